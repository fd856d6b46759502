#include "ui/workbench_items.h"

namespace wijk::ui {

void WorkbenchItems::draw(const Look& look, ImVec2 extent) {
    (void)look;
    (void)extent;
    (void)app_;
}

}  // namespace wijk::ui
