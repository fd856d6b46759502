#include "ui/workbench_list.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/widgets.h"

namespace wijk::ui {

namespace {

/// A line under a title: a sign of its own and a few words.
struct State {
    Icon sign = Icon::check;
    Colour colour;
    std::string words;
};

std::string name_of_language(const i18n::Catalogue& texts, const std::string& language) {
    const auto id = "settings.language." + language;
    return texts.has(id) ? texts.text(id) : language;
}

/// Of the one that is open all that is known of it shows; of the others what loading and their words tell.
std::vector<State> states_of(const Theme& theme, const i18n::Catalogue& texts, const app::BenchScenario& one,
                             const app::WorkbenchModel* open) {
    std::vector<State> states;
    if (!one.looked_at) return states;
    int errors = one.errors, warnings = one.warnings;
    if (open != nullptr && open->checked()) {
        const auto& problems = open->problems();
        errors = static_cast<int>(std::count_if(problems.begin(), problems.end(),
                                                [](const app::Problem& problem) { return problem.error; }));
        warnings = static_cast<int>(problems.size()) - errors;
    }
    if (errors > 0) states.push_back({Icon::close, theme.red, texts.plural("workbench.errors", errors)});
    if (warnings > 0)
        states.push_back({Icon::warning, theme.gold, texts.plural("workbench.warnings", warnings)});
    if (errors + warnings == 0)
        states.push_back({Icon::check, theme.accent,
                          texts.text(open != nullptr ? "workbench.fine" : "workbench.no_errors")});
    for (const auto& translation : one.translations) {
        const auto language = name_of_language(texts, translation.language);
        if (translation.missing > 0)
            states.push_back(
                {Icon::minus, theme.muted,
                 texts.plural("workbench.missing", translation.missing, {{"language", language}})});
        if (translation.outdated > 0)
            states.push_back(
                {Icon::clock, theme.muted,
                 texts.plural("workbench.outdated", translation.outdated, {{"language", language}})});
        if (translation.missing + translation.outdated == 0)
            states.push_back(
                {Icon::check, theme.muted, texts.text("workbench.translated", {{"language", language}})});
    }
    return states;
}

}  // namespace

bool WorkbenchList::draw_one(const Look& look, const app::BenchScenario& one, float width) {
    const Theme& theme = *look.theme;
    const bool on = model().has_document() && one.folder == model().folder();
    const auto states = states_of(theme, app_.catalogue(), one, on ? &model() : nullptr);
    const std::string& title = one.title.empty() ? one.id : one.title;
    const float pad = look.px(12), sign = look.px(22), room = width - 2 * pad;
    const float head = text_extent(look, title, Size::reading, room, Weight::bold).y;
    float height = head + 2 * look.px(8);
    for (const auto& state : states) height += text_extent(look, state.words, Size::small, room - sign).y;
    const auto id = "scenario." + one.folder.filename().string();
    const bool pressed = ImGui::InvisibleButton(id.c_str(), {width, std::max(height, look.px(least_target))},
                                                ImGuiButtonFlags_EnableNav);
    const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    const bool near = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    auto& list = *ImGui::GetWindowDrawList();
    // What is open is a sheet on the desk; the others lie flat on it.
    if (on || near)
        paint_card(look, list, box, on ? theme.card : theme.accent_soft, on ? theme.accent : theme.edge, on);
    if (on)
        list.AddRectFilled({box.least.x, box.least.y + look.px(10)},
                           {box.least.x + look.px(4), box.most.y - look.px(10)}, pack(theme.accent),
                           look.px(2));
    ImGui::LogSetNextTextDecoration(on ? "(x)" : "( )", nullptr);
    float y = box.least.y + look.px(8);
    y += paint_text(look, list, {box.least.x + pad, y}, title, Size::reading, theme.ink, room, Weight::bold);
    for (const auto& state : states) {
        const float step = text_extent(look, "x", Size::small).y;
        draw_icon(list, state.sign, {box.least.x + pad + look.px(8), y + step / 2}, look.px(16),
                  pack(state.colour));
        y += paint_text(look, list, {box.least.x + pad + sign, y}, state.words, Size::small, state.colour,
                        room - sign);
    }
    focus_ring(look, card_radius);
    if (on && wants_keyboard_) {
        focus_here();
        wants_keyboard_ = false;
    }
    return pressed;
}

bool WorkbenchList::draw(const Look& look, ImVec2 extent) {
    const Theme& theme = *look.theme;
    begin_scroll(look, "workbench.list", extent);
    const float width = ImGui::GetContentRegionAvail().x;
    const bool first = wants_keyboard_ && !model().has_document();
    if (icon_button(look, "workbench.new", Icon::plus, tr("workbench.new"))) model().guiding = true;
    if (first) {
        focus_here();
        wants_keyboard_ = false;
    }
    std::optional<base::Path> chosen;
    for (const bool own : {true, false}) {
        space(look, own ? 4 : 10);
        text(look, tr(own ? "workbench.own" : "workbench.shipped"), Size::small, theme.muted, Weight::bold);
        bool any = false;
        for (const auto& one : model().scenarios()) {
            if (one.own != own) continue;
            any = true;
            if (draw_one(look, one, width)) chosen = one.folder;
        }
        if (own && !any) text(look, tr("workbench.no_own"), Size::small, theme.muted);
    }
    end_scroll();
    if (chosen) model().choose(*chosen);
    return chosen.has_value();
}

}  // namespace wijk::ui
