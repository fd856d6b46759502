#include "app/goal_bests.h"

#include <fmt/format.h>

#include "analysis/exploration.h"

namespace wijk::app {

namespace {

/// The shipped scenarios have up to some twenty thousand states, which takes some hundredths of a second.
constexpr std::size_t most_states = 200'000;
constexpr std::size_t most_bytes = 128UL * 1024UL * 1024UL;

}  // namespace

const std::vector<scoring::GoalScore>& GoalBests::of(
    const std::shared_ptr<const scenario::Scenario>& scenario, const std::string& version) {
    const auto key = version.empty() ? fmt::format("{}", fmt::ptr(scenario.get())) : version;
    const auto known = found_.find(key);
    if (known != found_.end()) return known->second.goals;
    auto& found = found_[key];
    found.scenario = scenario;
    if (scenario->goals.empty()) return found.goals;
    scoring::Score score;
    for (const auto& goal : scenario->goals) score.goals.push_back({goal.id, 0, std::nullopt, {}});
    const auto exploration = analysis::explore(*scenario, {most_states, most_bytes});
    if (exploration.complete) {
        analysis::fill_best(score, exploration);
        found.goals = std::move(score.goals);
    }
    return found.goals;
}

feedback::Debrief debrief_of(const Talk& talk, const neighbourhood::Neighbourhood& here,
                             const i18n::Catalogue& catalogue, base::Time now) {
    GoalBests bests;
    return feedback::debrief(talk.conversation(), talk.margins(), here, catalogue,
                             {now, bests.of(talk.conversation().scenario_ptr(), {}), talk.reflection()});
}

}  // namespace wijk::app
