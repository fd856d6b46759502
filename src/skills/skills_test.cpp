#include <gtest/gtest.h>

#include "skills/behaviour.h"
#include "skills/talk.h"

namespace wijk::skills {
namespace {

TEST(BehaviourCodes, EachReadsBackFromItsId) {
    for (const Code code : all_codes) EXPECT_EQ(code_from_id(to_id(code)), code);
    EXPECT_EQ(code_from_id("oq"), std::nullopt);
    EXPECT_EQ(code_from_id(""), std::nullopt);
}

TEST(BehaviourCodes, AVolleyHoldsEachCodeOnce) {
    CodeSet codes = {Code::AF, Code::OQ, Code::AF};
    EXPECT_EQ(codes, (CodeSet{Code::OQ, Code::AF}));
    EXPECT_TRUE(codes.contains_any(questions));
    EXPECT_FALSE(codes.contains_any(reflections));
}

TEST(BehaviourCodes, ContradictOnlyInTheSevenPairsOfTheFormat) {
    int pairs = 0;
    for (const Code a : all_codes)
        for (const Code b : all_codes)
            if (a < b && contradiction({a, b})) ++pairs;
    EXPECT_EQ(pairs, 7);
    EXPECT_TRUE(contradiction({Code::OQ, Code::CQ}));
    EXPECT_TRUE(contradiction({Code::CONFRONT, Code::OQ, Code::GI}));
    EXPECT_FALSE(contradiction({Code::CONFRONT, Code::SR}));
    EXPECT_FALSE(contradiction({Code::PERSUADE, Code::OQ}));
    EXPECT_FALSE(contradiction({}));
}

TEST(Direction, ReadsBackFromItsId) {
    for (const auto direction : {Direction::none, Direction::change, Direction::sustain, Direction::both})
        EXPECT_EQ(direction_from_id(to_id(direction)), direction);
    EXPECT_EQ(direction_from_id("up"), std::nullopt);
}

TEST(Talk, ReadsBackFromItsIdOnEverySideAndOfEveryKind) {
    for (const Side side : {Side::neutral, Side::change, Side::sustain})
        for (std::size_t kind = 0; kind < kind_count; ++kind) {
            const Talk talk{side, static_cast<Kind>(kind)};
            EXPECT_EQ(talk_from_id(to_id(talk)), talk) << to_id(talk);
        }
}

TEST(Talk, HasNoSideWithoutAKindAndNoKindOnTheNeutralSide) {
    for (const auto* id : {"change", "sustain.", "neutral.reason", "change.talk", ".reason", ""})
        EXPECT_EQ(talk_from_id(id), std::nullopt) << id;
}

}  // namespace
}  // namespace wijk::skills
