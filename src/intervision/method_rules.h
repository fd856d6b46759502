#pragma once
// What holds of a method beyond the table of its file. Private to this module.

#include <vector>

#include "intervision/faults.h"
#include "intervision/method.h"
#include "yaml/node.h"

namespace wijk::intervision {

/// A method as far as it could be read, and where its parts stand. What is wrong has been reported.
struct ReadMethod {
    Method method;
    struct StepSpots {
        yaml::Spot step, id, kind, speaks;
        bool known = true;  ///< its kind and who speaks are words that there are
    };
    std::vector<StepSpots> steps;  ///< as many as the method has
    std::vector<yaml::Spot> materials;
    yaml::Spot fewest, bringer, materials_key, steps_key;
};

/// What holds of each part by itself, whatever else is wrong.
void check_parts(const ReadMethod& read, Report& report);
/// What holds of the whole: for a method without errors, since a step that could not be read is missed.
void check_whole(const ReadMethod& read, Report& report);

}  // namespace wijk::intervision
