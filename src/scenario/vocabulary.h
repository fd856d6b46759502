#pragma once
// Roles, moments and skills: ids that scenarios use and their words in both languages, from
// assets/mi/vocabulary.yaml. A trainer may add his own.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/language.h"

namespace wijk::scenario {

struct Vocabulary {
    using Words = std::vector<std::pair<std::string, base::LocalText>>;  ///< in the file's order
    Words roles;
    Words moments;
    Words skills;

    /// The words for an id; the id itself where the file has none.
    base::LocalText role(std::string_view id) const;
    base::LocalText moment(std::string_view id) const;
    base::LocalText skill(std::string_view id) const;
};

struct LoadedVocabulary {
    std::optional<Vocabulary> vocabulary;  ///< nothing when there are errors
    base::Diagnostics diagnostics;
};

LoadedVocabulary load_vocabulary(std::string_view text, const std::string& file);

}  // namespace wijk::scenario
