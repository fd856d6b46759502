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
      moment_(dialogue::begin(scenario)) {
    if (!graph_.complete()) return;
    components_.emplace(graph_, patience_);
    if (patience_.over() || !work_out()) best_.clear();
}

/// Steps within a component bring no points, and those out of one lead to components that are done: why is
/// told at `Extremes` (bounds.cpp). So all states of a component share their best.
bool AllTalks::work_out() {
    best_.resize(graph_.size());
    for (std::size_t i = 0; i < components_->size(); ++i) {
        if (patience_.over()) return false;
        const auto best = best_of(i);
        for (const auto state : (*components_)[i]) best_[state] = best;
    }
    return true;
}

Worth AllTalks::best_of(std::size_t component) const {
    Worth best;
    for (const auto state : (*components_)[component]) {
        if (scene(state).ending) best = std::max(best, worth_of(*scene(state).ending));
        for (const auto& step : graph_.steps(state))
            if (components_->of(step.to) != component) best = std::max(best, after(state, step));
    }
    return best;
}

Worth AllTalks::after(State state, const Step& step) const {
    auto worth = best_[step.to];
    if (worth.ending > 0) worth.points += points_[scene(state).first_reply + step.reply];
    return worth;
}

scenario::VariantIndex AllTalks::line_after(State state, const Step& step) const {
    if (scene(step.to).resident.size() == 1) return 0;
    graph_.moment_at(state, moment_);
    dialogue::step(scenario_, moment_, step.reply);
    return moment_.variant;
}

/// Breadth first along steps that keep to the best.
Road AllTalks::best_road() const {
    if (best_[0].ending == 0) return {};
    constexpr auto nowhere = std::numeric_limits<State>::max();
    std::vector<State> from(graph_.size(), nowhere);
    std::vector<scenario::ReplyIndex> by(graph_.size());
    std::vector<State> found = {0};
    from[0] = 0;
    std::size_t next = 0;
    for (; !scene(found[next]).ending; ++next) {
        const auto state = found[next];
        for (const auto& step : graph_.steps(state)) {
            if (from[step.to] != nowhere || after(state, step) != best_[state]) continue;
            from[step.to] = state;
            by[step.to] = step.reply;
            found.push_back(step.to);
        }
    }
    Road road;
    for (auto state = found[next]; state != 0; state = from[state])
        road.push_back(graph_.choice(from[state], by[state]));
    std::reverse(road.begin(), road.end());
    return road;
}

Road AllTalks::road_along(State state, const Step& step) const {
    auto road = graph_.road_to(state);
    road.push_back(graph_.choice(state, step.reply));
    return road;
}

}  // namespace wijk::analysis
