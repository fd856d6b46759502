#pragma once
// Sessions on their way to another machine: learners, played versions and sessions with their events, as
// JSON.

#include <map>
#include <string>
#include <vector>

#include "records/records.h"

namespace wijk::records {

struct Transfer {
    struct Session {
        SessionInfo info;
        std::vector<Event> events;
    };
    std::vector<Learner> learners;
    std::map<std::string, scenario::ScenarioSources> versions;  ///< by hash
    std::vector<Session> sessions;
};

std::string to_json(const Transfer& transfer);

/// Takes nothing on trust: every version must have the hash it goes by and load, every session name a learner
/// and version of this file, every event be one that can be. The first fault is returned with its place in
/// the file.
base::Result<Transfer> transfer_from_json(const std::string& json);

}  // namespace wijk::records
