#include "ui/workbench_translation.h"

namespace wijk::ui {

void WorkbenchTranslation::draw(const Look& look, ImVec2 extent) {
    (void)look;
    (void)extent;
    (void)app_;
}

}  // namespace wijk::ui
