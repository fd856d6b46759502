// What the screens look like: some of them rendered by the program itself and held against pictures that
// somebody has looked at. Texts are compared word for word in ui; here it is layout, colour and drawing.
// Another processor or driver rounds otherwise, so small squares are compared by their mean colour.

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <png.h>

#include "base/files.h"

namespace wijk {
namespace {

struct Picture {
    unsigned width = 0;
    unsigned height = 0;
    std::vector<unsigned char> rgb;
};

/// Empty when the file is no picture.
Picture read_png(const base::Path& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return {};
    image.format = PNG_FORMAT_RGB;
    Picture picture{image.width, image.height, {}};
    picture.rgb.resize(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) == 0) return {};
    return picture;
}

constexpr unsigned square = 8;         ///< pixels
constexpr double near_enough = 10;     ///< of 255, between the means of a colour over a square
constexpr unsigned squares_apart = 6;  ///< a short word that moved is more

/// How many squares differ, among them the first one's place for the message.
struct Difference {
    unsigned squares = 0;
    unsigned first_x = 0;
    unsigned first_y = 0;
};

Difference difference(const Picture& a, const Picture& b) {
    Difference result;
    for (unsigned top = 0; top + square <= a.height; top += square)
        for (unsigned left = 0; left + square <= a.width; left += square) {
            double apart = 0;
            for (unsigned channel = 0; channel < 3; ++channel) {
                int sum = 0;
                for (unsigned y = top; y < top + square; ++y)
                    for (unsigned x = left; x < left + square; ++x) {
                        const auto at = (static_cast<std::size_t>(y) * a.width + x) * 3 + channel;
                        sum += a.rgb[at] - b.rgb[at];
                    }
                apart = std::max(apart, std::abs(sum / static_cast<double>(square * square)));
            }
            if (apart <= near_enough) continue;
            if (result.squares++ == 0) {
                result.first_x = left;
                result.first_y = top;
            }
        }
    return result;
}

struct Shot {
    const char* name;
    const char* arguments;
};

void PrintTo(const Shot& shot, std::ostream* out) {
    *out << shot.name;
}

class AScreen : public ::testing::TestWithParam<Shot> {};

TEST_P(AScreen, LooksLikeThePictureThatWasLookedAt) {
    auto folder = base::TemporaryFolder::make();
    ASSERT_TRUE(folder);
    const auto made = folder->path() / "made.png";
    const auto golden = base::Path(WIJK_SOURCE_DIR) / "tests/golden" / fmt::format("{}.png", GetParam().name);
    const auto command = fmt::format("'{}' --size 960x600 {} --screenshot '{}'", WIJK_WINDOW,
                                     GetParam().arguments, made.string());
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
    auto& files = base::real_files();
    const auto bytes = files.read(made, 8U << 20U);
    ASSERT_TRUE(bytes);
    if (base::environment("WIJK_BLESS")) {
        ASSERT_TRUE(files.write(golden, *bytes));
        return;
    }
    const auto before = read_png(golden), now = read_png(made);
    ASSERT_FALSE(before.rgb.empty()) << "run the tests with WIJK_BLESS=1 and look at " << golden;
    ASSERT_EQ(now.width, before.width);
    ASSERT_EQ(now.height, before.height);
    const auto apart = difference(now, before);
    if (apart.squares <= squares_apart) return;
    const auto kept = base::Path(WIJK_BUILD_DIR) / fmt::format("{}.now.png", GetParam().name);
    ASSERT_TRUE(files.write(kept, *bytes));
    FAIL() << apart.squares << " squares differ, the first at " << apart.first_x << "," << apart.first_y
           << ": look at " << kept << " beside " << golden
           << "; when this is meant, run the tests with WIJK_BLESS=1";
}

INSTANTIATE_TEST_SUITE_P(
    Pictures, AScreen,
    ::testing::Values(
        Shot{"home-light-nl", "--screen home"},
        Shot{"learners-dark-en", "--screen learners --theme dark --language en"},
        Shot{"briefing-contrast-nl", "--screen briefing --scenario inloop-ria --theme contrast"},
        Shot{"conversation-light-nl", "--screen conversation --scenario opa-wim --choose lucht,schrik"},
        Shot{"conversation-dark-200-en",
             "--screen conversation --scenario post-op-tafel --theme dark --language en --scale 2"},
        Shot{"debrief-light-nl",
             "--screen debrief --scenario opa-wim --choose "
             "lucht,schrik,hoort_daar,ook_zo,erbij,niet_hoe,zoveel_over,vraag,te_kijk,meelopen"},
        Shot{"debrief-dark-200-en",
             "--screen debrief --scenario opa-wim --theme dark --language en --scale 2 --turn 3 --choose "
             "rustig,aantal,moment,zuinig,kosten,voor_hem"},
        Shot{"meetings-light-nl", "--screen meetings"},
        Shot{"meeting-vote-light-nl",
             "--screen meeting --method play-together --scenario opa-wim --steps next,next"},
        Shot{"meeting-revealed-dark-en",
             "--screen meeting --method play-together --scenario opa-wim --theme dark "
             "--language en --steps next,next,hands:2.5.1,reveal,again,hands:1.6.1,reveal"},
        Shot{"meeting-said-contrast-nl",
             "--screen meeting --method play-together --scenario opa-wim --theme contrast "
             "--steps next,next,hands:2.5.1,reveal,say:2"},
        Shot{"workbench-light-nl", "--screen workbench --scenario opa-wim"},
        Shot{"settings-contrast-en", "--screen settings --theme contrast --language en --scale 1.4"}),
    [](const auto& one) {
        std::string name = one.param.name;
        for (char& c : name)
            if (c == '-') c = '_';
        return name;
    });

TEST(TheComparison, SeesAWordThatMovedAndPassesOverRounding) {
    Picture plain{64, 64, std::vector<unsigned char>(std::size_t{64} * 64 * 3, 200)};
    auto rounded = plain;
    for (auto& value : rounded.rgb) value = static_cast<unsigned char>(value + 2);
    EXPECT_EQ(difference(plain, rounded).squares, 0U);
    auto written = plain;  // a line of text: half of its pixels dark
    for (unsigned y = 16; y < 32; ++y)
        for (unsigned x = 0; x < 64; x += 2)
            for (unsigned channel = 0; channel < 3; ++channel) written.rgb[(y * 64U + x) * 3 + channel] = 0;
    EXPECT_GT(difference(plain, written).squares, squares_apart);
}

}  // namespace
}  // namespace wijk
