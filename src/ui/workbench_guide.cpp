#include "ui/workbench_guide.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/icons.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

using app::GuidePane;
using app::GuideQuestion;
using app::TourStep;

struct QuestionTexts {
    const char* question;
    const char* example;
    const char* why;
    const char* label;  ///< of the field
};
constexpr std::array<QuestionTexts, app::guide_question_count> question_texts = {{
    {"guide.resident.question", "guide.resident.example", "guide.resident.why", "guide.resident.label"},
    {"guide.age.question", "guide.age.example", "guide.age.why", "guide.age.label"},
    {"guide.place.question", "guide.place.example", "guide.place.why", "guide.place.label"},
    {"guide.role.question", "guide.role.example", "guide.role.why", "guide.role.label"},
    {"guide.opening.question", "guide.opening.example", "guide.opening.why", "guide.opening.label"},
    {"guide.title.question", "guide.title.example", "guide.title.why", "guide.title.label"},
}};

struct StepTexts {
    const char* what;
    const char* how;
};
constexpr std::array<StepTexts, app::tour_step_count> step_texts = {{
    {"guide.tour.line", "guide.tour.line_how"},
    {"guide.tour.reply", "guide.tour.reply_how"},
    {"guide.tour.scene", "guide.tour.scene_how"},
    {"guide.tour.condition", "guide.tour.condition_how"},
    {"guide.tour.ending", "guide.tour.ending_how"},
    {"guide.tour.road", "guide.tour.road_how"},
}};

}  // namespace

void WorkbenchGuide::draw(const Look& look, ImVec2 extent) {
    draw(look, extent, app_.workbench->guide);
}

void WorkbenchGuide::draw(const Look& look, ImVec2 extent, GuidePane& pane) {
    const Theme& theme = *look.theme;
    begin_scroll(look, "guide", extent);
    const float width = std::min(ImGui::GetContentRegionAvail().x, measure(look) + look.px(40));
    const auto index = static_cast<std::size_t>(pane.question());
    const auto& texts = question_texts[index];
    const bool new_here = asked_ != index;
    asked_ = index;
    text(look, tr("guide.title"), Size::heading, theme.ink, Weight::bold);
    text(look,
         tr("guide.count", {{"number", std::to_string(pane.number())},
                            {"count", std::to_string(app::guide_question_count)}}),
         Size::small, theme.muted);
    space(look, 12);
    begin_card(look, "guide.card", width);
    const auto resident = pane.answer_to(GuideQuestion::resident);
    text(look, tr(texts.question, {{"resident", resident}}), Size::lead, theme.ink, Weight::bold);
    text(look, tr(texts.example), Size::reading, theme.muted);
    space(look, 8);
    draw_answer(look, pane, ImGui::GetContentRegionAvail().x, new_here);
    if (!pane.problem().empty()) text(look, pane.problem(), Size::reading, theme.red);
    if (pane.question() == GuideQuestion::title && !pane.folder_name().empty())
        text(look, tr("guide.folder", {{"folder", pane.folder_name()}}), Size::small, theme.muted);
    space(look, 8);
    text(look, tr("guide.why"), Size::small, theme.muted, Weight::bold);
    text(look, tr(texts.why), Size::reading, theme.ink);
    space(look, 12);
    draw_buttons(look, pane);
    end_card(look);
    space(look, 12);
    text(look, tr("guide.after"), Size::small, theme.muted);
    end_scroll();
}

void WorkbenchGuide::draw_answer(const Look& look, GuidePane& pane, float width, bool new_here) {
    typing_ = false;
    const auto& texts = question_texts[static_cast<std::size_t>(pane.question())];
    if (pane.question() == GuideQuestion::role) {
        for (const auto& [id, words] : pane.roles()) {
            const bool on = pane.answer() == id;
            if (option_card(look, ("guide.role." + id).c_str(), words, on, width)) pane.answer() = id;
            if (on && new_here) focus_here();
            space(look, 4);
        }
        return;
    }
    if (new_here || std::exchange(again_, false)) ImGui::SetKeyboardFocusHere();
    const bool entered =
        line_field(look, ("##" + std::string(texts.label)).c_str(), pane.answer(), tr(texts.label), width);
    typing_ = ImGui::IsItemActive();
    if (!entered) return;
    pane.next();
    again_ = !pane.problem().empty();
}

void WorkbenchGuide::draw_buttons(const Look& look, GuidePane& pane) {
    if (pane.number() > 1) {
        if (button(look, "guide.back", tr("guide.back"))) return pane.back();
        ImGui::SameLine(0, look.px(8));
    }
    const auto label = tr(pane.is_last() ? "guide.make" : "guide.next");
    if (button(look, "guide.next", label, Button::primary)) return pane.next();
}

void WorkbenchGuide::draw_tour(const Look& look, float width, GuidePane& pane) {
    if (!pane.touring()) return;
    const Theme& theme = *look.theme;
    const auto next = pane.next_step();
    begin_panel(look, "guide.tour", theme.accent_soft, width);
    const base::Arguments counts = {{"done", std::to_string(pane.steps_done())},
                                    {"count", std::to_string(app::tour_step_count)}};
    text(look, tr("guide.tour", counts), Size::small, theme.muted);
    const base::Arguments who = {{"resident", pane.resident()}};
    if (next) {
        const auto& texts = step_texts[static_cast<std::size_t>(*next)];
        text(look, tr(texts.what, who), Size::reading, theme.ink, Weight::bold);
        text(look, tr(texts.how, who), Size::small, theme.ink);
    } else {
        text(look, tr("guide.tour.done"), Size::reading, theme.ink);
    }
    const auto place = next ? pane.place_of(*next) : "";
    if (!place.empty()) {
        if (icon_button(look, "guide.where", Icon::arrow, tr("guide.where"))) app_.workbench->go_to(place);
        ImGui::SameLine(0, look.px(4));
    }
    if (icon_button(look, "guide.steps", all_steps_ ? Icon::chevron_down : Icon::chevron_right,
                    tr("guide.steps"), width > look.px(420)))
        all_steps_ = !all_steps_;
    ImGui::SameLine(0, look.px(4));
    if (icon_button(look, "guide.put_away", Icon::close, tr("guide.put_away"), false)) pane.put_tour_away();
    for (std::size_t i = 0; all_steps_ && i < step_texts.size(); ++i) {
        const bool done = pane.done()[i];
        const ImVec2 at = ImGui::GetCursorScreenPos();
        auto& list = *ImGui::GetWindowDrawList();
        const ImVec2 middle{at.x + look.px(9), at.y + look.px(11)};
        if (done)
            draw_icon(list, Icon::check, middle, look.px(16), pack(theme.accent));
        else
            list.AddCircle(middle, look.px(6), pack(theme.edge), 0, look.px(1.5F));
        ImGui::SetCursorScreenPos({at.x + look.px(26), at.y});
        ImGui::BeginGroup();
        ImGui::LogSetNextTextDecoration(done ? "[x]" : "[ ]", nullptr);
        text(look, tr(step_texts[i].what, who), Size::small, done ? theme.muted : theme.ink);
        ImGui::EndGroup();
    }
    end_panel();
    space(look, 8);
}

}  // namespace wijk::ui
