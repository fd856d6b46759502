#pragma once
// Brings the workbench to a state that the command line names.

#include "main/stage.h"

namespace wijk::main {

/// `scenario` is what is opened (empty: nothing), by its id or the name of its folder; `choose` the place to
/// go to, as findings name it: "scene", "scene.reply"; `show` what stands beside the text; `turn` the problem
/// that is looked at, from 1. Checks and analysis are waited for.
base::Result<> set_workbench(app::App& app, const StageOptions& options);

}  // namespace wijk::main
