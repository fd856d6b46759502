#include "ui/text_edit.h"

#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/testing_field.h"

namespace wijk::ui {
namespace {

using testing::Field;
using ::testing::HasSubstr;
using testing::long_line;
using ::testing::Not;
using testing::ragged;

TEST(TheTextField, GoesUpFromALongRowToAShorterOneAndDownAgain) {
    Field field(ragged);
    field.bench.key(ImGuiKey_Home, ImGuiMod_Ctrl);
    field.bench.key(ImGuiKey_DownArrow);
    const auto second = field.caret();
    ASSERT_EQ(field.text().substr(second, 8), "rookstop");
    field.bench.key(ImGuiKey_End);
    const auto end = field.caret();
    ASSERT_GT(end, second + 20);
    field.bench.key(ImGuiKey_UpArrow);
    EXPECT_EQ(field.caret(), second - 1);
    field.bench.key(ImGuiKey_DownArrow);
    EXPECT_EQ(field.caret(), end);
    field.bench.key(ImGuiKey_UpArrow);
    field.bench.key(ImGuiKey_UpArrow);
    EXPECT_EQ(field.caret(), 0U);
    field.bench.key(ImGuiKey_PageDown);
    field.bench.key(ImGuiKey_DownArrow);
    EXPECT_EQ(field.caret(), field.text().size());
}

TEST(TheTextField, StaysOnARowWhenEndIsPressedTwice) {
    Field field(long_line);
    field.bench.key(ImGuiKey_Home, ImGuiMod_Ctrl);
    ASSERT_EQ(field.caret(), 0U);
    field.bench.key(ImGuiKey_End);
    const auto end = field.caret();
    EXPECT_GT(end, 20U);
    EXPECT_LT(end, 60U);
    EXPECT_EQ(field.text()[end], ' ');
    field.bench.key(ImGuiKey_End);
    EXPECT_EQ(field.caret(), end);
    field.bench.key(ImGuiKey_Home);
    EXPECT_EQ(field.caret(), 0U);
}

TEST(TheTextField, PutsTheCaretInTheRowThatIsClickedAlsoRightOfItsWords) {
    Field field(ragged);
    field.bench.click(field.place(370, 0));
    EXPECT_EQ(field.text().substr(field.caret(), 9), " rookstop");
    field.bench.click(field.place(0, 1));
    EXPECT_EQ(field.text().substr(field.caret(), 8), "rookstop");
}

TEST(TheTextField, SelectsByDraggingByWordAndByLine) {
    Field field("een twee drie\nvier");
    field.bench.drag(field.place(0, 0), field.place(300, 0));
    EXPECT_EQ(field.edit.buffer.selected(), "een twee drie");
    field.bench.click(field.place(45, 0), 2);
    EXPECT_EQ(field.edit.buffer.selected(), "twee");
    field.bench.click(field.place(45, 0), 3);
    EXPECT_EQ(field.edit.buffer.selected(), "een twee drie");
    field.bench.click(field.place(0, 1));
    EXPECT_FALSE(field.edit.buffer.has_selection());
    EXPECT_EQ(field.caret(), 14U);
}

TEST(TheTextField, SelectsWithShiftAndTakesTheClipboardByBothOldAndNewKeys) {
    Field field("een twee");
    field.bench.key(ImGuiKey_Home, ImGuiMod_Shift);
    EXPECT_EQ(field.edit.buffer.selected(), "een twee");
    field.bench.key(ImGuiKey_Insert, ImGuiMod_Ctrl);
    EXPECT_EQ(field.bench.clipboard, "een twee");
    field.bench.key(ImGuiKey_Delete, ImGuiMod_Shift);
    EXPECT_EQ(field.text(), "");
    field.bench.key(ImGuiKey_Insert, ImGuiMod_Shift);
    field.bench.key(ImGuiKey_V, ImGuiMod_Ctrl);
    EXPECT_EQ(field.text(), "een tweeeen twee");
    EXPECT_EQ(field.changes, 3);
}

TEST(TheTextField, KeepsTheCaretInSightInATextThatIsTallerThanItself) {
    Field field;
    for (int i = 0; i < 30; ++i) {
        field.bench.type(fmt::format("regel {}", i));
        field.bench.key(ImGuiKey_Enter);
    }
    EXPECT_THAT(field.bench.text(), HasSubstr("regel 29"));
    EXPECT_THAT(field.bench.text(), Not(HasSubstr("regel 10")));
    field.bench.key(ImGuiKey_PageUp);
    field.bench.key(ImGuiKey_Home, ImGuiMod_Ctrl);
    EXPECT_THAT(field.bench.text(), HasSubstr("regel 0"));
    EXPECT_THAT(field.bench.text(), Not(HasSubstr("regel 29")));
}

TEST(TheTextField, SaysWhatItIsForUntilSomethingIsWritten) {
    TextEdit::Options options;
    options.placeholder = "In je eigen woorden";
    Field field("", options);
    EXPECT_THAT(field.bench.text(), HasSubstr("In je eigen woorden"));
    field.bench.type("Ik hoor dat");
    EXPECT_THAT(field.bench.text(), Not(HasSubstr("In je eigen woorden")));
    EXPECT_THAT(field.bench.text(), HasSubstr("Ik hoor dat"));
}

TEST(TheTextField, TellsOfEnterOrBreaksTheLineAsItWasAsked) {
    TextEdit::Options options;
    options.enter_finishes = true;
    Field field("ja", options);
    field.bench.key(ImGuiKey_Enter, ImGuiMod_Shift);
    EXPECT_EQ(field.text(), "ja\n");
    EXPECT_FALSE(field.finished);
    field.bench.key(ImGuiKey_Enter);
    EXPECT_EQ(field.text(), "ja\n");
    EXPECT_TRUE(field.finished);
}

TEST(TheTextField, NumbersLinesAndNotRowsAndMarksThem) {
    TextEdit::Options options;
    options.line_numbers = true;
    options.marks = {{2, light_theme().red}};
    const Field field(std::string(long_line) + "\nkort", options);
    EXPECT_THAT(field.bench.text(), HasSubstr("1"));
    EXPECT_THAT(field.bench.text(), HasSubstr("2"));
    EXPECT_THAT(field.bench.text(), Not(HasSubstr("3")));
    EXPECT_GE(field.bench.corners(light_theme().red, field.box()), 4);
}

TEST(TheTextField, WrapsTheSameWayAtEverySize) {
    const auto rows_at = [](float scale) {
        const Field field(long_line, {}, scale);
        return std::count(field.bench.text().begin(), field.bench.text().end(), '\n');
    };
    EXPECT_EQ(rows_at(1), rows_at(2));  // the field grows with its letters
}

TEST(TheTextField, WrapsAgainWhenAnotherTextIsPutInIt) {
    Field field(ragged);
    field.edit.buffer.set_text("kort");
    field.bench.frame();
    field.bench.click(field.place(370, 2));
    EXPECT_EQ(field.caret(), 4U);
    field.bench.key(ImGuiKey_UpArrow);
    EXPECT_EQ(field.caret(), 0U);
}

}  // namespace
}  // namespace wijk::ui
