// Tiny scenarios whose states can be counted by hand.

#include "analysis/exploration.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/conversation.h"
#include "dialogue/testing.h"

namespace wijk::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing_support::scenario_of;
using testing_support::scenario_text;

using Ids = std::vector<std::string>;

Ids replies(const Road& road) {
    Ids ids;
    for (const auto& [scene, reply] : road) ids.push_back(reply);
    return ids;
}

Ids scenes(const std::vector<Place>& places) {
    Ids ids;
    for (const auto& place : places) ids.push_back(place.scene);
    return ids;
}

const EndingFound& ending(const Exploration& found, const std::string& scene) {
    return *std::find_if(found.endings.begin(), found.endings.end(),
                         [&](const auto& one) { return one.scene == scene; });
}

const GoalBounds& goal(const Exploration& found, const std::string& id) {
    return *std::find_if(found.goals.begin(), found.goals.end(),
                         [&](const auto& one) { return one.id == id; });
}

Exploration explored(const std::string& some_scenes, const std::string& more = "",
                     const std::string& reactions = testing_support::still) {
    return explore(*scenario_of(scenario_text(some_scenes, more), reactions));
}

const std::string line = "resident: [{id: a, says: \"Zo.\", feels: neutral, talk: neutral}]\n";
const std::string open_end = "    " + line + "    ending: {kind: opened, title: O, text: \"O.\"}\n";
const std::string shut_end = "    " + line + "    ending: {kind: closed, title: D, text: \"D.\"}\n";

/// A scene with one neutral line and these replies: `{id: x, say: "X.", ...}`, each without its note.
std::string scene(const std::string& id, const Ids& some_replies) {
    auto text = "  " + id + ":\n    " + line + "    replies:\n";
    for (const auto& reply : some_replies) text += "      - {say: \"Zo?\", note: n, " + reply + "}\n";
    return text;
}

TEST(Exploring, SeesEachSceneLineAndReplyThatCanBe) {
    const auto found = explored(R"(
  begin:
    resident:
      - {id: boos, when: discord >= 3, says: "Wat.", feels: annoyed, talk: neutral}
      - {id: gewoon, says: "Dag.", feels: neutral, talk: neutral}
    replies:
      - {id: vraag, say: "Hoe gaat het?", next: open, note: n}
      - {id: nooit, say: "Zo?", when: trust >= 9, next: dicht, note: n}
  open:
)" + open_end + "  dicht:\n" + shut_end);
    EXPECT_TRUE(found.complete);
    EXPECT_EQ(found.states, 2U);  // begin and open
    EXPECT_THAT(found.reachable, ElementsAre("begin", "open"));
    EXPECT_THAT(found.unreachable, ElementsAre("dicht"));
    EXPECT_THAT(found.never_said, ElementsAre("begin#boos", "dicht#a"));
    EXPECT_THAT(found.never_offered, ElementsAre("begin.nooit"));
    EXPECT_THAT(found.stuck, IsEmpty());
    EXPECT_THAT(found.trapped, IsEmpty());
}

TEST(Exploring, BoundsTheNumbersOfTheResidentAndTheVariablesWithTheShortestRoads) {
    const auto found = explored(scene("begin", {"id: meer, change: {trust: +2, keer: +1}, next: begin",
                                                "id: weg, change: {discord: +1}, next: eind"}) +
                                    "  eind:\n" + open_end,
                                "variables:\n  keer: {start: 0, min: 0, max: 2}\n");
    const auto value = [&](const std::string& id) {
        return *std::find_if(found.values.begin(), found.values.end(),
                             [&](const auto& one) { return one.id == id; });
    };
    const auto start = value("trust").least;
    EXPECT_EQ(value("trust").most, 10);
    EXPECT_THAT(value("trust").least_road, IsEmpty());
    EXPECT_THAT(replies(value("trust").most_road), testing::Each("meer"));
    EXPECT_EQ(value("trust").most_road.size(), static_cast<std::size_t>((10 - start + 1) / 2));
    EXPECT_EQ(value("discord").most, value("discord").least + 1);
    EXPECT_THAT(replies(value("discord").most_road), ElementsAre("weg"));
    EXPECT_EQ(value("keer").least, 0);
    EXPECT_EQ(value("keer").most, 2);
    EXPECT_THAT(replies(value("keer").most_road), ElementsAre("meer", "meer"));
}

TEST(Exploring, NamesConditionsThatComeOutTheSameInEveryTalk) {
    const auto found =
        explored(scene("begin", {"id: altijd, when: trust >= 1, next: midden", "id: open, next: midden"}) +
                 scene("midden", {"id: soms, when: last(OQ), next: eind",
                                  "id: nooit, next: [{when: trust >= 9, scene: weg}, {scene: eind}]",
                                  "id: steeds, next: [{when: trust >= 1, scene: eind}, {scene: weg}]",
                                  "id: weg, next: weg"}) +
                 "  eind:\n" + open_end + "  weg:\n" + shut_end);
    std::vector<std::pair<std::string, bool>> fixed;
    for (const auto& one : found.fixed) fixed.emplace_back(one.at, one.always);
    EXPECT_THAT(fixed, ElementsAre(std::pair(std::string("begin.altijd"), true),
                                   std::pair(std::string("midden.nooit -> weg"), false),
                                   std::pair(std::string("midden.steeds -> eind"), true)));
    EXPECT_THAT(found.never_offered, ElementsAre("midden.soms"));
}

std::vector<std::pair<std::string, bool>> fixed(const Exploration& found) {
    std::vector<std::pair<std::string, bool>> all;
    for (const auto& one : found.fixed) all.emplace_back(one.at, one.always);
    return all;
}

TEST(Exploring, NamesALineThatIsSaidWheneverItIsAskedAbout) {
    const auto found =
        explored(scene("begin", {"id: a, next: midden", "id: b, codes: [CQ], next: midden"}) + R"(
  midden:
    resident:
      - {id: nooit, when: trust >= 9, says: "Zo.", feels: neutral, talk: neutral}
      - {id: soms, when: last(CQ), says: "Zo.", feels: neutral, talk: neutral}
      - {id: anders, when: trust >= 1, says: "Zo.", feels: neutral, talk: neutral}
      - {id: nooit_meer, when: trust >= 2, says: "Zo.", feels: neutral, talk: neutral}
      - {id: slot, says: "Zo.", feels: neutral, talk: neutral}
    replies: [{id: klaar, say: "Dag.", next: eind, note: n}]
  eind:
)" + open_end);
    EXPECT_THAT(fixed(found), ElementsAre(std::pair(std::string("midden#anders"), true)));
    EXPECT_THAT(found.never_said, ElementsAre("midden#nooit", "midden#nooit_meer", "midden#slot"));
}

TEST(Exploring, TellsWhichOfTwoStepsToOneSceneIsTaken) {
    const auto found = explored(
        scene("begin", {"id: a, next: [{when: trust >= 9, scene: eind}, {when: trust >= 1, scene: eind}, "
                        "{when: trust >= 2, scene: eind}, {scene: weg}]",
                        "id: b, next: weg"}) +
        "  eind:\n" + open_end + "  weg:\n" + shut_end);
    EXPECT_THAT(fixed(found), ElementsAre(std::pair(std::string("begin.a -> eind"), false),
                                          std::pair(std::string("begin.a -> eind"), true)))
        << "the third is never asked about";
}

TEST(Exploring, ShowsTheShortestWayIntoALoopAndOneRoundOfIt) {
    const auto found = explored(scene("begin", {"id: verder, next: heen"}) +
                                scene("heen", {"id: om, next: terug", "id: klaar, next: eind"}) +
                                scene("terug", {"id: weer, next: heen"}) + "  eind:\n" + open_end);
    ASSERT_TRUE(found.loop);
    EXPECT_THAT(replies(found.loop->to), ElementsAre("verder"));
    EXPECT_THAT(replies(found.loop->round), ElementsAre("om", "weer"));
    EXPECT_THAT(found.longest_road, IsEmpty());
}

TEST(Exploring, ShowsALongestTalkAndNoLoopWhereThereIsNone) {
    const auto found = explored(scene("begin", {"id: kort, next: eind", "id: lang, next: meer"}) +
                                scene("meer", {"id: klaar, next: eind"}) + "  eind:\n" + open_end);
    EXPECT_FALSE(found.loop);
    EXPECT_THAT(replies(found.longest_road), ElementsAre("lang", "klaar"));
}

TEST(GoalBounds, HaveTheShortestRoadToTheLeastPoints) {
    const auto found = explored(
        scene("begin",
              {"id: goed, goals: {evoke: 3}, next: meer", "id: half, goals: {evoke: 1}, next: meer"}) +
            scene("meer", {"id: om, next: langs", "id: punt, goals: {evoke: 1}, next: eind"}) +
            scene("langs", {"id: klaar, next: eind"}) + "  eind:\n" + open_end,
        "goals: {evoke: {title: Doel}}\n");
    EXPECT_EQ(goal(found, "evoke").least, 1);
    EXPECT_THAT(replies(goal(found, "evoke").least_road), ElementsAre("half", "om", "klaar"));
    EXPECT_THAT(replies(goal(found, "evoke").most_road), ElementsAre("goed", "punt"));
}

TEST(Exploring, FindsTheShortestRoadToEachEndingAndTheLongestTalk) {
    // begin - kort - open, begin - lang - kort - open, and from lang also dicht.
    const auto found = explored(scene("begin", {"id: omweg, next: lang", "id: recht, next: kort"}) +
                                scene("lang", {"id: terug, next: kort", "id: weg, next: dicht"}) +
                                scene("kort", {"id: klaar, next: open"}) + "  open:\n" + open_end +
                                "  dicht:\n" + shut_end + "  ergens:\n" + shut_end);
    EXPECT_EQ(found.states, 5U);
    EXPECT_EQ(ending(found, "open").shortest, 2);
    EXPECT_EQ(ending(found, "open").kind, scenario::EndingKind::opened);
    EXPECT_THAT(ending(found, "open").witness,
                ElementsAre(Choice{"begin", "recht"}, Choice{"kort", "klaar"}));
    EXPECT_EQ(ending(found, "dicht").shortest, 2);
    EXPECT_THAT(replies(ending(found, "dicht").witness), ElementsAre("omweg", "weg"));
    EXPECT_EQ(ending(found, "ergens").shortest, std::nullopt);
    EXPECT_THAT(ending(found, "ergens").witness, IsEmpty());
    EXPECT_EQ(found.shortest, 2);
    EXPECT_EQ(found.longest, 3);  // omweg, terug, klaar
}

TEST(Exploring, GivesNoLongestTalkWhereOneCanGoRoundForEver) {
    const auto found =
        explored(scene("begin", {"id: weer, next: begin", "id: klaar, next: open"}) + "  open:\n" + open_end);
    EXPECT_EQ(found.states, 2U);
    EXPECT_EQ(found.shortest, 1);
    EXPECT_EQ(found.longest, std::nullopt);
}

TEST(Exploring, LetsALoopOfOnceRepliesEnd) {
    // At begin: which of two replies were said, 4 states. In the end nothing asks any more: 1.
    const auto found =
        explored(scene("begin", {"id: een, once: true, next: begin", "id: twee, once: true, next: begin",
                                 "id: klaar, next: open"}) +
                 "  open:\n" + open_end);
    EXPECT_EQ(found.states, 4U + 1);
    EXPECT_EQ(found.shortest, 1);
    EXPECT_EQ(found.longest, 3);
}

TEST(Exploring, FindsWhereATalkGetsStuckByTheFewestReplies) {
    // Once the question was asked, all that leads out of begin is val, and in kuil nothing is on offer.
    const auto found =
        explored(scene("begin", {"id: een, once: true, next: begin", "id: twee, once: true, next: begin",
                                 "id: val, once: true, when: said(OQ), next: kuil",
                                 "id: vraag, codes: [OQ], toward: none, once: true, next: begin",
                                 "id: klaar, once: true, when: not said(OQ), next: open"}) +
                 scene("kuil", {"id: nooit, when: trust >= 9, next: open"}) + "  open:\n" + open_end);
    EXPECT_THAT(scenes(found.stuck), ElementsAre("kuil"));
    EXPECT_THAT(replies(found.stuck[0].witness), ElementsAre("vraag", "val"));
    EXPECT_THAT(scenes(found.trapped), ElementsAre("kuil")) << "no ending can be reached from there";
    EXPECT_THAT(scenes(found.trapped_sometimes), ElementsAre("begin"));
    EXPECT_THAT(replies(found.trapped_sometimes[0].witness), ElementsAre("vraag"));
}

TEST(Exploring, FindsScenesThatNoTalkLeavesForAnEnding) {
    const auto found = explored(scene("begin", {"id: in, next: kring", "id: klaar, next: open"}) +
                                scene("kring", {"id: rond, next: kring_twee"}) +
                                scene("kring_twee", {"id: rond, next: kring"}) + "  open:\n" + open_end);
    EXPECT_THAT(scenes(found.trapped), ElementsAre("kring", "kring_twee"));
    EXPECT_THAT(replies(found.trapped[0].witness), ElementsAre("in"));
    EXPECT_THAT(replies(found.trapped[1].witness), ElementsAre("in", "rond"));
    EXPECT_THAT(found.trapped_sometimes, IsEmpty());
    EXPECT_THAT(found.stuck, IsEmpty());
}

TEST(Exploring, FindsScenesThatSomeTalksCannotLeaveForAnEnding) {
    const auto found = explored(scene("begin", {"id: vast, set: {dicht: true}, next: begin",
                                                "id: klaar, when: not dicht, next: open"}) +
                                    "  open:\n" + open_end,
                                "variables:\n  dicht: false\n");
    EXPECT_THAT(found.trapped, IsEmpty());
    EXPECT_THAT(scenes(found.trapped_sometimes), ElementsAre("begin"));
    EXPECT_THAT(replies(found.trapped_sometimes[0].witness), ElementsAre("vast"));
    EXPECT_EQ(found.states, 3U);
}

TEST(Exploring, OfATalkThatCannotEndSaysSo) {
    const auto found =
        explored(scene("begin", {"id: rond, next: begin", "id: nooit, when: trust > 9, next: open"}) +
                     "  open:\n" + open_end,
                 "goals:\n  doel: {title: Doel}\n");
    EXPECT_TRUE(found.complete);
    EXPECT_THAT(scenes(found.trapped), ElementsAre("begin"));
    EXPECT_THAT(found.trapped[0].witness, IsEmpty()) << "from the opening on";
    EXPECT_THAT(found.goals, IsEmpty());
    EXPECT_EQ(found.shortest, std::nullopt);
    EXPECT_EQ(found.longest, std::nullopt);
}

TEST(Exploring, OfAnOpeningThatIsAnEndingIsOneState) {
    const auto found = explored("  begin:\n" + open_end, "goals:\n  doel: {title: Doel}\n");
    EXPECT_EQ(found.states, 1U);
    EXPECT_EQ(found.shortest, 0);
    EXPECT_EQ(found.longest, 0);
    EXPECT_EQ(goal(found, "doel").most, 0);
    EXPECT_THAT(goal(found, "doel").most_road, IsEmpty());
}

/// What is asked before `klaar` in a loop of a closed question and something else. He answers the question
/// with change talk and anything else, the opening too, with sustain talk.
struct Asked {
    const char* condition;
    std::size_t states;  ///< of the loop, counted by hand; the ending is one more where it can be reached
    std::optional<int> shortest;  ///< to the ending
};
void PrintTo(const Asked& one, std::ostream* out) {
    *out << one.condition;
}
class ACondition : public testing::TestWithParam<Asked> {};

TEST_P(ACondition, TellsApartJustTheStatesThatItAsksAbout) {
    const auto found = explored(std::string(R"(
  begin:
    resident:
      - {id: ja, when: last(CQ), says: "Ja.", feels: neutral, talk: change.desire}
      - {id: nee, says: "Nee.", feels: neutral, talk: sustain.desire}
    replies:
      - {id: vraag, say: "Zo?", codes: [CQ], next: begin, note: n}
      - {id: anders, say: "Hm.", codes: [STORY], toward: sustain, next: begin, note: n}
      - {id: klaar, say: "Dag.", when: ")") +
                                GetParam().condition + "\", next: open, note: n}\n  open:\n" + open_end);
    EXPECT_TRUE(found.complete);
    EXPECT_EQ(found.states, GetParam().states + (GetParam().shortest ? 1 : 0));
    EXPECT_EQ(ending(found, "open").shortest, GetParam().shortest);
}

INSTANTIATE_TEST_SUITE_P(
    Exploring, ACondition,
    testing::Values(Asked{"trust == 4", 1, 1},                  // nothing ever changes it
                    Asked{"trust > 4", 1, std::nullopt},        //
                    Asked{"said(CQ)", 2, 2},                    // said or not
                    Asked{"not said(CQ)", 2, 1},                //
                    Asked{"count(CQ) >= 3", 4, 4},              // 0, 1, 2, 3 and more
                    Asked{"count(CQ) > 2", 4, 4},               //
                    Asked{"count(CQ) == 2", 4, 3},              // 0, 1, 2, more
                    Asked{"count(CQ) <= 2", 4, 1},              //
                    Asked{"count(CQ) < 2", 3, 1},               // 0, 1, 2 and more
                    Asked{"count(CQ) != 0", 2, 2},              // 0, more
                    Asked{"count(CQ) < 0", 1, std::nullopt},    //
                    Asked{"streak(CQ) >= 2", 3, 3},             // 0, 1, 2 and more in a row
                    Asked{"last(CQ)", 2, 2},                    // it or another
                    Asked{"said(CQ) and not last(CQ)", 3, 3},   // not yet, just now, before
                    Asked{"toward == sustain", 2, 2},           // none (also before any), sustain
                    Asked{"toward == both", 2, std::nullopt},   //
                    Asked{"visited(begin)", 2, 2},              // first time or not
                    Asked{"talk == change", 2, 2},              // sustain, change
                    Asked{"talk == neutral", 2, std::nullopt},  //
                    Asked{"streak(change) >= 2", 3, 3},         // 0, 1, 2 and more
                    Asked{"streak(sustain) >= 3", 4, 3},        // the opening is one; 0 is change talk
                    Asked{"streak(change) >= 2 or streak(sustain) >= 3", 5, 3}));  // 1, 2 and 1, 2, 3

TEST(Exploring, CountsStatesOfTheResidentAndOfVariables) {
    // Trust from 4 on up to 7, where the row stops; the ending with 6 and 7.
    const auto* table =
        "kind: reactions\nformat: 1\nmoves:\n"
        "  GI: {why: x, source: y, rows: [{when: trust < 7, change: {trust: +1}}]}\ntalk: {}\n";
    const auto end = "  open:\n" + open_end;
    const auto trust = explored(
        scene("begin", {"id: zo, codes: [GI], next: begin", "id: klaar, when: trust >= 6, next: open"}) + end,
        "", table);
    EXPECT_EQ(trust.states, 4U + 2);
    EXPECT_EQ(trust.shortest, 3);
    // A number from 0 to 3, reached by twos; the ending with 2 and 3.
    const auto keer = explored(scene("begin", {"id: zo, change: {keer: +2}, next: begin",
                                               "id: klaar, when: keer >= 2, next: open"}) +
                                   end,
                               "variables:\n  keer: {start: 0, min: 0, max: 3}\n");
    EXPECT_EQ(keer.states, 3U + 2);
    EXPECT_EQ(keer.shortest, 2);
}

TEST(Exploring, KeepsWhatALaterSceneAsksAboutUntilThenAndNoLonger) {
    // begin; links, rechts; midden and eind once for each; open once, dicht once.
    const auto found =
        explored(scene("begin", {"id: l, next: links", "id: r, next: rechts"}) +
                 scene("links", {"id: a, next: midden"}) + scene("rechts", {"id: a, next: midden"}) +
                 scene("midden", {"id: a, next: eind"}) +
                 scene("eind", {"id: a, when: visited(links), next: open", "id: b, next: dicht"}) +
                 "  open:\n" + open_end + "  dicht:\n" + shut_end);
    EXPECT_EQ(found.states, 1U + 2 + 2 + 2 + 2);
    EXPECT_EQ(found.longest, 4);
}

TEST(Exploring, ForgetsTheLastReplyWhereOnlyTheLineAskedAboutIt) {
    // The line differs by the last reply; nothing after it does.
    const auto found = explored(R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: cq, say: "Zo?", codes: [CQ], next: thuis, note: n}
      - {id: gi, say: "Zo.", codes: [GI], next: thuis, note: n}
  thuis:
    resident:
      - {id: ja, when: last(CQ), says: "Ja.", feels: neutral, talk: change.desire}
      - {id: nee, says: "Nee.", feels: neutral, talk: sustain.desire}
    replies: [{id: klaar, say: "Dag.", next: open, note: n}]
  open:
)" + open_end);
    EXPECT_EQ(found.states, 3U);
    EXPECT_THAT(found.never_said, IsEmpty()) << "both lines were heard";
}

TEST(Exploring, KeepsWhatRowsOfMovesAndTalkAskAbout) {
    // The second closed question in a row costs trust; the third line of sustain talk in a row costs
    // importance.
    const auto* table =
        "kind: reactions\nformat: 1\nmoves:\n"
        "  CQ: {why: x, source: y, rows: [{when: streak(CQ) >= 2, change: {trust: -4}}]}\ntalk:\n"
        "  sustain.desire: {why: x, source: y, rows: [{when: streak(sustain) >= 3, change: {importance: "
        "-5}}]}\n";
    const auto by_move =
        explored(scene("begin", {"id: cq, codes: [CQ], next: begin", "id: gi, codes: [GI], next: begin",
                                 "id: klaar, next: open"}) +
                     "  open:\n" + open_end,
                 "", table);
    // No question, one with trust 4; none, one, more with trust 0. The ending with trust 4 and 0.
    EXPECT_EQ(by_move.states, 2U + 3 + 2);
    const auto by_talk = explored(R"(
  begin:
    resident: [{id: a, says: "Nee.", feels: neutral, talk: sustain.desire}]
    replies: [{id: weer, say: "Zo?", next: begin, note: n}, {id: klaar, say: "Dag.", next: open, note: n}]
  open:
)" + open_end,
                                  "", table);
    // Lines 1 and 2 with importance 5, from 3 on with 0 (the opening counts). The ending with 5 and 0.
    EXPECT_EQ(by_talk.states, 3U + 2);
}

const std::string two_goals = "goals:\n  luisteren: {title: Luisteren}\n  vragen: {title: Vragen}\n";

TEST(GoalBounds, AreTheLeastAndMostOverTalksThatReachAnEnding) {
    // links: 2 and then 1 or 3; rechts: 4 and then nothing. vragen: 5 only on the road that gets stuck.
    const auto found =
        explored(scene("begin", {"id: l, goals: {luisteren: 2}, next: links",
                                 "id: r, goals: {luisteren: 4}, next: rechts",
                                 "id: vast, goals: {vragen: 5}, next: kuil"}) +
                     scene("links", {"id: een, goals: {luisteren: 1}, next: open",
                                     "id: drie, goals: {luisteren: 3, vragen: 1}, next: dicht"}) +
                     scene("rechts", {"id: af, next: open"}) +
                     scene("kuil", {"id: nooit, when: trust > 9, next: open"}) + "  open:\n" + open_end +
                     "  dicht:\n" + shut_end,
                 two_goals);
    EXPECT_EQ(goal(found, "luisteren").least, 2 + 1);
    EXPECT_EQ(goal(found, "luisteren").most, 2 + 3);
    EXPECT_THAT(goal(found, "luisteren").most_road,
                ElementsAre(Choice{"begin", "l"}, Choice{"links", "drie"}));
    EXPECT_EQ(goal(found, "vragen").least, 0);
    EXPECT_EQ(goal(found, "vragen").most, 1);
}

TEST(GoalBounds, AddUpOnceRepliesOfALoopWhateverTheirOrder) {
    // 1 and 2 in the loop, 3 only after the 2; then 4 at the end, or not. Detours bring nothing.
    const auto found = explored(
        scene("begin", {"id: om, next: begin", "id: een, once: true, goals: {luisteren: 1}, next: begin",
                        "id: twee, once: true, goals: {luisteren: 2}, codes: [GI], next: begin",
                        "id: drie, once: true, when: said(GI), goals: {luisteren: 3}, next: begin",
                        "id: klaar, next: slot"}) +
            scene("slot", {"id: vier, goals: {luisteren: 4}, next: open", "id: af, next: open"}) +
            "  open:\n" + open_end,
        two_goals);
    EXPECT_EQ(goal(found, "luisteren").least, 0);
    EXPECT_EQ(goal(found, "luisteren").most, 1 + 2 + 3 + 4);
    EXPECT_EQ(goal(found, "luisteren").most_road.size(), 5U) << "no detours";
    EXPECT_EQ(goal(found, "luisteren").most_by.size(), 4U) << "klaar brings nothing";
    EXPECT_EQ(found.longest, std::nullopt);
}

TEST(GoalBounds, AreFilledInBesideThePointsThatWereGot) {
    const auto scenario = scenario_of(scenario_text(
        scene("begin", {"id: een, goals: {luisteren: 1}, next: verder", "id: niets, next: verder"}) +
            scene("verder", {"id: drie, goals: {luisteren: 3}, next: open", "id: af, next: open"}) +
            "  open:\n" + open_end,
        two_goals));
    auto score = scoring::score(dialogue::replay(scenario, {"niets", "drie"}).conversation,
                                [](const std::string& text) { return text; });
    fill_best(score, explore(*scenario));
    EXPECT_EQ(score.goals[0].points, 3);
    EXPECT_EQ(score.goals[0].best, 1 + 3);
    EXPECT_THAT(score.goals[0].by, ElementsAre(std::pair(std::string("begin"), std::string("een")),
                                               std::pair(std::string("verder"), std::string("drie"))));
    EXPECT_EQ(score.goals[1].best, 0);
    EXPECT_THAT(score.goals[1].by, IsEmpty());
}

TEST(GoalBounds, AreLeftEmptyWhereTheExplorationDoesNotKnow) {
    const auto scenario = scenario_of(scenario_text(
        scene("begin", {"id: een, goals: {luisteren: 1}, next: open"}) + "  open:\n" + open_end, two_goals));
    auto score =
        scoring::score(dialogue::Conversation(scenario), [](const std::string& text) { return text; });
    fill_best(score, explore(*scenario, {.states = 1}));
    EXPECT_EQ(score.goals[0].best, std::nullopt);
}

/// begin to the ending along a chain of scenes, with a side road into nothing at the second.
std::string chain(int length) {
    std::string text;
    for (int i = 0; i < length; ++i)
        text +=
            scene(i == 0 ? "begin" : "s" + std::to_string(i),
                  {"id: verder, next: s" + std::to_string(i + 1), "id: nooit, when: trust > 9, next: begin"});
    return text + "  s" + std::to_string(length) + ":\n" + open_end;
}

TEST(Limits, EndTheExplorationWithWhatIsTrueSoFar) {
    const auto scenario = scenario_of(scenario_text(chain(9), "goals:\n  doel: {title: Doel}\n"));
    const auto whole = explore(*scenario, {.states = 10});
    EXPECT_TRUE(whole.complete) << "there are just ten";
    EXPECT_EQ(whole.states, 10U);
    EXPECT_EQ(whole.goals.size(), 1U);
    EXPECT_EQ(whole.never_offered.size(), 9U);

    const auto part = explore(*scenario, {.states = 9});
    EXPECT_FALSE(part.complete);
    EXPECT_EQ(part.states, 9U);
    EXPECT_EQ(part.reachable.size(), 9U);
    EXPECT_EQ(ending(part, "s9").shortest, std::nullopt);
    // What was not seen may still be there.
    EXPECT_THAT(part.unreachable, IsEmpty());
    EXPECT_THAT(part.never_said, IsEmpty());
    EXPECT_THAT(part.never_offered, IsEmpty());
    EXPECT_THAT(part.stuck, IsEmpty()) << "s8 was found and not looked at";
    EXPECT_THAT(part.trapped, IsEmpty());
    EXPECT_THAT(part.goals, IsEmpty());
    EXPECT_EQ(part.longest, std::nullopt);
    EXPECT_EQ(explore(*scenario, {.states = 0}).states, 0U);
}

TEST(Limits, MayEndInTheMiddleOfTheRepliesOfAScene) {
    const auto scenario =
        scenario_of(scenario_text(scene("begin", {"id: a, next: open", "id: b, next: s1"}) +
                                  scene("s1", {"id: c, next: open"}) + "  open:\n" + open_end));
    const auto part = explore(*scenario, {.states = 2});
    EXPECT_FALSE(part.complete);
    EXPECT_THAT(replies(ending(part, "open").witness), ElementsAre("a"));
}

TEST(Limits, KeepMemoryWithinItsBytes) {
    const auto scenario = scenario_of(scenario_text(chain(300)));
    EXPECT_TRUE(explore(*scenario).complete);
    const auto part = explore(*scenario, {.bytes = 6'000});
    EXPECT_FALSE(part.complete);
    EXPECT_GT(part.states, 10U);
    EXPECT_LT(part.states, 6'000U / 11) << "each takes more than what is later worked out for it";
    EXPECT_EQ(explore(*scenario, {.bytes = 0}).states, 1U);
}

/// Where a talk along this road is.
std::string scene_after(const std::shared_ptr<const scenario::Scenario>& scenario, const Road& road) {
    const auto talk = dialogue::replay(scenario, replies(road));
    return talk.parted ? talk.parted->what.en : talk.conversation.scene().id;
}

TEST(Walking, GoesOnWhereTheLimitsEndedTheExploration) {
    const auto scenario = scenario_of(scenario_text(chain(30)));
    EXPECT_EQ(explore(*scenario).walked.replies, 0U) << "nothing is left to walk to";
    const auto found = explore(*scenario, {.states = 5});
    EXPECT_EQ(found.reachable.size(), 5U);
    EXPECT_GT(found.walked.replies, 0U);
    ASSERT_EQ(found.walked.scenes.size(), 31U - 5);
    for (const auto& [id, witness] : found.walked.scenes) EXPECT_EQ(scene_after(scenario, witness), id);
    EXPECT_EQ(found.walked.scenes.back().scene, "s30");
    EXPECT_THAT(found.walked.said, testing::SizeIs(31 - 5));
    EXPECT_THAT(found.walked.offered, testing::Contains("s29.verder"));
    EXPECT_THAT(found.walked.offered, testing::Not(testing::Contains("s2.verder"))) << "was seen before";
    EXPECT_THAT(found.walked.offered, testing::Not(testing::Contains("s29.nooit")));
    EXPECT_THAT(found.walked.stuck, IsEmpty());
    EXPECT_THAT(found.unreachable, IsEmpty()) << "it is not known what is left";
}

TEST(Walking, TellsWhereATalkGetsStuck) {
    const auto scenario = scenario_of(
        scenario_text(scene("begin", {"id: a, next: s1"}) + scene("s1", {"id: a, next: s2"}) +
                      scene("s2", {"id: a, next: kuil", "id: b, next: eind"}) +
                      scene("kuil", {"id: nooit, when: trust >= 9, next: eind"}) + "  eind:\n" + open_end));
    const auto found = explore(*scenario, {.states = 2});
    EXPECT_THAT(found.stuck, IsEmpty());
    EXPECT_THAT(scenes(found.walked.stuck), ElementsAre("kuil"));
    EXPECT_THAT(replies(found.walked.stuck[0].witness), ElementsAre("a", "a", "a"));
}

TEST(Walking, IsLeftOutWhenTheExplorationIsCancelled) {
    const auto scenario = scenario_of(scenario_text(chain(30)));
    EXPECT_EQ(explore(*scenario, {.cancelled = [] { return true; }}).walked.replies, 0U);
}

TEST(Limits, AreAskedWhileExploringAndWhileWorkingOut) {
    const auto scenario = scenario_of(scenario_text(
        scene("begin", {"id: meer, change: {keer: +1}, next: begin", "id: klaar, next: open"}) + "  open:\n" +
            open_end,
        "variables:\n  keer: {start: 0, min: 0, max: 1000}\n  meer: {start: 0, min: 0, max: 9}\n"));
    int asked = 0;
    EXPECT_TRUE(explore(*scenario, {.cancelled = [&] { return ++asked, false; }}).complete);
    ASSERT_GE(asked, 2);
    for (int at = 1; at <= asked; ++at) {
        int count = 0;
        const auto part = explore(*scenario, {.cancelled = [&] { return ++count == at; }});
        EXPECT_FALSE(part.complete) << at;
        EXPECT_EQ(count, at) << "is not asked again";
        EXPECT_THAT(part.trapped, IsEmpty());
        EXPECT_THAT(part.goals, IsEmpty());
    }
    EXPECT_EQ(explore(*scenario, {.cancelled = [] { return true; }}).states, 1U);
}

}  // namespace
}  // namespace wijk::analysis
