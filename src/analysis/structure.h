#pragma once
// What an exploration shows that is wrong with the structure of a scenario (structure.def). Private to this
// module.

#include "analysis/finding.h"

namespace wijk::analysis {

/// Each fault once: what follows from another one (a line of a scene that no talk gets to) is left out, and
/// so is what the loader says already (a scene without any way to it).
Findings structure_findings(const scenario::Scenario& scenario, const Exploration& exploration);

}  // namespace wijk::analysis
