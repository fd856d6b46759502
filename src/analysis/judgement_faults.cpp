#include "analysis/judgement_faults.h"

#include <array>
#include <cstddef>

#include "base/diagnostic_table.h"

namespace wijk::analysis {

namespace {

// Of the examples: what the resident says where it does not matter, and replies of one length that differ in
// where they lead.
#define LINE "    resident: [{id: a, says: \"Zo.\", feels: neutral, talk: neutral}]\n"
#define CLOSES(id) "      - {id: " id ", say: \"Jaja.\", note: n, next: dicht}\n"

constexpr auto all = std::to_array<base::DiagnosticRecord>({
#include "analysis/structure.def"
// Another table.
#include "analysis/balance.def"
// Another table.
#include "analysis/players.def"
});

#undef LINE
#undef CLOSES

}  // namespace

const base::DiagnosticRecord& record(JudgementFault fault) {
    return all[static_cast<std::size_t>(fault)];
}

std::span<const base::DiagnosticRecord> judgement_records() {
    return all;
}

}  // namespace wijk::analysis
