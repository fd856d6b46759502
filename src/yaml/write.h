#pragma once
// Writes texts as YAML scalars that yaml/read.h reads back as they were.

#include <cstddef>
#include <string>
#include <string_view>

namespace wijk::yaml {

/// What stands behind `key: ` (or `- `) for this text: a block `|` for a text over several lines, its lines
/// indented by `indent` spaces, else the text between double quotes. No line end behind the last line. A text
/// with control characters comes out escaped; the reader refuses those.
std::string scalar(std::string_view text, std::size_t indent);

/// Between double quotes, always on one line.
std::string quoted(std::string_view text);

}  // namespace wijk::yaml
