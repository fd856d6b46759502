// Neck, shoulders and what is worn over them.

#include <algorithm>
#include <cmath>

#include "ui/portrait_parts.h"

namespace wijk::ui::portrait {

namespace {

constexpr Colour white_cloth = rgb(0xEFE9DD);
constexpr Colour white_shade = rgb(0xCFC6B6);

/// Half of the body from the neck to below the picture.
std::vector<Vec> half_body(const Sitter& s, float thick) {
    const float w = s.shoulder + thick;
    const float up = -s.lift - 0.5F * thick;
    const float slump = -0.05F * std::min(0.0F, s.face.shoulders);  // let down, they also come forward
    return {{0, 1.22F},
            {s.neck + 0.06F, 1.22F + 0.5F * up},
            {0.42F * w, 1.45F + up},
            {(0.78F - slump) * w, 1.64F + up},
            {(0.97F - slump) * w, 2.0F + up},
            {1.03F * w, 2.6F},
            {1.06F * w, 3.6F},
            {0, 3.8F}};
}

float lean(const Sitter& s) {
    return 0.16F * s.face.body_turn;
}

/// Where something in the middle of the chest lies when the body turns; `y` counts from the collar.
Vec chest(const Sitter& s, float x, float y) {
    const float forward = std::clamp((y - 1.2F) / 0.8F, 0.0F, 1.0F);
    return {x * (1 - 0.08F * std::abs(s.face.body_turn)) + lean(s) * (0.3F + 0.7F * forward),
            y - 0.3F * s.lift};
}
Outline chest(const Sitter& s, Outline points) {
    for (Vec& p : points) p = chest(s, p.x, p.y);
    return points;
}

void fill_body(Canvas& canvas, const Sitter& s, const Tones& tones, float thick = 0) {
    const Outline body = mirrored_blob(half_body(s, thick));
    canvas.fill(body, {-1.4F, 1.3F}, mix(tones.base, tones.light, 0.55F), {0.3F, 2.1F}, tones.base);
    // Away from the window.
    const float w = s.shoulder + thick;
    const Outline dark = blob({{0.62F * w, 1.2F},
                               {0.56F * w, 1.75F},
                               {0.70F * w, 2.4F},
                               {0.66F * w, 4.2F},
                               {2.2F * w, 4.2F},
                               {2.2F * w, 1.2F}});
    const std::vector<Vec> half = half_body(s, thick);
    // The right half of the body is convex enough to cut the shadow with.
    Outline right = curve(half);
    right.push_back({0, 3.8F});
    canvas.fill(clipped(right, dark), faded(tones.shade, 0.55F));
    // Where the arms leave the trunk.
    for (const float side : {-1.0F, 1.0F}) {
        const float x = side * 0.74F * w;
        canvas.fill(ribbon(curve({{x + side * 0.03F, 2.0F - s.lift},
                                  {x - side * 0.03F, 2.3F},
                                  {x - side * 0.01F, 3.0F}}),
                           0.004F, 0.05F, 0.03F),
                    faded(tones.shade, 0.8F));
    }
}

/// The shadow that chin and collar throw.
void neckline_shadow(Canvas& canvas, const Sitter& s, const Outline& line, const Tones& tones) {
    canvas.fill(ribbon(chest(s, line), 0.02F, 0.05F, 0.02F), faded(tones.shade, 0.7F));
}

void draw_skin_neckline(Canvas& canvas, const Sitter& s, const std::vector<Vec>& half) {
    canvas.fill(chest(s, mirrored_blob(half)), {-0.4F, 1.3F}, mix(s.skin.base, s.skin.shade, 0.15F),
                {0.35F, 1.5F}, mix(s.skin.base, s.skin.shade, 0.75F));
}

void collar_leaf(Canvas& canvas, const Sitter& s, const std::vector<Vec>& right_knots, Colour left,
                 Colour right) {
    Outline leaf = right_knots;
    canvas.fill(chest(s, leaf), right);
    canvas.fill(chest(s, mirrored(leaf)), left);
}

void draw_shirt(Canvas& canvas, const Sitter& s) {
    const Tones& t = s.clothes;
    const float n = s.neck;
    fill_body(canvas, s, t);
    draw_skin_neckline(canvas, s, {{0, 1.05F}, {n + 0.02F, 1.18F}, {n * 0.75F, 1.42F}, {0, 1.72F}});
    canvas.fill(chest(s, {{-0.075F, 1.70F}, {0.075F, 1.70F}, {0.085F, 3.8F}, {-0.085F, 3.8F}}),
                mix(t.base, t.light, 0.45F));
    for (int i = 0; i < 3; ++i)
        canvas.fill(chest(s, circle({0, 1.92F + 0.36F * static_cast<float>(i)}, 0.032F)), t.shade);
    canvas.fill(chest(s, {{n - 0.02F, 1.20F}, {n + 0.16F, 1.34F}, {0.40F, 1.80F}, {0.02F, 1.74F}}),
                faded(t.shade, 0.6F));
    collar_leaf(canvas, s,
                {{n - 0.03F, 1.10F}, {n + 0.13F, 1.24F}, {0.37F, 1.72F}, {0.0F, 1.70F}, {n * 0.72F, 1.42F}},
                mix(t.base, t.light, 0.85F), mix(t.base, t.light, 0.3F));
}

void draw_jumper(Canvas& canvas, const Sitter& s) {
    const Tones& t = s.clothes;
    const float n = s.neck;
    fill_body(canvas, s, t, 0.03F);
    draw_skin_neckline(canvas, s, {{0, 1.05F}, {n + 0.04F, 1.20F}, {n * 0.8F, 1.38F}, {0, 1.48F}});
    const Outline band =
        curve({{-n - 0.10F, 1.18F}, {-n * 0.72F, 1.43F}, {0, 1.55F}, {n * 0.72F, 1.43F}, {n + 0.10F, 1.18F}});
    neckline_shadow(canvas, s, moved(band, {0, 0.08F}), t);
    canvas.fill(ribbon(chest(s, band), 0.14F, 0.16F, 0.14F), mix(t.base, t.shade, 0.35F));
    for (int i = -3; i <= 3; ++i) {
        const float x = static_cast<float>(i) * 0.095F;
        const float y = 1.55F - 1.05F * x * x;
        canvas.fill(ribbon(chest(s, {{x, y - 0.055F}, {x * 1.1F, y + 0.055F}}), 0.016F),
                    faded(t.shade, 0.7F));
    }
}

void draw_tracksuit(Canvas& canvas, const Sitter& s) {
    const Tones& t = s.clothes;
    const float n = s.neck;
    fill_body(canvas, s, t, 0.04F);
    // Two stripes along shoulder and arm.
    for (const float side : {-1.0F, 1.0F}) {
        const Colour stripe = side < 0 ? white_cloth : mix(white_shade, t.shade, 0.15F);
        for (const float offset : {0.0F, 0.115F}) {
            const float w = s.shoulder;
            canvas.fill(ribbon(curve({{side * (n + 0.24F), 1.36F - 0.7F * s.lift + offset * 1.1F},
                                      {side * 0.68F * w, 1.62F - s.lift + offset},
                                      {side * (0.93F * w - offset), 2.05F - s.lift + 0.4F * offset},
                                      {side * (0.99F * w - offset), 2.7F},
                                      {side * (1.0F * w - offset), 3.6F}}),
                               0.05F),
                        stripe);
        }
    }
    draw_skin_neckline(canvas, s, {{0, 1.05F}, {n, 1.18F}, {n * 0.7F, 1.40F}, {0, 1.66F}});
    canvas.fill(ribbon(chest(s, {{0, 1.66F}, {0, 3.8F}}), 0.035F), mix(t.shade, rgb(0x20262A), 0.3F));
    collar_leaf(canvas, s,
                {{n + 0.00F, 1.04F},
                 {n + 0.15F, 1.16F},
                 {n + 0.12F, 1.46F},
                 {0.10F, 1.78F},
                 {0.0F, 1.74F},
                 {n * 0.55F, 1.48F}},
                mix(t.base, t.light, 0.6F), mix(t.base, t.shade, 0.25F));
    canvas.fill(chest(s, box({-0.03F, 1.74F}, {0.03F, 1.88F}, 0.02F)), white_cloth);
}

void draw_hoodie(Canvas& canvas, const Sitter& s) {
    const Tones& t = s.clothes;
    const float n = s.neck;
    fill_body(canvas, s, t, 0.05F);
    draw_skin_neckline(canvas, s, {{0, 1.05F}, {n + 0.02F, 1.18F}, {n * 0.75F, 1.40F}, {0, 1.56F}});
    // The hood lies around the neck.
    for (const float side : {1.0F, -1.0F}) {
        const Outline fold = blob({{side * (n - 0.02F), 1.06F},
                                   {side * (n + 0.26F), 1.08F},
                                   {side * (n + 0.36F), 1.34F},
                                   {side * 0.36F, 1.66F},
                                   {side * 0.02F, 1.84F},
                                   {side * -0.02F, 1.62F},
                                   {side * n * 0.62F, 1.44F}});
        canvas.fill(chest(s, moved(fold, {0, 0.06F})), faded(t.shade, 0.6F));
        canvas.fill(chest(s, fold), side < 0 ? mix(t.base, t.light, 0.75F) : mix(t.base, t.light, 0.15F));
    }
    for (const float side : {-1.0F, 1.0F}) {
        canvas.fill(
            ribbon(chest(s, curve({{side * 0.15F, 1.72F}, {side * 0.17F, 2.0F}, {side * 0.145F, 2.30F}})),
                   0.034F),
            white_cloth);
        canvas.fill(chest(s, box({side * 0.145F - 0.026F, 2.28F}, {side * 0.145F + 0.026F, 2.38F}, 0.02F)),
                    white_shade);
    }
}

void draw_coat(Canvas& canvas, const Sitter& s) {
    const Tones& t = s.clothes;
    const float n = s.neck;
    fill_body(canvas, s, t, 0.09F);
    // A pale jumper under it.
    canvas.fill(chest(s, {{-n - 0.06F, 1.18F},
                          {n + 0.06F, 1.18F},
                          {0.30F, 1.8F},
                          {0.06F, 3.8F},
                          {-0.06F, 3.8F},
                          {-0.30F, 1.8F}}),
                {-0.3F, 1.4F}, white_cloth, {0.3F, 1.6F}, white_shade);
    draw_skin_neckline(canvas, s, {{0, 1.05F}, {n, 1.18F}, {n * 0.8F, 1.33F}, {0, 1.40F}});
    canvas.fill(
        ribbon(chest(s, curve({{-n, 1.20F}, {-n * 0.7F, 1.38F}, {0, 1.45F}, {n * 0.7F, 1.38F}, {n, 1.20F}})),
               0.09F),
        white_shade);
    const std::vector<Vec> lapel = {{n + 0.02F, 1.04F}, {n + 0.26F, 1.20F}, {0.66F, 1.74F},
                                    {0.46F, 1.80F},     {0.52F, 1.98F},     {0.05F, 2.75F},
                                    {0.26F, 1.74F},     {n - 0.04F, 1.32F}};
    std::vector<Vec> shadow = lapel;
    for (Vec& p : shadow) p = p + Vec{0.03F, 0.06F};
    collar_leaf(canvas, s, shadow, faded(t.shade, 0.7F), faded(t.shade, 0.8F));
    collar_leaf(canvas, s, lapel, mix(t.base, t.light, 0.7F), mix(t.base, t.shade, 0.15F));
    canvas.fill(chest(s, circle({0.13F, 2.9F}, 0.055F)), t.shade);
}

void draw_blouse(Canvas& canvas, const Sitter& s) {
    const Tones& t = s.clothes;
    const float n = s.neck;
    fill_body(canvas, s, t);
    draw_skin_neckline(canvas, s, {{0, 1.0F}, {n + 0.06F, 1.20F}, {0.27F, 1.50F}, {0, 1.95F}});
    for (const float side : {1.0F, -1.0F}) {
        const Outline leaf = blob({{side * (n + 0.02F), 1.16F},
                                   {side * (n + 0.20F), 1.26F},
                                   {side * 0.50F, 1.56F},
                                   {side * 0.32F, 1.86F},
                                   {side * 0.03F, 2.02F},
                                   {side * 0.20F, 1.62F}});
        canvas.fill(chest(s, moved(leaf, {0.02F, 0.05F})), faded(t.shade, 0.55F));
        canvas.fill(chest(s, leaf), side < 0 ? mix(t.base, t.light, 0.9F) : mix(t.base, t.light, 0.35F));
    }
    canvas.fill(ribbon(chest(s, {{0, 2.02F}, {0, 3.8F}}), 0.02F), faded(t.shade, 0.8F));
    for (int i = 0; i < 2; ++i)
        canvas.fill(chest(s, circle({0, 2.16F + 0.34F * static_cast<float>(i)}, 0.03F)), t.light);
}

void draw_cardigan(Canvas& canvas, const Sitter& s) {
    const Tones& t = s.clothes;
    const float n = s.neck;
    fill_body(canvas, s, t, 0.05F);
    canvas.fill(chest(s, {{-n - 0.10F, 1.18F},
                          {n + 0.10F, 1.18F},
                          {0.34F, 1.7F},
                          {0.04F, 2.55F},
                          {-0.04F, 2.55F},
                          {-0.34F, 1.7F}}),
                {-0.3F, 1.4F}, white_cloth, {0.3F, 1.6F}, white_shade);
    draw_skin_neckline(canvas, s, {{0, 1.05F}, {n + 0.03F, 1.20F}, {n * 0.8F, 1.38F}, {0, 1.46F}});
    canvas.fill(
        ribbon(chest(s, curve({{-n, 1.24F}, {-n * 0.7F, 1.41F}, {0, 1.49F}, {n * 0.7F, 1.41F}, {n, 1.24F}})),
               0.03F),
        faded(white_shade, 0.9F));
    for (const float side : {1.0F, -1.0F}) {
        const Outline edge = curve({{side * (n + 0.03F), 1.08F},
                                    {side * (n + 0.12F), 1.22F},
                                    {side * 0.46F, 1.50F},
                                    {side * 0.33F, 1.98F},
                                    {side * 0.045F, 2.60F},
                                    {side * 0.045F, 3.6F}});
        canvas.fill(ribbon(chest(s, edge), 0.03F, 0.15F, 0.12F),
                    side < 0 ? mix(t.base, t.light, 0.7F) : mix(t.base, t.shade, 0.3F));
    }
    for (int i = 0; i < 2; ++i)
        canvas.fill(chest(s, circle({-0.02F, 2.72F + 0.32F * static_cast<float>(i)}, 0.042F)), t.shade);
}

}  // namespace

void draw_clothes_behind(Canvas& canvas, const Sitter& s) {
    const Tones& t = s.clothes;
    if (s.style.clothes == Clothes::hoodie) {
        canvas.fill(chest(s, blob({{-0.62F, 1.62F},
                                   {-0.74F, 1.26F},
                                   {-0.54F, 0.96F},
                                   {0, 0.90F},
                                   {0.54F, 0.96F},
                                   {0.74F, 1.26F},
                                   {0.62F, 1.62F}})),
                    mix(t.base, t.shade, 0.6F));
    } else if (s.style.clothes == Clothes::tracksuit || s.style.clothes == Clothes::coat ||
               s.style.clothes == Clothes::shirt) {
        const float n = s.neck;
        canvas.fill(chest(s, blob({{-n - 0.14F, 1.30F},
                                   {-n - 0.08F, 1.06F},
                                   {0, 1.0F},
                                   {n + 0.08F, 1.06F},
                                   {n + 0.14F, 1.30F},
                                   {0, 1.5F}})),
                    t.shade);
    }
}

void draw_neck(Canvas& canvas, const Sitter& s) {
    const float n = s.neck;
    const float x = 0.5F * 0.07F * s.face.head_turn;
    const Outline neck = {{-n + x, 0.55F}, {n + x, 0.55F},  {n + 0.01F, 1.12F},  {n + 0.12F, 1.34F},
                          {0.10F, 1.62F},  {-0.10F, 1.62F}, {-n - 0.12F, 1.34F}, {-n - 0.01F, 1.12F}};
    canvas.fill(neck, {-0.35F, 1.1F}, mix(s.skin.base, s.skin.shade, 0.2F), {0.3F, 1.2F},
                mix(s.skin.base, s.skin.shade, 0.85F));
    // The chin's shadow.
    const float c = chin_over_body + 0.09F * s.face.head_nod;
    const Outline shadow = blob({{-0.7F, c - 0.5F},
                                 {0.7F, c - 0.5F},
                                 {0.6F, c + 0.05F},
                                 {0.25F, c + 0.27F},
                                 {-0.10F, c + 0.20F},
                                 {-0.5F, c}});
    canvas.fill(clipped(shadow, neck), faded(mix(s.skin.shade, s.skin.deep, 0.22F), 0.75F));
    if (s.years > 0.55F) {
        for (const float side : {-1.0F, 1.0F}) {
            canvas.stroke(curve({{side * 0.16F, 1.18F}, {side * 0.13F, 1.30F}, {side * 0.09F, 1.40F}}), 0.03F,
                          faded(s.skin.deep, 0.4F * s.years));
        }
    }
}

void draw_clothes(Canvas& canvas, const Sitter& s) {
    switch (s.style.clothes) {
        case Clothes::shirt:
            draw_shirt(canvas, s);
            break;
        case Clothes::jumper:
            draw_jumper(canvas, s);
            break;
        case Clothes::tracksuit:
            draw_tracksuit(canvas, s);
            break;
        case Clothes::hoodie:
            draw_hoodie(canvas, s);
            break;
        case Clothes::coat:
            draw_coat(canvas, s);
            break;
        case Clothes::blouse:
            draw_blouse(canvas, s);
            break;
        case Clothes::cardigan:
            draw_cardigan(canvas, s);
            break;
    }
}

void draw_scarf_drape(Canvas& canvas, const Sitter& s) {
    const Tones& t = s.scarf;
    const float up = -0.5F * s.lift;
    canvas.fill(blob({{-0.62F, 0.95F},
                      {-0.92F, 1.42F + up},
                      {-0.88F, 1.72F + up},
                      {-0.40F, 2.02F},
                      {0.10F, 2.24F},
                      {0.46F, 2.02F},
                      {0.92F, 1.70F + up},
                      {0.94F, 1.42F + up},
                      {0.62F, 0.95F},
                      {0, 0.85F}}),
                {-0.9F, 1.2F}, t.light, {0.5F, 1.9F}, t.base);
    canvas.fill(blob({{0.62F, 0.98F},
                      {0.95F, 1.42F + up},
                      {0.90F, 1.70F + up},
                      {0.46F, 2.00F},
                      {0.22F, 2.14F},
                      {0.34F, 1.66F},
                      {0.44F, 1.28F}}),
                faded(t.shade, 0.6F));
    const auto fold = [&](const std::vector<Vec>& knots, float width, Colour colour) {
        canvas.stroke(curve(knots), width, faded(colour, 0.75F));
    };
    fold({{-0.66F, 1.12F}, {-0.34F, 1.48F}, {0.10F, 1.62F}, {0.42F, 1.52F}}, 0.06F, t.shade);
    fold({{-0.80F, 1.40F}, {-0.46F, 1.74F}, {0.02F, 1.92F}}, 0.055F, t.shade);
    fold({{-0.72F, 1.28F}, {-0.42F, 1.60F}, {0.0F, 1.76F}}, 0.05F, mix(t.light, rgb(0xFFFFFF), 0.15F));
    fold({{0.66F, 1.2F}, {0.50F, 1.62F}, {0.22F, 2.0F}}, 0.05F, t.shade);
}

}  // namespace wijk::ui::portrait
