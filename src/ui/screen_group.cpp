// What a group shared, for its trainer: how its moves are spread, and how often each reply was chosen. Never
// about somebody: see app/group_spread.h.

#include <algorithm>

#include <fmt/format.h>

#include "ui/charts.h"
#include "ui/screens.h"
#include "ui/signs.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

using app::GroupSpread;

/// A bar of 0..1 with three marks over it where there are any.
void share_bar(const Look& look, double share, Colour colour, float width,
               const std::optional<app::Spread>& marks = {}) {
    const Theme& theme = *look.theme;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float tall = look.px(16);
    part_bar(look, {{share, {}, false, colour}}, 1, {width, tall});
    if (!marks) return;
    auto& list = *ImGui::GetWindowDrawList();
    const auto x = [&](double value) { return at.x + width * static_cast<float>(value); };
    const float y = at.y + tall / 2;
    list.AddLine({x(marks->low), y}, {x(marks->high), y}, pack(theme.ink), look.px(2));
    for (const double end : {marks->low, marks->high})
        list.AddLine({x(end), at.y + look.px(3)}, {x(end), at.y + tall - look.px(3)}, pack(theme.ink),
                     look.px(2));
    list.AddCircleFilled({x(marks->middle), y}, look.px(5), pack(theme.ink));
    list.AddCircle({x(marks->middle), y}, look.px(5), pack(theme.card), 0, look.px(1.5F));
}

}  // namespace

void Screens::draw_group(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.group;
    header(look, tr("group.title"));
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float top = ImGui::GetCursorScreenPos().y, width = std::min(look.px(980), display.x - look.px(32));
    ImGui::SetCursorScreenPos({(display.x - width) / 2, top});
    begin_scroll(look, "group.page", {width, display.y - top - look.px(8)});
    draw_group_files(look);
    const auto& spread = model.spread();
    if (spread.too_few()) {
        space(look, 8);
        begin_card(look, "group.missing", 0, true);
        text(look, model.missing(), Size::lead, theme.ink, Weight::bold);
        text(look, tr("group.missing.why"), Size::reading, theme.ink);
        end_card(look);
    } else if (!spread.empty()) {
        if (!spread.moves.empty()) {
            space(look, 8);
            draw_group_moves(look);
        }
        for (const auto& scene : spread.scenes) {
            space(look, 8);
            draw_group_scene(look, scene, nullptr);
        }
        if (!spread.votes.empty()) {
            space(look, 12);
            text(look, tr("group.votes"), Size::heading, theme.ink, Weight::bold);
        }
        for (const auto& vote : spread.votes) {
            space(look, 8);
            draw_group_scene(look, vote.first, vote.second ? &*vote.second : nullptr);
        }
    }
    space(look, 20);
    end_scroll();
}

void Screens::draw_group_files(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.group;
    begin_card(look, "group.files");
    const auto& spread = model.spread();
    if (spread.people > 0 && !spread.too_few())
        text(look,
             fmt::format("{}, {}", texts().plural("group.people", spread.people),
                         texts().plural("group.talks", spread.talks)),
             Size::heading, theme.ink, Weight::bold);
    else
        text(look, tr("group.what"), Size::heading, theme.ink, Weight::bold);
    if (model.files().empty()) text(look, tr("group.how"), Size::reading, theme.ink);
    space(look, 2);
    const bool entered =
        line_field(look, "##group.path", model.path, tr("group.path"), ImGui::GetContentRegionAvail().x);
    if (fresh_) focus_here();
    space(look, 2);
    if (button(look, "group.add", tr("group.add"), Button::primary) || entered) model.add();
    std::optional<std::size_t> remove;
    for (std::size_t i = 0; i < model.files().size(); ++i) {
        const auto& file = model.files()[i];
        const auto words = file.problem.empty() ? fmt::format("{}: {}, {}", file.name,
                                                              texts().plural("group.people", file.people),
                                                              texts().plural("group.talks", file.talks))
                                                : file.problem;
        ImGui::PushID(static_cast<int>(i));
        const float room = ImGui::GetContentRegionAvail().x - look.px(52);
        const ImVec2 at = ImGui::GetCursorScreenPos(), extent = text_extent(look, words, Size::small, room);
        const float tall = std::max(extent.y, look.px(least_target));
        paint_text(look, *ImGui::GetWindowDrawList(), {at.x, at.y + (tall - extent.y) / 2}, words,
                   Size::small, file.problem.empty() ? theme.ink : theme.red, room);
        ImGui::SetCursorScreenPos({at.x + room + look.px(4), at.y + (tall - look.px(least_target)) / 2});
        if (icon_button(look, "remove", Icon::trash, tr("group.remove"), false)) remove = i;
        ImGui::PopID();
    }
    space(look, 2);
    text(look, tr("group.promise"), Size::small, theme.muted);
    end_card(look);
    if (remove) model.remove(*remove);
}

void Screens::draw_group_moves(const Look& look) {
    const Theme& theme = *look.theme;
    const auto& spread = app_.group.spread();
    begin_card(look, "group.moves");
    text(look, tr("group.moves"), Size::lead, theme.ink, Weight::bold);
    const bool marks = std::any_of(spread.moves.begin(), spread.moves.end(),
                                   [](const GroupSpread::Move& move) { return move.marks.has_value(); });
    for (const auto& move : spread.moves) {
        space(look, 2);
        const auto colour = colour_of(theme, app::sign_of(move.group));
        const auto name = tr(("development.group." + std::string(app::to_id(move.group))).c_str());
        auto words = fmt::format("{}: {} ({})", name, move.count, texts().percent(move.share));
        if (move.marks)
            words += fmt::format(" · {}", tr("group.marks", {{"low", texts().percent(move.marks->low)},
                                                             {"middle", texts().percent(move.marks->middle)},
                                                             {"high", texts().percent(move.marks->high)}}));
        const float sign = look.px(18), room = ImGui::GetContentRegionAvail().x;
        const ImVec2 at = ImGui::GetCursorScreenPos(),
                     extent = text_extent(look, words, Size::small, room - sign - look.px(8));
        draw_move(*ImGui::GetWindowDrawList(), app::sign_of(move.group), {at.x + sign / 2, at.y + sign / 2},
                  sign, pack(colour));
        paint_text(look, *ImGui::GetWindowDrawList(), {at.x + sign + look.px(8), at.y}, words, Size::small,
                   theme.ink, room - sign - look.px(8));
        ImGui::Dummy({room, extent.y});
        share_bar(look, move.share, colour, room, move.marks);
    }
    space(look, 4);
    text(look, tr(marks ? "group.moves.meaning_marks" : "group.moves.meaning"), Size::small, theme.muted);
    end_card(look);
}

void Screens::draw_group_scene(const Look& look, const GroupSpread::Scene& scene,
                               const GroupSpread::Scene* second) {
    const Theme& theme = *look.theme;
    const bool votes = second != nullptr;
    begin_card(look, fmt::format("group.{}.{}.{}", scene.scenario, scene.id, votes).c_str());
    text(look, scene.title, Size::small, theme.accent, Weight::bold);
    if (!scene.says.empty()) text(look, scene.says, Size::lead, theme.ink, Weight::bold);
    text(look, texts().plural("group.answers", scene.people), Size::small, theme.muted);
    for (const auto& reply : scene.replies) {
        space(look, 2);
        text(look, reply.say, Size::reading, theme.ink);
        const auto bar = [&](const std::string& words, double share) {
            const float wide = look.px(220), at = ImGui::GetCursorPosX();
            const float room = ImGui::GetContentRegionAvail().x;
            if (room > wide * 2) {
                share_bar(look, share, theme.accent, room - wide);
                ImGui::SameLine(at + room - wide + look.px(12));
            } else {
                share_bar(look, share, theme.accent, room);
            }
            text(look, words, Size::small, theme.ink, Weight::bold);
        };
        const auto told = [&](int count, double share) {
            return fmt::format("{} ({})", count, texts().percent(share));
        };
        if (!votes) {
            bar(told(reply.chosen, reply.share), reply.share);
            continue;
        }
        bar(tr("group.first_vote", {{"votes", told(reply.chosen, reply.share)}}), reply.share);
        for (const auto& again : second->replies)
            if (again.id == reply.id)
                bar(tr("group.second_vote", {{"votes", told(again.chosen, again.share)}}), again.share);
    }
    end_card(look);
}

}  // namespace wijk::ui
