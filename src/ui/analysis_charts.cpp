#include "ui/analysis_charts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/icons.h"
#include "ui/signs.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

constexpr float row_height = 44, dot_radius = 7;

/// A round target around a dot that is drawn elsewhere; true when it was pressed.
bool dot_target(const Look& look, const char* id, ImVec2 middle, const std::string& words, bool& near) {
    const float side = look.px(least_target - 8);
    ImGui::SetCursorScreenPos({middle.x - side / 2, middle.y - side / 2});
    const bool pressed = ImGui::InvisibleButton(id, {side, side}, ImGuiButtonFlags_EnableNav);
    log_text(words);
    near = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (near) hint_card(look, words);
    focus_ring(look, side / 2);
    return pressed;
}

void dot(const Look& look, ImDrawList& list, ImVec2 middle, Colour colour, bool near) {
    const float radius = look.px(near ? dot_radius + 1.5F : dot_radius);
    list.AddCircleFilled(middle, radius + look.px(2), pack(look.theme->card));
    list.AddCircleFilled(middle, radius, pack(colour));
    list.AddCircleFilled(middle, radius * 0.42F, pack(look.theme->card));
}

/// How often each value came up, as small bars standing on the line.
void counts(const Look& look, ImDrawList& list, const RangeBar& bar, float left, float step, float y,
            float tall) {
    const int most = bar.counts.empty() ? 0 : *std::max_element(bar.counts.begin(), bar.counts.end());
    if (most == 0) return;
    const float half = std::min(step * 0.4F, look.px(14));
    for (std::size_t i = 0; i < bar.counts.size(); ++i) {
        if (bar.counts[i] == 0) continue;
        const float x = left + static_cast<float>(i) * step;
        const float high =
            std::max(look.px(1.5F), tall * static_cast<float>(bar.counts[i]) / static_cast<float>(most));
        list.AddRectFilled({x - half, y - high}, {x + half, y}, pack(look.theme->accent_soft), look.px(2),
                           ImDrawFlags_RoundCornersTop);
        if (look.theme->light == Light::flat)
            list.AddRect({x - half, y - high}, {x + half, y}, pack(look.theme->edge), look.px(2),
                         ImDrawFlags_RoundCornersTop, look.px(1));
    }
}

}  // namespace

void hint_card(const Look& look, std::string_view words) {
    const Theme& theme = *look.theme;
    const ImVec2 least = ImGui::GetItemRectMin(), most = ImGui::GetItemRectMax();
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = look.px(10), air = look.px(6);
    const float width = std::min(look.px(340), display.x - 4 * pad);
    const ImVec2 extent = text_extent(look, words, Size::small, width);
    Vec at{std::clamp((least.x + most.x - extent.x) / 2 - pad, air, display.x - extent.x - 2 * pad - air),
           least.y - extent.y - 2 * pad};
    if (at.y < air) at.y = most.y + air;
    auto& list = *ImGui::GetForegroundDrawList();
    paint_card(look, list, {at, at + Vec{extent.x + 2 * pad, extent.y + look.px(12)}}, theme.card, theme.edge,
               true);
    paint_text(look, list, {at.x + pad, at.y + look.px(6)}, words, Size::small, theme.ink, width);
}

RangeEnd range_bar(const Look& look, const char* id, const RangeBar& bar, float width) {
    const Theme& theme = *look.theme;
    ImGui::PushID(id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    const float rise = bar.counts.empty() ? 0 : look.px(26), pad = look.px(34);
    const float y = at.y + rise + look.px(row_height) / 2;
    const float left = at.x + pad, right = at.x + width - pad;
    const float span = static_cast<float>(std::max(1, bar.to - bar.from));
    const auto x_of = [&](int value) {
        return mix(left, right, static_cast<float>(value - bar.from) / span);
    };

    counts(look, list, bar, left, (right - left) / span, y - look.px(4), rise + look.px(12));
    list.AddLine({left, y}, {right, y}, pack(theme.edge), look.px(1.5F));
    for (const int end : {bar.from, bar.to}) {
        list.AddLine({x_of(end), y - look.px(4)}, {x_of(end), y + look.px(4)}, pack(theme.edge),
                     look.px(1.5F));
        const auto number = std::to_string(end);
        const ImVec2 wide = text_extent(look, number, Size::small);
        const float x = end == bar.from ? left - look.px(12) - wide.x : right + look.px(12);
        paint_text(look, list, {x, y - wide.y / 2}, number, Size::small, theme.muted);
    }
    list.AddLine({x_of(bar.least), y}, {x_of(bar.most), y}, pack(theme.accent), look.px(6));
    if (bar.start) {
        const float x = x_of(*bar.start);
        list.AddLine({x, y - look.px(9)}, {x, y + look.px(9)}, pack(theme.ink), look.px(2.5F));
    }
    RangeEnd pressed = RangeEnd::none;
    bool near = false;
    if (dot_target(look, "least", {x_of(bar.least), y}, bar.least_words, near)) pressed = RangeEnd::least;
    dot(look, list, {x_of(bar.least), y}, theme.accent, near);
    if (bar.most != bar.least) {
        if (dot_target(look, "most", {x_of(bar.most), y}, bar.most_words, near)) pressed = RangeEnd::most;
        dot(look, list, {x_of(bar.most), y}, theme.accent, near);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, rise + look.px(row_height)});
    ImGui::PopID();
    return pressed;
}

bool dot_track(const Look& look, const char* id, std::optional<int> value, int most, Colour colour,
               const std::string& words, float width) {
    const Theme& theme = *look.theme;
    ImGui::PushID(id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    const float y = at.y + look.px(row_height) / 2, left = at.x + look.px(16),
                right = at.x + width - look.px(16);
    list.AddLine({left, y}, {right, y}, pack(theme.line), look.px(2));
    const float step = (right - left) / static_cast<float>(std::max(1, most));
    if (step > look.px(5))
        for (int i = 0; i <= most; ++i)
            list.AddCircleFilled({left + step * static_cast<float>(i), y}, look.px(1.8F), pack(theme.edge));
    bool pressed = false, near = false;
    if (value) {
        const ImVec2 middle{left + step * static_cast<float>(*value), y};
        pressed = dot_target(look, "dot", middle, words, near);
        list.AddLine(middle, {right, y}, pack(colour), look.px(4));
        dot(look, list, middle, colour, near);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, look.px(row_height)});
    ImGui::PopID();
    return pressed;
}

void player_badge(const Look& look, ImDrawList& list, ImVec2 middle, std::size_t player, bool strong) {
    const Theme& theme = *look.theme;
    const float radius = look.px(11);
    list.AddCircleFilled(middle, radius + look.px(2), pack(theme.card));
    list.AddCircleFilled(middle, radius, pack(strong ? theme.accent : theme.accent_soft));
    list.AddCircle(middle, radius, pack(theme.accent), 0, look.px(1.5F));
    const auto number = std::to_string(player + 1);
    const ImVec2 wide = text_extent(look, number, Size::small, 0, Weight::bold);
    paint_text(look, list, {middle.x - wide.x / 2, middle.y - wide.y / 2}, number, Size::small,
               strong ? theme.on_accent : theme.accent, 0, Weight::bold);
}

int player_strip(const Look& look, const char* id, const std::vector<app::ShownPlayer>& players,
                 const std::string& worse, const std::string& better, float width, int& near) {
    const Theme& theme = *look.theme;
    ImGui::PushID(id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    const float pad = look.px(18), left = at.x + pad, right = at.x + width - pad, step = look.px(27);
    // Those that stand at the same place are stacked.
    std::vector<std::size_t> order(players.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return players[a].place < players[b].place; });
    std::vector<ImVec2> place(players.size());  // y in steps up
    float highest = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const float x = mix(left, right, static_cast<float>(std::clamp(players[order[i]].place, 0.0, 1.0)));
        float up = 0;
        for (bool free = false; !free;) {
            free = std::none_of(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(i),
                                [&](std::size_t other) {
                                    return place[other].y == up && std::abs(place[other].x - x) < step;
                                });
            if (!free) ++up;
        }
        place[order[i]] = {x, up};
        highest = std::max(highest, up);
    }
    const float y = at.y + (highest + 1) * step + look.px(4);
    list.AddRectFilled({mix(left, right, 0.25F), y - look.px(5)}, {mix(left, right, 0.75F), y + look.px(5)},
                       pack(theme.accent_soft), look.px(5));
    list.AddLine({left, y}, {right, y}, pack(theme.edge), look.px(1.5F));
    for (int i = 0; i <= 4; ++i) {
        const float x = mix(left, right, static_cast<float>(i) / 4);
        list.AddLine({x, y - look.px(5)}, {x, y + look.px(5)}, pack(theme.edge), look.px(1.5F));
    }
    int pressed = -1;
    for (std::size_t i = 0; i < players.size(); ++i) {
        const ImVec2 middle{place[i].x, y - look.px(17) - place[i].y * step};
        bool here = false;
        ImGui::PushID(static_cast<int>(i));
        if (dot_target(look, "dot", middle, players[i].name + ": " + players[i].words, here))
            pressed = static_cast<int>(i);
        ImGui::PopID();
        if (here) near = static_cast<int>(i);
        player_badge(look, list, middle, i, near == static_cast<int>(i));
    }
    const float under = y + look.px(9);
    const ImVec2 wide = text_extent(look, better, Size::small);
    paint_text(look, list, {left - look.px(6), under}, worse, Size::small, theme.muted);
    paint_text(look, list, {right - wide.x + look.px(6), under}, better, Size::small, theme.muted);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, under + wide.y - at.y});
    ImGui::PopID();
    return pressed;
}

int square_row(const Look& look, const std::vector<bool>& filled, Colour colour, float width) {
    const Theme& theme = *look.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    const float step =
        std::min(width / static_cast<float>(std::max<std::size_t>(1, filled.size())), look.px(20));
    const float side = std::max(step - look.px(step > look.px(9) ? 4 : 1), 1.0F);
    const float tall = look.px(24), top = at.y + (tall - side) / 2;
    ImGui::Dummy({step * static_cast<float>(filled.size()), tall});
    int hovered = -1;
    if (ImGui::IsItemHovered())
        hovered = std::clamp(static_cast<int>((ImGui::GetIO().MousePos.x - at.x) / step), 0,
                             static_cast<int>(filled.size()) - 1);
    for (std::size_t i = 0; i < filled.size(); ++i) {
        const ImVec2 least{at.x + step * static_cast<float>(i), top}, most{least.x + side, top + side};
        if (filled[i])
            list.AddRectFilled(least, most, pack(colour), look.px(2.5F));
        else
            list.AddRectFilled({least.x + side * 0.32F, top + side * 0.32F},
                               {least.x + side * 0.68F, top + side * 0.68F}, pack(theme.line), look.px(1));
        if (static_cast<int>(i) == hovered)
            list.AddRect(least, most, pack(theme.ink), look.px(2.5F), 0, look.px(1.5F));
    }
    return hovered;
}

void side_bar(const Look& look, double change, double neutral, double sustain, bool ours, ImVec2 extent) {
    using skills::Side;
    const Theme& theme = *look.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy(extent);
    auto& list = *ImGui::GetWindowDrawList();
    const std::array<std::pair<Side, double>, 3> parts = {
        {{Side::change, change}, {Side::neutral, neutral}, {Side::sustain, sustain}}};
    float x = at.x;
    for (const auto& [side, part] : parts) {
        const float wide = extent.x * static_cast<float>(part);
        if (wide < 0.5F) continue;
        const ImVec2 least{x, at.y}, most{x + std::max(1.0F, wide - look.px(2)), at.y + extent.y};
        const Colour colour = side == Side::neutral ? theme.edge : colour_of(theme, side);
        const bool full = ours && theme.light != Light::flat;
        list.AddRectFilled(least, most, pack(full ? colour : theme.card), look.px(3));
        if (!full) list.AddRect(least, most, pack(colour), look.px(3), 0, look.px(ours ? 2.5F : 1.5F));
        const float sign = std::min(extent.y - look.px(4), look.px(16));
        if (wide > sign + look.px(8))
            draw_talk(list, side, {x + wide / 2, at.y + extent.y / 2}, sign,
                      pack(full ? theme.card : colour));
        x += wide;
    }
}

}  // namespace wijk::ui
