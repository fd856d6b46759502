#include "app/settings.h"

#include <limits>

#include <gmock/gmock.h>

#include "app/testing.h"

namespace wijk::app {
namespace {

using ::testing::HasSubstr;
using testing_support::FailingFiles;
using testing_support::value_of;

class SettingsFile : public ::testing::Test {
 protected:
    Settings read(const std::string& json) {
        EXPECT_TRUE(files_.write(folder_.path() / "settings.json", json));
        auto loaded = load_settings(files_, folder_.path());
        EXPECT_TRUE(loaded.outcome);
        return loaded.settings;
    }
    std::string text() { return value_of(files_.read(folder_.path() / "settings.json", 1U << 16U)); }

    FailingFiles files_;
    base::TemporaryFolder folder_ = value_of(base::TemporaryFolder::make());
};

TEST_F(SettingsFile, ThatIsNotThereMeansTheUsualSettings) {
    const auto loaded = load_settings(files_, folder_.path());
    EXPECT_TRUE(loaded.outcome);
    EXPECT_EQ(loaded.settings, Settings{});
}

TEST_F(SettingsFile, GivesBackWhatWasSaved) {
    const Settings wanted{
        base::Language::en, ThemeChoice::contrast, 1.7, false, false, Reading::opendyslexic, "01ABC"};
    ASSERT_TRUE(save_settings(files_, folder_.path(), wanted));
    EXPECT_EQ(load_settings(files_, folder_.path()).settings, wanted);
}

TEST_F(SettingsFile, ThatCannotBeReadIsSaidAndStaysAsItIs) {
    for (const std::string broken : {"{\"scale\": ", "[1, 2]", "", "\xFF\xFE"}) {
        ASSERT_TRUE(files_.write(folder_.path() / "settings.json", broken));
        const auto loaded = load_settings(files_, folder_.path());
        ASSERT_FALSE(loaded.outcome) << broken;
        EXPECT_THAT(loaded.outcome.error().what.nl, HasSubstr("settings.json"));
        EXPECT_FALSE(loaded.outcome.error().hint.nl.empty());
        EXPECT_EQ(loaded.settings, Settings{});
        EXPECT_EQ(text(), broken);
    }
}

TEST_F(SettingsFile, TakesTheUsualValueWhereOneDoesNotFit) {
    EXPECT_EQ(read(R"({"language": "fr", "theme": 3, "scale": "big", "motion": "no", "waiting": 1,
                       "reading": "comic", "learner": []})"),
              Settings{});
}

TEST_F(SettingsFile, KeepsTheScaleWithinWhatTheScreensCanShow) {
    EXPECT_EQ(read(R"({"scale": 0.1})").scale, least_scale);
    EXPECT_EQ(read(R"({"scale": 40})").scale, most_scale);
    EXPECT_EQ(read(R"({"scale": 1.25})").scale, 1.25);
    EXPECT_EQ(read(R"({"scale": -1})").scale, least_scale);
}

TEST_F(SettingsFile, HasNoScaleThatIsNoNumber) {
    Settings settings;
    settings.scale = std::numeric_limits<double>::quiet_NaN();
    ASSERT_TRUE(save_settings(files_, folder_.path(), settings));
    const auto loaded = load_settings(files_, folder_.path());
    EXPECT_TRUE(loaded.outcome);
    EXPECT_EQ(loaded.settings, Settings{});
    EXPECT_EQ(read(R"({"scale": null, "theme": "dark"})").theme, ThemeChoice::dark) << "the rest is kept";
}

TEST_F(SettingsFile, ThatIsFarTooLargeIsNotReadAtAll) {
    ASSERT_TRUE(files_.write(folder_.path() / "settings.json", std::string(1U << 20U, ' ') + "{}"));
    const auto loaded = load_settings(files_, folder_.path());
    ASSERT_FALSE(loaded.outcome);
    EXPECT_THAT(loaded.outcome.error().what.nl, HasSubstr("settings.json"));
    EXPECT_EQ(loaded.settings, Settings{});
}

TEST_F(SettingsFile, KeepsWhatANewerProgramPutThere) {
    read(R"({"theme": "dark", "voice": {"pitch": 2}})");
    Settings settings;
    settings.scale = 1.5;
    ASSERT_TRUE(save_settings(files_, folder_.path(), settings));
    EXPECT_THAT(text(), HasSubstr("\"pitch\": 2"));
    EXPECT_THAT(text(), HasSubstr("1.5"));
}

TEST_F(SettingsFile, IsNotTouchedWhenTheDiskIsFull) {
    read(R"({"theme": "dark"})");
    files_.full = true;
    EXPECT_FALSE(save_settings(files_, folder_.path(), Settings{}));
    EXPECT_EQ(text(), R"({"theme": "dark"})");
}

TEST_F(SettingsFile, NeedsAFolder) {
    const auto saved = save_settings(files_, {}, Settings{});
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().what.en, HasSubstr("HOME"));
    EXPECT_EQ(load_settings(files_, {}).settings, Settings{});
}

TEST(Themes, HaveIdsThatAreReadBack) {
    for (const auto theme : {ThemeChoice::light, ThemeChoice::dark, ThemeChoice::contrast}) {
        auto read = ThemeChoice::light;
        EXPECT_TRUE(theme_from_id(to_id(theme), read));
        EXPECT_EQ(read, theme);
    }
    auto untouched = ThemeChoice::dark;
    EXPECT_FALSE(theme_from_id("sepia", untouched));
    EXPECT_EQ(untouched, ThemeChoice::dark);
}

}  // namespace
}  // namespace wijk::app
