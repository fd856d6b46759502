#pragma once
// Talks without words, as fast as the exploration takes its steps: for thousands of them at random, and to
// look where an exploration did not get to.

#include <vector>

#include "analysis/program.h"

namespace wijk::analysis {

class Walker {
 public:
    /// At the opening. The scenario must outlive it.
    explicit Walker(const scenario::Scenario& scenario);
    Walker(const Walker&) = delete;
    Walker& operator=(const Walker&) = delete;

    /// Back to the opening.
    void begin() { begin_at(opening_.data()); }
    /// In a state that was packed for this scenario.
    void begin_at(const Word* packed);

    scenario::SceneIndex scene() const { return scene_; }
    /// In file order. Nothing in an ending, or where the talk is stuck.
    const std::vector<scenario::ReplyIndex>& offered() const { return offered_; }
    /// Says a reply that is on offer.
    void say(scenario::ReplyIndex reply);

    /// What came up since it was made.
    const Seen& seen() const { return seen_; }

 private:
    void look();

    const scenario::Scenario& scenario_;
    Packing packing_;
    Program program_;
    Seen seen_;
    std::vector<Word> opening_, here_, there_;
    scenario::SceneIndex scene_ = 0;
    std::vector<scenario::ReplyIndex> offered_;
};

}  // namespace wijk::analysis
