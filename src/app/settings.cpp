#include "app/settings.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "json/value.h"

namespace wijk::app {

using base::Result;
using json::Value;

namespace {

constexpr std::array<std::string_view, 3> theme_ids = {"light", "dark", "contrast"};
constexpr std::array<std::string_view, 2> reading_ids = {"lato", "opendyslexic"};
constexpr std::uintmax_t settings_limit = 64UL * 1024UL;

template <class Enum, std::size_t n>
void read_word(const Value& file, std::string_view key, const std::array<std::string_view, n>& ids,
               Enum& into) {
    const auto* value = file.find(key);
    if (value == nullptr || value->text() == nullptr) return;
    const auto found = std::find(ids.begin(), ids.end(), *value->text());
    if (found != ids.end()) into = static_cast<Enum>(found - ids.begin());
}

void read_truth(const Value& file, std::string_view key, bool& into) {
    const auto* value = file.find(key);
    if (value != nullptr && value->truth() != nullptr) into = *value->truth();
}

base::Path path_in(const base::Path& folder) {
    return folder / "settings.json";
}

}  // namespace

std::string_view to_id(ThemeChoice theme) {
    return theme_ids[static_cast<std::size_t>(theme)];
}

bool theme_from_id(std::string_view id, ThemeChoice& out) {
    const auto found = std::find(theme_ids.begin(), theme_ids.end(), id);
    if (found == theme_ids.end()) return false;
    out = static_cast<ThemeChoice>(found - theme_ids.begin());
    return true;
}

LoadedSettings load_settings(const base::Files& files, const base::Path& folder) {
    LoadedSettings result;
    const auto path = path_in(folder);
    if (folder.empty() || !files.is_file(path)) return result;
    auto text = files.read(path, settings_limit);
    if (!text) {
        result.outcome = tl::make_unexpected(text.error());
        return result;
    }
    auto file = json::parse(*text);
    if (!file || file->object() == nullptr) {
        result.outcome = base::failure(base::ErrorKind::bad_data,
                                       {fmt::format("{}: je instellingen zijn niet te lezen", path.string()),
                                        fmt::format("{}: your settings cannot be read", path.string())},
                                       {"Wijkgesprek begint met de gewone instellingen. Het bestand wordt "
                                        "pas vervangen als je iets instelt.",
                                        "Wijkgesprek starts with the usual settings. The file is replaced "
                                        "only when you change something."});
        return result;
    }
    auto& settings = result.settings;
    if (const auto* id = file->find("language"); id != nullptr && id->text() != nullptr)
        base::language_from_id(*id->text(), settings.language);
    read_word(*file, "theme", theme_ids, settings.theme);
    read_word(*file, "reading", reading_ids, settings.reading);
    if (const auto* scale = file->find("scale"); scale != nullptr)
        if (const auto number = scale->number(); number && std::isfinite(*number))
            settings.scale = std::clamp(*number, least_scale, most_scale);
    read_truth(*file, "motion", settings.motion);
    read_truth(*file, "waiting", settings.waiting);
    if (const auto* learner = file->find("learner"); learner != nullptr && learner->text() != nullptr)
        settings.learner = *learner->text();
    return result;
}

Result<> save_settings(base::Files& files, const base::Path& folder, const Settings& settings) {
    if (folder.empty())
        return base::failure(base::ErrorKind::io, {"Er is geen map voor instellingen: HOME is leeg",
                                                   "There is no folder for settings: HOME is empty"});
    Value file;
    if (auto text = files.read(path_in(folder), settings_limit); text)
        if (auto known = json::parse(*text); known && known->object() != nullptr) file = std::move(*known);
    file.set("language", base::to_id(settings.language));
    file.set("theme", to_id(settings.theme));
    file.set("scale", settings.scale);
    file.set("motion", settings.motion);
    file.set("waiting", settings.waiting);
    file.set("reading", reading_ids[static_cast<std::size_t>(settings.reading)]);
    file.set("learner", settings.learner);
    return files.write(path_in(folder), json::dump(file, 2) + "\n");
}

}  // namespace wijk::app
