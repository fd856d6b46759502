// Agreements, the next date, comparing, hours, and what stays when a meeting is put away.

#include <filesystem>

#include <gmock/gmock.h>

#include "app/testing_meeting.h"

namespace wijk::app {
namespace {

using intervision::MaterialKind;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::NoRoom;
using testing_support::Table;
using testing_support::value_of;

class MeetingEnd : public Table {
 protected:
    MeetingModel& talk_of_own() {
        meeting().show(stored({step(Kind::discuss), step(Kind::agree)}, MaterialKind::own));
        return meeting();
    }
    /// A whole road: B, then A.
    MeetingModel& played() {
        auto& model = play_together();
        model.set_hands(0, 2);
        model.set_hands(1, 2);
        model.reveal();
        model.say(1);
        model.go_on();
        model.say(0);
        model.go_on();
        return model;
    }
    std::string saved_text(const std::string& ending) {
        for (const auto& file : std::filesystem::directory_iterator(data() / "reports"))
            if (file.path().extension() == ending)
                return value_of(base::real_files().read(file.path(), 1 << 22));
        return {};
    }
};

TEST_F(MeetingEnd, ADateIsARealDayAndATimeARealTime) {
    auto& model = talk_of_own();
    EXPECT_TRUE(model.next_meeting("2026-12-10", "14:30", " De Boeg "));
    EXPECT_EQ(model.meeting().state().next_date, "2026-12-10");
    EXPECT_EQ(model.meeting().state().next_place, "De Boeg");
    EXPECT_TRUE(model.next_meeting("1-3-2028", "9.05", ""));
    EXPECT_EQ(model.meeting().state().next_date, "2028-03-01");
    EXPECT_EQ(model.meeting().state().next_time, "09:05");
    EXPECT_TRUE(model.next_meeting("29-02-2028", "", ""));
    for (const auto* date : {"2027-02-29", "2026-13-01", "2026-00-10", "2026-12", "morgen", "2026-12-10x",
                             "2026-12-99999999999", "-1-12-2026", "12-10-26"})
        EXPECT_FALSE(model.next_meeting(date, "14:30", "")) << date;
    for (const auto* time : {"24:00", "12:60", "half drie", "14", "14:30:00", ":30"})
        EXPECT_FALSE(model.next_meeting("2026-12-10", time, "")) << time;
    EXPECT_FALSE(model.next_meeting("", "14:30", "")) << "a time of no day";
    EXPECT_EQ(model.meeting().state().next_date, "2028-02-29") << "as it was";
    EXPECT_TRUE(model.next_meeting("", "", ""));
    EXPECT_THAT(model.meeting().state().next_date, IsEmpty());
}

TEST_F(MeetingEnd, AnAgreementOfTheGroupComesAfterThoseOfItsPeople) {
    auto& model = talk_of_own();
    model.agree_as_group();
    ASSERT_THAT(model.meeting().state().agreements, SizeIs(5));
    intervision::Agreement made;
    made.what = "Elkaar bellen";
    model.agree(4, made);
    model.tick();
    EXPECT_EQ(kill().meeting().state().agreements[4].what, "Elkaar bellen");
}

// Comparing

TEST_F(MeetingEnd, TheGroupsRoadStandsBesideTheOneWithAnotherReplyAndNoRecordChanges) {
    app().learners.new_name = "Mo";
    app().learners.add();
    auto& model = played();
    model.compare(0, 2);
    ASSERT_EQ(app().screen(), Screen::compare);
    ASSERT_TRUE(app().compare.has_roads());
    EXPECT_EQ(app().compare.same(), 0U);
    EXPECT_EQ(app().compare.road(0).name, "Onze weg");
    EXPECT_TRUE(app().compare.road(0).ended);
    EXPECT_EQ(app().compare.road(0).ending, "Een begin");
    EXPECT_EQ(app().compare.side(1).debrief.turns[0].reply, "drie");
    EXPECT_FALSE(app().compare.road(1).ended);
    EXPECT_EQ(app().compare.road(1).replies, 1);

    app().compare.typed(1) = "Met de deur in huis";
    app().compare.rename(1);
    EXPECT_EQ(app().compare.road(1).name, "Met de deur in huis");
    app().compare.go_on(1);
    ASSERT_EQ(app().screen(), Screen::conversation);
    EXPECT_TRUE(app().conversation.practising());
    auto settings = app().settings();
    settings.waiting = false;
    app().change(settings);
    say("nee");
    app().back();
    ASSERT_EQ(app().screen(), Screen::compare);
    EXPECT_TRUE(app().compare.road(1).ended) << "what was played on shows";
    app().compare.choose(0, 1);
    EXPECT_EQ(app().compare.road(0).name, "Met de deur in huis") << "they change places";
    app().compare.open(1);
    EXPECT_EQ(app().screen(), Screen::debrief);
    EXPECT_FALSE(app().debrief.is_kept());
    EXPECT_THAT(value_of(records()->sessions("")), IsEmpty());
}

TEST_F(MeetingEnd, ALaterTurnSharesTheRoadBeforeIt) {
    auto& model = played();
    model.compare(1, 1);
    EXPECT_EQ(app().compare.same(), 1U);
    model.compare(7, 0);
    model.compare(0, 9);
    EXPECT_EQ(app().compare.same(), 1U) << "no such turn or reply: as it was";
}

// Taking along

TEST_F(MeetingEnd, TheReportHasNamesOnlyWhenChosen) {
    auto& model = played();
    intervision::Agreement made;
    made.what = "Vaker stil zijn";
    model.agree(1, made);
    model.save_report();
    auto page = saved_text(".html");
    EXPECT_THAT(page, HasSubstr("Vaker stil zijn"));
    EXPECT_THAT(page, Not(HasSubstr("Els")));
    EXPECT_THAT(app().notices().back().what.nl, HasSubstr(".html"));
    model.taking.names = true;
    model.save_report();
    EXPECT_THAT(saved_text(".html"), HasSubstr("Els"));
}

TEST_F(MeetingEnd, ACalendarNeedsADate) {
    auto& model = talk_of_own();
    model.save_calendar();
    ASSERT_THAT(app().notices(), Not(IsEmpty()));
    EXPECT_TRUE(app().notices().back().error);
    ASSERT_TRUE(model.next_meeting("10-12-2026", "14:30", "De Boeg"));
    model.save_calendar();
    EXPECT_THAT(saved_text(".ics"), HasSubstr("20261210T143000"));
}

TEST_F(MeetingEnd, AFullDiskIsToldWhereAFileIsSaved) {
    auto& model = played();
    files_.full = true;
    model.save_report();
    EXPECT_TRUE(app().notices().back().error);
    EXPECT_EQ(app().notices().back().what.nl, "De schijf is vol");
}

// Hours

TEST_F(MeetingEnd, HoursAreAddedOnceWithTheMinutesOfTheClock) {
    auto& model = talk_of_own();
    model.add_hours();
    EXPECT_FALSE(model.hours_added()) << "nobody is chosen";
    app().learners.new_name = "Mo";
    app().learners.add();
    model.toggle_clock();
    run(190);
    model.add_hours();
    EXPECT_TRUE(model.hours_added());
    model.add_hours();
    auto& again = kill();
    again.add_hours();
    EXPECT_TRUE(again.hours_added());
    const auto hours = value_of(
        records()->activities(app().settings().learner, base::Time{}, clock_.time + std::chrono::hours(24)));
    ASSERT_THAT(hours, SizeIs(1));
    EXPECT_EQ(hours[0].kind, "intervision");
    EXPECT_EQ(hours[0].minutes, 3);
}

TEST_F(MeetingEnd, AnHourThatNeverRanIsAMinute) {
    auto& model = talk_of_own();
    app().learners.new_name = "Mo";
    app().learners.add();
    model.add_hours();
    const auto hours = value_of(
        records()->activities(app().settings().learner, base::Time{}, clock_.time + std::chrono::hours(24)));
    ASSERT_THAT(hours, SizeIs(1));
    EXPECT_EQ(hours[0].minutes, 1);
}

// The end

TEST_F(MeetingEnd, AMeetingThatEndedStaysEndedAndReadable) {
    auto& model = played();
    model.toggle_clock();
    model.end();
    EXPECT_FALSE(model.meeting().state().running);
    EXPECT_TRUE(value_of(records()->meetings()).front().ended);
    auto& again = kill();
    EXPECT_TRUE(again.meeting().ended());
    EXPECT_THAT(again.road(), SizeIs(2));
    EXPECT_THAT(again.say_next(), IsEmpty());
    again.toggle_clock();
    EXPECT_FALSE(again.meeting().state().running);
}

TEST_F(MeetingEnd, LookingAtAMeetingThatEndedDoesNotMakeItNewer) {
    talk_of_own().end();
    const auto before = value_of(records()->meetings()).front().last;
    const auto text = on_disk();
    clock_.time += std::chrono::hours(24);
    open();
    meeting().show(value_of(meeting_from_json(text)));
    meeting().tick();
    EXPECT_EQ(value_of(records()->meetings()).front().last, before);
}

TEST_F(MeetingEnd, WhatWasNotKeptIsGoneWhenItIsPutAway) {
    auto& model = played();
    model.tick();
    ASSERT_THAT(value_of(records()->meetings()), SizeIs(1));
    model.put_away();
    EXPECT_FALSE(model.has_meeting());
    EXPECT_THAT(value_of(records()->meetings()), IsEmpty());
    EXPECT_FALSE(records()->meeting_state(id_));
    EXPECT_EQ(app().screen(), Screen::meetings);
}

TEST_F(MeetingEnd, AGroupThatIsKeptStays) {
    auto& model = talk_of_own();
    model.keep_as = "Dinsdaggroep";
    model.keep_group();
    model.put_away();
    const auto kept = value_of(records()->meetings());
    ASSERT_THAT(kept, SizeIs(1));
    EXPECT_EQ(kept[0].group, "Dinsdaggroep");
    EXPECT_TRUE(kept[0].ended);
}

TEST_F(MeetingEnd, AGroupThatCannotBeKeptNowIsNotPutAway) {
    auto& model = talk_of_own();
    model.keep_as = "Dinsdaggroep";
    model.keep_group();
    {
        const NoRoom full;
        model.put_away();
    }
    ASSERT_TRUE(model.has_meeting());
    model.put_away();
    EXPECT_FALSE(model.has_meeting());
    EXPECT_THAT(value_of(records()->meetings()), SizeIs(1));
}

}  // namespace
}  // namespace wijk::app
