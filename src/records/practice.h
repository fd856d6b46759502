#pragma once
// What practice leaves behind beside the talks themselves: the counts of each talk that ended, drills, and
// what was done elsewhere. Feeds "Mijn ontwikkeling" and the Oefenbank; nothing here ranks anybody.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "scenario/scenario.h"
#include "skills/behaviour.h"

namespace wijk::records {

/// The counts of one talk (scoring/score.h), kept so that hundreds of talks can be shown without playing
/// them. Computed from the events: it can always be made again, and does not travel with an export.
struct Summary {
    bool technical = false;                       ///< a full talk; else every count but the last four is 0
    std::array<int, skills::code_count> codes{};  ///< by Code: replies that had it
    int change = 0;                               ///< the resident's change talk
    int sustain = 0;
    int toward_change = 0;   ///< replies with a reflection or question that pointed at change alone
    int toward_sustain = 0;  ///< the same, at staying as it is alone
    int worker_words = 0;    ///< as shown
    int resident_words = 0;
    int oversteps = 0;
    scenario::Referral referral = scenario::Referral::none;
    friend bool operator==(const Summary&, const Summary&) = default;
};

/// One talk of the learner as the development screen shows it.
struct Counted {
    std::string session;
    std::string scenario;  ///< id
    std::string title;
    base::Time started{};
    int replies = 0;
    int seconds = 0;  ///< as in SessionInfo
    Summary summary;
};

/// Sums over a period. A talk counts in the period in which it began.
struct Totals {
    int talks = 0;     ///< that reached an ending, branches not among them
    int branches = 0;  ///< other roads that reached an ending
    int drills = 0;
    std::int64_t talk_seconds = 0;  ///< of all talks and branches, ended or not
    std::int64_t drill_seconds = 0;
    std::int64_t intervision_seconds = 0;
    std::int64_t training_seconds = 0;
    std::array<int, skills::code_count> codes{};  ///< of the summaries of `talks`
    /// Days on which a talk began, a drill was done or an activity took place: "2026-03-01", oldest first,
    /// only the newest 60. Days of UTC: base knows no time zone, and half past midnight in Amsterdam still
    /// is the evening before.
    std::vector<std::string> days;
};

/// One question of the Oefenbank and what was answered.
struct Drill {
    std::string kind;    ///< which sort of drill: an id
    std::string item;    ///< what it was made from: "opa-wim/brug.schrik"
    std::string answer;  ///< an id, or own words
    bool right = false;
    std::optional<skills::Code> about;  ///< the move that it practised
    int seconds = 0;                    ///< 0..3600, time spent on it
    base::Time at{};                    ///< filled by `add_drill`
    std::string id;                     ///< filled by `add_drill`
    friend bool operator==(const Drill&, const Drill&) = default;
};

/// Hours spent elsewhere that the learner wrote down.
struct Activity {
    std::string id;    ///< filled by `add_activity`
    std::string kind;  ///< "intervision" or "training"
    base::Time at{};
    int minutes = 0;  ///< 1..1440
    std::string note;
    friend bool operator==(const Activity&, const Activity&) = default;
};

}  // namespace wijk::records
