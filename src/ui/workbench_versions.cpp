#include "ui/workbench_versions.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "ui/widgets.h"
#include "ui/yaml_paint.h"

namespace wijk::ui {

void WorkbenchVersions::open() {
    versions_ = model().versions();
    shown_.clear();
    open_ = fresh_ = true;
}

void WorkbenchVersions::draw(const Look& look, ImVec2 extent) {
    const Theme& theme = *look.theme;
    if (!shown_.empty()) return draw_one(look, extent);
    begin_scroll(look, "versions.scroll", extent);
    text(look, tr("workbench.versions"), Size::lead, theme.ink, Weight::bold);
    text(look, tr(versions_.empty() ? "workbench.versions.none" : "workbench.versions.explanation"),
         Size::small, theme.muted);
    space(look, 4);
    const float width = ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < versions_.size(); ++i) {
        const auto& one = versions_[i];
        const auto words = fmt::format(
            "{}\n{}", one.when,
            one.lines_apart == 0 ? tr("workbench.versions.same")
                                 : app_.catalogue().plural("workbench.versions.apart", one.lines_apart));
        if (choice_card(look, fmt::format("version.{}", i).c_str(), words, 0, width)) {
            shown_ = one.id;
            text_.buffer.set_text(model().version(one.id));
        }
        if (std::exchange(fresh_, false)) focus_here();
    }
    space(look, 4);
    if (button(look, "versions.close", tr("common.close"))) close();
    if (std::exchange(fresh_, false)) focus_here();
    end_scroll();
}

void WorkbenchVersions::draw_one(const Look& look, ImVec2 extent) {
    const Theme& theme = *look.theme;
    const auto one = std::find_if(versions_.begin(), versions_.end(),
                                  [&](const app::BenchVersion& it) { return it.id == shown_; });
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::BeginGroup();
    text(look, one == versions_.end() ? std::string() : one->when, Size::lead, theme.ink, Weight::bold);
    bool back = false, gone = false;
    if (!model().read_only())
        back = button(look, "version.bring_back", tr("workbench.versions.bring_back"), Button::primary);
    ImGui::SameLine(0, look.px(8));
    gone = button(look, "version.leave", tr("workbench.versions.leave"), Button::quiet);
    ImGui::EndGroup();
    const float top = ImGui::GetCursorScreenPos().y;
    TextEdit::Options options;
    options.line_numbers = true;
    options.read_only = true;
    options.keeps_indent = true;
    options.size = Size::small;
    options.paints = paint_yaml;
    text_.draw(look, "version.text", {extent.x, std::max(look.px(120), at.y + extent.y - top)}, options);
    if (back) {
        model().bring_back(shown_);
        close();
    }
    if (back || gone) {
        shown_.clear();
        text_.lose_keyboard();
    }
}

}  // namespace wijk::ui
