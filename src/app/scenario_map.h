#pragma once
// The map of a scenario as it is shown: each scene with what is to be seen on it, each way as a smooth line,
// a road laid over them, what lies under the pointer, and where the arrow keys lead. No screen, no texts of
// the program.

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/exploration.h"
#include "analysis/layout.h"
#include "app/map_camera.h"
#include "scenario/scenario.h"

namespace wijk::app {

/// Something that is not right in a scene.
struct MapProblem {
    bool error = false;
    std::string what;
    std::string mend;
    analysis::Road road;  ///< that shows it; empty without one
};

struct MapScene {
    std::string id;
    std::string words;  ///< what the resident says first, or the title of the ending; one line
    std::optional<scenario::EndingKind> ending;
    bool start = false;
    bool lost = false;  ///< no talk gets here
    int layer = 0;
    MapPoint centre;
    double free = 0;  ///< from its centre to that of the next one at its right in its layer, or to the end
    std::vector<MapProblem> problems;
    bool has_error() const;
};

struct MapWay {
    scenario::SceneIndex from = 0;
    scenario::SceneIndex to = 0;
    bool back = false;
    bool sometimes = false;      ///< a reply of it is there, or leads there, only sometimes
    std::string replies;         ///< their ids
    std::vector<MapPoint> line;  ///< smooth enough for `MapCamera::nearest`; never fewer than two
    MapPoint sign;               ///< where a sign belongs that is about the way
    MapPoint least, most;        ///< the box around the line
};

/// The roads that can be laid over the map.
enum class MapRoad {
    none,
    shortest,
    longest,
    most,   ///< the most points of a goal
    least,  ///< the fewest
    given   ///< that somebody asked for: of a finding, of a number
};
inline constexpr std::size_t map_road_count = 6;
std::string_view to_id(MapRoad road);

/// A road as it runs over the map.
struct MapTrail {
    analysis::Road road;
    std::vector<scenario::SceneIndex> scenes;  ///< that it enters, the opening first
    std::vector<std::vector<int>> steps;  ///< by way: which replies of the road, from 1; empty: not on it
    std::vector<bool> on;                 ///< by scene
    bool whole = true;                    ///< the scenario still goes along all of it; else as far as it does
};

/// What can be read of a scene at the present zoom.
enum class MapDetail {
    dots,
    tags,   ///< dots with the names beside them
    names,  ///< in the scenes
    words,  ///< names and what is said
};

enum class MapStep { up, down, left, right, first, last };

class ScenarioMap {
 public:
    ScenarioMap() = default;
    /// Both must belong together and not be null.
    ScenarioMap(std::shared_ptr<const scenario::Scenario> scenario, const analysis::Layout& layout);

    bool empty() const { return scenes_.empty(); }
    double width() const { return width_; }
    double height() const { return height_; }
    const std::vector<MapScene>& scenes() const { return scenes_; }  ///< by SceneIndex
    const std::vector<MapWay>& ways() const { return ways_; }
    /// Above this height stands what the start leads to, below it what it does not; nothing when all is
    /// connected.
    const std::optional<double>& divide() const { return divide_; }

    /// Takes the place of what was marked before. A scene that is not there is passed over.
    void mark_problem(const std::string& scene, MapProblem problem);
    void clear_problems();
    /// No talk gets to these; scenes that no way leads to are lost without it.
    void mark_lost(const std::vector<std::string>& scenes);

    /// How the road runs here.
    MapTrail trail(const analysis::Road& road) const;

    static MapDetail detail(const MapCamera& camera);
    static bool as_dots(const MapCamera& camera);  ///< a scene is a dot; else it has room in it
    /// Half the sides of a scene as it is drawn, in pixels at 100 %.
    static MapPoint half_of_scene(const MapCamera& camera);
    /// The scene at this place of the room, with some room around small ones.
    std::optional<scenario::SceneIndex> scene_at(const MapCamera& camera, MapPoint in_room) const;
    /// The scene whose sign of problems is at this place: at the upper right of the scene.
    std::optional<scenario::SceneIndex> sign_at(const MapCamera& camera, MapPoint in_room) const;
    /// The way at this place, by index in `ways`; scenes lie over them.
    std::optional<std::size_t> way_at(const MapCamera& camera, MapPoint in_room) const;
    /// Whether anything of it can be in the room.
    static bool in_sight(const MapCamera& camera, MapPoint least, MapPoint most);

    /// Down and up along the ways, to the nearest layer first; where no way leads on, to the next layer all
    /// the same. Left and right go scene by scene through all of them, as one reads.
    scenario::SceneIndex walk(scenario::SceneIndex from, MapStep step) const;

 private:
    void find_unconnected();
    bool follows(scenario::SceneIndex from, scenario::SceneIndex to, bool down) const;

    std::shared_ptr<const scenario::Scenario> scenario_;
    double width_ = 0, height_ = 0;
    std::vector<MapScene> scenes_;
    std::vector<MapWay> ways_;
    std::vector<scenario::SceneIndex> reading_;  ///< from top to bottom, from left to right
    std::vector<std::size_t> place_;             ///< in `reading_`, by SceneIndex
    std::optional<double> divide_;
    std::vector<bool> unconnected_;  ///< no way from the start leads here
};

}  // namespace wijk::app
