#pragma once
// A meeting as the records keep it, opened for the commands that tell of it.

#include <string>

#include "app/meeting_store.h"
#include "main/program.h"

namespace wijk::main {

struct KeptMeeting {
    records::Meeting listed;
    app::StoredMeeting meeting;
};

/// Of no such id, or damaged: an error that names the meeting.
base::Result<KeptMeeting> kept_meeting(const Program& program, const std::string& id);

/// The error, with the meeting it is about in front.
base::Error about_meeting(base::Error error, const std::string& id);

}  // namespace wijk::main
