#include <gmock/gmock.h>

#include "app/app.h"
#include "app/testing.h"
#include "dialogue/testing.h"

namespace wijk::app {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::value_of;

/// What goes away under the program's feet.
class Mishaps : public testing_support::Desk {
 protected:
    /// A copy of what was shipped, to take things out of.
    base::Path own_share() {
        const auto share = folder_.path() / "share";
        for (const auto* part : {"i18n", "mi", "scenarios"})
            std::filesystem::copy(base::share_folder() / part, share / part,
                                  std::filesystem::copy_options::recursive);
        return share;
    }
};

TEST_F(Mishaps, ALearnerWhoWasErasedIsAskedForAgain) {
    start_as("Els");
    const auto id = app().settings().learner;
    end();
    ASSERT_TRUE(records()->erase_learner(id));
    start();
    EXPECT_EQ(app().screen(), Screen::learners);
    EXPECT_THAT(app().settings().learner, IsEmpty());
    EXPECT_THAT(app().learners.learners(), IsEmpty());
}

TEST_F(Mishaps, ALanguageWhoseTextsAreGoneLeavesTheScreensAsTheyWere) {
    std::filesystem::create_directories(folder_.path() / "share");
    auto where = surroundings();
    where.share = own_share();
    app_ = value_of(App::open(where));
    const auto title = app().home.stops()[0].title;
    std::filesystem::remove_all(where.share / "i18n" / "en");
    auto settings = app().settings();
    settings.language = base::Language::en;
    settings.theme = ThemeChoice::dark;
    app().change(settings);
    EXPECT_EQ(app().settings().language, base::Language::nl);
    EXPECT_EQ(app().settings().theme, ThemeChoice::dark) << "what can be changed is";
    EXPECT_EQ(app().home.stops()[0].title, title);
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_TRUE(app().notices()[0].error);
    end();
    EXPECT_EQ(load_settings(files_, config()).settings.language, base::Language::nl);
}

TEST_F(Mishaps, ATalkGoesOnAfterItsScenarioWasThrownAway) {
    const auto folder = data() / "scenarios/proef";
    write(folder / "scenario.yaml", wijk::testing_support::scenario_text(R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies: [{id: een, say: "Een.", next: begin, note: n}, {id: klaar, say: "Klaar.", next: eind, note: n}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)"));
    start_as("Els");
    meet("proef").choose(0);
    end();
    std::filesystem::remove_all(folder);
    start();
    ASSERT_TRUE(app().home.unfinished());
    EXPECT_EQ(app().home.unfinished()->title, "Proef");
    app().home.go_on();
    ASSERT_EQ(app().screen(), Screen::conversation);
    EXPECT_EQ(app().conversation.portraits(), plain_portraits());
    say("klaar");
    app().conversation.to_debrief();
    app().debrief.play_again();
    EXPECT_EQ(app().briefing.item(), nullptr) << "the screen says that it is gone";
    app().briefing.start();
    EXPECT_EQ(app().screen(), Screen::briefing);
}

TEST_F(Mishaps, ASessionThatWasErasedElsewhereIsSaidWhenGoneOnWith) {
    start_as("Els");
    meet("opa-wim").choose(0);
    start();
    ASSERT_TRUE(app().home.unfinished());
    ASSERT_TRUE(records()->erase_session(app().home.unfinished()->session));
    app().home.go_on();
    EXPECT_EQ(app().screen(), Screen::home);
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_TRUE(app().notices()[0].error);
    app().home.refresh();
    EXPECT_FALSE(app().home.unfinished());
}

TEST_F(Mishaps, ATalkDoesNotBeginForALearnerWhoIsGone) {
    start_as("Els");
    ASSERT_TRUE(records()->erase_learner(app().settings().learner));
    meet("opa-wim");
    EXPECT_FALSE(app().conversation.has_talk());
    EXPECT_EQ(app().screen(), Screen::briefing);
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_TRUE(app().notices()[0].error);
}

TEST_F(Mishaps, ATranscriptOfATalkThatNobodyKeepsIsSavedUnderItsScenario) {
    write(data() / "records.sqlite", "no database");
    start();
    meet("opa-wim").choose(0);
    app().conversation.to_debrief();
    app().debrief.save_transcript();
    EXPECT_THAT(app().notices().back().what.nl, HasSubstr("opa-wim.txt"));
    EXPECT_TRUE(base::real_files().is_file(data() / "transcripts/opa-wim.txt"));
}

}  // namespace
}  // namespace wijk::app
