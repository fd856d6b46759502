#pragma once
// The most that each goal of a scenario can bring, found once for each version that was played.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/talk.h"
#include "feedback/debrief.h"
#include "i18n/catalogue.h"
#include "scenario/scenario.h"
#include "scoring/score.h"

namespace wijk::app {

class GoalBests {
 public:
    /// Goals with the most they can bring and by which replies, without points. Empty where that takes more
    /// looking than a screen can wait for. `version`: hash of what was played; empty: it is not kept, and is
    /// told apart by being this very scenario.
    const std::vector<scoring::GoalScore>& of(const std::shared_ptr<const scenario::Scenario>& scenario,
                                              const std::string& version);

 private:
    struct Found {
        std::shared_ptr<const scenario::Scenario> scenario;  ///< so that no other gets its place in memory
        std::vector<scoring::GoalScore> goals;
    };
    std::map<std::string, Found> found_;
};

/// The debrief of one talk, for who shows no other: what the learner answered and what its goals could bring
/// at most are in it.
feedback::Debrief debrief_of(const Talk& talk, const neighbourhood::Neighbourhood& here,
                             const i18n::Catalogue& catalogue, base::Time now);

}  // namespace wijk::app
