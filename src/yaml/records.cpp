#include "yaml/records.h"

#include <array>
#include <cstddef>
#include <string>

namespace wijk::yaml {

namespace {

#define MESSAGE(nl, en) \
    base::LocalView {   \
        nl, en          \
    }
#define WHY(nl, en)   \
    base::LocalView { \
        nl, en        \
    }
#define MEND(nl, en)  \
    base::LocalView { \
        nl, en        \
    }
#define EXAMPLE(frame, failing, passing) #frame, failing, passing
#define DIAGNOSTIC(code, name, severity, message, why, mend, example) \
    base::DiagnosticRecord{#code, base::Severity::severity, message, why, mend, example},
constexpr auto all = std::to_array<base::DiagnosticRecord>({
#include "yaml/records.def"
});
#undef DIAGNOSTIC
#undef EXAMPLE
#undef MEND
#undef WHY
#undef MESSAGE

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
