// Eyes, lids, brows and glasses: where most of a feeling shows.

#include <algorithm>
#include <cmath>

#include "ui/portrait_parts.h"

namespace wijk::ui::portrait {

namespace {

Colour iris_colour(const Sitter& s) {
    const bool fair = s.style.skin == Skin::pale || s.style.skin == Skin::light;
    if (!fair) return rgb(0x3B2419);
    const float which = s.own(6);
    return which < -0.25F ? rgb(0x5B7F95) : which < 0.2F ? rgb(0x6B7A55) : rgb(0x5C3B25);
}

Outline joined(const Outline& there, const Outline& back) {
    Outline outline = there;
    outline.insert(outline.end(), back.rbegin(), back.rend());
    return outline;
}

Outline between(const Outline& a, const Outline& b, float part) {
    Outline line = a;
    for (std::size_t i = 0; i < line.size(); ++i) line[i] = mix(a[i], b[i], part);
    return line;
}

void draw_eye(Canvas& canvas, const Sitter& s, float side) {
    const FaceState& f = s.face;
    const float x = side * (0.305F + 0.012F * s.own(7));
    const float y = 0.03F;
    const float half = 0.148F + 0.008F * s.soft + 0.012F * s.youth;
    const float high = 0.098F + 0.008F * s.soft + 0.012F * s.youth;
    const float slant = 0.012F * s.own(8) + 0.022F * s.years;  // the outer corner sinks with the years
    // `out` runs from the inner corner (-1) to the outer (1).
    const auto knot = [&](float out, float down) { return Vec{x + side * out * half, y + down}; };
    // A brow that sinks outwards takes the lid with it.
    const float droop = 0.022F * std::max(0.0F, f.brow_inner - f.brow_outer);
    const Vec inner = knot(-1, 0.016F);
    const Vec outer = knot(1, slant - 0.006F + 0.6F * droop);
    const float low = 0.062F - 0.060F * f.lower_lid;
    const Outline lower = curve({inner, knot(-0.45F, low * 0.92F), knot(0.25F, low), outer});
    const Outline raised =
        curve({inner, knot(-0.5F, -high * 0.80F - 0.3F * droop), knot(0.2F, -high + droop), outer});
    // Looking down takes the upper lid along.
    float open = f.upper_lid < 0 ? 1 + f.upper_lid : 1 + 0.26F * f.upper_lid;
    open *= 1 - 0.30F * std::max(0.0F, f.gaze_y);
    open *= 0.93F - 0.12F * s.years + 0.07F * s.youth;
    const Outline lid = between(lower, raised, std::max(open, 0.0F));
    const Outline crease = moved(raised, {0, -0.028F - 0.012F * std::max(0.0F, f.upper_lid)});
    // The socket and the lid itself.
    canvas.fill(s.at(joined(moved(crease, {side * 0.01F, -0.028F}), lower)),
                faded(s.skin.shade, side < 0 ? 0.38F : 0.55F));
    canvas.fill(s.at(joined(crease, lid)), mix(s.skin.base, s.skin.shade, side < 0 ? 0.30F : 0.62F));
    canvas.stroke(s.at(crease), 0.014F, faded(mix(s.skin.shade, s.skin.deep, 0.4F), 0.7F));

    const bool shut = open < 0.09F;
    if (!shut) {
        const Outline almond = s.at(joined(lid, lower));
        canvas.fill(almond, mix(rgb(0xFBF5EC), s.skin.shade, side < 0 ? 0.06F : 0.14F));
        const Vec centre = s.at(x + f.gaze_x * 0.062F, y - 0.012F + f.gaze_y * 0.052F);
        const float radius = 0.079F + 0.008F * s.youth;
        const Colour iris = iris_colour(s);
        canvas.fill(clipped(circle(centre, radius), almond), mix(iris, rgb(0x1A1210), 0.25F));
        canvas.fill(clipped(circle(centre + Vec{0, 0.012F}, radius * 0.78F), almond), iris);
        canvas.fill(clipped(circle(centre, radius * 0.47F), almond), rgb(0x17100E));
        // The lid's shadow on the eye, then the window mirrored in it.
        canvas.fill(clipped(s.at(joined(lid, moved(lid, {0, 0.03F}))), almond), faded(s.skin.deep, 0.32F));
        canvas.fill(clipped(circle(centre + Vec{-0.03F, -0.034F}, 0.021F + 0.006F * f.moist_eyes), almond),
                    faded(rgb(0xFFFFFF), 0.95F));
        if (f.moist_eyes > 0.05F) {
            canvas.fill(clipped(circle(centre + Vec{0.034F, 0.034F}, 0.014F), almond),
                        faded(rgb(0xFFFFFF), 0.8F * f.moist_eyes));
            const Outline water = s.at(joined(lower, moved(lower, {0, -0.020F})));
            canvas.fill(clipped(water, almond), faded(rgb(0xEAF6FA), 0.85F * f.moist_eyes));
        }
    }
    const Colour lash = mix(s.hair.shade, rgb(0x2A1B17), 0.8F);
    const float thick = 0.020F + 0.012F * s.soft - 0.004F * s.years;
    canvas.fill(ribbon(s.at(lid), 0.008F, thick, thick * 0.75F), lash);
    if (s.soft > 0.5F && s.style.age < 75) {
        canvas.fill(ribbon(s.at(curve({knot(0.75F, mix(low * 0.4F, -high * 0.45F, std::max(open, 0.1F))),
                                       outer, outer + Vec{side * 0.035F, -0.022F}})),
                           0.018F, 0.016F, 0.003F),
                    lash);
    }
    canvas.stroke(s.at(lower), 0.012F, faded(mix(s.skin.shade, s.skin.deep, 0.45F), 0.65F));
    if (f.lower_lid > 0.15F) {
        const Outline pouch =
            curve({knot(-0.7F, 0.085F), knot(0.1F, 0.112F - 0.03F * f.lower_lid), knot(0.85F, 0.07F)});
        canvas.stroke(s.at(pouch), 0.020F, faded(s.skin.shade, 0.8F * f.lower_lid));
    }
}

void draw_brow(Canvas& canvas, const Sitter& s, float side) {
    const FaceState& f = s.face;
    const float thick = 0.066F - 0.024F * s.soft + 0.008F * s.own(9);
    const float y = -0.185F + 0.010F * s.own(10) + 0.012F * s.youth;
    const float skew = f.brow_skew * (side > 0 ? -0.085F : 0.045F);
    const float inner = y + 0.018F - 0.092F * f.brow_inner + skew * 0.6F + 0.022F * f.brow_knit;
    const float outer = y + 0.030F - 0.075F * f.brow_outer + skew;
    const float arch = 0.5F * (inner + outer) - 0.042F - 0.014F * s.soft -
                       0.018F * std::max(0.0F, f.brow_outer - f.brow_inner) * 0.5F + 0.35F * skew;
    const float from = 0.135F - 0.045F * f.brow_knit;
    const Outline line = s.at(curve({{side * from, inner},
                                     {side * 0.29F, mix(inner, arch, 0.85F)},
                                     {side * 0.40F, arch + 0.012F},
                                     {side * 0.50F, outer}}),
                              1.02F);
    const bool fair = s.style.hair_colour == HairColour::white || s.style.hair_colour == HairColour::grey ||
                      s.style.hair_colour == HairColour::blond;
    const bool pale_skin =
        s.style.skin == Skin::pale || s.style.skin == Skin::light || s.style.skin == Skin::olive;
    Colour colour = s.hair.shade;
    if (fair && pale_skin) colour = mix(s.hair.shade, s.skin.deep, 0.62F);
    if (s.veiled) colour = mix(rgb(0x2A1D19), s.skin.deep, 0.25F);
    canvas.fill(ribbon(line, thick * 0.85F, thick * 1.05F, thick * 0.22F), faded(colour, 0.94F));
}

}  // namespace

void draw_eyes(Canvas& canvas, const Sitter& sitter) {
    for (const float side : {-1.0F, 1.0F}) {
        draw_eye(canvas, sitter, side);
        draw_brow(canvas, sitter, side);
    }
}

void draw_glasses(Canvas& canvas, const Sitter& s) {
    if (s.style.glasses == Glasses::none) return;
    const bool round = s.style.glasses == Glasses::round;
    const Colour frame = round ? rgb(0x4A3326) : rgb(0x2B2F36);
    const float width = round ? 0.028F : 0.036F;
    for (const float side : {-1.0F, 1.0F}) {
        const Outline lens =
            s.at(round ? ellipse({side * 0.315F, 0.05F}, 0.225F, 0.215F)
                       : moved(box({-0.235F, -0.165F}, {0.235F, 0.165F}, 0.085F), {side * 0.318F, 0.045F}),
                 1.06F);
        canvas.fill(lens, s.at(side * 0.5F, -0.2F), faded(rgb(0xFFFFFF), 0.26F), s.at(side * 0.1F, 0.25F),
                    faded(rgb(0xFFFFFF), 0.05F));
        canvas.ring(lens, width, frame);
        const Vec hinge = s.at(side * 0.545F, 0.0F, 1.06F);
        canvas.line({hinge, {side * 0.70F * s.width, 0.0F - 0.03F * s.face.head_nod}}, width, frame);
    }
    canvas.fill(ribbon(s.at(curve({{-0.095F, 0.01F}, {0, -0.025F}, {0.095F, 0.01F}}), 1.15F), width), frame);
}

}  // namespace wijk::ui::portrait
