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
#include <vector>

#include "dialogue/conversation.h"

namespace wijk::scoring {

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
};

struct GoalScore {
    std::string id;
    int points = 0;  ///< points of a reply count once a talk
};

struct Score {
    std::optional<TechnicalCounts> technical;
    int worker_words = 0;              ///< runs of non-white-space in every `say` chosen
    int resident_words = 0;            ///< in every `says` and `also` heard, opening and ending included
    std::optional<double> talk_share;  ///< worker / (worker + resident), 0..1
    std::vector<GoalScore> goals;      ///< in the scenario's order
    scenario::Referral referral = scenario::Referral::none;  ///< of the ending reached
    int oversteps = 0;                                       ///< replies that left the role
};

/// `shown` turns a text into what the learner saw: placeholders filled in, so that the words counted are the
/// words read.
Score score(const dialogue::Conversation& talk, const std::function<std::string(const std::string&)>& shown);

}  // namespace wijk::scoring
