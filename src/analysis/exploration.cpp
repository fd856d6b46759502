#include "analysis/exploration.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "analysis/bounds.h"
#include "analysis/rest.h"

namespace wijk::analysis {

namespace {

using scenario::Scenario;
using scenario::SceneIndex;
using scenario::Target;

constexpr auto nowhere = std::numeric_limits<State>::max();

/// Between which values a number was seen, and where first.
struct Extent {
    explicit Extent(const Packing::Number& of) : number(of) {}
    void see(const Word* packed, State state) {
        const auto value = number.bits.get(packed);
        if (state == 0 || value < lowest) lowest = value, least_at = state;
        if (state == 0 || value > highest) highest = value, most_at = state;
    }
    int least() const { return number.least + static_cast<int>(lowest); }
    int most() const { return number.least + static_cast<int>(highest); }

    Packing::Number number;
    unsigned lowest = 0, highest = 0;
    State least_at = 0, most_at = 0;
};

/// Reads the result from the graph.
class Reader {
 public:
    Reader(const Scenario& scenario, Graph& graph) : scenario_(scenario), graph_(graph) {
        out_.complete = graph.complete();
        out_.states = graph.size();
    }

    Exploration read(Patience& patience) && {
        what_was_found();
        if (out_.complete) out_.complete = what_cannot_be(patience);
        if (!out_.complete) withhold();
        out_.walked = walk_over_the_rest(scenario_, graph_, patience);
        return std::move(out_);
    }

 private:
    /// By scene the first state that is as asked, `nowhere` without one.
    template <class Asked>
    std::vector<State> first_in_each_scene(const Asked& asked) {
        std::vector<State> first(scenario_.scenes.size(), nowhere);
        for (State state = 0; state < graph_.size(); ++state) {
            auto& here = first[graph_.scene(state)];
            if (here == nowhere && asked(state)) here = state;
        }
        return first;
    }

    void what_was_found() {
        const auto reached = first_in_each_scene([](State) { return true; });
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            const auto& scene = scenario_.scenes[i];
            if (reached[i] != nowhere) out_.reachable.push_back(scene.id);
            if (const auto stuck = graph_.stuck()[i])
                out_.stuck.push_back({scene.id, graph_.road_to(*stuck)});
            if (scene.ending) ending(scene, reached[i]);
        }
        values();
    }

    /// Over all states; the first one with a value is nearest to the opening.
    void values() {
        static constexpr std::array<const char*, scenario::state_variable_count> names = {
            "trust", "importance", "confidence", "discord"};
        std::vector<Extent> extents;
        for (std::uint16_t i = 0; i < names.size(); ++i)
            extents.emplace_back(graph_.packing().number({Target::Of::state, i}));
        for (std::uint16_t i = 0; i < scenario_.variables.size(); ++i)
            extents.emplace_back(graph_.packing().number({Target::Of::variable, i}));
        std::vector<Word> packed(graph_.packing().words());
        for (State state = 0; state < graph_.size(); ++state) {
            graph_.read(state, packed.data());
            for (auto& extent : extents) extent.see(packed.data(), state);
        }
        for (std::size_t i = 0; graph_.size() > 0 && i < extents.size(); ++i)
            out_.values.push_back({i < names.size() ? names[i] : scenario_.variables[i - names.size()].id,
                                   extents[i].least(), extents[i].most(), graph_.road_to(extents[i].least_at),
                                   graph_.road_to(extents[i].most_at)});
    }

    /// Of a list of which the first that holds counts: tell(place in it, whether it always held) of those
    /// that came out the same each time they were asked. What stands before one that was taken did not hold
    /// then. `taken`: at some time, by place.
    template <class List, class Tell>
    static void never_different(const List& list, const std::uint8_t* taken, const Tell& tell) {
        bool refused = false;
        for (std::size_t i = list.size(); i-- > 0; refused = refused || taken[i] != 0) {
            const bool held = taken[i] != 0;
            if (!list[i].when.always() && held != refused) tell(i, held);
        }
    }

    void conditions_that_never_differ() {
        const auto& seen = graph_.seen();
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            const auto& scene = scenario_.scenes[i];
            const auto first = out_.fixed.size();
            never_different(scene.resident, &seen.said[seen.first_variant[i]], [&](auto k, bool always) {
                const auto& variant = scene.resident[k];
                if (always)  // else it is told by `never_said`
                    out_.fixed.push_back({scene.id + "#" + variant.id, variant.place, always});
            });
            in_order_from(first);
            for (std::size_t k = 0; k < scene.replies.size(); ++k)
                if (seen.offered[scene.first_reply + k] != 0)  // else it is told by `never_offered`
                    fixed_of(scene, k);
        }
    }

    void fixed_of(const scenario::Scene& scene, std::size_t index) {
        const auto& seen = graph_.seen();
        const auto& reply = scene.replies[index];
        const auto at = scene.id + "." + reply.id;
        const auto place = scene.first_reply + index;
        if (!reply.when.always() && seen.refused[place] == 0) out_.fixed.push_back({at, reply.place, true});
        const auto first = out_.fixed.size();
        never_different(reply.next, &seen.next[seen.first_next[place]], [&](auto k, bool always) {
            out_.fixed.push_back(
                {at + " -> " + scenario_.scenes[reply.next[k].scene].id, reply.place, always});
        });
        in_order_from(first);
    }

    void in_order_from(std::size_t first) {
        std::reverse(out_.fixed.begin() + static_cast<std::ptrdiff_t>(first), out_.fixed.end());
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
        trapped(components);
        if (auto longest = longest_talk(graph_, components)) {
            out_.longest = static_cast<int>(longest->size());
            out_.longest_road = std::move(*longest);
        }
        out_.loop = first_loop(graph_, components);
        conditions_that_never_differ();
        for (std::size_t i = 0; components.ends(0) && i < scenario_.goals.size(); ++i) {
            auto bounds =
                bounds_of(static_cast<scenario::GoalIndex>(i), scenario_, graph_, components, patience);
            if (!bounds) return false;
            out_.goals.push_back(std::move(*bounds));
        }
        return true;
    }

    void never() {
        const auto& seen = graph_.seen();
        auto reached = out_.reachable.begin();
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            const auto& scene = scenario_.scenes[i];
            if (reached != out_.reachable.end() && *reached == scene.id)
                ++reached;
            else
                out_.unreachable.push_back(scene.id);
            for (std::size_t k = 0; k < scene.resident.size(); ++k)
                if (seen.said[seen.first_variant[i] + k] == 0)
                    out_.never_said.push_back(scene.id + "#" + scene.resident[k].id);
            for (std::size_t k = 0; k < scene.replies.size(); ++k)
                if (seen.offered[scene.first_reply + k] == 0)
                    out_.never_offered.push_back(scene.id + "." + scene.replies[k].id);
        }
    }

    void trapped(const Components& components) {
        const auto free = first_in_each_scene([&](State state) { return components.ends(state); });
        const auto caught = first_in_each_scene([&](State state) { return !components.ends(state); });
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
    Graph& graph_;
    Exploration out_;
};

}  // namespace

Exploration explore(const Scenario& scenario, const Limits& limits) {
    Patience patience(limits);
    Graph graph(scenario, limits, patience);
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
