#pragma once
// The workbench: the scenarios at the left, the text that is being written in the middle, and beside it what
// the text does. What stands beside it is drawn by a class of its own for each kind.
//
// Where the window is too narrow for all three, they become a choice; nothing is squeezed.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"
#include "ui/text_edit.h"
#include "ui/workbench_analysis.h"
#include "ui/workbench_guide.h"
#include "ui/workbench_items.h"
#include "ui/workbench_list.h"
#include "ui/workbench_live.h"
#include "ui/workbench_map.h"
#include "ui/workbench_problems.h"
#include "ui/workbench_reference.h"
#include "ui/workbench_translation.h"
#include "ui/workbench_versions.h"

namespace wijk::ui {

class Screens;

class WorkbenchScreen {
 public:
    WorkbenchScreen(app::App& app, Screens& house) : app_(app), house_(house) {}

    void draw(const Look& look);
    /// The keyboard is in a text: letters are not the screen's keys.
    bool typing() const;
    /// Escape leaves what is open on the screen first. False: there was nothing.
    bool escape();
    /// Keys of the workbench, for the help of its screen.
    static std::array<const char*, 7> key_helps();

 private:
    enum class Pane { list, text, beside };
    bool beside_typing() const;
    struct Area {
        ImVec2 at;
        float width = 0;
        float height = 0;
    };

    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    app::WorkbenchModel& model() const { return *app_.workbench; }
    void draw_header(const Look& look);
    void keys();
    void go_to_pane(Pane pane);
    void follow_model();  ///< the text that came from elsewhere, and the place where it is to be shown
    void ask_for_frames(const Look& look);

    void draw_panes(const Look& look, Area area);
    /// One of the three, where not all of them fit. Returns its height.
    float draw_choice(const Look& look, Area area);
    void draw_pane(const Look& look, Pane pane, Area area);

    // The text (workbench_text.cpp)
    void draw_text_pane(const Look& look, Area area);
    void draw_nothing_open(const Look& look);
    void draw_tools(const Look& look);
    void draw_band(const Look& look);
    void draw_editor(const Look& look, ImVec2 extent);
    void mark_problems(const Look& look);
    void send_text(const Look& look);  ///< what the editor has now

    // What stands beside it
    void draw_beside_pane(const Look& look, Area area);
    void draw_tabs(const Look& look);
    void draw_beside(const Look& look, ImVec2 extent);

    app::App& app_;
    Screens& house_;
    TextEdit text_{authoring::Document::most_bytes};
    TextEdit::Options options_;
    FindTexts find_;
    std::uint64_t opened_ = 0;  ///< document that `text_` holds
    std::uint64_t held_ = 0;    ///< revision of it
    bool text_drawn_ = false;   ///< in the last frame
    bool beside_drawn_ = false;
    std::uint64_t told_ = 0;         ///< problems that the marks are of
    const Theme* marked_ = nullptr;  ///< theme that the marks are of
    double typed_at_ = 0;            ///< last
    bool found_ = false;             ///< the row to find with was open before this frame's keys
    Pane pane_ = Pane::list;         ///< that the keyboard was sent to
    bool list_shown_ = true;         ///< where there is room for it
    bool wants_tab_ = false;         ///< the keyboard goes to what stands beside the text
    int columns_ = 3;                ///< panes that fit, in the last frame
    WorkbenchList list_{app_};
    WorkbenchProblems problems_{app_};
    WorkbenchVersions versions_{app_};
    WorkbenchLive live_{app_};
    WorkbenchMap map_{app_};
    WorkbenchAnalysis analysis_{app_};
    WorkbenchTranslation translation_{app_};
    WorkbenchItems items_{app_};
    WorkbenchReference reference_{app_};
    WorkbenchGuide guide_{app_};
};

}  // namespace wijk::ui
