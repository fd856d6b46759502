#pragma once
// For tests: a debrief of a real talk, with everything in it that a report can show.

#include <stdexcept>
#include <string>
#include <vector>

#include "dialogue/testing.h"
#include "report/report.h"

namespace wijk::report::testing_support {

inline i18n::Catalogue catalogue_of(base::Language language) {
    auto loaded = i18n::Catalogue::load(base::real_files(), base::share_folder(), language);
    if (!loaded) throw std::runtime_error(loaded.error().what.en);
    return std::move(*loaded);
}

constexpr const char* scenes = R"(
  begin:
    resident:
      - {id: a, says: "Dag {resident}.", thinks: "Wie is dat?", feels: guarded, talk: neutral, also: [{who: bram, says: "Hoi.", feels: amused}]}
    replies:
      - {id: spiegel, say: "Je staat hier weer.", codes: [SR], toward: change, next: midden, note: "Hij hoort zichzelf.", goals: {evoke: 2}, once: true}
      - {id: preek, say: "Je moet stoppen.", codes: [PERSUADE], next: midden, note: "Een vinger.", better: spiegel, oversteps: true}
  midden:
    resident: [{id: a, says: "Ik zou wel willen.", feels: sad, talk: [sustain.ability, change.desire]}]
    replies:
      - {id: vraag, say: "Hoe zou dat gaan?", codes: [AF, OQ], toward: change, next: eind, note: "Hij mag vertellen."}
      - {id: terug, say: "Hm.", next: begin, note: "Niks."}
  eind:
    resident: [{id: a, says: "Ja, goed.", feels: hopeful, talk: sustain.need}]
    ending: {kind: referral, referral: warm, help: group, title: "Samen", text: "Naar de groep."}
)";
constexpr const char* more = R"(
cast: {bram: {name: Bram, age: 40}}
goals: {evoke: {title: Verandertaal}}
)";

/// As feedback makes it, of these replies.
inline feedback::Debrief debrief_of(
    const std::vector<std::string>& replies, const std::vector<feedback::Margin>& margins,
    const i18n::Catalogue& texts, const std::string& all_scenes = scenes,
    const std::string& head = "conversation: full\nchange_goal: Wim stopt met roken\n") {
    const bool full = head.find("full") != std::string::npos;
    dialogue::Conversation talk(wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(
        all_scenes, full ? more : "cast: {bram: {name: Bram, age: 40}}\n", head)));
    for (const auto& reply : replies)
        if (auto said = talk.choose(reply); !said) throw std::runtime_error(said.error().what.en);
    neighbourhood::Neighbourhood here;
    return feedback::debrief(talk, margins, here, texts, {});
}

inline base::Time at(const char* text) {
    base::Time time;
    if (!base::from_iso8601(text, time)) throw std::runtime_error(text);
    return time;
}

inline Facts facts() {
    Facts facts;
    facts.session = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    facts.learner = "01ARZ3NDEKTSV4RRFFQ69G5XXX";
    facts.learner_name = "Els";
    facts.started = at("2026-03-01T14:05:09.120Z");
    facts.said = {at("2026-03-01T14:06:00.000Z"), at("2026-03-01T14:07:30.500Z")};
    facts.last = facts.said.back();
    facts.seconds = 141;
    return facts;
}

/// Texts that break out of what is written carelessly.
inline const std::vector<std::string>& hostile() {
    static const std::vector<std::string> texts = {
        "<script>alert(1)</script>",
        "</title></style></svg><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)\" '",
        "]]> --> <!-- &amp; &lt; &#0;",
        "=cmd|' /C calc'!A0",
        "+1",
        "-1+2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\uFF1D1",
        "'=1",
        "two\r\nlines\nthree",
        "a;b,c\"d\"\"",
        "\u202Edesrever\u202C \u2066x",
        "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
        std::string("zero\0", 5) + "\x1B[31m bell\x07 del\x7F",
        "broken \xFF\xC3( \xED\xA0\x80",
        "\uFFFE\U0001FFFF",
        "{name} {0} %s {}",
        "\\u0000 \\\" \\n",
    };
    return texts;
}

/// A whole talk with `text` in every place that comes from outside.
inline feedback::Debrief poisoned(feedback::Debrief debrief, const std::string& text) {
    debrief.title = debrief.resident = debrief.counts_heading = text;
    for (auto& turn : debrief.turns) {
        turn.say = turn.note = turn.aftermath.text = turn.aftermath.usual = text;
        turn.margin = {text, text, true};
        for (auto* line : {&turn.before, &turn.after}) {
            line->who = line->says = line->thinks = text;
            line->also = {{text, text}};
        }
        turn.better = feedback::TurnDebrief::Better{"spiegel", text, text};
        turn.facts = {{"f", text, text, text, text, true}};
        for (auto& offer : turn.offers) offer.say = offer.note = text;
    }
    debrief.ending = feedback::EndingText{"eind", scenario::EndingKind::referral, text, text, text};
    feedback::Strength strength;
    strength.turn = 1;
    strength.say = strength.text = strength.source = text;
    debrief.strengths = {strength};
    feedback::Suggestion suggestion;
    suggestion.turn = 2;
    suggestion.say = suggestion.text = suggestion.instead = suggestion.source = text;
    debrief.suggestions = {suggestion};
    debrief.questions = {text};
    for (auto& goal : debrief.goals) {
        goal.title = goal.value = text;
        goal.by = {{1, "begin", "spiegel", text}};
    }
    debrief.role.turns = {1};
    debrief.role.text = debrief.role.source = text;
    debrief.role.lines = {{text, text}};
    debrief.reflection = {{"told_own_story", text, "yes"}};
    return debrief;
}

}  // namespace wijk::report::testing_support
