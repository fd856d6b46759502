#pragma once
// Every kind of fault that this module reports; each is one entry of records.def.

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/diagnostic.h"

namespace wijk::yaml {

enum class Fault : std::uint8_t {
#define DIAGNOSTIC(code, name, ...) name,
#include "yaml/records.def"
#undef DIAGNOSTIC
};

const base::DiagnosticRecord& record(Fault fault);
std::span<const base::DiagnosticRecord> records();  ///< in the order of their codes

/// More than any person will read; a hostile file could make hundreds of thousands.
inline constexpr std::size_t diagnostics_most = 5000;

/// Adds `made` and returns it as added. Beyond the most, it goes to `surplus` instead, and what was added
/// last says that there were too many.
base::Diagnostic& add_unless_too_many(base::Diagnostics& diagnostics, base::Diagnostic made,
                                      base::Diagnostic& surplus);

}  // namespace wijk::yaml
