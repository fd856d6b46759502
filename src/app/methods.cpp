#include "app/methods.h"

#include <algorithm>
#include <tuple>

#include "yaml/read.h"

namespace wijk::app {

namespace {

constexpr std::uintmax_t file_limit = 1024UL * 1024UL;

bool is_yaml(const base::Path& path) {
    return path.extension() == ".yaml" || path.extension() == ".yml";
}

/// "incident.en.yaml", as it says itself: whatever else lies here is meant as a method.
bool is_translation(const base::Files& files, const base::Path& path) {
    if (!path.stem().has_extension()) return false;
    const auto text = files.read(path, file_limit);
    if (!text) return false;
    const auto read = yaml::read(*text, path.string());
    return read.root && read.root->text_of("kind") == "translation";
}

bool goes_before(const MethodItem& a, const MethodItem& b) {
    const auto key = [](const MethodItem& item) {
        const auto& method = item.loaded.method;
        return std::tuple(!method, item.own, method && method->bringer,
                          method ? method->title : item.file.filename().string());
    };
    return key(a) < key(b);
}

}  // namespace

std::string MethodItem::id() const {
    return loaded.method ? loaded.method->id : file.stem().string();
}

base::LocalText MethodItem::problem() const {
    if (loaded.method) return {};
    const auto first =
        std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                     [](const base::Diagnostic& one) { return one.severity() == base::Severity::error; });
    if (first == loaded.diagnostics.end()) return {};
    return {base::to_text(*first, base::Language::nl), base::to_text(*first, base::Language::en)};
}

base::Result<Methods> Methods::open(const base::Files& files, const base::Path& share, const base::Path& data,
                                    base::Language language) {
    Methods methods;
    for (const bool own : {false, true}) {
        if (own && data.empty()) break;
        const auto folder = (own ? data : share) / "intervision";
        const auto names = files.list(folder);
        if (!names) return tl::make_unexpected(names.error());
        for (const auto& name : *names) {
            const auto file = folder / name;
            if (!is_yaml(file) || !files.is_file(file) || is_translation(files, file)) continue;
            MethodItem item{file, own, intervision::load_method_file(files, file, base::to_id(language))};
            if (own && item.loaded.method)
                std::erase_if(methods.items_,
                              [&](const MethodItem& other) { return other.id() == item.id(); });
            methods.items_.push_back(std::move(item));
        }
    }
    std::stable_sort(methods.items_.begin(), methods.items_.end(), goes_before);
    return methods;
}

const MethodItem* Methods::find(std::string_view id) const {
    // What loads stands first.
    const auto found =
        std::find_if(items_.begin(), items_.end(), [&](const MethodItem& item) { return item.id() == id; });
    return found == items_.end() ? nullptr : &*found;
}

}  // namespace wijk::app
