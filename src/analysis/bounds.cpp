#include "analysis/bounds.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace wijk::analysis {

namespace {

using scenario::Scenario;

bool is_ending(const Scenario& scenario, const Graph& graph, State state) {
    return scenario.scenes[graph.scene(state)].ending.has_value();
}

/// Points of one goal by the place of a reply among all replies.
std::vector<int> points_of(scenario::GoalIndex goal, const Scenario& scenario) {
    std::vector<int> points;
    for (const auto& scene : scenario.scenes)
        for (const auto& reply : scene.replies) {
            points.push_back(0);
            for (const auto& [which, some] : reply.goals)
                if (which == goal) points.back() += some;
        }
    return points;
}

/// Least and most points from each state to an ending.
///
/// Points of a reply count once a talk, and here they are added up along a road as often as it is said. That
/// is exact, because no reply with points can be said twice: the loader lets them stand only where their
/// scene is on no loop of scenes, or where the reply is `once`, and then the state remembers that it was said
/// for as long as its scene can be come back to. For the same reason no step within a component brings
/// points: after it a talk cannot come back to a state in which that reply is on offer. So all states of a
/// component share their least and most, which are those of the best step out of any of them; and as
/// components are taken in an order in which every step out leads to one that is done, each is final when it
/// is worked out.
class Extremes {
 public:
    Extremes(const Scenario& scenario, const Graph& graph, const Components& components,
             const std::vector<bool>& ends, std::vector<int> points)
        : scenario_(scenario),
          graph_(graph),
          components_(components),
          ends_(ends),
          points_(std::move(points)) {}

    bool work_out(Patience& patience) {
        least_.resize(graph_.size());
        most_.resize(graph_.size());
        for (std::size_t i = 0; i < components_.size(); ++i) {
            if (patience.over()) return false;
            if (ends_[components_[i].front()]) component(i);
        }
        return true;
    }

    int least(State state) const { return least_[state]; }
    int most(State state) const { return most_[state]; }
    int points(State state, const Step& step) const {
        return points_[scenario_.scenes[graph_.scene(state)].first_reply + step.reply];
    }

    /// The shortest of the roads with the most points; `bringing` gets the replies that bring them.
    Road best_road(std::vector<Choice>& bringing) const { return shortest_with(most_, &bringing); }
    Road worst_road() const { return shortest_with(least_, nullptr); }

 private:
    /// Breadth first along such steps as keep to what can still come: `left` by State.
    Road shortest_with(const std::vector<int>& left, std::vector<Choice>* bringing) const {
        constexpr auto nowhere = std::numeric_limits<State>::max();
        std::vector<State> from(graph_.size(), nowhere);
        std::vector<scenario::ReplyIndex> by(graph_.size());
        std::vector<State> found = {0};
        from[0] = 0;
        std::size_t next = 0;
        for (; !is_ending(scenario_, graph_, found[next]); ++next) {
            const auto state = found[next];
            for (const auto& step : graph_.steps(state)) {
                if (from[step.to] != nowhere || !ends_[step.to]) continue;
                if (points(state, step) + left[step.to] != left[state]) continue;
                from[step.to] = state;
                by[step.to] = step.reply;
                found.push_back(step.to);
            }
        }
        Road road;
        for (auto state = found[next]; state != 0; state = from[state]) {
            road.push_back(graph_.choice(from[state], by[state]));
            if (bringing != nullptr && points(from[state], {state, by[state]}) > 0)
                bringing->push_back(road.back());
        }
        std::reverse(road.begin(), road.end());
        if (bringing != nullptr) std::reverse(bringing->begin(), bringing->end());
        return road;
    }

    void component(std::size_t index) {
        const auto members = components_[index];
        int least = std::numeric_limits<int>::max(), most = std::numeric_limits<int>::min();
        for (const auto state : members) {
            if (is_ending(scenario_, graph_, state)) least = most = 0;
            for (const auto& step : graph_.steps(state)) {
                if (!ends_[step.to]) continue;
                const int here = points(state, step);
                if (components_.of(step.to) == index) {
                    assert(here == 0);
                    continue;
                }
                least = std::min(least, here + least_[step.to]);
                most = std::max(most, here + most_[step.to]);
            }
        }
        for (const auto state : members) {
            least_[state] = least;
            most_[state] = most;
        }
    }

    const Scenario& scenario_;
    const Graph& graph_;
    const Components& components_;
    const std::vector<bool>& ends_;
    std::vector<int> points_;
    std::vector<int> least_, most_;
};

}  // namespace

std::vector<bool> can_end(const Scenario& scenario, const Graph& graph, const Components& components) {
    std::vector<bool> ends(graph.size());
    for (std::size_t i = 0; i < components.size(); ++i) {
        const auto members = components[i];
        const bool one_can = std::any_of(members.begin(), members.end(), [&](State state) {
            const auto steps = graph.steps(state);
            return is_ending(scenario, graph, state) ||
                   std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return ends[step.to]; });
        });
        if (one_can)
            for (const auto state : members) ends[state] = true;
    }
    return ends;
}

std::optional<Road> longest_talk(const Graph& graph, const Components& components,
                                 const std::vector<bool>& ends) {
    if (components.loops() || !ends[0]) return std::nullopt;
    std::vector<int> longest(graph.size());
    for (std::size_t i = 0; i < components.size(); ++i) {
        const auto state = components[i].front();
        for (const auto& step : graph.steps(state))
            if (ends[step.to]) longest[state] = std::max(longest[state], longest[step.to] + 1);
    }
    Road road;
    for (State state = 0; longest[state] > 0;) {
        const auto steps = graph.steps(state);
        const auto on = std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
            return ends[step.to] && longest[step.to] + 1 == longest[state];
        });
        road.push_back(graph.choice(state, on->reply));
        state = on->to;
    }
    return road;
}

std::optional<Loop> first_loop(const Graph& graph, const Components& components) {
    if (!components.loops()) return std::nullopt;
    const auto goes_round = [&](State state) {
        const auto steps = graph.steps(state);
        return components[components.of(state)].size() > 1 ||
               std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.to == state; });
    };
    State begin = 0;
    while (!goes_round(begin)) ++begin;
    constexpr auto nowhere = std::numeric_limits<State>::max();
    std::vector<State> from(graph.size(), nowhere);
    std::vector<scenario::ReplyIndex> by(graph.size());
    std::vector<State> found = {begin};
    for (std::size_t next = 0; from[begin] == nowhere; ++next) {
        const auto state = found[next];
        for (const auto& step : graph.steps(state)) {
            if (from[step.to] != nowhere || components.of(step.to) != components.of(begin)) continue;
            from[step.to] = state;
            by[step.to] = step.reply;
            found.push_back(step.to);
        }
    }
    Loop loop{graph.road_to(begin), {}};
    auto state = begin;
    do {
        loop.round.push_back(graph.choice(from[state], by[state]));
        state = from[state];
    } while (state != begin);
    std::reverse(loop.round.begin(), loop.round.end());
    return loop;
}

std::optional<GoalBounds> bounds_of(scenario::GoalIndex goal, const Scenario& scenario, const Graph& graph,
                                    const Components& components, const std::vector<bool>& ends,
                                    Patience& patience) {
    Extremes extremes(scenario, graph, components, ends, points_of(goal, scenario));
    if (!extremes.work_out(patience)) return std::nullopt;
    GoalBounds bounds{scenario.goals[goal].id, extremes.least(0), extremes.most(0), {}, {}, {}};
    bounds.most_road = extremes.best_road(bounds.most_by);
    bounds.least_road = extremes.worst_road();
    return bounds;
}

}  // namespace wijk::analysis
