#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/screens.h"
#include "ui/signs.h"
#include "ui/widgets.h"

namespace wijk::ui {

void Screens::draw_debrief(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    if (!model.has_debrief()) return app_.go(app::Screen::home);
    const auto& debrief = model.debrief();
    header(look, debrief.title);
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = look.px(24), top = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos({pad - look.px(8), top});
    begin_scroll(look, "debrief.page", {display.x - 2 * pad + look.px(16), display.y - top - look.px(8)});
    const float width = ImGui::GetContentRegionAvail().x;

    if (debrief.ending) {
        text(look, debrief.ending->kind_name, Size::small, theme.accent, Weight::bold);
        text(look, debrief.ending->title, Size::heading, theme.ink, Weight::bold);
        text(look, debrief.ending->text, Size::reading, theme.ink);
    } else {
        text(look, tr("debrief.unfinished"), Size::lead, theme.ink, Weight::bold);
    }
    space(look, 6);
    if (!debrief.turns.empty()) {
        if (debrief.technical) draw_lanes(look, width);
        space(look, 6);
        const bool side_by_side = width > look.px(900);
        const float left = side_by_side ? width * 0.58F : width;
        draw_turn(look, left);
        if (side_by_side) ImGui::SameLine(0, look.px(24));
        draw_counts(look, side_by_side ? width - left - look.px(24) : width);
    } else {
        draw_counts(look, width);
    }
    space(look, 10);
    if (!debrief.questions.empty()) {
        text(look, tr("debrief.questions"), Size::lead, theme.ink, Weight::bold);
        for (const auto& question : debrief.questions) text(look, "– " + question, Size::reading, theme.ink);
        space(look, 10);
    }
    const auto next = [&](const char* id, const char* label, Button kind) {
        const float wide = button_extent(look, tr(label)).x;
        if (ImGui::GetItemRectMax().x + look.px(8) + wide < ImGui::GetWindowPos().x + width &&
            id != std::string_view("debrief.again"))
            ImGui::SameLine(0, look.px(8));
        return button(look, id, tr(label), kind);
    };
    if (next("debrief.again", "debrief.again", Button::primary)) model.play_again();
    if (next("debrief.copy", "debrief.copy", Button::secondary)) {
        ImGui::SetClipboardText(model.transcript().c_str());
        app_.tell({false,
                   {app_.settings().language == base::Language::nl ? tr("debrief.copied")
                                                                   : "Het gesprek staat op het klembord",
                    app_.settings().language == base::Language::en ? tr("debrief.copied")
                                                                   : "The talk is on the clipboard"},
                   {}});
    }
    if (next("debrief.save", "debrief.save", Button::secondary)) model.save_transcript();
    if (next("debrief.home", "debrief.home", Button::quiet)) app_.go(app::Screen::home);
    space(look, 20);
    end_scroll();
}

/// Two lanes over the turns: above what I did, below what the resident said, change over the line and sustain
/// under it.
void Screens::draw_lanes(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    const auto& turns = model.debrief().turns;
    const std::string did = tr("debrief.did"),
                      heard = tr("debrief.said", {{"name", model.debrief().resident}});
    const float names =
        std::min(std::max(text_extent(look, did, Size::small).x, text_extent(look, heard, Size::small).x) +
                     look.px(20),
                 width * 0.25F);
    const float step = std::clamp((width - names - look.px(40)) / static_cast<float>(turns.size()),
                                  look.px(34), look.px(116));
    const float lane = look.px(52), height = look.px(28) + 2 * lane + look.px(26), sign = look.px(22);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, pack(theme.card));
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, look.px(card_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(16), look.px(8)});
    ImGui::BeginChild("lanes", {width, height + look.px(16)},
                      ImGuiChildFlags_NavFlattened | ImGuiChildFlags_AlwaysUseWindowPadding,
                      ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    auto& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float first = at.x + names, did_y = at.y + look.px(26) + lane / 2,
                said_y = did_y + lane + look.px(8);
    const float last = first + step * static_cast<float>(turns.size());
    paint_text(look, list, {at.x, did_y - look.px(10)}, did, Size::small, theme.muted, names - look.px(12));
    paint_text(look, list, {at.x, said_y - look.px(10)}, heard, Size::small, theme.muted,
               names - look.px(12));
    list.AddLine({first, said_y}, {last, said_y}, pack(theme.line), look.px(1.5F));
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const auto& turn = turns[i];
        const float x = first + (static_cast<float>(i) + 0.5F) * step;
        ImGui::SetCursorScreenPos({x - step / 2 + look.px(2), at.y});
        if (ImGui::InvisibleButton(fmt::format("turn.{}", turn.number).c_str(), {step - look.px(4), height},
                                   ImGuiButtonFlags_EnableNav))
            model.selected = i;
        if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) model.selected = i;  // arrows walk the turns
        const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
        if (model.selected == i || ImGui::IsItemHovered())
            list.AddRectFilled({box.least.x, box.least.y}, {box.most.x, box.most.y}, pack(theme.accent_soft),
                               look.px(control_radius));
        if (model.selected == i)
            list.AddRect({box.least.x, box.least.y}, {box.most.x, box.most.y}, pack(theme.accent),
                         look.px(control_radius), 0, look.px(1.5F));
        focus_ring(look, control_radius);
        list.AddLine({box.least.x, said_y}, {box.most.x, said_y}, pack(theme.line), look.px(1.5F));
        const auto number = fmt::format("{}", turn.number);
        const ImVec2 wide = text_extent(look, number, Size::small, 0, Weight::bold);
        paint_text(look, list, {x - wide.x / 2, at.y + look.px(3)}, number, Size::small,
                   model.selected == i ? theme.accent : theme.muted, 0, Weight::bold);
        if (turn.margin.marked)
            draw_icon(list, Icon::flag, {x + wide.x / 2 + look.px(12), at.y + look.px(12)}, look.px(14),
                      pack(theme.accent));
        const float gap =
            std::min(sign + look.px(2),
                     (step - look.px(8)) / static_cast<float>(std::max<std::size_t>(1, turn.codes.size())));
        float mark_x = x - gap * static_cast<float>(turn.codes.size() - (turn.codes.empty() ? 0 : 1)) / 2;
        for (const auto& code : turn.codes) {
            draw_move(list, code.code, {mark_x, did_y}, sign, pack(colour_of(theme, code.code)));
            mark_x += gap;
        }
        const auto side = turn.after.side;
        const float lift = side == skills::Side::change    ? -look.px(13)
                           : side == skills::Side::sustain ? look.px(13)
                                                           : 0;
        draw_talk(list, side, {x, said_y + lift}, sign, pack(colour_of(theme, side)));
    }
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
}

void Screens::draw_turn(const Look& look, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.debrief;
    const auto& debrief = model.debrief();
    model.selected = std::min(model.selected, debrief.turns.size() - 1);
    begin_card(look, "turn", width);
    const auto row = [&](const std::string& name, const std::string& words, Colour colour) {
        if (words.empty()) return;
        text(look, name, Size::small, colour, Weight::bold);
        text(look, words, Size::reading, theme.ink);
        space(look, 4);
    };
    // Without lanes to walk along, every turn stands here.
    const std::size_t first = debrief.technical ? model.selected : 0;
    const std::size_t last = debrief.technical ? model.selected + 1 : debrief.turns.size();
    for (std::size_t i = first; i < last; ++i) {
        const auto& turn = debrief.turns[i];
        text(look, tr("debrief.turn", {{"number", std::to_string(turn.number)}}), Size::lead, theme.ink,
             Weight::bold);
        row(turn.before.who, turn.before.says, theme.muted);
        row(tr("debrief.own_words"), turn.margin.own_words, theme.muted);
        row(tr("debrief.you"), turn.say, theme.accent);
        for (const auto& code : turn.codes) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            draw_move(*ImGui::GetWindowDrawList(), code.code, {at.x + look.px(11), at.y + look.px(11)},
                      look.px(18), pack(colour_of(theme, code.code)));
            ImGui::SetCursorScreenPos({at.x + look.px(28), at.y});
            text(look, fmt::format("{}. {}", code.name, code.meaning), Size::small, theme.muted);
        }
        if (turn.toward != skills::Direction::none)
            text(look, tr(("debrief.toward." + std::string(skills::to_id(turn.toward))).c_str()), Size::small,
                 theme.muted);
        if (turn.oversteps) text(look, tr("debrief.overstepped"), Size::small, theme.clay, Weight::bold);
        space(look, 4);
        row(tr("debrief.what_it_did"), turn.note, theme.gold);
        if (turn.better)
            row(tr("debrief.also_on_offer"), turn.better->say + "\n" + turn.better->note, theme.violet);
        row(turn.after.who, turn.after.says, theme.muted);
        for (const auto& aside : turn.after.also) row(aside.who, aside.says, theme.muted);
        row(tr("debrief.thinks"), turn.after.thinks, theme.muted);
        for (const auto& talk : turn.after.talk) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            draw_talk(*ImGui::GetWindowDrawList(), turn.after.side, {at.x + look.px(11), at.y + look.px(11)},
                      look.px(16), pack(colour_of(theme, turn.after.side)));
            ImGui::SetCursorScreenPos({at.x + look.px(28), at.y});
            text(look, talk, Size::small, theme.muted);
        }
        row(tr("debrief.your_note"), turn.margin.note, theme.muted);
        if (turn.margin.marked) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            draw_icon(*ImGui::GetWindowDrawList(), Icon::flag, {at.x + look.px(11), at.y + look.px(11)},
                      look.px(18), pack(theme.accent));
            ImGui::SetCursorScreenPos({at.x + look.px(28), at.y});
            text(look, tr("debrief.marked"), Size::small, theme.accent, Weight::bold);
        }
        if (i + 1 < last) space(look, 12);
    }
    end_card(look);
}

void Screens::draw_counts(const Look& look, float width) {
    const Theme& theme = *look.theme;
    const auto& debrief = app_.debrief.debrief();
    begin_card(look, "counts", width);
    text(look, debrief.counts_heading, Size::small, theme.muted, Weight::bold);
    space(look, 2);
    for (const auto& count : debrief.counts) {
        const float room = ImGui::GetContentRegionAvail().x,
                    wide = text_extent(look, count.value, Size::reading, 0, Weight::bold).x;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        auto& list = *ImGui::GetWindowDrawList();
        const float tall = text_extent(look, count.name, Size::small, room - wide - look.px(16)).y;
        ImGui::Dummy({room, tall});
        if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", count.meaning.c_str());
        paint_text(look, list, at, count.name, Size::small, theme.ink, room - wide - look.px(16));
        paint_text(look, list, {at.x + room - wide, at.y - look.px(2)}, count.value, Size::reading, theme.ink,
                   0, Weight::bold);
        if (!count.threshold.empty()) text(look, count.threshold, Size::small, theme.muted);
    }
    if (!debrief.goals.empty()) {
        space(look, 6);
        text(look, tr("debrief.goals"), Size::small, theme.muted, Weight::bold);
        for (const auto& goal : debrief.goals)
            text(look, fmt::format("{}: {}", goal.title, goal.value), Size::small, theme.ink);
    }
    end_card(look);
}

}  // namespace wijk::ui
