#pragma once
// What the parts of the workbench's model share. Private to this module.

#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "analysis/realism.h"
#include "app/workbench_model.h"
#include "scenario/vocabulary.h"

namespace wijk::app {

/// Rung from the checker's threads, whatever became of who listens.
struct WorkbenchModel::Bell {
    std::mutex mutex;
    std::function<void()> wake;
    void ring() {
        const std::scoped_lock held(mutex);
        if (wake) wake();
    }
};

/// What every check is held against.
struct WorkbenchModel::Rules {
    std::string today;
    std::string reactions;
    scenario::Vocabulary vocabulary;
    std::vector<analysis::Annomi> annomi;
};

}  // namespace wijk::app
