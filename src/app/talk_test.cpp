#include "app/talk.h"

#include <gmock/gmock.h>

#include "app/testing.h"
#include "dialogue/testing.h"

namespace wijk::app {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::FailingRecords;
using testing_support::value_of;
using wijk::testing_support::loaded;
using wijk::testing_support::scenario_text;

constexpr const char* scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: een, say: "Een.", next: begin, note: n}
      - {id: twee, say: "Twee.", next: begin, note: n}
      - {id: klaar, say: "Klaar.", next: eind, note: n}
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";

class ATalk : public ::testing::Test {
 protected:
    std::unique_ptr<records::Records> open() const {
        return value_of(records::Records::open(folder_.path(), base::system_clock(), base::system_random()));
    }
    Talk begin() { return value_of(Talk::begin(played_, &records_, learner_, records::Mode::practise)); }
    std::vector<std::string> kept(const Talk& talk) {
        return records::road_of(value_of(records_.events(talk.session()))).reply_ids();
    }

    base::TemporaryFolder folder_ = value_of(base::TemporaryFolder::make());
    FailingRecords records_{open()};
    std::string learner_ = value_of(records_.add_learner("Els")).id;
    scenario::Loaded played_ = loaded(scenario_text(scenes));
};

TEST_F(ATalk, IsNotAheadOfItsRecord) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een"));
    EXPECT_THAT(kept(talk), ::testing::ElementsAre("een"));
    records_.full = true;
    const auto said = talk.choose("twee", "mijn woorden");
    ASSERT_FALSE(said);
    EXPECT_THAT(said.error().what.nl, HasSubstr("schijf is vol"));
    EXPECT_EQ(talk.conversation().replies(), 1U) << "it stands where it stood";
    EXPECT_THAT(talk.margins(), SizeIs(1));
    records_.full = false;
    ASSERT_TRUE(talk.choose("twee", "mijn woorden"));
    EXPECT_EQ(talk.margins()[1].own_words, "mijn woorden");
}

TEST_F(ATalk, StaysAsItWasWhenAnythingBesideItCannotBeKept) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een"));
    records_.full = true;
    EXPECT_FALSE(talk.note(0, "x"));
    EXPECT_FALSE(talk.mark(0, ""));
    EXPECT_FALSE(talk.back_to(0));
    EXPECT_EQ(talk.conversation().replies(), 1U);
    EXPECT_EQ(talk.margins()[0], feedback::Margin{});
}

TEST_F(ATalk, DoesNotBeginWhenItCannotBeKept) {
    records_.full = true;
    EXPECT_FALSE(Talk::begin(played_, &records_, learner_, records::Mode::practise));
}

TEST_F(ATalk, ThatNobodyKeepsIsPlayedAllTheSame) {
    auto talk = value_of(Talk::begin(played_, nullptr, "", records::Mode::through));
    EXPECT_THAT(talk.session(), IsEmpty());
    ASSERT_TRUE(talk.choose("een"));
    ASSERT_TRUE(talk.note(0, "n"));
    EXPECT_EQ(talk.margins()[0].note, "n");
    ASSERT_TRUE(talk.choose("klaar"));
    EXPECT_NE(talk.conversation().ending(), nullptr);
}

TEST_F(ATalk, RefusesAReplyThatIsNotOnOfferAndRecordsNothing) {
    auto talk = begin();
    EXPECT_FALSE(talk.choose("drie"));
    EXPECT_THAT(kept(talk), IsEmpty());
}

TEST_F(ATalk, IsTakenUpWithAllThatStoodBesideIt) {
    std::string session;
    {
        auto talk = begin();
        session = talk.session();
        ASSERT_TRUE(talk.choose("een", "eerst dit"));
        ASSERT_TRUE(talk.choose("twee"));
        ASSERT_TRUE(talk.note(0, "kijk hier"));
        ASSERT_TRUE(talk.mark(1, "waarom"));
    }
    auto again = value_of(Talk::reopen(records_, session));
    EXPECT_EQ(again.conversation().replies(), 2U);
    EXPECT_EQ(again.margins()[0], (feedback::Margin{"eerst dit", "kijk hier", false}));
    EXPECT_EQ(again.margins()[1], (feedback::Margin{"", "", true}));
    ASSERT_TRUE(again.unmark(1));
    ASSERT_TRUE(again.note(0, ""));
    const auto read = value_of(Talk::read(records_, session));
    EXPECT_EQ(read.margins()[0], (feedback::Margin{"eerst dit", "", false}));
    EXPECT_EQ(read.margins()[1], feedback::Margin{});
}

TEST_F(ATalk, LeavesNotesOfRepliesThatWereTakenBackBehind) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een", "woorden"));
    ASSERT_TRUE(talk.note(0, "bij een"));
    ASSERT_TRUE(talk.mark(0, ""));
    ASSERT_TRUE(talk.back_to(0));
    EXPECT_THAT(talk.margins(), IsEmpty());
    ASSERT_TRUE(talk.choose("twee"));
    EXPECT_EQ(talk.margins()[0], feedback::Margin{});
    EXPECT_EQ(value_of(Talk::read(records_, talk.session())).margins(), talk.margins());
}

TEST_F(ATalk, GoesBackOnlyToWhereItWas) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een"));
    EXPECT_TRUE(talk.back_to(5));
    EXPECT_EQ(talk.conversation().replies(), 1U);
    EXPECT_THAT(kept(talk), SizeIs(1));
}

TEST_F(ATalk, ThatIsOverIsOpenedToLookAtAlone) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("klaar"));
    EXPECT_EQ(value_of(records_.session(talk.session())).ended, "eind");
    const auto other = open();
    EXPECT_TRUE(Talk::reopen(*other, talk.session())) << "not held: there is nothing to go on with";
}

TEST_F(ATalk, ThatAnotherWindowPlaysIsBusyThere) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een"));
    const auto other = open();
    const auto taken = Talk::reopen(*other, talk.session());
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, base::ErrorKind::busy);
    EXPECT_TRUE(Talk::read(*other, talk.session())) << "looking is free";
    talk = value_of(Talk::begin(played_, nullptr, "", records::Mode::through));
    EXPECT_TRUE(Talk::reopen(*other, value_of(other->sessions("")).front().id)) << "let go of";
}

TEST_F(ATalk, GoesOnWithWhatWasPlayedWhateverTheFileSaysNow) {
    std::string session;
    {
        auto talk = begin();
        session = talk.session();
        ASSERT_TRUE(talk.choose("een"));
    }
    auto changed = scenario_text(scenes);
    for (auto at = changed.find("Een."); at != std::string::npos; at = changed.find("Een."))
        changed.replace(at, 4, "Iets anders.");
    played_ = loaded(changed);
    const auto again = value_of(Talk::reopen(records_, session));
    const auto& conversation = again.conversation();
    EXPECT_EQ(conversation.reply_of(conversation.turns().front())->say, "Een.");
}

TEST_F(ATalk, SaysThatThereIsNoSuchSession) {
    const auto missing = Talk::reopen(records_, "01ABCDEF");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, base::ErrorKind::not_found);
    EXPECT_THAT(missing.error().what.nl, HasSubstr("01ABCDEF"));
}

TEST_F(ATalk, ReadNeverRecords) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een"));
    auto looked = value_of(Talk::read(records_, talk.session()));
    ASSERT_TRUE(looked.choose("twee"));
    EXPECT_THAT(kept(talk), SizeIs(1));
}

TEST_F(ATalk, IsOverEvenWhenTheProgramWentBeforeItCouldSaySo) {
    const auto session = value_of(records_.begin(learner_, played_, records::Mode::practise));
    ASSERT_TRUE(records_.append(session, {records::Event::Kind::reply, "klaar", {}, 0, {}}));
    records_.release(session);
    ASSERT_FALSE(value_of(records_.session(session)).ended);
    EXPECT_NE(value_of(Talk::reopen(records_, session)).conversation().ending(), nullptr);
    EXPECT_EQ(value_of(records_.session(session)).ended, "eind");
}

TEST_F(ATalk, WithAReplyThatNeverWasIsRefusedAndLetGoOf) {
    const auto session = value_of(records_.begin(learner_, played_, records::Mode::practise));
    ASSERT_TRUE(records_.append(session, {records::Event::Kind::reply, "drie", {}, 0, {}}));
    records_.release(session);
    const auto opened = Talk::reopen(records_, session);
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().what.nl, HasSubstr("drie"));
    EXPECT_TRUE(open()->erase_session(session)) << "it can still be thrown away";
}

TEST_F(ATalk, PassesOverNotesAndMarksBesideRepliesThatAreNotThere) {
    const auto session = value_of(records_.begin(learner_, played_, records::Mode::practise));
    using Kind = records::Event::Kind;
    for (const auto kind : {Kind::note, Kind::mark, Kind::unmark, Kind::back})
        ASSERT_TRUE(records_.append(session, {kind, {}, "x", 7, {}}));
    ASSERT_TRUE(records_.append(session, {Kind::reply, "een", {}, 0, {}}));
    records_.release(session);
    const auto talk = value_of(Talk::reopen(records_, session));
    EXPECT_THAT(talk.margins(), ::testing::ElementsAre(feedback::Margin{}));
}

TEST_F(ATalk, LeavesNothingHeldWhenItGoes) {
    std::string session;
    {
        auto talk = begin();
        session = talk.session();
        auto moved = std::move(talk);
        EXPECT_FALSE(open()->resume(session)) << "moving keeps it";
    }
    EXPECT_TRUE(open()->resume(session));
}

}  // namespace
}  // namespace wijk::app
