#pragma once
// Every state that a talk of a scenario can get into, and what follows: what can happen at all, where a talk
// gets stuck, which endings there are and how early, how many points each goal can bring.
//
// States are exact. Two moments of talks (dialogue/moment.h) are taken for one state only where they are in
// the same scene with the same resident state and the same variables, and where the rest of what happened can
// no longer be told apart by any condition that may still be asked from that scene on (analysis/relevance.h
// says which, and why it is sound). So the same replies are on offer in both, and each leads to the same
// state. The step from state to state is the one that Conversation takes, translated for packed states
// (analysis/program.h). Every road here can be replayed.
//
// What can be reached is found by a search that takes 13 bytes or so a state (analysis/graph.h); what holds of
// the graph as a whole is worked out after it, in 10 more (analysis/components.h, analysis/bounds.h).

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scenario/scenario.h"
#include "scoring/score.h"

namespace wijk::analysis {

/// A reply said in a scene, by their ids.
struct Choice {
    std::string scene;
    std::string reply;
    friend bool operator==(const Choice&, const Choice&) = default;
};
/// From the opening on; no other road to the same thing is shorter.
using Road = std::vector<Choice>;

/// Where to stop looking. What is found by then is true, and says that it is not all.
struct Limits {
    std::size_t states = 2'000'000;
    std::size_t bytes = 512UL * 1024UL * 1024UL;  ///< of memory that grows with the states, at its highest
    std::function<bool()> cancelled = {};         ///< asked every few thousand states; empty: never
};

struct Place {
    std::string scene;
    Road witness;
};

struct EndingFound {
    std::string scene;
    scenario::EndingKind kind = scenario::EndingKind::opened;
    std::optional<int> shortest;  ///< replies; nothing when no road to it was found
    Road witness;                 ///< that long
};

/// Of one goal, over all talks that reach an ending.
struct GoalBounds {
    std::string id;
    int least = 0;
    int most = 0;
    Road most_road;               ///< to an ending, with `most` points
    std::vector<Choice> most_by;  ///< the replies on it that bring the points
    Road least_road;              ///< to an ending, with `least` points
};

/// Of one number of the resident or one variable, over all states that can be reached.
struct ValueBounds {
    std::string id;  ///< "trust", or the variable's
    int least = 0;
    int most = 0;
    Road least_road;  ///< the shortest to it
    Road most_road;
};

/// A condition that comes out the same in every talk that asks it: of a variant, of a reply or of its `next`.
/// What never comes up because of one is told by the `never` lists, save a step that is never taken.
struct FixedCondition {
    std::string at;       ///< "scene#variant", "scene.reply" or "scene.reply -> scene"
    base::Place place;    ///< of the variant or the reply
    bool always = false;  ///< else never
};

/// A talk that can go round without end.
struct Loop {
    Road to;                    ///< the shortest to where it begins; empty: at the opening
    std::vector<Choice> round;  ///< said over and over
};

/// What talks at random came upon where the limits had ended the exploration, and what it had not seen
/// itself. All of it can be reached; roads are some that lead there, and shorter ones may.
struct Walked {
    std::size_t replies = 0;           ///< said in those talks; 0: there were none
    std::vector<Place> scenes;         ///< those with an ending too
    std::vector<Place> stuck;          ///< as in Exploration
    std::vector<std::string> said;     ///< variants, as "scene#variant"
    std::vector<std::string> offered;  ///< replies, as "scene.reply"
};

/// What only a complete exploration can tell is empty without one: `unreachable`, the `never` lists,
/// `trapped`, `trapped_sometimes`, `goals`, `longest` and `fixed`. Lists are in the file's order.
struct Exploration {
    bool complete = false;  ///< every state was seen
    std::size_t states = 0;

    std::vector<std::string> reachable;    ///< scenes
    std::vector<std::string> unreachable;  ///< scenes
    std::vector<std::string> never_said;   ///< variants, as "scene#variant"; those of unreachable scenes too
    std::vector<std::string> never_offered;  ///< replies, as "scene.reply"; those of unreachable scenes too

    std::vector<Place> stuck;  ///< scenes where nothing may be on offer and nothing ends, each once
    std::vector<Place>
        trapped;  ///< reached scenes from which no ending can be reached, however one got there
    std::vector<Place> trapped_sometimes;  ///< the same for scenes where it depends on how one got there

    std::vector<EndingFound> endings;  ///< all of the scenario
    std::vector<GoalBounds> goals;     ///< of every goal; empty when no ending can be reached

    std::optional<int> shortest;  ///< replies of a talk to its ending; nothing when none ends
    std::optional<int> longest;   ///< nothing when none ends, or when a talk can go round for ever
    Road longest_road;            ///< that long; empty without one

    std::vector<ValueBounds> values;    ///< the four, then the variables
    std::vector<FixedCondition> fixed;  ///< conditions that never differ; only with a complete exploration
    std::optional<Loop> loop;           ///< nothing when every talk comes to its end by itself

    Walked walked;  ///< beyond all of the above; only where the limits ended the exploration
};

Exploration explore(const scenario::Scenario& scenario, const Limits& limits = {});

/// Puts the most that each goal can bring, and the replies that bring it, beside the points that were got.
/// Leaves them empty where the exploration does not know.
void fill_best(scoring::Score& score, const Exploration& exploration);

}  // namespace wijk::analysis
