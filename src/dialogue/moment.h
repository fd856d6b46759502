#pragma once
// One moment of a talk: all that a condition can ask about, and the step from one moment to the next.
//
// The step is a pure function of scenario, moment and reply. Conversation plays with it and analysis explores
// with it, so that what is proven about a scenario is true of what a learner meets. The order of things
// within a step is design.md's "A turn, exactly".

#include <array>
#include <cstdint>
#include <vector>

#include "scenario/scenario.h"

namespace wijk::dialogue {

struct Moment {
    scenario::SceneIndex scene = 0;
    scenario::VariantIndex variant = 0;  ///< the one that was said on entering the scene
    scenario::ResidentState state{};
    std::vector<int> variables;  ///< by VariableIndex

    std::vector<bool> visited;  ///< by SceneIndex: entered before the present entry
    std::vector<bool> chosen;   ///< all replies of all scenes in file order: chosen at some time
    // Counts stay where they are at their highest value.
    std::array<std::uint16_t, skills::code_count> said{};  ///< by Code: replies that had it
    std::array<std::uint16_t, skills::code_count> run{};   ///< by Code: newest replies in a row that had it
    skills::CodeSet last;                                  ///< of the newest reply
    skills::Direction toward = skills::Direction::none;    ///< of the newest reply
    skills::Side talk = skills::Side::neutral;             ///< last talk of the newest line
    std::uint16_t streak = 0;  ///< newest lines in a row on that side; 0 when neutral

    friend bool operator==(const Moment&, const Moment&) = default;
};

/// Whether the condition holds at this moment.
bool holds(const scenario::Condition& condition, const Moment& moment);

/// The opening: `start` is entered and its line said; it moves nothing.
Moment begin(const scenario::Scenario& scenario);

/// A talk that begins in this scene with these numbers, as its author tries it: nothing was said or visited
/// before. `variables` by VariableIndex, each within its range.
Moment begin_in(const scenario::Scenario& scenario, scenario::SceneIndex scene,
                const scenario::ResidentState& state, std::vector<int> variables);

/// Whether this reply of the present scene is on offer.
bool on_offer(const scenario::Scenario& scenario, const Moment& moment, scenario::ReplyIndex reply);

/// Replies on offer, in file order. None in an ending; none elsewhere means that the talk is stuck.
std::vector<scenario::ReplyIndex> offered(const scenario::Scenario& scenario, const Moment& moment);

/// Makes it the moment after this reply, which must be on offer. In place and without taking memory: analysis
/// does this millions of times.
void step(const scenario::Scenario& scenario, Moment& moment, scenario::ReplyIndex reply);

/// The first part of a step, for telling why a line is said: the reply was said and the new scene entered,
/// and this is what the `when` of its lines is asked of. `variant` is still that of the scene before.
Moment arriving(const scenario::Scenario& scenario, Moment moment, scenario::ReplyIndex reply);

}  // namespace wijk::dialogue
