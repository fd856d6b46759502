#pragma once
// What a drill and an activity can be, whether the program adds them or a file from elsewhere does. Private
// to this module.

#include "base/result.h"
#include "records/practice.h"

namespace wijk::records {

/// The error says which part does not fit.
base::Result<> check(const Drill& drill);
base::Result<> check(const Activity& activity);

}  // namespace wijk::records
