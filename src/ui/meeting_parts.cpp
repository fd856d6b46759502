#include "ui/meeting_parts.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace wijk::ui {

namespace {

constexpr float beamer_width = 1280, beamer_height = 800;
constexpr float beamer_reading = 28;  ///< px of such a display
constexpr float least_module = 8;     ///< px of a dot that a phone sees from some metres
constexpr float quiet_modules = 4;    ///< ISO/IEC 18004 asks for a quiet zone of four modules

ImVec2 vec(Vec v) {
    return {v.x, v.y};
}

}  // namespace

float beamer_scale(ImVec2 display) {
    const float fit = std::clamp(std::min(display.x / beamer_width, display.y / beamer_height), 0.75F, 4.0F);
    return fit * beamer_reading / pixels(Size::reading);
}

Look beamer_look(const Look& look, ImVec2 display) {
    Look beamer = look;
    beamer.scale = std::max(look.scale, beamer_scale(display));
    return beamer;
}

Look resized(const Look& look, float reading) {
    Look other = look;
    other.scale = look.scale * reading / beamer_reading;
    return other;
}

float least_qr_side(const std::vector<std::vector<bool>>& rows) {
    return (static_cast<float>(rows.size()) + 2 * quiet_modules) * least_module;
}

float paint_qr(ImDrawList& list, ImVec2 at, const std::vector<std::vector<bool>>& rows, float side) {
    const float modules = static_cast<float>(rows.size()) + 2 * quiet_modules;
    const float module = std::max(least_module, std::floor(side / modules));
    const float whole = module * modules;
    const ImVec2 from{std::round(at.x), std::round(at.y)};
    list.AddRectFilled(from, {from.x + whole, from.y + whole}, IM_COL32_WHITE);
    const ImVec2 first{from.x + quiet_modules * module, from.y + quiet_modules * module};
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // dots that touch have no seam
    for (std::size_t y = 0; y < rows.size(); ++y)
        for (std::size_t x = 0; x < rows[y].size(); ++x) {
            if (!rows[y][x]) continue;
            const ImVec2 dot{first.x + static_cast<float>(x) * module,
                             first.y + static_cast<float>(y) * module};
            list.AddRectFilled(dot, {dot.x + module, dot.y + module}, IM_COL32_BLACK);
        }
    list.Flags = flags;
    return whole;
}

void paint_letter(const Look& look, ImDrawList& list, Vec middle, std::string_view letter, bool filled) {
    const Theme& theme = *look.theme;
    const float radius = look.px(15);
    list.AddCircleFilled(vec(middle), radius, pack(filled ? theme.accent : theme.accent_soft));
    if (theme.light == Light::flat)
        list.AddCircle(vec(middle), radius, pack(theme.edge), 0, look.px(theme.border));
    const ImVec2 extent = text_extent(look, letter, Size::reading, 0, Weight::bold);
    paint_text(look, list, {middle.x - extent.x / 2, middle.y - extent.y / 2}, letter, Size::reading,
               filled ? theme.on_accent : theme.accent, 0, Weight::bold);
}

void paint_bar(const Look& look, ImDrawList& list, Box box, float part, bool strong) {
    const Theme& theme = *look.theme;
    const float radius = std::min(look.px(5), box.height() / 2);
    const float thin = std::max(1.0F, look.px(1));
    list.AddRectFilled(vec(box.least), vec(box.most), pack(theme.paper), radius);
    if (part > 0) {
        const float end =
            std::max(mix(box.least.x, box.most.x, std::min(part, 1.0F)), box.least.x + 2 * radius);
        list.AddRectFilled(vec(box.least), {end, box.most.y},
                           pack(strong ? theme.accent : mix(theme.accent_soft, theme.accent, 0.35F)), radius);
    }
    list.AddRect(vec(box.least), vec(box.most), pack(theme.edge), radius, 0, thin);
}

Icon icon_of(intervision::Outcome outcome) {
    switch (outcome) {
        case intervision::Outcome::unsaid:
            return Icon::bubble;
        case intervision::Outcome::done:
            return Icon::check;
        case intervision::Outcome::partly:
            return Icon::plus;
        case intervision::Outcome::not_yet:
            return Icon::clock;
        case intervision::Outcome::let_go:
            return Icon::minus;
    }
    return Icon::bubble;
}

Colour colour_of(const Theme& theme, intervision::Outcome outcome) {
    switch (outcome) {
        case intervision::Outcome::done:
        case intervision::Outcome::partly:
            return theme.accent;
        case intervision::Outcome::not_yet:
            return theme.blue;
        case intervision::Outcome::unsaid:
        case intervision::Outcome::let_go:
            break;
    }
    return theme.grey;
}

void quiet_band(const Look& look, std::string_view words, const Icon* icon, float width) {
    const Theme& theme = *look.theme;
    const float pad = look.px(10), sign = icon != nullptr ? look.px(24) : 0, air = look.px(3);
    const float room = width - 2 * pad - sign;
    const ImVec2 extent = text_extent(look, words, Size::reading, room);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, extent.y + 2 * air});
    auto& list = *ImGui::GetWindowDrawList();
    const Box box = box_of(at, {at.x + width, at.y + extent.y + 2 * air});
    list.AddRectFilled(vec(box.least), vec(box.most), pack(theme.accent_soft), look.px(control_radius));
    if (theme.light == Light::flat)
        list.AddRect(vec(box.least), vec(box.most), pack(theme.edge), look.px(control_radius), 0, look.px(1));
    if (icon != nullptr)
        draw_icon(list, *icon, {at.x + pad + look.px(8), at.y + air + look.size(Size::reading) * 0.72F},
                  look.px(18), pack(theme.accent));
    paint_text(look, list, {at.x + pad + sign, at.y + air}, words, Size::reading, theme.ink, room);
}

Size size_that_fits(const Look& look, std::string_view words, float width, float height, Weight weight,
                    Size largest) {
    for (const Size size : {Size::heading, Size::lead})
        if (size <= largest && text_extent(look, words, size, width, weight).y <= height) return size;
    return Size::reading;
}

}  // namespace wijk::ui
