#include "app/scenario_map.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "analysis/drawing_words.h"
#include "dialogue/conversation.h"

namespace wijk::app {

using analysis::Layout;
using scenario::SceneIndex;

namespace {

constexpr std::array<std::string_view, map_road_count> road_ids = {"none", "shortest", "longest",
                                                                   "most", "least",    "given"};
constexpr std::size_t longest_words = 120;  ///< characters: more than the nearest look can show
constexpr int bend_pieces = 14;             ///< of a curve between two points
// Pixels from layer to layer, and from scene to scene sideways, from which on they show.
constexpr double layer_step = Layout::node_height + Layout::layer_gap,
                 scene_step = Layout::node_width + Layout::node_gap;
constexpr double tags_from = 13.5, names_from = 23, names_wide = 56, words_from = 94;
constexpr double least_half = 3, most_half = 7;  ///< of a scene drawn as a dot
constexpr double least_name_half = 8.5;          ///< of one with its name in it, which takes of the gap
constexpr double least_reach = 12;               ///< around a dot that is still hit
constexpr double way_reach = 6, sign_reach = 12;

MapPoint cubic(MapPoint a, MapPoint b, MapPoint c, MapPoint d, double t) {
    const double s = 1 - t, p = s * s * s, q = 3 * s * s * t, r = 3 * s * t * t, u = t * t * t;
    return {p * a.x + q * b.x + r * c.x + u * d.x, p * a.y + q * b.y + r * c.y + u * d.y};
}

/// Adds the curve to a line that ends at its beginning.
void bend(std::vector<MapPoint>& line, MapPoint a, MapPoint b, MapPoint c, MapPoint d) {
    for (int i = 1; i <= bend_pieces; ++i)
        line.push_back(cubic(a, b, c, d, static_cast<double>(i) / bend_pieces));
}

/// As analysis draws it in a picture: up and down at each point, smooth between them.
std::vector<MapPoint> smooth(const analysis::MapEdge& edge) {
    const auto& p = edge.points;
    std::vector<MapPoint> line = {p.front()};
    if (edge.from == edge.to) {
        bend(line, p[0], p[1], p[2], p[3]);
        return line;
    }
    for (std::size_t i = 1; i < p.size(); ++i) {
        const double half = (p[i - 1].y + p[i].y) / 2;
        if (std::abs(p[i - 1].x - p[i].x) < 1e-6)
            line.push_back(p[i]);
        else
            bend(line, p[i - 1], {p[i - 1].x, half}, {p[i].x, half}, p[i]);
    }
    return line;
}

MapPoint sign_of(const analysis::MapEdge& edge) {
    const auto& p = edge.points;
    if (edge.from == edge.to) return cubic(p[0], p[1], p[2], p[3], 0.5);
    return {(p[0].x + p[1].x) / 2, (p[0].y + p[1].y) / 2};
}

MapWay way_of(const scenario::Scenario& scenario, const analysis::MapEdge& edge) {
    MapWay way{edge.from,     edge.to, edge.back, analysis::conditional(scenario, edge), {}, smooth(edge),
               sign_of(edge), {},      {}};
    for (const auto reply : edge.replies)
        way.replies += (way.replies.empty() ? "" : ", ") + scenario.scenes[edge.from].replies[reply].id;
    way.least = way.most = way.line.front();
    for (const auto& point : way.line) {
        way.least = {std::min(way.least.x, point.x), std::min(way.least.y, point.y)};
        way.most = {std::max(way.most.x, point.x), std::max(way.most.y, point.y)};
    }
    return way;
}

double distance(MapPoint p, MapPoint a, MapPoint b) {
    const double x = b.x - a.x, y = b.y - a.y, whole = x * x + y * y;
    const double t = whole > 0 ? std::clamp(((p.x - a.x) * x + (p.y - a.y) * y) / whole, 0.0, 1.0) : 0;
    return std::hypot(p.x - a.x - t * x, p.y - a.y - t * y);
}

}  // namespace

std::string_view to_id(MapRoad road) {
    return road_ids[static_cast<std::size_t>(road)];
}

bool MapScene::has_error() const {
    return std::any_of(problems.begin(), problems.end(), [](const auto& problem) { return problem.error; });
}

ScenarioMap::ScenarioMap(std::shared_ptr<const scenario::Scenario> scenario, const Layout& layout)
    : scenario_(std::move(scenario)), width_(layout.width), height_(layout.height) {
    for (const auto& node : layout.nodes) {
        const auto& scene = scenario_->scenes[node.scene];
        MapScene shown;
        shown.id = scene.id;
        shown.words = analysis::beginning_of(analysis::first_words(scene), longest_words);
        if (scene.ending) shown.ending = scene.ending->kind;
        shown.start = node.scene == scenario_->start;
        shown.layer = node.layer;
        shown.centre = node.centre;
        scenes_.push_back(std::move(shown));
    }
    for (const auto& edge : layout.edges) ways_.push_back(way_of(*scenario_, edge));

    reading_.resize(scenes_.size());
    for (SceneIndex i = 0; i < reading_.size(); ++i) reading_[i] = i;
    std::stable_sort(reading_.begin(), reading_.end(), [&](SceneIndex a, SceneIndex b) {
        const auto &one = scenes_[a], &other = scenes_[b];
        return one.layer != other.layer ? one.layer < other.layer : one.centre.x < other.centre.x;
    });
    place_.resize(scenes_.size());
    for (std::size_t i = 0; i < reading_.size(); ++i) {
        auto& one = scenes_[reading_[i]];
        place_[reading_[i]] = i;
        const auto* next = i + 1 < reading_.size() ? &scenes_[reading_[i + 1]] : nullptr;
        const bool beside = next != nullptr && next->layer == one.layer;
        one.free = (beside ? next->centre.x : width_ + Layout::node_width / 2) - one.centre.x;
    }

    find_unconnected();
    mark_lost({});
}

void ScenarioMap::find_unconnected() {
    unconnected_.assign(scenes_.size(), true);
    if (scenes_.empty()) return;
    std::vector<std::vector<SceneIndex>> leads_to(scenes_.size());
    for (const auto& way : ways_) leads_to[way.from].push_back(way.to);
    std::vector<SceneIndex> open = {scenario_->start};
    unconnected_[scenario_->start] = false;
    while (!open.empty()) {
        const auto scene = open.back();
        open.pop_back();
        for (const auto to : leads_to[scene])
            if (unconnected_[to]) {
                unconnected_[to] = false;
                open.push_back(to);
            }
    }
    for (SceneIndex i = 0; i < scenes_.size(); ++i) {
        const double above = scenes_[i].centre.y - (Layout::node_height + Layout::layer_gap) / 2;
        if (unconnected_[i]) divide_ = std::min(divide_.value_or(above), above);
    }
}

void ScenarioMap::mark_problem(const std::string& scene, MapProblem problem) {
    if (const auto index = scenario_ ? scenario_->scene_index(scene) : std::nullopt)
        scenes_[*index].problems.push_back(std::move(problem));
}

void ScenarioMap::clear_problems() {
    for (auto& scene : scenes_) scene.problems.clear();
}

void ScenarioMap::mark_lost(const std::vector<std::string>& scenes) {
    for (SceneIndex i = 0; i < scenes_.size(); ++i) scenes_[i].lost = unconnected_[i];
    if (!scenario_) return;
    for (const auto& id : scenes)
        if (const auto index = scenario_->scene_index(id)) scenes_[*index].lost = true;
}

MapTrail ScenarioMap::trail(const analysis::Road& road) const {
    MapTrail trail;
    trail.road = road;
    trail.steps.resize(ways_.size());
    trail.on.assign(scenes_.size(), false);
    if (empty()) return trail;
    std::vector<std::string> replies;
    for (const auto& choice : road) replies.push_back(choice.reply);
    const auto replay = dialogue::replay(scenario_, replies);
    const auto& turns = replay.conversation.turns();
    // The same replies in other scenes are another road.
    std::size_t fits = 0;
    while (fits < replay.played && scenes_[turns[fits].scene].id == road[fits].scene) ++fits;
    trail.whole = fits == road.size();
    for (std::size_t i = 0; i <= fits; ++i) {
        const auto scene = turns[i].scene;
        trail.scenes.push_back(scene);
        trail.on[scene] = true;
        if (i == 0) continue;
        const auto way = std::find_if(ways_.begin(), ways_.end(), [&](const MapWay& one) {
            return one.from == turns[i - 1].scene && one.to == scene;
        });
        trail.steps[static_cast<std::size_t>(way - ways_.begin())].push_back(static_cast<int>(i));
    }
    return trail;
}

MapDetail ScenarioMap::detail(const MapCamera& camera) {
    const double down = layer_step * camera.down(), across = scene_step * camera.across();
    if (down >= words_from) return MapDetail::words;
    if (down >= names_from && across >= names_wide) return MapDetail::names;
    return down >= tags_from ? MapDetail::tags : MapDetail::dots;
}

bool ScenarioMap::as_dots(const MapCamera& camera) {
    return detail(camera) < MapDetail::names;
}

MapPoint ScenarioMap::half_of_scene(const MapCamera& camera) {
    const double step = layer_step * camera.down();
    if (as_dots(camera)) {
        const double half = std::clamp(step * 0.3, least_half, most_half);
        return {half, half};
    }
    const double wide = Layout::node_width / 2 * camera.across(),
                 tall = Layout::node_height / 2 * camera.down();
    return {wide, std::max(tall, std::min(least_name_half, step * 0.35))};
}

std::optional<SceneIndex> ScenarioMap::scene_at(const MapCamera& camera, MapPoint in_room) const {
    const auto half = half_of_scene(camera);
    const double wide = std::max(half.x, least_reach), tall = std::max(half.y, least_reach);
    std::optional<SceneIndex> found;
    double nearest = std::numeric_limits<double>::max();
    for (SceneIndex i = 0; i < scenes_.size(); ++i) {
        const auto at = camera.in_room(scenes_[i].centre);
        const double x = std::abs(in_room.x - at.x), y = std::abs(in_room.y - at.y);
        if (x > wide || y > tall || std::hypot(x, y) >= nearest) continue;
        nearest = std::hypot(x, y);
        found = i;
    }
    return found;
}

std::optional<SceneIndex> ScenarioMap::sign_at(const MapCamera& camera, MapPoint in_room) const {
    const auto half = half_of_scene(camera);
    const double reach = as_dots(camera) ? most_half : sign_reach;
    for (SceneIndex i = 0; i < scenes_.size(); ++i) {
        const auto at = camera.in_room(scenes_[i].centre);
        if (!scenes_[i].problems.empty() &&
            std::hypot(in_room.x - at.x - half.x, in_room.y - at.y + half.y) <= reach)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> ScenarioMap::way_at(const MapCamera& camera, MapPoint in_room) const {
    std::optional<std::size_t> found;
    double nearest = way_reach;
    const auto low = camera.on_map({in_room.x - way_reach, in_room.y - way_reach}),
               high = camera.on_map({in_room.x + way_reach, in_room.y + way_reach});
    for (std::size_t i = 0; i < ways_.size(); ++i) {
        const auto& way = ways_[i];
        if (way.most.x < low.x || way.least.x > high.x || way.most.y < low.y || way.least.y > high.y)
            continue;
        auto before = camera.in_room(way.line.front());
        for (const auto& point : way.line) {
            const auto here = camera.in_room(point);
            if (const double far = distance(in_room, before, here); far < nearest) {
                nearest = far;
                found = i;
            }
            before = here;
        }
    }
    return found;
}

bool ScenarioMap::in_sight(const MapCamera& camera, MapPoint least, MapPoint most) {
    constexpr double around = 30;  // pixels: what is drawn reaches over its own box
    const auto low = camera.in_room(least), high = camera.in_room(most);
    return high.x > -around && low.x < camera.room_width() + around && high.y > -around &&
           low.y < camera.room_height() + around;
}

bool ScenarioMap::follows(SceneIndex from, SceneIndex to, bool down) const {
    const auto source = down ? from : to, target = down ? to : from;
    return std::any_of(ways_.begin(), ways_.end(), [&](const MapWay& way) {
        return !way.back && way.from == source && way.to == target;
    });
}

SceneIndex ScenarioMap::walk(SceneIndex from, MapStep step) const {
    if (from >= scenes_.size()) return 0;
    const auto place = place_[from];
    switch (step) {
        case MapStep::first:
            return reading_.front();
        case MapStep::last:
            return reading_.back();
        case MapStep::left:
            return place > 0 ? reading_[place - 1] : from;
        case MapStep::right:
            return place + 1 < reading_.size() ? reading_[place + 1] : from;
        case MapStep::up:
        case MapStep::down:
            break;
    }
    const bool down = step == MapStep::down;
    const auto& here = scenes_[from];
    auto best = from;
    // A way first, then the nearest layer, then the straightest.
    std::tuple<bool, int, double> best_rank{true, std::numeric_limits<int>::max(), 0};
    for (SceneIndex i = 0; i < scenes_.size(); ++i) {
        const auto& there = scenes_[i];
        const int layers = down ? there.layer - here.layer : here.layer - there.layer;
        if (layers <= 0) continue;
        const std::tuple rank{!follows(from, i, down), layers, std::abs(there.centre.x - here.centre.x)};
        if (rank >= best_rank) continue;
        best_rank = rank;
        best = i;
    }
    return best;
}

}  // namespace wijk::app
