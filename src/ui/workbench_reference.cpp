#include "ui/workbench_reference.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/icons.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

constexpr int frames_to_settle = 3;

}  // namespace

void WorkbenchReference::draw(const Look& look, ImVec2 extent) {
    const Theme& theme = *look.theme;
    pane_.refresh();
    if (pane_.take_moved()) follow_frames_ = frames_to_settle;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    (void)line_field(look, "##reference.search", pane_.search, tr("reference.search"), extent.x);
    typing_ = ImGui::IsItemActive();
    draw_kinds(look);
    pane_.refresh();  // what was typed and chosen shows at once

    const float used = ImGui::GetCursorScreenPos().y - at.y;
    begin_scroll(look, "reference", {extent.x, std::max(extent.y - used, look.px(80))});
    if (pane_.shown().empty())
        text(look, tr("reference.nothing", {{"words", pane_.search}}), Size::reading, theme.muted);
    const float width = ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < pane_.shown().size(); ++i) {
        const bool here = pane_.at_cursor() == i;
        draw_entry(look, *pane_.shown()[i], here, width);
        if (here && follow_frames_ > 0) {
            ImGui::SetScrollHereY(0.1F);
            --follow_frames_;
        }
        space(look, 6);
    }
    if (!pane_.at_cursor()) follow_frames_ = 0;
    end_scroll();
}

void WorkbenchReference::draw_kinds(const Look& look) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const float pad = look.px(9), end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < pane_.kinds().size(); ++i) {
        const auto& label = pane_.kinds()[i];
        const ImVec2 words = text_extent(look, label, Size::small, 0, Weight::bold);
        if (i > 0) {
            ImGui::SameLine(0, look.px(2));
            if (ImGui::GetCursorScreenPos().x + words.x + 2 * pad > end) ImGui::NewLine();
        }
        const bool on = pane_.kind == i;
        if (ImGui::InvisibleButton(("reference.kind." + label).c_str(),
                                   {words.x + 2 * pad, look.px(least_target)}, ImGuiButtonFlags_EnableNav))
            pane_.kind = i;
        const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
        if (ImGui::IsItemHovered())
            list.AddRectFilled({box.least.x, box.least.y}, {box.most.x, box.most.y}, pack(theme.accent_soft),
                               look.px(control_radius));
        paint_text(look, list, {box.least.x + pad, box.centre().y - words.y / 2}, label, Size::small,
                   on ? theme.accent : theme.muted, 0, Weight::bold);
        if (on)
            list.AddRectFilled({box.least.x + pad, box.most.y - look.px(6)},
                               {box.most.x - pad, box.most.y - look.px(3)}, pack(theme.accent), look.px(2));
        focus_ring(look, control_radius);
    }
}

void WorkbenchReference::draw_entry(const Look& look, const scenario::KeyReference& entry, bool at_cursor,
                                    float width) {
    const Theme& theme = *look.theme;
    ImGui::PushID(entry.path.c_str());
    begin_card(look, "entry", width, at_cursor);
    text(look, entry.key, Size::lead, theme.ink, Weight::bold);
    if (entry.path != entry.key) text(look, entry.path, Size::small, theme.muted);
    text(look, entry.description, Size::reading, theme.ink);
    const bool must = entry.need == yaml::Need::required;
    text(look,
         fmt::format("{} \u00b7 {}", tr(must ? "reference.required" : "reference.optional"), entry.type),
         Size::small, theme.muted);
    if (!entry.example.empty()) {
        space(look, 4);
        begin_panel(look, "example", theme.paper);
        // Line by line: how far in a line stands is half of what it says.
        std::string_view rest = entry.example;
        while (!rest.empty()) {
            const auto line_end = std::min(rest.find('\n'), rest.size());
            const auto line = rest.substr(0, line_end);
            const auto indent = std::min(line.find_first_not_of(' '), line.size());
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::SetCursorScreenPos({at.x + look.px(7) * static_cast<float>(indent), at.y});
            ImGui::BeginGroup();
            text(look, line.substr(indent), Size::small, theme.ink);
            ImGui::EndGroup();
            rest.remove_prefix(std::min(line_end + 1, rest.size()));
        }
        if (icon_button(look, "copy", Icon::copy, tr("reference.copy")))
            ImGui::SetClipboardText(entry.example.c_str());
        end_panel();
    }
    end_card(look);
    ImGui::PopID();
}

}  // namespace wijk::ui
