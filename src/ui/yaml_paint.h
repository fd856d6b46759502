#pragma once
// Which parts of a line of a scenario file are keys, remarks and ids of other scenes, for the text field.

#include <string_view>
#include <vector>

#include "ui/text_edit.h"

namespace wijk::ui {

/// Of one line by itself, without reading YAML: a sentence in a longer text that begins as a key does, such
/// as "let: op", is taken for one. Keys at the start of the line and in braces; remarks from a
/// `#` at the start or behind a space; the ids behind `next`, `better`, `start` and `scene`.
void paint_yaml(std::string_view line, std::vector<Span>& spans);

}  // namespace wijk::ui
