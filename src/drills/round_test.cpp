#include "drills/round.h"

#include <algorithm>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "drills/testing.h"

namespace wijk::drills {
namespace {

using base::SeededRandom;
using skills::Code;
using std::chrono::days;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing_support::shipped;

const base::Time now = base::Time(days(20'000));

Learner somebody(std::map<Code, int> counts = {}) {
    Learner learner;
    learner.now = now;
    for (const auto& [code, count] : counts) learner.codes[static_cast<std::size_t>(code)] = count;
    return learner;
}

std::vector<std::string> items(const Round& round) {
    std::vector<std::string> found;
    for (const auto& drill : round.drills) found.push_back(std::string(to_id(drill.kind)) + " " + drill.item);
    return found;
}

/// How often each move is what is practised, over many rounds.
std::map<Move, int> moves_over_rounds(const Learner& learner, int rounds = 60) {
    std::map<Move, int> counts;
    for (int seed = 0; seed < rounds; ++seed) {
        SeededRandom random(static_cast<std::uint64_t>(seed));
        for (const auto& drill : make_round(shipped().pool, learner, random).drills)
            if (drill.move) ++counts[*drill.move];
    }
    return counts;
}

RC_GTEST_PROP(Round, IsWholeRisesAndNeverRepeatsALine, (std::uint64_t seed)) {
    SeededRandom random(seed);
    const auto round = make_round(shipped().pool, somebody(), random);
    RC_ASSERT(round.drills.size() == round_size);
    RC_ASSERT(round.lacking.empty());
    std::set<std::tuple<std::string, scenario::SceneIndex, scenario::VariantIndex>> lines;
    std::set<Kind> kinds;
    for (std::size_t i = 0; i < round.drills.size(); ++i) {
        const auto& drill = round.drills[i];
        if (i > 0) RC_ASSERT(round.drills[i - 1].level <= drill.level);
        RC_ASSERT(lines.emplace(drill.scenario->id, drill.line.scene, drill.line.variant).second);
        kinds.insert(drill.kind);
    }
    RC_ASSERT(kinds.size() == kind_count);
}

RC_GTEST_PROP(Round, IsTheSameForTheSameNumbersAndAnotherForOthers, (std::uint64_t seed)) {
    SeededRandom one(seed), same(seed), other(seed + 1);
    const auto learner = somebody({{Code::OQ, 5}});
    const auto round = items(make_round(shipped().pool, learner, one));
    RC_ASSERT(items(make_round(shipped().pool, learner, same)) == round);
    RC_ASSERT(items(make_round(shipped().pool, learner, other)) != round);
}

RC_GTEST_PROP(Round, OfOneKindHoldsThatKindAlone, (std::uint64_t seed)) {
    SeededRandom random(seed);
    const auto kind = all_kinds[seed % kind_count];
    const auto round = make_round(shipped().pool, somebody(), random, kind);
    RC_ASSERT(round.drills.size() >= least_round_size);
    for (const auto& drill : round.drills) RC_ASSERT(drill.kind == kind);
}

RC_GTEST_PROP(Round, IsSoundWhateverWasCountedAndAnsweredBefore, (std::uint64_t seed)) {
    SeededRandom random(seed);
    auto learner = somebody();
    for (auto& count : learner.codes) count = static_cast<int>(random.below(40));
    const auto& pool = shipped().pool;
    for (auto left = random.below(300); left > 0; --left) {
        const auto& drill = pool[random.below(pool.size())];
        learner.answers.push_back(
            {drill.kind, drill.item, random.below(2) == 0, now - days(random.below(200))});
    }
    const auto round = make_round(pool, learner, random);
    RC_ASSERT(round.drills.size() == round_size);
    const auto names = items(round);
    RC_ASSERT(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

TEST(Round, LeansToTheMoveThatWasUsedLeast) {
    const std::map<Code, int> much = {
        {Code::OQ, 20}, {Code::CR, 20}, {Code::AF, 20}, {Code::SEEK, 20}, {Code::EMPHASIZE, 20}};
    for (const auto& [code, move] : {std::pair{Code::AF, Move::affirmation},
                                     {Code::SEEK, Move::seeking},
                                     {Code::EMPHASIZE, Move::autonomy},
                                     {Code::OQ, Move::open_question}}) {
        auto little = much;
        little[code] = 1;
        const auto before = moves_over_rounds(somebody(much)), after = moves_over_rounds(somebody(little));
        EXPECT_GT(after.at(move), before.at(move) * 5 / 4) << to_id(move);
    }
}

TEST(Round, TakesSimpleAndComplexReflectionsTogether) {
    const auto simple = somebody({{Code::SR, 8}, {Code::OQ, 8}}),
               complex = somebody({{Code::CR, 8}, {Code::OQ, 8}});
    for (const auto move : all_moves) EXPECT_EQ(weight(move, simple), weight(move, complex)) << to_id(move);
}

TEST(Weight, RunsFromTwoToEight) {
    const auto learner = somebody({{Code::OQ, 10}, {Code::CR, 5}, {Code::PERSUADE, 90}});
    EXPECT_EQ(weight(Move::open_question, learner), 2U);
    EXPECT_EQ(weight(Move::reflection, learner), 5U);
    EXPECT_EQ(weight(Move::affirmation, learner), 8U);
    EXPECT_EQ(weight(Move::persuading, learner), 2U) << "nobody needs more of it, however little it was used";
    EXPECT_EQ(weight(Move::affirmation, somebody()), weight(Move::reflection, somebody()));
}

TEST(LeastUsed, NamesTwoAtMostAndNothingWithoutTalks) {
    EXPECT_THAT(least_used(somebody()), IsEmpty());
    EXPECT_THAT(
        least_used(somebody({{Code::OQ, 9}, {Code::SR, 3}, {Code::CR, 4}, {Code::AF, 2}, {Code::SEEK, 1}})),
        ElementsAre(Move::autonomy, Move::seeking));
    EXPECT_THAT(least_used(somebody(
                    {{Code::OQ, 3}, {Code::CR, 3}, {Code::AF, 3}, {Code::SEEK, 3}, {Code::EMPHASIZE, 3}})),
                IsEmpty())
        << "all alike: there is no least";
}

/// The drills of one round, answered.
std::vector<Answered> answered(const Round& round, bool right, base::Time at) {
    std::vector<Answered> answers;
    for (const auto& drill : round.drills) answers.push_back({drill.kind, drill.item, right, at});
    return answers;
}

TEST(Round, BringsBackWhatWasAnsweredOtherwise) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        SeededRandom random(seed);
        auto learner = somebody();
        const auto first = make_round(shipped().pool, learner, random);
        const auto& missed = first.drills[seed % first.drills.size()];
        learner.answers = answered(first, true, now - days(1));
        for (auto& one : learner.answers)
            if (one.kind == missed.kind && one.item == missed.item) one.right = false;
        const auto next = make_round(shipped().pool, learner, random);
        EXPECT_THAT(items(next), testing::Contains(std::string(to_id(missed.kind)) + " " + missed.item))
            << seed;
        EXPECT_EQ(next.returned, 1);
    }
}

TEST(Round, LetsWhatWasRightRestAndThenComeAgain) {
    SeededRandom random(5);
    auto learner = somebody();
    const auto first = make_round(shipped().pool, learner, random);
    learner.answers = answered(first, true, now - days(rest_days[0]) + std::chrono::hours(1));
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        SeededRandom again(seed);
        const auto next = items(make_round(shipped().pool, learner, again));
        for (const auto& item : items(first)) EXPECT_THAT(next, testing::Not(testing::Contains(item)));
    }
    // With nothing else in the library, resting is no reason for an empty round.
    SeededRandom again(1);
    EXPECT_THAT(make_round(first.drills, learner, again).drills, SizeIs(first.drills.size()));
}

TEST(Round, TakesADrillAgainOnceItsRestIsOver) {
    // As many drills to choose from as a round holds and one more: the one left out is one that rests.
    std::vector<Drill> pool;
    for (const auto& drill : shipped().pool)
        if (drill.kind == Kind::hear && !drill.finer && pool.size() < round_size + 1) pool.push_back(drill);
    const auto left_out = [&](int times_right, int days_ago) {
        auto learner = somebody();
        for (int i = 0; i < times_right; ++i)
            learner.answers.push_back({Kind::hear, pool[4].item, true, now - days(days_ago + i)});
        int out = 0;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            SeededRandom random(seed);
            const auto names = items(make_round(pool, learner, random, Kind::hear));
            out += std::find(names.begin(), names.end(), "hear " + pool[4].item) == names.end();
        }
        return out;
    };
    EXPECT_EQ(left_out(1, 2), 60);
    EXPECT_LT(left_out(1, 3), 60);
    EXPECT_EQ(left_out(2, 9), 60);
    EXPECT_LT(left_out(2, 10), 60);
    EXPECT_EQ(left_out(7, 89), 60) << "the longest rest goes for all further times";
    EXPECT_LT(left_out(7, 90), 60);
}

TEST(Round, ForgetsOlderRightAnswersAtAWrongOne) {
    std::vector<Drill> pool;
    for (const auto& drill : shipped().pool)
        if (drill.kind == Kind::hear && !drill.finer && pool.size() < round_size + 1) pool.push_back(drill);
    auto learner = somebody();
    learner.answers = {{Kind::hear, pool[4].item, true, now - days(4)},
                       {Kind::hear, pool[4].item, false, now - days(5)},
                       {Kind::hear, pool[4].item, true, now - days(6)}};
    int in = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        SeededRandom random(seed);
        const auto names = items(make_round(pool, learner, random, Kind::hear));
        in += std::find(names.begin(), names.end(), "hear " + pool[4].item) != names.end();
    }
    EXPECT_GT(in, 0) << "right once since: three days of rest, and they are over";
}

TEST(Round, SaysOfWhichKindsThereIsTooLittle) {
    std::vector<Drill> hearing;
    for (const auto& drill : shipped().pool)
        if (drill.kind == Kind::hear && !drill.finer && hearing.size() < 4) hearing.push_back(drill);
    SeededRandom random(1);
    const auto round = make_round(hearing, somebody(), random);
    EXPECT_THAT(round.drills, SizeIs(4)) << "all there is";
    EXPECT_THAT(round.lacking,
                ElementsAre(Kind::hear, Kind::name, Kind::choose, Kind::write, Kind::turn_round));
}

TEST(Round, OfNothingIsEmpty) {
    SeededRandom random(1);
    const auto round = make_round({}, somebody(), random);
    EXPECT_THAT(round.drills, IsEmpty());
    EXPECT_THAT(round.lacking, SizeIs(kind_count));
}

}  // namespace
}  // namespace wijk::drills
