#include "dialogue/conversation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/testing.h"

namespace wijk::dialogue {
namespace {

using scenario::StateVariable;
using testing::ElementsAre;
using testing::HasSubstr;
using testing_support::scenario_of;
using testing_support::scenario_text;

int state(const Conversation& talk, StateVariable which) {
    return talk.moment().state[static_cast<std::size_t>(which)];
}

std::vector<std::string> offered_ids(const Conversation& talk) {
    std::vector<std::string> ids;
    for (const auto index : talk.offered()) ids.push_back(talk.scene().replies[index].id);
    return ids;
}

Conversation said(Conversation talk, const std::vector<std::string>& replies) {
    for (const auto& id : replies) {
        const auto chosen = talk.choose(id);
        if (!chosen) throw std::runtime_error(chosen.error().what.en + " " + chosen.error().hint.en);
    }
    return talk;
}

constexpr const char* small = R"(
  begin:
    resident: [{id: open, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: vraag, say: "Hoe gaat het?", codes: [OQ], toward: none, next: thuis, note: "Een vraag."}
      - {id: advies, say: "Stop er toch mee.", codes: [PERSUADE], next: weg, note: "Een advies."}
      - {id: nooit, say: "Dit kan niet.", when: trust >= 9, next: weg, note: "Nooit."}
  thuis:
    resident: [{id: ja, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: Open, text: "Het ging open."}
  weg:
    resident: [{id: nee, says: "Laat maar.", feels: guarded, talk: neutral}]
    ending: {kind: closed, title: Dicht, text: "Het ging dicht."}
)";

Conversation small_talk() {
    return Conversation(scenario_of(scenario_text(small)));
}

TEST(Conversation, BeginsWithTheOpeningLine) {
    const auto talk = small_talk();
    EXPECT_EQ(talk.line().says, "Dag.");
    EXPECT_EQ(talk.replies(), 0U);
    EXPECT_EQ(talk.status(), Status::open);
}

TEST(Conversation, OffersOnlyRepliesWhoseConditionHolds) {
    EXPECT_THAT(offered_ids(small_talk()), ElementsAre("vraag", "advies"));
}

TEST(Conversation, EndsInAnEnding) {
    const auto talk = said(small_talk(), {"advies"});
    EXPECT_EQ(talk.status(), Status::ended);
    ASSERT_NE(talk.ending(), nullptr);
    EXPECT_EQ(talk.ending()->kind, scenario::EndingKind::closed);
    EXPECT_TRUE(talk.offered().empty());
}

TEST(Conversation, RefusesAReplyThatIsNotOnOfferAndNamesThoseThatAre) {
    auto talk = small_talk();
    const auto refused = talk.choose("nooit");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().what.en, HasSubstr("nooit"));
    EXPECT_THAT(refused.error().hint.en, HasSubstr("vraag, advies"));
    EXPECT_EQ(talk.replies(), 0U);
    EXPECT_FALSE(said(talk, {"advies"}).choose("vraag"));
}

TEST(Conversation, IsAValueThatBranchesWhenCopied) {
    const auto talk = small_talk();
    const auto left = said(talk, {"vraag"}), right = said(talk, {"advies"});
    EXPECT_EQ(left.scene().id, "thuis");
    EXPECT_EQ(right.scene().id, "weg");
    EXPECT_EQ(talk.scene().id, "begin");
    EXPECT_EQ(right.back_to(0).moment(), talk.moment());
}

TEST(Conversation, IsStuckWhereNothingIsOnOfferAndNothingEnds) {
    const auto talk = Conversation(scenario_of(scenario_text(R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: nooit, say: "Nooit.", when: trust >= 9, next: weg, note: "Nooit."}
  weg:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    ending: {kind: closed, title: Dicht, text: "Dicht."}
)")));
    EXPECT_EQ(talk.status(), Status::stuck);
    EXPECT_EQ(talk.ending(), nullptr);
}

/// A corridor: each reply leads to the next scene, so that what a turn does can be watched.
std::string corridor(const std::string& replies, const std::string& second_line) {
    return "  begin:\n    resident: [{id: a, says: \"Dag.\", feels: neutral, talk: neutral}]\n    "
           "replies:\n" +
           replies + "  verder:\n    resident:\n" + second_line +
           "    ending: {kind: opened, title: Open, text: \"Open.\"}\n";
}

constexpr const char* plain_line = "      - {id: a, says: \"Ja.\", feels: neutral, talk: neutral}\n";

TEST(ATurn, AddsUpRowsAndOwnChangeAndClampsOnce) {
    // +8 by the row and -4 by the reply: clamping each by itself would give 6.
    const auto table =
        "kind: reactions\nformat: 1\nmoves:\n  OQ: {why: x, source: y, rows: [{change: {trust: +8}}]}\ntalk: "
        "{}\n";
    const auto talk = said(
        Conversation(scenario_of(scenario_text(corridor("      - {id: r, say: \"Hoe?\", codes: [OQ], toward: "
                                                        "none, change: {trust: -4}, next: verder, note: n}\n",
                                                        plain_line)),
                                 table)),
        {"r"});
    EXPECT_EQ(state(talk, StateVariable::trust), 8);
}

TEST(ATurn, TakesOfEachCodeTheFirstRowThatHoldsOnTheStateBefore) {
    const auto table =
        "kind: reactions\nformat: 1\nmoves:\n"
        "  AF: {why: x, source: y, rows: [{when: trust < 4, change: {trust: +5}}, {when: trust == 4, change: "
        "{trust: +1}}, {change: {trust: +9}}]}\n"
        "  GI: {why: x, source: y, rows: [{when: trust == 4, change: {discord: +2}}]}\ntalk: {}\n";
    const auto talk = said(
        Conversation(scenario_of(
            scenario_text(corridor(
                "      - {id: r, say: \"Zo.\", codes: [AF, GI], toward: change, next: verder, note: n}\n",
                plain_line)),
            table)),
        {"r"});
    EXPECT_EQ(state(talk, StateVariable::trust), 5);
    EXPECT_EQ(state(talk, StateVariable::discord), 2);
}

TEST(ATurn, SetsAfterChangesAndChoosesTheNextSceneAfterBoth) {
    const auto text = scenario_text(
        "  begin:\n    resident: [{id: a, says: \"Dag.\", feels: neutral, talk: neutral}]\n    replies:\n"
        "      - {id: r, say: \"Zo.\", change: {trust: +3}, set: {discord: 7, weet: true}, next: [{when: "
        "\"trust == 7 and discord == 7 and weet\", scene: wel}, {scene: niet}], note: n}\n"
        "  wel:\n    resident: [{id: a, says: \"Ja.\", feels: neutral, talk: neutral}]\n    ending: {kind: "
        "opened, title: O, text: \"O.\"}\n"
        "  niet:\n    resident: [{id: a, says: \"Nee.\", feels: neutral, talk: neutral}]\n    ending: {kind: "
        "closed, title: D, text: \"D.\"}\n",
        "variables:\n  weet: false\n");
    EXPECT_EQ(said(Conversation(scenario_of(text)), {"r"}).scene().id, "wel");
}

TEST(ATurn, CountsTheReplyBeforeAnythingElseAsksAboutIt) {
    const auto text = scenario_text(
        "  begin:\n    resident: [{id: a, says: \"Dag.\", feels: neutral, talk: neutral}]\n    replies:\n"
        "      - {id: r, say: \"Zo.\", codes: [CR], toward: change, next: [{when: \"said(CR) and last(CR) "
        "and count(CR) == 1 and toward == change and not visited(begin)\", scene: wel}, {scene: niet}], "
        "note: n}\n"
        "  wel:\n    resident: [{id: a, says: \"Ja.\", feels: neutral, talk: neutral}]\n    ending: {kind: "
        "opened, title: O, text: \"O.\"}\n"
        "  niet:\n    resident: [{id: a, says: \"Nee.\", feels: neutral, talk: neutral}]\n    ending: {kind: "
        "closed, title: D, text: \"D.\"}\n");
    EXPECT_EQ(said(Conversation(scenario_of(text)), {"r"}).scene().id, "wel");
}

TEST(ATurn, LetsTheLineBeChosenByTheTalkBeforeItAndMoveTheStateAfterIt) {
    const auto table =
        "kind: reactions\nformat: 1\nmoves: {}\ntalk:\n  change.reason: {why: x, source: y, rows: [{change: "
        "{importance: +1}}]}\n";
    const auto lines =
        "      - {id: later, when: talk == change or importance == 6, says: \"Al gezegd.\", feels: neutral, "
        "talk: neutral}\n"
        "      - {id: nu, says: \"Voor haar.\", feels: neutral, talk: change.reason}\n";
    const auto talk = said(
        Conversation(scenario_of(
            scenario_text(corridor("      - {id: r, say: \"Zo.\", next: verder, note: n}\n", lines)), table)),
        {"r"});
    EXPECT_EQ(talk.line().id, "nu");
    EXPECT_EQ(state(talk, StateVariable::importance), 6);
    EXPECT_EQ(talk.turns().back().state[1], 6);
}

TEST(ATurn, TheOpeningLineMovesNothing) {
    const auto table =
        "kind: reactions\nformat: 1\nmoves: {}\ntalk:\n  change.reason: {why: x, source: y, rows: [{change: "
        "{importance: +1}}]}\n";
    const auto talk = Conversation(scenario_of(scenario_text(R"(
  begin:
    resident: [{id: a, says: "Voor haar.", feels: neutral, talk: change.reason}]
    replies: [{id: r, say: "Zo.", next: eind, note: n}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)"),
                                               table));
    EXPECT_EQ(state(talk, StateVariable::importance), 5);
    EXPECT_EQ(talk.moment().talk, skills::Side::change);
}

constexpr const char* loop = R"(
  begin:
    resident:
      - {id: weer, when: visited(begin), says: "Weer.", feels: neutral, talk: sustain.need}
      - {id: eerst, says: "Eerst.", feels: neutral, talk: sustain.desire}
    replies:
      - {id: rond, say: "Nog eens?", codes: [CQ], next: begin, note: n}
      - {id: eenmaal, say: "Eenmaal.", once: true, next: begin, note: n}
      - {id: klaar, say: "Klaar.", when: streak(sustain) >= 3, next: eind, note: n}
      - {id: kort, say: "Kort.", when: streak(CQ) >= 2, next: eind, note: n}
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";

TEST(ALoop, KnowsWhatWasVisitedSaidOnceAndInARow) {
    auto talk = Conversation(scenario_of(scenario_text(loop)));
    EXPECT_EQ(talk.line().id, "eerst");
    EXPECT_THAT(offered_ids(talk), ElementsAre("rond", "eenmaal"));
    talk = said(talk, {"rond"});
    EXPECT_EQ(talk.line().id, "weer");
    talk = said(talk, {"eenmaal"});
    EXPECT_THAT(offered_ids(talk), ElementsAre("rond", "klaar"));
    EXPECT_THAT(offered_ids(said(talk, {"rond", "rond"})), ElementsAre("rond", "klaar", "kort"));
}

TEST(Variables, StayWithinTheirBounds) {
    const auto text = scenario_text(R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies: [{id: meer, say: "Meer.", change: {keer: +2}, next: begin, note: n}, {id: uit, say: "Uit.", next: eind, note: n}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)",
                                    "variables:\n  keer: {start: 1, min: 0, max: 4}\n");
    EXPECT_EQ(said(Conversation(scenario_of(text)), {"meer"}).moment().variables[0], 3);
    EXPECT_EQ(said(Conversation(scenario_of(text)), {"meer", "meer", "meer"}).moment().variables[0], 4);
}

TEST(Replay, GoesAsFarAsTheRoadFitsAndSaysWhereItParts) {
    const auto scenario = scenario_of(scenario_text(small));
    const auto whole = replay(scenario, {"vraag"});
    EXPECT_EQ(whole.played, 1U);
    EXPECT_FALSE(whole.parted);
    const auto broken = replay(scenario, {"weggehaald", "vraag"});
    EXPECT_EQ(broken.played, 0U);
    ASSERT_TRUE(broken.parted);
    EXPECT_THAT(broken.parted->what.en, HasSubstr("weggehaald"));
}

std::string with_playthrough(const std::string& expect) {
    return scenario_text(small, "variables:\n  weet: false\n") +
           "playthroughs:\n  - {name: proef, style: good, choose: [vraag], expect: {" + expect + "}}\n";
}

std::vector<base::LocalText> failures_of(const std::string& expect) {
    const auto scenario = scenario_of(with_playthrough(expect));
    return run_playthrough(scenario, scenario->playthroughs.front());
}

TEST(APlaythrough, PassesWhenEverythingExpectedComesTrue) {
    EXPECT_THAT(failures_of("ending: thuis, trust: 4, discord: \"< 3\", weet: false"), testing::IsEmpty());
}

TEST(APlaythrough, SaysOfEachExpectationWhatItIsInstead) {
    const auto failures = failures_of("ending: weg, trust: \">= 5\", weet: true");
    ASSERT_EQ(failures.size(), 3U);
    std::string all;
    for (const auto& one : failures) all += one.en + "\n";
    EXPECT_THAT(all, HasSubstr("expected weg, but the talk is in thuis"));
    EXPECT_THAT(all, HasSubstr("trust: expected >= 5, but it is 4"));
    EXPECT_THAT(all, HasSubstr("weet: expected == true, but it is false"));
}

}  // namespace
}  // namespace wijk::dialogue
