#include "ui/text_layout.h"

#include <algorithm>
#include <array>
#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"

namespace wijk::ui {
namespace {

using ::testing::ElementsAre;

constexpr float each = 10;  // every character is this wide

TextLayout laid_out(std::string_view text, float columns) {
    TextLayout layout;
    layout.lay_out(text, columns * each, [](std::string_view) { return each; });
    return layout;
}

std::vector<std::string> written(const TextLayout& layout, std::string_view text) {
    std::vector<std::string> rows;
    for (const auto& row : layout.rows()) rows.emplace_back(text.substr(row.first, row.last - row.first));
    return rows;
}

TEST(ATextLayout, BreaksAfterSpacesAndHyphensAndLetsSpacesHangOverTheEdge) {
    EXPECT_THAT(written(laid_out("een twee drie", 9), "een twee drie"), ElementsAre("een twee ", "drie"));
    EXPECT_THAT(written(laid_out("een twee   drie", 8), "een twee   drie"),
                ElementsAre("een twee   ", "drie"));
    EXPECT_THAT(written(laid_out("stop-week", 6), "stop-week"), ElementsAre("stop-", "week"));
}

TEST(ATextLayout, BreaksAWordOnlyWhenItIsWiderThanTheRow) {
    EXPECT_THAT(written(laid_out("ik longverpleegkundige", 8), "ik longverpleegkundige"),
                ElementsAre("ik ", "longverp", "leegkund", "ige"));
    EXPECT_THAT(written(laid_out("ééé", 2), "ééé"), ElementsAre("éé", "é"));
}

TEST(ATextLayout, SetsOneCharacterARowWhereNotEvenOneFits) {
    EXPECT_THAT(written(laid_out("abc", 0), "abc"), ElementsAre("a", "b", "c"));
}

TEST(ATextLayout, HasARowForNothingAndForWhatFollowsTheLastLineEnd) {
    EXPECT_EQ(laid_out("", 9).rows().size(), 1U);
    const auto layout = laid_out("a\n\nb\n", 9);
    EXPECT_THAT(written(layout, "a\n\nb\n"), ElementsAre("a", "", "b", ""));
    EXPECT_EQ(layout.rows().back().line, 4U);
}

TEST(ATextLayout, CountsLinesAndNotRows) {
    const auto layout = laid_out("een twee drie\nvier", 5);
    std::vector<std::size_t> lines;
    for (const auto& row : layout.rows()) lines.push_back(row.line);
    EXPECT_THAT(lines, ElementsAre(1, 1, 1, 2));
}

TEST(TheEndOfAWrappedRow, LiesOnThatRow) {
    const auto layout = laid_out("een twee drie\nvier", 9);
    EXPECT_EQ(layout.end_of(0), 8U);  // before the space that hangs over the edge
    EXPECT_EQ(layout.row_of(layout.end_of(0)), 0U);
    EXPECT_EQ(layout.end_of(1), 13U);  // before the line end
    EXPECT_EQ(layout.end_of(2), 18U);
}

TEST(UpAndDown, KeepTheirColumnPastAShorterRow) {
    // een
    // tweetwee
    // drie drie
    const auto layout = laid_out("een tweetwee drie drie", 9);
    ASSERT_EQ(layout.rows().size(), 3U);
    EXPECT_EQ(layout.moved(12, -1, 80), 3U);  // not the start of the row it came from
    EXPECT_EQ(layout.moved(3, 1, 80), 12U);
    EXPECT_EQ(layout.moved(12, -2, 80), 0U);  // above the first row: the begin
    EXPECT_EQ(layout.moved(13, 1, 0), 22U);   // below the last: the end
}

TEST(APlaceInARow, IsTheNearestCharacter) {
    const auto layout = laid_out("abc", 9);
    EXPECT_EQ(layout.at(0, 14), 1U);
    EXPECT_EQ(layout.at(0, 16), 2U);
    EXPECT_EQ(layout.at(0, 500), 3U);
    EXPECT_EQ(layout.at(0, -5), 0U);
}

std::string text_of(const std::vector<int>& letters) {
    constexpr std::array<const char*, 8> alphabet = {"a", "bc", " ", " ", "\n", "é", "-", "😀"};
    std::string text;
    for (const int letter : letters) text += alphabet[static_cast<std::size_t>(letter & 7)];
    return text;
}

RC_GTEST_PROP(ATextLayout, HoldsEachCharacterOnceAndFindsItBack, (std::vector<int> letters)) {
    const auto text = text_of(letters);
    const auto columns = *rc::gen::inRange(1, 12);
    const auto layout = laid_out(text, static_cast<float>(columns));
    std::size_t at = 0;
    for (std::size_t i = 0; i < layout.rows().size(); ++i) {
        const auto& row = layout.rows()[i];
        RC_ASSERT(row.first == at);
        RC_ASSERT(row.first <= row.last);
        const auto words = std::string_view(text).substr(row.first, row.last - row.first);
        RC_ASSERT(words.find('\n') == std::string_view::npos);
        const auto without = words.substr(0, words.find_last_not_of(' ') + 1);
        RC_ASSERT(base::characters(without) <= static_cast<std::size_t>(columns));
        at = row.last + (row.last < text.size() && text[row.last] == '\n' ? 1 : 0);
        RC_ASSERT(layout.row_of(layout.end_of(i)) == i);
        RC_ASSERT(layout.at(i, 1e6F) == layout.end_of(i));
        RC_ASSERT(layout.at(i, 0) == row.first);
    }
    RC_ASSERT(at == text.size());
    for (std::size_t i = 0; i <= text.size();
         i += i < text.size() ? base::character_length(text.substr(i)) : 1)
        RC_ASSERT(layout.at(layout.row_of(i), layout.x_of(i)) == i);
}

RC_GTEST_PROP(UpAndDown, AlwaysComeToTheNextRowAndBackToTheSamePlace, (std::vector<int> letters)) {
    const auto text = text_of(letters);
    const auto layout = laid_out(text, static_cast<float>(*rc::gen::inRange(1, 12)));
    for (std::size_t i = 0; i < text.size(); i += base::character_length(text.substr(i))) {
        const auto row = layout.row_of(i);
        if (row + 1 == layout.rows().size()) break;
        const auto down = layout.moved(i, 1, layout.x_of(i));
        RC_ASSERT(layout.row_of(down) == row + 1);
        RC_ASSERT(layout.moved(down, -1, layout.x_of(i)) == i);
    }
}

TEST(AWrappedLine, HangsUnderItsIndentationWhereThatIsAsked) {
    const std::string text = "  says: Ik was buiten adem\n- een twee drie";
    TextLayout layout;
    layout.lay_out(
        text, 11 * each, [](std::string_view) { return each; }, true);
    EXPECT_THAT(written(layout, text),
                ElementsAre("  says: Ik ", "was ", "buiten ", "adem", "- een twee ", "drie"));
    EXPECT_EQ(layout.rows()[1].left, 2 * each);
    EXPECT_EQ(layout.rows()[4].left, 0);
    EXPECT_EQ(layout.rows()[5].left, 2 * each);
    EXPECT_THAT(written(laid_out(text, 11), text),
                ElementsAre("  says: Ik ", "was buiten ", "adem", "- een twee ", "drie"));
}

TEST(AWrappedLine, NeverHangsRightOfTheMiddle) {
    const std::string text = "          een twee drie";
    TextLayout layout;
    layout.lay_out(
        text, 12 * each, [](std::string_view) { return each; }, true);
    EXPECT_THAT(written(layout, text), ElementsAre("          ", "een ", "twee ", "drie"));
    EXPECT_EQ(layout.rows()[1].left, 6 * each);
    EXPECT_EQ(layout.at(1, 0), 10U);
    EXPECT_EQ(layout.x_of(11), 7 * each);
    EXPECT_EQ(layout.at(1, 7 * each), 11U);
}

RC_GTEST_PROP(ATextLayout, IsTheSameAfterAnEditAsFromTheStart,
              (std::vector<int> letters, std::vector<std::tuple<int, int, std::vector<int>>> edits)) {
    auto text = text_of(letters);
    const auto width = static_cast<float>(*rc::gen::inRange(1, 12)) * each;
    const bool hanging = *rc::gen::arbitrary<bool>();
    const auto advance = [](std::string_view one) { return one == "é" ? each / 2 : each; };
    TextLayout edited;
    edited.lay_out(text, width, advance, hanging);
    for (const auto& [from, to, came] : edits) {
        const auto whole = [&](int at) {
            auto place = static_cast<std::size_t>(std::abs(at % 1000)) % (text.size() + 1);
            while (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U) --place;
            return place;
        };
        const auto [first, last] = std::minmax({whole(from), whole(to)});
        const auto added = text_of(came);
        text.replace(first, last - first, added);
        edited.replace(first, last - first, added);
        TextLayout fresh;
        fresh.lay_out(text, width, advance, hanging);
        RC_ASSERT(edited.rows() == fresh.rows());
        for (std::size_t i = 0; i <= text.size(); ++i) RC_ASSERT(edited.row_of(i) == fresh.row_of(i));
        for (std::size_t row = 0; row < fresh.rows().size(); ++row)
            RC_ASSERT(edited.at(row, 2.4F * each) == fresh.at(row, 2.4F * each));
        for (std::size_t line = 1; line <= fresh.rows().back().line + 1; ++line) {
            const auto row = edited.first_row_of(line);
            if (row == fresh.rows().size()) {
                RC_ASSERT(line > fresh.rows().back().line);
                continue;
            }
            RC_ASSERT(fresh.rows()[row].line == line);
            if (row > 0) RC_ASSERT(fresh.rows()[row - 1].line == line - 1);
        }
    }
}

}  // namespace
}  // namespace wijk::ui
