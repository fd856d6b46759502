#pragma once
// What all drawings of a scenario say in the same way.

#include <string>
#include <string_view>

#include "analysis/layout.h"

namespace wijk::analysis {

/// Without what draws nothing but steers: controls, and characters that turn the direction of text. Line ends
/// become spaces.
std::string plain(std::string_view text);

/// The start of it in at most `most` characters, cut at a word where there is one, with an ellipsis.
std::string beginning_of(std::string_view text, std::size_t most);

/// What the resident says first there, or the title of an ending.
const std::string& first_words(const scenario::Scene& scene);

/// Whether a reply of it is there, or leads there, only sometimes.
bool conditional(const scenario::Scenario& scenario, const MapEdge& edge);

}  // namespace wijk::analysis
