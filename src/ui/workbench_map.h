#pragma once
// The map of the whole scenario: pan, zoom, problems and roads on it; a click goes to the text.

#include <optional>
#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"
#include "ui/map_painting.h"

namespace wijk::ui {

class WorkbenchMap {
 public:
    explicit WorkbenchMap(app::App& app) : app_(app) {}

    /// At ImGui's cursor, at most this large.
    void draw(const Look& look, ImVec2 extent);
    /// The keyboard is in a text of it: letters are not the screen's keys.
    bool typing() const { return false; }
    /// Something of it moves: the next frame is wanted soon.
    bool moves() const { return app_.workbench->map.camera().moves(); }

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    app::MapPane& model() const { return app_.workbench->map; }
    void draw_roads(const Look& look, float most);
    void draw_goal(const Look& look);
    void draw_road_line(const Look& look);
    void draw_canvas(const Look& look, ImVec2 extent);
    void draw_buttons(const Look& look, const Box& room);
    void take_mouse(const Look& look, const Box& room, bool pressed, MapMarks& marks);
    void take_keys(bool pressed);
    void draw_card(const Look& look, const Box& room, const MapMarks& marks) const;
    std::string told_of(scenario::SceneIndex scene) const;

    app::App& app_;
    bool dragged_ = false;  ///< the mouse button went down here and the map moved since
};

}  // namespace wijk::ui
