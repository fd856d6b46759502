#include "ui/theme.h"

#include <gtest/gtest.h>

namespace wijk::ui {
namespace {

TEST(Contrast, OfBlackOnWhiteIsTwentyOneAndOfAColourOnItselfOne) {
    EXPECT_NEAR(contrast(rgb(0x000000), rgb(0xFFFFFF)), 21, 0.01);
    EXPECT_NEAR(contrast(rgb(0x0E6A5B), rgb(0x0E6A5B)), 1, 0.01);
    EXPECT_NEAR(contrast(rgb(0x777777), rgb(0xFFFFFF)), 4.48, 0.01);  // the known value just below AA
}

TEST(EveryTheme, ReachesAAForEachPairOfColoursThatStandOnEachOther) {
    for (const auto* theme : {&light_theme(), &dark_theme(), &contrast_theme()})
        for (const auto& pair : pairs(*theme))
            EXPECT_GE(contrast(pair.front, pair.back), pair.least)
                << pair.name << " in theme " << static_cast<int>(theme->light);
}

TEST(HighContrast, ReachesAAAForAllText) {
    for (const auto& pair : pairs(contrast_theme()))
        if (pair.least >= 4.5) {
            EXPECT_GE(contrast(pair.front, pair.back), 7.0) << pair.name;
        }
}

}  // namespace
}  // namespace wijk::ui
