// Votes in every way, the second vote, and the group's own road.

#include <gmock/gmock.h>

#include "app/testing_meeting.h"

namespace wijk::app {
namespace {

using intervision::MaterialKind;
using intervision::Phase;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::Table;
using testing_support::value_of;
using voting::Answer;

using MeetingPlay = Table;

std::vector<std::optional<int>> first_votes(const MeetingModel& model) {
    std::vector<std::optional<int>> votes;
    for (const auto& option : model.options()) votes.push_back(option.first);
    return votes;
}
std::vector<std::optional<int>> second_votes(const MeetingModel& model) {
    std::vector<std::optional<int>> votes;
    for (const auto& option : model.options()) votes.push_back(option.second);
    return votes;
}

TEST_F(MeetingPlay, ShowsLettersAndWordsAloneUntilTheVotesShow) {
    auto& model = play_together();
    ASSERT_THAT(model.options(), SizeIs(3));
    EXPECT_EQ(model.options()[2].letter, "C");
    EXPECT_EQ(model.options()[2].text, "Drie.");
    model.set_hands(0, 2);
    by_keyboard(1);
    EXPECT_THAT(first_votes(model), ElementsAre(std::nullopt, std::nullopt, std::nullopt));
    EXPECT_FALSE(model.options()[0].proposed);
    EXPECT_EQ(model.lines().back().text, "Dag Wim.");
    EXPECT_EQ(model.place(), "Park");
}

TEST_F(MeetingPlay, CountsHandsKeyboardAndPhonesTogetherToTheLastVote) {
    auto& model = play_together();
    model.set_hands(0, 1);
    by_keyboard(1);
    by_keyboard(1);
    const auto one = phone(), two = phone();
    EXPECT_EQ(vote(one, 2), Answer::taken);
    EXPECT_EQ(vote(two, 1), Answer::taken);
    EXPECT_EQ(vote(one, 0), Answer::taken) << "may be changed until the votes show";
    EXPECT_EQ(model.voted(), 5);
    EXPECT_TRUE(model.too_many()) << "there are four people";
    EXPECT_THAT(model.say_next(), Contains(HasSubstr("meer stemmen dan mensen")));
    model.reveal();
    EXPECT_THAT(first_votes(model), ElementsAre(2, 3, 0));
    EXPECT_TRUE(model.options()[1].proposed);
    EXPECT_EQ(vote(one, 2), Answer::closed) << "nothing comes in after";
    EXPECT_THAT(first_votes(model), ElementsAre(2, 3, 0));
    model.tick();
    EXPECT_THAT(first_votes(kill()), ElementsAre(2, 3, 0));
}

TEST_F(MeetingPlay, OneVoteIsGivenEachTimeSomebodySitsDown) {
    auto& model = play_together();
    model.start_cover();
    EXPECT_EQ(model.cover(), MeetingModel::Cover::pass_on);
    model.cover_choose(0);
    EXPECT_EQ(model.by_keyboard(), 0) << "nobody sits there yet";
    model.sit_down();
    EXPECT_EQ(model.cover(), MeetingModel::Cover::choose);
    model.cover_choose(7);
    EXPECT_EQ(model.cover(), MeetingModel::Cover::choose) << "no such option";
    model.cover_choose(1);
    EXPECT_EQ(model.cover(), MeetingModel::Cover::pass_on);
    model.cover_choose(1);
    EXPECT_EQ(model.by_keyboard(), 1);
    model.again_by_keyboard();
    EXPECT_EQ(model.by_keyboard(), 0);
    model.stop_cover();
    model.sit_down();
    EXPECT_EQ(model.cover(), MeetingModel::Cover::off);
}

TEST_F(MeetingPlay, TheCoverGoesWithItsVote) {
    auto& model = play_together();
    model.start_cover();
    model.sit_down();
    model.reveal();
    EXPECT_EQ(model.cover(), MeetingModel::Cover::off);
    model.start_cover();
    EXPECT_EQ(model.cover(), MeetingModel::Cover::off) << "no vote is open";
}

TEST_F(MeetingPlay, ASecondVoteStandsBesideTheFirst) {
    auto& model = play_together();
    model.set_hands(0, 3);
    model.set_hands(1, 1);
    model.reveal();
    model.vote_again();
    EXPECT_EQ(model.voted(), 0);
    EXPECT_THAT(first_votes(model), ElementsAre(3, 1, 0));
    EXPECT_TRUE(model.options()[0].proposed) << "by the vote that was revealed";
    model.set_hands(1, 3);
    model.set_hands(0, 1);
    EXPECT_THAT(second_votes(model), ElementsAre(std::nullopt, std::nullopt, std::nullopt));
    model.tick();
    auto& again = kill();
    ASSERT_EQ(again.play()->round().phase, Phase::vote_again);
    again.reveal();
    EXPECT_THAT(first_votes(again), ElementsAre(3, 1, 0));
    EXPECT_THAT(second_votes(again), ElementsAre(1, 3, 0));
    EXPECT_FALSE(again.options()[0].proposed);
    again.say(1);
    ASSERT_THAT(again.road(), SizeIs(1));
    const auto turn = again.road()[0];
    EXPECT_EQ(turn.resident, "Dag Wim.");
    EXPECT_FALSE(turn.split);
    EXPECT_EQ(turn.moved, 2);
    EXPECT_THAT(turn.not_taken, ElementsAre(0));
    EXPECT_TRUE(turn.options[1].said);
}

TEST_F(MeetingPlay, ARoundIsSplitWhereNoReplyHadMoreThanHalf) {
    auto& model = play_together();
    model.set_hands(0, 2);
    model.set_hands(1, 1);
    model.set_hands(2, 1);
    model.reveal();
    model.say(0);
    EXPECT_TRUE(model.road()[0].split);
    EXPECT_THAT(model.road()[0].not_taken, ElementsAre(1, 2));
}

TEST_F(MeetingPlay, WhoVotedBeforeAReplyWasSaidIsCounted) {
    auto& model = play_together();
    model.set_hands(0, 1);
    vote(phone(), 2);
    model.say(0);
    EXPECT_EQ(model.play()->round().phase, Phase::said);
    EXPECT_THAT(first_votes(model), ElementsAre(1, 0, 1));
    EXPECT_EQ(model.room()->view(phone())->state, voting::View::State::wait);
}

TEST_F(MeetingPlay, TheFacilitatorMayLeadWithoutAnyVote) {
    auto& model = play_together();
    model.say(1);
    EXPECT_THAT(first_votes(model), ElementsAre(std::nullopt, std::nullopt, std::nullopt));
    EXPECT_EQ(model.lines()[1].text, "Twee.");
    EXPECT_EQ(model.lines()[1].who, "De groep");
    EXPECT_EQ(model.lines().back().text, "En toen.");
    model.go_on();
    EXPECT_THAT(model.options(), SizeIs(2));
    model.say(5);
    EXPECT_EQ(model.play()->round().phase, Phase::vote) << "no such option";
    model.say(0);
    model.go_on();
    EXPECT_TRUE(model.play()->over());
    EXPECT_EQ(model.ending(), "Een begin");
    EXPECT_THAT(model.say_next(), Contains(HasSubstr("Het gesprek is klaar")));
    EXPECT_THAT(model.road(), SizeIs(2));
    model.tick();
    EXPECT_EQ(kill().ending(), "Een begin");
}

TEST_F(MeetingPlay, GoingBackSaysWhatItWouldDrop) {
    auto& model = play_together();
    model.say(0);
    model.go_on();
    EXPECT_FALSE(model.step_back_drops_votes());
    vote(phone(), 1);
    EXPECT_TRUE(model.step_back_drops_votes()) << "a vote by phone is a vote";
    model.step_back();
    EXPECT_EQ(model.play()->round().phase, Phase::said);
    model.step_back();
    EXPECT_EQ(model.play()->round().phase, Phase::revealed);
    EXPECT_EQ(model.lines().back().text, "Dag Wim.");
    EXPECT_THAT(model.road(), IsEmpty());
}

TEST_F(MeetingPlay, NothingIsVotedOrSaidInAnotherStep) {
    auto& model = play_together(false, {step(Kind::discuss)});
    model.set_hands(0, 1);
    model.next();
    model.set_hands(0, 4);
    model.reveal();
    model.say(0);
    model.start_cover();
    EXPECT_EQ(model.cover(), MeetingModel::Cover::off);
    model.back();
    EXPECT_EQ(model.play()->round().phase, Phase::vote);
    EXPECT_EQ(model.hands(0), 1) << "what was counted is still there";
}

// What to say

TEST_F(MeetingPlay, SaysHowManyVotesAreInAndWhenAllAre) {
    auto& model = play_together();
    EXPECT_THAT(model.say_next().front(), HasSubstr("0 van de 4 stemmen binnen"));
    model.set_hands(0, 1);
    EXPECT_THAT(model.say_next().front(), HasSubstr("1 van de 4 stemmen binnen"));
    model.set_hands(0, 4);
    EXPECT_EQ(model.say_next().front(), "Iedereen heeft gestemd. Laat maar zien.");
    EXPECT_EQ(model.say_next().back(), "Zeg dit.") << "then the words of the step";
    model.reveal();
    EXPECT_THAT(model.say_next().front(), HasSubstr("Iedereen kiest hetzelfde"));
}

TEST_F(MeetingPlay, AsksTheFewestFirstAndNobodyToShowHimself) {
    auto& model = play_together();
    model.new_member = "Bo";
    model.add_member();
    model.set_hands(0, 3);
    model.set_hands(1, 2);
    model.reveal();
    EXPECT_THAT(model.say_next().front(), HasSubstr("2 stemmen voor B"));
    model.vote_again();
    model.set_hands(0, 3);
    model.set_hands(2, 1);
    model.reveal();
    EXPECT_THAT(model.say_next().front(), HasSubstr("Niemand hoeft te zeggen wie dat was"));
}

TEST_F(MeetingPlay, SaysATieAndAVoteOfNobody) {
    auto& model = play_together();
    model.set_hands(0, 2);
    model.set_hands(2, 2);
    model.reveal();
    EXPECT_THAT(model.say_next(), Contains(HasSubstr("A en C staan gelijk")));
    model.vote_again();
    model.reveal();
    EXPECT_THAT(model.say_next().front(), HasSubstr("Er is niet gestemd"));
}

// Words before a vote

TEST_F(MeetingPlay, OwnWordsComeFirstWhereTheSceneAsksForThem) {
    auto& model = play_together(true);
    ASSERT_TRUE(model.writing());
    model.start_cover();
    model.sit_down();
    ASSERT_EQ(model.cover(), MeetingModel::Cover::write);
    model.cover_words = "Wat is er";
    model.cover_written();
    const auto mine = phone();
    EXPECT_EQ(write_by(mine, "Dag dan"), Answer::taken);
    EXPECT_EQ(model.written(), 2);
    model.tick();
    EXPECT_THAT(on_disk(), HasSubstr("Wat is er"));
    EXPECT_THAT(model.shown_words(), IsEmpty());
    model.show_words();
    EXPECT_THAT(model.shown_words(), ElementsAre("Dag dan", "Wat is er"));
    EXPECT_EQ(write_by(mine, "Te laat"), Answer::closed);
    model.tick();
    auto& again = kill();
    EXPECT_THAT(again.shown_words(), SizeIs(2));
    again.hide_words();
    EXPECT_TRUE(again.writing());
    again.to_vote();
    EXPECT_TRUE(again.play()->voting());
    EXPECT_THAT(again.shown_words(), SizeIs(2));
}

TEST_F(MeetingPlay, WordsThatPhonesSentAreNotLostWhenTheStepIsLeft) {
    auto& model = play_together(true);
    write_by(phone(), "Even wachten");
    model.next();
    model.back();
    EXPECT_EQ(model.written(), 1);
    model.say(0);
    EXPECT_THAT(model.play()->round().words, ElementsAre("Even wachten"))
        << "nor when a reply is said at once";
}

// Every phase

TEST_F(MeetingPlay, ComesBackInEachPhase) {
    auto& model = play_together(true);
    const auto phase_after_kill = [&] {
        meeting().tick();
        return kill().play()->round().phase;
    };
    model.tick();
    EXPECT_EQ(phase_after_kill(), Phase::write);
    meeting().put_away();
    play_together(true).show_words();
    EXPECT_EQ(phase_after_kill(), Phase::words);
    meeting().to_vote();
    EXPECT_EQ(phase_after_kill(), Phase::vote);
    meeting().set_hands(2, 2);
    meeting().reveal();
    EXPECT_EQ(phase_after_kill(), Phase::revealed);
    meeting().vote_again();
    EXPECT_EQ(phase_after_kill(), Phase::vote_again);
    meeting().set_hands(1, 2);
    meeting().reveal();
    EXPECT_EQ(phase_after_kill(), Phase::revealed_again);
    meeting().say(1);
    EXPECT_EQ(phase_after_kill(), Phase::said);
    EXPECT_THAT(first_votes(meeting()), ElementsAre(0, 0, 2));
    EXPECT_THAT(second_votes(meeting()), ElementsAre(0, 2, 0));
    meeting().go_on();
    EXPECT_EQ(phase_after_kill(), Phase::vote);
    EXPECT_THAT(meeting().options(), SizeIs(2));
    EXPECT_FALSE(meeting().meeting().state().running);
}

}  // namespace
}  // namespace wijk::app
