#include "app/workbench_items.h"

#include <gmock/gmock.h>

#include "app/testing.h"
#include "app/workbench_model.h"
#include "dialogue/testing.h"

namespace wijk::app {
namespace {

using authoring::ItemTalks;
using State = ItemsPane::State;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::value_of;
using wijk::testing_support::scenario_of;
using wijk::testing_support::scenario_text;

constexpr const char* scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: een, say: "Hoi.", next: eind, note: n, goals: {oog: 2}}
      - {id: twee, say: "Tja.", next: dicht, note: n}
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
  dicht:
    resident: [{id: a, says: "Nee.", feels: neutral, talk: neutral}]
    ending: {kind: closed, title: C, text: "C."}
)";

std::shared_ptr<const scenario::Scenario> story(const std::string& say = "Hoi.") {
    auto text = scenario_text(scenes, "goals:\n  oog: {title: Oog}\n");
    text.replace(text.find("Hoi."), 4, say);
    return scenario_of(text);
}

class ReplyItems : public testing_support::Desk {
 protected:
    ItemsPane& pane() { return app().workbench->items; }
    static ItemTalks talks(int ones, int twos, bool first = true) {
        ItemTalks out;
        for (int i = 0; i < ones; ++i) out.ended.push_back({{"een"}, first, "els"});
        for (int i = 0; i < twos; ++i) out.ended.push_back({{"twee"}, first, "els"});
        return out;
    }
};

TEST_F(ReplyItems, SayWhyTheyAreNotThere) {
    start();
    EXPECT_EQ(pane().state(), State::no_scenario);
    pane().show(story(), ItemTalks{});
    EXPECT_EQ(pane().state(), State::no_talks);
    pane().show(story(), testing_support::full_disk());
    EXPECT_EQ(pane().state(), State::not_kept);
    EXPECT_TRUE(pane().fault());
    pane().show(nullptr, ItemTalks{});
    EXPECT_EQ(pane().state(), State::no_scenario);
    EXPECT_THAT(pane().scenes(), IsEmpty());
}

TEST_F(ReplyItems, ShowNoPercentageForFewTalks) {
    start();
    pane().show(story(), talks(3, 1));
    EXPECT_EQ(pane().state(), State::few);
    ASSERT_THAT(pane().scenes(), SizeIs(1)) << "endings have no replies";
    const auto& reply = pane().scenes()[0].replies[0];
    EXPECT_EQ(reply.at(), "begin.een");
    EXPECT_EQ(reply.say, "Hoi.");
    EXPECT_EQ(reply.item.chosen, 3);
    EXPECT_FALSE(reply.share);
}

TEST_F(ReplyItems, ShowPercentagesFromFiveTalksOnAndOfEachSortByItself) {
    start();
    auto some = talks(3, 1);
    for (auto& one : talks(1, 1, false).ended) some.ended.push_back(one);
    pane().show(story(), some);
    EXPECT_EQ(pane().state(), State::some);
    EXPECT_EQ(pane().missing_talks(), 24);
    const auto& reply = pane().scenes()[0].replies[0];
    EXPECT_DOUBLE_EQ(reply.share.value(), 4.0 / 6);
    EXPECT_FALSE(reply.share_first) << "four first plays are too few";
    EXPECT_EQ(reply.offered_later(), 2);
    EXPECT_EQ(reply.chosen_later(), 1);
}

TEST_F(ReplyItems, TellStrongFromWeakTalksOnceThereAreEnough) {
    start();
    pane().show(story(), talks(15, 15));
    EXPECT_EQ(pane().state(), State::enough);
    EXPECT_EQ(pane().scenes()[0].replies[1].item.separation, -1.0);
    EXPECT_EQ(pane().missing_talks(), 0);
}

TEST_F(ReplyItems, CountTheTalksInTheRecordsAndAgainWhenTheTextChanged) {
    start_as("Els");
    write(data() / "scenarios/proef/scenario.yaml", scenario_text(scenes, "goals:\n  oog: {title: Oog}\n"));
    start();
    meet("proef").choose(0);
    auto& bench = *app().workbench;
    bench.open();
    bench.choose(data() / "scenarios/proef");
    bench.settle();
    pane().refresh();
    EXPECT_EQ(pane().items().talks, 1);
    EXPECT_EQ(pane().items().learners, 1);
    auto text = bench.document().text();
    text.replace(text.find("{id: een"), 8, "{id: eerst");
    bench.typed(text);
    bench.settle();
    pane().refresh();
    EXPECT_EQ(pane().items().talks, 0);
    EXPECT_EQ(pane().items().parted, 1);
    EXPECT_EQ(pane().state(), State::no_talks);
}

}  // namespace
}  // namespace wijk::app
