#pragma once
// The workbench: the scenarios at the left, the text that is being written in the middle, and beside it what
// the text does. What stands beside it is drawn by a class of its own for each kind.

#include <memory>
#include <string>

#include "app/app.h"
#include "app/workbench_model.h"
#include "ui/look.h"
#include "ui/text_edit.h"
#include "ui/workbench_analysis.h"
#include "ui/workbench_guide.h"
#include "ui/workbench_items.h"
#include "ui/workbench_live.h"
#include "ui/workbench_map.h"
#include "ui/workbench_reference.h"
#include "ui/workbench_translation.h"

namespace wijk::ui {

class Screens;

class WorkbenchScreen {
 public:
    WorkbenchScreen(app::App& app, Screens& house) : app_(app), house_(house) {}

    void draw(const Look& look);
    /// The keyboard is in a text: letters are not the screen's keys.
    bool typing() const;

 private:
    std::string tr(const char* id, const base::Arguments& arguments = {}) const {
        return app_.catalogue().text(id, arguments);
    }
    app::WorkbenchModel& model() const { return *app_.workbench; }
    void draw_beside(const Look& look, ImVec2 extent);

    app::App& app_;
    Screens& house_;
    TextEdit text_;
    WorkbenchLive live_{app_};
    WorkbenchMap map_{app_};
    WorkbenchAnalysis analysis_{app_};
    WorkbenchTranslation translation_{app_};
    WorkbenchItems items_{app_};
    WorkbenchReference reference_{app_};
    WorkbenchGuide guide_{app_};
};

}  // namespace wijk::ui
