// The screens that are read more than played: who are you, briefing, settings, about.

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

namespace {

/// A column in the middle of what is left of the screen but for `below`, scrolling where it must.
void begin_page(const Look& look, const char* id, float width_at_100_percent, float below = 0) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float width = std::min(look.px(width_at_100_percent), display.x - look.px(24));
    const float top = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos({(display.x - width) / 2, top});
    begin_scroll(look, id, {width, display.y - top - look.px(8) - below});
}

/// What stays at the foot of the screen.
void begin_footer(const Look& look, const char* id, float width_at_100_percent, float height) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float width = std::min(look.px(width_at_100_percent), display.x - look.px(24));
    ImGui::GetWindowDrawList()->AddLine({0, display.y - height}, {display.x, display.y - height},
                                        pack(look.theme->line), std::max(1.0F, look.px(1)));
    ImGui::SetCursorScreenPos({(display.x - width) / 2, display.y - height});
    begin_scroll(look, id, {width, height});
}

void end_page() {
    end_scroll();
}

}  // namespace

void Screens::draw_learners(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.learners;
    header(look, tr("home.title"));
    begin_page(look, "learners.page", 640);
    space(look, 24);
    text(look, tr("learners.title"), Size::display, theme.ink, Weight::bold);
    text(look, tr("learners.explanation"), Size::reading, theme.muted);
    space(look, 12);
    const auto known = model.learners();
    if (!known.empty()) {
        text(look, tr("learners.known"), Size::lead, theme.ink, Weight::bold);
        for (const auto& learner : known) {
            if (choice_card(look, ("learner." + learner.id).c_str(), learner.name, 0,
                            ImGui::GetContentRegionAvail().x)) {
                model.choose(learner.id);
                end_page();
                return;
            }
            if (fresh_ && &learner == &known.front()) focus_here();
        }
        space(look, 12);
    }
    if (fresh_ && known.empty()) ImGui::SetKeyboardFocusHere();
    const bool entered = line_field(look, "##learners.name", model.new_name, tr("learners.new"),
                                    std::min(look.px(420), ImGui::GetContentRegionAvail().x));
    space(look, 4);
    if (button(look, "learners.add", tr("learners.add"), Button::primary) || entered) model.add();
    end_page();
}

void Screens::draw_briefing(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.briefing;
    const auto* item = model.item();
    if (item == nullptr) {
        header(look, tr("home.title"));
        begin_page(look, "briefing.page", 760);
        text(look, tr("briefing.gone"), Size::reading, theme.ink);
        if (button(look, "briefing.home", tr("debrief.home"), Button::primary)) app_.go(app::Screen::home);
        end_page();
        return;
    }
    const auto& scenario = *item->loaded.scenario;
    const feedback::Shown shown(scenario, app_.library().neighbourhood());
    header(look, scenario.title,
           fmt::format("{} · {}", tr("home.minutes", {{"minutes", std::to_string(scenario.minutes)}}),
                       tr("home.level", {{"level", std::to_string(scenario.level)}})));
    // How to play and the start stay in sight below what is read, where there is room for both.
    float footer = look.px(104) + text_extent(look, tr("briefing.practise_hint"), Size::small,
                                              ImGui::GetIO().DisplaySize.x - look.px(48))
                                      .y;
    const bool stays = footer < ImGui::GetIO().DisplaySize.y * 0.4F;
    if (!stays) footer = 0;
    begin_page(look, "briefing.page", 1040, footer);
    const float whole = ImGui::GetContentRegionAvail().x;
    const bool side_by_side = whole > look.px(760);
    // Above the words it leaves these in sight.
    const float left = side_by_side ? look.px(360) : std::min(whole * 0.4F, look.px(180));
    const ImVec2 start = ImGui::GetCursorScreenPos();
    card_portrait(look, *item->portraits, scenario::Feeling::neutral, {left, left * 1.1F});
    if (side_by_side) {
        ImGui::SetCursorScreenPos({start.x + left + look.px(32), start.y});
    } else {
        space(look, 8);
    }
    ImGui::BeginGroup();
    const auto part = [&](const char* name, const std::string& words) {
        text(look, tr(name), Size::small, theme.accent, Weight::bold);
        text(look, words, Size::reading, theme.ink);
        space(look, 6);
    };
    text(look,
         tr("briefing.age",
            {{"name", scenario.resident().name}, {"age", std::to_string(scenario.resident().age)}}),
         Size::heading, theme.ink, Weight::bold);
    text(look, shown(scenario.place), Size::reading, theme.muted);
    space(look, 6);
    part("briefing.your_role", model.role());
    text(look, shown(scenario.briefing), Size::reading, theme.ink);
    space(look, 6);
    part("briefing.aim", shown(scenario.aim));
    draw_talks(look);
    ImGui::EndGroup();
    space(look, 16);
    if (stays) {
        end_page();
        begin_footer(look, "briefing.footer", 1040, footer);
    }
    text(look, tr("briefing.mode"), Size::small, theme.accent, Weight::bold);
    const bool practise = model.mode == records::Mode::practise;
    const int chosen =
        segmented(look, "briefing.mode", {tr("briefing.practise"), tr("briefing.through")}, practise ? 0 : 1);
    model.mode = chosen == 0 ? records::Mode::practise : records::Mode::through;
    const std::string start_label = tr("briefing.start");
    const float start_width = button_extent(look, start_label).x;
    if (ImGui::GetItemRectMax().x + look.px(24) + start_width <
        ImGui::GetWindowPos().x + ImGui::GetWindowWidth())
        ImGui::SameLine(0, look.px(24));
    const bool go = button(look, "briefing.start", start_label, Button::primary);
    if (fresh_ && stays) focus_here();  // else the page would begin at its end
    text(look, tr(chosen == 0 ? "briefing.practise_hint" : "briefing.through_hint"), Size::small,
         theme.muted);
    end_scroll();
    if (go) model.start();
}

/// What you did here before: each talk with its ending, to look at again or to go on with.
void Screens::draw_talks(const Look& look) {
    const Theme& theme = *look.theme;
    auto& model = app_.briefing;
    if (model.talks().empty()) return;
    if (icon_button(look, "briefing.talks", model.talks_open ? Icon::chevron_down : Icon::chevron_right,
                    texts().plural("briefing.talks", static_cast<int>(model.talks().size()))))
        model.talks_open = !model.talks_open;
    if (!model.talks_open) return;
    std::string open, go_on;
    for (const auto& talk : model.talks()) {
        begin_panel(look, ("talk." + talk.session).c_str(), theme.card);
        text(look, talk.ended ? talk.ending : tr("briefing.not_finished"), Size::reading, theme.ink,
             Weight::bold);
        text(look, talk.name.empty() ? talk.when : fmt::format("{} · {}", talk.when, talk.name), Size::small,
             theme.muted);
        const auto number = &talk - model.talks().data();
        if (button(look, fmt::format("talk.{}", number).c_str(), tr("briefing.look_back")))
            open = talk.session;
        if (!talk.ended) {
            ImGui::SameLine(0, look.px(8));
            if (button(look, fmt::format("talk_on.{}", number).c_str(), tr("compare.go_on"), Button::quiet))
                go_on = talk.session;
        }
        end_panel();
        space(look, 2);
    }
    if (!open.empty()) model.open(open);
    if (!go_on.empty()) app_.home.go_on(go_on);
}

void Screens::draw_settings(const Look& look) {
    const Theme& theme = *look.theme;
    auto settings = app_.settings_screen.now();
    header(look, tr("settings.title"));
    begin_page(look, "settings.page", 720);
    const auto title = [&](const char* name) {
        space(look, 6);
        text(look, tr(name), Size::reading, theme.ink, Weight::bold);
    };
    title("settings.language");
    settings.language = static_cast<base::Language>(
        segmented(look, "settings.language", {tr("settings.language.nl"), tr("settings.language.en")},
                  static_cast<int>(settings.language)));
    title("settings.scale");
    settings.scale = slider(look, "settings.scale", settings.scale, app::least_scale, app::most_scale, 0.1,
                            fmt::format("{} %", std::lround(settings.scale * 100)));
    title("settings.theme");
    settings.theme = static_cast<app::ThemeChoice>(
        segmented(look, "settings.theme",
                  {tr("settings.theme.light"), tr("settings.theme.dark"), tr("settings.theme.contrast")},
                  static_cast<int>(settings.theme)));
    title("settings.reading");
    settings.reading = static_cast<app::Reading>(segmented(
        look, "settings.reading", {tr("settings.reading.lato"), tr("settings.reading.opendyslexic")},
        static_cast<int>(settings.reading)));
    space(look, 10);
    settings.motion =
        toggle(look, "settings.motion", tr("settings.motion"), tr("settings.motion_hint"), settings.motion);
    space(look, 4);
    settings.waiting = toggle(look, "settings.waiting", tr("settings.waiting"), tr("settings.waiting_hint"),
                              settings.waiting);
    space(look, 10);
    text(look, tr("settings.data", {{"folder", app_.settings_screen.data_folder()}}), Size::small,
         theme.muted);
    space(look, 16);
    end_page();
    if (settings != app_.settings_screen.now()) app_.settings_screen.change(settings);
}

void Screens::draw_about(const Look& look) {
    const Theme& theme = *look.theme;
    header(look, tr("about.title"));
    begin_page(look, "about.page", 720);
    text(look, tr("about.what"), Size::lead, theme.ink);
    space(look, 12);
    text(look, tr("about.not"), Size::lead, theme.ink, Weight::bold);
    for (const char* one : {"about.not_therapy", "about.not_test", "about.not_employer"})
        text(look, tr(one), Size::reading, theme.ink);
    space(look, 12);
    text(look, tr("about.people"), Size::reading, theme.ink);
    text(look, tr("about.source"), Size::reading, theme.muted);
    space(look, 12);
    if (button(look, "about.back", tr("common.back"))) app_.back();
    if (fresh_) focus_here();
    end_page();
}

}  // namespace wijk::ui
