#pragma once
// The texts that stood here before: look at one, bring it back.

#include <string>
#include <vector>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"
#include "ui/text_edit.h"

namespace wijk::ui {

class WorkbenchVersions {
 public:
    explicit WorkbenchVersions(app::App& app) : app_(app) {}

    void open();  ///< reads what there is
    bool is_open() const { return open_; }
    void close() { open_ = false; }
    /// At ImGui's cursor, at most this large.
    void draw(const Look& look, ImVec2 extent);
    bool typing() const { return open_ && text_.has_keyboard(); }

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    app::WorkbenchModel& model() const { return *app_.workbench; }
    void draw_one(const Look& look, ImVec2 extent);

    app::App& app_;
    bool open_ = false;
    bool fresh_ = false;
    std::vector<app::BenchVersion> versions_;
    std::string shown_;  ///< id of the one that is looked at
    TextEdit text_;
};

}  // namespace wijk::ui
