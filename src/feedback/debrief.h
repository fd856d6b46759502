#pragma once
// The debrief of one talk as data: what was said, what it did, what went well, what to try and what can be
// counted. Screens, the terminal and reports show it; none of them decides anything about it.
//
// Everything is about this one talk and nothing about a person: no mark, no rank, no speed (design.md,
// principle 2). Strengths and suggestions follow rules that stand in one table each, with their sources
// (strengths.cpp, suggestions.cpp).

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
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
    std::string why{};      ///< why it is marked; may be empty
    friend bool operator==(const Margin&, const Margin&) = default;
};

/// A reply that could be chosen at that moment, the chosen one among them.
struct OfferText {
    std::string id;
    std::string say;
    std::string note;
    std::vector<CodeText> codes;                         ///< empty in engage and team talks
    skills::Direction toward = skills::Direction::none;  ///< none in engage and team talks
    bool oversteps = false;
    bool chosen = false;
    bool better = false;  ///< the author calls it better than the chosen one
};

/// A fact that was told, with where it comes from.
struct FactCard {
    std::string id;
    std::string text;
    std::string source;
    std::string dated;     ///< as shown: "1 januari 2024"
    std::string check_by;  ///< as shown
    bool expired = false;  ///< the day to check it by lies before today
};

/// What the resident's next three lines did after a reply, because residents have inertia: one answer tells
/// little of one reply (measures.md, AnnoMI: "next 3 client turns").
struct Aftermath {
    int lines = 0;   ///< how many followed, 1..3
    int change = 0;  ///< of them; a line in two minds goes by its last talk. 0 in engage and team talks
    int sustain = 0;
    int neutral = 0;
    int trust_from = 0;  ///< before the reply
    int trust_to = 0;    ///< after the last of these lines
    std::string text;    ///< the same in one sentence
    std::string usual;   ///< what is usual after such a reply, to be shown beside it; may be empty
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
    std::optional<Better> better;   ///< only when it was on offer at that moment
    std::vector<OfferText> offers;  ///< all that was on offer, in file order
    LineText after;
    std::vector<FactCard> facts;  ///< named in the reply, its answer, or the ending it led to
    Aftermath aftermath;
    scenario::ResidentState state_before{}, state_after{};
};

/// Something that went well: what was said and what it did or left room for.
struct Strength {
    std::string rule;  ///< id of the rule in strengths.cpp: "affirmed"
    int turn = 0;      ///< from 1
    std::string say;   ///< the learner's words there
    std::string text;
    std::optional<skills::Code> code;  ///< the move it is about; nothing where it is about no move
    std::string source;                ///< of the rule: "PMC4936274"
};

/// Something to try another time: what was said, and a reply that was on offer at that moment.
struct Suggestion {
    std::string rule;  ///< id of the rule in suggestions.cpp: "persuaded"
    int turn = 0;      ///< from 1
    std::string say;   ///< the learner's words there
    std::string instead_id;
    std::string instead;
    std::string text;    ///< how it was for the resident
    std::string source;  ///< of the rule
};

/// One number of the count, with its name and what it is.
struct CountRow {
    std::string id;     ///< "reflection_to_question"
    std::string group;  ///< the heading it stands under, as shown; rows of one group follow each other
    std::string name;
    std::string value;  ///< as shown: "3", "1,5", "60 %", "–" where there is nothing below the line
    std::string meaning;
    std::string threshold;   ///< fair and good with their source, only beside R:Q and only with enough of
                             ///< both; else empty
    std::vector<int> turns;  ///< where it was counted: turns from 1, and 0 for the opening line; empty for
                             ///< what is counted over the whole talk
};

/// What the talk was about, and what it brought.
struct GoalText {
    std::string id;
    std::string title;
    int points = 0;
    std::optional<int> best;  ///< most on this resident's roads; nothing when not known
    std::string value;        ///< as shown: "3 van 7 punten", or "3 punten" when the best is not known
    struct By {
        int turn = 0;  ///< where this reply was chosen in this talk; 0: it was not
        std::string scene, reply, say;
    };
    std::vector<By> by;  ///< the replies that bring the most
};

/// What belongs to whom.
struct RoleBoundary {
    std::vector<int> turns;  ///< that stepped over it
    std::string text;        ///< says so, or that none did
    struct Line {
        std::string who;
        std::string what;
    };
    std::vector<Line> lines;  ///< the worker's own first
    std::string source;       ///< as shown
};

/// A statement to look back with. It is answered "yes", "partly" or "no" (not yet).
struct ReflectionItem {
    std::string id;  ///< kept with a session; never changes its meaning
    std::string text;
    std::string answer;  ///< empty: not answered
};
/// The ids of all items in the order in which they are shown. A debrief holds those that fit its kind of
/// talk.
const std::vector<std::string>& reflection_items();

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
    std::string resident;                 ///< name
    bool technical = false;               ///< a full talk: codes and counts are shown
    std::optional<EndingText> ending;     ///< nothing when the talk was left before its end
    std::vector<Strength> strengths;      ///< one to three; none only in a talk without a reply
    std::vector<Suggestion> suggestions;  ///< at most two
    std::string another_way;              ///< what to try when there are no suggestions; else empty
    std::vector<TurnDebrief> turns;
    std::vector<int> trust;      ///< after each of the resident's lines, the opening first
    std::string counts_heading;  ///< that these are counts of this one talk
    std::vector<CountRow> counts;
    std::vector<GoalText> goals;
    RoleBoundary role;
    std::vector<ReflectionItem> reflection;
    std::vector<std::string> questions;  ///< for the group, technique then values then person
    scoring::Score score;
};

/// What a debrief needs from outside the talk.
struct Given {
    base::Time now;                              ///< facts go out of date
    std::vector<scoring::GoalScore> goals = {};  ///< with the best that analysis found; empty: not known
    std::map<std::string, std::string> reflection = {};  ///< answer by item
};

/// `margins[i]` belongs to the i-th reply; may be shorter than the talk.
Debrief debrief(const dialogue::Conversation& talk, const std::vector<Margin>& margins,
                const neighbourhood::Neighbourhood& neighbourhood, const i18n::Catalogue& catalogue,
                const Given& given);

/// The debrief in words for a terminal of `width` columns, without colour or drawn lines.
std::string to_text(const Debrief& debrief, const i18n::Catalogue& catalogue, std::size_t width);

/// What was said, speaker by speaker, to copy or save.
std::string transcript(const Debrief& debrief, const i18n::Catalogue& catalogue);

}  // namespace wijk::feedback
