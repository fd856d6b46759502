#pragma once
// Which conditions a turn asks, and what of the talk each of them sees. Both what must be kept of a moment
// (relevance.h) and the translated step (program.h) are read from here, so that they cannot disagree.

#include "scenario/scenario.h"

namespace wijk::analysis {

/// What an atom may ask about: the reply said last and the line heard last are new ones in each turn.
enum class Sees {
    before_the_reply,  ///< both are those of the moment itself
    after_the_reply,   ///< `last` and `toward` are of the reply of this turn
    after_the_line,    ///< and `talk` is of the line that answers it
};

template <class Visit>
void each_condition(const scenario::Reaction& reaction, Sees sees, const Visit& visit) {
    for (const auto& row : reaction.rows) visit(row.when, sees);
}

/// visit(condition, sees) for whatever is asked until the reply has led to its next scene.
template <class Visit>
void each_condition_of_saying(const scenario::Scenario& scenario, const scenario::Reply& reply,
                              const Visit& visit) {
    visit(reply.when, Sees::before_the_reply);
    for (const auto code : skills::all_codes)
        if (reply.codes.contains(code))
            each_condition(scenario.reactions.moves[static_cast<std::size_t>(code)], Sees::after_the_reply,
                           visit);
    for (const auto& next : reply.next) visit(next.when, Sees::after_the_reply);
}

/// The same for entering this scene, until its line was heard.
template <class Visit>
void each_condition_of_entering(const scenario::Scenario& scenario, const scenario::Scene& scene,
                                const Visit& visit) {
    for (const auto& variant : scene.resident) {
        visit(variant.when, Sees::after_the_reply);
        for (const auto& kind : variant.talk)
            each_condition(scenario.reactions.of(kind), Sees::after_the_line, visit);
    }
}

}  // namespace wijk::analysis
