#include "ui/workbench_live.h"

namespace wijk::ui {

void WorkbenchLive::draw(const Look& look, ImVec2 extent) {
    (void)look;
    (void)extent;
    (void)app_;
}

}  // namespace wijk::ui
