#pragma once
// What analysis finds in a scenario that loads: each with a code that never changes its meaning, a place in
// the file, why it matters and what to do (wording.def, realism.def, structure.def, balance.def,
// players.def), and where it is about a road, that road.

#include <string>
#include <string_view>
#include <vector>

#include "analysis/exploration.h"
#include "base/diagnostic.h"
#include "scenario/scenario.h"

namespace wijk::analysis {

struct Finding {
    base::Diagnostic diagnostic;
    std::string at;  ///< as `silence:` names it: "scene", "scene.reply", "scene#variant", "facts.ID", "role"
    /// The shortest talk that shows it, as `wijk play --choose` takes it; empty where it is about no road.
    Road road;
};
using Findings = std::vector<Finding>;

/// Takes out what the author accepts (`silence:` of the scenario), each with a reason. Errors stay. With
/// `everything_looked_for` a silence of one of our codes that silences nothing is a finding itself: say so
/// only when wording and judgement are both in it, from a complete exploration.
Findings pass_over_silenced(const scenario::Scenario& scenario, Findings findings,
                            bool everything_looked_for);

/// In order of place.
void sort_by_place(Findings& findings);

/// Every kind of finding of this module, in order of code: CO coding, LA language (wording.h), RE realism
/// (realism.h), ST structure, PO constant players, CV chances to practise, BA balance (judgement.h).
std::vector<const base::DiagnosticRecord*> all_records();

}  // namespace wijk::analysis
