#pragma once
// Checks and analysis beside the typing: each new text is checked at once and analysed when there is time,
// both on threads of their own, and what is not wanted any more is left.
//
// What comes back is a value that names the revision it is of, so that nobody takes yesterday's marks for
// today's text. The newest text that loaded stays playable while a later one does not load.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "analysis/judgement.h"
#include "analysis/layout.h"
#include "analysis/wording.h"
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
    std::shared_ptr<const scenario::Scenario> playable;  ///< the newest that loaded, null before any
    std::shared_ptr<const analysis::Layout> layout;      ///< of `playable`
    std::uint64_t playable_revision = 0;
    double seconds = 0;  ///< that it took
};

struct Analysed {
    std::uint64_t revision = 0;
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
        analysis::Limits limits;
        /// Called from a thread of the checker when something new is there to be fetched.
        std::function<void()> ready;
    };
    explicit Checker(Rules rules);
    ~Checker();  ///< leaves what it is doing
    Checker(const Checker&) = delete;
    Checker& operator=(const Checker&) = delete;

    /// Takes the place of what was not begun yet; an analysis of an older text is left.
    void submit(Draft draft);
    void stop();  ///< forgets what is under way; a new `submit` begins again

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
