#pragma once
// What holds of all talks that reach an ending: the longest, and the least and most points of each goal.

#include <optional>

#include "analysis/components.h"

namespace wijk::analysis {

/// A longest talk that ends; nothing with a loop, or when the opening cannot end.
std::optional<Road> longest_talk(Graph& graph, const Components& components);

/// The loop that the fewest replies lead to, by its shortest round; nothing when there is none.
std::optional<Loop> first_loop(Graph& graph, const Components& components);

/// The opening must be able to end. Without a value when the patience ended.
std::optional<GoalBounds> bounds_of(scenario::GoalIndex goal, const scenario::Scenario& scenario,
                                    Graph& graph, const Components& components, Patience& patience);

}  // namespace wijk::analysis
