// What every road leads to, drawn and walked by keyboard.

#include "ui/workbench_analysis.h"

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

constexpr base::DiagnosticRecord odd = {.code = "LA001",
                                        .severity = base::Severity::warning,
                                        .message = {"Een lange zin", "A long sentence"},
                                        .why = {"Zo praat niemand", "Nobody talks so"},
                                        .mend = {"Knip hem", "Cut it"},
                                        .context = "",
                                        .failing = "",
                                        .passing = ""};

class AnalysisOnScreen : public ::testing::Test {
 protected:
    AnalysisOnScreen() : bench_([this](const Look& look) { pane_.draw(look, extent_); }) {}
    app::WorkbenchModel& bench() { return *house_.app().workbench; }
    /// What was found in a scenario with every kind of thing to show.
    std::shared_ptr<const authoring::Analysed> found() {
        const auto scenario = wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(
            scene_text("begin", {"open", "verder"}) + scene_text("verder", {"dicht", "begin"}) +
                ending_text("open", "opened") + ending_text("dicht", "closed"),
            "variables: {bezoek: {start: 1, min: 0, max: 5}}\n"));
        analysis::Findings findings(1);
        findings[0].diagnostic.record = &odd;
        findings[0].diagnostic.place.line = 30;
        findings[0].at = "verder";
        findings[0].road = {{"begin", "naar-verder"}};
        auto made = std::make_shared<authoring::Analysed>(
            *app::testing_support::analysed(scenario, std::move(findings)));
        made->judgement.coverage = {{"GI", {"begin", "verder"}, 1, 2, 2}, {"OQ", {}, 0, 0, 0}};
        analysis::Annomi row;
        row.n = 100;
        row.change = 0.3;
        row.neutral = 0.5;
        row.sustain = 0.2;
        made->judgement.realism.transitions = {
            {"main", "any", "therapist_input", 40, 0.9, 0.1, 0, row, true}};
        bench().map.show(map_content(scenario));
        return made;
    }
    void show(bool is_now = true, bool running = false) {
        bench().analysis.show({found(), is_now, running});
        bench_.frames(4);
    }

    testing::PaneHouse house_;
    WorkbenchAnalysis pane_{house_.app()};
    ImVec2 extent_{520, 6000};
    testing::Bench bench_;
};

TEST_F(AnalysisOnScreen, SaysWhyNothingIsThereYet) {
    EXPECT_THAT(bench_.text(), HasSubstr("Hier komt waar elke weg op uitkomt"));
    bench().analysis.show({nullptr, false, true});
    bench_.frames(2);
    EXPECT_THAT(bench_.text(), HasSubstr("Even geduld"));
}

TEST_F(AnalysisOnScreen, TellsAllThatWasFoundInWords) {
    show();
    for (const auto* words :
         {"kan tot een einde komen", "naar-verder, naar-begin", "Zo eindigt open", "al na 1 antwoord",
          "Vertrouwen", "bezoek", "blijft altijd 1", "Altijd het langste antwoord", "slechter dan alle",
          "informatie geven: in 2 scènes", "Na iets vertellen", "anders dan in de voorbeelden",
          "Een lange zin", "Knip hem", "regel 30"})
        EXPECT_THAT(bench_.text(), HasSubstr(words));
    EXPECT_THAT(bench_.text(), Not(HasSubstr("van zo-even")));
}

TEST_F(AnalysisOnScreen, SaysThatItIsOfATextBefore) {
    show(false, true);
    EXPECT_THAT(bench_.text(), HasSubstr("De nieuwe wordt uitgerekend"));
    EXPECT_THAT(bench_.text(), HasSubstr("Zo eindigt open")) << "what was found stays in sight";
    show(false, false);
    EXPECT_THAT(bench_.text(), HasSubstr("van de tekst van zo-even"));
}

TEST_F(AnalysisOnScreen, LeadsFromADotToItsRoadByKeyboard) {
    show();
    bench_.tab_to("dot");
    EXPECT_THAT(bench_.text(), HasSubstr("Zo eindigt open: al na 1 antwoord"));
    bench_.key(ImGuiKey_Enter);
    EXPECT_EQ(bench().beside, app::Beside::map);
    EXPECT_EQ(bench().map.given_name(), "Zo eindigt open");
}

TEST_F(AnalysisOnScreen, TellsWhyAFindingMattersWhenAsked) {
    show();
    EXPECT_THAT(bench_.text(), Not(HasSubstr("Zo praat niemand")));
    bench_.tab_to("why");
    bench_.key(ImGuiKey_Enter);
    EXPECT_THAT(bench_.text(), HasSubstr("Zo praat niemand"));
}

TEST_F(AnalysisOnScreen, DrawsNothingUnfiniteInAnyThemeAndSize) {
    show();
    for (const Theme* theme : {&light_theme(), &dark_theme(), &contrast_theme()})
        for (const ImVec2 extent : {ImVec2{520, 700}, {1230, 740}, {220, 160}}) {
            bench_.theme(*theme);
            extent_ = extent;
            bench_.frames(3);
            EXPECT_TRUE(testing::all_finite());
        }
}

}  // namespace
}  // namespace wijk::ui
