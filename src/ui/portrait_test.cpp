#include "ui/portrait.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/testing_sketchbook.h"

namespace wijk::ui {
namespace {

using scenario::Feeling;
using ::testing::Each;
using ::testing::Ge;
using ::testing::Le;

std::vector<Feeling> all_feelings() {
    std::vector<Feeling> feelings;
    for (std::size_t i = 0; i < scenario::feeling_count; ++i) feelings.push_back(static_cast<Feeling>(i));
    return feelings;
}

/// Steps through all fields at different paces, so that every value meets many values of every other field.
PortraitStyle style_number(int n) {
    const auto pick = [n](int stride, int count) { return (n * stride + n / count) % count; };
    PortraitStyle style;
    style.age = 14 + (n * 17) % 80;
    style.face = static_cast<FaceShape>(pick(1, 5));
    style.build = static_cast<Build>(pick(2, 3));
    style.skin = static_cast<Skin>(pick(5, 6));
    style.hair = static_cast<Hair>(pick(4, 9));
    style.hair_colour = static_cast<HairColour>(pick(5, 6));
    style.beard = static_cast<Beard>(pick(3, 4));
    style.glasses = static_cast<Glasses>(pick(1, 3));
    style.headscarf = n % 3 == 0 ? static_cast<Headscarf>(pick(3, 5)) : Headscarf::none;
    style.clothes = static_cast<Clothes>(pick(3, 7));
    style.clothes_colour = static_cast<ClothesColour>(pick(5, 8));
    return style;
}

TEST(Portrait, GivesEveryFeelingAFaceOfItsOwn) {
    for (const Feeling one : all_feelings()) {
        for (const Feeling other : all_feelings()) {
            if (one == other) continue;
            EXPECT_GE(distance(face_for(one), face_for(other)), 0.8F)
                << static_cast<int>(one) << " and " << static_cast<int>(other);
        }
    }
}

TEST(Portrait, KeepsTheFourFeelingsThatAreEasilyMistakenFarApart) {
    const std::vector<Feeling> four = {Feeling::guarded, Feeling::annoyed, Feeling::ashamed, Feeling::sad};
    for (const Feeling one : four) {
        for (const Feeling other : four) {
            if (one == other) continue;
            EXPECT_GE(distance(face_for(one), face_for(other)), 1.9F)
                << static_cast<int>(one) << " and " << static_cast<int>(other);
        }
    }
}

TEST(Portrait, KeepsEveryPartOfAFaceWithinItsRange) {
    for (const Feeling feeling : all_feelings()) {
        const FaceState face = face_for(feeling);
        for (const auto part : face_parts) {
            EXPECT_GE(face.*part, -1.0F) << static_cast<int>(feeling);
            EXPECT_LE(face.*part, 1.0F) << static_cast<int>(feeling);
        }
    }
}

TEST(FaceBlend, MovesEachPartOneWayAndEndsAtTheFeeling) {
    for (const Feeling from : all_feelings()) {
        FaceBlend blend(from);
        const Feeling to = from == Feeling::ashamed ? Feeling::proud : Feeling::ashamed;
        blend.turn_to(to, 5.0, true);
        FaceState before = blend.at(5.0);
        EXPECT_EQ(before, face_for(from));
        const FaceState target = face_for(to);
        for (double now = 5.0; now < 5.5; now += 0.01) {
            const FaceState face = blend.at(now);
            for (const auto part : face_parts) {
                EXPECT_LE(std::abs(target.*part - face.*part), std::abs(target.*part - before.*part) + 1e-5F)
                    << now;
            }
            before = face;
        }
        EXPECT_TRUE(blend.moving(5.0 + 0.99 * FaceBlend::seconds));
        EXPECT_FALSE(blend.moving(5.0 + FaceBlend::seconds));
        EXPECT_EQ(blend.at(5.0 + FaceBlend::seconds), target);
    }
}

TEST(FaceBlend, GoesMoreThanHalfWayInTheFirstHalf) {
    FaceBlend blend(Feeling::neutral);
    blend.turn_to(Feeling::sad, 0, true);
    const FaceState half_way = blend.at(0.5 * FaceBlend::seconds);
    EXPECT_LT(distance(half_way, face_for(Feeling::sad)), distance(half_way, face_for(Feeling::neutral)));
}

TEST(FaceBlend, TurnsFromWhereItIsWhenAFeelingChangesUnderWay) {
    FaceBlend blend(Feeling::neutral);
    blend.turn_to(Feeling::sad, 0, true);
    const FaceState under_way = blend.at(0.1);
    blend.turn_to(Feeling::amused, 0.1, true);
    EXPECT_LT(distance(blend.at(0.1), under_way), 1e-4F);
    EXPECT_EQ(blend.at(1.0), face_for(Feeling::amused));
}

TEST(FaceBlend, JumpsWhenThereIsToBeNoMotion) {
    FaceBlend blend(Feeling::neutral);
    blend.turn_to(Feeling::sad, 3.0, false);
    EXPECT_EQ(blend.at(3.0), face_for(Feeling::sad));
    EXPECT_FALSE(blend.moving(3.0));
}

std::vector<double> blinks(std::uint32_t seed, double seconds) {
    std::vector<double> moments;
    bool shut = false;
    for (double now = 0; now < seconds; now += 0.01) {
        const bool shuts = idle_life(seed, now, 0, true).blink > 0.5F;
        if (shuts && !shut) moments.push_back(now);
        shut = shuts;
    }
    return moments;
}

TEST(IdleLife, BlinksEveryThreeToSixSeconds) {
    for (const std::uint32_t seed : {1U, 2U, 77U, 4000000000U}) {
        const std::vector<double> moments = blinks(seed, 120);
        ASSERT_GE(moments.size(), 19U);
        std::vector<double> pauses;
        for (std::size_t i = 1; i < moments.size(); ++i) pauses.push_back(moments[i] - moments[i - 1]);
        EXPECT_THAT(pauses, Each(Ge(2.98)));
        EXPECT_THAT(pauses, Each(Le(6.02)));
        // Like a person, not like a clock.
        EXPECT_GT(
            *std::max_element(pauses.begin(), pauses.end()) - *std::min_element(pauses.begin(), pauses.end()),
            1.0);
    }
}

TEST(IdleLife, DiffersBetweenTwoPeople) {
    EXPECT_NE(blinks(1, 30), blinks(2, 30));
}

TEST(IdleLife, IsTheSameForTheSameSeedAndTime) {
    for (double now = 0; now < 20; now += 0.37) {
        EXPECT_EQ(idle_life(9, now, 1, true), idle_life(9, now, 1, true));
    }
}

TEST(IdleLife, IsStillWhenMotionIsOff) {
    for (double now = 0; now < 20; now += 0.05) EXPECT_EQ(idle_life(9, now, 0, false), IdleLife{});
    EXPECT_FALSE(idle_life_moves(0, false));
}

TEST(IdleLife, ComesToRestWithOpenEyesTenSecondsAfterTheLastInput) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const double start = 0.31 * seed;
        const IdleLife last = idle_life(seed, start + idle_rest_after - 0.001, idle_rest_after - 0.001, true);
        EXPECT_LT(last.blink, 0.02F) << seed;
        EXPECT_LT(std::abs(last.breath), 0.02F) << seed;
        EXPECT_LT(std::abs(last.gaze_x), 0.02F) << seed;
        EXPECT_EQ(idle_life(seed, start + idle_rest_after, idle_rest_after, true), IdleLife{});
    }
    EXPECT_TRUE(idle_life_moves(idle_rest_after - 0.1, true));
    EXPECT_FALSE(idle_life_moves(idle_rest_after, true));
}

TEST(IdleLife, ClosesTheEyesOfAnyFace) {
    IdleLife life;
    life.blink = 1;
    for (const Feeling feeling : all_feelings())
        EXPECT_FLOAT_EQ(with_life(face_for(feeling), life).upper_lid, -1.0F);
}

TEST(PortraitDrawing, StaysInItsBoxWithFiniteVerticesForEveryStyle) {
    Sketchbook book;
    constexpr int styles = 360;
    for (int n = 0; n < styles; ++n) {
        const Box box = n % 4 == 0 ? Box{{10, 20}, {106, 116}} : Box{{200, 100}, {660, 500}};
        const FaceState face = face_for(static_cast<Feeling>(n % static_cast<int>(scenario::feeling_count)));
        const auto light = static_cast<Light>(n % 3);
        draw_portrait(book.clean_list(), box, 10, style_number(n), face, light,
                      n % 2 == 0 ? Framing::bust : Framing::closeup, 1);
        ASSERT_TRUE(book.all_finite()) << n;
        ASSERT_TRUE(lies_within(book.extent(), box, light == Light::flat ? 16.0F : 3.0F)) << n;
        ASSERT_GT(book.list().VtxBuffer.Size, 600) << n;
    }
}

TEST(PortraitDrawing, StaysFiniteForExtremeFaces) {
    Sketchbook book;
    const Box box{{0, 0}, {400, 420}};
    for (const float value : {-1.0F, 0.0F, 1.0F}) {
        for (int n = 0; n < 24; ++n) {
            FaceState face;
            for (std::size_t i = 0; i < face_parts.size(); ++i)
                face.*face_parts[i] = i % 2 == 0 ? value : -value;
            draw_portrait(book.clean_list(), box, 10, style_number(n), face, Light::day);
            ASSERT_TRUE(book.all_finite()) << value << " " << n;
            ASSERT_TRUE(lies_within(book.extent(), box, 3)) << value << " " << n;
        }
    }
}

TEST(PortraitDrawing, StaysFiniteInBoxesOfAnyShape) {
    Sketchbook book;
    for (const Box box : {Box{{0, 0}, {1, 1}}, Box{{0, 0}, {5, 400}}, Box{{0, 0}, {900, 6}},
                          Box{{-50, -60}, {24, 24}}, Box{{0, 0}, {3840, 2160}}}) {
        draw_portrait(book.clean_list(), box, 10, style_number(7), face_for(Feeling::amused), Light::day);
        EXPECT_TRUE(book.all_finite());
    }
}

TEST(PortraitDrawing, DrawsTwentyPeopleThatAreAllDifferent) {
    Sketchbook book;
    std::set<std::uint64_t> seen;
    for (int n = 0; n < 20; ++n) {
        draw_portrait(book.clean_list(), {{0, 0}, {300, 300}}, 0, style_number(n), face_for(Feeling::neutral),
                      Light::day);
        seen.insert(book.fingerprint());
    }
    EXPECT_EQ(seen.size(), 20U);
}

TEST(PortraitDrawing, IsTheSameForTheSameFace) {
    Sketchbook book;
    const auto drawn = [&] {
        draw_portrait(book.clean_list(), {{0, 0}, {300, 300}}, 0, style_number(3), face_for(Feeling::sad),
                      Light::day);
        return book.fingerprint();
    };
    EXPECT_EQ(drawn(), drawn());
}

TEST(PortraitDrawing, ShowsEveryFeelingAndTheBlink) {
    Sketchbook book;
    std::set<std::uint64_t> seen;
    const auto look = [&](const FaceState& face) {
        draw_portrait(book.clean_list(), {{0, 0}, {96, 96}}, 0, style_number(5), face, Light::day,
                      Framing::closeup);
        seen.insert(book.fingerprint());
    };
    for (const Feeling feeling : all_feelings()) look(face_for(feeling));
    IdleLife blink;
    blink.blink = 1;
    look(with_life(face_for(Feeling::neutral), blink));
    EXPECT_EQ(seen.size(), scenario::feeling_count + 1);
}

}  // namespace
}  // namespace wijk::ui
