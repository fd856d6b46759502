#pragma once
// A road that was played, added to a scenario file as a playthrough: `wijk test` plays it from then on.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "dialogue/moment.h"
#include "scenario/scenario.h"

namespace wijk::authoring {

/// An entry of `playthroughs:`, its texts as they are to be read back.
struct NewPlaythrough {
    std::string name;
    std::string style = "mixed";
    std::vector<std::string> choose;
    std::vector<std::pair<std::string, std::string>> expect;  ///< "ending": "samen", "trust": "== 5"
};

/// What a talk that stands here came to: its ending, or the four numbers where it is none.
std::vector<std::pair<std::string, std::string>> expectation_of(const scenario::Scenario& scenario,
                                                                const dialogue::Moment& moment);

/// `name` where no playthrough of the scenario has it, else with the first number behind it that is free.
std::string free_name(const scenario::Scenario& scenario, std::string_view name);

/// The text with this playthrough behind those that are there; every other character stays. A text that is no
/// YAML, or where the list cannot be added to, is an error.
base::Result<std::string> with_playthrough(const std::string& text, const NewPlaythrough& added);

}  // namespace wijk::authoring
