#include "app/analysis_shown.h"

#include <gmock/gmock.h>

#include "app/testing.h"
#include "app/testing_analysed.h"

namespace wijk::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::analysed;
using testing_support::ending_text;
using testing_support::scene_text;
using testing_support::value_of;
using Verdict = AnalysisShown::Verdict;

i18n::Catalogue texts(base::Language language = base::Language::nl) {
    return value_of(i18n::Catalogue::load(base::real_files(), base::share_folder(), language));
}

std::shared_ptr<const scenario::Scenario> scenario_of(const std::string& scenes,
                                                      const std::string& more = "") {
    return wijk::testing_support::scenario_of(wijk::testing_support::scenario_text(scenes, more));
}

AnalysisShown shown(const std::shared_ptr<const scenario::Scenario>& scenario,
                    analysis::Findings findings = {}, const analysis::Limits& limits = {}) {
    const auto found = analysed(scenario, std::move(findings), limits);
    return analysis_shown(*scenario, found->judgement, found->findings, texts());
}

const std::string two_endings = scene_text("begin", {"open", "verder"}) + scene_text("verder", {"dicht"}) +
                                ending_text("open", "opened") + ending_text("dicht", "closed") +
                                scene_text("eiland", {"nergens"}) + ending_text("nergens", "not_now");

TEST(AnalysisShown, SaysThatEveryTalkEnds) {
    const auto found = shown(scenario_of(two_endings));
    EXPECT_EQ(found.verdict, Verdict::ends);
    EXPECT_EQ(found.headline, "Elk gesprek komt tot een einde.");
    EXPECT_EQ(found.how_far, "Alle 4 standen bekeken waarin het gesprek kan komen.");
    EXPECT_EQ(found.how_long, "Een gesprek duurt 1 tot 2 antwoorden.");
    ASSERT_TRUE(found.shortest && found.longest);
    EXPECT_THAT(found.shortest->road, SizeIs(1));
    EXPECT_THAT(found.longest->road, SizeIs(2));
    EXPECT_FALSE(found.loop_road);
}

TEST(AnalysisShown, SaysThatATalkCanGoRound) {
    const auto found = shown(scenario_of(scene_text("begin", {"verder", "open"}) +
                                         scene_text("verder", {"begin"}) + ending_text("open", "opened")));
    EXPECT_EQ(found.verdict, Verdict::can_go_on);
    EXPECT_THAT(found.loop, HasSubstr("naar-verder, naar-begin"));
    ASSERT_TRUE(found.loop_road);
    EXPECT_THAT(found.loop_road->road, SizeIs(2));
    EXPECT_EQ(found.how_long, "Een gesprek duurt minstens 1 antwoord.");
    EXPECT_FALSE(found.longest);
}

TEST(AnalysisShown, SaysThatATalkGetsStuck) {
    const std::string stuck =
        "  begin:\n    resident: [{says: Hoi, feels: neutral, talk: neutral}]\n    replies:\n"
        "      - {id: een, say: Ja, codes: [GI], next: klaar, note: Zo, when: trust >= 9}\n";
    EXPECT_EQ(shown(scenario_of(stuck + ending_text("klaar", "opened"))).verdict, Verdict::faulty);
}

TEST(AnalysisShown, SaysWhatIsNotProven) {
    const auto found = shown(scenario_of(two_endings), {}, {.states = 2});
    EXPECT_EQ(found.verdict, Verdict::not_proven);
    EXPECT_THAT(found.how_far, HasSubstr("2 standen bekeken, en er zijn er meer"));
    EXPECT_THAT(found.goals, IsEmpty());
}

TEST(AnalysisShown, TellsOfAnEndingThatOnlyTalksAtRandomCameTo) {
    const auto scenario = scenario_of(two_endings);
    analysis::Judgement judgement;
    judgement.exploration = analysis::explore(*scenario, {.states = 2});
    const auto found = analysis_shown(*scenario, judgement, {}, texts());
    EXPECT_EQ(found.endings[1].earliest, std::nullopt);
    EXPECT_EQ(found.endings[1].words, "gezien op goed geluk; hoe vroeg is niet uitgezocht");
    EXPECT_THAT(found.endings[1].road.road, SizeIs(2));
    EXPECT_EQ(found.endings[2].words, "nog geen weg gevonden");
}

TEST(AnalysisShown, TellsHowEarlyEachEndingComes) {
    const auto found = shown(scenario_of(two_endings));
    ASSERT_THAT(found.endings, SizeIs(3));
    EXPECT_EQ(found.most_replies, 2);
    EXPECT_EQ(found.endings[0].title, "Zo eindigt open");
    EXPECT_EQ(found.endings[0].earliest, 1);
    EXPECT_THAT(found.endings[0].words, HasSubstr("al na 1 antwoord · "));
    EXPECT_THAT(found.endings[0].words, HasSubstr("% op goed geluk"));
    EXPECT_EQ(found.endings[0].kind_words, "Er is iets opengegaan");
    EXPECT_THAT(found.endings[1].road.road, SizeIs(2));
    EXPECT_EQ(found.endings[2].earliest, std::nullopt);
    EXPECT_EQ(found.endings[2].words, "hier komt geen gesprek");
}

TEST(AnalysisShown, CountsThePointsOfRandomTalks) {
    const std::string replies =
        "  begin:\n    resident: [{says: Hoi, feels: neutral, talk: neutral}]\n    replies:\n"
        "      - {id: een, say: Ja, codes: [GI], goals: {luisteren: 2}, next: klaar, note: Zo}\n"
        "      - {id: twee, say: Ja, codes: [GI], next: klaar, note: Zo}\n";
    const auto found = shown(
        scenario_of(replies + ending_text("klaar", "opened"), "goals: {luisteren: {title: Luisteren}}\n"));
    ASSERT_THAT(found.goals, SizeIs(1));
    const auto& goal = found.goals[0];
    EXPECT_EQ(goal.words, "0 tot 2 punten");
    ASSERT_THAT(goal.random, SizeIs(3));
    EXPECT_EQ(goal.random[0] + goal.random[1] + goal.random[2], found.talks);
    EXPECT_EQ(goal.random[1], 0);
    EXPECT_EQ(goal.most_road.road.front().reply, "een");
    EXPECT_EQ(goal.least_road.road.front().reply, "twee");
    EXPECT_THAT(found.players.front().words, HasSubstr("punten"));
}

TEST(AnalysisShown, TellsNumbersOnTheirOwnScale) {
    const std::string replies =
        "  begin:\n    resident: [{says: Hoi, feels: neutral, talk: neutral}]\n    replies:\n"
        "      - {id: een, say: Ja, codes: [GI], change: {trust: 3, bezoek: 2}, next: klaar, note: Zo}\n";
    const auto found = shown(scenario_of(replies + ending_text("klaar", "opened"),
                                         "variables: {bezoek: {start: 1, min: 0, max: 5}}\n"));
    ASSERT_THAT(found.values, SizeIs(5));
    EXPECT_EQ(found.values[0].name, "Vertrouwen");
    EXPECT_EQ(found.values[0].words, "4 tot 7, begint op 4");
    EXPECT_EQ(found.values[0].most_road.name, "Vertrouwen zo hoog als het kan: 7");
    EXPECT_EQ(found.values[3].words, "blijft altijd 0");
    EXPECT_EQ(found.values[4].name, "bezoek");
    EXPECT_EQ(found.values[4].to, 5);
    EXPECT_EQ(found.values[4].start, 1);
}

TEST(AnalysisShown, PutsEachSkillBesideItsScenes) {
    const auto scenario = scenario_of(two_endings);
    analysis::Judgement judgement;
    judgement.coverage = {{"GI", {"begin", "verder"}, 1, 2, 2}, {"GEEN", {"begin"}, 0, 0, 0}};
    const auto found = analysis_shown(*scenario, judgement, {}, texts());
    EXPECT_THAT(found.scenes, ElementsAre("begin", "verder", "eiland"));
    ASSERT_THAT(found.coverage, SizeIs(1)) << "a code that does not exist is passed over";
    EXPECT_THAT(found.coverage[0].in, ElementsAre(true, true, false));
    EXPECT_EQ(found.coverage[0].name, "informatie geven");
    EXPECT_EQ(found.coverage[0].typical, 2);
    EXPECT_THAT(found.players, IsEmpty()) << "none played";
}

TEST(AnalysisShown, ComparesMainMovesWithDemonstrations) {
    const auto scenario = scenario_of(two_endings);
    analysis::Judgement judgement;
    judgement.realism.transitions = {
        {"main", "any", "question", 40, 0.5, 0.2, 0.3, analysis::Annomi{}, true},
        {"main", "change", "question", 10, 0.5, 0.2, 0.3, std::nullopt, false},
        {"subtype", "any", "question/open", 30, 0.5, 0.2, 0.3, std::nullopt, false}};
    const auto found = analysis_shown(*scenario, judgement, {}, texts());
    ASSERT_THAT(found.moves, SizeIs(1));
    EXPECT_EQ(found.moves[0].name, "Na een vraag");
    EXPECT_DOUBLE_EQ(found.moves[0].neutral, 0.3);
    EXPECT_TRUE(found.moves[0].outside);
}

constexpr base::DiagnosticRecord record(const char* code, base::Severity severity) {
    return {.code = code,
            .severity = severity,
            .message = {"dit is raar", "this is odd"},
            .why = {"daarom", "because"},
            .mend = {"doe dit", "do this"},
            .context = "",
            .failing = "",
            .passing = ""};
}

TEST(AnalysisShown, GroupsFindingsByKindWithWhatStopsATalkFirst) {
    static constexpr auto language = record("LA001", base::Severity::warning),
                          structure = record("ST007", base::Severity::error),
                          unknown = record("ZZ001", base::Severity::warning);
    analysis::Findings findings(3);
    findings[0].diagnostic.record = &language;
    findings[1].diagnostic.record = &unknown;
    findings[2].diagnostic.record = &structure;
    findings[2].at = "begin";
    findings[2].road = {{"begin", "naar-open"}};
    const auto found = shown(scenario_of(two_endings), findings);
    EXPECT_EQ(found.findings_count, 3);
    ASSERT_THAT(found.findings, SizeIs(3));
    EXPECT_EQ(found.findings[0].title, "Hoe het in elkaar zit");
    const auto& first = found.findings[0].all.front();
    EXPECT_TRUE(first.error);
    EXPECT_EQ(first.what, "dit is raar");
    EXPECT_EQ(first.why, "daarom");
    EXPECT_EQ(first.mend, "doe dit");
    EXPECT_EQ(first.road.name, "dit is raar");
    EXPECT_THAT(first.road.road, SizeIs(1));
    EXPECT_EQ(found.findings[1].title, "Taal");
    EXPECT_EQ(found.findings[2].title, "Verder");
}

TEST(AnalysisShown, SpeaksTheLanguageOfTheScreen) {
    const auto scenario = scenario_of(two_endings);
    const auto found = analysed(scenario);
    const auto english =
        analysis_shown(*scenario, found->judgement, found->findings, texts(base::Language::en));
    EXPECT_EQ(english.headline, "Every talk comes to an end.");
    EXPECT_EQ(english.endings[1].words.substr(0, 18), "from 2 replies on ");
}

}  // namespace
}  // namespace wijk::app
