#include "intervision/method.h"

#include <algorithm>
#include <numeric>

#include "intervision/words.h"

namespace wijk::intervision {

namespace {

template <class Enum, std::size_t size>
std::optional<Enum> from_word(const std::array<std::string_view, size>& words, std::string_view word) {
    const auto* const found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return {};
    return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view to_id(StepKind kind) {
    return step_kind_words[static_cast<std::size_t>(kind)];
}

std::optional<StepKind> step_kind_from_id(std::string_view id) {
    return from_word<StepKind>(step_kind_words, id);
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
    return speaks_words[static_cast<std::size_t>(speaks)];
}

std::optional<Speaks> speaks_from_id(std::string_view id) {
    return from_word<Speaks>(speaks_words, id);
}

std::string_view to_id(MaterialKind kind) {
    return material_words[static_cast<std::size_t>(kind)];
}

std::optional<MaterialKind> material_kind_from_id(std::string_view id) {
    return from_word<MaterialKind>(material_words, id);
}

int Method::minutes() const {
    return std::accumulate(steps.begin(), steps.end(), 0,
                           [](int sum, const Step& step) { return sum + step.minutes; });
}

}  // namespace wijk::intervision
