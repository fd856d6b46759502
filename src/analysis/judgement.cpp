#include "analysis/judgement.h"

namespace wijk::analysis {

Judgement judge(const scenario::Scenario& scenario, const std::vector<Annomi>& annomi, const Limits& limits) {
    Judgement result;
    result.exploration = explore(scenario, limits);
    const auto cancelled = [&] { return limits.cancelled && limits.cancelled(); };
    if (cancelled()) return result;
    result.policies = play_policies(scenario, 10'000, 1, limits);
    if (annomi.empty() || cancelled()) return result;
    result.realism = measure_realism(scenario, annomi);
    result.findings = realism_findings(scenario, result.realism);
    return result;
}

}  // namespace wijk::analysis
