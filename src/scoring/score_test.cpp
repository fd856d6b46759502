#include "scoring/score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/testing.h"

namespace wijk::scoring {
namespace {

using dialogue::Conversation;
using skills::Code;
using testing::ElementsAre;
using testing_support::scenario_of;
using testing_support::scenario_text;

Score as_written(const Conversation& talk) {
    return score(talk, [](const std::string& text) { return text; });
}

Conversation talk_along(const std::string& text, const std::vector<std::string>& replies) {
    auto road = dialogue::replay(scenario_of(text), replies);
    if (road.parted) throw std::runtime_error(road.parted->what.en);
    return road.conversation;
}

int count(const Score& score, Code code) {
    return score.technical->codes[static_cast<std::size_t>(code)];
}

// Counted by hand: four replies, of which one twice-coded, on a loop so that a reply can be said again.
constexpr const char* scenes = R"(
  begin:
    resident:
      - {id: weer, when: visited(begin), says: "Ja, dat zou ik wel willen.", feels: neutral, talk: [sustain.ability, change.desire]}
      - {id: eerst, says: "Nee hoor.", feels: neutral, talk: sustain.need}
    replies:
      - {id: open, say: "Wat zou je willen?", codes: [OQ], toward: change, next: begin, note: n}
      - {id: twee, say: "Je twijfelt. Klopt dat?", codes: [CR, CQ], toward: both, next: begin, note: n}
      - {id: terug, say: "Je wilt niet.", codes: [SR], toward: sustain, next: begin, note: n}
      - {id: punten, say: "Jij gaat erover.", codes: [EMPHASIZE], once: true, goals: {ruimte: 3}, next: begin, note: n}
      - {id: ver, say: "Neem die pleisters.", codes: [PERSUADE], oversteps: true, next: begin, note: n}
      - {id: mee, say: "Ik loop mee.", next: eind, note: n}
  eind:
    resident: [{id: a, says: "Goed dan.", feels: relieved, talk: change.commitment}]
    ending: {kind: referral, referral: warm, help: group, title: Mee, text: "Hij gaat."}
)";
const std::string goals = "goals:\n  ruimte: {title: Ruimte laten}\n";

TEST(Score, CountsEachCodeOfEachReply) {
    const auto result = as_written(
        talk_along(scenario_text(scenes, goals), {"open", "twee", "terug", "ver", "punten", "mee"}));
    ASSERT_TRUE(result.technical);
    EXPECT_EQ(count(result, Code::OQ), 1);
    EXPECT_EQ(count(result, Code::CQ), 1);
    EXPECT_EQ(count(result, Code::CR), 1);
    EXPECT_EQ(count(result, Code::SR), 1);
    EXPECT_EQ(count(result, Code::STORY), 0);
    EXPECT_EQ(result.technical->questions, 2);
    EXPECT_EQ(result.technical->reflections, 2);
    EXPECT_DOUBLE_EQ(*result.technical->reflection_to_question, 1.0);
    EXPECT_DOUBLE_EQ(*result.technical->percent_complex, 0.5);
    EXPECT_EQ(result.technical->mi_adherent, 1);
    EXPECT_EQ(result.technical->mi_non_adherent, 1);
    EXPECT_EQ(result.oversteps, 1);
}

TEST(Score, CountsEveryKindOfTalkInALineOpeningAndEndingIncluded) {
    const auto result = as_written(talk_along(scenario_text(scenes, goals), {"open", "mee"}));
    EXPECT_EQ(result.technical->sustain_talk, 2);  // "Nee hoor.", and one side of the second line
    EXPECT_EQ(result.technical->change_talk, 2);   // the other side, and "Goed dan."
    EXPECT_DOUBLE_EQ(*result.technical->percent_change_talk, 0.5);
}

TEST(Score, HasNoRatioWithNothingBelowTheLine) {
    const auto result = as_written(talk_along(scenario_text(scenes, goals), {}));
    EXPECT_EQ(result.technical->reflection_to_question, std::nullopt);
    EXPECT_EQ(result.technical->percent_complex, std::nullopt);
    EXPECT_DOUBLE_EQ(*result.technical->percent_change_talk, 0.0);
    EXPECT_DOUBLE_EQ(*result.talk_share, 0.0);
}

TEST(Score, CountsWordsAsTheyAreShown) {
    const auto talk = talk_along(scenario_text(scenes, goals), {"mee"});
    const auto plain = as_written(talk);
    EXPECT_EQ(plain.worker_words, 3);    // Ik loop mee.
    EXPECT_EQ(plain.resident_words, 4);  // Nee hoor. Goed dan.
    EXPECT_DOUBLE_EQ(*plain.talk_share, 3.0 / 7.0);
    const auto longer = score(talk, [](const std::string& text) { return text + " en zo"; });
    EXPECT_EQ(longer.worker_words, 5);
    EXPECT_EQ(longer.resident_words, 8);
}

TEST(Score, CountsPointsOfAGoalAndTheReferralOfTheEndingReached) {
    const auto result = as_written(talk_along(scenario_text(scenes, goals), {"punten", "mee"}));
    ASSERT_EQ(result.goals.size(), 1U);
    EXPECT_EQ(result.goals[0].id, "ruimte");
    EXPECT_EQ(result.goals[0].points, 3);
    EXPECT_EQ(result.referral, scenario::Referral::warm);
    EXPECT_EQ(as_written(talk_along(scenario_text(scenes, goals), {"open"})).referral,
              scenario::Referral::none);
}

TEST(Score, OfAnEngagingOrTeamTalkHasNoTechnicalCounts) {
    for (const auto* kind : {"engage", "team"}) {
        const auto result =
            as_written(talk_along(scenario_text(R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies: [{id: r, say: "Ik zit hier gewoon.", codes: [OQ], toward: none, next: eind, note: n}]
  eind:
    resident: [{id: a, says: "Fijn.", feels: touched, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)",
                                                "", std::string("conversation: ") + kind + "\n"),
                                  {"r"}));
        EXPECT_FALSE(result.technical) << kind;
        EXPECT_EQ(result.worker_words, 4);
        EXPECT_EQ(result.resident_words, 2);
    }
}

// What MITI 4.2.1 says about odd volleys is the author's coding; counting is plain addition. Each reply can
// be said again, so that any row of moves can be counted by hand.
constexpr const char* odd = R"(
  begin:
    resident:
      - {id: vaker, when: visited(begin), says: "Ja.", feels: neutral, talk: neutral}
      - {id: eerst, says: "Tja.", feels: neutral, talk: neutral}
    replies:
      - {id: terug_en_vraag, say: "Je bent moe. Wat nu?", codes: [SR, OQ], toward: change, next: begin, note: n}
      - {id: twijfel, say: "Je wilt wel en niet.", codes: [CR], toward: both, next: begin, note: n}
      - {id: blijven, say: "Het hoort bij je koffie.", codes: [SR], toward: sustain, next: begin, note: n}
      - {id: weer, say: "Koud vandaag.", codes: [SR], toward: none, next: begin, note: n}
      - {id: gesloten, say: "Rook je nog?", codes: [CQ], next: begin, note: n}
      - {id: gesloten_blijven, say: "Vind je het lekker?", codes: [CQ], toward: sustain, next: begin, note: n}
      - {id: trots, say: "Je hield vol.", codes: [AF], toward: change, next: begin, note: n}
      - {id: mag_ik, say: "Mag ik iets vertellen?", codes: [SEEK], next: begin, note: n}
      - {id: jij, say: "Jij kiest.", codes: [EMPHASIZE], next: begin, note: n}
      - {id: feit, say: "Er is een groep.", codes: [GI], next: begin, note: n}
      - {id: advies, say: "Probeer pleisters.", codes: [PERSUADE], next: begin, note: n}
      - {id: advies_mag, say: "Wie het vraagt, raad ik het aan.", codes: [PWP], next: begin, note: n}
      - {id: tegen, say: "En je kinderen dan?", codes: [CONFRONT], next: begin, note: n}
      - {id: eigen, say: "Ik rookte zelf ook.", codes: [STORY], next: begin, note: n}
      - {id: zo, say: "Eerst koffie, dan praten.", codes: [STRUCTURE], next: begin, note: n}
      - {id: hm, say: "Hm.", next: begin, note: n}
      - {id: alles, say: "Je hield vol. Er is een groep. Wat vind jij?", codes: [AF, GI, OQ, SEEK], toward: change, next: begin, note: n}
      - {id: klaar, say: "Dag.", next: eind, note: n}
  eind:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";

Score of_moves(const std::vector<std::string>& replies) {
    return as_written(talk_along(scenario_text(odd), replies));
}

constexpr Directions toward(int change, int sustain, int both, int none) {
    return {change, sustain, both, none};
}

TEST(Score, CountsAVolleyWithAReflectionAndAQuestionAsBoth) {
    const auto counts = *of_moves({"terug_en_vraag", "klaar"}).technical;
    EXPECT_EQ(counts.reflections, 1);
    EXPECT_EQ(counts.questions, 1);
    EXPECT_EQ(counts.reflections_toward, toward(1, 0, 0, 0));
    EXPECT_EQ(counts.questions_toward, toward(1, 0, 0, 0));
    EXPECT_DOUBLE_EQ(*counts.reflection_to_question, 1.0);  // 1 / 1
}

TEST(Score, CountsWhichWayReflectionsAndQuestionsPoint) {
    // Reflections: change 1 (terug_en_vraag), sustain 2 (blijven twice), both 1 (twijfel), none 1 (weer).
    // Questions: change 1 (terug_en_vraag), sustain 1 (gesloten_blijven), none 1 (gesloten: it need not say).
    // trots points to change and is neither.
    const auto counts = *of_moves({"terug_en_vraag", "blijven", "twijfel", "weer", "blijven", "gesloten",
                                   "gesloten_blijven", "trots", "klaar"})
                             .technical;
    EXPECT_EQ(counts.reflections_toward, toward(1, 2, 1, 1));
    EXPECT_EQ(counts.questions_toward, toward(1, 1, 0, 1));
    EXPECT_EQ(counts.reflections, 1 + 2 + 1 + 1);
    EXPECT_EQ(counts.questions, 1 + 1 + 1);
}

TEST(Score, DoesNotCountConfrontingAsAQuestionThoughItMayEndInAQuestionMark) {
    const auto counts = *of_moves({"tegen", "gesloten", "klaar"}).technical;
    EXPECT_EQ(counts.questions, 1);  // gesloten
    EXPECT_EQ(counts.mi_non_adherent, 1);
    EXPECT_EQ(counts.questions_toward, toward(0, 0, 0, 1));
}

TEST(Score, DoesNotCountAskingPermissionAsAQuestion) {
    const auto counts = *of_moves({"mag_ik", "klaar"}).technical;
    EXPECT_EQ(counts.questions, 0);
    EXPECT_EQ(counts.mi_adherent, 1);
    EXPECT_EQ(counts.reflection_to_question, std::nullopt);
}

TEST(Score, CountsPersuadingWithPermissionAsNeitherAdherentNorNonAdherent) {
    const auto result = of_moves({"advies_mag", "advies_mag", "advies", "klaar"});
    EXPECT_EQ(count(result, Code::PWP), 2);
    EXPECT_EQ(result.technical->mi_adherent, 0);
    EXPECT_EQ(result.technical->mi_non_adherent, 1);  // advies
}

TEST(Score, CountsInformationStoryAndStructureNowhereButInTheirCodes) {
    const auto result = of_moves({"feit", "eigen", "eigen", "zo", "hm", "klaar"});
    EXPECT_EQ(count(result, Code::GI), 1);
    EXPECT_EQ(count(result, Code::STORY), 2);
    EXPECT_EQ(count(result, Code::STRUCTURE), 1);
    const auto& counts = *result.technical;
    EXPECT_EQ(counts.questions + counts.reflections + counts.mi_adherent + counts.mi_non_adherent, 0);
    EXPECT_EQ(counts.reflections_toward, toward(0, 0, 0, 0));
    EXPECT_EQ(counts.questions_toward, toward(0, 0, 0, 0));
}

TEST(Score, AddsUpAdherentAndNonAdherentMoves) {
    // Adherent: mag_ik, jij twice, trots, and in alles AF and SEEK: 1 + 2 + 1 + 2. Non-adherent: advies,
    // tegen.
    const auto counts =
        *of_moves({"mag_ik", "jij", "jij", "trots", "alles", "advies", "tegen", "klaar"}).technical;
    EXPECT_EQ(counts.mi_adherent, 6);
    EXPECT_EQ(counts.mi_non_adherent, 2);
    EXPECT_EQ(counts.questions, 1);  // the OQ of alles
}

TEST(Score, CountsTheShareOfComplexReflectionsOverReflectionsAlone) {
    // CR: twijfel. SR: blijven, weer, terug_en_vraag. 1 / (1 + 3).
    const auto counts =
        *of_moves({"twijfel", "blijven", "weer", "terug_en_vraag", "trots", "klaar"}).technical;
    EXPECT_DOUBLE_EQ(*counts.percent_complex, 0.25);
}

TEST(Score, CountsAMoveEachTimeItIsSaid) {
    const auto result = of_moves({"gesloten", "gesloten", "gesloten", "klaar"});
    EXPECT_EQ(count(result, Code::CQ), 3);
    EXPECT_DOUBLE_EQ(*result.technical->reflection_to_question, 0.0);  // 0 / 3
}

TEST(Score, KnowsTheLongestReplyAndWhichItWas) {
    // Words: hm 1, alles 3 + 4 + 3 = 10, terug_en_vraag 3 + 2 = 5, alles again 10, klaar 1.
    const auto result = of_moves({"hm", "alles", "terug_en_vraag", "alles", "klaar"});
    EXPECT_EQ(result.longest_reply_words, 10);
    EXPECT_EQ(result.longest_reply_turn, 2) << "the first of equals";
    EXPECT_EQ(result.worker_words, 1 + 10 + 5 + 10 + 1);
    const auto silent = of_moves({});
    EXPECT_EQ(silent.longest_reply_words, 0);
    EXPECT_EQ(silent.longest_reply_turn, 0);
}

TEST(Score, TakesTheLongestReplyAsItIsShown) {
    const auto talk = talk_along(scenario_text(odd), {"feit", "twijfel"});
    EXPECT_EQ(as_written(talk).longest_reply_turn, 2);  // 4 words, then 5
    const auto filled = score(talk, [](const std::string& text) {
        return text == "Er is een groep." ? "Er is een groep op dinsdag in de Brug." : text;
    });
    EXPECT_EQ(filled.longest_reply_words, 9);
    EXPECT_EQ(filled.longest_reply_turn, 1);
}

/// Lines of these talks, one after the other, heard along a straight road.
std::string lines(const std::vector<std::string>& talks) {
    std::string text;
    for (std::size_t i = 0; i < talks.size(); ++i) {
        const bool last = i + 1 == talks.size();
        const auto name = i == 0 ? std::string("begin") : "s" + std::to_string(i);
        text += "  " + name + ":\n    resident: [{id: a, says: \"Zo.\", feels: neutral, talk: " + talks[i] +
                "}]\n";
        text += last ? "    ending: {kind: opened, title: O, text: \"O.\"}\n"
                     : "    replies: [{id: verder, say: \"Ja?\", next: s" + std::to_string(i + 1) +
                           ", note: n}]\n";
    }
    return text;
}

TechnicalCounts heard(const std::vector<std::string>& talks) {
    return *as_written(
                talk_along(scenario_text(lines(talks)), std::vector<std::string>(talks.size() - 1, "verder")))
                .technical;
}

TEST(Score, CountsEveryKindOfChangeAndSustainTalkByItself) {
    const auto counts = heard({"[change.reason, sustain.ability]", "neutral", "change.reason",
                               "[change.desire, change.taking_steps]", "sustain.other", "change.commitment"});
    // desire, ability, reason, need, commitment, taking steps, other
    EXPECT_THAT(counts.change_kinds, ElementsAre(1, 0, 2, 0, 1, 1, 0));
    EXPECT_THAT(counts.sustain_kinds, ElementsAre(0, 1, 0, 0, 0, 0, 1));
    EXPECT_EQ(counts.change_talk, 1 + 2 + 1 + 1);
    EXPECT_EQ(counts.sustain_talk, 1 + 1);
    EXPECT_DOUBLE_EQ(*counts.percent_change_talk, 5.0 / 7.0);
}

TEST(Score, CountsTheCourseOfTheTalkInThreeParts) {
    // Seven lines: two, two and three.
    const auto counts = heard({"sustain.desire", "neutral", "[change.reason, sustain.ability]",
                               "sustain.need", "change.desire", "[change.ability, change.need]", "neutral"});
    EXPECT_THAT(counts.course, ElementsAre(CoursePart{0, 1, 1}, CoursePart{1, 2, 0}, CoursePart{3, 0, 1}));
}

TEST(Score, GivesLinesThatAreTooManyToTheLaterParts) {
    const CoursePart none, one{0, 0, 1}, two{0, 0, 2};
    const auto neutral = [](std::size_t n) { return heard(std::vector<std::string>(n, "neutral")).course; };
    EXPECT_THAT(neutral(1), ElementsAre(none, none, one));
    EXPECT_THAT(neutral(2), ElementsAre(none, one, one));
    EXPECT_THAT(neutral(3), ElementsAre(one, one, one));
    EXPECT_THAT(neutral(4), ElementsAre(one, one, two));
    EXPECT_THAT(neutral(5), ElementsAre(one, two, two));
    EXPECT_THAT(neutral(6), ElementsAre(two, two, two));
}

TEST(Score, HasNoShareOfChangeTalkWhereAllIsNeutral) {
    const auto counts = heard({"neutral", "neutral"});
    EXPECT_EQ(counts.percent_change_talk, std::nullopt);
    EXPECT_EQ(counts.change_talk + counts.sustain_talk, 0);
}

TEST(Score, CountsPointsOfAReplyThatWasSaidTwiceOnce) {
    // The loader lets points on a loop be said once only; that is taken away here, so that scoring alone is
    // tried.
    auto scenario = std::make_shared<scenario::Scenario>(*scenario_of(scenario_text(scenes, goals)));
    scenario->scenes[scenario->start].replies[3].once = false;
    const auto road = dialogue::replay(scenario, {"punten", "open", "punten", "mee"});
    ASSERT_FALSE(road.parted);
    const auto result = as_written(road.conversation);
    EXPECT_EQ(result.goals[0].points, 3);
    EXPECT_EQ(count(result, Code::EMPHASIZE), 2) << "the move itself was made twice";
    EXPECT_EQ(result.goals[0].best, std::nullopt) << "that takes the whole scenario";
}

TEST(Score, OfATalkLeftInTheMiddleCountsWhatWasSaidSoFar) {
    // Three lines heard (Tja. Ja. Ja.), two replies of 3 + 2 and 5 words, no ending.
    const auto result = of_moves({"terug_en_vraag", "twijfel"});
    EXPECT_EQ(result.resident_words, 3);
    EXPECT_EQ(result.worker_words, 10);
    EXPECT_EQ(result.technical->reflections, 2);
    EXPECT_EQ(result.technical->questions, 1);
    EXPECT_THAT(result.technical->course,
                ElementsAre(CoursePart{0, 0, 1}, CoursePart{0, 0, 1}, CoursePart{0, 0, 1}));
    EXPECT_EQ(result.referral, scenario::Referral::none);
}

}  // namespace
}  // namespace wijk::scoring
