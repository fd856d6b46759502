#include "ui/workbench_live.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/icons.h"
#include "ui/place.h"
#include "ui/signs.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

using app::LiveNumber;
using app::LivePane;

/// "+1", "−2": the sign of a minus is as wide as that of a plus.
std::string signed_number(int by) {
    return by < 0 ? fmt::format("\u2212{}", -by) : fmt::format("+{}", by);
}

/// Breaks a row of controls into lines, as words are.
class Row {
 public:
    Row(const Look& look, float width) : gap_(look.px(8)), end_(ImGui::GetCursorScreenPos().x + width) {}
    void next(float wide) {
        if (!first_) {
            ImGui::SameLine(0, gap_);
            if (ImGui::GetCursorScreenPos().x + wide > end_) ImGui::NewLine();
        }
        first_ = false;
    }

 private:
    float gap_, end_;
    bool first_ = true;
};

}  // namespace

void WorkbenchLive::draw(const Look& look, ImVec2 extent) {
    auto& pane = app_.workbench->live;
    pane.refresh();
    draw(look, extent, pane);
}

void WorkbenchLive::draw(const Look& look, ImVec2 extent, LivePane& pane) {
    const Theme& theme = *look.theme;
    moves_ = false;
    begin_scroll(look, "live", extent);
    if (!pane.ready()) {
        text(look, tr("live.empty"), Size::reading, theme.muted);
        end_scroll();
        return;
    }
    const float width = ImGui::GetContentRegionAvail().x;
    const auto& bench = *app_.workbench;
    // Not for the moment in which a key press is checked: that would flicker.
    if (bench.has_document() && !bench.checking() && !bench.playable_is_now())
        text(look, tr("live.older"), Size::small, theme.muted);
    app_.workbench->guide.refresh();
    guide_.draw_tour(look, width, app_.workbench->guide);
    const bool wide = width >= look.px(400);
    const std::size_t four = scenario::state_variable_count;
    const float beside = wide ? look.px(140) : 0;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_face(look, pane, wide ? ImVec2{look.px(128), look.px(168)} : ImVec2{width, look.px(150)});
    if (wide) ImGui::SetCursorScreenPos({at.x + beside, at.y});
    ImGui::BeginGroup();
    draw_numbers(look, pane, 0, four, width - beside);
    ImGui::EndGroup();
    if (wide) ImGui::SetCursorScreenPos({at.x, std::max(ImGui::GetCursorScreenPos().y, at.y + look.px(176))});
    draw_line(look, pane, width);
    draw_moves(look, pane, width);
    if (pane.road()) draw_road(look, pane, width);
    draw_offers(look, pane, width);
    draw_end(look, pane, width);
    if (pane.numbers().size() > four) {
        space(look, 12);
        draw_numbers(look, pane, four, pane.numbers().size(), width);
    }
    text(look, tr("live.numbers_hint"), Size::small, theme.muted);
    draw_other_lines(look, pane, width);
    end_scroll();
}

void WorkbenchLive::draw_face(const Look& look, const LivePane& pane, ImVec2 extent) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy(extent);
    const Box box = box_of(at, {at.x + extent.x, at.y + extent.y});
    const auto feels = pane.line().feels;
    if (face_.feeling() != feels) face_.turn_to(feels, look.now, look.motion);
    moves_ = face_.moving(look.now);
    auto& list = *ImGui::GetWindowDrawList();
    const auto& portraits = pane.portraits();
    draw_place(list, box, look.px(card_radius), portraits.place, look.theme->light);
    draw_portrait(list, box, look.px(card_radius), portraits.of("resident"), face_.at(look.now),
                  look.theme->light);
}

void WorkbenchLive::draw_numbers(const Look& look, LivePane& pane, std::size_t from, std::size_t to,
                                 float width) {
    const Theme& theme = *look.theme;
    float names = 0;
    for (auto i = from; i < to; ++i)
        names = std::max(names, text_extent(look, pane.numbers()[i].name, Size::reading).x);
    const bool in_front = width - names >= look.px(190);
    for (auto i = from; i < to; ++i) {
        const auto number = pane.numbers()[i];
        ImGui::PushID(static_cast<int>(i));
        int value = number.now;
        if (number.yes_no) {
            value = toggle(look, ("live.number." + number.id).c_str(), number.name,
                           tr(value != 0 ? "live.yes" : "live.no"), value != 0)
                        ? 1
                        : 0;
        } else {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const float height = text_extent(look, number.name, Size::reading).y;
            if (in_front) {
                paint_text(look, *ImGui::GetWindowDrawList(),
                           {at.x, at.y + (look.px(least_target) - height) / 2}, number.name, Size::reading,
                           theme.ink);
                ImGui::SetCursorScreenPos({at.x + names + look.px(12), at.y});
            } else {
                text(look, number.name, Size::small, theme.muted);
            }
            const auto shown = number.moved == 0
                                   ? std::to_string(number.now)
                                   : fmt::format("{} ({})", number.now, signed_number(number.moved));
            value = static_cast<int>(slider(look, ("live.number." + number.id).c_str(), number.now,
                                            number.least, number.most, 1, shown));
        }
        if (value != number.now) pane.set_number(i, value);
        ImGui::PopID();
    }
}

void WorkbenchLive::draw_line(const Look& look, const LivePane& pane, float width) {
    const Theme& theme = *look.theme;
    const auto& line = pane.line();
    const auto& people = pane.scenario().people;
    begin_panel(look, "live.line", theme.accent_soft, width);
    // As the file names them: whoever looks at this writes these words.
    std::string kinds;
    for (const auto& kind : line.talk) kinds += (kinds.empty() ? "" : ", ") + skills::to_id(kind);
    const float sign = look.px(16);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_talk(*ImGui::GetWindowDrawList(), line.talk.back().side, {at.x + sign / 2, at.y + look.px(11)}, sign,
              pack(colour_of(theme, line.talk.back().side)));
    ImGui::SetCursorScreenPos({at.x + sign + look.px(8), at.y});
    ImGui::BeginGroup();
    text(look,
         fmt::format("{}#{} \u00b7 {} \u00b7 {}", pane.scene().id, line.id, scenario::to_id(line.feels),
                     kinds),
         Size::small, theme.muted);
    ImGui::EndGroup();
    space(look, 2);
    text(look, pane.shown(line.says), Size::lead, theme.ink);
    if (!line.thinks.empty())
        text(look, tr("live.thinks", {{"thought", pane.shown(line.thinks)}}), Size::small, theme.muted);
    for (const auto& aside : line.also)
        text(look, fmt::format("{}: {}", people[aside.who].name, pane.shown(aside.says)), Size::reading,
             theme.ink);
    end_panel();
}

void WorkbenchLive::draw_other_lines(const Look& look, const LivePane& pane, float width) {
    const Theme& theme = *look.theme;
    const auto& lines = pane.lines();
    if (lines.size() < 2) return;
    const auto label = other_lines_
                           ? tr("live.hide_lines")
                           : app_.catalogue().plural("live.other_lines", static_cast<int>(lines.size()) - 1);
    if (icon_button(look, "live.other_lines", other_lines_ ? Icon::chevron_down : Icon::chevron_right, label))
        other_lines_ = !other_lines_;
    if (!other_lines_) return;
    for (const auto& line : lines) {
        if (line.said) continue;
        ImGui::PushID(line.id.c_str());
        begin_panel(look, "line", theme.card, width);
        text(look, line.id, Size::small, theme.muted, Weight::bold);
        text(look, line.says, Size::reading, theme.ink);
        if (!line.why_not.empty())
            text(look, tr("live.not_now", {{"why", line.why_not}}), Size::small, theme.muted);
        end_panel();
        ImGui::PopID();
        space(look, 4);
    }
}

void WorkbenchLive::draw_moves(const Look& look, LivePane& pane, float width) {
    space(look, 4);
    Row row(look, width);
    const auto sign = [&](const char* id, Icon icon, const char* label) {
        const auto words = tr(label);
        row.next(button_extent(look, words, true).x);
        return icon_button(look, id, icon, words);
    };
    if (pane.can_go_back()) {
        if (sign("live.back", Icon::back, "live.back")) return pane.back();
        if (sign("live.again", Icon::skip, "live.again")) return pane.start_again();
    }
    if (sign("live.opening", Icon::home, "live.opening")) return pane.begin_at_opening();
    if (sign("live.to_text", Icon::arrow, "live.to_text")) app_.workbench->go_to(pane.scene().place);
    const auto pin = tr("live.pin");
    row.next(text_extent(look, pin, Size::reading, 0, Weight::bold).x + look.px(68));
    pane.pinned = toggle(look, "live.pin", pin, "", pane.pinned);
}

void WorkbenchLive::draw_road(const Look& look, LivePane& pane, float width) {
    const Theme& theme = *look.theme;
    const auto road = *pane.road();
    begin_panel(look, "live.road", theme.accent_soft, width);
    text(look,
         tr("live.road",
            {{"walked", std::to_string(road.walked)}, {"steps", std::to_string(road.replies.size())}}),
         Size::reading, theme.ink, Weight::bold);
    if (!road.parted.empty()) text(look, road.parted, Size::small, theme.red);
    Row row(look, ImGui::GetContentRegionAvail().x);
    const auto press = [&](const char* id, const char* label, Button kind) {
        const auto words = tr(label);
        row.next(button_extent(look, words).x);
        return button(look, id, words, kind);
    };
    if (!road.at_end() && road.parted.empty()) {
        if (press("live.next_step", "live.next_step", Button::primary)) pane.next_step();
        if (press("live.to_its_end", "live.to_its_end", Button::secondary)) pane.to_its_end();
    }
    if (press("live.leave_road", "live.leave_road", Button::quiet)) pane.leave_road();
    end_panel();
    space(look, 8);
}

std::string WorkbenchLive::consequence(const app::LiveOffer& offer) const {
    std::string words = offer.codes;
    const auto add = [&](const std::string& more) { words += (words.empty() ? "" : " \u00b7 ") + more; };
    for (const auto& number : offer.moves) {
        if (number.yes_no)
            add(fmt::format("{}: {}", number.name, tr(number.now != 0 ? "live.yes" : "live.no")));
        else
            add(fmt::format("{} {}", number.name, signed_number(number.moved)));
    }
    if (offer.moves.empty()) add(tr("live.moves_nothing"));
    add(tr("live.leads_to", {{"scene", offer.leads_to}}));
    return words;
}

void WorkbenchLive::draw_offers(const Look& look, LivePane& pane, float width) {
    const Theme& theme = *look.theme;
    const bool here = ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows) && !app_.help_open;
    std::optional<scenario::ReplyIndex> chosen;
    int number = 0;
    for (const auto& offer : pane.offers()) {
        if (!offer.on_offer) continue;
        ++number;
        const bool keyed = number <= 9;
        if (choice_card(look, ("live.reply." + offer.id).c_str(), offer.say, keyed ? number : 0, width))
            chosen = offer.reply;
        if (here && keyed && ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + number), false))
            chosen = offer.reply;
        text(look, consequence(offer), Size::small, theme.muted);
        space(look, 6);
    }
    const bool some_wait = std::any_of(pane.offers().begin(), pane.offers().end(),
                                       [](const auto& offer) { return !offer.on_offer; });
    if (some_wait) text(look, tr("live.not_offered"), Size::reading, theme.ink, Weight::bold);
    for (const auto& offer : pane.offers()) {
        if (offer.on_offer) continue;
        ImGui::PushID(offer.id.c_str());
        begin_panel(look, "wait", theme.card, width);
        text(look, offer.say, Size::reading, theme.muted);
        text(look, tr("live.not_now", {{"why", offer.why_not}}), Size::small, theme.ink);
        end_panel();
        ImGui::PopID();
        space(look, 4);
    }
    if (chosen) pane.choose(*chosen);
}

void WorkbenchLive::draw_end(const Look& look, LivePane& pane, float width) {
    const Theme& theme = *look.theme;
    if (const auto& ending = pane.scene().ending) {
        begin_panel(look, "live.ending", theme.accent_soft, width);
        const auto kind = "ending." + std::string(scenario::to_id(ending->kind));
        text(look, tr("live.over", {{"ending", tr(kind.c_str())}}), Size::reading, theme.ink, Weight::bold);
        text(look, pane.shown(ending->title), Size::lead, theme.ink);
        text(look, pane.shown(ending->text), Size::reading, theme.ink);
        end_panel();
    } else if (pane.stuck()) {
        text(look, tr("live.stuck"), Size::reading, theme.red);
    }
    if (!pane.can_keep()) return;
    space(look, 8);
    const bool key = ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_P, false);
    if (icon_button(look, "live.keep", Icon::save, tr("live.keep")) || key) pane.keep_as_playthrough();
    text(look, tr("live.keep_hint"), Size::small, theme.muted);
}

}  // namespace wijk::ui
