#pragma once
// What all talks of a scenario together say about it: structure, constant players, chances to practise,
// balance of the replies, and a resident beside the ranges of real conversations.

#include <string>
#include <vector>

#include "analysis/finding.h"
#include "analysis/policies.h"
#include "analysis/realism.h"

namespace wijk::analysis {

/// How often a kind of move can be practised.
struct Coverage {
    std::string code;                 ///< a behaviour code
    std::vector<std::string> scenes;  ///< with a reply of this code, in file order
    int on_shortest = 0;              ///< chances on the shortest talk to an ending
    int on_typical = 0;               ///< on the random talk of middle length
    int on_best = 0;                  ///< on the road with the most points
};

struct Judgement {
    Exploration exploration;
    Policies policies;
    Realism realism;  ///< empty without a table
    std::vector<Coverage> coverage;
    Findings findings;  ///< in order of place, nothing silenced yet
};

/// `annomi` may be empty. Deterministic. Cancelled, it comes back at once with what it has by then, of which
/// nothing is to be shown.
Judgement judge(const scenario::Scenario& scenario, const std::vector<Annomi>& annomi,
                const Limits& limits = {});

/// Of all findings of `judge` those that the same scenario in another language can have of its own: what goes
/// by the length of its texts. `scenario` is in that language.
Findings judge_texts(const scenario::Scenario& scenario, const Limits& limits = {});

}  // namespace wijk::analysis
