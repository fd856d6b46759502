#include "ui/lanes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/icons.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

constexpr float numbers = 28, did_lane = 42, said_lane = 60, trust_lane = 62, sign = 20;
constexpr float least_step = 38, most_step = 170, least_opening = 50;
constexpr float name_row = 22, least_beside = 640;  ///< narrower: names stand above their lanes
constexpr double rest_seconds = 0.12;               ///< a mouse on its way elsewhere chooses nothing

/// Where everything of one chart is, in pixels.
struct Plan {
    float left = 0;   ///< of the opening's column
    float first = 0;  ///< of the first turn's column
    float step = 0;
    float top = 0, did = 0, said = 0, trust_top = 0, trust_bottom = 0, bottom = 0;
    float did_name = 0, said_name = 0, trust_name = 0;  ///< middle of each lane's name
    float middle(std::size_t turn) const { return first + (static_cast<float>(turn) + 0.5F) * step; }
    float opening() const { return (left + first) / 2; }
    float trust(int value) const { return mix(trust_bottom, trust_top, static_cast<float>(value) / 10); }
};

Plan plan_of(const Look& look, const LaneChart& chart, ImVec2 at, float room, bool stacked) {
    const auto count = static_cast<float>(std::max<std::size_t>(1, chart.turns.size()));
    Plan plan;
    plan.step = std::clamp(room / (count + 0.8F), look.px(least_step), look.px(most_step));
    plan.left = at.x;
    plan.first = at.x + std::max(plan.step * 0.8F, look.px(least_opening));
    plan.top = at.y;
    const float above = stacked ? look.px(name_row) : 0;
    float y = at.y + look.px(numbers);
    const auto lane = [&](float& middle, float& name, float tall) {
        name = y + above / 2;
        y += above;
        middle = y + look.px(tall) / 2;
        if (!stacked) name = middle;
        y += look.px(tall);
    };
    if (chart.technical) {
        lane(plan.did, plan.did_name, did_lane);
        lane(plan.said, plan.said_name, said_lane);
    }
    float middle = 0;
    lane(middle, plan.trust_name, trust_lane);
    plan.trust_top = y - look.px(trust_lane - 12);
    plan.trust_bottom = y - look.px(12);
    plan.bottom = y;
    return plan;
}

/// From point to point without overshooting: a calm line that never shows trust that was not there.
Outline trust_line(const Plan& plan, const LaneChart& chart) {
    Outline line;
    for (std::size_t i = 0; i < chart.trust.size(); ++i) {
        const Vec here{i == 0 ? plan.opening() : plan.middle(i - 1), plan.trust(chart.trust[i])};
        if (!line.empty()) {
            const Vec from = line.back();
            for (int k = 1; k < 12; ++k) {
                const float t = static_cast<float>(k) / 12;
                line.push_back(
                    {mix(from.x, here.x, t), mix(from.y, here.y, (1 - std::cos(3.14159265F * t)) / 2)});
            }
        }
        line.push_back(here);
    }
    return line;
}

void draw_trust(const Look& look, ImDrawList& list, const Plan& plan, const LaneChart& chart) {
    const Theme& theme = *look.theme;
    const auto line = trust_line(plan, chart);
    if (line.empty()) return;
    std::vector<ImVec2> points;
    for (const Vec p : line) points.emplace_back(p.x, p.y);
    const float floor = plan.trust_bottom;
    auto area = points;
    area.emplace_back(points.back().x, floor + 1);
    area.emplace_back(points.front().x, floor + 1);
    list.AddConcavePolyFilled(area.data(), static_cast<int>(area.size()), pack(theme.accent_soft));
    list.AddLine({plan.left, floor}, {plan.middle(chart.turns.size() - 1) + plan.step / 2, floor},
                 pack(theme.line), look.px(1));
    list.AddPolyline(points.data(), static_cast<int>(points.size()), pack(theme.accent), 0, look.px(2.5F));
    const auto end = [&](Vec at, int value, bool last) {
        const auto number = std::to_string(value);
        const ImVec2 wide = text_extent(look, number, Size::small, 0, Weight::bold);
        list.AddCircleFilled({at.x, at.y}, look.px(5), pack(theme.accent));
        list.AddCircleFilled({at.x, at.y}, look.px(2.5F), pack(theme.card));
        const float x = last ? at.x + look.px(9) : at.x - look.px(9) - wide.x;
        paint_text(look, list, {x, at.y - wide.y / 2}, number, Size::small, theme.accent, 0, Weight::bold);
    };
    end(line.front(), chart.trust.front(), false);
    end(line.back(), chart.trust.back(), true);
}

/// How strong a sign is that stands back.
float back_there(const Theme& theme) {
    return theme.light == Light::flat ? 0.55F : 0.34F;
}

float lift(const Look& look, skills::Side side) {
    return side == skills::Side::change ? -look.px(14) : side == skills::Side::sustain ? look.px(14) : 0;
}

void draw_moves(const Look& look, ImDrawList& list, const Plan& plan, const LaneChart& chart,
                std::size_t turn, float strength) {
    const auto& codes = chart.turns[turn].codes;
    const auto count = static_cast<float>(std::max<std::size_t>(1, codes.size()));
    const float gap = std::min(look.px(sign + 3), (plan.step - look.px(6)) / count);
    const float size = std::min(look.px(sign), gap);
    float x = plan.middle(turn) - gap * (count - 1) / 2;
    for (const auto code : codes) {
        draw_move(list, code, {x, plan.did}, size, pack(faded(colour_of(*look.theme, code), strength)));
        x += gap;
    }
}

void draw_column(const Look& look, ImDrawList& list, const Plan& plan, const LaneChart& chart,
                 std::size_t turn, bool chosen, bool hovered, bool any_lit) {
    const Theme& theme = *look.theme;
    const auto& one = chart.turns[turn];
    const float x = plan.middle(turn), half = plan.step / 2 - look.px(2);
    const ImVec2 least{x - half, plan.top}, most{x + half, plan.bottom};
    if (hovered && !chosen)
        list.AddRect(least, most, pack(theme.edge), look.px(control_radius), 0, look.px(1));
    if (chosen)
        list.AddRect(least, most, pack(theme.accent), look.px(control_radius), 0,
                     std::max(1.5F, look.px(theme.border * 1.5F)));
    const auto number = std::to_string(turn + 1);
    const ImVec2 wide = text_extent(look, number, Size::small, 0, Weight::bold);
    const ImVec2 at{x - wide.x / 2, plan.top + look.px(3)};
    if (one.lit)  // a bar under the number: seen without colour
        list.AddRectFilled({x - look.px(12), at.y + wide.y}, {x + look.px(12), at.y + wide.y + look.px(4)},
                           pack(theme.gold), look.px(2));
    paint_text(look, list, at, number, Size::small, chosen || one.lit ? theme.ink : theme.muted, 0,
               Weight::bold);
    if (one.marked)
        draw_icon(list, Icon::flag, {x + wide.x / 2 + look.px(11), at.y + wide.y / 2}, look.px(14),
                  pack(theme.accent));
    log_text(one.words);
    if (!chart.technical) return;
    const float strength = (any_lit && !one.lit) || turn < chart.same ? back_there(theme) : 1;
    draw_moves(look, list, plan, chart, turn, strength);
    draw_talk(list, one.side, {x, plan.said + lift(look, one.side)}, look.px(sign),
              pack(faded(colour_of(theme, one.side), strength)));
}

void draw_opening(const Look& look, ImDrawList& list, const Plan& plan, const LaneChart& chart,
                  bool any_lit) {
    const Theme& theme = *look.theme;
    const float x = plan.opening(), room = plan.first - plan.left;
    const ImVec2 wide = text_extent(look, chart.start, Size::small);
    if (wide.x <= room + look.px(4))
        paint_text(look, list, {x - wide.x / 2, plan.top + look.px(3)}, chart.start, Size::small,
                   theme.muted);
    if (!chart.technical) return;
    if (chart.opening_lit)
        list.AddRectFilled({x - look.px(12), plan.top + look.px(3) + wide.y},
                           {x + look.px(12), plan.top + look.px(7) + wide.y}, pack(theme.gold), look.px(2));
    const float strength = (any_lit && !chart.opening_lit) || chart.same > 0 ? back_there(theme) : 1;
    draw_talk(list, chart.opening, {x, plan.said + lift(look, chart.opening)}, look.px(sign),
              pack(faded(colour_of(theme, chart.opening), strength)));
}

/// Where the roads part.
void draw_parting(const Look& look, ImDrawList& list, const Plan& plan, const LaneChart& chart) {
    if (chart.same == 0 || chart.same >= chart.turns.size()) return;
    const float x = plan.first + static_cast<float>(chart.same) * plan.step;
    for (float y = plan.top; y < plan.bottom; y += look.px(8))
        list.AddLine({x, y}, {x, std::min(y + look.px(4), plan.bottom)}, pack(look.theme->edge),
                     look.px(1.5F));
}

void names(const Look& look, const Plan& plan, const LaneChart& chart, float x, float room) {
    auto& list = *ImGui::GetWindowDrawList();
    const auto name = [&](const std::string& words, float middle) {
        const float tall = text_extent(look, words, Size::small, room).y;
        paint_text(look, list, {x, middle - tall / 2}, words, Size::small, look.theme->muted, room);
    };
    if (chart.technical) {
        name(chart.did, plan.did_name);
        name(chart.said, plan.said_name);
    }
    name(chart.trust_name, plan.trust_name);
}

std::size_t walked(std::size_t chosen, std::size_t count) {
    for (const auto key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_Home, ImGuiKey_End})
        ImGui::SetItemKeyOwner(key);
    const ImGuiID own = ImGui::GetItemID();
    const auto pressed = [own](ImGuiKey key) {
        return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, own);
    };
    if (pressed(ImGuiKey_LeftArrow) && chosen > 0) return chosen - 1;
    if (pressed(ImGuiKey_RightArrow) && chosen + 1 < count) return chosen + 1;
    if (pressed(ImGuiKey_Home)) return 0;
    if (pressed(ImGuiKey_End)) return count - 1;
    return chosen;
}

}  // namespace

LaneChart lane_chart(const feedback::Debrief& debrief, const i18n::Catalogue& texts) {
    LaneChart chart;
    chart.did = texts.text("debrief.did");
    chart.said = texts.text("debrief.said", {{"name", debrief.resident}});
    chart.trust_name = texts.text("lanes.trust");
    chart.start = texts.text("lanes.start");
    chart.technical = debrief.technical;
    chart.trust = debrief.trust;
    if (!debrief.turns.empty()) chart.opening = debrief.turns.front().before.side;
    for (const auto& turn : debrief.turns) {
        LaneTurn one;
        one.side = turn.after.side;
        one.marked = turn.margin.marked;
        for (const auto& code : turn.codes) {
            one.codes.push_back(code.code);
            one.words += (one.words.empty() ? "" : " + ") + code.name;
        }
        for (const auto& talk : turn.after.talk) one.words += (one.words.empty() ? "" : " | ") + talk;
        chart.turns.push_back(std::move(one));
    }
    return chart;
}

std::size_t Lanes::draw(const Look& look, const char* id, const LaneChart& chart, std::size_t chosen,
                        float width, bool take_keyboard) {
    waits_ = false;
    if (chart.turns.empty()) return chosen;
    const Theme& theme = *look.theme;
    float label = 0;
    for (const auto* name : {&chart.did, &chart.said, &chart.trust_name})
        label = std::max(label, text_extent(look, *name, Size::small).x);
    const bool stacked = width < look.px(least_beside);
    label = stacked ? 0 : std::min(label + look.px(16), width * 0.24F);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float room = width - label;
    const auto count = chart.turns.size();
    Plan plan = plan_of(look, chart, {corner.x + label, corner.y}, room - look.px(24), stacked);
    const float tall = plan.bottom - plan.top;
    const float whole = plan.first - plan.left + plan.step * static_cast<float>(count) + look.px(24);
    const bool scrolls = whole > room + 1;
    names(look, plan, chart, corner.x, stacked ? width : label - look.px(10));

    ImGui::SetCursorScreenPos({corner.x + label, corner.y});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);
    ImGui::BeginChild(
        id, {room, tall + (scrolls ? ImGui::GetStyle().ScrollbarSize : 0)}, ImGuiChildFlags_NavFlattened,
        (scrolls ? ImGuiWindowFlags_HorizontalScrollbar : 0) | ImGuiWindowFlags_NoScrollWithMouse);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    plan = plan_of(look, chart, at, room - look.px(24), stacked);
    ImGui::InvisibleButton(fmt::format("{}.turns", id).c_str(), {std::max(whole, room), tall},
                           ImGuiButtonFlags_EnableNav);
    if (take_keyboard) focus_here();
    const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    std::size_t hovered = count;
    if (ImGui::IsItemHovered()) {
        const float column = (ImGui::GetIO().MousePos.x - plan.first) / plan.step;
        if (column >= 0 && column < static_cast<float>(count)) hovered = static_cast<std::size_t>(column);
    }
    if (hovered < count && hovered != chosen) {
        const bool rests = GImGui->MouseStationaryTimer >= rest_seconds;
        if (rests || ImGui::IsMouseClicked(ImGuiMouseButton_Left)) chosen = hovered;
        waits_ = !rests;
    }
    if (ImGui::IsItemFocused()) chosen = walked(chosen, count);

    auto& list = *ImGui::GetWindowDrawList();
    const bool any_lit = chart.opening_lit || std::any_of(chart.turns.begin(), chart.turns.end(),
                                                          [](const LaneTurn& turn) { return turn.lit; });
    const float x = plan.middle(chosen), half = plan.step / 2 - look.px(2);
    if (chosen < count)
        list.AddRectFilled({x - half, plan.top}, {x + half, plan.bottom}, pack(theme.accent_soft),
                           look.px(control_radius));
    if (chart.technical)
        list.AddLine({plan.left, plan.said}, {plan.middle(count - 1) + plan.step / 2, plan.said},
                     pack(theme.edge), look.px(1));
    draw_trust(look, list, plan, chart);
    draw_opening(look, list, plan, chart, any_lit);
    for (std::size_t turn = 0; turn < count; ++turn)
        draw_column(look, list, plan, chart, turn, turn == chosen, turn == hovered, any_lit);
    draw_parting(look, list, plan, chart);
    if (chosen != seen_) {
        // Until it is in sight: in the first frames ImGui does not know yet how far it can scroll.
        const float here = x - at.x, scroll = ImGui::GetScrollX();
        const bool in_sight = here - half >= scroll && here + half <= scroll + room;
        if (!scrolls || in_sight)
            seen_ = chosen;
        else
            ImGui::SetScrollX(std::max(0.0F, here - room / 2));
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    if (focused) {
        auto& outer = *ImGui::GetWindowDrawList();
        outer.AddRect({corner.x + label - look.px(3), corner.y - look.px(3)},
                      {corner.x + width + look.px(3), corner.y + tall + look.px(3)}, pack(theme.focus),
                      look.px(control_radius), 0, look.px(theme.ring));
    }
    return chosen;
}

namespace {

struct LegendEntry {
    std::optional<skills::Code> code;
    skills::Side side = skills::Side::neutral;
    std::string words;
};

std::vector<LegendEntry> legend_of(const feedback::Debrief& debrief, const i18n::Catalogue& texts) {
    std::vector<LegendEntry> entries;
    for (const auto code : skills::all_codes)
        for (const auto& turn : debrief.turns) {
            const auto found = std::find_if(turn.codes.begin(), turn.codes.end(),
                                            [&](const feedback::CodeText& one) { return one.code == code; });
            if (found == turn.codes.end()) continue;
            entries.push_back({code, {}, found->name});
            break;
        }
    if (!debrief.technical) return entries;
    const std::array<std::pair<skills::Side, std::string>, 3> sides = {
        {{skills::Side::change, texts.text("lanes.change")},
         {skills::Side::sustain, texts.text("lanes.sustain")},
         {skills::Side::neutral, texts.text("lanes.neutral")}}};
    for (const auto& [side, words] : sides) {
        const auto wanted = side;
        const bool there = std::any_of(debrief.turns.begin(), debrief.turns.end(), [&](const auto& turn) {
            return turn.after.side == wanted || turn.before.side == wanted;
        });
        if (there) entries.push_back({std::nullopt, side, words});
    }
    return entries;
}

}  // namespace

void draw_legend(const Look& look, const feedback::Debrief& debrief, const i18n::Catalogue& texts,
                 float width) {
    const Theme& theme = *look.theme;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    const float row = look.px(24);
    float x = start.x, y = start.y;
    for (const auto& entry : legend_of(debrief, texts)) {
        const ImVec2 words = text_extent(look, entry.words, Size::small);
        const float wide = look.px(22) + words.x + look.px(18);
        if (x > start.x && x + wide > start.x + width + look.px(18)) {
            x = start.x;
            y += row;
        }
        const ImVec2 middle{x + look.px(8), y + row / 2};
        if (entry.code)
            draw_move(list, *entry.code, middle, look.px(16), pack(colour_of(theme, *entry.code)));
        else
            draw_talk(list, entry.side, middle, look.px(16), pack(colour_of(theme, entry.side)));
        paint_text(look, list, {x + look.px(22), y + (row - words.y) / 2}, entry.words, Size::small,
                   theme.muted);
        x += wide;
    }
    ImGui::Dummy({width, y + row - start.y});
}

void move_line(const Look& look, skills::Code code, std::string_view words, Size size, Colour colour) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float tall = text_extent(look, "x", size).y;
    draw_move(*ImGui::GetWindowDrawList(), code, {at.x + look.px(10), at.y + tall / 2}, look.px(17),
              pack(colour_of(*look.theme, code)));
    ImGui::SetCursorScreenPos({at.x + look.px(28), at.y});
    text(look, words, size, colour);
}

void side_line(const Look& look, skills::Side side, std::string_view words, Size size, Colour colour) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float tall = text_extent(look, "x", size).y;
    draw_talk(*ImGui::GetWindowDrawList(), side, {at.x + look.px(10), at.y + tall / 2}, look.px(16),
              pack(colour_of(*look.theme, side)));
    ImGui::SetCursorScreenPos({at.x + look.px(28), at.y});
    text(look, words, size, colour);
}

}  // namespace wijk::ui
