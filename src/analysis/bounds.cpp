#include "analysis/bounds.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace wijk::analysis {

namespace {

using scenario::Scenario;

/// Breadth first from one state along some of the steps, until one of them leads where it should.
class Search {
 public:
    Search(Graph& graph, State begin) : graph_(graph), known_(graph.size()), found_{begin} {}

    /// Steps from `begin` on to the nearest state that is `wanted`, by at least one step.
    template <class Follow, class Wanted>
    std::vector<std::pair<State, Step>> shortest(const Follow& follow, const Wanted& wanted) {
        for (State next = 0;; ++next) {
            const auto state = found_[next];
            for (const auto& step : graph_.steps(state)) {
                if (known_[step.to] || !follow(state, step)) continue;
                known_[step.to] = true;
                found_.push_back(step.to);
                discovery_.found();
                if (wanted(step.to)) return back(follow);
            }
            discovery_.looked_at();
        }
    }

 private:
    template <class Follow>
    std::vector<std::pair<State, Step>> back(const Follow& follow) {
        std::vector<std::pair<State, Step>> road;
        for (auto at = static_cast<State>(found_.size() - 1); at != 0; at = discovery_.from(at)) {
            const auto from = found_[discovery_.from(at)];
            const auto steps = graph_.steps(from);
            road.emplace_back(from, *std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
                                  return step.to == found_[at] && follow(from, step);
                              }));
        }
        std::reverse(road.begin(), road.end());
        return road;
    }

    Graph& graph_;
    std::vector<bool> known_;
    std::deque<State> found_;
    Discovery discovery_;
};

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
///
/// `Points`: holds all points of the goal together.
template <class Points>
class Extremes {
 public:
    Extremes(const Scenario& scenario, Graph& graph, const Components& components, std::vector<int> points)
        : scenario_(scenario),
          graph_(graph),
          components_(components),
          points_(std::move(points)),
          done_(graph.size()),
          least_(graph.size()),
          most_(graph.size()) {}

    bool work_out(Patience& patience) {
        std::vector<State> members;
        std::size_t place = 0;
        for (const auto state : components_.in_order()) {
            if (patience.over()) return false;
            members.push_back(state);
            if (!components_.closes(place++)) continue;
            if (components_.ends(state)) component(members);
            members.clear();
        }
        return true;
    }

    int least() const { return least_[0]; }
    int most() const { return most_[0]; }

    /// The shortest of the roads with the most points; `bringing` gets the replies that bring them.
    Road best_road(std::vector<Choice>& bringing) { return shortest_with(most_, &bringing); }
    Road worst_road() { return shortest_with(least_, nullptr); }

 private:
    int points(State state, const Step& step) {
        return points_[scenario_.scenes[graph_.scene(state)].first_reply + step.reply];
    }

    /// Along such steps as keep to what can still come: `left` by State.
    Road shortest_with(const std::vector<Points>& left, std::vector<Choice>* bringing) {
        Road road;
        if (graph_.is_ending(0)) return road;
        const auto steps = Search(graph_, 0).shortest(
            [&](State state, const Step& step) {
                return components_.ends(step.to) &&
                       points(state, step) + static_cast<int>(left[step.to]) == static_cast<int>(left[state]);
            },
            [&](State state) { return graph_.is_ending(state); });
        for (const auto& [from, step] : steps) {
            road.push_back(graph_.choice(from, step.reply));
            if (bringing != nullptr && points(from, step) > 0) bringing->push_back(road.back());
        }
        return road;
    }

    void component(const std::vector<State>& members) {
        int least = std::numeric_limits<int>::max(), most = std::numeric_limits<int>::min();
        for (const auto state : members) {
            const auto steps = graph_.steps(state);
            if (steps.empty() && graph_.is_ending(state)) least = most = 0;
            for (const auto& step : steps) {
                if (!components_.ends(step.to)) continue;
                const int here = points(state, step);
                if (!done_[step.to]) {  // within the component
                    assert(here == 0);
                    continue;
                }
                least = std::min(least, here + static_cast<int>(least_[step.to]));
                most = std::max(most, here + static_cast<int>(most_[step.to]));
            }
        }
        for (const auto state : members) {
            least_[state] = static_cast<Points>(least);
            most_[state] = static_cast<Points>(most);
            done_[state] = true;
        }
    }

    const Scenario& scenario_;
    Graph& graph_;
    const Components& components_;
    std::vector<int> points_;
    std::vector<bool> done_;
    std::vector<Points> least_, most_;
};

template <class Points>
std::optional<GoalBounds> worked_out(Extremes<Points> extremes, const std::string& id, Patience& patience) {
    if (!extremes.work_out(patience)) return std::nullopt;
    GoalBounds bounds{id, extremes.least(), extremes.most(), {}, {}, {}};
    bounds.most_road = extremes.best_road(bounds.most_by);
    bounds.least_road = extremes.worst_road();
    return bounds;
}

}  // namespace

std::optional<Road> longest_talk(Graph& graph, const Components& components) {
    if (components.first_on_a_loop() || !components.ends(0)) return std::nullopt;
    std::vector<int> longest(graph.size());
    for (const auto state : components.in_order())
        for (const auto& step : graph.steps(state))
            if (components.ends(step.to)) longest[state] = std::max(longest[state], longest[step.to] + 1);
    Road road;
    for (State state = 0; longest[state] > 0;) {
        const auto steps = graph.steps(state);
        const auto on = *std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
            return components.ends(step.to) && longest[step.to] + 1 == longest[state];
        });
        road.push_back(graph.choice(state, on.reply));
        state = on.to;
    }
    return road;
}

std::optional<Loop> first_loop(Graph& graph, const Components& components) {
    const auto begin = components.first_on_a_loop();
    if (!begin) return std::nullopt;
    Loop loop{graph.road_to(*begin), {}};
    const auto round =
        Search(graph, *begin)
            .shortest([](State, const Step&) { return true; }, [&](State state) { return state == *begin; });
    for (const auto& [from, step] : round) loop.round.push_back(graph.choice(from, step.reply));
    return loop;
}

std::optional<GoalBounds> bounds_of(scenario::GoalIndex goal, const Scenario& scenario, Graph& graph,
                                    const Components& components, Patience& patience) {
    auto points = points_of(goal, scenario);
    long long sum = 0;
    for (const int some : points) sum += some;
    const auto& id = scenario.goals[goal].id;
    if (sum <= std::numeric_limits<std::uint16_t>::max())
        return worked_out(Extremes<std::uint16_t>(scenario, graph, components, std::move(points)), id,
                          patience);
    return worked_out(Extremes<std::uint32_t>(scenario, graph, components, std::move(points)), id, patience);
}

}  // namespace wijk::analysis
