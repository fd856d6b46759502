#pragma once
// How a module that reads files reports its own faults.

#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "yaml/node.h"
#include "yaml/records.h"

namespace wijk::yaml {

/// Collects what is wrong in one file. `Fault` is the enum of the module's records.def, and a function
/// `record(Fault)` beside it gives the entry.
template <class Fault>
class Reporter {
 public:
    Reporter(std::string file, base::Diagnostics& diagnostics)
        : file_(std::move(file)), diagnostics_(diagnostics) {}

    base::Diagnostic& add(Fault fault, Spot spot, base::Arguments arguments = {}, base::LocalText hint = {}) {
        base::Diagnostic made{
            &record(fault), yaml::place(file_, spot), std::move(arguments), std::move(hint), {}};
        return add_unless_too_many(diagnostics_, std::move(made), surplus_);
    }
    const std::string& file() const { return file_; }
    base::Diagnostics& diagnostics() { return diagnostics_; }
    base::Place place(Spot spot) const { return yaml::place(file_, spot); }

 private:
    std::string file_;
    base::Diagnostics& diagnostics_;
    base::Diagnostic surplus_;  ///< the newest that was one too many
};

}  // namespace wijk::yaml
