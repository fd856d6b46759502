#pragma once
// What the resident says after each kind of move, over random talks, beside what was counted in AnnoMI
// (annomi-transitions.csv, computed from AnnoMI-full: 133 demonstration conversations, 110 of high quality of
// which 15 about smoking). They are ranges of demonstrations, no norm: a scenario may differ with good
// reason.
//
// A volley counts once, as its AnnoMI main behaviour: a question (OQ, CQ) where it has one, else a reflection
// (CR, SR), else input (GI: information; PERSUADE, PWP: advice), else "other". A line, an ending's too,
// counts by the side of its last talk.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/finding.h"
#include "base/result.h"
#include "scenario/scenario.h"

namespace wijk::analysis {

/// A row of the table: how often the next client turn was change, sustain or neutral.
struct Annomi {
    std::string set;       ///< "high", "low", "high-smoking" or "low-smoking"
    std::string level;     ///< "main", "subtype" or "combination"
    std::string previous;  ///< side of the client turn before: "any", "change", "neutral", "sustain", "start"
    std::string behaviour;  ///< "question"; of a subtype "question/open"
    int n = 0;
    double change = 0, sustain = 0, neutral = 0;  ///< parts of n, 0..1
};

/// Reads the table's text; a line that is not as it must be is an error that names it.
base::Result<std::vector<Annomi>> read_annomi(std::string_view csv);

struct Transition {
    std::string level;      ///< "main" or "subtype"
    std::string previous;   ///< "any", "change", "neutral", "sustain"
    std::string behaviour;  ///< as in Annomi
    int n = 0;
    double change = 0, sustain = 0, neutral = 0;  ///< parts of n
    /// The row of the same name in "high-smoking", or in "high" where that one has fewer than 20 turns.
    std::optional<Annomi> beside;
    /// Counted at least 30 times, and `change` lies more than .15 outside the 95 % interval of the row's own
    /// change (Wilson 1927, of the row's n). The .15 is ours: demonstrations differ among themselves too.
    bool outside = false;
};

struct Realism {
    int talks = 0;
    std::vector<Transition> transitions;  ///< those with at least one: main before subtype, then by name
};

/// Over `talks` random talks of one scenario. The same seed gives the same talks; one that goes round is left
/// after 200 replies.
Realism measure_realism(const scenario::Scenario& scenario, const std::vector<Annomi>& annomi,
                        int talks = 2'000, std::uint64_t seed = 1);

/// One for each main behaviour, after any line, that is outside.
Findings realism_findings(const scenario::Scenario& scenario, const Realism& realism);

}  // namespace wijk::analysis
