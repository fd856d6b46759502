#pragma once
// A method of intervision: the steps of a meeting as data, so that a trainer can add his own.
//
// A method is one file `assets/intervision/<id>.yaml` (`kind: method`) with its translations beside it. What
// a step shows and what it forbids follows from its kind, not from what an author remembered to write: in the
// steps for questions and advice no count is on any screen, and while the group talks about the bringer his
// name is on none. Sources of the methods stand in each file. Place in the house: intervision.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "yaml/schema.h"

namespace wijk::intervision {

enum class StepKind : std::uint8_t {
    look_back,  ///< the agreements of the last meeting and what came of them
    tell,       ///< the bringer tells; what was brought is on the screen
    play,       ///< a scenario is played together, each choice by secret votes
    facts,      ///< questions about facts alone
    write,      ///< each writes in private, then the words show without names
    discuss,    ///< talk, by questions on the screen
    gossip,     ///< about the bringer in the third person, who sits outside the circle
    advice,     ///< each gives advice, the bringer is silent
    respond,    ///< the bringer says what was of use
    try_out,    ///< others try what was shown
    agree,      ///< each makes an agreement
    close,      ///< looking back on the meeting itself
};
inline constexpr std::size_t step_kind_count = 12;
std::string_view to_id(StepKind kind);
std::optional<StepKind> step_kind_from_id(std::string_view id);

/// No count, code, note or point shows in such a step: whoever asks or advises listens to a colleague, not to
/// a score.
bool hides_score(StepKind kind);
/// No name of the bringer shows in such a step.
bool hides_bringer(StepKind kind);

enum class Speaks : std::uint8_t {
    everyone,
    bringer,
    members,  ///< all but the bringer
    in_turn,  ///< everyone, one after the other
    nobody,   ///< each for himself, in silence
};
std::string_view to_id(Speaks speaks);
std::optional<Speaks> speaks_from_id(std::string_view id);

enum class MaterialKind : std::uint8_t {
    scenario,  ///< a scenario of the library
    turn,      ///< a moment of a member's own talk
    drill,     ///< an exercise of the practice bench
    own,       ///< told in own words: nothing of it is on the machine
};
std::string_view to_id(MaterialKind kind);
std::optional<MaterialKind> material_kind_from_id(std::string_view id);

struct Step {
    std::string id;
    StepKind kind = StepKind::discuss;
    Speaks speaks = Speaks::everyone;
    int minutes = 5;               ///< 1..90; the clock tells, it never ends a step
    std::string title;             ///< on the shared screen
    std::string aim;               ///< one sentence, on the shared screen
    std::string rule;              ///< what this step does without; may be empty
    std::vector<std::string> say;  ///< the facilitator's words, in order; at least one
};

struct Method {
    std::string id;
    std::string language;         ///< of the texts as they are here
    std::string source_language;  ///< of the method's file
    std::string title;
    std::string summary;
    std::string when;    ///< when to choose it
    std::string source;  ///< where the method comes from
    int fewest = 3;      ///< people it works with
    int most = 12;
    bool bringer = false;                 ///< somebody brings a case
    std::vector<MaterialKind> materials;  ///< what it works with; at least one
    std::vector<Step> steps;              ///< at least two

    int minutes() const;  ///< all steps together
};

struct LoadedMethod {
    std::optional<Method> method;  ///< nothing when there are errors
    base::Diagnostics diagnostics;
};

inline constexpr std::string_view method_file_kind = "method";
/// The table of such a file, for the JSON Schema of editors.
const yaml::Type& type_of_method_file();

/// `language` is "nl", "en"...; empty: the file's own. `translation` is the text of `<id>.<language>.yaml`.
/// In another language than its own, each text that the translation has and that is not outdated is shown in
/// it, every other one as in the source, with a warning.
LoadedMethod load_method(std::string_view text, const std::string& file, std::string_view language,
                         std::optional<std::string_view> translation = {},
                         const std::string& translation_file = {});

/// The file at `path`, which must be called `<id>.yaml`, with the translation beside it when `language` is
/// not the file's own.
LoadedMethod load_method_file(const base::Files& files, const base::Path& path, std::string_view language);

/// Everything that is wrong in a method's file and in each translation beside it. In order of file and place.
base::Diagnostics check_method_file(const base::Files& files, const base::Path& path);

/// Every kind of fault that a method's file can have beyond its table and its translation, in the order of
/// their codes (intervision/records.def).
std::span<const base::DiagnosticRecord> method_records();

}  // namespace wijk::intervision
