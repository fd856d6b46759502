#include "intervision/meeting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wijk::intervision {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Step step(std::string id, StepKind kind, Speaks speaks, int minutes) {
    Step made;
    made.id = std::move(id);
    made.kind = kind;
    made.speaks = speaks;
    made.minutes = minutes;
    return made;
}

Method method() {
    Method made;
    made.id = "round";
    made.title = "Rondje";
    made.bringer = true;
    made.materials = {MaterialKind::own, MaterialKind::turn};
    made.steps = {step("last", StepKind::look_back, Speaks::everyone, 5),
                  step("facts", StepKind::facts, Speaks::members, 15),
                  step("gossip", StepKind::gossip, Speaks::members, 10),
                  step("advice", StepKind::advice, Speaks::in_turn, 10),
                  step("agree", StepKind::agree, Speaks::in_turn, 5)};
    return made;
}

MeetingState people(std::vector<std::string> names, std::optional<std::size_t> bringer = 1) {
    MeetingState state;
    state.members = std::move(names);
    state.bringer = bringer;
    return state;
}

Meeting meeting() {
    auto made = Meeting::begin(method(), people({"Mo", "Els", "Ria"}));
    if (!made) throw std::runtime_error(made.error().what.en);
    return *made;
}

std::string refused(const MeetingState& state) {
    const auto made = Meeting::begin(method(), state);
    return made ? std::string() : made.error().what.en;
}

TEST(Meeting, BeginsAtTheFirstStepWithTheClockStill) {
    auto made = meeting();
    EXPECT_TRUE(made.first_step());
    made.tick(60);
    EXPECT_EQ(made.seconds_left(), 5 * 60);
}

TEST(Meeting, NamesWhatIsMissingBeforeItCanBegin) {
    EXPECT_THAT(refused(people({})), HasSubstr("Nobody"));
    EXPECT_THAT(refused(people({"Mo", " "})), HasSubstr("empty"));
    EXPECT_THAT(refused(people({"Mo", "Mo"})), HasSubstr("Mo is there twice"));
    EXPECT_THAT(refused(people({"Mo", " Mo "})), HasSubstr("twice"));
    EXPECT_THAT(refused(people({"Mo", std::string(41, 'a')})), HasSubstr("longer"));
    EXPECT_THAT(refused(people({"Mo", "Els"}, 2)), HasSubstr("brings"));
    auto other = people({"Mo", "Els"});
    other.material.kind = MaterialKind::drill;
    EXPECT_THAT(refused(other), HasSubstr("does not work with"));
}

TEST(Meeting, CountsTimeOnlyWhileTheClockRuns) {
    auto made = meeting();
    made.run();
    made.tick(100);
    made.pause();
    made.tick(1000);
    EXPECT_EQ(made.seconds_left(), 200);
    EXPECT_EQ(made.state().seconds, 100);
    made.tick(-50);
    EXPECT_EQ(made.state().seconds, 100);
}

TEST(Meeting, GoesOverItsTimeAndGetsMore) {
    auto made = meeting();
    made.run();
    made.tick(310);
    EXPECT_EQ(made.seconds_left(), -10);
    EXPECT_TRUE(made.first_step());
    made.more_time(60);
    EXPECT_EQ(made.seconds_left(), 50);
    made.more_time(100000);
    EXPECT_EQ(made.state().times[0].extra, 3600);
}

TEST(Meeting, KeepsTheTimeOfEachStepWhenItGoesBack) {
    auto made = meeting();
    made.run();
    made.tick(100);
    EXPECT_TRUE(made.next());
    made.tick(30);
    EXPECT_TRUE(made.back());
    EXPECT_EQ(made.seconds_left(), 200);
    EXPECT_TRUE(made.state().running);
    EXPECT_FALSE(made.back());
    EXPECT_EQ(made.minutes_to_come(), 4 + 15 + 10 + 10 + 5);
}

TEST(Meeting, StaysAtItsLastStep) {
    auto made = meeting();
    EXPECT_TRUE(made.go_to(4));
    EXPECT_TRUE(made.last_step());
    EXPECT_FALSE(made.next());
    EXPECT_FALSE(made.go_to(9));
}

TEST(Meeting, LetsAllButTheBringerAskAndAdviseInTurn) {
    auto made = meeting();
    made.go_to(1);
    EXPECT_THAT(made.in_turn(), ElementsAre("Mo", "Ria"));
    EXPECT_EQ(made.turn_of(), "Mo");
    made.next_turn();
    EXPECT_EQ(made.turn_of(), "Ria");
    made.next_turn();
    EXPECT_EQ(made.turn_of(), "Mo");
    made.previous_turn();
    EXPECT_EQ(made.turn_of(), "Ria");
    made.next();
    EXPECT_THAT(made.in_turn(), IsEmpty());
    EXPECT_EQ(made.turn_of(), "");
    made.go_to(4);
    EXPECT_THAT(made.in_turn(), ElementsAre("Mo", "Els", "Ria"));
}

TEST(Meeting, LetsTheGroupChooseLaterWhoBringsACase) {
    auto made = *Meeting::begin(method(), people({"Mo", "Els", "Ria"}, std::nullopt));
    made.go_to(1);
    EXPECT_THAT(made.in_turn(), ElementsAre("Mo", "Els", "Ria"));
    made.next_turn();
    made.bring(0);
    EXPECT_THAT(made.in_turn(), ElementsAre("Els", "Ria"));
    EXPECT_EQ(made.turn_of(), "Els");
    made.bring(9);
    EXPECT_EQ(made.state().bringer, 0U);
    made.bring(std::nullopt);
    EXPECT_FALSE(made.state().bringer);
    auto without = method();
    without.bringer = false;
    auto other = *Meeting::begin(without, people({"Mo"}, std::nullopt));
    other.bring(0);
    EXPECT_FALSE(other.state().bringer);
}

TEST(Meeting, HidesScoreAndBringerByTheKindOfStep) {
    auto made = meeting();
    EXPECT_FALSE(made.score_hidden());
    made.next();
    EXPECT_TRUE(made.score_hidden());
    EXPECT_FALSE(made.bringer_hidden());
    made.next();
    EXPECT_TRUE(made.score_hidden());
    EXPECT_TRUE(made.bringer_hidden());
    made.next();
    EXPECT_TRUE(made.score_hidden());
}

TEST(Meeting, KeepsTheWordsAndNotesOfEachStep) {
    auto made = meeting();
    made.show_words({"b", " ", "a "});
    made.note(" Wim telt mee ");
    made.note("  ");
    made.next();
    EXPECT_THAT(made.words().words, IsEmpty());
    made.back();
    EXPECT_THAT(made.words().words, ElementsAre("a", "b"));
    EXPECT_TRUE(made.words().shown);
    EXPECT_THAT(made.words().notes, ElementsAre("Wim telt mee"));
    made.erase_note(3);
    made.erase_note(0);
    EXPECT_THAT(made.words().notes, IsEmpty());
}

TEST(Meeting, HasAnAgreementForEachAndMoreForTheGroup) {
    auto made = meeting();
    made.agree(2, {"iemand anders", "Eerst vragen", "donderdag", "Mo", {}, ""});
    made.agree(7, {"", "Nergens", "", "", {}, ""});
    made.agree_as_group({"Mo", "Samen oefenen", "in maart", "", {}, ""});
    ASSERT_EQ(made.state().agreements.size(), 4U);
    EXPECT_EQ(made.state().agreements[2].who, "Ria");
    EXPECT_EQ(made.state().agreements[2].what, "Eerst vragen");
    EXPECT_EQ(made.state().agreements[3].who, "");
}

TEST(Meeting, GivesWhoComesLateAnAgreementOfHisOwn) {
    auto made = meeting();
    made.agree_as_group({"", "Samen oefenen", "", "", {}, ""});
    ASSERT_TRUE(made.add_member(" Bo "));
    EXPECT_FALSE(made.add_member("Bo"));
    EXPECT_THAT(made.state().members, ElementsAre("Mo", "Els", "Ria", "Bo"));
    EXPECT_EQ(made.state().agreements[3].who, "Bo");
    EXPECT_EQ(made.state().agreements[4].what, "Samen oefenen");
}

TEST(Meeting, TakesWhatWasAgreedAndWhatIsNotDoneYetToTheNext) {
    auto state = people({"Mo", "Els"});
    state.last = {{"Mo", "Langsgaan", "", "", {}, ""}, {"Els", "Bellen", "", "Mo", {}, ""}};
    auto made = *Meeting::begin(method(), state);
    made.tell_outcome(0, Outcome::done, "was goed");
    made.tell_outcome(1, Outcome::not_yet, "nog niemand thuis");
    made.tell_outcome(5, Outcome::done, "");
    made.agree(0, {"", "Eerst vragen", "morgen", "Els", {}, ""});
    const auto next = to_look_back_on(made.state());
    ASSERT_EQ(next.size(), 2U);
    EXPECT_EQ(next[0], (Agreement{"Mo", "Eerst vragen", "morgen", "Els", {}, ""}));
    EXPECT_EQ(next[1], (Agreement{"Els", "Bellen", "", "Mo", {}, ""}));
}

TEST(Meeting, IsRestoredAsItWasWithTheClockStill) {
    auto made = meeting();
    made.run();
    made.go_to(1);
    made.next_turn();
    made.tick(70);
    made.note("een");
    const auto restored = Meeting::restore(method(), made.state());
    ASSERT_TRUE(restored);
    auto expected = made.state();
    expected.running = false;
    EXPECT_EQ(restored->state(), expected);
    EXPECT_EQ(restored->turn_of(), "Ria");
}

TEST(Meeting, DoesNotGoOnWithAMethodThatHasOtherSteps) {
    const auto kept = meeting().state();
    auto changed = method();
    changed.steps.pop_back();
    const auto restored = Meeting::restore(changed, kept);
    ASSERT_FALSE(restored);
    EXPECT_THAT(restored.error().what.en, HasSubstr("has changed"));
}

TEST(Meeting, EndsOnceAndItsClockStaysStill) {
    auto made = meeting();
    const base::Time now{std::chrono::hours(1)};
    made.end(now);
    made.end(now + std::chrono::hours(1));
    EXPECT_EQ(made.state().ended, now);
    made.run();
    made.tick(60);
    EXPECT_EQ(made.state().seconds, 0);
}

TEST(Meeting, KnowsEveryIdOfItsWords) {
    for (std::size_t i = 0; i < step_kind_count; ++i) {
        const auto kind = static_cast<StepKind>(i);
        EXPECT_EQ(step_kind_from_id(to_id(kind)), kind);
    }
    EXPECT_FALSE(step_kind_from_id("dance"));
    for (const auto outcome :
         {Outcome::unsaid, Outcome::done, Outcome::partly, Outcome::not_yet, Outcome::let_go})
        EXPECT_EQ(outcome_from_id(to_id(outcome)), outcome);
    EXPECT_FALSE(outcome_from_id("failed"));
    EXPECT_EQ(material_kind_from_id("turn"), MaterialKind::turn);
    EXPECT_FALSE(material_kind_from_id("song"));
}

}  // namespace
}  // namespace wijk::intervision
