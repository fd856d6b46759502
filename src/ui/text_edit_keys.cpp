// What the keys do in the text field.

#include <algorithm>
#include <string>
#include <utility>

#include <imgui_internal.h>

#include "ui/text_edit.h"

namespace wijk::ui {

namespace {

/// Pressed now or held long enough to repeat, and meant for the field, which is ImGui's last item.
bool pressed(ImGuiKey key) {
    return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, ImGui::GetItemID());
}

/// A word instead of a character, a command instead of a letter. With Alt it is AltGr, which writes a letter
/// on some keyboards.
bool control() {
    const ImGuiIO& io = ImGui::GetIO();
    return io.KeyCtrl && !io.KeyAlt;
}

}  // namespace

void TextEdit::up_or_down(int rows, bool selecting) {
    const float x = goal_x_ < 0 ? layout_.x_of(buffer.caret()) : goal_x_;
    buffer.to(layout_.moved(buffer.caret(), rows, x), selecting);
    goal_x_ = x;
}

bool TextEdit::vertical_keys(bool shift, int rows_a_page) {
    bool any = false;
    for (const auto& [key, rows] :
         {std::pair(ImGuiKey_UpArrow, -1), std::pair(ImGuiKey_DownArrow, 1),
          std::pair(ImGuiKey_PageUp, -rows_a_page), std::pair(ImGuiKey_PageDown, rows_a_page)})
        if (pressed(key)) {
            up_or_down(rows, shift);
            any = true;
        }
    return any;
}

void TextEdit::horizontal_keys() {
    const bool shift = ImGui::GetIO().KeyShift, word = control();
    if (pressed(ImGuiKey_LeftArrow)) word ? buffer.word_left(shift) : buffer.left(shift);
    if (pressed(ImGuiKey_RightArrow)) word ? buffer.word_right(shift) : buffer.right(shift);
}

void TextEdit::row_keys() {
    const bool shift = ImGui::GetIO().KeyShift, whole = control();
    const auto row = [&] { return layout_.row_of(buffer.caret()); };
    if (pressed(ImGuiKey_Home)) buffer.to(whole ? 0 : layout_.rows()[row()].first, shift);
    if (pressed(ImGuiKey_End)) buffer.to(whole ? buffer.text().size() : layout_.end_of(row()), shift);
}

void TextEdit::edit_keys(const Options& options) {
    const bool shift = ImGui::GetIO().KeyShift, word = control();
    if (pressed(ImGuiKey_Backspace)) {
        if (word)
            buffer.erase_word_back();
        else
            options.keeps_indent ? buffer.erase_back_indented() : buffer.erase_back();
    }
    if (pressed(ImGuiKey_Delete) && !shift) word ? buffer.erase_word_forward() : buffer.erase_forward();
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) {
        if (options.enter_finishes && !shift)
            finished_ = true;
        else
            options.keeps_indent ? buffer.break_line_indented() : buffer.insert("\n");
    }
    if (options.keeps_indent && word) {
        if (pressed(ImGuiKey_RightBracket)) buffer.indent();
        if (pressed(ImGuiKey_LeftBracket)) buffer.outdent();
    }
}

void TextEdit::clipboard_keys(bool read_only) {
    // Shift+Delete, Ctrl+Insert and Shift+Insert are cut, copy and paste too, as they have long been.
    const bool shift = ImGui::GetIO().KeyShift, word = control();
    const bool deletes = pressed(ImGuiKey_Delete), inserts = pressed(ImGuiKey_Insert);
    const bool cut = (word && pressed(ImGuiKey_X)) || (deletes && shift),
               copy = word && (pressed(ImGuiKey_C) || inserts),
               paste = (word && pressed(ImGuiKey_V)) || (inserts && shift);
    if ((cut || copy) && buffer.has_selection()) {
        ImGui::SetClipboardText(std::string(buffer.selected()).c_str());
        if (cut && !read_only) buffer.erase_back();
    }
    if (!paste || read_only) return;
    if (const char* clip = ImGui::GetClipboardText()) buffer.insert(clip);
}

void TextEdit::letters(bool read_only) {
    auto& typed = ImGui::GetIO().InputQueueCharacters;
    for (const ImWchar letter : typed) {
        if (read_only || control() || letter < ' ' || letter == 0x7F) continue;
        char utf8[5] = {};
        ImTextCharToUtf8(utf8, letter);
        buffer.insert(utf8);
    }
    typed.resize(0);
}

/// What was typed since the last frame. True when the text changed.
bool TextEdit::keys(const Look& look, const Options& options, int rows_a_page) {
    const auto before = buffer.revision();
    const auto caret = buffer.caret(), anchor = buffer.anchor();
    const bool shift = ImGui::GetIO().KeyShift, word = control();
    horizontal_keys();
    const bool vertical = vertical_keys(shift, rows_a_page);
    row_keys();
    if (!options.read_only) edit_keys(options);
    clipboard_keys(options.read_only);
    if (word && pressed(ImGuiKey_A)) buffer.select_all();
    if (word && !options.read_only) {
        if (pressed(ImGuiKey_Z)) shift ? buffer.redo() : buffer.undo();
        if (pressed(ImGuiKey_Y)) buffer.redo();
    }
    letters(options.read_only);
    if (options.find != nullptr) find_keys();
    lay_out(look, options, width_);
    const bool changed = buffer.revision() != before;
    if (changed || caret != buffer.caret() || anchor != buffer.anchor()) {
        follow_ = true;
        if (!vertical) goal_x_ = -1;
    }
    return changed;
}

void TextEdit::find_keys() {
    const bool back = ImGui::GetIO().KeyShift;
    if (control() && pressed(ImGuiKey_F)) find_.begin(buffer.selected());
    if (pressed(ImGuiKey_F3)) back ? find_.previous(buffer) : find_.next(buffer);
}

}  // namespace wijk::ui
