#include "json/value.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wijk::json {
namespace {

using testing::HasSubstr;

TEST(Json, ReadsBackWhatItWrites) {
    Value value;
    value.set("text", "een \"aanhaling\"\nen é");
    value.set("numbers", Array{1, -2, 3.5, std::int64_t{1} << 60});
    value.set("nothing", nullptr);
    value.set("truth", Array{true, false});
    value.set("inner", Object{{"empty", Object{}}, {"list", Array{}}});
    for (const int indent : {-1, 2}) {
        const auto read = parse(dump(value, indent));
        ASSERT_TRUE(read) << read.error().what.en;
        EXPECT_EQ(*read, value);
    }
}

TEST(Json, KeepsTheOrderInWhichKeysWerePutIn) {
    Value value;
    value.set("z", 1);
    value.set("a", 2);
    value.set("z", 3);
    EXPECT_EQ(dump(value), R"({"z":3,"a":2})");
}

TEST(Json, WritesAnEmptyOptionalAndWhatIsNoNumberAsNull) {
    EXPECT_EQ(dump(Value(std::optional<double>{})), "null");
    EXPECT_EQ(dump(Value(std::nan(""))), "null");
    EXPECT_EQ(dump(Value(std::optional<double>{0.5})), "0.5");
}

TEST(Json, WritesBytesThatAreNoTextAsReplacementCharacters) {
    const auto read =
        parse(dump(Value(std::string("a\xff"
                                     "b"))));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read->text(), "a\uFFFDb");
}

struct Refusal {
    const char* text;
    const char* says;
};
class JsonRefusal : public testing::TestWithParam<Refusal> {};

TEST_P(JsonRefusal, NamesWhatIsWrong) {
    const auto read = parse(GetParam().text);
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().what.en, HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(Json, JsonRefusal,
                         testing::Values(Refusal{"{\n  \"a\": ?\n}", "2:8: this is not valid JSON"},
                                         Refusal{"", "not valid JSON"}, Refusal{"{} {}", "not valid JSON"},
                                         Refusal{"{\"a\":1,\"a\":2}", "the key \"a\" stands there twice"},
                                         Refusal{"18446744073709551615", "too large"},
                                         Refusal{"123456789012345678901234567890", "too large"},
                                         Refusal{"\"\xff\"", "not valid JSON"}));

TEST(Json, RefusesNestingTooDeepWithoutRunningOutOfStack) {
    const auto read = parse(std::string(1'000'000, '['));
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().what.en, HasSubstr("nested too deep"));
    EXPECT_TRUE(parse(std::string(64, '[') + std::string(64, ']')));
    EXPECT_FALSE(parse(std::string(65, '[') + std::string(65, ']')));
}

TEST(Json, RefusesATextOverTheLimit) {
    EXPECT_TRUE(parse("[1, 2]", {6, 64}));
    EXPECT_FALSE(parse("[1, 2] ", {6, 64}));
}

}  // namespace
}  // namespace wijk::json
