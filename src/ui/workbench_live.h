#pragma once
// The scene at the cursor, played, with sliders for the resident's numbers.

#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"
#include "ui/portrait.h"
#include "ui/workbench_guide.h"

namespace wijk::ui {

class WorkbenchLive {
 public:
    explicit WorkbenchLive(app::App& app) : app_(app) {}

    /// At ImGui's cursor, at most this large.
    void draw(const Look& look, ImVec2 extent);
    /// The same for a model that a test holds.
    void draw(const Look& look, ImVec2 extent, app::LivePane& pane);
    /// The keyboard is in a text of it: letters are not the screen's keys.
    bool typing() const { return false; }
    /// Something of it moves: the next frame is wanted soon.
    bool moves() const { return moves_; }

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    void draw_face(const Look& look, const app::LivePane& pane, ImVec2 extent);
    void draw_numbers(const Look& look, app::LivePane& pane, std::size_t from, std::size_t to, float width);
    void draw_line(const Look& look, const app::LivePane& pane, float width);
    void draw_other_lines(const Look& look, const app::LivePane& pane, float width);
    void draw_moves(const Look& look, app::LivePane& pane, float width);
    void draw_road(const Look& look, app::LivePane& pane, float width);
    void draw_offers(const Look& look, app::LivePane& pane, float width);
    void draw_end(const Look& look, app::LivePane& pane, float width);
    std::string consequence(const app::LiveOffer& offer) const;

    app::App& app_;
    WorkbenchGuide guide_{app_};  ///< its tour stands above what it asks to be tried
    FaceBlend face_;
    bool moves_ = false;
    bool other_lines_ = false;  ///< they show
};

}  // namespace wijk::ui
