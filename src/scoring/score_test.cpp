#include "scoring/score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/testing.h"

namespace wijk::scoring {
namespace {

using dialogue::Conversation;
using skills::Code;
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

}  // namespace
}  // namespace wijk::scoring
