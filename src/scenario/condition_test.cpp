#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "scenario/condition_parser.h"
#include "scenario/words.h"
#include "yaml/read.h"

namespace wijk::scenario {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Names some_names() {
    Scenario scenario;
    scenario.variables = {{"knows", true, 0, 0, 1}, {"visits", false, 0, 0, 5}};
    scenario.scenes.resize(2);
    scenario.scenes[0].id = "bij-het-hek";
    scenario.scenes[1].id = "thuis";
    return Names(scenario);
}

struct Parsed {
    Condition condition;
    std::vector<std::string> faults;  ///< "column CODE"
    base::Diagnostics diagnostics;
};

/// The expression stands in column 1 of its own line, so that columns count inside it.
Parsed parse(const std::string& expression) {
    yaml::Node node;
    node.kind = yaml::Node::Kind::scalar;
    node.verbatim = true;
    node.spot = {1, 1};
    node.text = expression;
    Parsed parsed;
    Report report("a.yaml", parsed.diagnostics);
    parsed.condition = parse_condition(node, some_names(), report);
    for (const auto& one : parsed.diagnostics)
        parsed.faults.push_back(std::to_string(one.place.column) + " " + std::string(one.code()));
    return parsed;
}

std::string canonical(const std::string& expression) {
    const auto parsed = parse(expression);
    EXPECT_THAT(parsed.faults, IsEmpty()) << expression;
    return to_text(parsed.condition, some_names());
}

TEST(Conditions, ReadEveryFormOfTheGrammar) {
    const std::vector<std::string> forms = {"trust >= 4",
                                            "importance < 9",
                                            "confidence == 2",
                                            "discord != 0",
                                            "visits <= 3",
                                            "knows == true",
                                            "knows != false",
                                            "visited(bij-het-hek)",
                                            "said(CONFRONT)",
                                            "last(OQ)",
                                            "count(CQ) > 2",
                                            "streak(change) >= 2",
                                            "streak(sustain) == 1",
                                            "streak(CQ) >= 3",
                                            "talk == neutral",
                                            "talk != sustain",
                                            "toward == both",
                                            "not said(SR)",
                                            "said(SR) and last(OQ) or knows == true"};
    for (const auto& form : forms) EXPECT_EQ(canonical(form), form);
}

TEST(Conditions, KeepTheirMeaningInCanonicalSpelling) {
    EXPECT_EQ(canonical("knows"), "knows == true") << "a flag and its comparison are one and the same";
    EXPECT_EQ(canonical("(((trust>4)))and(knows or last(OQ))"), "trust > 4 and (knows == true or last(OQ))");
    EXPECT_EQ(canonical("not (said(SR) and last(OQ))"), "not (said(SR) and last(OQ))");
    EXPECT_EQ(canonical("not knows == true"), "not knows == true");
    EXPECT_EQ(canonical("not not knows"), "not not knows == true");
    EXPECT_EQ(canonical("said(SR) and (last(OQ) and knows)"), "said(SR) and (last(OQ) and knows == true)");
    EXPECT_EQ(canonical("trust >= +4"), "trust >= 4");
}

TEST(Conditions, BindNotTighterThanAndAndAndTighterThanOr) {
    const auto holds_for = [](const std::string& expression, bool a, bool b, bool c) {
        const auto parsed = parse(expression);
        EXPECT_THAT(parsed.faults, IsEmpty());
        return parsed.condition.evaluate([&](const Atom& atom) {
            switch (static_cast<skills::Code>(atom.index)) {
                case skills::Code::SR:
                    return a;
                case skills::Code::OQ:
                    return b;
                default:
                    return c;
            }
        });
    };
    for (int bits = 0; bits < 8; ++bits) {
        const bool a = (bits & 1) != 0, b = (bits & 2) != 0, c = (bits & 4) != 0;
        EXPECT_EQ(holds_for("said(SR) or said(OQ) and said(CQ)", a, b, c), a || (b && c));
        EXPECT_EQ(holds_for("(said(SR) or said(OQ)) and said(CQ)", a, b, c), (a || b) && c);
        EXPECT_EQ(holds_for("not said(SR) and said(OQ)", a, b, c), !a && b);
        EXPECT_EQ(holds_for("not (said(SR) and said(OQ)) or said(CQ)", a, b, c), !(a && b) || c);
    }
}

TEST(Conditions, ReportTheColumnInsideTheExpression) {
    EXPECT_THAT(parse("trust >= 4 and trsut < 3").faults, ElementsAre("16 SC041"));
    EXPECT_THAT(parse("trust = 4").faults, ElementsAre("7 SC040"));
    EXPECT_THAT(parse("trust >= ").faults, ElementsAre("10 SC040"));
    EXPECT_THAT(parse("4 <= trust").faults, ElementsAre("1 SC040"));
    EXPECT_THAT(parse("trust + 1 > 4").faults, ElementsAre("7 SC040"));
    EXPECT_THAT(parse("knows > 0").faults, ElementsAre("7 SC043"));
    EXPECT_THAT(parse("talk == happy").faults, ElementsAre("9 SC043"));
    EXPECT_THAT(parse("trust == true").faults, ElementsAre("10 SC043"));
    EXPECT_THAT(parse("said(SR) == true").faults, ElementsAre("10 SC043"));
    EXPECT_THAT(parse("visited(huis)").faults, ElementsAre("9 SC010"));
    EXPECT_THAT(parse("said(sr)").faults, ElementsAre("6 SC041"));
    EXPECT_THAT(parse("(knows").faults, ElementsAre("7 SC040"));
    EXPECT_THAT(parse("knows)").faults, ElementsAre("6 SC040"));
    EXPECT_THAT(parse("knows knows").faults, ElementsAre("7 SC040"));
    EXPECT_THAT(parse("said").faults, ElementsAre("1 SC040"));
    EXPECT_THAT(parse("één").faults, ElementsAre("1 SC040"));
    EXPECT_THAT(parse("true").faults, ElementsAre("1 SC040"));
    EXPECT_THAT(parse("talk").faults, ElementsAre("1 SC042"));
}

TEST(Conditions, ReportEveryQuestionThatIsWrong) {
    EXPECT_THAT(parse("visited(huis) or said(sr) and (not trsut > 3 or knows > 0) or talk == happy").faults,
                ElementsAre("9 SC010", "23 SC041", "36 SC041", "55 SC043", "71 SC043"));
    EXPECT_THAT(parse("wie(a, (b) and c) and last(xx)").faults, ElementsAre("1 SC041", "28 SC041"))
        << "what stands between the brackets of an unknown name is not read";
    EXPECT_THAT(parse("trsut and knows = true and visited(huis)").faults, ElementsAre("1 SC041", "17 SC040"))
        << "behind a fault in the writing nothing can be read";
    EXPECT_TRUE(parse("knows or trsut").condition.steps.empty());
}

TEST(Conditions, SayWhatWasProbablyMeant) {
    const auto hint = [](const std::string& expression) {
        return parse(expression).diagnostics.at(0).hint_text(base::Language::en);
    };
    EXPECT_EQ(hint("trust = 4"), "Write `==`.");
    EXPECT_EQ(hint("knows && last(OQ)"), "Write `and`.");
    EXPECT_EQ(hint("knows || last(OQ)"), "Write `or`.");
    EXPECT_EQ(hint("!knows"), "Write `not`.");
    EXPECT_EQ(hint("knows en last(OQ)"), "Write `and`.");
    EXPECT_EQ(hint("knows of last(OQ)"), "Write `or`.");
    EXPECT_EQ(hint("trsut > 3"), "Did you mean `trust`?");
    EXPECT_EQ(hint("visited(bij-het-hk)"), "Did you mean `bij-het-hek`?");
}

TEST(Conditions, WarnWhereAComparisonCannotMakeADifference) {
    for (const auto* useless : {"trust >= 0", "trust > 10", "discord <= 10", "trust == 11", "visits != 6",
                                "count(OQ) >= 0", "streak(change) < 0"})
        EXPECT_THAT(parse(useless).faults, ElementsAre("1 SC045")) << useless;
    for (const auto* useful : {"trust > 0", "trust >= 10", "trust == 0", "trust == 10", "discord != 5",
                               "visits < 5", "count(OQ) > 99"})
        EXPECT_THAT(parse(useful).faults, IsEmpty()) << useful;
}

TEST(Conditions, GoThirtyTwoDeepAndNoDeeper) {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "knows" + std::string(depth, ')');
    };
    EXPECT_THAT(parse(nested(31)).faults, IsEmpty());
    EXPECT_THAT(parse(nested(32)).faults, ElementsAre("33 SC044"));
    std::string nots;
    for (int i = 0; i < 32; ++i) nots += "not ";
    EXPECT_THAT(parse(nots + "knows").faults, ElementsAre("129 SC044"));
    EXPECT_THAT(parse(std::string(15'000, '(')).faults, ElementsAre("33 SC044"));
    std::string chain = "knows";
    for (int i = 0; i < 3000; ++i) chain += " or knows";
    EXPECT_EQ(parse(chain).faults.size(), 1U);
}

TEST(Conditions, EvaluateTheDeepestExpressionWithinTheirStack) {
    // On every level an `or` and an `and` wait for their right side.
    std::string deepest = "knows";
    for (int i = 0; i < 31; ++i) deepest = "last(OQ) or said(SR) and (" + deepest + ")";
    const auto parsed = parse(deepest);
    ASSERT_THAT(parsed.faults, IsEmpty());
    EXPECT_TRUE(parsed.condition.evaluate([](const Atom& atom) { return atom.kind != Atom::Kind::last; }));
    EXPECT_FALSE(parsed.condition.evaluate([](const Atom& atom) { return atom.kind == Atom::Kind::said; }));
}

std::string random_expression(int depth) {
    const int kind = depth == 0 ? 0 : *rc::gen::inRange(0, 5);
    if (kind <= 1)
        return *rc::gen::elementOf(std::vector<std::string>{
            "knows", "trust > 4", "visits <= 2", "said(SR)", "last(OQ)", "talk == change", "toward != none",
            "streak(CQ) >= 3", "visited(thuis)", "count(AF) == 1"});
    if (kind == 2) return "not " + random_expression(depth - 1);
    if (kind == 3) return "(" + random_expression(depth - 1) + ") and (" + random_expression(depth - 1) + ")";
    return "(" + random_expression(depth - 1) + ") or " + random_expression(depth - 1);
}

RC_GTEST_PROP(Conditions, MeanTheSameAfterARoundTripThroughTheirText, ()) {
    const auto first = parse(random_expression(*rc::gen::inRange(0, 6)));
    RC_ASSERT(first.faults.empty());
    const auto text = to_text(first.condition, some_names());
    const auto second = parse(text);
    RC_ASSERT(second.faults.empty());
    RC_ASSERT(to_text(second.condition, some_names()) == text);
    const auto seed = *rc::gen::arbitrary<unsigned>();
    const auto truth = [&](const Atom& atom) {
        const auto mixed =
            (static_cast<unsigned>(atom.kind) * 31U + atom.index * 7U + static_cast<unsigned>(atom.value)) ^
            seed;
        return (mixed * 2654435761U >> 16U) % 2 == 0;
    };
    RC_ASSERT(first.condition.evaluate(truth) == second.condition.evaluate(truth));
}

TEST(Expectations, AreAComparisonOrANumber) {
    Comparison comparison{};
    int value = 0;
    ASSERT_TRUE(parse_comparison(">= 6", comparison, value));
    EXPECT_EQ(comparison, Comparison::at_least);
    EXPECT_EQ(value, 6);
    ASSERT_TRUE(parse_comparison("-3", comparison, value));
    EXPECT_EQ(comparison, Comparison::equal);
    EXPECT_EQ(value, -3);
    for (const auto* text : {"", ">=", "6 >=", ">= 6 7", "high", "= 6", "6.0"})
        EXPECT_FALSE(parse_comparison(text, comparison, value)) << text;
}

TEST(Words, OfTheFormatAreThoseOfTheField) {
    for (const auto code : skills::all_codes)
        EXPECT_EQ(code_words[static_cast<std::size_t>(code)], skills::to_id(code));
    for (const auto word : talk_words) EXPECT_EQ(skills::to_id(skills::talk_from_id(word).value()), word);
    for (const auto word : direction_words)
        EXPECT_EQ(skills::to_id(skills::direction_from_id(word).value()), word);
    for (const auto word : feeling_words) EXPECT_EQ(to_id(feeling_from_id(word).value()), word);
}

}  // namespace
}  // namespace wijk::scenario
