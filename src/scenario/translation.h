#pragma once
// Translations: the texts of a scenario by their ids, beside the scenario in `scenario.<language>.yaml`.
// Other files whose texts have ids are translated the same way, as a Source.
//
// Each entry remembers in `from` which source text it translates: the first 8 hexadecimal digits of the
// SHA-256 of that text without white space at its end. When the source changes, the entry is outdated and
// says so until a person has looked at it.

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"

namespace wijk::scenario {

/// One text of a file, as translators meet it.
struct TextPlace {
    std::string id;           ///< "title", "goals.evoke.title", "bankje#open.says", "bankje.spiegel.note"
    std::string who;          ///< who says it, for lines; empty elsewhere
    bool line_has_id = true;  ///< false: its variant has no id of its own and goes by its number
};

/// Every text that a learner reads, in reading order.
void for_each_text(const Scenario& scenario,
                   const std::function<void(const TextPlace&, const std::string& text)>& visit);
void for_each_text(Scenario& scenario, const std::function<void(const TextPlace&, std::string& text)>& visit);

struct SourceText {
    TextPlace place;
    std::string text;
};

/// The texts of one file, in the language in which it was written.
struct Source {
    std::string id;  ///< what a translation is `of`
    std::string language;
    std::vector<SourceText> texts;  ///< in reading order, none of them empty
    /// Ids that `{fact.ID}` may name in a translation; nothing where the texts have no placeholders at all.
    std::optional<std::set<std::string, std::less<>>> facts;
};

Source source_of(const Scenario& scenario);

/// `from` of a source text.
std::string source_mark(std::string_view text);

/// A translation file for a source, in reading order. Entries of `existing` that fit
/// stay. An outdated one keeps its text and the `from` of what it translates, so that it goes on being
/// reported, and gets the present source text as `todo`; a translator who has looked at it removes `from` and
/// `todo`. A text that is not translated yet stands as `todo`, to be replaced by `text`. Entries without a
/// `from` are marked with that of the present source. What is left over stays at the end, so that no work is
/// lost, unless `drop_left_over`. An `existing` that is no translation, or has faults (`check_text`), comes
/// back as it was.
std::string make_translation(const Source& source, std::string_view language, const std::string* existing,
                             bool drop_left_over = false);
/// The same for a scenario in its own language.
std::string make_translation(const Scenario& source, std::string_view language, const std::string* existing,
                             bool drop_left_over = false);

}  // namespace wijk::scenario
