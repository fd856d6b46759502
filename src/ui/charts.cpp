#include "ui/charts.h"

#include <algorithm>

#include "ui/widgets.h"

namespace wijk::ui {

namespace {

/// Where a value lies between the foot and the head of the chart.
float height_of(const Box& area, double value, double most) {
    return mix(area.most.y, area.least.y, static_cast<float>(std::clamp(value / most, 0.0, 1.0)));
}

void paint_axis(const Look& look, ImDrawList& list, const Box& area, const DotChart& chart) {
    const Theme& theme = *look.theme;
    const float thin = std::max(1.0F, look.px(1));
    for (const float y : {area.least.y, area.most.y})
        list.AddLine({area.least.x, y}, {area.most.x, y}, pack(theme.line), thin);
    const auto label = [&](const std::string& words, float y) {
        const ImVec2 wide = text_extent(look, words, Size::small);
        paint_text(look, list, {area.least.x - wide.x - look.px(10), y - wide.y / 2}, words, Size::small,
                   theme.muted);
    };
    label(chart.axis_most, area.least.y);
    label("0", area.most.y);
}

void paint_band(const Look& look, ImDrawList& list, const Box& area, const DotChart& chart) {
    const Theme& theme = *look.theme;
    const float top = height_of(area, chart.high, chart.most), foot = height_of(area, chart.low, chart.most),
                middle = height_of(area, chart.middle, chart.most);
    list.AddRectFilled({area.least.x, top}, {area.most.x, std::max(foot, top + look.px(2))},
                       pack(theme.accent_soft), look.px(4));
    if (theme.light == Light::flat)
        list.AddRect({area.least.x, top}, {area.most.x, std::max(foot, top + look.px(2))}, pack(theme.edge),
                     look.px(4), 0, look.px(1));
    list.AddLine({area.least.x, middle}, {area.most.x, middle}, pack(theme.accent), look.px(1.5F));
}

}  // namespace

int dot_chart(const Look& look, const char* id, const DotChart& chart, ImVec2 extent, int& near) {
    const Theme& theme = *look.theme;
    near = -1;
    int pressed = -1;
    ImGui::PushID(id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    const float names = text_extent(look, chart.axis_most, Size::small).x + look.px(18), air = look.px(14);
    const Box area =
        box_of({at.x + names, at.y + air}, {at.x + extent.x - look.px(6), at.y + extent.y - air});
    paint_axis(look, list, area, chart);
    if (chart.band) paint_band(look, list, area, chart);

    const auto count = static_cast<float>(chart.dots.size());
    const float step = chart.dots.empty() ? 0 : area.width() / count;
    ImVec2 before{};
    for (std::size_t i = 0; i < chart.dots.size(); ++i) {
        const auto& dot = chart.dots[i];
        const ImVec2 centre{area.least.x + (static_cast<float>(i) + 0.5F) * step,
                            height_of(area, dot.value, chart.most)};
        // The line says that they follow each other, no more.
        if (i > 0) list.AddLine(before, centre, pack(theme.line), look.px(1.5F));
        before = centre;
    }
    for (std::size_t i = 0; i < chart.dots.size(); ++i) {
        const auto& dot = chart.dots[i];
        const ImVec2 centre{area.least.x + (static_cast<float>(i) + 0.5F) * step,
                            height_of(area, dot.value, chart.most)};
        const float target = std::max(look.px(12), std::min(step, look.px(40)));
        ImGui::SetCursorScreenPos({centre.x - target / 2, centre.y - look.px(20)});
        if (ImGui::InvisibleButton(dot.id.c_str(), {target, look.px(40)}, ImGuiButtonFlags_EnableNav))
            pressed = static_cast<int>(i);
        log_text(dot.words);
        const bool here = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
        if (here) near = static_cast<int>(i);
        const float radius = std::min(look.px(here ? 8 : 6), std::max(step * 0.6F, look.px(3)));
        list.AddCircleFilled(centre, radius + look.px(2), pack(theme.card));
        list.AddCircleFilled(centre, radius, pack(theme.accent));
        if (i + 1 == chart.dots.size()) list.AddCircleFilled(centre, radius * 0.45F, pack(theme.card));
        focus_ring(look, control_radius);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(extent);
    ImGui::PopID();
    return pressed;
}

void part_bar(const Look& look, const std::vector<BarPart>& parts, double whole, ImVec2 extent) {
    const Theme& theme = *look.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy(extent);
    auto& list = *ImGui::GetWindowDrawList();
    const float radius = look.px(6);
    list.AddRectFilled(at, {at.x + extent.x, at.y + extent.y}, pack(theme.paper), radius);
    list.AddRect(at, {at.x + extent.x, at.y + extent.y}, pack(theme.edge), radius, 0,
                 std::max(1.0F, look.px(theme.border)));
    if (whole <= 0) return;
    float x = at.x;
    const float gap = look.px(2);
    for (const auto& part : parts) {
        if (part.value <= 0) continue;
        const float wide = std::min(extent.x * static_cast<float>(part.value / whole), at.x + extent.x - x);
        if (wide <= 0) break;
        const bool flat = theme.light == Light::flat;
        const ImVec2 least{x + gap / 2, at.y + gap},
            most{std::max(x + wide - gap / 2, x + gap), at.y + extent.y - gap};
        // Signs tell parts apart where colours do not; a part without one is alone, and its length is all.
        const Colour fill = !flat ? part.colour : part.has_sign ? theme.paper : theme.ink;
        list.AddRectFilled(least, most, pack(fill), look.px(4));
        if (flat) list.AddRect(least, most, pack(theme.ink), look.px(4), 0, look.px(1.5F));
        const float sign = std::min(extent.y - look.px(14), look.px(20));
        if (part.has_sign && wide > sign + look.px(8))
            draw_move(list, part.sign, {x + wide / 2, at.y + extent.y / 2}, sign,
                      pack(flat ? theme.ink : theme.card));
        x += wide;
    }
}

}  // namespace wijk::ui
