#pragma once
// The reference of the format: each key of a kind of file, from the same table that `check` and the JSON
// Schema use. Examples come from a file of that kind that reads without a finding.

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "scenario/format.h"

namespace wijk::scenario {

struct KeyReference {
    std::string key;
    std::string path;  ///< "scenes.*.replies[].codes": `*` is a name of your own, `[]` an item of a list
    std::string type;  ///< in words
    yaml::Need need = yaml::Need::optional;
    std::string description;
    std::string example;  ///< YAML with the key itself, lines end with \n; empty without one
};

/// In the order of the table. Keys that differ in nothing but their name are one entry, under the first that
/// has an example.
std::vector<KeyReference> key_references(FileKind kind, base::Language language);
/// The same for a kind of file that another module reads; `example` is the text of such a file.
std::vector<KeyReference> key_references(const yaml::Type& type, std::string_view example,
                                         base::Language language);

/// These as one page of Markdown.
std::string format_reference(FileKind kind, base::Language language);
std::string format_reference(std::string_view kind, const yaml::Type& type, std::string_view example,
                             base::Language language);

}  // namespace wijk::scenario
