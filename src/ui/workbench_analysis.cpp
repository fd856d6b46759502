#include "ui/workbench_analysis.h"

namespace wijk::ui {

void WorkbenchAnalysis::draw(const Look& look, ImVec2 extent) {
    (void)look;
    (void)extent;
    (void)app_;
}

}  // namespace wijk::ui
