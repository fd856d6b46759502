#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace wijk::ui {

const Theme& light_theme() {
    static const Theme theme{rgb(0xFAF6EE),
                             rgb(0xFFFFFF),
                             rgb(0x1F2D2B),
                             rgb(0x56645F),
                             rgb(0xDCD3C3),
                             rgb(0x0E6A5B),
                             rgb(0xFFFFFF),
                             rgb(0xDDEEE8),
                             rgb(0x8C8371),
                             rgb(0x0E6A5B),
                             rgb(0xB4531F),
                             rgb(0x8A5A00),
                             rgb(0x86365F),
                             rgb(0x1F5FA8),
                             rgb(0x5F479B),
                             rgb(0xA8221B),
                             rgb(0x5E6670),
                             1,
                             3,
                             true,
                             Light::day};
    return theme;
}

const Theme& dark_theme() {
    static const Theme theme{rgb(0x131C1B),
                             rgb(0x1D2928),
                             rgb(0xEDF3F0),
                             rgb(0xA6B6B1),
                             rgb(0x34433F),
                             rgb(0x5FCDB4),
                             rgb(0x131C1B),
                             rgb(0x1F3A35),
                             rgb(0x6F857E),
                             rgb(0x5FCDB4),
                             rgb(0xF0975E),
                             rgb(0xE4B450),
                             rgb(0xE08FBB),
                             rgb(0x86B8F2),
                             rgb(0xB9A3F0),
                             rgb(0xFF8A80),
                             rgb(0xAEB7C0),
                             1,
                             3,
                             false,
                             Light::evening};
    return theme;
}

const Theme& contrast_theme() {
    // Shapes carry all meaning here; the one colour is where the keyboard is.
    static const Colour black = rgb(0x000000), white = rgb(0xFFFFFF);
    static const Theme theme{black,         black, white,         white, white, white, black,
                             rgb(0x262626), white, rgb(0xFFE100), white, white, white, white,
                             white,         white, white,         2,     4,     false, Light::flat};
    return theme;
}

double contrast(Colour one, Colour other) {
    const auto part = [](float value) {
        const double v = value;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](Colour c) {
        return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b);
    };
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::vector<Pair> pairs(const Theme& theme) {
    constexpr double text = 4.5, shape = 3.0;
    return {
        {"ink on paper", theme.ink, theme.paper, text},
        {"ink on card", theme.ink, theme.card, text},
        {"ink on accent soft", theme.ink, theme.accent_soft, text},
        {"muted on paper", theme.muted, theme.paper, text},
        {"muted on card", theme.muted, theme.card, text},
        {"muted on accent soft", theme.muted, theme.accent_soft, text},
        {"accent on paper", theme.accent, theme.paper, text},
        {"accent on card", theme.accent, theme.card, text},
        {"accent on accent soft", theme.accent, theme.accent_soft, text},
        {"on accent", theme.on_accent, theme.accent, text},
        {"clay on card", theme.clay, theme.card, text},
        {"gold on card", theme.gold, theme.card, text},
        {"plum on card", theme.plum, theme.card, text},
        {"blue on card", theme.blue, theme.card, text},
        {"violet on card", theme.violet, theme.card, text},
        {"red on card", theme.red, theme.card, text},
        {"red on paper", theme.red, theme.paper, text},
        {"grey on card", theme.grey, theme.card, text},
        {"plum on paper", theme.plum, theme.paper, shape},
        {"edge on paper", theme.edge, theme.paper, shape},
        {"edge on card", theme.edge, theme.card, shape},
        {"focus on paper", theme.focus, theme.paper, shape},
        {"focus on card", theme.focus, theme.card, shape},
    };
}

float pixels(Size size) {
    switch (size) {
        case Size::small:
            return 15;
        case Size::reading:
            return 18;
        case Size::lead:
            return 22;
        case Size::heading:
            return 28;
        case Size::display:
            return 40;
    }
    return 18;
}

}  // namespace wijk::ui
