#include <algorithm>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "analysis/wording.h"
#include "main/analysed.h"
#include "main/commands.h"
#include "main/demonstrations.h"

namespace wijk::main {

namespace {

using analysis::Findings;

/// Said of the same words at the same place.
bool same(const analysis::Finding& a, const analysis::Finding& b) {
    return a.at == b.at && a.diagnostic.record == b.diagnostic.record &&
           a.diagnostic.place == b.diagnostic.place && a.diagnostic.arguments == b.diagnostic.arguments;
}

/// What the other languages of the scenario's folder add: their words and their length. A translation that is
/// not complete shows the source's texts, and those are judged already.
Findings of_other_languages(const base::Path& folder, const std::string& reactions,
                            const scenario::Scenario& scenario, const analysis::Limits& limits) {
    Findings all;
    for (const auto language : {base::Language::nl, base::Language::en}) {
        const std::string id(to_id(language));
        if (id == scenario.language) continue;
        const auto loaded = scenario::load_folder(base::real_files(), folder, id, reactions);
        if (!loaded.scenario || loaded.scenario->language != id) continue;
        auto words = analysis::look_over_wording(*loaded.scenario);
        auto lengths = analysis::judge_texts(*loaded.scenario, limits);
        std::move(words.begin(), words.end(), std::back_inserter(all));
        std::move(lengths.begin(), lengths.end(), std::back_inserter(all));
    }
    return all;
}

void add(Findings& all, Findings more) {
    for (auto& one : more)
        if (std::none_of(all.begin(), all.end(), [&](const auto& there) { return same(there, one); }))
            all.push_back(std::move(one));
}

bool has_errors(const Findings& found) {
    return std::any_of(found.begin(), found.end(),
                       [](const auto& one) { return one.diagnostic.severity() == base::Severity::error; });
}

}  // namespace

int analyse(const Program& program, const AnalyseOptions& options) {
    const auto folder = program.scenario_folder(options.scenario);
    if (!folder) return program.fail(folder.error());
    const auto loaded = program.scenario(*folder);
    if (!loaded) return program.fail(loaded.error());
    const auto reactions = program.reactions();
    if (!reactions) return program.fail(reactions.error());
    const auto annomi = demonstrations(program);
    if (!annomi) return program.fail(annomi.error());
    const auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());

    analysis::Limits limits;
    if (options.states > 0) limits.states = options.states;
    const auto& scenario = *loaded->scenario;
    Analysed found{scenario, analysis::judge(scenario, *annomi, limits), {}};
    add(found.findings, found.judgement.findings);
    add(found.findings, analysis::look_over_wording(scenario));
    add(found.findings, of_other_languages(*folder, *reactions, scenario, limits));
    analysis::sort_by_place(found.findings);
    found.findings = analysis::pass_over_silenced(scenario, std::move(found.findings),
                                                  found.judgement.exploration.complete);
    if (options.json)
        program.out << json::dump(json_of(program, found), 2) << '\n';
    else
        print(program, *catalogue, found);
    return has_errors(found.findings) ? findings : fine;
}

}  // namespace wijk::main
