#include <gmock/gmock.h>

#include "app/app.h"
#include "app/testing.h"
#include "dialogue/testing.h"

namespace wijk::app {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Phase = ConversationModel::Phase;
using testing_support::FailingRecords;
using testing_support::value_of;

class TheConversation : public testing_support::Desk {
 protected:
    /// A talk on records that can be taken away.
    FailingRecords& meet_on_failing_records() {
        failing_ = std::make_unique<FailingRecords>(value_of(
            records::Records::open(folder_.path() / "other", base::system_clock(), base::system_random())));
        const auto learner = value_of(failing_->add_learner("Iyad")).id;
        const auto* item = app().library().find("opa-wim");
        app().conversation.show(
            value_of(Talk::begin(item->loaded, failing_.get(), learner, records::Mode::practise, {})),
            item->portraits);
        return *failing_;
    }
    void TearDown() override { end(); }

    std::unique_ptr<FailingRecords> failing_;
};

TEST_F(TheConversation, OffersWhatCanBeSaidAndShowsWhatWasSaid) {
    start_as("Els");
    auto& model = meet("opa-wim");
    ASSERT_EQ(model.phase(), Phase::choosing);
    ASSERT_THAT(model.transcript(), SizeIs(1));
    EXPECT_EQ(model.transcript()[0].name, "Wim");
    const auto said = model.offers()[1];
    model.choose(1);
    ASSERT_GE(model.transcript().size(), 3U);
    EXPECT_EQ(model.transcript()[1].text, said.text);
    EXPECT_EQ(model.transcript()[1].by, Said::By::me);
    EXPECT_FALSE(model.transcript()[1].note.empty());
    EXPECT_EQ(model.visible(), model.transcript().size());
}

TEST_F(TheConversation, IgnoresWhatIsNotOnOffer) {
    start_as("Els");
    auto& model = meet("opa-wim");
    model.choose(99);
    EXPECT_THAT(model.transcript(), SizeIs(1));
}

TEST_F(TheConversation, TellsWhatARepliesDidOnlyWhenPractising) {
    start_as("Els");
    auto& model = meet("opa-wim", records::Mode::through);
    model.choose(0);
    EXPECT_THAT(model.transcript()[1].note, IsEmpty());
    model.back_to(0);
    EXPECT_EQ(model.talk().conversation().replies(), 1U) << "no way back when playing through";
    meet("opa-wim").choose(0);
    EXPECT_FALSE(model.transcript()[1].note.empty());
    model.back_to(0);
    EXPECT_EQ(model.talk().conversation().replies(), 0U);
}

TEST_F(TheConversation, WaitsBeforeTheAnswerAndCanBeToldNotTo) {
    start_as("Els");
    auto settings = app().settings();
    settings.waiting = true;
    app().change(settings);
    auto& model = meet("opa-wim");
    const auto before = model.feels();
    model.choose(0);
    ASSERT_EQ(model.phase(), Phase::waiting);
    EXPECT_EQ(model.feels(), before) << "he has not answered yet";
    EXPECT_EQ(model.visible(), 2U);
    EXPECT_THAT(model.offers(), IsEmpty());
    model.choose(0);
    EXPECT_EQ(model.talk().conversation().replies(), 1U);
    model.tick(ConversationModel::waiting_seconds / 2);
    EXPECT_EQ(model.phase(), Phase::waiting);
    model.tick(ConversationModel::waiting_seconds / 2);
    EXPECT_EQ(model.phase(), Phase::choosing);
    EXPECT_EQ(model.visible(), model.transcript().size());
    model.choose(0);
    model.skip_waiting();
    EXPECT_NE(model.phase(), Phase::waiting);
}

TEST_F(TheConversation, AsksForOwnWordsWhereTheSceneDoesAndKeepsThemWithTheReply) {
    start_as("Els");
    auto& model = meet("opa-wim");
    const auto road = model.scenario().playthroughs.front().choose;
    std::size_t at = 0;
    while (model.phase() == Phase::choosing) say(road[at++]);
    ASSERT_EQ(model.phase(), Phase::writing);
    EXPECT_THAT(model.offers(), IsEmpty());
    model.choose(0);
    EXPECT_EQ(model.talk().conversation().replies(), at) << "first the words";
    model.own_words = "Je schrok ervan.";
    model.words_written();
    ASSERT_EQ(model.phase(), Phase::choosing);
    model.choose(0);
    EXPECT_EQ(model.talk().margins()[at].own_words, "Je schrok ervan.");
    EXPECT_THAT(model.own_words, IsEmpty());
}

TEST_F(TheConversation, StandsStillWithTheWordsWhenAReplyCannotBeKept) {
    start_as("Els");
    auto& records = meet_on_failing_records();
    auto& model = app().conversation;
    const auto road = model.scenario().playthroughs.front().choose;
    std::size_t at = 0;
    while (model.phase() == Phase::choosing) say(road[at++]);
    model.own_words = "Mijn woorden";
    model.words_written();
    records.full = true;
    const auto before = app().notices().size();
    model.choose(0);
    EXPECT_EQ(model.talk().conversation().replies(), at);
    EXPECT_EQ(model.phase(), Phase::choosing);
    ASSERT_THAT(app().notices(), SizeIs(before + 1));
    records.full = false;
    model.choose(0);
    EXPECT_EQ(model.talk().margins()[at].own_words, "Mijn woorden") << "nothing typed was lost";
}

TEST_F(TheConversation, KeepsANoteInItsFieldUntilItIsOnTheDisk) {
    start_as("Els");
    auto& records = meet_on_failing_records();
    auto& model = app().conversation;
    model.choose(0);
    model.start_note(7);
    EXPECT_FALSE(model.noting()) << "there is no such reply";
    model.start_note(0);
    model.note_text = "hij keek weg";
    records.full = true;
    model.keep_note();
    EXPECT_EQ(model.noting(), 0U);
    EXPECT_EQ(model.note_text, "hij keek weg");
    records.full = false;
    model.keep_note();
    EXPECT_FALSE(model.noting());
    EXPECT_EQ(model.transcript()[1].margin.note, "hij keek weg");
    model.start_note(0);
    EXPECT_EQ(model.note_text, "hij keek weg");
    model.leave_note();
    EXPECT_EQ(model.transcript()[1].margin.note, "hij keek weg");
}

TEST_F(TheConversation, KeepsAHalfWrittenNoteWhenTheTalkGoesOn) {
    start_as("Els");
    auto& model = meet("opa-wim");
    model.choose(0);
    model.start_note(0);
    model.note_text = "half";
    model.choose(0);
    EXPECT_FALSE(model.noting());
    EXPECT_EQ(model.talk().margins()[0].note, "half");
}

TEST_F(TheConversation, MarksAReplyAndTakesTheMarkAway) {
    start_as("Els");
    auto& model = meet("opa-wim");
    model.toggle_mark(0);
    EXPECT_THAT(app().notices(), IsEmpty()) << "nothing was said yet";
    model.choose(0);
    model.toggle_mark(0);
    EXPECT_TRUE(model.transcript()[1].margin.marked);
    model.toggle_mark(0);
    EXPECT_FALSE(model.transcript()[1].margin.marked);
}

TEST_F(TheConversation, EndsInADebriefThatCanBeSavedAndPlayedAgain) {
    start_as("Els");
    auto& model = meet("opa-wim");
    say_along();
    ASSERT_EQ(model.phase(), Phase::over);
    EXPECT_THAT(model.offers(), IsEmpty());
    model.to_debrief();
    ASSERT_EQ(app().screen(), Screen::debrief);
    ASSERT_TRUE(app().debrief.has_debrief());
    EXPECT_TRUE(app().debrief.debrief().ending);
    EXPECT_THAT(app().debrief.transcript(), HasSubstr("Wim: "));
    app().debrief.save_transcript();
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_FALSE(app().notices()[0].error);
    const auto files = value_of(base::real_files().list(data() / "transcripts"));
    ASSERT_THAT(files, SizeIs(1));
    EXPECT_THAT(files[0], EndsWith(".txt"));
    EXPECT_EQ(value_of(base::real_files().read(data() / "transcripts" / files[0], 1U << 20U)),
              app().debrief.transcript());
    app().debrief.play_again();
    EXPECT_EQ(app().screen(), Screen::briefing);
    EXPECT_NE(app().briefing.item(), nullptr);
}

TEST_F(TheConversation, SaysThatATranscriptCouldNotBeSaved) {
    start_as("Els");
    auto& model = meet("opa-wim");
    model.choose(0);
    model.to_debrief();
    files_.full = true;
    app().debrief.save_transcript();
    ASSERT_THAT(app().notices(), SizeIs(1));
    EXPECT_TRUE(app().notices()[0].error);
}

TEST_F(TheConversation, SaysWhenAScenarioOffersNothing) {
    write(data() / "scenarios/proef/scenario.yaml", wijk::testing_support::scenario_text(R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies: [{id: vraag, say: "Dag?", next: leeg, note: n}]
  leeg:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    replies: [{id: nooit, say: "Dan.", when: trust >= 9, next: eind, note: n}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)"));
    start_as("Els");
    auto& model = meet("proef");
    model.choose(0);
    EXPECT_EQ(model.phase(), Phase::stuck);
    model.to_debrief();
    EXPECT_FALSE(app().debrief.debrief().ending);
}

TEST_F(TheConversation, GoesBackOnlyWhenThatIsKept) {
    start_as("Els");
    auto& records = meet_on_failing_records();
    auto& model = app().conversation;
    model.choose(0);
    records.full = true;
    const auto before = app().notices().size();
    model.back_to(0);
    model.toggle_mark(0);
    EXPECT_EQ(model.talk().conversation().replies(), 1U);
    EXPECT_FALSE(model.transcript()[1].margin.marked);
    EXPECT_THAT(app().notices(), SizeIs(before + 2)) << "one for each";
}

TEST_F(TheConversation, LeavesHalfWrittenWordsAloneWhenThereIsNothingToGoBackTo) {
    start_as("Els");
    auto& model = meet("opa-wim");
    const auto road = model.scenario().playthroughs.front().choose;
    for (std::size_t at = 0; model.phase() == Phase::choosing; ++at) say(road[at]);
    model.own_words = "Half";
    model.back_to(99);
    EXPECT_EQ(model.own_words, "Half");
    EXPECT_EQ(model.phase(), Phase::writing);
}

TEST_F(TheConversation, CanBeTakenUpFromBeforeItsEnd) {
    start_as("Els");
    auto& model = meet("opa-wim");
    say_along();
    ASSERT_EQ(model.phase(), Phase::over);
    app().home.refresh();
    EXPECT_FALSE(app().home.unfinished());
    model.back_to(1);
    EXPECT_EQ(model.talk().conversation().replies(), 1U);
    EXPECT_NE(model.phase(), Phase::over);
    app().home.refresh();
    ASSERT_TRUE(app().home.unfinished());
    EXPECT_EQ(app().home.unfinished()->turn, 2);
}

/// The language of the screens can be changed in the middle of anything.
class TheLanguage : public TheConversation {
 protected:
    void change_language() {
        auto settings = app().settings();
        settings.language = settings.language == base::Language::nl ? base::Language::en : base::Language::nl;
        app().change(settings);
    }
};

TEST_F(TheLanguage, TakesNoWordsAwayFromWhoIsWriting) {
    start_as("Els");
    auto& model = meet("opa-wim");
    const auto road = model.scenario().playthroughs.front().choose;
    std::size_t at = 0;
    while (model.phase() == Phase::choosing) say(road[at++]);
    model.own_words = "Je schr";
    change_language();
    ASSERT_EQ(model.phase(), Phase::writing);
    EXPECT_EQ(model.own_words, "Je schr");
    model.words_written();
    change_language();
    ASSERT_EQ(model.phase(), Phase::choosing);
    model.choose(0);
    EXPECT_EQ(model.talk().margins()[at].own_words, "Je schr");
}

TEST_F(TheLanguage, DoesNotMakeTheAnswerComeSooner) {
    start_as("Els");
    auto settings = app().settings();
    settings.waiting = true;
    app().change(settings);
    auto& model = meet("opa-wim");
    model.choose(0);
    model.tick(ConversationModel::waiting_seconds / 2);
    change_language();
    EXPECT_EQ(model.phase(), Phase::waiting);
    EXPECT_EQ(model.visible(), 2U);
    EXPECT_EQ(model.transcript()[1].name, "You");
    model.tick(ConversationModel::waiting_seconds / 2);
    EXPECT_EQ(model.phase(), Phase::choosing) << "nor later";
}

TEST_F(TheLanguage, LeavesANoteInItsField) {
    start_as("Els");
    auto& model = meet("opa-wim");
    model.choose(0);
    model.start_note(0);
    model.note_text = "half";
    change_language();
    EXPECT_EQ(model.noting(), 0U);
    EXPECT_EQ(model.note_text, "half");
}

TEST_F(TheLanguage, IsThatOfTheDebriefToo) {
    start_as("Els");
    auto& model = meet("opa-wim");
    say_along();
    model.to_debrief();
    app().debrief.select(1);
    const auto line = app().debrief.debrief().turns[0].before.says;
    const auto heading = app().debrief.debrief().counts_heading;
    change_language();
    EXPECT_NE(app().debrief.debrief().counts_heading, heading);
    EXPECT_EQ(app().debrief.debrief().turns[0].before.says, line) << "what was said stays as it was said";
    EXPECT_THAT(app().debrief.transcript(), HasSubstr("You: "));
    EXPECT_EQ(app().debrief.selected(), 1U);
    change_language();
    EXPECT_EQ(app().debrief.debrief().counts_heading, heading);
}

}  // namespace
}  // namespace wijk::app
