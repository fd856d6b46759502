#include "scenario/scenario.h"

#include <algorithm>

#include "scenario/words.h"

namespace wijk::scenario {

std::string_view to_id(Feeling feeling) {
    return feeling_words[static_cast<std::size_t>(feeling)];
}
std::optional<Feeling> feeling_from_id(std::string_view id) {
    const auto index = index_of(feeling_words, id);
    if (index == feeling_words.size()) return std::nullopt;
    return static_cast<Feeling>(index);
}

std::string_view to_id(ConversationKind kind) {
    return conversation_words[static_cast<std::size_t>(kind)];
}
std::string_view to_id(EndingKind kind) {
    return ending_words[static_cast<std::size_t>(kind)];
}
std::string_view to_id(Referral referral) {
    return referral == Referral::none ? "none" : referral_words[static_cast<std::size_t>(referral) - 1];
}

const Reaction& Reactions::of(skills::Talk talk_kind) const {
    static const Reaction nothing;
    if (talk_kind.side == skills::Side::neutral) return nothing;
    return talk[talk_kind.side == skills::Side::change ? 0 : 1][static_cast<std::size_t>(talk_kind.kind)];
}

const Fact* Scenario::fact(std::string_view fact_id) const {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact& one) { return one.id == fact_id; });
    return found == facts.end() ? nullptr : &*found;
}

std::optional<SceneIndex> Scenario::scene_index(std::string_view scene_id) const {
    const auto found =
        std::find_if(scenes.begin(), scenes.end(), [&](const Scene& one) { return one.id == scene_id; });
    if (found == scenes.end()) return std::nullopt;
    return static_cast<SceneIndex>(found - scenes.begin());
}

bool holds(int left, Comparison comparison, int right) {
    switch (comparison) {
        case Comparison::equal:
            return left == right;
        case Comparison::not_equal:
            return left != right;
        case Comparison::less:
            return left < right;
        case Comparison::at_most:
            return left <= right;
        case Comparison::greater:
            return left > right;
        case Comparison::at_least:
            return left >= right;
    }
    return false;
}

}  // namespace wijk::scenario
