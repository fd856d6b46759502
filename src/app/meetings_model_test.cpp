#include "app/meetings_model.h"

#include <gmock/gmock.h>

#include "app/testing.h"

namespace wijk::app {
namespace {

using intervision::MaterialKind;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::value_of;

class BeginningAMeeting : public testing_support::Desk {
 protected:
    MeetingsModel& model() { return app().meetings; }
    /// The screen opens with these people there and a method that anybody can begin with.
    MeetingsModel& with(const std::string& names, const std::string& method = "play-together") {
        if (!app_) start_as("Els");
        app().home.open_meetings();
        choose_method(method);
        model().new_member = names;
        model().add_member();
        return model();
    }
    void choose_method(const std::string& id) {
        for (std::size_t i = 0; i < model().methods().size(); ++i)
            if (model().methods()[i].id == id) return model().choose_method(i);
        FAIL() << id;
    }
    void choose_item(const std::string& part) {
        for (std::size_t i = 0; i < model().items().size(); ++i)
            if (model().items()[i].id.find(part) != std::string::npos) return model().choose_item(i);
        FAIL() << part;
    }
    /// A talk with opa Wim of three replies, with the second marked.
    void marked_talk(const std::string& why = "hier keek hij weg") {
        meet("opa-wim");
        say_along(3);
        const auto session = app().conversation.talk().session();
        app().go(Screen::home);
        auto talk = value_of(Talk::reopen(*app().records(), session, {}));
        ASSERT_TRUE(talk.mark(1, why));
    }
    /// A meeting of this group that ended with these agreements.
    void earlier(const std::string& group, const std::vector<intervision::Agreement>& agreements,
                 base::Time started = base::Time(std::chrono::hours(400'000))) {
        with("Mo, \u0130pek, Ria");
        choose_item("opa-wim");
        auto meeting = value_of(model().make_meeting());
        meeting.state.group = group;
        meeting.state.started = started;
        for (std::size_t i = 0; i < agreements.size(); ++i) meeting.state.agreements[i] = agreements[i];
        meeting.state.ended = started + std::chrono::hours(1);
        ASSERT_TRUE(app().records()->keep_meeting(listed(meeting, started), to_json(meeting)));
        model().new_group();
        model().open();
    }
};

TEST_F(BeginningAMeeting, IsReachedFromHomeAndShowsEveryShippedMethod) {
    start_as("Els");
    app().home.open_meetings();
    EXPECT_EQ(app().screen(), Screen::meetings);
    EXPECT_THAT(model().methods(), SizeIs(5));
    for (const auto& card : model().methods()) {
        EXPECT_THAT(card.problem, IsEmpty()) << card.id;
        EXPECT_THAT(card.title, Not(IsEmpty()));
        EXPECT_GT(card.minutes, 0);
        EXPECT_FALSE(card.own);
    }
    EXPECT_FALSE(model().unfinished());
    EXPECT_THAT(model().earlier(), IsEmpty());
}

TEST_F(BeginningAMeeting, SaysWhyAMethodOfOnesOwnCannotBeUsed) {
    write(data() / "intervision/kapot.yaml", "kind: method\nformat: 1\n");
    start_as("Els");
    app().home.open_meetings();
    choose_method("kapot");
    EXPECT_THAT(model().methods()[model().method()].problem, Not(IsEmpty()));
    EXPECT_TRUE(model().methods()[model().method()].own);
    EXPECT_THAT(model().kinds(), IsEmpty());
    EXPECT_THAT(model().missing(), HasSubstr("methode"));
    EXPECT_FALSE(model().make_meeting());
    model().begin();
    EXPECT_EQ(app().screen(), Screen::meetings);
}

TEST_F(BeginningAMeeting, TakesSeveralNamesAtOnceAndSaysWhichItCannot) {
    with("Mo,  Els ;Ria\nIyad,,");
    EXPECT_THAT(model().members(), ElementsAre("Mo", "Els", "Ria", "Iyad"));
    EXPECT_THAT(model().new_member, IsEmpty());
    model().new_member = "Zo\u00eb, Mo, " + std::string(41, 'x');
    model().add_member();
    EXPECT_THAT(model().members(), ElementsAre("Mo", "Els", "Ria", "Iyad", "Zo\u00eb"));
    EXPECT_EQ(model().new_member, "Mo, " + std::string(41, 'x')) << "what was refused stays typed";
    EXPECT_THAT(app().notices(), SizeIs(2));
}

TEST_F(BeginningAMeeting, TakesPeopleWithoutNamesAndNeverMoreThanSixty) {
    with("");
    model().without_names(3);
    EXPECT_THAT(model().members(), ElementsAre("1", "2", "3"));
    model().without_names(500);
    EXPECT_THAT(model().members(), SizeIs(60));
    model().new_member = "Mo";
    model().add_member();
    EXPECT_THAT(model().members(), SizeIs(60));
    EXPECT_THAT(app().notices(), SizeIs(1));
}

TEST_F(BeginningAMeeting, KeepsWhoLeadsAndWhoBringsWhenSomebodyGoes) {
    with("Mo, Els, Ria", "incident");
    model().facilitator = 2;
    model().bringer = 1;
    model().remove_member(0);
    EXPECT_EQ(model().facilitator, 1U);
    EXPECT_EQ(model().bringer, 0U);
    model().remove_member(0);
    EXPECT_FALSE(model().bringer);
    EXPECT_EQ(model().facilitator, 0U);
    model().remove_member(9);
    EXPECT_THAT(model().members(), ElementsAre("Ria"));
}

TEST_F(BeginningAMeeting, TakesUpNoMeetingThatNamesAnother) {
    with("Mo, Els");
    model().own_title = "Het hek";
    model().choose_item(0);
    const auto stored = value_of(model().make_meeting());
    auto listing = listed(stored, stored.state.started);
    listing.id += "X";
    ASSERT_TRUE(app().records()->keep_meeting(listing, to_json(stored)));
    model().look_at(listing.id);
    EXPECT_FALSE(app().meeting.has_meeting());
    ASSERT_FALSE(app().notices().empty());
    EXPECT_THAT(app().notices().back().what.nl, HasSubstr("een andere"));
}

TEST_F(BeginningAMeeting, SaysWhatIsMissingUntilNothingIs) {
    with("", "incident");
    EXPECT_THAT(model().missing(), HasSubstr("wie er meedoen"));
    model().without_names(4);
    model().choose_kind(MaterialKind::turn);
    EXPECT_THAT(model().missing(), HasSubstr("samen bekijkt"));
    model().choose_kind(MaterialKind::own);
    model().keep_group = true;
    EXPECT_THAT(model().missing(), HasSubstr("naam"));
    model().group_name = std::string(61, 'x');
    EXPECT_THAT(model().missing(), HasSubstr("60"));
    model().group_name = " De vroege dienst ";
    EXPECT_THAT(model().missing(), IsEmpty());
    EXPECT_EQ(value_of(model().make_meeting()).state.group, "De vroege dienst");
}

TEST_F(BeginningAMeeting, TakesTheScenarioWithItAsItIsNow) {
    with("Mo, Els, Ria");
    ASSERT_EQ(model().kind(), MaterialKind::scenario);
    choose_item("opa-wim");
    model().facilitator = 1;
    const auto meeting = value_of(model().make_meeting());
    EXPECT_EQ(meeting.method.id, "play-together");
    EXPECT_EQ(meeting.state.facilitator, "Els");
    EXPECT_EQ(meeting.state.material.item, "opa-wim");
    EXPECT_EQ(meeting.state.material.title, "Opa Wim staat woensdag op doel");
    EXPECT_EQ(meeting.state.group, "");
    const auto played = scenario::load(*meeting.sources, meeting.language);
    ASSERT_TRUE(played.scenario);
    EXPECT_EQ(played.hash, app().library().find("opa-wim")->loaded.hash);
    EXPECT_EQ(meeting.sources->file, "scenario.yaml") << "where it lay says nothing to a group";
}

TEST_F(BeginningAMeeting, TakesAMarkedMomentWithoutWhoPlayedIt) {
    start_as("Geheimenaam");
    marked_talk();
    with("Mo, Els, Ria", "incident");
    model().bringer = 0;
    model().choose_kind(MaterialKind::turn);
    ASSERT_THAT(model().items(), SizeIs(1));
    const auto& item = model().items()[0];
    EXPECT_THAT(item.title, HasSubstr("beurt 2"));
    EXPECT_THAT(item.about, HasSubstr("hier keek hij weg"));
    EXPECT_THAT(item.title + item.about, Not(HasSubstr("Geheimenaam")));
    model().choose_item(0);
    const auto meeting = value_of(model().make_meeting());
    ASSERT_TRUE(meeting.turn);
    EXPECT_THAT(meeting.turn->replies, SizeIs(2));
    EXPECT_EQ(meeting.turn->why, "hier keek hij weg");
    EXPECT_EQ(meeting.state.material.item, "opa-wim/2");
    const auto text = to_json(meeting);
    const auto session = app().records()->sessions("")->front();
    for (const auto& secret : {std::string("Geheimenaam"), session.id, session.learner})
        EXPECT_THAT(text, Not(HasSubstr(secret)));
}

TEST_F(BeginningAMeeting, LeavesOutMarksThatWereTakenBack) {
    start_as("Els");
    marked_talk();
    auto talk = value_of(Talk::reopen(*app().records(), app().records()->sessions("")->front().id, {}));
    ASSERT_TRUE(talk.unmark(1));
    with("Mo", "incident");
    model().choose_kind(MaterialKind::turn);
    EXPECT_THAT(model().items(), IsEmpty());
}

TEST_F(BeginningAMeeting, TakesAMomentOfAFileThatAMemberBroughtAndNothingElseOfIt) {
    start_as("Geheimenaam");
    marked_talk("vast");
    write(folder_.path() / "talk.json", value_of(app().records()->export_json("")));
    end();
    std::filesystem::remove_all(data());
    start_as("Iyad");
    with("Mo, Els, Ria", "incident");
    model().bringer = 2;
    model().file = " '" + (folder_.path() / "talk.json").string() + "' ";
    model().bring();
    EXPECT_THAT(app().notices(), IsEmpty());
    EXPECT_EQ(model().kind(), MaterialKind::turn);
    ASSERT_THAT(model().items(), SizeIs(1));
    EXPECT_EQ(model().item(), 0U) << "there is nothing else to choose";
    EXPECT_THAT(model().file, IsEmpty());
    EXPECT_THAT(app().records()->sessions("").value(), IsEmpty());
    const auto text = to_json(value_of(model().make_meeting()));
    EXPECT_THAT(text, HasSubstr("vast"));
    EXPECT_THAT(text, Not(HasSubstr("Geheimenaam")));
    EXPECT_THAT(text, Not(HasSubstr(folder_.path().string())));
}

TEST_F(BeginningAMeeting, SaysWhyAFileCannotBeBrought) {
    start_as("Els");
    meet("opa-wim");
    say_along(2);
    write(folder_.path() / "unmarked.json", value_of(app().records()->export_json("")));
    with("Mo");
    for (const auto* name : {"nowhere.json", "unmarked.json"}) {
        model().file = (folder_.path() / name).string();
        model().bring();
        ASSERT_THAT(app().notices(), Not(IsEmpty())) << name;
        EXPECT_THAT(app().notices().back().what.nl, HasSubstr(name));
        EXPECT_THAT(model().file, HasSubstr(name)) << "what was typed stays";
    }
    EXPECT_EQ(model().kind(), MaterialKind::scenario);
}

TEST_F(BeginningAMeeting, TakesAnExerciseByTheNameThatTheRecordsGiveIt) {
    std::string taker;
    start_as("Els");
    app().home.open_meetings();
    for (std::size_t i = 0; i < model().methods().size() && taker.empty(); ++i) {
        model().choose_method(i);
        for (const auto kind : model().kinds())
            if (kind == MaterialKind::drill) taker = model().methods()[i].id;
    }
    ASSERT_THAT(taker, Not(IsEmpty()));
    with("Mo, Els, Ria", taker);
    model().bringer = 0;
    model().choose_kind(MaterialKind::drill);
    ASSERT_THAT(model().items(), Not(IsEmpty()));
    choose_item("hear/opa-wim/");
    const auto meeting = value_of(model().make_meeting());
    EXPECT_THAT(meeting.drill, HasSubstr("hear/opa-wim/"));
    EXPECT_TRUE(scenario::load(*meeting.sources, meeting.language).scenario);
    model().begin();
    EXPECT_EQ(app().screen(), Screen::meeting) << "whoever runs it finds the exercise";
}

TEST_F(BeginningAMeeting, GoesToItsScreenAndIsOnTheDisk) {
    with("Mo, Els, Ria");
    choose_item("opa-wim");
    model().begin();
    EXPECT_EQ(app().screen(), Screen::meeting);
    ASSERT_TRUE(app().meeting.has_meeting());
    EXPECT_THAT(app().records()->meetings().value(), SizeIs(1));
    EXPECT_THAT(model().members(), IsEmpty()) << "the next one begins with nobody";
    app().back();
    ASSERT_TRUE(model().unfinished());
    EXPECT_EQ(model().unfinished()->title, app().meeting.meeting().method().title);
}

TEST_F(BeginningAMeeting, GoesOnWithTheUnfinishedOneAfterARestart) {
    with("Mo, Els, Ria");
    choose_item("opa-wim");
    model().begin();
    const auto id = app().meeting.meeting().state().id;
    start();
    app().home.open_meetings();
    ASSERT_TRUE(model().unfinished());
    model().go_on();
    EXPECT_EQ(app().screen(), Screen::meeting);
    EXPECT_EQ(app().meeting.meeting().state().id, id);
}

TEST_F(BeginningAMeeting, KnowsAGroupItsPeopleAndWhatItAgreed) {
    earlier("De vroege dienst",
            {{"Mo", "vragen", "vrijdag", "Ria", {}, ""}, {"\u0130pek", "", "", "", {}, ""}});
    earlier("De late dienst", {{"Mo", "later", "", "", {}, ""}}, base::Time(std::chrono::hours(400'100)));
    EXPECT_THAT(model().groups(), ElementsAre("De late dienst", "De vroege dienst"));
    ASSERT_THAT(model().earlier(), SizeIs(2));
    EXPECT_THAT(model().earlier()[1].about, HasSubstr("1 afspraak"));
    model().choose_group("De vroege dienst");
    EXPECT_THAT(model().members(), ElementsAre("Mo", "\u0130pek", "Ria"));
    ASSERT_THAT(model().last(), SizeIs(1));
    EXPECT_EQ(model().last()[0].what, "vragen");
    EXPECT_TRUE(model().keep_group);
    choose_item("opa-wim");
    const auto meeting = value_of(model().make_meeting());
    EXPECT_EQ(meeting.state.group, "De vroege dienst");
    EXPECT_EQ(meeting.state.last, model().last());
    model().new_group();
    EXPECT_THAT(model().last(), IsEmpty());
    EXPECT_FALSE(model().keep_group);
}

TEST_F(BeginningAMeeting, ErasesOneForGood) {
    earlier("De vroege dienst", {});
    model().erase(model().earlier()[0].id);
    EXPECT_THAT(model().earlier(), IsEmpty());
    EXPECT_THAT(model().groups(), IsEmpty());
    EXPECT_THAT(app().records()->meetings().value(), IsEmpty());
}

TEST_F(BeginningAMeeting, SaysThatOneCannotBeReadAndLeavesIt) {
    start_as("Els");
    ASSERT_TRUE(app().records()->keep_meeting({"M", "Groep", "Incident", {}, {}, true}, "{\"kind\":1}"));
    app().home.open_meetings();
    ASSERT_THAT(model().earlier(), SizeIs(1));
    EXPECT_THAT(model().earlier()[0].about, HasSubstr("niet worden gelezen"));
    model().look_at("M");
    EXPECT_EQ(app().screen(), Screen::meetings);
    EXPECT_THAT(app().notices(), SizeIs(1));
    model().choose_group("Groep");
    EXPECT_THAT(model().members(), IsEmpty());
    EXPECT_THAT(app().records()->meetings().value(), SizeIs(1));
}

TEST_F(BeginningAMeeting, KeepsWhatWasFilledInWhenTheLanguageChanges) {
    with("Mo, Els", "incident");
    model().bringer = 1;
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().change(settings);
    EXPECT_EQ(model().methods()[model().method()].id, "incident");
    EXPECT_THAT(model().members(), SizeIs(2));
    EXPECT_EQ(model().bringer, 1U);
    EXPECT_THAT(model().missing(), Not(HasSubstr("Kies")));
}

TEST_F(BeginningAMeeting, WorksWithoutRecords) {
    write(data() / "records.sqlite", "no database");
    start();
    app().home.open_meetings();
    model().without_names(4);
    choose_method("play-together");
    choose_item("opa-wim");
    EXPECT_TRUE(model().make_meeting());
    EXPECT_THAT(model().groups(), IsEmpty());
}

}  // namespace
}  // namespace wijk::app
