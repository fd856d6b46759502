#pragma once
// What to try another time, found by rules. Of this module alone.

#include <string_view>
#include <vector>

#include "feedback/debrief.h"
#include "feedback/reading.h"

namespace wijk::feedback {

inline constexpr std::size_t most_suggestions = 2;

/// At most `most_suggestions`, the weightiest first, each about another turn and another thing, and each with
/// a reply that could be chosen at that moment. A soft one never touches a reply that `strengths` praise.
std::vector<Suggestion> suggestions(const Reading& reading, const std::vector<Strength>& strengths);

/// Ids of all rules; each has a text "suggestion.ID".
std::vector<std::string_view> suggestion_rules();

}  // namespace wijk::feedback
