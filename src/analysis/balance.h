#pragma once
// The replies of a scenario against each other, over all its states (balance.def). Private to this module.

#include "analysis/all_talks.h"
#include "analysis/finding.h"

namespace wijk::analysis {

/// The talks must be complete. Of what goes by the length of a text alone when `only_of_length`: what another
/// language can change.
Findings balance_findings(const AllTalks& talks, bool only_of_length = false);

/// What roads show of replies and codes that single scenes do not: the ratio of reflections to questions, and
/// advice before anybody asked.
Findings road_findings(const AllTalks& talks);

}  // namespace wijk::analysis
