#pragma once
// What can come of each state of a scenario at its best, so that replies on offer in one state can be held
// against each other. Private to this module.

#include <compare>
#include <optional>
#include <span>
#include <vector>

#include "analysis/components.h"
#include "analysis/graph.h"

namespace wijk::analysis {

/// How a talk turns out: first the better kind of ending, then the points over all goals together, as
/// constant players are compared too (policies.h).
struct Worth {
    int ending = 0;  ///< 0 none, 1 closed, 2 any other: "not now" can be as good as the rest
    int points = 0;
    friend auto operator<=>(const Worth&, const Worth&) = default;
};

class AllTalks {
 public:
    /// Explores. Scenario and limits must outlive it.
    AllTalks(const scenario::Scenario& scenario, const Limits& limits);

    /// Every state was seen within the limits and nobody cancelled: without that only `scenario` may be
    /// asked.
    bool complete() const { return !best_.empty(); }
    const scenario::Scenario& scenario() const { return scenario_; }
    const Components& components() const { return *components_; }
    Patience& patience() const { return patience_; }

    std::size_t size() const { return scenes_.size(); }  ///< states; the opening is 0
    /// On offer in this state. Kept, as each is asked for many times.
    std::span<const Step> steps(State state) const {
        return {steps_.data() + first_step_[state], steps_.data() + first_step_[state + 1]};
    }
    scenario::SceneIndex scene_index(State state) const { return scenes_[state]; }
    const scenario::Scene& scene(State state) const { return scenario_.scenes[scenes_[state]]; }
    Choice choice(State state, const Step& step) const { return {scene(state).id, reply(state, step).id}; }
    const scenario::Reply& reply(State state, const Step& step) const {
        return scene(state).replies[step.reply];
    }
    /// The line that is said after this step; of two steps to one state it may differ.
    scenario::VariantIndex line_after(State state, const Step& step) const;

    Worth best(State state) const { return best_[state]; }  ///< of all talks from here on
    Worth after(State state, const Step& step) const;       ///< of those that begin with this step
    /// The shortest talk from the opening that is worth `best` of it; empty when none ends.
    Road best_road() const;
    Road road_to(State state) const { return graph_.road_to(state); }
    /// To the state, and this step.
    Road road_along(State state, const Step& step) const;

 private:
    bool keep_steps(const Limits& limits);
    bool work_out();
    Worth best_now(State state) const;

    const scenario::Scenario& scenario_;
    mutable Patience patience_;
    mutable Graph graph_;
    std::optional<Components> components_;
    std::vector<Step> steps_;                   ///< of all states, one after the other
    std::vector<std::size_t> first_step_;       ///< by State, and where the last one's end
    std::vector<scenario::SceneIndex> scenes_;  ///< by State
    std::vector<int> points_;                   ///< by the place of a reply among all replies
    std::vector<Worth> best_;                   ///< by State
    mutable dialogue::Moment moment_;
    mutable std::vector<Word> words_;  ///< of one state
};

}  // namespace wijk::analysis
