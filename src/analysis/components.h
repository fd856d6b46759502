#pragma once
// The strongly connected components of a state graph: states that a talk can go round in. Without a loop each
// state is one by itself.

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "analysis/graph.h"

namespace wijk::analysis {

class Components {
 public:
    /// Of a complete graph (Tarjan 1972 in the memory of Pearce 2016, without recursion). Nothing of it may
    /// be used when the patience ended.
    Components(Graph& graph, Patience& patience);

    /// All states, those of a component one after the other, so that steps out of a component lead to
    /// earlier ones only.
    const std::deque<State>& in_order() const { return order_; }
    /// Whether the state at this place of the order is the last one of its component.
    bool closes(std::size_t place) const { return closes_[place]; }

    /// Whether an ending can be reached from it.
    bool ends(State state) const { return ends_[state]; }
    /// The state, nearest to the opening, that a talk can come back to; nothing: every talk comes to its end
    /// by itself.
    std::optional<State> first_on_a_loop() const { return first_on_a_loop_; }

 private:
    friend class ComponentSearch;

    std::deque<State> order_;
    std::vector<bool> closes_;
    std::vector<bool> ends_;
    std::optional<State> first_on_a_loop_;
};

}  // namespace wijk::analysis
