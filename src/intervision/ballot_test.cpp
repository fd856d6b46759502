#include "intervision/ballot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wijk::intervision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Ballot, AddsHandsKeyboardAndPhonesForEachOption) {
    Ballot ballot(3);
    ballot.set_hands(0, 2);
    ballot.add_keyboard(0);
    ballot.add_keyboard(2);
    ballot.close({0, 4, 1});
    EXPECT_THAT(ballot.tally().votes, ElementsAre(3, 4, 2));
    EXPECT_EQ(ballot.tally().total(), 9);
}

TEST(Ballot, TakesNothingAfterItWasClosed) {
    Ballot ballot(2);
    ballot.set_hands(0, 3);
    ballot.close({1, 1});
    ballot.set_hands(0, 9);
    ballot.add_keyboard(1);
    ballot.clear_keyboard();
    ballot.close({5, 5});
    EXPECT_THAT(ballot.tally().votes, ElementsAre(4, 1));
}

TEST(Ballot, LetsHandsBeCountedAgainUntilItCloses) {
    Ballot ballot(2);
    ballot.set_hands(0, 3);
    ballot.set_hands(0, 2);
    EXPECT_THAT(ballot.tally().votes, ElementsAre(2, 0));
}

TEST(Ballot, PassesOverCountsThatNoGroupHas) {
    Ballot ballot(2);
    ballot.set_hands(0, -1);
    ballot.set_hands(1, most_votes + 1);
    ballot.set_hands(7, 1);
    ballot.add_keyboard(7);
    EXPECT_EQ(ballot.tally().total(), 0);
    for (int i = 0; i <= most_votes; ++i) ballot.add_keyboard(0);
    EXPECT_EQ(ballot.tally().total(), most_votes);
}

TEST(Ballot, LetsTheKeyboardGoRoundAnewAndKeepsTheHands) {
    Ballot ballot(2);
    ballot.set_hands(1, 2);
    ballot.add_keyboard(0);
    ballot.clear_keyboard();
    EXPECT_THAT(ballot.tally().votes, ElementsAre(0, 2));
}

TEST(Tally, NamesEveryOptionThatLeadsAndNoneWithoutVotes) {
    EXPECT_THAT((Tally{{2, 5, 1}}.leaders()), ElementsAre(1));
    EXPECT_THAT((Tally{{3, 0, 3}}.leaders()), ElementsAre(0, 2));
    EXPECT_THAT((Tally{{0, 0}}.leaders()), IsEmpty());
}

TEST(Tally, IsDividedWhenMoreThanOneOptionHasVotes) {
    EXPECT_TRUE((Tally{{1, 7}}.divided()));
    EXPECT_FALSE((Tally{{0, 8}}.divided()));
    EXPECT_FALSE((Tally{{0, 0}}.divided()));
}

TEST(Tally, TellsWhatASecondVoteChanged) {
    EXPECT_THAT(change_between(Tally{{5, 2, 1}}, Tally{{3, 5, 0}}), ElementsAre(-2, 3, -1));
}

}  // namespace
}  // namespace wijk::intervision
