#pragma once
// A QR code (ISO/IEC 18004) of a short text, as squares to draw.

#include <cstddef>
#include <string_view>
#include <vector>

namespace wijk::voting {

struct Qr {
    int size = 0;  ///< squares along a side, without the quiet zone of 4 that belongs around it; 0: no code
    std::vector<bool> squares;  ///< row by row

    /// Anything outside is light.
    bool dark(int x, int y) const {
        return x >= 0 && y >= 0 && x < size && y < size &&
               squares[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                       static_cast<std::size_t>(x)];
    }
};

/// Mends up to 15 % of the picture (level M): glare on a beamer screen. A text over 2331 bytes fits none and
/// gives a code of size 0.
Qr qr_of(std::string_view text);

}  // namespace wijk::voting
