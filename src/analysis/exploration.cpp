#include "analysis/exploration.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <utility>

#include "analysis/bounds.h"

namespace wijk::analysis {

namespace {

using scenario::Scenario;
using scenario::SceneIndex;

constexpr auto nowhere = std::numeric_limits<State>::max();

/// Reads the result from the graph.
class Reader {
 public:
    Reader(const Scenario& scenario, const Graph& graph) : scenario_(scenario), graph_(graph) {
        out_.complete = graph.complete();
        out_.states = graph.size();
    }

    Exploration read(Patience& patience) && {
        what_was_found();
        if (out_.complete) out_.complete = what_cannot_be(patience);
        if (!out_.complete) withhold();
        return std::move(out_);
    }

 private:
    /// By scene the first state that is as asked, `nowhere` without one.
    template <class Asked>
    std::vector<State> first_in_each_scene(const Asked& asked) const {
        std::vector<State> first(scenario_.scenes.size(), nowhere);
        for (State state = 0; state < graph_.size(); ++state) {
            auto& here = first[graph_.scene(state)];
            if (here == nowhere && asked(state)) here = state;
        }
        return first;
    }

    void what_was_found() {
        const auto reached = first_in_each_scene([](State) { return true; });
        const auto stuck = first_in_each_scene([&](State state) {
            return graph_.expanded(state) && graph_.steps(state).empty() &&
                   !scenario_.scenes[graph_.scene(state)].ending;
        });
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            const auto& scene = scenario_.scenes[i];
            if (reached[i] != nowhere) out_.reachable.push_back(scene.id);
            if (stuck[i] != nowhere) out_.stuck.push_back({scene.id, graph_.road_to(stuck[i])});
            if (scene.ending) ending(scene, reached[i]);
        }
        values();
    }

    /// Over all states; the first one with a value is nearest to the opening.
    void values() {
        static constexpr std::array<const char*, scenario::state_variable_count> names = {
            "trust", "importance", "confidence", "discord"};
        struct Seen {
            int least = std::numeric_limits<int>::max(), most = std::numeric_limits<int>::min();
            State least_at = 0, most_at = 0;
            void see(int value, State state) {
                if (value < least) least = value, least_at = state;
                if (value > most) most = value, most_at = state;
            }
        };
        std::vector<Seen> seen(names.size() + scenario_.variables.size());
        auto moment = dialogue::begin(scenario_);
        for (State state = 0; state < graph_.size(); ++state) {
            graph_.moment_at(state, moment);
            for (std::size_t i = 0; i < names.size(); ++i) seen[i].see(moment.state[i], state);
            for (std::size_t i = 0; i < moment.variables.size(); ++i)
                seen[names.size() + i].see(moment.variables[i], state);
        }
        for (std::size_t i = 0; graph_.size() > 0 && i < seen.size(); ++i)
            out_.values.push_back({i < names.size() ? names[i] : scenario_.variables[i - names.size()].id,
                                   seen[i].least, seen[i].most, graph_.road_to(seen[i].least_at),
                                   graph_.road_to(seen[i].most_at)});
    }

    /// By reply of all scenes: how it was met in all states and steps.
    struct Met {
        bool refused = false;  ///< its `when` was asked and did not hold
        std::set<SceneIndex> led_to;
    };

    void conditions_that_never_differ() {
        std::vector<Met> met(scenario_.scenes.back().first_reply + scenario_.scenes.back().replies.size());
        auto moment = dialogue::begin(scenario_);
        for (State state = 0; state < graph_.size(); ++state) {
            graph_.moment_at(state, moment);
            const auto& scene = scenario_.scenes[moment.scene];
            for (std::size_t i = 0; i < scene.replies.size(); ++i) {
                const auto& reply = scene.replies[i];
                const bool asked = !(reply.once && moment.chosen[scene.first_reply + i]);
                if (asked && !dialogue::holds(reply.when, moment)) met[scene.first_reply + i].refused = true;
            }
            for (const auto& step : graph_.steps(state))
                met[scene.first_reply + step.reply].led_to.insert(graph_.scene(step.to));
        }
        for (const auto& scene : scenario_.scenes)
            for (std::size_t i = 0; i < scene.replies.size(); ++i)
                fixed_of(scene, scene.replies[i], met[scene.first_reply + i]);
    }

    /// A reply that is never on offer is told by `never_offered`. Where two steps lead to one scene, which of
    /// them was taken does not show in the states: then nothing is said of them.
    void fixed_of(const scenario::Scene& scene, const scenario::Reply& reply, const Met& met) {
        if (met.led_to.empty()) return;
        const auto at = scene.id + "." + reply.id;
        if (!reply.when.always() && !met.refused) out_.fixed.push_back({at, reply.place, true});
        std::set<SceneIndex> targets;
        for (const auto& next : reply.next) targets.insert(next.scene);
        if (targets.size() != reply.next.size()) return;
        auto left = met.led_to;  // where a step behind the ones looked at leads to
        for (const auto& next : reply.next) {
            if (left.empty() || next.when.always()) return;
            const bool taken = left.erase(next.scene) > 0;
            if (!taken || left.empty())
                out_.fixed.push_back({at + " -> " + scenario_.scenes[next.scene].id, reply.place, taken});
        }
    }

    void ending(const scenario::Scene& scene, State reached) {
        EndingFound found{scene.id, scene.ending->kind, std::nullopt, {}};
        if (reached != nowhere) {
            found.witness = graph_.road_to(reached);
            found.shortest = static_cast<int>(found.witness.size());
            out_.shortest = std::min(out_.shortest.value_or(*found.shortest), *found.shortest);
        }
        out_.endings.push_back(std::move(found));
    }

    /// False when the patience ended.
    bool what_cannot_be(Patience& patience) {
        never();
        const Components components(graph_, patience);
        if (patience.over()) return false;
        const auto ends = can_end(scenario_, graph_, components);
        trapped(ends);
        if (auto longest = longest_talk(graph_, components, ends)) {
            out_.longest = static_cast<int>(longest->size());
            out_.longest_road = std::move(*longest);
        }
        out_.loop = first_loop(graph_, components);
        conditions_that_never_differ();
        for (std::size_t i = 0; ends[0] && i < scenario_.goals.size(); ++i) {
            auto bounds =
                bounds_of(static_cast<scenario::GoalIndex>(i), scenario_, graph_, components, ends, patience);
            if (!bounds) return false;
            out_.goals.push_back(std::move(*bounds));
        }
        return true;
    }

    void never() {
        auto reached = out_.reachable.begin();
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            const auto& scene = scenario_.scenes[i];
            const auto index = static_cast<SceneIndex>(i);
            if (reached != out_.reachable.end() && *reached == scene.id)
                ++reached;
            else
                out_.unreachable.push_back(scene.id);
            for (std::size_t k = 0; k < scene.resident.size(); ++k)
                if (!graph_.said(index, static_cast<scenario::VariantIndex>(k)))
                    out_.never_said.push_back(scene.id + "#" + scene.resident[k].id);
            for (std::size_t k = 0; k < scene.replies.size(); ++k)
                if (!graph_.offered(index, static_cast<scenario::ReplyIndex>(k)))
                    out_.never_offered.push_back(scene.id + "." + scene.replies[k].id);
        }
    }

    void trapped(const std::vector<bool>& ends) {
        const auto free = first_in_each_scene([&](State state) { return ends[state]; });
        const auto caught = first_in_each_scene([&](State state) { return !ends[state]; });
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i)
            if (caught[i] != nowhere)
                (free[i] == nowhere ? out_.trapped : out_.trapped_sometimes)
                    .push_back({scenario_.scenes[i].id, graph_.road_to(caught[i])});
    }

    void withhold() {
        out_.unreachable.clear();
        out_.never_said.clear();
        out_.never_offered.clear();
        out_.trapped.clear();
        out_.trapped_sometimes.clear();
        out_.goals.clear();
        out_.longest.reset();
        out_.longest_road.clear();
        out_.fixed.clear();
        out_.loop.reset();
    }

    const Scenario& scenario_;
    const Graph& graph_;
    Exploration out_;
};

}  // namespace

Exploration explore(const Scenario& scenario, const Limits& limits) {
    Patience patience(limits);
    const Graph graph(scenario, limits, patience);
    return Reader(scenario, graph).read(patience);
}

void fill_best(scoring::Score& score, const Exploration& exploration) {
    for (auto& goal : score.goals) {
        const auto found = std::find_if(exploration.goals.begin(), exploration.goals.end(),
                                        [&](const auto& one) { return one.id == goal.id; });
        if (found == exploration.goals.end()) continue;
        goal.best = found->most;
        goal.by.clear();
        for (const auto& [scene, reply] : found->most_by) goal.by.emplace_back(scene, reply);
    }
}

}  // namespace wijk::analysis
