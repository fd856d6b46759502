#pragma once
// The debrief of one talk as data: what was said, what it did, and what can be counted. Screens, the terminal
// and reports show it; none of them decides anything about it.

#include <optional>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "feedback/shown.h"
#include "i18n/catalogue.h"
#include "scoring/score.h"

namespace wijk::feedback {

/// A behaviour code in plain words.
struct CodeText {
    skills::Code code = skills::Code::OQ;
    std::string name;     ///< "open vraag"
    std::string meaning;  ///< one sentence
};

struct AsideText {
    std::string who;
    std::string says;
};

struct LineText {
    std::string who;
    std::string says;
    std::string thinks;  ///< may be empty
    scenario::Feeling feels = scenario::Feeling::neutral;
    skills::Side side = skills::Side::neutral;  ///< of its last talk
    std::vector<std::string>
        talk;  ///< each kind in plain words: "verandertaal: reden"; empty in engage and team talks
    std::vector<AsideText> also;
};

/// What the learner put beside one reply.
struct Margin {
    std::string own_words;              ///< written before the replies were shown; may be empty
    std::string note;                   ///< for oneself, written afterwards; may be empty
    bool marked = false;                ///< to come back to with others
    std::vector<skills::Code> coded{};  ///< what the learner says the own words were, in order of Code
    std::string nearest{};  ///< reply on offer that the learner finds nearest to them; may be empty
    friend bool operator==(const Margin&, const Margin&) = default;
};

/// One reply of the learner with the line it answered and the line it got.
struct TurnDebrief {
    int number = 0;  ///< from 1
    std::string scene;
    std::string reply;  ///< id
    LineText before;
    std::string say;
    Margin margin;                ///< what the learner put beside it
    std::vector<CodeText> codes;  ///< empty in engage and team talks
    skills::Direction toward = skills::Direction::none;
    std::string note;
    bool oversteps = false;
    struct Better {
        std::string id, say, note;
    };
    std::optional<Better> better;  ///< only when it was on offer at that moment
    LineText after;
    scenario::ResidentState state_before{}, state_after{};
};

/// One number of the count, with its name and what it is.
struct CountRow {
    std::string id;  ///< "reflection_to_question"
    std::string name;
    std::string value;  ///< as shown: "3", "1,5", "60 %", "–" where there is nothing below the line
    std::string meaning;
    std::string threshold;  ///< fair and good with their source, only beside R:Q and only with enough of
                            ///< both; else empty
};

struct EndingText {
    std::string scene;
    scenario::EndingKind kind = scenario::EndingKind::opened;
    std::string kind_name;  ///< "Niet nu"
    std::string title;
    std::string text;
};

struct Debrief {
    std::string scenario;  ///< id
    std::string title;
    std::string resident;              ///< name
    bool technical = false;            ///< a full talk: codes and counts are shown
    std::optional<EndingText> ending;  ///< nothing when the talk was left before its end
    std::vector<TurnDebrief> turns;
    std::string counts_heading;  ///< that these are counts of this one talk
    std::vector<CountRow> counts;
    std::vector<scoring::GoalScore> goals;  ///< id replaced by the goal's title
    std::vector<std::string> questions;     ///< for the group, technique then values then person
    scoring::Score score;
};

/// `margins[i]` belongs to the i-th reply; may be shorter than the talk.
Debrief debrief(const dialogue::Conversation& talk, const std::vector<Margin>& margins,
                const neighbourhood::Neighbourhood& neighbourhood, const i18n::Catalogue& catalogue);

/// The debrief in words for a terminal of `width` columns, without colour or drawn lines.
std::string to_text(const Debrief& debrief, const i18n::Catalogue& catalogue, std::size_t width);

/// What was said, speaker by speaker, to copy or save.
std::string transcript(const Debrief& debrief, const i18n::Catalogue& catalogue);

}  // namespace wijk::feedback
