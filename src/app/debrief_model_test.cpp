#include <algorithm>

#include <gmock/gmock.h>

#include "app/app.h"
#include "app/testing.h"

namespace wijk::app {
namespace {

using skills::Code;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::FailingRecords;
using testing_support::value_of;
using Writing = DebriefModel::Writing;

class TheDebrief : public testing_support::Desk {
 protected:
    DebriefModel& look_back(std::size_t most = 99) {
        start_as("Els");
        meet("opa-wim");
        say_along(most);
        app().conversation.to_debrief();
        return app().debrief;
    }
    /// The first playthrough with own words where the scene asks for them; the turn that has them is chosen.
    DebriefModel& look_back_on_own_words() {
        start_as("Els");
        auto& model = meet("opa-wim");
        for (const auto& id : model.scenario().playthroughs.front().choose) {
            model.own_words = "Je schrok ervan.";
            say(id);
        }
        model.to_debrief();
        auto& debrief = app().debrief;
        for (std::size_t i = 0; i < debrief.debrief().turns.size() && !debrief.has_own_words(); ++i)
            debrief.select(i);
        EXPECT_TRUE(debrief.has_own_words());
        return debrief;
    }
    /// A talk on records that can be taken away, with its debrief.
    FailingRecords& look_back_on_failing_records() {
        start_as("Els");
        failing_ = std::make_unique<FailingRecords>(value_of(
            records::Records::open(folder_.path() / "other", base::system_clock(), base::system_random())));
        const auto learner = value_of(failing_->add_learner("Iyad")).id;
        const auto* item = app().library().find("opa-wim");
        app().conversation.show(
            value_of(Talk::begin(item->loaded, failing_.get(), learner, records::Mode::practise,
                                 app().library().neighbourhood())),
            item->portraits);
        auto& model = app().conversation;
        for (const auto& id : model.scenario().playthroughs.front().choose) {
            model.own_words = "Je schrok ervan.";
            say(id);
        }
        model.to_debrief();
        return *failing_;
    }
    const feedback::Margin& margin() {
        return app().debrief.debrief().turns[app().debrief.selected()].margin;
    }
    /// What stands in the records, read anew.
    feedback::Margin kept() {
        return value_of(Talk::read(*app().records(), app().debrief.talk()->session()))
            .margins()[app().debrief.selected()];
    }
    /// A reply of the selected turn that was not chosen.
    std::string another_reply() {
        for (const auto& offer : app().debrief.debrief().turns[app().debrief.selected()].offers)
            if (!offer.chosen) return offer.id;
        return {};
    }
    void TearDown() override { end(); }

    std::unique_ptr<FailingRecords> failing_;
};

TEST_F(TheDebrief, KeepsANoteAndShowsItInTheConversationToo) {
    auto& model = look_back();
    model.select(1);
    model.write_note();
    ASSERT_EQ(model.writing(), Writing::note);
    model.text = "hij keek weg";
    model.keep();
    EXPECT_EQ(model.writing(), Writing::nothing);
    EXPECT_EQ(margin().note, "hij keek weg");
    EXPECT_EQ(kept().note, "hij keek weg");
    EXPECT_EQ(app().conversation.talk().margins()[1].note, "hij keek weg");
    app().back();
    ASSERT_EQ(app().screen(), Screen::conversation);
    bool shown = false;
    for (const auto& said : app().conversation.transcript())
        shown = shown || said.margin.note == "hij keek weg";
    EXPECT_TRUE(shown);
}

TEST_F(TheDebrief, AsksWhyAMarkIsSetAndKeepsTheAnswer) {
    auto& model = look_back();
    model.toggle_mark();
    EXPECT_TRUE(kept().marked) << "at once, whatever is written or not";
    ASSERT_EQ(model.writing(), Writing::why);
    model.text = "Had ik moeten vragen?";
    model.keep();
    EXPECT_EQ(margin().why, "Had ik moeten vragen?");
    EXPECT_EQ(kept().why, "Had ik moeten vragen?");
    model.toggle_mark();
    EXPECT_FALSE(kept().marked);
    EXPECT_THAT(kept().why, IsEmpty());
}

TEST_F(TheDebrief, KeepsWhatIsHalfWrittenWhenAnotherTurnIsLookedAtOrTheProgramEnds) {
    auto& model = look_back();
    model.write_note();
    model.text = "half";
    model.select(2);
    EXPECT_EQ(model.selected(), 2U);
    EXPECT_EQ(model.debrief().turns[0].margin.note, "half");
    const auto session = model.talk()->session();
    model.write_note();
    model.text = "ook half";
    end();
    start();
    EXPECT_EQ(value_of(Talk::read(*app().records(), session)).margins()[2].note, "ook half");
}

TEST_F(TheDebrief, SaysWhatOwnWordsWereAndTakesOutWhatCannotBeTogether) {
    auto& model = look_back_on_own_words();
    model.toggle_code(Code::SR);
    model.toggle_code(Code::OQ);
    EXPECT_THAT(margin().coded, ElementsAre(Code::OQ, Code::SR));
    model.toggle_code(Code::CR);
    EXPECT_THAT(margin().coded, ElementsAre(Code::OQ, Code::CR)) << "one reflection a sentence";
    EXPECT_EQ(kept().coded, margin().coded);
    model.toggle_code(Code::OQ);
    model.toggle_code(Code::CR);
    EXPECT_THAT(kept().coded, IsEmpty());
    EXPECT_THAT(app().notices(), IsEmpty());
}

TEST_F(TheDebrief, ComparesOwnWordsWithTheNearestReplyOnlyWhenBothAreKnown) {
    auto& model = look_back_on_own_words();
    const auto offers = model.debrief().turns[model.selected()].offers;
    const auto offer = std::find_if(offers.begin(), offers.end(),
                                    [](const feedback::OfferText& one) { return !one.codes.empty(); });
    ASSERT_NE(offer, offers.end());
    EXPECT_FALSE(model.compared());
    model.nearest(offer->id);
    EXPECT_EQ(kept().nearest, offer->id);
    EXPECT_FALSE(model.compared());
    for (const auto& code : offer->codes) model.toggle_code(code.code);
    EXPECT_EQ(model.compared(), Likeness::same);
    model.nearest(offer->id);
    EXPECT_THAT(kept().nearest, IsEmpty()) << "again takes it back";
    EXPECT_FALSE(model.compared());
    model.nearest("niet_op_de_lijst");
    EXPECT_THAT(kept().nearest, IsEmpty());
    EXPECT_THAT(app().notices(), SizeIs(1));
}

TEST(TheLikeness, IsOfMovesAndNeverOfWords) {
    EXPECT_EQ(likeness({Code::SR}, {Code::SR}), Likeness::same);
    EXPECT_EQ(likeness({Code::SR, Code::OQ}, {Code::OQ, Code::SR}), Likeness::same);
    EXPECT_EQ(likeness({Code::SR}, {Code::SR, Code::OQ}), Likeness::partly);
    EXPECT_EQ(likeness({Code::SR}, {Code::CR}), Likeness::different);
    EXPECT_EQ(likeness({Code::SR}, {}), Likeness::different);
}

TEST_F(TheDebrief, GivesAnExampleOfAMoveFromElsewhereInTheScenario) {
    auto& model = look_back_on_own_words();
    const auto example = model.example_of(Code::CR);
    ASSERT_THAT(example, Not(IsEmpty()));
    for (const auto& offer : model.debrief().turns[model.selected()].offers) EXPECT_NE(offer.say, example);
}

TEST_F(TheDebrief, DoesNotSayWhatWasNotWritten) {
    auto& model = look_back();
    ASSERT_FALSE(model.has_own_words());
    model.toggle_code(Code::SR);
    model.nearest(another_reply());
    EXPECT_THAT(margin().coded, IsEmpty());
    EXPECT_THAT(margin().nearest, IsEmpty());
}

TEST_F(TheDebrief, KeepsTheAnswersOfTheReflectiveList) {
    auto& model = look_back();
    model.reflect("gave_room", "partly");
    EXPECT_EQ(model.talk()->reflection().at("gave_room"), "partly");
    const auto session = model.talk()->session();
    EXPECT_EQ(value_of(Talk::read(*app().records(), session)).reflection().at("gave_room"), "partly");
    model.reflect("gave_room", "partly");
    EXPECT_THAT(value_of(Talk::read(*app().records(), session)).reflection(), IsEmpty());
}

TEST_F(TheDebrief, ShowsNothingThatIsNotKeptWhenTheDiskIsFull) {
    auto& records = look_back_on_failing_records();
    auto& model = app().debrief;
    for (std::size_t i = 0; i < model.debrief().turns.size() && !model.has_own_words(); ++i) model.select(i);
    ASSERT_TRUE(model.has_own_words());
    records.full = true;
    const auto before = app().notices().size();
    model.toggle_code(Code::SR);
    model.nearest(another_reply());
    model.toggle_mark();
    model.reflect("gave_room", "yes");
    EXPECT_THAT(margin().coded, IsEmpty());
    EXPECT_THAT(margin().nearest, IsEmpty());
    EXPECT_FALSE(margin().marked);
    EXPECT_EQ(model.writing(), Writing::nothing) << "no mark, no why";
    EXPECT_THAT(model.talk()->reflection(), IsEmpty());
    EXPECT_THAT(app().notices(), SizeIs(before + 4)) << "each is told";
}

TEST_F(TheDebrief, LeavesANoteInItsFieldUntilItIsOnTheDisk) {
    auto& records = look_back_on_failing_records();
    auto& model = app().debrief;
    model.write_note();
    model.text = "hij keek weg";
    records.full = true;
    model.keep();
    EXPECT_EQ(model.writing(), Writing::note);
    model.select(2);
    EXPECT_EQ(model.selected(), 0U) << "it stays where the note is";
    EXPECT_EQ(model.text, "hij keek weg");
    records.full = false;
    model.select(2);
    EXPECT_EQ(model.selected(), 2U);
    EXPECT_EQ(model.debrief().turns[0].margin.note, "hij keek weg");
}

TEST_F(TheDebrief, TakesAnotherRoadAndLeavesTheFirstAsItIs) {
    auto& model = look_back();
    const auto first = model.talk()->session();
    const auto before = value_of(app().records()->events(first));
    model.select(1);
    const auto reply = another_reply();
    model.fork(1, reply);
    ASSERT_EQ(app().screen(), Screen::conversation);
    const auto& talk = app().conversation.talk();
    EXPECT_NE(talk.session(), first);
    EXPECT_EQ(talk.mode(), records::Mode::practise);
    ASSERT_EQ(talk.conversation().replies(), 2U);
    EXPECT_EQ(talk.conversation().reply_of(talk.conversation().turns()[1])->id, reply);
    EXPECT_THAT(value_of(app().records()->events(first)), SizeIs(before.size()));
    app().conversation.to_debrief();
    ASSERT_THAT(model.roads(), SizeIs(2));
    EXPECT_EQ(model.roads()[0].name, "Eerste keer");
    EXPECT_EQ(model.roads()[1].name, "Tak 2");
    EXPECT_TRUE(model.is_branch());
    EXPECT_FALSE(model.roads()[1].ended);
}

TEST_F(TheDebrief, SaysThatAReplyWasNotOnOfferAndStandsThere) {
    auto& model = look_back();
    model.fork(1, "niet_op_de_lijst");
    EXPECT_THAT(app().notices(), SizeIs(1));
    EXPECT_EQ(app().conversation.talk().conversation().replies(), 1U) << "the replies are on offer there";
}

TEST_F(TheDebrief, HasNoOtherRoadForATalkThatIsNotKept) {
    start_as("Els");
    const auto* item = app().library().find("opa-wim");
    app().conversation.show(value_of(Talk::begin(item->loaded, nullptr, {}, records::Mode::practise,
                                                 app().library().neighbourhood())),
                            item->portraits);
    say_along();
    app().conversation.to_debrief();
    auto& model = app().debrief;
    EXPECT_FALSE(model.can_fork());
    EXPECT_TRUE(model.can_write()) << "as the conversation lets one write";
    model.fork(0, another_reply());
    EXPECT_EQ(app().screen(), Screen::debrief);
    EXPECT_THAT(model.roads(), IsEmpty());
}

TEST_F(TheDebrief, OnlyLetsLookAtATalkThatAnotherWindowHas) {
    auto& model = look_back();
    const auto session = model.talk()->session();
    auto other = records();
    start();  // lets go of it
    ASSERT_TRUE(other->resume(session));
    app().debrief.open(session);
    ASSERT_EQ(app().screen(), Screen::debrief);
    auto& here = app().debrief;
    EXPECT_FALSE(here.can_write());
    here.write_note();
    here.toggle_mark();
    here.reflect("gave_room", "yes");
    EXPECT_EQ(here.writing(), Writing::nothing);
    EXPECT_FALSE(margin().marked);
    EXPECT_THAT(here.talk()->reflection(), IsEmpty());
    EXPECT_TRUE(here.can_fork()) << "another road is a session of its own";
}

TEST_F(TheDebrief, MarksTheTurnsOfACountUntilItIsPressedAgain) {
    auto& model = look_back();
    model.count("questions");
    EXPECT_EQ(model.counted(), "questions");
    const auto& counts = model.debrief().counts;
    const auto row = std::find_if(counts.begin(), counts.end(),
                                  [](const feedback::CountRow& one) { return one.id == "questions"; });
    ASSERT_NE(row, counts.end());
    for (std::size_t turn = 1; turn <= model.debrief().turns.size(); ++turn) {
        const auto& codes = model.debrief().turns[turn - 1].codes;
        const bool asks = std::any_of(codes.begin(), codes.end(), [](const feedback::CodeText& code) {
            return code.code == Code::OQ || code.code == Code::CQ;
        });
        EXPECT_EQ(model.is_counted(static_cast<int>(turn)), asks) << turn;
    }
    model.count("questions");
    EXPECT_FALSE(model.is_counted(1));
}

TEST_F(TheDebrief, TellsTheMostThatEachGoalCanBringAndByWhichReplies) {
    auto& model = look_back();
    ASSERT_THAT(model.debrief().goals, Not(IsEmpty()));
    for (const auto& goal : model.debrief().goals) {
        ASSERT_TRUE(goal.best) << goal.id;
        EXPECT_GE(*goal.best, goal.points) << goal.id;
        EXPECT_THAT(goal.by, Not(IsEmpty())) << goal.id;
    }
}

TEST_F(TheDebrief, StandsWithATalkThatWentBackMeanwhile) {
    auto& model = look_back();
    model.select(model.debrief().turns.size() - 1);
    app().back();
    app().conversation.back_to(1);
    app().go(Screen::debrief);
    EXPECT_THAT(model.debrief().turns, SizeIs(1));
    EXPECT_EQ(model.selected(), 0U);
    EXPECT_FALSE(model.debrief().ending);
}

TEST_F(TheDebrief, OfATalkThatIsNotFinishedIsOfTheSameTalkThatOneGoesOnWith) {
    const auto session = look_back(2).talk()->session();
    end();
    start();
    auto settings = app().settings();
    settings.waiting = false;
    app().change(settings);
    app().debrief.open(session);
    app().home.go_on(session);
    ASSERT_EQ(app().screen(), Screen::conversation);
    app().conversation.choose(0);
    app().back();
    ASSERT_EQ(app().screen(), Screen::debrief);
    EXPECT_THAT(app().debrief.debrief().turns, SizeIs(3));
    app().debrief.toggle_mark();
    EXPECT_TRUE(app().conversation.talk().margins()[0].marked);
}

TEST_F(TheDebrief, OpensAnEarlierTalkFromItsBriefing) {
    auto& model = look_back();
    const auto session = model.talk()->session();
    end();
    start();
    app().home.open("opa-wim");
    ASSERT_THAT(app().briefing.talks(), SizeIs(1));
    EXPECT_TRUE(app().briefing.talks()[0].ended);
    EXPECT_THAT(app().briefing.talks()[0].ending, Not(IsEmpty()));
    app().briefing.open(session);
    ASSERT_EQ(app().screen(), Screen::debrief);
    EXPECT_EQ(app().debrief.talk()->session(), session);
    EXPECT_TRUE(app().debrief.can_write());
}

TEST_F(TheDebrief, IsTakenAlongAsAFileWithWhatWasChosenAlone) {
    auto& model = look_back_on_own_words();
    ASSERT_TRUE(model.can_take_along());
    model.take_along();
    const auto file = data() / "reports" / ("opa-wim-" + model.talk()->session() + ".html");
    EXPECT_THAT(app().notices().back().what.nl, ::testing::HasSubstr(file.string()));
    auto page = value_of(base::real_files().read(file, 1U << 22U));
    EXPECT_THAT(page, ::testing::HasSubstr("Je schrok ervan."));
    EXPECT_THAT(page, ::testing::Not(::testing::HasSubstr("Els"))) << "a name goes along only when asked for";
    model.taking.own_words = false;
    model.taking.name = true;
    model.take_along();
    page = value_of(base::real_files().read(file, 1U << 22U));
    EXPECT_THAT(page, ::testing::Not(::testing::HasSubstr("Je schrok ervan.")));
    EXPECT_THAT(page, ::testing::HasSubstr("Els"));
}

TEST_F(TheDebrief, SaysWhyNothingCouldBeTakenAlong) {
    auto& model = look_back();
    model.taking.marked_only = true;
    model.take_along();
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_TRUE(app().notices()[0].error) << "no turn is marked";
    model.taking.marked_only = false;
    files_.full = true;
    model.take_along();
    EXPECT_TRUE(app().notices().back().error);
    EXPECT_FALSE(base::real_files().is_folder(data() / "reports"));
}

}  // namespace
}  // namespace wijk::app
