// Each kind of finding by the example of its own record, and what looks like one and is none.

#include "analysis/judgement.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/judgement_faults.h"
#include "dialogue/testing.h"

namespace wijk::analysis {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing_support::scenario_of;
using testing_support::scenario_text;

std::string ending(const std::string& id, const std::string& kind) {
    return "  " + id +
           ":\n    resident: [{id: a, says: \"Zo.\", feels: neutral, talk: neutral}]\n    ending: {kind: " +
           kind + ", title: T, text: \"T.\"}\n";
}
const std::string endings =
    ending("goed", "opened") + ending("dicht", "closed") + ending("niet_nu", "not_now");
const std::string goal = "goals: {luisteren: {title: Luisteren}}\n";

/// The frames of structure.def.
std::shared_ptr<const scenario::Scenario> framed(std::string_view frame, std::string_view scenes) {
    const auto more = frame == "talk_with_goal" ? goal
                      : frame == "reflecting"   ? "skills: [reflecteren]\n"
                                                : "";
    return scenario_of(scenario_text(std::string(scenes) + endings, more));
}

std::multiset<std::string> codes_of(const Findings& findings, std::string_view area = "") {
    std::multiset<std::string> out;
    for (const auto& one : findings)
        if (one.diagnostic.code().starts_with(area)) out.emplace(one.diagnostic.code());
    return out;
}

class EachJudgementRecord : public testing::TestWithParam<std::size_t> {
 protected:
    static const base::DiagnosticRecord& tested() { return judgement_records()[GetParam()]; }
    static std::string_view area() { return tested().code.substr(0, 2); }
    static Findings findings(std::string_view scenes) {
        Limits limits;
        if (tested().context == "few_states") limits.states = 4;
        return judge(*framed(tested().context, scenes), {}, limits).findings;
    }
};

TEST_P(EachJudgementRecord, IsTheOnlyOneOfItsAreaInItsFailingExample) {
    EXPECT_THAT(codes_of(findings(tested().failing), area()), ElementsAre(tested().code));
}

TEST_P(EachJudgementRecord, HasNothingOfItsAreaInItsPassingExample) {
    EXPECT_THAT(codes_of(findings(tested().passing), area()), IsEmpty());
}

TEST_P(EachJudgementRecord, SpeaksBothLanguagesWithEveryNameFilledIn) {
    for (const auto& text : {tested().message, tested().why, tested().mend}) {
        EXPECT_FALSE(text.nl.empty());
        EXPECT_NE(text.nl, text.en);
    }
    for (const auto& one : findings(tested().failing))
        for (const auto language : {base::Language::nl, base::Language::en})
            EXPECT_THAT(one.diagnostic.message(language), Not(HasSubstr("{")));
}

/// By its line: what is wrong there must be found again in the file.
TEST_P(EachJudgementRecord, HasAPlaceAndANameThatSilenceTakes) {
    for (const auto& one : findings(tested().failing)) {
        EXPECT_GT(one.diagnostic.place.line, 0);
        auto scenario = *framed(tested().context, tested().failing);
        scenario.silenced = {{std::string(one.diagnostic.code()), one.at, "Zo bedoeld.", {}}};
        const auto left = pass_over_silenced(scenario, {one}, true);
        const bool stays = one.diagnostic.severity() == base::Severity::error;
        EXPECT_EQ(codes_of(left).count(std::string(one.diagnostic.code())), stays ? 1U : 0U);
    }
}

TEST_P(EachJudgementRecord, ShowsARoadThatCanBePlayed) {
    const auto scenario = framed(tested().context, tested().failing);
    for (const auto& one : findings(tested().failing)) {
        auto moment = dialogue::begin(*scenario);
        for (const auto& choice : one.road) {
            const auto& scene = scenario->scenes[moment.scene];
            ASSERT_EQ(scene.id, choice.scene);
            const auto offered = dialogue::offered(*scenario, moment);
            const auto chosen = std::find_if(offered.begin(), offered.end(), [&](auto reply) {
                return scene.replies[reply].id == choice.reply;
            });
            ASSERT_NE(chosen, offered.end()) << choice.reply;
            dialogue::step(*scenario, moment, *chosen);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Judgement, EachJudgementRecord,
                         testing::Range<std::size_t>(0, judgement_records().size()),
                         [](const auto& one) { return std::string(judgement_records()[one.param].code); });

const std::string line = "    resident: [{id: a, says: \"Zo.\", feels: neutral, talk: neutral}]\n";

Findings found_in(const std::string& scenes, const std::string& more = "", const std::string& head = {}) {
    const auto text =
        head.empty() ? scenario_text(scenes + endings, more) : scenario_text(scenes + endings, more, head);
    return judge(*scenario_of(text), {}).findings;
}

/// The first with this code; there must be one.
Finding the(std::string_view code, const Findings& findings) {
    for (const auto& one : findings)
        if (one.diagnostic.code() == code) return one;
    throw std::runtime_error("not found: " + std::string(code));
}

TEST(Structure, LeavesOutWhatFollowsFromASceneOutOfReach) {
    const auto found =
        found_in("  begin:\n" + line +
                 "    replies: [{id: x, say: \"Kom.\", note: n, next: [{when: \"trust > 9\", scene: "
                 "ver}, {scene: niet_nu}]}]\n"
                 "  ver:\n    resident:\n"
                 "      - {id: b, when: \"discord > 9\", says: \"Nee.\", feels: annoyed, talk: neutral}\n"
                 "      - {id: a, says: \"Zo.\", feels: neutral, talk: neutral}\n"
                 "    replies: [{id: y, say: \"Dag.\", note: n, when: \"trust > 9\", next: goed}, "
                 "{id: z, say: \"Nou.\", note: n, next: goed}]\n");
    EXPECT_THAT(codes_of(found, "ST"), ElementsAre("ST001", "ST002")) << "goed is out of reach as well";
}

TEST(Structure, LeavesASceneWithoutAnyWayToItToTheLoader) {
    const auto found = found_in("  begin:\n" + line +
                                "    replies: [{id: x, say: \"Kom.\", note: n, next: niet_nu}]\n"
                                "  los:\n" +
                                line + "    replies: [{id: y, say: \"Kom.\", note: n, next: niet_nu}]\n");
    EXPECT_THAT(codes_of(found, "ST"), IsEmpty());
}

TEST(Structure, ShowsTheShortestWayToWhereItGetsStuck) {
    const auto found = found_in(
        "  begin:\n" + line +
        "    replies:\n"
        "      - {id: a, say: \"Kom.\", note: n, change: {discord: +1}, next: midden}\n"
        "      - {id: b, say: \"Hm.\", note: n, change: {discord: +2}, next: midden}\n"
        "  midden:\n" +
        line + "    replies: [{id: c, say: \"Dag.\", note: n, when: \"discord < 2\", next: niet_nu}]\n");
    ASSERT_THAT(codes_of(found, "ST"), ElementsAre("ST007"));
    EXPECT_EQ(the("ST007", found).at, "midden");
    EXPECT_EQ(the("ST007", found).road, (Road{{"begin", "b"}}));
}

TEST(Players, MustSayWhatTheyStandForToBeBlamedForIt) {
    // No question anywhere: the player who asks takes the first, which is the good one.
    const auto found = found_in("  begin:\n" + line +
                                "    replies:\n      - {id: kies, say: \"Zozo.\", note: n, next: goed}\n"
                                "      - {id: b, say: \"Jaja.\", note: n, next: dicht}\n      - {id: c, say: "
                                "\"Jaja.\", note: n, next: dicht}\n"
                                "      - {id: d, say: \"Jaja, en dan.\", note: n, next: dicht}\n      - {id: "
                                "e, say: \"Ja.\", note: n, next: dicht}\n"
                                "      - {id: f, say: \"Jaja.\", note: n, next: dicht}\n");
    EXPECT_THAT(codes_of(found, "PO"), ElementsAre("PO003"));
}

const std::string two_scenes =
    "  begin:\n" + line +
    "    replies:\n"
    "      - {id: moe, say: \"Je bent moe.\", codes: [SR], toward: none, note: n, next: twee}\n"
    "      - {id: raad, say: \"Ga slapen.\", codes: [PERSUADE], note: n, next: dicht}\n"
    "  twee:\n" +
    line +
    "    replies:\n"
    "      - {id: zwaar, say: \"Het drukt.\", codes: [CR], toward: none, note: n, "
    "goals: {luisteren: 2}, next: niet_nu}\n"
    "      - {id: vraag, say: \"Hoe dan?\", codes: [OQ], toward: none, note: n, next: niet_nu}\n";

TEST(Coverage, CountsTurnsInWhichAMoveIsOnOffer) {
    const auto judged = judge(*scenario_of(scenario_text(two_scenes + endings, goal)), {});
    std::vector<std::string> rows;
    for (const auto& one : judged.coverage) {
        std::string row = one.code + ":";
        for (const auto& scene : one.scenes) row += " " + scene;
        rows.push_back(row + " " + std::to_string(one.on_shortest) + " " + std::to_string(one.on_best));
    }
    // The shortest talk is `raad` alone; the best one `moe, zwaar`.
    EXPECT_THAT(rows, ElementsAre("OQ: twee 0 1", "SR: begin 1 1", "CR: twee 0 1", "PERSUADE: begin 1 1"));
}

TEST(Coverage, CountsOnATalkOfMiddleLengthAtRandom) {
    // Two of three random talks take two replies.
    const auto text =
        "  begin:\n" + line +
        "    replies:\n"
        "      - {id: a, say: \"Je bent moe.\", codes: [SR], toward: none, note: n, next: twee}\n"
        "      - {id: b, say: \"Zwaar.\", codes: [SR], toward: none, note: n, next: twee}\n"
        "      - {id: c, say: \"Dag.\", note: n, next: niet_nu}\n"
        "  twee:\n" +
        line +
        "    replies: [{id: d, say: \"Het drukt.\", codes: [CR], toward: none, note: n, next: niet_nu}]\n";
    const auto judged = judge(*scenario_of(scenario_text(text + endings)), {});
    ASSERT_EQ(judged.coverage.size(), 2U);
    EXPECT_EQ(judged.coverage[1].code, "CR");
    EXPECT_EQ(judged.coverage[1].on_shortest, 0);
    EXPECT_EQ(judged.coverage[1].on_typical, 1);
}

TEST(Coverage, SaysNothingOfASkillThatItDoesNotKnow) {
    const auto text = "  begin:\n" + line + "    replies: [{id: a, say: \"Dag.\", note: n, next: niet_nu}]\n";
    EXPECT_THAT(codes_of(found_in(text, "skills: [zingen]\n"), "CV"), IsEmpty());
    EXPECT_THAT(codes_of(found_in(text, "skills: [bevestigen]\n"), "CV"), ElementsAre("CV001"));
}

TEST(Balance, LooksAtWhatAReplyLeadsToAndNotAtItsOwnPointsAlone) {
    // `hard` brings two points at once, and shuts the door on three.
    const auto found =
        found_in("  begin:\n" + line +
                     "    replies:\n"
                     "      - {id: hard, say: \"Nee.\", codes: [CONFRONT], note: n, goals: {luisteren: 2}, "
                     "change: {trust: -1}, next: twee}\n"
                     "      - {id: zacht, say: \"Zwaar.\", codes: [CR], toward: none, note: n, next: twee}\n"
                     "  twee:\n" +
                     line +
                     "    replies:\n"
                     "      - {id: verder, say: \"En dan?\", note: n, when: \"trust >= 4\", goals: "
                     "{luisteren: 3}, next: niet_nu}\n"
                     "      - {id: dag, say: \"Dag.\", note: n, next: niet_nu}\n",
                 goal);
    EXPECT_THAT(codes_of(found, "BA"), IsEmpty());
}

TEST(Balance, BlamesPushingWhereListeningEndsClosed) {
    const auto found =
        found_in("  begin:\n" + line +
                 "    replies:\n"
                 "      - {id: hard, say: \"Doe het.\", codes: [PERSUADE], note: n, next: niet_nu}\n"
                 "      - {id: zacht, say: \"Zwaar.\", codes: [CR], toward: none, note: n, next: dicht}\n");
    ASSERT_THAT(codes_of(found, "BA"), ElementsAre("BA005"));
    EXPECT_EQ(the("BA005", found).at, "begin.hard");
    EXPECT_EQ(the("BA005", found).road, (Road{{"begin", "hard"}}));
}

TEST(Balance, LetsRepliesAlikeStandWhereAnotherLineFollows) {
    const std::string text =
        "  begin:\n" + line +
        "    replies:\n"
        "      - {id: een, say: \"Rustig.\", codes: [EMPHASIZE], note: n, set: {weet: true}, next: twee}\n"
        "      - {id: twee, say: \"Zeg maar.\", codes: [EMPHASIZE], note: n, next: twee}\n"
        "  twee:\n    resident:\n"
        "      - {id: b, when: weet, says: \"O.\", feels: neutral, talk: neutral}\n"
        "      - {id: a, says: \"Zo.\", feels: neutral, talk: neutral}\n"
        "    replies: [{id: dag, say: \"Dag.\", note: n, set: {weet: false}, next: niet_nu}]\n";
    EXPECT_THAT(codes_of(found_in(text, "variables: {weet: false}\n"), "BA"), IsEmpty());
}

TEST(Balance, BlamesAReplyOnceThatIsAlwaysLikeAnother) {
    std::string text = "  begin:\n" + line + "    replies:\n";
    for (const auto* id : {"een", "twee", "drie"})
        text += "      - {id: " + std::string(id) +
                ", say: \"Rustig.\", codes: [EMPHASIZE], note: n, next: niet_nu}\n";
    std::vector<std::string> at;
    for (const auto& one : found_in(text))
        if (one.diagnostic.code() == "BA004") at.push_back(one.at);
    EXPECT_THAT(at, ElementsAre("begin.twee", "begin.drie"));
}

TEST(Balance, ExpectsNoNotNowOfPresenceOrColleagues) {
    const std::string text =
        "  begin:\n" + line + "    replies: [{id: dag, say: \"Dag.\", note: n, next: goed}]\n";
    EXPECT_THAT(codes_of(found_in(text), "BA"), ElementsAre("BA008"));
    EXPECT_THAT(codes_of(found_in(text, "", "conversation: engage\n"), "BA"), IsEmpty());
    EXPECT_THAT(codes_of(found_in(text, "", "conversation: team\n"), "BA"), IsEmpty());
}

TEST(Balance, LetsSustainTalkEndATalk) {
    const std::string text =
        "  begin:\n" + line +
        "    replies: [{id: dag, say: \"Dag.\", note: n, next: niet_nu}, {id: op, say: \"Hup.\", note: n, "
        "next: af}]\n"
        "  af:\n    resident: [{id: a, says: \"Ik rook door.\", feels: guarded, talk: sustain.commitment}]\n"
        "    ending: {kind: closed, title: T, text: \"T.\"}\n";
    EXPECT_THAT(codes_of(found_in(text), "BA"), IsEmpty());
}

TEST(Advice, IsAskedForBySharingTheChoiceToo) {
    const std::string text =
        "  begin:\n" + line +
        "    replies: [{id: keus, say: \"Jij kiest.\", codes: [EMPHASIZE], note: n, next: twee}]\n"
        "  twee:\n" +
        line + "    replies: [{id: tip, say: \"Kauwgum.\", codes: [PWP], note: n, next: niet_nu}]\n";
    EXPECT_THAT(codes_of(found_in(text), "CO"), IsEmpty());
}

TEST(Advice, ShowsTheShortestTalkInWhichNobodyAsked) {
    const std::string text =
        "  begin:\n" + line +
        "    replies:\n"
        "      - {id: mag, say: \"Mag ik iets zeggen?\", codes: [SEEK], note: n, next: twee}\n"
        "      - {id: hm, say: \"Hm.\", note: n, next: om}\n"
        "  om:\n" +
        line +
        "    replies: [{id: ja, say: \"Ja.\", note: n, next: twee}]\n"
        "  twee:\n" +
        line + "    replies: [{id: tip, say: \"Kauwgum.\", codes: [PWP], note: n, next: niet_nu}]\n";
    EXPECT_EQ(the("CO009", found_in(text)).road, (Road{{"begin", "hm"}, {"om", "ja"}, {"twee", "tip"}}));
}

TEST(Judgement, ComparesTheResidentWithTheTableWhereThereIsOne) {
    const std::string text =
        "  begin:\n" + line +
        "    replies: [{id: x, say: \"Hoe zou dat zijn?\", codes: [OQ], toward: change, note: n, next: "
        "eind}]\n"
        "  eind:\n    resident: [{id: a, says: \"Ik wil stoppen.\", feels: neutral, talk: change.desire}]\n"
        "    ending: {kind: opened, title: O, text: \"O.\"}\n";
    const auto scenario = scenario_of(scenario_text(text));
    EXPECT_THAT(codes_of(judge(*scenario, {}).findings, "RE"), IsEmpty());
    const auto table = read_annomi(
        "set,level,previous_client,therapist_behaviour,n,p_change,p_sustain,p_neutral\n"
        "high,main,any,question,1000,0.3,0.2,0.5\n");
    EXPECT_THAT(codes_of(judge(*scenario, table.value()).findings, "RE"), ElementsAre("RE001"));
}

TEST(Judgement, GivesTheSameTwice) {
    const auto scenario = scenario_of(scenario_text(two_scenes + endings, goal));
    const auto first = judge(*scenario, {}), second = judge(*scenario, {});
    EXPECT_EQ(codes_of(first.findings), codes_of(second.findings));
    EXPECT_EQ(first.policies.random.endings, second.policies.random.endings);
}

TEST(Judgement, ComesBackWheneverItIsCancelled) {
    const auto scenario = scenario_of(scenario_text(two_scenes + endings, goal));
    int asked = 0;
    Limits limits;
    limits.cancelled = [&] { return ++asked < 0; };
    judge(*scenario, {}, limits);
    const int in_all = asked;
    ASSERT_GT(in_all, 3);
    for (int at = 1; at <= in_all; at += std::max(1, in_all / 40)) {
        asked = 0;
        int after = 0;
        limits.cancelled = [&] {
            const bool over = ++asked >= at;
            after += over ? 1 : 0;
            return over;
        };
        judge(*scenario, {}, limits);
        EXPECT_LE(after, 12) << "each part asks once more at most, cancelled at " << at;
    }
}

TEST(Texts, AreJudgedByTheirOwnLength) {
    for (const auto& record : judgement_records()) {
        if (record.code != "BA001" && record.code != "PO001" && record.code != "PO002") continue;
        const auto found = judge_texts(*framed(record.context, record.failing));
        EXPECT_THAT(codes_of(found), Contains(std::string(record.code)));
        for (const auto& one : found)
            EXPECT_THAT(one.diagnostic.message(base::Language::en), HasSubstr("`nl`"));
    }
    EXPECT_THAT(codes_of(judge_texts(*framed("talk", judgement_records()[0].failing))), IsEmpty())
        << "structure is the same in every language";
}

}  // namespace
}  // namespace wijk::analysis
