#include <ostream>

#include "analysis/drawing.h"
#include "main/commands.h"

namespace wijk::main {

int graph(const Program& program, const GraphOptions& options) {
    const auto folder = program.scenario_folder(options.scenario);
    if (!folder) return program.fail(folder.error());
    const auto loaded = program.scenario(*folder);
    if (!loaded) return program.fail(loaded.error());
    const auto& scenario = *loaded->scenario;
    const auto drawn = options.format == "dot" ? analysis::dot_of(scenario, program.language)
                       : options.format == "mermaid"
                           ? analysis::mermaid_of(scenario, program.language)
                           : analysis::svg_of(scenario, analysis::lay_out(scenario), {}, program.language);
    if (options.file.empty() || options.file == "-") {
        program.out << drawn;
        return fine;
    }
    if (auto written = base::real_files().write(options.file, drawn); !written)
        return program.fail(written.error());
    return fine;
}

}  // namespace wijk::main
