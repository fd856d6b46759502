#pragma once
// What can be counted in one talk: MITI 4.2.1 behaviour counts, ratios, words, the resident's talk, goals,
// referral, role.
//
// Counts, never a verdict. An `engage` or `team` talk has no technical counts: there those fields are empty,
// not zero (MITI: not suited where a talk has no behavioural change goal or is engaging only).

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dialogue/conversation.h"

namespace wijk::scoring {

/// How many replies of one sort pointed which way (`toward`; measures.md, "Direction").
struct Directions {
    int change = 0;
    int sustain = 0;
    int both = 0;
    int none = 0;  ///< said to point nowhere, or not said: CQ need not say it
    friend bool operator==(const Directions&, const Directions&) = default;
};

/// What the resident said in one part of a talk.
struct CoursePart {
    int change = 0;  ///< each kind in each line, as `change_talk` counts
    int sustain = 0;
    int neutral = 0;  ///< lines without either
    friend bool operator==(const CoursePart&, const CoursePart&) = default;
};

/// Only for a `full` conversation.
struct TechnicalCounts {
    std::array<int, skills::code_count> codes{};   ///< by Code: replies that had it
    int questions = 0;                             ///< OQ + CQ
    int reflections = 0;                           ///< SR + CR
    std::optional<double> reflection_to_question;  ///< reflections / questions; nothing without a question
    std::optional<double> percent_complex;         ///< CR / (SR + CR), 0..1; nothing without a reflection
    int mi_adherent = 0;                           ///< SEEK + AF + EMPHASIZE
    int mi_non_adherent = 0;                       ///< CONFRONT + PERSUADE
    int change_talk = 0;  ///< each kind in each of the resident's lines, opening and ending included
    int sustain_talk = 0;
    std::optional<double> percent_change_talk;  ///< change / (change + sustain), 0..1; nothing without either

    Directions reflections_toward;  ///< of replies with SR or CR
    Directions questions_toward;    ///< of replies with OQ or CQ; one with both sorts stands in both
    std::array<int, skills::kind_count> change_kinds{};   ///< by Kind; together `change_talk`
    std::array<int, skills::kind_count> sustain_kinds{};  ///< by Kind; together `sustain_talk`
    /// Beginning, middle and end: the lines heard in three parts as even as can be; one line too many is in
    /// the end, of two too many the other is in the middle.
    std::array<CoursePart, 3> course{};
};

struct GoalScore {
    std::string id;
    int points = 0;  ///< points of a reply count once a talk
    /// The most that a talk with this resident can bring, and the replies (scene, reply) that bring it on one
    /// such road. `score` knows the talk alone and leaves both empty; analysis fills them in.
    std::optional<int> best;
    std::vector<std::pair<std::string, std::string>> by;
};

struct Score {
    std::optional<TechnicalCounts> technical;
    int worker_words = 0;              ///< runs of non-white-space in every `say` chosen
    int resident_words = 0;            ///< in every `says` and `also` heard, opening and ending included
    std::optional<double> talk_share;  ///< worker / (worker + resident), 0..1
    int longest_reply_words = 0;       ///< of the longest `say`
    int longest_reply_turn = 0;        ///< which reply that was, from 1, the first of equals; 0 without any
    std::vector<GoalScore> goals;      ///< in the scenario's order
    scenario::Referral referral = scenario::Referral::none;  ///< of the ending reached
    int oversteps = 0;                                       ///< replies that left the role
};

/// `shown` turns a text into what the learner saw: placeholders filled in, so that the words counted are the
/// words read.
Score score(const dialogue::Conversation& talk, const std::function<std::string(const std::string&)>& shown);

}  // namespace wijk::scoring
