#pragma once
// The table of demonstrations that residents are compared with. Private to the commands that do so.

#include <vector>

#include "analysis/realism.h"
#include "main/program.h"

namespace wijk::main {

base::Result<std::vector<analysis::Annomi>> demonstrations(const Program& program);

}  // namespace wijk::main
