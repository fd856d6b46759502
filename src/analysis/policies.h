#pragma once
// Players who always do the same, whatever is said: a good scenario makes them fail. What each gets, beside
// ten thousand talks at random. For the analysis only: a learner never sees an order of replies.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/exploration.h"

namespace wijk::analysis {

enum class Policy : std::uint8_t {
    longest,      ///< always the longest text
    shortest,     ///< always the shortest
    first,        ///< always the first on offer
    last,         ///< always the last
    question,     ///< a question where there is one (OQ, CQ), else the first
    reflection,   ///< a reflection where there is one, else the first
    advice,       ///< PERSUADE, PWP or GI where there is one, else the first
    confront,     ///< CONFRONT or PERSUADE where there is one, else the first
    most_points,  ///< the reply with the most points of goals now, else the first
};
inline constexpr std::size_t policy_count = 9;
std::string_view to_id(Policy policy);

struct Played {
    std::vector<int> goals;             ///< points by GoalIndex
    std::optional<std::string> ending;  ///< the scene; nothing when it got stuck or went round for ever
    scenario::EndingKind kind = scenario::EndingKind::closed;
    bool oversteps = false;
    int replies = 0;
    Road road;
};

struct PolicyResult {
    Policy policy = Policy::first;
    Played played;
    /// Part of the random talks that did worse, counting half of those that did the same; 0..1. Better is: a
    /// better kind of ending (closed, then the others), then more points over all goals together.
    double place = 0;
};

struct RandomTalks {
    int talks = 0;
    int ended = 0;
    std::vector<std::vector<int>> goals;  ///< by GoalIndex: points of each talk that ended, in order of size
    std::vector<std::pair<std::string, int>>
        endings;               ///< scene and how many talks; those of the scenario, in file order
    std::vector<int> replies;  ///< of each talk that ended, in order of size
};

struct Policies {
    std::vector<PolicyResult> results;  ///< by Policy
    RandomTalks random;
};

/// The same seed gives the same talks. `talks` at most what time allows: `cancelled` of the limits is asked.
Policies play_policies(const scenario::Scenario& scenario, int talks = 10'000, std::uint64_t seed = 1,
                       const Limits& limits = {});

}  // namespace wijk::analysis
