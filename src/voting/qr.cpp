#include "voting/qr.h"

#include <cstdint>

#include <qrcodegen/qrcodegen.hpp>

namespace wijk::voting {

Qr qr_of(std::string_view text) {
    constexpr std::size_t most = 2331;  // version 40, level M, bytes
    Qr qr;
    if (text.size() > most) return qr;
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    const auto code = qrcodegen::QrCode::encodeBinary(bytes, qrcodegen::QrCode::Ecc::MEDIUM);
    qr.size = code.getSize();
    for (int y = 0; y < qr.size; ++y)
        for (int x = 0; x < qr.size; ++x) qr.squares.push_back(code.getModule(x, y));
    return qr;
}

}  // namespace wijk::voting
