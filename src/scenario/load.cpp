#include "scenario/load.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "scenario/decode.h"
#include "scenario/format.h"
#include "scenario/portrait.h"
#include "scenario/silence.h"
#include "scenario/translation_file.h"
#include "scenario/vocabulary.h"

namespace wijk::scenario {

namespace {

/// Of all that makes a played version, each with its length, so that no two versions can run together.
std::string hash_of(const ScenarioSources& sources) {
    std::string all;
    for (const std::string* text :
         {&sources.scenario, sources.translation ? &*sources.translation : nullptr, &sources.reactions}) {
        if (text == nullptr)
            all += "-\n";
        else
            all += fmt::format("{}\n{}", text->size(), *text);
    }
    return base::sha256_hex(all);
}

void report_unreadable(const base::Path& path, const base::Error& error, base::Diagnostics& diagnostics) {
    Report report(path.string(), diagnostics);
    const auto joined = [](const std::string& what, const std::string& hint) {
        return hint.empty() ? what : what + ". " + hint;
    };
    report.add(Fault::unreadable, {}, {},
               {joined(error.what.nl, error.hint.nl), joined(error.what.en, error.hint.en)});
}

base::Path scenario_file(const base::Files& files, const base::Path& path) {
    return files.is_folder(path) ? path / "scenario.yaml" : path;
}

/// "scenario.en.yaml" beside "scenario.yaml".
base::Path translation_beside(const base::Path& file, std::string_view language) {
    return file.parent_path() / fmt::format("{}.{}.yaml", file.stem().string(), language);
}

/// The scenario's text; without it the loaded thing says why.
std::optional<std::string> read_scenario(const base::Files& files, const base::Path& file,
                                         const LoadOptions& options, base::Diagnostics& diagnostics) {
    // One byte more than the limit, so that the reader says what is too large, and by how much it may be.
    auto text = files.read(file, options.limits.bytes);
    if (text) return std::move(*text);
    report_unreadable(file, text.error(), diagnostics);
    return std::nullopt;
}

void check_folder_name(const base::Path& file, const Loaded& loaded, base::Diagnostics& diagnostics) {
    const auto folder = base::Path(file).parent_path().filename().string();
    if (loaded.scenario == nullptr || file.filename() != "scenario.yaml" || folder.empty() ||
        folder == loaded.scenario->id)
        return;
    Report(file.string(), diagnostics)
        .add(Fault::folder_name, {1, 1}, {{"folder", folder}, {"id", loaded.scenario->id}});
}

/// The scenario in another language, as far as it was translated.
void show(const TextsById& texts, std::string_view language, Scenario& scenario) {
    for_each_text(scenario, [&](const TextPlace& place, std::string& text) {
        if (const auto found = texts.find(place.id); found != texts.end()) text = found->second;
    });
    scenario.language = language;
}

}  // namespace

Loaded load(const ScenarioSources& sources, std::string_view language, const LoadOptions& options) {
    Loaded loaded;
    loaded.sources = sources;
    auto& diagnostics = loaded.diagnostics;
    auto file = yaml::read(sources.scenario, sources.file, options.limits);
    diagnostics = std::move(file.diagnostics);
    Report report(sources.file, diagnostics);

    Decoded decoded;
    bool understood = false;
    if (file.root && check_kind(*file.root, FileKind::scenario, report)) {
        decoded = decode_scenario(*file.root, options, report);
        understood = true;
    }
    auto& scenario = decoded.scenario;
    auto table = read_reactions(sources.reactions, sources.reactions_file, Names(scenario), diagnostics);
    std::optional<Translation> translation;
    if (sources.translation)
        translation = read_translation(*sources.translation, sources.translation_file, diagnostics);

    // Loops and lost scenes mean something only when every scene is as it should be.
    if (understood && !base::has_errors(diagnostics)) check_structure(scenario, report);
    if (understood && !base::has_errors(diagnostics)) {
        // All its texts by their ids are a second scenario: they are made for a translation alone.
        const auto source =
            translation ? source_of(scenario) : Source{scenario.id, scenario.source_language, {}, {}};
        if (const auto texts = texts_in(language, translation, source, sources.file, diagnostics))
            show(*texts, language, scenario);
    }
    if (understood) {
        // Behind an error, or without these, not everything is looked for that a silence may be about.
        const bool everything =
            !base::has_errors(diagnostics) && !options.today.empty() && options.vocabulary != nullptr;
        pass_over_silenced(*file.root, scenario, everything, report);
    }
    if (understood && table && !base::has_errors(diagnostics)) {
        table->replace_by(decoded.reacts);
        scenario.reactions = table->spread();
        loaded.scenario = std::make_shared<const Scenario>(std::move(scenario));
        loaded.sources.reactions = canonical_rows(*loaded.scenario);
        loaded.hash = hash_of(loaded.sources);
    }
    base::sort_by_place(diagnostics);
    return loaded;
}

Loaded load_folder(const base::Files& files, const base::Path& path, std::string_view language,
                   const std::string& reactions, const LoadOptions& options) {
    const auto file = scenario_file(files, path);
    Loaded loaded;
    auto text = read_scenario(files, file, options, loaded.diagnostics);
    if (!text) return loaded;
    ScenarioSources sources;
    sources.file = file.string();
    sources.scenario = std::move(*text);
    sources.reactions = reactions;
    base::Diagnostics unreadable;
    if (const auto beside = translation_beside(file, language); !language.empty() && files.is_file(beside)) {
        sources.translation_file = beside.string();
        if (auto translation = files.read(beside, options.limits.bytes))
            sources.translation = std::move(*translation);
        else
            report_unreadable(beside, translation.error(), unreadable);
    }
    loaded = load(sources, language, options);
    check_folder_name(file, loaded, loaded.diagnostics);
    if (!unreadable.empty()) {
        loaded.scenario = nullptr;
        loaded.hash.clear();
        loaded.diagnostics.insert(loaded.diagnostics.end(), unreadable.begin(), unreadable.end());
    }
    base::sort_by_place(loaded.diagnostics);
    return loaded;
}

namespace {

void check_portrait(const base::Files& files, const base::Path& file, const Loaded& loaded,
                    const LoadOptions& options, base::Diagnostics& diagnostics) {
    if (!files.is_file(file)) return;
    auto text = files.read(file, options.limits.bytes);
    if (!text) return report_unreadable(file, text.error(), diagnostics);
    auto portraits = load_portraits(*text, file.string());
    diagnostics.insert(diagnostics.end(), portraits.diagnostics.begin(), portraits.diagnostics.end());
    if (!portraits.portraits || loaded.scenario == nullptr) return;
    const auto& people = loaded.scenario->people;
    for (const auto& portrait : portraits.portraits->persons)
        if (std::none_of(people.begin(), people.end(),
                         [&](const Person& person) { return person.id == portrait.person; }))
            Report(file.string(), diagnostics)
                .add(Fault::portrait_of_nobody, {portrait.place.line, portrait.place.column},
                     {{"who", portrait.person}});
}

}  // namespace

base::Diagnostics check_folder(const base::Files& files, const base::Path& path, const std::string& reactions,
                               const LoadOptions& options) {
    const auto file = scenario_file(files, path);
    auto loaded = load_folder(files, file, "", reactions, options);
    auto diagnostics = loaded.diagnostics;
    const auto folder = file.has_parent_path() ? file.parent_path() : base::Path(".");
    const auto stem = file.stem().string() + ".";
    if (const auto names = files.list(folder))
        for (const auto& name : *names) {
            const base::Path beside = folder / name;
            if (name.rfind(stem, 0) != 0 || beside.extension() != ".yaml" ||
                beside.filename() == file.filename())
                continue;
            const auto language = beside.stem().string().substr(stem.size());
            const auto translated = load_folder(files, file, language, reactions, options);
            std::copy_if(translated.diagnostics.begin(), translated.diagnostics.end(),
                         std::back_inserter(diagnostics), [&](const base::Diagnostic& one) {
                             return one.place.file == translation_beside(file, language).string();
                         });
        }
    check_portrait(files, folder / "portrait.yaml", loaded, options, diagnostics);
    base::sort_by_place(diagnostics);
    return diagnostics;
}

base::Diagnostics check_text(const std::string& text, const std::string& file, const std::string& reactions,
                             const LoadOptions& options) {
    const auto kind = [&]() -> std::string {
        const auto seen = yaml::read(text, file, options.limits);
        return seen.root ? kind_of(*seen.root) : std::string(to_id(FileKind::scenario));
    }();
    if (kind == to_id(FileKind::portrait)) return load_portraits(text, file).diagnostics;
    if (kind == to_id(FileKind::vocabulary)) return load_vocabulary(text, file).diagnostics;
    base::Diagnostics diagnostics;
    if (kind == to_id(FileKind::translation)) {
        read_translation(text, file, diagnostics);
    } else if (kind == to_id(FileKind::reactions)) {
        read_reactions(text, file, Names(), diagnostics);
    } else {
        ScenarioSources sources;
        sources.file = file;
        sources.scenario = text;
        sources.reactions = reactions;
        return load(sources, "", options).diagnostics;
    }
    base::sort_by_place(diagnostics);
    return diagnostics;
}

}  // namespace wijk::scenario
