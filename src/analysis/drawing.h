#pragma once
// The map of a scenario as a file: a picture that a person likes to look at, and two languages in which other
// programs draw it. No text of a file can be more than text in them: all are escaped.

#include <array>
#include <string>

#include "analysis/finding.h"
#include "analysis/layout.h"
#include "base/language.h"

namespace wijk::analysis {

/// What the ways in which a talk ends are called in the drawing: by EndingKind.
using EndingNames = std::array<std::string, 4>;

/// A whole SVG document, readable in light and dark, with a title and description for a screen reader.
std::string svg_of(const scenario::Scenario& scenario, const Layout& layout, const Findings& findings,
                   const EndingNames& names, base::Language language);
std::string dot_of(const scenario::Scenario& scenario, const EndingNames& names);
std::string mermaid_of(const scenario::Scenario& scenario, const EndingNames& names);

}  // namespace wijk::analysis
