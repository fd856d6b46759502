#pragma once
// What every road of a scenario leads to, in the words of the screen's language: a value to be drawn, made
// from what the analysis found. Counts of the scenario, never of anybody.

#include <optional>
#include <string>
#include <vector>

#include "analysis/judgement.h"
#include "i18n/catalogue.h"
#include "skills/behaviour.h"

namespace wijk::app {

/// A road that can be laid over the map or played, and whose it is.
struct ShownRoad {
    std::string name;
    analysis::Road road;
};

struct ShownEnding {
    std::string scene;
    std::string title;
    scenario::EndingKind kind = scenario::EndingKind::opened;
    std::string kind_words;
    std::optional<int> earliest;   ///< replies; nothing when no road to it was found
    std::optional<double> random;  ///< part of the random talks that ended here, of those that ended
    std::string words;             ///< how early, and how often at random
    ShownRoad road;
};

struct ShownGoal {
    std::string title;
    int least = 0;
    int most = 0;
    std::vector<int> random;  ///< random talks with this many points, by points from 0 to `most`
    std::string words;
    ShownRoad least_road, most_road;
};

/// One of the resident's four numbers or a variable, between the ends of its scale.
struct ShownValue {
    std::string id;
    std::string name;
    int from = 0, to = 10;  ///< the scale
    int start = 0;
    int least = 0, most = 0;
    std::string words;
    ShownRoad least_road, most_road;
};

/// Somebody who always does the same, among the random talks.
struct ShownPlayer {
    std::string name;
    double place = 0;   ///< part of the random talks that did worse, 0..1
    std::string words;  ///< where it ended, with how many points
    ShownRoad road;
};

struct ShownCoverage {
    skills::Code code = skills::Code::OQ;
    std::string name;
    std::vector<bool> in;  ///< by `AnalysisShown::scenes`: whether a reply there has it
    int shortest = 0, typical = 0, best = 0;
};

/// What follows on a kind of move, here and in demonstrations.
struct ShownMove {
    std::string name;
    int n = 0;
    double change = 0, neutral = 0, sustain = 0;  ///< parts, 0..1
    std::optional<analysis::Annomi> beside;
    bool outside = false;
};

struct ShownFinding {
    bool error = false;
    std::string code;
    int line = 0;
    std::string at;
    std::string what, why, mend;
    ShownRoad road;  ///< its road is empty where it is about none
};

struct ShownFindings {
    std::string title;
    std::vector<ShownFinding> all;
};

struct AnalysisShown {
    enum class Verdict {
        ends,        ///< every talk comes to an end by itself
        can_go_on,   ///< every talk can come to an end, and some can go round for ever
        faulty,      ///< some talk can never end
        not_proven,  ///< there are more states than were looked at
    };
    Verdict verdict = Verdict::not_proven;
    std::string headline;
    std::string how_far;   ///< how many states were seen
    std::string how_long;  ///< shortest and longest talk
    std::optional<ShownRoad> shortest, longest;
    std::string loop;  ///< where a talk can go round; empty without
    std::optional<ShownRoad> loop_road;

    int talks = 0;         ///< random ones
    int most_replies = 0;  ///< end of the scale on which endings stand
    std::vector<ShownEnding> endings;
    std::vector<ShownGoal> goals;
    std::vector<ShownValue> values;
    std::vector<ShownPlayer> players;
    std::vector<std::string> scenes;  ///< those with replies, in file order
    std::vector<ShownCoverage> coverage;
    std::vector<ShownMove> moves;
    std::vector<ShownFindings> findings;  ///< by kind, those with any
    int findings_count = 0;
};

AnalysisShown analysis_shown(const scenario::Scenario& scenario, const analysis::Judgement& judgement,
                             const analysis::Findings& findings, const i18n::Catalogue& texts);

}  // namespace wijk::app
