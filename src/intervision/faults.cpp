#include "intervision/faults.h"

#include <array>
#include <cstddef>

#include "base/diagnostic_table.h"
#include "intervision/method.h"

namespace wijk::intervision {

namespace {

constexpr auto all = std::to_array<base::DiagnosticRecord>({
#include "intervision/records.def"
});

}  // namespace

const base::DiagnosticRecord& record(Fault fault) {
    return all[static_cast<std::size_t>(fault)];
}

std::span<const base::DiagnosticRecord> method_records() {
    return all;
}

}  // namespace wijk::intervision
