#include "ui/widgets.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <imgui_internal.h>

namespace wijk::ui {

namespace {

Box item_box() {
    return box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
}
ImVec2 vec(Vec v) {
    return {v.x, v.y};
}

struct Colours {
    Colour fill;
    Colour text;
    Colour edge;
};

Colours colours_of(const Theme& theme, Button kind, bool hovered, bool held) {
    const float press = held ? 0.20F : hovered ? 0.10F : 0;
    switch (kind) {
        case Button::primary:
            return {mix(theme.accent, theme.ink, press), theme.on_accent, theme.accent};
        case Button::secondary:
            return {mix(theme.card, theme.accent_soft, hovered || held ? 1 : 0), theme.ink, theme.edge};
        case Button::quiet:
            return {faded(theme.accent_soft, hovered || held ? 1 : 0), theme.accent, faded(theme.edge, 0)};
    }
    return {};
}

bool button_at(const Look& look, const char* id, std::string_view label, const Icon* icon, Button kind,
               float width) {
    const Theme& theme = *look.theme;
    ImVec2 extent = button_extent(look, label, icon != nullptr);
    if (width > 0) extent.x = width;
    const float pad = look.px(16), sign = icon != nullptr ? look.px(20) : 0,
                gap = icon != nullptr && !label.empty() ? look.px(8) : 0;
    const float room = extent.x - 2 * pad - sign - gap;
    const ImVec2 words = text_extent(look, label, Size::reading, std::max(room, 1.0F), Weight::bold);
    extent.y = std::max(extent.y, words.y + look.px(12));
    const bool pressed = ImGui::InvisibleButton(id, extent, ImGuiButtonFlags_EnableNav);
    const Box box = item_box();
    auto& list = *ImGui::GetWindowDrawList();
    const auto [fill, ink, edge] = colours_of(theme, kind, ImGui::IsItemHovered(), ImGui::IsItemActive());
    list.AddRectFilled(vec(box.least), vec(box.most), pack(fill), look.px(control_radius));
    if (edge.a > 0)
        list.AddRect(vec(box.least), vec(box.most), pack(edge), look.px(control_radius), 0,
                     std::max(1.0F, look.px(theme.border)));
    float x = box.least.x + (extent.x - words.x - sign - gap) / 2;
    if (icon != nullptr) {
        draw_icon(list, *icon, {x + sign / 2, box.centre().y}, sign, pack(ink));
        x += sign + gap;
    }
    paint_text(look, list, {x, box.centre().y - words.y / 2}, label, Size::reading, ink, std::max(room, 1.0F),
               Weight::bold);
    focus_ring(look, control_radius);
    return pressed;
}

}  // namespace

void log_text(std::string_view text) {
    const ImVec2 at = ImGui::GetItemRectMin();
    if (GImGui->LogEnabled && !text.empty())
        ImGui::LogRenderedText(&at, text.data(), text.data() + text.size());
}

void focus_here() {
    ImGui::FocusItem();
}

void focus_ring(const Look& look, float radius) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return;
    const float width = look.px(look.theme->ring), out = width / 2 + look.px(2);
    const Box box = item_box();
    auto& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    list.AddRect({box.least.x - out, box.least.y - out}, {box.most.x + out, box.most.y + out},
                 pack(look.theme->focus), look.px(radius) + out, 0, width);
    list.PopClipRect();
}

void paint_card(const Look& look, ImDrawList& list, Box box, Colour fill, Colour edge, bool raised) {
    const float radius = look.px(card_radius);
    if (raised && look.theme->shadows)
        for (int ring = 3; ring >= 1; --ring) {
            const float spread = look.px(static_cast<float>(ring) * 2);
            list.AddRectFilled({box.least.x - spread / 2, box.least.y},
                               {box.most.x + spread / 2, box.most.y + spread},
                               pack(faded(rgb(0x3A2E1A), 0.035F)), radius + spread / 2);
        }
    list.AddRectFilled(vec(box.least), vec(box.most), pack(fill), radius);
    list.AddRect(vec(box.least), vec(box.most), pack(edge), radius, 0,
                 std::max(1.0F, look.px(look.theme->border)));
}

ImVec2 button_extent(const Look& look, std::string_view label, bool with_icon) {
    const ImVec2 words = text_extent(look, label, Size::reading, 0, Weight::bold);
    const float sign = with_icon ? look.px(20) + (label.empty() ? 0 : look.px(8)) : 0;
    return {words.x + sign + look.px(label.empty() ? 20 : 32),
            std::max(look.px(least_target), words.y + look.px(12))};
}

bool button(const Look& look, const char* id, std::string_view label, Button kind, float width) {
    const float most = ImGui::GetContentRegionAvail().x;
    return button_at(look, id, label, nullptr, kind,
                     width > 0 ? width : std::min(button_extent(look, label).x, most));
}

bool icon_button(const Look& look, const char* id, Icon icon, std::string_view label, bool words) {
    const bool pressed = button_at(look, id, words ? label : std::string_view(), &icon, Button::quiet, 0);
    if (!words) log_text(label);
    return pressed;
}

bool choice_card(const Look& look, const char* id, std::string_view words, int number, float width) {
    const Theme& theme = *look.theme;
    const float pad = look.px(14), badge = number > 0 ? look.px(40) : 0;
    const float room = std::min(width - 2 * pad - badge, measure(look));
    const ImVec2 extent = text_extent(look, words, Size::reading, room);
    const bool pressed = ImGui::InvisibleButton(id, {width, std::max(extent.y + 2 * look.px(8), look.px(44))},
                                                ImGuiButtonFlags_EnableNav);
    const Box box = item_box();
    const bool near = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    auto& list = *ImGui::GetWindowDrawList();
    paint_card(look, list, box, near ? theme.accent_soft : theme.card, near ? theme.accent : theme.edge,
               true);
    if (number > 0) {
        const Vec middle{box.least.x + pad + look.px(13), box.centre().y};
        list.AddCircleFilled(vec(middle), look.px(14), pack(near ? theme.accent : theme.accent_soft));
        if (look.theme->light == Light::flat)
            list.AddCircle(vec(middle), look.px(14), pack(theme.edge), 0, look.px(2));
        const char digit[] = {static_cast<char>('0' + number), '\0'};
        const ImVec2 sign = text_extent(look, digit, Size::small, 0, Weight::bold);
        paint_text(look, list, {middle.x - sign.x / 2, middle.y - sign.y / 2}, digit, Size::small,
                   near ? theme.on_accent : theme.accent, 0, Weight::bold);
    }
    paint_text(look, list, {box.least.x + pad + badge, box.centre().y - extent.y / 2}, words, Size::reading,
               theme.ink, room);
    focus_ring(look, card_radius);
    return pressed;
}

int segmented(const Look& look, const char* id, const std::vector<std::string>& labels, int chosen) {
    const Theme& theme = *look.theme;
    ImGui::PushID(id);
    const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x, gap = look.px(8);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto index = static_cast<int>(i);
        // A ring as on a form: filled alone would look like the one thing to do here.
        const float ring = look.px(22);
        ImVec2 extent = button_extent(look, labels[i]);
        extent.x += ring;
        if (i > 0) {
            ImGui::SameLine(0, gap);
            if (ImGui::GetCursorScreenPos().x + extent.x > end) ImGui::NewLine();
        }
        ImGui::PushID(index);
        if (ImGui::InvisibleButton("choice", extent, ImGuiButtonFlags_EnableNav)) chosen = index;
        const Box box = item_box();
        const bool on = chosen == index, hovered = ImGui::IsItemHovered();
        auto& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(vec(box.least), vec(box.most),
                           pack(on        ? theme.accent
                                : hovered ? theme.accent_soft
                                          : theme.card),
                           look.px(control_radius));
        list.AddRect(vec(box.least), vec(box.most), pack(on ? theme.accent : theme.edge),
                     look.px(control_radius), 0, std::max(1.0F, look.px(theme.border)));
        const ImVec2 words = text_extent(look, labels[i], Size::reading, 0, Weight::bold);
        ImGui::LogSetNextTextDecoration(on ? "(x)" : "( )", nullptr);
        const Colour ink = on ? theme.on_accent : theme.ink;
        const float left = box.centre().x - (words.x + ring) / 2;
        const ImVec2 middle{left + look.px(7), box.centre().y};
        list.AddCircle(middle, look.px(7), pack(ink), 0, look.px(1.5F));
        if (on) list.AddCircleFilled(middle, look.px(3.5F), pack(ink));
        paint_text(look, list, {left + ring, box.centre().y - words.y / 2}, labels[i], Size::reading, ink, 0,
                   Weight::bold);
        focus_ring(look, control_radius);
        ImGui::PopID();
    }
    ImGui::PopID();
    return chosen;
}

bool toggle(const Look& look, const char* id, std::string_view label, std::string_view hint, bool on) {
    const Theme& theme = *look.theme;
    const float track = look.px(52),
                room = std::min(ImGui::GetContentRegionAvail().x, measure(look)) - track - look.px(16);
    const ImVec2 words = text_extent(look, label, Size::reading, room, Weight::bold);
    const ImVec2 below = text_extent(look, hint, Size::small, room);
    const float height = std::max(look.px(least_target), words.y + below.y);
    if (ImGui::InvisibleButton(id, {track + look.px(16) + std::max(words.x, below.x), height},
                               ImGuiButtonFlags_EnableNav))
        on = !on;
    const Box box = item_box();
    auto& list = *ImGui::GetWindowDrawList();
    const float radius = look.px(14), top = box.least.y + look.px(4);
    const Box rail{{box.least.x, top}, {box.least.x + track, top + 2 * radius}};
    list.AddRectFilled(vec(rail.least), vec(rail.most), pack(on ? theme.accent : theme.card), radius);
    list.AddRect(vec(rail.least), vec(rail.most), pack(on ? theme.accent : theme.edge), radius, 0,
                 std::max(1.5F, look.px(theme.border)));
    const Vec knob{on ? rail.most.x - radius : rail.least.x + radius, rail.centre().y};
    list.AddCircleFilled(vec(knob), radius - look.px(4), pack(on ? theme.on_accent : theme.edge));
    if (on) draw_icon(list, Icon::check, vec(knob), look.px(14), pack(theme.accent));
    ImGui::LogSetNextTextDecoration(on ? "[x]" : "[ ]", nullptr);
    paint_text(look, list, {rail.most.x + look.px(16), box.least.y}, label, Size::reading, theme.ink, room,
               Weight::bold);
    paint_text(look, list, {rail.most.x + look.px(16), box.least.y + words.y}, hint, Size::small, theme.muted,
               room);
    focus_ring(look, control_radius);
    return on;
}

double slider(const Look& look, const char* id, double value, double least, double most, double step,
              std::string_view shown) {
    const Theme& theme = *look.theme;
    const float width = std::min(look.px(320), ImGui::GetContentRegionAvail().x - look.px(90));
    ImGui::InvisibleButton(id, {width, look.px(least_target)}, ImGuiButtonFlags_EnableNav);
    const Box box = item_box();
    const float radius = look.px(11), first = box.least.x + radius, last = box.most.x - radius;
    const auto stepped = [&](double wanted) {
        return std::clamp(least + std::round((wanted - least) / step) * step, least, most);
    };
    if (ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left))
        value = stepped(least + (most - least) * static_cast<double>((ImGui::GetIO().MousePos.x - first) /
                                                                     (last - first)));
    if (ImGui::IsItemFocused()) {
        // Left and right belong to the slider while the keyboard is on it; up and down go on to what is next.
        ImGui::SetItemKeyOwner(ImGuiKey_LeftArrow);
        ImGui::SetItemKeyOwner(ImGuiKey_RightArrow);
        const ImGuiID own = ImGui::GetItemID();
        if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow, ImGuiInputFlags_Repeat, own))
            value = stepped(value - step);
        if (ImGui::IsKeyPressed(ImGuiKey_RightArrow, ImGuiInputFlags_Repeat, own))
            value = stepped(value + step);
    }
    auto& list = *ImGui::GetWindowDrawList();
    const float y = box.centre().y,
                at = mix(first, last, static_cast<float>((value - least) / (most - least)));
    list.AddRectFilled({first, y - look.px(3)}, {last, y + look.px(3)}, pack(theme.edge), look.px(3));
    list.AddRectFilled({first, y - look.px(3)}, {at, y + look.px(3)}, pack(theme.accent), look.px(3));
    list.AddCircleFilled({at, y}, radius, pack(theme.accent));
    list.AddCircleFilled({at, y}, radius - look.px(4), pack(theme.card));
    const ImVec2 words = text_extent(look, shown, Size::reading, 0, Weight::bold);
    paint_text(look, list, {box.most.x + look.px(16), y - words.y / 2}, shown, Size::reading, theme.ink, 0,
               Weight::bold);
    focus_ring(look, control_radius);
    return value;
}

namespace {

/// Lets ImGui's field write into a std::string of any length.
int grow(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto& words = *static_cast<std::string*>(data->UserData);
        words.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = words.data();
    }
    return 0;
}

}  // namespace

bool line_field(const Look& look, const char* id, std::string& words, std::string_view label, float width) {
    assert(std::string_view(id).starts_with("##"));  // else it is written beside the field
    const Theme& theme = *look.theme;
    text(look, label, Size::small, theme.muted);
    ImGui::PushFont(look.regular, look.face(Size::reading));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        {look.px(12), (look.px(44) - look.face(Size::reading)) / 2});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, look.px(control_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, std::max(1.0F, look.px(theme.border)));
    ImGui::SetNextItemWidth(width);
    const bool entered = ImGui::InputText(
        id, words.data(), words.capacity() + 1,
        ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackResize, grow, &words);
    if (ImGui::IsItemActive()) {
        const Box box = item_box();
        ImGui::GetWindowDrawList()->AddRect(vec(box.least), vec(box.most), pack(theme.focus),
                                            look.px(control_radius), 0, look.px(2));
    }
    focus_ring(look, control_radius);
    ImGui::PopStyleVar(3);
    ImGui::PopFont();
    return entered;
}

void begin_card(const Look& look, const char* id, float width, bool selected) {
    const Theme& theme = *look.theme;
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, look.px(card_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, std::max(1.0F, look.px(theme.border)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(20), look.px(16)});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, pack(selected ? theme.accent_soft : theme.card));
    ImGui::PushStyleColor(ImGuiCol_Border, pack(selected ? theme.accent : theme.line));
    ImGui::BeginChild(id, {width, 0},
                      ImGuiChildFlags_Borders | ImGuiChildFlags_AutoResizeY |
                          ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
}

void end_card(const Look&) {
    ImGui::EndChild();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

void begin_panel(const Look& look, const char* id, Colour fill, float width) {
    const Theme& theme = *look.theme;
    // Where colours are flat the surface alone would not be seen.
    const float border = theme.light == Light::flat ? look.px(1) : 0;
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, look.px(control_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, border);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(14), look.px(10)});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, pack(fill));
    ImGui::PushStyleColor(ImGuiCol_Border, pack(theme.edge));
    ImGui::BeginChild(id, {width, 0},
                      (border > 0 ? ImGuiChildFlags_Borders : ImGuiChildFlags_None) |
                          ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding |
                          ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
}

void end_panel() {
    ImGui::EndChild();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

bool option_card(const Look& look, const char* id, std::string_view words, bool on, float width) {
    const Theme& theme = *look.theme;
    const float pad = look.px(12), ring = look.px(28);
    const float room = std::min(width - 2 * pad - ring, measure(look));
    const ImVec2 extent = text_extent(look, words, Size::reading, room);
    const bool pressed = ImGui::InvisibleButton(
        id, {width, std::max(extent.y + look.px(14), look.px(least_target))}, ImGuiButtonFlags_EnableNav);
    const Box box = item_box();
    const bool near = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(vec(box.least), vec(box.most), pack(on || near ? theme.accent_soft : theme.card),
                       look.px(control_radius));
    list.AddRect(vec(box.least), vec(box.most), pack(on ? theme.accent : theme.edge), look.px(control_radius),
                 0, std::max(1.0F, look.px(theme.border * (on ? 2.0F : 1.0F))));
    const ImVec2 middle{box.least.x + pad + look.px(8), box.centre().y};
    list.AddCircle(middle, look.px(8), pack(on ? theme.accent : theme.edge), 0, look.px(2));
    if (on) list.AddCircleFilled(middle, look.px(4), pack(theme.accent));
    ImGui::LogSetNextTextDecoration(on ? "(x)" : "( )", nullptr);
    paint_text(look, list, {box.least.x + pad + ring, box.centre().y - extent.y / 2}, words, Size::reading,
               theme.ink, room);
    focus_ring(look, control_radius);
    return pressed;
}

void begin_scroll(const Look& look, const char* id, ImVec2 extent) {
    // Room for the focus ring, which reaches over what it surrounds.
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(8), look.px(8)});
    ImGui::BeginChild(id, extent, ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    ImGui::PopStyleVar();
}

void end_scroll() {
    ImGui::EndChild();
}

}  // namespace wijk::ui
