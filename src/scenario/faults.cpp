#include "scenario/faults.h"

#include <array>
#include <cstddef>

namespace wijk::scenario {

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
#include "scenario/records.def"
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

}  // namespace wijk::scenario
