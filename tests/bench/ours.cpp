#include "ours.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "analysis/exploration.h"
#include "analysis/graph.h"
#include "analysis/walker.h"
#include "base/clock.h"

namespace wijk::bench {

namespace {

analysis::Limits without_limits() {
    analysis::Limits limits;
    limits.states = std::numeric_limits<std::size_t>::max();
    limits.bytes = std::numeric_limits<std::size_t>::max();
    return limits;
}

}  // namespace

scenario::ScenarioSources sources_of(const Machine& machine) {
    scenario::ScenarioSources sources;
    sources.file = "gemaakt/scenario.yaml";
    sources.scenario = as_scenario(machine);
    sources.reactions = as_reactions(machine);
    return sources;
}

scenario::Loaded load(const scenario::ScenarioSources& sources) {
    scenario::LoadOptions options;
    options.limits.bytes = std::numeric_limits<std::size_t>::max();
    options.limits.nodes = std::numeric_limits<std::size_t>::max();
    auto loaded = scenario::load(sources, "nl", options);
    if (!loaded.diagnostics.empty())
        throw std::runtime_error(base::to_text(loaded.diagnostics.front(), base::Language::en));
    return loaded;
}

Work time_of_loading(const scenario::ScenarioSources& sources, int times) {
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < times; ++i) {
        const double before = processor_seconds();
        const auto loaded = load(sources);
        best = std::min(best, processor_seconds() - before);
    }
    return {best, 1};
}

Work walk(const scenario::Scenario& scenario, double seconds) {
    constexpr int at_once = 10'000;
    base::SeededRandom random(1);
    double steps = 0;
    analysis::Walker talk(scenario);
    const double begun = processor_seconds();
    for (double now = begun; now < begun + seconds; now = processor_seconds(), steps += at_once)
        for (int i = 0; i < at_once;) {
            const auto& offered = talk.offered();
            if (offered.empty()) {
                talk.begin();
                continue;
            }
            talk.say(offered[random.below(offered.size())]);
            ++i;
        }
    return {processor_seconds() - begun, steps};
}

Work visit_states(const scenario::Scenario& scenario) {
    const auto limits = without_limits();
    analysis::Patience patience(limits);
    const double before = processor_seconds();
    const analysis::Graph graph(scenario, limits, patience);
    return {processor_seconds() - before, static_cast<double>(graph.size())};
}

Work explore(const scenario::Scenario& scenario) {
    const double before = processor_seconds();
    const auto found = analysis::explore(scenario, without_limits());
    return {processor_seconds() - before, found.complete ? static_cast<double>(found.states) : 0};
}

}  // namespace wijk::bench
