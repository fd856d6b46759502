#pragma once
// The strongly connected components of a state graph: states that a talk can go round in. Without a loop each
// state is one by itself.

#include <span>
#include <vector>

#include "analysis/graph.h"

namespace wijk::analysis {

class Components {
 public:
    /// Of a complete graph (Tarjan 1972, without recursion). Nothing of it may be used when the patience
    /// ended.
    Components(const Graph& graph, Patience& patience);

    std::size_t size() const { return first_.size() - 1; }
    /// Components are numbered so that steps out of one lead to lower numbers only.
    std::span<const State> operator[](std::size_t component) const {
        return {members_.data() + first_[component], members_.data() + first_[component + 1]};
    }
    std::uint32_t of(State state) const { return of_[state]; }
    bool loops() const { return loops_; }  ///< some talk can go round for ever

 private:
    std::vector<std::uint32_t> of_;  ///< by State
    std::vector<State> members_;     ///< of all components, one after the other
    std::vector<std::size_t> first_ = {0};
    bool loops_ = false;
};

}  // namespace wijk::analysis
