#pragma once
// A translation file as read, and holding it against the texts that it translates: those of a scenario, or of
// another kind of file whose texts have ids (a method of intervision).

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "scenario/translation.h"
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
    std::string file;  ///< as diagnostics name it
    std::string of;
    std::string language;
    yaml::Spot of_spot, language_spot, texts_spot;
    std::vector<TranslatedText> texts;
};

/// Nothing when the file has errors.
std::optional<Translation> read_translation(const std::string& text, const std::string& file,
                                            base::Diagnostics& diagnostics);

/// Translated texts by the ids of their sources.
using TextsById = std::map<std::string, std::string, std::less<>>;

/// Reports what is missing, outdated or left over; what is neither comes back. Nothing when it translates
/// another source, or into the source's own language.
std::optional<TextsById> hold_against(const Translation& translation, const Source& source,
                                      base::Diagnostics& diagnostics);

/// The texts to show in `language`, where the translation is for it. In the source's own language, or an
/// empty one, there are none, and a translation is still held against it. Without a translation for
/// `language`, that is reported for `file`, the source's own.
std::optional<TextsById> texts_in(std::string_view language, const std::optional<Translation>& translation,
                                  const Source& source, const std::string& file,
                                  base::Diagnostics& diagnostics);

}  // namespace wijk::scenario
