#pragma once
// What went well, found by rules. Of this module alone.

#include <string_view>
#include <vector>

#include "feedback/debrief.h"
#include "feedback/reading.h"

namespace wijk::feedback {

inline constexpr std::size_t most_strengths = 3;

/// One to `most_strengths`, the most telling first, each about another turn; none only in a talk without a
/// reply. Of an engage or team talk only what can be said of being there.
std::vector<Strength> strengths(const Reading& reading);

/// Whether it says something of the reply itself; not what is true of every talk and said for want of more.
bool praises_the_reply(const Strength& strength);

/// Ids of all rules; each has a text "strength.ID".
std::vector<std::string_view> strength_rules();

}  // namespace wijk::feedback
