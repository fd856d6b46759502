#include "drills/drill.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dialogue/testing.h"
#include "drills/testing.h"

namespace wijk::drills {
namespace {

using skills::Code;
using testing::AllOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing_support::shipped;
using wijk::testing_support::scenario_of;
using wijk::testing_support::scenario_text;

std::vector<std::string> items(const std::vector<Drill>& drills, Kind kind) {
    std::vector<std::string> found;
    for (const auto& drill : drills)
        if (drill.kind == kind) found.push_back(drill.item);
    return found;
}

/// One scene with these replies (YAML flow maps without next and note) and a line with this talk.
std::vector<Drill> drills_with(const std::vector<std::string>& replies,
                               const std::string& talk = "change.reason") {
    std::string scenes =
        "  begin:\n    resident: [{id: a, says: \"Ik was buiten adem bij het hek.\", feels: worried, talk: " +
        talk + "}]\n    replies:\n";
    for (const auto& reply : replies)
        scenes += "      - {" + reply + ", next: eind, note: \"Zo gaat dat.\"}\n";
    scenes +=
        "  eind:\n    resident: [{id: z, says: \"Ja.\", feels: neutral, talk: neutral}]\n"
        "    ending: {kind: opened, title: Open, text: \"Tot later.\"}\n";
    return drills_of(scenario_of(scenario_text(scenes)));
}

const std::string reflect = "id: r, say: \"Daar schrok je van.\", codes: [CR], toward: none";
const std::string ask = "id: q, say: \"Wat gebeurde er toen?\", codes: [OQ], toward: none";
const std::string count = "id: c, say: \"Hoeveel rook je?\", codes: [CQ]";
const std::string push = "id: p, say: \"Dan moet je stoppen.\", codes: [PERSUADE]";
const std::string affirm =
    "id: a, say: \"Je bent erover begonnen. Dat is dapper.\", codes: [AF], toward: none";

TEST(Move, TakesSimpleAndComplexReflectionsForOne) {
    EXPECT_EQ(move_of(Code::SR), Move::reflection);
    EXPECT_EQ(move_of(Code::CR), Move::reflection);
    EXPECT_EQ(code_of(Move::reflection), Code::CR);
}

TEST(Move, IsFoundBackByTheCodeThatStandsForIt) {
    for (const auto move : all_moves) EXPECT_EQ(move_of(code_of(move)), move) << to_id(move);
}

TEST(Move, IsNotThereForSeveralCodesNorForNone) {
    EXPECT_FALSE(only_move({}));
    EXPECT_FALSE(only_move({Code::CR, Code::OQ}));
    EXPECT_FALSE(only_move({Code::PWP})) << "its permission was given earlier, where a drill does not look";
    EXPECT_EQ(only_move({Code::SEEK}), Move::seeking);
}

TEST(Move, LeavesThreeOthersThatNobodyCouldTakeItFor) {
    for (const auto move : all_moves) {
        const auto others =
            std::count_if(all_moves.begin(), all_moves.end(), [&](Move other) { return !near(move, other); });
        EXPECT_GE(others, 3) << to_id(move);
        for (const auto other : all_moves) EXPECT_EQ(near(move, other), near(other, move));
    }
}

TEST(Drills, NameEachReplyWithOneCode) {
    const auto drills = drills_with({reflect, count,
                                     "id: rq, say: \"Je schrok. Hoe was dat?\", "
                                     "codes: [CR, OQ], toward: none",
                                     "id: n, say: \"Zo.\""});
    EXPECT_THAT(items(drills, Kind::name), ElementsAre("proef/begin.r", "proef/begin.c"));
}

TEST(Drills, NameNoReplyThatLeavesTheRole) {
    const auto drills =
        drills_with({reflect, ask, "id: o, say: \"Dat is je conditie.\", codes: [GI], oversteps: true"});
    EXPECT_THAT(items(drills, Kind::name), ElementsAre("proef/begin.r", "proef/begin.q"));
}

TEST(Drills, HearALineWithOneKindOfTalkByItsSideAndThenByItsKind) {
    EXPECT_THAT(items(drills_with({reflect, count, push}), Kind::hear),
                ElementsAre("proef/begin#a", "proef/begin#a/kind", "proef/eind#z"));
}

TEST(Drills, AskNothingAboutALineInTwoMinds) {
    const auto drills = drills_with({reflect, count, push}, "[change.desire, sustain.ability]");
    EXPECT_THAT(items(drills, Kind::hear), ElementsAre("proef/eind#z"));
}

TEST(Drills, AskNoFurtherAboutAKindWithoutAName) {
    EXPECT_THAT(items(drills_with({reflect, count, push}, "change.other"), Kind::hear),
                ElementsAre("proef/begin#a", "proef/eind#z"));
}

TEST(Drills, ChooseOnlyAmongRepliesThatCannotBeTakenForTheMove) {
    // A second reflection would fit too, and an affirmation may reflect: both stay out.
    const std::string again = "id: s, say: \"Buiten adem, bij het hek.\", codes: [SR], toward: none";
    const auto drills = drills_with({reflect, ask, again, affirm, push});
    for (const auto& drill : drills) {
        if (drill.kind != Kind::choose || drill.item != "proef/begin.r") continue;
        EXPECT_THAT(drill.replies, ElementsAre(0U, 1U, 4U));
        EXPECT_EQ(drill.right, 0U);
        return;
    }
    FAIL() << "no drill to choose a reflection";
}

TEST(Drills, OfferNothingToChooseFromTwo) {
    EXPECT_THAT(items(drills_with({reflect, ask}), Kind::choose), IsEmpty());
}

TEST(Drills, NeverAskToChooseWhatNobodyNeedsMoreOf) {
    EXPECT_THAT(items(drills_with({reflect, count, push, ask}), Kind::choose),
                ElementsAre("proef/begin.r", "proef/begin.q"));
}

TEST(Drills, TurnAQuestionRoundWhereAReflectionStandsBesideIt) {
    const auto drills = drills_with({reflect, count, push, ask});
    EXPECT_THAT(items(drills, Kind::turn_round), ElementsAre("proef/begin.c", "proef/begin.q"));
    for (const auto& drill : drills)
        if (drill.kind == Kind::turn_round) {
            EXPECT_EQ(drill.right, 0U);
            EXPECT_THAT(drill.replies, Not(testing::Contains(*drill.reply))) << "the question itself";
        }
    EXPECT_THAT(items(drills_with({count, push, ask}), Kind::turn_round), IsEmpty());
}

TEST(Drills, KeepAReplyAwayThatIsNotOnOfferAtThatMoment) {
    const auto drills =
        drills_with({reflect, ask, push, "id: w, say: \"Hoe vaak?\", codes: [CQ], when: trust > 8"});
    EXPECT_THAT(items(drills, Kind::name), Not(testing::Contains("proef/begin.w")));
    for (const auto& drill : drills) EXPECT_THAT(drill.replies, Not(testing::Contains(3U))) << drill.item;
}

TEST(Drills, AreNoneInATalkWhoseCodesAreNotShown) {
    const std::string scenes =
        "  begin:\n    resident: [{says: \"Dag.\", feels: neutral, talk: neutral}]\n"
        "    replies: [{id: r, say: \"Dag.\", codes: [OQ], toward: none, next: eind, note: \"Zo.\"}]\n"
        "  eind:\n    resident: [{says: \"Ja.\", feels: neutral, talk: neutral}]\n"
        "    ending: {kind: opened, title: Open, text: \"Tot later.\"}\n";
    EXPECT_THAT(drills_of(scenario_of(scenario_text(scenes, "", "conversation: engage\n"))), IsEmpty());
}

TEST(ShippedDrills, AreNamedOnceAndTheSameInBothLanguages) {
    std::vector<std::string> nl, en;
    for (const auto& drill : shipped().pool) nl.push_back(std::string(to_id(drill.kind)) + " " + drill.item);
    for (const auto& drill : shipped(base::Language::en).pool)
        en.push_back(std::string(to_id(drill.kind)) + " " + drill.item);
    EXPECT_EQ(nl, en);
    EXPECT_EQ(std::set<std::string>(nl.begin(), nl.end()).size(), nl.size());
}

TEST(ShippedDrills, ComeFromNearlyEveryLineThatLeavesNoDoubt) {
    std::size_t clear = 0, replies = 0;
    for (const auto& scenario : shipped().scenarios)
        for (const auto& scene : scenario->scenes) {
            for (const auto& variant : scene.resident)
                clear += variant.talk.size() == 1 && variant.also.empty();
            for (const auto& reply : scene.replies)
                replies += only_move(reply.codes).has_value() && !reply.oversteps;
        }
    const auto& pool = shipped().pool;
    const auto of = [&](Kind kind) {
        return static_cast<std::size_t>(std::count_if(pool.begin(), pool.end(), [&](const Drill& drill) {
            return drill.kind == kind && !drill.finer;
        }));
    };
    RecordProperty("lines", std::to_string(of(Kind::hear)) + "/" + std::to_string(clear));
    RecordProperty("replies", std::to_string(of(Kind::name)) + "/" + std::to_string(replies));
    EXPECT_GT(of(Kind::hear) * 10, clear * 9) << of(Kind::hear) << " of " << clear;
    EXPECT_GT(of(Kind::name) * 10, replies * 9) << of(Kind::name) << " of " << replies;
    for (const auto kind : all_kinds) EXPECT_GE(of(kind), 12U) << to_id(kind) << " does not fill a round";
}

TEST(ShippedDrills, HoldExactlyOneReplyThatMakesTheMove) {
    for (const auto& drill : shipped().pool) {
        if (!drill.right) continue;
        ASSERT_TRUE(drill.move) << drill.item;
        EXPECT_THAT(drill.replies.size(), AllOf(testing::Ge(least_choices), testing::Le(most_choices)))
            << drill.item;
        int fitting = 0;
        for (const auto index : drill.replies) {
            const auto& codes = drill.scene().replies[index].codes;
            const bool fits = codes.contains_any(codes_of(*drill.move));
            EXPECT_EQ(fits, index == *drill.right) << drill.item;
            fitting += fits;
        }
        EXPECT_EQ(fitting, 1) << drill.item;
    }
}

}  // namespace
}  // namespace wijk::drills
