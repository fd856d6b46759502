#include "ui/neighbourhood_scenery.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/scenery.h"

namespace wijk::ui {

namespace {

constexpr Colour grass = rgb(0xC3D6A4);
constexpr Colour grass_far = rgb(0xDDE7C6);
constexpr Colour grass_near = rgb(0xABC78F);
constexpr Colour sand = rgb(0xF0E2C2);
constexpr Colour sand_edge = rgb(0xD6C29A);
constexpr Colour water = rgb(0x9CC8D6);
constexpr Colour cream = rgb(0xF3EADA);
constexpr Colour brick = rgb(0xBF7657);
constexpr Colour brick_dark = rgb(0xA05C46);
constexpr Colour roof_red = rgb(0xA8573F);
constexpr Colour roof_dark = rgb(0x5B5F66);
constexpr Colour ochre = rgb(0xDDB567);
constexpr Colour teal = rgb(0x2F7C6E);
constexpr Colour blue = rgb(0x4C7FAE);
constexpr Colour plum = rgb(0x8B4A6B);
constexpr Colour clay = rgb(0xC4683D);
constexpr Colour glass = rgb(0xD3E6E8);
constexpr Colour lamplight = rgb(0xFFD58A);
constexpr Colour oak = rgb(0x7FA873);
constexpr Colour lime = rgb(0x9BBB76);
constexpr Colour fir = rgb(0x5F9273);
constexpr Colour timber = rgb(0x8A6647);

void pane(const Scenery& s, Vec least, Vec most) {
    s.canvas().fill(box(least, most, 1.5F), s.evening() ? lamplight : s.tone(glass));
}

void person(const Scenery& s, Vec at, float size, Colour clothes, Colour skin, Colour hair) {
    s.shape(ellipse(at, 0.32F * size, 0.07F * size), faded(rgb(0x2E4A3A), 0.2F));
    s.rect(at + Vec{-0.15F * size, -0.34F * size}, at + Vec{-0.02F * size, 0}, rgb(0x45525A), 0.06F * size);
    s.rect(at + Vec{0.02F * size, -0.34F * size}, at + Vec{0.15F * size, 0}, rgb(0x3A464E), 0.06F * size);
    s.rect(at + Vec{-0.21F * size, -0.76F * size}, at + Vec{0.21F * size, -0.28F * size}, clothes,
           0.17F * size);
    s.shape(circle(at + Vec{0, -0.93F * size}, 0.185F * size), skin);
    s.shape(clipped(circle(at + Vec{0.02F * size, -1.02F * size}, 0.20F * size),
                    box(at + Vec{-size, -2 * size}, at + Vec{size, -0.95F * size})),
            hair);
}

void flag(const Scenery& s, Vec foot, float height, Colour colour) {
    s.rect(foot + Vec{-1.2F, -height}, foot + Vec{1.2F, 0}, rgb(0x7B7A72));
    s.shape(blob({foot + Vec{1, -height}, foot + Vec{14, -height + 2}, foot + Vec{26, -height - 1},
                  foot + Vec{26, -height + 12}, foot + Vec{13, -height + 15}, foot + Vec{1, -height + 13}}),
            colour);
}

void bunting(const Scenery& s, Vec from, Vec to, float hang, int count) {
    const Colour colours[] = {clay, cream, teal, ochre, plum};
    const auto at = [&](float t) { return mix(from, to, t) + Vec{0, 4 * hang * t * (1 - t)}; };
    Outline line;
    for (int i = 0; i <= 16; ++i) line.push_back(at(static_cast<float>(i) / 16));
    s.shape(ribbon(line, 1.4F), rgb(0x7C7460));
    for (int i = 0; i < count; ++i) {
        const Vec p = at((static_cast<float>(i) + 0.5F) / static_cast<float>(count));
        s.shape({p + Vec{-4.5F, 0}, p + Vec{4.5F, 0}, p + Vec{0, 10}}, colours[i % 5]);
    }
}

void bubble(const Scenery& s, Vec at, float size, Colour colour, bool left) {
    const float side = left ? -1.0F : 1.0F;
    s.rect(at + Vec{-size, -0.72F * size}, at + Vec{size, 0.52F * size}, colour, 0.5F * size);
    s.shape({at + Vec{side * 0.15F * size, 0.42F * size}, at + Vec{side * 0.65F * size, 0.42F * size},
             at + Vec{side * 0.62F * size, 1.0F * size}},
            colour);
    for (int i = -1; i <= 1; ++i)
        s.shape(circle(at + Vec{0.45F * size * static_cast<float>(i), -0.1F * size}, 0.13F * size), cream);
}

// 1. Municipality, social domain and GGD want to start together.
void town_hall(const Scenery& s) {
    const float y = 206;
    s.shape(ellipse({220, y}, 92, 9), faded(rgb(0x2E4A3A), 0.15F));
    s.rect({148, 140}, {292, y}, rgb(0xE6D3AC));
    s.rect({148, 140}, {292, 147}, cream);
    s.shape({{140, 140}, {160, 112}, {280, 112}, {300, 140}}, roof_dark);
    s.rect({192, 116}, {248, y}, rgb(0xEFDFBD));
    s.shape({{186, 118}, {220, 92}, {254, 118}}, roof_dark);
    s.rect({210, 74}, {230, 102}, rgb(0xEFDFBD));
    s.shape({{206, 76}, {220, 54}, {234, 76}}, teal);
    s.shape(circle({220, 88}, 6), cream);
    s.shape(ribbon({{220, 88}, {220, 84.5F}}, 1.2F), rgb(0x45525A));
    s.shape(ribbon({{220, 88}, {222.5F, 89}}, 1.2F), rgb(0x45525A));
    for (const float x : {158.0F, 175.0F, 256.0F, 273.0F}) {
        pane(s, {x, 156}, {x + 10, 172});
        pane(s, {x, 181}, {x + 10, 197});
    }
    for (const float x : {200.0F, 215.0F, 230.0F}) pane(s, {x, 128}, {x + 10, 146});
    s.rect({209, 166}, {231, y}, teal, 4);
    s.rect({200, y - 4}, {240, y + 2}, cream);
    s.rect({194, y}, {246, y + 6}, rgb(0xDDD0B5));
    s.rect({277, 147}, {292, y}, faded(rgb(0x6B5138), 0.18F));
    flag(s, {166, 112}, 34, blue);
}

// 2. Choose the neighbourhood.
void row_of_homes(const Scenery& s) {
    const float y = 172;
    s.house({{338, y}, 50, 62, rgb(0xCB8E6C), roof_red, teal, Scenery::Gable::plain, 2, 2});
    s.house({{392, y}, 46, 74, rgb(0xE2C795), roof_dark, plum, Scenery::Gable::stepped, 2, 2});
    s.house({{442, y}, 54, 58, brick, roof_dark, ochre, Scenery::Gable::bell, 2, 2});
    s.bush({350, y + 4}, 11, oak);
    s.bush({500, y + 3}, 13, fir);
}

// 3. Who among the professionals has energy for it: people on the square.
void market_square(const Scenery& s) {
    s.shape(ellipse({634, 222}, 96, 20), rgb(0xE5D7B6));
    // A stall with a striped awning.
    const float y = 214;
    s.rect({570, 186}, {574, y}, timber);
    s.rect({640, 186}, {644, y}, timber);
    s.rect({566, 196}, {648, y}, rgb(0xA97B54));
    s.rect({566, 194}, {648, 199}, cream);
    for (int i = 0; i < 4; ++i)
        s.shape(circle({578 + 18 * static_cast<float>(i), 192}, 5), i % 2 == 0 ? clay : lime);
    for (int i = 0; i < 6; ++i) {
        const float x = 562 + 15 * static_cast<float>(i);
        const Colour c = i % 2 == 0 ? teal : cream;
        s.shape({{x + 2.2F, 160}, {x + 14.5F, 160}, {x + 15, 180}, {x, 180}}, c);
        s.shape(ellipse({x + 7.5F, 180}, 7.5F, 5), c);
    }
    person(s, {664, 222}, 34, plum, rgb(0xC68A5E), rgb(0x2B2626));
    person(s, {690, 228}, 36, ochre, rgb(0xEBC09E), rgb(0x8C4526));
    person(s, {607, 232}, 36, blue, rgb(0x7A4D35), rgb(0x2B2626));
}

// 4. An open dialogue: the community centre.
void community_centre(const Scenery& s) {
    const float y = 172;
    s.shape(ellipse({842, y}, 112, 9), faded(rgb(0x2E4A3A), 0.15F));
    s.rect({748, 118}, {936, y}, rgb(0xD98E63));
    s.shape({{738, 120}, {768, 88}, {916, 88}, {946, 120}}, rgb(0x8C4B3A));
    s.shape({{806, 120}, {842, 72}, {878, 120}}, rgb(0xEBD9B6));
    s.shape({{800, 122}, {842, 66}, {884, 122}, {877, 122}, {842, 76}, {807, 122}}, cream);
    s.canvas().fill(circle({842, 103}, 9), s.evening() ? lamplight : s.tone(glass));
    for (const float x : {758.0F, 784.0F, 880.0F, 906.0F}) {
        s.rect({x - 2, 128}, {x + 22, 160}, cream, 2);
        pane(s, {x, 130}, {x + 20, 158});
        s.rect({x + 9.2F, 130}, {x + 10.8F, 158}, cream);
    }
    s.rect({818, 126}, {866, y}, cream, 2);
    pane(s, {821, 129}, {841, y});
    s.rect({843, 129}, {863, y}, teal, 1);
    bunting(s, {746, 122}, {938, 122}, 6, 14);
    s.bush({746, y + 4}, 12, oak);
    s.bush({936, y + 4}, 13, lime);
}

/// On the grass between the community centre and the sports hall, below the name of the stop.
void talk_outside(const Scenery& s) {
    s.shape(ellipse({800, 318}, 54, 11), faded(rgb(0xE5D7B6), 0.9F));
    s.rect({782, 296}, {820, 300}, timber, 2);
    s.rect({799, 300}, {803, 315}, timber);
    person(s, {772, 318}, 32, clay, rgb(0xEBC09E), rgb(0xC9C6C0));
    person(s, {829, 319}, 32, teal, rgb(0x9A6742), rgb(0x2B2626));
    person(s, {804, 324}, 30, ochre, rgb(0xC68A5E), rgb(0x5B3C2A));
}

// 5. Hours, training, a contract: the team's office.
void team_office(const Scenery& s) {
    const float y = 226;
    s.shape(ellipse({1070, y}, 88, 9), faded(rgb(0x2E4A3A), 0.15F));
    s.rect({1000, 118}, {1140, y}, rgb(0xB7C4C2));
    s.rect({1000, 118}, {1140, 126}, roof_dark);
    s.rect({1096, 100}, {1128, 120}, roof_dark);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 4; ++column) {
            if (row == 2 && column == 1) continue;
            const Vec a{1010 + 33 * static_cast<float>(column), 135 + 30 * static_cast<float>(row)};
            s.rect(a - Vec{2, 2}, a + Vec{24, 20}, cream, 2);
            if (s.evening() && (row + column) % 3 == 0) {
                s.rect(a, a + Vec{22, 18}, glass, 1);
            } else {
                pane(s, a, a + Vec{22, 18});
            }
        }
    }
    s.rect({1043, 192}, {1069, y}, blue, 2);
    s.rect({1036, 186}, {1076, 192}, cream, 2);
    s.rect({1124, 126}, {1140, y}, faded(rgb(0x3C4A4C), 0.16F));
    s.bush({1012, y + 4}, 13, fir);
    s.bush({1128, y + 4}, 12, oak);
}

// 6. Smoke-free working: the sports hall and its field.
void sports_hall(const Scenery& s) {
    const float y = 392;
    s.shape({{836, 372}, {1080, 372}, {1106, 404}, {812, 404}}, rgb(0xA3C789));
    s.rect({860, 326}, {1046, 384}, rgb(0xD9CDB6));
    Outline arch;
    for (int i = 0; i <= 24; ++i) {
        const float t = static_cast<float>(i) / 24;
        arch.push_back({mix(852, 1054, t), 330 - 42 * std::sin(3.14159F * t)});
    }
    s.shape(arch, blue);
    s.shape(ribbon(arch, 5), mix(blue, cream, 0.5F));
    for (int i = 0; i < 5; ++i)
        pane(s, {872 + 34 * static_cast<float>(i), 334}, {896 + 34 * static_cast<float>(i), 348});
    s.rect({860, 354}, {1046, 360}, clay);
    s.rect({936, 360}, {970, 384}, teal, 2);
    s.rect({1028, 330}, {1046, 384}, faded(rgb(0x5E5040), 0.15F));
    // A goal with its keeper, and a ball.
    const Colour post = cream;
    s.rect({1060, 356}, {1063, y}, post);
    s.rect({1104, 356}, {1107, y}, post);
    s.rect({1060, 354}, {1107, 358}, post, 1.5F);
    person(s, {1084, 394}, 28, ochre, rgb(0xEBC09E), rgb(0xB9B6B0));
    person(s, {1040, 402}, 22, clay, rgb(0xC68A5E), rgb(0x2B2626));
    s.shape(circle({1056, 402}, 3.6F), cream);
}

// 7. The talk itself: a street with doors open and two people on a bench.
void home_street(const Scenery& s) {
    const float y = 408;
    s.house({{492, y}, 56, 72, brick, roof_dark, teal, Scenery::Gable::stepped, 2, 2, true});
    s.house({{552, y}, 58, 80, rgb(0xE3C594), roof_red, plum, Scenery::Gable::bell, 2, 2, true});
    s.house({{614, y}, 54, 68, rgb(0xC88361), roof_red, blue, Scenery::Gable::plain, 2, 2, true});
    s.tree({706, y + 6}, 112, oak, 2);
    // The bench.
    s.rect({676, y - 2}, {740, y + 3}, timber, 2);
    s.rect({676, y - 18}, {740, y - 13}, timber, 2);
    s.rect({682, y - 18}, {685, y + 12}, rgb(0x55605D));
    s.rect({731, y - 18}, {734, y + 12}, rgb(0x55605D));
    person(s, {694, y + 14}, 38, clay, rgb(0xEBC09E), rgb(0xC9C6C0));
    person(s, {722, y + 14}, 38, teal, rgb(0x9A6742), rgb(0x2B2626));
    bubble(s, {664, y - 46}, 13, plum, false);
    bubble(s, {748, y - 54}, 13, teal, true);
}

/// A field of tulips that runs towards the viewer.
void tulips(const Scenery& s, float bottom) {
    const Colour rows[] = {rgb(0xD9776A), rgb(0xE9C46A), rgb(0xB5739A),
                           rgb(0xEFE6D6), rgb(0xE8A27C), rgb(0xD9776A)};
    constexpr float top = 500;
    const auto edge = [&](float part) {
        return std::pair<Vec, Vec>{{mix(690, 1010, part), top}, {mix(560, 1090, part), bottom}};
    };
    s.shape({edge(0).first, edge(1).first, edge(1).second, edge(0).second}, rgb(0x86AE78));
    for (int row = 0; row < 6; ++row) {
        const float from = (static_cast<float>(row) + 0.20F) / 6;
        const float to = (static_cast<float>(row) + 0.80F) / 6;
        s.shape({edge(from).first, edge(to).first, edge(to).second, edge(from).second}, rows[row]);
    }
}

void cyclist(const Scenery& s, Vec at) {
    const Colour frame = rgb(0x3F4A4A);
    s.shape(ellipse(at + Vec{0, 9}, 24, 3), faded(rgb(0x2E4A3A), 0.2F));
    for (const float x : {-13.0F, 13.0F}) s.canvas().ring(circle(at + Vec{x, 0}, 8.5F), 1.8F, s.tone(frame));
    const auto tube = [&](Vec p, Vec q) { s.shape(ribbon({at + p, at + q}, 2.2F), teal); };
    tube({13, 0}, {6, -13});
    tube({6, -13}, {-9, -12});
    tube({-9, -12}, {-13, 0});
    tube({-9, -12}, {1, 0});
    tube({6, -13}, {1, 0});
    tube({-13, 0}, {1, 0});
    s.shape(ribbon({at + Vec{-11, -16}, at + Vec{-9, -11}}, 2.2F), frame);
    s.shape(ribbon({at + Vec{6, -13}, at + Vec{7, -18}, at + Vec{3, -18}}, 2.2F), frame);
    s.shape(ribbon(curve({at + Vec{-9, -17}, at + Vec{0, -12}, at + Vec{1, 2}}), 5), rgb(0x45525A));
    s.shape(ribbon(curve({at + Vec{-9, -19}, at + Vec{-8, -28}, at + Vec{-4, -35}}), 11), plum);
    s.shape(ribbon(curve({at + Vec{-5, -32}, at + Vec{0, -26}, at + Vec{5, -19}}), 3.6F), rgb(0x6F3A56));
    s.shape(circle(at + Vec{-3, -43}, 6), rgb(0xC68A5E));
    s.shape(clipped(circle(at + Vec{-4, -45}, 6.6F), box(at + Vec{-30, -80}, at + Vec{30, -43.5F})),
            rgb(0x2B2626));
}

void finish(const Scenery& s, Vec gate) {
    const float y = gate.y;
    for (const float side : {-1.0F, 1.0F}) {
        s.shape(ellipse({gate.x + side * 66, y + 2}, 10, 3), faded(rgb(0x2E4A3A), 0.2F));
        s.rect({gate.x + side * 66 - 5, y - 108}, {gate.x + side * 66 + 5, y + 2}, timber, 2);
    }
    s.rect({gate.x - 78, y - 114}, {gate.x + 78, y - 84}, teal, 6);
    bunting(s, {gate.x - 62, y - 84}, {gate.x + 62, y - 84}, 8, 9);
}

void start(const Scenery& s, Vec foot) {
    s.shape(ellipse(foot, 12, 3), faded(rgb(0x2E4A3A), 0.2F));
    s.rect(foot + Vec{-3, -40}, foot + Vec{3, 0}, timber, 1);
    s.shape({foot + Vec{-40, -60}, foot + Vec{32, -60}, foot + Vec{46, -46}, foot + Vec{32, -32},
             foot + Vec{-40, -32}},
            clay);
}

void land(const Scenery& s, Box shown) {
    Canvas& canvas = s.canvas();
    const float left = shown.least.x;
    const float right = shown.most.x;
    const Outline all = box(shown.least - Vec{2, 2}, shown.most + Vec{2, 2});
    canvas.fill(all, {0, -40}, s.evening() ? rgb(0x203A4B) : rgb(0xBFDEE8), {0, 120},
                s.evening() ? rgb(0x4F6D75) : rgb(0xF3F0DF));
    s.cloud({160, 22}, 46);
    s.cloud({690, 16}, 40);
    s.cloud({1010, 36}, 54);
    // The far edge of town.
    const Colour far = rgb(0xC6D3CC);
    for (int i = 0; i < 60; ++i) {
        const float x = left - 20 + 46 * static_cast<float>(i);
        if (x > right) break;
        const float h = 22 + 13 * static_cast<float>((i * 7) % 4);
        s.rect({x, 118 - h}, {x + 40, 130}, mix(far, rgb(0xE9DCC8), 0.3F * static_cast<float>(i % 3)));
        if (i % 3 == 1) s.shape({{x, 118 - h}, {x + 20, 104 - h}, {x + 40, 118 - h}}, far);
    }
    const Outline hills = curve({{left - 30, 122},
                                 {mix(left, right, 0.15F), 104},
                                 {mix(left, right, 0.35F), 118},
                                 {mix(left, right, 0.6F), 102},
                                 {mix(left, right, 0.82F), 116},
                                 {right + 30, 100}});
    Outline ground = hills;
    ground.push_back({right + 30, shown.most.y + 10});
    ground.push_back({left - 30, shown.most.y + 10});
    canvas.fill(ground, {0, 100}, s.tone(grass_far), {0, 560}, s.tone(grass_near));
    // Fields in other greens, and the shade of clouds on them.
    s.shape(blob({{mix(left, right, 0.02F), 300},
                  {mix(left, right, 0.20F), 262},
                  {mix(left, right, 0.42F), 286},
                  {mix(left, right, 0.44F), 352},
                  {mix(left, right, 0.2F), 380},
                  {left, 372}}),
            faded(grass, 0.8F));
    s.shape(blob({{760, 270}, {900, 246}, {1050, 290}, {1040, 350}, {880, 372}, {750, 340}}),
            faded(rgb(0xD3DFAE), 0.8F));
    s.shape(blob({{360, 500},
                  {620, 474},
                  {940, 480},
                  {right + 60, 470},
                  {right + 60, shown.most.y + 60},
                  {340, shown.most.y + 60}}),
            faded(rgb(0x9DBC84), 0.75F));
}

void duck(const Scenery& s, Vec at) {
    s.shape(blob({at + Vec{-7, -1}, at + Vec{-3, -4}, at + Vec{4, -3}, at + Vec{6, 1}, at + Vec{0, 3},
                  at + Vec{-6, 2}}),
            cream);
    s.shape(circle(at + Vec{6, -5}, 2.8F), rgb(0x4F8A6A));
    s.shape(box(at + Vec{8, -5.4F}, at + Vec{11, -3.8F}, 0.8F), ochre);
}

void canal(const Scenery& s, Box shown) {
    const Outline bed = curve({{548, 100},
                               {536, 140},
                               {512, 190},
                               {496, 236},
                               {440, 292},
                               {330, 330},
                               {190, 352},
                               {60, 372},
                               {shown.least.x - 60, 386}});
    s.shape(ribbon(bed, 8, 40, 62), rgb(0xE3D8B8));
    s.shape(ribbon(bed, 4, 31, 50), water);
    for (const Vec p : {Vec{470, 262}, Vec{372, 318}, Vec{250, 346}, Vec{120, 362}, Vec{20, 378}}) {
        s.shape(ribbon(curve({p, p + Vec{12, -3}, p + Vec{26, -5}}), 0.5F, 2.2F, 0.5F), rgb(0xD3EAEF));
    }
    duck(s, {404, 306});
    duck(s, {424, 300});
    duck(s, {150, 358});
    // A boat.
    s.shape(blob({{296, 332}, {318, 337}, {342, 332}, {336, 342}, {304, 343}}), clay);
    s.rect({312, 324}, {328, 334}, cream, 2);
}

void road_on(const Scenery& s, const Outline& road) {
    s.shape(ribbon(moved(road, {0, 3}), 34), faded(rgb(0x5B6B4A), 0.18F));
    s.shape(ribbon(road, 33), sand_edge);
    s.shape(ribbon(road, 27), sand);
    // Stepping marks along the middle.
    float walked = 0;
    for (std::size_t i = 1; i < road.size(); ++i) {
        walked += length(road[i] - road[i - 1]);
        if (walked > 21) {
            walked = 0;
            s.shape(ellipse(road[i], 3.4F, 2.2F), rgb(0xD9C49B));
        }
    }
}

void bridge(const Scenery& s) {
    s.shape(ribbon(curve({{470, 176}, {508, 180}, {546, 204}}), 5), rgb(0xB98F63));
    s.shape(ribbon(curve({{462, 208}, {500, 214}, {532, 238}}), 6), rgb(0xA97B54));
    for (const Vec p : {Vec{466, 208}, Vec{484, 209}, Vec{502, 215}, Vec{520, 228}})
        s.rect(p + Vec{-1.6F, -11}, p + Vec{1.6F, 2}, rgb(0x8A6647), 1);
    s.shape(ribbon(curve({{464, 197}, {502, 203}, {532, 226}}), 2.6F), rgb(0x8A6647));
}

/// High contrast: the road and its buildings in greys, nothing else.
void bare(Canvas& canvas, Box shown, const Outline& road, Vec start_sign, Vec finish_gate) {
    canvas.fill(box(shown.least - Vec{2, 2}, shown.most + Vec{2, 2}), rgb(0x000000));
    canvas.fill(ribbon(road, 20), rgb(0xFFFFFF));
    canvas.fill(ribbon(road, 15), rgb(0x000000));
    const Scenery s(canvas);
    row_of_homes(s);
    town_hall(s);
    community_centre(s);
    market_square(s);
    team_office(s);
    sports_hall(s);
    home_street(s);
    canvas.fill(box(start_sign + Vec{-46, -60}, start_sign + Vec{46, -30}), rgb(0xFFFFFF));
    canvas.fill(box(finish_gate + Vec{-78, -114}, finish_gate + Vec{78, -84}), rgb(0xFFFFFF));
}

}  // namespace

void draw_neighbourhood(Canvas& canvas, Box shown, const Outline& road, Vec start_sign, Vec finish_gate,
                        const std::array<bool, 7>& strong) {
    if (canvas.light() == Light::flat) {
        bare(canvas, shown, road, start_sign, finish_gate);
        return;
    }
    const Scenery s(canvas);
    land(s, shown);
    canal(s, shown);
    // From far to near, each stop with its surroundings.
    const Vec glows[] = {{220, 160}, {418, 130}, {634, 200}, {842, 130}, {1070, 180}, {950, 350}, {612, 350}};
    for (std::size_t i = 0; i < strong.size(); ++i) {
        if (strong[i]) canvas.glow(glows[i], 150, 110, rgb(0xFFF3C4, s.evening() ? 0.4F : 0.85F));
    }
    s.tree({80, 176}, 74, fir, 1);
    s.tree({112, 186}, 84, oak, 0);
    s.tree({312, 186}, 76, lime, 0);
    s.tree({326, 170}, 62, fir, 1);
    row_of_homes(s);
    town_hall(s);
    s.tree({560, 150}, 66, oak, 0);
    s.tree({592, 142}, 58, fir, 1);
    s.tree({716, 158}, 76, lime, 2);
    community_centre(s);
    s.tree({962, 168}, 78, oak, 0);
    s.tree({986, 178}, 66, fir, 1);
    road_on(s, road);
    bridge(s);
    market_square(s);
    talk_outside(s);
    team_office(s);
    s.tree({1164, 226}, 92, lime, 0);
    start(s, start_sign);
    s.tree({430, 386}, 88, lime, 0);
    s.tree({460, 398}, 72, fir, 1);
    sports_hall(s);
    home_street(s);
    s.tree({54, 440}, 96, fir, 1);
    s.tree({92, 452}, 110, oak, 0);
    s.tree({306, 446}, 104, lime, 2);
    finish(s, finish_gate);
    tulips(s, shown.most.y + 10);
    cyclist(s, {812, 412});
    person(s, {366, 464}, 42, blue, rgb(0x7A4D35), rgb(0x2B2626));
    person(s, {392, 462}, 30, ochre, rgb(0x8F5B3B), rgb(0x2B2626));
    s.bush({420, 492}, 18, oak);
    s.bush({1096, 470}, 20, lime);
    s.tree({1150, 520}, 130, oak, 2);
    s.tree({20, 560}, 110, lime, 0);
    // For windows wider than the picture.
    s.tree({-90, 236}, 84, oak, 2);
    s.tree({-170, 250}, 76, fir, 1);
    s.tree({-150, 470}, 108, lime, 0);
    s.tree({1268, 300}, 92, fir, 1);
    s.tree({1310, 316}, 100, oak, 0);
    s.tree({1380, 452}, 118, lime, 2);
}

}  // namespace wijk::ui
