#include "ui/icons.h"

#include <set>

#include <gtest/gtest.h>

#include "ui/testing_sketchbook.h"

namespace wijk::ui {
namespace {

constexpr ImU32 ink = 0xFF2B2D1F;

TEST(Icons, StayInTheirSquareAndAreAllDifferent) {
    Sketchbook book;
    std::set<std::uint64_t> seen;
    for (int i = 0; i < icon_count; ++i) {
        for (const float size : {16.0F, 24.0F, 96.0F}) {
            draw_icon(book.clean_list(), static_cast<Icon>(i), {100, 100}, size, ink);
            ASSERT_GT(book.list().VtxBuffer.Size, 0) << i;
            EXPECT_TRUE(book.all_finite()) << i;
            const float half = size / 2;
            EXPECT_TRUE(
                lies_within(book.extent(), {{100 - half, 100 - half}, {100 + half, 100 + half}}, 1.0F))
                << i << " at " << size;
        }
        seen.insert(book.fingerprint());
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(icon_count));
}

TEST(Icons, GiveEveryMoveAndEveryKindOfTalkItsOwnShapeInOneColour) {
    Sketchbook book;
    std::set<std::uint64_t> seen;
    for (const skills::Code code : skills::all_codes) {
        draw_move(book.clean_list(), code, {100, 100}, 24, ink);
        EXPECT_TRUE(lies_within(book.extent(), {{88, 88}, {112, 112}}, 1.0F)) << static_cast<int>(code);
        seen.insert(book.fingerprint());
    }
    for (const skills::Side side : {skills::Side::neutral, skills::Side::change, skills::Side::sustain}) {
        draw_talk(book.clean_list(), side, {100, 100}, 24, ink);
        EXPECT_TRUE(lies_within(book.extent(), {{88, 88}, {112, 112}}, 1.0F)) << static_cast<int>(side);
        seen.insert(book.fingerprint());
    }
    EXPECT_EQ(seen.size(), skills::code_count + 3);
}

TEST(Icons, PointUpForChangeTalkAndDownForSustainTalk) {
    Sketchbook book;
    const auto widest_row = [&](skills::Side side) {
        draw_talk(book.clean_list(), side, {0, 0}, 24, ink);
        float x = 0;
        float y = 0;
        for (const ImDrawVert& v : book.list().VtxBuffer) {
            if (v.pos.x > x) {
                x = v.pos.x;
                y = v.pos.y;
            }
        }
        return y;
    };
    EXPECT_GT(widest_row(skills::Side::change), 0);
    EXPECT_LT(widest_row(skills::Side::sustain), 0);
}

}  // namespace
}  // namespace wijk::ui
