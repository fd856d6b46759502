#pragma once
// Every kind of finding that is made from texts and codes alone (each is one entry of wording.def). Private
// to this module; others get the records through analysis/finding.h.

#include <cstdint>
#include <span>

#include "base/diagnostic.h"

namespace wijk::analysis {

enum class WordingFault : std::uint8_t {
#define DIAGNOSTIC(code, name, ...) name,
#include "analysis/wording.def"
#undef DIAGNOSTIC
};

const base::DiagnosticRecord& record(WordingFault fault);
std::span<const base::DiagnosticRecord> wording_records();  ///< in the order of their codes

}  // namespace wijk::analysis
