#include "ui/text_buffer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"

namespace wijk::ui {
namespace {

TextBuffer with(std::string_view text) {
    TextBuffer buffer;
    buffer.set_text(text);
    return buffer;
}

TEST(ATextBuffer, PutsWhatIsTypedAtTheCaret) {
    auto buffer = with("Dag Wim");
    buffer.to(4, false);
    buffer.insert("beste ");
    EXPECT_EQ(buffer.text(), "Dag beste Wim");
    EXPECT_EQ(buffer.caret(), 10U);
}

TEST(ATextBuffer, MovesByWholeCharacters) {
    auto buffer = with("aé😀");
    buffer.left(false);
    EXPECT_EQ(buffer.caret(), 3U);
    buffer.left(false);
    EXPECT_EQ(buffer.caret(), 1U);
    buffer.erase_forward();
    EXPECT_EQ(buffer.text(), "a😀");
    buffer.to(3, false);  // inside the last character
    EXPECT_EQ(buffer.caret(), 1U);
}

TEST(ATextBuffer, ReplacesTheSelection) {
    auto buffer = with("een twee drie");
    buffer.select_word(5);
    EXPECT_EQ(buffer.selected(), "twee");
    buffer.insert("2");
    EXPECT_EQ(buffer.text(), "een 2 drie");
    EXPECT_FALSE(buffer.has_selection());
}

TEST(ATextBuffer, LeavesASelectionAtTheEndTowardsWhichTheArrowPoints) {
    auto buffer = with("abcdef");
    buffer.select(1, 4);
    buffer.left(false);
    EXPECT_EQ(buffer.caret(), 1U);
    buffer.select(1, 4);
    buffer.right(false);
    EXPECT_EQ(buffer.caret(), 4U);
}

TEST(ATextBuffer, JumpsAndErasesByWords) {
    auto buffer = with("een twee drie");
    buffer.word_left(false);
    EXPECT_EQ(buffer.caret(), 9U);
    buffer.erase_word_back();
    EXPECT_EQ(buffer.text(), "een drie");
    buffer.to(0, false);
    buffer.erase_word_forward();
    EXPECT_EQ(buffer.text(), "drie");
}

TEST(ATextBuffer, UndoesTypingWordByWordAndRedoesIt) {
    auto buffer = with("");
    for (const char* letter : {"j", "a", " ", "h", "o", "o", "r"}) buffer.insert(letter);
    buffer.undo();
    EXPECT_EQ(buffer.text(), "ja");
    buffer.undo();
    EXPECT_EQ(buffer.text(), "");
    EXPECT_FALSE(buffer.can_undo());
    buffer.redo();
    buffer.redo();
    EXPECT_EQ(buffer.text(), "ja hoor");
    buffer.undo();
    buffer.insert("x");
    EXPECT_FALSE(buffer.can_redo());
}

TEST(ATextBuffer, TakesOnlyTextThatIsText) {
    auto buffer = with(
        "a\xff"
        "b\r\nc\td\x01");
    EXPECT_EQ(buffer.text(), "a\uFFFDb\nc d");
}

TEST(ATextBuffer, TakesNothingBeyondItsLimit) {
    auto buffer = with(std::string(TextBuffer::most, 'x'));
    buffer.insert("y");
    EXPECT_EQ(buffer.text().size(), TextBuffer::most);
    buffer.select(0, 1);
    buffer.insert("y");
    EXPECT_EQ(buffer.text()[0], 'y');
}

TEST(ATextBuffer, SelectsALineWithoutItsEnd) {
    auto buffer = with("een\ntwee drie\n");
    buffer.select_line(6);
    EXPECT_EQ(buffer.selected(), "twee drie");
    buffer.select_line(14);
    EXPECT_EQ(buffer.selected(), "");
    EXPECT_EQ(buffer.caret(), 14U);
}

RC_GTEST_PROP(ATextBuffer, StaysWellFormedAndUndoesToWhereItBegan, (std::vector<int> doings)) {
    auto buffer = with("Ach, é😀 dat\nweet ik niet.");
    const auto start = buffer.text();
    for (const int doing : doings) {
        switch (std::abs(doing % 16)) {
            case 0:
                buffer.insert("ë");
                break;
            case 1:
                buffer.insert("woord erbij\n");
                break;
            case 2:
                buffer.erase_back();
                break;
            case 3:
                buffer.erase_forward();
                break;
            case 4:
                buffer.erase_word_back();
                break;
            case 5:
                buffer.erase_word_forward();
                break;
            case 6:
                buffer.left(doing % 2 != 0);
                break;
            case 7:
                buffer.right(doing % 2 != 0);
                break;
            case 8:
                buffer.word_left(doing % 2 != 0);
                break;
            case 9:
                buffer.word_right(doing % 2 != 0);
                break;
            case 10:
                buffer.undo();
                break;
            case 11:
                buffer.redo();
                break;
            case 12:
                buffer.select_word(static_cast<std::size_t>(std::abs(doing % 40)));
                break;
            case 13:
                buffer.to(static_cast<std::size_t>(std::abs(doing % 40)), true);
                break;
            default:
                buffer.select_all();
                break;
        }
        RC_ASSERT(!base::first_invalid_utf8(buffer.text()));
        RC_ASSERT(buffer.caret() <= buffer.text().size());
        RC_ASSERT(buffer.anchor() <= buffer.text().size());
        RC_ASSERT(!base::first_invalid_utf8(buffer.selected()));
    }
    while (buffer.can_undo()) buffer.undo();
    RC_ASSERT(buffer.text() == start);
}

}  // namespace
}  // namespace wijk::ui
