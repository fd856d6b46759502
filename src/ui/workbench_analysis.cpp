#include "ui/workbench_analysis.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "ui/analysis_charts.h"
#include "ui/icons.h"
#include "ui/map_painting.h"
#include "ui/signs.h"
#include "ui/widgets.h"

namespace wijk::ui {

using Standing = app::AnalysisPane::Standing;
using Verdict = app::AnalysisShown::Verdict;

namespace {

constexpr float two_columns = 860;  ///< from this width on

}  // namespace

void WorkbenchAnalysis::draw(const Look& look, ImVec2 extent) {
    auto& pane = model();
    pane.refresh();
    begin_scroll(look, "analysis", extent);
    draw_standing(look);
    if (pane.has_result()) {
        draw_headline(look);
        const float all = ImGui::GetContentRegionAvail().x, gap = look.px(40);
        const bool wide = all >= look.px(two_columns);
        const float width = wide ? (all - gap) / 2 : all;
        const auto column = [&](const char* id, auto draw) {
            if (!wide) return draw();
            ImGui::BeginChild(id, {width, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened,
                              ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
            draw();
            ImGui::EndChild();
        };
        column("left", [&] {
            draw_endings(look, width);
            draw_goals(look, width);
            draw_values(look, width);
        });
        if (wide) ImGui::SameLine(0, gap);
        column("right", [&] {
            draw_players(look, width);
            draw_coverage(look, width);
            draw_realism(look, width);
        });
        draw_findings(look);
    }
    end_scroll();
}

void WorkbenchAnalysis::draw_standing(const Look& look) {
    const Theme& theme = *look.theme;
    const char* words = nullptr;
    switch (model().standing()) {
        case Standing::nothing:
            words = "analysis.nothing";
            break;
        case Standing::coming:
            words = "analysis.coming";
            break;
        case Standing::earlier:
            words = "analysis.earlier";
            break;
        case Standing::old:
            words = "analysis.old";
            break;
        case Standing::now:
            return;
    }
    begin_panel(look, "analysis.standing", theme.accent_soft);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float row = text_extent(look, "x", Size::reading).y;
    draw_icon(*ImGui::GetWindowDrawList(), model().running() ? Icon::clock : Icon::info,
              {at.x + look.px(10), at.y + row / 2}, look.px(18), pack(theme.accent));
    ImGui::SetCursorScreenPos({at.x + look.px(28), at.y});
    text(look, tr(words), Size::reading, theme.ink);
    if (model().running() && button(look, "analysis.stop", tr("analysis.stop"))) model().stop();
    if (model().can_start() && button(look, "analysis.start", tr("analysis.start"), Button::primary))
        model().start();
    end_panel();
    space(look, 8);
}

void WorkbenchAnalysis::draw_headline(const Look& look) {
    auto& pane = model();
    const auto& shown = pane.shown();
    const Theme& theme = *look.theme;
    const bool good = shown.verdict == Verdict::ends;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float row = text_extent(look, "x", Size::lead).y;
    const ImVec2 middle{at.x + look.px(13), at.y + row / 2};
    auto& list = *ImGui::GetWindowDrawList();
    const Colour colour = good ? theme.accent : shown.verdict == Verdict::faulty ? theme.red : theme.gold;
    list.AddCircleFilled(middle, look.px(13), pack(colour));
    draw_icon(list, good ? Icon::check : Icon::warning, middle, look.px(17), pack(theme.card));
    const float indent = look.px(38);
    ImGui::SetCursorScreenPos({at.x + indent, at.y});
    ImGui::BeginGroup();
    text(look, shown.headline, Size::lead, theme.ink, Weight::bold);
    text(look, shown.how_far, Size::small, theme.muted);
    text(look, shown.how_long, Size::reading, theme.ink);
    if (!shown.loop.empty()) text(look, shown.loop, Size::reading, theme.ink);
    ImGui::EndGroup();
    space(look, 4);
    bool first = true;
    const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    const auto road = [&](const char* id, const std::optional<app::ShownRoad>& one) {
        if (!one) return;
        if (!first) {
            ImGui::SameLine(0, look.px(8));
            if (ImGui::GetCursorScreenPos().x + button_extent(look, one->name, true).x > end)
                ImGui::NewLine();
        }
        first = false;
        if (icon_button(look, id, Icon::fork, one->name)) pane.on_map(*one);
    };
    road("analysis.shortest", shown.shortest);
    road("analysis.longest", shown.longest);
    road("analysis.round", shown.loop_road);
    text(look, tr("analysis.dots"), Size::small, theme.muted);
}

void WorkbenchAnalysis::heading(const Look& look, const char* id) const {
    space(look, 20);
    text(look, tr(id), Size::lead, look.theme->ink, Weight::bold);
}

void WorkbenchAnalysis::named(const Look& look, const std::string& name, const std::string& words,
                              float width) const {
    const Theme& theme = *look.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 right = text_extent(look, words, Size::small);
    const float gap = look.px(16), room = width - right.x - gap;
    const ImVec2 one = text_extent(look, name, Size::reading, 0, Weight::bold);
    if (one.x <= room) {
        paint_text(look, list, at, name, Size::reading, theme.ink, 0, Weight::bold);
        paint_text(look, list, {at.x + width - right.x, at.y + (one.y - right.y) / 2}, words, Size::small,
                   theme.muted);
        return ImGui::Dummy({width, one.y});
    }
    float tall = paint_text(look, list, at, name, Size::reading, theme.ink, width, Weight::bold);
    tall += paint_text(look, list, {at.x, at.y + tall}, words, Size::small, theme.muted, width);
    ImGui::Dummy({width, tall});
}

void WorkbenchAnalysis::draw_endings(const Look& look, float width) {
    auto& pane = model();
    const auto& shown = pane.shown();
    const Theme& theme = *look.theme;
    heading(look, "analysis.endings");
    for (const auto& one : shown.endings) {
        space(look, 6);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float sign = look.px(40), row = text_extent(look, "x", Size::reading).y;
        const Vec middle{at.x + look.px(14), at.y + row / 2}, half{look.px(13), look.px(9)};
        paint_scene_shape(*ImGui::GetWindowDrawList(), one.kind, {middle - half, middle + half}, 0,
                          theme.card, colour_of(theme, one.kind), look.px(2));
        ImGui::SetCursorScreenPos({at.x + sign, at.y});
        ImGui::BeginGroup();
        named(look, one.title, one.words, width - sign);
        text(look, one.kind_words, Size::small, colour_of(theme, one.kind));
        if (dot_track(look, one.scene.c_str(), one.earliest, shown.most_replies, colour_of(theme, one.kind),
                      one.title + ": " + one.words, width - sign))
            pane.on_map(one.road);
        ImGui::EndGroup();
    }
}

void WorkbenchAnalysis::draw_goals(const Look& look, float width) {
    auto& pane = model();
    const auto& shown = pane.shown();
    if (shown.goals.empty()) return;
    heading(look, "analysis.goals");
    if (shown.talks > 0)
        text(look, tr("analysis.goals_under", {{"n", app_.catalogue().number(shown.talks, 0)}}), Size::small,
             look.theme->muted);
    for (std::size_t i = 0; i < shown.goals.size(); ++i) {
        const auto& one = shown.goals[i];
        space(look, 6);
        named(look, one.title, one.words, width);
        const RangeBar bar{0,          std::max(1, one.most), one.least,         one.most, std::nullopt,
                           one.random, one.least_road.name,   one.most_road.name};
        const auto end = range_bar(look, fmt::format("goal.{}", i).c_str(), bar, width);
        if (end != RangeEnd::none) pane.on_map(end == RangeEnd::least ? one.least_road : one.most_road);
    }
}

void WorkbenchAnalysis::draw_values(const Look& look, float width) {
    auto& pane = model();
    const auto& shown = pane.shown();
    if (shown.values.empty()) return;
    heading(look, "analysis.values");
    for (const auto& one : shown.values) {
        space(look, 6);
        named(look, one.name, one.words, width);
        const RangeBar bar{one.from,  one.to, one.least,           one.most,
                           one.start, {},     one.least_road.name, one.most_road.name};
        const auto end = range_bar(look, one.id.c_str(), bar, width);
        if (end != RangeEnd::none) pane.on_map(end == RangeEnd::least ? one.least_road : one.most_road);
    }
}

void WorkbenchAnalysis::draw_players(const Look& look, float width) {
    auto& pane = model();
    const auto& shown = pane.shown();
    const Theme& theme = *look.theme;
    heading(look, "analysis.players");
    if (shown.players.empty()) return text(look, tr("analysis.players_none"), Size::small, theme.muted);
    text(look, tr("analysis.players_under", {{"n", app_.catalogue().number(shown.talks, 0)}}), Size::small,
         theme.muted);
    space(look, 8);
    int near = -1;
    const int pressed = player_strip(look, "players", shown.players, tr("analysis.worse"),
                                     tr("analysis.better"), width, near);
    player_ = near;
    if (pressed >= 0) pane.on_map(shown.players[static_cast<std::size_t>(pressed)].road);
    space(look, 8);
    for (std::size_t i = 0; i < shown.players.size(); ++i) {
        const auto& one = shown.players[i];
        const ImVec2 at = ImGui::GetCursorScreenPos();
        auto& list = *ImGui::GetWindowDrawList();
        const float indent = look.px(34), room = width - indent;
        const auto words =
            one.words + " · " + tr("analysis.player_place", {{"share", app_.catalogue().percent(one.place)}});
        const ImVec2 name = text_extent(look, one.name, Size::small, room, Weight::bold),
                     under = text_extent(look, words, Size::small, room);
        player_badge(look, list, {at.x + look.px(13), at.y + name.y / 2 + look.px(2)}, i,
                     player_ == static_cast<int>(i));
        paint_text(look, list, {at.x + indent, at.y}, one.name, Size::small, theme.ink, room, Weight::bold);
        paint_text(look, list, {at.x + indent, at.y + name.y}, words, Size::small, theme.muted, room);
        ImGui::Dummy({width, name.y + under.y + look.px(6)});
    }
}

void WorkbenchAnalysis::draw_coverage(const Look& look, float width) {
    const auto& shown = model().shown();
    const Theme& theme = *look.theme;
    if (shown.coverage.empty()) return;
    heading(look, "analysis.coverage");
    text(look, tr("analysis.coverage_under"), Size::small, theme.muted);
    space(look, 6);
    const std::array<std::string, 3> heads = {tr("analysis.coverage_shortest"),
                                              tr("analysis.coverage_typical"), tr("analysis.coverage_best")};
    std::array<float, 3> columns{};
    float numbers = 0;
    for (std::size_t i = 0; i < heads.size(); ++i)
        numbers += columns[i] = text_extent(look, heads[i], Size::small).x + look.px(14);
    auto& list = *ImGui::GetWindowDrawList();
    const float squares = width - numbers - look.px(34);
    const auto cells = [&](const std::array<std::string, 3>& words, ImVec2 at, Colour colour, Weight weight) {
        float x = at.x + width - numbers;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const float wide = text_extent(look, words[i], Size::small, 0, weight).x;
            paint_text(look, list, {x + columns[i] - wide, at.y}, words[i], Size::small, colour, 0, weight);
            x += columns[i];
        }
    };
    const ImVec2 top = ImGui::GetCursorScreenPos();
    cells(heads, top, theme.muted, Weight::regular);
    ImGui::Dummy({width, text_extent(look, "x", Size::small).y});
    for (const auto& one : shown.coverage) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const Colour colour = colour_of(theme, one.code);
        draw_move(list, one.code, {at.x + look.px(12), at.y + look.px(12)}, look.px(17), pack(colour));
        cells({std::to_string(one.shortest), std::to_string(one.typical), std::to_string(one.best)},
              {at.x, at.y + look.px(1)}, theme.ink, Weight::bold);
        ImGui::SetCursorScreenPos({at.x + look.px(30), at.y});
        const int hovered = square_row(look, one.in, colour, squares);
        const auto scenes = static_cast<int>(std::count(one.in.begin(), one.in.end(), true));
        const auto words = app_.catalogue().plural("analysis.coverage_words", scenes, {{"name", one.name}});
        log_text(words);
        if (hovered >= 0) hint_card(look, shown.scenes[static_cast<std::size_t>(hovered)] + " · " + words);
        ImGui::SetCursorScreenPos(at);
        ImGui::Dummy({width, look.px(24)});
    }
}

void WorkbenchAnalysis::draw_realism(const Look& look, float width) {
    const auto& shown = model().shown();
    const Theme& theme = *look.theme;
    if (shown.moves.empty()) return;
    heading(look, "analysis.realism");
    text(look, tr("analysis.realism_under"), Size::small, theme.muted);
    space(look, 4);
    const std::array<std::pair<skills::Side, const char*>, 3> legend = {
        {{skills::Side::change, "analysis.change"},
         {skills::Side::neutral, "analysis.neutral"},
         {skills::Side::sustain, "analysis.sustain"}}};
    const ImVec2 at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    float x = at.x;
    const float row = look.px(24);
    for (const auto& [side, id] : legend) {
        const auto words = tr(id);
        draw_talk(list, side, {x + look.px(8), at.y + row / 2}, look.px(15), pack(colour_of(theme, side)));
        const ImVec2 wide = text_extent(look, words, Size::small);
        paint_text(look, list, {x + look.px(22), at.y + (row - wide.y) / 2}, words, Size::small, theme.muted);
        x += look.px(22) + wide.x + look.px(18);
    }
    ImGui::Dummy({width, row});
    for (const auto& one : shown.moves) {
        space(look, 6);
        named(look, one.name, app_.catalogue().plural("analysis.realism_n", one.n), width);
        side_bar(look, one.change, one.neutral, one.sustain, true, {width, look.px(22)});
        space(look, 1);
        if (one.beside)
            side_bar(look, one.beside->change, one.beside->neutral, one.beside->sustain, false,
                     {width, look.px(18)});
        log_text(fmt::format("{:.0f} {:.0f} {:.0f}", 100 * one.change, 100 * one.neutral, 100 * one.sustain));
        if (one.outside) text(look, tr("analysis.realism_outside"), Size::small, theme.gold, Weight::bold);
    }
}

void WorkbenchAnalysis::draw_findings(const Look& look) {
    const auto& shown = model().shown();
    heading(look, "analysis.findings");
    if (shown.findings_count == 0)
        return text(look, tr("analysis.findings_none"), Size::reading, look.theme->muted);
    int index = 0;
    for (const auto& group : shown.findings) {
        space(look, 8);
        text(look, group.title, Size::reading, look.theme->accent, Weight::bold);
        for (const auto& finding : group.all) {
            ImGui::PushID(index++);
            draw_finding(look, finding);
            ImGui::PopID();
        }
    }
    space(look, 16);
}

void WorkbenchAnalysis::draw_finding(const Look& look, const app::ShownFinding& finding) {
    auto& pane = model();
    const Theme& theme = *look.theme;
    space(look, 6);
    begin_card(look, "finding");
    const ImVec2 at = ImGui::GetCursorScreenPos();
    auto& list = *ImGui::GetWindowDrawList();
    const float row = text_extent(look, "x", Size::reading).y;
    const ImVec2 sign{at.x + look.px(8), at.y + row / 2};
    if (finding.error)
        list.AddCircleFilled(sign, look.px(8), pack(theme.red));
    else
        list.AddCircle(sign, look.px(7), pack(theme.gold), 0, look.px(2));
    ImGui::SetCursorScreenPos({at.x + look.px(26), at.y});
    ImGui::BeginGroup();
    text(look, finding.what, Size::reading, theme.ink);
    text(look, finding.mend, Size::small, theme.muted);
    const auto id = finding.code + finding.at;
    if (pane.opened(id)) text(look, finding.why, Size::small, theme.ink);
    ImGui::EndGroup();
    const float end = at.x + ImGui::GetContentRegionAvail().x;
    bool first = true;
    const auto press = [&](const char* name, Icon icon, const std::string& label) {
        if (!first) {
            ImGui::SameLine(0, look.px(4));
            if (ImGui::GetCursorScreenPos().x + button_extent(look, label, true).x > end) ImGui::NewLine();
        }
        first = false;
        return icon_button(look, name, icon, label);
    };
    if (!finding.at.empty() &&
        press("text", Icon::arrow,
              finding.line > 0 ? tr("analysis.line", {{"line", std::to_string(finding.line)}})
                               : tr("analysis.to_text")))
        pane.open(finding.at);
    if (!finding.road.road.empty() && press("map", Icon::fork, tr("analysis.on_map")))
        pane.on_map(finding.road);
    if (!finding.road.road.empty() && press("play", Icon::play, tr("analysis.play"))) pane.play(finding.road);
    if (!finding.why.empty() && press("why", Icon::info, tr("analysis.why"))) pane.open_finding(id);
    end_card(look);
}

}  // namespace wijk::ui
