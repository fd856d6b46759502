#include "intervision/method.h"

#include <array>
#include <numeric>
#include <utility>

namespace wijk::intervision {

namespace {

constexpr std::array<std::string_view, step_kind_count> step_kinds = {
    "look_back", "tell",   "play",    "facts",   "write", "discuss",
    "gossip",    "advice", "respond", "try_out", "agree", "close"};
constexpr std::array<std::string_view, 5> speakers = {"everyone", "bringer", "members", "in_turn", "nobody"};
constexpr std::array<std::string_view, 4> materials = {"scenario", "turn", "drill", "own"};

}  // namespace

std::string_view to_id(StepKind kind) {
    return step_kinds[static_cast<std::size_t>(kind)];
}

std::optional<StepKind> step_kind_from_id(std::string_view id) {
    for (std::size_t i = 0; i < step_kinds.size(); ++i)
        if (step_kinds[i] == id) return static_cast<StepKind>(i);
    return {};
}

bool hides_score(StepKind kind) {
    switch (kind) {
        case StepKind::facts:
        case StepKind::write:
        case StepKind::gossip:
        case StepKind::advice:
            return true;
        default:
            return false;
    }
}

bool hides_bringer(StepKind kind) {
    return kind == StepKind::gossip;
}

std::string_view to_id(Speaks speaks) {
    return speakers[static_cast<std::size_t>(speaks)];
}

std::string_view to_id(MaterialKind kind) {
    return materials[static_cast<std::size_t>(kind)];
}

std::optional<MaterialKind> material_kind_from_id(std::string_view id) {
    for (std::size_t i = 0; i < materials.size(); ++i)
        if (materials[i] == id) return static_cast<MaterialKind>(i);
    return {};
}

int Method::minutes() const {
    return std::accumulate(steps.begin(), steps.end(), 0,
                           [](int sum, const Step& step) { return sum + step.minutes; });
}

}  // namespace wijk::intervision
