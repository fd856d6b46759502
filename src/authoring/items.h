#pragma once
// Item analysis: how often each reply was chosen in kept talks, and how well it tells strong talks from weak
// ones. Of the replies, never of a person.
//
// Separation is the discrimination index of item analysis: the part of the strongest third that chose a reply
// less that of the weakest third. Two things keep it honest. A talk's strength is counted without the points
// that this very reply gives, else every reply with points would seem to separate (the "corrected" total of
// item analysis). And where the thirds cannot be told apart, because too many talks are equally strong or
// there are too few, there is no number at all.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "records/records.h"
#include "scenario/scenario.h"

namespace wijk::authoring {

/// A talk that came to its end, as it was recorded.
struct ItemTalk {
    std::vector<std::string> replies;  ///< ids on the road
    bool first = true;                 ///< the learner's first talk of this scenario
    std::string learner;               ///< id
};

/// The kept talks of one scenario, of any version and language, imported ones too; branches are not among
/// them.
struct ItemTalks {
    std::vector<ItemTalk> ended;  ///< oldest first
    int unfinished = 0;
};

struct ReplyItem {
    std::string scene;
    std::string reply;
    int offered = 0;                          ///< talks in which it was on offer at some time
    int chosen = 0;                           ///< of those, in which it was chosen at some time
    int offered_first = 0, chosen_first = 0;  ///< first plays alone; the rest are later ones
    /// -1..1, over talks in which it was on offer. Talks as strong as the one at a third's edge are in that
    /// third. Nothing when the thirds overlap, or for fewer than `fewest_for_separation` talks in either.
    std::optional<double> separation;
    /// Below this, in either direction, chance alone may be what it shows: 1.96 standard errors of the
    /// difference of two parts (normal approximation, at its widest, for a reply that half of the talks
    /// chose). 0 without separation.
    double chance = 0;
};

struct Items {
    static constexpr int fewest_for_separation = 10;  ///< below it chance alone moves it by more than a fifth
    static constexpr int fewest_for_share = 5;        ///< below it no percentage is shown, only the count
    int talks = 0;                                    ///< that replay whole on this version
    int parted = 0;                                   ///< ended, but do not, and are left out
    int unfinished = 0;                               ///< left out too
    int learners = 0;                                 ///< of `talks`
    std::vector<ReplyItem> replies;                   ///< in file order; empty scenes have none
};

base::Result<ItemTalks> item_talks(records::Records& records, const std::string& scenario_id);

/// Pure. Strength of a talk: points over all goals, then an ending in which the resident does not close the
/// door. `scenario` must not be null.
Items items_over(const std::shared_ptr<const scenario::Scenario>& scenario, const ItemTalks& talks);

/// Both at once.
base::Result<Items> items_of(records::Records& records,
                             const std::shared_ptr<const scenario::Scenario>& scenario);

}  // namespace wijk::authoring
