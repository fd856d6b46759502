#pragma once
// One page of a meeting, to keep and to print: what was done, the group's own road with its votes, what was
// written, what was agreed, and when the next time is.
//
// The group chooses whether names go along and whether its words do; what does not is taken out of the data
// before anything is written, so that the page cannot show it. Whatever is chosen:
//
// - nobody is named as the one who brought something. With names, whoever brought it stands among the others
//   like everybody else (a list with one missing would tell who); in words, notes and the title of what was
//   brought that name is taken out.
// - votes are counts, words are in the order of their letters: who voted or wrote what is nowhere.
// - a vote that is still open stays secret.
// - nothing counts or judges a person.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "i18n/catalogue.h"
#include "intervision/meeting.h"
#include "intervision/play.h"
#include "neighbourhood/neighbourhood.h"

namespace wijk::report {

struct MeetingOptions {
    bool names = false;  ///< who was there, who agreed what, and who asks about it
    bool words = true;   ///< what was written at the steps and before a vote
};

/// What the page shows, and nothing else.
struct MeetingFacts {
    std::string method;  ///< title
    base::Time started{};
    int people = 0;
    int minutes = 0;                   ///< that the clock ran; 0: less than one
    std::vector<std::string> members;  ///< with names only

    intervision::MaterialKind kind = intervision::MaterialKind::own;
    std::string material;  ///< title; may be empty
    std::string language;  ///< of what was played; empty where nothing was

    struct Line {
        std::string who;
        std::string says;
    };
    struct Option {
        std::string say;
        int first = 0;              ///< votes
        std::optional<int> second;  ///< where it was voted on again
        bool said = false;
        bool not_taken = false;     ///< had a vote, and another was said
    };
    struct Turn {
        std::vector<Line> lines;         ///< what was heard, the resident first
        std::vector<std::string> words;  ///< written before the vote
        std::vector<Option> options;     ///< all that were on offer
        bool voted = false;              ///< anybody voted in the first vote
        bool voted_again = false;
        bool split = false;  ///< as in intervision::Spread
        int moved = 0;       ///< the same
    };
    std::vector<Turn> road;
    std::vector<Line> answer;  ///< to the last reply of the road
    std::string ending;        ///< title of the ending that was reached; empty before

    struct Written {
        std::string step;                ///< title
        std::vector<std::string> words;  ///< of each for himself
        std::vector<std::string> notes;  ///< for all
    };
    std::vector<Written> written;

    struct Agreement {
        std::string who;  ///< with names only; empty: the group
        std::string what;
        std::string when;
        std::string asks;  ///< with names only
    };
    std::vector<Agreement> agreements;  ///< those that say something
    bool names = false;
    /// Somewhere a name was taken out of what was typed.
    bool taken_out = false;

    std::optional<std::chrono::year_month_day> next_date;
    std::string next_time;  ///< 14:30
    std::string next_place;
};

/// `play` is null where nothing was played; the neighbourhood fills the placeholders of its texts.
MeetingFacts meeting_facts(const intervision::Method& method, const intervision::MeetingState& state,
                           const intervision::Play* play, const neighbourhood::Neighbourhood& neighbourhood,
                           const MeetingOptions& options);

/// The page as the bytes of its file: self-contained, without a script, well-formed as XML, A4 when printed.
std::string to_html(const MeetingFacts& facts, const i18n::Catalogue& texts);

}  // namespace wijk::report
