#pragma once
// Where each scene stands on the map of a scenario: layers from the start on, crossings few, and the same for
// the same scenario every time. The screen, SVG, DOT and Mermaid draw from this.

#include <cstddef>
#include <string>
#include <vector>

#include "scenario/scenario.h"

namespace wijk::analysis {

struct MapPoint {
    double x = 0;
    double y = 0;
};

/// All replies that lead from one scene to another, as one line.
struct MapEdge {
    scenario::SceneIndex from = 0;
    scenario::SceneIndex to = 0;
    std::vector<scenario::ReplyIndex> replies;  ///< of `from`, in file order
    bool back = false;                          ///< leads up the layers, or to itself
    std::vector<MapPoint> points;               ///< from border to border: a smooth line goes
                                                ///< through these; to itself: the four of a cubic curve
};

struct MapNode {
    scenario::SceneIndex scene = 0;
    int layer = 0;
    MapPoint centre;
};

/// Lengths in units of which a node is `node_width` by `node_height`.
struct Layout {
    static constexpr double node_width = 180, node_height = 56, layer_gap = 64, node_gap = 28;
    std::vector<MapNode> nodes;  ///< by SceneIndex
    std::vector<MapEdge> edges;  ///< by from, then to
    double width = 0;
    double height = 0;
};

/// Scenes that no way from the start leads to stand below all others; what leads from them to those is
/// `back`.
Layout lay_out(const scenario::Scenario& scenario);

}  // namespace wijk::analysis
