#include "analysis/components.h"

#include <algorithm>
#include <limits>

namespace wijk::analysis {

namespace {

constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();

/// A state on the way from the opening that the search is on, and which of its steps comes next.
struct Stop {
    State state;
    std::uint32_t next;
};

}  // namespace

Components::Components(const Graph& graph, Patience& patience) : of_(graph.size(), unseen) {
    std::vector<std::uint32_t> number(graph.size(), unseen), lowest(graph.size());
    std::vector<State> stack;
    std::vector<Stop> path;
    std::uint32_t counter = 0;
    members_.reserve(graph.size());
    const auto arrive = [&](State state) {
        number[state] = lowest[state] = counter++;
        stack.push_back(state);
        path.push_back({state, 0});
    };
    arrive(0);
    while (!path.empty() && !patience.over()) {
        const auto state = path.back().state;
        const auto steps = graph.steps(state);
        if (path.back().next < steps.size()) {
            const auto to = steps[path.back().next++].to;
            loops_ |= to == state;
            if (number[to] == unseen)
                arrive(to);
            else if (of_[to] == unseen)  // still on the stack
                lowest[state] = std::min(lowest[state], number[to]);
            continue;
        }
        path.pop_back();
        if (!path.empty()) lowest[path.back().state] = std::min(lowest[path.back().state], lowest[state]);
        if (lowest[state] != number[state]) continue;
        const auto component = static_cast<std::uint32_t>(size());
        loops_ |= stack.back() != state;
        do {
            of_[stack.back()] = component;
            members_.push_back(stack.back());
            stack.pop_back();
        } while (members_.back() != state);
        first_.push_back(members_.size());
    }
}

}  // namespace wijk::analysis
