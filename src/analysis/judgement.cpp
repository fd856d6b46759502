#include "analysis/judgement.h"

#include <algorithm>
#include <iterator>

#include "analysis/all_talks.h"
#include "analysis/balance.h"
#include "analysis/constant_players.h"
#include "analysis/coverage.h"
#include "analysis/structure.h"

namespace wijk::analysis {

namespace {

constexpr int random_talks = 10'000;
constexpr std::uint64_t seed = 1;

void append(Findings& all, Findings more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// To the ending that the fewest replies lead to; empty when none was found.
Road shortest_road(const Exploration& exploration) {
    for (const auto& ending : exploration.endings)
        if (ending.shortest && ending.shortest == exploration.shortest) return ending.witness;
    return {};
}

}  // namespace

Judgement judge(const scenario::Scenario& scenario, const std::vector<Annomi>& annomi, const Limits& limits) {
    const auto cancelled = [&] { return limits.cancelled && limits.cancelled(); };
    Judgement out;
    out.exploration = explore(scenario, limits);
    out.findings = structure_findings(scenario, out.exploration);
    if (cancelled()) return out;
    out.policies = play_policies(scenario, random_talks, seed, limits);
    append(out.findings, player_findings(scenario, out.policies));
    if (!annomi.empty() && !cancelled()) {
        out.realism = measure_realism(scenario, annomi);
        append(out.findings, realism_findings(scenario, out.realism));
    }
    Roads roads{shortest_road(out.exploration), typical_road(scenario, limits), {}};
    if (out.exploration.complete && !cancelled()) {
        const AllTalks talks(scenario, limits);
        if (talks.complete()) {
            roads.best = talks.best_road();
            append(out.findings, balance_findings(talks));
            append(out.findings, road_findings(talks));
            append(out.findings, coverage_findings(scenario, roads));
        }
    }
    out.coverage = coverage_of(scenario, roads);
    sort_by_place(out.findings);
    return out;
}

Findings judge_texts(const scenario::Scenario& scenario, const Limits& limits) {
    Findings findings = player_findings(scenario, play_policies(scenario, random_talks, seed, limits), true);
    const AllTalks talks(scenario, limits);
    if (talks.complete()) append(findings, balance_findings(talks, true));
    sort_by_place(findings);
    return findings;
}

}  // namespace wijk::analysis
