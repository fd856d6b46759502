#include <gmock/gmock.h>

#include "feedback/testing.h"

namespace wijk::feedback {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::Beat;
using testing_support::Frame;

class CountsOfATalk : public testing_support::Debriefing {};

/// Turn by turn, with what it counts for.
const std::vector<Beat> talk = {
    {"codes: [OQ], toward: change", "change.reason"},                      // 1
    {"codes: [SR], toward: sustain", "sustain.desire"},                    // 2
    {"codes: [CR], toward: sustain", "[sustain.ability, change.desire]"},  // 3
    {"codes: [CR, SEEK], toward: both"},                                   // 4
    {"codes: [CQ], say: \"Hoeveel zijn dat er nou op een hele dag?\""},    // 5
    {"codes: [AF], toward: change", "change.commitment"},                  // 6
    {"codes: [PERSUADE], oversteps: true"},                                // 7
};

TEST_F(CountsOfATalk, NameTheTurnsThatWereCounted) {
    const auto made = of(talk);
    EXPECT_THAT(row(made, "code.CR").turns, ElementsAre(3, 4));
    EXPECT_THAT(row(made, "questions").turns, ElementsAre(1, 5));
    EXPECT_THAT(row(made, "reflections").turns, ElementsAre(2, 3, 4));
    EXPECT_THAT(row(made, "reflection_to_question").turns, ElementsAre(1, 2, 3, 4, 5));
    EXPECT_THAT(row(made, "percent_complex").turns, ElementsAre(2, 3, 4));
    EXPECT_THAT(row(made, "mi_adherent").turns, ElementsAre(4, 6));
    EXPECT_THAT(row(made, "mi_non_adherent").turns, ElementsAre(7));
    EXPECT_THAT(row(made, "change_talk").turns, ElementsAre(1, 3, 6));
    EXPECT_THAT(row(made, "sustain_talk").turns, ElementsAre(2, 3));
    EXPECT_THAT(row(made, "percent_change_talk").turns, ElementsAre(1, 2, 3, 6));
    EXPECT_THAT(row(made, "longest_reply").turns, ElementsAre(5));
    EXPECT_THAT(row(made, "oversteps").turns, ElementsAre(7));
    EXPECT_THAT(row(made, "talk_share").turns, IsEmpty());
}

TEST_F(CountsOfATalk, CountTheOpeningLineAsTurnZero) {
    Frame frame;
    frame.opening = "change.need";
    EXPECT_THAT(row(of(talk, frame), "change_talk").turns, ElementsAre(0, 1, 3, 6));
}

TEST_F(CountsOfATalk, SayInAFullSentenceWhichWayRepliesPointed) {
    const auto made = of(talk);
    EXPECT_EQ(row(made, "reflections_sustain").value, "2");
    EXPECT_EQ(row(made, "reflections_sustain").meaning, "Twee keer gaf je de kant van blijven roken terug.");
    EXPECT_THAT(row(made, "reflections_sustain").turns, ElementsAre(2, 3));
    EXPECT_EQ(row(made, "reflections_both").meaning, "Eén keer gaf je beide kanten terug.");
    EXPECT_THAT(row(made, "questions_change").turns, ElementsAre(1));
    EXPECT_EQ(find_row(made, "reflections_change"), nullptr) << "nothing to say of what there was not";
    EXPECT_EQ(find_row(made, "questions_sustain"), nullptr);
}

TEST_F(CountsOfATalk, WriteNumbersInWordsUpToTwelve) {
    const std::vector<Beat> many(13, {"codes: [SR], toward: sustain"});
    EXPECT_THAT(row(of(many), "reflections_sustain").meaning, HasSubstr("13 keer"));
    EXPECT_THAT(row(of({many.begin(), many.begin() + 12}), "reflections_sustain").meaning,
                HasSubstr("Twaalf keer"));
}

TEST_F(CountsOfATalk, TellTheKindsOfTalkAndItsCourse) {
    const auto made = of(talk);
    EXPECT_EQ(row(made, "change_kinds").value, "willen 1, een reden 1, toezeggen 1");
    EXPECT_EQ(row(made, "sustain_kinds").value, "willen 1, kunnen 1");
    // Eight lines: the opening and 1; 2, 3 and 4; 5, 6 and 7.
    EXPECT_EQ(row(made, "change_course").value, "begin 1, midden 1, eind 1");
    EXPECT_EQ(row(made, "sustain_course").value, "begin 0, midden 2, eind 0");
    const auto silent = of({{"codes: [CQ]"}});
    EXPECT_EQ(find_row(silent, "change_kinds"), nullptr);
    EXPECT_EQ(find_row(silent, "change_course"), nullptr);
}

TEST_F(CountsOfATalk, StandTogetherUnderOneHeadingEach) {
    std::vector<std::string> groups;
    for (const auto& one : of(talk).counts) {
        EXPECT_FALSE(one.name.empty() || one.value.empty() || one.meaning.empty()) << one.id;
        if (groups.empty() || groups.back() != one.group) groups.push_back(one.group);
    }
    EXPECT_THAT(groups, ElementsAre("Wat jij deed", "Welke kant het op wees", "Wat je hoorde", "Woorden",
                                    "Rol en vervolg"));
}

TEST_F(CountsOfATalk, PutTheThresholdBesideReflectionsPerQuestionAloneAndCallItAnOpinion) {
    std::vector<Beat> enough(5, {"codes: [CR], toward: none"});
    enough.insert(enough.end(), 5, {"codes: [OQ], toward: none"});
    for (const auto& one : of(enough).counts)
        if (one.id == "reflection_to_question")
            EXPECT_THAT(one.threshold,
                        AllOf(HasSubstr("deskundigenoordeel, geen norm"), HasSubstr("MITI 4.2.1")));
        else
            EXPECT_THAT(one.threshold, IsEmpty()) << one.id;
}

TEST_F(CountsOfATalk, SayHowItWasReferred) {
    Frame warm;
    warm.ending = "kind: referral, referral: warm, help: group";
    EXPECT_EQ(row(of(talk, warm), "referral").value, "warm");
    EXPECT_EQ(row(of(talk), "referral").value, "nee");
}

class GoalsOfATalk : public testing_support::Debriefing {
 protected:
    GoalsOfATalk() { frame_.more = "goals: {zorg: {title: De zorg}, hulp: {title: De hulp}}\n"; }
    Frame frame_;
    std::vector<Beat> beats_ = {{"codes: [SR], toward: none, goals: {zorg: 2}",
                                 "neutral",
                                 {"id: meer, codes: [CR], toward: none, goals: {zorg: 3}"}},
                                {"codes: [SEEK], goals: {zorg: 1}"}};
};

TEST_F(GoalsOfATalk, ShowPointsAloneWhileTheBestIsNotKnown) {
    const auto made = of(beats_, frame_);
    ASSERT_THAT(made.goals, SizeIs(2));
    EXPECT_EQ(made.goals[0].title, "De zorg");
    EXPECT_EQ(made.goals[0].value, "3 punten");
    EXPECT_EQ(made.goals[0].best, std::nullopt);
    EXPECT_EQ(made.goals[1].value, "0 punten");
}

TEST_F(GoalsOfATalk, ShowTheBestAndTheWordsThatBringIt) {
    given_.goals.resize(1);
    given_.goals[0].id = "zorg";
    given_.goals[0].best = 4;
    given_.goals[0].by = {{"begin", "meer"}, {"s1", "r2"}};
    const auto made = of(beats_, frame_);
    EXPECT_EQ(made.goals[0].value, "3 van 4 punten");
    ASSERT_THAT(made.goals[0].by, SizeIs(2));
    EXPECT_EQ(made.goals[0].by[0].say, "Woorden van meer.");
    EXPECT_EQ(made.goals[0].by[0].turn, 0) << "it was not chosen";
    EXPECT_EQ(made.goals[0].by[1].turn, 2);
    EXPECT_EQ(made.goals[1].value, "0 punten") << "nothing is known of this one";
    EXPECT_EQ(made.score.goals[0].best, 4) << "whoever reads the score finds it there too";
}

}  // namespace
}  // namespace wijk::feedback
