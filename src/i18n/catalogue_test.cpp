#include "i18n/catalogue.h"

#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/clock.h"

namespace wijk::i18n {
namespace {

using testing::AnyOf;
namespace fs = std::filesystem;

/// No help of the machine: no language that it has, and a time zone that all of them know. Dates are kept by
/// the libraries as they were first asked for, so this stands before everything else.
[[maybe_unused]] const bool bare =
    ::setenv("LC_ALL", "xx_XX", 1) == 0 && ::setenv("TZ", "Europe/Amsterdam", 1) == 0;

Catalogue catalogue(base::Language language) {
    auto loaded = Catalogue::load(base::real_files(), base::share_folder(), language);
    if (!loaded) throw std::runtime_error(loaded.error().what.en);
    return *loaded;
}

base::Time noon() {
    base::Time time{};
    EXPECT_TRUE(base::from_iso8601("2026-03-02T12:05:00.000Z", time));
    return time;
}

TEST(Catalogue, GivesTheTextOfAnIdInEachLanguage) {
    EXPECT_EQ(catalogue(base::Language::nl).text("common.back"), "Terug");
    EXPECT_EQ(catalogue(base::Language::en).text("common.back"), "Back");
}

TEST(Catalogue, FillsInArguments) {
    EXPECT_EQ(catalogue(base::Language::nl).text("home.welcome", {{"name", "Els"}}), "Dag Els");
}

TEST(Catalogue, ShowsAnIdWithoutTextAsTheId) {
    const auto texts = catalogue(base::Language::nl);
    EXPECT_EQ(texts.text("no.such"), "<no.such>");
    EXPECT_EQ(texts.plural("no.such", 2), "<no.such>");
    EXPECT_FALSE(texts.has("no.such"));
    EXPECT_TRUE(texts.has("common.back"));
}

TEST(Catalogue, ChoosesThePluralByTheNumber) {
    const auto texts = catalogue(base::Language::nl);
    EXPECT_EQ(texts.plural("debrief.points", 1), "1 punt");
    EXPECT_EQ(texts.plural("debrief.points", 0), "0 punten");
    EXPECT_EQ(texts.plural("debrief.points", 2), "2 punten");
}

TEST(Catalogue, WritesNumbersAndDatesAsTheLanguageDoesWithoutHelpOfTheSystem) {
    const auto nl = catalogue(base::Language::nl), en = catalogue(base::Language::en);
    EXPECT_EQ(nl.number(1.54, 1), "1,5");
    EXPECT_EQ(en.number(1.54, 1), "1.5");
    EXPECT_EQ(nl.number(4050, 0), "4.050");
    EXPECT_EQ(en.number(4050, 0), "4,050");
    EXPECT_EQ(nl.number(0.5, 2), "0,50");
    EXPECT_EQ(nl.date(noon()), "2 maart 2026");
    EXPECT_EQ(en.date(noon()), "2 March 2026");
    EXPECT_THAT(nl.percent(0.6), AnyOf("60%", "60 %", "60\u00A0%"));
}

TEST(Catalogue, WritesTimesInTheTimeZoneOfTheMachine) {
    EXPECT_EQ(catalogue(base::Language::nl).date_time(noon()), "2 maart 2026 13:05");
    EXPECT_EQ(catalogue(base::Language::en).date_time(noon()), "2 March 2026 13:05");
    base::Time late{};
    ASSERT_TRUE(base::from_iso8601("2026-07-31T22:30:00.000Z", late));
    EXPECT_EQ(catalogue(base::Language::nl).date(late), "1 augustus 2026");
}

TEST(Catalogue, WritesADayOfTheCalendarTheSameInEveryTimeZone) {
    const auto day = std::chrono::year{2026} / 12 / 10;
    EXPECT_EQ(catalogue(base::Language::nl).day(day), "donderdag 10 december 2026");
    EXPECT_EQ(catalogue(base::Language::en).day(day), "Thursday 10 December 2026");
    EXPECT_EQ(catalogue(base::Language::nl).day(std::chrono::year{2027} / 1 / 1), "vrijdag 1 januari 2027");
}

TEST(Catalogue, SaysWhichFileIsMissing) {
    const auto loaded = Catalogue::load(base::real_files(), "/nowhere", base::Language::nl);
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().what.en, testing::HasSubstr("/nowhere/i18n/nl"));
}

/// A folder with one compiled catalogue, gone with the test.
class DamagedCatalogue : public testing::Test {
 protected:
    ~DamagedCatalogue() override { fs::remove_all(share_); }
    base::Result<Catalogue> load(const std::string& content) {
        EXPECT_TRUE(base::real_files().write(share_ / "i18n/nl/LC_MESSAGES/wijkgesprek.mo", content));
        return Catalogue::load(base::real_files(), share_, base::Language::nl);
    }
    const std::string whole_ =
        base::real_files()
            .read(base::share_folder() / "i18n/nl/LC_MESSAGES/wijkgesprek.mo", 1U << 22U)
            .value();
    fs::path share_ = fs::temp_directory_path() / base::new_id(base::system_clock(), base::system_random());
};

TEST_F(DamagedCatalogue, IsRefusedWhereverItIsCutOff) {
    ASSERT_TRUE(load(whole_));
    for (std::size_t size = 0; size < whole_.size(); size += 1 + size / 8) {
        const auto loaded = load(whole_.substr(0, size));
        ASSERT_FALSE(loaded) << size;
        EXPECT_THAT(loaded.error().what.nl, testing::HasSubstr("wijkgesprek.mo"));
        EXPECT_FALSE(loaded.error().hint.empty());
    }
    EXPECT_FALSE(load(whole_.substr(0, whole_.size() - 1)));
}

TEST_F(DamagedCatalogue, IsReadOrRefusedWithoutHarmWhateverByteIsWrong) {
    base::SeededRandom random(9);
    for (int round = 0; round < 120; ++round) {
        auto broken = whole_;
        // The head and the tables say where everything is; damage is worst there.
        const auto within = round % 3 == 0 ? 28U : round % 3 == 1 ? 4'000U : broken.size();
        broken[random.below(within)] = static_cast<char>(random.below(256));
        if (const auto loaded = load(broken)) {
            for (const auto* id : {"common.back", "home.welcome", "no.such"})
                EXPECT_FALSE(loaded->text(id).empty());
            EXPECT_FALSE(loaded->plural("debrief.points", 2).empty());
        }
    }
}

}  // namespace
}  // namespace wijk::i18n
