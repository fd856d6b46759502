#pragma once
// What can still matter of what happened in a talk, scene by scene.
//
// A moment between two turns is in a scene whose line was said. From there only some conditions can be asked:
// the `when` of its replies, the reaction rows of their codes, their `next`, the `when` of the lines there,
// the rows of those lines' talk, and then whatever can be asked in those scenes. Facts that none of these
// asks about are forgotten, and counts are kept no further than the largest number that one of these compares
// them with.
//
// Why that is sound: take two moments in one scene that agree on what is kept there, and on scene, state and
// variables. Every condition asked in the next turn comes out the same, because whatever it asks about is
// kept (a count above the largest number that it is compared with answers as that number plus one does, and
// one more of it still does). So the same replies are on offer, and each moves both to the same scene, line,
// state and variables. What is kept in the new scene is kept in the old one too, or was made anew by the turn
// from what is
// (`last` and `toward` by the reply, `talk` by the line), so the two moments agree there again. By induction
// no talk can ever tell them apart. State and variables are kept whole: their values are part of the result.

#include <array>
#include <cstdint>
#include <vector>

#include "scenario/scenario.h"

namespace wijk::analysis {

/// What is kept of a moment in one scene.
struct Kept {
    /// Counts saturate here: 0 where nothing asks.
    std::array<std::uint16_t, skills::code_count> said{};  ///< by Code
    std::array<std::uint16_t, skills::code_count> run{};   ///< by Code
    std::array<std::uint16_t, 3> streak{};                 ///< by Side
    std::array<bool, skills::code_count> last{};           ///< by Code
    bool toward = false;
    bool talk = false;
    std::vector<bool> visited;  ///< by place in `Relevance::visited`
    std::vector<bool> chosen;   ///< by place in `Relevance::chosen`
};

struct Relevance {
    std::vector<scenario::SceneIndex> visited;  ///< scenes that some condition asks `visited` of
    std::vector<std::size_t> chosen;  ///< replies that can be said once, by their place among all replies
    std::vector<Kept> kept;           ///< by SceneIndex
};

Relevance relevance_of(const scenario::Scenario& scenario);

}  // namespace wijk::analysis
