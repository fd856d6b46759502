#include "analysis/graph.h"

#include <algorithm>
#include <cassert>

namespace wijk::analysis {

namespace {

/// What components and bounds take of each state while they are worked out, after the states are known: the
/// number and place of Tarjan's search with the replies that it has come to (4 + 4 + 2), or the order of
/// components and two values of a goal (4 + 4), and bits.
constexpr std::size_t bytes_later = 11;

/// States that are looked at together.
constexpr State together = 64;

}  // namespace

Graph::Graph(const scenario::Scenario& scenario, const Packing& packing, const Limits& limits,
             Patience& patience)
    : scenario_(scenario),
      packing_(packing),
      program_(scenario, packing_),
      states_(packing_),
      seen_(scenario),
      stuck_(scenario.scenes.size()),
      here_(packing_.words()) {
    explore(limits, patience);
}

void Graph::explore(const Limits& limits, Patience& patience) {
    const auto opening = dialogue::begin(scenario_);
    packing_.pack(opening, here_.data());
    if (!states_.find_or_add(here_.data(), states_.hash(here_.data()), limits.states)) return;
    seen_.said[seen_.first_variant[opening.scene] + opening.variant] = 1;
    while (expanded_ < states_.size())
        if (!expand_some(limits, patience)) return;
    complete_ = true;
}

bool Graph::expand_some(const Limits& limits, Patience& patience) {
    taken_.clear();
    const auto most = std::min<std::size_t>(states_.size(), std::size_t{expanded_} + together);
    auto end = expanded_;
    for (; end < most && !patience.over(); ++end) take_steps(end);
    if (bytes_while_adding(taken_.size()) > limits.bytes) return false;
    look_ahead();

    auto next = taken_.cbegin();
    for (; expanded_ < end; ++expanded_) {
        const bool nothing = next == taken_.cend() || next->from != expanded_;
        for (; next != taken_.cend() && next->from == expanded_; ++next) {
            const auto index = static_cast<std::size_t>(next - taken_.cbegin());
            const auto found = states_.find_or_add(taken(index), next->hash, limits.states);
            if (!found) return false;
            if (found->is_new) discovery_.found();
        }
        discovery_.looked_at();
        if (!nothing) continue;
        auto& stuck = stuck_[scene(expanded_)];
        if (!stuck && !is_ending(expanded_)) stuck = expanded_;
    }
    return end == most;
}

void Graph::take_steps(State state) {
    states_.read(state, here_.data());
    const auto& scene = scenario_.scenes[packing_.scene(here_.data())];
    for (std::size_t i = 0; i < scene.replies.size(); ++i) {
        if (!program_.offers(here_.data(), scene.first_reply + i, seen_)) continue;
        const auto room = (taken_.size() + 1) * program_.words();
        if (taken_words_.size() < room) taken_words_.resize(2 * room);
        auto* to = taken_words_.data() + taken_.size() * program_.words();
        program_.take(here_.data(), scene.first_reply + i, to, seen_);
        const auto hash = states_.hash(to);
        states_.fetch(hash);
        taken_.push_back({hash, state, static_cast<scenario::ReplyIndex>(i)});
    }
}

void Graph::look_ahead() const {
    for (const auto& one : taken_) states_.fetch_state(one.hash);
}

std::span<const Step> Graph::steps(State state) {
    taken_.clear();
    steps_.clear();
    take_steps(state);
    look_ahead();
    for (std::size_t i = 0; i < taken_.size(); ++i) {
        const auto to = states_.find(taken(i), taken_[i].hash);
        assert(to);  // all that an expanded state leads to was found
        steps_.push_back({*to, taken_[i].reply});
    }
    return steps_;
}

std::optional<Step> Graph::step_from(State state, std::size_t reply) {
    states_.read(state, here_.data());
    const auto& scene = scenario_.scenes[packing_.scene(here_.data())];
    taken_words_.resize(std::max(taken_words_.size(), program_.words()));
    auto* to = taken_words_.data();
    for (; reply < scene.replies.size(); ++reply) {
        if (!program_.offers(here_.data(), scene.first_reply + reply, seen_)) continue;
        program_.take(here_.data(), scene.first_reply + reply, to, seen_);
        return Step{*states_.find(to, states_.hash(to)), static_cast<scenario::ReplyIndex>(reply)};
    }
    return std::nullopt;
}

std::size_t Graph::bytes_while_adding(std::size_t more) const {
    return states_.bytes_while_adding(more) + discovery_.bytes_while_adding(more) +
           (states_.size() + more) * bytes_later;
}

scenario::SceneIndex Graph::scene(State state) {
    states_.read(state, here_.data());
    return packing_.scene(here_.data());
}

Choice Graph::choice(State from, scenario::ReplyIndex reply) {
    const auto& scene_here = scenario_.scenes[scene(from)];
    return {scene_here.id, scene_here.replies[reply].id};
}

Road Graph::road_to(State state) {
    Road road;
    while (state != 0) {
        const auto from = discovery_.from(state);
        // The limits may have ended in the middle of its steps: others of them lead to what was not found.
        taken_.clear();
        take_steps(from);
        std::size_t by = 0;
        while (states_.find(taken(by), taken_[by].hash) != state) ++by;
        road.push_back(choice(from, taken_[by].reply));
        state = from;
    }
    std::reverse(road.begin(), road.end());
    return road;
}

}  // namespace wijk::analysis
