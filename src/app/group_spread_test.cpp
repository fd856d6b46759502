#include "app/group_spread.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/testing.h"

namespace wijk::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: guarded, talk: neutral}]
    replies:
      - {id: luister, say: "Je staat hier weer.", codes: [SR], toward: change, next: midden, note: "n"}
      - {id: preek, say: "Je moet stoppen.", codes: [PERSUADE], next: midden, note: "n"}
  midden:
    resident: [{id: a, says: "Tja.", feels: sad, talk: neutral}]
    replies:
      - {id: vraag, say: "Hoe zou dat gaan?", codes: [OQ], toward: change, next: begin, note: "n"}
      - {id: klaar, say: "Goed.", codes: [AF], toward: change, next: eind, note: "n"}
  eind:
    resident: [{id: a, says: "Ja.", feels: hopeful, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";

base::Time on_day(int day) {
    return base::Time{std::chrono::sys_days{std::chrono::year{2026} / 3 / day}};
}

/// A talk of this person with one answer in "begin".
GroupTalk talk(const std::string& learner, const std::string& reply, int day = 1) {
    GroupTalk one;
    one.learner = learner;
    one.session = one.family = learner + std::to_string(day);
    one.scenario = "proef";
    one.started = on_day(day);
    one.technical = true;
    one.codes[static_cast<std::size_t>(reply == "preek" ? skills::Code::PERSUADE : skills::Code::SR)] = 1;
    one.answers = {{"begin", reply}};
    return one;
}

/// So many people, of whom `preaching` chose "preek".
GroupInput group_of(int people, int preaching = 1) {
    GroupInput input;
    for (int i = 0; i < people; ++i)
        input.talks.push_back(talk("p" + std::to_string(i), i < preaching ? "preek" : "luister"));
    input.scenarios["proef"] =
        wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(scenes));
    return input;
}

GroupVote vote(int luister, int preek) {
    return {"proef", "begin", {{"luister", luister}, {"preek", preek}}, {}};
}

TEST(GroupSpread, ShowsNothingAtAllForFewerThanFivePeople) {
    for (int people = 1; people < 5; ++people) {
        auto input = group_of(people);
        input.votes = {vote(4, 4)};
        const auto spread = group_spread(input);
        EXPECT_EQ(spread.missing, 5 - people);
        EXPECT_TRUE(spread.too_few());
        EXPECT_THAT(spread.moves, IsEmpty());
        EXPECT_THAT(spread.scenes, IsEmpty());
        EXPECT_THAT(spread.votes, IsEmpty());
    }
    EXPECT_TRUE(group_spread({}).empty());
}

TEST(GroupSpread, CountsTheGroupFromFivePeopleOn) {
    const auto spread = group_spread(group_of(5, 2));
    EXPECT_EQ(spread.people, 5);
    EXPECT_EQ(spread.missing, 0);
    ASSERT_THAT(spread.moves, SizeIs(move_group_count));
    const auto& persuading = spread.moves[static_cast<std::size_t>(MoveGroup::persuading)];
    EXPECT_EQ(persuading.count, 2);
    EXPECT_DOUBLE_EQ(persuading.share, 0.4);
    ASSERT_THAT(spread.scenes, SizeIs(1));
    const auto& scene = spread.scenes[0];
    EXPECT_EQ(scene.title, "Proef");
    EXPECT_EQ(scene.says, "Dag.");
    EXPECT_EQ(scene.people, 5);
    ASSERT_THAT(scene.replies, SizeIs(2));
    EXPECT_EQ(scene.replies[0].say, "Je staat hier weer.") << "in the order of the file";
    EXPECT_EQ(scene.replies[0].chosen, 3);
    EXPECT_DOUBLE_EQ(scene.replies[1].share, 0.4);
}

TEST(GroupSpread, CountsPeopleAndNotTalks) {
    GroupInput input;
    for (int day = 1; day <= 9; ++day) input.talks.push_back(talk("p", "preek", day));
    input.talks.push_back(input.talks.front());  // the same file twice
    EXPECT_EQ(group_spread(input).people, 1);
    EXPECT_EQ(group_spread(input).talks, 1);
}

TEST(GroupSpread, TakesTheNewestTalkOfEachPersonAndScenario) {
    auto input = group_of(5, 0);
    input.talks.push_back(talk("p0", "preek", 9));
    EXPECT_EQ(group_spread(input).scenes.at(0).replies.at(1).chosen, 1);
    input.talks.push_back(talk("p1", "preek", 1));  // as old as the one there is: the same talk again
    EXPECT_EQ(group_spread(input).scenes.at(0).people, 5);
}

TEST(GroupSpread, LeavesOutWhatWasTriedAfterwards) {
    auto input = group_of(5, 0);
    auto branch = talk("p0", "preek", 9);
    branch.family = "p01";
    branch.branch = true;
    input.talks.push_back(branch);
    EXPECT_EQ(group_spread(input).scenes.at(0).replies.at(1).chosen, 0);
    input.talks.erase(input.talks.begin());
    EXPECT_EQ(group_spread(input).scenes.at(0).replies.at(1).chosen, 1) << "shared without its first road";
}

TEST(GroupSpread, ShowsASceneOnlyWhereFiveDifferentPeopleAnswered) {
    auto input = group_of(6);
    for (int i = 0; i < 4; ++i)
        input.talks[static_cast<std::size_t>(i)].answers.push_back({"midden", "vraag"});
    EXPECT_THAT(group_spread(input).scenes, SizeIs(1));
    input.talks[4].answers.push_back({"midden", "klaar"});
    const auto spread = group_spread(input);
    ASSERT_THAT(spread.scenes, SizeIs(2));
    EXPECT_EQ(spread.scenes[1].id, "midden");
    EXPECT_EQ(spread.scenes[1].people, 5);
}

TEST(GroupSpread, CountsTheFirstAnswerWhereSomebodyCameBackToAScene) {
    auto input = group_of(5, 0);
    for (int i = 0; i < 3; ++i) input.talks[0].answers.push_back({"begin", "preek"});
    const auto scene = group_spread(input).scenes.at(0);
    EXPECT_EQ(scene.people, 5);
    EXPECT_EQ(scene.replies[1].chosen, 0);
}

TEST(GroupSpread, ShowsNoMovesWhereTooFewHaveAny) {
    auto input = group_of(6);
    input.talks[0].technical = false;
    input.talks[1].codes = {};
    EXPECT_THAT(group_spread(input).moves, IsEmpty());
    EXPECT_EQ(group_spread(input).moves_of, 0);
    EXPECT_THAT(group_spread(input).scenes, SizeIs(1)) << "they did answer";
}

TEST(GroupSpread, CountsNobodyWhoSaidNothing) {
    auto input = group_of(5);
    input.talks[0].answers.clear();
    EXPECT_EQ(group_spread(input).missing, 1);
}

TEST(GroupSpread, NamesAReplyThatIsNotInTheTextsByItsId) {
    auto input = group_of(5, 1);
    input.talks[0].answers = {{"begin", "oud"}};
    EXPECT_EQ(group_spread(input).scenes.at(0).replies.back().say, "oud");
    input.scenarios.clear();
    EXPECT_EQ(group_spread(input).scenes.at(0).title, "proef");
}

TEST(GroupSpread, AddsUpVotesOfMeetingsWithFiveVotesOrMore) {
    GroupInput input;
    input.votes = {vote(3, 2), vote(4, 1), vote(0, 4)};
    input.votes[0].second = {{"luister", 5}};
    input.votes[1].second = {{"luister", 4}};
    const auto spread = group_spread(input);
    EXPECT_FALSE(spread.too_few()) << "votes need no files";
    ASSERT_THAT(spread.votes, SizeIs(1));
    EXPECT_EQ(spread.votes[0].first.people, 10);
    ASSERT_TRUE(spread.votes[0].second);
    EXPECT_EQ(spread.votes[0].second->people, 5);
    input.votes = {vote(2, 2)};
    EXPECT_THAT(group_spread(input).votes, IsEmpty());
}

TEST(MarksOfASpread, AreNobodysOwnValue) {
    for (std::size_t people = 0; people < 8; ++people)
        EXPECT_FALSE(marks_of(std::vector<double>(people, 0.5))) << people;
    for (std::size_t people = 8; people < 40; ++people) {
        // Powers of two: a mean of three is never one of them, and no other three have it.
        std::vector<double> values;
        for (std::size_t i = 0; i < people; ++i) values.push_back(std::ldexp(1.0, static_cast<int>(i)));
        const auto marks = marks_of(values);
        ASSERT_TRUE(marks);
        for (const double mark : {marks->low, marks->middle, marks->high}) {
            EXPECT_THAT(values, testing::Not(testing::Contains(mark)));
            EXPECT_GT(mark, values.front());
        }
        // Nobody at the ends moves a mark: the lowest and the highest are in none.
        auto others = values;
        others.front() = 0;
        others.back() *= 8;
        const auto again = marks_of(others);
        EXPECT_EQ(again->low, marks->low) << people;
        EXPECT_EQ(again->middle, marks->middle);
        EXPECT_EQ(again->high, marks->high);
    }
}

TEST(MarksOfASpread, AreMeansOfTheThreeAroundEachPlace) {
    const auto marks = marks_of({8, 7, 6, 5, 4, 3, 2, 1, 0});
    ASSERT_TRUE(marks);
    EXPECT_DOUBLE_EQ(marks->low, 2);
    EXPECT_DOUBLE_EQ(marks->middle, 4);
    EXPECT_DOUBLE_EQ(marks->high, 6);
}

}  // namespace
}  // namespace wijk::app
