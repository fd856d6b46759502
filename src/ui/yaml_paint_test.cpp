#include "ui/yaml_paint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wijk::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The parts that are painted, each behind a letter for what it is.
std::vector<std::string> painted(std::string_view line) {
    std::vector<Span> spans;
    paint_yaml(line, spans);
    std::vector<std::string> parts;
    for (const auto& span : spans)
        parts.push_back(std::string(1, "nql"[static_cast<int>(span.ink)]) + ":" +
                        std::string(line.substr(span.first, span.last - span.first)));
    return parts;
}

TEST(YamlPaint, PaintsAKeyAtTheStartAndBehindAHyphen) {
    EXPECT_THAT(painted("    says: Ik zeg: nee"), ElementsAre("n:says"));
    EXPECT_THAT(painted("- id: dicht"), ElementsAre("n:id"));
    EXPECT_THAT(painted("      - - id: dicht"), ElementsAre("n:id"));
    EXPECT_THAT(painted("bankje#open.says:"), ElementsAre("n:bankje#open.says"));
    EXPECT_THAT(painted("Let op: dit is een zin"), IsEmpty());
    EXPECT_THAT(painted("om 22:30 uur"), IsEmpty());
    EXPECT_THAT(painted("https://example.org"), IsEmpty());
}

TEST(YamlPaint, PaintsKeysInBracesButNotInQuotes) {
    EXPECT_THAT(painted("state: {trust: 4, discord: 0}"), ElementsAre("n:state", "n:trust", "n:discord"));
    EXPECT_THAT(painted("also: [{who: bram, says: \"Nee, zeg: ja.\", feels: amused}]"),
                ElementsAre("n:also", "n:who", "n:says", "n:feels"));
    EXPECT_THAT(painted(R"({says: "Hij zei: \"ja, nee: nee\"", talk: neutral})"),
                ElementsAre("n:says", "n:talk"));
    EXPECT_THAT(painted("says: Ik kom 's avonds, zei hij: {nee: x"), ElementsAre("n:says", "n:nee"));
}

TEST(YamlPaint, PaintsRemarksToTheEndOfTheLine) {
    EXPECT_THAT(painted("  # start: nee"), ElementsAre("q:# start: nee"));
    EXPECT_THAT(painted("level: 1   # 1..3"), ElementsAre("n:level", "q:# 1..3"));
    EXPECT_THAT(painted("says: nummer#1"), ElementsAre("n:says"));
    EXPECT_THAT(painted("says: \"een # twee\""), ElementsAre("n:says"));
}

TEST(YamlPaint, PaintsTheIdsThatLeadElsewhere) {
    EXPECT_THAT(painted("next: kleinzoon"), ElementsAre("n:next", "l:kleinzoon"));
    EXPECT_THAT(painted("next: [{when: discord >= 5, scene: dicht}, {scene: terug}]"),
                ElementsAre("n:next", "n:when", "n:scene", "l:dicht", "n:scene", "l:terug"));
    EXPECT_THAT(painted("better: spiegel  # mooier"), ElementsAre("n:better", "l:spiegel", "q:# mooier"));
    EXPECT_THAT(painted("next:"), ElementsAre("n:next"));
}

RC_GTEST_PROP(YamlPaint, PaintsPartsInOrderWhateverStandsThere, (std::vector<int> letters)) {
    const std::vector<std::string> alphabet = {"next: ", "a",  ":", " ", "{", "}", "[", "]",
                                               ",",      "\"", "'", "#", "-", "é", "\\"};
    std::string line;
    for (const int letter : letters) line += alphabet[static_cast<std::size_t>(std::abs(letter % 15))];
    std::vector<Span> spans;
    paint_yaml(line, spans);
    std::size_t at = 0;
    for (const auto& span : spans) {
        RC_ASSERT(span.first >= at);
        RC_ASSERT(span.last > span.first);
        RC_ASSERT(span.last <= line.size());
        at = span.last;
    }
}

}  // namespace
}  // namespace wijk::ui
