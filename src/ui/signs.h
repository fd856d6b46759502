#pragma once
// The colours that go with the shapes of moves and talk (ui/icons.h), the same on every screen.

#include "skills/behaviour.h"
#include "skills/talk.h"
#include "ui/theme.h"

namespace wijk::ui {

Colour colour_of(const Theme& theme, skills::Code code);
Colour colour_of(const Theme& theme, skills::Side side);

}  // namespace wijk::ui
