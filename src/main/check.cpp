#include <algorithm>
#include <deque>
#include <optional>
#include <ostream>
#include <set>

#include <fmt/format.h>

#include "analysis/wording.h"
#include "dialogue/conversation.h"
#include "intervision/method.h"
#include "json/value.h"
#include "main/check_sessions.h"
#include "main/commands.h"

namespace wijk::main {

namespace {

using base::Diagnostics;
using base::Path;
using base::Result;
using json::Array;
using json::Object;
using json::Value;

/// Well over what a file may have, so that one that is too large is reported as the other faults are.
constexpr std::uintmax_t read_limit = 32UL * 1024UL * 1024UL;
constexpr int deepest_folder = 8;

/// What there is to look at below the paths: scenario folders, and other files by themselves. What is not
/// there or cannot be read does not keep the rest from being looked at.
struct Found {
    std::vector<Path> scenarios;
    std::vector<Path> files;
    std::vector<base::Error> failed;
};

bool is_yaml(const Path& path) {
    return path.extension() == ".yaml" || path.extension() == ".yml";
}

void look_into(const Path& folder, Found& found, int depth) {
    auto& files = base::real_files();
    if (files.is_file(folder / "scenario.yaml")) {
        found.scenarios.push_back(folder);
        return;
    }
    auto names = files.list(folder);
    if (!names) {
        found.failed.push_back(names.error());
        return;
    }
    for (const auto& name : *names) {
        const auto path = folder / name;
        if (files.is_folder(path)) {
            if (depth < deepest_folder) look_into(path, found, depth + 1);
        } else if (is_yaml(path)) {
            found.files.push_back(path);
        }
    }
}

base::Error no_scenario_in(const std::string& path) {
    return {base::ErrorKind::not_found,
            {fmt::format("{}: hier staat geen scenario", path),
             fmt::format("{}: there is no scenario here", path)},
            {"Een scenario is een map met scenario.yaml erin.",
             "A scenario is a folder with scenario.yaml in it."}};
}

Found find(const std::vector<std::string>& paths) {
    auto& files = base::real_files();
    Found found;
    for (const auto& named : paths) {
        const Path path = named;
        if (files.is_folder(path)) {
            const auto before = found.scenarios.size() + found.files.size() + found.failed.size();
            look_into(path, found, 0);
            if (found.scenarios.size() + found.files.size() + found.failed.size() == before)
                found.failed.push_back(no_scenario_in(named));
        } else if (path.filename() == "scenario.yaml" && files.is_file(path)) {
            found.scenarios.push_back(path.has_parent_path() ? path.parent_path() : Path("."));
        } else if (files.is_file(path)) {
            found.files.push_back(path);
        } else {
            found.failed.push_back({base::ErrorKind::not_found,
                                    {fmt::format("{}: bestaat niet, of is geen bestand of map", named),
                                     fmt::format("{}: does not exist, or is no file or folder", named)},
                                    {"Kijk of de naam klopt.", "See whether the name is right."}});
        }
    }
    return found;
}

/// Says what could not be looked at; the exit code for that, `fine` when there is nothing.
int report(const Program& program, const std::vector<base::Error>& failed) {
    int worst = fine;
    for (const auto& one : failed) worst = std::max(worst, program.fail(one));
    return worst;
}

/// The same with every warning an error. The records belong to `stricter`.
void make_strict(Diagnostics& all, std::deque<base::DiagnosticRecord>& stricter) {
    for (auto& one : all) {
        if (one.severity() == base::Severity::error) continue;
        one.record = &stricter.emplace_back(*one.record);
        stricter.back().severity = base::Severity::error;
    }
}

std::string today() {
    return base::to_iso8601(base::system_clock().now()).substr(0, 10);
}

std::string kind_in(const Path& path) {
    const auto text = base::real_files().read(path, read_limit);
    if (!text) return {};
    const auto read = yaml::read(*text, path.string());
    return read.root ? std::string(read.root->text_of("kind")) : std::string();
}

/// The method that `incident.en.yaml` translates: `incident.yaml` beside it, where that is one.
std::optional<Path> method_translated_by(const Path& path) {
    const auto stem = path.stem();
    if (!stem.has_extension()) return {};
    auto method = path.parent_path() / (stem.stem().string() + ".yaml");
    if (!base::real_files().is_file(method) || kind_in(method) != intervision::method_file_kind) return {};
    return method;
}

/// A translation by itself is held against its method too; what is wrong in the method is not its fault.
Diagnostics check_translation_of(const Path& method, const Path& path) {
    auto all = intervision::check_method_file(base::real_files(), method);
    const auto file = (path.parent_path() / path.filename()).string();
    std::erase_if(all, [&](const base::Diagnostic& one) { return one.place.file != file; });
    return all;
}

/// A method is checked with the translations beside it, so that those need not be looked at once more.
void leave_out_translations_of_methods(std::vector<Path>& files) {
    std::set<Path> all;
    for (const auto& file : files) all.insert(file.lexically_normal());
    std::erase_if(files, [&](const Path& file) {
        const auto method = method_translated_by(file);
        return method && all.count(method->lexically_normal()) != 0;
    });
}

/// The languages that a scenario's folder has texts in: its own, as "", then those with a translation.
std::vector<std::string> languages_in(const Path& folder) {
    std::vector<std::string> out = {""};
    for (const auto language : {base::Language::nl, base::Language::en}) {
        const std::string id(to_id(language));
        if (base::real_files().is_file(folder / fmt::format("scenario.{}.yaml", id))) out.push_back(id);
    }
    return out;
}

bool same(const base::Diagnostic& a, const base::Diagnostic& b) {
    return a.record == b.record && a.place == b.place && a.arguments == b.arguments;
}

/// What a scenario's texts show that load, in each language that it has, less what its author accepts. What a
/// translation shares with the source is told once.
Diagnostics look_over(const Path& folder, const std::string& reactions) {
    Diagnostics all;
    for (const auto& language : languages_in(folder)) {
        const auto loaded = scenario::load_folder(base::real_files(), folder, language, reactions);
        if (!loaded.scenario) continue;
        auto found = analysis::pass_over_silenced(*loaded.scenario,
                                                  analysis::look_over_wording(*loaded.scenario), false);
        for (auto& one : found)
            if (std::none_of(all.begin(), all.end(),
                             [&](const auto& there) { return same(there, one.diagnostic); }))
                all.push_back(std::move(one.diagnostic));
    }
    return all;
}

/// The scenario's folder: what the loader says, then what its texts show.
Diagnostics check_scenario(const Path& folder, const std::string& reactions,
                           const scenario::LoadOptions& options) {
    auto all = scenario::check_folder(base::real_files(), folder, reactions, options);
    auto shown = look_over(folder, reactions);
    std::move(shown.begin(), shown.end(), std::back_inserter(all));
    base::sort_by_place(all);
    return all;
}

/// A file that is not part of a scenario's folder, by its `kind:`.
Result<Diagnostics> check_file(const Path& path, const std::string& reactions,
                               const scenario::LoadOptions& options) {
    auto text = base::real_files().read(path, read_limit);
    if (!text) return tl::make_unexpected(text.error());
    const auto read = yaml::read(*text, path.string());
    if (read.root && read.root->text_of("kind") == "neighbourhood")
        return neighbourhood::load(*text, path.string()).diagnostics;
    if (read.root && read.root->text_of("kind") == intervision::method_file_kind)
        return intervision::check_method_file(base::real_files(), path);
    if (const auto method = method_translated_by(path)) return check_translation_of(*method, path);
    return scenario::check_text(*text, path.string(), reactions, options);
}

Value json_of(const base::Diagnostic& one, base::Language language) {
    Array related;
    for (const auto& [place, text] : one.related)
        related.push_back(Object{{"file", place.file},
                                 {"line", place.line},
                                 {"column", place.column},
                                 {"message", text.in(language)}});
    return Object{{"file", one.place.file},
                  {"line", one.place.line},
                  {"column", one.place.column},
                  {"code", one.code()},
                  {"severity", one.severity() == base::Severity::error ? "error" : "warning"},
                  {"message", one.message(language)},
                  {"hint", one.hint_text(language)},
                  {"related", std::move(related)}};
}

}  // namespace

int check(const Program& program, const CheckOptions& options) {
    auto found = find(options.paths);
    auto reactions = program.reactions();
    if (!reactions) return program.fail(reactions.error());
    auto vocabulary = app::load_vocabulary(base::real_files(), program.share);
    if (!vocabulary) return program.fail(vocabulary.error());
    const scenario::LoadOptions how{today(), &*vocabulary, {}};

    Diagnostics all;
    const auto add = [&](Diagnostics some) { std::move(some.begin(), some.end(), std::back_inserter(all)); };
    for (const auto& folder : found.scenarios) add(check_scenario(folder, *reactions, how));
    const auto other_files = found.files.size();
    leave_out_translations_of_methods(found.files);
    for (const auto& file : found.files) {
        if (auto some = check_file(file, *reactions, how))
            add(std::move(*some));
        else
            found.failed.push_back(some.error());
    }
    std::deque<base::DiagnosticRecord> stricter;
    if (options.strict) make_strict(all, stricter);
    std::vector<TalksOf> talks;
    if (options.sessions) {
        auto kept = kept_talks_on(program, found.scenarios, *reactions);
        if (!kept) return program.fail(kept.error());
        talks = std::move(*kept);
    }
    if (options.json) {
        Array out;
        for (const auto& one : all) out.push_back(json_of(one, program.language));
        Value whole = out;
        if (options.sessions)
            whole = Object{{"diagnostics", std::move(out)}, {"sessions", json_of(talks, program.language)}};
        program.out << json::dump(whole, 2) << '\n';
    } else {
        program.print(all);
        const auto errors = std::count_if(
            all.begin(), all.end(), [](const auto& one) { return one.severity() == base::Severity::error; });
        program.out << fmt::format(
            fmt::runtime(
                program.say("Bekeken: scenario's {}, andere bestanden {}. Fouten: {}, waarschuwingen: {}.\n",
                            "Checked: scenarios {}, other files {}. Errors: {}, warnings: {}.\n")),
            found.scenarios.size(), other_files, errors, all.size() - static_cast<std::size_t>(errors));
        print(program, talks);
    }
    return std::max<int>(report(program, found.failed), base::has_errors(all) ? findings : fine);
}

int test(const Program& program, const std::vector<std::string>& paths) {
    auto found = find(paths);
    if (found.scenarios.empty() && found.failed.empty())
        found.failed.push_back(no_scenario_in(paths.front()));
    auto reactions = program.reactions();
    if (!reactions) return program.fail(reactions.error());
    int passed = 0, failed = 0, unreadable = 0;
    for (const auto& folder : found.scenarios) {
        const auto loaded = scenario::load_folder(base::real_files(), folder, "", *reactions);
        if (!loaded.scenario) {
            program.print(loaded.diagnostics);
            ++unreadable;
            continue;
        }
        for (const auto& playthrough : loaded.scenario->playthroughs) {
            const auto faults = dialogue::run_playthrough(loaded.scenario, playthrough);
            ++(faults.empty() ? passed : failed);
            program.out << fmt::format(
                "{} {}: {}\n", faults.empty() ? program.say("goed", "ok  ") : program.say("FOUT", "FAIL"),
                loaded.scenario->id, playthrough.name);
            for (const auto& fault : faults)
                program.err << fmt::format("    {}:{}: {}\n", playthrough.place.file, playthrough.place.line,
                                           fault.in(program.language));
        }
    }
    program.out << fmt::format(fmt::runtime(program.say("{} goed, {} fout\n", "{} passed, {} failed\n")),
                               passed, failed);
    const int played = unreadable > 0 ? wrong_use : failed > 0 ? findings : fine;
    return std::max(report(program, found.failed), played);
}

}  // namespace wijk::main
