#pragma once
// The roads of one talk: the first time, and each branch that was taken from it to say something else.

#include <string>
#include <vector>

#include "records/records.h"

namespace wijk::app {

class App;

struct Road {
    std::string session;
    std::string name;    ///< as shown: what the learner called it, else "Eerste keer", "Tak 2"
    std::string own;     ///< what the learner called it; may be empty
    std::string when;    ///< as shown: "2 maart 2026 14:05"
    std::string ending;  ///< title of its ending as shown; empty when it is not finished
    bool ended = false;
    int replies = 0;
};

/// The session with every other that branched from the same beginning, the first one first. Empty when it is
/// not kept; what cannot be read is told.
std::vector<Road> roads_of(App& app, const std::string& session);

/// The present learner's newest talks of a scenario, newest first, `most_talks` at most.
inline constexpr std::size_t most_talks = 12;
std::vector<Road> talks_of(App& app, const std::string& scenario);

}  // namespace wijk::app
