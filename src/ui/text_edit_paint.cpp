// What the text field looks like: only the rows in sight are touched.

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/text_edit.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

/// More lines than a screen has: what is kept of others is let go.
constexpr std::size_t most_painted_lines = 1000;

Colour colour_of(const Theme& theme, Ink ink) {
    switch (ink) {
        case Ink::name:
            return theme.accent;
        case Ink::quiet:
            return theme.muted;
        case Ink::link:
            return theme.blue;
    }
    return theme.ink;
}

/// Gives those of the letters with these corners that stand between `left` and `right` another colour: they
/// stay where they are to the part of a pixel, which drawing them apart would not do.
void recolour(ImDrawList& list, std::pair<int, int> letters, float left, float right, ImU32 colour) {
    constexpr int corners = 4;
    for (int i = letters.first; i + corners <= letters.second; i += corners) {
        const float middle = (list.VtxBuffer[i].pos.x + list.VtxBuffer[i + 2].pos.x) / 2;
        if (middle < left || middle >= right) continue;
        for (int k = i; k < i + corners; ++k) list.VtxBuffer[k].col = colour;
    }
}

/// A zigzag: seen as something else than a line under a link, also where all colours are one.
void paint_wave(const Look& look, ImDrawList& list, float left, float right, float y, Colour colour) {
    const float half = look.px(3), high = look.px(1.5F);
    bool up = false;
    for (float x = left;; x += half) {
        list.PathLineTo({std::min(x, right), y + (up ? -high : high)});
        up = !up;
        if (x >= right) break;
    }
    list.PathStroke(pack(colour), ImDrawFlags_None, std::max(1.0F, look.px(1.5F)));
}

void paint_tooltip(const Look& look, const std::string& says) {
    const Theme& theme = *look.theme;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(12), look.px(8)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, look.px(control_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, std::max(1.0F, look.px(theme.border)));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, pack(theme.card));
    ImGui::PushStyleColor(ImGuiCol_Border, pack(theme.edge));
    if (ImGui::BeginTooltip()) {
        const float width = std::min(measure(look, Size::small), ImGui::GetIO().DisplaySize.x / 2);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::Dummy(text_extent(look, says, Size::small, width));
        paint_text(look, *ImGui::GetWindowDrawList(), at, says, Size::small, theme.ink, width);
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

}  // namespace

const std::vector<Span>& TextEdit::spans_of(std::size_t line, const Options& options) {
    if (spans_of_ != buffer.revision() || spans_.size() > most_painted_lines) {
        spans_.clear();
        spans_of_ = buffer.revision();
    }
    const auto [found, fresh] = spans_.try_emplace(line);
    if (fresh && options.paints) {
        const auto start = buffer.start_of(line);
        options.paints(std::string_view(buffer.text()).substr(start, buffer.end_of(line) - start),
                       found->second);
    }
    return found->second;
}

void TextEdit::paint_gutter(const Look& look, const Place& place, const Options& options,
                            std::size_t at) const {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const auto& row = layout_.rows()[at];
    const float left = place.box.least.x, y = place.origin.y + static_cast<float>(at) * place.step;
    const bool starts_line = at == 0 || layout_.rows()[at - 1].line != row.line;
    if (options.current && row.line >= options.current->first && row.line <= options.current->second) {
        const float edge = place.origin.x - look.px(6);
        if (place.gutter > 0) list.AddRectFilled({left, y}, {edge, y + place.step}, pack(theme.accent_soft));
        list.AddRectFilled({edge, y}, {edge + look.px(3), y + place.step}, pack(theme.accent));
    }
    const auto mark = std::find_if(options.marks.begin(), options.marks.end(),
                                   [&](const LineMark& one) { return one.line == row.line; });
    if (mark != options.marks.end()) {
        list.AddRectFilled({left + look.px(3), y}, {left + look.px(7), y + place.step}, pack(mark->colour));
        if (starts_line && place.gutter > 0)
            draw_icon(list, mark->sign, {left + look.px(16), y + place.step / 2}, look.px(16),
                      pack(mark->colour));
    }
    if (!starts_line || !options.line_numbers) return;
    const auto number = fmt::format("{}", row.line);
    const float width = text_extent(look, number, Size::small).x;
    const float down = (place.step - std::round(look.size(Size::small) * line_height)) / 2;
    paint_text(look, list, {place.origin.x - look.px(12) - width, y + down}, number, Size::small,
               row.line == caret_line() ? theme.ink : theme.muted);
}

/// What of these bytes stands on this row gets a ground, or a frame.
void TextEdit::paint_behind(const Look& look, const Place& place, std::size_t at, Found bytes, ImU32 colour,
                            bool outline) const {
    const auto& row = layout_.rows()[at];
    if (bytes.first >= bytes.last || bytes.last <= row.first || bytes.first > row.last) return;
    const float y = place.origin.y + static_cast<float>(at) * place.step;
    const float from = bytes.first <= row.first ? row.left : layout_.x_of(bytes.first);
    const float to = bytes.last >= row.last ? row.left + row.width : layout_.x_of(bytes.last);
    const ImVec2 least{place.origin.x + from, y},
        most{place.origin.x + std::max(to, from + look.px(4)), y + place.step};
    auto& list = *ImGui::GetWindowDrawList();
    if (outline)
        list.AddRect(least, most, colour, look.px(3), 0, std::max(1.0F, look.px(1)));
    else
        list.AddRectFilled(least, most, colour);
}

void TextEdit::paint_found(const Look& look, const Place& place, std::size_t first_row,
                           std::size_t last_row) {
    if (!find_.open()) return;
    const auto& places = find_.places(buffer);
    const auto from = layout_.rows()[first_row].first;
    auto found = std::lower_bound(places.begin(), places.end(), from,
                                  [](const Found& one, std::size_t at) { return one.last <= at; });
    for (; found != places.end() && found->first <= layout_.rows()[last_row].last; ++found)
        for (auto row = std::max(first_row, layout_.row_of(found->first));
             row <= std::min(last_row, layout_.row_of(found->last)); ++row)
            paint_behind(look, place, row, *found, pack(look.theme->gold), true);
}

void TextEdit::paint_words(const Look& look, const Place& place, const Options& options, std::size_t at) {
    const auto row = layout_.rows()[at];
    if (row.last == row.first) return;
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 pen{place.origin.x + row.left, place.origin.y + static_cast<float>(at) * place.step};
    const int before = list.VtxBuffer.Size;
    paint_text(look, list, pen, std::string_view(buffer.text()).substr(row.first, row.last - row.first),
               options.size, theme.ink);
    const int behind = list.VtxBuffer.Size;
    // The part of these bytes that stands on this row, from left to right in pixels; nothing: nowhere.
    const auto extent = [&](std::size_t first, std::size_t last) -> std::pair<float, float> {
        first = std::max(first, row.first);
        last = std::min(last, row.last);
        if (first >= last) return {};
        return {std::round(place.origin.x + layout_.x_of(first)),
                place.origin.x + (last == row.last ? row.left + row.width : layout_.x_of(last))};
    };
    const bool flat = theme.light == Light::flat;
    const auto start = buffer.start_of(row.line);
    for (const auto& span : spans_of(row.line, options)) {
        const auto [left, right] = extent(start + span.first, start + span.last);
        if (left >= right) continue;
        recolour(list, {before, behind}, left, right, pack(colour_of(theme, span.ink)));
        if (span.ink == Ink::link && flat)
            list.AddLine({left, pen.y + place.step - look.px(4)}, {right, pen.y + place.step - look.px(4)},
                         pack(theme.blue), look.px(1));
    }
    const auto [first, last] = std::minmax({buffer.caret(), buffer.anchor()});
    if (!flat || first == last) return;
    // The ground of a selection is white there, as the letters are.
    const auto [left, right] = extent(first, last);
    if (left < right) recolour(list, {before, behind}, left, right, pack(theme.card));
}

void TextEdit::paint_underlines(const Look& look, const Place& place, const Options& options,
                                std::size_t first_row, std::size_t last_row) const {
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool hovered = ImGui::IsItemHovered();
    std::string says;
    for (const auto& line : options.underlines) {
        if (line.line < layout_.rows()[first_row].line || line.line > layout_.rows()[last_row].line) continue;
        const auto first = buffer.position_of(line.line, line.first_column);
        const auto last = line.last_column == 0 ? buffer.end_of(line.line)
                                                : buffer.position_of(line.line, line.last_column);
        bool touched = false;
        for (auto at = layout_.first_row_of(line.line); at < layout_.first_row_of(line.line + 1); ++at) {
            const auto& row = layout_.rows()[at];
            const float y = place.origin.y + static_cast<float>(at) * place.step;
            const bool on_row = hovered && mouse.y >= y && mouse.y < y + place.step;
            touched = touched || (on_row && over_gutter(place, mouse));
            if (first > row.last || last < row.first || (first == row.last && last > first)) continue;
            const float from = place.origin.x + (first <= row.first ? row.left : layout_.x_of(first)),
                        to = place.origin.x + (last >= row.last ? row.left + row.width : layout_.x_of(last)),
                        right = std::max(to, from + look.px(12));
            paint_wave(look, list, from, right, y + place.step - look.px(3), line.colour);
            touched = touched || (on_row && mouse.x >= from && mouse.x < right);
        }
        if (touched && !line.says.empty()) says += (says.empty() ? "" : "\n") + std::string(line.says);
    }
    if (!says.empty()) paint_tooltip(look, says);
}

/// The scroll bar, and where in the whole text something is to be said.
void TextEdit::paint_bar(const Look& look, const Place& place, const Options& options) const {
    const Box handle = handle_of(place);
    if (handle.height() == 0) return;
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({handle.least.x, handle.least.y}, {handle.most.x, handle.most.y},
                       pack(bar_held_.has_value() ? look.theme->accent : look.theme->edge),
                       handle.width() / 2);
    const float track = place.box.height() - place.pad;
    const auto rows = static_cast<float>(layout_.rows().size());
    for (const auto& mark : options.marks) {
        const float part = static_cast<float>(layout_.first_row_of(mark.line)) / rows;
        if (part >= 1) continue;
        const float y = std::round(place.box.least.y + place.pad / 2 + track * part);
        list.AddRectFilled({handle.least.x - look.px(2), y}, {place.box.most.x - look.px(1), y + look.px(3)},
                           pack(mark.colour));
    }
}

void TextEdit::paint_caret(const Look& look, const Place& place) const {
    const float x = place.origin.x + std::min(layout_.x_of(buffer.caret()), width_);
    const float y = place.origin.y + static_cast<float>(layout_.row_of(buffer.caret())) * place.step;
    ImGui::GetWindowDrawList()->AddRectFilled({x - look.px(1), y + look.px(3)},
                                              {x + look.px(1), y + place.step - look.px(3)},
                                              pack(look.theme->ink));
}

void TextEdit::paint(const Look& look, const Place& place, const Options& options) {
    const Theme& theme = *look.theme;
    const Box& box = place.box;
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled({box.least.x, box.least.y}, {box.most.x, box.most.y}, pack(theme.card),
                       look.px(control_radius));
    list.AddRect({box.least.x, box.least.y}, {box.most.x, box.most.y},
                 pack(place.active ? theme.focus : theme.edge), look.px(control_radius), 0,
                 look.px(place.active ? 2 : theme.border));
    list.PushClipRect({box.least.x + look.px(2), box.least.y + look.px(2)},
                      {box.most.x - look.px(2), box.most.y - look.px(2)}, true);
    if (buffer.text().empty())
        paint_text(look, list, place.origin, options.placeholder, options.size, theme.muted, width_);
    const auto [first, last] = std::minmax({buffer.caret(), buffer.anchor()});
    const auto first_row = row_at(place, box.least.y), last_row = row_at(place, box.most.y);
    for (auto row = first_row; row <= last_row; ++row) {
        paint_gutter(look, place, options, row);
        paint_behind(look, place, row, {first, last}, ImGui::GetColorU32(ImGuiCol_TextSelectedBg), false);
        paint_words(look, place, options, row);
    }
    paint_found(look, place, first_row, last_row);
    if (place.active) paint_caret(look, place);
    paint_bar(look, place, options);
    paint_underlines(look, place, options, first_row, last_row);
    list.PopClipRect();
}

}  // namespace wijk::ui
