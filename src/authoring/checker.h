#pragma once
// Checks and analysis beside the typing: each new text is checked at once and analysed when there is time,
// both on threads of their own, and what is not wanted any more is left.
//
// What comes back is a value that names the revision it is of, so that nobody takes yesterday's marks for
// today's text. The newest text of a file that loaded stays playable while a later one does not load, and is
// still analysed.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "analysis/judgement.h"
#include "analysis/layout.h"
#include "analysis/wording.h"
#include "base/clock.h"
#include "scenario/load.h"
#include "scenario/vocabulary.h"

namespace wijk::authoring {

/// What is to be looked at.
struct Draft {
    std::uint64_t revision = 0;  ///< of the text; a later one has a higher number
    scenario::ScenarioSources sources;
    std::string language;  ///< as `scenario::load` takes it
};

/// Fresh within the time of a key press.
struct Checked {
    std::uint64_t revision = 0;
    scenario::Loaded loaded;                             ///< of this text; `scenario` null when it has errors
    analysis::Findings wording;                          ///< not silenced; empty when it does not load
    std::shared_ptr<const scenario::Scenario> playable;  ///< the newest of this file that loaded, or null
    std::shared_ptr<const analysis::Layout> layout;      ///< of `playable`
    std::uint64_t playable_revision = 0;
    double seconds = 0;  ///< that it took
};

struct Analysed {
    std::uint64_t revision = 0;  ///< of a text that loaded
    std::shared_ptr<const scenario::Scenario> scenario;
    analysis::Judgement judgement;
    analysis::Findings findings;  ///< wording and judgement together, without what is silenced, by place
    double seconds = 0;
};

class Checker {
 public:
    struct Rules {
        std::string today;
        scenario::Vocabulary vocabulary;
        std::vector<analysis::Annomi> annomi;
        analysis::Limits limits;  ///< its `cancelled` counts too, and is asked from a thread of the checker
        /// Called from a thread of the checker when something new is there to be fetched; never once the
        /// checker is gone. It must not wait for the checker.
        std::function<void()> ready;
        const base::Clock* clock = &base::system_clock();
    };
    explicit Checker(Rules rules);
    ~Checker();  ///< leaves what it is doing
    Checker(const Checker&) = delete;
    Checker& operator=(const Checker&) = delete;

    /// Takes the place of what was not begun yet; an analysis of an older text is left. A check that was
    /// begun comes to its end, so that marks keep up with somebody who never stops typing. With another file
    /// than before nothing of the one before is known any more.
    void submit(Draft draft);
    void stop();  ///< forgets what is under way, which comes out no more; a new `submit` begins again

    std::shared_ptr<const Checked> checked() const;    ///< the newest there is, null before any
    std::shared_ptr<const Analysed> analysed() const;  ///< may be of an older text than `checked`
    bool checking() const;
    bool analysing() const;
    void wait() const;  ///< until nothing is under way, for the command line and tests

 private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace wijk::authoring
