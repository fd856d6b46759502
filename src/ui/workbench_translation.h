#pragma once
// A translation beside its source: the text that is being translated above, all texts with their state below.

#include <cstdint>
#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"
#include "ui/text_edit.h"

namespace wijk::ui {

class WorkbenchTranslation {
 public:
    explicit WorkbenchTranslation(app::App& app) : app_(app) {}

    /// At ImGui's cursor, at most this large.
    void draw(const Look& look, ImVec2 extent);
    /// The keyboard is in a text of it: letters are not the screen's keys.
    bool typing() const { return words_.has_keyboard(); }
    /// Something of it moves: the next frame is wanted soon.
    bool moves() const { return model().restless(); }

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    app::TranslationPane& model() const { return app_.workbench->translation; }
    std::string language(const std::string& id) const;

    void draw_head(const Look& look);
    void draw_band(const Look& look);
    void draw_fault(const Look& look);
    void draw_selected(const Look& look, float height);
    void draw_source(const Look& look, const authoring::TranslationRow& row, ImVec2 extent);
    void draw_field(const Look& look, ImVec2 extent);
    void draw_actions(const Look& look, const authoring::TranslationRow& row);
    void draw_list(const Look& look, ImVec2 extent);
    bool draw_row(const Look& look, std::size_t index, float width);

    app::App& app_;
    TextEdit words_;
    std::uint64_t held_ = 0;    ///< `words_set` that `words_` has
    std::size_t revealed_ = 0;  ///< the selected row that the list was scrolled to
    int reveal_ = 0;            ///< frames in which it still is
};

}  // namespace wijk::ui
