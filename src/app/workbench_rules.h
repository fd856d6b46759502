#pragma once
// What every check of the workbench is held against. Private to this module.

#include <string>
#include <vector>

#include "analysis/realism.h"
#include "app/workbench_model.h"
#include "scenario/vocabulary.h"

namespace wijk::app {

struct WorkbenchModel::Rules {
    std::string today;
    std::string reactions;
    scenario::Vocabulary vocabulary;
    std::vector<analysis::Annomi> annomi;
};

}  // namespace wijk::app
