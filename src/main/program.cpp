#include "main/program.h"

#include <istream>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::main {

using base::Error;
using base::Result;

namespace {

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
    if (!error.hint.empty()) err << "    " << error.hint.in(language) << '\n';
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

Result<scenario::Loaded> Program::scenario(const std::string& named) const {
    auto& files = base::real_files();
    base::Path folder = named;
    if (files.is_file(folder)) folder = folder.has_parent_path() ? folder.parent_path() : base::Path(".");
    // An id is looked for where scenarios are kept, when nothing of that name lies here.
    if (!files.is_folder(folder) && base::is_id(named))
        for (const auto& root : {data / "scenarios", share / "scenarios"})
            if (files.is_folder(root / named)) folder = root / named;
    auto table = reactions();
    if (!table) return tl::make_unexpected(table.error());
    auto loaded = scenario::load_folder(files, folder, base::to_id(language), *table);
    if (!loaded.scenario) {
        print(loaded.diagnostics);
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("{}: dit scenario heeft fouten en kan niet worden gespeeld", folder.string()),
             fmt::format("{}: this scenario has errors and cannot be played", folder.string())},
            {"`wijk explain CODE` legt een melding uit.", "`wijk explain CODE` explains a finding."});
    }
    return loaded;
}

}  // namespace wijk::main
