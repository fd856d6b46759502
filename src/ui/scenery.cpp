#include "ui/scenery.h"

#include <algorithm>
#include <cmath>

namespace wijk::ui {

namespace {

constexpr Colour sky_high = rgb(0xBFDCE6);
constexpr Colour sky_low = rgb(0xE9F1EA);
constexpr Colour night_high = rgb(0x223A4C);
constexpr Colour night_low = rgb(0x4A6572);
constexpr Colour lamplight = rgb(0xFFD58A);

}  // namespace

Colour Scenery::tone(Colour day) const {
    if (canvas_.light() == Light::flat) {
        // Greys, spread wide so that neighbours stay apart.
        const float grey =
            std::clamp(1.35F * (0.30F * day.r + 0.59F * day.g + 0.11F * day.b) - 0.22F, 0.0F, 1.0F);
        return {grey, grey, grey, day.a};
    }
    if (!evening()) return day;
    return mix(day, rgb(0x16272C, day.a), 0.50F);
}

void Scenery::window(Vec least, Vec most, int columns, int rows, Colour frame) const {
    const float edge = 0.035F * (most.y - least.y) + 0.004F;
    rect(least - Vec{edge, edge}, most + Vec{edge, edge}, frame);
    const Vec foot{least.x, most.y};
    if (evening()) {
        canvas_.fill(box(least, most), least, night_high, foot, night_low);
    } else {
        canvas_.fill(box(least, most), least, sky_high, foot, sky_low);
    }
    // Something green outside.
    const float w = most.x - least.x;
    const float h = most.y - least.y;
    const Outline hill = blob({{least.x - 0.2F * w, most.y + 0.1F * h},
                               {least.x + 0.05F * w, most.y - 0.20F * h},
                               {least.x + 0.35F * w, most.y - 0.13F * h},
                               {least.x + 0.62F * w, most.y - 0.30F * h},
                               {least.x + 0.95F * w, most.y - 0.22F * h},
                               {most.x + 0.3F * w, most.y + 0.1F * h}});
    shape(clipped(hill, box(least, most)), rgb(0xA9C4A0));
    if (!evening())
        canvas_.fill(clipped(Outline{{least.x + 0.15F * w, least.y},
                                     {least.x + 0.45F * w, least.y},
                                     {least.x + 0.05F * w, most.y},
                                     {least.x - 0.25F * w, most.y}},
                             box(least, most)),
                     rgb(0xFFFFFF, 0.22F));
    const float bar = 0.6F * edge;
    for (int i = 1; i < columns; ++i) {
        const float x = mix(least.x, most.x, static_cast<float>(i) / static_cast<float>(columns));
        rect({x - bar, least.y}, {x + bar, most.y}, frame);
    }
    for (int i = 1; i < rows; ++i) {
        const float y = mix(least.y, most.y, static_cast<float>(i) / static_cast<float>(rows));
        rect({least.x, y - bar}, {most.x, y + bar}, frame);
    }
}

void Scenery::sunlight(Vec top_left, float width, float height, float slant, float strength) const {
    if (evening()) return;
    canvas_.fill({top_left, top_left + Vec{width, 0}, top_left + Vec{width + slant, height},
                  top_left + Vec{slant, height}},
                 top_left, rgb(0xFFF6DC, strength), top_left + Vec{0, height}, rgb(0xFFF6DC, 0.0F));
}

void Scenery::lamp(Vec hook, float drop, float size, Colour shade) const {
    rect({hook.x - 0.02F * size, hook.y}, {hook.x + 0.02F * size, hook.y + drop}, rgb(0x5B5A52));
    const float y = hook.y + drop;
    if (evening())
        canvas_.glow({hook.x, y + 0.45F * size}, 2.6F * size, 2.2F * size, faded(lamplight, 0.34F));
    shape(ellipse({hook.x, y + 0.5F * size}, 0.20F * size, 0.12F * size),
          evening() ? rgb(0xFFEFC8) : rgb(0xFBF1DA));
    shape(blob({{hook.x, y - 0.02F * size},
                {hook.x + 0.20F * size, y + 0.05F * size},
                {hook.x + 0.44F * size, y + 0.46F * size},
                {hook.x + 0.40F * size, y + 0.52F * size},
                {hook.x - 0.40F * size, y + 0.52F * size},
                {hook.x - 0.44F * size, y + 0.46F * size},
                {hook.x - 0.20F * size, y + 0.05F * size}}),
          shade);
}

void Scenery::plant(Vec at, float size, Colour pot) const {
    const float s = size;
    const Colour dark = rgb(0x4F7F64);
    const Colour bright = rgb(0x79A680);
    struct Leaf {
        float angle;
        float reach;
        bool lit;
    };
    const Leaf leaves[] = {{-0.95F, 0.52F, true}, {0.95F, 0.50F, false}, {-0.55F, 0.72F, true},
                           {0.55F, 0.68F, false}, {0.20F, 0.80F, false}, {-0.12F, 0.86F, true}};
    for (const Leaf& leaf : leaves) {
        const Vec foot = at + Vec{0, -0.32F * s};
        const Vec way{std::sin(leaf.angle), -std::cos(leaf.angle)};
        const Vec across{-way.y, way.x};
        const float reach = leaf.reach * s;
        shape(blob({foot, foot + way * (0.45F * reach) + across * (0.17F * reach), foot + way * reach,
                    foot + way * (0.5F * reach) - across * (0.15F * reach)}),
              leaf.lit ? bright : dark);
    }
    shape({{at.x - 0.22F * s, at.y - 0.38F * s},
           {at.x + 0.22F * s, at.y - 0.38F * s},
           {at.x + 0.16F * s, at.y},
           {at.x - 0.16F * s, at.y}},
          pot);
    shape({{at.x + 0.06F * s, at.y - 0.38F * s},
           {at.x + 0.22F * s, at.y - 0.38F * s},
           {at.x + 0.16F * s, at.y},
           {at.x + 0.06F * s, at.y}},
          mix(pot, rgb(0x3A2A22), 0.22F));
}

void Scenery::tree(Vec at, float size, Colour crown, std::uint32_t kind) const {
    const float s = size;
    shape(ellipse(at, 0.26F * s, 0.035F * s), faded(rgb(0x2E4A3A), 0.16F));
    shape({{at.x - 0.028F * s, at.y},
           {at.x - 0.018F * s, at.y - 0.5F * s},
           {at.x + 0.018F * s, at.y - 0.5F * s},
           {at.x + 0.032F * s, at.y}},
          rgb(0x7A5C43));
    const Colour lit = mix(crown, rgb(0xF3E9B8), 0.28F);
    const Colour shade = mix(crown, rgb(0x20443A), 0.28F);
    const Vec c = at + Vec{0, -0.66F * s};
    const auto leafage = [&](Outline outline, Outline light_side, Outline dark_side) {
        shape(outline, crown);
        shape(clipped(dark_side, outline), shade);
        shape(clipped(light_side, outline), lit);
    };
    switch (kind % 3) {
        case 0:
            leafage(ellipse(c, 0.27F * s, 0.34F * s), circle(c + Vec{-0.13F * s, -0.13F * s}, 0.17F * s),
                    circle(c + Vec{0.20F * s, 0.16F * s}, 0.26F * s));
            break;
        case 1:
            leafage(moved(mirrored_blob({{0, -0.40F * s},
                                         {0.14F * s, -0.20F * s},
                                         {0.21F * s, 0.10F * s},
                                         {0.13F * s, 0.30F * s},
                                         {0, 0.33F * s}}),
                          c),
                    ellipse(c + Vec{-0.10F * s, 0}, 0.08F * s, 0.26F * s),
                    ellipse(c + Vec{0.17F * s, 0.12F * s}, 0.13F * s, 0.32F * s));
            break;
        default: {
            const Vec parts[] = {
                {-0.20F, 0.10F}, {0.20F, 0.10F}, {-0.09F, -0.14F}, {0.14F, -0.10F}, {0.0F, 0.08F}};
            for (const Vec p : parts) {
                const float light_part = std::clamp(0.35F - 1.1F * p.x - 0.4F * p.y, 0.0F, 1.0F);
                shape(circle(c + p * s, 0.21F * s), mix(mix(shade, crown, 0.75F), lit, 0.8F * light_part));
            }
            break;
        }
    }
}

void Scenery::bush(Vec at, float size, Colour leaf) const {
    shape(circle(at + Vec{0.42F * size, -0.22F * size}, 0.30F * size), mix(leaf, rgb(0x20443A), 0.22F));
    shape(circle(at + Vec{0, -0.32F * size}, 0.40F * size), leaf);
    shape(circle(at + Vec{-0.40F * size, -0.20F * size}, 0.30F * size), mix(leaf, rgb(0xF3E9B8), 0.20F));
    shape(box(at + Vec{-0.68F * size, -0.16F * size}, at + Vec{0.70F * size, 0.02F * size}, 0.09F * size),
          leaf);
}

void Scenery::house(const House& h) const {
    const Vec a = h.at;
    const float w = h.width;
    const float top = a.y - h.height;
    const Colour dark = mix(h.wall, rgb(0x2E2A2E), 0.20F);
    const Colour trim = mix(h.wall, rgb(0xFFF8EA), 0.65F);
    const float peak = 0.62F * w;
    shape(ellipse(a + Vec{0.5F * w, 0}, 0.56F * w, 0.05F * w), faded(rgb(0x2E4A3A), 0.15F));
    rect({a.x, top}, {a.x + w, a.y}, h.wall);
    switch (h.gable) {
        case Gable::plain:
            shape({{a.x - 0.05F * w, top + 0.02F * w},
                   {a.x + 0.5F * w, top - peak},
                   {a.x + 1.05F * w, top + 0.02F * w}},
                  h.roof);
            shape({{a.x + 0.06F * w, top + 0.03F * w},
                   {a.x + 0.5F * w, top - 0.80F * peak},
                   {a.x + 0.94F * w, top + 0.03F * w}},
                  h.wall);
            break;
        case Gable::stepped:
            for (int i = 0; i < 4; ++i) {
                const float in = 0.125F * w * static_cast<float>(i);
                const float up = 0.15F * w * static_cast<float>(i + 1);
                rect({a.x + in, top - up}, {a.x + w - in, top + 0.02F * w}, h.wall);
                rect({a.x + in, top - up}, {a.x + w - in, top - up + 0.035F * w}, trim);
            }
            break;
        case Gable::bell:
            // Hollow shoulders below a round top.
            shape(moved(mirrored_blob({{0, -0.60F * w},
                                       {0.13F * w, -0.57F * w},
                                       {0.19F * w, -0.46F * w},
                                       {0.21F * w, -0.32F * w},
                                       {0.29F * w, -0.19F * w},
                                       {0.44F * w, -0.12F * w},
                                       {0.49F * w, 0.04F * w},
                                       {0, 0.06F * w}}),
                        {a.x + 0.5F * w, top}),
                  h.wall);
            shape(ribbon(moved(curve({{-0.19F * w, -0.46F * w},
                                      {-0.13F * w, -0.57F * w},
                                      {0, -0.605F * w},
                                      {0.13F * w, -0.57F * w},
                                      {0.19F * w, -0.46F * w}}),
                               {a.x + 0.5F * w, top}),
                         0.035F * w),
                  trim);
            break;
        case Gable::flat:
            rect({a.x - 0.02F * w, top - 0.05F * w}, {a.x + 1.02F * w, top + 0.03F * w}, h.roof);
            break;
    }
    // The side away from the light.
    shape({{a.x + 0.84F * w, top}, {a.x + w, top}, {a.x + w, a.y}, {a.x + 0.84F * w, a.y}},
          faded(dark, 0.45F));
    const Colour glass = rgb(0xCFE3E6);
    const bool glowing = evening() || (h.lit && canvas_.light() == Light::day);
    const float cell_w = w / static_cast<float>(h.columns);
    const float storey = h.height / static_cast<float>(h.rows);
    const int door_column = h.columns / 2;
    for (int row = 0; row < h.rows; ++row) {
        for (int column = 0; column < h.columns; ++column) {
            const float x = a.x + cell_w * (static_cast<float>(column) + 0.5F);
            const float y = a.y - storey * (static_cast<float>(row) + 0.52F);
            if (row == 0 && column == door_column) {
                const float half = std::min(0.24F * cell_w, 0.12F * w);
                rect({x - half - 0.02F * w, a.y - 0.70F * storey}, {x + half + 0.02F * w, a.y}, trim);
                rect({x - half, a.y - 0.66F * storey}, {x + half, a.y}, h.door);
                canvas_.fill(
                    box({x - 0.6F * half, a.y - 0.61F * storey}, {x + 0.6F * half, a.y - 0.48F * storey}),
                    glowing ? lamplight : tone(glass));
                continue;
            }
            const float half_w = 0.29F * cell_w;
            const float half_h = 0.27F * storey;
            rect({x - half_w - 0.015F * w, y - half_h - 0.015F * w},
                 {x + half_w + 0.015F * w, y + half_h + 0.015F * w}, trim);
            const bool lit_here = glowing && (row + 2 * column) % 3 != 1;
            canvas_.fill(box({x - half_w, y - half_h}, {x + half_w, y + half_h}),
                         lit_here ? faded(lamplight, 1) : tone(glass));
            rect({x - 0.01F * w, y - half_h}, {x + 0.01F * w, y + half_h}, trim);
        }
    }
}

void Scenery::cloud(Vec at, float size) const {
    const Colour white = evening() ? rgb(0x7E99A4) : rgb(0xEFF5F2);
    shape(ellipse(at + Vec{-0.45F * size, -0.10F * size}, 0.34F * size, 0.17F * size), white);
    shape(ellipse(at + Vec{0.05F * size, -0.20F * size}, 0.38F * size, 0.25F * size), white);
    shape(ellipse(at + Vec{0.52F * size, -0.08F * size}, 0.32F * size, 0.15F * size), white);
    shape(box(at + Vec{-0.92F * size, -0.12F * size}, at + Vec{0.95F * size, 0.06F * size}, 0.09F * size),
          white);
}

}  // namespace wijk::ui
