#include "report/calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "report/escape.h"
#include "report/testing_meeting.h"

namespace wijk::report {
namespace {

using namespace testing_support;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class TheNextDate : public testing::Test {
 protected:
    std::string made(const NextMeeting& next) {
        auto result = to_calendar(next, at("2026-11-25T09:08:07.006Z"), texts_);
        if (!result) throw std::runtime_error(result.error().what.en);
        return *result;
    }
    /// The lines as a reader has them: every end CRLF, and unfolded.
    std::vector<std::string> lines(std::string file) {
        for (auto fold = file.find("\r\n "); fold != std::string::npos; fold = file.find("\r\n "))
            file.erase(fold, 3);
        std::vector<std::string> all;
        for (auto end = file.find("\r\n"); end != std::string::npos; end = file.find("\r\n")) {
            all.push_back(file.substr(0, end));
            file.erase(0, end + 2);
        }
        EXPECT_EQ(file, "") << "the last line ends too";
        return all;
    }
    NextMeeting next_{"01ARZ", "2026-12-10", "14:30", "Buurthuis De Meeuw", "Samen spelen", 75};
    i18n::Catalogue texts_ = catalogue_of(base::Language::nl);
};

TEST_F(TheNextDate, IsOneEventOfOneCalendar) {
    EXPECT_EQ(made(next_),
              "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wijkgesprek//NL\r\nBEGIN:VEVENT\r\n"
              "UID:01ARZ-next@wijkgesprek\r\nDTSTAMP:20261125T090807Z\r\nDTSTART:20261210T143000\r\n"
              "DURATION:PT75M\r\nSUMMARY:Intervisie\r\nLOCATION:Buurthuis De Meeuw\r\n"
              "DESCRIPTION:De volgende bijeenkomst van de groep. De vorige keer: Samen spe\r\n len.\r\n"
              "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_F(TheNextDate, TakesAnHourWhereItIsNotKnownHowLong) {
    next_.minutes = 0;
    EXPECT_THAT(lines(made(next_)), Contains("DURATION:PT60M"));
}

TEST_F(TheNextDate, WithoutATimeIsTheWholeDay) {
    next_.time.clear();
    const auto all = lines(made(next_));
    EXPECT_THAT(all, Contains("DTSTART;VALUE=DATE:20261210"));
    EXPECT_THAT(all, Not(Contains(StartsWith("DURATION"))));
}

TEST_F(TheNextDate, LeavesOutAPlaceThatIsNotKnown) {
    next_.place.clear();
    EXPECT_THAT(lines(made(next_)), Not(Contains(StartsWith("LOCATION"))));
}

TEST_F(TheNextDate, FoldsBetweenCharactersAt75Octets) {
    for (std::size_t shift = 0; shift < 4; ++shift) {
        next_.place = std::string(shift, 'a');
        for (int i = 0; i < 100; ++i) next_.place += "é\U0001F642,";
        const auto file = made(next_);
        std::istringstream in(file);
        for (std::string line; std::getline(in, line);) {
            EXPECT_EQ(line.back(), '\r');
            EXPECT_LE(line.size() - 1, 75U);
            EXPECT_FALSE(base::first_invalid_utf8(line)) << line;
        }
        std::string escaped;
        for (const char c : next_.place) escaped += c == ',' ? "\\," : std::string(1, c);
        EXPECT_THAT(lines(file), Contains("LOCATION:" + escaped));
    }
}

TEST_F(TheNextDate, LetsNoTextBecomeALineOfItsOwn) {
    const auto usual = lines(made(next_)).size();
    for (const auto& text : hostile()) {
        next_.place = next_.method = next_.after = text + "\r\nATTENDEE:mailto:x";
        const auto file = made(next_);
        EXPECT_EQ(lines(file).size(), usual) << text;
        EXPECT_FALSE(base::first_invalid_utf8(file));
        EXPECT_THAT(lines(file), Not(Contains(StartsWith("ATTENDEE"))));
    }
    EXPECT_EQ(ical("a;b,c\\d\r\ne"), "a\\;b\\,c\\\\d\\ne");
}

TEST_F(TheNextDate, RefusesADateOrTimeThatThereIsNot) {
    for (const auto* date : {"", "10-12-2026", "2026-02-29", "2026-13-01", "2026-00-10", "2026-12-1",
                             "2026-12-10 ", "2026-12-1x", "+026-12-10"}) {
        auto next = next_;
        next.date = date;
        const auto refused = to_calendar(next, {}, texts_);
        ASSERT_FALSE(refused) << date;
        EXPECT_THAT(refused.error().what.nl, HasSubstr(date));
        EXPECT_THAT(refused.error().hint.nl, HasSubstr("2026-12-10"));
    }
    for (const auto* time : {"24:00", "14:60", "9:30", "14.30", "half drie", "14:3x"}) {
        auto next = next_;
        next.time = time;
        const auto refused = to_calendar(next, {}, texts_);
        ASSERT_FALSE(refused) << time;
        EXPECT_THAT(refused.error().what.en, HasSubstr(time));
    }
    next_.date = "2028-02-29";
    EXPECT_THAT(made(next_), HasSubstr("DTSTART:20280229T143000"));
}

TEST_F(TheNextDate, OfAMeetingNamesNobody) {
    const auto held = meeting();
    const auto next = next_of(held.method(), held.state());
    EXPECT_EQ(next.date, "2026-12-10");
    EXPECT_EQ(next.minutes, 60);
    EXPECT_EQ(next.place, "Bij […] thuis iets");
    EXPECT_THAT(made(next), AllOf(Not(HasSubstr("Els")), Not(HasSubstr("Team Noord"))));
}

}  // namespace
}  // namespace wijk::report
