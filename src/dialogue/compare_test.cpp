#include "dialogue/compare.h"

#include <gmock/gmock.h>

#include "dialogue/testing.h"

namespace wijk::dialogue {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing_support::scenario_of;
using testing_support::scenario_text;

constexpr const char* scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies:
      - {id: een, say: "Een.", codes: [SR], toward: none, next: midden, note: n}
      - {id: twee, say: "Twee.", next: midden, note: n}
  midden:
    resident:
      - {id: koel, when: trust < 4, says: "Hm.", feels: guarded, talk: neutral}
      - {id: open, says: "Nou.", feels: neutral, talk: neutral}
    replies: [{id: klaar, say: "Klaar.", next: eind, note: n}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";

/// "turn: what", with "parts" where the talks part.
std::vector<std::string> differences(const std::string& from, const std::string& to,
                                     const std::vector<std::string>& replies = {"een", "klaar"}) {
    Conversation talk(scenario_of(scenario_text(scenes)));
    for (const auto& reply : replies)
        if (auto said = talk.choose(reply); !said) throw std::runtime_error(said.error().what.en);
    std::string edited = scenes;
    const auto at = edited.find(from);
    if (at == std::string::npos) throw std::runtime_error("nothing to edit: " + from);
    edited.replace(at, from.size(), to);
    std::vector<std::string> said;
    for (const auto& one : compare(talk, scenario_of(scenario_text(edited))))
        said.push_back(std::to_string(one.turn) + ": " + one.what.en + (one.parts ? " (parts)" : ""));
    return said;
}

TEST(Comparing, FindsNothingWhereTheTalkIsTheSame) {
    EXPECT_THAT(differences("Dag.", "Dag."), IsEmpty());
    EXPECT_THAT(differences("say: \"Twee.\"", "say: \"Wat anders.\""), IsEmpty()) << "that was not said";
}

TEST(Comparing, TellsWordsFromNumbersAndTheRoad) {
    Conversation talk(scenario_of(scenario_text(scenes)));
    ASSERT_TRUE(talk.choose("een"));
    std::string edited = scenes;
    for (const auto& [from, to] : {std::pair<std::string, std::string>{"\"Een.\"", "\"Eentje.\""},
                                   {"codes: [SR]", "codes: [CR]"},
                                   {"{id: open,", "{id: dicht,"}})
        edited.replace(edited.find(from), from.size(), to);
    const auto found = compare(talk, scenario_of(scenario_text(edited)));
    ASSERT_EQ(found.size(), 3U);
    EXPECT_TRUE(found[0].words && !found[0].parts) << found[0].what.en;
    EXPECT_TRUE(!found[1].words && !found[1].parts) << found[1].what.en;
    EXPECT_TRUE(!found[2].words && found[2].parts) << found[2].what.en;
}

TEST(Comparing, NamesTextsThatChangedAndGoesOn) {
    EXPECT_THAT(differences("\"Dag.\"", "\"Hoi.\""), ElementsAre("0: the text of `begin#a` has changed"));
    EXPECT_THAT(differences("\"Klaar.\"", "\"Af.\""),
                ElementsAre("1: the text of reply `klaar` has changed"));
    EXPECT_THAT(differences("codes: [SR], toward: none", "codes: [CR], toward: change"),
                ElementsAre("0: reply `een` is coded differently"));
}

TEST(Comparing, StopsWhereTheReplyIsGone) {
    EXPECT_THAT(differences("id: een", "id: eentje"),
                ElementsAre("0: the reply `een` is not on offer here any more (parts)"));
    EXPECT_THAT(differences("say: \"Een.\",", "say: \"Een.\", when: trust > 9,"),
                ElementsAre("0: the reply `een` is not on offer here any more (parts)"));
}

TEST(Comparing, StopsWhereSomethingElseIsAnswered) {
    EXPECT_THAT(differences("toward: none, next: midden", "toward: none, next: eind"),
                ElementsAre("1: the other now says `eind#a` instead of `midden#open` (parts)"));
    EXPECT_THAT(differences("toward: none, next: midden", "toward: none, change: {trust: -2}, next: midden"),
                ElementsAre("1: the other now says `midden#koel` instead of `midden#open` (parts)"));
}

TEST(Comparing, SeesAStateThatOnlyMovedOtherwise) {
    EXPECT_THAT(
        differences("toward: none, next: midden", "toward: none, change: {discord: +1}, next: midden"),
        ElementsAre(HasSubstr("1: after `midden#open` the state"), HasSubstr("2: after `eind#a` the state")));
}

TEST(Comparing, SeesAnEndThatIsNoEndAnyMore) {
    EXPECT_THAT(
        differences("ending: {kind: opened, title: O, text: \"O.\"}",
                    "replies: [{id: meer, say: \"Meer.\", next: slot, note: n}]\n  slot:\n    resident: "
                    "[{id: a, says: \"Ja.\", feels: neutral, talk: neutral}]\n    ending: {kind: opened, "
                    "title: O, text: \"O.\"}"),
        ElementsAre("2: the talk does not end here any more (parts)"));
}

TEST(Comparing, LooksOnlyAsFarAsATalkWent) {
    EXPECT_THAT(differences("\"Klaar.\"", "\"Af.\"", {"een"}), IsEmpty());
    EXPECT_THAT(differences("\"Dag.\"", "\"Hoi.\"", {}), ElementsAre(HasSubstr("0: the text")));
}

}  // namespace
}  // namespace wijk::dialogue
