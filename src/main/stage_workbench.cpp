#include "main/stage_workbench.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/workbench_model.h"

namespace wijk::main {

namespace {

constexpr std::array<std::string_view, app::beside_count> kinds = {"live",        "map",   "analysis",
                                                                   "translation", "items", "reference"};

}  // namespace

base::Result<> set_workbench(app::App& app, const StageOptions& options) {
    app.go(app::Screen::workbench);
    auto& bench = *app.workbench;
    bench.settle();
    if (!options.show.empty()) {
        if (options.show == "guide") {
            bench.guiding = true;
        } else {
            const auto kind = std::find(kinds.begin(), kinds.end(), options.show);
            if (kind == kinds.end())
                return no_such("onderdeel", "part", options.show,
                               "live, map, analysis, translation, items, reference, guide");
            bench.beside = static_cast<app::Beside>(kind - kinds.begin());
        }
    }
    if (options.scenario.empty()) return {};
    const auto& all = bench.scenarios();
    const auto found = std::find_if(all.begin(), all.end(), [&](const app::BenchScenario& one) {
        return one.id == options.scenario || one.folder.filename() == options.scenario;
    });
    if (found == all.end()) {
        std::string names;
        for (const auto& one : all) names += (names.empty() ? "" : ", ") + one.id;
        return no_such("scenario", "scenario", options.scenario, names);
    }
    const bool guides = bench.guiding;
    bench.choose(base::Path(found->folder));
    bench.guiding = guides;
    bench.settle();
    bench.go_to(std::string_view(options.choose));
    if (options.turn > 0) bench.look_at(static_cast<std::size_t>(options.turn - 1));
    return {};
}

}  // namespace wijk::main
