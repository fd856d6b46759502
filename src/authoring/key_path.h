#pragma once
// Which key of a YAML file a place in its text belongs to. Looks at lines and brackets alone, so that it
// answers while somebody is in the middle of a word and the file does not read.

#include <string>
#include <string_view>
#include <vector>

namespace wijk::authoring {

/// The keys from the outermost in, with "[]" for an item of a list: {"scenes", "tafel", "replies", "[]",
/// "codes"}. Line and column count from 1, the column in characters. Empty before any key.
std::vector<std::string> key_path_at(std::string_view text, int line, int column);

/// Whether a path of the reference ("scenes.*.replies[].codes") is of these keys; a `*` is any key.
bool is_path_of(std::string_view pattern, const std::vector<std::string>& keys);

}  // namespace wijk::authoring
