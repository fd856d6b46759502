#include "dialogue/moment.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "dialogue/testing.h"

namespace wijk::dialogue {
namespace {

using testing::Each;
using testing::ElementsAre;

const char* const scenes =
    "  begin:\n"
    "    resident: [{id: een, says: \"Ja.\", feels: neutral, talk: neutral}]\n"
    "    replies:\n"
    "      - {id: vraag, say: \"Hoe is dat?\", codes: [OQ], toward: none, next: midden, note: \"n\"}\n"
    "  midden:\n"
    "    resident:\n"
    "      - {id: terug, when: \"visited(begin)\", says: \"Jij weer.\", feels: amused, talk: neutral}\n"
    "      - {id: open, when: \"trust >= 6\", says: \"Ik zou wel willen.\", feels: hopeful, talk: "
    "change.desire}\n"
    "      - {id: dicht, says: \"Nee hoor.\", feels: guarded, talk: sustain.desire}\n"
    "    replies:\n"
    "      - {id: vaker, say: \"Vaker.\", when: \"visits >= 2\", codes: [SR], toward: none, next: eind, "
    "note: \"n\"}\n"
    "      - {id: gezegd, say: \"Zoals ik zei.\", when: \"said(OQ)\", codes: [SR], toward: none, next: eind, "
    "note: "
    "\"n\"}\n"
    "      - {id: altijd, say: \"Ja.\", once: true, codes: [SR], toward: none, next: midden, note: \"n\"}\n"
    "      - {id: weg, say: \"Dag.\", codes: [STRUCTURE], next: eind, note: \"n\"}\n"
    "  eind:\n"
    "    resident: [{id: uit, says: \"Dag.\", feels: neutral, talk: neutral}]\n"
    "    ending: {kind: not_now, title: \"Niet nu\", text: \"t\"}\n";

std::shared_ptr<const scenario::Scenario> proef() {
    return testing_support::scenario_of(
        testing_support::scenario_text(scenes, "variables:\n  visits: {start: 0, min: 0, max: 5}\n"));
}

std::string line(const scenario::Scenario& scenario, const Moment& moment) {
    return scenario.scenes[moment.scene].resident[moment.variant].id;
}

std::vector<std::string> offered_ids(const scenario::Scenario& scenario, const Moment& moment) {
    std::vector<std::string> ids;
    for (const auto index : offered(scenario, moment))
        ids.push_back(scenario.scenes[moment.scene].replies[index].id);
    return ids;
}

TEST(BeginIn, SaysTheLineAndOffersTheRepliesOfThatSceneForThoseNumbers) {
    const auto made = proef();
    const auto middle = *made->scene_index("midden");
    const auto closed = begin_in(*made, middle, {5, 5, 2, 0}, {0});
    EXPECT_EQ(line(*made, closed), "dicht");
    EXPECT_EQ(closed.talk, skills::Side::sustain);
    EXPECT_EQ(closed.streak, 1);
    EXPECT_THAT(offered_ids(*made, closed), ElementsAre("altijd", "weg"));

    const auto open = begin_in(*made, middle, {6, 5, 2, 0}, {2});
    EXPECT_EQ(line(*made, open), "open");
    EXPECT_EQ(open.talk, skills::Side::change);
    EXPECT_THAT(offered_ids(*made, open), ElementsAre("vaker", "altijd", "weg"));
}

TEST(BeginIn, RemembersNothingFromBefore) {
    const auto made = proef();
    const auto moment = begin_in(*made, *made->scene_index("midden"), {9, 9, 9, 9}, {5});
    EXPECT_THAT(moment.visited, Each(false));
    EXPECT_THAT(moment.chosen, Each(false));
    EXPECT_THAT(moment.said, Each(0));
    EXPECT_TRUE(moment.last.empty());
    EXPECT_EQ(moment.state, (scenario::ResidentState{9, 9, 9, 9})) << "a first line moves nothing";
}

TEST(BeginIn, IsTheOpeningForTheOpeningsOwnSceneAndNumbers) {
    const auto made = proef();
    EXPECT_EQ(begin_in(*made, made->start, made->start_state, {0}), begin(*made));
}

TEST(BeginIn, GoesOnByTheSameStepsAsAnyTalk) {
    const auto made = proef();
    auto moment = begin_in(*made, *made->scene_index("midden"), {4, 5, 2, 0}, {0});
    step(*made, moment, 2);
    EXPECT_EQ(line(*made, moment), "dicht");
    EXPECT_TRUE(moment.visited[*made->scene_index("midden")]);
    EXPECT_THAT(offered_ids(*made, moment), ElementsAre("weg")) << "once was said";
    step(*made, moment, 3);
    EXPECT_EQ(moment.scene, *made->scene_index("eind"));
    EXPECT_TRUE(offered(*made, moment).empty());
}

TEST(BeginIn, StandsInAnEndingToo) {
    const auto made = proef();
    const auto moment = begin_in(*made, *made->scene_index("eind"), {4, 5, 2, 0}, {0});
    EXPECT_EQ(line(*made, moment), "uit");
    EXPECT_EQ(moment.streak, 0);
    EXPECT_TRUE(offered(*made, moment).empty());
}

TEST(Arriving, IsWhatTheNewLineIsChosenBy) {
    const auto made = testing_support::scenario_of(
        testing_support::scenario_text(scenes, "variables:\n  visits: {start: 0, min: 0, max: 5}\n"),
        "kind: reactions\nformat: 1\n"
        "moves: {OQ: {why: w, source: s, rows: [{change: {trust: +1}}]}}\n"
        "talk: {sustain.desire: {why: w, source: s, rows: [{change: {trust: -1}}]}}\n");
    const auto before = begin_in(*made, made->start, {5, 5, 2, 0}, {0});
    const auto between = arriving(*made, before, 0);
    EXPECT_EQ(between.scene, *made->scene_index("midden"));
    EXPECT_EQ(between.state[0], 6) << "the reply's own reaction";
    EXPECT_TRUE(between.visited[made->start]);
    EXPECT_EQ(between.talk, skills::Side::neutral) << "what he is about to say is not heard yet";

    auto after = before;
    step(*made, after, 0);
    EXPECT_EQ(line(*made, after), "terug");
    const auto first =
        std::find_if(made->scenes[after.scene].resident.begin(), made->scenes[after.scene].resident.end(),
                     [&](const auto& one) { return holds(one.when, between); });
    EXPECT_EQ(first - made->scenes[after.scene].resident.begin(), after.variant);
}

}  // namespace
}  // namespace wijk::dialogue
