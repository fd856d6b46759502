#include "base/diagnostic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wijk::base {
namespace {

constexpr DiagnosticRecord unknown_key = {.code = "XX001",
                                          .severity = Severity::error,
                                          .message = {"`{key}` bestaat niet", "there is no `{key}`"},
                                          .why = {"Dan gebeurt er niets mee.", "Then nothing comes of it."},
                                          .mend = {"Haal `{key}` weg.", "Remove `{key}`."},
                                          .context = "file",
                                          .failing = "a: 1",
                                          .passing = "b: 1"};
constexpr DiagnosticRecord no_advice = {.code = "XX002",
                                        .severity = Severity::warning,
                                        .message = {"dit is oud", "this is old"},
                                        .why = {},
                                        .mend = {},
                                        .context = "file",
                                        .failing = "",
                                        .passing = ""};

Diagnostic at(int line, int column, std::string file = "wim.yaml") {
    return {&unknown_key, {std::move(file), line, column}, {{"key", "replys"}}, {}, {}};
}

TEST(Fill, ReplacesTheNamesThatItKnowsAndLeavesOtherBraces) {
    const Arguments arguments = {{"name", "Wim"}, {"age", "67"}, {"empty", ""}};
    EXPECT_EQ(fill("{name} ({age})", arguments), "Wim (67)");
    EXPECT_EQ(fill("{name}{name}", arguments), "WimWim");
    EXPECT_EQ(fill("{help.group.name} {", arguments), "{help.group.name} {");
    EXPECT_EQ(fill("{ {name}", arguments), "{ Wim");
    EXPECT_EQ(fill("a{empty}b{}", arguments), "ab{}");
    EXPECT_EQ(fill("", arguments), "");
}

TEST(Fill, DoesNotFillInWhatItFilledIn) {
    EXPECT_EQ(fill("{a}", {{"a", "{b}"}, {"b", "no"}}), "{b}");
}

TEST(Diagnostic, SpeaksBothLanguagesWithItsArguments) {
    const auto one = at(12, 5);
    EXPECT_EQ(to_text(one, Language::en),
              "wim.yaml:12:5: error: there is no `replys` [XX001]\n    Remove `replys`.\n");
    EXPECT_EQ(to_text(one, Language::nl),
              "wim.yaml:12:5: fout: `replys` bestaat niet [XX001]\n    Haal `replys` weg.\n");
}

TEST(Diagnostic, PrefersTheHintForTheVeryCase) {
    auto one = at(12, 5);
    one.hint = {"Bedoel je `replies`?", "Did you mean `replies`?"};
    EXPECT_THAT(to_text(one, Language::nl), testing::HasSubstr("\n    Bedoel je `replies`?\n"));
    EXPECT_THAT(to_text(one, Language::en), testing::HasSubstr("\n    Did you mean `replies`?\n"));
}

TEST(Diagnostic, NamesTheFileAloneWhereNoLineIsAtFaultAndLeavesOutAnEmptyHint) {
    const Diagnostic one{&no_advice, {"wim.yaml", 0, 0}, {}, {}, {}};
    EXPECT_EQ(to_text(one, Language::en), "wim.yaml: warning: this is old [XX002]\n");
    EXPECT_EQ(to_text(one, Language::nl), "wim.yaml: let op: dit is oud [XX002]\n");
}

TEST(Diagnostic, PointsAtEachRelatedPlace) {
    auto one = at(12, 5);
    one.related = {{{"wim.yaml", 3, 1}, {"hier eerst", "first here"}}, {{"mi.yaml", 0, 0}, {"", "table"}}};
    EXPECT_THAT(to_text(one, Language::en),
                testing::EndsWith("\n    wim.yaml:3:1: first here\n    mi.yaml: table\n"));
}

TEST(Diagnostics, HaveErrorsOnlyWhereOneIsAnError) {
    Diagnostics all = {{&no_advice, {}, {}, {}, {}}};
    EXPECT_FALSE(has_errors({}));
    EXPECT_FALSE(has_errors(all));
    all.push_back(at(1, 1));
    EXPECT_TRUE(has_errors(all));
}

TEST(Diagnostics, SortByFileLineAndColumnAndKeepTheOrderOfEqualOnes) {
    auto first = at(2, 3), second = at(2, 3);
    first.arguments = {{"key", "first"}};
    second.arguments = {{"key", "second"}};
    Diagnostics all = {first, at(10, 1), second, at(2, 1), at(99, 9, "a.yaml")};
    sort_by_place(all);
    std::vector<std::string> order;
    for (const auto& one : all)
        order.push_back(one.place.file + std::to_string(one.place.line) + one.arguments[0].second);
    EXPECT_THAT(order, testing::ElementsAre("a.yaml99replys", "wim.yaml2replys", "wim.yaml2first",
                                            "wim.yaml2second", "wim.yaml10replys"));
}

TEST(Language, IsFoundByItsIdAndByNothingElse) {
    for (const auto language : {Language::nl, Language::en}) {
        auto found = language == Language::nl ? Language::en : Language::nl;
        EXPECT_TRUE(language_from_id(to_id(language), found));
        EXPECT_EQ(found, language);
    }
    auto kept = Language::en;
    for (const auto* id : {"", "NL", "de", "nl_NL"}) EXPECT_FALSE(language_from_id(id, kept)) << id;
    EXPECT_EQ(kept, Language::en);
}

}  // namespace
}  // namespace wijk::base
