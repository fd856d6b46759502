#pragma once
// The text of a condition to a Condition and back. Private to this module; the grammar stands in
// scenario/condition.h.

#include <string>
#include <string_view>

#include "scenario/condition.h"
#include "scenario/faults.h"
#include "scenario/names.h"
#include "yaml/node.h"

namespace wijk::scenario {

/// Reports the first fault of the expression, at its place inside it; the condition is then one that always
/// holds.
Condition parse_condition(const yaml::Node& node, const Names& names, Report& report);

/// In canonical spelling: parsing it gives the same steps again.
std::string to_text(const Condition& condition, const Names& names);

/// Reads ">= 6", or "6" for "== 6", as the expectations of playthroughs have them; false for anything else.
bool parse_comparison(std::string_view text, Comparison& comparison, int& value);

}  // namespace wijk::scenario
