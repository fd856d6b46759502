#include "analysis/graph.h"

#include <algorithm>

namespace wijk::analysis {

namespace {

/// What components, bounds and roads take of each state while they are worked out, after the steps are known:
/// the numbers of Tarjan's search (number, lowest, stack, path: 24), component and order (8), two values of a
/// goal (8), the way back (12).
constexpr std::size_t bytes_later = 52;

}  // namespace

Graph::Graph(const scenario::Scenario& scenario, const Limits& limits, Patience& patience)
    : scenario_(scenario), packing_(scenario), states_(packing_.words()), packed_(packing_.words()) {
    std::size_t variants = 0, replies = 0;
    for (const auto& scene : scenario.scenes) {
        first_variant_.push_back(variants);
        variants += scene.resident.size();
        replies += scene.replies.size();
    }
    said_.resize(variants);
    offered_.resize(replies);
    here_ = there_ = dialogue::begin(scenario);
    explore(limits, patience);
}

void Graph::explore(const Limits& limits, Patience& patience) {
    first_step_.push_back(0);
    Step opening;
    if (!enter(here_, limits, opening)) return;
    from_.push_back(0);
    by_.push_back(0);
    for (State state = 0; state < states_.size(); ++state) {
        if (patience.over() || !expand(state, limits)) return;
        first_step_.push_back(steps_.size());
    }
    complete_ = true;
}

bool Graph::expand(State state, const Limits& limits) {
    packing_.unpack(states_[state], here_);
    const auto& replies = scenario_.scenes[here_.scene].replies;
    if (bytes_while_adding(replies.size()) > limits.bytes) return false;
    for (std::size_t i = 0; i < replies.size(); ++i) {
        const auto reply = static_cast<scenario::ReplyIndex>(i);
        if (!dialogue::on_offer(scenario_, here_, reply)) continue;
        offered_[scenario_.scenes[here_.scene].first_reply + i] = true;
        packing_.unpack(states_[state], there_);
        dialogue::step(scenario_, there_, reply);
        Step step{0, reply};
        const auto found = states_.size();
        if (!enter(there_, limits, step)) return false;
        if (step.to == found) {
            from_.push_back(state);
            by_.push_back(reply);
        }
        steps_.push_back(step);
    }
    return true;
}

bool Graph::enter(const dialogue::Moment& moment, const Limits& limits, Step& step) {
    packing_.pack(moment, packed_.data());
    const auto found = states_.find_or_add(packed_.data(), limits.states);
    if (!found) return false;
    step.to = found->state;
    said_[first_variant_[moment.scene] + moment.variant] = true;
    return true;
}

std::size_t Graph::bytes_while_adding(std::size_t more) const {
    return states_.bytes_while_adding(more) + analysis::bytes_while_adding(steps_, more) +
           analysis::bytes_while_adding(first_step_, 1) + analysis::bytes_while_adding(from_, more) +
           analysis::bytes_while_adding(by_, more) + (states_.size() + more) * bytes_later;
}

Choice Graph::choice(State from, scenario::ReplyIndex reply) const {
    const auto& scene_here = scenario_.scenes[scene(from)];
    return {scene_here.id, scene_here.replies[reply].id};
}

Road Graph::road_to(State state) const {
    Road road;
    for (; state != 0; state = from_[state]) road.push_back(choice(from_[state], by_[state]));
    std::reverse(road.begin(), road.end());
    return road;
}

}  // namespace wijk::analysis
