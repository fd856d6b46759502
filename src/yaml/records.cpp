#include "yaml/records.h"

#include <array>
#include <cstddef>
#include <string>

#include "base/diagnostic_table.h"

namespace wijk::yaml {

namespace {

constexpr auto all = std::to_array<base::DiagnosticRecord>({
#include "yaml/records.def"
});

}  // namespace

const base::DiagnosticRecord& record(Fault fault) {
    return all[static_cast<std::size_t>(fault)];
}

std::span<const base::DiagnosticRecord> records() {
    return all;
}

base::Diagnostic& add_unless_too_many(base::Diagnostics& diagnostics, base::Diagnostic made,
                                      base::Diagnostic& surplus) {
    if (diagnostics.size() < diagnostics_most) return diagnostics.emplace_back(std::move(made));
    if (diagnostics.size() == diagnostics_most)
        diagnostics.push_back({&record(Fault::too_many_faults),
                               {made.place.file, 0, 0},
                               {{"limit", std::to_string(diagnostics_most)}},
                               {},
                               {}});
    return surplus = std::move(made);
}

}  // namespace wijk::yaml
