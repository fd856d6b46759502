#pragma once
// Where an exploration was ended, talks at random go on for a while from the states that it had not come to.

#include "analysis/graph.h"

namespace wijk::analysis {

/// The same each time. Nothing of a complete graph, of an empty one, or when the patience is over.
Walked walk_over_the_rest(const scenario::Scenario& scenario, Graph& graph, Patience& patience);

}  // namespace wijk::analysis
