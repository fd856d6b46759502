#include "neighbourhood/neighbourhood.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "neighbourhood/example.h"

namespace wijk::neighbourhood {
namespace {

std::string shipped_text() {
    auto text =
        base::real_files().read(base::Path(WIJK_SOURCE_DIR) / "scenarios/neighbourhood.yaml", 1U << 20U);
    EXPECT_TRUE(text);
    return text.value_or("");
}

Neighbourhood shipped() {
    auto loaded = load(shipped_text(), "neighbourhood.yaml");
    for (const auto& one : loaded.diagnostics) ADD_FAILURE() << base::to_text(one, base::Language::en);
    return loaded.neighbourhood.value_or(Neighbourhood{});
}

base::Time on(const std::string& day) {
    base::Time time{};
    EXPECT_TRUE(base::from_iso8601(day + "T12:00:00.000Z", time));
    return time;
}

TEST(Neighbourhood, ShipsWithAnOfferOfEachKindThatScenariosName) {
    const auto here = shipped();
    for (const auto* kind : {"group", "walkin", "coach", "line"}) EXPECT_NE(here.find(kind), nullptr) << kind;
    EXPECT_EQ(here.find("clinic"), nullptr);
}

TEST(Neighbourhood, HasAnExampleForItsReferenceThatReadsWithoutAFault) {
    const auto loaded = load(example_file(), "example.yaml");
    for (const auto& one : loaded.diagnostics) ADD_FAILURE() << base::to_text(one, base::Language::en);
    ASSERT_TRUE(loaded.neighbourhood);
    EXPECT_TRUE(loaded.neighbourhood->offers.front().example) << "it is invented";
}

TEST(Neighbourhood, SaysOfEachShippedOfferThatItIsInventedOrWhereItIsFrom) {
    for (const auto& offer : shipped().offers)
        EXPECT_NE(offer.example, !offer.source.empty()) << offer.name.en;
}

TEST(Neighbourhood, FillsInAPlaceholderInTheLanguageOfTheTalk) {
    const auto here = shipped();
    EXPECT_EQ(here.placeholder("group", "where", base::Language::nl), "buurthuis De Kade");
    EXPECT_EQ(here.placeholder("group", "where", base::Language::en), "community centre De Kade");
    EXPECT_EQ(here.placeholder("line", "contact", base::Language::nl), "0800-1995");
}

TEST(Neighbourhood, HasWordsForAnOfferThatIsNotThere) {
    const Neighbourhood empty;
    for (const auto* field : {"name", "where", "when", "contact"})
        EXPECT_FALSE(empty.placeholder("group", field, base::Language::nl).empty());
    EXPECT_EQ(empty.placeholder("group", "where", base::Language::en), "around here");
}

TEST(Neighbourhood, AnOfferIsFreshForSixMonthsAfterItWasChecked) {
    Offer offer;
    offer.checked_on = "2026-03-31";
    EXPECT_TRUE(is_fresh(offer, on("2026-03-31")));
    EXPECT_TRUE(is_fresh(offer, on("2026-09-30")));
    EXPECT_FALSE(is_fresh(offer, on("2026-10-02")));
    offer.checked_on = "soon";
    EXPECT_FALSE(is_fresh(offer, on("2026-03-31")));
}

TEST(Neighbourhood, AnOfferThatWasCheckedInTheFutureIsASlipOfTheFingersAndHasToBeChecked) {
    Offer offer;
    offer.checked_on = "2062-03-31";
    EXPECT_FALSE(is_fresh(offer, on("2026-03-31")));
    offer.checked_on = "2026-04-01";
    EXPECT_TRUE(is_fresh(offer, on("2026-03-31"))) << "somewhere it is tomorrow already";
}

TEST(Neighbourhood, AnOfferIsFreshUntilTheLastDayOfAShorterMonth) {
    Offer offer;
    offer.checked_on = "2027-08-31";
    EXPECT_TRUE(is_fresh(offer, on("2028-02-29")));
    EXPECT_FALSE(is_fresh(offer, on("2028-03-02")));
}

TEST(Neighbourhood, ReportsEverythingThatIsWrongAtOnce) {
    auto text = shipped_text();
    const auto replace = [&](const std::string& from, const std::string& to) {
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos);
        text.replace(at, from.size(), to);
    };
    replace("form: group", "form: circle");
    replace("contact:", "contct:");
    replace("checked_on: 2026-09-01", "checked_on: 2026-13-01");
    const auto loaded = load(text, "neighbourhood.yaml");
    EXPECT_FALSE(loaded.neighbourhood);
    EXPECT_GE(loaded.diagnostics.size(), 3U);
    EXPECT_FALSE(load("- a list", "x.yaml").neighbourhood);
    EXPECT_FALSE(load("", "x.yaml").neighbourhood);
}

}  // namespace
}  // namespace wijk::neighbourhood
