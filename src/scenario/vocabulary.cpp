#include "scenario/vocabulary.h"

#include <algorithm>

#include "scenario/decode_scenes.h"
#include "scenario/format.h"
#include "yaml/read.h"

namespace wijk::scenario {

namespace {

base::LocalText words_for(const Vocabulary::Words& words, std::string_view id) {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.first == id; });
    return found == words.end() ? base::LocalText{std::string(id), std::string(id)} : found->second;
}

Vocabulary::Words words_in(const yaml::Node& root, std::string_view key) {
    Vocabulary::Words words;
    if (const auto* node = root.find(key))
        for (const auto& entry : node->entries)
            words.emplace_back(entry.key,
                               base::LocalText{prose_of(entry.value, "nl"), prose_of(entry.value, "en")});
    return words;
}

}  // namespace

base::LocalText Vocabulary::role(std::string_view id) const {
    return words_for(roles, id);
}
base::LocalText Vocabulary::moment(std::string_view id) const {
    return words_for(moments, id);
}
base::LocalText Vocabulary::skill(std::string_view id) const {
    return words_for(skills, id);
}

LoadedVocabulary load_vocabulary(std::string_view text, const std::string& file) {
    LoadedVocabulary loaded;
    auto file_read = yaml::read(text, file);
    loaded.diagnostics = std::move(file_read.diagnostics);
    Report report(file, loaded.diagnostics);
    if (!file_read.root || !check_kind(*file_read.root, FileKind::vocabulary, report) ||
        base::has_errors(loaded.diagnostics))
        return loaded;
    loaded.vocabulary = Vocabulary{words_in(*file_read.root, "roles"), words_in(*file_read.root, "moments"),
                                   words_in(*file_read.root, "skills")};
    return loaded;
}

}  // namespace wijk::scenario
