// The disk, the clock, the steps, and what does not show.

#include <gmock/gmock.h>

#include "app/practice.h"
#include "app/testing_meeting.h"

namespace wijk::app {
namespace {

using intervision::MaterialKind;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::NoRoom;
using testing_support::Table;
using testing_support::value_of;

using MeetingScreen = Table;

// The disk

TEST_F(MeetingScreen, AChangeIsOnTheDiskAfterTheNextFrame) {
    auto& model = play_together();
    model.note_text = "Onthouden: rustig aan";
    model.add_note();
    EXPECT_THAT(on_disk(), Not(HasSubstr("rustig aan"))) << "changes of one frame are written together";
    model.tick();
    EXPECT_THAT(on_disk(), HasSubstr("rustig aan"));
    EXPECT_TRUE(model.kept());
}

TEST_F(MeetingScreen, NothingIsWrittenInAFrameInWhichNothingChanged) {
    play_together();
    meeting().tick();
    const auto before = value_of(records()->meetings()).front().last;
    clock_.time += std::chrono::seconds(5);
    meeting().tick();
    EXPECT_EQ(value_of(records()->meetings()).front().last, before);
}

TEST_F(MeetingScreen, AFullDiskIsToldOnceAndTheMeetingGoesOn) {
    auto& model = play_together(false);
    const auto notices = app().notices().size();
    {
        const NoRoom full;
        model.set_hands(0, 3);
        model.tick();
        model.set_hands(1, 1);
        model.tick();
    }
    EXPECT_FALSE(model.kept());
    ASSERT_THAT(app().notices(), SizeIs(notices + 1));
    EXPECT_TRUE(app().notices().back().error);
    EXPECT_THAT(app().notices().back().hint.nl, HasSubstr("De bijeenkomst gaat door"));
    EXPECT_EQ(model.voted(), 4);
    model.reveal();
    model.tick();
    EXPECT_TRUE(model.kept()) << "tried again at the next change";
    EXPECT_EQ(kill().options()[0].first, 3);
}

TEST_F(MeetingScreen, WhatDoesNotFitIsToldAndNothingShows) {
    auto made = stored({step(Kind::tell), step(Kind::close)}, MaterialKind::scenario);
    made.sources = small_talk(false);
    made.sources->scenario = "geen scenario";
    meeting().show(std::move(made));
    EXPECT_FALSE(meeting().has_meeting());
    ASSERT_THAT(app().notices(), Not(IsEmpty()));
    EXPECT_TRUE(app().notices().back().error);

    auto turn = with_turn({step(Kind::tell), step(Kind::close)});
    turn.turn->replies = {"weg"};
    meeting().show(std::move(turn));
    EXPECT_FALSE(meeting().has_meeting());
}

TEST_F(MeetingScreen, TheMeetingThatIsGoingOnIsNotTakenUpAgainFromTheDisk) {
    auto& model = play_together();
    model.tick();
    auto older = value_of(meeting_from_json(on_disk()));
    model.set_hands(0, 3);
    model.start_phones();
    model.show(std::move(older));
    EXPECT_EQ(model.hands(0), 3);
    EXPECT_TRUE(model.phones_on());
    model.forget("01ANDERE");
    EXPECT_TRUE(model.has_meeting());
    model.forget(id_);
    EXPECT_FALSE(model.has_meeting());
}

TEST_F(MeetingScreen, WithoutAMeetingNothingAnswersAndNothingBreaks) {
    auto& model = meeting();
    model.tick();
    model.toggle_clock();
    model.next();
    model.to_vote();
    model.reveal();
    model.say(0);
    model.start_cover();
    model.show_words();
    model.start_phones();
    model.add_hours();
    model.end();
    model.put_away();
    EXPECT_FALSE(model.has_meeting());
    EXPECT_FALSE(model.kept());
    EXPECT_THAT(model.lines(), IsEmpty());
    EXPECT_THAT(model.say_next(), IsEmpty());
    EXPECT_EQ(model.play(), nullptr);
}

// The clock

TEST_F(MeetingScreen, TheClockRunsDownAndGoesOverTime) {
    auto& model = play_together();
    EXPECT_EQ(model.time_left(), "05:00");
    model.toggle_clock();
    run(140);
    EXPECT_EQ(model.time_left(), "02:40");
    run(160);
    EXPECT_FALSE(model.over_time());
    run(65);
    EXPECT_EQ(model.time_left(), "+01:05");
    EXPECT_TRUE(model.over_time());
    EXPECT_THAT(model.say_next().front(), HasSubstr("tijd voor deze stap is om"));
    model.more_time();
    model.more_time();
    EXPECT_EQ(model.time_left(), "00:55");
}

TEST_F(MeetingScreen, APausedClockStaysWhereItIs) {
    auto& model = play_together();
    model.toggle_clock();
    run(10);
    model.toggle_clock();
    pass(600);
    model.toggle_clock();
    run(5);
    EXPECT_EQ(model.time_left(), "04:45");
    EXPECT_FALSE(model.stood_still());
}

TEST_F(MeetingScreen, ALaptopThatSleptStopsTheClockAndTheTimeDoesNotCount) {
    auto& model = play_together();
    model.toggle_clock();
    run(20);
    pass(3600);
    EXPECT_TRUE(model.stood_still());
    EXPECT_FALSE(model.meeting().state().running);
    EXPECT_EQ(model.time_left(), "04:40");
    model.seen_stood_still();
    EXPECT_FALSE(model.stood_still());
    model.toggle_clock();
    pass(30);
    EXPECT_FALSE(model.stood_still()) << "half a minute may pass between two frames";
    EXPECT_EQ(model.time_left(), "04:10");
}

TEST_F(MeetingScreen, AClockThatIsSetBackTakesNothingAway) {
    auto& model = play_together();
    model.toggle_clock();
    run(20);
    pass(-3600);
    run(10);
    EXPECT_EQ(model.time_left(), "04:30");
    EXPECT_FALSE(model.stood_still());
}

TEST_F(MeetingScreen, AKillTakesAtMostTenSecondsOfTheClockAndLeavesItPaused) {
    play_together().toggle_clock();
    run(47);
    auto& model = kill();
    EXPECT_FALSE(model.meeting().state().running);
    EXPECT_TRUE(model.stood_still()) << "it ran when the program stopped";
    EXPECT_GE(model.meeting().state().seconds, 37);
    EXPECT_LE(model.meeting().state().seconds, 47);
}

// Steps and who is there

TEST_F(MeetingScreen, TheMeetingComesBackAtItsStep) {
    meeting().show(stored({step(Kind::look_back), step(Kind::tell), step(Kind::agree), step(Kind::close)},
                          MaterialKind::own));
    meeting().next();
    meeting().next();
    meeting().tick();
    EXPECT_EQ(kill().meeting().step().kind, Kind::agree);
    meeting().back();
    EXPECT_EQ(meeting().meeting().step().kind, Kind::tell);
    meeting().go_to(3);
    meeting().next();
    EXPECT_TRUE(meeting().meeting().ended()) << "after the last step comes the end";
}

TEST_F(MeetingScreen, SomebodyWhoComesLateTakesPart) {
    auto& model = play_together();
    model.new_member = " Noor ";
    model.add_member();
    EXPECT_THAT(model.new_member, IsEmpty());
    EXPECT_EQ(model.people(), 5);
    EXPECT_THAT(model.people_shown(), Contains("Noor"));
    const auto notices = app().notices().size();
    model.new_member = "Mo";
    model.add_member();
    EXPECT_THAT(app().notices(), SizeIs(notices + 1)) << "a name twice is told";
    EXPECT_EQ(model.new_member, "Mo") << "and stays to be mended";
    model.tick();
    EXPECT_EQ(kill().people(), 5);
}

TEST_F(MeetingScreen, WhoHasNotHadATurnIsSaidUntilAllHad) {
    meeting().show(stored({step(Kind::discuss, Speaks::in_turn), step(Kind::close)}, MaterialKind::own));
    EXPECT_EQ(meeting().turn_of(), "Mo");
    EXPECT_THAT(meeting().say_next(), Contains(HasSubstr("Els, Ria en Jan")));
    meeting().next_turn();
    meeting().next_turn();
    EXPECT_THAT(meeting().say_next(), Contains(HasSubstr(": Jan.")));
    meeting().next_turn();
    meeting().next_turn();
    EXPECT_EQ(meeting().turn_of(), "Mo");
    EXPECT_THAT(meeting().say_next(), ElementsAre("Zeg dit."));
}

TEST_F(MeetingScreen, AgreementsThatAreMissingAndOutcomesThatWereNotToldAreSaid) {
    auto made = stored({step(Kind::look_back), step(Kind::agree)}, MaterialKind::own, {"Mo", "Els"});
    made.state.last = {{"Mo", "Vaker stil zijn", "", "", {}, ""}, {"Els", "Bellen", "", "", {}, ""}};
    meeting().show(std::move(made));
    EXPECT_THAT(meeting().say_next(), Contains(HasSubstr("Over 2 afspraken")));
    meeting().tell_outcome(0, intervision::Outcome::done, "Ging goed");
    EXPECT_THAT(meeting().say_next(), Contains(HasSubstr("Over 1 afspraak")));
    meeting().next();
    EXPECT_THAT(meeting().say_next(), Contains(HasSubstr("Mo en Els")));
    intervision::Agreement agreement;
    agreement.what = "Elke week een open vraag";
    meeting().agree(0, agreement);
    EXPECT_THAT(meeting().say_next(), Contains(HasSubstr(": Els.")));
    meeting().tick();
    EXPECT_EQ(kill().meeting().state().agreements[0].what, "Elke week een open vraag");
    EXPECT_EQ(meeting().meeting().state().last[0].told, "Ging goed");
}

// What does not show

TEST_F(MeetingScreen, ATurnShowsWhatWasSaidAndItsScoreOnlyWhereNobodyAsksOrAdvises) {
    meeting().show(with_turn({step(Kind::tell, Speaks::bringer), step(Kind::facts, Speaks::in_turn),
                              step(Kind::advice, Speaks::members), step(Kind::respond, Speaks::bringer),
                              step(Kind::close)}));
    auto& model = meeting();
    ASSERT_THAT(model.lines(), SizeIs(3));
    EXPECT_EQ(model.lines()[0].text, "Dag Wim.");
    EXPECT_TRUE(model.lines()[1].group);
    EXPECT_EQ(model.lines()[1].text, "Twee.");
    EXPECT_EQ(model.lines()[2].text, "En toen.") << "the line that was answered";
    ASSERT_TRUE(model.brought());
    EXPECT_EQ(model.brought()->said, "Ja.");
    EXPECT_EQ(model.brought()->answer, "Klaar.");
    EXPECT_THAT(model.brought()->score, Not(IsEmpty()));
    model.next();
    EXPECT_THAT(model.brought()->score, IsEmpty());
    EXPECT_EQ(model.turn_of(), "Mo");
    model.next();
    EXPECT_THAT(model.brought()->score, IsEmpty());
    EXPECT_EQ(model.speaks(), "De groep praat, Els luistert");
    model.next();
    EXPECT_THAT(model.brought()->score, Not(IsEmpty()));
    EXPECT_THAT(model.questions(), ElementsAre("Hoe ging het?", "Mag dat?", "Past het?"));
}

TEST_F(MeetingScreen, TheScoreOfATurnIsInWords) {
    auto made = with_turn({step(Kind::tell), step(Kind::close)});
    made.turn->replies = {"drie"};
    meeting().show(std::move(made));
    EXPECT_EQ(meeting().brought()->score, app().catalogue().text("code.PERSUADE.name"));
}

TEST_F(MeetingScreen, TryingOutOffersTheRepliesOfTheTurnWithoutVotes) {
    meeting().show(with_turn({step(Kind::tell), step(Kind::try_out)}));
    EXPECT_THAT(meeting().options(), IsEmpty());
    meeting().next();
    ASSERT_THAT(meeting().options(), SizeIs(2));
    EXPECT_EQ(meeting().options()[1].letter, "B");
    EXPECT_EQ(meeting().options()[1].text, "Nee.");
    EXPECT_FALSE(meeting().options()[1].first);
    EXPECT_FALSE(meeting().options()[0].said);
}

TEST_F(MeetingScreen, ADrillShowsItsLineAndRepliesAndItsCodesOnlyWhereTheyMayShow) {
    const auto& item = *app().library().find("opa-wim");
    for (const auto kind : {drills::Kind::choose, drills::Kind::name}) {
        auto made = stored({step(Kind::discuss), step(Kind::advice), step(Kind::close)}, MaterialKind::drill);
        made.sources = item.loaded.sources;
        for (const auto& drill : drills::drills_of(item.loaded.scenario))
            if (drill.kind == kind && made.drill.empty()) made.drill = drill_name(drill);
        ASSERT_FALSE(made.drill.empty());
        meeting().show(std::move(made));
        ASSERT_TRUE(meeting().brought());
        EXPECT_THAT(meeting().brought()->answer, Not(IsEmpty()));
        EXPECT_THAT(meeting().brought()->said.empty(), kind == drills::Kind::choose);
        EXPECT_GE(meeting().options().size(), 3U);
        EXPECT_THAT(meeting().questions(), SizeIs(6));
        meeting().next();
        EXPECT_EQ(meeting().options().empty(), kind == drills::Kind::name) << "names of codes are codes";
    }
    auto gone = stored({step(Kind::discuss), step(Kind::close)}, MaterialKind::drill);
    gone.sources = item.loaded.sources;
    gone.drill = "choose/opa-wim/weg";
    meeting().show(std::move(gone));
    EXPECT_FALSE(meeting().has_meeting());
}

/// All that the shared screen draws of people and words.
std::string drawn(const MeetingModel& model) {
    std::string all = model.speaks() + "|" + model.turn_of() + "|" + model.question() + "|" + model.place();
    for (const auto& line : model.lines()) all += "|" + line.who + ": " + line.text;
    for (const auto& text : model.say_next()) all += "|" + text;
    for (const auto& name : model.people_shown()) all += "|" + name;
    for (const auto& text : model.shown_words()) all += "|" + text;
    for (const auto& option : model.options()) all += "|" + option.text;
    if (const auto brought = model.brought())
        all += "|" + brought->said + "|" + brought->answer + "|" + brought->why + "|" + brought->score;
    return all;
}

TEST_F(MeetingScreen, WhereTheGroupGossipsTheNameOfTheBringerIsNowhere) {
    for (const auto speaks :
         {Speaks::everyone, Speaks::bringer, Speaks::members, Speaks::in_turn, Speaks::nobody}) {
        meeting().show(with_turn({step(Kind::tell, Speaks::bringer), step(Kind::gossip, speaks),
                                  step(Kind::agree, Speaks::everyone)}));
        auto& model = meeting();
        EXPECT_THAT(drawn(model), HasSubstr("Els"));
        model.next();
        for (int turn = 0; turn < 4; ++turn) {
            EXPECT_THAT(drawn(model), Not(HasSubstr("Els"))) << intervision::to_id(speaks);
            model.next_turn();
        }
        EXPECT_THAT(model.people_shown(), ElementsAre("Mo", "Ria"));
        EXPECT_THAT(model.brought()->why, HasSubstr("wie het inbracht"));
        model.next();
        EXPECT_THAT(drawn(model), HasSubstr("Els")) << "her own agreement is hers again";
    }
}

TEST_F(MeetingScreen, OwnWordsOnTheTableGetTheFixedQuestionsInTurn) {
    meeting().show(stored({step(Kind::discuss), step(Kind::close)}, MaterialKind::own));
    ASSERT_THAT(meeting().questions(), SizeIs(6));
    EXPECT_EQ(meeting().question(), meeting().questions()[0]);
    const auto second = meeting().questions()[1];
    meeting().next_question();
    meeting().tick();
    EXPECT_EQ(kill().question(), second);
    for (int i = 0; i < 5; ++i) meeting().next_question();
    EXPECT_EQ(meeting().question(), meeting().questions()[0]);
}

TEST_F(MeetingScreen, AnotherLanguageOfTheScreenTellsTheQuestionsAnew) {
    meeting().show(stored({step(Kind::discuss), step(Kind::close)}, MaterialKind::own));
    const auto before = meeting().question();
    auto settings = app().settings();
    settings.language = base::Language::en;
    app().change(settings);
    EXPECT_NE(meeting().question(), before);
    EXPECT_EQ(meeting().speaks(), "Anyone may speak");
}

// Words of each for himself

TEST_F(MeetingScreen, WhatIsWrittenInAStepStaysCoveredUntilItShows) {
    meeting().show(stored({step(Kind::write, Speaks::nobody), step(Kind::close)}, MaterialKind::own));
    auto& model = meeting();
    ASSERT_TRUE(model.writing());
    for (const auto* words : {"Zet hem op", "  ", "Adem in"}) {
        if (model.cover() == MeetingModel::Cover::off) model.start_cover();
        model.sit_down();
        ASSERT_EQ(model.cover(), MeetingModel::Cover::write);
        EXPECT_THAT(model.cover_words, IsEmpty()) << "of whoever sat there before nothing is left";
        model.cover_words = words;
        model.cover_written();
        EXPECT_EQ(model.cover(), MeetingModel::Cover::pass_on);
        EXPECT_THAT(model.cover_words, IsEmpty());
    }
    EXPECT_EQ(model.written(), 2);
    EXPECT_THAT(model.shown_words(), IsEmpty());
    model.tick();
    kill();
    EXPECT_TRUE(meeting().writing());
    EXPECT_EQ(meeting().written(), 2) << "what was typed lay on the disk";
    meeting().show_words();
    EXPECT_THAT(meeting().shown_words(), ElementsAre("Adem in", "Zet hem op"));
    meeting().hide_words();
    EXPECT_THAT(meeting().shown_words(), IsEmpty());
    EXPECT_TRUE(meeting().writing());
    meeting().show_words();
    EXPECT_THAT(meeting().shown_words(), SizeIs(2)) << "nothing twice";
}

TEST_F(MeetingScreen, WhoeverIsWritingWhenTheWordsShowHasWrittenToo) {
    meeting().show(stored({step(Kind::write, Speaks::nobody), step(Kind::close)}, MaterialKind::own));
    meeting().start_cover();
    meeting().sit_down();
    meeting().cover_words = "Bijna klaar";
    meeting().show_words();
    EXPECT_EQ(meeting().cover(), MeetingModel::Cover::off);
    EXPECT_THAT(meeting().shown_words(), ElementsAre("Bijna klaar"));
}

}  // namespace
}  // namespace wijk::app
