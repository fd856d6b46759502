// What the text field shows and does for those who write scenarios.

#include <optional>
#include <string>
#include <vector>

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

std::string lines(int count) {
    std::string text;
    for (int i = 1; i <= count; ++i) text += fmt::format("regel {}.\n", i);
    return text;
}

TEST(TheTextField, UnderlinesWordsAndSaysWhyUnderTheMouse) {
    TextEdit::Options options;
    const auto red = light_theme().red, gold = light_theme().gold;
    options.underlines = {{2, 5, 9, red, "Dit kan niet"}, {3, 1, 0, gold, "Dit ook niet"}};
    Field field("een\ntwee drié vier\nvijf\nzes", options);
    EXPECT_EQ(field.bench.corners(red, field.row(0)), 0);
    EXPECT_GT(field.bench.corners(red, field.row(1)), 4);
    EXPECT_GT(field.bench.corners(gold, field.row(2)), 4);
    EXPECT_EQ(field.bench.corners(gold, field.row(3)), 0);
    EXPECT_THAT(field.bench.text(), Not(HasSubstr("Dit kan niet")));
    field.hover(field.place(field.bench.look().px(60), 1));
    EXPECT_THAT(field.bench.text(), HasSubstr("Dit kan niet"));
    EXPECT_THAT(field.bench.text(), Not(HasSubstr("Dit ook niet")));
    field.hover(field.place(field.bench.look().px(300), 1));  // right of it
    EXPECT_THAT(field.bench.text(), Not(HasSubstr("Dit kan niet")));
}

TEST(TheTextField, UnderlinesOnEveryRowOfAWrappedLine) {
    TextEdit::Options options;
    options.underlines = {{1, 1, 0, light_theme().red, ""}};
    const Field field(ragged, options);
    EXPECT_GT(field.bench.corners(light_theme().red, field.row(0)), 20);
    EXPECT_GT(field.bench.corners(light_theme().red, field.row(1)), 20);
}

TEST(TheTextField, UnderlinesAPlaceWithoutLettersAndNoneThatIsNotThere) {
    TextEdit::Options options;
    options.underlines = {{2, 1, 0, light_theme().red, ""}, {9, 1, 0, light_theme().gold, ""}};
    const Field field("een\n\ndrie", options);
    EXPECT_GT(field.bench.corners(light_theme().red, field.row(1)), 4);
    EXPECT_EQ(field.bench.corners(light_theme().gold, field.box()), 0);
}

TEST(TheTextField, SaysWhatIsWrongWithALineAlsoUnderItsNumber) {
    TextEdit::Options options;
    options.line_numbers = true;
    options.underlines = {{2, 5, 9, light_theme().red, "Dit kan niet"}};
    Field field("een\ntwee drie vier", options);
    field.hover({field.box().least.x + 20, field.row(1).centre().y});
    EXPECT_THAT(field.bench.text(), HasSubstr("Dit kan niet"));
}

TEST(TheTextField, PutsASignInFrontOfAMarkedLineSoThatItIsNotTheColourAlone) {
    TextEdit::Options options;
    options.line_numbers = true;
    options.marks = {{2, light_theme().red}};
    const Field field("een\ntwee", options);
    Box sign = field.row(1);
    sign.least.x += field.bench.look().px(8);
    EXPECT_GT(field.bench.corners(light_theme().red, sign), 8);
}

TEST(TheTextField, SetsABarInFrontOfThePartThatIsWorkedOn) {
    TextEdit::Options options;
    options.line_numbers = true;
    options.current = {2, 3};
    const Field field("een\ntwee\ndrie\nvier", options);
    const auto bar = [&](int row) {
        Box inside = field.row(row);
        inside.most.y -= 0.5F;  // where the next row begins
        inside.least.x += 10;   // without the ring of the keyboard
        inside.most.x -= 10;
        return field.bench.corners(light_theme().accent, inside);
    };
    EXPECT_EQ(bar(0), 0);
    EXPECT_GE(bar(1), 2);
    EXPECT_GE(bar(2), 2);
    EXPECT_EQ(bar(3), 2);  // where that of the row above ends
}

TEST(TheTextField, IsReadAndCopiedButNotChangedWhereItIsReadOnly) {
    TextEdit::Options options;
    options.read_only = options.keeps_indent = true;
    Field field("een twee", options);
    field.bench.clipboard = "drie";
    field.bench.type("x");
    field.bench.key(ImGuiKey_Enter);
    field.bench.key(ImGuiKey_Backspace);
    field.bench.key(ImGuiKey_V, ImGuiMod_Ctrl);
    field.bench.key(ImGuiKey_RightBracket, ImGuiMod_Ctrl);
    field.bench.key(ImGuiKey_Z, ImGuiMod_Ctrl);
    field.bench.key(ImGuiKey_Home, ImGuiMod_Shift);
    field.bench.key(ImGuiKey_X, ImGuiMod_Ctrl);
    EXPECT_EQ(field.text(), "een twee");
    EXPECT_EQ(field.changes, 0);
    EXPECT_EQ(field.bench.clipboard, "een twee");
}

TEST(TheTextField, KeepsIndentationWhereItHasAMeaning) {
    TextEdit::Options options;
    options.keeps_indent = true;
    Field field("scenes:\n  bankje:", options);
    field.bench.key(ImGuiKey_Enter);
    field.bench.type("x");
    EXPECT_EQ(field.text(), "scenes:\n  bankje:\n  x");
    field.bench.key(ImGuiKey_RightBracket, ImGuiMod_Ctrl);
    EXPECT_EQ(field.text(), "scenes:\n  bankje:\n    x");
    field.bench.key(ImGuiKey_LeftArrow);
    field.bench.key(ImGuiKey_Backspace);
    EXPECT_EQ(field.text(), "scenes:\n  bankje:\n  x");
    field.bench.key(ImGuiKey_A, ImGuiMod_Ctrl);
    field.bench.key(ImGuiKey_LeftBracket, ImGuiMod_Ctrl);
    EXPECT_EQ(field.text(), "scenes:\nbankje:\nx");
    EXPECT_EQ(field.edit.buffer.selected(), field.text());
}

TEST(TheTextField, LeavesIndentationAloneElsewhere) {
    Field field("  een");
    field.bench.key(ImGuiKey_Enter);
    EXPECT_EQ(field.text(), "  een\n");
    field.bench.key(ImGuiKey_RightBracket, ImGuiMod_Ctrl);
    EXPECT_EQ(field.text(), "  een\n");
}

TEST(TheTextField, ShowsAPlaceInTheMiddleWithTheKeyboardOnIt) {
    Field field(lines(1000));
    field.edit.show(500, 7);
    field.bench.frames(3);
    EXPECT_EQ(field.edit.caret_line(), 500U);
    EXPECT_EQ(field.edit.caret_column(), 7U);
    EXPECT_THAT(field.bench.text(), HasSubstr("regel 499."));
    EXPECT_THAT(field.bench.text(), HasSubstr("regel 501."));
    EXPECT_THAT(field.bench.text(), Not(HasSubstr("regel 504.")));
    field.bench.type("x");
    EXPECT_THAT(field.text(), HasSubstr("regel x500."));
    field.edit.show(5000, 5000);
    field.bench.frames(3);
    EXPECT_EQ(field.caret(), field.text().size());
    EXPECT_THAT(field.bench.text(), HasSubstr("regel 1000."));
}

TEST(TheTextField, TellsWhichLineNumberWasClicked) {
    TextEdit::Options options;
    options.line_numbers = true;
    Field field(std::string(long_line) + "\nkort\nkorter", options);
    const float rows = 3;  // of the long line, beside its numbers
    field.bench.click({field.box().least.x + 20, field.place(0, rows).y});
    ASSERT_EQ(field.gutter_clicks.size(), 1U);
    EXPECT_EQ(field.gutter_clicks[0], field.edit.caret_line());
    EXPECT_EQ(field.edit.caret_column(), 1U);
    field.bench.click({field.box().least.x + 200, field.place(0, rows).y});
    EXPECT_EQ(field.gutter_clicks.size(), 1U);
}

TEST(TheTextField, ScrollsByItsBarAndLeavesTheCaretWhereItIs) {
    Field field(lines(200));
    field.bench.key(ImGuiKey_Home, ImGuiMod_Ctrl);
    ASSERT_THAT(field.bench.text(), HasSubstr("regel 1."));
    const Box box = field.box();
    const float x = box.most.x - field.bench.look().px(6);
    field.bench.drag({x, box.least.y + 15}, {x, box.most.y});
    EXPECT_THAT(field.bench.text(), HasSubstr("regel 200."));
    EXPECT_EQ(field.caret(), 0U);
    EXPECT_FALSE(field.edit.buffer.has_selection());
    field.bench.click({x, box.centre().y});
    EXPECT_THAT(field.bench.text(), HasSubstr("regel 100."));
    EXPECT_EQ(field.caret(), 0U);
}

TEST(TheTextField, SelectsOnBelowItsEdgeWhileTheMouseIsHeldThere) {
    Field field(lines(200));
    field.bench.key(ImGuiKey_Home, ImGuiMod_Ctrl);
    ImGuiIO& io = ImGui::GetIO();
    const Vec from = field.place(0, 0);
    io.AddMousePosEvent(from.x, from.y);
    field.bench.frames(30);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    field.bench.frames(2);
    io.AddMousePosEvent(from.x, field.box().most.y + 40);
    field.bench.frames(20);
    const auto line = field.edit.caret_line();
    EXPECT_GT(line, 20U);
    EXPECT_THAT(field.bench.text(), HasSubstr(fmt::format("regel {}.", line)));
    EXPECT_EQ(field.edit.buffer.anchor(), 0U);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    field.bench.frames(2);
    EXPECT_EQ(field.edit.caret_line(), line);
}

TEST(TheTextField, DrawsOfALongTextOnlyWhatIsInSight) {
    const auto drawn = [](int count) {
        Field field(lines(count));
        field.edit.show(30, 1);
        field.bench.frames(3);
        int corners = 0;
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) corners += list->VtxBuffer.Size;
        return corners;
    };
    EXPECT_EQ(drawn(60), drawn(20000));
}

TEST(TheTextField, PaintsPartsOfALineAndAsksAgainOnlyAfterAnEdit) {
    int asked = 0;
    TextEdit::Options options;
    options.paints = [&asked](std::string_view line, std::vector<Span>& spans) {
        ++asked;
        if (line.starts_with("naam: ")) spans = {{0, 4, Ink::name}, {6, line.size(), Ink::link}};
    };
    Field field("naam: wim\nniets", options);
    EXPECT_EQ(asked, 2);
    // Four corners a letter.
    EXPECT_EQ(field.bench.corners(light_theme().accent, field.row(0)), 4 * 4);
    EXPECT_EQ(field.bench.corners(light_theme().blue, field.row(0)), 3 * 4);
    EXPECT_EQ(field.bench.corners(light_theme().blue, field.row(1)), 0);
    field.bench.frames(10);
    EXPECT_EQ(asked, 2);
    field.bench.type("x");
    EXPECT_EQ(asked, 4);
}

TEST(TheTextField, KeepsSelectedWordsReadableWhereAllColoursAreOne) {
    Field field("een twee");
    field.bench.theme(contrast_theme());
    field.edit.buffer.select(0, 3);
    field.bench.frame();
    // The letters of the selection stand out from what is behind them, and only those.
    EXPECT_EQ(field.bench.corners(contrast_theme().card, field.row(0)), 3 * 4);
}

/// A field in which words can be looked for.
class Searching : public ::testing::Test {
 protected:
    Searching() {
        texts_ = {
            "Zoek",     "Vorige",
            "Volgende", "Sluit",
            "Nergens",  [](std::size_t at, std::size_t of) {
                      return fmt::format("{} van {}", at, of); }};
        TextEdit::Options options;
        options.find = &texts_;
        field_.emplace("Wim zegt niets.\nElsje wel.\nDag wim, dag WIM", options);
        field_->bench.key(ImGuiKey_Home, ImGuiMod_Ctrl);
    }
    const std::string& shown() const { return field_->bench.text(); }
    std::string focused() const { return field_->bench.probe().focused(); }

    FindTexts texts_;
    std::optional<Field> field_;
};

TEST_F(Searching, GoesFromPlaceToPlaceByKeysAndRound) {
    EXPECT_THAT(shown(), Not(HasSubstr("Zoek")));
    field_->bench.key(ImGuiKey_F, ImGuiMod_Ctrl);
    EXPECT_EQ(focused(), "##find.words");
    EXPECT_TRUE(field_->edit.has_keyboard());
    EXPECT_TRUE(field_->edit.finding());
    EXPECT_THAT(shown(), HasSubstr("Zoek"));
    field_->bench.type("wim");
    EXPECT_THAT(shown(), HasSubstr("1 van 3"));
    EXPECT_EQ(field_->edit.buffer.selected(), "Wim");
    field_->bench.key(ImGuiKey_Enter);
    EXPECT_EQ(field_->edit.caret_line(), 3U);
    EXPECT_THAT(shown(), HasSubstr("2 van 3"));
    field_->bench.key(ImGuiKey_Enter);
    EXPECT_EQ(field_->edit.buffer.selected(), "WIM");
    field_->bench.key(ImGuiKey_Enter);
    EXPECT_THAT(shown(), HasSubstr("1 van 3"));
    field_->bench.key(ImGuiKey_Enter, ImGuiMod_Shift);
    EXPECT_THAT(shown(), HasSubstr("3 van 3"));
    EXPECT_EQ(field_->text(), "Wim zegt niets.\nElsje wel.\nDag wim, dag WIM");
    EXPECT_EQ(field_->changes, 0);
}

TEST_F(Searching, ClosesByEscAndGoesOnInTheText) {
    field_->bench.key(ImGuiKey_F, ImGuiMod_Ctrl);
    field_->bench.type("els");
    field_->bench.key(ImGuiKey_Escape);
    EXPECT_FALSE(field_->edit.finding());
    EXPECT_EQ(focused(), "words");
    EXPECT_THAT(shown(), Not(HasSubstr("1 van 1")));
    field_->bench.type("Hans");
    EXPECT_EQ(field_->text(), "Wim zegt niets.\nHansje wel.\nDag wim, dag WIM");
}

TEST_F(Searching, LooksForWhatIsSelectedAndSaysWhenItIsNowhere) {
    field_->bench.key(ImGuiKey_F, ImGuiMod_Ctrl);
    field_->bench.type("dag");
    EXPECT_THAT(shown(), HasSubstr("1 van 2"));
    field_->bench.key(ImGuiKey_Escape);
    field_->bench.key(ImGuiKey_F3);
    EXPECT_EQ(field_->edit.buffer.selected(), "dag");
    field_->edit.buffer.select(0, 3);
    field_->bench.key(ImGuiKey_F, ImGuiMod_Ctrl);
    EXPECT_THAT(shown(), HasSubstr("1 van 3"));
    field_->bench.type("wimpel");
    EXPECT_THAT(shown(), HasSubstr("Nergens"));
    EXPECT_EQ(field_->edit.buffer.selected(), "Wim");
}

TEST_F(Searching, GoesByItsButtonsToo) {
    field_->bench.key(ImGuiKey_F, ImGuiMod_Ctrl);
    field_->bench.type("wim");
    field_->bench.click(field_->bench.box("find.next").centre());
    EXPECT_THAT(shown(), HasSubstr("2 van 3"));
    field_->bench.click(field_->bench.box("find.previous").centre());
    EXPECT_THAT(shown(), HasSubstr("1 van 3"));
    field_->bench.click(field_->bench.box("find.close").centre());
    EXPECT_FALSE(field_->edit.finding());
    EXPECT_EQ(focused(), "words");
}

TEST(TheTextField, FindsNothingWithoutTextsForIt) {
    Field field("wim");
    field.bench.key(ImGuiKey_F, ImGuiMod_Ctrl);
    EXPECT_FALSE(field.edit.finding());
    EXPECT_EQ(field.text(), "wim");
}

TEST(TheTextField, KeepsUpWithEditsFromElsewhere) {
    Field field(lines(10));
    field.edit.buffer.replace(0, 0, std::string(ragged) + "\n");
    field.bench.frame();
    field.bench.key(ImGuiKey_Home, ImGuiMod_Ctrl);
    field.bench.key(ImGuiKey_DownArrow);
    EXPECT_EQ(field.text().substr(field.caret(), 8), "rookstop");
    field.bench.key(ImGuiKey_DownArrow);
    EXPECT_EQ(field.edit.caret_line(), 2U);
}

}  // namespace
}  // namespace wijk::ui
