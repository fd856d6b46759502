#include "app/app.h"

#include <gmock/gmock.h>

#include "app/testing.h"

namespace wijk::app {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::value_of;

class TheApp : public testing_support::Desk {};

TEST_F(TheApp, AsksFirstWhoIsThere) {
    start();
    EXPECT_EQ(app().screen(), Screen::learners);
    app().back();
    EXPECT_EQ(app().screen(), Screen::learners) << "there is nothing before it";
    app().learners.new_name = "  Els ";
    app().learners.add();
    EXPECT_EQ(app().screen(), Screen::home);
    EXPECT_EQ(app().home.learner(), "Els");
    EXPECT_THAT(app().learners.new_name, IsEmpty());
}

TEST_F(TheApp, KnowsTomorrowWhoPractisedLast) {
    start_as("Els");
    start();
    EXPECT_EQ(app().screen(), Screen::home);
    EXPECT_EQ(app().home.learner(), "Els");
}

TEST_F(TheApp, TellsWhyANameIsNotTaken) {
    start_as("Els");
    app().go(Screen::learners);
    for (const auto* name : {"Els", "   ", "een naam die veel langer is dan er op een kaartje past"}) {
        app().learners.new_name = name;
        app().learners.add();
        EXPECT_EQ(app().screen(), Screen::learners) << name;
        EXPECT_EQ(app().learners.new_name, name) << "what was typed stays";
    }
    ASSERT_THAT(app().notices(), SizeIs(3));
    EXPECT_TRUE(app().notices().front().error);
    app().put_away(0);
    app().put_away(17);
    EXPECT_THAT(app().notices(), SizeIs(2));
}

TEST_F(TheApp, KeepsEachLearnersTalksApart) {
    start_as("Els");
    meet("opa-wim");
    say_along(2);
    app().go(Screen::home);
    EXPECT_TRUE(app().home.unfinished());
    app().go(Screen::learners);
    app().learners.new_name = "Karim";
    app().learners.add();
    EXPECT_FALSE(app().home.unfinished());
    app().go(Screen::learners);
    for (const auto& one : app().learners.learners())
        if (one.name == "Els") app().learners.choose(one.id);
    EXPECT_EQ(app().home.learner(), "Els");
    EXPECT_TRUE(app().home.unfinished());
}

TEST_F(TheApp, OpensWithoutRecordsSaysSoAndKeepsNothing) {
    write(data() / "records.sqlite", "this is no database, but somebody's letter");
    start();
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_TRUE(app().notices().front().error);
    EXPECT_EQ(app().records(), nullptr);
    EXPECT_EQ(app().screen(), Screen::home) << "nobody can be asked who they are";
    meet("opa-wim");
    ASSERT_TRUE(app().conversation.has_talk());
    EXPECT_THAT(app().conversation.talk().session(), IsEmpty());
    EXPECT_EQ(value_of(base::real_files().read(data() / "records.sqlite", 1000)),
              "this is no database, but somebody's letter");
}

TEST_F(TheApp, ReportsSettingsThatCannotBeReadAndStarts) {
    write(config() / "settings.json", "{");
    start();
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_EQ(app().settings(), Settings{});
}

TEST_F(TheApp, DoesNotStartWithoutItsTexts) {
    auto where = surroundings();
    where.share = folder_.path();
    const auto opened = App::open(where);
    ASSERT_FALSE(opened);
    EXPECT_FALSE(opened.error().what.nl.empty());
}

TEST_F(TheApp, GoesBackTheWayItCame) {
    start_as("Els");
    app().home.open("opa-wim");
    app().go(Screen::settings);
    app().go(Screen::about);
    app().help_open = true;
    app().back();
    EXPECT_FALSE(app().help_open);
    EXPECT_EQ(app().screen(), Screen::settings);
    app().back();
    EXPECT_EQ(app().screen(), Screen::briefing);
    app().back();
    EXPECT_EQ(app().screen(), Screen::home);
    app().back();
    EXPECT_EQ(app().screen(), Screen::home);
}

TEST_F(TheApp, ChangesItsLanguageAtOnceAndTheTalkKeepsItsOwn) {
    start_as("Els");
    meet("opa-wim");
    say_along(1);
    const auto line = app().conversation.transcript().front().text;
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().settings_screen.change(settings);
    EXPECT_EQ(app().conversation.transcript()[1].name, "You");
    EXPECT_EQ(app().conversation.transcript().front().text, line);
    EXPECT_EQ(app().library().find("opa-wim")->loaded.scenario->language, "en");
    EXPECT_EQ(app().role("beweegcoach"), "Exercise coach");
    EXPECT_EQ(app().role("astronaut"), "astronaut");
    end();
    EXPECT_EQ(start().settings().language, base::Language::en);
}

TEST_F(TheApp, KeepsAChangeForThisRunWhenTheDiskIsFullAndSaysSo) {
    start_as("Els");
    files_.full = true;
    auto settings = app().settings();
    settings.scale = 9;
    app().change(settings);
    EXPECT_EQ(app().settings().scale, most_scale);
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_THAT(app().notices().front().what.nl, HasSubstr("schijf is vol"));
}

TEST_F(TheApp, ForAPictureNeitherReadsNorWritesSettings) {
    write(config() / "settings.json", R"({"theme": "dark"})");
    auto where = surroundings();
    where.ignore_settings = true;
    app_ = value_of(App::open(where));
    EXPECT_EQ(app().settings().theme, ThemeChoice::light);
    auto settings = app().settings();
    settings.theme = ThemeChoice::contrast;
    app().change(settings);
    EXPECT_EQ(value_of(base::real_files().read(config() / "settings.json", 1000)), R"({"theme": "dark"})");
}

TEST(Screens, HaveIdsThatAreReadBack) {
    for (std::size_t i = 0; i < screen_count; ++i) {
        const auto screen = static_cast<Screen>(i);
        EXPECT_EQ(screen_from_id(to_id(screen)), screen);
    }
    EXPECT_EQ(screen_from_id("kitchen"), std::nullopt);
}

class Home : public testing_support::Desk {};

TEST_F(Home, HasTheSevenStopsAndTheFirstThreeResidentsOnTheirs) {
    start_as("Els");
    ASSERT_THAT(app().home.stops(), SizeIs(7));
    std::vector<std::string> ids;
    for (const auto& stop : app().home.stops()) {
        EXPECT_FALSE(stop.title.empty());
        EXPECT_FALSE(stop.explanation.empty());
        for (const auto& card : stop.scenarios) ids.push_back(card.id);
    }
    for (const auto* id : {"opa-wim", "post-op-tafel", "inloop-ria"}) EXPECT_THAT(ids, Contains(id));
}

TEST_F(Home, TellsWhatWasPlayedOnlyWhenItWasFinished) {
    start_as("Els");
    const auto card = [&]() -> const ScenarioCard& {
        for (const auto& stop : app().home.stops())
            for (const auto& one : stop.scenarios)
                if (one.id == "opa-wim") return one;
        throw std::runtime_error("no Wim");
    };
    EXPECT_EQ(card().resident, "Wim, 67");
    EXPECT_EQ(card().role, "Beweegcoach");
    meet("opa-wim");
    say_along(2);
    app().go(Screen::home);
    EXPECT_THAT(card().history, IsEmpty());
    app().home.go_on();
    const auto road = app().conversation.scenario().playthroughs.front().choose;
    for (std::size_t i = 2; i < road.size(); ++i) say(road[i]);
    app().go(Screen::home);
    EXPECT_THAT(card().history, HasSubstr("1 keer gespeeld"));
    const auto session = app().conversation.talk().session();
    auto branch =
        value_of(Talk::fork(*app().records(), session, road.size() - 1, "", app().library().neighbourhood()));
    ASSERT_TRUE(branch.choose(road.back()));
    app().home.refresh();
    EXPECT_THAT(card().history, HasSubstr("1 keer gespeeld")) << "another road is the same talk";
}

TEST_F(Home, GoesOnWithTheNewestUnfinishedTalk) {
    start_as("Els");
    meet("opa-wim");
    app().go(Screen::home);
    EXPECT_FALSE(app().home.unfinished()) << "nothing was said yet";
    meet("opa-wim");
    say_along(3);
    const auto moment = app().conversation.talk().conversation().moment();
    start();
    ASSERT_TRUE(app().home.unfinished());
    EXPECT_EQ(app().home.unfinished()->turn, 4);
    app().home.go_on();
    ASSERT_EQ(app().screen(), Screen::conversation);
    EXPECT_EQ(app().conversation.talk().conversation().moment(), moment);
}

TEST_F(Home, GoesOnWithTheTextOfThenAndSaysWhenTheScenarioWasEdited) {
    const auto shipped = value_of(
        base::real_files().read(base::share_folder() / "scenarios/opa-wim/scenario.yaml", 1U << 20U));
    const auto mine = [&](const std::string& title) {
        auto text = shipped;
        text.replace(text.find("id: opa-wim"), 11, "id: mijn-wim");
        const auto at = text.find("says: ");
        text.insert(text.find_first_of("\"'", at) + 1, title + " ");
        write(data() / "scenarios/mijn-wim/scenario.yaml", text);
    };
    mine("Dag.");
    start_as("Els");
    meet("mijn-wim");
    say_along(1);
    const auto line = app().conversation.transcript().front().text;
    mine("Hoi.");
    start();
    app().home.go_on();
    ASSERT_EQ(app().screen(), Screen::conversation);
    EXPECT_EQ(app().conversation.transcript().front().text, line);
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_FALSE(app().notices()[0].error);
}

TEST_F(Home, DoesNotTakeTheOtherLanguageForAnEdit) {
    start_as("Els");
    meet("opa-wim");
    say_along(1);
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().change(settings);
    start();
    app().home.go_on();
    ASSERT_EQ(app().screen(), Screen::conversation);
    EXPECT_THAT(app().notices(), IsEmpty());
}

TEST_F(Home, SaysWhenAnotherWindowHasThatTalk) {
    start_as("Els");
    meet("opa-wim");
    say_along(1);
    auto other = value_of(App::open(surroundings()));
    ASSERT_TRUE(other->home.unfinished());
    other->home.go_on();
    EXPECT_EQ(other->screen(), Screen::home);
    ASSERT_THAT(other->notices(), SizeIs(1));
    EXPECT_FALSE(other->notices().front().hint.nl.empty());
}

TEST_F(Home, ShowsABrokenScenarioOfOnesOwnAndWhatIsWrong) {
    write(data() / "scenarios/kapot/scenario.yaml", "format: 1\nid: kapot\nlevel: veel\n");
    start_as("Els");
    const auto& cards = app().home.stops()[6].scenarios;
    const auto card =
        std::find_if(cards.begin(), cards.end(), [](const auto& one) { return one.id == "kapot"; });
    ASSERT_NE(card, cards.end());
    EXPECT_TRUE(card->own);
    EXPECT_THAT(card->problem, HasSubstr("scenario.yaml:"));
    app().home.open("kapot");
    EXPECT_EQ(app().screen(), Screen::home);
}

TEST_F(Home, OpensABriefingThatSurvivesItsScenarioGoingAway) {
    start_as("Els");
    app().briefing.show("nobody");
    EXPECT_EQ(app().briefing.item(), nullptr);
    EXPECT_THAT(app().briefing.role(), IsEmpty());
    app().briefing.start();
    EXPECT_FALSE(app().conversation.has_talk());
}

}  // namespace
}  // namespace wijk::app
