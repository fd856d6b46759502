#pragma once
// Meetings of intervision, kept whole as a text that whoever runs them understands. A meeting of a group that
// was not kept goes from the disk when it is put away. They belong to no learner: who erases a learner leaves
// them.

#include <cstddef>
#include <string>

#include "base/clock.h"

namespace wijk::records {

struct Meeting {
    std::string id;     ///< ULID
    std::string group;  ///< name of the group; empty: of this once
    std::string title;  ///< as it was shown
    base::Time started{};
    base::Time last{};  ///< of the newest change
    bool ended = false;
    friend bool operator==(const Meeting&, const Meeting&) = default;
};

/// A meeting in bytes of its text: some thousand times what an hour of talking leaves.
inline constexpr std::size_t most_meeting_bytes = 4UL * 1024UL * 1024UL;

}  // namespace wijk::records
