#include "ui/look.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <imgui_internal.h>

namespace wijk::ui {

namespace {

/// Calls `each(first, last)` for every line of the text as it is set.
template <class Each>
void for_each_line(ImFont& font, float size, std::string_view text, float width, Each&& each) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const char* newline = std::find(at, end, '\n');
        const char* last = newline;
        if (width > 0) {
            last = font.CalcWordWrapPosition(size, at, newline, width);
            if (last == at) ++last;  // not even one character fits: it is set all the same
            while (last < newline && (static_cast<unsigned char>(*last) & 0xC0U) == 0x80U) ++last;
        }
        each(at, last);
        at = last;
        if (at == newline) {
            at = newline == end ? end : newline + 1;
        } else {
            while (at < newline && *at == ' ') ++at;
        }
    }
}

/// Big-endian, as OpenType writes; 0 beyond the end.
int number_at(std::string_view file, std::size_t at, std::size_t length) {
    unsigned number = 0;
    for (std::size_t i = at; i < at + length; ++i)
        number = number << 8U | (i < file.size() ? static_cast<unsigned char>(file[i]) : 0U);
    return length == 2 ? static_cast<std::int16_t>(number) : static_cast<int>(number);
}

/// The table with this tag; empty without it.
std::string_view table(std::string_view file, std::string_view tag) {
    constexpr std::size_t header = 12, record = 16;
    const auto tables = static_cast<std::size_t>(number_at(file, 4, 2));
    for (std::size_t i = 0; i < tables; ++i) {
        const auto at = header + i * record;
        if (at + record > file.size() || file.substr(at, tag.size()) != tag) continue;
        const auto first = static_cast<std::size_t>(number_at(file, at + 8, 4));
        return first < file.size() ? file.substr(first) : std::string_view();
    }
    return {};
}

}  // namespace

float em_of(const ImFont& font) {
    if (font.Sources.empty() || font.Sources[0]->FontData == nullptr) return 1;
    const std::string_view file(static_cast<const char*>(font.Sources[0]->FontData),
                                static_cast<std::size_t>(font.Sources[0]->FontDataSize));
    const auto head = table(file, "head"), hhea = table(file, "hhea");
    const int units = number_at(head, 18, 2), tall = number_at(hhea, 4, 2) - number_at(hhea, 6, 2);
    return units > 0 && tall > 0 ? static_cast<float>(tall) / static_cast<float>(units) : 1;
}

ImVec2 text_extent(const Look& look, std::string_view text, Size size, float width, Weight weight) {
    ImFont& font = *look.font(weight);
    const float face = look.face(size);
    ImVec2 extent{0, 0};
    for_each_line(font, face, text, width, [&](const char* first, const char* last) {
        extent.x = std::max(extent.x, font.CalcTextSizeA(face, FLT_MAX, 0, first, last).x);
        extent.y += std::round(look.size(size) * line_height);
    });
    return {std::ceil(extent.x), extent.y};
}

float paint_text(const Look& look, ImDrawList& list, ImVec2 at, std::string_view text, Size size,
                 Colour colour, float width, Weight weight) {
    ImFont& font = *look.font(weight);
    const float face = look.face(size), step = std::round(look.size(size) * line_height);
    const ImU32 packed = pack(colour);
    const float lead = std::round((step - face) / 2);
    ImVec2 pen{std::round(at.x), std::round(at.y)};
    for_each_line(font, face, text, width, [&](const char* first, const char* last) {
        if (pen.y < list.GetClipRectMax().y && pen.y + step > list.GetClipRectMin().y)
            list.AddText(&font, face, {pen.x, pen.y + lead}, packed, first, last);
        pen.y += step;
    });
    if (GImGui->LogEnabled && !text.empty())
        ImGui::LogRenderedText(&at, text.data(), text.data() + text.size());
    return pen.y - std::round(at.y);
}

void text(const Look& look, std::string_view words, Size size, Colour colour, Weight weight) {
    const float width = std::min(ImGui::GetContentRegionAvail().x, measure(look, size));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 extent = text_extent(look, words, size, width, weight);
    ImGui::Dummy(extent);
    paint_text(look, *ImGui::GetWindowDrawList(), at, words, size, colour, width, weight);
}

float measure(const Look& look, Size size) {
    // An average letter of running text is a little narrower than half its em in Lato.
    return reading_measure * look.size(size) * 0.45F;
}

void space(const Look& look, float at_100_percent) {
    ImGui::Dummy({1, look.px(at_100_percent)});
}

void apply_style(const Look& look) {
    const Theme& theme = *look.theme;
    ImGuiStyle style;
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ItemSpacing = {look.px(8), look.px(4)};
    style.ScrollbarSize = look.px(14);
    style.ScrollbarRounding = look.px(7);
    style.FontSizeBase = look.face(Size::reading);
    style.AntiAliasedLinesUseTex = true;
    const auto set = [&](ImGuiCol which, Colour colour) {
        style.Colors[which] = {colour.r, colour.g, colour.b, colour.a};
    };
    set(ImGuiCol_Text, theme.ink);
    set(ImGuiCol_TextDisabled, theme.muted);
    set(ImGuiCol_WindowBg, theme.paper);
    set(ImGuiCol_ChildBg, faded(theme.paper, 0));
    set(ImGuiCol_FrameBg, theme.card);
    set(ImGuiCol_FrameBgHovered, theme.card);
    set(ImGuiCol_FrameBgActive, theme.card);
    set(ImGuiCol_Border, theme.edge);
    set(ImGuiCol_ScrollbarBg, faded(theme.paper, 0));
    set(ImGuiCol_ScrollbarGrab, theme.edge);
    set(ImGuiCol_ScrollbarGrabHovered, theme.muted);
    set(ImGuiCol_ScrollbarGrabActive, theme.accent);
    set(ImGuiCol_TextSelectedBg, theme.light == Light::flat ? theme.muted : faded(theme.accent, 0.3F));
    set(ImGuiCol_InputTextCursor, theme.ink);
    set(ImGuiCol_NavCursor, faded(theme.focus, 0));  // widgets draw their own ring
    ImGui::GetStyle() = style;
}

}  // namespace wijk::ui
