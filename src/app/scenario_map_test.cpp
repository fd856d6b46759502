#include "app/scenario_map.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing_analysed.h"

namespace wijk::app {
namespace {

using scenario::SceneIndex;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::ending_text;
using testing_support::scene_text;

std::shared_ptr<const scenario::Scenario> a_scenario() {
    return wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(
        scene_text("begin", {"links", "rechts"}) + scene_text("links", {"dicht", "begin"}) +
        scene_text("rechts", {"open", "links"}) + scene_text("eiland", {"open"}) +
        ending_text("open", "opened") + ending_text("dicht", "closed")));
}

ScenarioMap map_of(const std::shared_ptr<const scenario::Scenario>& scenario) {
    return {scenario, analysis::lay_out(*scenario)};
}

struct Shown {
    std::shared_ptr<const scenario::Scenario> scenario = a_scenario();
    ScenarioMap map = map_of(scenario);
    MapCamera camera;
    Shown() {
        camera.set_map(map.width(), map.height());
        camera.set_room(500, 600);
    }
    SceneIndex index(const std::string& id) const { return scenario->scene_index(id).value(); }
    const MapScene& at(const std::string& id) const { return map.scenes()[index(id)]; }
    void zoom_to(double zoom) {
        camera.zoom(zoom / camera.down());
        camera.tick(1, false);
    }
};

TEST(ScenarioMap, TellsWhatIsSaidInEachSceneAndHowItEnds) {
    const Shown shown;
    EXPECT_EQ(shown.at("begin").words, "Dit zeg ik bij begin.");
    EXPECT_TRUE(shown.at("begin").start);
    EXPECT_EQ(shown.at("begin").ending, std::nullopt);
    EXPECT_EQ(shown.at("dicht").words, "Zo eindigt dicht");
    EXPECT_EQ(shown.at("dicht").ending, scenario::EndingKind::closed);
}

TEST(ScenarioMap, KnowsHowMuchRoomANameHasBesideItsScene) {
    const Shown shown;
    const auto& scenes = shown.map.scenes();
    for (const auto& one : scenes) {
        EXPECT_GT(one.free, 0) << one.id;
        for (const auto& other : scenes) {
            const bool follows = other.layer == one.layer && other.centre.x > one.centre.x;
            EXPECT_TRUE(!follows || one.free <= other.centre.x - one.centre.x) << one.id << ", " << other.id;
        }
    }
}

TEST(ScenarioMap, PutsScenesThatNoWayLeadsToApart) {
    const Shown shown;
    EXPECT_TRUE(shown.at("eiland").lost);
    for (const auto* id : {"begin", "links", "rechts", "open", "dicht"})
        EXPECT_FALSE(shown.at(id).lost) << id;
    ASSERT_TRUE(shown.map.divide());
    for (const auto& one : shown.map.scenes())
        EXPECT_EQ(one.centre.y > *shown.map.divide(), one.lost) << one.id;
    const auto whole = wijk::testing_support::scenario_of(
        wijk::testing_support::scenario_text(scene_text("begin", {"open"}) + ending_text("open", "opened")));
    EXPECT_FALSE(map_of(whole).divide());
}

TEST(ScenarioMap, MarksScenesThatNoTalkGetsToWhateverLeadsThere) {
    Shown shown;
    shown.map.mark_lost({"open", "weg"});
    EXPECT_TRUE(shown.at("open").lost);
    EXPECT_TRUE(shown.at("eiland").lost) << "still";
    shown.map.mark_lost({});
    EXPECT_FALSE(shown.at("open").lost);
}

TEST(ScenarioMap, DrawsEachWayFromBorderToBorder) {
    const Shown shown;
    for (const auto& way : shown.map.ways()) {
        ASSERT_GE(way.line.size(), 2U);
        for (const auto& point : way.line) {
            EXPECT_GE(point.x, way.least.x);
            EXPECT_LE(point.y, way.most.y);
        }
        const double half = analysis::Layout::node_height / 2 + 1e-6;
        EXPECT_LE(std::abs(way.line.front().y - shown.map.scenes()[way.from].centre.y), half);
        EXPECT_LE(std::abs(way.line.back().y - shown.map.scenes()[way.to].centre.y), half);
    }
}

TEST(ScenarioMap, CountsProblemsByScene) {
    Shown shown;
    shown.map.mark_problem("links", {false, "lange zin", "", {}});
    shown.map.mark_problem("links", {true, "loopt vast", "", {}});
    shown.map.mark_problem("weg", {true, "nergens", "", {}});
    EXPECT_THAT(shown.at("links").problems, SizeIs(2));
    EXPECT_TRUE(shown.at("links").has_error());
    EXPECT_FALSE(shown.at("rechts").has_error());
    shown.map.clear_problems();
    EXPECT_THAT(shown.at("links").problems, IsEmpty());
}

TEST(ScenarioMap, NumbersTheStepsOfARoadAndThoseThatComeBack) {
    const Shown shown;
    const analysis::Road road = {
        {"begin", "naar-links"}, {"links", "naar-begin"}, {"begin", "naar-links"}, {"links", "naar-dicht"}};
    const auto trail = shown.map.trail(road);
    EXPECT_TRUE(trail.whole);
    EXPECT_THAT(trail.scenes, ElementsAre(shown.index("begin"), shown.index("links"), shown.index("begin"),
                                          shown.index("links"), shown.index("dicht")));
    EXPECT_FALSE(trail.on[shown.index("rechts")]);
    for (std::size_t i = 0; i < shown.map.ways().size(); ++i) {
        const auto& way = shown.map.ways()[i];
        std::vector<int> wanted;
        if (way.from == shown.index("begin") && way.to == shown.index("links")) wanted = {1, 3};
        if (way.from == shown.index("links") && way.to == shown.index("begin")) wanted = {2};
        if (way.from == shown.index("links") && way.to == shown.index("dicht")) wanted = {4};
        EXPECT_EQ(trail.steps[i], wanted) << way.replies;
    }
}

TEST(ScenarioMap, FollowsARoadOfAnotherTextAsFarAsItGoes) {
    const Shown shown;
    const auto trail =
        shown.map.trail({{"begin", "naar-rechts"}, {"rechts", "weg"}, {"links", "naar-dicht"}});
    EXPECT_FALSE(trail.whole);
    EXPECT_THAT(trail.scenes, ElementsAre(shown.index("begin"), shown.index("rechts")));
    const auto elsewhere = shown.map.trail({{"rechts", "naar-links"}});
    EXPECT_FALSE(elsewhere.whole);
    EXPECT_THAT(elsewhere.scenes, ElementsAre(shown.index("begin")));
    EXPECT_TRUE(shown.map.trail({}).whole) << "a road of no replies ends where it begins";
}

TEST(ScenarioMap, GivesWayFromWordsToNamesToDots) {
    for (const auto& [zoom, detail] : {std::pair{1.0, MapDetail::words},
                                       {0.4, MapDetail::names},
                                       {0.28, MapDetail::names},
                                       {0.15, MapDetail::tags},
                                       {0.1, MapDetail::dots}}) {
        MapCamera camera;
        camera.set_map(10, 600 / zoom);
        camera.set_room(500, 600 + 2 * MapCamera::margin);
        ASSERT_DOUBLE_EQ(camera.down(), zoom);
        EXPECT_EQ(ScenarioMap::detail(camera), detail) << zoom;
    }
}

TEST(ScenarioMap, FindsTheSceneUnderThePointerAtEveryZoom) {
    Shown shown;
    for (const double zoom : {1.0, 0.6, 2.0}) {
        shown.zoom_to(zoom);
        for (SceneIndex i = 0; i < shown.map.scenes().size(); ++i) {
            const auto middle = shown.camera.in_room(shown.map.scenes()[i].centre);
            EXPECT_EQ(shown.map.scene_at(shown.camera, middle), i);
            const auto half = ScenarioMap::half_of_scene(shown.camera);
            EXPECT_EQ(shown.map.scene_at(shown.camera, {middle.x - half.x + 1, middle.y + half.y - 1}), i);
            EXPECT_EQ(shown.map.scene_at(shown.camera, {middle.x, middle.y - half.y - 15}), std::nullopt);
        }
    }
}

TEST(ScenarioMap, FindsAWayAndASignUnderThePointer) {
    Shown shown;
    shown.zoom_to(1);
    for (std::size_t i = 0; i < shown.map.ways().size(); ++i) {
        const auto at = shown.camera.in_room(shown.map.ways()[i].line.front());
        const auto found = shown.map.way_at(shown.camera, {at.x + 1, at.y});
        ASSERT_TRUE(found);
        EXPECT_EQ(shown.map.ways()[*found].line.front().x, shown.map.ways()[i].line.front().x);
    }
    EXPECT_EQ(shown.map.way_at(shown.camera, {-500, -500}), std::nullopt);
    const auto half = ScenarioMap::half_of_scene(shown.camera);
    const auto links = shown.camera.in_room(shown.at("links").centre);
    const MapPoint corner{links.x + half.x, links.y - half.y};
    EXPECT_EQ(shown.map.sign_at(shown.camera, corner), std::nullopt) << "nothing is wrong there";
    shown.map.mark_problem("links", {});
    EXPECT_EQ(shown.map.sign_at(shown.camera, corner), shown.index("links"));
}

TEST(ScenarioMap, LeavesOutWhatIsOutOfSight) {
    Shown shown;
    shown.zoom_to(2.5);
    const auto low = shown.camera.on_map({0, 0}), high = shown.camera.on_map({500, 600});
    EXPECT_TRUE(ScenarioMap::in_sight(shown.camera, low, high));
    EXPECT_FALSE(ScenarioMap::in_sight(shown.camera, {high.x + 100, low.y}, {high.x + 200, high.y}));
    EXPECT_FALSE(ScenarioMap::in_sight(shown.camera, {low.x, low.y - 200}, {high.x, low.y - 100}));
}

TEST(ScenarioMap, WalksDownAndUpAlongItsWays) {
    const Shown shown;
    const auto step = [&](const std::string& from, MapStep which) {
        return shown.map.scenes()[shown.map.walk(shown.index(from), which)].id;
    };
    EXPECT_EQ(step("begin", MapStep::down), "rechts") << "links stands below it";
    EXPECT_THAT(step("rechts", MapStep::down), ::testing::AnyOf("links", "open"));
    EXPECT_EQ(step("links", MapStep::down), "dicht");
    EXPECT_EQ(step("dicht", MapStep::up), "links");
    EXPECT_EQ(step("links", MapStep::up), "rechts") << "that layer is nearer than the beginning's";
    EXPECT_EQ(step("begin", MapStep::up), "begin");
    EXPECT_EQ(step("dicht", MapStep::down), "eiland") << "no way leads on: the next layer all the same";
}

TEST(ScenarioMap, GetsToEverySceneByTheArrows) {
    const Shown shown;
    std::set<SceneIndex> seen;
    auto at = shown.map.walk(shown.index("open"), MapStep::first);
    for (std::size_t i = 0; i < shown.map.scenes().size(); ++i) {
        seen.insert(at);
        at = shown.map.walk(at, MapStep::right);
    }
    EXPECT_THAT(seen, SizeIs(shown.map.scenes().size()));
    EXPECT_EQ(at, shown.map.walk(0, MapStep::last));
    EXPECT_EQ(shown.map.walk(at, MapStep::right), at);
    EXPECT_EQ(shown.map.walk(shown.map.walk(at, MapStep::left), MapStep::right), at);
    EXPECT_EQ(shown.map.walk(999, MapStep::down), 0U);
}

TEST(ScenarioMap, IsEmptyWithoutAScenario) {
    ScenarioMap map;
    EXPECT_TRUE(map.empty());
    map.mark_problem("begin", {});
    map.mark_lost({"begin"});
    EXPECT_THAT(map.trail({{"begin", "ja"}}).scenes, IsEmpty());
    EXPECT_EQ(map.walk(0, MapStep::first), 0U);
    MapCamera camera;
    EXPECT_EQ(map.scene_at(camera, {0, 0}), std::nullopt);
}

}  // namespace
}  // namespace wijk::app
