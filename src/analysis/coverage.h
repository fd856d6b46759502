#pragma once
// How often each kind of move, and each skill that a scenario says it trains, can be practised. Private to
// this module; the table itself is part of judgement.h.

#include "analysis/judgement.h"

namespace wijk::analysis {

/// Three talks to count chances on.
struct Roads {
    Road shortest;  ///< to an ending
    Road typical;   ///< the random talk of middle length
    Road best;      ///< with the most points over all goals together
};

/// Of 1,001 random talks with the same seed each time, those that end: the one of middle length. Empty when
/// none ends or it was cancelled.
Road typical_road(const scenario::Scenario& scenario, const Limits& limits);

/// Each code that some reply has, in the order of the codes. A turn in which several replies on offer have it
/// is one chance.
std::vector<Coverage> coverage_of(const scenario::Scenario& scenario, const Roads& roads);

/// Skills of `skills:` that can hardly be practised. Only those of the shipped vocabulary: what moves another
/// one takes is not known here.
Findings coverage_findings(const scenario::Scenario& scenario, const Roads& roads);

}  // namespace wijk::analysis
