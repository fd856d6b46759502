#include "main/stage_meeting.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "app/meeting_moves.h"

namespace wijk::main {

namespace {

using app::MeetingModel;

constexpr int most_named = 12;
constexpr std::array<const char*, most_named> names = {
    "Mo", "Els", "Ria", "Karim", "Fatima", "Joost", "Wies", "Anna", "Samir", "Marlous", "Henk-Jan", "Dewi"};

std::vector<std::string> cut(const std::string& list, char at) {
    std::vector<std::string> parts(1);
    for (const char c : list)
        if (c == at)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

/// 0 for what is no number.
int number(const std::string& digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// Each of these written at the keyboard that goes round.
void write(MeetingModel& meeting, const std::vector<std::string>& words) {
    meeting.start_cover();
    for (const auto& one : words) {
        meeting.sit_down();
        if (meeting.cover() != MeetingModel::Cover::write) break;
        meeting.cover_words = one;
        meeting.cover_written();
    }
    meeting.stop_cover();
}

void agree(MeetingModel& meeting, const std::string& what) {
    const auto parts = cut(what, ':');
    const auto index = static_cast<std::size_t>(std::max(1, number(parts.front()))) - 1;
    const auto& made = meeting.meeting().state().agreements;
    if (index >= made.size() || parts.size() < 2) return;
    auto agreement = made[index];
    const auto said = cut(parts[1], '|');
    agreement.what = said[0];
    if (said.size() > 1) agreement.when = said[1];
    if (said.size() > 2) agreement.asks = said[2];
    meeting.agree(index, agreement);
}

void raise_hands(MeetingModel& meeting, const std::string& counts) {
    const auto parts = cut(counts, '.');
    for (std::size_t i = 0; i < parts.size(); ++i) meeting.set_hands(i, number(parts[i]));
}

/// False for a step that is none.
bool do_step(MeetingModel& meeting, const std::string& name, const std::string& value) {
    const bool plays = meeting.play() != nullptr;
    const auto at = static_cast<std::size_t>(std::max(1, number(value))) - 1;
    if (name == "next")
        meeting.next();
    else if (name == "back")
        meeting.back();
    else if (name == "on")
        make(meeting, next_move(meeting));
    else if (name == "turn")
        meeting.next_turn();
    else if (name == "question")
        meeting.next_question();
    else if (name == "vote")
        plays ? meeting.to_vote() : void();
    else if (name == "reveal")
        plays ? meeting.reveal() : void();
    else if (name == "again")
        plays ? meeting.vote_again() : void();
    else if (name == "say")
        plays ? meeting.say(at) : void();
    else if (name == "go")
        plays ? meeting.go_on() : void();
    else if (name == "hands")
        plays ? raise_hands(meeting, value) : void();
    else if (name == "words")
        write(meeting, cut(value, '|'));
    else if (name == "show")
        meeting.show_words();
    else if (name == "note") {
        meeting.note_text = value;
        meeting.add_note();
    } else if (name == "agree")
        agree(meeting, value);
    else if (name == "date")
        meeting.next_meeting(value, "14:30", "");
    else if (name == "phones")
        meeting.start_phones();
    else if (name == "cover")
        meeting.start_cover();
    else if (name == "sit")
        meeting.sit_down();
    else if (name == "strip")
        meeting.set_strip(MeetingModel::Strip::hidden);
    else if (name == "window")
        meeting.set_strip(MeetingModel::Strip::window);
    else if (name == "end")
        meeting.end();
    else
        return false;
    return true;
}

base::Result<> choose(app::MeetingsModel& meetings, const StageOptions& options) {
    std::string known;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < meetings.methods().size(); ++i) {
        const auto& card = meetings.methods()[i];
        if (!found && (options.method.empty() || card.id == options.method)) found = i;
        known += (known.empty() ? "" : ", ") + card.id;
    }
    if (!found) return no_such("methode", "method", options.method, known);
    meetings.choose_method(*found);
    const int people = options.people > 0 ? options.people : 8;
    if (people > most_named)
        meetings.without_names(people);
    else
        for (int i = 0; i < people; ++i) {
            meetings.new_member = names[static_cast<std::size_t>(i)];
            meetings.add_member();
        }
    if (meetings.methods()[*found].bringer) meetings.bringer = 0;
    const auto& items = meetings.items();
    const auto item = std::find_if(items.begin(), items.end(), [&](const auto& one) {
        return options.scenario.empty() || one.id == options.scenario;
    });
    if (item != items.end())
        meetings.choose_item(static_cast<std::size_t>(item - items.begin()));
    else if (meetings.kind() == intervision::MaterialKind::scenario)
        return no_such("scenario", "scenario", options.scenario, "wijk list");
    else {
        meetings.choose_kind(intervision::MaterialKind::own);
        meetings.own_title = "Stilte aan het hek";
    }
    return {};
}

}  // namespace

base::Result<> set_meeting(app::App& app, const StageOptions& options) {
    app.go(app::Screen::meetings);
    if (options.method.empty() && options.steps.empty() && options.people == 0 && options.scenario.empty()) {
        app.go(app::Screen::meeting);
        return {};
    }
    if (auto chosen = choose(app.meetings, options); !chosen) return chosen;
    app.meetings.begin();
    if (!app.meeting.has_meeting()) return {};  // what was missing is told on the screen
    for (const auto& step : parts_of(options.steps)) {
        const auto colon = std::min(step.find(':'), step.size());
        const auto value = colon < step.size() ? step.substr(colon + 1) : std::string();
        if (!do_step(app.meeting, step.substr(0, colon), value))
            return no_such(
                "stap", "step", step,
                "next, back, on, turn, question, vote, reveal, again, say:2, go, hands:5.2.1, "
                "words:een|twee, show, note:..., agree:2:wat|wanneer|wie, date:2026-12-10, phones, "
                "cover, sit, strip, window, end");
    }
    return {};
}

}  // namespace wijk::main
