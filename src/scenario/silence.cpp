#include "scenario/silence.h"

#include <algorithm>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "scenario/load.h"
#include "yaml/schema.h"

namespace wijk::scenario {

namespace {

bool begins_before(yaml::Spot part, yaml::Spot spot) {
    return part.line != spot.line ? part.line < spot.line : part.column <= spot.column;
}

/// The last part that begins at or before the spot: parts stand in the file's order. Null before the first.
template <class Part>
const Part* part_at(const std::vector<Part>& parts, yaml::Spot spot) {
    const auto behind = std::find_if_not(parts.begin(), parts.end(),
                                         [&](const Part& part) { return begins_before(part.spot, spot); });
    return behind == parts.begin() ? nullptr : &*std::prev(behind);
}

std::string name_in_scene(const yaml::Entry& scene, yaml::Spot spot) {
    const auto* key = part_at(scene.value.entries, spot);
    if (key == nullptr) return scene.key;
    const auto* item = part_at(key->value.items, spot);
    if (item == nullptr) return scene.key;
    const auto id = item->text_of("id");
    if (key->key == "replies") return fmt::format("{}.{}", scene.key, id);
    if (key->key != "resident") return scene.key;
    if (!id.empty()) return fmt::format("{}#{}", scene.key, id);
    return fmt::format("{}#{}", scene.key, item - key->value.items.data() + 1);
}

/// Codes of these areas are this module's to judge.
bool is_ours(std::string_view code) {
    const auto area = code.substr(0, 2);
    const auto all = all_records();
    return std::any_of(all.begin(), all.end(),
                       [&](const auto* one) { return one->code.substr(0, 2) == area; });
}

base::LocalText why_nothing(const Silence& silence, const std::vector<std::string>& places_of_code) {
    const auto* record = find_record(silence.code);
    if (record == nullptr)
        return {"Die code bestaat niet: zie `wijk explain`.", "There is no such code: see `wijk explain`."};
    if (record->severity == base::Severity::error)
        return {fmt::format("{} is een fout, en die kan niet blijven staan.", record->code),
                fmt::format("{} is an error, and cannot be passed over.", record->code)};
    if (places_of_code.empty()) return {};
    const std::vector<std::string_view> places(places_of_code.begin(), places_of_code.end());
    return {fmt::format("{} staat wel bij {}.", silence.code, yaml::listed(places)),
            fmt::format("There is {} at {}.", silence.code, yaml::listed(places))};
}

}  // namespace

std::string name_of_place(const yaml::Node& root, yaml::Spot spot) {
    const auto* key = part_at(root.entries, spot);
    if (key == nullptr) return {};
    const auto* part = part_at(key->value.entries, spot);
    if (part == nullptr) return key->key;
    return key->key == "scenes" ? name_in_scene(*part, spot) : fmt::format("{}.{}", key->key, part->key);
}

void pass_over_silenced(const yaml::Node& root, const Scenario& scenario, bool everything_checked,
                        Report& report) {
    const auto& silences = scenario.silenced;
    if (silences.empty()) return;
    auto& diagnostics = report.diagnostics();
    std::vector<bool> used(silences.size());
    std::vector<std::vector<std::string>> elsewhere(silences.size());
    const auto is_silenced = [&](const base::Diagnostic& one) {
        if (one.severity() == base::Severity::error || one.place.file != report.file()) return false;
        const auto at = name_of_place(root, {one.place.line, one.place.column});
        bool silenced = false;
        for (std::size_t i = 0; i < silences.size(); ++i) {
            if (silences[i].code != one.code()) continue;
            if (silences[i].at == at)
                used[i] = silenced = true;
            else
                elsewhere[i].push_back(at);
        }
        return silenced;
    };
    diagnostics.erase(std::remove_if(diagnostics.begin(), diagnostics.end(), is_silenced), diagnostics.end());
    if (!everything_checked) return;
    for (std::size_t i = 0; i < silences.size(); ++i) {
        const auto& one = silences[i];
        if (!used[i] && is_ours(one.code))
            report.add(Fault::silences_nothing, {one.place.line, one.place.column},
                       {{"code", one.code}, {"at", one.at}}, why_nothing(one, elsewhere[i]));
    }
}

}  // namespace wijk::scenario
