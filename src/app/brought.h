#pragma once
// Talks that members chose to share: files that `wijk sessions export` writes, opened beside the records of
// whoever works here. Nothing of them comes into those records, and nothing of them is left when this is
// gone.

#include <memory>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/files.h"
#include "records/records.h"

namespace wijk::app {

/// Thousands of talks; more is no file that somebody brings to a meeting.
inline constexpr std::uintmax_t most_brought_bytes = 64UL * 1024UL * 1024UL;

/// The path of a file as somebody types or pastes it: without blanks and quotes around it.
base::Path path_from(std::string_view typed);

class Brought {
 public:
    /// Not there, larger than `most_brought_bytes`, no such file, damaged, or of a newer program: an error
    /// that names the file and says what to do. `clock` and `random` must outlive it.
    static base::Result<Brought> read(const base::Files& files, const base::Path& path,
                                      const base::Clock& clock, base::Random& random);

    /// Learners, sessions, events and played versions as in the records of whoever shared them.
    records::Records& records() const { return *records_; }
    /// Newest first.
    const std::vector<records::SessionInfo>& sessions() const { return sessions_; }

 private:
    Brought(base::TemporaryFolder folder, std::unique_ptr<records::Records> records,
            std::vector<records::SessionInfo> sessions)
        : folder_(std::move(folder)), records_(std::move(records)), sessions_(std::move(sessions)) {}

    base::TemporaryFolder folder_;  // before the records, so that it goes after them
    std::unique_ptr<records::Records> records_;
    std::vector<records::SessionInfo> sessions_;
};

}  // namespace wijk::app
