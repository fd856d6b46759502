#include "ui/look.h"

#include <gtest/gtest.h>

#include "ui/testing_bench.h"

namespace wijk::ui {
namespace {

using testing::Bench;

TEST(Type, IsAsTallAsItsEmSays) {
    Bench bench([](const Look&) { ImGui::Dummy({1, 1}); });
    const Look& look = bench.look();
    EXPECT_NEAR(look.em, 1.2F, 0.001F) << "Lato: 2000 units to the em, 1974 up and 426 down";
    // A capital H of Lato is 1433 of 2000 units tall.
    ImFontBaked* baked = look.regular->GetFontBaked(200 * look.em);
    const ImFontGlyph* letter = baked->FindGlyph('H');
    EXPECT_NEAR(letter->Y1 - letter->Y0, 200 * 1433.0F / 2000, 2);
}

TEST(Type, StaysInsideItsLines) {
    Bench bench([](const Look&) { ImGui::Dummy({1, 1}); });
    const Look& look = bench.look();
    for (const auto size : {Size::small, Size::reading, Size::lead, Size::heading, Size::display})
        EXPECT_LE(look.face(size), look.size(size) * line_height);
}

TEST(Type, LeavesRoomForSixtyEightCharactersAtMost) {
    Bench bench([](const Look&) { ImGui::Dummy({1, 1}); });
    const Look& look = bench.look();
    const std::string running =
        "Wim gaat met zijn benauwdheid naar de huisarts en daarna loop jij de eerste keer mee naar de groep";
    std::size_t fits = 0;
    while (fits < running.size() &&
           text_extent(look, running.substr(0, fits + 1), Size::reading).x <= measure(look))
        ++fits;
    EXPECT_GE(fits, 56U);
    EXPECT_LE(fits, 69U);
}

}  // namespace
}  // namespace wijk::ui
