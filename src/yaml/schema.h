#pragma once
// What a kind of file may hold, as a table. The table reads as the format's own description; `check` reports
// everything in a file that is not as the table says, and the JSON Schema for editors is written from the
// same table.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/language.h"
#include "yaml/node.h"

namespace wijk::yaml {

enum class Scalar : unsigned char {
    none,   ///< no single value can stand here
    text,   ///< any text that is not empty, for programs
    prose,  ///< text that a person reads: a comment may not cut it short
    id,     ///< base::is_id
    whole,  ///< digits, with + or - in front; from `least` to `most`
    truth,  ///< true or false
    date,   ///< 2026-09-01, one that exists
    word,   ///< one of `words`
    value,  ///< a whole number, true or false; which of them, the reader decides
    any,    ///< any of the above; the reader decides
};

/// What may stand as a key in a map without fixed keys.
enum class Keys : unsigned char { id, any };

struct Field;

/// What may stand in one place. A place can take a single value, a list and a map; a file shows which by its
/// shape, so that no two alternatives ever have the same shape.
struct Type {
    Scalar scalar = Scalar::none;
    std::span<const std::string_view> words = {};  ///< for Scalar::word
    int least = 0;                                 ///< for Scalar::whole
    int most = 0;
    const Type* items = nullptr;         ///< of a list; null where no list can stand
    std::span<const Field> fields = {};  ///< a map with these keys and no others
    const Type* values = nullptr;        ///< a map from free keys to this
    Keys keys = Keys::id;                ///< those free keys
    int fewest = 0;                      ///< items of a list, keys of a map without fixed keys
};

enum class Need : unsigned char { optional, required };

struct Field {
    std::string_view key;
    const Type* type = nullptr;
    Need need = Need::optional;
    base::LocalView description;  ///< for the reference, editors and hints: one line, no full stop needed
};

/// Reports everything below `node` that is not as `type` says. What has been reported here a reader can pass
/// over: the functions below then give nothing.
void check(const Node& node, const Type& type, const std::string& file, base::Diagnostics& diagnostics);

std::optional<int> to_whole(std::string_view text);  ///< nothing over nine digits
std::optional<bool> to_truth(std::string_view text);
bool is_date(std::string_view text);

/// "Did you mean `x`?" in both languages, empty when nothing is near.
base::LocalText did_you_mean(std::string_view text, std::span<const std::string_view> candidates);

/// "`a`, `b`, `c`".
std::string listed(std::span<const std::string_view> words);

}  // namespace wijk::yaml
