#include "report/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/testing.h"

namespace wijk::report {
namespace {

using namespace testing_support;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr Format every_format[] = {Format::html, Format::csv, Format::json, Format::xapi};

class AReport : public testing::Test {
 protected:
    std::string made(Format format, const Options& options = {}) {
        auto result = make(format, debrief_, facts_, options, texts_);
        if (!result) throw std::runtime_error(result.error().what.en);
        return *result;
    }
    i18n::Catalogue texts_ = catalogue_of(base::Language::nl);
    Facts facts_ = facts();
    feedback::Debrief debrief_ = debrief_of(
        {"spiegel", "vraag"},
        {{"mijn eigen zin", "mijn notitie", false}, {"tweede zin", "tweede notitie", true}}, texts_);
};

TEST(Formats, AreNamed) {
    for (const auto format : every_format) EXPECT_EQ(format_from_id(to_id(format)), format);
    EXPECT_EQ(format_from_id("pdf"), std::nullopt);
    EXPECT_EQ(format_from_id(""), std::nullopt);
}

TEST_F(AReport, HasTheNameAndOwnWordsExceptInXapi) {
    for (const auto format : {Format::html, Format::csv, Format::json})
        EXPECT_THAT(made(format),
                    AllOf(HasSubstr("Els"), HasSubstr("mijn eigen zin"), HasSubstr("mijn notitie")))
            << to_id(format);
    EXPECT_THAT(made(Format::xapi), AllOf(Not(HasSubstr("Els")), Not(HasSubstr("mijn eigen zin"))));
    EXPECT_THAT(made(Format::xapi, {false, true, true}),
                AllOf(HasSubstr("Els"), HasSubstr("mijn eigen zin")));
}

TEST_F(AReport, LeavesOutTheNameAndOwnWordsWhenAsked) {
    debrief_.reflection = {{"told_own_story", "Zij vertelde zelf", "partly"}};
    for (const auto format : every_format) {
        EXPECT_THAT(made(format, {false, std::nullopt, false}), Not(HasSubstr("Els"))) << to_id(format);
        const auto without = made(format, {false, false, std::nullopt});
        for (const auto* own : {"mijn eigen zin", "mijn notitie", "tweede", "een beetje", "partly\""})
            EXPECT_THAT(without, Not(HasSubstr(own))) << to_id(format);
    }
    EXPECT_THAT(made(Format::html, {false, false, false}), HasSubstr("Gemarkeerd om te bespreken"))
        << "a mark is no word";
}

TEST_F(AReport, NeverTellsTheLearnersId) {
    for (const auto format : every_format)
        EXPECT_THAT(made(format, {false, true, true}), Not(HasSubstr(facts_.learner))) << to_id(format);
}

TEST_F(AReport, OfMarkedTurnsHasThoseAndNothingThatTellsOfTheWholeTalk) {
    debrief_.strengths.at(0).text = "STRENGTH";
    debrief_.suggestions.resize(1);
    debrief_.suggestions[0].text = "SUGGESTION";
    debrief_.role.text = "ROLE";
    debrief_.turns[1].aftermath.text = "AFTERMATH";
    for (const auto format : every_format) {
        const auto text = made(format, {true, true, true});
        EXPECT_THAT(text, HasSubstr(format == Format::xapi ? "tweede zin" : "Hoe zou dat gaan?"))
            << to_id(format);
        for (const auto* of_the_whole :
             {"mijn eigen zin", "mijn notitie", "Naar de groep.", "STRENGTH", "SUGGESTION", "ROLE",
              "AFTERMATH", "Geteld", "worker-words", "worker_words\":", "PT141S", "Verandertaal"})
            EXPECT_THAT(text, Not(HasSubstr(of_the_whole))) << to_id(format);
    }
    EXPECT_THAT(made(Format::html, {true}), HasSubstr("Hoe ging het?")) << "the questions are for any moment";
}

TEST_F(AReport, OfMarkedTurnsWithoutOneSaysSo) {
    debrief_.turns[1].margin.marked = false;
    for (const auto format : every_format) {
        const auto result = make(format, debrief_, facts_, {true}, texts_);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, base::ErrorKind::wrong_use);
        EXPECT_FALSE(result.error().hint.empty());
    }
}

TEST_F(AReport, IsTheSameEachTime) {
    for (const auto format : every_format) EXPECT_EQ(made(format), made(format));
}

TEST_F(AReport, OfATalkWithoutAReplyIsWholeToo) {
    debrief_ = debrief_of({}, {}, texts_);
    facts_.said.clear();
    for (const auto format : every_format) EXPECT_THAT(made(format), Not(IsEmpty())) << to_id(format);
}

using Kind = records::Event::Kind;
struct Happened {
    Kind kind;
    int turn = 0;
};
/// A minute apart.
std::vector<records::Event> events(const std::vector<Happened>& happened) {
    std::vector<records::Event> all;
    for (const auto& [kind, turn] : happened)
        all.push_back(
            {kind, "id", "", turn, at("2026-03-01T10:00:00.000Z") + std::chrono::minutes(all.size() + 1)});
    return all;
}

class FactsOfASession : public testing::Test {
 protected:
    FactsOfASession() {
        session_.id = "S";
        session_.learner = "L";
        session_.language = "en";
        session_.mode = records::Mode::through;
        session_.started = at("2026-03-01T10:00:00.000Z");
    }
    records::SessionInfo session_;
};

TEST_F(FactsOfASession, AreWhatTheRecordsKnow) {
    const auto facts = facts_of(session_, {}, "Els");
    EXPECT_EQ(facts.session, "S");
    EXPECT_EQ(facts.learner, "L");
    EXPECT_EQ(facts.learner_name, "Els");
    EXPECT_EQ(facts.language, "en");
    EXPECT_EQ(facts.mode, records::Mode::through);
    EXPECT_EQ(facts.last, session_.started);
    EXPECT_EQ(facts.seconds, 0);
}

TEST_F(FactsOfASession, TellWhenEachReplyOfTheRoadWasChosen) {
    const auto all = events({{Kind::reply}, {Kind::reply}, {Kind::back, 1}, {Kind::reply}});
    EXPECT_THAT(facts_of(session_, all, "").said, ElementsAre(all[0].at, all[3].at));
    EXPECT_EQ(facts_of(session_, all, "").last, all[3].at);
}

TEST_F(FactsOfASession, CountTheTimeToTheLastReplyAndAPauseForFiveMinutesAtMost) {
    auto all = events({{Kind::reply}, {Kind::reply}, {Kind::ended}, {Kind::note, 1}});
    EXPECT_EQ(facts_of(session_, all, "").seconds, 120);
    all[1].at += std::chrono::hours(30);
    EXPECT_EQ(facts_of(session_, all, "").seconds, 60 + longest_pause);
    all[1].at = all[0].at - std::chrono::hours(2);  // somebody set the clock back
    EXPECT_EQ(facts_of(session_, all, "").seconds, 60);
}

TEST_F(FactsOfASession, TakeABackFromBeyondTheRoadForNothing) {
    const auto all = events({{Kind::reply}, {Kind::back, 7}, {Kind::back, -1}});
    EXPECT_THAT(facts_of(session_, all, "").said, ElementsAre(all[0].at));
}

}  // namespace
}  // namespace wijk::report
