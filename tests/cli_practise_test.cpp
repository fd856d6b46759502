// `wijk practise` and `wijk drills`: short exercises without a window.

#include <set>

#include "cli.h"

namespace wijk::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::string text_of(const json::Value& value, std::string_view key) {
    const auto* member = value.find(key);
    return member != nullptr && member->text() != nullptr ? *member->text() : "";
}

class Practise : public Cli {};
class Drills : public Cli {};

TEST_F(Drills, OfAScenarioAreListedWithExactlyOneAnswerThatFits) {
    for (const auto* language : {"nl", "en"}) {
        const auto run = wijk({"drills", "opa-wim", "--json", "--language", language});
        ASSERT_THAT(run, Exits(0));
        const auto listed = run.json();
        ASSERT_GT(listed.array()->size(), 50U);
        std::set<std::string> kinds, names;
        for (const auto& drill : *listed.array()) {
            const std::string kind(text_of(drill, "kind")), item(text_of(drill, "item"));
            EXPECT_THAT(item, StartsWith("opa-wim/"));
            EXPECT_TRUE(names.insert(kind + " " + item).second) << item;
            kinds.insert(kind);
            int right = 0;
            for (const auto& choice : *drill.find("choices")->array())
                right += *choice.find("right")->truth() ? 1 : 0;
            EXPECT_EQ(right, kind == "write" ? 0 : 1) << kind << " " << item;
        }
        EXPECT_EQ(kinds, (std::set<std::string>{"hear", "name", "choose", "write", "turn_round"}));
    }
}

TEST_F(Drills, AreReadableInATerminal) {
    const auto run = wijk({"drills", "opa-wim", "inloop-ria"});
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, HasSubstr("opa-wim/brug#shag/kind\n"));
    EXPECT_THAT(run.out, HasSubstr("\ninloop-ria: "));
    EXPECT_TRUE(fits_a_terminal(run.out));
    EXPECT_THAT(run.err, IsEmpty());
}

TEST_F(Drills, OfEverythingComeWithoutAName) {
    const auto run = wijk({"drills"});
    EXPECT_THAT(run, Exits(0));
    for (const auto* id : {"opa-wim: ", "inloop-ria: ", "post-op-tafel: "})
        EXPECT_THAT(run.out, HasSubstr(id));
}

TEST_F(Drills, OfWhatIsNotThereAreWrongUse) {
    const auto run = wijk({"drills", "opa-wom"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, HasSubstr("opa-wim"));
    EXPECT_THAT(run.out, IsEmpty());
}

TEST_F(Practise, TakesAnswersByTheirNumberAndExplainsThem) {
    const auto run =
        wijk({"practise", "--only", "hear", "--seed", "4", "--learner", "Els"}, "1\n3\nx\n2\ns\n");
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, HasSubstr("Oefening 1 van 12: Hoor het verschil"));
    EXPECT_THAT(run.out, HasSubstr("Kies een nummer van 1 tot "));
    EXPECT_THAT(run.out, HasSubstr("Oefening 4 van 12"));
    EXPECT_THAT(run.out, HasSubstr("Tot hier."));
    EXPECT_THAT(run.out, HasSubstr("Hoor het verschil: 3 keer"));
    EXPECT_TRUE(fits_a_terminal(run.out));
}

TEST_F(Practise, GivesTheSameRoundForTheSameSeed) {
    const auto one = wijk({"practise", "--seed", "7", "--data", "one"}),
               same = wijk({"practise", "--seed", "7", "--data", "two"}),
               other = wijk({"practise", "--seed", "8", "--data", "three"});
    EXPECT_EQ(one.out, same.out);
    EXPECT_NE(one.out, other.out);
}

TEST_F(Practise, KeepsEachAnswerEvenWhenItIsLeft) {
    wijk({"practise", "--only", "hear", "--seed", "4", "--learner", "Els"}, "1\n1\n1\n");
    const auto kept = wijk({"sessions", "export"}).json();
    const auto* practice = kept.find("practice");
    ASSERT_TRUE(practice != nullptr && practice->array()->size() == 1);
    const auto* drills = practice->array()->front().find("drills");
    ASSERT_NE(drills, nullptr);
    EXPECT_EQ(drills->array()->size(), 3U);
    for (const auto& one : *drills->array()) EXPECT_EQ(text_of(one, "kind"), "hear");
}

TEST_F(Practise, BringsBackWhatWasAnsweredOtherwise) {
    // Twelve times the same answer cannot fit twelve times: the sides are drawn evenly.
    std::string answers;
    for (int i = 0; i < 12; ++i) answers += "1\n";
    const auto first = wijk({"practise", "--only", "hear", "--seed", "4", "--learner", "Els"}, answers);
    ASSERT_THAT(first.out, HasSubstr("Dat was de ronde."));
    const auto next = wijk({"practise", "--only", "hear", "--seed", "5", "--learner", "Els"}, "s\n");
    EXPECT_THAT(next.out, HasSubstr("van eerder kom"));
}

TEST_F(Practise, AsksForOwnWordsAndWhatTheyWere) {
    const auto run = wijk({"practise", "--only", "write", "--seed", "4", "--language", "en"},
                          "You went outside all the same.\n1\n4\n");
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, HasSubstr("What would you say?"));
    EXPECT_THAT(run.out, HasSubstr("Which reply comes nearest to yours?"));
    EXPECT_THAT(run.out, HasSubstr("Your own words, as you see them: affirmation."));
}

TEST_F(Practise, NamesTheKindsThereAre) {
    const auto run = wijk({"practise", "--only", "horen"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, HasSubstr("turn_round"));
}

}  // namespace
}  // namespace wijk::cli
