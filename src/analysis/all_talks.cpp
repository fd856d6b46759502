#include "analysis/all_talks.h"

#include <algorithm>
#include <limits>

namespace wijk::analysis {

using scenario::Scenario;

namespace {

std::vector<int> points_of_replies(const Scenario& scenario) {
    std::vector<int> points;
    for (const auto& scene : scenario.scenes)
        for (const auto& reply : scene.replies) {
            points.push_back(0);
            for (const auto& [goal, some] : reply.goals) points.back() += some;
        }
    return points;
}

Worth worth_of(const scenario::Ending& ending) {
    return {ending.kind == scenario::EndingKind::closed ? 1 : 2, 0};
}

}  // namespace

AllTalks::AllTalks(const Scenario& scenario, const Limits& limits)
    : scenario_(scenario),
      patience_(limits),
      graph_(scenario, limits, patience_),
      points_(points_of_replies(scenario)),
      moment_(dialogue::begin(scenario)),
      words_(graph_.packing().words()) {
    if (!graph_.complete() || !keep_steps(limits)) return;
    components_.emplace(graph_, patience_);
    if (patience_.over() || !work_out()) best_.clear();
}

/// False when they take more than the limits let, or nobody waits for them any more.
bool AllTalks::keep_steps(const Limits& limits) {
    first_step_.push_back(0);
    for (State state = 0; state < graph_.size(); ++state) {
        const auto steps = graph_.steps(state);
        if (patience_.over() || bytes_while_adding(steps_, steps.size()) > limits.bytes) return false;
        steps_.insert(steps_.end(), steps.begin(), steps.end());
        first_step_.push_back(steps_.size());
        scenes_.push_back(graph_.scene(state));
    }
    return true;
}

/// Steps within a component bring no points, and those out of one lead to components that are done: why is
/// told at `Extremes` (bounds.cpp). So all states of a component share their best.
bool AllTalks::work_out() {
    best_.resize(size());
    const auto& order = components_->in_order();
    for (std::size_t first = 0, place = 0; place < order.size(); ++place) {
        if (patience_.over()) return false;
        if (!components_->closes(place)) continue;
        Worth best;
        for (auto at = first; at <= place; ++at) best = std::max(best, best_now(order[at]));
        for (; first <= place; ++first) best_[order[first]] = best;
    }
    return true;
}

/// Of what is worked out by now: a state of the same component counts as one that cannot end.
Worth AllTalks::best_now(State state) const {
    if (scene(state).ending) return worth_of(*scene(state).ending);
    Worth best;
    for (const auto& step : steps(state)) best = std::max(best, after(state, step));
    return best;
}

Worth AllTalks::after(State state, const Step& step) const {
    auto worth = best_[step.to];
    if (worth.ending > 0) worth.points += points_[scene(state).first_reply + step.reply];
    return worth;
}

scenario::VariantIndex AllTalks::line_after(State state, const Step& step) const {
    if (scene(step.to).resident.size() == 1) return 0;
    graph_.read(state, words_.data());
    graph_.packing().unpack(words_.data(), moment_);
    dialogue::step(scenario_, moment_, step.reply);
    return moment_.variant;
}

/// Breadth first along steps that keep to the best.
Road AllTalks::best_road() const {
    if (best_[0].ending == 0) return {};
    constexpr auto nowhere = std::numeric_limits<State>::max();
    std::vector<State> from(size(), nowhere);
    std::vector<scenario::ReplyIndex> by(size());
    std::vector<State> found = {0};
    from[0] = 0;
    std::size_t next = 0;
    for (; !scene(found[next]).ending; ++next) {
        const auto state = found[next];
        for (const auto& step : steps(state)) {
            if (from[step.to] != nowhere || after(state, step) != best_[state]) continue;
            from[step.to] = state;
            by[step.to] = step.reply;
            found.push_back(step.to);
        }
    }
    Road road;
    for (auto state = found[next]; state != 0; state = from[state])
        road.push_back(choice(from[state], {state, by[state]}));
    std::reverse(road.begin(), road.end());
    return road;
}

Road AllTalks::road_along(State state, const Step& step) const {
    auto road = graph_.road_to(state);
    road.push_back(choice(state, step));
    return road;
}

}  // namespace wijk::analysis
