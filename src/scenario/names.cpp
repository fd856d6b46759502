#include "scenario/names.h"

#include <algorithm>
#include <array>

#include "scenario/words.h"

namespace wijk::scenario {

std::span<const std::string_view> grammar_words() {
    static constexpr std::array<std::string_view, 22> words = {
        "and",        "or",      "not",     "true",   "false", "talk",    "toward", "visited",
        "said",       "last",    "count",   "streak", "trust", "neutral", "change", "importance",
        "confidence", "discord", "sustain", "both",   "none",  "scene"};
    return words;
}

Names::Names(const Scenario& scenario) : variables_(scenario.variables) {
    for (const auto& scene : scenario.scenes) {
        place_of_scene_.try_emplace(scene.id, static_cast<SceneIndex>(scenes_.size()));
        scenes_.push_back(scene.id);
    }
}

std::optional<Target> Names::target(std::string_view name) const {
    if (const auto state = index_of(state_words, name); state < state_words.size())
        return Target{Target::Of::state, static_cast<std::uint16_t>(state)};
    for (std::size_t i = 0; i < variables_.size(); ++i)
        if (variables_[i].id == name) return Target{Target::Of::variable, static_cast<std::uint16_t>(i)};
    return std::nullopt;
}

std::optional<SceneIndex> Names::scene(std::string_view id) const {
    const auto found = place_of_scene_.find(id);
    if (found == place_of_scene_.end()) return std::nullopt;
    return found->second;
}

bool Names::is_truth(Target target) const {
    return target.of == Target::Of::variable && variables_[target.index].yes_no;
}
int Names::least(Target target) const {
    return target.of == Target::Of::state ? state_least : variables_[target.index].min;
}
int Names::most(Target target) const {
    return target.of == Target::Of::state ? state_most : variables_[target.index].max;
}

const std::string& Names::name(Target target) const {
    static const std::array<std::string, 4> states = {"trust", "importance", "confidence", "discord"};
    return target.of == Target::Of::state ? states[target.index] : variables_[target.index].id;
}

std::vector<std::string_view> Names::targets() const {
    std::vector<std::string_view> all(state_words.begin(), state_words.end());
    for (const auto& variable : variables_) all.push_back(variable.id);
    return all;
}

}  // namespace wijk::scenario
