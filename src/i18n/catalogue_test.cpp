#include "i18n/catalogue.h"

#include <map>
#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace wijk::i18n {
namespace {

using testing::AnyOf;
using testing::IsEmpty;

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
    EXPECT_EQ(nl.date(noon()), "2 maart 2026");
    EXPECT_EQ(en.date(noon()), "2 March 2026");
    EXPECT_THAT(nl.percent(0.6), AnyOf("60%", "60 %", "60\u00A0%"));
}

TEST(Catalogue, SaysWhichFileIsMissing) {
    const auto loaded = Catalogue::load(base::real_files(), "/nowhere", base::Language::nl);
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().what.en, testing::HasSubstr("/nowhere/i18n/nl"));
}

/// Ids of a .po file with all their texts in one.
std::map<std::string, std::string> ids_of(const std::string& language) {
    const auto text =
        base::real_files().read(base::Path(WIJK_SOURCE_DIR) / "assets/i18n" / (language + ".po"), 1U << 22U);
    if (!text) throw std::runtime_error(text.error().what.en);
    static const std::regex entry(R"re((msgid|msgstr(?:\[\d\])?) "(.*)")re");
    std::map<std::string, std::string> found;
    std::string id;
    for (std::sregex_iterator at(text->begin(), text->end(), entry), end; at != end; ++at) {
        if ((*at)[1] == "msgid")
            id = (*at)[2];
        else if (!id.empty())
            found[id] += (*at)[2];
    }
    return found;
}

std::set<std::string> placeholders(const std::string& text) {
    static const std::regex braces(R"(\{[a-z_]+\})");
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), braces), end; at != end; ++at)
        found.insert(at->str());
    return found;
}

TEST(Catalogues, HaveTheSameIdsWithTheSamePlaceholdersAndNoEmptyText) {
    const auto nl = ids_of("nl"), en = ids_of("en");
    ASSERT_GT(nl.size(), 100U);
    std::vector<std::string> faults;
    for (const auto& [id, text] : nl) {
        if (text.empty()) faults.push_back(id + " is empty in nl");
        const auto other = en.find(id);
        if (other == en.end())
            faults.push_back(id + " is missing in en");
        else if (other->second.empty())
            faults.push_back(id + " is empty in en");
        else if (placeholders(text) != placeholders(other->second))
            faults.push_back(id + " has other placeholders in en");
    }
    for (const auto& [id, text] : en)
        if (!nl.contains(id)) faults.push_back(id + " is missing in nl");
    EXPECT_THAT(faults, IsEmpty());
}

}  // namespace
}  // namespace wijk::i18n
