#include "ui/workbench_reference.h"

namespace wijk::ui {

void WorkbenchReference::draw(const Look& look, ImVec2 extent) {
    (void)look;
    (void)extent;
    (void)app_;
}

}  // namespace wijk::ui
