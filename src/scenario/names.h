#pragma once
// The names that a condition, a change or a constant can use, resolved to indices. Private to this module.

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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
    /// Lets a map of strings be asked with a view.
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    std::vector<Variable> variables_;
    std::vector<std::string> scenes_;
    /// Every `next` asks for a scene by its id: looking along the list would take as long as the square of
    /// it.
    std::unordered_map<std::string, SceneIndex, Hash, std::equal_to<>> place_of_scene_;
};

}  // namespace wijk::scenario
