#pragma once
// How `wijk analyse` tells what it found: as JSON (design.md, section 5) and in words. Private to the
// command.

#include "analysis/judgement.h"
#include "i18n/catalogue.h"
#include "json/value.h"
#include "main/program.h"

namespace wijk::main {

struct Analysed {
    const scenario::Scenario& scenario;
    analysis::Judgement judgement;
    analysis::Findings findings;  ///< of texts and talks together, in each language; without what is silenced
};

json::Value json_of(const Program& program, const Analysed& found);
void print(const Program& program, const i18n::Catalogue& catalogue, const Analysed& found);

/// Reply ids, as `--choose` takes them.
json::Value road_json(const analysis::Road& road);
std::string ids_of(const analysis::Road& road, std::string_view between);

// Parts of the above that make files of their own.
json::Value findings_json(const Program& program, const analysis::Findings& findings);
json::Value policies_json(const scenario::Scenario& scenario, const analysis::Policies& policies);
json::Value coverage_json(const std::vector<analysis::Coverage>& coverage);
/// Each with its place, what to do, and the road that shows it.
void print_findings(const Program& program, const analysis::Findings& findings);
void print_policies(const Program& program, const i18n::Catalogue& catalogue, const Analysed& found);
void print_coverage(const Program& program, const std::vector<analysis::Coverage>& coverage);

}  // namespace wijk::main
