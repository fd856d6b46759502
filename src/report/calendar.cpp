#include "report/calendar.h"

#include <charconv>

#include <fmt/format.h>

#include "base/text.h"
#include "report/escape.h"
#include "report/names.h"

namespace wijk::report {

namespace {

/// Of a line without its end (RFC 5545, 3.1).
constexpr std::size_t longest_line = 75;
constexpr int usual_minutes = 60;

/// One content line, folded between characters, never within one.
std::string line(std::string_view content) {
    std::string out;
    std::size_t length = 0;
    while (!content.empty()) {
        const auto character = content.substr(0, base::character_length(content));
        if (length + character.size() > longest_line) {
            out += "\r\n ";
            length = 1;
        }
        out += character;
        length += character.size();
        content.remove_prefix(character.size());
    }
    return out + "\r\n";
}

/// `digits` digits at `at`; nothing when something else stands there.
std::optional<unsigned> number_at(std::string_view text, std::size_t at, std::size_t digits) {
    unsigned value = 0;
    for (const char c : text.substr(at, digits)) {
        if (c < '0' || c > '9') return {};
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

std::string stamp(base::Time now) {
    const auto text = base::to_iso8601(now);  // 2026-03-01T14:05:09.120Z
    std::string out;
    for (const char c : text.substr(0, 19))
        if (c != '-' && c != ':') out += c;
    return out + "Z";
}

base::LocalText how_to_write_a_date() {
    return {"Schrijf de datum als 2026-12-10.", "Write the date as 2026-12-10."};
}

}  // namespace

std::optional<std::chrono::year_month_day> date_from(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto year = number_at(text, 0, 4), month = number_at(text, 5, 2), day = number_at(text, 8, 2);
    if (!year || !month || !day) return {};
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)},
                                           std::chrono::month{*month}, std::chrono::day{*day}};
    if (!date.ok()) return {};
    return date;
}

std::optional<int> time_of_day_from(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return {};
    const auto hours = number_at(text, 0, 2), minutes = number_at(text, 3, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return {};
    return static_cast<int>(*hours * 60 + *minutes);
}

NextMeeting next_of(const intervision::Method& method, const intervision::MeetingState& state) {
    return {state.id,     state.next_date, state.next_time, names_in(state).taken_out(state.next_place),
            method.title, method.minutes()};
}

base::Result<std::string> to_calendar(const NextMeeting& next, base::Time now, const i18n::Catalogue& texts) {
    if (next.date.empty())
        return base::failure(
            base::ErrorKind::not_found,
            {"Er is nog geen volgende datum afgesproken", "No next date has been agreed yet"},
            how_to_write_a_date());
    const auto date = date_from(next.date);
    if (!date)
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("\"{}\" is geen datum", next.date), fmt::format("\"{}\" is not a date", next.date)},
            how_to_write_a_date());
    const auto time = time_of_day_from(next.time);
    if (!next.time.empty() && !time)
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("\"{}\" is geen tijd", next.time), fmt::format("\"{}\" is not a time", next.time)},
            {"Schrijf de tijd als 14:30, of laat hem leeg.", "Write the time as 14:30, or leave it empty."});
    const auto day = fmt::format("{:04}{:02}{:02}", static_cast<int>(date->year()),
                                 static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day()));
    std::string out = line("BEGIN:VCALENDAR") + line("VERSION:2.0") + line("PRODID:-//Wijkgesprek//NL") +
                      line("BEGIN:VEVENT") + line(fmt::format("UID:{}-next@wijkgesprek", ical(next.after))) +
                      line("DTSTAMP:" + stamp(now));
    if (time) {
        // Without a zone: the same time on the clock wherever the file is opened.
        out += line(fmt::format("DTSTART:{}T{:02}{:02}00", day, *time / 60, *time % 60));
        out += line(fmt::format("DURATION:PT{}M", next.minutes > 0 ? next.minutes : usual_minutes));
    } else {
        out += line("DTSTART;VALUE=DATE:" + day);
    }
    out += line("SUMMARY:" + ical(texts.text("calendar.title")));
    if (!next.place.empty()) out += line("LOCATION:" + ical(next.place));
    out += line("DESCRIPTION:" + ical(next.method.empty()
                                          ? texts.text("calendar.text")
                                          : texts.text("calendar.text_method", {{"method", next.method}})));
    return out + line("END:VEVENT") + line("END:VCALENDAR");
}

}  // namespace wijk::report
