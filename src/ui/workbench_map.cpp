#include "ui/workbench_map.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets.h"

namespace wijk::ui {

using app::MapRoad;
using app::MapStep;
using app::ScenarioMap;

namespace {

constexpr float least_canvas = 220;  ///< the legend gives way to it
constexpr float wheel_step = 1.18F;
constexpr double key_pan = 90;
constexpr std::size_t most_problems = 3;  ///< told beside a scene

std::string id_of(const char* group, std::string_view id) {
    return std::string(group) + std::string(id);
}

}  // namespace

void WorkbenchMap::draw(const Look& look, ImVec2 extent) {
    auto& pane = model();
    pane.refresh();
    ImGui::BeginChild("map", extent, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    if (pane.empty()) {
        text(look, tr("map.empty"), Size::reading, look.theme->muted);
        ImGui::EndChild();
        return;
    }
    const ImVec2 all = ImGui::GetContentRegionAvail();
    draw_roads(look, all.y * 0.3F);
    draw_road_line(look);
    ImVec2 room = ImGui::GetContentRegionAvail();
    const float legend = map_legend(look, pane.map(), app_.catalogue(), room.x, false) + look.px(6) +
                         2 * ImGui::GetStyle().ItemSpacing.y;
    const bool roomy = room.y - legend >= look.px(least_canvas);
    if (roomy) room.y -= legend;
    draw_canvas(look, {room.x, std::max(room.y, look.px(80))});
    if (roomy) {
        space(look, 4);
        map_legend(look, pane.map(), app_.catalogue(), room.x, true);
    }
    ImGui::EndChild();
}

void WorkbenchMap::draw_roads(const Look& look, float most) {
    auto& pane = model();
    const auto& roads = pane.roads();
    if (roads.size() < 2) return text(look, tr("map.roads_later"), Size::small, look.theme->muted);
    std::vector<std::string> labels;
    int chosen = 0;
    for (std::size_t i = 0; i < roads.size(); ++i) {
        labels.push_back(tr(id_of("map.road.", to_id(roads[i])).c_str()));
        if (roads[i] == pane.road()) chosen = static_cast<int>(i);
    }
    // Large letters in a narrow pane: the choices scroll rather than push the map out.
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, std::max(most, look.px(least_target + 8))});
    ImGui::BeginChild("map.roads", {0, 0}, ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened);
    const int wanted = segmented(look, "map.road", labels, chosen);
    if (wanted != chosen) pane.choose(roads[static_cast<std::size_t>(wanted)]);
    draw_goal(look);
    ImGui::EndChild();
}

void WorkbenchMap::draw_goal(const Look& look) {
    auto& pane = model();
    const auto goals = pane.goals();
    if (goals.empty() || (pane.road() != MapRoad::most && pane.road() != MapRoad::least)) return;
    // Titles are long: one at a time, with a way to the one before and the next.
    const auto count = goals.size();
    if (icon_button(look, "map.goal_before", Icon::back, tr("map.goal_before"), false))
        pane.choose_goal((pane.goal() + count - 1) % count);
    ImGui::SameLine(0, look.px(4));
    if (icon_button(look, "map.goal_next", Icon::chevron_right, tr("map.goal_next"), false))
        pane.choose_goal((pane.goal() + 1) % count);
    ImGui::SameLine(0, look.px(8));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x;
    const ImVec2 words = text_extent(look, goals[pane.goal()], Size::reading, room);
    const float tall = std::max(words.y, look.px(least_target));
    paint_text(look, *ImGui::GetWindowDrawList(), {at.x, at.y + (tall - words.y) / 2}, goals[pane.goal()],
               Size::reading, look.theme->ink, room);
    ImGui::Dummy({words.x, tall});
}

void WorkbenchMap::draw_road_line(const Look& look) {
    auto& pane = model();
    const Theme& theme = *look.theme;
    if (!pane.text_is_now()) text(look, tr("map.earlier_text"), Size::small, theme.muted);
    const auto* trail = pane.trail();
    if (trail == nullptr) return;
    if (!pane.roads_are_now()) text(look, tr("map.earlier_roads"), Size::small, theme.muted);
    const auto steps = static_cast<int>(trail->road.size());
    auto line = app_.catalogue().plural("map.road_line", steps);
    if (pane.road() == MapRoad::given) line = pane.given_name() + ": " + line;
    if (!trail->whole) line += " " + tr("map.road_parted");
    const float play = button_extent(look, tr("map.play"), true).x;
    const float row = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorPos();
    const float room = row - play - look.px(8);
    const ImVec2 words = text_extent(look, line, Size::small, room);
    const float tall = std::max(words.y, look.px(least_target));
    paint_text(look, *ImGui::GetWindowDrawList(),
               {ImGui::GetCursorScreenPos().x, ImGui::GetCursorScreenPos().y + (tall - words.y) / 2}, line,
               Size::small, theme.ink, room);
    ImGui::SetCursorPos({at.x + row - play, at.y});
    if (icon_button(look, "map.play", Icon::play, tr("map.play"))) pane.play();
    ImGui::SetCursorPos({at.x, at.y + tall + look.px(4)});
}

void WorkbenchMap::draw_canvas(const Look& look, ImVec2 extent) {
    auto& pane = model();
    const Theme& theme = *look.theme;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const Box room = box_of(corner, {corner.x + extent.x, corner.y + extent.y});
    pane.camera().set_room(static_cast<double>(extent.x / look.scale),
                           static_cast<double>(extent.y / look.scale));
    pane.camera().tick(static_cast<double>(ImGui::GetIO().DeltaTime), look.motion);

    ImGui::SetNextItemAllowOverlap();
    const bool pressed = ImGui::InvisibleButton("map.canvas", extent, ImGuiButtonFlags_EnableNav);
    MapMarks marks;
    marks.trail = pane.trail();
    marks.cursor = pane.cursor();
    take_mouse(look, room, pressed, marks);
    const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    if (ImGui::IsItemFocused()) take_keys(pressed);
    if (focused) marks.keyboard = pane.at();

    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(corner, {room.most.x, room.most.y}, pack(theme.paper), look.px(card_radius));
    list.PushClipRect(corner, {room.most.x, room.most.y}, true);
    paint_map(look, list, pane.map(), pane.camera(), corner, marks, app_.catalogue());
    list.PopClipRect();
    list.AddRect(corner, {room.most.x, room.most.y}, pack(focused ? theme.focus : theme.line),
                 look.px(card_radius), 0, look.px(focused ? theme.ring : theme.border));
    const ImVec2 after = ImGui::GetCursorScreenPos();
    draw_buttons(look, room);
    draw_card(look, room, marks);
    ImGui::SetCursorScreenPos(after);
    ImGui::Dummy({0, 0});  // what was drawn over the map takes no room below it
}

void WorkbenchMap::take_mouse(const Look& look, const Box& room, bool pressed, MapMarks& marks) {
    auto& pane = model();
    const ImGuiIO& io = ImGui::GetIO();
    const app::MapPoint pointer{static_cast<double>((io.MousePos.x - room.least.x) / look.scale),
                                static_cast<double>((io.MousePos.y - room.least.y) / look.scale)};
    if (ImGui::IsItemActivated()) dragged_ = false;
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
        // What was moved before it counted as dragging is caught up with.
        const ImVec2 moved = dragged_ ? io.MouseDelta : ImGui::GetMouseDragDelta(ImGuiMouseButton_Left);
        dragged_ = true;
        if (moved.x != 0 || moved.y != 0)
            pane.camera().pan(static_cast<double>(moved.x / look.scale),
                              static_cast<double>(moved.y / look.scale), false);
    }
    if (!ImGui::IsItemHovered()) return;
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelX);
    if (io.MouseWheel != 0)
        pane.camera().zoom(static_cast<double>(std::pow(wheel_step, io.MouseWheel)), pointer);
    if (io.MouseWheelH != 0) pane.camera().pan(static_cast<double>(io.MouseWheelH) * key_pan, 0, false);
    if (dragged_ && ImGui::IsItemActive()) return ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    const auto sign = pane.map().sign_at(pane.camera(), pointer);
    marks.hovered = sign ? sign : pane.map().scene_at(pane.camera(), pointer);
    if (!marks.hovered) marks.hovered_way = pane.map().way_at(pane.camera(), pointer);
    if (!marks.hovered && !marks.hovered_way) return;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (!pressed || dragged_ || !ImGui::IsMouseReleased(ImGuiMouseButton_Left)) return;
    if (sign) pane.show_problem(*sign);
    if (marks.hovered)
        pane.open(*marks.hovered);
    else
        pane.open_way(*marks.hovered_way);
}

void WorkbenchMap::take_keys(bool pressed) {
    auto& pane = model();
    constexpr std::array keys = {
        ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow,       ImGuiKey_DownArrow, ImGuiKey_Home,
        ImGuiKey_End,       ImGuiKey_0,          ImGuiKey_Keypad0,       ImGuiKey_Minus,     ImGuiKey_Equal,
        ImGuiKey_R,         ImGuiKey_KeypadAdd,  ImGuiKey_KeypadSubtract};
    for (const auto key : keys) ImGui::SetItemKeyOwner(key);
    const ImGuiID own = ImGui::GetItemID();
    const auto hit = [own](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, own); };
    const bool pans = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift;
    const auto arrow = [&](ImGuiKey key, MapStep step, double right, double down) {
        if (!hit(key)) return;
        if (pans)
            pane.camera().pan(right * key_pan, down * key_pan, true);
        else
            pane.walk(step);
    };
    arrow(ImGuiKey_LeftArrow, MapStep::left, 1, 0);
    arrow(ImGuiKey_RightArrow, MapStep::right, -1, 0);
    arrow(ImGuiKey_UpArrow, MapStep::up, 0, 1);
    arrow(ImGuiKey_DownArrow, MapStep::down, 0, -1);
    if (hit(ImGuiKey_Home)) pane.walk(MapStep::first);
    if (hit(ImGuiKey_End)) pane.walk(MapStep::last);
    if (hit(ImGuiKey_Equal) || hit(ImGuiKey_KeypadAdd)) pane.camera().zoom(app::MapCamera::step);
    if (hit(ImGuiKey_Minus) || hit(ImGuiKey_KeypadSubtract)) pane.camera().zoom(1 / app::MapCamera::step);
    if (hit(ImGuiKey_0) || hit(ImGuiKey_Keypad0)) pane.camera().show_all();
    if (hit(ImGuiKey_R)) pane.show_problem(pane.at());
    if (pressed && !ImGui::IsMouseReleased(ImGuiMouseButton_Left)) pane.open(pane.at());
}

void WorkbenchMap::draw_buttons(const Look& look, const Box& room) {
    auto& camera = model().camera();
    const float gap = look.px(6), side = look.px(least_target);
    const auto all = tr("map.all");
    const float whole = 2 * (side + gap) + button_extent(look, all).x;
    // In the upper corner that the beginning, which stands alone there, is not in.
    const auto& map = model().map();
    const auto start = std::find_if(map.scenes().begin(), map.scenes().end(),
                                    [](const app::MapScene& one) { return one.start; });
    const bool right = start != map.scenes().end() && start->centre.x < map.width() / 2;
    ImGui::SetCursorScreenPos(
        {right ? room.most.x - whole - look.px(8) : room.least.x + look.px(8), room.least.y + look.px(8)});
    const auto sign = [&](const char* id, Icon icon, const char* label) {
        const bool pressed = button(look, id, "", Button::secondary, side);
        log_text(tr(label));
        const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
        draw_icon(*ImGui::GetWindowDrawList(), icon, {box.centre().x, box.centre().y}, look.px(18),
                  pack(look.theme->ink));
        ImGui::SameLine(0, gap);
        return pressed;
    };
    if (sign("map.out", Icon::minus, "map.out")) camera.zoom(1 / app::MapCamera::step);
    if (sign("map.in", Icon::plus, "map.in")) camera.zoom(app::MapCamera::step);
    if (button(look, "map.all", all)) camera.show_all();
}

std::string WorkbenchMap::told_of(scenario::SceneIndex scene) const {
    const auto& one = model().map().scenes()[scene];
    std::string line;
    const auto add = [&](const std::string& words) { line += (line.empty() ? "" : " · ") + words; };
    if (one.start) add(tr("map.start"));
    if (one.ending) add(tr("map.ending", {{"kind", tr(id_of("ending.", to_id(*one.ending)).c_str())}}));
    if (one.lost) add(tr("map.legend.lost"));
    if (!one.problems.empty())
        add(app_.catalogue().plural("map.problems", static_cast<int>(one.problems.size())));
    for (std::size_t i = 0; i < std::min(one.problems.size(), most_problems); ++i)
        line += "\n– " + one.problems[i].what;
    if (std::any_of(one.problems.begin(), one.problems.end(),
                    [](const auto& problem) { return !problem.road.empty(); }))
        line += "\n" + tr("map.problem_road");
    return line;
}

void WorkbenchMap::draw_card(const Look& look, const Box& room, const MapMarks& marks) const {
    const auto& pane = model();
    const Theme& theme = *look.theme;
    const auto scene = marks.hovered ? marks.hovered : marks.hovered_way ? std::nullopt : marks.keyboard;
    if (!scene && !marks.hovered_way) return;
    std::string title, words, under;
    Vec beside{ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y};
    if (scene) {
        const auto& one = pane.map().scenes()[*scene];
        title = one.id;
        words = one.words;
        under = told_of(*scene);
        if (!marks.hovered) {
            const auto at = model().camera().in_room(one.centre);
            beside = {
                room.least.x + static_cast<float>(at.x) * look.scale,
                room.least.y +
                    static_cast<float>(at.y + ScenarioMap::half_of_scene(model().camera()).y) * look.scale};
        }
    } else {
        const auto& way = pane.map().ways()[*marks.hovered_way];
        title = pane.map().scenes()[way.from].id + " → " + pane.map().scenes()[way.to].id;
        words = way.replies;
        if (way.sometimes) under = tr("map.legend.sometimes");
    }
    const float pad = look.px(12);
    const float width = std::min(look.px(320), room.width() - look.px(32)) - 2 * pad;
    const ImVec2 a = text_extent(look, title, Size::small, width, Weight::bold),
                 b = text_extent(look, words, Size::small, width),
                 c = text_extent(look, under, Size::small, width);
    const Vec extent{std::max({a.x, b.x, c.x}) + 2 * pad,
                     a.y + b.y + (under.empty() ? 0 : c.y) + 2 * look.px(8)};
    Vec at = beside + Vec{look.px(14), look.px(18)};
    const float air = look.px(8);
    if (at.x + extent.x > room.most.x - air)
        at.x = std::max(room.least.x + air, room.most.x - air - extent.x);
    if (at.y + extent.y > room.most.y - air) at.y = beside.y - extent.y - look.px(14);
    at.y = std::max(at.y, room.least.y + air);
    auto& list = *ImGui::GetForegroundDrawList();
    paint_card(look, list, {at, at + extent}, theme.card, theme.edge, true);
    float y = at.y + look.px(8);
    y += paint_text(look, list, {at.x + pad, y}, title, Size::small, theme.ink, width, Weight::bold);
    y += paint_text(look, list, {at.x + pad, y}, words, Size::small, theme.ink, width);
    if (!under.empty()) paint_text(look, list, {at.x + pad, y}, under, Size::small, theme.muted, width);
}

}  // namespace wijk::ui
