#include <gmock/gmock.h>

#include "app/app.h"
#include "app/testing.h"

namespace wijk::app {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::value_of;

class TwoRoads : public testing_support::Desk {
 protected:
    /// The first playthrough to its end, then another reply at the third turn.
    CompareModel& part_at_the_third() {
        start_as("Els");
        meet("opa-wim");
        say_along();
        app().conversation.to_debrief();
        first_ = app().debrief.talk()->session();
        fork_at(2);
        app().conversation.to_debrief();
        app().debrief.compare();
        return app().compare;
    }
    void fork_at(std::size_t turn) {
        for (const auto& offer : app().debrief.debrief().turns[turn].offers)
            if (!offer.chosen) return app().debrief.fork(turn, offer.id);
        FAIL() << "only one reply was on offer";
    }
    void TearDown() override { end(); }

    std::string first_;
};

TEST_F(TwoRoads, StandBesideEachOtherFromWhereTheyPart) {
    auto& model = part_at_the_third();
    ASSERT_EQ(app().screen(), Screen::compare);
    ASSERT_TRUE(model.has_roads());
    EXPECT_EQ(model.road(0).session, first_) << "the road that it branched from at the left";
    EXPECT_EQ(model.same(), 2U);
    EXPECT_EQ(model.side(1).debrief.turns[1].say, model.side(0).debrief.turns[1].say);
    EXPECT_NE(model.side(1).debrief.turns[2].say, model.side(0).debrief.turns[2].say);
    EXPECT_TRUE(model.road(0).ended);
    EXPECT_FALSE(model.road(1).ended);
}

TEST_F(TwoRoads, CanBeNamedAndTheNameTakenAway) {
    auto& model = part_at_the_third();
    model.typed(1) = "  eerst vragen ";
    model.rename(1);
    EXPECT_EQ(model.road(1).name, "eerst vragen");
    EXPECT_EQ(value_of(app().records()->session(model.road(1).session)).name, "eerst vragen");
    model.typed(1) = "";
    model.rename(1);
    EXPECT_EQ(model.road(1).name, "Tak 2");
    model.typed(0) = std::string(200, 'a');
    model.rename(0);
    EXPECT_EQ(model.road(0).name, "Eerste keer");
    EXPECT_THAT(app().notices(), SizeIs(1)) << "too long is said";
    EXPECT_EQ(model.typed(0), std::string(200, 'a')) << "and what was typed stays to be mended";
}

TEST_F(TwoRoads, AreChosenFromAllThereAre) {
    auto& model = part_at_the_third();
    app().debrief.open(first_);
    fork_at(0);
    const auto third = app().conversation.talk().session();
    app().conversation.to_debrief();
    app().debrief.compare();
    ASSERT_THAT(model.roads(), SizeIs(3));
    EXPECT_EQ(model.road(1).session, third);
    EXPECT_EQ(model.same(), 0U);
    model.choose(1, 1);
    EXPECT_EQ(model.same(), 2U);
    model.choose(1, 0);
    EXPECT_EQ(model.road(1).session, first_) << "the one at the other side: they change places";
    EXPECT_EQ(model.road(0).session, model.roads()[1].session);
    EXPECT_EQ(model.same(), 2U);
    model.choose(0, 99);
    EXPECT_EQ(model.road(0).session, model.roads()[1].session);
}

TEST_F(TwoRoads, CanEachBeOpenedAndAnUnfinishedOneGoneOnWith) {
    auto& model = part_at_the_third();
    const auto second = model.road(1).session;
    model.open(0);
    ASSERT_EQ(app().screen(), Screen::debrief);
    EXPECT_EQ(app().debrief.talk()->session(), first_);
    EXPECT_FALSE(app().debrief.is_branch());
    app().back();
    model.go_on(1);
    ASSERT_EQ(app().screen(), Screen::conversation);
    EXPECT_EQ(app().conversation.talk().session(), second);
    EXPECT_EQ(app().conversation.talk().conversation().replies(), 3U);
}

TEST_F(TwoRoads, ShowHowTheyStandNowWhenOneComesBackToThem) {
    auto& model = part_at_the_third();
    model.go_on(1);
    app().conversation.words_written();
    app().conversation.choose(0);
    app().back();
    ASSERT_EQ(app().screen(), Screen::compare);
    EXPECT_THAT(model.side(1).debrief.turns, SizeIs(4));
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().change(settings);
    EXPECT_EQ(model.road(0).name, "First time");
    EXPECT_EQ(model.typed(0), "First time");
    model.rename(0);
    EXPECT_TRUE(value_of(app().records()->session(first_)).name.empty()) << "nobody gave it a name";
}

TEST_F(TwoRoads, CannotBeComparedWhenThereIsOne) {
    start_as("Els");
    meet("opa-wim");
    say_along();
    app().conversation.to_debrief();
    app().debrief.compare();
    EXPECT_EQ(app().screen(), Screen::debrief);
    EXPECT_FALSE(app().compare.has_roads());
}

TEST_F(TwoRoads, StayReadableWhenTheFirstWasErased) {
    auto& model = part_at_the_third();
    const auto second = model.road(1).session;
    end();
    start();
    ASSERT_TRUE(app().records()->erase_session(first_));
    app().debrief.open(second);
    ASSERT_EQ(app().screen(), Screen::debrief);
    EXPECT_THAT(app().debrief.roads(), SizeIs(1));
    EXPECT_THAT(app().debrief.roads()[0].name, Not(IsEmpty()));
}

}  // namespace
}  // namespace wijk::app
