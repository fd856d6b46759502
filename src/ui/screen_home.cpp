#include <algorithm>

#include <fmt/format.h>

#include "ui/neighbourhood_map.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

/// Where the action card puts learning.
constexpr int practice_stop = 7;

MapColours map_colours(const Theme& theme) {
    return {theme.card, theme.ink, theme.muted, theme.accent, theme.on_accent, theme.edge, theme.focus};
}

}  // namespace

void Screens::draw_home(const Look& look) {
    auto& model = app_.home;
    header(look, model.learner().empty() ? tr("home.title") : tr("home.welcome", {{"name", model.learner()}}),
           app_.records() == nullptr ? tr("home.not_kept") : std::string());
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = look.px(24), top = ImGui::GetCursorScreenPos().y;
    // The map keeps its shape; where the window is too low for both, the page scrolls.
    ImGui::SetCursorScreenPos({pad - look.px(8), top});
    begin_scroll(look, "home.page", {display.x - 2 * pad + look.px(16), display.y - top - look.px(8)});
    const float width = ImGui::GetContentRegionAvail().x, room = ImGui::GetContentRegionAvail().y;

    if (const auto& unfinished = model.unfinished()) {
        const base::Arguments what = {{"title", unfinished->title},
                                      {"turn", std::to_string(unfinished->turn)}};
        const bool go_on = button(look, "home.go_on", tr("home.go_on", what), Button::primary);
        if (fresh_) focus_here();
        if (go_on) {
            model.go_on();
            end_scroll();
            return;
        }
        space(look, 4);
    }

    const float map_height = std::clamp(room * 0.54F, std::min(width * 0.34F, look.px(300)), width * 0.47F);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Box box = box_of(at, {at.x + width, at.y + map_height});
    const MapLayout layout = map_layout(box);
    std::array<MapStop, map_stop_count> stops;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const auto& stop = model.stops()[i];
        const Box place = layout.stops[i].place;
        ImGui::SetCursorScreenPos({place.least.x, place.least.y});
        const auto id = fmt::format("stop.{}", stop.number);
        if (ImGui::InvisibleButton(id.c_str(), {place.width(), place.height()}, ImGuiButtonFlags_EnableNav))
            model.selected = stop.number;
        log_text(fmt::format("{} {}", stop.number, stop.title));
        stops[i].title = stop.title;
        stops[i].open = !stop.scenarios.empty();
        stops[i].done = stops[i].open && std::all_of(stop.scenarios.begin(), stop.scenarios.end(),
                                                     [](const auto& card) { return !card.history.empty(); });
        stops[i].hovered = ImGui::IsItemHovered() || model.selected == stop.number;
        stops[i].focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
        if (fresh_ && !model.unfinished() && model.selected == stop.number) focus_here();
    }
    const std::string start = tr("home.start"), finish = tr("home.finish");
    ImGui::PushFont(look.bold, look.face(Size::small));
    draw_map(*ImGui::GetWindowDrawList(), box, look.px(card_radius), stops,
             {start, finish, std::min(look.face(Size::small), layout.scale * 26)}, map_colours(*look.theme),
             look.theme->light);
    ImGui::PopFont();
    ImGui::SetCursorScreenPos({at.x, at.y + map_height + look.px(12)});
    draw_stop_panel(look, {width, 0});
    end_scroll();
}

void Screens::draw_stop_panel(const Look& look, ImVec2 extent) {
    const Theme& theme = *look.theme;
    auto& model = app_.home;
    const auto& stop = model.stops()[static_cast<std::size_t>(model.selected - 1)];
    const ImVec2 head = ImGui::GetCursorScreenPos();
    const auto title = fmt::format("{}. {}", stop.number, stop.title);
    text(look, title, Size::heading, theme.ink, Weight::bold);
    text(look, stop.explanation, Size::reading, theme.muted);
    // Short practice and practising together stand with the talks that they are made from: at the end of the
    // line where both fit.
    if (stop.number == practice_stop) {
        const auto label = tr("home.practice"), together = tr("home.meetings");
        const ImVec2 below = ImGui::GetCursorScreenPos();
        const float wide = button_extent(look, label).x,
                    both = wide + look.px(8) + button_extent(look, together).x;
        const float words = std::max(text_extent(look, title, Size::heading, 0, Weight::bold).x,
                                     text_extent(look, stop.explanation, Size::reading, measure(look)).x);
        const bool fits = words + look.px(24) + both <= extent.x;
        if (fits) ImGui::SetCursorScreenPos({head.x + extent.x - both, head.y + look.px(8)});
        if (button(look, "home.practice", label)) return app_.go(app::Screen::practice);
        if (fits || both <= extent.x) ImGui::SameLine(0, look.px(8));
        if (button(look, "home.meetings", together)) return app_.home.open_meetings();
        if (fits) ImGui::SetCursorScreenPos(below);
    }
    space(look, 4);
    if (stop.scenarios.empty()) {
        text(look, tr("home.nothing_here"), Size::reading, theme.ink);
        if (button(look, "home.to_stop_seven", tr("home.to_stop_seven"))) model.selected = 7;
        return;
    }
    const float gap = look.px(16), wanted = look.px(390);
    const int columns = std::max(1, static_cast<int>((extent.x + gap) / (wanted + gap)));
    const float width = (extent.x - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    std::string open;
    int column = 0;
    for (const auto& card : stop.scenarios) {
        if (column > 0)
            ImGui::SameLine(0, gap);
        else if (&card != &stop.scenarios.front())
            space(look, 8);
        column = (column + 1) % columns;
        ImGui::PushID(card.id.c_str());
        begin_card(look, "card", width);
        const float face = look.px(96);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        card_portrait(look, *card.portraits, scenario::Feeling::neutral, {face, face});
        ImGui::SetCursorScreenPos({at.x + face + look.px(16), at.y});
        ImGui::BeginGroup();
        text(look, card.title, Size::reading, theme.ink, Weight::bold);
        if (card.problem.empty()) {
            text(look, fmt::format("{} · {}", card.resident, card.role), Size::small, theme.muted);
            text(look,
                 fmt::format("{} · {}", tr("home.minutes", {{"minutes", std::to_string(card.minutes)}}),
                             tr("home.level", {{"level", std::to_string(card.level)}})),
                 Size::small, theme.muted);
            if (card.own) text(look, tr("home.own"), Size::small, theme.accent, Weight::bold);
            if (!card.history.empty()) text(look, card.history, Size::small, theme.accent);
            space(look, 4);
            if (button(look, ("open." + card.id).c_str(), tr("home.open"))) open = card.id;
        } else {
            text(look, tr("home.problem", {{"problem", card.problem}}), Size::small, theme.red);
        }
        ImGui::EndGroup();
        end_card(look);
        ImGui::PopID();
    }
    space(look, 8);
    const bool write = icon_button(look, "home.workbench", Icon::note, tr("home.workbench"));
    space(look, 16);
    if (write) return app_.go(app::Screen::workbench);
    if (!open.empty()) model.open(open);
}

}  // namespace wijk::ui
