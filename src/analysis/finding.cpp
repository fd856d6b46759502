#include "analysis/finding.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "analysis/judgement_faults.h"
#include "analysis/realism_faults.h"
#include "analysis/wording_faults.h"

namespace wijk::analysis {

namespace {

/// Codes of these areas are this module's to judge.
constexpr std::array<std::string_view, 7> our_areas = {"ST", "PO", "CV", "BA", "RE", "CO", "LA"};

bool is_ours(std::string_view code) {
    return std::find(our_areas.begin(), our_areas.end(), code.substr(0, 2)) != our_areas.end();
}

Finding silences_nothing(const scenario::Silence& silence) {
    return {{&record(WordingFault::silences_nothing),
             silence.place,
             {{"code", silence.code}, {"at", silence.at}},
             {},
             {}},
            silence.at,
            {}};
}

}  // namespace

Findings pass_over_silenced(const scenario::Scenario& scenario, Findings findings,
                            bool everything_looked_for) {
    const auto& silences = scenario.silenced;
    std::vector<bool> used(silences.size());
    std::erase_if(findings, [&](const Finding& one) {
        if (one.diagnostic.severity() == base::Severity::error) return false;
        bool silenced = false;
        for (std::size_t i = 0; i < silences.size(); ++i)
            if (silences[i].code == one.diagnostic.code() && silences[i].at == one.at)
                used[i] = silenced = true;
        return silenced;
    });
    if (!everything_looked_for) return findings;
    for (std::size_t i = 0; i < silences.size(); ++i)
        if (!used[i] && is_ours(silences[i].code)) findings.push_back(silences_nothing(silences[i]));
    sort_by_place(findings);
    return findings;
}

void sort_by_place(Findings& findings) {
    const auto key = [](const Finding& one) {
        const auto& place = one.diagnostic.place;
        return std::tie(place.file, place.line, place.column);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

std::vector<const base::DiagnosticRecord*> all_records() {
    std::vector<const base::DiagnosticRecord*> all;
    // Every table of this module.
    for (const auto& table : {judgement_records(), realism_records(), wording_records()})
        for (const auto& one : table) all.push_back(&one);
    std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
    return all;
}

}  // namespace wijk::analysis
