#include "platform/fonts.h"

#include <fmt/format.h>

namespace wijk::platform {

namespace {

constexpr std::uintmax_t font_limit = 16UL * 1024UL * 1024UL;

base::Result<ImFont*> load(const base::Path& path) {
    auto content = base::real_files().read(path, font_limit);
    if (!content)
        return base::failure(
            base::ErrorKind::io, content.error().what,
            {"Zet Wijkgesprek opnieuw neer met ./run.", "Set Wijkgesprek up again with ./run."});
    auto* memory = static_cast<char*>(ImGui::MemAlloc(content->size()));
    std::copy(content->begin(), content->end(), memory);
    ImFontConfig config;  // the atlas frees the memory
    config.FontLoaderFlags = 0;
    ImFont* font =
        ImGui::GetIO().Fonts->AddFontFromMemoryTTF(memory, static_cast<int>(content->size()), 18, &config);
    if (font == nullptr)
        return base::failure(base::ErrorKind::bad_data, {path.string() + ": dit lettertype is niet te lezen",
                                                         path.string() + ": this typeface cannot be read"});
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
