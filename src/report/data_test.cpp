// The report as JSON and as xAPI statements. What validators that are not ours make of them is in tests/npm.

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "json/value.h"
#include "report/testing.h"
#include "report/xapi.h"

namespace wijk::report {
namespace {

using namespace testing_support;
using json::Value;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;
using testing::SizeIs;

class TheData : public testing::Test {
 protected:
    Value made(Format format, const feedback::Debrief& debrief, const Options& options = {}) {
        return json::parse(make(format, debrief, facts_, options, texts_).value()).value();
    }
    Value statements(const Options& options = {}) {
        return made(Format::xapi, debrief_of({"preek", "vraag"}, {{"eigen", "notitie", true}}, texts_),
                    options);
    }
    i18n::Catalogue texts_ = catalogue_of(base::Language::nl);
    Facts facts_ = facts();
};

const Value& in(const Value& value, std::initializer_list<std::string_view> path) {
    const Value* at = &value;
    for (const auto key : path) {
        at = at->find(key);
        if (at == nullptr) throw std::runtime_error("no " + std::string(key));
    }
    return *at;
}
std::string text_in(const Value& value, std::initializer_list<std::string_view> path) {
    return *in(value, path).text();
}

/// Faults of `value` against what `schema` says in the few words that our schema uses.
void check(const Value& value, const Value& schema, const std::string& place,
           std::vector<std::string>& faults) {
    std::set<std::string> types;
    const auto& type = in(schema, {"type"});
    if (type.text() != nullptr) types.insert(*type.text());
    if (type.array() != nullptr)
        for (const auto& one : *type.array()) types.insert(*one.text());
    const std::string is = value.is_null()              ? "null"
                           : value.truth() != nullptr   ? "boolean"
                           : value.integer() != nullptr ? "integer"
                           : value.text() != nullptr    ? "string"
                           : value.array() != nullptr   ? "array"
                           : value.object() != nullptr  ? "object"
                                                        : "number";
    if (!types.contains(is) && !(is == "integer" && types.contains("number")))
        faults.push_back(place + " is " + is);
    if (value.array() != nullptr)
        for (const auto& item : *value.array()) check(item, in(schema, {"items"}), place + "[]", faults);
    if (value.object() != nullptr && schema.find("properties") != nullptr) {
        for (const auto& [key, inner] : *value.object()) {
            const auto* known = in(schema, {"properties"}).find(key);
            if (known == nullptr)
                faults.push_back(place + "." + key + " is unknown");
            else
                check(inner, *known, place + "." + key, faults);
        }
        for (const auto& key : *in(schema, {"required"}).array())
            if (value.find(*key.text()) == nullptr)
                faults.push_back(place + "." + *key.text() + " is missing");
    }
}

TEST_F(TheData, IsAsItsSchemaSaysInEveryKindOfTalkAndChoice) {
    const auto rule = json::parse(schema()).value();
    const std::string quiet = "conversation: engage\n";
    auto without_goals = std::string(scenes);
    without_goals.erase(without_goals.find(", goals: {evoke: 2}"), std::string(", goals: {evoke: 2}").size());
    const std::vector<feedback::Margin> margins{{"eigen", "notitie", true}};
    for (const auto& debrief : {debrief_of({}, {}, texts_), debrief_of({"preek"}, margins, texts_),
                                debrief_of({"spiegel", "vraag"}, margins, texts_),
                                debrief_of({"spiegel", "vraag"}, margins, texts_, without_goals, quiet),
                                poisoned(debrief_of({"preek", "vraag"}, margins, texts_), "iets")})
        for (const auto& options : {Options{}, Options{true, false, false}, Options{false, true, true}}) {
            if (options.marked_only && debrief.turns.empty()) continue;
            std::vector<std::string> faults;
            check(made(Format::json, debrief, options), rule, "", faults);
            EXPECT_THAT(faults, testing::IsEmpty());
        }
}

TEST_F(TheData, HoldsTheNumbersAndNotOnlyTheirWords) {
    const auto report = made(Format::json, debrief_of({"spiegel", "vraag"}, {}, texts_));
    EXPECT_EQ(*in(report, {"score", "questions"}).integer(), 1);
    EXPECT_EQ(*in(report, {"score", "counts", "SR"}).integer(), 1);
    EXPECT_EQ(in(report, {"score", "reflection_to_question"}).number(), 1.0);
    EXPECT_EQ(text_in(report, {"session", "learner"}), "Els");
    EXPECT_EQ(text_in(report, {"ending", "kind"}), "referral");
    EXPECT_THAT(*in(report, {"turns"}).array(), SizeIs(2));
}

TEST_F(TheData, KeepsEveryTextAsItWasExceptBytesThatAreNone) {
    for (const auto& text : hostile()) {
        if (base::first_invalid_utf8(text)) continue;
        const auto debrief = poisoned(debrief_of({"preek", "vraag"}, {}, texts_), text);
        EXPECT_EQ(text_in(made(Format::json, debrief), {"scenario", "title"}), text);
        EXPECT_EQ(
            text_in(made(Format::xapi, debrief).array()->front(), {"object", "definition", "name", "nl"}),
            text);
    }
}

TEST_F(TheData, AsStatementsHasOneOfTheTalkAndOneOfEachTurn) {
    const auto all = *statements().array();
    ASSERT_THAT(all, SizeIs(3));
    EXPECT_EQ(text_in(all[0], {"verb", "id"}), "http://adlnet.gov/expapi/verbs/completed");
    EXPECT_EQ(text_in(all[0], {"result", "duration"}), "PT141S");
    EXPECT_TRUE(*in(all[0], {"result", "completion"}).truth());
    EXPECT_EQ(text_in(all[0], {"timestamp"}), "2026-03-01T14:07:30.500Z");
    EXPECT_EQ(text_in(all[1], {"verb", "id"}), "http://adlnet.gov/expapi/verbs/responded");
    EXPECT_EQ(text_in(all[1], {"timestamp"}), "2026-03-01T14:06:00.000Z");
    EXPECT_EQ(text_in(all[1], {"result", "response"}), "preek");
    EXPECT_THAT(*in(all[1], {"object", "definition", "choices"}).array(), SizeIs(2))
        << "all that was on offer";
    for (const auto& one : all) {
        EXPECT_EQ(one.find("result")->find("score"), nullptr) << "no mark";
        EXPECT_EQ(one.find("result")->find("success"), nullptr);
        EXPECT_EQ(text_in(one, {"context", "registration"}), text_in(all[0], {"context", "registration"}));
    }
}

TEST_F(TheData, AsStatementsOfATalkThatWasLeftSaysAttempted) {
    const auto all = *made(Format::xapi, debrief_of({"preek"}, {}, texts_)).array();
    EXPECT_EQ(text_in(all[0], {"verb", "id"}), "http://adlnet.gov/expapi/verbs/attempted");
    EXPECT_FALSE(*in(all[0], {"result", "completion"}).truth());
}

TEST_F(TheData, AsStatementsHasIdsThatStayAndThatAreOfThisTurnAndRoad) {
    const auto ids = [](const Value& all) {
        std::vector<std::string> found;
        for (const auto& one : *all.array()) found.push_back(text_in(one, {"id"}));
        return found;
    };
    const auto first = ids(statements());
    EXPECT_EQ(first, ids(statements()));
    EXPECT_EQ(std::set<std::string>(first.begin(), first.end()).size(), 3U);
    for (const auto& id : first)
        EXPECT_THAT(id, MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    const auto later =
        made(Format::xapi, debrief_of({"preek", "vraag"}, {{"eigen", "andere notitie", false}}, texts_));
    EXPECT_EQ(json::dump(later), json::dump(statements()))
        << "what is noted and marked afterwards changes no statement";
    facts_.said[1] += std::chrono::minutes(3);
    const auto another_road = ids(statements());
    EXPECT_EQ(another_road[1], first[1]);
    EXPECT_NE(another_road[2], first[2]);
    facts_.session += "X";
    EXPECT_NE(ids(statements())[1], first[1]);
}

TEST_F(TheData, AsStatementsNamesNobody) {
    const auto actor = in(statements().array()->front(), {"actor"});
    EXPECT_EQ(actor.find("name"), nullptr);
    EXPECT_THAT(text_in(actor, {"account", "name"}), MatchesRegex("[0-9a-f]{32}"));
    EXPECT_EQ(account_name("a"), account_name("a"));
    EXPECT_NE(account_name("a"), account_name("b"));
    EXPECT_EQ(text_in(statements({false, std::nullopt, true}).array()->front(), {"actor", "name"}), "Els");
}

TEST_F(TheData, AsStatementsOfMarkedTurnsSaysNothingOfTheRest) {
    const auto all = *statements({true}).array();
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].find("result"), nullptr);
    EXPECT_EQ(text_in(all[0], {"verb", "id"}), "http://adlnet.gov/expapi/verbs/attempted");
    EXPECT_EQ(json::dump(all[1]), json::dump((*statements().array())[1]))
        << "the same statement of the same turn";
}

TEST_F(TheData, AsStatementsKeepsAddressesWhole) {
    auto debrief = debrief_of({"spiegel"}, {}, texts_);
    debrief.scenario = "a b/../<é>?#";
    const auto all = *made(Format::xapi, debrief).array();
    EXPECT_EQ(text_in(all[0], {"object", "id"}),
              "https://wijkgesprek.invalid/xapi/scenarios/a%20b%2F..%2F%3C%C3%A9%3E%3F%23");
}

}  // namespace
}  // namespace wijk::report
