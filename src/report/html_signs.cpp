#include "report/html_signs.h"

#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "report/escape.h"

namespace wijk::report {

namespace {

/// A regular polygon standing on its point, or a star when `inner` is given.
std::string polygon(int points, double radius, double inner = 0) {
    std::string corners;
    const int count = inner > 0 ? 2 * points : points;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count - std::numbers::pi / 2;
        const double r = inner > 0 && i % 2 == 1 ? inner : radius;
        corners += fmt::format("{}{:.2f},{:.2f}", i > 0 ? " " : "", r * std::cos(angle), r * std::sin(angle));
    }
    return corners;
}

std::string filled(const std::string& corners) {
    return fmt::format(R"(<polygon points="{}"/>)", corners);
}

std::string outlined(const std::string& corners, double width) {
    return fmt::format(R"(<polygon class="open" points="{}" stroke-width="{}"/>)", corners, width);
}

constexpr const char* block_arrow = "-9.5,-3.8 0.5,-3.8 0.5,-9 10,0 0.5,9 0.5,3.8 -9.5,3.8";

std::string inside(skills::Code code) {
    using skills::Code;
    switch (code) {
        case Code::OQ:  // a ring that is open
            return R"(<path class="open" stroke-width="4.2" d="M4.5,-6.62 A8,8 0 1 1 -4.5,-6.62"/>)";
        case Code::CQ:
            return R"(<circle r="8.5"/>)";
        case Code::SR:
            return filled(polygon(4, 10.5));
        case Code::CR:
            return outlined(polygon(4, 10.2), 2.2) + filled(polygon(4, 5.6));
        case Code::AF:
            return filled(polygon(5, 11, 4.9));
        case Code::SEEK:
            return outlined(polygon(6, 9.4), 3);
        case Code::EMPHASIZE:
            return filled(polygon(6, 10.4));
        case Code::GI:
            return R"(<rect x="-8" y="-8" width="16" height="16" rx="1.5"/>)";
        case Code::PERSUADE:
            return filled(block_arrow);
        case Code::PWP:
            return outlined(block_arrow, 2.2);
        case Code::CONFRONT:
            return R"(<path class="open" stroke-width="4.6" d="M-7,-7 L7,7 M7,-7 L-7,7"/>)";
        case Code::STORY:
            return R"(<path d="M9.5,-5 A9.5,11 0 0 1 -9.5,-5 Z"/>)";
        case Code::STRUCTURE:
            break;
    }
    return R"(<rect x="-9" y="-7.5" width="18" height="5.5" rx="1.5"/><rect x="-9" y="2" width="18" height="5.5" rx="1.5"/>)";
}

std::string picture(const std::string& shape, std::string_view name) {
    return fmt::format(
        R"(<svg class="sign" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false"><title>{}</title>{}</svg>)",
        html(name), shape);
}

std::string coloured(std::string_view name, const std::string& shape) {
    return fmt::format(R"(<g class="{}">{}</g>)", name, shape);
}

}  // namespace

std::string_view class_of(skills::Code code) {
    using skills::Code;
    switch (code) {
        case Code::OQ:
        case Code::CQ:
            return "move-question";
        case Code::SR:
        case Code::CR:
            return "move-reflection";
        case Code::AF:
            return "move-affirmation";
        case Code::SEEK:
        case Code::EMPHASIZE:
            return "move-autonomy";
        case Code::PERSUADE:
        case Code::PWP:
            return "move-persuading";
        case Code::CONFRONT:
            return "move-confronting";
        case Code::GI:
        case Code::STORY:
        case Code::STRUCTURE:
            break;
    }
    return "move-information";
}

std::string drawn(skills::Code code) {
    return coloured(class_of(code), inside(code));
}

std::string drawn(skills::Side side) {
    switch (side) {
        case skills::Side::change:
            return coloured("talk-change", filled("0,-9.5 10,8 -10,8"));
        case skills::Side::sustain:
            return coloured("talk-sustain", filled("-10,-8 10,-8 0,9.5"));
        case skills::Side::neutral:
            break;
    }
    return coloured("talk-neutral", R"(<circle class="open" r="5" stroke-width="2.4"/>)");
}

std::string sign(skills::Code code, std::string_view name) {
    return picture(drawn(code), name);
}

std::string sign(skills::Side side, std::string_view name) {
    return picture(drawn(side), name);
}

}  // namespace wijk::report
