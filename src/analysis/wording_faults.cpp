#include "analysis/wording_faults.h"

#include <array>
#include <cstddef>

#include "base/diagnostic_table.h"

namespace wijk::analysis {

namespace {

constexpr auto all = std::to_array<base::DiagnosticRecord>({
#include "analysis/wording.def"
});

}  // namespace

const base::DiagnosticRecord& record(WordingFault fault) {
    return all[static_cast<std::size_t>(fault)];
}

std::span<const base::DiagnosticRecord> wording_records() {
    return all;
}

}  // namespace wijk::analysis
