#include "authoring/playthrough.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/conversation.h"
#include "dialogue/testing.h"

namespace wijk::authoring {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const char* const scenes =
    "  begin:\n"
    "    resident: [{id: een, says: \"Ja.\", feels: neutral, talk: neutral}]\n"
    "    replies:\n"
    "      - {id: vraag, say: \"Hoe is dat?\", codes: [OQ], toward: none, next: eind, note: \"n\"}\n"
    "      - {id: dag, say: \"Dag.\", codes: [STRUCTURE], next: eind, note: \"n\"}\n"
    "  eind:\n"
    "    resident: [{id: uit, says: \"Dag.\", feels: neutral, talk: neutral}]\n"
    "    ending: {kind: not_now, title: \"Niet nu\", text: \"t\"}\n";

std::string text(const std::string& end = "") {
    return testing_support::scenario_text(scenes) + end;
}

NewPlaythrough vraag() {
    return {"vragen, en \"dan\" weg", "mixed", {"vraag"}, {{"ending", "eind"}}};
}

/// The text with it, once it is seen that it loads and passes.
std::string added(const std::string& before, const NewPlaythrough& playthrough = vraag()) {
    const auto after = with_playthrough(before, playthrough);
    if (!after) {
        ADD_FAILURE() << after.error().what.en;
        return "";
    }
    const auto scenario = testing_support::scenario_of(*after);
    const auto& made = scenario->playthroughs;
    const auto found =
        std::find_if(made.begin(), made.end(), [&](const auto& one) { return one.name == playthrough.name; });
    EXPECT_NE(found, made.end()) << *after;
    if (found != made.end()) {
        EXPECT_EQ(found->choose, playthrough.choose);
        EXPECT_THAT(dialogue::run_playthrough(scenario, *found), IsEmpty());
    }
    return *after;
}

TEST(WithPlaythrough, AddsTheKeyWhereThereIsNone) {
    const auto after = added(text());
    EXPECT_THAT(after, StartsWith(text()));
    EXPECT_THAT(after,
                HasSubstr("\nplaythroughs:\n  - name: \"vragen, en \\\"dan\\\" weg\"\n    style: mixed\n"
                          "    choose: [vraag]\n    expect: {ending: eind}\n"));
}

TEST(WithPlaythrough, StandsBehindTheOthersAndLeavesCommentsWhereTheyAre) {
    const std::string list =
        "# Routes.\n"
        "playthroughs:\n"
        "    # de eerste\n"
        "    - {name: een, style: good, choose: [dag], expect: {ending: eind}}   # kort\n";
    const std::string rest = "\n# Over de stilte.\nsilence: []\n";
    const auto after = added(text(list + rest));
    EXPECT_EQ(after,
              text(list) +
                  "    - name: \"vragen, en \\\"dan\\\" weg\"\n      style: mixed\n      choose: [vraag]\n"
                  "      expect: {ending: eind}\n" +
                  rest);
}

TEST(WithPlaythrough, KeepsListsAtTheMarginAndInBrackets) {
    added(text("playthroughs:\n- name: een\n  style: good\n  choose: [dag]\n  expect: {ending: eind}\n"));
    added(text("playthroughs: [{name: een, style: good, choose: [dag], expect: {ending: eind}}]\n"));
    EXPECT_THAT(added(text("playthroughs: []   # nog geen\n")), HasSubstr("]   # nog geen\n"));
}

TEST(WithPlaythrough, KeepsLineEndsOfWindowsAndAMissingLastOne) {
    std::string windows;
    for (const char c :
         text("playthroughs:\n  - {name: een, style: good, choose: [dag], expect: {ending: eind}}\n"))
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const auto after = added(windows);
    EXPECT_THAT(after, StartsWith(windows));
    EXPECT_THAT(after, HasSubstr("    style: mixed\r\n"));

    const auto cut =
        text("playthroughs:\n  - {name: een, style: good, choose: [dag], expect: {ending: eind}}");
    EXPECT_THAT(added(cut), StartsWith(cut + "\n  - name: "));
}

TEST(WithPlaythrough, RefusesATextThatItCannotRead) {
    EXPECT_FALSE(with_playthrough("format: [\n", vraag()));
    EXPECT_FALSE(with_playthrough("", vraag()));
    EXPECT_FALSE(with_playthrough(text("playthroughs: geen\n"), vraag()));
    EXPECT_FALSE(with_playthrough(text("playthroughs: {}\n"), vraag()));
    const auto refused = with_playthrough(text("playthroughs:\n"), vraag());
    ASSERT_FALSE(refused);
    EXPECT_FALSE(refused.error().hint.en.empty());
}

TEST(ExpectationOf, NamesTheEndingOrTheFourNumbers) {
    const auto scenario = testing_support::scenario_of(text());
    auto moment = dialogue::begin(*scenario);
    const auto open = expectation_of(*scenario, moment);
    ASSERT_EQ(open.size(), 4U);
    EXPECT_EQ(open[0], (std::pair<std::string, std::string>{"trust", "== 4"}));
    added(text(), {"nog niets", "mixed", {}, open});
    dialogue::step(*scenario, moment, 0);
    EXPECT_EQ(expectation_of(*scenario, moment),
              (std::vector<std::pair<std::string, std::string>>{{"ending", "eind"}}));
}

TEST(FreeName, CountsOnWhereANameIsTaken) {
    const auto scenario = testing_support::scenario_of(
        text("playthroughs:\n"
             "  - {name: weg, style: good, choose: [dag], expect: {ending: eind}}\n"
             "  - {name: weg 2, style: good, choose: [dag], expect: {ending: eind}}\n"));
    EXPECT_EQ(free_name(*scenario, "weg"), "weg 3");
    EXPECT_EQ(free_name(*scenario, "andere weg"), "andere weg");
}

}  // namespace
}  // namespace wijk::authoring
