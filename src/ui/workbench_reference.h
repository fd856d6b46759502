#pragma once
// The format, key by key, with an example of each.

#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "app/workbench_reference.h"
#include "ui/look.h"

namespace wijk::ui {

class WorkbenchReference {
 public:
    explicit WorkbenchReference(app::App& app) : app_(app), pane_(*app.workbench) {}

    /// At ImGui's cursor, at most this large.
    void draw(const Look& look, ImVec2 extent);
    /// The keyboard is in a text of it: letters are not the screen's keys.
    bool typing() const { return typing_; }
    /// Something of it moves: the next frame is wanted soon.
    bool moves() const { return follow_frames_ > 0; }

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    void draw_kinds(const Look& look);
    void draw_entry(const Look& look, const scenario::KeyReference& entry, bool at_cursor, float width);

    app::App& app_;
    app::ReferencePane pane_;
    bool typing_ = false;
    int follow_frames_ = 0;  ///< the key at the cursor is scrolled into sight until heights have settled
};

}  // namespace wijk::ui
