// The exploration against an independent one: on the shipped scenarios, and on small ones made at random.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "analysis/exploration.h"
#include "analysis/graph.h"
#include "analysis/testing_naive.h"
#include "analysis/testing_random.h"
#include "base/files.h"
#include "dialogue/conversation.h"
#include "dialogue/testing.h"

namespace wijk::analysis {
namespace {

using Ids = std::vector<std::string>;
using ScenarioPtr = std::shared_ptr<const scenario::Scenario>;
using Shortest = std::vector<std::pair<std::string, int>>;

/// A result in one form, to compare; goals only where the naive one could finish them.
using Values = std::vector<std::tuple<std::string, int, int>>;  ///< id, least, most

struct Result {
    Ids reachable, unreachable, never_said, never_offered, trapped, trapped_sometimes;
    Shortest stuck, endings;
    std::optional<int> shortest, longest;
    Values values;
    std::vector<std::pair<std::string, bool>> fixed;  ///< where, and whether always
    friend bool operator==(const Result&, const Result&) = default;
};

void show_list(std::ostream& out, const char* name, const Ids& ids) {
    out << name << ": ";
    for (const auto& id : ids) out << id << ' ';
    out << '\n';
}

std::ostream& operator<<(std::ostream& out, const Result& result) {
    show_list(out, "reachable", result.reachable);
    show_list(out, "unreachable", result.unreachable);
    show_list(out, "never said", result.never_said);
    show_list(out, "never offered", result.never_offered);
    show_list(out, "trapped", result.trapped);
    show_list(out, "sometimes", result.trapped_sometimes);
    for (const auto& [scene, length] : result.stuck) out << "stuck " << scene << ' ' << length << '\n';
    for (const auto& [scene, length] : result.endings) out << "ending " << scene << ' ' << length << '\n';
    for (const auto& [id, least, most] : result.values) out << id << ' ' << least << " to " << most << '\n';
    for (const auto& [at, always] : result.fixed) out << at << (always ? " always\n" : " never\n");
    return out << "shortest " << result.shortest.value_or(-1) << " longest " << result.longest.value_or(-1)
               << '\n';
}

Ids scenes_of(const std::vector<Place>& places) {
    Ids ids;
    for (const auto& place : places) ids.push_back(place.scene);
    return ids;
}

Result result_of(const Exploration& found) {
    Result result{found.reachable,
                  found.unreachable,
                  found.never_said,
                  found.never_offered,
                  scenes_of(found.trapped),
                  scenes_of(found.trapped_sometimes),
                  {},
                  {},
                  found.shortest,
                  found.longest,
                  {},
                  {}};
    for (const auto& value : found.values) result.values.emplace_back(value.id, value.least, value.most);
    for (const auto& one : found.fixed) result.fixed.emplace_back(one.at, one.always);
    for (const auto& [scene, witness] : found.stuck) result.stuck.emplace_back(scene, witness.size());
    for (const auto& ending : found.endings)
        result.endings.emplace_back(ending.scene, ending.shortest.value_or(-1));
    return result;
}

/// The least depth of the moments of this scene that are as asked.
template <class Asked>
std::optional<int> first(const naive::Graph& graph, std::size_t scene, const Asked& asked) {
    std::optional<int> depth;
    for (std::size_t i = 0; i < graph.moments.size(); ++i)
        if (graph.moments[i].scene == scene && asked(i))
            depth = std::min(depth.value_or(graph.depth[i]), graph.depth[i]);
    return depth;
}

Values values_of(const scenario::Scenario& scenario, const naive::Graph& graph) {
    Values values;
    const auto add = [&](const std::string& id, const auto& value_in) {
        int least = value_in(graph.moments.front()), most = least;
        for (const auto& moment : graph.moments) {
            least = std::min(least, value_in(moment));
            most = std::max(most, value_in(moment));
        }
        values.emplace_back(id, least, most);
    };
    for (std::size_t i = 0; i < scenario::state_variable_count; ++i)
        add(std::vector<std::string>{"trust", "importance", "confidence", "discord"}[i],
            [&](const dialogue::Moment& moment) { return moment.state[i]; });
    for (std::size_t i = 0; i < scenario.variables.size(); ++i)
        add(scenario.variables[i].id, [&](const dialogue::Moment& moment) { return moment.variables[i]; });
    return values;
}

/// The reply can be said, and its condition held each time that it was asked.
bool always_offered(const naive::Graph& graph, std::size_t index, const scenario::Scene& scene,
                    std::size_t k) {
    const auto& reply = scene.replies[k];
    const auto place = scene.first_reply + k;
    return std::all_of(graph.moments.begin(), graph.moments.end(), [&](const dialogue::Moment& moment) {
        return moment.scene != index || (reply.once && moment.chosen[place]) ||
               dialogue::holds(reply.when, moment);
    });
}

/// Of a list of which the first that holds counts: those that always held when they were asked, and those
/// that never did.
template <class List, class Taken, class Name>
void add_fixed(Result& result, const List& list, const Taken& taken, const Name& name) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        bool refused = false;
        for (std::size_t later = i + 1; later < list.size(); ++later) refused = refused || taken(later);
        if (list[i].when.always()) continue;
        if (taken(i) && !refused) result.fixed.emplace_back(name(i), true);
        if (!taken(i) && refused) result.fixed.emplace_back(name(i), false);
    }
}

/// Which step was taken shows in where it led: no reply may lead to one scene by two.
void add_fixed(Result& result, const scenario::Scenario& scenario, const naive::Graph& graph) {
    std::set<std::pair<std::size_t, std::size_t>> led;  // reply by place among all, scene
    for (const auto& steps : graph.steps)
        for (const auto& step : steps) led.insert({step.reply, graph.moments[step.to].scene});
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const auto& scene = scenario.scenes[i];
        Result lines;
        add_fixed(
            lines, scene.resident,
            [&](std::size_t k) {
                return graph.said.contains({i, k});
            },
            [&](std::size_t k) { return scene.id + "#" + scene.resident[k].id; });
        for (const auto& one : lines.fixed)
            if (one.second) result.fixed.push_back(one);
        for (std::size_t k = 0; k < scene.replies.size(); ++k) {
            const auto& reply = scene.replies[k];
            const auto place = scene.first_reply + k;
            if (!graph.offered.contains(place)) continue;
            const auto at = scene.id + "." + reply.id;
            if (!reply.when.always() && always_offered(graph, i, scene, k))
                result.fixed.emplace_back(at, true);
            add_fixed(
                result, reply.next,
                [&](std::size_t next) {
                    return led.contains({place, reply.next[next].scene});
                },
                [&](std::size_t next) { return at + " -> " + scenario.scenes[reply.next[next].scene].id; });
        }
    }
}

Result result_of(const scenario::Scenario& scenario, const naive::Graph& graph) {
    Result result;
    const auto ends = naive::can_end(scenario, graph);
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const auto& scene = scenario.scenes[i];
        const auto reached = first(graph, i, [](std::size_t) { return true; });
        const auto stuck =
            first(graph, i, [&](std::size_t at) { return graph.steps[at].empty() && !scene.ending; });
        const auto free = first(graph, i, [&](std::size_t at) { return ends[at]; });
        const auto caught = first(graph, i, [&](std::size_t at) { return !ends[at]; });
        (reached ? result.reachable : result.unreachable).push_back(scene.id);
        if (stuck) result.stuck.emplace_back(scene.id, *stuck);
        if (caught) (free ? result.trapped_sometimes : result.trapped).push_back(scene.id);
        if (scene.ending) {
            result.endings.emplace_back(scene.id, reached.value_or(-1));
            if (reached) result.shortest = std::min(result.shortest.value_or(*reached), *reached);
        }
        for (std::size_t k = 0; k < scene.resident.size(); ++k)
            if (!graph.said.contains({i, k}))
                result.never_said.push_back(scene.id + "#" + scene.resident[k].id);
        for (std::size_t k = 0; k < scene.replies.size(); ++k)
            if (!graph.offered.contains(scene.first_reply + k))
                result.never_offered.push_back(scene.id + "." + scene.replies[k].id);
    }
    result.longest = naive::Longest(scenario, graph).longest();
    result.values = values_of(scenario, graph);
    add_fixed(result, scenario, graph);
    return result;
}

/// Plays the road as a learner would; what it says is where it went otherwise, empty when it did not.
std::string played(const ScenarioPtr& scenario, const Road& road, const std::string& to,
                   dialogue::Status status) {
    Ids ids;
    for (const auto& [scene, reply] : road) ids.push_back(reply);
    const auto talk = dialogue::replay(scenario, ids);
    if (talk.parted) return talk.parted->what.en;
    for (std::size_t i = 0; i < road.size(); ++i)
        if (talk.conversation.scene_of(talk.conversation.turns()[i]).id != road[i].scene)
            return "not in " + road[i].scene;
    if (talk.conversation.scene().id != to)
        return "ends in " + talk.conversation.scene().id + " and not in " + to;
    return talk.conversation.status() == status ? "" : "in " + to + " the talk is in another way";
}

int number_of(const dialogue::Conversation& talk, const std::string& id) {
    const std::vector<std::string> four = {"trust", "importance", "confidence", "discord"};
    const auto found = std::find(four.begin(), four.end(), id);
    if (found != four.end()) return talk.moment().state[static_cast<std::size_t>(found - four.begin())];
    std::size_t i = 0;
    while (talk.scenario().variables[i].id != id) ++i;
    return talk.moment().variables[i];
}

/// Every road of the result replays, is as long as it says, and brings what it says.
std::string every_road_played(const ScenarioPtr& scenario, const Exploration& found) {
    std::string faults;
    const auto add = [&](const std::string& fault) { faults += fault.empty() ? "" : fault + "\n"; };
    const auto along = [&](const Road& road) {
        Ids ids;
        for (const auto& [scene, reply] : road) ids.push_back(reply);
        return dialogue::replay(scenario, ids).conversation;
    };
    for (const auto& [scene, witness] : found.stuck)
        add(played(scenario, witness, scene, dialogue::Status::stuck));
    for (const auto& ending : found.endings) {
        if (!ending.shortest) continue;
        add(played(scenario, ending.witness, ending.scene, dialogue::Status::ended));
        if (ending.witness.size() != static_cast<std::size_t>(*ending.shortest))
            add("another length: " + ending.scene);
    }
    for (std::size_t i = 0; i < found.goals.size(); ++i) {
        const auto& goal = found.goals[i];
        const auto talk = along(goal.most_road);
        auto score = scoring::score(talk, [](const std::string& text) { return text; });
        if (talk.status() != dialogue::Status::ended) add(goal.id + " does not end");
        if (score.goals[i].points != goal.most) add(goal.id + " brings another number of points");
        const auto worst = along(goal.least_road);
        if (worst.status() != dialogue::Status::ended) add(goal.id + " does not end with the least");
        score = scoring::score(worst, [](const std::string& text) { return text; });
        if (score.goals[i].points != goal.least) add(goal.id + " brings more than the least");
    }
    for (const auto& value : found.values)
        for (const auto& [road, number] :
             {std::pair(value.least_road, value.least), std::pair(value.most_road, value.most)}) {
            const auto talk = along(road);
            if (talk.replies() != road.size() || number_of(talk, value.id) != number)
                add(value.id + " is another number");
        }
    if (found.longest) {
        const auto talk = along(found.longest_road);
        if (talk.status() != dialogue::Status::ended ||
            talk.replies() != static_cast<std::size_t>(*found.longest))
            add("the longest talk is another one");
    }
    if (found.loop) {
        auto road = found.loop->to;
        for (int i = 0; i < 3; ++i)
            road.insert(road.end(), found.loop->round.begin(), found.loop->round.end());
        if (found.loop->round.empty() || along(road).replies() != road.size())
            add("the loop does not go round");
    }
    return faults;
}

/// Whole moments where they can be finished, else without what no condition names.
std::optional<naive::Graph> naively(const scenario::Scenario& scenario, std::size_t most) {
    if (auto whole = naive::explore(
            scenario, [](naive::Moment&) {}, most))
        return whole;
    return naive::explore(scenario, naive::Forgetting(scenario), most);
}

// --- The shipped scenarios ---

std::vector<base::Path> shipped() {
    std::vector<base::Path> folders;
    const auto root = base::share_folder() / "scenarios";
    if (const auto names = base::real_files().list(root))
        for (const auto& name : *names)
            if (base::real_files().is_file(root / name / "scenario.yaml")) folders.push_back(root / name);
    return folders;
}

ScenarioPtr loaded(const base::Path& folder) {
    const auto reactions = base::real_files().read(base::share_folder() / "mi" / "reactions.yaml", 1U << 20U);
    return scenario::load_folder(base::real_files(), folder, "", reactions.value()).scenario;
}

TEST(ShippedScenarios, AreExploredAsAnIndependentExplorerDoes) {
    std::size_t finished = 0;
    ASSERT_THAT(shipped(), testing::Not(testing::IsEmpty()));
    for (const auto& folder : shipped()) {
        SCOPED_TRACE(folder.filename());
        const auto scenario = loaded(folder);
        ASSERT_NE(scenario, nullptr);
        const auto found = explore(*scenario);
        EXPECT_TRUE(found.complete);
        EXPECT_EQ(every_road_played(scenario, found), "");

        const auto graph = naive::explore(*scenario, naive::Forgetting(*scenario), 150'000);
        if (!graph) continue;
        ++finished;
        EXPECT_EQ(result_of(found), result_of(*scenario, *graph));
        EXPECT_LE(found.states, graph->moments.size());
    }
    EXPECT_GE(finished, 3U);
}

TEST(ShippedScenarios, CanAllBeFinishedAndNeverGetStuck) {
    for (const auto& folder : shipped()) {
        SCOPED_TRACE(folder.filename());
        const auto found = explore(*loaded(folder));
        EXPECT_THAT(found.stuck, testing::IsEmpty());
        EXPECT_THAT(found.trapped, testing::IsEmpty());
        EXPECT_THAT(found.trapped_sometimes, testing::IsEmpty());
        EXPECT_THAT(found.unreachable, testing::IsEmpty());
        EXPECT_THAT(found.never_said, testing::IsEmpty());
        EXPECT_THAT(found.never_offered, testing::IsEmpty());
        for (const auto& goal : found.goals) EXPECT_GT(goal.most, goal.least) << goal.id;
    }
}

// --- Small scenarios made at random ---

TEST(RandomScenarios, AreExploredAsAnIndependentExplorerDoes) {
    std::size_t finished = 0, with_endings = 0, looping = 0, stuck = 0, with_goals = 0;
    EXPECT_TRUE(rc::check("all that is found is what is there", [&] {
        testing_support::Maker maker;
        const auto text = maker.scenario(), reactions = maker.reactions();
        RC_LOG() << text << reactions;
        const auto scenario = testing_support::scenario_of(text, reactions);
        const auto found = explore(*scenario);
        RC_ASSERT(found.complete);
        RC_ASSERT(every_road_played(scenario, found) == "");

        const auto graph = naively(*scenario, 3000);
        if (!graph) return;
        ++finished;
        RC_ASSERT(result_of(found) == result_of(*scenario, *graph));
        RC_ASSERT(found.states <= graph->moments.size());
        with_endings += found.shortest ? 1 : 0;
        looping += found.longest ? 0 : 1;
        stuck += found.stuck.empty() ? 0 : 1;

        const auto bounds = naive::bounds(*scenario, *graph, 0, 30'000);
        if (!bounds) return;
        RC_ASSERT(found.goals.size() == 1U);
        RC_ASSERT(found.goals[0].least == bounds->least);
        RC_ASSERT(found.goals[0].most == bounds->most);
        with_goals += bounds->most > bounds->least ? 1 : 0;
    }));
    // That there was something to compare.
    EXPECT_GE(finished, 60U);
    EXPECT_GE(with_endings, 20U);
    EXPECT_GE(looping, 20U);
    EXPECT_GE(stuck, 10U);
    EXPECT_GE(with_goals, 1U);
}

/// With this kept of each scene, our states are those of the naive graph, one for one.
std::string other_states(const scenario::Scenario& scenario, const Relevance& kept,
                         const naive::Graph& graph) {
    const Limits limits;
    Patience patience(limits);
    const Packing packing(scenario, kept);
    const Graph ours(scenario, packing, limits, patience);
    if (!ours.complete()) return "not complete";
    std::set<State> found;
    std::vector<Word> packed(packing.words());
    for (const auto& moment : graph.moments) {
        packing.pack(moment, packed.data());
        const auto state = ours.find(packed.data());
        if (!state) return "a state that we do not have, in " + scenario.scenes[moment.scene].id;
        found.insert(*state);
    }
    if (found.size() != graph.moments.size()) return "two states of which we made one";
    return found.size() == ours.size() ? "" : "states that are not there";
}

TEST(RandomScenarios, HaveTheStatesOfAnIndependentExplorerWhereNoneAreMerged) {
    std::size_t whole = 0, forgetting = 0;
    EXPECT_TRUE(rc::check("the states are the same", [&] {
        testing_support::Maker maker;
        const auto text = maker.scenario(), reactions = maker.reactions();
        RC_LOG() << text << reactions;
        const auto scenario = testing_support::scenario_of(text, reactions);
        const auto all = naive::explore(
            *scenario, [](naive::Moment& moment) { moment.variant = 0; }, 2000);
        if (all) {
            ++whole;
            RC_ASSERT(other_states(*scenario, naive::everything(*scenario), *all) == "");
        }
        const naive::Forgetting forget(*scenario);
        if (const auto some = naive::explore(*scenario, forget, 3000)) {
            ++forgetting;
            RC_ASSERT(other_states(*scenario, forget.relevance(), *some) == "");
        }
    }));
    EXPECT_GE(whole, 10U);
    EXPECT_GE(forgetting, 60U);
}

}  // namespace
}  // namespace wijk::analysis
