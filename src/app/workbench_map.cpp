#include "app/workbench_map.h"

#include <algorithm>

#include "app/workbench_model.h"

namespace wijk::app {

using scenario::SceneIndex;

namespace {

bool same_problems(const std::vector<Problem>& some, const std::vector<Problem>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const Problem& one, const Problem& other) {
                          return one.what == other.what && one.at == other.at && one.place == other.place;
                      });
}

}  // namespace

MapPane::MapPane(WorkbenchModel& bench) : bench_(bench) {}
MapPane::~MapPane() = default;

void MapPane::refresh() {
    const auto checked = bench_.checked();
    if (!bench_.has_document() || !checked) return;
    const auto analysed = bench_.analysed();
    const bool same = content_.scenario == checked->playable && content_.analysed == analysed &&
                      content_.text_is_now == bench_.playable_is_now() &&
                      same_problems(content_.problems, bench_.problems());
    const auto cursor = bench_.scene();
    if (same && content_.cursor == cursor) return;
    if (same) {
        content_.cursor = cursor;
        return follow_cursor();
    }
    show({checked->playable, checked->layout, analysed, bench_.problems(), cursor, bench_.playable_is_now(),
          !analysed || analysed->revision == checked->playable_revision});
}

void MapPane::show(MapContent content) {
    const bool other = content.scenario != content_.scenario;
    const bool moved = content.cursor != content_.cursor;
    const bool other_talk =
        content.scenario && content_.scenario && content.scenario->id != content_.scenario->id;
    const auto stood_on = at_ < map_.scenes().size() ? map_.scenes()[at_].id : std::string();
    content_ = std::move(content);
    if (other_talk) {
        given_name_.clear();
        road_ = MapRoad::none;
        camera_.show_all();
    }
    if (other) {
        map_ = content_.scenario && content_.layout ? ScenarioMap(content_.scenario, *content_.layout)
                                                    : ScenarioMap();
        const auto again = content_.scenario ? content_.scenario->scene_index(stood_on) : std::nullopt;
        at_ = again ? *again : content_.scenario ? content_.scenario->start : 0;
        camera_.set_map(map_.width(), map_.height());
    }
    mark();
    find_roads();
    lay_road();
    if (moved) follow_cursor();
}

void MapPane::follow_cursor() {
    if (!content_.cursor || *content_.cursor >= map_.scenes().size()) return;
    at_ = *content_.cursor;
    reveal();
}

void MapPane::reveal() {
    using analysis::Layout;
    camera_.reveal(map_.scenes()[at_].centre, Layout::node_width / 2, Layout::node_height / 2);
}

std::string MapPane::scene_of(const Problem& problem) const {
    if (!problem.at.empty()) return problem.at.substr(0, problem.at.find_first_of(".#"));
    // By its line, which only fits the text as it stands.
    if (!content_.text_is_now || problem.place.line <= 0) return {};
    const scenario::Scene* found = nullptr;
    for (const auto& scene : content_.scenario->scenes)
        if (scene.place.line <= problem.place.line &&
            (found == nullptr || scene.place.line > found->place.line))
            found = &scene;
    return found == nullptr ? std::string() : found->id;
}

void MapPane::mark() {
    map_.clear_problems();
    if (map_.empty()) return;
    for (const auto& problem : content_.problems)
        map_.mark_problem(scene_of(problem), {problem.error, problem.what, problem.mend, problem.road});
    map_.mark_lost(content_.analysed && content_.roads_are_now
                       ? content_.analysed->judgement.exploration.unreachable
                       : std::vector<std::string>());
}

std::optional<analysis::Road> MapPane::road_of(MapRoad road) const {
    if (road == MapRoad::given) return given_name_.empty() ? std::nullopt : std::optional(given_);
    if (!content_.analysed || road == MapRoad::none) return std::nullopt;
    const auto& found = content_.analysed->judgement.exploration;
    if (road == MapRoad::longest) return found.longest ? std::optional(found.longest_road) : std::nullopt;
    if (road == MapRoad::shortest) {
        const auto ending = std::find_if(found.endings.begin(), found.endings.end(), [&](const auto& one) {
            return one.shortest && one.shortest == found.shortest;
        });
        return ending == found.endings.end() ? std::nullopt : std::optional(ending->witness);
    }
    if (goal_ >= found.goals.size()) return std::nullopt;
    return road == MapRoad::most ? found.goals[goal_].most_road : found.goals[goal_].least_road;
}

void MapPane::find_roads() {
    if (!content_.analysed || goal_ >= content_.analysed->judgement.exploration.goals.size()) goal_ = 0;
    roads_ = {MapRoad::none};
    if (map_.empty()) return;
    for (const auto road :
         {MapRoad::shortest, MapRoad::longest, MapRoad::most, MapRoad::least, MapRoad::given})
        if (road_of(road)) roads_.push_back(road);
}

void MapPane::lay_road() {
    trail_.reset();
    const auto road = map_.empty() ? std::nullopt : road_of(road_);
    if (!road) {
        road_ = MapRoad::none;
        return;
    }
    trail_ = map_.trail(*road);
}

void MapPane::walk(MapStep step) {
    if (map_.empty()) return;
    at_ = map_.walk(at_, step);
    reveal();
}

void MapPane::open(SceneIndex scene) {
    if (scene >= map_.scenes().size()) return;
    at_ = scene;
    bench_.go_to(std::string_view(map_.scenes()[scene].id));
}

void MapPane::open_way(std::size_t way) {
    if (way >= map_.ways().size()) return;
    const auto& one = map_.ways()[way];
    const auto first = one.replies.substr(0, one.replies.find(','));
    bench_.go_to(std::string_view(map_.scenes()[one.from].id + "." + first));
}

void MapPane::choose(MapRoad road) {
    road_ = road;
    lay_road();
}

std::vector<std::string> MapPane::goals() const {
    std::vector<std::string> titles;
    if (content_.analysed && content_.analysed->scenario &&
        content_.analysed->judgement.exploration.goals.size() > 1)
        for (const auto& goal : content_.analysed->scenario->goals) titles.push_back(goal.title);
    return titles;
}

void MapPane::choose_goal(std::size_t goal) {
    goal_ = goal;
    find_roads();
    lay_road();
}

void MapPane::show_road(std::string name, analysis::Road road) {
    given_name_ = std::move(name);
    given_ = std::move(road);
    road_ = MapRoad::given;
    find_roads();
    lay_road();
    camera_.show_all();
}

void MapPane::show_problem(SceneIndex scene) {
    if (scene >= map_.scenes().size()) return;
    for (const auto& problem : map_.scenes()[scene].problems)
        if (!problem.road.empty()) {
            const auto shown = problem;  // the marks are made anew
            return show_road(shown.what, shown.road);
        }
}

void MapPane::play() {
    if (trail_) bench_.live.play(trail_->road);
}

}  // namespace wijk::app
