#include "app/library.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "app/testing.h"
#include "dialogue/testing.h"

namespace wijk::app {
namespace {

using ::testing::HasSubstr;
using testing_support::value_of;

constexpr const char* scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies: [{id: klaar, say: "Dag.", next: eind, note: n}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";

class TheLibrary : public ::testing::Test {
 protected:
    void own(const std::string& id, const std::string& text) {
        ASSERT_TRUE(base::real_files().write(data() / "scenarios" / id / "scenario.yaml", text));
    }
    base::Result<Library> open(const base::Path& share = base::share_folder()) {
        return Library::open(base::real_files(), share, data(), base::Language::nl);
    }
    base::Path data() const { return folder_.path() / "data"; }
    /// A share folder of its own, with what every scenario needs but `without`.
    base::Path share_without(const base::Path& without) {
        const auto made = folder_.path() / "share";
        for (const base::Path name :
             {"mi/reactions.yaml", "mi/vocabulary.yaml", "scenarios/neighbourhood.yaml"})
            if (name != without) {
                const auto text = value_of(base::real_files().read(base::share_folder() / name, 1U << 20U));
                EXPECT_TRUE(base::real_files().write(made / name, text));
            }
        return made;
    }
    base::TemporaryFolder folder_ = value_of(base::TemporaryFolder::make());
};

TEST_F(TheLibrary, PutsTheUsersOwnAfterTheShippedOnes) {
    own("proef", wijk::testing_support::scenario_text(scenes));
    const auto library = value_of(open());
    ASSERT_GE(library.items().size(), 4U);
    EXPECT_FALSE(library.items().front().own);
    EXPECT_TRUE(library.items().back().own);
    EXPECT_EQ(library.items().back().id(), "proef");
    for (std::size_t i = 1; i < library.items().size(); ++i) {
        const auto &before = library.items()[i - 1], &after = library.items()[i];
        if (before.own != after.own) continue;
        EXPECT_LE(before.loaded.scenario->level, after.loaded.scenario->level);
    }
}

TEST_F(TheLibrary, PutsAUsersOwnVersionInThePlaceOfTheShippedOne) {
    const auto shipped = value_of(
        base::real_files().read(base::share_folder() / "scenarios/opa-wim/scenario.yaml", 1U << 20U));
    own("opa-wim", shipped);
    const auto library = value_of(open());
    const auto named = [&](const LibraryItem& item) { return item.id() == "opa-wim"; };
    EXPECT_EQ(std::count_if(library.items().begin(), library.items().end(), named), 1);
    EXPECT_TRUE(library.find("opa-wim")->own) << "what is edited is what is played";
    EXPECT_NE(library.find("inloop-ria"), nullptr);
}

TEST_F(TheLibrary, ListsABrokenScenarioWithWhatIsWrong) {
    own("kapot", "format: 1\nid: kapot\nlevel: many\n");
    const auto library = value_of(open());
    const auto* item = library.find("kapot");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->loaded.scenario, nullptr);
    EXPECT_TRUE(base::has_errors(item->loaded.diagnostics));
    EXPECT_NE(library.find("opa-wim"), nullptr) << "the others can still be played";
}

TEST_F(TheLibrary, PassesOverWhatIsNoScenario) {
    ASSERT_TRUE(base::real_files().write(data() / "scenarios" / "notes" / "readme.txt", "hello"));
    ASSERT_TRUE(base::real_files().write(data() / "scenarios" / "loose.yaml", "format: 1"));
    EXPECT_EQ(value_of(open()).find("notes"), nullptr);
    EXPECT_EQ(value_of(open()).find("nobody"), nullptr);
}

TEST_F(TheLibrary, SaysWhichFileEverythingNeedsIsNotThere) {
    for (const base::Path name :
         {"mi/reactions.yaml", "mi/vocabulary.yaml", "scenarios/neighbourhood.yaml"}) {
        std::filesystem::remove_all(folder_.path() / "share");
        const auto library = open(share_without(name));
        ASSERT_FALSE(library) << name;
        EXPECT_THAT(library.error().what.nl, HasSubstr(name.filename().string()));
    }
}

TEST_F(TheLibrary, PutsTheTeamsOwnOverviewOfHelpBeforeTheExample) {
    const auto shipped =
        value_of(base::real_files().read(base::share_folder() / "scenarios/neighbourhood.yaml", 1U << 20U));
    const std::string name = "name: {nl: \"Voorbeeldwijk\"";
    auto ours = shipped;
    ASSERT_NE(ours.find(name), std::string::npos);
    ours.replace(ours.find(name), name.size(), "name: {nl: \"Onze wijk\"");
    ASSERT_TRUE(base::real_files().write(data() / "neighbourhood.yaml", ours));
    EXPECT_EQ(value_of(open()).neighbourhood().name.nl, "Onze wijk");
}

TEST_F(TheLibrary, DoesNotFallBackWhenTheTeamsOwnOverviewIsBroken) {
    ASSERT_TRUE(base::real_files().write(data() / "neighbourhood.yaml", "kind: neighbourhood\nformat: 1\n"));
    const auto library = open();
    ASSERT_FALSE(library);
    EXPECT_THAT(library.error().what.nl, HasSubstr("neighbourhood.yaml"));
    EXPECT_THAT(library.error().hint.nl, HasSubstr("wijk check"));
}

TEST_F(TheLibrary, GivesAPlainFaceToWhoHasNoPortraitOrABrokenOne) {
    own("proef", wijk::testing_support::scenario_text(scenes));
    EXPECT_EQ(value_of(open()).find("proef")->portraits, plain_portraits());
    ASSERT_TRUE(base::real_files().write(data() / "scenarios/proef/portrait.yaml", "kind: portrait\n"));
    EXPECT_EQ(value_of(open()).find("proef")->portraits, plain_portraits());
    EXPECT_NE(value_of(open()).find("opa-wim")->portraits, plain_portraits());
}

}  // namespace
}  // namespace wijk::app
