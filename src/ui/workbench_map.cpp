#include "ui/workbench_map.h"

namespace wijk::ui {

void WorkbenchMap::draw(const Look& look, ImVec2 extent) {
    (void)look;
    (void)extent;
    (void)app_;
}

}  // namespace wijk::ui
