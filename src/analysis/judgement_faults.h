#pragma once
// Every kind of finding that all talks of a scenario together give (each is one entry of structure.def,
// balance.def or players.def). Private to this module; others get the records through analysis/finding.h.

#include <cstdint>
#include <span>

#include "base/diagnostic.h"

namespace wijk::analysis {

enum class JudgementFault : std::uint8_t {
#define DIAGNOSTIC(code, name, ...) name,
#include "analysis/structure.def"
// Another table.
#include "analysis/balance.def"
// Another table.
#include "analysis/players.def"
#undef DIAGNOSTIC
};

const base::DiagnosticRecord& record(JudgementFault fault);
std::span<const base::DiagnosticRecord> judgement_records();  ///< table by table, each in order of its codes

}  // namespace wijk::analysis
