#pragma once
// What can be said of a scenario from its texts and codes alone, without a talk: coding against the manual
// (skills/behaviour.h, measures), the language, facts, and reply texts side by side. Cheap: `wijk check` and
// the workbench look with each change.

#include "analysis/finding.h"

namespace wijk::analysis {

/// In order of place, nothing silenced yet. The texts are judged in the language in which the scenario was
/// loaded; coding rules that look at words know Dutch and English and pass over other languages.
Findings look_over_wording(const scenario::Scenario& scenario);

}  // namespace wijk::analysis
