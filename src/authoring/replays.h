#pragma once
// Whether kept talks still go the same way on a scenario that was edited since.

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "records/records.h"
#include "scenario/scenario.h"

namespace wijk::authoring {

struct KeptTalk {
    enum class Kind {
        same,         ///< every line, state and ending as it was
        other_words,  ///< the same road, with texts that were edited
        parted,       ///< from `turn` on something else happens, or a reply is not on offer
    };
    std::string session;
    Kind kind = Kind::same;
    int turn = 0;         ///< the first that differs, as people count; 0 where none does
    base::LocalText why;  ///< what differs there; empty where nothing does
};

/// Every kept talk of the scenario with this id, oldest first.
base::Result<std::vector<KeptTalk>> replay_kept(records::Records& records,
                                                std::shared_ptr<const scenario::Scenario> scenario);

}  // namespace wijk::authoring
