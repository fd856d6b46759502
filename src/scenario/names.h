#pragma once
// The names that a condition, a change or a constant can use, resolved to indices. Private to this module.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"

namespace wijk::scenario {

/// Words of the condition grammar: no variable can have one of these names.
std::span<const std::string_view> grammar_words();

class Names {
 public:
    /// Only the four of every resident: what the shared reaction table can use.
    Names() = default;
    /// Those of a scenario, of which ids and variables must be there already. Keeps no reference to it.
    explicit Names(const Scenario& scenario);

    std::optional<Target> target(std::string_view name) const;
    std::optional<SceneIndex> scene(std::string_view id) const;

    bool is_truth(Target target) const;
    int least(Target target) const;
    int most(Target target) const;
    const std::string& name(Target target) const;
    const std::string& scene_name(SceneIndex scene) const { return scenes_[scene]; }

    std::vector<std::string_view> targets() const;  ///< all that can be changed or set
    std::vector<std::string_view> scenes() const { return {scenes_.begin(), scenes_.end()}; }

 private:
    std::vector<Variable> variables_;
    std::vector<std::string> scenes_;
};

}  // namespace wijk::scenario
