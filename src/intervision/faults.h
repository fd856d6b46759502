#pragma once
// Every kind of fault of a method's file (each is one entry of records.def), and how they are reported.
// Private to this module; others get the records through `method_records` of method.h.

#include <cstdint>

#include "base/diagnostic.h"
#include "yaml/report.h"

namespace wijk::intervision {

enum class Fault : std::uint8_t {
#define DIAGNOSTIC(code, name, ...) name,
#include "intervision/records.def"
#undef DIAGNOSTIC
};

const base::DiagnosticRecord& record(Fault fault);

/// Collects what is wrong in one file.
using Report = yaml::Reporter<Fault>;

}  // namespace wijk::intervision
