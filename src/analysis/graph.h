#pragma once
// The states of a scenario, found breadth first: whatever was found first was found by the fewest replies.
//
// The steps between states are not kept: they are taken again when somebody asks, which costs less than the
// memory would. Most of the time of a step goes into waiting for memory, so they are looked up by the dozen,
// with what each will need asked for before the first is looked at.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analysis/discovery.h"
#include "analysis/exploration.h"
#include "analysis/program.h"
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
    Graph(const scenario::Scenario& scenario, const Limits& limits, Patience& patience)
        : Graph(scenario, Packing(scenario), limits, patience) {}
    Graph(const scenario::Scenario& scenario, const Packing& packing, const Limits& limits,
          Patience& patience);
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;

    bool complete() const { return complete_; }
    std::size_t size() const { return states_.size(); }
    /// Whether all steps of this state are known: in a graph that is not complete, of the first ones only.
    bool expanded(State state) const { return state < expanded_; }
    /// Of an expanded state, in the order of the replies. It holds until the next call.
    std::span<const Step> steps(State state);
    /// The first step of an expanded state from this reply on; nothing when no more is on offer.
    std::optional<Step> step_from(State state, std::size_t reply);

    scenario::SceneIndex scene(State state);
    bool is_ending(State state) { return scenario_.scenes[scene(state)].ending.has_value(); }
    const Packing& packing() const { return packing_; }
    std::optional<State> find(const Word* packed) const { return states_.find(packed, states_.hash(packed)); }
    void read(State state, Word* packed) const { states_.read(state, packed); }
    /// By SceneIndex: the first state found in which nothing is on offer and nothing ends.
    const std::vector<std::optional<State>>& stuck() const { return stuck_; }
    const Seen& seen() const { return seen_; }

    /// From the opening, state 0.
    Road road_to(State state);
    Choice choice(State from, scenario::ReplyIndex reply);

 private:
    void explore(const Limits& limits, Patience& patience);
    /// Some more of the states that were found; false when the limits or the patience end it.
    bool expand_some(const Limits& limits, Patience& patience);
    bool enter_taken(const Limits& limits);
    void take_steps(State state);
    void look_ahead() const;
    std::size_t bytes_while_adding(std::size_t more) const;
    const Word* taken(std::size_t index) const { return taken_words_.data() + index * program_.words(); }

    const scenario::Scenario& scenario_;
    Packing packing_;
    Program program_;
    States states_;
    Discovery discovery_;
    Seen seen_;
    std::vector<std::optional<State>> stuck_;
    State expanded_ = 0;
    bool complete_ = false;

    struct Taken {
        std::uint64_t hash = 0;
        State from = 0;
        scenario::ReplyIndex reply = 0;
    };
    std::vector<Word> here_;
    std::vector<Taken> taken_;       ///< steps, not yet looked up
    std::vector<Word> taken_words_;  ///< where they lead to
    std::vector<Step> steps_;
};

}  // namespace wijk::analysis
