#pragma once
// How a line of a scenario's text is inked: keys, remarks, and what leads to another scene.

#include <string_view>
#include <vector>

#include "ui/text_edit.h"

namespace wijk::ui {

/// Of one line by itself: what looks like a key within a block of prose is taken for one.
void ink_of_line(std::string_view line, std::vector<Span>& spans);

}  // namespace wijk::ui
