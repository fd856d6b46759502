#include "ui/workbench_guide.h"

namespace wijk::ui {

void WorkbenchGuide::draw(const Look& look, ImVec2 extent) {
    (void)look;
    (void)extent;
    (void)app_;
}

}  // namespace wijk::ui
