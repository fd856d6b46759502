#pragma once
// "Mijn ontwikkeling" as data: a learner's own talks over time, the moves in them, hours, when to come back
// and what to practise next.
//
// Everything is set beside the learner's own earlier talks, never beside other people: a spread, no ranking
// and no mark (design.md, principle 2; learning-design.md, "Safety of scores"). Pure: what is known goes in,
// texts come out; the screen draws it.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/spacing.h"
#include "i18n/catalogue.h"
#include "records/practice.h"

namespace wijk::app {

/// One talk as a dot on a line of talks.
struct Dot {
    std::string session;
    std::string title;  ///< of the scenario
    std::string date;   ///< as shown
    double value = 0;
    std::string shown;  ///< the value as shown: "1,5", "41%"
};

/// The middle half of the values.
struct Spread {
    double low = 0;  ///< a quarter lies below
    double middle = 0;
    double high = 0;  ///< a quarter lies above
};
/// Quartiles by linear interpolation; nothing with fewer than four values, where they say nothing.
std::optional<Spread> spread_of(std::vector<double> values);

/// One measure over the talks, oldest first.
struct Course {
    std::vector<Dot> dots;
    std::optional<Spread> spread;
    double most = 1;        ///< upper end of the axis; the lower is 0
    std::string axis_most;  ///< as shown
    std::string sentence;   ///< what there is to see, in words
};

/// The moves of some talks, in a fixed order of groups; a group that did not occur has 0.
enum class MoveGroup { questions, reflections, affirming, room, informing, persuading, confronting };
inline constexpr std::size_t move_group_count = 7;
struct Mix {
    std::string name;  ///< which talks
    int talks = 0;
    std::array<int, move_group_count> counts{};
    int total() const;
};
/// The code whose shape and colour stand for the group.
skills::Code sign_of(MoveGroup group);
std::string_view to_id(MoveGroup group);
/// How many of these codes are in each group.
std::array<int, move_group_count> moves_in(const std::array<int, skills::code_count>& codes);

/// Hours of this calendar year beside the 25 to 50 a year that the action card asks for (stop 5).
struct Hours {
    int year = 0;
    double talks = 0, drills = 0, intervision = 0, training = 0;
    double total() const { return talks + drills + intervision + training; }
    static constexpr double least = 25, most = 50;
    std::string sentence;
};

/// What to do next, and why.
struct Advice {
    enum class Do { talk, drills };
    std::string rule;  ///< which of the rules in development.cpp
    std::string what;
    std::string why;
    Do action = Do::talk;
    std::string scenario;  ///< id, for a talk
};

struct ActivityText {
    std::string id;
    std::string text;  ///< "Intervisie, 60 minuten, 3 maart 2026"
};

struct Development {
    int talks = 0;  ///< counted ones
    Course reflections_per_question;
    Course talk_share;
    std::vector<Mix> mixes;  ///< one, or earlier and latest
    Hours hours;
    std::optional<Spacing> spacing;
    std::string spacing_text;
    Advice next;
    std::vector<ActivityText> activities;
};

/// A scenario that could be played, in the order in which one would begin.
struct Playable {
    std::string id;
    std::string title;
    bool played = false;
};

struct DevelopmentInput {
    std::vector<records::Counted> counted;  ///< oldest first
    records::Totals year;                   ///< of this calendar year
    std::vector<std::string> days;          ///< practised, of all times
    std::vector<records::Activity> activities;
    std::vector<Playable> library;
    base::Time now{};
};

Development development(const DevelopmentInput& input, const i18n::Catalogue& catalogue);

/// 0:00 UTC of the first of January of the year of `time`, and of the year after it.
std::pair<base::Time, base::Time> year_of(base::Time time);

}  // namespace wijk::app
