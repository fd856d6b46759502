#include "ui/text_edit.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <imgui_internal.h>

namespace wijk::ui {

void TextEdit::show(std::size_t line, std::size_t column) {
    buffer.to(buffer.position_of(line, column), false);
    goal_x_ = -1;
    centre_ = wants_keyboard_ = true;
}

/// Again only when something it depends on changed, and after an edit only where that was.
void TextEdit::lay_out(const Look& look, const Options& options, float width) {
    ImFont* const font = look.regular;
    const float size = look.face(options.size);
    const bool same = width == width_ && font == font_ && size == size_ && options.keeps_indent == hanging_;
    const auto change = same ? buffer.change_since(laid_out_) : std::nullopt;
    if (change) {
        if (laid_out_ != buffer.revision())
            layout_.replace(change->first, change->taken,
                            std::string_view(buffer.text()).substr(change->first, change->came));
    } else {
        const auto advance = [font, size](std::string_view one) {
            return font->CalcTextSizeA(size, FLT_MAX, 0, one.data(), one.data() + one.size()).x;
        };
        layout_.lay_out(buffer.text(), width, advance, options.keeps_indent);
    }
    laid_out_ = buffer.revision();
    width_ = width;
    font_ = font;
    size_ = size;
    hanging_ = options.keeps_indent;
}

std::size_t TextEdit::row_at(const Place& place, float y) const {
    const auto last_row = static_cast<float>(layout_.rows().size() - 1);
    return static_cast<std::size_t>(
        std::clamp(std::floor((y - place.origin.y) / place.step), 0.0F, last_row));
}

std::size_t TextEdit::at_pixel(const Place& place, ImVec2 mouse) const {
    return layout_.at(row_at(place, mouse.y), mouse.x - place.origin.x);
}

bool TextEdit::over_gutter(const Place& place, ImVec2 mouse) const {
    return place.gutter > 0 && mouse.x < place.origin.x - place.pad / 2;
}

/// The handle of the scroll bar; empty when there is nothing to scroll.
Box TextEdit::handle_of(const Place& place) const {
    const float whole = static_cast<float>(layout_.rows().size()) * place.step;
    if (whole <= place.room) return {};
    const float track = place.box.height() - place.pad;
    const float high = std::min(track, std::max(2 * place.pad, track * place.room / whole));
    const float y = place.box.least.y + place.pad / 2 + (track - high) * scroll_ / (whole - place.room);
    return {{place.box.most.x - 0.75F * place.pad, y}, {place.box.most.x - 0.25F * place.pad, y + high}};
}

/// True while the mouse has the scroll bar.
bool TextEdit::drag_bar(const Place& place, ImVec2 mouse) {
    const Box handle = handle_of(place);
    if (handle.height() == 0) return false;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && mouse.x > handle.least.x) {
        const bool on_it = mouse.y >= handle.least.y && mouse.y <= handle.most.y;
        bar_held_ = on_it ? mouse.y - handle.least.y : handle.height() / 2;
    }
    if (!bar_held_) return false;
    const float whole = static_cast<float>(layout_.rows().size()) * place.step;
    const float track = place.box.height() - place.pad - handle.height();
    const float y = mouse.y - *bar_held_ - place.box.least.y - place.pad / 2;
    scroll_ = track > 0 ? (whole - place.room) * y / track : 0;
    return true;
}

/// While the left button is down on it.
void TextEdit::mouse(const Place& place) {
    const ImGuiIO& io = ImGui::GetIO();
    if (drag_bar(place, io.MousePos)) return;
    const bool clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    const auto at = at_pixel(place, io.MousePos);
    if (clicked) in_gutter_ = over_gutter(place, io.MousePos);
    if (in_gutter_) {
        if (!clicked) return;
        clicked_gutter_line_ = layout_.rows()[row_at(place, io.MousePos.y)].line;
        buffer.to(buffer.start_of(*clicked_gutter_line_), false);
    } else if (const int clicks = io.MouseClickedCount[ImGuiMouseButton_Left]; clicks == 2) {
        buffer.select_word(at);
    } else if (clicks == 3) {
        buffer.select_line(at);
    } else if (clicked) {
        buffer.to(at, io.KeyShift);
    } else if (io.MouseClickedLastCount[ImGuiMouseButton_Left] == 1 &&
               ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2)) {
        buffer.to(at, true);
    }
    follow_ = true;
    goal_x_ = -1;
}

void TextEdit::scroll(const Place& place) {
    const float caret_y = static_cast<float>(layout_.row_of(buffer.caret())) * place.step,
                whole = static_cast<float>(layout_.rows().size()) * place.step;
    if (ImGui::IsItemHovered()) scroll_ -= ImGui::GetIO().MouseWheel * place.step * 3;
    if (std::exchange(follow_, false))
        scroll_ = std::clamp(scroll_, caret_y + place.step - place.room, caret_y);
    if (std::exchange(centre_, false)) scroll_ = std::round(caret_y - (place.room - place.step) / 2);
    scroll_ = std::clamp(scroll_, 0.0F, std::max(0.0F, whole - place.room));
}

/// A bar, a sign, the number.
float TextEdit::gutter_width(const Look& look, const Options& options) const {
    if (!options.line_numbers) return 0;
    const auto digits = std::max<std::size_t>(3, fmt::formatted_size("{}", buffer.lines()));
    const float digit = look.regular->CalcTextSizeA(look.face(Size::small), FLT_MAX, 0, "0").x;
    return std::ceil(static_cast<float>(digits) * digit + look.px(26));
}

/// The row to find with, above the text; how much of the height it takes.
float TextEdit::draw_find(const Look& look, const Options& options, float width) {
    if (!find_.open()) return 0;
    if (options.find == nullptr) {
        find_.end();
        return 0;
    }
    const float top = ImGui::GetCursorScreenPos().y;
    const auto drawn = find_.draw(look, *options.find, width, buffer);
    follow_ = follow_ || drawn.moved;
    if (has_keyboard_ && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) find_.end();
    if (!find_.open()) wants_keyboard_ = true;
    has_keyboard_ = drawn.has_keyboard;
    return ImGui::GetCursorScreenPos().y - top;
}

bool TextEdit::draw(const Look& look, const char* id, ImVec2 extent, const Options& options) {
    finished_ = false;
    clicked_gutter_line_.reset();
    ImGui::PushID(id);
    extent.y = std::max(look.px(least_target), extent.y - draw_find(look, options, extent.x));
    ImGui::PopID();
    const bool on_find_row = find_.open() && has_keyboard_;

    Place place;
    place.pad = look.px(12);
    place.step = std::round(look.size(options.size) * line_height);
    place.gutter = gutter_width(look, options);
    lay_out(look, options, extent.x - 2 * place.pad - place.gutter);

    ImGui::InvisibleButton(id, extent, ImGuiButtonFlags_EnableNav);
    const ImGuiID own = ImGui::GetItemID();
    if (std::exchange(wants_keyboard_, false)) ImGui::FocusItem();
    place.active = ImGui::IsItemFocused();
    has_keyboard_ = place.active || on_find_row;
    place.box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    place.room = place.box.height() - 2 * place.pad;
    place.origin = {place.box.least.x + place.pad + place.gutter, place.box.least.y + place.pad - scroll_};

    bool changed = false;
    if (place.active) {
        // While the keyboard is here, letters and arrows are the text's; Tab and Esc go on to the screen.
        for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,
                                   ImGuiKey_DownArrow, ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_Space,
                                   ImGuiKey_Home, ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown})
            ImGui::SetKeyOwner(key, own);
        ImGui::SetNextFrameWantCaptureKeyboard(true);
        changed = keys(look, options, static_cast<int>(std::max(1.0F, place.room / place.step - 1)));
    }
    if (ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left))
        mouse(place);
    else
        bar_held_.reset();
    scroll(place);
    place.origin.y = place.box.least.y + place.pad - scroll_;
    if (ImGui::IsItemHovered() && !over_gutter(place, ImGui::GetIO().MousePos))
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    paint(look, place, options);
    return changed;
}

}  // namespace wijk::ui
