// The map of a scenario under a hand and on a keyboard, drawn in every theme and size.

#include "ui/workbench_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing_analysed.h"
#include "ui/testing_bench.h"
#include "ui/testing_pane.h"

namespace wijk::ui {
namespace {

using app::testing_support::ending_text;
using app::testing_support::map_content;
using app::testing_support::scene_text;
using ::testing::HasSubstr;
using ::testing::Not;

std::shared_ptr<const scenario::Scenario> a_scenario() {
    return wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(
        scene_text("begin", {"links", "rechts"}) + scene_text("links", {"dicht", "begin"}) +
        scene_text("rechts", {"open", "links"}) + scene_text("eiland", {"open"}) +
        ending_text("open", "opened") + ending_text("dicht", "closed")));
}

class MapOnScreen : public ::testing::Test {
 protected:
    explicit MapOnScreen(float scale = 1)
        : bench_([this](const Look& look) { map_.draw(look, extent_); }, scale) {}
    app::MapPane& pane() { return house_.app().workbench->map; }
    void show(app::MapContent content) {
        pane().show(std::move(content));
        bench_.frames(3);
    }
    Box canvas() const { return bench_.box("map.canvas"); }
    /// Where a scene is drawn.
    Vec place_of(const std::string& id) {
        const auto at = pane().camera().in_room(scene(id).centre);
        return canvas().least + Vec{static_cast<float>(at.x), static_cast<float>(at.y)} * bench_.look().scale;
    }
    const app::MapScene& scene(const std::string& id) {
        for (const auto& one : pane().map().scenes())
            if (one.id == id) return one;
        throw std::runtime_error("no scene " + id);
    }
    std::string at() { return pane().map().scenes()[pane().at()].id; }
    void wheel(Vec at, float turns) {
        ImGui::GetIO().AddMousePosEvent(at.x, at.y);
        bench_.frames(2);
        ImGui::GetIO().AddMouseWheelEvent(0, turns);
        bench_.frames(2);
    }

    testing::PaneHouse house_;
    WorkbenchMap map_{house_.app()};
    ImVec2 extent_{520, 700};
    testing::Bench bench_;
};

TEST_F(MapOnScreen, SaysWhyItIsEmpty) {
    EXPECT_THAT(bench_.text(), HasSubstr("Hier komt de kaart"));
}

TEST_F(MapOnScreen, NamesItsScenesAndWhatTheShapesMean) {
    show(map_content(a_scenario()));
    for (const auto* words : {"begin", "links", "rechts", "eiland", "Er is iets opengegaan",
                              "Het gesprek ging dicht", "Hier komt geen gesprek", "Terug naar eerder"})
        EXPECT_THAT(bench_.text(), HasSubstr(words));
    EXPECT_THAT(bench_.text(), Not(HasSubstr("Niet nu"))) << "no such ending here";
}

TEST_F(MapOnScreen, WalksByArrowsAndTellsWhereItIs) {
    show(map_content(a_scenario()));
    bench_.tab_to("map.canvas");
    EXPECT_THAT(bench_.text(), HasSubstr("Dit zeg ik bij begin."));
    bench_.key(ImGuiKey_DownArrow);
    EXPECT_EQ(at(), "rechts");
    EXPECT_THAT(bench_.text(), HasSubstr("Dit zeg ik bij rechts."));
    bench_.key(ImGuiKey_End);
    EXPECT_EQ(at(), "eiland");
    bench_.key(ImGuiKey_Home);
    EXPECT_EQ(at(), "begin");
    bench_.key(ImGuiKey_Tab);
    EXPECT_NE(bench_.probe().focused(), "map.canvas") << "the keyboard gets out";
}

TEST_F(MapOnScreen, ZoomsAndPansByKeys) {
    show(map_content(a_scenario()));
    bench_.tab_to("map.canvas");
    const double all = pane().camera().down();
    bench_.key(ImGuiKey_Equal);
    EXPECT_GT(pane().camera().down(), all);
    const auto before = pane().camera().aim().middle;
    bench_.key(ImGuiKey_LeftArrow, ImGuiMod_Ctrl);
    EXPECT_LT(pane().camera().aim().middle.x, before.x);
    EXPECT_EQ(at(), "begin") << "moving the map walks nowhere";
    bench_.key(ImGuiKey_Minus);
    bench_.key(ImGuiKey_0);
    EXPECT_TRUE(pane().camera().shows_all());
    EXPECT_DOUBLE_EQ(pane().camera().down(), all);
}

TEST_F(MapOnScreen, ZoomsAroundThePointer) {
    show(map_content(a_scenario()));
    const Vec before = place_of("links");
    wheel(before, 3);
    const Vec after = place_of("links");
    EXPECT_NEAR(after.x, before.x, 1);
    EXPECT_NEAR(after.y, before.y, 1);
    EXPECT_FALSE(pane().camera().shows_all());
}

TEST_F(MapOnScreen, MovesUnderTheHand) {
    show(map_content(a_scenario()));
    wheel(canvas().centre(), 6);
    const Vec before = place_of("links");
    const Vec from = canvas().centre();
    bench_.drag(from, from + Vec{-60, 35});
    const Vec after = place_of("links");
    EXPECT_NEAR(after.x - before.x, -60, 2);
    EXPECT_NEAR(after.y - before.y, 35, 2);
    EXPECT_EQ(at(), "begin") << "a drag opens nothing";
}

TEST_F(MapOnScreen, TellsWhatIsUnderThePointerAndGoesThere) {
    show(map_content(a_scenario()));
    EXPECT_THAT(bench_.text(), Not(HasSubstr("Dit zeg ik bij links.")));
    bench_.click(place_of("links"));
    EXPECT_EQ(at(), "links");
    EXPECT_THAT(bench_.text(), HasSubstr("Dit zeg ik bij links."));
}

TEST_F(MapOnScreen, LaysARoadOverItselfWhenItIsChosen) {
    show(map_content(a_scenario()));
    EXPECT_THAT(bench_.text(), Not(HasSubstr("Speel deze weg")));
    pane().choose(app::MapRoad::shortest);
    bench_.frames(3);
    EXPECT_THAT(bench_.text(), HasSubstr("2 antwoorden"));
    EXPECT_THAT(bench_.text(), HasSubstr("Speel deze weg"));
}

TEST_F(MapOnScreen, ShowsWhatIsNotRightInAScene) {
    auto content = map_content(a_scenario());
    app::Problem problem;
    problem.at = "begin";
    problem.what = "Een zin van 40 woorden";
    problem.road = {{"begin", "naar-links"}};
    content.problems = {problem};
    show(content);
    bench_.tab_to("map.canvas");
    EXPECT_THAT(bench_.text(), HasSubstr("1 punt om naar te kijken"));
    EXPECT_THAT(bench_.text(), HasSubstr("Een zin van 40 woorden"));
    bench_.key(ImGuiKey_R);
    EXPECT_EQ(pane().road(), app::MapRoad::given);
    EXPECT_THAT(bench_.text(), HasSubstr("Een zin van 40 woorden: 1 antwoord"));
}

TEST_F(MapOnScreen, DrawsNothingUnfiniteInAnyThemeAndSize) {
    auto content = map_content(a_scenario());
    content.cursor = 1;
    content.problems.resize(2);
    content.problems[0].at = "begin";
    content.problems[1].at = "links";
    content.problems[1].error = true;
    show(content);
    pane().choose(app::MapRoad::longest);
    for (const Theme* theme : {&light_theme(), &dark_theme(), &contrast_theme()})
        for (const ImVec2 extent : {ImVec2{520, 700}, {1230, 740}, {200, 160}, {60, 40}}) {
            bench_.theme(*theme);
            extent_ = extent;
            for (const double zoom : {0.2, 1.0, 2.5}) {
                pane().camera().zoom(zoom / pane().camera().aim().zoom);
                bench_.frames(2);
                EXPECT_TRUE(testing::all_finite());
            }
        }
}

}  // namespace
}  // namespace wijk::ui
