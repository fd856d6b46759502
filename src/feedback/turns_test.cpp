// What stands at each turn: what was on offer, what followed, and the facts that were told. And what stands
// around them: role and list.

#include <gmock/gmock.h>

#include "feedback/testing.h"

namespace wijk::feedback {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing_support::Beat;
using testing_support::Frame;

const Frame presence = [] {
    Frame frame;
    frame.head = "conversation: engage\n";
    return frame;
}();

class ATurn : public testing_support::Debriefing {
 protected:
    Aftermath after(const std::vector<Beat>& beats, std::size_t turn = 0, const Frame& frame = {}) const {
        return of(beats, frame).turns[turn].aftermath;
    }
};

TEST_F(ATurn, ShowsAllThatWasOnOfferAtThatMoment) {
    const auto turn = of({{"codes: [PERSUADE], better: spiegel",
                           "neutral",
                           {"id: spiegel, codes: [CR, SEEK], toward: both", "id: niet_nu, when: trust > 9",
                            "id: arts, codes: [GI], oversteps: true"}}})
                          .turns[0];
    ASSERT_THAT(turn.offers, SizeIs(3)) << "one was not on offer";
    EXPECT_EQ(turn.offers[0].id, "r1");
    EXPECT_TRUE(turn.offers[0].chosen);
    EXPECT_FALSE(turn.offers[0].better);
    EXPECT_EQ(turn.offers[1].say, "Woorden van spiegel.");
    EXPECT_EQ(turn.offers[1].note, "n");
    EXPECT_TRUE(turn.offers[1].better);
    EXPECT_FALSE(turn.offers[1].chosen);
    EXPECT_EQ(turn.offers[1].toward, skills::Direction::both);
    EXPECT_THAT(turn.offers[1].codes, ElementsAre(Field(&CodeText::name, "complexe reflectie"),
                                                  Field(&CodeText::name, "samenwerking zoeken")));
    EXPECT_TRUE(turn.offers[2].oversteps);
    EXPECT_EQ(turn.better->id, "spiegel");
}

TEST_F(ATurn, OfPresenceShowsOffersWithoutCodes) {
    const auto turn =
        of({{"codes: [SR], toward: change", "neutral", {"id: x, codes: [CR], toward: change"}}}, presence)
            .turns[0];
    for (const auto& offer : turn.offers) {
        EXPECT_THAT(offer.codes, IsEmpty());
        EXPECT_EQ(offer.toward, skills::Direction::none);
    }
}

TEST_F(ATurn, TellsWhatTheNextThreeLinesDid) {
    const std::vector<Beat> talk = {{"codes: [CQ], change: {trust: +2}", "neutral"},
                                    {"codes: [CQ], change: {trust: -1}", "change.reason"},
                                    {"codes: [CQ]", "[change.desire, sustain.ability]"},
                                    {"codes: [CQ]", "change.need"}};
    const auto first = after(talk);
    EXPECT_EQ(first.lines, 3);
    EXPECT_EQ(first.change, 1);
    EXPECT_EQ(first.sustain, 1) << "a line in two minds goes by its last talk";
    EXPECT_EQ(first.neutral, 1);
    EXPECT_EQ(first.trust_from, 4);
    EXPECT_EQ(first.trust_to, 5);
    EXPECT_EQ(first.text,
              "In de drie antwoorden hierna: één keer iets voor veranderen, één keer iets voor blijven roken "
              "en één keer neutraal.");
    EXPECT_EQ(after(talk, 2).text,
              "Hierna kwamen nog twee antwoorden: één keer iets voor veranderen en één keer iets voor "
              "blijven roken.");
    EXPECT_EQ(after(talk, 3).lines, 1);
    EXPECT_EQ(after(talk, 3).text, "Hierna kwam nog één antwoord: iets voor veranderen.");
}

TEST_F(ATurn, SaysThatANeutralAnswerToAGoodReplyIsUsual) {
    for (const auto* good : {"codes: [CR], toward: change", "codes: [OQ], toward: none",
                             "codes: [AF], toward: none", "codes: [SEEK]", "codes: [EMPHASIZE]"})
        EXPECT_THAT(after({{good}}).usual, HasSubstr("ongeveer de helft")) << good;
    EXPECT_THAT(after({{"codes: [CR], toward: change", "change.reason"}}).usual, IsEmpty());
    EXPECT_THAT(after({{"codes: [CQ]"}}).usual, IsEmpty());
    EXPECT_THAT(after({{"codes: [CR], toward: none, oversteps: true"}}).usual, IsEmpty());
}

TEST_F(ATurn, SaysThatSustainTalkLastsAndThatAPushShowsLate) {
    EXPECT_THAT(
        after({{"codes: [CQ]", "sustain.desire"}, {"codes: [CR], toward: none", "sustain.need"}}, 1).usual,
        HasSubstr("één op de drie"));
    EXPECT_THAT(after({{"codes: [CR], toward: none", "sustain.need"}}).usual, IsEmpty())
        << "there was none before it";
    EXPECT_THAT(after({{"codes: [PERSUADE]"}}).usual, HasSubstr("pas na een paar"));
    EXPECT_THAT(after({{"codes: [CONFRONT]"}, {"codes: [CQ]", "sustain.desire"}}).usual, IsEmpty())
        << "it shows";
}

TEST_F(ATurn, OfPresenceTellsOfTrustAlone) {
    const auto trust_after = [&](const std::string& change) {
        const auto made =
            after({{"change: {trust: " + change + "}", "change.reason"}, {""}, {""}}, 0, presence);
        EXPECT_EQ(made.change + made.sustain + made.neutral, 0);
        EXPECT_THAT(made.usual, IsEmpty());
        return made.text;
    };
    EXPECT_EQ(trust_after("+1"), "In de drie antwoorden hierna: het vertrouwen groeide.");
    EXPECT_THAT(trust_after("-1"), HasSubstr("werd kleiner"));
    EXPECT_THAT(after({{""}}, 0, presence).text, HasSubstr("bleef gelijk"));
}

TEST_F(ATurn, ShowsTheFactsThatWereToldThereWithTheirDates) {
    Frame frame;
    frame.more =
        "facts:\n"
        "  geld: {text: \"Het wordt betaald.\", source: \"Polis 2024\", dated: 2024-01-01, check_by: "
        "2026-11-24}\n"
        "  lijn: {text: \"De lijn is gratis.\", source: \"Trimbos\", dated: 2023-05-01, check_by: "
        "2027-01-01}\n";
    frame.ending_text = "Goed om te weten: {fact.geld}";
    const auto day = [&](const char* text) { ASSERT_TRUE(base::from_iso8601(text, given_.now)); };
    Beat told{"codes: [GI], say: \"{fact.lijn} {fact.lijn}\""};
    told.says = "Maar {fact.geld}";
    day("2026-11-24T12:00:00.000Z");
    const auto turn = of({told, {"codes: [CQ]"}}, frame).turns[0];
    ASSERT_THAT(turn.facts, SizeIs(2)) << "each once, the reply's first";
    EXPECT_EQ(turn.facts[0].id, "lijn");
    EXPECT_EQ(turn.facts[1].id, "geld");
    EXPECT_EQ(turn.facts[1].text, "Het wordt betaald.");
    EXPECT_EQ(turn.facts[1].source, "Polis 2024");
    EXPECT_EQ(turn.facts[1].dated, "1 januari 2024");
    EXPECT_EQ(turn.facts[1].check_by, "24 november 2026");
    EXPECT_FALSE(turn.facts[1].expired) << "not on the day itself";
    day("2026-11-25T00:00:00.000Z");
    const auto later = of({told, {"codes: [CQ]"}}, frame);
    EXPECT_TRUE(later.turns[0].facts[1].expired);
    EXPECT_FALSE(later.turns[0].facts[0].expired);
    ASSERT_THAT(later.turns[1].facts, SizeIs(1)) << "the ending tells it too";
    EXPECT_EQ(later.turns[1].facts[0].id, "geld");
    EXPECT_THAT(to_text(later, texts_, 200),
                AllOf(HasSubstr("Bron: Polis 2024. Van 1 januari 2024, na te kijken voor 24 november 2026."),
                      HasSubstr("over de datum")));
}

class TheRole : public testing_support::Debriefing {};

TEST_F(TheRole, SaysWhereItWasLeftAndWhatBelongsToWhom) {
    const auto made =
        of({{"codes: [GI], oversteps: true"}, {"codes: [CQ]"}, {"codes: [PERSUADE], oversteps: true"}});
    EXPECT_THAT(made.role.turns, ElementsAre(1, 3));
    EXPECT_THAT(made.role.text, HasSubstr("2 antwoorden"));
    std::vector<std::string> who;
    for (const auto& line : made.role.lines) who.push_back(line.who);
    EXPECT_THAT(who, ElementsAre("Jij", "Huisarts", "Stopcoach", "Huisarts of apotheker", "Niemand"));
    EXPECT_THAT(made.role.lines[1].what, HasSubstr("112"));
    EXPECT_THAT(made.role.lines[2].what, HasSubstr("Kwaliteitsregister"));
    EXPECT_THAT(made.role.source, HasSubstr("zorginzicht.nl"));
}

TEST_F(TheRole, IsThereInEveryTalk) {
    for (const auto& frame : {Frame{}, presence}) {
        const auto made = of({{""}}, frame);
        EXPECT_THAT(made.role.turns, IsEmpty());
        EXPECT_THAT(made.role.text, HasSubstr("binnen je rol"));
        EXPECT_THAT(made.role.lines, SizeIs(5));
    }
}

class TheReflectiveList : public testing_support::Debriefing {};

TEST_F(TheReflectiveList, HasEightItemsWithTheAnswersGiven) {
    given_.reflection = {{"own_choice", "partly"}, {"of_a_newer_program", "yes"}, {"next_step", "maybe"}};
    const auto made = of({{"codes: [CQ]"}});
    ASSERT_THAT(made.reflection, SizeIs(8));
    for (std::size_t i = 0; i < made.reflection.size(); ++i) {
        EXPECT_EQ(made.reflection[i].id, reflection_items()[i]);
        EXPECT_EQ(made.reflection[i].answer, made.reflection[i].id == "own_choice" ? "partly" : "");
    }
    EXPECT_THAT(to_text(made, texts_, 200), HasSubstr("bleef aan Wim. (een beetje)"));
}

TEST_F(TheReflectiveList, HoldsOfPresenceOnlyWhatFits) {
    const auto made = of({{""}}, presence);
    EXPECT_THAT(made.reflection, SizeIs(4));
    EXPECT_THAT(made.reflection, Each(Field(&ReflectionItem::text, ::testing::Not(HasSubstr("roken")))));
}

}  // namespace
}  // namespace wijk::feedback
