#pragma once
// How often each reply was chosen in kept talks, scene by scene.

#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"

namespace wijk::ui {

class WorkbenchItems {
 public:
    explicit WorkbenchItems(app::App& app) : app_(app) {}

    /// At ImGui's cursor, at most this large.
    void draw(const Look& look, ImVec2 extent);
    /// The keyboard is in a text of it: letters are not the screen's keys.
    bool typing() const { return false; }
    /// Something of it moves: the next frame is wanted soon.
    bool moves() const { return false; }

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    std::string plural(const char* id, int n) const { return app_.catalogue().plural(id, n); }
    app::ItemsPane& model() const { return app_.workbench->items; }

    void draw_empty(const Look& look);
    void draw_head(const Look& look);
    void draw_scene(const Look& look, const app::ItemsPane::Scene& scene);
    void draw_reply(const Look& look, const app::ItemsPane::Reply& reply);
    void draw_bar(const Look& look, const app::ItemsPane::Reply& reply);
    void draw_separation(const Look& look, const app::ItemsPane::Reply& reply);
    std::string count(int chosen, int offered, const std::optional<double>& share) const;

    app::App& app_;
};

}  // namespace wijk::ui
