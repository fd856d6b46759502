#include "app/analysis_shown.h"

#include <algorithm>
#include <array>
#include <numeric>

#include <fmt/format.h>

namespace wijk::app {

using analysis::Exploration;
using analysis::Judgement;
using base::Arguments;
using i18n::Catalogue;
using scenario::Scenario;

namespace {

/// In the order in which they are read: what stops a talk first. Others follow under a name of their own.
constexpr std::array<std::string_view, 7> groups = {"ST", "PO", "BA", "CV", "RE", "CO", "LA"};

class Teller {
 public:
    Teller(const Scenario& scenario, const Judgement& judgement, const Catalogue& texts)
        : scenario_(scenario), judgement_(judgement), found_(judgement.exploration), texts_(texts) {}

    AnalysisShown tell(const analysis::Findings& findings) {
        shown_.talks = judgement_.policies.random.talks;
        headline();
        how_long();
        endings();
        goals();
        values();
        players();
        coverage();
        moves();
        tell_findings(findings);
        return std::move(shown_);
    }

 private:
    using Verdict = AnalysisShown::Verdict;

    std::string tr(std::string_view id, const Arguments& arguments = {}) const {
        return texts_.text(id, arguments);
    }
    std::string count(std::string_view id, int n, Arguments arguments = {}) const {
        return texts_.plural(id, n, arguments);
    }
    std::string replies(int n) const { return count("analysis.replies", n); }

    void headline() {
        const bool faulty = !found_.stuck.empty() || !found_.trapped.empty() ||
                            !found_.trapped_sometimes.empty() || !found_.walked.stuck.empty();
        shown_.verdict = faulty             ? Verdict::faulty
                         : !found_.complete ? Verdict::not_proven
                         : found_.loop      ? Verdict::can_go_on
                                            : Verdict::ends;
        switch (shown_.verdict) {
            case Verdict::faulty:
                shown_.headline = tr("analysis.faulty");
                break;
            case Verdict::not_proven:
                shown_.headline = tr("analysis.not_proven");
                break;
            case Verdict::can_go_on:
                shown_.headline = tr("analysis.can_go_on");
                break;
            case Verdict::ends:
                shown_.headline = tr("analysis.ends");
                break;
        }
        shown_.how_far = tr(found_.complete ? "analysis.states_all" : "analysis.states_some",
                            {{"n", texts_.number(static_cast<double>(found_.states), 0)}});
        if (!found_.loop) return;
        std::string round;
        for (const auto& choice : found_.loop->round) round += (round.empty() ? "" : ", ") + choice.reply;
        shown_.loop = tr("analysis.loop", {{"replies", round}});
        shown_.loop_road = ShownRoad{tr("analysis.loop_road"), found_.loop->to};
        auto& road = shown_.loop_road->road;
        road.insert(road.end(), found_.loop->round.begin(), found_.loop->round.end());
    }

    void how_long() {
        if (!found_.shortest) {
            shown_.how_long = tr(found_.complete ? "analysis.never_ends" : "analysis.no_ending_yet");
            return;
        }
        for (const auto& ending : found_.endings)
            if (!shown_.shortest && ending.shortest && ending.shortest == found_.shortest)
                shown_.shortest = ShownRoad{tr("analysis.shortest_road"), ending.witness};
        if (found_.longest) shown_.longest = ShownRoad{tr("analysis.longest_road"), found_.longest_road};
        if (found_.longest && *found_.longest == *found_.shortest)
            shown_.how_long = tr("analysis.length_one", {{"replies", replies(*found_.shortest)}});
        else if (found_.longest)
            shown_.how_long = tr("analysis.length", {{"least", std::to_string(*found_.shortest)},
                                                     {"most", replies(*found_.longest)}});
        else
            shown_.how_long = tr("analysis.length_least", {{"replies", replies(*found_.shortest)}});
    }

    void endings() {
        const auto& random = judgement_.policies.random;
        shown_.most_replies = found_.longest.value_or(0);
        for (const auto& one : found_.endings) {
            ShownEnding ending;
            ending.scene = one.scene;
            const auto index = scenario_.scene_index(one.scene);
            if (index && scenario_.scenes[*index].ending)
                ending.title = scenario_.scenes[*index].ending->title;
            ending.kind = one.kind;
            ending.kind_words = tr("ending." + std::string(scenario::to_id(one.kind)));
            ending.earliest = one.shortest;
            if (one.shortest) {
                shown_.most_replies = std::max(shown_.most_replies, *one.shortest);
                ending.words = *one.shortest == 0
                                   ? tr("analysis.at_once")
                                   : tr("analysis.after", {{"replies", replies(*one.shortest)}});
                ending.road = {ending.title, one.witness};
            } else if (const auto* walked = walked_to(one.scene)) {
                ending.words = tr("analysis.ending_walked");
                ending.road = {ending.title, walked->witness};
            } else {
                ending.words = tr(found_.complete ? "analysis.ending_never" : "analysis.ending_not_yet");
            }
            for (const auto& [scene, talks] : random.endings)
                if (scene == one.scene && random.ended > 0) {
                    ending.random = static_cast<double>(talks) / random.ended;
                    if (one.shortest)
                        ending.words +=
                            " · " + tr("analysis.at_random", {{"share", share(*ending.random, talks)}});
                }
            shown_.endings.push_back(std::move(ending));
        }
    }

    /// Where talks at random came beyond what was explored; null when they did not get there.
    const analysis::Place* walked_to(const std::string& scene) const {
        const auto& places = found_.walked.scenes;
        const auto place = std::find_if(places.begin(), places.end(),
                                        [&](const analysis::Place& one) { return one.scene == scene; });
        return place == places.end() ? nullptr : &*place;
    }

    /// A percentage that does not call little nothing, nor almost all all.
    std::string share(double part, int count) const {
        if (count > 0 && part < 0.005) return tr("analysis.under_one");
        if (part < 1 && part >= 0.995) return texts_.percent(0.99);
        return texts_.percent(part);
    }

    void goals() {
        const auto& random = judgement_.policies.random;
        for (std::size_t i = 0; i < found_.goals.size() && i < scenario_.goals.size(); ++i) {
            const auto& bounds = found_.goals[i];
            ShownGoal goal;
            goal.title = scenario_.goals[i].title;
            goal.least = bounds.least;
            goal.most = bounds.most;
            goal.words = bounds.least == bounds.most
                             ? tr("analysis.goal_always", {{"points", points(bounds.most)}})
                             : tr("analysis.goal",
                                  {{"least", std::to_string(bounds.least)}, {"most", points(bounds.most)}});
            goal.least_road = {tr("analysis.goal_least", {{"goal", goal.title}}), bounds.least_road};
            goal.most_road = {tr("analysis.goal_most", {{"goal", goal.title}}), bounds.most_road};
            goal.random.assign(static_cast<std::size_t>(bounds.most) + 1, 0);
            if (i < random.goals.size())
                for (const int got : random.goals[i])
                    if (got >= 0 && got <= bounds.most) ++goal.random[static_cast<std::size_t>(got)];
            shown_.goals.push_back(std::move(goal));
        }
    }

    std::string points(int n) const { return count("debrief.points", n); }

    void values() {
        constexpr std::array<const char*, scenario::state_variable_count> ids = {"trust", "importance",
                                                                                 "confidence", "discord"};
        for (const auto& bounds : found_.values) {
            ShownValue value;
            value.id = value.name = bounds.id;
            const auto state = std::find(ids.begin(), ids.end(), bounds.id);
            if (state != ids.end()) {
                value.name = tr("analysis.value." + bounds.id);
                value.start = scenario_.start_state[static_cast<std::size_t>(state - ids.begin())];
            } else {
                for (const auto& variable : scenario_.variables)
                    if (variable.id == bounds.id) {
                        value.from = variable.min;
                        value.to = variable.max;
                        value.start = variable.start;
                    }
            }
            value.least = bounds.least;
            value.most = bounds.most;
            const Arguments numbers{{"name", value.name},
                                    {"least", std::to_string(bounds.least)},
                                    {"most", std::to_string(bounds.most)},
                                    {"start", std::to_string(value.start)}};
            value.words =
                tr(bounds.least == bounds.most ? "analysis.value_same" : "analysis.value_range", numbers);
            value.least_road = {tr("analysis.value_least", numbers), bounds.least_road};
            value.most_road = {tr("analysis.value_most", numbers), bounds.most_road};
            shown_.values.push_back(std::move(value));
        }
    }

    void players() {
        if (judgement_.policies.random.talks == 0) return;
        for (const auto& result : judgement_.policies.results) {
            ShownPlayer player;
            player.name = tr("analysis.player." + std::string(analysis::to_id(result.policy)));
            player.place = result.place;
            const auto& played = result.played;
            player.words = played.ending ? tr("ending." + std::string(scenario::to_id(played.kind)))
                                         : tr("analysis.player_no_ending");
            if (!scenario_.goals.empty())
                player.words += ", " + points(std::accumulate(played.goals.begin(), played.goals.end(), 0));
            player.road = {player.name, played.road};
            shown_.players.push_back(std::move(player));
        }
    }

    void coverage() {
        for (const auto& scene : scenario_.scenes)
            if (!scene.replies.empty()) shown_.scenes.push_back(scene.id);
        for (const auto& one : judgement_.coverage) {
            const auto code = skills::code_from_id(one.code);
            if (!code) continue;
            ShownCoverage row{
                *code, tr("code." + one.code + ".name"), {}, one.on_shortest, one.on_typical, one.on_best};
            for (const auto& scene : shown_.scenes)
                row.in.push_back(std::find(one.scenes.begin(), one.scenes.end(), scene) != one.scenes.end());
            shown_.coverage.push_back(std::move(row));
        }
    }

    void moves() {
        for (const auto& one : judgement_.realism.transitions)
            if (one.level == "main" && one.previous == "any")
                shown_.moves.push_back({tr("analysis.move." + one.behaviour), one.n, one.change, one.neutral,
                                        one.sustain, one.beside, one.outside});
    }

    void tell_findings(const analysis::Findings& findings) {
        const auto language = texts_.language();
        const auto group_of = [](std::string_view code) {
            const auto found = std::find(groups.begin(), groups.end(), code.substr(0, 2));
            return static_cast<std::size_t>(found - groups.begin());
        };
        std::vector<ShownFindings> by_group(groups.size() + 1);
        for (const auto& finding : findings) {
            const auto& one = finding.diagnostic;
            ShownFinding shown;
            shown.error = one.severity() == base::Severity::error;
            shown.code = one.code();
            shown.line = one.place.line;
            shown.at = finding.at;
            shown.what = one.message(language);
            shown.why = one.record->why.in(language);
            shown.mend = one.hint_text(language);
            shown.road = {shown.what, finding.road};
            by_group[group_of(one.code())].all.push_back(std::move(shown));
            ++shown_.findings_count;
        }
        for (std::size_t i = 0; i < by_group.size(); ++i) {
            if (by_group[i].all.empty()) continue;
            by_group[i].title = tr("analysis.group." +
                                   std::string(i < groups.size() ? groups[i] : std::string_view("other")));
            shown_.findings.push_back(std::move(by_group[i]));
        }
    }

    const Scenario& scenario_;
    const Judgement& judgement_;
    const Exploration& found_;
    const Catalogue& texts_;
    AnalysisShown shown_;
};

}  // namespace

AnalysisShown analysis_shown(const Scenario& scenario, const Judgement& judgement,
                             const analysis::Findings& findings, const Catalogue& texts) {
    return Teller(scenario, judgement, texts).tell(findings);
}

}  // namespace wijk::app
