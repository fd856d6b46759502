#pragma once
// Brings the program to a state of a meeting that the command line names, by the steps of a facilitator.

#include "main/stage.h"

namespace wijk::main {

/// Begins a meeting by `method` with so many people and does `steps`, a list of what the strip's buttons do:
/// next and back (step), on (what the moment asks), turn, question, write, vote, reveal, again, say:2, go,
/// hands:5.2.1, words:een|twee, note:..., agree:2:what|when|who, phones, cover, sit, strip, end. An unknown
/// method or step is an error that names those there are.
base::Result<> set_meeting(app::App& app, const StageOptions& options);

}  // namespace wijk::main
