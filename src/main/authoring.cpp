#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "main/commands.h"
#include "report/report.h"
#include "scenario/format.h"
#include "scenario/translation.h"
#include "yaml/read.h"

namespace wijk::main {

namespace {

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

int translate(const Program& program, const std::string& file, const std::string& to) {
    base::Language language{};
    if (!base::language_from_id(to, language))
        return program.fail({base::ErrorKind::wrong_use,
                             {fmt::format("De taal `{}` kent Wijkgesprek niet", to),
                              fmt::format("Wijkgesprek does not know the language `{}`", to)},
                             {"Het kan naar nl of en.", "It can be nl or en."}});
    auto& files = base::real_files();
    const auto folder = folder_of_scenario(file);
    if (!folder) return program.fail(folder.error());
    auto reactions = program.reactions();
    if (!reactions) return program.fail(reactions.error());
    const auto source = scenario::load_folder(files, *folder, "", *reactions);
    if (!source.scenario) {
        program.print(source.diagnostics);
        return wrong_use;
    }
    if (source.scenario->language == to)
        return program.fail({base::ErrorKind::wrong_use,
                             {fmt::format("{} is al in die taal geschreven", file),
                              fmt::format("{} is written in that language", file)},
                             {}});
    const auto path = *folder / fmt::format("scenario.{}.yaml", to);
    std::string existing;
    if (files.is_file(path)) {
        auto read = files.read(path, 1024UL * 1024UL);
        if (!read) return program.fail(read.error());
        existing = std::move(*read);
        // A translation that cannot be read would come back without its texts.
        const auto faults = scenario::check_text(existing, path.string(), *reactions);
        if (base::has_errors(faults)) {
            program.print(faults);
            return wrong_use;
        }
        // Its texts would be taken for this scenario's own, or for this language.
        const auto read_back = yaml::read(existing, path.string());
        const std::string of(read_back.root ? read_back.root->text_of("of") : "");
        const std::string language_there(read_back.root ? read_back.root->text_of("language") : "");
        if (!base::trim(existing).empty() && (of != source.scenario->id || language_there != to))
            return program.fail(
                {base::ErrorKind::wrong_use,
                 {fmt::format("{} is geen vertaling van {} naar {}", path.string(), source.scenario->id, to),
                  fmt::format("{} is no translation of {} into {}", path.string(), source.scenario->id, to)},
                 {"Zet dat bestand eerst apart onder een andere naam. Er is niets veranderd.",
                  "Put that file aside under another name first. Nothing was changed."}});
    }
    const auto text =
        scenario::make_translation(*source.scenario, to, existing.empty() ? nullptr : &existing);
    if (auto written = files.write(path, text); !written) return program.fail(written.error());
    program.out << path.string() << '\n';
    return fine;
}

std::string schema_kinds() {
    std::string names;
    for (const auto one : scenario::file_kinds()) names += std::string(to_id(one)) + ", ";
    return names + std::string(neighbourhood::file_kind) + ", " + std::string(report::schema_kind);
}

int schema(const Program& program, const std::string& kind) {
    if (kind == neighbourhood::file_kind) {
        program.out << scenario::json_schema(kind, neighbourhood::type_of_file()) << '\n';
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

int explain(const Program& program, const std::string& code) {
    if (code.empty()) {
        program.out << wrapped(scenario::reference_page(program.language), program.width);
        return fine;
    }
    const auto* record = scenario::find_record(code);
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
