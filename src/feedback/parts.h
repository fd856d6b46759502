#pragma once
// The parts that a debrief is put together from. Of this module alone.

#include <map>
#include <string>
#include <vector>

#include "feedback/debrief.h"
#include "feedback/reading.h"

namespace wijk::feedback {

/// Every reply of the talk, without what the learner put beside it. `now` decides which facts are out of
/// date.
std::vector<TurnDebrief> turns(const Reading& reading, base::Time now);

std::vector<CountRow> count_rows(const Reading& reading, const scoring::Score& score);

std::vector<GoalText> goal_texts(const Reading& reading, const scoring::Score& score);

RoleBoundary role_boundary(const Reading& reading);

/// The items that fit this kind of talk, with their answers.
std::vector<ReflectionItem> reflection(const Reading& reading,
                                       const std::map<std::string, std::string>& answers);

}  // namespace wijk::feedback
