#include "ui/workbench_screen.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

using app::Beside;
using app::Standing;

namespace {

constexpr float list_width = 248;
constexpr float gap = 14;
constexpr float room_for_three = 1060;  ///< pixels of the window at 100 %
constexpr float room_for_two = 840;
constexpr float text_part = 0.555F;  ///< of what list and gaps leave
constexpr double restless = 2;       ///< seconds after a key in which a draft is to be kept

constexpr std::array<const char*, app::beside_count> beside_texts = {
    "workbench.beside.live",        "workbench.beside.map",   "workbench.beside.analysis",
    "workbench.beside.translation", "workbench.beside.items", "workbench.beside.reference"};

const char* text_of(Standing standing) {
    switch (standing) {
        case Standing::saved:
            return "workbench.standing.saved";
        case Standing::changed:
            return "workbench.standing.changed";
        case Standing::read_only:
            return "workbench.standing.read_only";
        case Standing::conflict:
            return "workbench.standing.conflict";
        case Standing::gone:
            return "workbench.standing.gone";
    }
    return "workbench.standing.saved";
}

}  // namespace

std::array<const char*, 7> WorkbenchScreen::key_helps() {
    return {"help.keys.bench_panes",   "help.keys.bench_beside", "help.keys.bench_save",
            "help.keys.bench_problem", "help.keys.bench_play",   "help.keys.bench_find",
            "help.keys.bench_undo"};
}

void WorkbenchScreen::draw(const Look& look) {
    model().tick();
    if (house_.fresh_) go_to_pane(model().has_document() ? Pane::text : Pane::list);
    keys();
    follow_model();
    draw_header(look);
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = look.px(16), top = ImGui::GetCursorScreenPos().y;
    text_drawn_ = beside_drawn_ = false;
    draw_panes(look, {{pad, top}, display.x - 2 * pad, display.y - top - look.px(10)});
    if (!text_drawn_) text_.lose_keyboard();
    ask_for_frames(look);
}

void WorkbenchScreen::draw_header(const Look& look) {
    if (!model().has_document())
        return house_.header(look, tr("workbench.title"), tr("workbench.explanation"));
    const auto news = model().news();
    house_.header(
        look, model().title(),
        fmt::format("{} · {}", tr("workbench.title"), news.empty() ? tr(text_of(model().standing())) : news));
}

bool WorkbenchScreen::typing() const {
    return text_.has_keyboard() || problems_.typing() || versions_.typing() || beside_typing();
}

bool WorkbenchScreen::beside_typing() const {
    if (model().guiding) return guide_.typing();
    if (!beside_drawn_ || versions_.is_open()) return false;
    switch (model().beside) {
        case Beside::live:
            return live_.typing();
        case Beside::map:
            return map_.typing();
        case Beside::analysis:
            return analysis_.typing();
        case Beside::translation:
            return translation_.typing();
        case Beside::items:
            return items_.typing();
        case Beside::reference:
            return reference_.typing();
    }
    return false;
}

bool WorkbenchScreen::escape() {
    if (std::exchange(found_, false)) return true;  // its row closes by itself
    if (model().guiding) {
        model().guiding = false;
        return true;
    }
    if (versions_.is_open()) {
        versions_.close();
        return true;
    }
    if (problems_.escape()) return true;
    if (!text_.has_keyboard() && !beside_typing()) return false;
    go_to_pane(Pane::beside);
    return true;
}

void WorkbenchScreen::keys() {
    const ImGuiIO& io = ImGui::GetIO();
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); };
    if (app_.help_open) return;
    if (pressed(ImGuiKey_F6)) {
        constexpr int panes = 3;
        auto to = (static_cast<int>(pane_) + (io.KeyShift ? panes - 1 : 1)) % panes;
        if (!list_shown_ && columns_ == panes && to == 0) to = io.KeyShift ? panes - 1 : 1;
        go_to_pane(static_cast<Pane>(to));
    }
    if (!model().has_document()) return;
    if (pressed(ImGuiKey_F5)) model().play_problem();
    if (pressed(ImGuiKey_F8)) {
        problems_.show();
        model().next_problem(io.KeyShift ? -1 : 1);
    }
    // With Alt it is AltGr, which writes a letter on some keyboards.
    if (!io.KeyCtrl || io.KeyAlt) return;
    if (pressed(ImGuiKey_S)) model().save();
    for (int i = 0; i < static_cast<int>(app::beside_count); ++i)
        if (pressed(static_cast<ImGuiKey>(ImGuiKey_1 + i))) {
            model().beside = static_cast<Beside>(i);
            versions_.close();
            go_to_pane(Pane::beside);
        }
}

void WorkbenchScreen::go_to_pane(Pane pane) {
    pane_ = pane;
    // What has the keyboard would take it back when it is drawn after what asks for it.
    GImGui->NavId = 0;
    if (pane == Pane::list) list_.take_keyboard();
    if (pane == Pane::text && model().has_document()) text_.take_keyboard();
    if (pane == Pane::beside) wants_tab_ = true;
}

void WorkbenchScreen::follow_model() {
    if (!model().has_document()) return;
    const auto& text = model().document().text();
    if (std::exchange(opened_, model().opened()) != model().opened()) {
        text_.buffer.set_text(text);
        text_.buffer.to(0, false);  // one begins to read where it begins
        versions_.close();
        held_ = model().document().revision();
        go_to_pane(Pane::text);
    }
    if (std::exchange(held_, model().document().revision()) != model().document().revision())
        text_.buffer.set_text_undoable(text);
    if (const auto place = model().take_wanted();
        place && place->file == model().document().file().string()) {
        text_.show(static_cast<std::size_t>(place->line),
                   static_cast<std::size_t>(std::max(1, place->column)));
        pane_ = Pane::text;
    }
}

void WorkbenchScreen::ask_for_frames(const Look& look) {
    const bool moves = live_.moves() || map_.moves() || analysis_.moves() || translation_.moves() ||
                       items_.moves() || reference_.moves() || guide_.moves();
    if (moves || model().checking() || model().listing()) house_.move(Movement::gliding);
    // A draft is kept within a second: until then there are frames that keep it.
    if (model().has_document() && model().standing() == Standing::changed && look.now - typed_at_ < restless)
        house_.move(Movement::idle_life);
}

// Where what stands

void WorkbenchScreen::draw_panes(const Look& look, Area area) {
    const float wide = ImGui::GetIO().DisplaySize.x / look.scale;
    columns_ = wide >= room_for_three ? 3 : wide >= room_for_two ? 2 : 1;
    if (columns_ < 3) {
        const float tall = draw_choice(look, area);
        area.at.y += tall;
        area.height -= tall;
    }
    if (columns_ == 1) return draw_pane(look, pane_, area);
    const bool with_list = columns_ == 3 ? list_shown_ || !model().has_document() : pane_ == Pane::list;
    const float between = look.px(gap), list = with_list ? look.px(list_width) : 0;
    Area rest = area;
    if (with_list) {
        draw_pane(look, Pane::list, {area.at, list, area.height});
        rest.at.x += list + between;
        rest.width -= list + between;
    }
    if (model().guiding || !model().has_document() || (columns_ == 2 && with_list))
        return draw_pane(look, Pane::text, rest);
    const float text = (rest.width - between) * text_part;
    draw_pane(look, Pane::text, {rest.at, text, rest.height});
    draw_pane(look, Pane::beside,
              {{rest.at.x + text + between, rest.at.y}, rest.width - text - between, rest.height});
}

float WorkbenchScreen::draw_choice(const Look& look, Area area) {
    ImGui::SetCursorScreenPos(area.at);
    ImGui::BeginChild("workbench.choice", {area.width, 0},
                      ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_NavFlattened);
    std::vector<std::string> labels = {tr("workbench.list"), tr("workbench.text")};
    // With two of them side by side, what stands beside the text is there already.
    if (columns_ == 1) labels.push_back(tr("workbench.beside"));
    const int now = std::min(static_cast<int>(pane_), static_cast<int>(labels.size()) - 1);
    const int wanted = segmented(look, "workbench.pane", labels, now);
    if (wanted != now) go_to_pane(static_cast<Pane>(wanted));
    ImGui::EndChild();
    return ImGui::GetItemRectSize().y + look.px(6);
}

void WorkbenchScreen::draw_pane(const Look& look, Pane pane, Area area) {
    ImGui::SetCursorScreenPos(area.at);
    if (pane == Pane::list) {
        if (list_.draw(look, {area.width, area.height}) && columns_ < 3) pane_ = Pane::text;
        return;
    }
    if (model().guiding) {
        ImGui::BeginChild("workbench.guide", {area.width, area.height}, ImGuiChildFlags_NavFlattened);
        guide_.draw(look, ImGui::GetContentRegionAvail());
        ImGui::EndChild();
        return;
    }
    if (pane == Pane::text) return draw_text_pane(look, area);
    draw_beside_pane(look, area);
}

// What stands beside the text

void WorkbenchScreen::draw_beside_pane(const Look& look, Area area) {
    beside_drawn_ = true;
    ImGui::BeginChild("workbench.beside", {area.width, area.height}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    if (!model().has_document()) {
        text(look, tr("workbench.nothing_open"), Size::reading, look.theme->ink);
    } else if (versions_.is_open()) {
        versions_.draw(look, ImGui::GetContentRegionAvail());
    } else {
        draw_tabs(look);
        space(look, 4);
        draw_beside(look, ImGui::GetContentRegionAvail());
    }
    ImGui::EndChild();
}

void WorkbenchScreen::draw_tabs(const Look& look) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const float pad = look.px(9), end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    for (std::size_t i = 0; i < app::beside_count; ++i) {
        const auto label = tr(beside_texts[i]);
        const ImVec2 words = text_extent(look, label, Size::small, 0, Weight::bold);
        if (i > 0) {
            ImGui::SameLine(0, look.px(2));
            if (ImGui::GetCursorScreenPos().x + words.x + 2 * pad > end) ImGui::NewLine();
        }
        const bool on = model().beside == static_cast<Beside>(i);
        if (ImGui::InvisibleButton(beside_texts[i], {words.x + 2 * pad, look.px(least_target)},
                                   ImGuiButtonFlags_EnableNav))
            model().beside = static_cast<Beside>(i);
        const Box box = box_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
        if (ImGui::IsItemHovered())
            list.AddRectFilled({box.least.x, box.least.y}, {box.most.x, box.most.y}, pack(theme.accent_soft),
                               look.px(control_radius));
        ImGui::LogSetNextTextDecoration(on ? "(x)" : "( )", nullptr);
        paint_text(look, list, {box.least.x + pad, box.centre().y - words.y / 2}, label, Size::small,
                   on ? theme.accent : theme.muted, 0, Weight::bold);
        if (on)
            list.AddRectFilled({box.least.x + pad, box.most.y - look.px(3)}, {box.most.x - pad, box.most.y},
                               pack(theme.accent), look.px(2));
        focus_ring(look, control_radius);
        if (on && std::exchange(wants_tab_, false)) focus_here();
    }
    const float bottom = ImGui::GetItemRectMax().y;
    list.AddLine({start.x, bottom}, {end, bottom}, pack(theme.line), std::max(1.0F, look.px(1)));
}

void WorkbenchScreen::draw_beside(const Look& look, ImVec2 extent) {
    switch (model().beside) {
        case Beside::live:
            return live_.draw(look, extent);
        case Beside::map:
            return map_.draw(look, extent);
        case Beside::analysis:
            return analysis_.draw(look, extent);
        case Beside::translation:
            return translation_.draw(look, extent);
        case Beside::items:
            return items_.draw(look, extent);
        case Beside::reference:
            return reference_.draw(look, extent);
    }
}

}  // namespace wijk::ui
