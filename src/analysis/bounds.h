#pragma once
// What holds of all talks that reach an ending: from where one can be reached, the longest, and the least and
// most points of each goal.

#include <optional>
#include <vector>

#include "analysis/components.h"

namespace wijk::analysis {

/// By State: whether an ending can be reached from it.
std::vector<bool> can_end(const scenario::Scenario& scenario, const Graph& graph,
                          const Components& components);

/// A longest talk that ends; nothing with a loop, or when the opening cannot end.
std::optional<Road> longest_talk(const Graph& graph, const Components& components,
                                 const std::vector<bool>& ends);

/// The loop that the fewest replies lead to, by its shortest round; nothing when there is none.
std::optional<Loop> first_loop(const Graph& graph, const Components& components);

/// The opening must be able to end. Without a value when the patience ended.
std::optional<GoalBounds> bounds_of(scenario::GoalIndex goal, const scenario::Scenario& scenario,
                                    const Graph& graph, const Components& components,
                                    const std::vector<bool>& ends, Patience& patience);

}  // namespace wijk::analysis
