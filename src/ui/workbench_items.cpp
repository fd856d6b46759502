#include "ui/workbench_items.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/widgets.h"

namespace wijk::ui {

using State = app::ItemsPane::State;

namespace {

/// How much of a bar is filled by choices of first plays, and of later ones.
struct Parts {
    double first = 0;
    double later = 0;
};

/// The whole is every talk in which the reply was on offer; first plays are solid, later ones striped, so
/// that colour alone tells nothing.
void paint_share(const Look& look, Parts parts, ImVec2 at, ImVec2 extent) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const float round = look.px(4);
    const auto x = [&](double part) { return at.x + extent.x * static_cast<float>(part); };
    const ImVec2 end{at.x + extent.x, at.y + extent.y};
    list.AddRectFilled(at, end, pack(theme.accent_soft), round);
    if (parts.first > 0) list.AddRectFilled(at, {x(parts.first), end.y}, pack(theme.accent), round);
    if (parts.later > 0) {
        const float from = x(parts.first), to = x(parts.first + parts.later);
        list.PushClipRect({from, at.y}, {to, end.y}, true);
        for (float stripe = from - extent.y; stripe < to; stripe += look.px(7))
            list.AddLine({stripe, end.y}, {stripe + extent.y, at.y}, pack(theme.accent), look.px(3));
        list.PopClipRect();
    }
    list.AddRect(at, end, pack(theme.edge), round, 0, std::max(1.0F, look.px(theme.border)));
}

/// From -1 to 1 with nothing in the middle.
void paint_separation(const Look& look, double value, Colour colour, ImVec2 at, ImVec2 extent) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const float middle = at.x + extent.x / 2, y = at.y + extent.y / 2;
    const float end = middle + extent.x / 2 * static_cast<float>(value);
    list.AddLine({at.x, y}, {at.x + extent.x, y}, pack(theme.edge), std::max(1.0F, look.px(1.5F)));
    list.AddLine({middle, at.y}, {middle, at.y + extent.y}, pack(theme.edge), std::max(1.0F, look.px(1.5F)));
    list.AddLine({middle, y}, {end, y}, pack(colour), look.px(5));
    list.AddCircleFilled({end, y}, look.px(6), pack(colour));
}

}  // namespace

void WorkbenchItems::draw(const Look& look, ImVec2 extent) {
    model().refresh();
    begin_scroll(look, "items", extent);
    const auto state = model().state();
    if (state == State::no_scenario || state == State::not_kept || state == State::no_talks) {
        draw_empty(look);
        return end_scroll();
    }
    draw_head(look);
    for (const auto& scene : model().scenes()) draw_scene(look, scene);
    space(look, 8);
    if (state == State::enough) text(look, tr("items.separation.meaning"), Size::small, look.theme->muted);
    text(look, tr("items.about"), Size::small, look.theme->muted);
    end_scroll();
}

void WorkbenchItems::draw_empty(const Look& look) {
    const Theme& theme = *look.theme;
    auto& pane = model();
    if (pane.state() == State::no_scenario) {
        text(look, tr("items.no_scenario"), Size::reading, theme.ink);
        return;
    }
    if (pane.state() == State::not_kept) {
        text(look, tr("items.not_kept"), Size::lead, theme.ink, Weight::bold);
        if (pane.fault())
            text(look, pane.fault()->what.in(app_.settings().language), Size::reading, theme.ink);
    } else {
        text(look, tr("items.no_talks"), Size::lead, theme.ink, Weight::bold);
        space(look, 2);
        text(look, tr("items.no_talks.how"), Size::reading, theme.ink);
        const auto& items = pane.items();
        if (items.unfinished > 0)
            text(look, plural("items.unfinished", items.unfinished), Size::small, theme.muted);
        if (items.parted > 0) text(look, plural("items.parted", items.parted), Size::small, theme.muted);
    }
    space(look, 8);
    if (button(look, "items.again", tr("items.again"))) pane.reread();
}

void WorkbenchItems::draw_head(const Look& look) {
    const Theme& theme = *look.theme;
    auto& pane = model();
    const auto& items = pane.items();
    text(look,
         fmt::format("{} {}", plural("items.talks", items.talks), plural("items.people", items.learners)),
         Size::lead, theme.ink, Weight::bold);
    if (items.unfinished > 0)
        text(look, plural("items.unfinished", items.unfinished), Size::small, theme.muted);
    if (items.parted > 0) text(look, plural("items.parted", items.parted), Size::small, theme.muted);
    if (pane.state() == State::few) text(look, tr("items.few"), Size::small, theme.ink);
    if (pane.state() == State::some)
        text(look, pane.missing_talks() > 0 ? plural("items.some", pane.missing_talks()) : tr("items.alike"),
             Size::small, theme.ink);
    space(look, 4);
    if (button(look, "items.again", tr("items.again"), Button::quiet)) pane.reread();
}

void WorkbenchItems::draw_scene(const Look& look, const app::ItemsPane::Scene& scene) {
    const Theme& theme = *look.theme;
    space(look, 8);
    begin_card(look, ("items." + scene.id).c_str());
    if (button(look, ("items.to." + scene.id).c_str(), scene.id, Button::quiet))
        model().bench().go_to(scene.id);
    text(look, scene.says, Size::small, theme.muted);
    if (!scene.offered()) {
        text(look, tr("items.never_offered"), Size::small, theme.ink);
    } else {
        for (const auto& reply : scene.replies) draw_reply(look, reply);
    }
    end_card(look);
}

std::string WorkbenchItems::count(int chosen, int offered, const std::optional<double>& share) const {
    base::Arguments words = {{"chosen", std::to_string(chosen)}, {"offered", std::to_string(offered)}};
    if (!share) return tr("items.chosen", words);
    words.emplace_back("share", app_.catalogue().percent(*share));
    return tr("items.chosen_share", words);
}

void WorkbenchItems::draw_reply(const Look& look, const app::ItemsPane::Reply& reply) {
    const Theme& theme = *look.theme;
    space(look, 8);
    text(look, reply.say, Size::reading, theme.ink);
    const auto& item = reply.item;
    if (item.offered == 0) {
        text(look, tr("items.never_offered"), Size::small, theme.muted);
        return;
    }
    draw_bar(look, reply);
    // Where all are of one sort the parts say nothing that the whole does not.
    if (item.offered_first > 0 && reply.offered_later() > 0)
        text(look,
             fmt::format("{} · {}",
                         tr("items.first",
                            {{"count", count(item.chosen_first, item.offered_first, reply.share_first)}}),
                         tr("items.later", {{"count", count(reply.chosen_later(), reply.offered_later(),
                                                            reply.share_later)}})),
             Size::small, theme.muted);
    if (item.separation) draw_separation(look, reply);
}

void WorkbenchItems::draw_bar(const Look& look, const app::ItemsPane::Reply& reply) {
    const auto& item = reply.item;
    const auto words = count(item.chosen, item.offered, reply.share);
    const ImVec2 said = text_extent(look, words, Size::small, 0, Weight::bold);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float all = ImGui::GetContentRegionAvail().x, tall = look.px(14), gap = look.px(10);
    const float width = std::max(look.px(60), all - said.x - gap);
    const double whole = item.offered;
    ImGui::Dummy({all, std::max(said.y, tall)});
    paint_share(look, {item.chosen_first / whole, reply.chosen_later() / whole},
                {at.x, at.y + (said.y - tall) / 2}, {width, tall});
    paint_text(look, *ImGui::GetWindowDrawList(), {at.x + width + gap, at.y}, words, Size::small,
               look.theme->ink, 0, Weight::bold);
}

void WorkbenchItems::draw_separation(const Look& look, const app::ItemsPane::Reply& reply) {
    const Theme& theme = *look.theme;
    const double value = *reply.item.separation;
    const bool chance = std::abs(value) < reply.item.chance;
    const auto shown = app_.catalogue().number(std::abs(value), 2);
    auto words = value > 0   ? tr("items.separation.strong", {{"value", shown}})
                 : value < 0 ? tr("items.separation.weak", {{"value", shown}})
                             : tr("items.separation.none");
    if (chance && value != 0) words += " · " + tr("items.separation.chance");
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float bar = look.px(96), gap = look.px(10), room = ImGui::GetContentRegionAvail().x - bar - gap;
    const float tall = text_extent(look, words, Size::small, room).y;
    ImGui::Dummy({bar + gap + room, std::max(tall, look.px(16))});
    const Colour colour = chance ? theme.muted : value > 0 ? theme.accent : theme.clay;
    paint_separation(look, value, colour, {at.x, at.y + look.px(3)}, {bar, look.px(16)});
    paint_text(look, *ImGui::GetWindowDrawList(), {at.x + bar + gap, at.y}, words, Size::small,
               chance ? theme.muted : theme.ink, room);
}

}  // namespace wijk::ui
