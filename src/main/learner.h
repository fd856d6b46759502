#pragma once
// Who is at the command line.

#include <string>

#include "main/program.h"

namespace wijk::main {

/// Who something is kept for: the name asked for, else who practised last, else the first there is, else a
/// name that is asked for or a plain one. A new name is added to the records.
base::Result<records::Learner> learner_of(const Program& program, records::Records& records,
                                          const std::string& asked);

}  // namespace wijk::main
