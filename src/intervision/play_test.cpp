#include "intervision/play.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/testing.h"

namespace wijk::intervision {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing_support::scenario_of;
using testing_support::scenario_text;

constexpr const char* yard = R"(
  begin:
    resident: [{id: open, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: vraag, say: "Hoe gaat het?", codes: [OQ], toward: none, next: thuis, note: "Een vraag."}
      - {id: advies, say: "Stop er toch mee.", codes: [PERSUADE], next: weg, note: "Een advies."}
      - {id: nooit, say: "Dit kan niet.", when: trust >= 9, next: weg, note: "Nooit."}
  thuis:
    resident: [{id: moe, says: "Moe.", feels: sad, talk: neutral}]
    write_first: true
    replies:
      - {id: spiegel, say: "Je bent moe.", codes: [SR], toward: none, next: open, note: "Terug."}
      - {id: weer, say: "Ga dan slapen.", codes: [PERSUADE], next: weg, note: "Een advies."}
  open:
    resident: [{id: ja, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: Open, text: "Het ging open."}
  weg:
    resident: [{id: nee, says: "Laat maar.", feels: guarded, talk: neutral}]
    ending: {kind: closed, title: Dicht, text: "Het ging dicht."}
)";

std::shared_ptr<const scenario::Scenario> scenario() {
    static const auto made = scenario_of(scenario_text(yard));
    return made;
}

Play play() {
    return Play(scenario());
}

Play with_votes(std::vector<int> by_phone) {
    auto made = play();
    made.reveal(by_phone);
    return made;
}

/// After the group asked how it goes.
Play second_round() {
    auto made = with_votes({5, 2});
    EXPECT_TRUE(made.say("vraag"));
    made.go_on();
    return made;
}

TEST(Play, BeginsWithASecretVoteOverWhatIsOnOffer) {
    const auto made = play();
    EXPECT_TRUE(made.voting());
    EXPECT_EQ(made.round().scene, "begin");
    EXPECT_THAT(made.round().offered, ElementsAre("vraag", "advies"));
}

TEST(Play, ShowsTheSpreadOnceItIsRevealedAndThenTakesNoVote) {
    auto made = play();
    made.ballot()->set_hands(1, 2);
    made.reveal({3, 0});
    EXPECT_EQ(made.round().phase, Phase::revealed);
    EXPECT_EQ(made.ballot(), nullptr);
    EXPECT_THAT(made.round().first.tally().votes, ElementsAre(3, 2));
    made.reveal({9, 9});
    EXPECT_THAT(made.round().first.tally().votes, ElementsAre(3, 2));
}

TEST(Play, VotesASecondTimeAndKeepsTheFirst) {
    auto made = with_votes({5, 3});
    made.vote_again();
    ASSERT_TRUE(made.voting());
    made.ballot()->set_hands(1, 8);
    made.reveal({});
    EXPECT_EQ(made.round().phase, Phase::revealed_again);
    EXPECT_THAT(made.round().first.tally().votes, ElementsAre(5, 3));
    EXPECT_THAT(made.round().second->tally().votes, ElementsAre(0, 8));
    EXPECT_THAT(made.proposed(), ElementsAre(1));
    made.vote_again();
    EXPECT_EQ(made.round().phase, Phase::revealed_again);
}

TEST(Play, SaysTheGroupsReplyAndHearsTheAnswer) {
    auto made = with_votes({5, 3});
    ASSERT_TRUE(made.say("vraag"));
    EXPECT_EQ(made.round().phase, Phase::said);
    EXPECT_EQ(made.conversation().line().says, "Moe.");
    made.go_on();
    EXPECT_EQ(made.round().scene, "thuis");
    EXPECT_EQ(made.rounds().size(), 2U);
}

TEST(Play, RefusesAReplyThatIsNotOnOfferAndStaysWhereItIs) {
    auto made = with_votes({5, 3});
    const auto refused = made.say("nooit");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().hint.en, HasSubstr("vraag, advies"));
    EXPECT_EQ(made.round().phase, Phase::revealed);
    EXPECT_EQ(made.conversation().replies(), 0U);
}

TEST(Play, SaysNoSecondReplyBeforeTheTalkGoesOn) {
    auto made = with_votes({5, 3});
    ASSERT_TRUE(made.say("vraag"));
    EXPECT_FALSE(made.say("spiegel"));
    EXPECT_EQ(made.conversation().replies(), 1U);
}

TEST(Play, LetsEachWriteFirstAndShowsTheWordsInNoOnesOrder) {
    auto made = second_round();
    ASSERT_TRUE(made.writing());
    EXPECT_EQ(made.ballot(), nullptr);
    made.show_words({"  Wat maakt je moe? ", "", "Je bent op."});
    EXPECT_EQ(made.round().phase, Phase::words);
    EXPECT_THAT(made.round().words, ElementsAre("Je bent op.", "Wat maakt je moe?"));
    made.to_vote();
    EXPECT_TRUE(made.voting());
}

TEST(Play, LeavesTheWritingOutWhenTheGroupWantsTo) {
    auto made = second_round();
    made.to_vote();
    EXPECT_TRUE(made.voting());
    EXPECT_THAT(made.round().words, IsEmpty());
}

TEST(Play, IsOverWhenTheEndingWasHeard) {
    auto made = with_votes({0, 8});
    ASSERT_TRUE(made.say("advies"));
    EXPECT_FALSE(made.over());
    made.go_on();
    EXPECT_TRUE(made.over());
    EXPECT_FALSE(made.voting());
    EXPECT_FALSE(made.say("vraag"));
    EXPECT_EQ(made.conversation().status(), dialogue::Status::ended);
}

TEST(Play, TakesAReplyBackAndKeepsItsVotes) {
    auto made = with_votes({5, 3});
    ASSERT_TRUE(made.say("advies"));
    made.go_on();
    EXPECT_TRUE(made.back());
    EXPECT_FALSE(made.over());
    EXPECT_TRUE(made.back());
    EXPECT_EQ(made.round().phase, Phase::revealed);
    EXPECT_THAT(made.round().first.tally().votes, ElementsAre(5, 3));
    EXPECT_EQ(made.conversation().replies(), 0U);
    ASSERT_TRUE(made.say("vraag"));
    EXPECT_EQ(made.conversation().line().says, "Moe.");
}

TEST(Play, NeverOpensAVoteAgainThatWasRevealed) {
    auto made = with_votes({5, 3});
    EXPECT_FALSE(made.back());
    EXPECT_EQ(made.round().phase, Phase::revealed);
    made.vote_again();
    EXPECT_TRUE(made.back());
    EXPECT_EQ(made.round().phase, Phase::revealed);
    EXPECT_FALSE(made.round().second.has_value());
}

TEST(Play, GoesBackToTheTurnBeforeAndSaysThatVotesWouldBeLost) {
    auto made = second_round();
    EXPECT_FALSE(made.back_drops_votes());
    made.to_vote();
    made.reveal({4, 4});
    EXPECT_TRUE(made.back_drops_votes());
    EXPECT_TRUE(made.back());
    EXPECT_EQ(made.round().scene, "begin");
    EXPECT_EQ(made.round().phase, Phase::said);
    EXPECT_EQ(made.conversation().replies(), 1U);
}

TEST(Play, GoesBackFromTheVoteToTheWords) {
    auto made = second_round();
    made.show_words({"Je bent op."});
    made.to_vote();
    EXPECT_TRUE(made.back());
    EXPECT_EQ(made.round().phase, Phase::words);
    EXPECT_TRUE(made.back());
    EXPECT_TRUE(made.writing());
}

TEST(Play, AsksTheFewestFirst) {
    EXPECT_EQ(with_votes({5, 2}).ask_first(), 1U);
    EXPECT_EQ(with_votes({1, 2}).ask_first(), 0U);
    EXPECT_FALSE(with_votes({0, 8}).ask_first());
    EXPECT_FALSE(with_votes({0, 0}).ask_first());
}

TEST(Spread, IsSplitWhenNoReplyHasMoreThanHalf) {
    EXPECT_TRUE(spread_of(with_votes({4, 4}).round()).split);
    EXPECT_FALSE(spread_of(with_votes({5, 4}).round()).split);
    EXPECT_FALSE(spread_of(with_votes({0, 0}).round()).split);
}

TEST(Spread, CountsTheVotesThatASecondVoteMovedAndNamesTheRoadsNotTaken) {
    auto made = with_votes({6, 2});
    EXPECT_EQ(spread_of(made.round()).moved, 0);
    made.vote_again();
    made.reveal({3, 5});
    ASSERT_TRUE(made.say("advies"));
    const auto spread = spread_of(made.round());
    EXPECT_EQ(spread.moved, 3);
    EXPECT_THAT(spread.not_taken, ElementsAre(0));
}

TEST(Play, IsRestoredAsItWasInEveryPhase) {
    std::vector<Play> moments = {play()};
    const auto then = [&](auto step) {
        moments.push_back(moments.back());
        step(moments.back());
    };
    then([](Play& at) { at.ballot()->add_keyboard(1); });
    then([](Play& at) { at.reveal({5, 2}); });
    then([](Play& at) { at.vote_again(); });
    then([](Play& at) { at.reveal({6, 1}); });
    then([](Play& at) { ASSERT_TRUE(at.say("vraag")); });
    then([](Play& at) { at.go_on(); });
    then([](Play& at) { at.show_words({"Je bent op."}); });
    then([](Play& at) { at.to_vote(); });
    then([](Play& at) { ASSERT_TRUE(at.say("spiegel")); });
    for (std::size_t i = 0; i < moments.size(); ++i) {
        auto restored = Play::restore(scenario(), moments[i].rounds());
        ASSERT_TRUE(restored) << i;
        EXPECT_EQ(restored->rounds(), moments[i].rounds()) << i;
        EXPECT_EQ(restored->conversation().replies(), moments[i].conversation().replies()) << i;
        EXPECT_EQ(restored->conversation().line().says, moments[i].conversation().line().says) << i;
    }
}

TEST(Play, RefusesRoundsThatDoNotFitAndNamesTheRound) {
    const auto whole = second_round().rounds();
    const auto refused = [&](auto spoil) {
        auto rounds = whole;
        spoil(rounds);
        const auto restored = Play::restore(scenario(), rounds);
        return restored ? std::string() : restored.error().what.en;
    };
    EXPECT_EQ(refused([](auto&) {}), "");
    EXPECT_THAT(refused([](auto& rounds) { rounds[1].scene = "elders"; }), HasSubstr("Round 2"));
    EXPECT_THAT(refused([](auto& rounds) { rounds[0].offered.pop_back(); }), HasSubstr("Round 1"));
    EXPECT_THAT(refused([](auto& rounds) { rounds[0].reply = "nooit"; }), HasSubstr("Round 1"));
    EXPECT_THAT(refused([](auto& rounds) { rounds[0].phase = Phase::vote; }), HasSubstr("Round 1"));
    EXPECT_THAT(refused([](auto& rounds) { rounds[1].first = Ballot(7); }), HasSubstr("Round 2"));
    EXPECT_THAT(refused([](auto& rounds) { rounds[1].phase = Phase::revealed; }), HasSubstr("Round 2"));
    EXPECT_THAT(refused([](auto& rounds) { rounds[0].first.keyboard.clear(); }), HasSubstr("Round 1"));
    EXPECT_THAT(refused([](auto& rounds) { rounds.push_back(rounds[1]); }), HasSubstr("Round 2"));
}

TEST(Play, KnowsEachPhaseByItsId) {
    for (const auto phase : {Phase::write, Phase::words, Phase::vote, Phase::revealed, Phase::vote_again,
                             Phase::revealed_again, Phase::said})
        EXPECT_EQ(phase_from_id(to_id(phase)), phase);
    EXPECT_FALSE(phase_from_id("later"));
}

}  // namespace
}  // namespace wijk::intervision
