// Agreements, the group's own road, and how a meeting ends.

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "app/app.h"
#include "app/meeting_going.h"
#include "base/text.h"
#include "report/calendar.h"
#include "report/meeting_page.h"

namespace wijk::app {

using intervision::Phase;

namespace {

constexpr int longest_activity = 1440;  // minutes, as the records take it

/// Numbers with these signs between them; nothing when anything else is in the text.
std::optional<std::vector<int>> numbers(std::string_view text, std::string_view between) {
    std::vector<int> found;
    const char* at = text.data();
    const char* const end = at + text.size();
    for (;;) {
        int number = 0;
        if (at == end || *at < '0' || *at > '9') return {};
        const auto [after, fault] = std::from_chars(at, end, number);
        if (fault != std::errc()) return {};
        found.push_back(number);
        if (after == end) return found;
        if (between.find(*after) == std::string_view::npos) return {};
        at = after + 1;
    }
}

/// As 2026-12-10; nothing for a day that there is not.
std::optional<std::string> date_of(std::string_view text) {
    auto parts = numbers(text, "-/.");
    if (!parts || parts->size() != 3) return {};
    if ((*parts)[0] < 1000) std::swap((*parts)[0], (*parts)[2]);
    const int year = (*parts)[0], month = (*parts)[1], day = (*parts)[2];
    if (year < 1000 || year > 9999 || month < 1 || day < 1) return {};
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return {};
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<std::string> time_of(std::string_view text) {
    const auto parts = numbers(text, ":.");
    if (!parts || parts->size() != 2 || (*parts)[0] > 23 || (*parts)[1] > 59) return {};
    return fmt::format("{:02}:{:02}", (*parts)[0], (*parts)[1]);
}

}  // namespace

// Agreements

void MeetingModel::tell_outcome(std::size_t index, intervision::Outcome outcome, const std::string& told) {
    if (!going_) return;
    going_->meeting.tell_outcome(index, outcome, told);
    changed();
}

void MeetingModel::agree(std::size_t index, const intervision::Agreement& agreement) {
    if (!going_) return;
    going_->meeting.agree(index, agreement);
    changed();
}

void MeetingModel::agree_as_group() {
    if (!going_) return;
    going_->meeting.agree_as_group({});
    changed();
}

bool MeetingModel::next_meeting(const std::string& date, const std::string& time, const std::string& place) {
    if (!going_) return false;
    const auto typed_date = base::trim(date), typed_time = base::trim(time);
    std::string next_date, next_time;
    if (!typed_date.empty()) {
        const auto day = date_of(typed_date);
        if (!day) return false;
        next_date = *day;
    }
    if (!typed_time.empty()) {
        const auto hour = time_of(typed_time);
        if (!hour) return false;
        next_time = *hour;
    }
    if (next_date.empty() && !next_time.empty()) return false;
    going_->meeting.next_meeting(next_date, next_time, std::string(base::trim(place)));
    changed();
    return true;
}

// The group's own road

std::vector<MeetingModel::RoadTurn> MeetingModel::road() const {
    std::vector<RoadTurn> road;
    if (!going_ || !going_->play) return road;
    const auto& talk = going_->play->conversation();
    const feedback::Shown shown(talk.scenario(), app_.library().neighbourhood());
    const auto& rounds = going_->play->rounds();
    for (std::size_t i = 0; i < rounds.size() && rounds[i].phase == Phase::said; ++i) {
        RoadTurn turn;
        turn.resident = shown(talk.line_of(talk.turns()[i]).says);
        turn.options = options_of(rounds[i]);
        auto spread = intervision::spread_of(rounds[i]);
        turn.split = spread.split;
        turn.moved = spread.moved;
        turn.not_taken = std::move(spread.not_taken);
        road.push_back(std::move(turn));
    }
    return road;
}

std::string MeetingModel::ending() const {
    if (!going_ || !going_->play) return {};
    const auto& talk = going_->play->conversation();
    const auto* ending = talk.ending();
    if (ending == nullptr) return {};
    return feedback::Shown(talk.scenario(), app_.library().neighbourhood())(ending->title);
}

void MeetingModel::compare(std::size_t turn, std::size_t option) {
    if (!going_ || !going_->play) return;
    const auto& rounds = going_->play->rounds();
    if (turn >= rounds.size() || rounds[turn].phase != Phase::said || option >= rounds[turn].offered.size())
        return;
    // Of no learner: nothing of them goes into anybody's records.
    const auto talk = [&] {
        return Talk::begin(going_->loaded, nullptr, {}, records::Mode::practise,
                           app_.library().neighbourhood());
    };
    auto own = talk(), other = talk();
    if (!own) return app_.tell(own.error());
    if (!other) return app_.tell(other.error());
    for (std::size_t i = 0; i < rounds.size() && rounds[i].phase == Phase::said; ++i) {
        if (auto said = own->choose(rounds[i].reply); !said) return app_.tell(said.error());
        if (i > turn) continue;
        const auto& reply = i < turn ? rounds[i].reply : rounds[turn].offered[option];
        if (auto said = other->choose(reply); !said) return app_.tell(said.error());
    }
    const auto when = app_.catalogue().date_time(going_->meeting.state().started);
    app_.compare.show({std::move(*own), app_.catalogue().text("meeting.road.own"), when},
                      {std::move(*other), app_.catalogue().text("meeting.road.other"), when},
                      going_->portraits);
    app_.go(Screen::compare);
}

// Taking along

void MeetingModel::tell_saved(const base::Path& path, const std::string& content) {
    if (auto saved = app_.surroundings().files.write(path, content); !saved) return app_.tell(saved.error());
    app_.tell({false, {"Opgeslagen: " + path.string(), "Saved: " + path.string()}, {}});
}

void MeetingModel::save_report() {
    if (!going_) return;
    const auto& meeting = going_->meeting;
    const auto facts = report::meeting_facts(meeting.method(), meeting.state(), play(),
                                             app_.library().neighbourhood(), {taking.names, taking.words});
    const auto name = fmt::format("{}-{}.html", meeting.method().id, meeting.state().id);
    tell_saved(app_.surroundings().data / "reports" / name, report::to_html(facts, app_.catalogue()));
}

void MeetingModel::save_calendar() {
    if (!going_) return;
    const auto& meeting = going_->meeting;
    const auto made = report::to_calendar(report::next_of(meeting.method(), meeting.state()),
                                          app_.surroundings().clock.now(), app_.catalogue());
    if (!made) return app_.tell(made.error());
    const auto name = fmt::format("{}-{}.ics", meeting.method().id, meeting.state().id);
    tell_saved(app_.surroundings().data / "reports" / name, *made);
}

// Hours

bool MeetingModel::hours_added() const {
    return going_ && going_->stored.hours_added;
}

void MeetingModel::add_hours() {
    if (!going_ || hours_added()) return;
    if (app_.records() == nullptr || app_.settings().learner.empty())
        return app_.tell(
            {true,
             {"Er is niemand gekozen om de uren bij te tellen", "There is nobody to add the hours to"},
             {"Kies eerst wie er op deze laptop oefent.", "First choose who practises on this laptop."}});
    records::Activity activity;
    activity.kind = "intervision";
    activity.at = going_->meeting.state().started;
    activity.minutes =
        std::clamp(static_cast<int>(going_->meeting.state().seconds / 60), 1, longest_activity);
    activity.note = going_->meeting.method().title;
    const auto added = app_.records()->add_activity(app_.settings().learner, activity);
    if (!added) return app_.tell(added.error());
    going_->stored.hours_added = true;
    keep();
}

// The end

void MeetingModel::keep_group() {
    if (!going_) return;
    going_->meeting.keep_group(keep_as);
    changed();
}

void MeetingModel::end() {
    if (!going_ || going_->meeting.ended()) return;
    tick();
    leave_step();
    going_->meeting.end(app_.surroundings().clock.now());
    ask_phones();
    end_phones();
    keep();
}

void MeetingModel::put_away() {
    if (!going_) return;
    end();
    const auto& state = going_->meeting.state();
    auto* records = app_.records();
    if (state.group.empty()) {
        if (records != nullptr)
            if (auto gone = records->erase_meeting(state.id);
                !gone && gone.error().kind != base::ErrorKind::not_found)
                return app_.tell(gone.error());
        going_->dirty = false;
    } else if (going_->dirty || !going_->kept) {
        keep();
        // What is not on the disk would be gone with it.
        if (records != nullptr && !going_->kept) return;
    }
    stop_cover();
    going_.reset();
    app_.go(Screen::meetings);
}

}  // namespace wijk::app
