#include "base/clock.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wijk::base {
namespace {

using std::chrono::milliseconds;

class FixedClock final : public Clock {
 public:
    explicit FixedClock(Time time) : time_(time) {}
    Time now() const override { return time_; }

 private:
    Time time_;
};

TEST(Iso8601, IsWrittenInUtcToTheMillisecond) {
    EXPECT_EQ(to_iso8601(Time{milliseconds{0}}), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(to_iso8601(Time{milliseconds{1'772'373'909'120}}), "2026-03-01T14:05:09.120Z");
    EXPECT_EQ(to_iso8601(Time{milliseconds{-1}}), "1969-12-31T23:59:59.999Z");
}

RC_GTEST_PROP(Iso8601, ReadsBackWhatItWrites, ()) {
    // From the year 1 to the year 9999.
    const Time time{milliseconds{*rc::gen::inRange<std::int64_t>(-62'135'596'800'000, 253'402'300'799'999)}};
    Time back{};
    RC_ASSERT(from_iso8601(to_iso8601(time), back));
    RC_ASSERT(back == time);
}

TEST(Iso8601, RefusesEverythingElseAndLeavesWhatWasThere) {
    const Time before{milliseconds{42}};
    for (const auto* text :
         {"", "2026-03-01", "2026-03-01T14:05:09Z", "2026-03-01T14:05:09.120", "2026-03-01t14:05:09.120Z",
          "2026-02-29T14:05:09.120Z", "2026-13-01T14:05:09.120Z", "2026-00-01T14:05:09.120Z",
          "2026-03-00T14:05:09.120Z", "2026-03-01T24:00:00.000Z", "2026-03-01T14:60:09.120Z",
          "2026-03-01T14:05:60.120Z", "-026-03-01T14:05:09.120Z", "2026-03-01T14:05:09.120Z ",
          "2026-03-01T14:05:09,120Z", "2026-03-01T 4:05:09.120Z"}) {
        Time out = before;
        EXPECT_FALSE(from_iso8601(text, out)) << text;
        EXPECT_EQ(out, before) << text;
    }
    Time leap{};
    EXPECT_TRUE(from_iso8601("2028-02-29T00:00:00.000Z", leap));
}

// The first numbers that the published SplitMix64 gives for these seeds.
TEST(SeededRandom, GivesTheSameNumbersEverywhere) {
    SeededRandom zero(0), other(1234567);
    EXPECT_EQ(zero.next(), 0xE220A8397B1DCDAFU);
    EXPECT_EQ(zero.next(), 0x6E789E6AA1B965F4U);
    EXPECT_EQ(zero.next(), 0x06C45D188009454FU);
    EXPECT_EQ(other.next(), 6457827717110365317U);
    EXPECT_EQ(other.next(), 3203168211198807973U);
}

/// Gives what it was told to give, then nought.
class Told final : public Random {
 public:
    explicit Told(std::vector<std::uint64_t> numbers) : numbers_(std::move(numbers)) {}
    std::uint64_t next() override { return at_ < numbers_.size() ? numbers_[at_++] : 0; }

 private:
    std::vector<std::uint64_t> numbers_;
    std::size_t at_ = 0;
};

TEST(Random, PassesOverTheNumbersThatWouldMakeSmallResultsLikelier) {
    // 2^64 is 18446744073709551616: its last six numbers belong to no whole round of ten.
    Told last_round({18446744073709551609U}), beyond({18446744073709551610U, 18446744073709551615U, 7});
    EXPECT_EQ(last_round.below(10), 9U);
    EXPECT_EQ(beyond.below(10), 7U);
    Told one({42});
    EXPECT_EQ(one.below(1), 0U);
}

TEST(Random, GivesEachNumberBelowAboutAsOften) {
    SeededRandom random(7);
    std::vector<int> times(6);
    for (int i = 0; i < 60'000; ++i) ++times[random.below(6)];
    // 10 000 each with a standard deviation of 91.
    for (const int count : times) EXPECT_NEAR(count, 10'000, 500);
}

TEST(NewId, IsTwentySixLettersAndDigitsThatCannotBeMisread) {
    SeededRandom random(3);
    for (int i = 0; i < 200; ++i)
        EXPECT_THAT(new_id(FixedClock(Time{milliseconds{i}}), random),
                    testing::MatchesRegex("[0-9A-HJKMNP-TV-Z]{26}"));
}

TEST(NewId, StartsWithTheTimeAsUlidsDo) {
    SeededRandom random(3);
    // The time of the example in the specification of ULID.
    EXPECT_EQ(new_id(FixedClock(Time{milliseconds{1'469'918'176'385}}), random).substr(0, 10), "01ARYZ6S41");
}

TEST(NewId, SortsByTimeOfMaking) {
    SeededRandom random(11);
    std::string before;
    for (std::int64_t ms = 1; ms < 4'000'000'000'000; ms += ms / 3 + 1) {
        const auto id = new_id(FixedClock(Time{milliseconds{ms}}), random);
        EXPECT_LT(before, id);
        before = id;
    }
}

TEST(NewId, NeverMeetsAnotherOfTheSameMoment) {
    const FixedClock clock(Time{milliseconds{1}});
    std::set<std::string> ids;
    for (int i = 0; i < 5'000; ++i) ids.insert(new_id(clock, system_random()));
    EXPECT_EQ(ids.size(), 5'000U);
}

TEST(SystemClock, GoesOn) {
    Time then{};
    ASSERT_TRUE(from_iso8601("2020-01-01T00:00:00.000Z", then));
    const auto first = system_clock().now(), second = system_clock().now();
    EXPECT_GT(first, then);
    EXPECT_LE(first, second);
}

}  // namespace
}  // namespace wijk::base
