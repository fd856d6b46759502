#include "app/development_model.h"

#include <gmock/gmock.h>

#include "app/testing.h"

namespace wijk::app {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class TheDevelopment : public testing_support::Desk {
 protected:
    DevelopmentModel& model() {
        app().go(Screen::development);
        app().development.refresh();
        return app().development;
    }
};

TEST_F(TheDevelopment, ShowsATalkAsSoonAsItHasEnded) {
    start_as("Els");
    EXPECT_EQ(model().now().talks, 0);
    app().go(Screen::home);
    meet("opa-wim");
    say_along();
    EXPECT_EQ(model().now().talks, 1);
    ASSERT_THAT(model().now().talk_share.dots, SizeIs(1));
    EXPECT_EQ(model().now().talk_share.dots[0].session, app().conversation.talk().session());
    EXPECT_TRUE(model().now().spacing);
}

TEST_F(TheDevelopment, OpensTheDebriefOfADot) {
    start_as("Els");
    meet("opa-wim");
    say_along();
    app().go(Screen::home);
    auto& development = model();
    development.open(development.now().talk_share.dots[0].session);
    EXPECT_EQ(app().screen(), Screen::debrief);
    EXPECT_TRUE(app().debrief.debrief().ending);
    app().back();
    EXPECT_EQ(app().screen(), Screen::development);
}

TEST_F(TheDevelopment, FollowsItsAdviceToTheBriefingOfATalk) {
    start_as("Els");
    auto& development = model();
    ASSERT_EQ(development.now().next.action, Advice::Do::talk);
    development.follow_advice();
    EXPECT_EQ(app().screen(), Screen::briefing);
    EXPECT_EQ(app().briefing.item()->id(), development.now().next.scenario);
}

TEST_F(TheDevelopment, KeepsHoursThatWereWrittenDownAndTakesThemAwayAgain) {
    start_as("Els");
    auto& development = model();
    development.kind = 1;
    development.minutes = 90;
    development.note = "scholing van de verslavingszorg";
    development.add_activity();
    EXPECT_DOUBLE_EQ(development.now().hours.training, 1.5);
    ASSERT_THAT(development.now().activities, SizeIs(1));
    EXPECT_THAT(development.now().activities[0].text, HasSubstr("scholing"));
    EXPECT_THAT(development.note, IsEmpty());
    start();
    ASSERT_THAT(model().now().activities, SizeIs(1)) << "it is there the next day";
    app().development.erase_activity(app().development.now().activities[0].id);
    EXPECT_DOUBLE_EQ(app().development.now().hours.total(), 0);
}

TEST_F(TheDevelopment, CountsTalksThatCameFromElsewhereAFewAtATime) {
    start_as("Els");
    for (int i = 0; i < 6; ++i) {
        app().go(Screen::home);
        meet("opa-wim");
        say_along();
    }
    const auto carried = testing_support::value_of(records()->export_json(""));
    end();
    ASSERT_TRUE(records()->erase_all());
    ASSERT_TRUE(records()->import_json(carried));
    start();
    auto& development = model();
    EXPECT_EQ(development.now().talks, 0);
    EXPECT_TRUE(development.count_more());
    EXPECT_GT(development.now().talks, 0);
    while (development.count_more()) {
    }
    EXPECT_EQ(development.now().talks, 6);
    EXPECT_FALSE(development.count_more());
}

TEST_F(TheDevelopment, IsEmptyAndSaysSoWithoutALearner) {
    start();
    EXPECT_FALSE(model().has_learner());
    model().add_activity();
    EXPECT_THAT(app().notices(), IsEmpty());
}

TEST_F(TheDevelopment, SpeaksTheLanguageOfTheScreen) {
    start_as("Els");
    EXPECT_THAT(model().now().hours.sentence, HasSubstr("uur"));
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().change(settings);
    EXPECT_THAT(app().development.now().hours.sentence, HasSubstr("hours"));
}

}  // namespace
}  // namespace wijk::app
