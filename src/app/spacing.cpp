#include "app/spacing.h"

#include <algorithm>

namespace wijk::app {

namespace {

using std::chrono::days;
using Days = std::chrono::sys_days;

/// "About" then: the days after the first between which practice counts as that return. Between two windows
/// practice is welcome and counts as neither.
struct Window {
    int weeks, from, until;  ///< from..until, in days after the first
};
constexpr std::array<Window, 3> windows = {{{2, 10, 35}, {8, 42, 98}, {20, 105, 210}}};

/// So long without practice, and what comes is a new beginning.
constexpr days half_a_year{182};

std::optional<Days> day_of(const std::string& text) {
    base::Time time{};
    if (!base::from_iso8601(text + "T00:00:00.000Z", time)) return std::nullopt;
    return std::chrono::floor<days>(time);
}

}  // namespace

const Return* Spacing::next() const {
    for (const auto state : {Return::State::now, Return::State::coming})
        for (const auto& one : returns)
            if (one.state == state) return &one;
    return nullptr;
}

std::optional<Spacing> spacing(const std::vector<std::string>& dates, base::Time now) {
    const auto today = std::chrono::floor<days>(now);
    std::vector<Days> practised;
    for (const auto& date : dates)
        if (const auto day = day_of(date); day && *day <= today) practised.push_back(*day);
    if (practised.empty()) return std::nullopt;

    Days first = practised.front(), last = first;
    for (const auto day : practised) {
        if (day - first > days(windows.back().until) || day - last > half_a_year) first = day;
        last = day;
    }

    Spacing result;
    result.first = first;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const auto [weeks, from, until] = windows[i];
        const auto in_window = [&](Days day) {
            return day >= first + days(from) && day <= first + days(until);
        };
        auto& one = result.returns[i];
        one.weeks = weeks;
        one.due = first + days(7 * weeks);
        one.state = std::any_of(practised.begin(), practised.end(), in_window) ? Return::State::done
                    : in_window(today)                                         ? Return::State::now
                    : today < first + days(from)                               ? Return::State::coming
                                                                               : Return::State::passed;
    }
    return result;
}

}  // namespace wijk::app
