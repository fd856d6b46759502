#pragma once
// `silence:` of a scenario: warnings that its author accepts, each with a reason. Private to this module.

#include <string>

#include "scenario/faults.h"
#include "scenario/scenario.h"
#include "yaml/node.h"

namespace wijk::scenario {

/// How `at:` names what stands at a spot of a scenario file: `scene`, `scene.reply`, `scene#variant` (by its
/// id, or its number from 1), elsewhere the key and what it names, such as `role` or `facts.vergoeding`.
std::string name_of_place(const yaml::Node& root, yaml::Spot spot);

/// Takes the accepted warnings out of the report. Errors stay: a scenario with one does not load. With
/// `everything_checked` a silence that silences nothing is a warning itself; those with codes of other
/// modules are left for these to judge.
void pass_over_silenced(const yaml::Node& root, const Scenario& scenario, bool everything_checked,
                        Report& report);

}  // namespace wijk::scenario
