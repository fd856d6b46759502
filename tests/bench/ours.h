#pragma once
// What of ours the benchmark of scenarios measures, each in one place.

#include "machine.h"
#include "measured.h"
#include "scenario/load.h"

namespace wijk::bench {

/// The machine as files, made once: loading them is measured, making them is not.
scenario::ScenarioSources sources_of(const Machine& machine);

/// Loads and checks with the limits of a file raised. A scenario of the benchmark that does not load stops
/// it.
scenario::Loaded load(const scenario::ScenarioSources& sources);

/// The best of so many within one process.
Work time_of_loading(const scenario::ScenarioSources& sources, int times);
/// Replies of a talk by chance, begun anew at each ending, for so many seconds.
Work walk(const scenario::Scenario& scenario, double seconds);
/// Every state and the steps between them, as spin visits them.
Work visit_states(const scenario::Scenario& scenario);
/// The whole of `wijk analyse`: the states and all that follows from them.
Work explore(const scenario::Scenario& scenario);

}  // namespace wijk::bench
