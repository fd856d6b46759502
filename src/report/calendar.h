#pragma once
// The date of a group's next meeting as a file that every calendar takes (iCalendar, RFC 5545).
//
// It names nobody: a calendar of work is often read by others.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "i18n/catalogue.h"
#include "intervision/meeting.h"

namespace wijk::report {

struct NextMeeting {
    std::string after;   ///< id of the meeting in which it was agreed: the same date sent twice is one event
    std::string date;    ///< 2026-12-10
    std::string time;    ///< 14:30, where the calendar is; empty: the whole day
    std::string place;   ///< may be empty
    std::string method;  ///< title of the method; may be empty
    int minutes = 0;     ///< how long it takes; 0: not known, then an hour
};

/// The next date of this meeting, with no name of a member in its place. `minutes` are those of its method:
/// groups tend to go on as they did.
NextMeeting next_of(const intervision::Method& method, const intervision::MeetingState& state);

/// A date of the calendar written as 2026-12-10; nothing for any other text, or a day that there is not.
std::optional<std::chrono::year_month_day> date_from(std::string_view text);
/// A time of day written as 14:30, as minutes after midnight; nothing for any other text.
std::optional<int> time_of_day_from(std::string_view text);

/// The file's bytes; `now` is when it was made. No date, or a date or time that there is not: an error that
/// says how to write it.
base::Result<std::string> to_calendar(const NextMeeting& next, base::Time now, const i18n::Catalogue& texts);

}  // namespace wijk::report
