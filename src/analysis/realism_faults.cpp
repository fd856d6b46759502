#include "analysis/realism_faults.h"

#include <array>
#include <cstddef>

#include "base/diagnostic_table.h"

namespace wijk::analysis {

namespace {

constexpr auto all = std::to_array<base::DiagnosticRecord>({
#include "analysis/realism.def"
});

}  // namespace

const base::DiagnosticRecord& record(RealismFault fault) {
    return all[static_cast<std::size_t>(fault)];
}

std::span<const base::DiagnosticRecord> realism_records() {
    return all;
}

}  // namespace wijk::analysis
