#include "ui/place.h"

#include <algorithm>
#include <cmath>

#include "ui/scenery.h"

namespace wijk::ui {

namespace {

// Units: the height of the picture is 1, y from 0 at the top, x = 0 in the middle.

constexpr Colour wood = rgb(0xC9A67C);
constexpr Colour wood_dark = rgb(0xA9835B);
constexpr Colour paper = rgb(0xF3ECDD);
constexpr Colour clay = rgb(0xC27A55);
constexpr Colour gold = rgb(0xD6AE62);
constexpr Colour teal = rgb(0x5E978B);
constexpr Colour plum = rgb(0x9A6A86);
constexpr Colour blue = rgb(0x7A9DBF);

Colour wall_of(PlaceKind place) {
    switch (place) {
        case PlaceKind::sports_hall:
            return rgb(0xA3B7A6);
        case PlaceKind::kitchen:
            return rgb(0x98B5AC);
        case PlaceKind::community_centre:
            return rgb(0xA7B48F);
        case PlaceKind::square:
            return rgb(0x9CC4D4);
        case PlaceKind::balcony:
            return rgb(0x9CC4D4);
        case PlaceKind::street:
            return rgb(0x9CC4D4);
        case PlaceKind::lift:
            return rgb(0x9CA9AD);
        case PlaceKind::office:
            return rgb(0x9EB3C2);
        case PlaceKind::doorway:
            return rgb(0x93AAA2);
    }
    return rgb(0xA3B7A6);
}

Colour near_window(Colour wall) {
    return mix(wall, rgb(0xFFF8E8), 0.26F);
}
Colour far_from_window(Colour wall) {
    return mix(wall, rgb(0x40524E), 0.12F);
}

/// The light behind the head, so that it stands out in every place.
Colour halo(Light light) {
    return rgb(0xFFF8E8, light == Light::evening ? 0.10F : 0.14F);
}

/// A wall that is brightest near the window on the left.
void wall(const Scenery& s, float half, Colour colour) {
    s.canvas().fill(box({-half - 0.1F, -0.1F}, {half + 0.1F, 1.1F}), {-half, 0.1F},
                    s.tone(near_window(colour)), {half, 0.7F}, s.tone(far_from_window(colour)));
}

void sky(const Scenery& s, float half) {
    const Colour high = wall_of(PlaceKind::square);
    s.canvas().fill(box({-half - 0.1F, -0.1F}, {half + 0.1F, 1.1F}), {0, 0},
                    s.evening() ? rgb(0x2B4658) : high, {0, 0.95F},
                    s.evening() ? rgb(0x5E7C85) : mix(high, rgb(0xEFF0DC), 0.55F));
}

void sports_hall(const Scenery& s, float half) {
    wall(s, half, wall_of(PlaceKind::sports_hall));
    // A strip of high windows, and the light that falls from it.
    s.window({-half - 0.05F, 0.07F}, {-half + 0.62F, 0.25F}, 4, 1, paper);
    s.sunlight({-half + 0.10F, 0.30F}, 0.28F, 0.62F, 0.34F, 0.20F);
    s.sunlight({-half + 0.46F, 0.30F}, 0.10F, 0.62F, 0.34F, 0.15F);
    // Wooden panelling and the floor with its lines.
    s.rect({-half - 0.1F, 0.66F}, {half + 0.1F, 0.90F}, rgb(0xC3A27B));
    s.rect({-half - 0.1F, 0.655F}, {half + 0.1F, 0.672F}, rgb(0xD8BC98));
    for (int i = -5; i <= 5; ++i)
        s.rect({0.3F * static_cast<float>(i) - 0.003F, 0.672F},
               {0.3F * static_cast<float>(i) + 0.003F, 0.90F}, faded(wood_dark, 0.5F));
    s.rect({-half - 0.1F, 0.90F}, {half + 0.1F, 1.1F}, rgb(0xB98F63));
    s.shape({{-half, 0.95F}, {half, 0.92F}, {half, 0.935F}, {-half, 0.968F}}, rgb(0xE9DDC2));
    // Wall bars.
    const float x = half - 0.40F;
    for (int i = 0; i < 9; ++i) {
        const float y = 0.20F + 0.066F * static_cast<float>(i);
        s.rect({x, y}, {x + 0.34F, y + 0.020F}, i % 2 == 0 ? wood : mix(wood, wood_dark, 0.3F), 0.01F);
    }
    for (const float post : {0.0F, 0.16F, 0.32F})
        s.rect({x + post - 0.008F, 0.16F}, {x + post + 0.022F, 0.82F}, wood_dark, 0.006F);
}

void kitchen(const Scenery& s, float half) {
    wall(s, half, wall_of(PlaceKind::kitchen));
    s.window({-half + 0.04F, 0.10F}, {-half + 0.40F, 0.56F}, 2, 1, paper);
    // Curtains.
    for (const float side : {0.0F, 0.335F}) {
        const float x = -half + 0.00F + side;
        s.shape({{x, 0.06F},
                 {x + 0.11F, 0.06F},
                 {x + (side > 0 ? 0.11F : 0.07F), 0.58F},
                 {x + (side > 0 ? 0.04F : 0.0F), 0.58F}},
                faded(rgb(0xF0E3C8), 0.92F));
    }
    s.rect({-half - 0.05F, 0.05F}, {-half + 0.48F, 0.068F}, wood_dark, 0.008F);
    s.rect({-half - 0.02F, 0.575F}, {-half + 0.47F, 0.605F}, paper, 0.006F);
    s.plant({-half + 0.13F, 0.578F}, 0.19F, clay);
    s.sunlight({-half + 0.46F, 0.16F}, 0.22F, 0.58F, 0.26F, 0.26F);
    // Tiles over the worktop.
    s.rect({-half - 0.1F, 0.66F}, {half + 0.1F, 0.80F}, rgb(0xCBD9CF));
    for (int i = -12; i <= 12; ++i)
        s.rect({0.10F * static_cast<float>(i), 0.66F}, {0.10F * static_cast<float>(i) + 0.005F, 0.80F},
               rgb(0xB4C8BD));
    s.rect({-half - 0.1F, 0.728F}, {half + 0.1F, 0.733F}, rgb(0xB4C8BD));
    s.rect({-half - 0.1F, 0.80F}, {half + 0.1F, 0.845F}, wood);
    s.rect({-half - 0.1F, 0.845F}, {half + 0.1F, 1.1F}, rgb(0x8FA79D));
    // A shelf with cups and jars.
    const float x = half - 0.46F;
    s.rect({x, 0.365F}, {half + 0.1F, 0.39F}, wood_dark);
    const Colour jars[] = {clay, paper, gold};
    for (int i = 0; i < 3; ++i) {
        const float left = x + 0.05F + 0.115F * static_cast<float>(i);
        const float high = 0.10F + 0.018F * static_cast<float>((i + 1) % 2);
        s.rect({left, 0.365F - high}, {left + 0.082F, 0.365F}, jars[i], 0.016F);
        s.rect({left + 0.008F, 0.365F - high - 0.018F}, {left + 0.074F, 0.365F - high + 0.006F}, wood_dark,
               0.008F);
    }
    for (int i = 0; i < 2; ++i) {
        const float left = x + 0.10F + 0.14F * static_cast<float>(i);
        s.rect({left, 0.43F}, {left + 0.075F, 0.50F}, i == 0 ? teal : paper, 0.022F);
        s.canvas().ring(moved(circle({0, 0}, 0.021F), {left + 0.084F, 0.462F}), 0.011F,
                        s.tone(i == 0 ? teal : paper));
        s.rect({left + 0.034F, 0.385F}, {left + 0.040F, 0.432F}, wood_dark);
    }
    s.lamp({0.30F * half, -0.02F}, 0.06F, 0.20F, gold);
}

void community_centre(const Scenery& s, float half) {
    wall(s, half, wall_of(PlaceKind::community_centre));
    s.window({-half - 0.04F, 0.12F}, {-half + 0.44F, 0.70F}, 2, 2, wood);
    s.rect({-half - 0.1F, 0.715F}, {-half + 0.49F, 0.745F}, wood, 0.006F);
    s.plant({-half + 0.32F, 0.718F}, 0.25F, paper);
    s.sunlight({-half + 0.52F, 0.20F}, 0.24F, 0.62F, 0.28F, 0.28F);
    // A line of paper flags.
    const Colour flags[] = {clay, paper, teal, gold, plum};
    const auto line = [&](float t) {
        return Vec{mix(-half + 0.52F, half + 0.1F, t), 0.045F + 0.12F * 4 * t * (1 - t) * 0.55F};
    };
    Outline string;
    for (int i = 0; i <= 20; ++i) string.push_back(line(static_cast<float>(i) / 20));
    s.shape(ribbon(string, 0.006F), rgb(0x7C7460));
    const int count = std::max(4, static_cast<int>((2 * half - 0.5F) / 0.125F));
    for (int i = 0; i < count; ++i) {
        const float t = (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
        const Vec p = line(t);
        s.shape({p + Vec{-0.036F, 0}, p + Vec{0.036F, 0}, p + Vec{0, 0.082F}}, faded(flags[i % 5], 0.9F));
    }
    // A board with notices.
    const float x = half - 0.45F;
    s.rect({x, 0.26F}, {x + 0.40F, 0.60F}, wood_dark, 0.012F);
    s.rect({x + 0.018F, 0.278F}, {x + 0.382F, 0.582F}, rgb(0xD8BF98), 0.006F);
    const auto note = [&](float left, float top, float w, float h, Colour colour) {
        s.rect({x + left, top}, {x + left + w, top + h}, colour, 0.004F);
    };
    note(0.045F, 0.305F, 0.10F, 0.13F, paper);
    note(0.170F, 0.300F, 0.085F, 0.085F, rgb(0xE7C27D));
    note(0.275F, 0.315F, 0.085F, 0.12F, rgb(0xB9D3C9));
    note(0.060F, 0.460F, 0.085F, 0.09F, rgb(0xE2B49B));
    note(0.165F, 0.410F, 0.095F, 0.14F, rgb(0xF3ECDD));
    note(0.280F, 0.465F, 0.075F, 0.08F, rgb(0xC9B7CE));
    s.rect({-half - 0.1F, 0.80F}, {half + 0.1F, 1.1F}, rgb(0x93A383));
    s.rect({-half - 0.1F, 0.795F}, {half + 0.1F, 0.812F}, rgb(0xCDD3B8));
}

void row_of_houses(const Scenery& s, float half, float foot, float size) {
    const Colour walls[] = {rgb(0xC08A70), rgb(0xD9C6A4), rgb(0xA9776A),
                            rgb(0xB7B49C), rgb(0xCB9C78), rgb(0x8D9C97)};
    const Colour doors[] = {teal, blue, gold, plum};
    const Scenery::Gable gables[] = {Scenery::Gable::bell, Scenery::Gable::stepped, Scenery::Gable::plain,
                                     Scenery::Gable::flat};
    float x = -half - 0.08F;
    for (int i = 0; x < half + 0.1F; ++i) {
        Scenery::House house;
        house.width = size * (0.86F + 0.16F * static_cast<float>((i * 7) % 3));
        house.height = size * (1.35F + 0.22F * static_cast<float>((i * 5) % 3));
        house.at = {x, foot};
        // Paler than life: far away, and behind a face.
        house.wall = mix(walls[i % 6], rgb(0xC9D9DA), 0.34F);
        house.roof = mix(rgb(0x8A5A4C), rgb(0xC9D9DA), 0.30F);
        house.door = mix(doors[i % 4], rgb(0xC9D9DA), 0.15F);
        house.gable = gables[(i * 3 + 1) % 4];
        s.house(house);
        x += house.width + 0.004F;
    }
}

void square(const Scenery& s, float half) {
    sky(s, half);
    s.cloud({-0.55F * half, 0.14F}, 0.17F);
    s.cloud({0.62F * half, 0.10F}, 0.12F);
    row_of_houses(s, half, 0.74F, 0.24F);
    s.rect({-half - 0.1F, 0.74F}, {half + 0.1F, 1.1F}, rgb(0xC9BEA8));
    s.rect({-half - 0.1F, 0.735F}, {half + 0.1F, 0.752F}, rgb(0xDDD4C0));
    for (int i = 0; i < 4; ++i)
        s.rect({-half - 0.1F, 0.80F + 0.07F * static_cast<float>(i)},
               {half + 0.1F, 0.804F + 0.07F * static_cast<float>(i)}, rgb(0xB8AC95));
    s.tree({-half + 0.22F, 0.86F}, 0.66F, rgb(0x7FA578), 2);
    s.tree({half - 0.14F, 0.80F}, 0.50F, rgb(0x8FAF7C), 0);
    // A bench.
    const float x = half - 0.52F;
    s.rect({x, 0.755F}, {x + 0.26F, 0.778F}, wood_dark, 0.006F);
    s.rect({x, 0.800F}, {x + 0.26F, 0.828F}, wood, 0.006F);
    s.rect({x + 0.025F, 0.75F}, {x + 0.043F, 0.885F}, rgb(0x5F6A66));
    s.rect({x + 0.217F, 0.75F}, {x + 0.235F, 0.885F}, rgb(0x5F6A66));
}

void balcony(const Scenery& s, float half) {
    sky(s, half);
    s.cloud({-0.2F * half, 0.12F}, 0.18F);
    // Flats across the water.
    const auto flats = [&](float left, float top, float w, Colour colour, int columns, int rows) {
        s.rect({left, top}, {left + w, 1.1F}, colour);
        s.rect({left, top}, {left + w, top + 0.018F}, mix(colour, rgb(0xFFFFFF), 0.4F));
        const float cw = w / static_cast<float>(columns);
        for (int r = 0; r < rows; ++r) {
            for (int c = 0; c < columns; ++c) {
                const Vec a{left + cw * (static_cast<float>(c) + 0.2F),
                            top + 0.055F + 0.095F * static_cast<float>(r)};
                const bool lit = s.evening() && (r * 5 + c * 3) % 4 == 0;
                s.canvas().fill(box(a, a + Vec{cw * 0.6F, 0.052F}),
                                lit ? rgb(0xFFD58A, 0.9F) : s.tone(mix(colour, rgb(0xE6F1F2), 0.62F)));
            }
        }
    };
    flats(-half - 0.1F, 0.30F, 0.58F, rgb(0xB3BDB8), 5, 6);
    flats(half - 0.44F, 0.40F, 0.56F, rgb(0xC2B6A4), 5, 5);
    s.tree({-half + 0.60F, 0.90F}, 0.34F, rgb(0x88AC82), 0);
    s.tree({half - 0.50F, 0.90F}, 0.30F, rgb(0x7CA27C), 2);
    s.tree({0.05F, 0.90F}, 0.26F, rgb(0x8FB089), 0);
    // The railing with a planter.
    s.rect({-half - 0.1F, 0.70F}, {half + 0.1F, 0.728F}, rgb(0x5C706C), 0.004F);
    const int bars = static_cast<int>(2 * half / 0.055F) + 2;
    for (int i = 0; i < bars; ++i) {
        const float x = -half + 0.055F * static_cast<float>(i);
        s.rect({x, 0.725F}, {x + 0.010F, 1.1F}, rgb(0x6D817D));
    }
    const float x = -half + 0.03F;
    for (int i = 0; i < 5; ++i) {
        const Vec p{x + 0.05F + 0.075F * static_cast<float>(i), 0.705F};
        s.shape(ellipse(p, 0.050F, 0.060F), i % 2 == 0 ? rgb(0x6F9F76) : rgb(0x5D8C6B));
        s.shape(circle(p + Vec{-0.01F, -0.045F}, 0.020F), i % 2 == 0 ? rgb(0xD9776A) : rgb(0xE7BD6C));
    }
    s.rect({x, 0.715F}, {x + 0.40F, 0.80F}, clay, 0.012F);
    s.rect({x, 0.715F}, {x + 0.40F, 0.735F}, mix(clay, rgb(0xFFFFFF), 0.2F), 0.008F);
    // The wall of the own flat on the right.
    s.rect({half - 0.12F, -0.1F}, {half + 0.1F, 1.1F}, rgb(0xA98672));
    for (int i = 0; i < 22; ++i)
        s.rect({half - 0.12F, 0.05F * static_cast<float>(i)},
               {half + 0.1F, 0.05F * static_cast<float>(i) + 0.004F}, rgb(0xBC9A86));
}

void street(const Scenery& s, float half) {
    sky(s, half);
    s.cloud({0.3F * half, 0.10F}, 0.16F);
    row_of_houses(s, half, 0.80F, 0.33F);
    s.rect({-half - 0.1F, 0.80F}, {half + 0.1F, 0.88F}, rgb(0xCFC6B4));
    s.rect({-half - 0.1F, 0.88F}, {half + 0.1F, 1.1F}, rgb(0x9AA09C));
    s.rect({-half - 0.1F, 0.875F}, {half + 0.1F, 0.888F}, rgb(0xE3DCCB));
    s.tree({half - 0.20F, 0.87F}, 0.62F, rgb(0x86A87A), 0);
    // A bicycle against the houses.
    const Vec b{-half + 0.20F, 0.80F};
    for (const float x : {0.0F, 0.20F})
        s.canvas().ring(circle(b + Vec{x, 0}, 0.068F), 0.010F, s.tone(rgb(0x3F4A4A)));
    const auto tube = [&](Vec p, Vec q) { s.shape(ribbon({b + p, b + q}, 0.012F), teal); };
    tube({0, 0}, {0.05F, -0.09F});
    tube({0.05F, -0.09F}, {0.15F, -0.10F});
    tube({0.15F, -0.10F}, {0.20F, 0});
    tube({0.05F, -0.09F}, {0.10F, 0});
    tube({0.10F, 0}, {0.15F, -0.10F});
    tube({0.0F, 0}, {0.10F, 0});
    tube({0.15F, -0.10F}, {0.14F, -0.145F});
    s.rect(b + Vec{0.022F, -0.118F}, b + Vec{0.075F, -0.10F}, rgb(0x4A3B32), 0.008F);
    s.rect(b + Vec{0.115F, -0.158F}, b + Vec{0.165F, -0.142F}, rgb(0x4A3B32), 0.006F);
}

void lift(const Scenery& s, float half) {
    const Colour metal = wall_of(PlaceKind::lift);
    wall(s, half, metal);
    // Side walls run to the back wall, which carries a mirror.
    const float back = std::min(0.62F, 0.72F * half);
    s.shape({{-half - 0.1F, -0.1F}, {-back, 0.10F}, {-back, 0.90F}, {-half - 0.1F, 1.1F}},
            mix(metal, rgb(0xF5F2E6), 0.35F));
    s.shape({{half + 0.1F, -0.1F}, {back, 0.10F}, {back, 0.90F}, {half + 0.1F, 1.1F}},
            mix(metal, rgb(0x3E4C50), 0.18F));
    s.shape({{-half - 0.1F, -0.1F}, {half + 0.1F, -0.1F}, {back, 0.10F}, {-back, 0.10F}}, rgb(0xD7DCD8));
    s.shape({{-0.5F * back, 0.02F}, {0.5F * back, 0.02F}, {0.42F * back, 0.075F}, {-0.42F * back, 0.075F}},
            s.evening() ? rgb(0xFFFFFF) : rgb(0xFFFBEA));
    s.canvas().glow({0, 0.06F}, 0.9F * back, 0.42F, rgb(0xFFF6DC, s.evening() ? 0.25F : 0.45F));
    s.canvas().fill(box({-back + 0.06F, 0.15F}, {back - 0.06F, 0.62F}, 0.01F), {-back, 0.15F},
                    s.tone(rgb(0xC6D5D6)), {back, 0.62F}, s.tone(rgb(0x9DAFB2)));
    s.canvas().fill(
        Outline{
            {-0.30F * back, 0.15F}, {-0.05F * back, 0.15F}, {-0.45F * back, 0.62F}, {-0.70F * back, 0.62F}},
        rgb(0xFFFFFF, s.evening() ? 0.05F : 0.16F));
    s.rect({-back + 0.02F, 0.68F}, {back - 0.02F, 0.708F}, rgb(0xD9C49A), 0.014F);
    s.shape({{-half - 0.1F, 0.74F}, {-back + 0.02F, 0.682F}, {-back + 0.02F, 0.708F}, {-half - 0.1F, 0.785F}},
            rgb(0xD9C49A));
    s.shape({{-half - 0.1F, 1.1F}, {-back, 0.90F}, {back, 0.90F}, {half + 0.1F, 1.1F}}, rgb(0x76827F));
    // Buttons on the right wall.
    const float x = mix(back, half, 0.42F);
    s.shape({{x - 0.035F, 0.34F}, {x + 0.045F, 0.32F}, {x + 0.045F, 0.70F}, {x - 0.035F, 0.67F}},
            rgb(0x7F8D90));
    for (int i = 0; i < 6; ++i) {
        const Vec p{x + 0.004F, 0.385F + 0.050F * static_cast<float>(i)};
        s.canvas().fill(ellipse(p, 0.0145F, 0.0165F), i == 2 ? rgb(0xFFD58A) : s.tone(paper));
    }
}

void office(const Scenery& s, float half) {
    wall(s, half, wall_of(PlaceKind::office));
    s.window({-half - 0.04F, 0.10F}, {-half + 0.42F, 0.62F}, 1, 1, paper);
    for (int i = 0; i < 7; ++i)
        s.rect({-half - 0.04F, 0.10F + 0.034F * static_cast<float>(i)},
               {-half + 0.42F, 0.122F + 0.034F * static_cast<float>(i)}, faded(rgb(0xF6F0E2), 0.95F));
    s.sunlight({-half + 0.48F, 0.24F}, 0.20F, 0.56F, 0.26F, 0.26F);
    s.rect({-half - 0.1F, 0.64F}, {-half + 0.47F, 0.665F}, paper, 0.005F);
    s.plant({-half + 0.14F, 0.643F}, 0.20F, rgb(0x7F93A3));
    // Shelves with folders.
    const float x = half - 0.46F;
    for (const float y : {0.30F, 0.54F, 0.78F}) s.rect({x, y}, {half + 0.1F, y + 0.022F}, wood);
    s.rect({x - 0.018F, 0.06F}, {x + 0.008F, 0.90F}, wood_dark);
    const Colour folders[] = {teal, paper, clay, blue, paper, gold, plum, teal};
    for (int row = 0; row < 3; ++row) {
        const float y = 0.30F + 0.24F * static_cast<float>(row);
        const int count = row == 1 ? 5 : 7;
        for (int i = 0; i < count; ++i) {
            const float left = x + 0.03F + 0.054F * static_cast<float>(i);
            const float high = 0.155F + 0.012F * static_cast<float>((i * 5 + row) % 3);
            s.rect({left, y - high}, {left + 0.046F, y},
                   mix(folders[(i + 3 * row) % 8], rgb(0xAFC0CC), 0.25F), 0.004F);
            s.rect({left + 0.012F, y - high + 0.03F}, {left + 0.034F, y - high + 0.075F}, faded(paper, 0.85F),
                   0.002F);
        }
        if (row == 1) s.plant({x + 0.38F, y}, 0.15F, clay);
    }
    s.rect({-half - 0.1F, 0.90F}, {half + 0.1F, 1.1F}, rgb(0x93A4AE));
}

void doorway(const Scenery& s, float half) {
    // The front of the house, and the hall behind the open door.
    const Colour brick = rgb(0xB08A76);
    s.rect({-half - 0.1F, -0.1F}, {half + 0.1F, 1.1F}, brick);
    for (int row = 0; row < 22; ++row) {
        const float y = 0.05F * static_cast<float>(row);
        s.rect({-half - 0.1F, y}, {half + 0.1F, y + 0.005F}, faded(rgb(0xCDB29F), 0.8F));
        for (float x = -half - 0.1F + (row % 2 == 0 ? 0.0F : 0.06F); x < half + 0.1F; x += 0.12F)
            s.rect({x, y}, {x + 0.005F, y + 0.05F}, faded(rgb(0xCDB29F), 0.6F));
    }
    const float door = std::min(0.56F, 0.80F * half);
    s.rect({-door - 0.05F, 0.02F}, {door + 0.05F, 1.1F}, paper);
    s.canvas().fill(box({-door, 0.06F}, {door, 1.1F}), {-door, 0.1F},
                    s.tone(mix(wall_of(PlaceKind::doorway), rgb(0xFFF4DA), 0.30F)), {door, 0.9F},
                    s.tone(wall_of(PlaceKind::doorway)));
    // Lamp in the hall, coats on their hooks.
    s.canvas().glow({-0.1F, 0.18F}, 0.46F, 0.42F, rgb(0xFFE9B8, s.evening() ? 0.40F : 0.45F));
    const float x = door - 0.26F;
    s.rect({x - 0.12F, 0.30F}, {door - 0.02F, 0.325F}, wood_dark, 0.006F);
    const auto coat = [&](float at, float w, float h, Colour colour) {
        s.shape(blob({{at, 0.325F},
                      {at + 0.6F * w, 0.37F},
                      {at + w, 0.325F + 0.5F * h},
                      {at + 0.9F * w, 0.325F + h},
                      {at - 0.9F * w, 0.325F + h},
                      {at - w, 0.325F + 0.5F * h},
                      {at - 0.6F * w, 0.37F}}),
                colour);
    };
    coat(x - 0.03F, 0.075F, 0.36F, rgb(0x7E8F9E));
    coat(x + 0.12F, 0.085F, 0.42F, rgb(0xB98562));
    // The door itself, open to the left.
    s.shape({{-door, 0.06F}, {-door + 0.15F, 0.10F}, {-door + 0.15F, 1.06F}, {-door, 1.1F}}, rgb(0x3F7A6E));
    s.shape(
        {{-door + 0.028F, 0.16F}, {-door + 0.122F, 0.18F}, {-door + 0.122F, 0.46F}, {-door + 0.028F, 0.46F}},
        s.evening() ? rgb(0x5D8E84) : rgb(0xA9CFC6));
    s.shape(circle({-door + 0.125F, 0.60F}, 0.014F), gold);
    // A lantern and a pot by the door.
    if (half > door + 0.16F) {
        const float l = door + 0.5F * (half - door) + 0.02F;
        if (s.evening()) s.canvas().glow({l, 0.27F}, 0.26F, 0.26F, rgb(0xFFD58A, 0.45F));
        s.rect({l - 0.030F, 0.22F}, {l + 0.030F, 0.32F}, rgb(0x3B4644), 0.010F);
        s.canvas().fill(box({l - 0.020F, 0.235F}, {l + 0.020F, 0.305F}, 0.006F),
                        s.evening() ? rgb(0xFFE3A6) : rgb(0xF7EFD8));
        s.plant({-l, 0.98F}, 0.36F, clay);
    }
}

}  // namespace

void draw_place(ImDrawList& list, Box picture, float corner, PlaceKind place, Light light) {
    if (picture.width() < 4 || picture.height() < 4) return;
    Canvas canvas(list, picture, corner, light);
    const Placed placed(canvas, scaled_to({picture.centre().x, picture.least.y}, picture.height()));
    const float half = 0.5F * picture.width() / picture.height();
    if (light == Light::flat) {
        canvas.fill(box({-half - 0.1F, -0.1F}, {half + 0.1F, 1.1F}), rgb(0x000000));
        return;
    }
    const Scenery scenery(canvas);
    switch (place) {
        case PlaceKind::sports_hall:
            sports_hall(scenery, half);
            break;
        case PlaceKind::kitchen:
            kitchen(scenery, half);
            break;
        case PlaceKind::community_centre:
            community_centre(scenery, half);
            break;
        case PlaceKind::square:
            square(scenery, half);
            break;
        case PlaceKind::balcony:
            balcony(scenery, half);
            break;
        case PlaceKind::street:
            street(scenery, half);
            break;
        case PlaceKind::lift:
            lift(scenery, half);
            break;
        case PlaceKind::office:
            office(scenery, half);
            break;
        case PlaceKind::doorway:
            doorway(scenery, half);
            break;
    }
    canvas.glow({0, 0.40F}, std::min(0.62F, half), 0.42F, halo(light));
}

Colour backdrop(PlaceKind place, Light light) {
    if (light == Light::flat) return rgb(0x000000);
    const Colour by_day = wall_of(place);
    const Colour middle = mix(near_window(by_day), far_from_window(by_day), 0.5F);
    const Colour wall = light == Light::day ? middle : mix(middle, rgb(0x16272C), 0.5F);
    const Colour light_behind = halo(light);
    return mix(wall, {light_behind.r, light_behind.g, light_behind.b, 1}, light_behind.a);
}

}  // namespace wijk::ui
