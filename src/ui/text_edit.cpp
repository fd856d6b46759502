#include "ui/text_edit.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "base/text.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

float step_of(const Look& look) {
    return std::round(look.size(Size::reading) * line_height);
}

float width_of(const Look& look, const char* first, const char* last) {
    return look.regular->CalcTextSizeA(look.face(Size::reading), FLT_MAX, 0, first, last).x;
}

}  // namespace

void TextEdit::lay_out(const Look& look, float width) {
    const float size = look.face(Size::reading);
    if (laid_out_ == buffer.text() && width == width_ && look.regular == font_ && size == size_) return;
    laid_out_ = buffer.text();
    width_ = width;
    font_ = look.regular;
    size_ = size;
    layout_.lay_out(laid_out_, width, [&](std::string_view one) {
        return width_of(look, one.data(), one.data() + one.size());
    });
}

std::size_t TextEdit::at_pixel(const Look& look, ImVec2 origin, ImVec2 mouse) const {
    const auto last_row = static_cast<float>(layout_.rows().size() - 1);
    const float row = std::clamp(std::floor((mouse.y - origin.y) / step_of(look)), 0.0F, last_row);
    return layout_.at(static_cast<std::size_t>(row), mouse.x - origin.x);
}

void TextEdit::up_or_down(int rows, bool selecting) {
    const float x = goal_x_ < 0 ? layout_.x_of(buffer.caret()) : goal_x_;
    buffer.to(layout_.moved(buffer.caret(), rows, x), selecting);
    goal_x_ = x;
}

/// What was typed since the last frame. True when the text changed.
bool TextEdit::keys(const Look& look, const Options& options, float page) {
    ImGuiIO& io = ImGui::GetIO();
    const std::string before = buffer.text();
    const auto caret = buffer.caret(), anchor = buffer.anchor();
    // With Alt it is AltGr, which writes a letter on some keyboards.
    const bool shift = io.KeyShift, word = io.KeyCtrl && !io.KeyAlt;
    const ImGuiID own = ImGui::GetItemID();
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, own); };
    bool vertical = false;
    const auto row = [&] {
        lay_out(look, width_);  // a key before this one may have changed the text
        return layout_.row_of(buffer.caret());
    };
    if (pressed(ImGuiKey_LeftArrow)) word ? buffer.word_left(shift) : buffer.left(shift);
    if (pressed(ImGuiKey_RightArrow)) word ? buffer.word_right(shift) : buffer.right(shift);
    const auto rows_a_page = static_cast<int>(std::max(1.0F, page / step_of(look) - 1));
    for (const auto& [key, rows] :
         {std::pair(ImGuiKey_UpArrow, -1), std::pair(ImGuiKey_DownArrow, 1),
          std::pair(ImGuiKey_PageUp, -rows_a_page), std::pair(ImGuiKey_PageDown, rows_a_page)})
        if (pressed(key)) {
            up_or_down(rows, shift);
            vertical = true;
        }
    if (pressed(ImGuiKey_Home)) buffer.to(word ? 0 : layout_.rows()[row()].first, shift);
    if (pressed(ImGuiKey_End)) buffer.to(word ? buffer.text().size() : layout_.end_of(row()), shift);
    if (pressed(ImGuiKey_Backspace)) word ? buffer.erase_word_back() : buffer.erase_back();
    // Shift+Delete, Ctrl+Insert and Shift+Insert are cut, copy and paste too, as they have long been.
    const bool deletes = pressed(ImGuiKey_Delete), inserts = pressed(ImGuiKey_Insert);
    if (deletes && !shift) word ? buffer.erase_word_forward() : buffer.erase_forward();
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) {
        if (options.enter_finishes && !shift)
            finished_ = true;
        else
            buffer.insert("\n");
    }
    const bool cut = (word && pressed(ImGuiKey_X)) || (deletes && shift),
               copy = word && (pressed(ImGuiKey_C) || inserts),
               paste = (word && pressed(ImGuiKey_V)) || (inserts && shift);
    if ((cut || copy) && buffer.has_selection()) {
        ImGui::SetClipboardText(std::string(buffer.selected()).c_str());
        if (cut) buffer.erase_back();
    }
    if (paste)
        if (const char* clip = ImGui::GetClipboardText()) buffer.insert(clip);
    if (word) {
        if (pressed(ImGuiKey_A)) buffer.select_all();
        if (pressed(ImGuiKey_Z)) shift ? buffer.redo() : buffer.undo();
        if (pressed(ImGuiKey_Y)) buffer.redo();
    } else {
        for (const ImWchar letter : io.InputQueueCharacters) {
            if (letter < ' ' || letter == 0x7F) continue;
            char utf8[5] = {};
            ImTextCharToUtf8(utf8, letter);
            buffer.insert(utf8);
        }
    }
    io.InputQueueCharacters.resize(0);
    const bool changed = buffer.text() != before;
    if (changed || caret != buffer.caret() || anchor != buffer.anchor()) {
        follow_ = true;
        if (!vertical) goal_x_ = -1;
    }
    return changed;
}

bool TextEdit::draw(const Look& look, const char* id, ImVec2 extent, const Options& options) {
    const Theme& theme = *look.theme;
    finished_ = false;
    const float pad = look.px(12), step = step_of(look);
    const float gutter = options.line_numbers ? width_of(look, "0000", nullptr) + look.px(8) : 0;
    lay_out(look, extent.x - 2 * pad - gutter);

    ImGui::InvisibleButton(id, extent, ImGuiButtonFlags_EnableNav);
    const ImGuiID own = ImGui::GetItemID();
    if (std::exchange(wants_keyboard_, false)) ImGui::FocusItem();
    const bool active = has_keyboard_ = ImGui::IsItemFocused();
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    const float room = box.height() - 2 * pad;
    ImVec2 origin{box.least.x + pad + gutter, box.least.y + pad - scroll_};

    bool changed = false;
    if (active) {
        // While the keyboard is here, letters and arrows are the text's; Tab and Esc go on to the screen.
        for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,
                                   ImGuiKey_DownArrow, ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_Space,
                                   ImGuiKey_Home, ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown})
            ImGui::SetKeyOwner(key, own);
        ImGui::SetNextFrameWantCaptureKeyboard(true);
        changed = keys(look, options, room);
        lay_out(look, width_);
    }
    if (ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        const auto at = at_pixel(look, origin, ImGui::GetIO().MousePos);
        const int clicks = ImGui::GetIO().MouseClickedCount[ImGuiMouseButton_Left];
        if (clicks == 2)
            buffer.select_word(at);
        else if (clicks == 3)
            buffer.select_line(at);
        else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
            buffer.to(at, ImGui::GetIO().KeyShift);
        else if (ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] == 1 &&
                 ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2))
            buffer.to(at, true);
        follow_ = true;
        goal_x_ = -1;
    }

    const auto& rows = layout_.rows();
    const auto caret_row = layout_.row_of(buffer.caret());
    const float caret_y = static_cast<float>(caret_row) * step,
                whole = static_cast<float>(rows.size()) * step;
    if (ImGui::IsItemHovered()) scroll_ -= ImGui::GetIO().MouseWheel * step * 3;
    if (std::exchange(follow_, false)) scroll_ = std::clamp(scroll_, caret_y + step - room, caret_y);
    scroll_ = std::clamp(scroll_, 0.0F, std::max(0.0F, whole - room));
    origin.y = box.least.y + pad - scroll_;

    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({box.least.x, box.least.y}, {box.most.x, box.most.y}, pack(theme.card),
                       look.px(control_radius));
    list.AddRect({box.least.x, box.least.y}, {box.most.x, box.most.y},
                 pack(active ? theme.focus : theme.edge), look.px(control_radius), 0,
                 look.px(active ? 2 : theme.border));
    list.PushClipRect({box.least.x + look.px(2), box.least.y + look.px(2)},
                      {box.most.x - look.px(2), box.most.y - look.px(2)}, true);
    if (buffer.text().empty())
        paint_text(look, list, origin, options.placeholder, Size::reading, theme.muted,
                   extent.x - 2 * pad - gutter);
    const auto [first, last] = std::minmax({buffer.caret(), buffer.anchor()});
    const std::string& text = buffer.text();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const float y = origin.y + static_cast<float>(i) * step;
        if (y > box.most.y || y + step < box.least.y) continue;
        const bool starts_line = i == 0 || rows[i - 1].line != row.line;
        if (starts_line && options.line_numbers)
            paint_text(look, list, {box.least.x + pad, y + look.px(2)}, fmt::format("{}", row.line),
                       Size::small, theme.muted);
        for (const auto& mark : options.marks)
            if (mark.line == row.line)
                list.AddRectFilled({box.least.x + look.px(3), y}, {box.least.x + look.px(7), y + step},
                                   pack(mark.colour));
        if (first < last && last > row.first && first <= row.last) {
            const float from = first <= row.first ? 0 : layout_.x_of(first);
            const float to = last >= row.last ? row.width : layout_.x_of(last);
            list.AddRectFilled({origin.x + from, y}, {origin.x + std::max(to, from + look.px(4)), y + step},
                               ImGui::GetColorU32(ImGuiCol_TextSelectedBg));
        }
        if (row.last > row.first)
            paint_text(look, list, {origin.x, y},
                       std::string_view(text).substr(row.first, row.last - row.first), Size::reading,
                       theme.ink);
    }
    if (active) {
        const float x = origin.x + std::min(layout_.x_of(buffer.caret()), width_);
        list.AddRectFilled({x - look.px(1), origin.y + caret_y + look.px(3)},
                           {x + look.px(1), origin.y + caret_y + step - look.px(3)}, pack(theme.ink));
    }
    list.PopClipRect();
    return changed;
}

}  // namespace wijk::ui
