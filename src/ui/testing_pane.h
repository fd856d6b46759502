#pragma once
// For tests of a single pane of the workbench: a program on a folder of its own, without its screens.

#include <memory>
#include <stdexcept>

#include <imgui.h>

#include "app/app.h"
#include "app/workbench_model.h"

namespace wijk::ui::testing {

class PaneHouse {
 public:
    PaneHouse() : folder_(value_of(base::TemporaryFolder::make())) {
        app::Settings settings;
        settings.motion = false;
        app_ = value_of(
            app::App::open({base::real_files(), base::system_clock(), base::system_random(),
                            base::share_folder(), folder_.path() / "data", folder_.path() / "config", false},
                           &settings));
    }
    app::App& app() { return *app_; }

 private:
    template <class T>
    static T value_of(base::Result<T> result) {
        if (!result) throw std::runtime_error(result.error().what.en);
        return std::move(*result);
    }
    base::TemporaryFolder folder_;
    std::unique_ptr<app::App> app_;
};

/// Whether every corner of what was drawn in the last frame is a place.
inline bool all_finite() {
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& corner : list->VtxBuffer)
            if (!(corner.pos.x > -1e6F && corner.pos.x < 1e6F && corner.pos.y > -1e6F && corner.pos.y < 1e6F))
                return false;
    return true;
}

}  // namespace wijk::ui::testing
