#include "analysis/policies.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/testing.h"

namespace wijk::analysis {
namespace {

using testing::ElementsAre;
using testing_support::scenario_of;
using testing_support::scenario_text;

const std::string line = "    resident: [{id: a, says: \"Zo.\", feels: neutral, talk: neutral}]\n";
const std::string endings = "  goed:\n" + line + "    ending: {kind: opened, title: O, text: \"O.\"}\n" +
                            "  dicht:\n" + line + "    ending: {kind: closed, title: D, text: \"D.\"}\n";
const std::string goals = "goals: {luisteren: {title: Luisteren}}\n";

const PolicyResult& result(const Policies& policies, Policy policy) {
    return policies.results[static_cast<std::size_t>(policy)];
}

/// Four replies, each of which one player takes: an ending, and another one with points.
const std::string choice =
    "  begin:\n" + line +
    "    replies:\n"
    "      - {id: kort, say: \"Nee.\", note: n, codes: [CONFRONT], next: dicht}\n"
    "      - {id: vraag, say: \"Hoe is het?\", note: n, codes: [CQ], next: goed}\n"
    "      - {id: spiegel, say: \"Je bent moe vandaag.\", note: n, codes: [SR], toward: none, "
    "goals: {luisteren: 2}, next: goed}\n"
    "      - {id: raad, say: \"Ga eens lekker vroeg naar bed.\", note: n, codes: [PERSUADE], next: dicht}\n" +
    endings;

TEST(Policies, EachTakesTheReplyThatItStandsFor) {
    const auto policies = play_policies(*scenario_of(scenario_text(choice, goals)), 100);
    const std::vector<std::pair<Policy, std::string>> expected = {
        {Policy::longest, "raad"}, {Policy::shortest, "kort"},  {Policy::first, "kort"},
        {Policy::last, "raad"},    {Policy::question, "vraag"}, {Policy::reflection, "spiegel"},
        {Policy::advice, "raad"},  {Policy::confront, "kort"},  {Policy::most_points, "spiegel"},
    };
    ASSERT_EQ(policies.results.size(), expected.size());
    for (const auto& [policy, reply] : expected) {
        const auto& played = result(policies, policy).played;
        EXPECT_EQ(played.road, (Road{{"begin", reply}})) << to_id(policy);
        EXPECT_EQ(played.replies, 1);
    }
    EXPECT_EQ(result(policies, Policy::most_points).played.ending, "goed");
    EXPECT_THAT(result(policies, Policy::most_points).played.goals, ElementsAre(2));
}

// Of the random talks half end closed, a quarter opened, a quarter opened with points.
TEST(Policies, StandAmongTheRandomTalksByEndingThenPoints) {
    const auto policies = play_policies(*scenario_of(scenario_text(choice, goals)));
    EXPECT_NEAR(result(policies, Policy::first).place, 0.25, 0.02);
    EXPECT_NEAR(result(policies, Policy::question).place, 0.625, 0.02);
    EXPECT_NEAR(result(policies, Policy::most_points).place, 0.875, 0.02);
}

TEST(Policies, CountEachRandomTalkOnce) {
    const auto random = play_policies(*scenario_of(scenario_text(choice, goals)), 1'000).random;
    EXPECT_EQ(random.talks, 1'000);
    EXPECT_EQ(random.ended, 1'000);
    ASSERT_EQ(random.endings.size(), 2U);
    EXPECT_EQ(random.endings[0].first, "goed");
    EXPECT_EQ(random.endings[0].second + random.endings[1].second, 1'000);
    ASSERT_EQ(random.goals.size(), 1U);
    EXPECT_TRUE(std::is_sorted(random.goals[0].begin(), random.goals[0].end()));
}

TEST(Policies, GiveTheSameTalksForTheSameSeed) {
    const auto scenario = scenario_of(scenario_text(choice, goals));
    EXPECT_EQ(play_policies(*scenario, 500, 3).random.endings,
              play_policies(*scenario, 500, 3).random.endings);
    EXPECT_NE(play_policies(*scenario, 500, 3).random.endings,
              play_policies(*scenario, 500, 4).random.endings);
}

const std::string round = "  begin:\n" + line +
                          "    replies:\n"
                          "      - {id: weer, say: \"En verder dan nog?\", note: n, next: begin}\n"
                          "      - {id: klaar, say: \"Dag.\", note: n, next: goed}\n" +
                          endings;

TEST(Policies, StopAPlayerThatGoesRoundForEver) {
    const auto policies = play_policies(*scenario_of(scenario_text(round, goals)), 100);
    const auto& first = result(policies, Policy::first).played;
    EXPECT_EQ(first.ending, std::nullopt);
    EXPECT_EQ(first.replies, 1);
    EXPECT_EQ(result(policies, Policy::last).played.ending, "goed");
    EXPECT_EQ(result(policies, Policy::first).place, 0);
}

TEST(Policies, StopARandomTalkThatHasNoEnd) {
    const std::string never =
        "  begin:\n" + line +
        "    replies:\n"
        "      - {id: weer, say: \"En?\", note: n, next: begin}\n"
        "      - {id: nog, say: \"Dus?\", note: n, next: begin}\n"
        "      - {id: klaar, say: \"Dag.\", note: n, when: \"trust > 9\", next: goed}\n" +
        endings;
    const auto random = play_policies(*scenario_of(scenario_text(never, goals)), 10).random;
    EXPECT_EQ(random.talks, 10);
    EXPECT_EQ(random.ended, 0);
}

TEST(Policies, StopWhenTheyAreCancelled) {
    Limits limits;
    limits.cancelled = [] { return true; };
    EXPECT_EQ(play_policies(*scenario_of(scenario_text(choice, goals)), 1'000, 1, limits).random.talks, 0);
}

}  // namespace
}  // namespace wijk::analysis
