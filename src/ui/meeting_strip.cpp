// The facilitator's strip: what to say, and everything that is done in a meeting.

#include <algorithm>

#include <fmt/format.h>

#include "ui/meeting_parts.h"
#include "ui/screens.h"
#include "ui/widgets.h"

namespace wijk::ui {

using app::MeetingModel;
using app::MeetingMove;
using intervision::Phase;
using intervision::StepKind;

namespace {

constexpr float strip_wanted = 164;  ///< two rows of buttons and a row of hands
constexpr float strip_most = 0.36F;  ///< of the display: the shared screen keeps most of it

}  // namespace

float MeetingScreens::strip_height(const Look& look) const {
    return std::min(look.px(strip_wanted), ImGui::GetIO().DisplaySize.y * strip_most);
}

const char* MeetingScreens::label_of(MeetingMove move) const {
    switch (move) {
        case MeetingMove::none:
        case MeetingMove::next_step:
            return "meeting.next_step";
        case MeetingMove::next_turn:
            return "meeting.next_turn";
        case MeetingMove::to_end:
            return "meeting.to_end";
        case MeetingMove::show_words:
            return "meeting.show_words";
        case MeetingMove::to_vote:
            return "meeting.to_vote";
        case MeetingMove::reveal:
            return "meeting.reveal";
        case MeetingMove::vote_again:
            return "meeting.vote_again";
        case MeetingMove::say_proposed:
            return "meeting.say_proposed";
        case MeetingMove::go_on:
            return "meeting.go_on";
    }
    return "meeting.next_step";
}

void MeetingScreens::beside(const Look& look, float next_width) {
    const float end = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    if (ImGui::GetItemRectMax().x + look.px(8) + next_width <= end) ImGui::SameLine(0, look.px(8));
}

bool MeetingScreens::strip_button(const Look& look, const char* id, const std::string& label, bool primary) {
    beside(look, button_extent(look, label).x);
    return button(look, id, label, primary ? Button::primary : Button::secondary);
}

void MeetingScreens::draw_handle(const Look& look, Area area) {
    ImGui::SetCursorScreenPos({area.at.x + look.px(8), area.at.y});
    if (icon_button(look, "strip.show", Icon::chevron_right, tr("meeting.strip_show"), false)) {
        model().set_strip(MeetingModel::Strip::below);
        new_moment_ = 3;
    }
    if (new_moment_ > 0) focus_here();
}

void MeetingScreens::draw_strip(const Look& look, Area area, bool own_window) {
    const Theme& theme = *look.theme;
    auto& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(area.at, {area.at.x + area.width, area.at.y + area.height}, pack(theme.card));
    if (!own_window)
        list.AddLine(area.at, {area.at.x + area.width, area.at.y},
                     pack(theme.light == Light::flat ? theme.edge : theme.line),
                     std::max(1.0F, look.px(1.5F)));
    // Beside each other: the buttons are needed at once, and what to say is read while they are used.
    const bool beside_each_other = !own_window;
    if (!beside_each_other) {
        ImGui::SetCursorScreenPos({area.at.x + look.px(8), area.at.y + look.px(2)});
        begin_scroll(look, "strip", {area.width - look.px(12), area.height - look.px(2)});
        draw_say(look);
        space(look, 8);
        draw_controls(look, own_window);
        return end_scroll();
    }
    const float words = area.width * (area.width > look.px(1000) ? 0.29F : 0.36F);
    ImGui::SetCursorScreenPos({area.at.x + look.px(8), area.at.y + look.px(2)});
    begin_scroll(look, "strip.say", {words, area.height - look.px(2)});
    draw_say(look);
    end_scroll();
    ImGui::SetCursorScreenPos({area.at.x + words + look.px(12), area.at.y + look.px(2)});
    begin_scroll(look, "strip.controls", {area.width - words - look.px(12), area.height - look.px(2)});
    draw_controls(look, own_window);
    end_scroll();
}

void MeetingScreens::draw_strip_window(const Look& look) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const Area whole{{0, 0}, display.x, display.y};
    if (!model().has_meeting() || app_.screen() != app::Screen::meeting) {
        ImGui::SetCursorScreenPos({look.px(16), look.px(16)});
        begin_scroll(look, "strip", {display.x - look.px(24), display.y - look.px(24)});
        text(look, tr("meeting.nothing"), Size::lead, look.theme->ink, Weight::bold);
        text(look, tr("meeting.strip_nothing"), Size::reading, look.theme->muted);
        return end_scroll();
    }
    keys();
    draw_strip(look, whole, true);
    new_moment_ = std::max(0, new_moment_ - 1);
}

void MeetingScreens::draw_say(const Look& look) {
    const Theme& theme = *look.theme;
    const auto& meeting = model();
    text(look, tr("meeting.say"), Size::small, theme.accent, Weight::bold);
    if (meeting.stood_still()) {
        text(look, tr("meeting.stood_still"), Size::reading, theme.ink, Weight::bold);
        if (button(look, "strip.seen", tr("meeting.stood_still_seen"), Button::quiet))
            model().seen_stood_still();
    }
    if (meeting.guessing()) text(look, tr("meeting.guessing"), Size::reading, theme.red, Weight::bold);
    if (meeting.too_many()) text(look, tr("meeting.too_many"), Size::reading, theme.red, Weight::bold);
    if (!meeting.kept()) text(look, tr("meeting.not_kept"), Size::small, theme.red, Weight::bold);
    const auto say = meeting.say_next();
    for (std::size_t i = 0; i < say.size(); ++i)
        text(look, say[i], i == 0 ? Size::lead : Size::reading, i == 0 ? theme.ink : theme.muted,
             i == 0 ? Weight::bold : Weight::regular);
}

void MeetingScreens::draw_controls(const Look& look, bool own_window) {
    const Theme& theme = *look.theme;
    ImGui::Dummy({0, 0});
    if (model().meeting().ended()) {
        text(look, tr("meeting.strip_ended"), Size::reading, theme.ink);
        return draw_strip_place(look, own_window);
    }
    if (model().cover() != MeetingModel::Cover::off) {
        text(look, tr("meeting.strip_covered"), Size::reading, theme.ink);
        if (button(look, "strip.stop_cover", tr("meeting.cover_done"))) model().stop_cover();
        return;
    }
    const auto move = next_move(model());
    const auto fallback = move == MeetingMove::none && !plays_now(model());
    if (move != MeetingMove::none || fallback) {
        if (button(look, "strip.next", tr(label_of(move)), Button::primary)) {
            keep_edited();
            make(model(), move);
            return;
        }
        if (new_moment_ > 0) focus_here();
    } else {
        const auto words = tr(model().play()->voting() ? "meeting.votes_awaited" : "meeting.choose_reply");
        const ImVec2 extent = text_extent(look, words, Size::reading), at = ImGui::GetCursorScreenPos();
        ImGui::Dummy({extent.x, look.px(least_target)});
        paint_text(look, *ImGui::GetWindowDrawList(), {at.x, at.y + (look.px(least_target) - extent.y) / 2},
                   words, Size::reading, theme.muted);
    }
    const std::string step = model().meeting().step().id;
    draw_step_controls(look);
    if (model().meeting().step().id != step || model().meeting().ended()) return;
    if (plays_now(model())) draw_play_controls(look);
    draw_turn_controls(look);
    if (model().choosing_bringer()) draw_bringer(look);
    draw_phone_controls(look);
    if (editing_ && own_window) {
        space(look, 6);
        draw_editor(look, ImGui::GetContentRegionAvail().x);
        if (button(look, "strip.keep", tr("meeting.keep"), Button::primary)) keep_edited();
    }
    draw_strip_place(look, own_window);
    if (!model().phones_on()) return;
    text(look,
         fmt::format("{} · {}",
                     tr("meeting.phones_now", {{"phones", std::to_string(model().phones())},
                                               {"answered", std::to_string(model().phones_answered())}}),
                     tr("meeting.phone_same_network")),
         Size::small, theme.muted);
}

void MeetingScreens::draw_step_controls(const Look& look) {
    auto& meeting = model();
    const auto move = next_move(meeting);
    if (dropping_) {
        text(look, tr("meeting.drops_votes"), Size::reading, look.theme->ink, Weight::bold);
        if (button(look, "strip.drop", tr("meeting.drop"))) {
            dropping_ = false;
            return meeting.step_back();
        }
        if (strip_button(look, "strip.not_drop", tr("meeting.not_drop"))) dropping_ = false;
        return;
    }
    if (strip_button(look, "strip.back", tr("meeting.back"))) {
        keep_edited();
        dropping_ = !move_back(meeting) && plays_now(meeting) && meeting.step_back_drops_votes();
        return;
    }
    const bool last = meeting.meeting().last_step();
    if (move != MeetingMove::next_step && move != MeetingMove::to_end &&
        strip_button(look, "strip.skip", tr(last ? "meeting.to_end" : "meeting.next_step"))) {
        keep_edited();
        return meeting.next();
    }
    const bool running = meeting.meeting().state().running;
    if (strip_button(look, "strip.clock", tr(running ? "meeting.pause" : "meeting.run")))
        meeting.toggle_clock();
    if (strip_button(look, "strip.more", tr("meeting.more_time"))) meeting.more_time();
}

void MeetingScreens::draw_play_controls(const Look& look) {
    auto& meeting = model();
    const auto& play = *meeting.play();
    if (play.over() || play.rounds().empty()) return;
    const auto phase = play.round().phase;
    const auto move = next_move(meeting);
    if (phase == Phase::write && move != MeetingMove::to_vote &&
        strip_button(look, "strip.to_vote", tr("meeting.to_vote")))
        return meeting.to_vote();
    if (phase == Phase::revealed && move != MeetingMove::vote_again &&
        strip_button(look, "strip.vote_again", tr("meeting.vote_again")))
        return meeting.vote_again();
    if (phase == Phase::revealed || phase == Phase::revealed_again) {
        const auto options = meeting.options();
        for (std::size_t i = 0; i < options.size(); ++i)
            if (strip_button(look, fmt::format("strip.say.{}", i).c_str(),
                             tr("meeting.say_reply", {{"letter", options[i].letter}})))
                return meeting.say(i);
    }
    if (play.voting()) draw_hands(look);
}

void MeetingScreens::draw_hands(const Look& look) {
    const Theme& theme = *look.theme;
    auto& meeting = model();
    const auto options = meeting.options();
    const float count = text_extent(look, "00", Size::lead, 0, Weight::bold).x;
    const float sign = button_extent(look, "", true).x;
    const float letter = text_extent(look, "W", Size::lead, 0, Weight::bold).x + look.px(6);
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (i > 0) beside(look, letter + count + 2 * sign + look.px(24));
        ImGui::BeginGroup();
        if (i == 0) {
            const ImVec2 label = ImGui::GetCursorScreenPos();
            const ImVec2 wide = text_extent(look, tr("meeting.hands"), Size::small, 0, Weight::bold);
            paint_text(look, *ImGui::GetWindowDrawList(),
                       {label.x, label.y + (look.px(least_target) - wide.y) / 2}, tr("meeting.hands"),
                       Size::small, theme.accent, 0, Weight::bold);
            ImGui::SetCursorScreenPos({label.x + wide.x + look.px(10), label.y});
        }
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float middle = look.px(least_target) / 2;
        auto& list = *ImGui::GetWindowDrawList();
        const ImVec2 name = text_extent(look, options[i].letter, Size::lead, 0, Weight::bold);
        paint_text(look, list, {at.x, at.y + middle - name.y / 2}, options[i].letter, Size::lead,
                   theme.accent, 0, Weight::bold);
        ImGui::SetCursorScreenPos({at.x + letter, at.y});
        const int hands = meeting.hands(i);
        if (icon_button(look, fmt::format("hands.less.{}", i).c_str(), Icon::minus,
                        tr("meeting.hand_less", {{"letter", options[i].letter}}), false) &&
            hands > 0)
            meeting.set_hands(i, hands - 1);
        const auto number = std::to_string(hands);
        const ImVec2 wide = text_extent(look, number, Size::lead, 0, Weight::bold);
        const float left = at.x + letter + sign + look.px(2);
        paint_text(look, list, {left + (count - wide.x) / 2, at.y + middle - wide.y / 2}, number, Size::lead,
                   theme.ink, 0, Weight::bold);
        ImGui::SetCursorScreenPos({left + count + look.px(2), at.y});
        if (icon_button(look, fmt::format("hands.more.{}", i).c_str(), Icon::plus,
                        tr("meeting.hand_more", {{"letter", options[i].letter}}), false))
            meeting.set_hands(i, hands + 1);
        ImGui::EndGroup();
    }
    if (strip_button(look, "strip.cover", tr("meeting.cover_start"))) {
        meeting.start_cover();
        return;
    }
    if (meeting.by_keyboard() > 0 && strip_button(look, "strip.keyboard_again", tr("meeting.keyboard_again")))
        meeting.again_by_keyboard();
}

void MeetingScreens::draw_turn_controls(const Look& look) {
    auto& meeting = model();
    const auto& now = meeting.meeting();
    if (!now.in_turn().empty()) {
        if (strip_button(look, "strip.previous_turn", tr("meeting.previous_turn"))) meeting.previous_turn();
        if (next_move(meeting) != MeetingMove::next_turn &&
            strip_button(look, "strip.next_turn", tr("meeting.next_turn")))
            meeting.next_turn();
    }
    const bool writes = meeting.writing();
    if (writes && strip_button(look, "strip.cover", tr("meeting.cover_start"))) return meeting.start_cover();
    const bool write_step = now.step().kind == StepKind::write;
    if (write_step && writes && next_move(meeting) != MeetingMove::show_words &&
        strip_button(look, "strip.show_words", tr("meeting.show_words")))
        meeting.show_words();
    if (write_step && !writes && strip_button(look, "strip.hide_words", tr("meeting.hide_words")))
        meeting.hide_words();
    if (asks_now(meeting) && meeting.questions().size() > 1 &&
        strip_button(look, "strip.question", tr("meeting.next_question")))
        meeting.next_question();
    if (now.step().kind == StepKind::look_back || now.step().kind == StepKind::agree) draw_late_comer(look);
    // Short notes for all, where people talk.
    if (plays_now(meeting) || writes || now.step().kind == StepKind::agree) return;
    const float wide = std::min(look.px(320), ImGui::GetContentRegionAvail().x);
    bool add = line_field(look, "##strip.note", meeting.note_text, tr("meeting.note"), wide);
    add = strip_button(look, "strip.note_add", tr("meeting.note_add")) || add;
    if (add) meeting.add_note();
    const auto& notes = now.words().notes;
    if (!notes.empty() && strip_button(look, "strip.note_erase", tr("meeting.note_erase")))
        meeting.erase_note(notes.size() - 1);
}

void MeetingScreens::draw_late_comer(const Look& look) {
    auto& meeting = model();
    const float wide = std::min(look.px(220), ImGui::GetContentRegionAvail().x);
    bool add = line_field(look, "##strip.member", meeting.new_member, tr("meeting.late_comer"), wide);
    add = strip_button(look, "strip.member_add", tr("meetings.add")) || add;
    if (add && !meeting.new_member.empty()) meeting.add_member();
}

void MeetingScreens::draw_bringer(const Look& look) {
    const auto& state = model().meeting().state();
    text(look, tr("meeting.who_brings"), Size::small, look.theme->muted);
    auto labels = state.members;
    const auto nobody = static_cast<int>(labels.size());
    labels.push_back(tr("meetings.nobody_yet"));
    const int now = state.bringer ? static_cast<int>(*state.bringer) : nobody;
    const int wanted = segmented(look, "strip.bringer", labels, now);
    if (wanted == now) return;
    model().bring(wanted == nobody ? std::nullopt : std::optional(static_cast<std::size_t>(wanted)));
}

void MeetingScreens::draw_phone_controls(const Look& look) {
    auto& meeting = model();
    if (!meeting.phones_on()) {
        if (strip_button(look, "strip.phones_on", tr("meeting.phones_on"))) {
            meeting.start_phones();
            phones_large = meeting.phones_on();  // first of all people have to get there
        }
        return;
    }
    if (strip_button(look, "strip.phones_large",
                     tr(phones_large ? "meeting.phones_small" : "meeting.phones_large")))
        phones_large = !phones_large;
    if (strip_button(look, "strip.new_code", tr("meeting.new_code"))) meeting.new_code();
    if (strip_button(look, "strip.phones_off", tr("meeting.phones_off"))) meeting.stop_phones();
}

void MeetingScreens::draw_strip_place(const Look& look, bool own_window) {
    auto& meeting = model();
    if (own_window) {
        space(look, 8);
        if (button(look, "strip.below", tr("meeting.strip_below")))
            meeting.set_strip(MeetingModel::Strip::below);
        return;
    }
    if (meeting.meeting().ended()) return;
    const float each = button_extent(look, "", true).x + look.px(4);
    beside(look, 4 * each);
    const auto sign = [&](const char* id, Icon icon, const char* label) {
        const bool pressed = icon_button(look, id, icon, tr(label), false);
        if (ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)) pointed_ = label;
        ImGui::SameLine(0, look.px(4));
        return pressed;
    };
    pointed_ = nullptr;
    if (sign("strip.window", Icon::share, "meeting.strip_window"))
        meeting.set_strip(MeetingModel::Strip::window);
    if (sign("strip.hide", Icon::chevron_down, "meeting.strip_hide")) {
        meeting.set_strip(MeetingModel::Strip::hidden);
        new_moment_ = 3;
    }
    if (sign("strip.help", Icon::help, "common.help")) app_.help_open = true;
    if (sign("strip.leave", Icon::home, "meeting.leave")) return app_.back();
    if (pointed_ == nullptr) return ImGui::NewLine();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const auto words = tr(pointed_);
    const ImVec2 wide = text_extent(look, words, Size::small);
    paint_text(look, *ImGui::GetWindowDrawList(), {at.x, at.y + (look.px(least_target) - wide.y) / 2}, words,
               Size::small, look.theme->muted);
    ImGui::NewLine();
}

}  // namespace wijk::ui
