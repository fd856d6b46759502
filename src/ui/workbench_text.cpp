// The text in the middle of the workbench: what can be done with it, the editor, and what is wrong below.

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "ui/screens.h"
#include "ui/widgets.h"
#include "ui/workbench_screen.h"
#include "ui/yaml_paint.h"

namespace wijk::ui {

using app::Standing;

namespace {

constexpr float problems_part = 0.34F;  ///< of the pane, when the list of problems is open
constexpr float problems_least = 120;
constexpr float editor_least = 190;

/// The word that a problem is about: from its place on, past the signs before a name, to the end of the name.
Underline word_at(std::string_view line, const base::Place& place) {
    Underline under;
    under.line = static_cast<std::size_t>(place.line);
    std::size_t at = 0, column = 1;
    const auto step = [&] {
        at += base::character_length(line.substr(at));
        ++column;
    };
    while (at < line.size() && column < static_cast<std::size_t>(std::max(1, place.column))) step();
    while (at < line.size() && std::string_view(" -{[").find(line[at]) != std::string_view::npos) step();
    if (line.substr(at, 4) == "id: ")
        for (int i = 0; i < 4; ++i) step();
    under.first_column = column;
    while (at < line.size() && std::string_view(" ,:{}[]").find(line[at]) == std::string_view::npos) step();
    under.last_column = std::max(column, under.first_column + 1);
    return under;
}

}  // namespace

void WorkbenchScreen::draw_text_pane(const Look& look, Area area) {
    if (!model().has_document()) return draw_nothing_open(look);
    begin_scroll(look, "workbench.text", {area.width, area.height});
    const ImVec2 start = ImGui::GetCursorScreenPos();
    draw_tools(look);
    draw_band(look);
    const float room = start.y + ImGui::GetWindowHeight() - 2 * look.px(8) - ImGui::GetCursorScreenPos().y;
    const float width = ImGui::GetContentRegionAvail().x;
    const float summary = look.px(least_target) + look.px(6);
    float list = problems_.is_open() ? std::max(look.px(problems_least), room * problems_part) : 0;
    const float editor = std::max(look.px(editor_least), room - summary - list);
    draw_editor(look, {width, editor});
    problems_.draw_summary(look, width);
    if (problems_.is_open()) problems_.draw_list(look, {width, list - look.px(4)});
    end_scroll();
}

void WorkbenchScreen::draw_nothing_open(const Look& look) {
    const Theme& theme = *look.theme;
    const float width = std::min(ImGui::GetContentRegionAvail().x, look.px(620));
    begin_card(look, "workbench.welcome", width);
    text(look, tr("workbench.welcome"), Size::heading, theme.ink, Weight::bold);
    space(look, 4);
    text(look, tr("workbench.welcome.how"), Size::reading, theme.ink);
    space(look, 8);
    if (button(look, "workbench.begin", tr("workbench.new"), Button::primary)) model().guiding = true;
    end_card(look);
}

void WorkbenchScreen::draw_tools(const Look& look) {
    const auto beside = [&](float wide) {
        const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
        if (ImGui::GetItemRectMax().x + look.px(4) + wide <= end) ImGui::SameLine(0, look.px(4));
    };
    if (columns_ == 3) {
        if (icon_button(look, "workbench.list_shown", list_shown_ ? Icon::minus : Icon::chevron_right,
                        tr(list_shown_ ? "workbench.hide_list" : "workbench.show_list"), false))
            list_shown_ = !list_shown_;
        beside(button_extent(look, tr("workbench.save")).x);
    }
    const auto standing = model().standing();
    if (standing == Standing::read_only) {
        if (button(look, "workbench.copy", tr("workbench.copy"), Button::primary)) model().make_copy();
    } else {
        const bool wanted = standing != Standing::saved;
        if (button(look, "workbench.save", tr("workbench.save"),
                   wanted ? Button::primary : Button::secondary))
            model().save();
        beside(button_extent(look, tr("workbench.undo")).x);
        if (button(look, "workbench.undo", tr("workbench.undo"), Button::quiet) && text_.buffer.can_undo()) {
            text_.buffer.undo();
            send_text(look);
        }
        beside(button_extent(look, tr("workbench.redo")).x);
        if (button(look, "workbench.redo", tr("workbench.redo"), Button::quiet) && text_.buffer.can_redo()) {
            text_.buffer.redo();
            send_text(look);
        }
        beside(button_extent(look, tr("workbench.versions"), true).x);
        if (icon_button(look, "workbench.versions", Icon::clock, tr("workbench.versions"))) {
            versions_.is_open() ? versions_.close() : versions_.open();
            if (columns_ < 3) pane_ = Pane::beside;
        }
    }
    space(look, 6);
}

void WorkbenchScreen::draw_band(const Look& look) {
    const Theme& theme = *look.theme;
    const auto standing = model().standing();
    if (standing == Standing::saved || standing == Standing::changed) return;
    if (standing == Standing::read_only) {
        text(look, tr("workbench.read_only"), Size::small, theme.muted);
        return space(look, 6);
    }
    begin_panel(look, "workbench.band", theme.accent_soft);
    if (standing == Standing::gone) {
        text(look, tr("workbench.gone"), Size::small, theme.ink);
    } else {
        text(look, tr("workbench.conflict"), Size::reading, theme.ink, Weight::bold);
        text(look, tr("workbench.conflict.how"), Size::small, theme.ink);
        const bool mine = button(look, "workbench.mine", tr("workbench.conflict.mine"));
        ImGui::SameLine(0, look.px(8));
        const bool theirs = button(look, "workbench.theirs", tr("workbench.conflict.theirs"));
        if (mine) model().save_over();
        if (theirs) model().take_theirs();
    }
    end_panel();
    space(look, 6);
}

void WorkbenchScreen::send_text(const Look& look) {
    model().typed(text_.buffer.text());
    held_ = model().document().revision();
    typed_at_ = look.now;
}

void WorkbenchScreen::mark_problems(const Look& look) {
    const Theme& theme = *look.theme;
    if (told_ == model().told() && marked_ == &theme) return;
    told_ = model().told();
    marked_ = &theme;
    options_.marks.clear();
    options_.underlines.clear();
    const auto& file = model().document().file().string();
    const auto& buffer = text_.buffer;
    // Errors first: of several signs on a line the first one shows.
    for (const bool error : {true, false})
        for (const auto& problem : model().problems()) {
            if (problem.error != error || problem.place.file != file || problem.place.line < 1) continue;
            const auto line = static_cast<std::size_t>(problem.place.line);
            const Colour colour = problem.earlier ? theme.muted : error ? theme.red : theme.gold;
            options_.marks.push_back({line, colour, error ? Icon::close : Icon::warning});
            if (line > buffer.lines()) continue;
            const auto from = buffer.start_of(line);
            auto under = word_at(std::string_view(buffer.text()).substr(from, buffer.end_of(line) - from),
                                 problem.place);
            under.colour = colour;
            under.says = problem.what;
            options_.underlines.push_back(under);
        }
}

void WorkbenchScreen::draw_editor(const Look& look, ImVec2 extent) {
    find_ = {tr("workbench.find"),
             tr("workbench.find.previous"),
             tr("workbench.find.next"),
             tr("common.close"),
             tr("workbench.find.nothing"),
             [this](std::size_t at, std::size_t of) {
                 return tr("workbench.find.count", {{"at", std::to_string(at)}, {"of", std::to_string(of)}});
             }};
    found_ = text_.finding();
    options_.line_numbers = true;
    options_.keeps_indent = true;
    options_.size = Size::small;
    options_.read_only = model().read_only();
    options_.paints = paint_yaml;
    options_.find = &find_;
    options_.current.reset();
    if (const auto* scene = model().outline().scene_at(model().line()))
        options_.current = {static_cast<std::size_t>(scene->first), static_cast<std::size_t>(scene->last)};
    mark_problems(look);
    text_drawn_ = true;
    if (text_.draw(look, "workbench.editor", extent, options_)) send_text(look);
    if (text_.has_keyboard()) pane_ = Pane::text;
    model().cursor_at(static_cast<int>(text_.caret_line()), static_cast<int>(text_.caret_column()));
    // A sign in the margin opens what it is about.
    if (const auto line = text_.clicked_gutter_line())
        for (std::size_t i = 0; i < model().problems().size(); ++i)
            if (model().problems()[i].place.line == static_cast<int>(*line)) {
                problems_.show();
                model().look_at(i);
                break;
            }
}

}  // namespace wijk::ui
