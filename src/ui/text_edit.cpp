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
    return look.regular->CalcTextSizeA(look.size(Size::reading), FLT_MAX, 0, first, last).x;
}

}  // namespace

void TextEdit::wrap(const Look& look, float width) {
    rows_.clear();
    const std::string& text = buffer.text();
    std::size_t at = 0;
    for (;;) {
        const auto newline = std::min(text.find('\n', at), text.size());
        std::size_t last = newline;
        if (newline > at) {
            const char* cut = look.regular->CalcWordWrapPosition(look.size(Size::reading), text.data() + at,
                                                                 text.data() + newline, width);
            last = std::max(static_cast<std::size_t>(cut - text.data()),
                            at + base::character_length(std::string_view(text).substr(at)));
            while (last < newline && text[last] == ' ')
                ++last;  // spaces hang over the edge of the row that they end
        }
        rows_.push_back({at, last});
        if (last < newline) {
            at = last;
            continue;
        }
        if (newline == text.size()) return;
        at = newline + 1;
    }
}

float TextEdit::x_of(const Look& look, std::size_t at) const {
    const auto& row = rows_[row_of(rows_, at)];
    const char* text = buffer.text().data();
    return width_of(look, text + row.first, text + std::min(at, row.last));
}

std::size_t TextEdit::at_pixel(const Look& look, ImVec2 origin, ImVec2 mouse) const {
    const auto last_row = static_cast<float>(rows_.size() - 1);
    const auto& row = rows_[static_cast<std::size_t>(
        std::clamp(std::floor((mouse.y - origin.y) / step_of(look)), 0.0F, last_row))];
    const std::string& text = buffer.text();
    float x = 0;
    for (std::size_t at = row.first; at < row.last;) {
        const auto length = base::character_length(std::string_view(text).substr(at));
        const float wide = width_of(look, text.data() + at, text.data() + at + length);
        if (mouse.x - origin.x < x + wide / 2) return at;
        x += wide;
        at += length;
    }
    return row.last;
}

void TextEdit::up_or_down(const Look& look, int rows, bool selecting) {
    if (goal_x_ < 0) goal_x_ = x_of(look, buffer.caret());
    const auto now = static_cast<int>(row_of(rows_, buffer.caret()));
    const int wanted = now + rows;
    if (wanted < 0) return buffer.to(0, selecting);
    if (wanted >= static_cast<int>(rows_.size())) return buffer.to(buffer.text().size(), selecting);
    const float keep = goal_x_;
    buffer.to(at_pixel(look, {0, 0}, {keep, (static_cast<float>(wanted) + 0.5F) * step_of(look)}), selecting);
    goal_x_ = keep;
}

/// What was typed since the last frame. True when the text changed.
bool TextEdit::keys(const Look& look, const Options& options, float page) {
    ImGuiIO& io = ImGui::GetIO();
    const std::string before = buffer.text();
    const auto caret = buffer.caret(), anchor = buffer.anchor();
    const bool shift = io.KeyShift, word = io.KeyCtrl;
    const ImGuiID own = ImGui::GetItemID();
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, own); };
    bool vertical = false;
    const auto row = [&] { return rows_[row_of(rows_, buffer.caret())]; };
    if (pressed(ImGuiKey_LeftArrow)) word ? buffer.word_left(shift) : buffer.left(shift);
    if (pressed(ImGuiKey_RightArrow)) word ? buffer.word_right(shift) : buffer.right(shift);
    const auto rows_a_page = static_cast<int>(std::max(1.0F, page / step_of(look) - 1));
    for (const auto& [key, rows] :
         {std::pair(ImGuiKey_UpArrow, -1), std::pair(ImGuiKey_DownArrow, 1),
          std::pair(ImGuiKey_PageUp, -rows_a_page), std::pair(ImGuiKey_PageDown, rows_a_page)})
        if (pressed(key)) {
            up_or_down(look, rows, shift);
            vertical = true;
        }
    if (pressed(ImGuiKey_Home)) buffer.to(word ? 0 : row().first, shift);
    if (pressed(ImGuiKey_End)) buffer.to(word ? buffer.text().size() : row().last, shift);
    if (pressed(ImGuiKey_Backspace)) word ? buffer.erase_word_back() : buffer.erase_back();
    if (pressed(ImGuiKey_Delete)) word ? buffer.erase_word_forward() : buffer.erase_forward();
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) {
        if (options.enter_finishes && !shift)
            finished_ = true;
        else
            buffer.insert("\n");
    }
    if (word) {
        if (pressed(ImGuiKey_A)) buffer.select_all();
        if (pressed(ImGuiKey_Z)) shift ? buffer.redo() : buffer.undo();
        if (pressed(ImGuiKey_Y)) buffer.redo();
        const bool cut = pressed(ImGuiKey_X);
        if ((cut || pressed(ImGuiKey_C)) && buffer.has_selection()) {
            ImGui::SetClipboardText(std::string(buffer.selected()).c_str());
            if (cut) buffer.erase_back();
        }
        if (pressed(ImGuiKey_V))
            if (const char* clip = ImGui::GetClipboardText()) buffer.insert(clip);
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
    wrap(look, extent.x - 2 * pad - gutter);

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
        if (changed) wrap(look, extent.x - 2 * pad - gutter);
    }
    if (ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        const auto at = at_pixel(look, origin, ImGui::GetIO().MousePos);
        if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
            buffer.select_word(at);
        else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
            buffer.to(at, ImGui::GetIO().KeyShift);
        else if (ImGui::GetIO().MouseClickedCount[0] < 2 && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2))
            buffer.to(at, true);
        follow_ = true;
        goal_x_ = -1;
    }

    const auto caret_row = row_of(rows_, buffer.caret());
    const float caret_y = static_cast<float>(caret_row) * step,
                whole = static_cast<float>(rows_.size()) * step;
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
    const auto [first, last] = std::minmax(buffer.caret(), buffer.anchor());
    const std::string& text = buffer.text();
    std::size_t line = 1;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const auto& row = rows_[i];
        const float y = origin.y + static_cast<float>(i) * step;
        const bool starts_line = row.first == 0 || text[row.first - 1] == '\n';
        if (starts_line && i > 0) ++line;
        if (y > box.most.y || y + step < box.least.y) continue;
        if (starts_line && options.line_numbers) {
            const auto number = fmt::format("{}", line);
            paint_text(look, list, {box.least.x + pad, y + look.px(2)}, number, Size::small, theme.muted);
        }
        for (const auto& mark : options.marks)
            if (mark.line == line)
                list.AddRectFilled({box.least.x + look.px(3), y}, {box.least.x + look.px(7), y + step},
                                   pack(mark.colour));
        if (first < last && last > row.first && first <= row.last) {
            const float from =
                width_of(look, text.data() + row.first, text.data() + std::clamp(first, row.first, row.last));
            const float to =
                width_of(look, text.data() + row.first, text.data() + std::clamp(last, row.first, row.last));
            list.AddRectFilled({origin.x + from, y}, {origin.x + std::max(to, from + look.px(4)), y + step},
                               ImGui::GetColorU32(ImGuiCol_TextSelectedBg));
        }
        if (row.last > row.first)
            paint_text(look, list, {origin.x, y},
                       std::string_view(text).substr(row.first, row.last - row.first), Size::reading,
                       theme.ink);
    }
    if (active) {
        const float x = origin.x + x_of(look, buffer.caret());
        list.AddRectFilled({x - look.px(1), origin.y + caret_y + look.px(3)},
                           {x + look.px(1), origin.y + caret_y + step - look.px(3)}, pack(theme.ink));
    }
    list.PopClipRect();
    return changed;
}

}  // namespace wijk::ui
