#pragma once
// For tests: an explorer that shares nothing with ours but the step. Moments as they are, in a std::set;
// roads looked for in the plainest way. Slow, and easy to believe.

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/relevance.h"
#include "dialogue/moment.h"

namespace wijk::analysis::naive {

using dialogue::Moment;
using scenario::Scenario;

/// All of a moment, as text.
inline std::string key(const Moment& moment) {
    std::string text;
    const auto add = [&](const auto& numbers) {
        for (const auto number : numbers) text += {static_cast<char>(number), static_cast<char>(number >> 8)};
    };
    add(std::array<int, 6>{moment.scene, moment.variant, moment.last.bits(), static_cast<int>(moment.toward),
                           static_cast<int>(moment.talk), moment.streak});
    add(moment.state);
    add(moment.variables);
    add(moment.said);
    add(moment.run);
    for (const bool flag : moment.visited) text += flag ? '1' : '0';
    for (const bool flag : moment.chosen) text += flag ? '1' : '0';
    return text;
}

/// Every condition of the scenario.
template <class Visit>
void each_condition(const Scenario& scenario, const Visit& visit) {
    const auto rows = [&](const scenario::Reaction& reaction) {
        for (const auto& row : reaction.rows) visit(row.when);
    };
    for (const auto& reaction : scenario.reactions.moves) rows(reaction);
    for (const auto& side : scenario.reactions.talk)
        for (const auto& reaction : side) rows(reaction);
    for (const auto& scene : scenario.scenes) {
        for (const auto& variant : scene.resident) visit(variant.when);
        for (const auto& reply : scene.replies) {
            visit(reply.when);
            for (const auto& next : reply.next) visit(next.when);
        }
    }
}

/// Forgets what no condition of the whole scenario names, and counts no further than any of them could
/// compare with: without that a loop has no end of moments.
class Forgetting {
 public:
    explicit Forgetting(const Scenario& scenario)
        : visited_(scenario.scenes.size()),
          chosen_(scenario.scenes.back().first_reply + scenario.scenes.back().replies.size()) {
        each_condition(scenario, [&](const scenario::Condition& condition) {
            for (const auto& atom : condition.atoms) name(atom);
        });
        for (const auto& scene : scenario.scenes)
            for (std::size_t i = 0; i < scene.replies.size(); ++i)
                chosen_[scene.first_reply + i] = scene.replies[i].once;
    }

    /// What it leaves, in our terms: the same in each scene.
    Relevance relevance() const {
        Kept kept;
        for (std::size_t i = 0; i < skills::code_count; ++i) {
            kept.said[i] = said_[i] ? counted() : std::uint16_t{0};
            kept.run[i] = run_[i] ? counted() : std::uint16_t{0};
        }
        kept.streak.fill(streak_ ? counted() : std::uint16_t{0});
        kept.streak[0] = 0;  // neutral talk has none
        kept.last = last_;
        kept.toward = toward_;
        kept.talk = talk_ || streak_;
        Relevance relevance;
        for (std::size_t i = 0; i < visited_.size(); ++i)
            if (visited_[i]) relevance.visited.push_back(static_cast<scenario::SceneIndex>(i));
        for (std::size_t i = 0; i < chosen_.size(); ++i)
            if (chosen_[i]) relevance.chosen.push_back(i);
        kept.visited.assign(relevance.visited.size(), true);
        kept.chosen.assign(relevance.chosen.size(), true);
        relevance.kept.assign(visited_.size(), kept);
        return relevance;
    }

    void operator()(Moment& moment) const {
        moment.variant = 0;
        skills::CodeSet last;
        for (std::size_t i = 0; i < skills::code_count; ++i) {
            clip(moment.said[i], said_[i]);
            clip(moment.run[i], run_[i]);
            const auto code = static_cast<skills::Code>(i);
            if (last_[i] && moment.last.contains(code)) last.insert(code);
        }
        moment.last = last;
        for (std::size_t i = 0; i < visited_.size(); ++i)
            if (!visited_[i]) moment.visited[i] = false;
        for (std::size_t i = 0; i < chosen_.size(); ++i)
            if (!chosen_[i]) moment.chosen[i] = false;
        if (!toward_) moment.toward = skills::Direction::none;
        clip(moment.streak, streak_);
        if (!streak_ && !talk_) moment.talk = skills::Side::neutral;
    }

 private:
    std::uint16_t counted() const { return static_cast<std::uint16_t>(ceiling_); }

    void name(const scenario::Atom& atom) {
        using Kind = scenario::Atom::Kind;
        switch (atom.kind) {
            case Kind::number:
                return;
            case Kind::visited:
                visited_[atom.index] = true;
                return;
            case Kind::said:
            case Kind::count:
                said_[atom.index] = true;
                break;
            case Kind::last:
                last_[atom.index] = true;
                return;
            case Kind::streak:
                streak_ = true;
                break;
            case Kind::run:
                run_[atom.index] = true;
                break;
            case Kind::talk:
                talk_ = true;
                return;
            case Kind::toward:
                toward_ = true;
                return;
        }
        ceiling_ = std::max(ceiling_, atom.value + 2);
    }

    void clip(std::uint16_t& count, bool named) const {
        count = named ? static_cast<std::uint16_t>(std::min<int>(count, ceiling_)) : std::uint16_t{0};
    }

    std::array<bool, skills::code_count> said_{}, run_{}, last_{};
    bool toward_ = false, talk_ = false, streak_ = false;
    std::vector<bool> visited_, chosen_;
    int ceiling_ = 1;
};

/// Everything, in each scene.
inline Relevance everything(const Scenario& scenario) {
    Kept kept;
    constexpr std::uint16_t far = 5'000;
    kept.said.fill(far);
    kept.run.fill(far);
    kept.streak = {0, far, far};
    kept.last.fill(true);
    kept.toward = kept.talk = true;
    Relevance relevance;
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i)
        relevance.visited.push_back(static_cast<scenario::SceneIndex>(i));
    const auto replies = scenario.scenes.back().first_reply + scenario.scenes.back().replies.size();
    for (std::size_t i = 0; i < replies; ++i) relevance.chosen.push_back(i);
    kept.visited.assign(relevance.visited.size(), true);
    kept.chosen.assign(relevance.chosen.size(), true);
    relevance.kept.assign(scenario.scenes.size(), kept);
    return relevance;
}

struct Step {
    std::size_t to = 0;
    std::size_t reply = 0;  ///< by place among all replies of all scenes
};

struct Graph {
    std::vector<Moment> moments;                         ///< breadth first
    std::vector<std::vector<Step>> steps;                ///< by moment
    std::vector<int> depth;                              ///< by moment: replies that led there
    std::set<std::pair<std::size_t, std::size_t>> said;  ///< scene, variant
    std::set<std::size_t> offered;                       ///< replies by place among all
};

/// Nothing when there are more than `most` moments.
template <class Simplify>
std::optional<Graph> explore(const Scenario& scenario, const Simplify& simplify, std::size_t most) {
    Graph graph;
    std::unordered_map<std::string, std::size_t> known;
    const auto enter = [&](Moment moment, int depth) {
        graph.said.insert({moment.scene, moment.variant});
        simplify(moment);
        const auto [at, is_new] = known.insert({key(moment), known.size()});
        if (is_new) {
            graph.moments.push_back(moment);
            graph.depth.push_back(depth);
        }
        return at->second;
    };
    enter(dialogue::begin(scenario), 0);
    for (std::size_t i = 0; i < graph.moments.size(); ++i) {
        if (graph.moments.size() > most) return std::nullopt;
        const auto here = graph.moments[i];
        graph.steps.emplace_back();
        for (const auto reply : dialogue::offered(scenario, here)) {
            auto there = here;
            dialogue::step(scenario, there, reply);
            const auto place = scenario.scenes[here.scene].first_reply + reply;
            graph.offered.insert(place);
            graph.steps.back().push_back({enter(there, graph.depth[i] + 1), place});
        }
    }
    return graph;
}

inline bool is_ending(const Scenario& scenario, const Moment& moment) {
    return scenario.scenes[moment.scene].ending.has_value();
}

/// By moment: whether an ending can be reached, looked for from each moment until nothing more comes of it.
inline std::vector<bool> can_end(const Scenario& scenario, const Graph& graph) {
    std::vector<bool> ends;
    for (const auto& moment : graph.moments) ends.push_back(is_ending(scenario, moment));
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = graph.steps.size(); i-- > 0;)
            for (const auto& step : graph.steps[i])
                if (ends[step.to] && !ends[i]) ends[i] = changed = true;
    }
    return ends;
}

/// Depth first, with a memory of where one is and was: the longest talk to an ending from each moment.
class Longest {
 public:
    Longest(const Scenario& scenario, const Graph& graph)
        : scenario_(scenario), graph_(graph), state_(graph.moments.size()), longest_(graph.moments.size()) {
        visit(0);
    }
    bool loops() const { return loops_; }
    std::optional<int> longest() const { return loops_ ? std::nullopt : longest_[0]; }

 private:
    enum class At { not_yet, inside, done };
    void visit(std::size_t i) {  // as deep as the longest talk of a small scenario
        state_[i] = At::inside;
        if (is_ending(scenario_, graph_.moments[i])) longest_[i] = 0;
        for (const auto& step : graph_.steps[i]) {
            if (state_[step.to] == At::inside) loops_ = true;
            if (state_[step.to] == At::not_yet) visit(step.to);
            if (longest_[step.to]) longest_[i] = std::max(longest_[i].value_or(0), *longest_[step.to] + 1);
        }
        state_[i] = At::done;
    }
    const Scenario& scenario_;
    const Graph& graph_;
    std::vector<At> state_;
    std::vector<std::optional<int>> longest_;
    bool loops_ = false;
};

struct Bounds {
    int least = 0, most = 0;
};

/// Least and most points over talks that end, with every reply counted once by remembering which were: each
/// moment together with each set of replies with points that can have led there. Nothing when there are too
/// many, or no talk ends.
inline std::optional<Bounds> bounds(const Scenario& scenario, const Graph& graph, scenario::GoalIndex goal,
                                    std::size_t most) {
    std::map<std::size_t, int> points;
    for (const auto& scene : scenario.scenes)
        for (std::size_t i = 0; i < scene.replies.size(); ++i)
            for (const auto& [which, some] : scene.replies[i].goals)
                if (which == goal) points[scene.first_reply + i] += some;

    using Got = std::pair<std::size_t, std::set<std::size_t>>;
    std::set<Got> known = {{0, {}}};
    std::vector<Got> open = {{0, {}}};
    std::optional<Bounds> found;
    while (!open.empty()) {
        const auto [at, got] = open.back();
        open.pop_back();
        if (is_ending(scenario, graph.moments[at])) {
            int sum = 0;
            for (const auto reply : got) sum += points[reply];
            if (!found) found = Bounds{sum, sum};
            found->least = std::min(found->least, sum);
            found->most = std::max(found->most, sum);
        }
        for (const auto& step : graph.steps[at]) {
            auto more = got;
            if (points.contains(step.reply)) more.insert(step.reply);
            if (known.insert({step.to, more}).second) open.emplace_back(step.to, more);
        }
        if (known.size() > most) return std::nullopt;
    }
    return found;
}

}  // namespace wijk::analysis::naive
