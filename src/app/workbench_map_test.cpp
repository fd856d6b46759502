#include "app/workbench_map.h"

#include <gmock/gmock.h>

#include "app/testing.h"
#include "app/testing_analysed.h"

namespace wijk::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::ending_text;
using testing_support::map_content;
using testing_support::scene_text;

std::shared_ptr<const scenario::Scenario> two_ways(const std::string& more = "") {
    return wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(
        scene_text("begin", {"kort", "lang"}) + scene_text("lang", {"kort"}) + more +
        ending_text("kort", "opened")));
}

/// Two goals, each with a way of its own.
std::shared_ptr<const scenario::Scenario> two_goals() {
    const std::string replies =
        "  begin:\n    resident: [{says: Hoi, feels: neutral, talk: neutral}]\n    replies:\n"
        "      - {id: een, say: Ja, codes: [GI], goals: {luisteren: 2}, next: klaar, note: Zo}\n"
        "      - {id: twee, say: Ja, codes: [GI], goals: {vragen: 3}, next: klaar, note: Zo}\n";
    return wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(
        replies + ending_text("klaar", "opened"),
        "goals: {luisteren: {title: Luisteren}, vragen: {title: Vragen}}\n"));
}

class OnTheMap : public testing_support::Desk {
 protected:
    MapPane& pane() {
        if (!app_) {
            start();
            app().workbench->map.camera().set_room(500, 600);
        }
        return app().workbench->map;
    }
    void TearDown() override { end(); }
    static std::vector<std::string> names(const MapPane& pane, const MapTrail& trail) {
        std::vector<std::string> ids;
        for (const auto scene : trail.scenes) ids.push_back(pane.map().scenes()[scene].id);
        return ids;
    }
};

TEST_F(OnTheMap, StandsNothingUntilATextLoads) {
    EXPECT_TRUE(pane().empty());
    pane().walk(MapStep::down);
    pane().open(3);
    pane().open_way(0);
    pane().show_problem(0);
    pane().choose(MapRoad::longest);
    pane().show(MapContent{});
    EXPECT_TRUE(pane().empty());
    EXPECT_EQ(pane().trail(), nullptr);
    EXPECT_THAT(pane().roads(), ElementsAre(MapRoad::none));
}

TEST_F(OnTheMap, LieTheRoadsThatWereFound) {
    pane().show(map_content(two_ways()));
    EXPECT_THAT(pane().roads(), ElementsAre(MapRoad::none, MapRoad::shortest, MapRoad::longest));
    EXPECT_EQ(pane().trail(), nullptr);
    pane().choose(MapRoad::longest);
    ASSERT_NE(pane().trail(), nullptr);
    EXPECT_THAT(names(pane(), *pane().trail()), ElementsAre("begin", "lang", "kort"));
    pane().choose(MapRoad::shortest);
    EXPECT_THAT(names(pane(), *pane().trail()), ElementsAre("begin", "kort"));
    pane().choose(MapRoad::none);
    EXPECT_EQ(pane().trail(), nullptr);
}

TEST_F(OnTheMap, LiesNoRoadBeforeTheAnalysisCame) {
    auto content = map_content(two_ways());
    content.analysed = nullptr;
    pane().show(content);
    EXPECT_FALSE(pane().empty());
    EXPECT_THAT(pane().roads(), ElementsAre(MapRoad::none));
    pane().choose(MapRoad::longest);
    EXPECT_EQ(pane().road(), MapRoad::none);
}

TEST_F(OnTheMap, AreTheMostPointsThoseOfTheChosenGoal) {
    pane().show(map_content(two_goals()));
    EXPECT_THAT(pane().goals(), ElementsAre("Luisteren", "Vragen"));
    pane().choose(MapRoad::most);
    EXPECT_EQ(pane().trail()->road.front().reply, "een");
    pane().choose_goal(1);
    EXPECT_EQ(pane().trail()->road.front().reply, "twee");
    pane().choose(MapRoad::least);
    EXPECT_EQ(pane().trail()->road.front().reply, "een");
    pane().show(map_content(two_ways()));
    EXPECT_THAT(pane().goals(), IsEmpty());
    EXPECT_EQ(pane().goal(), 0U);
}

TEST_F(OnTheMap, StaysARoadThatWasAskedForWhileTheTextChanges) {
    pane().show(map_content(two_ways()));
    pane().show_road("lange zin", {{"begin", "naar-lang"}});
    EXPECT_EQ(pane().road(), MapRoad::given);
    EXPECT_EQ(pane().given_name(), "lange zin");
    EXPECT_THAT(names(pane(), *pane().trail()), ElementsAre("begin", "lang"));
    pane().show(map_content(two_ways(scene_text("nieuw", {"kort"}))));
    EXPECT_EQ(pane().road(), MapRoad::given);
    EXPECT_THAT(names(pane(), *pane().trail()), ElementsAre("begin", "lang"));
}

TEST_F(OnTheMap, ForgetsARoadThatWasAskedForWhenAnotherScenarioOpens) {
    pane().show(map_content(two_ways()));
    pane().show_road("lange zin", {{"begin", "naar-lang"}});
    auto other = std::make_shared<scenario::Scenario>(*two_ways());
    other->id = "anders";
    pane().show(map_content(other));
    EXPECT_EQ(pane().road(), MapRoad::none);
    EXPECT_THAT(pane().roads(), ElementsAre(MapRoad::none, MapRoad::shortest, MapRoad::longest));
}

TEST_F(OnTheMap, StandProblemsAtTheirScenes) {
    auto content = map_content(two_ways());
    Problem finding;
    finding.at = "lang.naar-kort";
    finding.what = "te lang";
    Problem fault;
    fault.error = true;
    fault.place.line = content.scenario->scenes[0].place.line + 1;
    Problem elsewhere;
    elsewhere.at = "facts.groep";
    content.problems = {finding, fault, elsewhere};
    pane().show(content);
    const auto& scenes = pane().map().scenes();
    EXPECT_THAT(scenes[1].problems, SizeIs(1));
    EXPECT_EQ(scenes[1].problems[0].what, "te lang");
    EXPECT_TRUE(scenes[0].has_error()) << "by its line";
    EXPECT_THAT(scenes[2].problems, IsEmpty());
    content.text_is_now = false;
    pane().show(content);
    EXPECT_FALSE(pane().map().scenes()[0].has_error()) << "lines of another text tell nothing";
}

TEST_F(OnTheMap, LeadsASignToTheRoadThatShowsIt) {
    auto content = map_content(two_ways());
    Problem first, second;
    first.at = second.at = "lang";
    second.what = "hier loopt het vast";
    second.road = {{"begin", "naar-lang"}};
    content.problems = {first, second};
    pane().show(content);
    pane().show_problem(0);
    EXPECT_EQ(pane().trail(), nullptr) << "nothing is wrong there";
    pane().show_problem(1);
    EXPECT_EQ(pane().given_name(), "hier loopt het vast");
    EXPECT_THAT(names(pane(), *pane().trail()), ElementsAre("begin", "lang"));
}

TEST_F(OnTheMap, WalksFromWhereOneWrites) {
    auto content = map_content(two_ways());
    content.cursor = 1;
    pane().show(content);
    EXPECT_EQ(pane().at(), 1U);
    pane().walk(MapStep::up);
    EXPECT_EQ(pane().at(), 0U);
    content.problems.resize(1);
    pane().show(content);
    EXPECT_EQ(pane().at(), 0U) << "the cursor stayed where it was";
    content.cursor = 2;
    pane().show(content);
    EXPECT_EQ(pane().at(), 2U);
}

TEST_F(OnTheMap, StaysAtItsSceneWhenOthersAreWrittenBeforeIt) {
    pane().show(map_content(two_ways()));
    pane().walk(MapStep::last);
    ASSERT_EQ(pane().map().scenes()[pane().at()].id, "kort");
    pane().show(map_content(two_ways(scene_text("nieuw", {"kort"}))));
    EXPECT_EQ(pane().map().scenes()[pane().at()].id, "kort");
}

TEST_F(OnTheMap, BringsIntoSightWhatTheKeysWalkTo) {
    pane().show(map_content(two_ways()));
    auto& camera = pane().camera();
    camera.zoom(10);
    pane().walk(MapStep::first);
    camera.tick(1, false);
    const auto at = camera.in_room(pane().map().scenes()[pane().at()].centre);
    EXPECT_GE(at.y, 0);
    EXPECT_LE(at.y, 600);
    EXPECT_GE(at.x, 0);
    EXPECT_LE(at.x, 500);
}

}  // namespace
}  // namespace wijk::app
