// What people chose, in words and bars.

#include "ui/workbench_items.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing_analysed.h"
#include "ui/testing_bench.h"
#include "ui/testing_pane.h"

namespace wijk::ui {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using wijk::testing_support::scenario_of;
using wijk::testing_support::scenario_text;

constexpr const char* scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: een, say: "Hoi.", next: eind, note: n, goals: {oog: 2}}
      - {id: twee, say: "Tja.", next: dicht, note: n}
      - {id: nooit, when: trust > 9, say: "Nou.", next: dicht, note: n}
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
  dicht:
    resident: [{id: a, says: "Nee.", feels: neutral, talk: neutral}]
    ending: {kind: closed, title: C, text: "C."}
)";

class ItemsOnScreen : public ::testing::Test {
 protected:
    ItemsOnScreen() : bench_([this](const Look& look) { pane_.draw(look, {500, 1200}); }) {}
    app::ItemsPane& model() { return house_.app().workbench->items; }
    void show(int ones, int twos, int later = 0, int unfinished = 0) {
        authoring::ItemTalks talks;
        talks.unfinished = unfinished;
        for (int i = 0; i < ones; ++i) talks.ended.push_back({{"een"}, i >= later, "els"});
        for (int i = 0; i < twos; ++i) talks.ended.push_back({{"twee"}, true, "mo"});
        model().show(scenario_of(scenario_text(scenes, "goals:\n  oog: {title: Oog}\n")), talks);
        bench_.frames(4);
    }

    testing::PaneHouse house_;
    WorkbenchItems pane_{house_.app()};
    testing::Bench bench_;
};

TEST_F(ItemsOnScreen, SayThatThereAreNoTalksYetAndWhatToDo) {
    EXPECT_THAT(bench_.text(), HasSubstr("laadt nog niet"));
    show(0, 0, 0, 2);
    EXPECT_THAT(bench_.text(), HasSubstr("Nog geen gesprekken van dit scenario"));
    EXPECT_THAT(bench_.text(), HasSubstr("2 gesprekken zijn niet af"));
    bench_.tab_to("items.again");
}

TEST_F(ItemsOnScreen, CountWithoutPercentagesWhereThereAreFew) {
    show(3, 1);
    EXPECT_THAT(bench_.text(), HasSubstr("4 gesprekken van 2 mensen"));
    EXPECT_THAT(bench_.text(), HasSubstr("te weinig gesprekken voor procenten"));
    EXPECT_THAT(bench_.text(), HasSubstr("3 van 4"));
    EXPECT_THAT(bench_.text(), Not(HasSubstr("%")));
    EXPECT_THAT(bench_.text(), HasSubstr("In geen enkel gesprek te kiezen geweest"));
}

TEST_F(ItemsOnScreen, TellFirstPlaysFromLaterOnes) {
    show(8, 2, 5);
    EXPECT_THAT(bench_.text(), HasSubstr("8 van 10 (80%)"));
    EXPECT_THAT(bench_.text(), HasSubstr("eerste keer 3 van 5 (60%) · daarna 5 van 5 (100%)"));
    EXPECT_THAT(bench_.text(), HasSubstr("Met nog 20 gesprekken"));
}

TEST_F(ItemsOnScreen, SayInWordsWhatTellsStrongTalksFromWeakOnes) {
    show(15, 15);
    EXPECT_THAT(bench_.text(), HasSubstr("Sterke gesprekken kozen dit vaker: 1,00"));
    EXPECT_THAT(bench_.text(), HasSubstr("Zwakke gesprekken kozen dit vaker: 1,00"));
    EXPECT_THAT(bench_.text(), HasSubstr("zonder de punten van het antwoord zelf"));
    EXPECT_TRUE(testing::all_finite());
}

TEST_F(ItemsOnScreen, SayWhenAllTalksAreAlike) {
    show(40, 0);
    EXPECT_THAT(bench_.text(), HasSubstr("De gesprekken zijn even sterk"));
}

}  // namespace
}  // namespace wijk::ui
