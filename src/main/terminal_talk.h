#pragma once
// A talk in the terminal: plain lines from top to bottom, no drawn boxes, no colour needed, so that a screen
// reader reads it as it comes. Everything is chosen by number or by a short word.

#include "app/talk.h"
#include "main/program.h"

namespace wijk::main {

/// Plays until the ending, the end of input or "stop". True when the talk is over, false when it was left.
base::Result<bool> talk_in_terminal(const Program& program, app::Talk& talk, const feedback::Shown& shown);

}  // namespace wijk::main
