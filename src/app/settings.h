#pragma once
// How this user wants the program to look and behave, kept in one small file of the user's own.

#include <string>

#include "base/files.h"
#include "base/language.h"

namespace wijk::app {

enum class ThemeChoice { light, dark, contrast };
std::string_view to_id(ThemeChoice theme);
bool theme_from_id(std::string_view id, ThemeChoice& out);

enum class Reading { lato, opendyslexic };

inline constexpr double least_scale = 0.8;
inline constexpr double most_scale = 2.5;

struct Settings {
    base::Language language = base::Language::nl;
    ThemeChoice theme = ThemeChoice::light;
    double scale = 1.0;   ///< of all text and spacing, least_scale..most_scale
    bool motion = true;   ///< faces that live, moves that glide
    bool waiting = true;  ///< a moment of silence between a reply and its answer
    Reading reading = Reading::lato;
    std::string learner;  ///< who practised last; empty: nobody yet
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// Reads `folder/settings.json`. Not there: the defaults. Unreadable: an error, and the file stays as it is;
/// `settings` are then the defaults all the same. A value that does not fit becomes its default; keys of a
/// newer version are kept on saving.
struct LoadedSettings {
    Settings settings;
    base::Result<> outcome;
};
LoadedSettings load_settings(const base::Files& files, const base::Path& folder);
base::Result<> save_settings(base::Files& files, const base::Path& folder, const Settings& settings);

}  // namespace wijk::app
