// Agreements on the shared screen: what came of the last ones, the new ones, the next date. One card at a
// time is written in: in place, or in the strip when that has a window of its own.

#include <algorithm>

#include <fmt/format.h>

#include "ui/meeting_parts.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

using app::MeetingModel;
using intervision::Outcome;
using intervision::StepKind;

namespace {

constexpr std::array outcomes = {Outcome::unsaid, Outcome::done, Outcome::partly, Outcome::not_yet,
                                 Outcome::let_go};

const char* outcome_text(Outcome outcome) {
    switch (outcome) {
        case Outcome::unsaid:
            return "meeting.outcome.unsaid";
        case Outcome::done:
            return "meeting.outcome.done";
        case Outcome::partly:
            return "meeting.outcome.partly";
        case Outcome::not_yet:
            return "meeting.outcome.not_yet";
        case Outcome::let_go:
            return "meeting.outcome.let_go";
    }
    return "meeting.outcome.unsaid";
}

float columns_of(const Look& look, float width) {
    return std::clamp(std::floor((width + look.px(10)) / look.px(262)), 1.0F, 3.0F);
}

}  // namespace

bool MeetingScreens::edits_here() const {
    return model().strip() != MeetingModel::Strip::window;
}

void MeetingScreens::edit(std::size_t index) {
    keep_edited();
    const auto& state = model().meeting().state();
    editing_ = index;
    start_editing_ = true;
    next_wrong_ = false;
    if (model().meeting().step().kind == StepKind::look_back) {
        if (index < state.last.size()) {
            edited_ = state.last[index];
            outcome_ = edited_.outcome;
        }
    } else if (index < state.agreements.size()) {
        edited_ = state.agreements[index];
    } else {
        next_ = {state.next_date, state.next_time, state.next_place};
    }
}

void MeetingScreens::keep_edited() {
    if (!editing_) return;
    const auto index = *editing_;
    editing_.reset();
    if (!model().has_meeting()) return;
    const auto& state = model().meeting().state();
    if (model().meeting().step().kind == StepKind::look_back) {
        if (index < state.last.size()) model().tell_outcome(index, outcome_, edited_.told);
    } else if (index < state.agreements.size()) {
        if (edited_ != state.agreements[index]) model().agree(index, edited_);
    } else if (!next_[0].empty() && !model().next_meeting(next_[0], next_[1], next_[2])) {
        next_wrong_ = true;
        editing_ = index;
    }
}

void MeetingScreens::draw_look_back(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    const auto& last = model().meeting().state().last;
    begin_part(look, "meeting.look_back", area);
    const float whole = ImGui::GetContentRegionAvail().x;
    if (last.empty()) {
        text(look, tr("meeting.no_last"), Size::lead, theme.ink, Weight::bold);
        text(look, tr("meeting.no_last_hint"), Size::reading, theme.muted);
        draw_notes(look, whole);
        return end_part();
    }
    const float columns = std::min(columns_of(look, whole), 2.0F), gap = look.px(8);
    const float width = (whole - gap * (columns - 1)) / columns;
    int column = 0;
    std::optional<std::size_t> wanted;
    bool kept = false;
    for (std::size_t i = 0; i < last.size(); ++i) {
        if (column > 0) ImGui::SameLine(0, gap);
        column = (column + 1) % static_cast<int>(columns);
        ImGui::PushID(static_cast<int>(i));
        const bool open = editing_ == i && edits_here();
        begin_card(look, "card", width, editing_ == i);
        const float room = ImGui::GetContentRegionAvail().x;
        const auto& one = last[i];
        const auto who = one.who.empty() ? tr("meeting.group") : one.who;
        text(look, one.when.empty() ? who : fmt::format("{} · {}", who, one.when), Size::reading, theme.muted,
             Weight::bold);
        text(look, one.what, Size::reading, theme.ink);
        if (open) {
            draw_editor(look, room);
            kept = kept || button(look, fmt::format("outcome.keep.{}", i).c_str(), tr("meeting.keep"),
                                  Button::primary);
        } else {
            const auto label = tr(outcome_text(one.outcome));
            if (icon_button(look, fmt::format("outcome.{}", i).c_str(), icon_of(one.outcome), label))
                wanted = i;
            if (!one.told.empty()) text(look, one.told, Size::reading, theme.ink);
        }
        end_card(look);
        ImGui::PopID();
    }
    draw_notes(look, whole);
    end_part();
    if (kept) keep_edited();
    if (wanted) edit(*wanted);
}

void MeetingScreens::draw_agreements(const Look& look, Area area) {
    begin_part(look, "meeting.agreements", area);
    const auto count = model().meeting().state().agreements.size();
    const float whole = ImGui::GetContentRegionAvail().x, gap = look.px(8);
    const float columns = columns_of(look, whole);
    const float width = (whole - gap * (columns - 1)) / columns;
    int column = 0;
    const auto editing = editing_;
    for (std::size_t i = 0; i <= count; ++i) {
        // The card that is written in has a row of its own, so that its words do not wrap at each other word.
        const bool open = editing == i && edits_here();
        if (column > 0 && !open) ImGui::SameLine(0, gap);
        column = open ? 0 : (column + 1) % static_cast<int>(columns);
        ImGui::PushID(static_cast<int>(i));
        if (i < count)
            draw_agreement_card(look, i, open ? whole : width);
        else
            draw_next_card(look, open ? whole : width);
        ImGui::PopID();
    }
    space(look, 4);
    const bool more = button(look, "agree.group", tr("meeting.agree_as_group"));
    end_part();
    if (more) {
        model().agree_as_group();
        edit(count);
    }
}

void MeetingScreens::draw_agreement_card(const Look& look, std::size_t index, float width) {
    const Theme& theme = *look.theme;
    const auto agreement = model().meeting().state().agreements[index];
    const bool speaks = !agreement.who.empty() && agreement.who == model().turn_of();
    begin_card(look, "card", width, editing_ == index || speaks);
    const float room = ImGui::GetContentRegionAvail().x;
    text(look, agreement.who.empty() ? tr("meeting.group") : agreement.who, Size::lead, theme.accent,
         Weight::bold);
    if (editing_ == index && edits_here()) {
        draw_editor(look, room);
        if (button(look, fmt::format("agree.keep.{}", index).c_str(), tr("meeting.keep"), Button::primary))
            keep_edited();
    } else {
        if (agreement.what.empty())
            text(look, tr("meeting.agree_empty"), Size::reading, theme.muted);
        else
            text(look, agreement.what, Size::reading, theme.ink, Weight::bold);
        if (!agreement.when.empty())
            text(look, tr("meeting.agree_when", {{"when", agreement.when}}), Size::reading, theme.ink);
        if (!agreement.asks.empty())
            text(look, tr("meeting.agree_asks", {{"who", agreement.asks}}), Size::reading, theme.ink);
        if (icon_button(look, fmt::format("agree.{}", index).c_str(), Icon::note,
                        tr(agreement.what.empty() ? "meeting.agree_write" : "meeting.agree_change")))
            edit(index);
    }
    end_card(look);
}

void MeetingScreens::draw_next_card(const Look& look, float width) {
    const Theme& theme = *look.theme;
    const auto& state = model().meeting().state();
    const auto index = state.agreements.size();
    begin_card(look, "card", width, editing_ == index);
    text(look, tr("meeting.next_time"), Size::lead, theme.accent, Weight::bold);
    if (editing_ == index && edits_here()) {
        draw_editor(look, ImGui::GetContentRegionAvail().x);
        if (button(look, "next.keep", tr("meeting.keep"), Button::primary)) keep_edited();
    } else {
        if (state.next_date.empty())
            text(look, tr("meeting.next_empty"), Size::reading, theme.muted);
        else
            text(look, model().next_shown(), Size::reading, theme.ink, Weight::bold);
        if (icon_button(look, "next.edit", Icon::clock,
                        tr(state.next_date.empty() ? "meeting.next_choose" : "meeting.agree_change")))
            edit(index);
    }
    end_card(look);
}

void MeetingScreens::draw_editor(const Look& look, float width) {
    const Theme& theme = *look.theme;
    if (!editing_) return;
    const auto& state = model().meeting().state();
    const bool first = start_editing_;
    start_editing_ = false;
    bool entered = false;
    const float gap = look.px(8), half = (width - gap) / 2;
    const auto field = [&](const char* id, std::string& words, const char* label, float wide) {
        ImGui::BeginGroup();
        entered = line_field(look, id, words, tr(label), wide) || entered;
        ImGui::EndGroup();
    };
    if (model().meeting().step().kind == StepKind::look_back) {
        std::vector<std::string> labels;
        for (const auto one : outcomes) labels.push_back(tr(outcome_text(one)));
        outcome_ = outcomes[static_cast<std::size_t>(
            segmented(look, "outcome", labels, static_cast<int>(outcome_)))];
        if (first) ImGui::SetKeyboardFocusHere();
        field("##outcome.told", edited_.told, "meeting.told", width);
    } else if (*editing_ < state.agreements.size()) {
        if (first) ImGui::SetKeyboardFocusHere();
        field("##agree.what", edited_.what, "meeting.what", width);
        field("##agree.when", edited_.when, "meeting.when", half);
        ImGui::SameLine(0, gap);
        field("##agree.asks", edited_.asks, "meeting.asks", half);
    } else {
        if (first) ImGui::SetKeyboardFocusHere();
        field("##next.date", next_[0], "meeting.next_date", half);
        ImGui::SameLine(0, gap);
        field("##next.time", next_[1], "meeting.next_clock", half);
        field("##next.place", next_[2], "meeting.next_place", width);
        if (next_wrong_) text(look, tr("meeting.next_wrong"), Size::reading, theme.red);
    }
    space(look, 4);
    if (entered) keep_edited();
}

}  // namespace wijk::ui
