#include "feedback/strengths.h"

#include <gmock/gmock.h>

#include "feedback/testing.h"

namespace wijk::feedback {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::Beat;
using testing_support::Frame;

const Frame presence = [] {
    Frame frame;
    frame.head = "conversation: engage\n";
    return frame;
}();

class StrengthsOfATalk : public testing_support::Debriefing {
 protected:
    /// "affirmed@2": the rule and the turn.
    std::vector<std::string> found(const std::vector<Beat>& beats, const Frame& frame = {}) const {
        std::vector<std::string> names;
        for (const auto& one : of(beats, frame).strengths)
            names.push_back(one.rule + "@" + std::to_string(one.turn));
        return names;
    }
};

TEST_F(StrengthsOfATalk, TellAnAffirmationWithChangeTalkAfterItFirst) {
    const auto made =
        of({{"codes: [OQ], toward: change", "change.reason"},
            {"codes: [AF], toward: change, say: \"Elke dag probeer je het.\"", "change.ability"}});
    ASSERT_THAT(made.strengths, SizeIs(2));
    EXPECT_EQ(made.strengths[0].rule, "affirmed_change");
    EXPECT_EQ(made.strengths[0].turn, 2);
    EXPECT_EQ(made.strengths[0].say, "Elke dag probeer je het.");
    EXPECT_EQ(made.strengths[0].code, skills::Code::AF);
    EXPECT_EQ(made.strengths[0].source, "PMC4936274");
    EXPECT_THAT(made.strengths[0].text, HasSubstr("Wim"));
    EXPECT_EQ(made.strengths[1].rule, "asked_change");
}

TEST_F(StrengthsOfATalk, SeeChangeTalkUpToTheThirdLineAndNoFurther) {
    const Beat afterwards{"codes: [CQ]", "neutral"}, change{"codes: [CQ]", "change.reason"};
    EXPECT_THAT(found({{"codes: [AF], toward: none"}, afterwards, change}), Contains("affirmed_change@1"));
    EXPECT_THAT(found({{"codes: [AF], toward: none"}, afterwards, afterwards, change}),
                ElementsAre("affirmed@1"));
    EXPECT_THAT(found({{"codes: [AF], toward: none", "sustain.desire"}, change}), ElementsAre("affirmed@1"))
        << "the direct answer was for staying as it is";
}

TEST_F(StrengthsOfATalk, ChooseOfTwoTurnsTheOneWithMoreChangeTalkAfterIt) {
    EXPECT_THAT(found({{"codes: [CR], toward: change", "change.reason"},
                       {"codes: [CQ]"},
                       {"codes: [CQ]"},
                       {"codes: [SR], toward: change", "change.reason"},
                       {"codes: [CQ]", "change.need"}}),
                ElementsAre("reflected_change@4"));
    EXPECT_THAT(found({{"codes: [CR], toward: change", "change.reason"}, {"codes: [SR], toward: change"}}),
                ElementsAre("reflected_change@1"))
        << "the other had none";
}

TEST_F(StrengthsOfATalk, TellOfFrictionThatFellByWhatWasDone) {
    const Beat friction{"codes: [CQ], change: {discord: +2}"};
    EXPECT_THAT(found({friction, {"codes: [EMPHASIZE], change: {discord: -1}"}}),
                ElementsAre("choice_eased@2"));
    EXPECT_THAT(found({friction, {"codes: [CR], toward: none, change: {discord: -1}"}}),
                Contains("friction_eased@2"));
    EXPECT_THAT(found({friction, {"codes: [EMPHASIZE]"}}), ElementsAre("gave_choice@2"))
        << "where it did not fall nothing is said of friction";
}

TEST_F(StrengthsOfATalk, TellOfLettingBothSidesStand) {
    EXPECT_THAT(found({{"codes: [CR], toward: both"}}), ElementsAre("both_sides@1"));
}

TEST_F(StrengthsOfATalk, TellOfAskingFirstOnlyWhenTheTellingFollowed) {
    const Beat asks{"codes: [SEEK]"};
    for (const auto* tells : {"codes: [GI]", "codes: [PWP]", "codes: [STORY]"})
        EXPECT_THAT(found({asks, {tells}}), Contains("asked_first@1")) << tells;
    EXPECT_THAT(found({asks, {"codes: [PERSUADE]"}}), ElementsAre("sought@1"));
    EXPECT_THAT(found({asks, {"codes: [GI], oversteps: true"}}), ElementsAre("sought@1"));
    EXPECT_THAT(found({asks}), ElementsAre("sought@1"));
}

TEST_F(StrengthsOfATalk, TellOfStayingWithSustainTalkWithoutFeedingIt) {
    const Beat hears{"codes: [CQ]", "sustain.desire"};
    EXPECT_THAT(found({hears, {"codes: [CR], toward: none"}}), Contains("stayed_with_sustain@2"));
    EXPECT_THAT(found({hears, {"codes: [SR], toward: sustain"}}), Not(Contains("stayed_with_sustain@2")));
    EXPECT_THAT(found({hears, {"codes: [PERSUADE]"}}), Not(Contains("stayed_with_sustain@2")));
}

TEST_F(StrengthsOfATalk, TellOfLettingGoAfterAPush) {
    EXPECT_THAT(found({{"codes: [PERSUADE]"}, {"codes: [SEEK]"}}), ElementsAre("came_back@2"));
    EXPECT_THAT(found({{"codes: [PERSUADE]"}, {"codes: [SEEK], change: {discord: +1}"}}),
                Not(Contains("came_back@2")));
    EXPECT_THAT(found({{"codes: [PERSUADE]"}, {"codes: [CQ]"}}), Not(Contains("came_back@2")));
}

TEST_F(StrengthsOfATalk, TellOfAWarmReferralAndOfAnHonestNotNowAtTheLastReply) {
    Frame warm, cold, rest;
    warm.ending = "kind: referral, referral: warm, help: group";
    cold.ending = "kind: referral, referral: cold, help: group";
    rest.ending = "kind: not_now";
    const std::vector<Beat> quiet = {{"codes: [CQ]"}, {"codes: [CQ]"}},
                            pushing = {{"codes: [CQ]"}, {"codes: [PERSUADE]"}};
    EXPECT_THAT(found(quiet, warm), ElementsAre("warm_referral@2"));
    EXPECT_THAT(found(quiet, rest), ElementsAre("let_it_rest@2"));
    EXPECT_THAT(found(quiet, cold), Not(Contains("warm_referral@2")));
    EXPECT_THAT(found(pushing, warm), Not(Contains("warm_referral@2")));
    EXPECT_THAT(found(pushing, rest), Not(Contains("let_it_rest@2")))
        << "it came to a not now in spite of it";
}

TEST_F(StrengthsOfATalk, NameAPlainMoveOnlyWhereItsKindWasNotToldYet) {
    EXPECT_THAT(found({{"codes: [CR], toward: change", "change.reason"}, {"codes: [SR], toward: none"}}),
                ElementsAre("reflected_change@1"));
    EXPECT_THAT(found({{"codes: [SR], toward: none"},
                       {"codes: [OQ], toward: none"},
                       {"codes: [AF], toward: none"},
                       {"codes: [SEEK]"}}),
                ElementsAre("affirmed@3", "sought@4", "reflected@1"))
        << "at most three";
}

TEST_F(StrengthsOfATalk, CallNeitherPushingNorFeedingNorSteppingOutAStrength) {
    for (const auto* reply : {"codes: [PERSUADE]", "codes: [CONFRONT]", "codes: [SR], toward: sustain",
                              "codes: [OQ], toward: sustain", "codes: [CR, PERSUADE], toward: change",
                              "codes: [AF], toward: change, oversteps: true"})
        EXPECT_THAT(found({{reply, "change.reason"}}), ElementsAre("began@1")) << reply;
}

TEST_F(StrengthsOfATalk, SayOfAPoorTalkWhatIsTrueAllTheSame) {
    const Beat push{"codes: [PERSUADE], change: {discord: +1}"};
    EXPECT_THAT(found({push, push, push}), ElementsAre("stayed@2"));
    Beat number{"codes: [CQ]"};
    number.says = "Een pakje per dag, al sinds mijn twintigste.";
    EXPECT_THAT(found({push, number, push}), ElementsAre("told_most@2"));
    Frame closed;
    closed.ending = "kind: closed";
    EXPECT_THAT(found({push, push, number}, closed), ElementsAre("stayed@3")) << "a goodbye is no telling";
    EXPECT_THAT(found({push}), ElementsAre("began@1"));
}

TEST_F(StrengthsOfATalk, AreNoneBeforeTheFirstReply) {
    Frame untouched;
    untouched.play = 0;
    EXPECT_THAT(found({{"codes: [AF], toward: none"}}, untouched), IsEmpty());
}

TEST_F(StrengthsOfATalk, ForPresenceAreOnlyAboutBeingThereAndNameNoMove) {
    Beat quiet{"codes: [CR], toward: change, say: \"Dat is veel.\"", "change.reason"};
    quiet.says = "Ja. Toen mijn vrouw ziek werd, ben ik weer begonnen.";
    quiet.feels = "sad";
    Beat close{"codes: [AF], toward: change, say: \"Dus jij stond er toen alleen voor, thuis.\"",
               "change.need"};
    const auto made = of({quiet, close}, presence);
    std::vector<std::string> rules;
    for (const auto& one : made.strengths) {
        rules.push_back(one.rule);
        EXPECT_EQ(one.code, std::nullopt);
    }
    EXPECT_THAT(rules, ElementsAre("gave_room", "stayed_close"));
    EXPECT_THAT(found({{"say: \"Vertel.\"", "neutral", {}, "Ik weet het ook niet.", "neutral"}}, presence),
                ElementsAre("said_little@1"));
    EXPECT_THAT(found({{"say: \"Ik praat hier liever eerst zelf een hele tijd over door.\""}}, presence),
                ElementsAre("began@1"));
}

TEST(StrengthRules, HaveATextInBothLanguages) {
    for (const auto language : {base::Language::nl, base::Language::en}) {
        const auto texts = testing_support::catalogue_of(language);
        for (const auto rule : strength_rules()) EXPECT_TRUE(texts.has(text_id("strength", rule))) << rule;
    }
}

}  // namespace
}  // namespace wijk::feedback
