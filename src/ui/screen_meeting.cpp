// The shared screen of a meeting: what stands on it at every step, the step below it, the strip at its foot.

#include <algorithm>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "ui/meeting_parts.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

using app::MeetingModel;
using intervision::StepKind;

namespace {

constexpr float edge_pad = 16;
constexpr float most_above_strip = 1.1F;
/// Frames for which the keyboard is put on what comes next, until heights have settled.
constexpr int settle_frames = 3;

}  // namespace

void MeetingScreens::draw_meeting(const Look& look) {
    auto& meeting = model();
    if (!meeting.has_meeting()) return draw_nothing(look);
    meeting.tick();

    const ImVec2 display = ImGui::GetIO().DisplaySize;
    Look beamer = beamer_look(look, display);
    if (meeting.cover() != MeetingModel::Cover::off) {
        draw_cover(beamer);
        over_cover_ = true;
        return;
    }
    const auto& play = meeting.play();
    const auto now = fmt::format(
        "{}/{}/{}/{}", meeting.meeting().state().step, meeting.meeting().ended(),
        play == nullptr || !plays_now(meeting) || play->rounds().empty()
            ? std::string()
            : fmt::format("{}{}{}", play->rounds().size(), to_id(play->round().phase), play->over()),
        meeting.meeting().words().shown);
    if (now != moment_ || over_cover_ || house_.fresh_) {
        new_moment_ = settle_frames;
        dropping_ = false;
        if (now != moment_) keep_edited();
    }
    over_cover_ = false;
    moment_ = now;

    const bool ended = meeting.meeting().ended();
    const bool below = meeting.strip() == MeetingModel::Strip::below && !ended;
    const bool handle = meeting.strip() == MeetingModel::Strip::hidden && !ended;
    const float strip = below ? strip_height(look) : handle ? look.px(least_target) : 0;
    // Text that was set large takes the strip first: above it the group must still see a whole step.
    if (below) beamer.scale = std::min(beamer.scale, beamer_scale(display) * most_above_strip);
    draw_shared(beamer, {{0, 0}, display.x, display.y - strip});
    if (below) draw_strip(look, {{0, display.y - strip}, display.x, strip}, false);
    if (handle) draw_handle(look, {{0, display.y - strip}, display.x, strip});
    if (below || handle) new_moment_ = std::max(0, new_moment_ - 1);
    keys();
}

void MeetingScreens::draw_nothing(const Look& look) {
    const Theme& theme = *look.theme;
    house_.header(look, tr("meeting.title"));
    const float width = std::min(look.px(720), ImGui::GetIO().DisplaySize.x - look.px(48));
    ImGui::SetCursorScreenPos({look.px(24), ImGui::GetCursorScreenPos().y + look.px(8)});
    begin_card(look, "meeting.nothing", width);
    text(look, tr("meeting.nothing"), Size::lead, theme.ink, Weight::bold);
    text(look, tr("meeting.nothing_hint"), Size::reading, theme.muted);
    space(look, 8);
    if (button(look, "meeting.to_meetings", tr("meeting.to_meetings"), Button::primary))
        app_.go(app::Screen::meetings);
    if (house_.fresh_) focus_here();
    end_card(look);
}

void MeetingScreens::keys() {
    auto& meeting = model();
    if (app_.help_open || meeting.cover() != MeetingModel::Cover::off) return;
    // A clicker's keys are the meeting's, not those of scrolling.
    for (const ImGuiKey key : {ImGuiKey_PageDown, ImGuiKey_PageUp})
        ImGui::SetKeyOwner(key, ImGui::GetID("meeting.clicker"));
    const ImGuiID own = ImGui::GetID("meeting.clicker");
    if (ImGui::IsKeyPressed(ImGuiKey_F9, false)) {
        const bool hidden = meeting.strip() == MeetingModel::Strip::hidden;
        meeting.set_strip(hidden ? MeetingModel::Strip::below : MeetingModel::Strip::hidden);
        new_moment_ = settle_frames;
    }
    if (ImGui::IsKeyPressed(ImGuiKey_F8, false) && meeting.phones_on()) phones_large = !phones_large;
    const bool typing = ImGui::GetIO().WantTextInput;
    const bool on =
        ImGui::IsKeyPressed(ImGuiKey_PageDown, ImGuiInputFlags_None, own) ||
        (!typing && ImGui::GetIO().NavVisible == false && ImGui::IsKeyPressed(ImGuiKey_RightArrow, false));
    if (on) {
        keep_edited();
        make(meeting, next_move(meeting));
    } else if (ImGui::IsKeyPressed(ImGuiKey_PageUp, ImGuiInputFlags_None, own)) {
        keep_edited();
        dropping_ = !move_back(meeting) && plays_now(meeting) && meeting.step_back_drops_votes();
    }
}

std::array<const char*, 6> MeetingScreens::key_helps() {
    return {"help.keys.meeting_next",  "help.keys.meeting_back",   "help.keys.meeting_strip",
            "help.keys.meeting_phone", "help.keys.meeting_scroll", "help.keys.meeting_cover"};
}

bool MeetingScreens::escape() {
    auto& meeting = model();
    if (!meeting.has_meeting()) return false;
    if (meeting.cover() != MeetingModel::Cover::off) {
        meeting.stop_cover();
        return true;
    }
    if (phones_large && meeting.phones_on()) {
        phones_large = false;
        return true;
    }
    if (editing_) {
        keep_edited();
        return true;
    }
    return false;
}

void MeetingScreens::draw_shared(const Look& look, Area area) {
    auto& meeting = model();
    const float pad = look.px(edge_pad);
    Area page{{area.at.x + pad, area.at.y}, area.width - 2 * pad, area.height};
    if (!meeting.phones_on()) phones_large = false;
    if (phones_large) return draw_phones(look, page);
    if (meeting.meeting().ended()) return draw_end(look, page);
    const float top = draw_top(look, page);
    const Area rest{{page.at.x, page.at.y + top}, page.width, page.height - top - look.px(4)};
    if (plays_now(meeting)) return draw_play(look, rest);
    switch (meeting.meeting().step().kind) {
        case StepKind::look_back:
            return draw_look_back(look, rest);
        case StepKind::write:
            return draw_write_step(look, rest);
        case StepKind::agree:
            return draw_agreements(look, rest);
        default:
            return draw_material_step(look, rest);
    }
}

float MeetingScreens::draw_top(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    const auto& meeting = model().meeting();
    const auto& step = meeting.step();
    auto& list = *ImGui::GetWindowDrawList();
    draw_time(look, area);
    const float clock = text_extent(look, "+00:00", Size::display, 0, Weight::bold).x + look.px(24);
    const float room = area.width - clock;

    const Size size = text_extent(look, step.title, Size::heading, room, Weight::bold).y < look.px(60)
                          ? Size::heading
                          : Size::lead;
    const ImVec2 title = text_extent(look, step.title, size, room, Weight::bold);
    float at = area.at.y + look.px(2);
    at += paint_text(look, list, {area.at.x, at}, step.title, size, theme.ink, room, Weight::bold);
    // Where the meeting is: a dot a step, and its number in words for who does not count dots; beside the
    // title where there is room for both.
    const float radius = look.px(5), gap = look.px(15);
    const auto steps = meeting.method().steps.size();
    const auto where = tr("meeting.step_of", {{"step", std::to_string(meeting.state().step + 1)},
                                              {"steps", std::to_string(steps)}});
    const ImVec2 words = text_extent(look, where, Size::reading);
    const float dots = static_cast<float>(steps) * gap + look.px(2), all = dots + words.x;
    const bool beside_title = title.x + look.px(20) + all <= room;
    float x = area.at.x + (beside_title ? room - all : 0) + radius;
    const float y = beside_title ? area.at.y + look.px(4) + title.y / 2 : at + words.y / 2;
    for (std::size_t i = 0; i < steps; ++i, x += gap) {
        if (i == meeting.state().step)
            list.AddCircleFilled({x, y}, radius * 1.35F, pack(theme.accent));
        else if (i < meeting.state().step)
            list.AddCircleFilled({x, y}, radius * 0.8F, pack(theme.accent));
        else
            list.AddCircle({x, y}, radius * 0.8F, pack(theme.edge), 0, look.px(1.2F));
    }
    paint_text(look, list, {x + look.px(2) - radius, y - words.y / 2}, where, Size::reading, theme.muted);
    if (!beside_title) at += words.y;
    at = std::max(at,
                  area.at.y + look.px(!model().meeting().state().running || model().over_time() ? 62 : 46));
    const bool roomy = !plays_now(model()) || area.height > look.px(460);
    if (roomy && !step.aim.empty())
        at += paint_text(look, list, {area.at.x, at}, step.aim, Size::reading, theme.muted, area.width);
    at += look.px(4);
    return at - area.at.y + draw_rule(look, {{area.at.x, at}, area.width, 0});
}

float MeetingScreens::draw_rule(const Look& look, Area area) {
    const auto& step = model().meeting().step();
    const auto speaks = model().speaks();
    if (step.rule.empty() && speaks.empty()) return 0;
    auto words = step.rule.empty() ? speaks
                 : speaks.empty()  ? step.rule
                                   : fmt::format("{} · {}", step.rule, speaks);
    // While the spread shows the group argues by a question, which is then what has to be seen.
    if (asks_now(model())) words = model().question();
    ImGui::SetCursorScreenPos(area.at);
    const Icon icon = Icon::bubble;
    quiet_band(look, words, &icon, area.width);
    return ImGui::GetItemRectSize().y + look.px(6);
}

void MeetingScreens::draw_time(const Look& look, Area area) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    const auto time = model().time_left();
    const bool over = model().over_time(), still = !model().meeting().state().running;
    // Smaller when there is something to say about it, so that what stands below keeps its place.
    const bool said = over || still;
    const Size size = said ? Size::heading : Size::display;
    const ImVec2 wide = text_extent(look, time, size, 0, Weight::bold);
    const float right = area.at.x + area.width, top = area.at.y + look.px(said ? 2 : -2);
    paint_text(look, list, {right - wide.x, top}, time, size, still ? theme.muted : theme.ink, 0,
               Weight::bold);
    if (!said) return;
    const auto words = tr(still ? "meeting.paused" : "meeting.over_time");
    const ImVec2 under = text_extent(look, words, Size::reading);
    paint_text(look, list, {right - under.x, top + wide.y - look.px(7)}, words, Size::reading, theme.muted);
}

void MeetingScreens::begin_part(const Look& look, const char* id, Area area) {
    ImGui::SetCursorScreenPos({area.at.x - look.px(8), area.at.y});
    begin_scroll(look, id, {area.width + look.px(16), area.height});
    // The shared screen is scrolled from the keyboard without anything on it being chosen.
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.KeyCtrl) return;
    const float step = area.height * 0.4F;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) ImGui::SetScrollY(ImGui::GetScrollY() + step);
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() - step));
}

void MeetingScreens::end_part() {
    end_scroll();
}

}  // namespace wijk::ui
