#include "authoring/key_path.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "authoring/new_scenario.h"
#include "scenario/format_reference.h"

namespace wijk::authoring {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Keys = std::vector<std::string>;

/// The path at the `^` in the text, which is taken out.
Keys at(std::string text) {
    const auto mark = text.find('^');
    EXPECT_NE(mark, std::string::npos);
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(mark), '\n');
    const auto start = mark == 0 ? std::string::npos : text.rfind('\n', mark - 1);
    const auto column = mark - (start == std::string::npos ? 0 : start + 1) + 1;
    text.erase(mark, 1);
    return key_path_at(text, static_cast<int>(line), static_cast<int>(column));
}

TEST(KeyPath, NamesTheKeysAroundAPlace) {
    EXPECT_THAT(at("title: ^x\n"), ElementsAre("title"));
    EXPECT_THAT(at("ti^tle: x\n"), ElementsAre("title"));
    EXPECT_THAT(at("resident:\n  na^me: Ria\n"), ElementsAre("resident", "name"));
    EXPECT_THAT(at("resident:\n  name: Ria\nscenes:\n  tafel:\n    write_first: tr^ue\n"),
                ElementsAre("scenes", "tafel", "write_first"));
    EXPECT_THAT(at("^"), IsEmpty());
    EXPECT_THAT(at("# title: ^x\n"), IsEmpty());
}

TEST(KeyPath, KnowsItemsOfListsHoweverFarIn) {
    EXPECT_THAT(at("scenes:\n  tafel:\n    replies:\n      - id: een\n        say: ^\"Ja.\"\n"),
                ElementsAre("scenes", "tafel", "replies", "[]", "say"));
    EXPECT_THAT(
        at("scenes:\n  tafel:\n    replies:\n      - id: een\n        say: \"Ja.\"\n      - i^d: twee\n"),
        ElementsAre("scenes", "tafel", "replies", "[]", "id"));
    EXPECT_THAT(at("playthroughs:\n- name: een\n  style: go^od\n"),
                ElementsAre("playthroughs", "[]", "style"));
    EXPECT_THAT(at("playthroughs:\n- name: een\nsilence: ^[]\n"), ElementsAre("silence"));
}

TEST(KeyPath, KnowsWhatStandsInBrackets) {
    const std::string state = "resident:\n  state: {trust: 4, impor^tance: 5}\n";
    EXPECT_THAT(at(state), ElementsAre("resident", "state", "importance"));
    EXPECT_THAT(at("a: {b: {c: 1}, d^: 2}\n"), ElementsAre("a", "d"));
    EXPECT_THAT(at("a: {b: {c: ^1}, d: 2}\n"), ElementsAre("a", "b", "c"));
    EXPECT_THAT(at("r:\n  - {id: een, say: \"a, b: {c\", codes: [CR, ^AF], next: x}\n"),
                ElementsAre("r", "[]", "codes", "[]"));
    EXPECT_THAT(at("r:\n  - {id: een, say: \"a\", codes: [CR], next: ^x}\n"), ElementsAre("r", "[]", "next"));
    EXPECT_THAT(at("a: {b: 1} # c: ^x\n"), ElementsAre("a"));
}

TEST(KeyPath, KnowsBracketsOverSeveralLines) {
    EXPECT_THAT(at("a: {b: 1,\n    c: 2,\n    d: ^3}\n"), ElementsAre("a", "d"));
    EXPECT_THAT(at("a: [x,\n    {b: ^1}]\nc: 2\n"), ElementsAre("a", "[]", "b"));
    EXPECT_THAT(at("a: [x,\n    {b: 1}]\nc: ^2\n"), ElementsAre("c"));
}

TEST(KeyPath, TakesTextsOverSeveralLinesForText) {
    EXPECT_THAT(at("briefing: |\n  Wim: kom ^binnen.\n\n  - title: nee\naim: x\n"), ElementsAre("briefing"));
    EXPECT_THAT(at("briefing: |\n  Wim: kom binnen.\n\n  - title: n^ee\naim: x\n"), ElementsAre("briefing"));
    EXPECT_THAT(at("briefing: |\n  Wim: kom binnen.\naim: ^x\n"), ElementsAre("aim"));
}

TEST(KeyPath, AnswersInTheMiddleOfAWord) {
    EXPECT_THAT(at("scenes:\n  tafel:\n    repl^\n"), ElementsAre("scenes", "tafel"));
    EXPECT_THAT(at("scenes:\n  tafel:\n    replies:\n      - id: een\n        no^\n"),
                ElementsAre("scenes", "tafel", "replies", "[]"));
    EXPECT_THAT(at("scenes:\n  tafel:\n    replies:\n      - {id: een, say: \"Ja^\n"),
                ElementsAre("scenes", "tafel", "replies", "[]", "say"));
}

TEST(KeyPath, StaysWhereItWasOnAnEmptyLine) {
    EXPECT_THAT(at("resident:\n  name: Ria\n^\n"), ElementsAre("resident", "name"));
}

TEST(PathOf, MatchesNamesOfOnesOwnAndItems) {
    EXPECT_TRUE(is_path_of("scenes.*.replies[].codes", {"scenes", "tafel", "replies", "[]", "codes"}));
    EXPECT_TRUE(is_path_of("title", {"title"}));
    EXPECT_TRUE(is_path_of("scenes.*.replies", {"scenes", "tafel", "replies"}));
    EXPECT_FALSE(is_path_of("scenes.*.replies[]", {"scenes", "tafel", "replies"}));
    EXPECT_FALSE(is_path_of("scenes.*", {"scenes"}));
    EXPECT_FALSE(is_path_of("scenes.*", {"scenes", "[]"}));
    EXPECT_FALSE(is_path_of("title", {"titles"}));
    EXPECT_TRUE(is_path_of("", {}));
}

/// Every line of a real scenario whose last key the reference has.
TEST(KeyPath, FindsEveryKeyOfAFirstScenarioInTheReference) {
    Answers answers;
    answers.id = "riet";
    answers.title = "Riet";
    answers.resident = "Riet";
    answers.place = "Buurthuis";
    const auto text = new_scenario(answers, base::Language::nl).value();
    const auto references = scenario::key_references(scenario::FileKind::scenario, base::Language::nl);
    std::set<std::string> found;
    int number = 0;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = text.find('\n', start);
        ++number;
        const auto keys = key_path_at(text, number, 200);
        for (const auto& one : references)
            if (is_path_of(one.path, keys)) found.insert(one.path);
        start = end + 1;
    }
    for (const auto* path : {"title", "resident.name", "scenes.*.resident[].says", "scenes.*.replies[].codes",
                             "scenes.*.replies[].note", "scenes.*.ending.kind", "playthroughs[].choose"})
        EXPECT_TRUE(found.contains(path)) << path;
}

RC_GTEST_PROP(KeyPathOfAnyText, ComesToAnEnd, ()) {
    const auto text = *rc::gen::container<std::string>(
        rc::gen::element('a', ':', ' ', '\n', '-', '{', '}', '[', ']', ',', '"', '\'', '#', '|', '\\'));
    const auto keys = key_path_at(text, *rc::gen::inRange(0, 40), *rc::gen::inRange(0, 40));
    RC_ASSERT(keys.size() <= text.size());
}

}  // namespace
}  // namespace wijk::authoring
