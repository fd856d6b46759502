#pragma once
// The map of a scenario painted: ways, scenes, a road over them. Private to the pane that shows it.

#include <optional>
#include <string_view>

#include "app/scenario_map.h"
#include "i18n/catalogue.h"
#include "ui/look.h"

namespace wijk::ui {

/// What is to be seen besides the map itself.
struct MapMarks {
    const app::MapTrail* trail = nullptr;          ///< the road that lies over it
    std::optional<scenario::SceneIndex> cursor;    ///< being written
    std::optional<scenario::SceneIndex> keyboard;  ///< where the arrow keys are, when that is to be seen
    std::optional<scenario::SceneIndex> hovered;
    std::optional<std::size_t> hovered_way;
};

/// Into the room of the camera, whose top left is `at`.
void paint_map(const Look& look, ImDrawList& list, const app::ScenarioMap& map, const app::MapCamera& camera,
               ImVec2 at, const MapMarks& marks, const i18n::Catalogue& texts);

/// What each shape means, of those that occur, at ImGui's cursor. `paint` false: only the height.
float map_legend(const Look& look, const app::ScenarioMap& map, const i18n::Catalogue& texts, float width,
                 bool paint);

/// Colour of an ending, the same wherever it is shown, and its shape within a box; without a kind that of
/// another scene.
Colour colour_of(const Theme& theme, scenario::EndingKind kind);
void paint_scene_shape(ImDrawList& list, const std::optional<scenario::EndingKind>& kind, Box box,
                       float radius, Colour fill, Colour edge, float width);

}  // namespace wijk::ui
