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
    Talk begin() {
        return value_of(Talk::begin(played_, &records_, learner_, records::Mode::practise, here_));
    }
    std::vector<std::string> kept(const Talk& talk) {
        return records::road_of(value_of(records_.events(talk.session()))).reply_ids();
    }

    base::TemporaryFolder folder_ = value_of(base::TemporaryFolder::make());
    FailingRecords records_{open()};
    std::string learner_ = value_of(records_.add_learner("Els")).id;
    neighbourhood::Neighbourhood here_;
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
    EXPECT_FALSE(Talk::begin(played_, &records_, learner_, records::Mode::practise, here_));
}

TEST_F(ATalk, ThatNobodyKeepsIsPlayedAllTheSame) {
    auto talk = value_of(Talk::begin(played_, nullptr, "", records::Mode::through, here_));
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
    auto again = value_of(Talk::reopen(records_, session, here_));
    EXPECT_EQ(again.conversation().replies(), 2U);
    EXPECT_EQ(again.margins()[0], (feedback::Margin{"eerst dit", "kijk hier", false}));
    feedback::Margin marked{"", "", true};
    marked.why = "waarom";
    EXPECT_EQ(again.margins()[1], marked);
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
    EXPECT_TRUE(Talk::reopen(*other, talk.session(), here_)) << "not held: there is nothing to go on with";
}

TEST_F(ATalk, ThatAnotherWindowPlaysIsBusyThere) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een"));
    const auto other = open();
    const auto taken = Talk::reopen(*other, talk.session(), here_);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, base::ErrorKind::busy);
    EXPECT_TRUE(Talk::read(*other, talk.session())) << "looking is free";
    talk = value_of(Talk::begin(played_, nullptr, "", records::Mode::through, here_));
    EXPECT_TRUE(Talk::reopen(*other, value_of(other->sessions("")).front().id, here_)) << "let go of";
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
    const auto again = value_of(Talk::reopen(records_, session, here_));
    const auto& conversation = again.conversation();
    EXPECT_EQ(conversation.reply_of(conversation.turns().front())->say, "Een.");
}

TEST_F(ATalk, SaysThatThereIsNoSuchSession) {
    const auto missing = Talk::reopen(records_, "01ABCDEF", here_);
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
    EXPECT_NE(value_of(Talk::reopen(records_, session, here_)).conversation().ending(), nullptr);
    EXPECT_EQ(value_of(records_.session(session)).ended, "eind");
}

TEST_F(ATalk, WithAReplyThatNeverWasIsRefusedAndLetGoOf) {
    const auto session = value_of(records_.begin(learner_, played_, records::Mode::practise));
    ASSERT_TRUE(records_.append(session, {records::Event::Kind::reply, "drie", {}, 0, {}}));
    records_.release(session);
    const auto opened = Talk::reopen(records_, session, here_);
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().what.nl, HasSubstr("drie"));
    EXPECT_TRUE(open()->erase_session(session)) << "it can still be thrown away";
}

TEST_F(ATalk, PassesOverNotesAndMarksBesideRepliesThatAreNotThere) {
    const auto session = value_of(records_.begin(learner_, played_, records::Mode::practise));
    using Kind = records::Event::Kind;
    for (const auto kind : {Kind::note, Kind::mark, Kind::unmark, Kind::coded, Kind::nearest, Kind::back})
        ASSERT_TRUE(records_.append(session, {kind, {}, "x", 7, {}}));
    ASSERT_TRUE(records_.append(session, {Kind::reply, "een", {}, 0, {}}));
    records_.release(session);
    const auto talk = value_of(Talk::reopen(records_, session, here_));
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

TEST_F(ATalk, KeepsWhatTheLearnerSaysTheOwnWordsWere) {
    using skills::Code;
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een", "mijn woorden"));
    ASSERT_TRUE(talk.code(0, {Code::CR, Code::OQ, Code::CR}));
    ASSERT_TRUE(talk.nearest(0, "twee"));
    EXPECT_THAT(talk.margins()[0].coded, ::testing::ElementsAre(Code::OQ, Code::CR));
    EXPECT_EQ(talk.margins()[0].nearest, "twee");
    EXPECT_EQ(value_of(Talk::read(records_, talk.session())).margins(), talk.margins());
    ASSERT_TRUE(talk.code(0, {}));
    ASSERT_TRUE(talk.nearest(0, ""));
    EXPECT_THAT(talk.margins()[0].coded, IsEmpty());
    EXPECT_THAT(talk.margins()[0].nearest, IsEmpty());
    EXPECT_EQ(value_of(Talk::read(records_, talk.session())).margins(), talk.margins());
}

TEST_F(ATalk, TakesNoCodesThatOneSentenceCannotHaveAndNoReplyThatWasNotOnOffer) {
    using skills::Code;
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een", "mijn woorden"));
    ASSERT_TRUE(talk.code(0, {Code::AF}));
    const auto both = talk.code(0, {Code::SR, Code::CR});
    ASSERT_FALSE(both);
    EXPECT_THAT(both.error().what.nl, ::testing::AllOf(HasSubstr("SR"), HasSubstr("CR")));
    const auto other = talk.nearest(0, "drie");
    ASSERT_FALSE(other);
    EXPECT_THAT(other.error().what.nl, HasSubstr("drie"));
    EXPECT_THAT(talk.margins()[0].coded, ::testing::ElementsAre(Code::AF));
    EXPECT_EQ(value_of(Talk::read(records_, talk.session())).margins(), talk.margins());
}

TEST_F(ATalk, KeepsTheReflectiveListAlsoWhenItIsOpenedLater) {
    std::string session;
    {
        auto talk = begin();
        session = talk.session();
        ASSERT_TRUE(talk.choose("klaar"));
        ASSERT_TRUE(talk.reflect("open", "partly"));
    }
    auto later = value_of(Talk::reopen(records_, session, here_));
    EXPECT_TRUE(later.kept());
    ASSERT_TRUE(later.reflect("ruimte", "yes"));
    ASSERT_TRUE(later.reflect("open", "no"));
    ASSERT_TRUE(later.reflect("ruimte", ""));
    ASSERT_TRUE(later.code(0, {skills::Code::AF}));
    const std::map<std::string, std::string> said = {{"open", "no"}};
    EXPECT_EQ(later.reflection(), said);
    const auto read = value_of(Talk::read(records_, session));
    EXPECT_EQ(read.reflection(), said);
    EXPECT_EQ(read.margins(), later.margins());
    EXPECT_FALSE(later.reflect("open", "maybe"));
    EXPECT_FALSE(later.reflect("geen id", "yes"));
    records_.full = true;
    EXPECT_FALSE(later.reflect("open", "yes"));
    EXPECT_FALSE(later.code(0, {}));
    EXPECT_EQ(later.reflection(), said);
}

TEST_F(ATalk, ThatIsOverIsOnlyLookedAtWhileAnotherWindowHasIt) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("klaar"));
    const auto other = open();
    EXPECT_FALSE(value_of(Talk::reopen(*other, talk.session(), here_)).kept());
    EXPECT_TRUE(value_of(Talk::reopen(records_, talk.session(), here_)).kept()) << "in the same window it is";
    EXPECT_TRUE(talk.note(0, "en dan nog")) << "and stays with the one that had it first";
}

TEST_F(ATalk, BranchesOffAndBothRoadsStay) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("een", "eerst dit"));
    ASSERT_TRUE(talk.note(0, "kijk hier"));
    ASSERT_TRUE(talk.choose("klaar"));
    ASSERT_TRUE(talk.reflect("open", "yes"));
    auto branch = value_of(Talk::fork(records_, talk.session(), 1, "Anders", here_));
    EXPECT_NE(branch.session(), talk.session());
    EXPECT_TRUE(branch.kept());
    EXPECT_EQ(branch.mode(), records::Mode::practise);
    EXPECT_EQ(branch.conversation().replies(), 1U);
    EXPECT_EQ(branch.margins()[0], talk.margins()[0]);
    EXPECT_TRUE(branch.reflection().empty()) << "that was about the other road";
    ASSERT_TRUE(branch.choose("twee"));
    EXPECT_THAT(kept(branch), ::testing::ElementsAre("een", "twee"));
    EXPECT_THAT(kept(talk), ::testing::ElementsAre("een", "klaar"));
    EXPECT_THAT(value_of(records_.roads(talk.session())), SizeIs(2));
    EXPECT_FALSE(Talk::fork(records_, talk.session(), 2, "", here_)) << "nothing was said there";
    records_.full = true;
    EXPECT_FALSE(Talk::fork(records_, talk.session(), 0, "", here_));
    EXPECT_THAT(value_of(records_.roads(talk.session())), SizeIs(2));
}

/// What can be counted, and words that stand in the neighbourhood.
constexpr const char* counted_scenes = R"(
  begin:
    resident: [{id: a, says: "Ik wil stoppen maar ik kan het niet.", feels: worried, talk: [change.desire, sustain.ability]}]
    replies:
      - {id: spiegel, say: "Je wilt wel, {resident}.", codes: [CR], toward: change, next: begin, note: n}
      - {id: vraag, say: "Waarom blijf je?", codes: [OQ], toward: sustain, next: begin, note: n}
      - {id: beide, say: "Je wilt en je wilt niet.", codes: [SR, GI], toward: both, next: begin, note: n}
      - {id: prijs, say: "Knap.", codes: [AF], toward: change, next: begin, note: n}
      - {id: groep, say: "Kom naar {help.group.where}.", codes: [PERSUADE], next: eind, note: n, oversteps: true}
  eind:
    resident: [{id: a, says: "Goed.", feels: hopeful, talk: change.commitment}]
    ending: {kind: referral, referral: warm, help: group, title: O, text: "O."}
)";

class ATalkThatIsCounted : public ATalk {
 protected:
    ATalkThatIsCounted() {
        played_ = loaded(scenario_text(counted_scenes));
        neighbourhood::Offer offer;
        offer.kind = "group";
        offer.where = {"het grote huis", "the big house"};
        here_.offers.push_back(offer);
    }
    std::string play(const std::vector<std::string>& replies) {
        auto talk = begin();
        for (const auto& one : replies) EXPECT_TRUE(talk.choose(one));
        return talk.session();
    }
    std::vector<records::Counted> counted() { return value_of(records_.counted(learner_, 10)); }
};

TEST_F(ATalkThatIsCounted, LeavesItsCountsWhenItEndsWithTheWordsAsShown) {
    using skills::Code;
    const auto session = play({"spiegel", "vraag", "vraag", "beide", "prijs"});
    EXPECT_THAT(counted(), IsEmpty()) << "not before it ends";
    auto talk = value_of(Talk::reopen(records_, session, here_));
    ASSERT_TRUE(talk.choose("groep"));
    ASSERT_THAT(counted(), SizeIs(1));
    const auto summary = counted().front().summary;
    const auto count = [&](Code code) { return summary.codes[static_cast<std::size_t>(code)]; };
    EXPECT_TRUE(summary.technical);
    EXPECT_EQ(count(Code::OQ), 2);
    EXPECT_EQ(count(Code::CR), 1);
    EXPECT_EQ(count(Code::SR), 1);
    EXPECT_EQ(count(Code::AF), 1);
    EXPECT_EQ(count(Code::PERSUADE), 1);
    EXPECT_EQ(count(Code::CQ), 0);
    EXPECT_EQ(summary.change, 7) << "six times the opening line, once the ending";
    EXPECT_EQ(summary.sustain, 6);
    EXPECT_EQ(summary.toward_change, 1) << "an affirmation is no reflection or question";
    EXPECT_EQ(summary.toward_sustain, 2);
    EXPECT_EQ(summary.worker_words, 4 + 3 + 3 + 6 + 1 + 5) << "het grote huis: three words";
    EXPECT_EQ(summary.resident_words, 6 * 8 + 1);
    EXPECT_EQ(summary.oversteps, 1);
    EXPECT_EQ(summary.referral, scenario::Referral::warm);
}

TEST_F(ATalkThatIsCounted, HasNoTechnicalCountsWithoutAChangeGoal) {
    played_ = loaded(scenario_text(counted_scenes, "", "conversation: engage\n"));
    play({"spiegel", "groep"});
    ASSERT_THAT(counted(), SizeIs(1));
    const auto summary = counted().front().summary;
    EXPECT_FALSE(summary.technical);
    EXPECT_THAT(summary.codes, ::testing::Each(0));
    EXPECT_EQ(summary.change + summary.sustain + summary.toward_change + summary.toward_sustain, 0);
    EXPECT_EQ(summary.worker_words, 4 + 5);
    EXPECT_EQ(summary.oversteps, 1);
}

TEST_F(ATalkThatIsCounted, IsCountedLaterWhenNobodyDidYet) {
    for (int i = 0; i < 3; ++i) play({"spiegel", "groep"});
    const auto asked = counted();
    const auto other_folder = value_of(base::TemporaryFolder::make());
    const auto other =
        value_of(records::Records::open(other_folder.path(), base::system_clock(), base::system_random()));
    ASSERT_TRUE(other->import_json(value_of(records_.export_json(""))));
    ASSERT_THAT(value_of(other->counted(learner_, 10)), IsEmpty());
    const auto some = value_of(count_missing(*other, here_, 2));
    EXPECT_EQ(some.counted, 2);
    EXPECT_FALSE(some.done);
    const auto rest = value_of(count_missing(*other, here_, 2, some.after));
    EXPECT_EQ(rest.counted, 1);
    EXPECT_TRUE(rest.done);
    const auto again = value_of(other->counted(learner_, 10));
    ASSERT_THAT(again, SizeIs(3));
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(again[i].summary, asked[i].summary);
    EXPECT_EQ(value_of(count_missing(*other, here_, 2)).counted, 0);
}

TEST_F(ATalkThatIsCounted, IsPassedOverWhileAnotherWindowHasIt) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("groep"));
    ASSERT_TRUE(talk.back_to(0));
    ASSERT_TRUE(records_.append(talk.session(), {records::Event::Kind::ended, "eind", {}, 0, {}}));
    const auto other = open();
    const auto passed = value_of(count_missing(*other, here_, 10));
    EXPECT_EQ(passed.counted, 0);
    EXPECT_TRUE(passed.done);
    EXPECT_THAT(counted(), IsEmpty()) << "it says that it ended, and its road does not";
    EXPECT_EQ(value_of(count_missing(records_, here_, 10)).counted, 0);
    EXPECT_TRUE(talk.choose("groep")) << "still held";
}

TEST_F(ATalkThatIsCounted, IsCountedAgainAfterGoingBack) {
    auto talk = begin();
    ASSERT_TRUE(talk.choose("groep"));
    EXPECT_EQ(counted().front().summary.toward_change, 0);
    ASSERT_TRUE(talk.back_to(0));
    EXPECT_THAT(counted(), IsEmpty());
    ASSERT_TRUE(talk.choose("spiegel"));
    ASSERT_TRUE(talk.choose("groep"));
    EXPECT_EQ(counted().front().summary.toward_change, 1);
}

}  // namespace
}  // namespace wijk::app
