#pragma once
// How a portrait is put together; only the portrait*.cpp files include this.
//
// Units: the middle of the face is (0, 0), the crown about y = -1, the chin about y = 1, the eyes on y =
// 0.03. The light comes from a window on the viewer's left.

#include <cstdint>

#include "ui/portrait.h"

namespace wijk::ui::portrait {

struct Tones {
    Colour base;
    Colour shade;
    Colour light;
};

struct SkinTones {
    Colour base;
    Colour shade;
    Colour light;
    Colour deep;  ///< lines and nostrils
    Colour blush;
    Colour lip;
};

SkinTones skin_tones(Skin skin);
Tones hair_tones(HairColour colour);
Tones clothes_tones(ClothesColour colour);
Tones scarf_tones(Headscarf colour);

/// The person with everything that follows from his style, and the face of this moment.
struct Sitter {
    Sitter(const PortraitStyle& style, const FaceState& face, float breath);

    const PortraitStyle& style;
    const FaceState& face;
    float breath;
    SkinTones skin;
    Tones hair;
    Tones clothes;
    Tones scarf;
    bool veiled;      ///< wears a headscarf
    float years;      ///< 0 at 30, 1 at 80: how deep the lines are
    float youth;      ///< 1 at 14, 0 from 22 on
    float soft;       ///< 0..1 fuller lips and longer lashes, finer brows
    float width;      ///< of the head, 1 is medium
    float top;        ///< of the skull, 1 is medium
    float chin;       ///< its y
    float neck;       ///< half its width
    float shoulder;   ///< half the width of the shoulders
    float lift;       ///< how far the shoulders are raised
    Outline head;     ///< skull and jaw
    Outline visible;  ///< what a headscarf leaves of it

    /// A point of the front view of the face after turning and nodding; `depth` above 1 stands out like a
    /// nose.
    Vec at(float x, float y, float depth = 1) const;
    Outline at(Outline points, float depth = 1) const;
    /// -1..1, a small personal difference, the same for the same style.
    float own(std::uint32_t trait) const;
    /// Hair follows the size of the skull.
    Vec on_skull(float x, float y) const;
    Outline on_skull(Outline points) const;
};

/// Where the chin is in the units of neck and clothes, which hang from it.
inline constexpr float chin_over_body = 1.13F;

// From back to front.
void draw_hair_behind(Canvas& canvas, const Sitter& sitter);     // head's place
void draw_clothes_behind(Canvas& canvas, const Sitter& sitter);  // body's place
void draw_neck(Canvas& canvas, const Sitter& sitter);            // body's place
void draw_clothes(Canvas& canvas, const Sitter& sitter);         // body's place
void draw_scarf_drape(Canvas& canvas, const Sitter& sitter);     // body's place
void draw_hair_over_shoulders(Canvas& canvas, const Sitter& sitter);
void draw_head(Canvas& canvas, const Sitter& sitter);
void draw_features(Canvas& canvas, const Sitter& sitter);
void draw_eyes(Canvas& canvas, const Sitter& sitter);
void draw_beard(Canvas& canvas, const Sitter& sitter);  // below the mouth's line
void draw_moustache(Canvas& canvas, const Sitter& sitter);
void draw_hair(Canvas& canvas, const Sitter& sitter);
void draw_glasses(Canvas& canvas, const Sitter& sitter);

}  // namespace wijk::ui::portrait
