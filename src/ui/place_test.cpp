#include "ui/place.h"

#include <set>

#include <gtest/gtest.h>

#include "ui/portrait.h"
#include "ui/testing_sketchbook.h"

namespace wijk::ui {
namespace {

constexpr int place_count = 9;
constexpr int skin_count = 6;
constexpr int hair_colour_count = 6;

TEST(Place, FillsBoxesOfAnyShapeWithFiniteVertices) {
    Sketchbook book;
    for (int place = 0; place < place_count; ++place) {
        for (const Box box : {Box{{20, 30}, {480, 430}}, Box{{0, 0}, {1600, 300}}, Box{{5, 5}, {125, 600}},
                              Box{{0, 0}, {96, 96}}}) {
            for (const Light light : {Light::day, Light::evening, Light::flat}) {
                draw_place(book.clean_list(), box, 10, static_cast<PlaceKind>(place), light);
                ASSERT_TRUE(book.all_finite()) << place;
                const Box drawn = book.extent();
                EXPECT_TRUE(lies_within(box, drawn, 1))
                    << place << ": " << drawn.width() << " x " << drawn.height();
            }
        }
    }
}

TEST(Place, CutsEverythingToItsBox) {
    Sketchbook book;
    const Box box{{100, 100}, {500, 400}};
    for (int place = 0; place < place_count; ++place) {
        draw_place(book.clean_list(), box, 10, static_cast<PlaceKind>(place), Light::day);
        for (const ImDrawCmd& command : book.list().CmdBuffer) {
            if (command.ElemCount == 0) continue;
            EXPECT_GE(command.ClipRect.x, box.least.x);
            EXPECT_GE(command.ClipRect.y, box.least.y);
            EXPECT_LE(command.ClipRect.z, box.most.x);
            EXPECT_LE(command.ClipRect.w, box.most.y);
        }
    }
}

TEST(Place, LooksDifferentForEveryKindAndLight) {
    Sketchbook book;
    std::set<std::uint64_t> seen;
    for (int place = 0; place < place_count; ++place) {
        for (const Light light : {Light::day, Light::evening}) {
            draw_place(book.clean_list(), {{0, 0}, {400, 300}}, 0, static_cast<PlaceKind>(place), light);
            seen.insert(book.fingerprint());
        }
    }
    EXPECT_EQ(seen.size(), 2U * place_count);
}

TEST(Place, IsPlainBlackInHighContrast) {
    Sketchbook book;
    draw_place(book.clean_list(), {{0, 0}, {400, 300}}, 0, PlaceKind::kitchen, Light::flat);
    for (const ImDrawVert& vertex : book.list().VtxBuffer) EXPECT_EQ(vertex.col & 0x00FFFFFFU, 0U);
}

TEST(Place, LetsEverySkinAndHairStandOutFromTheWallBehindIt) {
    for (int place = 0; place < place_count; ++place) {
        for (const Light light : {Light::day, Light::evening}) {
            const Colour wall = backdrop(static_cast<PlaceKind>(place), light);
            for (int skin = 0; skin < skin_count; ++skin) {
                EXPECT_GE(difference(skin_colour(static_cast<Skin>(skin)), wall), 6.0F)
                    << place << " skin " << skin;
            }
            for (int hair = 0; hair < hair_colour_count; ++hair) {
                EXPECT_GE(difference(hair_colour(static_cast<HairColour>(hair)), wall), 6.0F)
                    << place << " hair " << hair;
            }
        }
    }
}

TEST(Colours, DifferByNothingFromThemselvesAndMostFromBlackToWhite) {
    EXPECT_NEAR(difference(rgb(0x336699), rgb(0x336699)), 0, 1e-4);
    EXPECT_NEAR(difference(rgb(0x000000), rgb(0xFFFFFF)), 100, 0.1);
}

TEST(Colours, SurviveBeingPacked) {
    const Colour colour = rgb(0x0E6A5B, 0.5F);
    const Colour back = unpack(pack(colour));
    EXPECT_NEAR(back.r, colour.r, 0.003);
    EXPECT_NEAR(back.g, colour.g, 0.003);
    EXPECT_NEAR(back.b, colour.b, 0.003);
    EXPECT_NEAR(back.a, colour.a, 0.003);
}

}  // namespace
}  // namespace wijk::ui
