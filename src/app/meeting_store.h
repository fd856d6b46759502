#pragma once
// A meeting as it lies on the disk: everything that is needed to go on with it, in one JSON text that the
// records keep as it is. Nothing in it refers to files that may change: method and scenario are in it as they
// were when the meeting began.

#include <optional>
#include <string>
#include <vector>

#include "intervision/meeting.h"
#include "intervision/play.h"
#include "records/records.h"
#include "scenario/load.h"

namespace wijk::app {

/// A moment of somebody's talk that was brought, without the name of who played it.
struct BroughtTurn {
    std::vector<std::string> replies;  ///< of the talk up to and with this turn
    std::string why;                   ///< it was marked; may be empty
    friend bool operator==(const BroughtTurn&, const BroughtTurn&) = default;
};

struct StoredMeeting {
    intervision::Method method;
    intervision::MeetingState state;
    std::optional<scenario::ScenarioSources> sources;  ///< of what is played or was brought
    std::string language;                              ///< in which it is played
    std::optional<BroughtTurn> turn;                   ///< for MaterialKind::turn
    std::string drill;                                 ///< for MaterialKind::drill: as the records name it
    std::vector<intervision::Round> rounds;            ///< of the playing together
    std::string phone_code;                ///< so that phones find the meeting back after a restart
    std::vector<std::string> phone_marks;  ///< SHA-256 of each phone's secret
    int next_round = 1;                    ///< of what phones are asked: no number comes twice
    bool hours_added = false;
};

std::string to_json(const StoredMeeting& meeting);
/// Anything that `to_json` did not write is an error that names what is wrong.
base::Result<StoredMeeting> meeting_from_json(const std::string& text);

/// The meeting that the records have under this id. One that names another (an import that was edited) is an
/// error: going on with it would be written over that other.
base::Result<StoredMeeting> read_meeting(records::Records& records, const std::string& id);

/// What the records list of it.
records::Meeting listed(const StoredMeeting& meeting, base::Time now);

}  // namespace wijk::app
