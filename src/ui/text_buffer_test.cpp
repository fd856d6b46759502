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

TEST(ATextBuffer, ReplacesAPartAsOneStepAndLeavesTheCaretAtWhatItWasAt) {
    auto buffer = with("een twee drie");
    buffer.select(4, 9);
    buffer.replace(0, 3, "honderd");
    EXPECT_EQ(buffer.text(), "honderd twee drie");
    EXPECT_EQ(buffer.selected(), "twee ");
    buffer.replace(0, 7, "duizend");
    buffer.undo();
    EXPECT_EQ(buffer.text(), "honderd twee drie");
    buffer.undo();
    EXPECT_EQ(buffer.text(), "een twee drie");
    EXPECT_EQ(buffer.selected(), "twee ");
    buffer.redo();
    EXPECT_EQ(buffer.text(), "honderd twee drie");
    EXPECT_EQ(buffer.selected(), "twee ");
}

TEST(ATextBuffer, KeepsACaretInWhatWasReplacedOnAWholeCharacter) {
    auto buffer = with("abcdef");
    buffer.to(3, false);
    buffer.replace(1, 5, "xëyz");
    EXPECT_EQ(buffer.text(), "axëyzf");
    EXPECT_EQ(buffer.caret(), 2U);  // not in the middle of ë
    buffer.replace(1, 6, "");
    EXPECT_EQ(buffer.caret(), 1U);
}

TEST(ATextBuffer, TakesUpWhatWasChangedElsewhereSoThatItCanBeUndone) {
    auto buffer = with("titel: Wim\nplaats: sporthal\nstart: bankje\n");
    const auto mine = buffer.text();
    buffer.to(mine.find("bankje"), false);
    buffer.set_text_undoable("titel: Opa Wim\r\nplaats: sporthal, hal 2\r\nstart: bankje\r\n");
    EXPECT_EQ(buffer.text(), "titel: Opa Wim\nplaats: sporthal, hal 2\nstart: bankje\n");
    EXPECT_EQ(buffer.text().substr(buffer.caret(), 6), "bankje");
    buffer.undo();
    EXPECT_EQ(buffer.text(), mine);
    buffer.redo();
    EXPECT_EQ(buffer.text(), "titel: Opa Wim\nplaats: sporthal, hal 2\nstart: bankje\n");
    buffer.undo();
    buffer.set_text_undoable(mine);  // nothing new: nothing to undo
    EXPECT_TRUE(buffer.can_redo());
}

TEST(ATextBuffer, SplitsNoCharacterWhereOldAndNewTextPart) {
    auto buffer = with("één");
    buffer.set_text_undoable("èèn");  // é and è share their first byte
    EXPECT_EQ(buffer.text(), "èèn");
    buffer.undo();
    EXPECT_EQ(buffer.text(), "één");
    buffer.set_text_undoable("éé");
    EXPECT_EQ(buffer.text(), "éé");
    buffer.set_text_undoable("");
    EXPECT_EQ(buffer.text(), "");
}

TEST(ATextBuffer, MovesOverAndErasesWhatLooksLikeOneCharacter) {
    const std::string accent = "e\u0301", family = "👩\u200D👧", thumb = "👍🏽";
    auto buffer = with("a" + accent + family + thumb);
    buffer.left(false);
    EXPECT_EQ(buffer.caret(), 1 + accent.size() + family.size());
    buffer.left(false);
    EXPECT_EQ(buffer.caret(), 1 + accent.size());
    buffer.left(false);
    EXPECT_EQ(buffer.caret(), 1U);
    buffer.right(false);
    EXPECT_EQ(buffer.caret(), 1 + accent.size());
    buffer.erase_forward();
    EXPECT_EQ(buffer.text(), "a" + accent + thumb);
    buffer.erase_back();
    EXPECT_EQ(buffer.text(), "a" + thumb);
    EXPECT_EQ(buffer.column_of(buffer.text().size()), 4U);  // columns stay characters of Unicode
}

TEST(ATextBuffer, GivesAFileTheLineEndsThatItHad) {
    auto buffer = with("een\r\ntwee\r\n");
    buffer.insert("drie\n");
    EXPECT_EQ(buffer.text(), "een\ntwee\ndrie\n");
    EXPECT_EQ(buffer.written(), "een\r\ntwee\r\ndrie\r\n");
    buffer.set_text_undoable("een\ntwee\n");
    EXPECT_EQ(buffer.written(), "een\ntwee\n");
    buffer.set_text("een\ntwee\r\ndrie\n");
    EXPECT_EQ(buffer.written(), "een\ntwee\ndrie\n");
}

TEST(ATextBuffer, CanBeMadeForMoreOrLess) {
    TextBuffer buffer(8);
    buffer.insert("acht....");
    buffer.insert("9");
    EXPECT_EQ(buffer.text(), "acht....");
    buffer.replace(0, 4, "negen");
    EXPECT_EQ(buffer.text(), "acht....");
    buffer.set_text("langer dan acht");  // all of it is there already
    buffer.erase_back();
    buffer.select(0, 6);
    buffer.insert("korter");
    EXPECT_EQ(buffer.text(), "korter dan ach");
}

TEST(ATextBuffer, ForgetsItsOldestStepsBeforeTheyTakeTooMuchMemory) {
    TextBuffer buffer(TextBuffer::most_undo_bytes);
    const std::string half(TextBuffer::most_undo_bytes / 2 - 1024, 'x');
    buffer.insert("eerst");
    buffer.insert(half);
    buffer.insert("kort");
    buffer.select(5, 5 + half.size());
    buffer.erase_back();
    buffer.insert(std::string(4096, 'y'));  // with this one it is too much
    int steps = 0;
    for (; buffer.can_undo(); ++steps) buffer.undo();
    EXPECT_EQ(steps, 3);
    EXPECT_EQ(buffer.text(), "eerst" + half);
    for (std::size_t i = 0; i < TextBuffer::most_steps + 10; ++i) {
        buffer.insert("x");
        buffer.end_typing();
    }
    for (steps = 0; buffer.can_undo(); ++steps) buffer.undo();
    EXPECT_EQ(steps, static_cast<int>(TextBuffer::most_steps));
}

TEST(ATextBuffer, HasANewRevisionForEachNewTextAndForNothingElse) {
    auto buffer = with("een");
    const auto first = buffer.revision();
    buffer.left(false);
    buffer.select_all();
    EXPECT_EQ(buffer.revision(), first);
    buffer.insert("twee");
    const auto second = buffer.revision();
    buffer.undo();
    EXPECT_NE(buffer.revision(), first);
    EXPECT_NE(buffer.revision(), second);
    const auto third = buffer.revision();
    buffer.undo();  // nothing left
    EXPECT_EQ(buffer.revision(), third);
    auto copy = buffer;
    copy.insert("a");
    buffer.insert("b");
    EXPECT_NE(copy.revision(), buffer.revision());
}

TEST(ATextBuffer, CountsLinesAndColumnsInCharacters) {
    auto buffer = with("é😀x\n\nlaatste");
    EXPECT_EQ(buffer.lines(), 3U);
    EXPECT_EQ(buffer.line_of(buffer.caret()), 3U);
    EXPECT_EQ(buffer.column_of(buffer.caret()), 8U);
    EXPECT_EQ(buffer.column_of(6), 3U);
    EXPECT_EQ(buffer.position_of(1, 3), 6U);
    EXPECT_EQ(buffer.position_of(1, 99), 7U);
    EXPECT_EQ(buffer.position_of(2, 1), 8U);
    EXPECT_EQ(buffer.position_of(0, 0), 0U);
    EXPECT_EQ(buffer.position_of(4, 1), buffer.text().size());
}

TEST(TheIndentation, IsKeptByANewLineAsFarAsItStandsBeforeTheCaret) {
    auto buffer = with("scenes:\n    bankje:");
    buffer.break_line_indented();
    EXPECT_EQ(buffer.text(), "scenes:\n    bankje:\n    ");
    buffer.to(10, false);
    buffer.break_line_indented();
    EXPECT_EQ(buffer.text(), "scenes:\n  \n    bankje:\n    ");
    EXPECT_EQ(buffer.caret(), 13U);
}

TEST(TheIndentation, GoesBackAStepByBackspace) {
    auto buffer = with("     x");
    buffer.to(5, false);
    buffer.erase_back_indented();
    EXPECT_EQ(buffer.text(), "    x");
    buffer.erase_back_indented();
    EXPECT_EQ(buffer.text(), "  x");
    buffer.erase_back_indented();
    buffer.erase_back_indented();
    EXPECT_EQ(buffer.text(), "x");
    buffer.undo();
    EXPECT_EQ(buffer.text(), "     x");
    buffer.to(6, false);
    buffer.erase_back_indented();
    EXPECT_EQ(buffer.text(), "     ");
}

TEST(TheIndentation, MovesTheSelectedLinesAndKeepsThemSelected) {
    auto buffer = with("a\n  b\n\nc\nd");
    buffer.select(1, 9);  // behind a to before d, of which nothing is selected
    buffer.indent();
    EXPECT_EQ(buffer.text(), "  a\n    b\n\n  c\nd");
    EXPECT_EQ(buffer.selected(), "\n    b\n\n  c\n");
    buffer.outdent();
    EXPECT_EQ(buffer.text(), "a\n  b\n\nc\nd");
    EXPECT_EQ(buffer.selected(), "\n  b\n\nc\n");
    buffer.undo();
    EXPECT_EQ(buffer.text(), "  a\n    b\n\n  c\nd");
    buffer.undo();
    EXPECT_EQ(buffer.text(), "a\n  b\n\nc\nd");
}

TEST(TheIndentation, TakesTheCaretAlongWithItsWords) {
    auto buffer = with("een\n   twee");
    buffer.to(9, false);
    buffer.indent();
    EXPECT_EQ(buffer.text().substr(buffer.caret()), "ee");
    buffer.outdent();
    buffer.outdent();
    buffer.outdent();
    EXPECT_EQ(buffer.text(), "een\ntwee");
    EXPECT_EQ(buffer.text().substr(buffer.caret()), "ee");
    const auto before = buffer.revision();
    buffer.outdent();  // nothing to take
    EXPECT_EQ(buffer.revision(), before);
}

/// One of everything that changes the text, by a number.
void change(TextBuffer& buffer, int doing) {
    const auto at = [&](int which) {
        return static_cast<std::size_t>(std::abs(doing / which % 97)) % (buffer.text().size() + 1);
    };
    buffer.select(at(7), at(11));
    switch (std::abs(doing % 13)) {
        case 0:
            return buffer.insert("é");
        case 1:
            return buffer.insert("regel\n  erbij\n");
        case 2:
            return buffer.erase_back();
        case 3:
            return buffer.replace(at(5), at(3), "\n");
        case 4:
            return buffer.set_text_undoable("een\nander\n" + buffer.text().substr(0, buffer.caret()));
        case 5:
            return buffer.indent();
        case 6:
            return buffer.outdent();
        case 7:
            return buffer.break_line_indented();
        case 8:
            return buffer.erase_back_indented();
        case 9:
            return buffer.undo();
        case 10:
            return buffer.redo();
        default:
            return buffer.insert("x");
    }
}

RC_GTEST_PROP(ATextBuffer, KnowsItsLines, (std::vector<int> doings)) {
    auto buffer = with("Ach, é😀 dat\nweet ik niet.");
    for (const int doing : doings) {
        change(buffer, doing);
        const auto& text = buffer.text();
        std::size_t line = 1, start = 0;
        for (std::size_t at = 0; at <= text.size(); ++at) {
            RC_ASSERT(buffer.line_of(at) == line);
            if (at == text.size() || text[at] == '\n') {
                RC_ASSERT(buffer.start_of(line) == start);
                RC_ASSERT(buffer.end_of(line) == at);
                start = at + 1;
                ++line;
            }
        }
        RC_ASSERT(buffer.lines() + 1 == line);
        const auto caret = buffer.caret();
        RC_ASSERT(buffer.position_of(buffer.line_of(caret), buffer.column_of(caret)) == caret);
    }
}

RC_GTEST_PROP(ATextBuffer, TellsInOneChangeWhereItsTextWent, (std::vector<int> doings)) {
    auto buffer = with("Ach, é😀 dat\nweet ik niet.");
    auto copy = buffer.text();
    auto known = buffer.revision();
    for (const int doing : doings) {
        change(buffer, doing);
        if (doing % 3 != 0) continue;
        const auto change = buffer.change_since(known);
        RC_ASSERT(change.has_value() || doings.size() > 30);
        if (change)
            copy.replace(change->first, change->taken, buffer.text(), change->first, change->came);
        else
            copy = buffer.text();
        RC_ASSERT(copy == buffer.text());
        known = buffer.revision();
    }
}

RC_GTEST_PROP(ATextBuffer, ComesBackThroughEachTextAndForthAgain, (std::vector<int> doings)) {
    auto buffer = with("Ach, é😀 dat\nweet ik niet.");
    std::vector<std::string> texts = {buffer.text()};
    for (const int doing : doings) {
        if (const int which = std::abs(doing % 13); which == 9 || which == 10) continue;
        const auto before = buffer.revision();
        change(buffer, doing);
        if (buffer.revision() != before) texts.push_back(buffer.text());
    }
    for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
        RC_ASSERT(buffer.text() == *text);
        RC_ASSERT(!base::first_invalid_utf8(buffer.selected()));
        buffer.undo();
    }
    for (const auto& text : texts) {
        RC_ASSERT(buffer.text() == text);
        buffer.redo();
    }
}

}  // namespace
}  // namespace wijk::ui
