#pragma once
// A round of practice: about ten minutes, mixed for one learner.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "drills/drill.h"

namespace wijk::drills {

/// What a learner answered to a drill before.
struct Answered {
    Kind kind = Kind::hear;
    std::string item;
    bool right = false;
    base::Time at{};
};

/// What is known of who practises; all of it may be empty.
struct Learner {
    std::array<int, skills::code_count> codes{};  ///< of the own recent talks, by Code
    std::vector<Answered> answers;                ///< newest first
    base::Time now{};
};

/// Hearing and naming go in half a minute, writing takes two.
inline constexpr std::size_t round_size = 12;
inline constexpr std::size_t least_round_size = 10;  ///< fewer is a short round, and is said

/// How long a drill rests after it was answered right once, twice... in a row. That practice spread over time
/// lasts is known (43 of 63 studies favour it, learning-design.md, "Spacing"); these steps are a choice of
/// this house.
inline constexpr std::array<int, 4> rest_days = {3, 10, 30, 90};

struct Round {
    std::vector<Drill> drills;  ///< in the order to do them; level rises; no line and no drill twice
    std::vector<Kind> lacking;  ///< kinds of which there were fewer than a round wants
    int returned = 0;           ///< drills that came back because they were answered otherwise last time
};

/// A round of at most `round_size` drills out of `pool`; of one kind when `only` says so. The same pool,
/// learner and numbers give the same round. Drills answered wrong last time come back first, those answered
/// right rest unless nothing else is left, and moves that the learner used least come more often.
Round make_round(const std::vector<Drill>& pool, const Learner& learner, base::Random& random,
                 std::optional<Kind> only = {});

/// The wanted moves that the learner made least, at most two, least first; empty when nothing was counted.
std::vector<Move> least_used(const Learner& learner);

/// How much a move is leant to: from 2 for the one used most, and for those nobody needs more of, to 8 for
/// one never used.
std::size_t weight(Move move, const Learner& learner);

}  // namespace wijk::drills
