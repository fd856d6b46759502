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

/// Replies of the longest talk that ends; nothing with a loop, or when the opening cannot end.
std::optional<int> longest_talk(const Graph& graph, const Components& components,
                                const std::vector<bool>& ends);

/// The opening must be able to end. Without a value when the patience ended.
std::optional<GoalBounds> bounds_of(scenario::GoalIndex goal, const scenario::Scenario& scenario,
                                    const Graph& graph, const Components& components,
                                    const std::vector<bool>& ends, Patience& patience);

}  // namespace wijk::analysis
