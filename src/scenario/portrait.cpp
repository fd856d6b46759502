#include "scenario/portrait.h"

#include <algorithm>

#include "scenario/decode_scenes.h"
#include "scenario/format.h"
#include "scenario/words.h"
#include "yaml/read.h"

namespace wijk::scenario {

namespace {

static_assert(face_words.size() == static_cast<std::size_t>(FaceShape::heart) + 1);
static_assert(build_words.size() == static_cast<std::size_t>(Build::broad) + 1);
static_assert(skin_words.size() == static_cast<std::size_t>(Skin::dark) + 1);
static_assert(hair_words.size() == static_cast<std::size_t>(Hair::afro) + 1);
static_assert(hair_colour_words.size() == static_cast<std::size_t>(HairColour::white) + 1);
static_assert(beard_words.size() == static_cast<std::size_t>(Beard::full) + 1);
static_assert(glasses_words.size() == static_cast<std::size_t>(Glasses::square) + 1);
static_assert(headscarf_words.size() == static_cast<std::size_t>(Headscarf::blue) + 1);
static_assert(clothes_words.size() == static_cast<std::size_t>(Clothes::cardigan) + 1);
static_assert(clothes_colour_words.size() == static_cast<std::size_t>(ClothesColour::grey) + 1);
static_assert(place_words.size() == static_cast<std::size_t>(PlaceKind::doorway) + 1);

/// Puts the value of `key` in `out`, where there is one.
template <class Enum, std::size_t size>
void take(const yaml::Node& node, std::string_view key, const std::array<std::string_view, size>& words,
          Enum& out) {
    const auto index = index_of(words, node.text_of(key));
    if (index < size) out = static_cast<Enum>(index);
}

PortraitStyle style_of(const yaml::Node& node) {
    PortraitStyle style;
    style.age = whole_of(node, "age", style.age);
    take(node, "face", face_words, style.face);
    take(node, "build", build_words, style.build);
    take(node, "skin", skin_words, style.skin);
    take(node, "hair", hair_words, style.hair);
    take(node, "hair_colour", hair_colour_words, style.hair_colour);
    take(node, "beard", beard_words, style.beard);
    take(node, "glasses", glasses_words, style.glasses);
    take(node, "headscarf", headscarf_words, style.headscarf);
    take(node, "clothes", clothes_words, style.clothes);
    take(node, "clothes_colour", clothes_colour_words, style.clothes_colour);
    return style;
}

}  // namespace

PortraitStyle Portraits::of(std::string_view person) const {
    const auto found = std::find_if(persons.begin(), persons.end(),
                                    [&](const Portrait& one) { return one.person == person; });
    return found == persons.end() ? PortraitStyle{} : found->style;
}

LoadedPortraits load_portraits(std::string_view text, const std::string& file) {
    LoadedPortraits loaded;
    auto file_read = yaml::read(text, file);
    loaded.diagnostics = std::move(file_read.diagnostics);
    Report report(file, loaded.diagnostics);
    if (!file_read.root || !check_kind(*file_read.root, FileKind::portrait, report) ||
        base::has_errors(loaded.diagnostics))
        return loaded;
    loaded.portraits.emplace();
    for (const auto& entry : file_read.root->find("persons")->entries)
        loaded.portraits->persons.push_back({entry.key, style_of(entry.value), report.place(entry.spot)});
    take(*file_read.root, "place", place_words, loaded.portraits->place);
    return loaded;
}

}  // namespace wijk::scenario
