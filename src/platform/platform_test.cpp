#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <imgui.h>

#include "platform/context.h"
#include "platform/fonts.h"
#include "platform/headless.h"
#include "platform/window.h"

namespace wijk::platform {
namespace {

using ::testing::HasSubstr;

base::TemporaryFolder folder() {
    auto made = base::TemporaryFolder::make();
    if (!made) throw std::runtime_error(made.error().what.en);
    return std::move(*made);
}

/// Red, green, blue of one place.
std::array<int, 3> colour_at(const Picture& picture, int x, int y) {
    const auto first = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                        static_cast<std::size_t>(x)) *
                       3;
    std::array<int, 3> colour{};
    for (std::size_t i = 0; i < 3; ++i) colour[i] = static_cast<unsigned char>(picture.rgb.at(first + i));
    return colour;
}

/// A red square in the top left corner and a line of text.
Picture drawn(ImFont* font) {
    auto headless = Headless::open(200, 100);
    if (!headless) throw std::runtime_error(headless.error().what.en);
    for (int i = 0; i < 3; ++i)
        headless->frame([&] {
            auto* list = ImGui::GetBackgroundDrawList();
            list->AddRectFilled({0, 0}, {40, 20}, IM_COL32(255, 0, 0, 255));
            if (font != nullptr) list->AddText(font, 24, {60, 30}, IM_COL32(255, 255, 255, 255), "Wim é");
        });
    return headless->picture();
}

TEST(APictureWithoutADisplay, HoldsWhatWasDrawnWithItsTopRowFirst) {
    const Context context;
    const auto picture = drawn(nullptr);
    ASSERT_EQ(picture.width, 200);
    ASSERT_EQ(picture.height, 100);
    ASSERT_EQ(picture.rgb.size(), 200U * 100U * 3U);
    EXPECT_THAT(colour_at(picture, 10, 10), ::testing::ElementsAre(255, 0, 0));
    EXPECT_THAT(colour_at(picture, 10, 90), ::testing::ElementsAre(0, 0, 0));
    EXPECT_THAT(colour_at(picture, 100, 10), ::testing::ElementsAre(0, 0, 0));
}

TEST(APictureWithoutADisplay, IsTheSameEachTimeWithTheShippedLetters) {
    for (const auto typeface : {Typeface::lato, Typeface::opendyslexic}) {
        std::string first;
        for (int i = 0; i < 2; ++i) {
            const Context context;
            const auto fonts = load_fonts(base::share_folder(), typeface);
            ASSERT_TRUE(fonts) << fonts.error().what.en;
            EXPECT_NE(fonts->regular, fonts->bold);
            const auto picture = drawn(fonts->regular);
            EXPECT_GT(std::count(picture.rgb.begin(), picture.rgb.end(), '\xff'), 100) << "no letters";
            if (i == 0)
                first = picture.rgb;
            else
                EXPECT_EQ(picture.rgb, first);
        }
    }
}

TEST(APictureWithoutADisplay, StaysWhenAnotherIsMadeAndPutAway) {
    const Context context;
    auto headless = Headless::open(64, 32);
    ASSERT_TRUE(headless);
    headless->frame([] {
        ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {64, 32}, IM_COL32(0, 0, 255, 255));
    });
    {
        const Context other;
        drawn(nullptr);
    }
    EXPECT_THAT(colour_at(headless->picture(), 5, 5), ::testing::ElementsAre(0, 0, 255));
}

TEST(APictureWithoutADisplay, HasASizeAndAnImGuiContextOfItsOwnBesideAnother) {
    const Context wide_context;
    auto wide = Headless::open(640, 100);
    ASSERT_TRUE(wide);
    auto* const first = ImGui::GetCurrentContext();
    const Context strip_context;
    auto strip = Headless::open(520, 900);
    ASSERT_TRUE(strip);
    const auto fonts = load_fonts(base::share_folder(), Typeface::lato);
    ASSERT_TRUE(fonts);
    const auto filled = [&](const ImVec2 size, const ImU32 colour) {
        return [size, colour] {
            EXPECT_EQ(ImGui::GetIO().DisplaySize.x, size.x);
            EXPECT_EQ(ImGui::GetIO().DisplaySize.y, size.y);
            ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, size, colour);
        };
    };
    for (int i = 0; i < 3; ++i) {
        wide->frame(filled({640, 100}, IM_COL32(0, 0, 255, 255)));
        strip->frame([&] {
            filled({520, 900}, IM_COL32(200, 0, 0, 255))();
            ImGui::GetBackgroundDrawList()->AddText(fonts->regular, 24, {60, 30},
                                                    IM_COL32(255, 255, 255, 255), "Zeg nu");
        });
    }
    EXPECT_NE(ImGui::GetCurrentContext(), first) << "the one that was current before still is";
    const auto tall = strip->picture();
    EXPECT_EQ(tall.width, 520);
    EXPECT_EQ(tall.height, 900);
    EXPECT_THAT(colour_at(tall, 519, 899), ::testing::ElementsAre(200, 0, 0));
    EXPECT_GT(std::count(tall.rgb.begin(), tall.rgb.end(), '\xff'), 50) << "no letters";
    EXPECT_THAT(colour_at(wide->picture(), 639, 99), ::testing::ElementsAre(0, 0, 255));
}

TEST(APngFile, BringsThePictureBack) {
    const auto temporary = folder();
    Picture picture{3, 2, {}};
    for (char i = 0; i < 18; ++i) picture.rgb += static_cast<char>(i * 14);
    const auto path = temporary.path() / "plaatje é.png";
    ASSERT_TRUE(write_png(path, picture));
    const auto read = read_png(path);
    ASSERT_TRUE(read) << read.error().what.en;
    EXPECT_EQ(read->width, 3);
    EXPECT_EQ(read->height, 2);
    EXPECT_EQ(read->rgb, picture.rgb);
}

TEST(APngFile, ThatIsNoneOrOnlyHalfIsAnErrorThatNamesIt) {
    const auto temporary = folder();
    const auto path = temporary.path() / "half.png";
    ASSERT_TRUE(write_png(path, {40, 40, std::string(40 * 40 * 3, 'x')}));
    const auto whole = base::real_files().read(path, 1U << 20U);
    ASSERT_TRUE(whole);
    for (const std::string& content :
         {std::string("geen plaatje"), std::string(), whole->substr(0, whole->size() / 2)}) {
        ASSERT_TRUE(base::real_files().write(path, content));
        const auto read = read_png(path);
        ASSERT_FALSE(read);
        EXPECT_THAT(read.error().what.nl, HasSubstr("half.png"));
    }
    EXPECT_FALSE(read_png(temporary.path() / "nergens.png"));
}

TEST(APngFile, ThatCannotBeWrittenIsAnErrorThatNamesIt) {
    const auto temporary = folder();
    ASSERT_TRUE(base::real_files().write(temporary.path() / "bestand", "geen map"));
    const auto written = write_png(temporary.path() / "bestand" / "x.png", {1, 1, "abc"});
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().what.nl, HasSubstr("bestand"));
}

TEST(TheFonts, ThatAreNotThereCutOffOrNoFontsAreAnErrorThatNamesTheFile) {
    const Context context;
    const auto temporary = folder();
    const auto path = temporary.path() / "fonts" / "Lato-Regular.ttf";
    auto fonts = load_fonts(temporary.path(), Typeface::lato);
    ASSERT_FALSE(fonts);
    EXPECT_THAT(fonts.error().what.nl, HasSubstr("Lato-Regular.ttf"));
    EXPECT_THAT(fonts.error().hint.nl, HasSubstr("./run"));
    const auto whole =
        base::real_files().read(base::share_folder() / "fonts" / "Lato-Regular.ttf", 1U << 24U);
    ASSERT_TRUE(whole);
    for (const std::string& content :
         {std::string(), std::string("geen letters"), std::string(200, 'x'), whole->substr(0, 8),
          whole->substr(0, 300), whole->substr(0, whole->size() / 2), whole->substr(0, whole->size() - 40)}) {
        ASSERT_TRUE(base::real_files().write(path, content));
        fonts = load_fonts(temporary.path(), Typeface::lato);
        ASSERT_FALSE(fonts) << content.size() << " bytes";
        EXPECT_THAT(fonts.error().what.nl, HasSubstr("Lato-Regular.ttf"));
    }
}

TEST(TheWindow, WithoutADisplaySaysSoAndNamesTheTerminal) {
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    const Context context;
    const auto window = Window::open("Wijkgesprek", 640, 480);
    ASSERT_FALSE(window);
    EXPECT_THAT(window.error().hint.nl, HasSubstr("wijk play"));
}

}  // namespace
}  // namespace wijk::platform
