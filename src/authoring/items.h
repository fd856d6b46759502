#pragma once
// Item analysis: how often each reply was chosen in kept talks, and how well it tells strong talks from weak
// ones. Of the replies, never of a person.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "records/records.h"
#include "scenario/scenario.h"

namespace wijk::authoring {

/// A talk as far as this scenario can replay it.
struct ItemTalk {
    std::vector<std::string> replies;  ///< ids on the road
    bool first = true;                 ///< the learner's first talk of this scenario
};

struct ReplyItem {
    std::string scene;
    std::string reply;
    int offered = 0;                          ///< talks in which it was on offer at some time
    int chosen = 0;                           ///< of those, in which it was chosen at some time
    int offered_first = 0, chosen_first = 0;  ///< first plays alone; the rest are later ones
    /// Part of the strongest third of talks that chose it less that of the weakest third, over talks in which
    /// it was on offer; -1..1. Nothing for fewer than `fewest_for_separation` talks in either third.
    std::optional<double> separation;
};

struct Items {
    static constexpr int fewest_for_separation = 10;  ///< below it chance alone moves it by more than a fifth
    static constexpr int fewest_for_share = 5;        ///< below it no percentage is shown, only the count
    int talks = 0;                                    ///< that replay whole on this version
    int parted = 0;                                   ///< that do not, and are left out
    int learners = 0;
    std::vector<ReplyItem> replies;  ///< in file order
};

/// Talks that do not replay whole on this scenario are counted as parted and left out. Strength of a talk:
/// points over all goals, then a better ending; branches are not among the talks.
base::Result<Items> items_of(records::Records& records, std::shared_ptr<const scenario::Scenario> scenario);

}  // namespace wijk::authoring
