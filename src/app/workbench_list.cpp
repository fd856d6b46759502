// Which scenarios there are, and how each of them stands.

#include <algorithm>
#include <map>
#include <utility>

#include "analysis/wording.h"
#include "app/app.h"
#include "app/workbench_private.h"

namespace wijk::app {

namespace {

constexpr std::uintmax_t most_copied = 16UL * 1024UL * 1024UL;  ///< bytes of a file beside a scenario
constexpr const char* scenario_file = "scenario.yaml";
constexpr std::string_view not_translated = "SC080", outdated = "SC081";

/// "en" of scenario.en.yaml; empty for every other file.
std::string language_of(const std::string& name) {
    constexpr std::string_view before = "scenario.", after = ".yaml";
    if (name.size() <= before.size() + after.size() || name.rfind(before, 0) != 0 ||
        name.substr(name.size() - after.size()) != after)
        return {};
    return name.substr(before.size(), name.size() - before.size() - after.size());
}

/// Everything that the list says about one scenario.
void look_at_folder(const base::Files& files, const std::string& reactions,
                    const scenario::LoadOptions& options, BenchScenario& one) {
    one.errors = one.warnings = 0;
    one.translations.clear();
    if (const auto names = files.list(one.folder))
        for (const auto& name : *names)
            if (auto language = language_of(name); !language.empty())
                one.translations.push_back({std::move(language)});
    for (const auto& fault : scenario::check_folder(files, one.folder, reactions, options)) {
        const auto language = language_of(base::Path(fault.place.file).filename().string());
        const auto translation =
            std::find_if(one.translations.begin(), one.translations.end(),
                         [&](const BenchScenario::Language& it) { return it.language == language; });
        if (translation != one.translations.end() && fault.code() == not_translated)
            ++translation->missing;
        else if (translation != one.translations.end() && fault.code() == outdated)
            ++translation->outdated;
        else
            ++(fault.severity() == base::Severity::error ? one.errors : one.warnings);
    }
    const auto loaded = scenario::load_folder(files, one.folder, "", reactions, options);
    one.loads = loaded.scenario != nullptr;
    one.looked_at = true;
    if (!loaded.scenario) return;
    one.id = loaded.scenario->id;
    one.title = loaded.scenario->title;
    one.warnings += static_cast<int>(
        analysis::pass_over_silenced(*loaded.scenario, analysis::look_over_wording(*loaded.scenario), false)
            .size());
}

}  // namespace

base::Path WorkbenchModel::own_root() const {
    return app_.surroundings().data / "scenarios";
}

base::Path WorkbenchModel::shipped_root() const {
    return app_.surroundings().share / "scenarios";
}

bool WorkbenchModel::listing() const {
    return std::any_of(scenarios_.begin(), scenarios_.end(),
                       [](const BenchScenario& one) { return !one.looked_at; });
}

BenchScenario* WorkbenchModel::listed(const base::Path& folder) {
    const auto found = std::find_if(scenarios_.begin(), scenarios_.end(),
                                    [&](const BenchScenario& one) { return one.folder == folder; });
    return found == scenarios_.end() ? nullptr : &*found;
}

void WorkbenchModel::refresh() {
    const auto& files = app_.surroundings().files;
    std::vector<BenchScenario> found;
    for (const bool own : {true, false}) {
        const auto root = own ? own_root() : shipped_root();
        const auto names = files.list(root);
        if (!names) {
            app_.tell(names.error());
            continue;
        }
        for (const auto& name : *names) {
            const bool replaced = std::any_of(found.begin(), found.end(), [&](const BenchScenario& one) {
                return one.folder.filename() == name;
            });
            if (replaced || !files.is_file(root / name / scenario_file)) continue;
            BenchScenario one;
            one.folder = root / name;
            one.id = name;
            one.own = own;
            // The title at once, from what the program knows already; how it stands when there is time.
            for (const auto& known : app_.library().items())
                if (known.folder == one.folder && known.loaded.scenario) {
                    one.id = known.id();
                    one.title = known.loaded.scenario->title;
                }
            found.push_back(std::move(one));
        }
    }
    // One that was dropped from elsewhere stays for as long as it is open.
    if (const auto* open = listed(folder_);
        open != nullptr && open->own && document_ &&
        std::none_of(found.begin(), found.end(),
                     [&](const BenchScenario& one) { return one.folder == folder_; }))
        found.insert(found.begin(), *open);
    scenarios_ = std::move(found);
}

void WorkbenchModel::look_at_next() {
    const auto next = std::find_if(scenarios_.begin(), scenarios_.end(),
                                   [](const BenchScenario& one) { return !one.looked_at; });
    if (next == scenarios_.end() || !rules_) return;
    look_at_folder(app_.surroundings().files, rules_->reactions, {rules_->today, &rules_->vocabulary, {}},
                   *next);
}

void WorkbenchModel::drop(const std::string& path) {
    const auto& files = app_.surroundings().files;
    const base::Path dropped = path;
    const auto folder = files.is_folder(dropped) ? dropped : dropped.parent_path();
    if (!files.is_file(folder / scenario_file))
        return app_.tell({true,
                          {path + ": hier staat geen scenario", path + ": there is no scenario here"},
                          {"Een scenario is een map met scenario.yaml erin.",
                           "A scenario is a folder with scenario.yaml in it."}});
    choose(folder);
}

void WorkbenchModel::make_copy() {
    if (!document_ || !read_only()) return;
    auto& files = app_.surroundings().files;
    const auto from = folder_, to = own_root() / folder_.filename();
    if (files.is_file(to / scenario_file)) {
        const auto place = to.string();
        return app_.tell({true,
                          {"Je hebt al een eigen kopie: " + place, "You have a copy of your own: " + place},
                          {"Kies hem in de lijst, of geef zijn map een andere naam.",
                           "Choose it in the list, or give its folder another name."}});
    }
    auto names = files.list(from);
    if (!names) return app_.tell(names.error());
    // The scenario itself last: a folder without it is no scenario, so that no half a copy is listed.
    std::stable_partition(names->begin(), names->end(),
                          [](const std::string& name) { return name != scenario_file; });
    for (const auto& name : *names) {
        if (!files.is_file(from / name)) continue;
        const auto content = files.read(from / name, most_copied);
        if (!content) return app_.tell(content.error());
        if (auto written = files.write(to / name, *content); !written) return app_.tell(written.error());
    }
    app_.reread_library();
    refresh();
    choose(to);
    news_ = "workbench.news.copied";
}

}  // namespace wijk::app
