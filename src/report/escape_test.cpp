#include "report/escape.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "report/testing.h"

namespace wijk::report {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(EscapedForHtml, LeavesNothingThatStartsMarkup) {
    EXPECT_EQ(html("<b class='x'>\"a\" & b</b>"),
              "&lt;b class=&#39;x&#39;&gt;&quot;a&quot; &amp; b&lt;/b&gt;");
    EXPECT_EQ(html("&amp;"), "&amp;amp;") << "what was typed is what shows";
    EXPECT_EQ(html("]]>"), "]]&gt;");
}

TEST(EscapedForHtml, KeepsLettersOfEveryScriptAndTheLineEnds) {
    EXPECT_EQ(html("één\nשלום مرحبا 你好 \U0001F642 \u200F"), "één\nשלום مرحبا 你好 \U0001F642 \u200F");
    EXPECT_EQ(html("a\r\nb\rc\td"), "a\nb\nc\td");
}

TEST(EscapedForHtml, ShowsWhatSteersInsteadOfObeyingIt) {
    EXPECT_EQ(html(std::string_view("a\0b\x1B", 4)), "a\uFFFDb\uFFFD");
    EXPECT_EQ(html("\u202Ex\u2066y\u0085z\x7F"), "\uFFFDx\uFFFDy\uFFFDz\uFFFD");
    EXPECT_EQ(html("\uFFFE\uFDD0\U0010FFFF"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(html("\xFF\xC3("), "\uFFFD\uFFFD(");
}

/// What a reader of CSV makes of one quoted field.
std::string unquoted(const std::string& field) {
    EXPECT_TRUE(field.size() >= 2 && field.front() == '"' && field.back() == '"') << field;
    std::string text;
    for (std::size_t i = 1; i + 1 < field.size(); ++i) {
        if (field[i] == '"') {
            EXPECT_EQ(field[++i], '"') << "a quote alone in " << field;
        }
        text += field[i];
    }
    return text;
}

TEST(EscapedForCsv, QuotesEveryTextAndDoublesItsQuotes) {
    EXPECT_EQ(csv(""), R"("")");
    EXPECT_EQ(csv("ja"), R"("ja")");
    EXPECT_EQ(csv("zij zei \"ja\", toch"), R"("zij zei ""ja"", toch")");
    EXPECT_EQ(csv("a\r\nb"), "\"a\nb\"") << "only a row ends with CR LF";
}

TEST(EscapedForCsv, LetsNoTextBecomeAFormula) {
    for (const auto* text : {"=1", "+31 6", "-x", "@a", "\t=1", "\r=1", "\n1", "   =1", "\u00A0=1", "\uFF1D1",
                             "\uFF0B1", "\uFF0D1", "\uFF201", "'=1", "''-1"})
        EXPECT_TRUE(unquoted(csv(text)).starts_with('\'')) << text;
    for (const auto* text : {"ja", "'s avonds", "'t is goed", "1-2", "a=b", "(=1)"})
        EXPECT_EQ(unquoted(csv(text)), text) << "nothing to guard";
}

TEST(EscapedForCsv, CanBeReadBack) {
    // The rule that escape.h states for the reader.
    const auto read_back = [](std::string text) {
        auto rest = text;
        while (rest.starts_with('\'')) rest.erase(0, 1);
        if (rest.size() < text.size() && csv(rest) != '"' + rest + '"') text.erase(0, 1);
        return text;
    };
    for (const auto* text : {"=1", "'=1", "''=1", "  -x", "'s avonds", "ja", "'", "''"})
        EXPECT_EQ(read_back(unquoted(csv(text))), text);
}

TEST(Escaped, IsAlwaysUtf8) {
    for (const auto& text : testing_support::hostile()) {
        EXPECT_FALSE(base::first_invalid_utf8(html(text))) << text;
        EXPECT_FALSE(base::first_invalid_utf8(csv(text))) << text;
    }
}

}  // namespace
}  // namespace wijk::report
