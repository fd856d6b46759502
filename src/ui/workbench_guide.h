#pragma once
// A first scenario from a few questions, and the tour through it.

#include <optional>
#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"

namespace wijk::ui {

class WorkbenchGuide {
 public:
    explicit WorkbenchGuide(app::App& app) : app_(app) {}

    /// The questions. At ImGui's cursor, at most this large.
    void draw(const Look& look, ImVec2 extent);
    void draw(const Look& look, ImVec2 extent, app::GuidePane& pane);
    /// The tour as a card, as wide as this; nothing while there is none.
    void draw_tour(const Look& look, float width, app::GuidePane& pane);
    /// The keyboard is in a text of it: letters are not the screen's keys.
    bool typing() const { return typing_; }
    /// Something of it moves: the next frame is wanted soon.
    bool moves() const { return false; }

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    void draw_answer(const Look& look, app::GuidePane& pane, float width, bool new_here);
    void draw_buttons(const Look& look, app::GuidePane& pane);

    app::App& app_;
    bool typing_ = false;
    bool again_ = false;                ///< an answer could not be taken: one writes on in its field
    std::optional<std::size_t> asked_;  ///< the question in the last frame: a new one takes the keyboard
    bool all_steps_ = false;            ///< of the tour show
};

}  // namespace wijk::ui
