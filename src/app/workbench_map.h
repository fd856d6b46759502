#pragma once
// The map of the whole scenario: what is shown on it and where one looks. What can be told of a map without
// the workbench is in app/scenario_map.h, how one moves over it in app/map_camera.h.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/scenario_map.h"

namespace wijk::authoring {
struct Analysed;
}

namespace wijk::app {

class WorkbenchModel;
struct Problem;

/// What the map is made of.
struct MapContent {
    std::shared_ptr<const scenario::Scenario> scenario;   ///< null: there is nothing to draw yet
    std::shared_ptr<const analysis::Layout> layout;       ///< of it
    std::shared_ptr<const authoring::Analysed> analysed;  ///< may be of a text before; null before any
    std::vector<Problem> problems;
    std::optional<scenario::SceneIndex> cursor;  ///< the scene that is being written
    bool text_is_now = true;                     ///< the scenario is the text as it stands
    bool roads_are_now = true;                   ///< and so is what was analysed
};

class MapPane {
 public:
    explicit MapPane(WorkbenchModel& bench);
    ~MapPane();
    MapPane(const MapPane&) = delete;
    MapPane& operator=(const MapPane&) = delete;
    WorkbenchModel& bench() const { return bench_; }

    /// Takes what there is from the workbench; costs nothing where nothing changed. Call in each frame.
    void refresh();
    /// The same with values from elsewhere.
    void show(MapContent content);

    bool empty() const { return map_.empty(); }
    const ScenarioMap& map() const { return map_; }
    MapCamera& camera() { return camera_; }
    bool text_is_now() const { return content_.text_is_now; }
    bool roads_are_now() const { return content_.roads_are_now; }

    /// The scene that is being written, marked; nothing when the cursor is in none.
    const std::optional<scenario::SceneIndex>& cursor() const { return content_.cursor; }
    /// Where the arrow keys walk from. Follows the cursor.
    scenario::SceneIndex at() const { return at_; }
    void walk(MapStep step);                ///< and brings it into sight
    void open(scenario::SceneIndex scene);  ///< its text
    void open_way(std::size_t way);         ///< the text of its first reply

    /// The roads there are now, `none` first.
    const std::vector<MapRoad>& roads() const { return roads_; }
    MapRoad road() const { return road_; }
    void choose(MapRoad road);
    /// Of which goal the most and the least are; titles in the scenario's order, empty with fewer than two.
    std::vector<std::string> goals() const;
    std::size_t goal() const { return goal_; }
    void choose_goal(std::size_t goal);
    /// Lays this road over the map. `name` says whose it is.
    void show_road(std::string name, analysis::Road road);
    const std::string& given_name() const { return given_name_; }
    /// The road that is laid over the map; null with none.
    const MapTrail* trail() const { return trail_ ? &*trail_ : nullptr; }
    /// Lays the road that shows what is not right in this scene; without one nothing.
    void show_problem(scenario::SceneIndex scene);
    void play();  ///< that road, beside the text

 private:
    void follow_cursor();
    void reveal();
    void mark();
    void find_roads();
    void lay_road();
    std::optional<analysis::Road> road_of(MapRoad road) const;
    std::string scene_of(const Problem& problem) const;

    WorkbenchModel& bench_;
    MapContent content_;
    ScenarioMap map_;
    MapCamera camera_;
    scenario::SceneIndex at_ = 0;
    std::vector<MapRoad> roads_ = {MapRoad::none};
    MapRoad road_ = MapRoad::none;
    std::size_t goal_ = 0;
    std::string given_name_;
    analysis::Road given_;
    std::optional<MapTrail> trail_;
};

}  // namespace wijk::app
