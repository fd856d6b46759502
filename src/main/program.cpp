#include "main/program.h"

#include <algorithm>
#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::main {

using base::Error;
using base::Result;

namespace {

constexpr const char* scenario_file = "scenario.yaml";
constexpr std::uintmax_t shared_file_limit = 1024UL * 1024UL;

}  // namespace

Exit exit_of(base::ErrorKind kind) {
    switch (kind) {
        case base::ErrorKind::busy:
        case base::ErrorKind::io:
            return io_failed;
        case base::ErrorKind::wrong_use:
        case base::ErrorKind::bad_data:
        case base::ErrorKind::not_found:
            break;
    }
    return wrong_use;
}

int Program::fail(const Error& error) const {
    err << "wijk: " << error.what.in(language) << '\n';
    if (!error.hint.empty()) err << base::wrap(error.hint.in(language), width, "    ") << '\n';
    return exit_of(error.kind);
}

void Program::print(const base::Diagnostics& diagnostics) const {
    for (const auto& one : diagnostics) err << base::to_text(one, language);
}

Result<i18n::Catalogue> Program::catalogue() const {
    return i18n::Catalogue::load(base::real_files(), share, language);
}

Result<std::unique_ptr<records::Records>> Program::records() const {
    if (data.empty()) {  // no home folder and no --data
        auto missing = base::user_data_folder();
        if (!missing) return tl::make_unexpected(missing.error());
    }
    return records::Records::open(data, base::system_clock(), base::system_random());
}

Result<std::string> Program::reactions() const {
    return base::real_files().read(share / "mi" / "reactions.yaml", shared_file_limit);
}

Result<neighbourhood::Neighbourhood> Program::neighbourhood() const {
    return app::load_neighbourhood(base::real_files(), share, data);
}

Result<base::Path> folder_of_scenario(const std::string& named) {
    const auto& files = base::real_files();
    const base::Path path = named;
    if (path.filename() == scenario_file && files.is_file(path))
        return path.has_parent_path() ? path.parent_path() : base::Path(".");
    if (files.is_file(path / scenario_file)) return path;
    const base::LocalText hint{
        "Een scenario is een map met scenario.yaml erin. Noem die map of dat bestand.",
        "A scenario is a folder with scenario.yaml in it. Name that folder or that file."};
    if (files.is_file(path))
        return base::failure(
            base::ErrorKind::wrong_use,
            {fmt::format("{} is geen scenario.yaml", named), fmt::format("{} is no scenario.yaml", named)},
            hint);
    if (files.is_folder(path))
        return base::failure(base::ErrorKind::not_found,
                             {fmt::format("{}: hier staat geen scenario.yaml", named),
                              fmt::format("{}: there is no scenario.yaml here", named)},
                             hint);
    return base::failure(base::ErrorKind::not_found,
                         {fmt::format("{} bestaat niet", named), fmt::format("{} does not exist", named)},
                         hint);
}

Result<base::Path> Program::scenario_folder(const std::string& named) const {
    auto folder = folder_of_scenario(named);
    if (folder || !base::is_id(named)) return folder;
    // What lies here goes before a kept one of the same name.
    const auto& files = base::real_files();
    std::vector<std::string> ids;
    for (const auto& root : {data / "scenarios", share / "scenarios"}) {
        if (files.is_file(root / named / scenario_file)) return root / named;
        if (auto names = files.list(root))
            for (auto& name : *names)
                if (files.is_file(root / name / scenario_file)) ids.push_back(std::move(name));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const auto meant = base::nearest(named, std::vector<std::string_view>(ids.begin(), ids.end()));
    const auto all = fmt::format("{}", fmt::join(ids, ", "));
    return base::failure(base::ErrorKind::not_found,
                         {fmt::format("er is geen scenario `{}`{}", named,
                                      meant.empty() ? "" : fmt::format("; bedoelde je `{}`?", meant)),
                          fmt::format("there is no scenario `{}`{}", named,
                                      meant.empty() ? "" : fmt::format("; did you mean `{}`?", meant))},
                         {fmt::format("Wel: {}. Of noem een map met scenario.yaml erin.", all),
                          fmt::format("There are: {}. Or name a folder with scenario.yaml in it.", all)});
}

Result<scenario::Loaded> Program::scenario(const base::Path& folder) const {
    auto table = reactions();
    if (!table) return tl::make_unexpected(table.error());
    auto loaded = scenario::load_folder(base::real_files(), folder, base::to_id(language), *table);
    if (loaded.scenario) return loaded;
    print(loaded.diagnostics);
    return base::failure(
        base::ErrorKind::bad_data,
        {fmt::format("{}: dit scenario heeft fouten en kan niet worden gespeeld", folder.string()),
         fmt::format("{}: this scenario has errors and cannot be played", folder.string())},
        {"`wijk explain CODE` legt een melding uit.", "`wijk explain CODE` explains a finding."});
}

bool sure(const Program& program, const std::string& question) {
    program.out << question << ' ' << program.say("Typ ja om het te doen: ", "Type yes to do it: ")
                << std::flush;
    std::string typed;
    std::getline(program.in, typed);
    if (!program.person_at_keyboard) program.out << '\n';  // nobody has typed a line end that shows
    typed = std::string(base::trim(typed));
    return typed == "ja" || typed == "yes";
}

}  // namespace wijk::main
