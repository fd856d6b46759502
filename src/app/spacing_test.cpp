#include "app/spacing.h"

#include <gmock/gmock.h>

namespace wijk::app {
namespace {

using State = Return::State;
using ::testing::ElementsAre;

base::Time at(const std::string& day) {
    base::Time time{};
    if (!base::from_iso8601(day + "T20:15:00.000Z", time)) throw std::runtime_error(day);
    return time;
}

std::vector<State> states(const std::optional<Spacing>& plan) {
    std::vector<State> found;
    if (plan)
        for (const auto& one : plan->returns) found.push_back(one.state);
    return found;
}

TEST(Spacing, ProposesToComeBackAfterTwoEightAndTwentyWeeks) {
    const auto plan = spacing({"2026-03-02"}, at("2026-03-02"));
    ASSERT_TRUE(plan);
    EXPECT_EQ(base::to_iso8601(plan->returns[0].due), "2026-03-16T00:00:00.000Z");
    EXPECT_EQ(base::to_iso8601(plan->returns[1].due), "2026-04-27T00:00:00.000Z");
    EXPECT_EQ(base::to_iso8601(plan->returns[2].due), "2026-07-20T00:00:00.000Z");
    EXPECT_THAT(states(plan), ElementsAre(State::coming, State::coming, State::coming));
    EXPECT_EQ(plan->next()->weeks, 2);
}

TEST(Spacing, SaysWhenItIsTimeAndWhenItWasDone) {
    EXPECT_THAT(states(spacing({"2026-03-02"}, at("2026-03-12"))),
                ElementsAre(State::now, State::coming, State::coming));
    const auto back = spacing({"2026-03-02", "2026-03-14"}, at("2026-03-20"));
    EXPECT_THAT(states(back), ElementsAre(State::done, State::coming, State::coming));
    EXPECT_EQ(back->next()->weeks, 8);
}

TEST(Spacing, IsNotDoneByPractisingALotInTheFirstDays) {
    EXPECT_THAT(states(spacing({"2026-03-02", "2026-03-03", "2026-03-05"}, at("2026-03-14"))),
                ElementsAre(State::now, State::coming, State::coming));
}

TEST(Spacing, PassesOverAReturnThatDidNotCome) {
    const auto plan = spacing({"2026-03-02"}, at("2026-04-20"));
    EXPECT_THAT(states(plan), ElementsAre(State::passed, State::now, State::coming));
    EXPECT_EQ(plan->next()->weeks, 8);
}

TEST(Spacing, HasNothingNextWhenAllIsBehind) {
    const auto plan = spacing({"2026-01-05"}, at("2026-09-01"));
    EXPECT_THAT(states(plan), ElementsAre(State::passed, State::passed, State::passed));
    EXPECT_EQ(plan->next(), nullptr);
}

TEST(Spacing, BeginsANewRoundAfterTheLastReturnOrHalfAYearWithoutPractice) {
    EXPECT_EQ(
        spacing({"2026-01-05", "2026-01-20", "2026-03-10", "2026-06-01", "2026-08-10"}, at("2026-08-10"))
            ->first,
        std::chrono::floor<std::chrono::days>(at("2026-08-10")));
    EXPECT_EQ(spacing({"2026-01-05", "2026-07-10"}, at("2026-07-11"))->first,
              std::chrono::floor<std::chrono::days>(at("2026-07-10")));
}

TEST(Spacing, IsNothingWithoutADay) {
    EXPECT_FALSE(spacing({}, at("2026-03-02")));
    EXPECT_FALSE(spacing({"2027-01-01"}, at("2026-03-02"))) << "a clock that was wrong once";
    EXPECT_FALSE(spacing({"maandag", ""}, at("2026-03-02")));
}

}  // namespace
}  // namespace wijk::app
