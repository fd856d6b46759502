#include "ui/workbench_screen.h"

#include "ui/screens.h"

namespace wijk::ui {

void WorkbenchScreen::draw(const Look& look) {
    house_.header(look, tr("workbench.title"));
    draw_beside(look, ImGui::GetContentRegionAvail());
}

bool WorkbenchScreen::typing() const {
    return text_.has_keyboard() || live_.typing() || analysis_.typing() || translation_.typing() ||
           guide_.typing();
}

void WorkbenchScreen::draw_beside(const Look& look, ImVec2 extent) {
    switch (model().beside) {
        case app::Beside::live:
            return live_.draw(look, extent);
        case app::Beside::map:
            return map_.draw(look, extent);
        case app::Beside::analysis:
            return analysis_.draw(look, extent);
        case app::Beside::translation:
            return translation_.draw(look, extent);
        case app::Beside::items:
            return items_.draw(look, extent);
        case app::Beside::reference:
            return reference_.draw(look, extent);
    }
}

}  // namespace wijk::ui
