#pragma once
// A translation file as read, and laying it over a scenario. Private to this module.

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "scenario/faults.h"
#include "scenario/scenario.h"
#include "yaml/node.h"

namespace wijk::scenario {

struct TranslatedText {
    std::string id;
    std::string from;  ///< empty where the file has none
    std::string who;
    std::string text;  ///< empty where only `todo` stands
    bool has_text = false;
    yaml::Spot spot;
    yaml::Node node;  ///< of the text
};

struct Translation {
    std::string of;
    std::string language;
    yaml::Spot of_spot, language_spot, texts_spot;
    std::vector<TranslatedText> texts;
};

/// Nothing when the file has errors.
std::optional<Translation> read_translation(const std::string& text, const std::string& file,
                                            base::Diagnostics& diagnostics);

/// Reports what is missing, outdated or left over, and, where `show`, puts the texts that are neither into
/// `scenario`.
void lay_over(const Translation& translation, bool show, Scenario& scenario, Report& report);

}  // namespace wijk::scenario
