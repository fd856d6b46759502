#pragma once
// The part of the JSON report that tells of each turn.

#include "feedback/debrief.h"
#include "report/json_fields.h"

namespace wijk::report {

const Fields<feedback::TurnDebrief>& turn_fields();

}  // namespace wijk::report
