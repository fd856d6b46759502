#include "yaml/write.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "yaml/read.h"

namespace wijk::yaml {
namespace {

/// As it comes back from between two other keys, at depth two.
std::string round_trip(const std::string& text) {
    const auto file = "a:\n  b: " + scalar(text, 4) + "\n  c: 1\nd: " + scalar(text, 2) + "\n";
    const auto result = read(file, "a.yaml");
    EXPECT_THAT(result.diagnostics, testing::IsEmpty()) << file;
    if (!result.root || result.root->find("a") == nullptr) return "(not read)";
    EXPECT_EQ(result.root->find("a")->text_of("c"), "1") << file;
    EXPECT_EQ(result.root->text_of("d"), text) << file;
    return std::string(result.root->find("a")->text_of("b"));
}

TEST(Writing, ReadsBackAsItWas) {
    const std::vector<std::string> texts = {"",
                                            "Ja.",
                                            "nee: toch #1",
                                            "\"zo\" zei hij\\",
                                            "een\ntwee",
                                            "een\ntwee\n",
                                            "een\n\ntwee\n\n\n",
                                            "\n",
                                            " voor\nna",
                                            "een\n  \ntwee",
                                            "een\n  in\n",
                                            "# niet\n- x",
                                            "één\ttab",
                                            "een\ttab\nen twee\t\n",
                                            "null",
                                            "een\ntwee ",
                                            "|",
                                            "a\n# b\n",
                                            "a\n---\nb\n"};
    for (const auto& text : texts) EXPECT_EQ(round_trip(text), text);
}

TEST(Writing, PrefersABlockForSeveralLinesAndQuotesForOne) {
    EXPECT_EQ(scalar("Ja.", 2), "\"Ja.\"");
    EXPECT_EQ(scalar("een\n\ntwee\n", 2), "|\n  een\n\n  twee");
    EXPECT_EQ(scalar("een\ntwee", 4), "|-\n    een\n    twee");
}

RC_GTEST_PROP(Writing, ReadsBackAnythingMadeOfTroublesomePieces, ()) {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
        std::vector<std::string>{"a", " ",  "\n", "\t", "\"", "'", "\\", ": ",  " #",  "- ", "|",
                                 "é", "&x", "*x", "!",  "{",  "]", ",",  "---", "...", "%"}));
    std::string text;
    for (const auto& piece : pieces) text += piece;
    RC_ASSERT(round_trip(text) == text);
}

}  // namespace
}  // namespace wijk::yaml
