#pragma once
// The states of a scenario with the replies that lead from one to the next, found breadth first: whatever was
// found first was found by the fewest replies.

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/exploration.h"
#include "analysis/states.h"

namespace wijk::analysis {

/// Asks `Limits::cancelled` now and then, as it is asked itself in the innermost loops.
class Patience {
 public:
    explicit Patience(const Limits& limits) : cancelled_(limits.cancelled) {}
    bool over() {
        if (!over_ && ++asked_ % how_often == 0 && cancelled_) over_ = cancelled_();
        return over_;
    }

 private:
    static constexpr unsigned how_often = 2048;
    const std::function<bool()>& cancelled_;
    unsigned asked_ = how_often - 1;
    bool over_ = false;
};

/// A reply on offer in a state.
struct Step {
    State to = 0;
    scenario::ReplyIndex reply = 0;
};

class Graph {
 public:
    /// Explores. The scenario must outlive it.
    Graph(const scenario::Scenario& scenario, const Limits& limits, Patience& patience);

    bool complete() const { return complete_; }
    std::size_t size() const { return states_.size(); }
    /// Whether all steps of this state are known: in a graph that is not complete, of the first ones only.
    bool expanded(State state) const { return state + 1 < first_step_.size(); }
    std::span<const Step> steps(State state) const {
        return {steps_.data() + first_step_[state], steps_.data() + first_step_[state + 1]};
    }
    scenario::SceneIndex scene(State state) const { return packing_.scene(states_[state]); }
    /// A moment of talks in this state; in what no condition asks about it is any of them.
    void moment_at(State state, dialogue::Moment& moment) const { packing_.unpack(states_[state], moment); }
    /// From the opening, state 0.
    Road road_to(State state) const;
    Choice choice(State from, scenario::ReplyIndex reply) const;

    bool said(scenario::SceneIndex scene, scenario::VariantIndex variant) const {
        return said_[first_variant_[scene] + variant];
    }
    bool offered(scenario::SceneIndex scene, scenario::ReplyIndex reply) const {
        return offered_[scenario_.scenes[scene].first_reply + reply];
    }

 private:
    void explore(const Limits& limits, Patience& patience);
    /// False when the limits do not let it.
    bool expand(State state, const Limits& limits);
    bool enter(const dialogue::Moment& moment, const Limits& limits, Step& step);
    std::size_t bytes_while_adding(std::size_t more) const;

    const scenario::Scenario& scenario_;
    Packing packing_;
    States states_;
    std::vector<Step> steps_;               ///< of all states, one after the other
    std::vector<std::size_t> first_step_;   ///< by State, and where the last one's end
    std::vector<State> from_;               ///< by State: where it was first found from
    std::vector<scenario::ReplyIndex> by_;  ///< and by which reply
    std::vector<std::size_t> first_variant_;
    std::vector<bool> said_, offered_;
    bool complete_ = false;

    dialogue::Moment here_, there_;
    std::vector<Word> packed_;
};

}  // namespace wijk::analysis
