// Two roads of one talk beside each other, or under each other where there is no room.

#include <algorithm>

#include <fmt/format.h>

#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

void Screens::draw_compare(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.compare;
    header(look, tr("compare.title"), model.has_roads() ? model.side(0).debrief.title : std::string());
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = look.px(24), top = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos({pad - look.px(8), top});
    begin_scroll(look, "compare.page", {display.x - 2 * pad + look.px(16), display.y - top - look.px(8)});
    if (!model.has_roads()) {
        text(look, tr("compare.nothing"), Size::reading, theme.ink);
        if (button(look, "compare.home", tr("debrief.home"), Button::primary)) app_.go(app::Screen::home);
        if (fresh_) focus_here();
        end_scroll();
        return;
    }
    if (fresh_) walked_ = model.same();
    const float width = ImGui::GetContentRegionAvail().x, gap = look.px(16);
    const bool beside = width >= look.px(860);
    const float each = beside ? (width - gap) / 2 : width;
    const auto same = model.same();
    const auto sentence =
        same == 0 ? tr("compare.apart_at_once") : tr("compare.same_until", {{"turn", std::to_string(same)}});
    if (beside) {
        draw_road(look, 0, each);
        ImGui::SameLine(0, gap);
        draw_road(look, 1, each);
        space(look, 4);
        text(look, sentence, Size::reading, theme.ink, Weight::bold);
        draw_words_apart(look, 0, each);
        ImGui::SameLine(0, gap);
        draw_words_apart(look, 1, each);
    } else {
        text(look, sentence, Size::reading, theme.ink, Weight::bold);
        for (const std::size_t which : {0U, 1U}) {
            draw_road(look, which, each);
            draw_words_apart(look, which, each);
            space(look, 12);
        }
    }
    space(look, 16);
    end_scroll();
}

void Screens::draw_road(const Look& look, std::size_t which, float width) {
    auto& model = app_.compare;
    ImGui::PushID(static_cast<int>(which));
    begin_card(look, "road", width);
    const float room = ImGui::GetContentRegionAvail().x;
    const auto side = [&](const char* name) { return fmt::format("{}.{}", name, which); };
    // The roads to choose from, where there is a choice.
    std::size_t wanted = model.side(which).road;
    if (model.roads().size() > 2) {
        std::vector<std::string> labels;
        for (const auto& road : model.roads()) labels.push_back(road.name);
        wanted = static_cast<std::size_t>(
            segmented(look, side("compare.road").c_str(), labels, static_cast<int>(model.side(which).road)));
        space(look, 2);
    }
    bool rename = line_field(look, ("##" + side("compare.name")).c_str(), model.typed(which),
                             fmt::format("{} · {}", tr("compare.name"), model.road(which).when), room);
    rename = rename || ImGui::IsItemDeactivatedAfterEdit();
    const auto& debrief = model.side(which).debrief;
    draw_ending(look, debrief, *model.portraits(), look.px(64), room, false);
    auto chart = lane_chart(debrief, texts());
    chart.same = model.same();
    const auto chosen = std::min(walked_, std::max<std::size_t>(1, chart.turns.size()) - 1);
    const auto now = roads_[which].draw(look, side("compare.lanes").c_str(), chart, chosen, room);
    if (now != chosen) walked_ = now;
    if (roads_[which].waits()) move(Movement::gliding);
    if (chart.technical) draw_legend(look, debrief, texts(), room);
    const bool open = button(look, side("compare.open").c_str(), tr("compare.open"));
    bool go_on = false;
    if (!model.road(which).ended) {
        const float wide = button_extent(look, tr("compare.go_on")).x;
        if (ImGui::GetItemRectMax().x + look.px(8) + wide <= ImGui::GetWindowPos().x + width - look.px(20))
            ImGui::SameLine(0, look.px(8));
        go_on = button(look, side("compare.go_on").c_str(), tr("compare.go_on"), Button::primary);
    }
    end_card(look);
    ImGui::PopID();
    // Each of these reads the roads anew, so only now.
    if (rename)
        model.rename(which);
    else if (wanted != model.side(which).road)
        model.choose(which, wanted);
    else if (open)
        model.open(which);
    else if (go_on)
        model.go_on(which);
}

void Screens::draw_words_apart(const Look& look, std::size_t which, float width) {
    const Theme& theme = *look.theme;
    auto& model = app_.compare;
    const auto& debrief = model.side(which).debrief;
    ImGui::PushID(static_cast<int>(which) + 10);
    begin_card(look, "words", width);
    text(look, model.road(which).name, Size::small, theme.muted, Weight::bold);
    if (model.same() >= debrief.turns.size())
        text(look, tr("compare.no_further"), Size::reading, theme.muted);
    for (std::size_t i = model.same(); i < debrief.turns.size(); ++i) {
        const auto& turn = debrief.turns[i];
        begin_panel(look, fmt::format("turn{}", i).c_str(), i == walked_ ? theme.accent_soft : theme.paper);
        text(look, fmt::format("{}  {}", turn.number, tr("debrief.you")), Size::small, theme.accent,
             Weight::bold);
        text(look, turn.say, Size::reading, theme.ink);
        for (const auto& code : turn.codes) move_line(look, code.code, code.name, Size::small, theme.muted);
        space(look, 2);
        text(look, turn.after.who, Size::small, theme.muted, Weight::bold);
        text(look, turn.after.says, Size::reading, theme.ink);
        for (const auto& talk : turn.after.talk)
            side_line(look, turn.after.side, talk, Size::small, theme.muted);
        end_panel();
    }
    if (debrief.ending) {
        text(look, debrief.ending->title, Size::reading, theme.ink, Weight::bold);
        text(look, debrief.ending->text, Size::small, theme.muted);
    }
    end_card(look);
    ImGui::PopID();
}

}  // namespace wijk::ui
