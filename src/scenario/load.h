#pragma once
// From texts to a Scenario: format 1, whole.
//
// Everything that is wrong is reported at once (scenario/records.def and yaml/records.def), save what stands
// behind a fault of YAML syntax. The loader takes texts and not paths, so that a version that was once played
// opens again from its stored texts.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/files.h"
#include "scenario/scenario.h"
#include "yaml/read.h"

namespace wijk::scenario {

struct Vocabulary;  // scenario/vocabulary.h

/// What one scenario in one language is made from.
struct ScenarioSources {
    std::string file;  ///< as diagnostics name it
    std::string scenario;
    std::optional<std::string> translation;
    std::string translation_file;
    std::string reactions;  ///< the shared table, or the rows of a played version as `Loaded` gives them
    std::string reactions_file = "reactions.yaml";
};

struct LoadOptions {
    std::string today;  ///< 2026-09-01, to report expired facts; empty: they are not
    const Vocabulary* vocabulary =
        nullptr;  ///< to report unknown roles, moments and skills; null: they are not
    yaml::Limits limits = {};
};

struct Loaded {
    std::shared_ptr<const Scenario> scenario;  ///< null when there are errors
    base::Diagnostics diagnostics;             ///< in order of file and place
    /// SHA-256 over scenario text, translation text and the reaction rows that count: two versions with the
    /// same hash play the same, word for word. Empty without a scenario.
    std::string hash;
    /// What to store to play this again: as given, but with the reaction rows that count in canonical form.
    ScenarioSources sources;
};

/// `language` is "nl", "en"...; empty: the scenario's own. In another language than its own, each text that
/// the translation has and that is not outdated is shown in that language, every other one as in the source,
/// with a warning. A translation that is not for `language` is checked but not shown.
Loaded load(const ScenarioSources& sources, std::string_view language, const LoadOptions& options = {});

/// `path` is a scenario's folder or its scenario.yaml; the translation `scenario.<language>.yaml` beside it
/// is read when `language` is not the scenario's own.
Loaded load_folder(const base::Files& files, const base::Path& path, std::string_view language,
                   const std::string& reactions, const LoadOptions& options = {});

/// Everything that is wrong in a scenario's folder: the scenario, each translation beside it, the portrait.
/// In order of file and place.
base::Diagnostics check_folder(const base::Files& files, const base::Path& path, const std::string& reactions,
                               const LoadOptions& options = {});

/// Everything that is wrong in one file by itself, whatever its `kind:` says it is: a scenario, or a reaction
/// table, translation, portrait or vocabulary that nothing is held against.
base::Diagnostics check_text(const std::string& text, const std::string& file, const std::string& reactions,
                             const LoadOptions& options = {});

/// The reaction rows that count for this scenario as a reaction table: all codes and kinds of talk in a fixed
/// order and spelling. `load` reads it back to the same rows, and the same text comes out again.
std::string canonical_rows(const Scenario& scenario);

/// Every kind of fault that reading a scenario can report, in order of code: this module's and yaml's.
std::vector<const base::DiagnosticRecord*> all_records();
/// The record of "SC014" or "sc014" among these, null without one.
const base::DiagnosticRecord* find_record(std::string_view code,
                                          const std::vector<const base::DiagnosticRecord*>& among);
const base::DiagnosticRecord* find_record(std::string_view code);  ///< among `all_records`
/// One record as `wijk explain` shows it.
std::string explain(const base::DiagnosticRecord& record, base::Language language);
/// These as one page of Markdown.
std::string reference_page(const std::vector<const base::DiagnosticRecord*>& records,
                           base::Language language);

}  // namespace wijk::scenario
