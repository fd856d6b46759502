#include "ui/portrait.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/portrait_parts.h"

namespace wijk::ui {

namespace portrait {

SkinTones skin_tones(Skin skin) {
    switch (skin) {
        case Skin::pale:
            return {rgb(0xF2CFBA), rgb(0xD9A48D), rgb(0xFBE3D4), rgb(0x9C5A4A), rgb(0xE5877A), rgb(0xC46F68)};
        case Skin::light:
            return {rgb(0xE9BB98), rgb(0xCC9270), rgb(0xF5D2B5), rgb(0x8F5238), rgb(0xDB7F69), rgb(0xB8625A)};
        case Skin::olive:
            return {rgb(0xD6A678), rgb(0xB37F55), rgb(0xE6C099), rgb(0x74472B), rgb(0xC96F52), rgb(0xA2584B)};
        case Skin::tan:
            return {rgb(0xBD8457), rgb(0x96613B), rgb(0xD3A077), rgb(0x5E361F), rgb(0xB05A41), rgb(0x8C463C)};
        case Skin::brown:
            return {rgb(0x8F5B3B), rgb(0x6B3F28), rgb(0xAB7650), rgb(0x3E2115), rgb(0x99473A), rgb(0x743A35)};
        case Skin::dark:
            break;
    }
    return {rgb(0x684330), rgb(0x4A2D21), rgb(0x875C43), rgb(0x28140F), rgb(0x83392F), rgb(0x6A302F)};
}

Tones hair_tones(HairColour colour) {
    switch (colour) {
        case HairColour::black:
            return {rgb(0x2B2626), rgb(0x1B1719), rgb(0x474044)};
        case HairColour::brown:
            return {rgb(0x5B3C2A), rgb(0x41291D), rgb(0x7C563D)};
        case HairColour::auburn:
            return {rgb(0x8C4526), rgb(0x69301B), rgb(0xB0633B)};
        case HairColour::blond:
            return {rgb(0xCFA15A), rgb(0xA97C3C), rgb(0xE6C282)};
        case HairColour::grey:
            return {rgb(0x99958F), rgb(0x75726E), rgb(0xB9B6B0)};
        case HairColour::white:
            break;
    }
    return {rgb(0xE4E0D8), rgb(0xBFBAB1), rgb(0xF6F3EE)};
}

Tones clothes_tones(ClothesColour colour) {
    switch (colour) {
        case ClothesColour::teal:
            return {rgb(0x2C7A6D), rgb(0x1D5B52), rgb(0x4B9788)};
        case ClothesColour::clay:
            return {rgb(0xBF6439), rgb(0x964926), rgb(0xD5845B)};
        case ClothesColour::gold:
            return {rgb(0xC99737), rgb(0x9F7222), rgb(0xDFB563)};
        case ClothesColour::plum:
            return {rgb(0x843F63), rgb(0x622B48), rgb(0xA15F81)};
        case ClothesColour::blue:
            return {rgb(0x386A9C), rgb(0x274E78), rgb(0x5C8AB8)};
        case ClothesColour::violet:
            return {rgb(0x6A569C), rgb(0x4D3D78), rgb(0x8A78B8)};
        case ClothesColour::sand:
            return {rgb(0xCDB68C), rgb(0xA68F66), rgb(0xE1CFAD)};
        case ClothesColour::grey:
            break;
    }
    return {rgb(0x737C84), rgb(0x555D65), rgb(0x939BA2)};
}

Tones scarf_tones(Headscarf colour) {
    switch (colour) {
        case Headscarf::teal:
            return {rgb(0x3B8A86), rgb(0x286864), rgb(0x5FA8A2)};
        case Headscarf::plum:
            return {rgb(0x8A4568), rgb(0x682F4D), rgb(0xA86888)};
        case Headscarf::sand:
            return {rgb(0xD9C3A0), rgb(0xB49C78), rgb(0xEADBC1)};
        case Headscarf::blue:
        case Headscarf::none:
            break;
    }
    return {rgb(0x4A74A4), rgb(0x34567F), rgb(0x7095C0)};
}

namespace {

std::uint32_t fingerprint(const PortraitStyle& style) {
    std::uint32_t h = 2166136261U;
    const auto add = [&h](std::uint32_t value) { h = (h ^ value) * 16777619U; };
    add(static_cast<std::uint32_t>(style.age));
    add(static_cast<std::uint32_t>(style.face));
    add(static_cast<std::uint32_t>(style.build));
    add(static_cast<std::uint32_t>(style.skin));
    add(static_cast<std::uint32_t>(style.hair));
    add(static_cast<std::uint32_t>(style.hair_colour));
    add(static_cast<std::uint32_t>(style.beard));
    add(static_cast<std::uint32_t>(style.headscarf));
    add(static_cast<std::uint32_t>(style.clothes));
    return h;
}

/// The right half from the crown to the chin.
std::vector<Vec> half_head(FaceShape shape) {
    switch (shape) {
        case FaceShape::round:
            return {{0, -0.99F},     {0.44F, -0.89F}, {0.69F, -0.54F}, {0.745F, -0.05F},
                    {0.725F, 0.30F}, {0.60F, 0.66F},  {0.34F, 0.90F},  {0, 0.98F}};
        case FaceShape::oval:
            return {{0, -1.0F},     {0.42F, -0.90F}, {0.65F, -0.55F}, {0.70F, -0.08F},
                    {0.66F, 0.34F}, {0.50F, 0.73F},  {0.26F, 0.96F},  {0, 1.02F}};
        case FaceShape::square:
            return {{0, -0.98F},    {0.45F, -0.89F}, {0.67F, -0.55F}, {0.71F, -0.06F},
                    {0.70F, 0.38F}, {0.60F, 0.75F},  {0.34F, 0.97F},  {0, 1.01F}};
        case FaceShape::long_shape:
            return {{0, -1.04F},    {0.40F, -0.93F}, {0.61F, -0.58F}, {0.65F, -0.08F},
                    {0.62F, 0.38F}, {0.49F, 0.80F},  {0.27F, 1.04F},  {0, 1.10F}};
        case FaceShape::heart:
            break;
    }
    return {{0, -1.0F},     {0.44F, -0.90F}, {0.69F, -0.56F}, {0.725F, -0.12F},
            {0.65F, 0.30F}, {0.44F, 0.72F},  {0.20F, 0.96F},  {0, 1.01F}};
}

}  // namespace

Sitter::Sitter(const PortraitStyle& the_style, const FaceState& the_face, float the_breath)
    : style(the_style),
      face(the_face),
      breath(the_breath),
      skin(skin_tones(style.skin)),
      hair(hair_tones(style.hair_colour)),
      clothes(clothes_tones(style.clothes_colour)),
      scarf(scarf_tones(style.headscarf)),
      veiled(style.headscarf != Headscarf::none) {
    const auto age = static_cast<float>(style.age);
    years = std::clamp((age - 30) / 50, 0.0F, 1.0F);
    youth = std::clamp((22 - age) / 8, 0.0F, 1.0F);
    const bool long_worn = style.hair == Hair::bob || style.hair == Hair::long_hair ||
                           style.hair == Hair::ponytail || style.hair == Hair::bun;
    const bool bearded = style.beard != Beard::none;
    soft = bearded ? 0.0F : (veiled || style.clothes == Clothes::blouse) ? 1.0F : long_worn ? 0.9F : 0.1F;

    const float weight = style.build == Build::broad ? 1.0F : style.build == Build::slim ? -1.0F : 0.0F;
    std::vector<Vec> half = half_head(style.face);
    // Weight and years settle low in the face.
    for (Vec& p : half) {
        const float low = p.x > 0 ? std::clamp((p.y + 0.1F) / 0.5F, 0.0F, 1.0F) : 0.0F;
        const float towards_chin = 1 - 0.5F * std::clamp((p.y - 0.4F) / 0.5F, 0.0F, 1.0F);
        p.x += low * towards_chin * (0.05F * weight + 0.03F * std::max(0.0F, years - 0.4F) + 0.02F * youth);
        p.x *= 1 + 0.012F * own(1) - 0.025F * soft;
        if (p.y > 0.5F) p.y -= 0.05F * youth;
    }
    head = mirrored_blob(half);
    width = half[3].x / 0.70F;
    top = -half.front().y;
    chin = half.back().y;
    neck = 0.36F + 0.055F * weight - 0.045F * soft - 0.03F * youth;
    shoulder = 1.66F + 0.26F * weight - 0.16F * soft - 0.1F * youth;
    lift = 0.13F * face.shoulders + 0.014F * breath;
    // The skull shows less of its far side, the jaw goes along with the face.
    for (Vec& p : head) {
        p.x += face.head_turn *
               (0.05F * std::clamp(0.4F - 0.4F * p.y, 0.0F, 0.3F) + 0.10F * std::clamp(p.y, 0.0F, 1.0F));
    }
    visible = veiled ? clipped(head, moved(ellipse({0, 0.10F}, 0.615F * width, 0.90F * chin),
                                           at(0, 0.1F, 0.25F) - Vec{0, 0.1F}))
                     : head;
}

float Sitter::own(std::uint32_t trait) const {
    std::uint32_t h = fingerprint(style) ^ (trait * 0x9E3779B9U);
    h ^= h >> 15U;
    h *= 0x2C1B3C6DU;
    h ^= h >> 12U;
    h *= 0x297A2D39U;
    h ^= h >> 15U;
    return static_cast<float>(static_cast<double>(h) / 2147483647.5 - 1.0);
}

Vec Sitter::at(float x, float y, float depth) const {
    // As if drawn on a ball: what lies in front moves most.
    const float turn = 0.34F * face.head_turn;
    const float z =
        depth * std::sqrt(std::max(0.12F, 1 - (x / 1.0F) * (x / 1.0F) - 0.5F * (y / 1.2F) * (y / 1.2F)));
    return {x * width * std::cos(turn) + 0.62F * std::sin(turn) * z, y + 0.13F * face.head_nod * z};
}

Outline Sitter::at(Outline points, float depth) const {
    for (Vec& p : points) p = at(p.x, p.y, depth);
    return points;
}

Vec Sitter::on_skull(float x, float y) const {
    return {x * width, y < 0 ? y * top : y};
}

Outline Sitter::on_skull(Outline points) const {
    for (Vec& p : points) p = on_skull(p.x, p.y);
    return points;
}

}  // namespace portrait

namespace {

void draw_person(Canvas& canvas, const portrait::Sitter& sitter) {
    using namespace portrait;
    const FaceState& face = sitter.face;
    // The head turns about the top of the neck and sinks between raised or bowed shoulders.
    const Transform head_place =
        turned(0.17F * face.head_tilt, {0, 1.1F})
            .after({1, 0, 0, 1, {0.07F * face.head_turn, 0.09F * face.head_nod - 0.01F * sitter.breath}});
    {
        const Placed head(canvas, head_place);
        draw_hair_behind(canvas, sitter);
    }
    {
        const Placed body(canvas, {1, 0, 0, 1, {0, sitter.chin - chin_over_body}});
        draw_clothes_behind(canvas, sitter);
        draw_neck(canvas, sitter);
        draw_clothes(canvas, sitter);
        if (sitter.veiled) draw_scarf_drape(canvas, sitter);
    }
    const Placed head(canvas, head_place);
    if (!sitter.veiled) draw_hair_over_shoulders(canvas, sitter);
    draw_head(canvas, sitter);
    draw_beard(canvas, sitter);
    draw_features(canvas, sitter);
    draw_moustache(canvas, sitter);
    draw_eyes(canvas, sitter);
    if (!sitter.veiled) draw_hair(canvas, sitter);
    draw_glasses(canvas, sitter);
}

}  // namespace

void draw_portrait(ImDrawList& list, Box box, float corner, const PortraitStyle& style, const FaceState& face,
                   Light light, Framing framing, float breath) {
    if (box.width() < 4 || box.height() < 4) return;
    const portrait::Sitter sitter(style, face, breath);
    Canvas canvas(list, box, corner, light);
    // Which part of the picture plane the box shows.
    const bool bust = framing == Framing::bust;
    const float top = bust ? -1.64F : -1.34F;
    const float units_high = bust ? 3.70F : 2.80F;
    const float units_wide = bust ? 3.0F : 2.2F;
    const float scale = std::min(box.height() / units_high, box.width() / units_wide);
    const float units_shown = box.height() / scale;
    const Vec origin{box.centre().x, box.least.y + scale * (-top + 0.5F * (units_shown - units_high))};
    const Placed placed(canvas, scaled_to(origin, scale));
    if (light == Light::flat) {
        canvas.set_silhouette(rgb(0xFFFFFF), std::max(2.0F, 0.035F * scale));
        draw_person(canvas, sitter);
        canvas.clear_silhouette();
    }
    draw_person(canvas, sitter);
}

Colour skin_colour(Skin skin) {
    return portrait::skin_tones(skin).base;
}
Colour hair_colour(HairColour colour) {
    return portrait::hair_tones(colour).base;
}

}  // namespace wijk::ui
