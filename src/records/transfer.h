#pragma once
// Records on their way to another machine: learners, played versions, sessions with their events, drills,
// activities and meetings, as JSON. Summaries stay behind: whoever imports counts again, and takes nobody's
// word for it.
//
// Format 1 had no branches, drills and activities, format 2 no meetings; both are still read.

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
    struct Practice {
        std::string learner;
        std::vector<Drill> drills;
        std::vector<Activity> activities;
    };
    struct OneMeeting {
        Meeting meeting;
        std::string state;  ///< as it was kept
    };
    std::vector<Learner> learners;
    std::map<std::string, scenario::ScenarioSources> versions;  ///< by hash
    std::vector<Session> sessions;
    std::vector<Practice> practice;
    std::vector<OneMeeting> meetings;
};

std::string to_json(const Transfer& transfer);

/// Takes nothing on trust: every version must have the hash it goes by and load, every session name a learner
/// and version of this file, every event be one that can be. The first fault is returned with its place in
/// the file.
base::Result<Transfer> transfer_from_json(const std::string& json);

}  // namespace wijk::records
