#pragma once
// The drawn signs of the page, in the shapes of the screens (ui/icons.cpp): one for each behaviour, filled
// where the worker gives and open where he asks or leaves room, and one for each side of what the resident
// says. Each is told by its shape alone; the colour comes from its class.

#include <string>
#include <string_view>

#include "skills/behaviour.h"
#include "skills/talk.h"

namespace wijk::report {

/// SVG elements within -12..12 around the middle, in a group with the class of their colour.
std::string drawn(skills::Code code);
std::string drawn(skills::Side side);

/// The class that colours a move: "move-question", "move-reflection"...
std::string_view class_of(skills::Code code);

/// The same as a small picture beside words that say what it is. `name` shows when one points at it; it is
/// text, not yet escaped. Screen readers pass it by: the words beside it are read.
std::string sign(skills::Code code, std::string_view name);
std::string sign(skills::Side side, std::string_view name);

}  // namespace wijk::report
