// The last page of a meeting: the group's own road, what was agreed, and what is taken along or put away.

#include <algorithm>

#include <fmt/format.h>

#include "ui/meeting_parts.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

using app::MeetingModel;

void MeetingScreens::draw_end(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    begin_part(look, "meeting.end", area);
    space(look, 4);
    text(look, tr("meeting.end_title"), Size::heading, theme.ink, Weight::bold);
    const float whole = ImGui::GetContentRegionAvail().x;
    const auto& state = model().meeting().state();
    const auto made = std::any_of(state.agreements.begin(), state.agreements.end(),
                                  [](const auto& one) { return !one.what.empty(); });
    text(look, tr("meeting.agreements"), Size::lead, theme.accent, Weight::bold);
    if (!made) text(look, tr("meeting.no_agreements"), Size::reading, theme.muted);
    for (const auto& one : state.agreements) {
        if (one.what.empty()) continue;
        auto words = fmt::format("{}: {}", one.who.empty() ? tr("meeting.group") : one.who, one.what);
        if (!one.when.empty()) words += " · " + one.when;
        if (!one.asks.empty()) words += " · " + tr("meeting.agree_asks", {{"who", one.asks}});
        text(look, words, Size::reading, theme.ink);
    }
    if (const auto when = model().next_shown(); !when.empty())
        text(look, tr("meeting.next_is", {{"when", when}}), Size::reading, theme.ink, Weight::bold);
    space(look, 8);
    const bool beside = whole > look.px(640);
    const float gap = look.px(10), each = beside ? (whole - gap) / 2 : whole;
    draw_take_along(look, each);
    if (beside) ImGui::SameLine(0, gap);
    draw_keep(look, each);
    if (!model().has_meeting()) return end_part();  // it was put away

    const auto road = model().road();
    if (!road.empty()) {
        space(look, 10);
        text(look, tr("meeting.road"), Size::heading, theme.ink, Weight::bold);
        if (const auto ending = model().ending(); !ending.empty())
            text(look, ending, Size::reading, theme.muted);
        for (std::size_t turn = 0; turn < road.size(); ++turn) draw_road_turn(look, turn, whole);
    }
    space(look, 16);
    end_part();
}

void MeetingScreens::draw_road_turn(const Look& look, std::size_t turn, float width) {
    const Theme& theme = *look.theme;
    const auto road = model().road();
    if (turn >= road.size()) return;
    const auto& one = road[turn];
    int most = std::max(1, model().people());
    for (const auto& option : one.options)
        most = std::max({most, option.first.value_or(0), option.second.value_or(0)});
    ImGui::PushID(static_cast<int>(turn));
    begin_card(look, "road", width);
    const float room = ImGui::GetContentRegionAvail().x;
    text(look, fmt::format("{}. {}", turn + 1, one.resident), Size::reading, theme.muted);
    for (const auto& option : one.options) {
        if (!option.said && option.first.value_or(0) == 0 && option.second.value_or(0) == 0) continue;
        const float results = option.first ? std::clamp(room * 0.3F, look.px(150), look.px(260)) : 0;
        draw_option(look, option, room, results, most);
        space(look, 1);
    }
    const bool voted = std::any_of(one.options.begin(), one.options.end(),
                                   [](const auto& option) { return option.first.value_or(0) > 0; });
    auto words = !voted      ? tr("meeting.road_no_votes")
                 : one.split ? tr("meeting.road_split")
                             : tr("meeting.road_agreed");
    if (one.moved > 0) words += " " + app_.catalogue().plural("meeting.road_moved", one.moved);
    text(look, words, Size::reading, theme.ink);
    std::optional<std::size_t> compared;
    bool first = true;
    for (const auto other : one.not_taken) {
        if (other >= one.options.size()) continue;
        const auto label = tr("meeting.road_compare", {{"letter", one.options[other].letter}});
        if (!first) beside(look, button_extent(look, label, true).x);
        first = false;
        if (icon_button(look, fmt::format("road.{}.{}", turn, other).c_str(), Icon::fork, label))
            compared = other;
    }
    end_card(look);
    ImGui::PopID();
    if (compared) model().compare(turn, *compared);
}

void MeetingScreens::draw_take_along(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& meeting = model();
    ImGui::BeginGroup();
    begin_card(look, "end.take", width);
    text(look, tr("meeting.take"), Size::lead, theme.ink, Weight::bold);
    meeting.taking.names = toggle(look, "end.names", tr("meeting.take_names"), tr("meeting.take_names_hint"),
                                  meeting.taking.names);
    meeting.taking.words = toggle(look, "end.words", tr("meeting.take_words"), tr("meeting.take_words_hint"),
                                  meeting.taking.words);
    space(look, 4);
    if (button(look, "end.report", tr("meeting.take_report"), Button::primary)) meeting.save_report();
    if (house_.fresh_ || new_moment_ > 0) {
        focus_here();
        new_moment_ = 0;
    }
    if (!meeting.meeting().state().next_date.empty() &&
        button(look, "end.calendar", tr("meeting.take_calendar")))
        meeting.save_calendar();
    if (meeting.hours_added())
        text(look, tr("meeting.hours_added"), Size::reading, theme.muted);
    else if (button(look, "end.hours", tr("meeting.add_hours")))
        meeting.add_hours();
    end_card(look);
    ImGui::EndGroup();
}

void MeetingScreens::draw_keep(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& meeting = model();
    ImGui::BeginGroup();
    begin_card(look, "end.keep", width);
    text(look, tr("meeting.keep_title"), Size::lead, theme.ink, Weight::bold);
    const auto& group = meeting.meeting().state().group;
    if (group.empty()) {
        text(look, tr("meeting.not_kept_hint"), Size::reading, theme.ink);
        space(look, 4);
        bool keep = line_field(look, "##end.group", meeting.keep_as, tr("meeting.keep_as"),
                               ImGui::GetContentRegionAvail().x);
        space(look, 4);
        keep = button(look, "end.keep", tr("meeting.keep_group")) || keep;
        if (keep) meeting.keep_group();
    } else {
        text(look, tr("meeting.kept_as", {{"group", group}}), Size::reading, theme.ink);
    }
    space(look, 8);
    const bool away =
        button(look, "end.put_away", tr(group.empty() ? "meeting.put_away_gone" : "meeting.put_away_kept"));
    end_card(look);
    ImGui::EndGroup();
    if (away) meeting.put_away();
}

}  // namespace wijk::ui
