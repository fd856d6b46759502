#include <ostream>

#include "analysis/drawing.h"
#include "analysis/wording.h"
#include "main/commands.h"

namespace wijk::main {

namespace {

analysis::EndingNames ending_names(const i18n::Catalogue& catalogue) {
    analysis::EndingNames names;
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] =
            catalogue.text("ending." + std::string(scenario::to_id(static_cast<scenario::EndingKind>(i))));
    return names;
}

/// What its author does not accept already.
analysis::Findings findings_of(const scenario::Scenario& scenario) {
    return analysis::pass_over_silenced(scenario, analysis::look_over_wording(scenario), false);
}

}  // namespace

int graph(const Program& program, const GraphOptions& options) {
    const auto folder = program.scenario_folder(options.scenario);
    if (!folder) return program.fail(folder.error());
    const auto loaded = program.scenario(*folder);
    if (!loaded) return program.fail(loaded.error());
    const auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());
    const auto& scenario = *loaded->scenario;
    const auto names = ending_names(*catalogue);
    const auto drawn = options.format == "dot" ? analysis::dot_of(scenario, names)
                       : options.format == "mermaid"
                           ? analysis::mermaid_of(scenario, names)
                           : analysis::svg_of(scenario, analysis::lay_out(scenario), findings_of(scenario),
                                              names, program.language);
    if (options.file.empty() || options.file == "-") {
        program.out << drawn;
        return fine;
    }
    if (auto written = base::real_files().write(options.file, drawn); !written)
        return program.fail(written.error());
    return fine;
}

}  // namespace wijk::main
