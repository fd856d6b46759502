#pragma once
// A first scenario from a few questions.

#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"

namespace wijk::ui {

class WorkbenchGuide {
 public:
    explicit WorkbenchGuide(app::App& app) : app_(app) {}

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

    app::App& app_;
};

}  // namespace wijk::ui
