#include "scenario/faults.h"

#include <array>
#include <cstddef>

#include "base/diagnostic_table.h"

namespace wijk::scenario {

namespace {

constexpr auto all = std::to_array<base::DiagnosticRecord>({
#include "scenario/records.def"
});

}  // namespace

const base::DiagnosticRecord& record(Fault fault) {
    return all[static_cast<std::size_t>(fault)];
}

std::span<const base::DiagnosticRecord> records() {
    return all;
}

}  // namespace wijk::scenario
