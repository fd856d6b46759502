#include "platform/fonts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace wijk::platform {

namespace {

constexpr std::uintmax_t font_limit = 16UL * 1024UL * 1024UL;

const base::LocalText again = {"Zet Wijkgesprek opnieuw neer met ./run.",
                               "Set Wijkgesprek up again with ./run."};

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
    std::uint64_t number = 0;
    for (const char byte : bytes.substr(at, length)) number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

/// ImGui ends the program over a file that is no typeface and reads beyond the end of one that was cut off:
/// every table that the file names must lie in it, and the ones without which it has no letters be among them
/// (OpenType 1.9, "Table Directory").
bool is_whole_typeface(std::string_view file) {
    constexpr std::size_t header = 12, record = 16;
    if (file.size() < header || (number_at(file, 0, 4) != 0x00010000 && !file.starts_with("OTTO")))
        return false;
    const std::size_t tables = number_at(file, 4, 2);
    if (file.size() < header + tables * record) return false;
    std::array<std::string_view, 4> needed = {"cmap", "head", "hhea", "hmtx"};
    for (std::size_t i = 0; i < tables; ++i) {
        const auto at = header + i * record;
        if (number_at(file, at + 8, 4) + number_at(file, at + 12, 4) > file.size()) return false;
        std::replace(needed.begin(), needed.end(), file.substr(at, 4), std::string_view());
    }
    return std::all_of(needed.begin(), needed.end(), [](std::string_view tag) { return tag.empty(); });
}

base::Result<ImFont*> load(const base::Path& path) {
    auto content = base::real_files().read(path, font_limit);
    if (!content) return base::failure(base::ErrorKind::io, content.error().what, again);
    ImFont* font = nullptr;
    if (is_whole_typeface(*content)) {
        auto* memory = static_cast<char*>(ImGui::MemAlloc(content->size()));  // the atlas frees it
        std::copy(content->begin(), content->end(), memory);
        font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(memory, static_cast<int>(content->size()), 18);
    }
    if (font == nullptr)
        return base::failure(base::ErrorKind::bad_data,
                             {path.string() + ": dit lettertype is niet te lezen",
                              path.string() + ": this typeface cannot be read"},
                             again);
    return font;
}

}  // namespace

base::Result<FontPair> load_fonts(const base::Path& share, Typeface typeface) {
    const bool lato = typeface == Typeface::lato;
    auto regular = load(share / "fonts" / (lato ? "Lato-Regular.ttf" : "OpenDyslexic-Regular.otf"));
    if (!regular) return tl::make_unexpected(regular.error());
    auto bold = load(share / "fonts" / (lato ? "Lato-Bold.ttf" : "OpenDyslexic-Bold.otf"));
    if (!bold) return tl::make_unexpected(bold.error());
    return FontPair{*regular, *bold};
}

}  // namespace wijk::platform
