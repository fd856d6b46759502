#include "json/value.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"

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

/// Any text of valid UTF-8, with everything that JSON has to escape.
std::string any_text() {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::oneOf(
        rc::gen::elementOf(std::vector<std::string>{"é", "€", "😀", "\"", "\\", "\n", "\u2028"}),
        rc::gen::map(rc::gen::inRange(0, 128), [](int c) { return std::string(1, char(c)); })));
    std::string text;
    for (const auto& part : parts) text += part;
    return text;
}

Value any_value(int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
        case 0:
            return nullptr;
        case 1:
            return *rc::gen::arbitrary<bool>();
        case 2:
            return *rc::gen::arbitrary<std::int64_t>();
        case 3:
            return *rc::gen::suchThat<double>([](double number) { return std::isfinite(number); });
        case 4:
            return any_text();
        case 5: {
            Array items;
            for (auto left = *rc::gen::inRange(0, 5); left > 0; --left) items.push_back(any_value(depth - 1));
            return items;
        }
        default: {
            Value object = Object{};
            for (auto left = *rc::gen::inRange(0, 5); left > 0; --left)
                object.set(any_text(), any_value(depth - 1));
            return object;
        }
    }
}

RC_GTEST_PROP(Json, ReadsBackWhateverItWrites, ()) {
    const auto value = any_value(4);
    const auto text = dump(value, *rc::gen::inRange(-1, 4));
    const auto read = parse(text);
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == value);
}

RC_GTEST_PROP(Json, WritesNothingButUtf8, (const std::string& bytes)) {
    const auto text = dump(Object{{bytes, Array{bytes}}});
    RC_ASSERT(!base::first_invalid_utf8(text));
    RC_ASSERT(parse(text).has_value());
}

RC_GTEST_PROP(Json, ReadsOrRefusesABrokenTextWithoutHarm, ()) {
    auto text = dump(any_value(3));
    for (auto left = *rc::gen::inRange(1, 4); left > 0 && !text.empty(); --left) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        if (*rc::gen::arbitrary<bool>())
            text.erase(at, *rc::gen::inRange<std::size_t>(1, 4));
        else
            text.insert(at, 1,
                        *rc::gen::oneOf(rc::gen::elementOf(std::string("{}[]\",:0-.e\\")),
                                        rc::gen::arbitrary<char>()));
    }
    const auto read = parse(text);
    if (read) {
        RC_ASSERT(parse(dump(*read)).value() == *read);
    } else {
        RC_ASSERT(!read.error().what.nl.empty());
        RC_ASSERT(!base::first_invalid_utf8(read.error().what.nl));
    }
}

struct Refusal {
    const char* name;
    std::string text;
    const char* says;
};
class JsonRefusal : public testing::TestWithParam<Refusal> {};

TEST_P(JsonRefusal, NamesThePlaceAndWhatIsWrong) {
    const auto read = parse(GetParam().text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, base::ErrorKind::bad_data);
    EXPECT_EQ(read.error().what.en, GetParam().says);
    EXPECT_NE(read.error().what.nl, read.error().what.en);
}

INSTANTIATE_TEST_SUITE_P(
    Json, JsonRefusal,
    testing::Values(Refusal{"ASignThatDoesNotBelong", "{\n  \"a\": ?\n}", "2:8: this is not valid JSON"},
                    Refusal{"AColumnInCharacters", "{\"één\": ?}", "1:9: this is not valid JSON"},
                    Refusal{"Nothing", "", "1:1: this is not valid JSON"},
                    Refusal{"AnEndTooSoon", "[1,\n2", "2:2: this is not valid JSON"},
                    Refusal{"TwoValues", "{} {}", "1:4: this is not valid JSON"},
                    Refusal{"AComma", "[1,]", "1:4: this is not valid JSON"},
                    Refusal{"AKeyTwice", "{\"a\": 1,\n \"é\": 2,\n \"b\": {\"a\": 0}, \"é\": 3}",
                            "3:17: the key \"é\" stands there twice"},
                    Refusal{"AKeyTwiceWithEscapes", R"({"\\\"": 1, "\\\"": 2})",
                            R"(1:13: the key "\\\"" stands there twice)"},
                    Refusal{"AnEndlessKeyTwice",
                            "{\"" + std::string(100, 'k') + "\":1,\"" + std::string(100, 'k') + "\":2}",
                            "1:107: the key \"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk... stands there twice"},
                    Refusal{"ANumberOver64Bits", "[1, 18446744073709551615 ]",
                            "1:5: the number 18446744073709551615 is too large"},
                    Refusal{"ANumberOver64BitsAtTheEnd", "-123456789012345678901234567890",
                            "1:1: the number -123456789012345678901234567890 is too large"},
                    Refusal{"ANumberOverAllBounds", "[\n 1e999]", "2:2: the number 1e999 is too large"},
                    Refusal{"BytesThatAreNoText", "[\"ab\xff\"]", "1:5: this is not UTF-8"},
                    Refusal{"HalfACharacter", R"(["\ud800"])", "1:9: this is not valid JSON"},
                    Refusal{"Depth", "[1,\n" + std::string(64, '[') + std::string(65, ']'),
                            "2:64: nested too deep: over 64"}),
    [](const auto& one) { return one.param.name; });

TEST(Json, ReadsALargeObjectWithoutLosingItself) {
    // Three hundred thousand keys: comparing each with all before it would take longer than a test may.
    std::string text = "{";
    for (int i = 0; i < 300'000; ++i) text += "\"key " + std::to_string(i) + "\":0,";
    const auto read = parse(text + "\"last\":1}");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->object()->size(), 300'001U);
    EXPECT_EQ(dump(*read), text + "\"last\":1}");
    const auto twice = parse(text + "\"key 7\":1}");
    ASSERT_FALSE(twice);
    EXPECT_THAT(twice.error().what.en, HasSubstr("the key \"key 7\" stands there twice"));
}

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
