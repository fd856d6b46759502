#include "app/library.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace wijk::app {

using base::Result;

namespace {

constexpr std::uintmax_t file_limit = 1024UL * 1024UL;

std::shared_ptr<const scenario::Portraits> portraits_in(const base::Files& files, const base::Path& folder) {
    auto text = files.read(folder / "portrait.yaml", file_limit);
    if (!text) return plain_portraits();
    auto loaded = scenario::load_portraits(*text, (folder / "portrait.yaml").string());
    return loaded.portraits ? std::make_shared<const scenario::Portraits>(std::move(*loaded.portraits))
                            : plain_portraits();
}

/// A file that everything needs is broken: its first fault stands for all.
tl::unexpected<base::Error> first_of(const base::Diagnostics& diagnostics, const base::Path& path) {
    const auto& first = diagnostics.front();
    return base::failure(base::ErrorKind::bad_data,
                         {base::to_text(first, base::Language::nl), base::to_text(first, base::Language::en)},
                         {fmt::format("`wijk check {}` laat alles zien.", path.string()),
                          fmt::format("`wijk check {}` shows everything.", path.string())});
}

}  // namespace

std::shared_ptr<const scenario::Portraits> plain_portraits() {
    static const auto plain = std::make_shared<const scenario::Portraits>();
    return plain;
}

Result<neighbourhood::Neighbourhood> load_neighbourhood(const base::Files& files, const base::Path& share,
                                                        const base::Path& data) {
    // The team's own overview goes before the example that was shipped.
    auto path = data / "neighbourhood.yaml";
    if (data.empty() || !files.is_file(path)) path = share / "scenarios" / "neighbourhood.yaml";
    auto text = files.read(path, file_limit);
    if (!text) return tl::make_unexpected(text.error());
    auto loaded = neighbourhood::load(*text, path.string());
    if (loaded.neighbourhood) return std::move(*loaded.neighbourhood);
    return first_of(loaded.diagnostics, path);
}

Result<scenario::Vocabulary> load_vocabulary(const base::Files& files, const base::Path& share) {
    const auto path = share / "mi" / "vocabulary.yaml";
    auto text = files.read(path, file_limit);
    if (!text) return tl::make_unexpected(text.error());
    auto loaded = scenario::load_vocabulary(*text, path.string());
    if (loaded.vocabulary) return std::move(*loaded.vocabulary);
    return first_of(loaded.diagnostics, path);
}

std::string LibraryItem::id() const {
    return loaded.scenario ? loaded.scenario->id : folder.filename().string();
}

Result<Library> Library::open(const base::Files& files, const base::Path& share, const base::Path& data,
                              base::Language language) {
    Library library;
    auto table = files.read(share / "mi" / "reactions.yaml", file_limit);
    if (!table) return tl::make_unexpected(table.error());
    auto here = load_neighbourhood(files, share, data);
    if (!here) return tl::make_unexpected(here.error());
    library.neighbourhood_ = std::move(*here);
    auto words = load_vocabulary(files, share);
    if (!words) return tl::make_unexpected(words.error());
    library.vocabulary_ = std::move(*words);

    for (const bool own : {false, true}) {
        const auto root = (own ? data : share) / "scenarios";
        auto names = files.list(root);
        if (!names) return tl::make_unexpected(names.error());
        for (const auto& name : *names) {
            const auto folder = root / name;
            if (!files.is_file(folder / "scenario.yaml")) continue;
            LibraryItem item{folder, own, scenario::load_folder(files, folder, base::to_id(language), *table),
                             portraits_in(files, folder)};
            // What somebody edits is what is played: an own version stands in the place of the shipped one.
            if (own && item.loaded.scenario)
                std::erase_if(library.items_,
                              [&](const LibraryItem& other) { return other.id() == item.id(); });
            library.items_.push_back(std::move(item));
        }
    }
    std::stable_sort(library.items_.begin(), library.items_.end(),
                     [](const LibraryItem& a, const LibraryItem& b) {
                         const auto key = [](const LibraryItem& item) {
                             const auto& scenario = item.loaded.scenario;
                             return std::tuple(item.own, scenario ? scenario->level : 9,
                                               scenario ? std::string_view(scenario->title) : "");
                         };
                         return key(a) < key(b);
                     });
    return library;
}

const LibraryItem* Library::find(std::string_view id) const {
    const auto found =
        std::find_if(items_.begin(), items_.end(), [&](const LibraryItem& item) { return item.id() == id; });
    return found == items_.end() ? nullptr : &*found;
}

}  // namespace wijk::app
