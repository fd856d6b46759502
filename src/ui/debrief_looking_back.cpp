// Beside the turns of the debrief: what went well, what to try, what it was about, what can be counted, whose
// work is whose, and looking back on it oneself.

#include <algorithm>

#include <fmt/format.h>

#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

/// The learner's own words there, as a quotation with a bar before it.
void quotation(const Look& look, std::string_view words, Colour bar) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float indent = look.px(14);
    const float width = std::min(ImGui::GetContentRegionAvail().x - indent, measure(look));
    const ImVec2 extent = text_extent(look, words, Size::reading, width);
    ImGui::Dummy({indent + extent.x, extent.y});
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({at.x, at.y + look.px(3)}, {at.x + look.px(4), at.y + extent.y - look.px(3)},
                       pack(bar), look.px(2));
    paint_text(look, list, {at.x + indent, at.y}, words, Size::reading, look.theme->ink, width);
}

/// A name with what stands for it at the right, to be pressed for more.
bool row_button(const Look& look, const char* id, std::string_view name, std::string_view value, bool open) {
    const Theme& theme = *look.theme;
    const float room = ImGui::GetContentRegionAvail().x, pad = look.px(8);
    const ImVec2 wide = text_extent(look, value, Size::reading, 0, Weight::bold);
    const float name_room = room - wide.x - look.px(24) - 2 * pad;
    const float name_tall = text_extent(look, name, Size::small, name_room).y;
    const float tall = std::max(name_tall + look.px(10), look.px(least_target));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(id, {room, tall}, ImGuiButtonFlags_EnableNav);
    auto& list = *ImGui::GetWindowDrawList();
    if (open || ImGui::IsItemHovered())
        list.AddRectFilled(at, {at.x + room, at.y + tall}, pack(theme.accent_soft), look.px(control_radius));
    paint_text(look, list, {at.x + pad, at.y + (tall - name_tall) / 2}, name, Size::small, theme.ink,
               name_room);
    paint_text(look, list, {at.x + room - pad - wide.x, at.y + (tall - wide.y) / 2}, value, Size::reading,
               theme.ink, 0, Weight::bold);
    focus_ring(look, control_radius);
    return pressed;
}

}  // namespace

void Screens::draw_looking_back(const Look& look) {
    draw_strengths(look);
    draw_suggestions(look);
    draw_goals(look);
    draw_counts(look);
    draw_role(look);
}

void Screens::draw_goals(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    const auto& debrief = model.debrief();
    if (debrief.goals.empty()) return;
    begin_card(look, "goals");
    text(look, tr("debrief.goals"), Size::lead, theme.ink, Weight::bold);
    for (const auto& goal : debrief.goals) {
        const bool open = model.goal == goal.id;
        if (row_button(look, ("goal." + goal.id).c_str(), goal.title, goal.value, open))
            model.goal = open ? std::string() : goal.id;
        if (goal.best && *goal.best > 0) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const float pad = look.px(8), wide = ImGui::GetContentRegionAvail().x - 2 * pad;
            const float part = static_cast<float>(goal.points) / static_cast<float>(*goal.best);
            ImGui::Dummy({wide, look.px(8)});
            auto& list = *ImGui::GetWindowDrawList();
            list.AddRectFilled({at.x + pad, at.y}, {at.x + pad + wide, at.y + look.px(6)}, pack(theme.line),
                               look.px(3));
            if (goal.points > 0)
                list.AddRectFilled({at.x + pad, at.y}, {at.x + pad + wide * part, at.y + look.px(6)},
                                   pack(theme.accent), look.px(3));
        }
        if (!open) continue;
        begin_panel(look, ("by." + goal.id).c_str(), theme.paper);
        for (const auto& by : goal.by)
            text(look,
                 by.turn > 0 ? tr("review.goal_by_turn", {{"turn", std::to_string(by.turn)}, {"say", by.say}})
                             : tr("review.goal_by", {{"say", by.say}}),
                 Size::small, by.turn > 0 ? theme.ink : theme.muted);
        end_panel();
    }
    end_card(look);
    space(look, 8);
}

void Screens::draw_role(const Look& look) {
    const Theme& theme = *look.theme;
    const auto role = app_.debrief.debrief().role;  // a copy: a link may choose another turn
    if (role.text.empty()) return;
    begin_card(look, "role");
    text(look, tr("review.role"), Size::lead, theme.ink, Weight::bold);
    text(look, role.text, Size::reading, theme.ink);
    for (const int turn : role.turns) turn_link(look, "role", turn);
    for (const auto& line : role.lines) {
        text(look, line.who, Size::small, theme.accent, Weight::bold);
        text(look, line.what, Size::small, theme.ink);
    }
    if (!role.source.empty()) text(look, role.source, Size::small, theme.muted);
    end_card(look);
    space(look, 8);
}

void Screens::draw_questions(const Look& look) {
    const Theme& theme = *look.theme;
    const auto& debrief = app_.debrief.debrief();
    if (debrief.questions.empty()) return;
    begin_card(look, "questions");
    text(look, tr("debrief.questions"), Size::lead, theme.ink, Weight::bold);
    for (const auto& question : debrief.questions) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_icon(*ImGui::GetWindowDrawList(), Icon::people, {at.x + look.px(11), at.y + look.px(13)},
                  look.px(18), pack(theme.muted));
        ImGui::SetCursorScreenPos({at.x + look.px(30), at.y});
        text(look, question, Size::reading, theme.ink);
        space(look, 2);
    }
    end_card(look);
    space(look, 8);
}

void Screens::draw_strengths(const Look& look) {
    const Theme& theme = *look.theme;
    const auto strengths = app_.debrief.debrief().strengths;  // a copy: a link may choose another turn
    if (strengths.empty()) return;
    begin_card(look, "strengths");
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(*ImGui::GetWindowDrawList(), Icon::heart, {at.x + look.px(12), at.y + look.px(16)}, look.px(22),
              pack(theme.gold));
    ImGui::SetCursorScreenPos({at.x + look.px(34), at.y});
    text(look, tr("review.strengths"), Size::lead, theme.ink, Weight::bold);
    for (const auto& strength : strengths) {
        quotation(look, strength.say, theme.gold);
        text(look, strength.text, Size::reading, theme.muted);
        turn_link(look, ("strength." + strength.rule).c_str(), strength.turn);
    }
    end_card(look);
    space(look, 8);
}

void Screens::draw_suggestions(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    const auto suggestions = model.debrief().suggestions;
    const auto another_way = model.debrief().another_way;
    if (suggestions.empty() && another_way.empty()) return;
    begin_card(look, "suggestions");
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(*ImGui::GetWindowDrawList(), Icon::fork, {at.x + look.px(12), at.y + look.px(16)}, look.px(22),
              pack(theme.violet));
    ImGui::SetCursorScreenPos({at.x + look.px(34), at.y});
    text(look, tr("review.suggestions"), Size::lead, theme.ink, Weight::bold);
    if (suggestions.empty()) text(look, another_way, Size::reading, theme.muted);
    const feedback::Suggestion* wanted = nullptr;
    for (const auto& suggestion : suggestions) {
        quotation(look, suggestion.say, theme.edge);
        text(look, suggestion.text, Size::reading, theme.muted);
        begin_panel(look, ("instead." + suggestion.rule).c_str(), theme.accent_soft);
        text(look, tr("review.instead"), Size::small, theme.accent, Weight::bold);
        text(look, suggestion.instead, Size::reading, theme.ink);
        end_panel();
        const float room = ImGui::GetContentRegionAvail().x;
        const auto turn = tr("debrief.turn", {{"number", std::to_string(suggestion.turn)}});
        const float both = button_extent(look, turn, true).x + button_extent(look, tr("review.try")).x;
        if (model.can_fork()) {
            if (button(look, ("try." + suggestion.rule).c_str(), tr("review.try"))) wanted = &suggestion;
            if (both + look.px(8) <= room) ImGui::SameLine(0, look.px(8));
        }
        turn_link(look, ("suggestion." + suggestion.rule).c_str(), suggestion.turn);
        if (&suggestion != &suggestions.back()) space(look, 8);
    }
    end_card(look);
    space(look, 8);
    if (wanted != nullptr) model.fork(static_cast<std::size_t>(wanted->turn - 1), wanted->instead_id);
}

void Screens::draw_counts(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    const auto& debrief = model.debrief();
    if (debrief.counts.empty()) return;
    begin_card(look, "counts");
    text(look, debrief.counts_heading, Size::small, theme.muted);
    std::string pressed;
    int go_to = 0;
    const std::string* group = nullptr;
    for (const auto& count : debrief.counts) {
        if (!count.group.empty() && (group == nullptr || *group != count.group)) {
            space(look, group == nullptr ? 0 : 6);
            text(look, count.group, Size::small, theme.accent, Weight::bold);
        }
        group = &count.group;
        const bool open = model.counted() == count.id;
        if (row_button(look, ("count." + count.id).c_str(), count.name, count.value, open))
            pressed = count.id;
        if (open) {
            begin_panel(look, ("meaning." + count.id).c_str(), theme.paper);
            text(look, count.meaning, Size::small, theme.ink);
            const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
            bool first = true;
            for (const int turn : count.turns) {
                if (turn == 0) continue;  // the opening line, which is before all turns
                const auto label = tr("debrief.turn", {{"number", std::to_string(turn)}});
                if (!first && ImGui::GetItemRectMax().x + button_extent(look, label).x <= end)
                    ImGui::SameLine(0, 0);
                first = false;
                if (button(look, fmt::format("counted.{}", turn).c_str(), label, Button::quiet)) go_to = turn;
            }
            end_panel();
        }
        if (!count.threshold.empty()) text(look, count.threshold, Size::small, theme.muted);
    }
    end_card(look);
    space(look, 8);
    if (go_to > 0) show_turn(static_cast<std::size_t>(go_to - 1));
    if (!pressed.empty()) model.count(pressed);
}

void Screens::draw_reflection(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    const auto items = model.debrief().reflection;  // a copy: an answer tells the debrief anew
    if (items.empty()) return;
    static constexpr std::array<const char*, 3> answers = {"yes", "partly", "no"};
    begin_card(look, "reflection");
    text(look, tr("review.reflection"), Size::lead, theme.ink, Weight::bold);
    text(look, tr("review.reflection_hint"), Size::small, theme.muted);
    for (const auto& item : items) {
        text(look, item.text, Size::reading, theme.ink);
        int chosen = -1;
        for (std::size_t i = 0; i < answers.size(); ++i)
            if (item.answer == answers[i]) chosen = static_cast<int>(i);
        if (!model.can_write()) {
            if (chosen >= 0)
                text(look, tr(("review.answer_" + item.answer).c_str()), Size::small, theme.accent);
            continue;
        }
        const int now =
            segmented(look, ("reflect." + item.id).c_str(),
                      {tr("review.answer_yes"), tr("review.answer_partly"), tr("review.answer_no")}, chosen);
        if (now != chosen) model.reflect(item.id, answers[static_cast<std::size_t>(now)]);
        space(look, 4);
    }
    end_card(look);
    space(look, 8);
}

/// What goes along is chosen before it is written: the learner shares, nobody else.
void Screens::draw_report_form(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    auto& taking = model.taking;
    begin_card(look, "taking");
    text(look, tr("debrief.take"), Size::lead, theme.ink, Weight::bold);
    text(look, tr("debrief.take.hint"), Size::small, theme.muted);
    space(look, 4);
    taking.format = static_cast<report::Format>(segmented(
        look, "take.format",
        {tr("debrief.take.html"), tr("debrief.take.csv"), tr("debrief.take.json"), tr("debrief.take.xapi")},
        static_cast<int>(taking.format)));
    space(look, 6);
    taking.marked_only = toggle(look, "take.marked", tr("debrief.take.marked"),
                                tr("debrief.take.marked_hint"), taking.marked_only);
    taking.own_words =
        toggle(look, "take.words", tr("debrief.take.words"), tr("debrief.take.words_hint"), taking.own_words);
    taking.name =
        toggle(look, "take.name", tr("debrief.take.name"), tr("debrief.take.name_hint"), taking.name);
    space(look, 6);
    if (button(look, "take.make", tr("debrief.take.make"), Button::secondary)) model.take_along();
    end_card(look);
    space(look, 8);
}

void Screens::draw_taking_along(const Look& look) {
    auto& model = app_.debrief;
    if (model.can_take_along()) draw_report_form(look);
    const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    bool first = true;
    const auto next = [&](const char* id, const std::string& label, Button kind) {
        const float wide = button_extent(look, label).x;
        if (!first && ImGui::GetItemRectMax().x + look.px(8) + wide < end) ImGui::SameLine(0, look.px(8));
        first = false;
        return button(look, id, label, kind);
    };
    if (next("debrief.again", tr("debrief.again"), Button::secondary)) model.play_again();
    if (next("debrief.copy", tr("debrief.copy"), Button::secondary)) {
        ImGui::SetClipboardText(model.transcript().c_str());
        app_.tell({false,
                   {app_.settings().language == base::Language::nl ? tr("debrief.copied")
                                                                   : "Het gesprek staat op het klembord",
                    app_.settings().language == base::Language::en ? tr("debrief.copied")
                                                                   : "The talk is on the clipboard"},
                   {}});
    }
    if (next("debrief.save", tr("debrief.save"), Button::secondary)) model.save_transcript();
    if (next("debrief.home", tr("debrief.home"), Button::quiet)) app_.go(app::Screen::home);
}

}  // namespace wijk::ui
