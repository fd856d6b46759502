#include "analysis/wording.h"

#include <set>

#include <gmock/gmock.h>

#include "analysis/wording_faults.h"
#include "scenario/example_frames.h"
#include "scenario/load.h"

namespace wijk::analysis {
namespace {

using namespace scenario::testing_support;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

scenario::Loaded loaded(std::string_view frame, std::string_view fragment) {
    scenario::ScenarioSources sources;
    sources.file = "scenario.yaml";
    sources.scenario = scenario_of(frame, std::string(fragment));
    sources.reactions = reactions_keys("");
    return scenario::load(sources, "");
}

std::multiset<std::string> codes(const Findings& findings) {
    std::multiset<std::string> out;
    for (const auto& one : findings) out.emplace(one.diagnostic.code());
    return out;
}

class EachWordingRecord : public testing::TestWithParam<std::size_t> {
 protected:
    static const base::DiagnosticRecord& tested() { return wording_records()[GetParam()]; }
    static Findings findings(std::string_view fragment) {
        const auto read = loaded(tested().context, fragment);
        for (const auto& one : read.diagnostics)
            ADD_FAILURE() << "of the loader: " << base::to_text(one, base::Language::en);
        if (!read.scenario) return {};
        return pass_over_silenced(*read.scenario, look_over_wording(*read.scenario), true);
    }
};

TEST_P(EachWordingRecord, IsTriggeredByItsFailingExampleAlone) {
    EXPECT_THAT(codes(findings(tested().failing)), ElementsAre(tested().code));
}

TEST_P(EachWordingRecord, IsNotTriggeredByItsPassingExample) {
    EXPECT_THAT(codes(findings(tested().passing)), IsEmpty());
}

TEST_P(EachWordingRecord, SpeaksBothLanguagesWithEveryNameFilledIn) {
    for (const auto& text : {tested().message, tested().why, tested().mend}) {
        EXPECT_FALSE(text.nl.empty());
        EXPECT_NE(text.nl, text.en);
    }
    for (const auto& one : findings(tested().failing))
        for (const auto language : {base::Language::nl, base::Language::en})
            EXPECT_THAT(one.diagnostic.message(language), Not(HasSubstr("{")));
}

INSTANTIATE_TEST_SUITE_P(Wording, EachWordingRecord, testing::Range<std::size_t>(0, wording_records().size()),
                         [](const auto& one) { return std::string(wording_records()[one.param].code); });

TEST(Records, RiseByCodeSoThatNoneIsUsedTwice) {
    std::string_view before;
    for (const auto* one : all_records()) {
        EXPECT_GT(one->code, before);
        before = one->code;
    }
}

/// What is right as it stands, and looks like what is not.
class FalseAlarm : public testing::TestWithParam<const char*> {};

TEST_P(FalseAlarm, IsNotRaised) {
    const auto read = loaded("reply", GetParam());
    ASSERT_TRUE(read.scenario);
    EXPECT_THAT(codes(look_over_wording(*read.scenario)), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Wording, FalseAlarm,
    testing::Values("say: \"Wil je iets horen over rook? Of liever een andere keer?\"\ncodes: [SEEK]",
                    "say: \"Je zei: “Wie wil dat nou weten?” Wat bedoelde je?\"\ncodes: [OQ]\ntoward: change",
                    "say: \"Altijd buiten, ook in de kou, hè?\"\ncodes: [SR]\ntoward: change",
                    "say: \"Goed zo. Je ging toch naar buiten, in die kou.\"\ncodes: [AF]\ntoward: change",
                    "say: \"Mag ik iets vertellen over rook? Je kunt ook nee zeggen.\"\ncodes: [SEEK]",
                    "say: \"Zou je niet eens pleisters proberen?\"\ncodes: [PERSUADE]",
                    "say: \"Over 10 minuten komt de bus.\"",
                    "say: \"Je hebt het toen niet volgehouden, en dat steekt.\"\ncodes: [CR]\ntoward: none",
                    "say: \"Hoe hield je dat vol?\"\ncodes: [OQ]\ntoward: change",
                    "note: \"Zij hoort waar ze al had moeten zijn. Nu praat ze ook nog verkeerd.\""));

TEST(Wording, NamesTheSpotAsSilenceDoes) {
    const auto read = loaded("reply", "say: \"Hoe kom je daarbij?\"\ncodes: [SR]\ntoward: change");
    const auto found = look_over_wording(*read.scenario);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().at, "begin.een");
    EXPECT_EQ(found.front().diagnostic.place, read.scenario->scenes[read.scenario->start].replies[0].place);
}

TEST(Silencing, TakesOutThisCodeAtThisPlaceAlone) {
    const auto read =
        loaded("scenario", "silence:\n  - {code: CO004, at: begin.een, reason: \"Zo praat hij.\"}");
    ASSERT_TRUE(read.scenario);
    const auto finding = [](WordingFault fault, std::string at) {
        return Finding{{&record(fault), {"scenario.yaml", 1, 1}, {}, {}, {}}, std::move(at), {}};
    };
    const auto left = pass_over_silenced(*read.scenario,
                                         {finding(WordingFault::question_without_code, "begin.een"),
                                          finding(WordingFault::question_without_code, "begin.twee"),
                                          finding(WordingFault::two_questions, "begin.een")},
                                         false);
    ASSERT_EQ(left.size(), 2U);
    EXPECT_EQ(left[0].at, "begin.twee");
    EXPECT_EQ(left[1].diagnostic.code(), "CO001");
}

TEST(Silencing, IsNotSaidToBeIdleWhileNotEverythingWasLookedFor) {
    const auto read =
        loaded("scenario", "silence:\n  - {code: CO004, at: begin.een, reason: \"Zo praat hij.\"}");
    ASSERT_TRUE(read.scenario);
    EXPECT_THAT(pass_over_silenced(*read.scenario, {}, false), IsEmpty());
    EXPECT_THAT(codes(pass_over_silenced(*read.scenario, {}, true)), ElementsAre("LA005"));
}

TEST(Findings, StandInOrderOfPlace) {
    const auto at = [](std::string file, int line, int column) {
        return Finding{{&wording_records()[0], {std::move(file), line, column}, {}, {}, {}}, {}, {}};
    };
    Findings findings = {at("b", 1, 1), at("a", 2, 1), at("a", 1, 9), at("a", 1, 2)};
    sort_by_place(findings);
    std::vector<int> columns;
    for (const auto& one : findings) columns.push_back(one.diagnostic.place.column);
    EXPECT_THAT(columns, ElementsAre(2, 9, 1, 1));
    EXPECT_EQ(findings.back().diagnostic.place.file, "b");
}

}  // namespace
}  // namespace wijk::analysis
