#pragma once
// Every kind of finding that is made beside counted conversations (each is one entry of realism.def). Private
// to this module; others get the records through analysis/finding.h.

#include <cstdint>
#include <span>

#include "base/diagnostic.h"

namespace wijk::analysis {

enum class RealismFault : std::uint8_t {
#define DIAGNOSTIC(code, name, ...) name,
#include "analysis/realism.def"
#undef DIAGNOSTIC
};

const base::DiagnosticRecord& record(RealismFault fault);
std::span<const base::DiagnosticRecord> realism_records();  ///< in the order of their codes

}  // namespace wijk::analysis
