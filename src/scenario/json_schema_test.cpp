#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "json/value.h"
#include "scenario/example_frames.h"
#include "scenario/format.h"
#include "yaml/read.h"
#include "yaml/schema.h"

namespace wijk::scenario {
namespace {

using testing::HasSubstr;
using namespace testing_support;

/// Calls `visit` with every object of the schema that speaks of a value.
template <class Visit>
void walk(const json::Value& schema, const Visit& visit) {
    visit(schema);
    if (const auto* items = schema.find("items")) walk(*items, visit);
    if (const auto* rest = schema.find("additionalProperties"); rest != nullptr && rest->object() != nullptr)
        walk(*rest, visit);
    if (const auto* properties = schema.find("properties"))
        for (const auto& [key, value] : *properties->object()) walk(value, visit);
}

TEST(JsonSchema, IsStrictDescribedAndWithoutAlternativesByName) {
    for (const auto kind : file_kinds()) {
        const auto text = json_schema(kind);
        for (const auto* word : {"oneOf", "anyOf", "allOf"}) EXPECT_THAT(text, testing::Not(HasSubstr(word)));
        const auto schema = json::parse(text);
        ASSERT_TRUE(schema);
        walk(*schema, [](const json::Value& one) {
            ASSERT_NE(one.find("type"), nullptr);
            const auto* properties = one.find("properties");
            if (properties == nullptr) return;
            ASSERT_NE(one.find("additionalProperties"), nullptr);
            EXPECT_EQ(*one.find("additionalProperties"), json::Value(false));
            for (const auto& [key, value] : *properties->object())
                EXPECT_NE(value.find("description"), nullptr) << key;
        });
    }
}

TEST(JsonSchema, KnowsIdsWordsAndRanges) {
    const auto schema = json::parse(json_schema(FileKind::scenario)).value();
    const auto at = [&](std::vector<std::string> path) {
        const json::Value* one = &schema;
        for (const auto& key : path) one = one == nullptr ? nullptr : one->find(key);
        return one == nullptr ? json::Value() : *one;
    };
    EXPECT_EQ(at({"properties", "id", "pattern"}), json::Value("^[a-z][a-z0-9_-]{0,39}$"));
    EXPECT_EQ(at({"properties", "level", "maximum"}), json::Value(3));
    EXPECT_EQ(at({"properties", "conversation", "enum"}), json::Value(json::Array{"full", "engage", "team"}));
    const std::vector<std::string> reply = {
        "properties", "scenes", "additionalProperties", "properties", "replies", "items", "properties"};
    auto next = reply;
    next.insert(next.end(), {"next", "type"});
    EXPECT_EQ(at(next), json::Value(json::Array{"string", "array"}));
    EXPECT_THAT(*at({"required"}).array(), testing::Contains(json::Value("debrief")));
}

// ---- The schema and the loader on the same files ----

/// As an editor sees a value: by the types of YAML 1.2.
std::vector<std::string> types_of(const yaml::Node& node) {
    static const std::regex whole("[-+]?[0-9]+"), decimal("[-+]?[0-9]*\\.[0-9]+");
    if (node.is_sequence()) return {"array"};
    if (node.is_map()) return {"object"};
    if (node.style == yaml::Node::Style::plain) {
        if (std::regex_match(node.text, whole)) return {"integer", "number"};
        if (std::regex_match(node.text, decimal)) return {"number"};
        if (node.text == "true" || node.text == "false") return {"boolean"};
        if (node.text == "null" || node.text == "~") return {"null"};
    }
    return {"string"};
}

/// The part of JSON Schema that json_schema.cpp uses.
bool fits(const yaml::Node& node, const json::Value& schema) {
    const auto types = types_of(node);
    const auto is = [&](const char* type) {
        return std::find(types.begin(), types.end(), type) != types.end();
    };
    const auto* type = schema.find("type");
    const auto listed = type->array() != nullptr ? *type->array() : json::Array{*type};
    if (std::none_of(listed.begin(), listed.end(),
                     [&](const json::Value& one) { return is(one.text()->c_str()); }))
        return false;
    const auto whole = [&](const char* key, std::int64_t otherwise) {
        const auto* found = schema.find(key);
        return found == nullptr ? otherwise : *found->integer();
    };
    if (is("string")) {
        if (const auto* pattern = schema.find("pattern");
            pattern != nullptr && !std::regex_search(node.text, std::regex(*pattern->text())))
            return false;
        if (static_cast<std::int64_t>(node.text.size()) < whole("minLength", 0)) return false;
        if (const auto* words = schema.find("enum");
            words != nullptr && std::find(words->array()->begin(), words->array()->end(),
                                          json::Value(node.text)) == words->array()->end())
            return false;
    }
    if (is("integer")) {
        const auto value = yaml::to_whole(node.text).value();
        if (value < whole("minimum", value) || value > whole("maximum", value)) return false;
    }
    if (is("array") && static_cast<std::int64_t>(node.items.size()) < whole("minItems", 0)) return false;
    if (is("object") && static_cast<std::int64_t>(node.entries.size()) < whole("minProperties", 0))
        return false;
    for (const auto& item : node.items)
        if (!fits(item, *schema.find("items"))) return false;
    const auto* properties = schema.find("properties");
    for (const auto& [key, spot, value] : node.entries) {
        if (const auto* names = schema.find("propertyNames");
            names != nullptr && !std::regex_search(key, std::regex(*names->find("pattern")->text())))
            return false;
        const auto* own = properties == nullptr ? nullptr : properties->find(key);
        if (own == nullptr) own = schema.find("additionalProperties");
        if (own->truth() != nullptr || !fits(value, *own)) return false;
    }
    if (const auto* required = schema.find("required"); required != nullptr && is("object"))
        for (const auto& key : *required->array())
            if (node.find(*key.text()) == nullptr) return false;
    return true;
}

TEST(JsonSchema, AcceptsAndRefusesTheSameFilesAsTheTable) {
    const auto schema = json::parse(json_schema(FileKind::scenario)).value();
    struct Case {
        std::string frame, fragment;
        bool right;
    };
    const std::vector<Case> cases = {
        {"scenario", "", true},
        {"scenario", "titel: x", false},
        {"scenario", "level: 4", false},
        {"scenario", "level: one", false},
        {"scenario", "stops: 7", false},
        {"scenario", "stops: []", false},
        {"scenario", "id: Proef", false},
        {"scenario", "conversation: half", false},
        {"scenario", "title: [x]", false},
        {"scenario", "variables: {a: true, b: {start: 0, min: 0, max: 1}}", true},
        {"scenario", "variables: {a: []}", false},
        {"scenario", "variables: {A: true}", false},
        {"scenario", "facts: {a: {text: t, source: s, dated: soon, check_by: 2027-01-01}}", false},
        {"scenario",
         "playthroughs: [{name: n, style: good, choose: [], expect: {trust: 4, knows: true, ending: slot}}]",
         true},
        {"scenario", "playthroughs: [{name: n, style: fine, choose: [], expect: {trust: 4}}]", false},
        {"variant", "talk: [change.reason, sustain.ability]", true},
        {"variant", "talk: change.happiness", false},
        {"variant", "talk: [changeXreason]", false},
        {"variant", "talk: {a: b}", false},
        {"variant", "feels: blij", false},
        {"reply", "next: [{when: knows, scene: slot}, {scene: slot}]", true},
        {"reply", "next: {scene: slot}", false},
        {"reply", "once: maybe", false},
        {"reply", "goals: {luisteren: 10}", false},
        {"reply", "set: {knows: true, visits: 3}", true},
        {"reply", "set: {knows: [true]}", false},
        {"reply", "codes: [OQ, XX]", false},
        {"ending", "kind: happy", false},
    };
    for (const auto& [frame, fragment, right] : cases) {
        const auto read = yaml::read(scenario_of(frame, fragment), "a.yaml");
        ASSERT_TRUE(read.root) << fragment;
        base::Diagnostics diagnostics;
        yaml::check(*read.root, type_of(FileKind::scenario), "a.yaml", diagnostics);
        EXPECT_EQ(diagnostics.empty(), right) << fragment;
        EXPECT_EQ(fits(*read.root, schema), right) << fragment;
    }
}

}  // namespace
}  // namespace wijk::scenario
