#pragma once
// When to come back: practice that is spread out lasts, one long evening does not.
//
// Skills faded within half a year after workshops alone and held where three or four short contacts followed
// (Schwalbe 2014), and spreading helped in 43 of 63 experiments in health professions (PMC11078833). So three
// returns are proposed, about 2, 8 and 20 weeks after the first day. They are an offer: a return that did not
// come is passed over without a word of blame.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"

namespace wijk::app {

struct Return {
    enum class State {
        done,    ///< practised about then
        now,     ///< it is about then, and not done yet
        coming,  ///< not yet
        passed,  ///< it went by
    };
    int weeks = 0;     ///< after the first day
    base::Time due{};  ///< that many weeks after it, at 0:00 UTC
    State state = State::coming;
};

struct Spacing {
    base::Time first{};             ///< the day on which this round of practice began, at 0:00 UTC
    std::array<Return, 3> returns;  ///< after 2, 8 and 20 weeks
    /// The return that is due now, else the first that is coming; null when all are behind.
    const Return* next() const;
};

/// `days`: "2026-03-01", oldest first; what is no date is passed over. Nothing when no day is left up to
/// `now`. Practice after the last return begins a new round, as does practice after half a year without any.
std::optional<Spacing> spacing(const std::vector<std::string>& days, base::Time now);

}  // namespace wijk::app
