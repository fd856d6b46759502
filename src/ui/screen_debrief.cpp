// The debrief: how it ended and the picture of the talk above; below it the turn that is looked at, beside
// what can be learned from all of them.

#include <algorithm>

#include <fmt/format.h>

#include "ui/place.h"
#include "ui/screens.h"
#include "ui/signs.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

/// Without empty lines.
std::string paragraph(std::string words) {
    for (auto at = words.find("\n\n"); at != std::string::npos; at = words.find("\n\n")) words.erase(at, 1);
    return words;
}

}  // namespace

void Screens::draw_debrief(const Look& look) {
    auto& model = app_.debrief;
    if (!model.has_debrief()) return app_.go(app::Screen::home);
    if (!fresh_ && model.writing() != wrote_) to_the_turn_ = true;
    if (model.writing() != app::DebriefModel::Writing::note) debrief_note_.lose_keyboard();
    const auto& debrief = model.debrief();
    std::string under;
    if (model.roads().size() > 1)
        for (const auto& road : model.roads())
            if (road.session == model.talk()->session()) under = road.name;
    if (!model.is_kept()) under = tr("conversation.not_kept");
    if (!model.can_write()) under = tr("review.elsewhere");
    header(look, tr("debrief.title", {{"title", debrief.title}}), under);

    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = look.px(24), top = ImGui::GetCursorScreenPos().y, whole = display.x - 2 * pad;
    // Where there is room the picture stays in sight while what is below it scrolls.
    const bool roomy = whole >= look.px(880) && display.y - top >= look.px(620) && !debrief.turns.empty();
    if (roomy) {
        ImGui::SetCursorScreenPos({pad, top});
        ImGui::BeginGroup();
        draw_debrief_top(look, whole, true);
        draw_debrief_lanes(look, whole, true);
        ImGui::EndGroup();
        const float y = ImGui::GetItemRectMax().y + look.px(4), gap = look.px(8);
        const float left = std::round((whole - gap) * 0.52F), tall = display.y - y - look.px(4);
        ImGui::SetCursorScreenPos({pad - look.px(8), y});
        begin_scroll(look, "debrief.turn", {left + look.px(8), tall});
        if (to_the_turn_) ImGui::SetScrollY(0);
        to_the_turn_ = false;
        draw_turn(look, ImGui::GetContentRegionAvail().x);
        space(look, 8);
        draw_reflection(look);
        draw_questions(look);
        end_scroll();
        ImGui::SetCursorScreenPos({pad + left + gap, y});
        begin_scroll(look, "debrief.back", {whole - left - gap + look.px(8), tall});
        draw_looking_back(look);
        draw_taking_along(look);
        space(look, 16);
        end_scroll();
    } else {
        ImGui::SetCursorScreenPos({pad - look.px(8), top});
        begin_scroll(look, "debrief.page", {display.x - 2 * pad + look.px(16), display.y - top - look.px(8)});
        const float width = ImGui::GetContentRegionAvail().x;
        draw_debrief_top(look, width, false);
        if (!debrief.turns.empty()) {
            draw_debrief_lanes(look, width, false);
            if (to_the_turn_) ImGui::SetScrollHereY(0.3F);
            to_the_turn_ = false;
            if (debrief.ending) text(look, paragraph(debrief.ending->text), Size::small, look.theme->muted);
            space(look, 4);
            draw_turn(look, width);
            space(look, 8);
        }
        draw_looking_back(look);
        draw_reflection(look);
        draw_questions(look);
        draw_taking_along(look);
        space(look, 16);
        end_scroll();
    }
    wrote_ = model.writing();
}

void Screens::draw_ending(const Look& look, const feedback::Debrief& debrief,
                          const scenario::Portraits& portraits, float face, float width, bool with_text) {
    const Theme& theme = *look.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const auto feels = debrief.turns.empty() ? scenario::Feeling::neutral : debrief.turns.back().after.feels;
    card_portrait(look, portraits, feels, {face, face});
    const float x = at.x + face + look.px(16), gap = look.px(32), room = at.x + width - x;
    const auto title = debrief.ending ? debrief.ending->title : tr("debrief.unfinished");
    const auto kind = debrief.ending ? debrief.ending->kind_name : std::string();
    // The text beside the title: what is below keeps its place.
    const float most = with_text && debrief.ending ? room * 0.36F : room;
    const float narrow = std::min(most, std::max(text_extent(look, title, Size::lead, 0, Weight::bold).x,
                                                 text_extent(look, kind, Size::small, 0, Weight::bold).x));
    auto& list = *ImGui::GetWindowDrawList();
    const float tall = text_extent(look, title, Size::lead, narrow, Weight::bold).y +
                       (kind.empty() ? 0 : text_extent(look, kind, Size::small, narrow, Weight::bold).y);
    float y = at.y + std::max(0.0F, (face - tall) / 2);
    if (!kind.empty())
        y += paint_text(look, list, {x, y}, kind, Size::small, theme.accent, narrow, Weight::bold);
    y += paint_text(look, list, {x, y}, title, Size::lead, theme.ink, narrow, Weight::bold);
    if (with_text && debrief.ending) {
        const auto words = paragraph(debrief.ending->text);
        const float left = x + narrow + gap, wide = std::min(at.x + width - left, look.px(760));
        const float high = text_extent(look, words, Size::small, wide).y;
        const float top = at.y + std::max(0.0F, (face - high) / 2);
        paint_text(look, list, {left, top}, words, Size::small, theme.muted, wide);
        y = std::max(y, top + high);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, std::max(face, y - at.y)});
}

void Screens::draw_debrief_top(const Look& look, float width, bool roomy) {
    auto& model = app_.debrief;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool roads = model.roads().size() > 1;
    const std::string label = tr("review.compare");
    const float wide = roads ? button_extent(look, label).x + look.px(16) : 0;
    const bool beside = roads && wide < width * 0.4F;
    draw_ending(look, model.debrief(), *model.portraits(), look.px(roomy ? 84 : 64),
                beside ? width - wide : width, roomy);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    if (roads) {
        if (beside) ImGui::SetCursorScreenPos({at.x + width - wide + look.px(16), at.y});
        // Who took another road came to see what it made different.
        if (button(look, "review.compare", label, model.is_branch() ? Button::primary : Button::secondary))
            model.compare();
        if (beside) ImGui::SetCursorScreenPos(below);
    }
    space(look, 2);
}

void Screens::draw_debrief_lanes(const Look& look, float width, bool roomy) {
    auto& model = app_.debrief;
    auto chart = lane_chart(model.debrief(), texts());
    for (std::size_t i = 0; i < chart.turns.size(); ++i)
        chart.turns[i].lit = model.is_counted(static_cast<int>(i) + 1);
    chart.opening_lit = model.is_counted(0);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(8), look.px(4)});
    begin_card(look, "lanes", width);
    ImGui::PopStyleVar();
    const float room = ImGui::GetContentRegionAvail().x;
    // Elsewhere the page would scroll to where the keyboard is, past how it ended.
    const auto turn = lanes_.draw(look, "lanes", chart, model.selected(), room, fresh_ && roomy);
    if (lanes_.waits()) move(Movement::gliding);
    if (turn != model.selected()) {
        model.select(turn);
        to_the_turn_ = false;
        move(Movement::gliding);
    }
    space(look, 2);
    if (chart.technical) draw_legend(look, model.debrief(), texts(), room);
    end_card(look);
}

void Screens::show_turn(std::size_t turn) {
    app_.debrief.select(turn);
    to_the_turn_ = true;
    move(Movement::gliding);
}

void Screens::turn_link(const Look& look, const char* id, int turn) {
    if (icon_button(look, fmt::format("{}.{}", id, turn).c_str(), Icon::arrow,
                    tr("debrief.turn", {{"number", std::to_string(turn)}})))
        show_turn(static_cast<std::size_t>(turn - 1));
}

}  // namespace wijk::ui
