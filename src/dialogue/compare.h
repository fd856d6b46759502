#pragma once
// A talk beside the same replies on another version of its scenario: what a trainer's edit did to a talk that
// somebody had. The talk itself always opens on what was played; this is only the comparison.

#include <memory>
#include <vector>

#include "dialogue/conversation.h"

namespace wijk::dialogue {

struct Difference {
    std::size_t turn = 0;  ///< 0 is the opening line
    base::LocalText what;  ///< names scenes, lines and replies by their ids
    bool parts = false;    ///< from here on the talk would go another way; always the last one
    bool words = false;    ///< only a text reads otherwise; else states or codes differ, or the road
};

/// In the order of the turns; empty when the talk would be the same, word for word. `other` must not be null
/// and must come from the loader without errors.
std::vector<Difference> compare(const Conversation& played,
                                const std::shared_ptr<const scenario::Scenario>& other);

}  // namespace wijk::dialogue
