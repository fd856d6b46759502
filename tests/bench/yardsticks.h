#pragma once
// The two programs that ours is held beside: spin, which visits every state of a model, and inkjs, which
// plays stories. Neither is needed to build or to test; where one is not installed, `missing` says how to get
// it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "machine.h"
#include "measured.h"
#include "scenario/scenario.h"

namespace wijk::bench {

/// The machine as spin's own checking program. Making that program is not measured: the scenario format needs
/// no compiler.
class Spin {
 public:
    /// Empty when spin and a C compiler are there, else what to type.
    static std::string missing();

    /// Its program in the two forms that were the fastest of those tried: with spin's own settings, and with
    /// its fast hash and states as they are. In `folder`, which must stay.
    Spin(const Machine& machine, base::Path folder);

    /// Visits every state; `states` is about how many there will be, for the size of its table. `count` is
    /// how many it stored. Nothing when it failed; then `said` tells.
    std::optional<Measured> explore(std::size_t states);
    const std::string& said() const { return said_; }

 private:
    base::Path folder_;
    std::vector<std::string> programs_;
    std::string said_;
};

/// The machine as a story for inkjs, by tests/npm/ink_story.mjs.
class Ink {
 public:
    /// Empty when node and inkjs are there, else what to type.
    static std::string missing();

    Ink(const Machine& machine, base::Path folder);

    /// The best of so many compilations within one run of node; `count` is 1.
    std::optional<Measured> compile(int times);
    /// For so many seconds along a road of chance; `count` is replies.
    std::optional<Measured> walk(double seconds);
    /// Line and choices of each moment along the road that `next_choice` takes from this seed.
    std::optional<std::vector<std::string>> road(std::size_t steps, std::uint32_t seed);

 private:
    std::optional<Measured> told(const std::vector<std::string>& arguments);

    base::Path folder_;
};

/// The road that both programs take: which of `offered` choices; moves `state`. Numerical Recipes' generator,
/// because JavaScript can do the same.
std::size_t next_choice(std::uint32_t& state, std::size_t offered);

/// The same road through a scenario, written as `Ink::road` writes it.
std::vector<std::string> road(const scenario::Scenario& scenario, std::size_t steps, std::uint32_t seed);

}  // namespace wijk::bench
