// Phones: what they are asked, after a restart too, and what of them is nowhere.

#include <gmock/gmock.h>

#include "app/testing_meeting.h"
#include "voting/testing.h"

namespace wijk::app {
namespace {

using intervision::MaterialKind;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;
using testing_support::Table;
using voting::Answer;
using State = voting::View::State;

using MeetingPhones = Table;

/// A connection can be made to this port of this machine.
bool somebody_answers(int port) {
    return voting::testing::connect_to(port).get() >= 0;
}

TEST_F(MeetingPhones, AreOffUntilTheyAreTurnedOn) {
    auto& model = play_together();
    EXPECT_FALSE(model.phones_on());
    EXPECT_THAT(model.phone_url(), IsEmpty());
    EXPECT_THAT(model.qr(), IsEmpty());
    model.start_phones();
    ASSERT_TRUE(model.phones_on());
    EXPECT_THAT(model.phone_url(), StartsWith("http://127.0.0.1:"));
    EXPECT_THAT(model.phone_url(), HasSubstr("/" + model.room()->code()));
    EXPECT_EQ("http://" + model.phone_short(), model.phone_url());
    EXPECT_GE(model.qr().size(), 21U);
    EXPECT_EQ(model.qr().size(), model.qr().front().size());
    const auto before = model.phone_url();
    model.new_code();
    EXPECT_NE(model.phone_url(), before);
    model.stop_phones();
    EXPECT_FALSE(model.phones_on());
}

TEST_F(MeetingPhones, AreAskedWhatTheMomentAsks) {
    auto& model = play_together(true, {step(Kind::discuss), step(Kind::write, Speaks::nobody)});
    const auto mine = phone();
    const auto state = [&] { return meeting().room()->view(mine)->state; };
    EXPECT_EQ(state(), State::write);
    EXPECT_EQ(model.room()->view(mine)->prompt.nl, "Dag Wim.");
    model.show_words();
    EXPECT_EQ(state(), State::wait);
    model.to_vote();
    ASSERT_EQ(state(), State::choose);
    ASSERT_THAT(model.room()->view(mine)->options, SizeIs(3));
    EXPECT_EQ(model.room()->view(mine)->options[1].nl, "Twee.");
    model.reveal();
    EXPECT_EQ(state(), State::wait);
    model.vote_again();
    EXPECT_EQ(state(), State::choose);
    EXPECT_FALSE(model.room()->view(mine)->chosen);
    model.next();
    EXPECT_EQ(state(), State::wait) << "the step was left while a vote was open";
    model.back();
    EXPECT_EQ(state(), State::choose);
    model.say(0);
    EXPECT_EQ(state(), State::wait);
    model.go_to(2);
    EXPECT_EQ(state(), State::write);
    model.end();
    EXPECT_EQ(state(), State::ended);
}

TEST_F(MeetingPhones, AskInBothLanguagesWhereTheScenarioIsTranslated) {
    auto made = stored({step(Kind::play), step(Kind::close)}, MaterialKind::scenario);
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().change(settings);
    made.sources = app().library().find("opa-wim")->loaded.sources;
    made.language = "en";
    meeting().show(std::move(made));
    const auto view = meeting().room()->view(phone());
    ASSERT_TRUE(view);
    EXPECT_EQ(view->prompt.nl, "Die veter, net bij de brug? Die zat gewoon vast, hoor.");
    EXPECT_NE(view->prompt.en, view->prompt.nl);
    EXPECT_EQ(meeting().lines().back().text, view->prompt.en);
    EXPECT_EQ(meeting().options()[0].text, view->options[0].en);
}

TEST_F(MeetingPhones, ThatWereInAreAskedAnewAfterARestartAndTheOtherVotesStay) {
    auto& model = play_together();
    model.start_phones();
    const auto mine = phone();
    const auto code = model.room()->code();
    const auto before = model.room()->view(mine)->round;
    vote(mine, 2);
    model.set_hands(0, 2);
    by_keyboard(1);
    model.tick();
    auto& again = kill();
    EXPECT_FALSE(again.phones_on()) << "nobody can come in before they are turned on";
    EXPECT_THAT(again.say_next(), Contains(HasSubstr("Zet ze weer aan")));
    again.start_phones();
    EXPECT_THAT(again.say_next(), Contains(HasSubstr("opnieuw gevraagd")));
    EXPECT_EQ(again.room()->code(), code);
    const auto view = again.room()->view(mine);
    ASSERT_TRUE(view) << "the phone is known";
    EXPECT_EQ(view->state, State::choose);
    EXPECT_GT(view->round, before);
    EXPECT_FALSE(view->chosen);
    EXPECT_EQ(again.room()->vote(mine, before, 2, 9), Answer::closed) << "an old request counts for nothing";
    EXPECT_EQ(again.voted(), 3);
    vote(mine, 1);
    again.reveal();
    EXPECT_EQ(again.options()[0].first, 2);
    EXPECT_EQ(again.options()[1].first, 2);
    EXPECT_EQ(again.options()[2].first, 0);
    EXPECT_THAT(again.say_next(), Not(Contains(HasSubstr("opnieuw gevraagd"))));
}

TEST_F(MeetingPhones, ThatAreTurnedOffInAnOpenVoteHaveVoted) {
    auto& model = play_together();
    model.start_phones();
    vote(phone(), 2);
    model.stop_phones();
    EXPECT_EQ(model.voted(), 1);
    model.reveal();
    EXPECT_EQ(model.options()[2].first, 1);
}

TEST_F(MeetingPhones, WhoVotedWhatIsNotOnTheDisk) {
    auto& model = play_together();
    model.start_phones();
    const auto mine = phone();
    vote(mine, 2);
    const auto voter = model.room()->votes(model.room()->view(mine)->round).front().voter;
    model.tick();
    EXPECT_THAT(on_disk(), Not(HasSubstr(mine))) << "the secret of a phone";
    EXPECT_THAT(on_disk(), Not(HasSubstr(voter)));
    model.reveal();
    model.tick();
    EXPECT_THAT(on_disk(), Not(HasSubstr(mine)));
    EXPECT_THAT(on_disk(), Not(HasSubstr(voter)));
}

TEST_F(MeetingPhones, NoLearnerIsInAMeetingOnTheDisk) {
    app().learners.new_name = "Pseudoniem";
    app().learners.add();
    const auto learner = app().settings().learner;
    meeting().show(with_turn({step(Kind::tell), step(Kind::close)}));
    meeting().tick();
    EXPECT_THAT(on_disk(), Not(HasSubstr(learner)));
    EXPECT_THAT(on_disk(), Not(HasSubstr("Pseudoniem")));
}

TEST_F(MeetingPhones, WakeTheWindow) {
    auto& model = play_together();
    int woken = 0;
    model.on_phone([&] { ++woken; });
    const auto mine = phone();
    vote(mine, 0);
    EXPECT_GE(woken, 2);
    model.on_phone({});
    const int before = woken;
    vote(mine, 1);
    EXPECT_EQ(woken, before);
}

TEST_F(MeetingPhones, AreStoppedSoonAfterTheEnd) {
    auto& model = play_together();
    model.start_phones();
    const auto address = model.phone_short();
    const int port = std::stoi(address.substr(address.find(':') + 1));
    ASSERT_TRUE(somebody_answers(port));
    model.end();
    EXPECT_FALSE(model.phones_on());
    EXPECT_THAT(model.phone_url(), IsEmpty());
    model.start_phones();
    EXPECT_FALSE(model.phones_on()) << "not again after the end";
    EXPECT_TRUE(somebody_answers(port)) << "phones still read their thanks";
    EXPECT_TRUE(model.clock_runs()) << "so that it ends when nobody touches the laptop";
    pass(11);
    EXPECT_FALSE(somebody_answers(port));
    EXPECT_FALSE(model.clock_runs());
}

TEST_F(MeetingPhones, CodesThatAreGuessedAreToldAndANewCodeHelps) {
    auto& model = play_together();
    model.start_phones();
    const auto mine = phone();
    for (int i = 0; i < 200; ++i) model.room()->join("0000", "192.168.1." + std::to_string(i));
    ASSERT_TRUE(model.guessing());
    model.new_code();
    EXPECT_FALSE(model.guessing());
    EXPECT_TRUE(model.room()->view(mine)) << "who is in stays in";
    model.new_code();
    EXPECT_FALSE(model.room()->view(mine)) << "without guessing a new code puts everybody out";
}

}  // namespace
}  // namespace wijk::app
