#pragma once
// What the checks say about the text, line by line, and what one can do with each.

#include <optional>
#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"

namespace wijk::ui {

class WorkbenchProblems {
 public:
    explicit WorkbenchProblems(app::App& app) : app_(app) {}

    /// The one line that says how many there are, at ImGui's cursor; pressed, the list opens or closes.
    void draw_summary(const Look& look, float width);
    void draw_list(const Look& look, ImVec2 extent);
    bool is_open() const { return open_ && !model().problems().empty(); }
    void show() { open_ = true; }
    /// What lies over the list is left first. False: there was nothing.
    bool escape();
    bool typing() const { return reason_active_; }

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    app::WorkbenchModel& model() const { return *app_.workbench; }
    bool draw_row(const Look& look, std::size_t index, float width);
    void draw_details(const Look& look, const app::Problem& problem);
    void draw_reason(const Look& look);

    app::App& app_;
    bool open_ = true;
    bool all_ = false;                   ///< more than the first of a long list
    std::optional<std::size_t> looked_;  ///< at, in the last frame
    int reveal_ = 0;                     ///< frames in which the list scrolls to it
    bool silencing_ = false;
    bool fresh_reason_ = false;  ///< the keyboard goes to its field
    bool reason_active_ = false;
    std::string reason_;
};

}  // namespace wijk::ui
