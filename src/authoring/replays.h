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
        same,           ///< every line, state, code and ending as it was, word for word
        other_words,    ///< the same road and the same numbers, with texts that were edited
        other_numbers,  ///< the same road; the resident's state or the codes of a reply differ
        parted,         ///< from `turn` on something else happens, or a reply is not on offer
        unreadable,     ///< what was played cannot be read any more, and nothing can be said
    };
    std::string session;
    Kind kind = Kind::same;
    int turn = 0;         ///< the first that differs in the way that `kind` says, as people count; 0: none
    base::LocalText why;  ///< what differs there; empty where nothing does
};

std::string_view to_id(KeptTalk::Kind kind);  ///< "same", "other_words"

/// Every kept talk of this scenario, branches and unfinished ones too, oldest first. `in_languages` is the
/// scenario as it is now in each language that it has, its own first (none null, never empty): a talk is held
/// against the one in the language in which it was played.
base::Result<std::vector<KeptTalk>> replay_kept(
    records::Records& records, const std::vector<std::shared_ptr<const scenario::Scenario>>& in_languages);

}  // namespace wijk::authoring
