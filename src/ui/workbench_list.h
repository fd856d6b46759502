#pragma once
// The scenarios there are, and how each of them stands.

#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"

namespace wijk::ui {

class WorkbenchList {
 public:
    explicit WorkbenchList(app::App& app) : app_(app) {}

    /// At ImGui's cursor, at most this large. True when a scenario was chosen.
    bool draw(const Look& look, ImVec2 extent);
    void take_keyboard() { wants_keyboard_ = true; }

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    app::WorkbenchModel& model() const { return *app_.workbench; }
    bool draw_one(const Look& look, const app::BenchScenario& one, float width);

    app::App& app_;
    bool wants_keyboard_ = false;
};

}  // namespace wijk::ui
