#include "ui/workbench_problems.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/widgets.h"

namespace wijk::ui {

namespace {

constexpr std::size_t most_at_first = 40;  ///< rows that are drawn without asking for more

}  // namespace

bool WorkbenchProblems::escape() {
    if (silencing_) {
        silencing_ = reason_active_ = false;
        return true;
    }
    if (!model().problem()) return false;
    model().look_away();
    return true;
}

void WorkbenchProblems::draw_summary(const Look& look, float width) {
    const Theme& theme = *look.theme;
    const auto& texts = app_.catalogue();
    const auto& problems = model().problems();
    const auto errors = static_cast<int>(
        std::count_if(problems.begin(), problems.end(), [](const app::Problem& one) { return one.error; }));
    const auto others = static_cast<int>(problems.size()) - errors;
    std::string words;
    if (errors > 0) words = texts.plural("workbench.errors", errors);
    if (others > 0) words += (words.empty() ? "" : ", ") + texts.plural("workbench.warnings", others);
    const bool nothing = words.empty();
    if (nothing) words = tr(model().checked() ? "workbench.fine" : "workbench.checking");
    const std::string under = model().analysing() ? tr("workbench.analysing") : std::string();

    const float wide =
        std::min(width, text_extent(look, words, Size::reading, 0, Weight::bold).x + look.px(64));
    const bool pressed = ImGui::InvisibleButton("workbench.problems", {wide, look.px(least_target)},
                                                ImGuiButtonFlags_EnableNav);
    const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    auto& list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered() && !nothing)
        list.AddRectFilled({box.least.x, box.least.y}, {box.most.x, box.most.y}, pack(theme.accent_soft),
                           look.px(control_radius));
    const float middle = box.centre().y;
    const Icon sign = nothing ? Icon::check : errors > 0 ? Icon::close : Icon::warning;
    const Colour colour = nothing ? theme.accent : errors > 0 ? theme.red : theme.gold;
    draw_icon(list, sign, {box.least.x + look.px(12), middle}, look.px(18), pack(colour));
    const float tall = text_extent(look, words, Size::reading, 0, Weight::bold).y;
    paint_text(look, list, {box.least.x + look.px(28), middle - tall / 2}, words, Size::reading, theme.ink,
               wide - look.px(48), Weight::bold);
    if (!nothing)
        draw_icon(list, open_ ? Icon::chevron_down : Icon::chevron_right, {box.most.x - look.px(16), middle},
                  look.px(16), pack(theme.muted));
    focus_ring(look, control_radius);
    if (pressed) open_ = !open_;
    const ImVec2 said = text_extent(look, under, Size::small);
    if (!under.empty() && box.most.x + look.px(12) + said.x < box.least.x + width)
        paint_text(look, list, {box.least.x + width - said.x, middle - said.y / 2}, under, Size::small,
                   theme.muted);
}

bool WorkbenchProblems::draw_row(const Look& look, std::size_t index, float width) {
    const Theme& theme = *look.theme;
    const auto& problem = model().problems()[index];
    const bool on = model().problem() == index;
    const float pad = look.px(10), sign = look.px(26);
    const std::string line = problem.place.line > 0 ? std::to_string(problem.place.line) : std::string();
    const float number = text_extent(look, "0000", Size::small).x + look.px(10);
    const float room = width - 2 * pad - sign - number;
    const float tall = text_extent(look, problem.what, Size::small, room).y;
    const auto id = fmt::format("problem.{}", index);
    const bool pressed = ImGui::InvisibleButton(
        id.c_str(), {width, std::max(tall + look.px(12), look.px(least_target))}, ImGuiButtonFlags_EnableNav);
    const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    const bool near = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    auto& list = *ImGui::GetWindowDrawList();
    if (on || near)
        list.AddRectFilled({box.least.x, box.least.y}, {box.most.x, box.most.y}, pack(theme.accent_soft),
                           look.px(control_radius));
    const float middle = box.centre().y;
    const Colour colour = problem.earlier ? theme.muted : problem.error ? theme.red : theme.gold;
    draw_icon(list,
              problem.error     ? Icon::close
              : problem.earlier ? Icon::clock
                                : Icon::warning,
              {box.least.x + pad + look.px(8), middle}, look.px(16), pack(colour));
    const float step = text_extent(look, "0", Size::small).y, top = middle - tall / 2;
    paint_text(look, list, {box.least.x + pad + sign, tall > step ? top : middle - step / 2}, line,
               Size::small, theme.muted);
    if (on) ImGui::LogSetNextTextDecoration("(x)", nullptr);
    paint_text(look, list, {box.least.x + pad + sign + number, top}, problem.what, Size::small,
               problem.earlier ? theme.muted : theme.ink, room, on ? Weight::bold : Weight::regular);
    focus_ring(look, control_radius);
    return pressed;
}

void WorkbenchProblems::draw_details(const Look& look, const app::Problem& problem) {
    const Theme& theme = *look.theme;
    begin_panel(look, "problem.details", theme.paper);
    if (problem.earlier) text(look, tr("workbench.problem.earlier"), Size::small, theme.muted);
    if (!problem.why.empty()) text(look, problem.why, Size::small, theme.ink);
    if (!problem.mend.empty()) text(look, problem.mend, Size::small, theme.ink, Weight::bold);
    if (silencing_) {
        draw_reason(look);
    } else {
        bool first = true;
        if (!problem.road.empty()) {
            if (icon_button(look, "problem.play", Icon::play, tr("workbench.problem.play")))
                model().play_problem();
            first = false;
        }
        if (problem.can_be_silenced() && !model().read_only()) {
            if (!first) ImGui::SameLine(0, look.px(4));
            if (button(look, "problem.silence", tr("workbench.problem.silence"), Button::quiet)) {
                silencing_ = fresh_reason_ = true;
                reason_.clear();
            }
        }
    }
    text(look, problem.code, Size::small, theme.muted);
    end_panel();
}

void WorkbenchProblems::draw_reason(const Look& look) {
    bool done = line_field(look, "##problem.reason", reason_, tr("workbench.problem.reason"),
                           ImGui::GetContentRegionAvail().x);
    if (std::exchange(fresh_reason_, false)) ImGui::SetKeyboardFocusHere(-1);
    reason_active_ = ImGui::IsItemActive();
    space(look, 2);
    done = button(look, "problem.accept", tr("workbench.problem.accept"), Button::primary) || done;
    ImGui::SameLine(0, look.px(8));
    const bool leave = button(look, "problem.leave", tr("workbench.problem.leave"), Button::quiet);
    if (done) model().silence(reason_);
    if ((done && !reason_.empty()) || leave) silencing_ = reason_active_ = false;
}

void WorkbenchProblems::draw_list(const Look& look, ImVec2 extent) {
    const auto& problems = model().problems();
    if (looked_ != model().problem()) {
        looked_ = model().problem();
        silencing_ = reason_active_ = false;
        reveal_ = 3;  // its height settles after it was drawn once
    }
    begin_scroll(look, "problems.scroll", extent);
    const float width = ImGui::GetContentRegionAvail().x;
    const auto shown = all_ || problems.size() <= most_at_first ? problems.size() : most_at_first;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const bool on = looked_ == i;
        if (i >= shown && !on) continue;
        if (draw_row(look, i, width)) chosen = i;
        if (!on) continue;
        draw_details(look, problems[i]);
        if (reveal_ > 0) ImGui::SetScrollHereY(0.6F);
        if (model().problem() != i || model().problems().size() <= i) break;  // it was mended this moment
    }
    if (shown < problems.size() &&
        button(look, "problems.all",
               tr("workbench.problems.all", {{"count", std::to_string(problems.size())}}), Button::quiet))
        all_ = true;
    reveal_ = std::max(0, reveal_ - 1);
    end_scroll();
    if (!chosen) return;
    if (looked_ == *chosen)
        model().look_away();
    else
        model().look_at(*chosen);
}

}  // namespace wijk::ui
