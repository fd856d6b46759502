#include "app/development.h"

#include <gmock/gmock.h>

#include "app/testing.h"

namespace wijk::app {
namespace {

using skills::Code;
using ::testing::DoubleEq;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::value_of;

base::Time at(const std::string& day) {
    base::Time time{};
    if (!base::from_iso8601(day + "T12:00:00.000Z", time)) throw std::runtime_error(day);
    return time;
}

records::Counted talk(const std::vector<std::pair<Code, int>>& codes, int worker = 40, int resident = 60) {
    records::Counted counted;
    counted.session = "S";
    counted.scenario = "opa-wim";
    counted.title = "Opa Wim";
    counted.started = at("2026-03-02");
    counted.summary.technical = true;
    for (const auto& [code, times] : codes) counted.summary.codes[static_cast<std::size_t>(code)] = times;
    counted.summary.worker_words = worker;
    counted.summary.resident_words = resident;
    return counted;
}

class ADevelopment : public ::testing::Test {
 protected:
    Development of(std::vector<records::Counted> counted, std::vector<Playable> library = {}) {
        input_.counted = std::move(counted);
        input_.library = std::move(library);
        input_.now = at("2026-03-20");
        return development(input_, texts_);
    }
    DevelopmentInput input_;
    i18n::Catalogue texts_ =
        value_of(i18n::Catalogue::load(base::real_files(), base::share_folder(), base::Language::nl));
};

TEST(Spread, IsTheMiddleHalfAndNothingForFewerThanFour) {
    EXPECT_FALSE(spread_of({1, 2, 3}));
    const auto spread = spread_of({4, 1, 3, 2, 5});  // quarters of 1 2 3 4 5 lie on 2 and 4
    ASSERT_TRUE(spread);
    EXPECT_THAT(spread->low, DoubleEq(2));
    EXPECT_THAT(spread->middle, DoubleEq(3));
    EXPECT_THAT(spread->high, DoubleEq(4));
    EXPECT_THAT(spread_of({1, 2, 3, 4})->low, DoubleEq(1.75)) << "between the first and the second";
}

TEST_F(ADevelopment, PutsTheTalksInARowWithTheirValuesAsPeopleWriteThem) {
    const auto made =
        of({talk({{Code::OQ, 2}, {Code::SR, 3}}), talk({{Code::CQ, 5}, {Code::CR, 1}}, 30, 10)});
    ASSERT_THAT(made.reflections_per_question.dots, SizeIs(2));
    EXPECT_THAT(made.reflections_per_question.dots[0].value, DoubleEq(1.5));
    EXPECT_EQ(made.reflections_per_question.dots[0].shown, "1,5");
    EXPECT_THAT(made.reflections_per_question.dots[1].value, DoubleEq(0.2));
    EXPECT_THAT(made.talk_share.dots[1].value, DoubleEq(0.75));
    EXPECT_FALSE(made.talk_share.spread) << "two talks have no spread";
    EXPECT_THAT(made.reflections_per_question.sentence, HasSubstr("0,2"));
}

TEST_F(ADevelopment, LeavesATalkWithoutQuestionsOutOfTheRatioAndOneForPresenceToo) {
    auto presence = talk({});
    presence.summary.technical = false;
    const auto made = of({talk({{Code::SR, 3}}), presence});
    EXPECT_THAT(made.reflections_per_question.dots, IsEmpty());
    EXPECT_THAT(made.talk_share.dots, SizeIs(2)) << "words are counted in both";
    EXPECT_EQ(made.mixes[0].talks, 1);
}

TEST_F(ADevelopment, MakesTheAxisLongEnoughForEveryDot) {
    EXPECT_THAT(of({talk({{Code::OQ, 1}, {Code::SR, 7}})}).reflections_per_question.most, DoubleEq(7));
    EXPECT_THAT(of({talk({{Code::OQ, 1}})}).reflections_per_question.most, DoubleEq(3));
}

TEST_F(ADevelopment, SetsTheLatestTalksBesideAsManyEarlierOnes) {
    EXPECT_THAT(of({}).mixes, IsEmpty());
    EXPECT_THAT(of({talk({{Code::OQ, 1}}), talk({}), talk({})}).mixes, SizeIs(1)) << "too few to compare";
    std::vector<records::Counted> talks(12, talk({{Code::CQ, 2}}));
    for (std::size_t i = 7; i < 12; ++i)
        talks[i] = talk({{Code::SEEK, 1}, {Code::EMPHASIZE, 1}, {Code::STORY, 5}});
    const auto made = of(talks);
    ASSERT_THAT(made.mixes, SizeIs(2));
    EXPECT_THAT(made.mixes[0].counts, ElementsAre(10, 0, 0, 0, 0, 0, 0));
    EXPECT_THAT(made.mixes[1].counts, ElementsAre(0, 0, 0, 10, 0, 0, 0))
        << "own stories are no move to practise";
    EXPECT_EQ(made.mixes[1].talks, 5);
}

TEST_F(ADevelopment, CountsTheHoursOfTheYear) {
    input_.year.talk_seconds = 1800;
    input_.year.drill_seconds = 900;
    input_.year.intervision_seconds = 5400;
    const auto made = of({});
    EXPECT_THAT(made.hours.total(), DoubleEq(2.25));
    EXPECT_EQ(made.hours.year, 2026);
    EXPECT_THAT(made.hours.sentence, HasSubstr("25"));
    const auto [from, to] = year_of(at("2026-03-20"));
    EXPECT_EQ(base::to_iso8601(from), "2026-01-01T00:00:00.000Z");
    EXPECT_EQ(base::to_iso8601(to), "2027-01-01T00:00:00.000Z");
}

TEST_F(ADevelopment, BeginsWithATalkForWhoDidNothingYet) {
    const auto made = of({}, {{"opa-wim", "Opa Wim", false}, {"ria", "Ria", false}});
    EXPECT_EQ(made.next.rule, "begin");
    EXPECT_EQ(made.next.action, Advice::Do::talk);
    EXPECT_EQ(made.next.scenario, "opa-wim");
    EXPECT_THAT(made.next.what, HasSubstr("Opa Wim"));
}

/// Which rule a row of equal talks brings.
struct Case {
    const char* rule;
    std::vector<std::pair<Code, int>> codes;
    int toward_change, toward_sustain;
};
TEST_F(ADevelopment, SaysWhatToPractiseByWhatWasCounted) {
    const std::vector<std::pair<Code, int>> room = {{Code::AF, 1}, {Code::SEEK, 1}, {Code::EMPHASIZE, 1}};
    const auto with = [&](std::vector<std::pair<Code, int>> more) {
        more.insert(more.end(), room.begin(), room.end());
        return more;
    };
    for (const auto& [rule, codes, change, sustain] : std::vector<Case>{
             {"ask_first", with({{Code::PERSUADE, 2}, {Code::OQ, 9}}), 0, 5},
             {"toward_change", with({{Code::OQ, 9}}), 1, 2},
             {"turn_round", with({{Code::OQ, 2}, {Code::CQ, 2}, {Code::SR, 3}}), 2, 0},
             {"affirm", {{Code::SEEK, 1}, {Code::EMPHASIZE, 1}, {Code::SR, 3}, {Code::OQ, 2}}, 1, 0},
             {"permission", {{Code::AF, 1}, {Code::EMPHASIZE, 1}}, 1, 0},
             {"autonomy", {{Code::AF, 1}, {Code::SEEK, 1}}, 1, 0},
             {"somebody_new", with({{Code::SR, 3}, {Code::OQ, 2}}), 1, 0},
         }) {
        auto one = talk(codes);
        one.summary.toward_change = change;
        one.summary.toward_sustain = sustain;
        const auto next = of({one, one}, {{"opa-wim", "Opa Wim", true}, {"ria", "Ria", false}}).next;
        EXPECT_EQ(next.rule, rule);
        EXPECT_THAT(next.what, Not(HasSubstr("<"))) << "the text is there";
        EXPECT_THAT(next.why, Not(HasSubstr("<")));
        EXPECT_THAT(next.why, Not(HasSubstr("{")));
    }
}

TEST_F(ADevelopment, LooksOnlyAtTheNewestTalksForItsAdvice) {
    std::vector<records::Counted> talks(6, talk({{Code::PERSUADE, 5}}));
    const auto calm = talk({{Code::AF, 2}, {Code::SEEK, 2}, {Code::EMPHASIZE, 2}, {Code::SR, 2}});
    talks.insert(talks.end(), 5, calm);
    EXPECT_EQ(of(talks, {{"opa-wim", "Opa Wim", true}}).next.rule, "again");
}

TEST_F(ADevelopment, TellsWhenToComeBackInWords) {
    EXPECT_THAT(of({}).spacing_text, HasSubstr("eerste gesprek"));
    input_.days = {"2026-03-05"};
    EXPECT_THAT(of({}).spacing_text, HasSubstr("nu ongeveer zover")) << "fifteen days later";
    input_.days = {"2026-03-19"};
    EXPECT_THAT(of({}).spacing_text, HasSubstr("2 april 2026"));
}

TEST_F(ADevelopment, ListsWhatWasDoneElsewhereWithItsNote) {
    input_.activities = {{"A1", "intervision", at("2026-02-03"), 90, "met het buurtteam"}};
    const auto made = of({});
    ASSERT_THAT(made.activities, SizeIs(1));
    EXPECT_EQ(made.activities[0].id, "A1");
    EXPECT_THAT(made.activities[0].text, HasSubstr("90 minuten"));
    EXPECT_THAT(made.activities[0].text, HasSubstr("met het buurtteam"));
}

}  // namespace
}  // namespace wijk::app
