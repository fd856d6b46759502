#pragma once
// Which constant players (policies.h) do so well that a scenario teaches to choose without reading
// (players.def). Private to this module.

#include "analysis/finding.h"
#include "analysis/policies.h"

namespace wijk::analysis {

/// Of those that go by length alone when `only_of_length`: what another language can change.
Findings player_findings(const scenario::Scenario& scenario, const Policies& policies,
                         bool only_of_length = false);

}  // namespace wijk::analysis
