#pragma once
// Every kind of fault that this module reports (each is one entry of records.def), and how it reports them.
// Private to this module; others get the records through scenario/load.h.

#include <cstdint>
#include <span>

#include "base/diagnostic.h"
#include "yaml/report.h"

namespace wijk::scenario {

enum class Fault : std::uint8_t {
#define DIAGNOSTIC(code, name, ...) name,
#include "scenario/records.def"
#undef DIAGNOSTIC
};

const base::DiagnosticRecord& record(Fault fault);
std::span<const base::DiagnosticRecord> records();  ///< in the order of their codes

/// Collects what is wrong in one file.
class Report : public yaml::Reporter<Fault> {
 public:
    using Reporter::Reporter;
};

}  // namespace wijk::scenario
