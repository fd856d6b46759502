#include "analysis/exploration.h"

#include <algorithm>
#include <limits>

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
        out_.longest = longest_talk(graph_, components, ends);
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
