#pragma once
// The kinds of file that this module reads, as tables: each key with its type, whether it must be there, and
// what it is for. Checking a file, the JSON Schema for editors and the reference all come from these.

#include <span>
#include <string>
#include <string_view>

#include "yaml/node.h"
#include "yaml/schema.h"

namespace wijk::scenario {

enum class FileKind : unsigned char { scenario, reactions, translation, portrait, vocabulary };

std::string_view to_id(FileKind kind);
std::span<const FileKind> file_kinds();
const yaml::Type& type_of(FileKind kind);

/// The text at `kind:`; "scenario" where there is none.
std::string kind_of(const yaml::Node& root);

class Report;

/// Reports what in a file is not as its kind says. False when it is of another kind or of a version that we
/// do not know: then nothing else in it means anything.
bool check_kind(const yaml::Node& root, FileKind kind, Report& report);

/// JSON Schema (2020-12) of a kind of file, for editors that check while one types. Descriptions in both
/// languages.
std::string json_schema(FileKind kind);
/// The same for a kind of file that another module reads.
std::string json_schema(std::string_view kind, const yaml::Type& type);

}  // namespace wijk::scenario
