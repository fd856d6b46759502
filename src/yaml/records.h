#pragma once
// Every kind of fault that this module reports; each is one entry of records.def.

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

}  // namespace wijk::yaml
