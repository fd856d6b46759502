#include "app/workbench_analysis.h"

#include <gmock/gmock.h>

#include "app/testing.h"
#include "app/testing_analysed.h"

namespace wijk::app {
namespace {

using ::testing::SizeIs;
using testing_support::analysed;
using testing_support::ending_text;
using testing_support::map_content;
using testing_support::scene_text;
using Standing = AnalysisPane::Standing;

std::shared_ptr<const scenario::Scenario> a_scenario() {
    return wijk::testing_support::scenario_of(
        wijk::testing_support::scenario_text(scene_text("begin", {"open"}) + ending_text("open", "opened")));
}

class Analysis : public testing_support::Desk {
 protected:
    AnalysisPane& pane() {
        if (!app_) start();
        return app().workbench->analysis;
    }
    void TearDown() override { end(); }
};

TEST_F(Analysis, SaysOfWhichTextItIs) {
    EXPECT_EQ(pane().standing(), Standing::nothing);
    pane().show({nullptr, false, true});
    EXPECT_EQ(pane().standing(), Standing::coming);
    EXPECT_FALSE(pane().has_result());
    const auto found = analysed(a_scenario());
    pane().show({found, true, false});
    EXPECT_EQ(pane().standing(), Standing::now);
    EXPECT_EQ(pane().shown().headline, "Elk gesprek komt tot een einde.");
    pane().show({found, false, true});
    EXPECT_EQ(pane().standing(), Standing::earlier);
    EXPECT_TRUE(pane().has_result()) << "what was found before stays in sight";
    pane().show({found, false, false});
    EXPECT_EQ(pane().standing(), Standing::old);
}

TEST_F(Analysis, IsToldAnewInAnotherLanguage) {
    pane().show({analysed(a_scenario()), true, false});
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().change(settings);
    pane().retell();
    EXPECT_EQ(pane().shown().headline, "Every talk comes to an end.");
}

TEST_F(Analysis, LaysARoadOverTheMap) {
    const auto scenario = a_scenario();
    pane().show({analysed(scenario), true, false});
    app().workbench->map.show(map_content(scenario));
    pane().on_map(pane().shown().endings.front().road);
    EXPECT_EQ(app().workbench->beside, Beside::map);
    ASSERT_NE(app().workbench->map.trail(), nullptr);
    EXPECT_EQ(app().workbench->map.given_name(), "Zo eindigt open");
    EXPECT_THAT(app().workbench->map.trail()->scenes, SizeIs(2));
}

TEST_F(Analysis, TellsWhyOfOneFindingAtATime) {
    pane().open_finding("LA001begin");
    EXPECT_TRUE(pane().opened("LA001begin"));
    pane().open_finding("LA002begin");
    EXPECT_FALSE(pane().opened("LA001begin"));
    pane().open_finding("LA002begin");
    EXPECT_FALSE(pane().opened("LA002begin"));
}

}  // namespace
}  // namespace wijk::app
