#pragma once
// Names taken out of what a group typed: notes, agreements and places name people as easily as a list does.

#include <string>
#include <string_view>
#include <vector>

#include "intervision/meeting.h"

namespace wijk::report {

/// What stands where a name was, in every language.
inline constexpr std::string_view name_left_out = "[…]";

/// Finds names as the group wrote them at the meeting, as whole words, with capitals as they are there ("Wil"
/// is a name, "wil" is not). A nickname that nobody wrote down at the meeting is not found. Of a single
/// sign, and numbers ("3"), are no names but places in a row.
class Names {
 public:
    explicit Names(std::vector<std::string> names);
    std::string taken_out(std::string_view text) const;

 private:
    std::vector<std::string> names_;  ///< the longest first, so that of "Els de Wit" nothing stays
};

/// Of everybody who was at this meeting: who leads it need not be a member.
Names names_in(const intervision::MeetingState& state);

}  // namespace wijk::report
