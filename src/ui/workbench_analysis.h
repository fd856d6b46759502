#pragma once
// What every road leads to, and the findings with the roads that show them.

#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"

namespace wijk::ui {

class WorkbenchAnalysis {
 public:
    explicit WorkbenchAnalysis(app::App& app) : app_(app) {}

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
    app::AnalysisPane& model() const { return app_.workbench->analysis; }
    void draw_standing(const Look& look);
    void draw_headline(const Look& look);
    void draw_endings(const Look& look, float width);
    void draw_goals(const Look& look, float width);
    void draw_values(const Look& look, float width);
    void draw_players(const Look& look, float width);
    void draw_coverage(const Look& look, float width);
    void draw_realism(const Look& look, float width);
    void draw_findings(const Look& look);
    void draw_finding(const Look& look, const app::ShownFinding& finding);
    void heading(const Look& look, const char* id) const;
    /// A name at the left, something small at the right of it or below.
    void named(const Look& look, const std::string& name, const std::string& words, float width) const;

    app::App& app_;
    int player_ = -1;  ///< the one that the mouse or keyboard is on
};

}  // namespace wijk::ui
