#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "analysis/finding.h"
#include "base/text.h"
#include "intervision/example.h"
#include "intervision/method.h"
#include "intervision/method_texts.h"
#include "main/commands.h"
#include "neighbourhood/example.h"
#include "report/report.h"
#include "scenario/format.h"
#include "scenario/format_reference.h"
#include "scenario/translation.h"
#include "yaml/read.h"

namespace wijk::main {

namespace {

constexpr std::uintmax_t file_limit = 1024UL * 1024UL;

/// Lines of text broken to the width; what is indented is an example and stays as it is.
std::string wrapped(std::string_view text, std::size_t width) {
    std::string out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        out += line.starts_with("    ") ? std::string(line) : base::wrap(line, width);
        out += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace

namespace {

/// What is translated, and the file that the translation stands in.
struct Work {
    scenario::Source source;
    base::Path path;
};

/// A file by itself that is a method, or that may be meant as one: what is wrong in it is then said of it.
bool is_method(const base::Path& file) {
    auto& files = base::real_files();
    if (!files.is_file(file) || file.filename() == "scenario.yaml") return false;
    const auto text = files.read(file, file_limit);
    if (!text) return false;
    const auto read = yaml::read(*text, file.string());
    return !read.root || read.root->text_of("kind") == intervision::method_file_kind;
}

/// The exit code when it cannot be read; why is printed.
tl::expected<Work, int> method_work(const Program& program, const base::Path& file, const std::string& to) {
    const auto loaded = intervision::load_method_file(base::real_files(), file, "");
    if (!loaded.method) {
        program.print(loaded.diagnostics);
        return tl::make_unexpected(wrong_use);
    }
    return Work{intervision::source_of(*loaded.method),
                file.parent_path() / fmt::format("{}.{}.yaml", file.stem().string(), to)};
}

tl::expected<Work, int> scenario_work(const Program& program, const std::string& file,
                                      const std::string& to) {
    const auto folder = folder_of_scenario(file);
    if (!folder) return tl::make_unexpected(program.fail(folder.error()));
    auto reactions = program.reactions();
    if (!reactions) return tl::make_unexpected(program.fail(reactions.error()));
    const auto source = scenario::load_folder(base::real_files(), *folder, "", *reactions);
    if (!source.scenario) {
        program.print(source.diagnostics);
        return tl::make_unexpected(wrong_use);
    }
    return Work{scenario::source_of(*source.scenario), *folder / fmt::format("scenario.{}.yaml", to)};
}

/// The translation that is there already, empty without one. One that cannot be read would come back without
/// its texts, and one of something else would have them taken for this source's own: then nothing is done.
tl::expected<std::string, int> existing_translation(const Program& program, const Work& work,
                                                    const std::string& to) {
    auto& files = base::real_files();
    if (!files.is_file(work.path)) return std::string();
    auto existing = files.read(work.path, file_limit);
    if (!existing) return tl::make_unexpected(program.fail(existing.error()));
    const auto path = work.path.string();
    const auto faults = scenario::check_text(*existing, path, "");
    if (base::has_errors(faults)) {
        program.print(faults);
        return tl::make_unexpected(wrong_use);
    }
    const auto read_back = yaml::read(*existing, path);
    const std::string of(read_back.root ? read_back.root->text_of("of") : "");
    const std::string language_there(read_back.root ? read_back.root->text_of("language") : "");
    if (!base::trim(*existing).empty() && (of != work.source.id || language_there != to))
        return tl::make_unexpected(
            program.fail({base::ErrorKind::wrong_use,
                          {fmt::format("{} is geen vertaling van {} naar {}", path, work.source.id, to),
                           fmt::format("{} is no translation of {} into {}", path, work.source.id, to)},
                          {"Zet dat bestand eerst apart onder een andere naam. Er is niets veranderd.",
                           "Put that file aside under another name first. Nothing was changed."}}));
    return std::move(*existing);
}

}  // namespace

int translate(const Program& program, const std::string& file, const std::string& to) {
    base::Language language{};
    if (!base::language_from_id(to, language))
        return program.fail({base::ErrorKind::wrong_use,
                             {fmt::format("De taal `{}` kent Wijkgesprek niet", to),
                              fmt::format("Wijkgesprek does not know the language `{}`", to)},
                             {"Het kan naar nl of en.", "It can be nl or en."}});
    const auto work = is_method(file) ? method_work(program, file, to) : scenario_work(program, file, to);
    if (!work) return work.error();
    if (work->source.language == to)
        return program.fail({base::ErrorKind::wrong_use,
                             {fmt::format("{} is al in die taal geschreven", file),
                              fmt::format("{} is written in that language", file)},
                             {}});
    const auto existing = existing_translation(program, *work, to);
    if (!existing) return existing.error();
    const auto text = scenario::make_translation(work->source, to, existing->empty() ? nullptr : &*existing);
    if (auto written = base::real_files().write(work->path, text); !written)
        return program.fail(written.error());
    program.out << work->path.string() << '\n';
    return fine;
}

std::string schema_kinds() {
    std::string names;
    for (const auto one : scenario::file_kinds()) names += std::string(to_id(one)) + ", ";
    return fmt::format("{}{}, {}, {}", names, neighbourhood::file_kind, intervision::method_file_kind,
                       report::schema_kind);
}

int schema_reference(const Program& program, const std::string& kind) {
    const auto tell = [&](const yaml::Type& type, std::string_view example) {
        program.out << scenario::format_reference(kind, type, example, program.language);
        return fine;
    };
    if (kind == neighbourhood::file_kind)
        return tell(neighbourhood::type_of_file(), neighbourhood::example_file());
    if (kind == intervision::method_file_kind)
        return tell(intervision::type_of_method_file(), intervision::example_method_file());
    auto names = fmt::format("{}, {}", neighbourhood::file_kind, intervision::method_file_kind);
    for (const auto one : scenario::file_kinds()) {
        if (to_id(one) == kind) {
            program.out << scenario::format_reference(one, program.language);
            return fine;
        }
        names += ", " + std::string(to_id(one));
    }
    return program.fail({base::ErrorKind::wrong_use,
                         {fmt::format("Er is geen overzicht van sleutels voor `{}`", kind),
                          fmt::format("There is no reference of keys for `{}`", kind)},
                         {"Wel voor: " + names, "There are: " + names}});
}

int schema(const Program& program, const std::string& kind) {
    if (kind == neighbourhood::file_kind) {
        program.out << scenario::json_schema(kind, neighbourhood::type_of_file()) << '\n';
        return fine;
    }
    if (kind == intervision::method_file_kind) {
        program.out << scenario::json_schema(kind, intervision::type_of_method_file()) << '\n';
        return fine;
    }
    if (kind == report::schema_kind) {
        program.out << report::schema();
        return fine;
    }
    for (const auto one : scenario::file_kinds()) {
        if (to_id(one) == kind) {
            program.out << scenario::json_schema(one) << '\n';
            return fine;
        }
    }
    const auto names = schema_kinds();
    return program.fail(
        {base::ErrorKind::wrong_use,
         {fmt::format("Er is geen schema voor `{}`", kind), fmt::format("There is no schema for `{}`", kind)},
         {"Wel voor: " + names, "There are: " + names}});
}

namespace {

/// Of every module that reads files or looks over what was read.
std::vector<const base::DiagnosticRecord*> all_records() {
    auto all = scenario::all_records();
    for (const auto& one : intervision::method_records()) all.push_back(&one);
    for (const auto* one : analysis::all_records()) all.push_back(one);
    return all;
}

}  // namespace

int explain(const Program& program, const std::string& code) {
    if (code.empty()) {
        program.out << wrapped(scenario::reference_page(all_records(), program.language), program.width);
        return fine;
    }
    const auto* record = scenario::find_record(code, all_records());
    if (record == nullptr)
        return program.fail(
            {base::ErrorKind::wrong_use,
             {fmt::format("De code `{}` bestaat niet", code), fmt::format("There is no code `{}`", code)},
             {"`wijk explain` zonder code laat ze allemaal zien.",
              "`wijk explain` without a code shows all."}});
    program.out << scenario::explain(*record, program.language);
    return fine;
}

}  // namespace wijk::main
