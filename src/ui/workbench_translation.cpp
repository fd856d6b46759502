#include "ui/workbench_translation.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "base/text.h"
#include "ui/widgets.h"

namespace wijk::ui {

using authoring::RowState;
using authoring::TranslationRow;
using Standing = app::TranslationPane::Standing;

namespace {

constexpr float side_by_side = 640;  ///< from this width on source and field stand beside each other
constexpr float selected_part = 0.46F;
constexpr float selected_least = 236;
constexpr float list_least = 150;

/// On one line, cut where the room ends.
std::string on_one_line(const Look& look, std::string text, float room, Weight weight = Weight::regular) {
    const auto width = [&](std::string_view part) {
        return text_extent(look, part, Size::small, 0, weight).x;
    };
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (width(text) <= room) return text;
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size();) {
        ends.push_back(at);
        at += base::character_length(std::string_view(text).substr(at));
    }
    const auto fits = [&](std::size_t end) { return width(text.substr(0, end) + "…") <= room; };
    const auto first_too_long =
        std::partition_point(ends.begin(), ends.end(), [&](std::size_t end) { return fits(end); });
    return text.substr(0, first_too_long == ends.begin() ? 0 : *std::prev(first_too_long)) + "…";
}

struct Sign {
    Icon icon;
    Colour colour;
    const char* words;
};
Sign sign_of(const Theme& theme, RowState state) {
    switch (state) {
        case RowState::missing:
            return {Icon::minus, theme.clay, "translation.missing"};
        case RowState::outdated:
            return {Icon::clock, theme.gold, "translation.outdated"};
        case RowState::done:
            break;
    }
    return {Icon::check, theme.accent, "translation.done"};
}

}  // namespace

std::string WorkbenchTranslation::language(const std::string& id) const {
    const auto text_id = "settings.language." + id;
    return app_.catalogue().has(text_id) ? tr(text_id.c_str()) : id;
}

void WorkbenchTranslation::draw(const Look& look, ImVec2 extent) {
    auto& pane = model();
    pane.refresh();
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl && !io.KeyAlt && ImGui::IsKeyPressed(ImGuiKey_S, false)) pane.save();
    begin_scroll(look, "translation", extent);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    if (!pane.has_source()) {
        words_.lose_keyboard();
        text(look, tr("translation.no_source"), Size::reading, look.theme->ink);
        return end_scroll();
    }
    draw_head(look);
    draw_band(look);
    if (pane.fault() || pane.rows().empty()) {
        words_.lose_keyboard();
        draw_fault(look);
        return end_scroll();
    }
    const float room = start.y + extent.y - look.px(16) - ImGui::GetCursorScreenPos().y;
    const float selected = std::max(look.px(selected_least), room * selected_part);
    draw_selected(look, selected);
    space(look, 6);
    const float width = ImGui::GetContentRegionAvail().x;
    const auto only = toggle(look, "translation.only_todo", tr("translation.only_todo"), "", pane.only_todo);
    if (only != pane.only_todo) {
        pane.only_todo = only;
        reveal_ = 3;
    }
    const float used = ImGui::GetCursorScreenPos().y - start.y;
    draw_list(look, {width, std::max(look.px(list_least), extent.y - look.px(16) - used)});
    end_scroll();
}

void WorkbenchTranslation::draw_head(const Look& look) {
    const Theme& theme = *look.theme;
    auto& pane = model();
    const auto all = static_cast<int>(pane.rows().size());
    const int todo = pane.missing() + pane.outdated();
    text(look, language(pane.language()), Size::lead, theme.ink, Weight::bold);
    if (all > 0) {
        std::string words = todo == 0 ? tr("translation.all_done")
                                      : tr("translation.count", {{"done", std::to_string(all - todo)},
                                                                 {"all", std::to_string(all)}});
        if (pane.missing() > 0)
            words += " · " + app_.catalogue().plural("translation.count.missing", pane.missing());
        if (pane.outdated() > 0)
            words += " · " + app_.catalogue().plural("translation.count.outdated", pane.outdated());
        text(look, words, Size::small, theme.ink);
    }
    if (pane.read_only()) return;
    const auto standing = pane.standing();
    const auto name = pane.file().filename().string();
    const char* id = standing == Standing::none    ? "translation.standing.none"
                     : standing == Standing::saved ? "translation.standing.saved"
                                                   : "translation.standing.changed";
    text(look, tr(id, {{"file", name}}), Size::small, theme.muted);
    if (standing == Standing::changed &&
        button(look, "translation.save", tr("translation.save"), Button::primary))
        pane.save();
    space(look, 4);
}

void WorkbenchTranslation::draw_band(const Look& look) {
    const Theme& theme = *look.theme;
    auto& pane = model();
    const bool conflict = pane.standing() == Standing::conflict;
    if (!conflict && !pane.read_only() && !pane.recovered()) return;
    begin_panel(look, "translation.band", theme.accent_soft);
    if (pane.read_only()) {
        text(look, tr("translation.read_only"), Size::small, theme.ink);
    } else if (!conflict) {
        text(look, tr("translation.recovered"), Size::small, theme.ink);
    } else {
        text(look, tr("workbench.conflict"), Size::reading, theme.ink, Weight::bold);
        text(look, tr("workbench.conflict.how"), Size::small, theme.ink);
        const bool mine = button(look, "translation.mine", tr("workbench.conflict.mine"));
        ImGui::SameLine(0, look.px(8));
        const bool theirs = button(look, "translation.theirs", tr("workbench.conflict.theirs"));
        if (mine) pane.save_over();
        if (theirs) pane.take_theirs();
    }
    end_panel();
    space(look, 4);
}

void WorkbenchTranslation::draw_fault(const Look& look) {
    const Theme& theme = *look.theme;
    const auto& fault = model().fault();
    if (!fault) return;
    const auto language_now = app_.settings().language;
    begin_panel(look, "translation.fault", theme.accent_soft);
    text(look, tr("translation.fault", {{"file", model().file().filename().string()}}), Size::reading,
         theme.ink, Weight::bold);
    text(look, fault->what.in(language_now), Size::small, theme.ink);
    if (!fault->hint.empty()) text(look, fault->hint.in(language_now), Size::small, theme.ink);
    end_panel();
}

void WorkbenchTranslation::draw_selected(const Look& look, float height) {
    auto& pane = model();
    // A copy: what is done with it below may read all rows anew.
    const TranslationRow row = pane.rows()[pane.selected()];
    const float width = ImGui::GetContentRegionAvail().x, gap = look.px(12);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const bool wide = width >= look.px(side_by_side);
    const float actions = pane.read_only() ? 0 : look.px(least_target + 8);
    const float hint = row.state == RowState::outdated ? look.px(24) : 0;
    const float texts = height - actions - hint;
    if (wide) {
        const float half = (width - gap) / 2;
        draw_source(look, row, {half, texts});
        ImGui::SetCursorScreenPos({start.x + half + gap, start.y});
        draw_field(look, {half, texts});
    } else {
        const float source = (texts - gap / 2) / 2;
        draw_source(look, row, {width, source});
        ImGui::SetCursorScreenPos({start.x, start.y + source + gap / 2});
        draw_field(look, {width, texts - source - gap / 2});
    }
    ImGui::SetCursorScreenPos({start.x, start.y + texts});
    space(look, 4);
    if (row.state == RowState::outdated)
        text(look, tr("translation.outdated.how"), Size::small, look.theme->gold);
    if (!pane.read_only()) draw_actions(look, row);
}

void WorkbenchTranslation::draw_source(const Look& look, const TranslationRow& row, ImVec2 extent) {
    const Theme& theme = *look.theme;
    ImGui::BeginChild("translation.source", extent, ImGuiChildFlags_NavFlattened);
    const auto name = row.who.empty() ? row.id : fmt::format("{} · {}", row.who, row.id);
    text(look, name, Size::small, theme.muted, Weight::bold);
    text(look, row.source, Size::reading, theme.ink);
    ImGui::EndChild();
}

void WorkbenchTranslation::draw_field(const Look& look, ImVec2 extent) {
    auto& pane = model();
    if (pane.read_only()) {
        words_.lose_keyboard();
        ImGui::BeginChild("translation.text", extent, ImGuiChildFlags_NavFlattened);
        text(look, pane.words(), Size::reading, look.theme->ink);
        ImGui::EndChild();
        return;
    }
    if (std::exchange(held_, pane.words_set()) != pane.words_set() || words_.buffer.text() != pane.words())
        words_.buffer.set_text(pane.words());
    const auto placeholder = tr("translation.placeholder");
    TextEdit::Options options;
    options.placeholder = placeholder;
    options.enter_finishes = true;
    if (words_.draw(look, "translation.words", extent, options)) pane.typed(words_.buffer.text());
    if (words_.finished()) {
        pane.next_todo();
        words_.take_keyboard();
    }
}

void WorkbenchTranslation::draw_actions(const Look& look, const TranslationRow& row) {
    auto& pane = model();
    const bool next = button(look, "translation.next", tr("translation.next"), Button::primary);
    if (row.state == RowState::outdated) {
        ImGui::SameLine(0, look.px(8));
        if (button(look, "translation.still_right", tr("translation.still_right"))) pane.still_right();
    }
    const auto keys = tr("translation.keys");
    const float wide = text_extent(look, keys, Size::small).x;
    const ImVec2 last = ImGui::GetItemRectMax(), first = ImGui::GetItemRectMin();
    const float end = ImGui::GetWindowPos().x + ImGui::GetWindowWidth() - look.px(16);
    if (last.x + look.px(12) + wide <= end)
        paint_text(
            look, *ImGui::GetWindowDrawList(),
            {last.x + look.px(12), (first.y + last.y) / 2 - text_extent(look, keys, Size::small).y / 2}, keys,
            Size::small, look.theme->muted);
    if (!next) return;
    pane.next_todo();
    words_.take_keyboard();
}

void WorkbenchTranslation::draw_list(const Look& look, ImVec2 extent) {
    auto& pane = model();
    if (std::exchange(revealed_, pane.selected()) != pane.selected()) reveal_ = 3;
    begin_scroll(look, "translation.list", extent);
    const float width = ImGui::GetContentRegionAvail().x;
    std::optional<std::size_t> chosen;
    for (const auto index : pane.listed()) {
        if (draw_row(look, index, width)) chosen = index;
        if (index == pane.selected() && reveal_ > 0) ImGui::SetScrollHereY(0.4F);
    }
    reveal_ = std::max(0, reveal_ - 1);
    end_scroll();
    if (!chosen) return;
    pane.select(*chosen);
    // While the keyboard is on the row, drawing it takes the focus back from the field above.
    ImGui::SetNavID(0, ImGuiNavLayer_Main, 0, {});
    words_.take_keyboard();
}

bool WorkbenchTranslation::draw_row(const Look& look, std::size_t index, float width) {
    const Theme& theme = *look.theme;
    const auto& row = model().rows()[index];
    const bool on = index == model().selected();
    const float line = text_extent(look, "x", Size::small).y, pad = look.px(10), sign = look.px(26);
    const auto id = "text." + row.id;
    const bool pressed =
        ImGui::InvisibleButton(id.c_str(), {width, std::max(2 * line + look.px(10), look.px(least_target))},
                               ImGuiButtonFlags_EnableNav);
    if (!ImGui::IsItemVisible()) return pressed;
    const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    auto& list = *ImGui::GetWindowDrawList();
    if (on || ImGui::IsItemHovered())
        list.AddRectFilled({box.least.x, box.least.y}, {box.most.x, box.most.y}, pack(theme.accent_soft),
                           look.px(control_radius));
    const auto state = sign_of(theme, row.state);
    draw_icon(list, state.icon, {box.least.x + pad + look.px(8), box.centre().y}, look.px(16),
              pack(state.colour));
    const float left = box.least.x + pad + sign, room = width - 2 * pad - sign;
    if (on) ImGui::LogSetNextTextDecoration("(x)", nullptr);
    const auto weight = on ? Weight::bold : Weight::regular;
    paint_text(look, list, {left, box.centre().y - line}, on_one_line(look, row.source, room, weight),
               Size::small, theme.ink, 0, weight);
    const bool is_todo = row.state != RowState::done;
    auto under = is_todo ? tr(state.words) : row.text;
    if (row.state == RowState::outdated) under += ": " + row.text;
    paint_text(look, list, {left, box.centre().y}, on_one_line(look, under, room), Size::small,
               is_todo ? state.colour : theme.muted);
    focus_ring(look, control_radius);
    return pressed;
}

}  // namespace wijk::ui
