#pragma once
// For tests: a meeting that was really played, with a text of one's choice wherever a group types.

#include "intervision/meeting.h"
#include "intervision/play.h"
#include "report/meeting_page.h"
#include "report/testing.h"

namespace wijk::report::testing_support {

inline intervision::Method method(const std::string& text = "Samen spelen") {
    intervision::Method method;
    method.id = "samen-spelen";
    method.language = method.source_language = "nl";
    method.title = text;
    method.fewest = 2;
    method.bringer = true;
    method.materials = {intervision::MaterialKind::scenario, intervision::MaterialKind::own};
    for (const auto kind :
         {intervision::StepKind::play, intervision::StepKind::write, intervision::StepKind::agree}) {
        intervision::Step step;
        step.id = to_id(kind);
        step.kind = kind;
        step.title = text;
        step.minutes = 20;
        step.say = {text};
        method.steps.push_back(step);
    }
    return method;
}

/// Els, Mo and Ria; Mo brought it. `text` stands wherever somebody typed, a name with it.
inline intervision::Meeting meeting(const std::string& text = "iets") {
    intervision::MeetingState state;
    state.id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    state.group = "Team Noord";
    state.members = {"Els", "Mo", "Ria"};
    state.facilitator = "Els";
    state.bringer = 1;
    state.material = {intervision::MaterialKind::own, "", "Mo en de buurvrouw " + text};
    state.started = at("2026-03-01T14:05:09.120Z");
    auto begun = intervision::Meeting::begin(method(), state);
    if (!begun) throw std::runtime_error(begun.error().what.en);
    auto meeting = std::move(*begun);
    meeting.run();
    meeting.tick(3700);
    meeting.go_to(1);
    meeting.show_words({"Mo zou wachten " + text, "Wachten"});
    meeting.note("Ria vroeg wat Mo hoorde " + text);
    meeting.go_to(2);
    meeting.agree(0, {"", "Eerst vragen, zegt Mo " + text, "Na het bezoek van Ria " + text, "Ria", {}, ""});
    meeting.agree(1, {"", "Langer wachten", "Donderdag", "Els", {}, ""});
    meeting.agree_as_group({"", "Samen naar de wandelgroep", "", "", {}, ""});
    meeting.next_meeting("2026-12-10", "14:30", "Bij Els thuis " + text);
    return meeting;
}

inline void vote(intervision::Play& play, const std::vector<int>& counts) {
    for (std::size_t i = 0; i < counts.size(); ++i) play.ballot()->set_hands(i, counts[i]);
}

/// Two turns of `scenes`: the first with a second vote that moves two of five, the second agreed on.
inline intervision::Play played(const std::string& all_scenes = scenes) {
    intervision::Play play(wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(
        all_scenes, more, "conversation: full\nchange_goal: Wim stopt met roken\n")));
    vote(play, {2, 3});
    play.reveal({});
    play.vote_again();
    vote(play, {4, 1});
    play.reveal({});
    if (!play.say("spiegel")) throw std::runtime_error("spiegel");
    play.go_on();
    vote(play, {5, 0});
    play.reveal({});
    if (!play.say("vraag")) throw std::runtime_error("vraag");
    play.go_on();
    return play;
}

}  // namespace wijk::report::testing_support
