#include "feedback/suggestions.h"

#include <gmock/gmock.h>

#include "feedback/testing.h"

namespace wijk::feedback {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::Beat;
using testing_support::Frame;

const std::vector<std::string> mirror = {"id: spiegel, codes: [CR], toward: none"};

class SuggestionsOfATalk : public testing_support::Debriefing {
 protected:
    /// "persuaded@2:spiegel": the rule, the turn, and what was on offer.
    std::vector<std::string> found(const std::vector<Beat>& beats, const Frame& frame = {}) const {
        std::vector<std::string> names;
        for (const auto& one : of(beats, frame).suggestions)
            names.push_back(one.rule + "@" + std::to_string(one.turn) + ":" + one.instead_id);
        return names;
    }
};

TEST_F(SuggestionsOfATalk, CarryTheWordsSaidAndTheWordsThatWereOnOffer) {
    const auto made = of({{"codes: [PERSUADE], say: \"Stop er maar mee.\"",
                           "neutral",
                           {"id: x, codes: [CR], toward: none, say: \"Je denkt erover.\""}}});
    ASSERT_THAT(made.suggestions, SizeIs(1));
    const auto& one = made.suggestions[0];
    EXPECT_EQ(one.say, "Stop er maar mee.");
    EXPECT_EQ(one.instead, "Je denkt erover.");
    EXPECT_THAT(one.text, HasSubstr("Wim"));
    EXPECT_FALSE(one.source.empty());
    EXPECT_THAT(made.another_way, IsEmpty());
}

TEST_F(SuggestionsOfATalk, TakeTheWeightiestTwoAndNeverTwoForTheSameThing) {
    const Beat closed{"codes: [CQ]", "neutral", mirror}, push{"codes: [PERSUADE]", "neutral", mirror};
    EXPECT_THAT(found({push, push, closed, closed, closed}),
                ElementsAre("persuaded@1:spiegel", "closed_in_a_row@5:spiegel"));
    const Beat corrects{"codes: [CONFRONT]", "neutral", mirror},
        advises{"codes: [GI], oversteps: true", "neutral", mirror};
    EXPECT_THAT(found({push, corrects, advises}),
                ElementsAre("overstepped@3:spiegel", "confronted@2:spiegel"));
}

TEST_F(SuggestionsOfATalk, PreferTheTurnWhereTheAuthorNamedABetterReply) {
    const Beat other{"codes: [PERSUADE], change: {trust: -2}", "neutral", mirror};
    const Beat authored{"codes: [PERSUADE], better: x", "neutral", {"id: x, codes: [CQ]"}};
    EXPECT_THAT(found({other, authored}), ElementsAre("persuaded@2:x")) << "though it cost less";
    const Beat gone{
        "codes: [PERSUADE], better: x", "neutral", {"id: x, codes: [CR], toward: change, when: trust > 9"}};
    EXPECT_THAT(found({gone}), IsEmpty()) << "what was not on offer is not suggested";
    const Beat dear{"codes: [PERSUADE], change: {discord: +2}", "neutral", mirror};
    EXPECT_THAT(found({{"codes: [PERSUADE]", "neutral", mirror}, dear}), ElementsAre("persuaded@2:spiegel"));
}

TEST_F(SuggestionsOfATalk, ElseTakeTheOfferThatLeavesMostRoom) {
    const auto instead = [&](const std::vector<std::string>& others) {
        return found({{"codes: [PERSUADE]", "neutral", others}});
    };
    EXPECT_THAT(instead({"id: a, codes: [SR], toward: none", "id: b, codes: [SEEK]",
                         "id: c, codes: [OQ], toward: change"}),
                ElementsAre("persuaded@1:c"));
    EXPECT_THAT(instead({"id: a, codes: [SR], toward: none", "id: b, codes: [SEEK]"}),
                ElementsAre("persuaded@1:b"));
    EXPECT_THAT(instead({"id: a, codes: [SR], toward: none", "id: b, codes: [CR], toward: none"}),
                ElementsAre("persuaded@1:a"))
        << "simple or complex makes no difference";
    EXPECT_THAT(
        instead({"id: a, codes: [CQ]", "id: b, codes: [CONFRONT]", "id: c, codes: [SR], toward: sustain",
                 "id: d, codes: [AF], toward: change, oversteps: true"}),
        IsEmpty())
        << "nothing on offer that leaves more room";
}

TEST_F(SuggestionsOfATalk, LetOneReflectionTowardStayingPassAndSeeTheSecond) {
    const Beat feeds{"codes: [SR], toward: sustain", "sustain.desire", mirror};
    EXPECT_THAT(found({feeds}), IsEmpty());
    EXPECT_THAT(found({feeds, {"codes: [OQ], toward: sustain", "neutral", mirror}}),
                ElementsAre("kept_to_staying@2:spiegel"));
}

TEST_F(SuggestionsOfATalk, CallInformationUnaskedOnlyWhereNothingSpeaksForIt) {
    const Beat tells{"codes: [GI], better: spiegel", "neutral", mirror};
    EXPECT_THAT(found({tells}), ElementsAre("told_unasked@1:spiegel"));
    EXPECT_THAT(found({{"codes: [SEEK]"}, tells}), IsEmpty());
    EXPECT_THAT(found({{"codes: [SEEK]"}, {"codes: [GI]"}, tells}), IsEmpty()) << "permission lasts a while";
    EXPECT_THAT(found({{"codes: [SEEK]"}, {"codes: [CQ]"}, {"codes: [CQ]"}, tells}),
                ElementsAre("told_unasked@4:spiegel"));
    EXPECT_THAT(found({{"codes: [GI]", "neutral", mirror}}), IsEmpty()) << "the author sees nothing better";
    Beat asks{"codes: [SR], toward: none"};
    asks.says = "Hoe zit dat dan?";
    EXPECT_THAT(found({asks, tells}), IsEmpty()) << "the resident asked";
}

TEST_F(SuggestionsOfATalk, SeeThreeClosedQuestionsInARow) {
    const Beat closed{"codes: [CQ]", "neutral", mirror};
    EXPECT_THAT(found({closed, closed}), IsEmpty());
    EXPECT_THAT(found({closed, closed, {"codes: [SR], toward: none"}, closed}), IsEmpty());
    EXPECT_THAT(found({closed, closed, closed}), ElementsAre("closed_in_a_row@3:spiegel"));
}

TEST_F(SuggestionsOfATalk, SeeAVeryLongReplyWhenAShorterOneWasThere) {
    std::string words = "Woord";
    for (int i = 1; i < 40; ++i) words += " woord";
    const auto say = "codes: [GI], say: \"" + words + "\"";
    const auto made = of({{say, "neutral", {"id: kort, codes: [GI]"}}});
    ASSERT_THAT(made.suggestions, SizeIs(1));
    EXPECT_EQ(made.suggestions[0].rule, "spoke_long");
    EXPECT_THAT(made.suggestions[0].text, HasSubstr("40 woorden"));
    EXPECT_THAT(found({{say, "neutral", {"id: ook_lang, codes: [GI], say: \"" + words + "\""}}}), IsEmpty());
    const auto shorter = "codes: [GI], say: \"" + words.substr(0, words.size() - 6) + "\"";
    EXPECT_THAT(found({{shorter, "neutral", {"id: kort, codes: [GI]"}}}), IsEmpty()) << "39 words";
}

TEST_F(SuggestionsOfATalk, LeaveATurnThatWentWellAlone) {
    const auto made =
        of({{"codes: [CQ]"}, {"codes: [CQ]"}, {"codes: [CQ, AF], toward: none", "change.reason", mirror}});
    ASSERT_THAT(made.strengths, SizeIs(1));
    EXPECT_EQ(made.strengths[0].turn, 3);
    EXPECT_THAT(made.suggestions, IsEmpty());
}

TEST_F(SuggestionsOfATalk, WithNothingToTrySayToPlayItAnotherWay) {
    const auto made = of({{"codes: [CR], toward: change", "change.reason", mirror}});
    EXPECT_THAT(made.suggestions, IsEmpty());
    EXPECT_THAT(made.another_way, HasSubstr("Wim"));
}

TEST_F(SuggestionsOfATalk, OfPresenceAreAboutRoleAndPushingAlone) {
    Frame presence;
    presence.head = "conversation: engage\n";
    const Beat closed{"codes: [CQ]", "neutral", mirror},
        feeds{"codes: [SR], toward: sustain", "neutral", mirror};
    EXPECT_THAT(found({closed, closed, closed, feeds, feeds}, presence), IsEmpty());
    EXPECT_THAT(found({{"codes: [PERSUADE]", "neutral", mirror}}, presence),
                ElementsAre("persuaded@1:spiegel"));
}

TEST(SuggestionRules, HaveATextInBothLanguagesThatScoldsNobody) {
    for (const auto language : {base::Language::nl, base::Language::en}) {
        const auto texts = testing_support::catalogue_of(language);
        for (const auto rule : suggestion_rules()) {
            ASSERT_TRUE(texts.has(text_id("suggestion", rule))) << rule;
            const auto text = texts.text(text_id("suggestion", rule));
            for (const auto* scold :
                 {"fout", "moet je", "verkeerd", "niet goed", "wrong", "you should", "mistake"})
                EXPECT_THAT(text, Not(HasSubstr(scold))) << rule;
        }
    }
}

}  // namespace
}  // namespace wijk::feedback
