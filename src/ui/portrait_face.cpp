// Head, nose, mouth, and what the years wrote in the skin.

#include <algorithm>
#include <cmath>

#include "ui/portrait_parts.h"

namespace wijk::ui::portrait {

namespace {

void draw_ears(Canvas& canvas, const Sitter& s) {
    const float turn = s.face.head_turn;
    for (const float side : {-1.0F, 1.0F}) {
        // The far ear goes behind the head.
        const float hidden = std::max(0.0F, side * turn) * 0.14F - std::max(0.0F, -side * turn) * 0.03F;
        const float x = side * (0.715F * s.width - hidden);
        const float y = 0.10F + 0.04F * s.years - 0.05F * s.face.head_nod;
        const float high = 0.20F + 0.025F * s.years;
        const Outline ear = blob({{x - side * 0.05F, y - high},
                                  {x + side * 0.075F, y - high * 0.9F},
                                  {x + side * 0.115F, y - high * 0.3F},
                                  {x + side * 0.07F, y + high * 0.6F},
                                  {x, y + high},
                                  {x - side * 0.06F, y + high * 0.5F}});
        canvas.fill(ear, side < 0 ? s.skin.base : s.skin.shade);
        const Outline hollow = curve({{x + side * 0.07F, y - high * 0.45F},
                                      {x + side * 0.045F, y - high * 0.1F},
                                      {x + side * 0.035F, y + high * 0.45F}});
        canvas.fill(ribbon(hollow, 0.01F, 0.045F, 0.01F),
                    faded(mix(s.skin.shade, s.skin.deep, side < 0 ? 0.1F : 0.35F), 0.8F));
    }
}

void draw_wrinkles(Canvas& canvas, const Sitter& s) {
    const FaceState& f = s.face;
    const Colour line = mix(s.skin.shade, s.skin.deep, 0.35F);
    const float smile = std::max(0.0F, f.mouth_curve);
    const auto crease = [&](const std::vector<Vec>& knots, float width, float strength) {
        if (strength < 0.04F) return;
        canvas.stroke(s.at(curve(knots)), width, faded(line, std::min(strength, 0.85F)));
    };
    for (const float side : {-1.0F, 1.0F}) {
        // From the nose to the corner of the mouth.
        const float x = 0.285F + 0.05F * smile + 0.02F * f.mouth_width;
        crease({{side * 0.175F, 0.345F},
                {side * (x - 0.045F), 0.43F},
                {side * (x - 0.005F), 0.545F - 0.03F * smile}},
               0.022F, 0.65F * s.years + 0.5F * smile * (0.4F + s.years) - 0.05F);
        // Below the eye.
        crease({{side * 0.20F, 0.145F}, {side * 0.31F, 0.185F}, {side * 0.42F, 0.145F}}, 0.022F,
               1.0F * (s.years - 0.3F));
        // Crow's feet.
        const float laugh = std::max(0.6F * (s.years - 0.35F), 0.9F * f.lower_lid * s.years);
        crease({{side * 0.50F, 0.01F}, {side * 0.545F, -0.012F}, {side * 0.585F, -0.045F}}, 0.014F, laugh);
        crease({{side * 0.505F, 0.045F}, {side * 0.55F, 0.05F}, {side * 0.59F, 0.048F}}, 0.014F, laugh);
        // Between the brows.
        crease({{side * 0.055F, -0.26F}, {side * 0.042F, -0.20F}, {side * 0.055F, -0.13F}}, 0.018F,
               0.75F * f.brow_knit * (0.45F + s.years) + 0.25F * (s.years - 0.55F));
        // Down from the corners of the mouth.
        crease({{side * 0.27F, 0.68F}, {side * 0.295F, 0.74F}, {side * 0.28F, 0.81F}}, 0.018F,
               1.1F * (s.years - 0.5F));
    }
    const float raised =
        std::max(0.0F, 0.5F * (f.brow_inner + f.brow_outer)) + 0.4F * std::max(0.0F, f.brow_inner);
    const float forehead = 0.48F * (s.years - 0.35F) + 0.6F * raised * (0.15F + s.years);
    crease({{-0.33F, -0.40F}, {-0.12F, -0.435F}, {0.12F, -0.43F}, {0.34F, -0.40F}}, 0.016F, forehead);
    crease({{-0.26F, -0.50F}, {-0.05F, -0.525F}, {0.24F, -0.50F}}, 0.014F, forehead - 0.08F);
}

void draw_nose(Canvas& canvas, const Sitter& s) {
    const float wide = 1 + 0.13F * s.own(2) - 0.08F * s.soft - 0.05F * s.youth + 0.06F * s.years;
    const float tip = 0.345F + 0.02F * s.own(3) + 0.02F * s.years - 0.05F * s.youth;
    const auto knot = [&](float x, float y, float depth) { return s.at(x * wide, y, depth); };
    // The side away from the window, and the shadow it throws.
    canvas.fill(blob({knot(0.035F, -0.13F, 1.05F), knot(0.05F, 0.04F, 1.15F), knot(0.075F, 0.18F, 1.22F),
                      knot(0.15F, tip - 0.07F, 1.1F), knot(0.155F, tip + 0.015F, 1.1F),
                      knot(0.07F, tip + 0.06F, 1.2F), knot(0.0F, tip + 0.055F, 1.3F),
                      knot(0.045F, tip - 0.01F, 1.32F), knot(0.02F, 0.12F, 1.25F)}),
                faded(s.skin.shade, 0.75F));
    const Outline below =
        curve({knot(-0.125F, tip + 0.005F, 1.1F), knot(-0.085F, tip + 0.045F, 1.15F),
               knot(0.0F, tip + 0.06F, 1.28F), knot(0.085F, tip + 0.045F, 1.15F), knot(0.135F, tip, 1.1F)});
    canvas.fill(ribbon(below, 0.008F, 0.026F, 0.008F), faded(mix(s.skin.shade, s.skin.deep, 0.55F), 0.85F));
    canvas.fill(blob({knot(-0.035F, tip - 0.10F, 1.3F), knot(0.005F, tip - 0.07F, 1.32F),
                      knot(-0.01F, tip - 0.02F, 1.34F), knot(-0.055F, tip - 0.035F, 1.3F)}),
                faded(s.skin.light, 0.75F));
}

void draw_mouth(Canvas& canvas, const Sitter& s) {
    const FaceState& f = s.face;
    const float y = 0.635F + 0.02F * (s.chin - 1) / 0.1F - 0.03F * s.youth;
    const float half =
        (0.225F + 0.012F * s.own(4)) *
        (1 + 0.20F * f.mouth_width + 0.16F * std::max(0.0F, f.mouth_curve) - 0.07F * f.mouth_press);
    const float full = (0.55F + 0.45F * s.soft) * (1 + 0.2F * s.own(5)) * (1 - 0.45F * s.years) *
                       (1 - 0.72F * f.mouth_press);
    const float rise = 0.085F * f.mouth_curve;
    const float skew_y = 0.045F * f.mouth_skew;
    const float shift = 0.03F * f.mouth_skew;
    const float open = 0.16F * f.mouth_open;
    const Vec left{-half + shift * 0.4F,
                   y - rise + std::min(0.0F, skew_y) * -0.3F + std::max(0.0F, skew_y) * 0.35F};
    const Vec right{half + shift, y - rise - skew_y};
    const float centre = y + 0.25F * rise;
    const auto join = [&](float drop, float bow) {
        // The line where the lips meet: hangs between the corners, with a little bow in the middle.
        return std::vector<Vec>{left,
                                {0.55F * left.x, mix(left.y, centre, 0.72F) + drop * 0.8F},
                                {shift * 0.5F, centre + drop + bow},
                                {0.55F * right.x, mix(right.y, centre, 0.72F) + drop * 0.8F},
                                right};
    };
    const Outline upper = curve(join(-0.1F * open, 0.008F * full));
    const Outline lower = curve(join(open, 0));
    const Colour lip = mix(s.skin.lip, s.skin.base, 0.38F - 0.30F * s.soft);

    Outline top_lip = curve({left,
                             {0.5F * left.x, mix(left.y, centre, 0.6F) - 0.052F * full},
                             {-0.055F + shift, centre - 0.080F * full - 0.1F * open},
                             {shift, centre - 0.060F * full - 0.1F * open},
                             {0.055F + shift, centre - 0.080F * full - 0.1F * open},
                             {0.5F * right.x, mix(right.y, centre, 0.6F) - 0.052F * full},
                             right});
    top_lip.insert(top_lip.end(), upper.rbegin(), upper.rend());
    Outline low_lip = lower;
    const Outline under = curve({right,
                                 {0.55F * right.x, mix(right.y, centre, 0.7F) + 0.085F * full + open},
                                 {shift, centre + 0.118F * full + open},
                                 {0.55F * left.x, mix(left.y, centre, 0.7F) + 0.085F * full + open},
                                 left});
    low_lip.insert(low_lip.end(), under.begin(), under.end());

    if (f.mouth_open > 0.02F) {
        Outline inside = upper;
        inside.insert(inside.end(), lower.rbegin(), lower.rend());
        canvas.fill(s.at(inside), rgb(0x4A1D20));
        if (f.mouth_curve > 0.2F && f.mouth_open > 0.2F) {
            Outline teeth = upper;
            Outline edge = curve(join(0.55F * open, 0));
            teeth.insert(teeth.end(), edge.rbegin(), edge.rend());
            canvas.fill(s.at(teeth), rgb(0xF3EBDF));
        }
    }
    canvas.fill(s.at(top_lip), mix(lip, s.skin.deep, 0.16F));
    canvas.fill(s.at(low_lip), lip);
    const Colour line = mix(s.skin.deep, rgb(0x3A1518), 0.3F);
    canvas.fill(ribbon(s.at(upper), 0.012F, 0.022F, 0.012F), faded(line, f.mouth_open > 0.1F ? 0.6F : 0.95F));
    // The dimples that a smile or pressed lips make, and the shadow under the lower lip.
    const float dimple = std::max(0.6F * f.mouth_press, std::max(0.0F, f.mouth_curve));
    for (const Vec corner : {left, right}) {
        const float side = corner.x < 0 ? -1.0F : 1.0F;
        canvas.stroke(s.at(curve({corner + Vec{side * 0.022F, -0.035F}, corner + Vec{side * 0.034F, 0.0F},
                                  corner + Vec{side * 0.022F, 0.035F}})),
                      0.02F, faded(s.skin.shade, 0.9F * dimple));
    }
    const float below = centre + 0.125F * full + open + 0.035F;
    canvas.stroke(s.at(curve({{-0.10F, below}, {0, below + 0.018F}, {0.10F, below}})), 0.035F,
                  faded(s.skin.shade, 0.6F));
}

}  // namespace

void draw_head(Canvas& canvas, const Sitter& s) {
    const Colour lit = mix(s.skin.base, s.skin.light, 0.6F);
    if (s.veiled) {
        // The cloth throws a soft shadow on the forehead: all in shade first, then what the light reaches.
        canvas.fill(s.visible, mix(s.skin.base, s.skin.shade, 0.55F));
        canvas.fill(clipped(ellipse(s.at(0.0F, 0.24F, 0.25F), 0.66F * s.width, 0.96F * s.chin), s.visible),
                    {-0.6F, -0.5F}, lit, {0.4F, 0.3F}, s.skin.base);
    } else {
        draw_ears(canvas, s);
        canvas.fill(s.head, {-0.6F, -0.5F}, lit, {0.4F, 0.3F}, s.skin.base);
    }
    // The half away from the window, along temple, cheekbone and jaw.
    const float turn = 0.16F * s.face.head_turn;
    const Outline dark = blob({{0.42F + turn, -1.2F},
                               {0.50F + turn, -0.60F},
                               {0.53F + turn, -0.22F},
                               {0.46F + turn, 0.08F},
                               {0.54F + turn, 0.30F},
                               {0.43F + turn, 0.62F},
                               {0.22F + turn, 0.90F},
                               {0.05F, 1.25F},
                               {1.3F, 1.4F},
                               {1.5F, 0.0F},
                               {1.3F, -1.3F}});
    canvas.fill(clipped(dark, s.visible), faded(s.skin.shade, 0.62F));
    const float alpha = 0.30F + 0.62F * s.face.blush;
    for (const float side : {-1.0F, 1.0F}) {
        const Vec cheek = s.at(side * 0.40F, 0.34F - 0.03F * s.face.lower_lid);
        // It fades before the edge of the face.
        const float room = 0.67F * s.width - side * cheek.x;
        canvas.glow(cheek, std::clamp(room, 0.08F, 0.235F), 0.185F, faded(s.skin.blush, alpha));
    }
    if (s.face.blush > 0.3F)
        canvas.glow(s.at(0, 0.3F, 1.2F), 0.16F, 0.12F, faded(s.skin.blush, 0.4F * s.face.blush));
}

void draw_features(Canvas& canvas, const Sitter& s) {
    draw_wrinkles(canvas, s);
    draw_nose(canvas, s);
    draw_mouth(canvas, s);
}

}  // namespace wijk::ui::portrait
