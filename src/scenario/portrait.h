#pragma once
// portrait.yaml: how the people of a scenario look and where the talk is. Enumerators follow the order of the
// words in the file format; drawing them is ui's business.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace wijk::scenario {

enum class FaceShape : std::uint8_t { round, oval, square, long_shape, heart };
enum class Build : std::uint8_t { slim, medium, broad };
enum class Skin : std::uint8_t { pale, light, olive, tan, brown, dark };
enum class Hair : std::uint8_t { bald, thinning, short_cut, curly, bob, long_hair, ponytail, bun, afro };
enum class HairColour : std::uint8_t { black, brown, auburn, blond, grey, white };
enum class Beard : std::uint8_t { none, stubble, moustache, full };
enum class Glasses : std::uint8_t { none, round, square };
enum class Headscarf : std::uint8_t { none, teal, plum, sand, blue };
enum class Clothes : std::uint8_t { shirt, jumper, tracksuit, hoodie, coat, blouse, cardigan };
enum class ClothesColour : std::uint8_t { teal, clay, gold, plum, blue, violet, sand, grey };
enum class PlaceKind : std::uint8_t {
    sports_hall,
    kitchen,
    community_centre,
    square,
    balcony,
    street,
    lift,
    office,
    doorway
};

struct PortraitStyle {
    int age = 40;  ///< years; draws the lines
    FaceShape face = FaceShape::oval;
    Build build = Build::medium;
    Skin skin = Skin::light;
    Hair hair = Hair::short_cut;
    HairColour hair_colour = HairColour::brown;
    Beard beard = Beard::none;
    Glasses glasses = Glasses::none;
    Headscarf headscarf = Headscarf::none;  ///< covers the hair
    Clothes clothes = Clothes::jumper;
    ClothesColour clothes_colour = ClothesColour::teal;
    friend bool operator==(const PortraitStyle&, const PortraitStyle&) = default;
};

struct Portrait {
    std::string person;  ///< "resident" or an id of the cast
    PortraitStyle style;
    base::Place place;  ///< where it stands in the file
};

/// Without a file: one plain resident in the community centre.
struct Portraits {
    std::vector<Portrait> persons;
    PlaceKind place = PlaceKind::community_centre;

    /// A plain look for somebody who has none in the file.
    PortraitStyle of(std::string_view person) const;
};

struct LoadedPortraits {
    std::optional<Portraits> portraits;  ///< nothing when there are errors
    base::Diagnostics diagnostics;
};

LoadedPortraits load_portraits(std::string_view text, const std::string& file);

}  // namespace wijk::scenario
