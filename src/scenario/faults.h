#pragma once
// Every kind of fault that this module reports (each is one entry of records.def), and how it reports them.
// Private to this module; others get the records through scenario/load.h.

#include <cstdint>
#include <span>
#include <string>

#include "base/diagnostic.h"
#include "yaml/node.h"
#include "yaml/records.h"

namespace wijk::scenario {

enum class Fault : std::uint8_t {
#define DIAGNOSTIC(code, name, ...) name,
#include "scenario/records.def"
#undef DIAGNOSTIC
};

const base::DiagnosticRecord& record(Fault fault);
std::span<const base::DiagnosticRecord> records();  ///< in the order of their codes

/// Collects what is wrong in one file.
class Report {
 public:
    Report(std::string file, base::Diagnostics& diagnostics)
        : file_(std::move(file)), diagnostics_(diagnostics) {}

    base::Diagnostic& add(Fault fault, yaml::Spot spot, base::Arguments arguments = {},
                          base::LocalText hint = {}) {
        base::Diagnostic made{
            &record(fault), yaml::place(file_, spot), std::move(arguments), std::move(hint), {}};
        return yaml::add_unless_too_many(diagnostics_, std::move(made), surplus_);
    }
    const std::string& file() const { return file_; }
    base::Diagnostics& diagnostics() { return diagnostics_; }
    base::Place place(yaml::Spot spot) const { return yaml::place(file_, spot); }

 private:
    std::string file_;
    base::Diagnostics& diagnostics_;
    base::Diagnostic surplus_;  ///< the newest that was one too many
};

}  // namespace wijk::scenario
