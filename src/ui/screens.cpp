#include "ui/screens.h"

#include <algorithm>
#include <vector>

#include <imgui_internal.h>

#include "ui/place.h"
#include "ui/widgets.h"
#include "ui/workbench_screen.h"

namespace wijk::ui {

namespace {

constexpr float header_height = 72;
constexpr float page_pad = 24;
/// Of the screen's height: what stands below has to stay usable with large text in a small window.
constexpr float header_most = 0.34F;

}  // namespace

Screens::Screens(app::App& app) : app_(app), workbench_(std::make_unique<WorkbenchScreen>(app, *this)) {}
Screens::~Screens() = default;

Movement Screens::draw(const Look& look) {
    movement_ = Movement::none;
    // Who works by keyboard sees where it is from the first key on; who works by mouse is shown no ring,
    // which on the first of several replies would look like advice.
    const auto& clicks = ImGui::GetIO().MouseClickedTime;
    if (GImGui->LastKeyboardKeyPressTime >= *std::max_element(std::begin(clicks), std::end(clicks)))
        ImGui::SetNavCursorVisible(true);
    fresh_ = shown_ != app_.screen();
    if (fresh_) own_words_.lose_keyboard();  // it is of the screen that was left
    shown_ = app_.screen();

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    const std::string id = "###" + std::string(app::to_id(shown_));
    ImGui::Begin(id.c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    if (fresh_) ImGui::SetWindowFocus();
    find_lost_keyboard();
    switch (shown_) {
        case app::Screen::learners:
            draw_learners(look);
            break;
        case app::Screen::home:
            draw_home(look);
            break;
        case app::Screen::briefing:
            draw_briefing(look);
            break;
        case app::Screen::conversation:
            draw_conversation(look);
            break;
        case app::Screen::debrief:
            draw_debrief(look);
            break;
        case app::Screen::compare:
            draw_compare(look);
            break;
        case app::Screen::development:
            draw_development(look);
            break;
        case app::Screen::settings:
            draw_settings(look);
            break;
        case app::Screen::about:
            draw_about(look);
            break;
        case app::Screen::practice:
            draw_practice(look);
            break;
        case app::Screen::meetings:
            meeting_.draw_meetings(look);
            break;
        case app::Screen::meeting:
            meeting_.draw_meeting(look);
            break;
        case app::Screen::group:
            draw_group(look);
            break;
        case app::Screen::workbench:
            workbench_->draw(look);
            break;
    }
    ImGui::End();
    notices(look);
    if (app_.help_open) help(look);
    keys();
    lost_ = GImGui->NavId != 0 && !GImGui->NavIdIsAlive && GImGui->ActiveId == 0 ? lost_ + 1 : 0;
    return movement_;
}

Movement Screens::draw_strip(const Look& look) {
    movement_ = Movement::none;
    const auto& clicks = ImGui::GetIO().MouseClickedTime;
    if (GImGui->LastKeyboardKeyPressTime >= *std::max_element(std::begin(clicks), std::end(clicks)))
        ImGui::SetNavCursorVisible(true);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("###strip", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    meeting_.draw_strip_window(look);
    ImGui::End();
    return movement_;
}

void Screens::find_lost_keyboard() {
    // A screen that has somewhere better for it says so within a frame. Below first, as one reads; then
    // above.
    constexpr int settled = 2, then_above = 5;
    if (lost_ != settled && lost_ != then_above) return;
    const auto direction = lost_ == settled ? ImGuiDir_Down : ImGuiDir_Up;
    ImGui::NavMoveRequestSubmit(direction, direction, ImGuiNavMoveFlags_NoSetNavCursorVisible,
                                ImGuiScrollFlags_KeepVisibleEdgeY);
}

void Screens::keys() {
    const ImGuiIO& io = ImGui::GetIO();
    const bool typing = io.WantTextInput || own_words_.has_keyboard() || note_.has_keyboard() ||
                        debrief_note_.has_keyboard() ||
                        (shown_ == app::Screen::workbench && workbench_->typing());
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        if (app_.help_open)
            app_.help_open = false;
        else if (!app_.notices().empty())
            app_.put_away(0);
        else if (shown_ == app::Screen::conversation && app_.conversation.noting()) {
            app_.conversation.leave_note();
            answered_at_ = nowhere;
        } else if (shown_ == app::Screen::debrief && app_.debrief.has_debrief() &&
                   app_.debrief.writing() != app::DebriefModel::Writing::nothing)
            app_.debrief.leave();
        else if (shown_ == app::Screen::meeting && meeting_.escape()) {
            // What lay over the shared screen is gone.
        } else if (shown_ == app::Screen::workbench && workbench_->escape()) {
            // What was open on it is closed.
        } else
            app_.back();
    }
    if (io.KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Q, false)) app_.quit = true;
    if (io.KeyCtrl && !io.KeyAlt && !typing && ImGui::IsKeyPressed(ImGuiKey_E, false)) app_.to_workbench();
    const bool asked = std::find(io.InputQueueCharacters.begin(), io.InputQueueCharacters.end(),
                                 ImWchar('?')) != io.InputQueueCharacters.end();
    if (ImGui::IsKeyPressed(ImGuiKey_F1, false) || (asked && !typing)) app_.help_open = !app_.help_open;
}

void Screens::header(const Look& look, const std::string& title, const std::string& under) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const float width = ImGui::GetIO().DisplaySize.x, pad = look.px(page_pad);
    const bool beginning = shown_ == app::Screen::home || shown_ == app::Screen::learners;
    ImGui::SetCursorScreenPos({pad, look.px(16)});
    float x = pad;
    if (!beginning) {
        ImGui::SetCursorScreenPos({look.px(12), look.px(16)});
        if (icon_button(look, "header.back", Icon::back, tr("common.back"), false)) app_.back();
        x = ImGui::GetItemRectMax().x + look.px(8);
    }

    // From the right: help, settings, about. Signs alone where the words do not fit.
    struct Item {
        const char* id;
        Icon icon;
        std::string label;
        app::Screen to;
    };
    std::vector<Item> items = {
        {"header.help", Icon::help, tr("common.help"), shown_},
        {"header.settings", Icon::settings, tr("home.settings"), app::Screen::settings},
        {"header.about", Icon::info, tr("home.about"), app::Screen::about}};
    if (shown_ == app::Screen::home && app_.development.has_learner())
        items.push_back(
            {"header.development", Icon::chart, tr("home.development"), app::Screen::development});
    if (shown_ == app::Screen::home && app_.records() != nullptr)
        items.push_back({"header.who", Icon::person, tr("home.who"), app::Screen::learners});
    const ImVec2 words = text_extent(look, title, Size::lead, 0, Weight::bold);
    float room = width - pad - x - words.x - look.px(24);
    float all = 0;
    for (const auto& item : items) all += button_extent(look, item.label, true).x + look.px(4);
    const bool with_words = all < room && beginning;
    float right = width - look.px(12);
    // Drawn left to right, so that Tab goes as the eye goes.
    float start = right;
    for (const auto& item : items)
        start -= button_extent(look, with_words ? item.label : "", true).x + look.px(4);
    room = start - x - look.px(16);
    // The title alone, and then a smaller one, where both would take the place of what they stand above.
    const float most = std::max(look.px(header_height), ImGui::GetIO().DisplaySize.y * header_most);
    Size size = Size::lead;
    ImVec2 extent = text_extent(look, title, size, room, Weight::bold);
    float under_height = under.empty() ? 0 : text_extent(look, under, Size::small, room).y;
    if (extent.y + under_height > most) under_height = 0;
    if (extent.y > most) {
        size = Size::small;
        extent = text_extent(look, title, size, room, Weight::bold);
    }
    const float top = std::max(look.px(6), (look.px(header_height) - extent.y - under_height) / 2);
    paint_text(look, list, {x, top}, title, size, theme.ink, room, Weight::bold);
    if (under_height > 0) paint_text(look, list, {x, top + extent.y}, under, Size::small, theme.muted, room);
    float at = start;
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        ImGui::SetCursorScreenPos({at, look.px(16)});
        if (icon_button(look, item->id, item->icon, item->label, with_words)) {
            if (item->icon == Icon::help)
                app_.help_open = true;
            else
                app_.go(item->to);
        }
        at = ImGui::GetItemRectMax().x + look.px(4);
    }
    ImGui::SetCursorScreenPos(
        {pad, std::max(look.px(header_height), top + extent.y + under_height + look.px(8))});
}

void Screens::notices(const Look& look) {
    if (app_.notices().empty()) return;
    const Theme& theme = *look.theme;
    const auto language = app_.settings().language;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float width = std::min(look.px(620), display.x - look.px(32));
    ImGui::SetNextWindowPos({display.x / 2, display.y - look.px(20)}, ImGuiCond_Always, {0.5F, 1});
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, pack(theme.card));
    ImGui::PushStyleColor(ImGuiCol_Border, pack(app_.notices().front().error ? theme.red : theme.accent));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(2.0F, look.px(2)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, look.px(card_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(16), look.px(12)});
    ImGui::Begin("###notice", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_AlwaysAutoResize);
    // Copied: putting it away takes it out of the list.
    const auto notice = app_.notices().front();
    text(look, notice.what.in(language), Size::reading, notice.error ? theme.red : theme.ink, Weight::bold);
    if (!notice.hint.empty()) text(look, notice.hint.in(language), Size::reading, theme.ink);
    if (button(look, "notice.close", tr("common.close"), Button::quiet)) app_.put_away(0);
    ImGui::End();
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor(2);
}

void Screens::help(const Look& look) {
    const Theme& theme = *look.theme;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImGui::GetForegroundDrawList();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(display);
    ImGui::PushStyleColor(ImGuiCol_WindowBg,
                          pack(faded(theme.light == Light::flat ? rgb(0x000000) : theme.ink, 0.55F)));
    ImGui::Begin("###help", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::SetWindowFocus();
    const float width = std::min(look.px(640), display.x - look.px(32));
    ImGui::SetCursorScreenPos({(display.x - width) / 2, look.px(60)});
    begin_scroll(look, "help.scroll", {width, display.y - look.px(80)});
    begin_card(look, "help.card");
    text(look, tr("help.title"), Size::heading, theme.ink, Weight::bold);
    space(look, 4);
    text(look, tr(("help." + std::string(app::to_id(shown_))).c_str()), Size::reading, theme.ink);
    space(look, 8);
    text(look, tr("common.keys"), Size::lead, theme.ink, Weight::bold);
    for (const char* key :
         {"help.keys.tab", "help.keys.enter", "help.keys.escape", "help.keys.fullscreen", "help.keys.help"})
        text(look, tr(key), Size::reading, theme.ink);
    if (shown_ == app::Screen::conversation || shown_ == app::Screen::practice)
        text(look, tr("help.keys.digits"), Size::reading, theme.ink);
    if (shown_ == app::Screen::debrief || shown_ == app::Screen::compare)
        text(look, tr("help.keys.lanes"), Size::reading, theme.ink);
    if (shown_ == app::Screen::meeting)
        for (const char* key : MeetingScreens::key_helps()) text(look, tr(key), Size::reading, theme.ink);
    if (shown_ == app::Screen::workbench)
        for (const char* key : WorkbenchScreen::key_helps()) text(look, tr(key), Size::reading, theme.ink);
    if (shown_ == app::Screen::workbench && app_.workbench->beside == app::Beside::map)
        text(look, tr("help.keys.map"), Size::reading, theme.ink);
    if (shown_ != app::Screen::workbench) text(look, tr("help.keys.workbench"), Size::reading, theme.ink);
    space(look, 8);
    if (button(look, "help.close", tr("common.close"), Button::primary)) app_.help_open = false;
    end_card(look);
    end_scroll();
    ImGui::End();
    ImGui::PopStyleColor();
}

void Screens::card_portrait(const Look& look, const scenario::Portraits& portraits, scenario::Feeling feeling,
                            ImVec2 extent) const {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy(extent);
    const Box box = box_of(at, {at.x + extent.x, at.y + extent.y});
    auto& list = *ImGui::GetWindowDrawList();
    draw_place(list, box, look.px(card_radius), portraits.place, look.theme->light);
    draw_portrait(list, box, look.px(card_radius), portraits.of("resident"), face_for(feeling),
                  look.theme->light, extent.x < look.px(140) ? Framing::closeup : Framing::bust);
}

}  // namespace wijk::ui
