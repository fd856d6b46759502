#include "ui/signs.h"

namespace wijk::ui {

Colour colour_of(const Theme& theme, skills::Code code) {
    switch (code) {
        case skills::Code::OQ:
        case skills::Code::CQ:
            return theme.blue;
        case skills::Code::SR:
        case skills::Code::CR:
            return theme.accent;
        case skills::Code::AF:
            return theme.gold;
        case skills::Code::SEEK:
        case skills::Code::EMPHASIZE:
            return theme.violet;
        case skills::Code::PERSUADE:
        case skills::Code::PWP:
            return theme.clay;
        case skills::Code::CONFRONT:
            return theme.red;
        case skills::Code::GI:
        case skills::Code::STORY:
        case skills::Code::STRUCTURE:
            break;
    }
    return theme.grey;
}

Colour colour_of(const Theme& theme, skills::Side side) {
    return side == skills::Side::change    ? theme.accent
           : side == skills::Side::sustain ? theme.plum
                                           : theme.grey;
}

}  // namespace wijk::ui
