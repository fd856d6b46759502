#include "feedback/debrief.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "base/text.h"
#include "feedback/testing.h"

namespace wijk::feedback {
namespace {

using dialogue::Conversation;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing_support::catalogue_of;
using testing_support::scenario_of;
using testing_support::scenario_text;

constexpr const char* scenes = R"(
  begin:
    resident:
      - {id: a, says: "Dag {resident}.", thinks: "Wie is dat?", feels: guarded, talk: neutral, also: [{who: bram, says: "Hoi.", feels: amused}]}
    replies:
      - {id: spiegel, say: "Je staat hier weer.", codes: [SR], toward: change, next: begin, note: "Hij hoort zichzelf.", goals: {evoke: 2}, once: true}
      - {id: vraag, say: "Hoe gaat het?", codes: [OQ], toward: none, next: begin, note: "Hij mag vertellen."}
      - {id: preek, say: "Je moet stoppen.", codes: [PERSUADE], next: begin, note: "Een vinger.", better: spiegel, oversteps: true}
      - {id: naar, say: "Ga mee naar {help.group.name}, {help.group.when}.", codes: [GI], next: eind, note: "Warm."}
  eind:
    resident: [{id: a, says: "Ja, goed.", feels: hopeful, talk: [sustain.ability, change.commitment]}]
    ending: {kind: referral, referral: warm, help: group, title: "Samen", text: "Naar {help.group.where}."}
)";
constexpr const char* more = R"(
cast: {bram: {name: Bram, age: 40}}
goals: {evoke: {title: Verandertaal}}
)";

class ADebrief : public testing_support::Debriefing {
 protected:
    ADebrief() {
        neighbourhood::Offer group;
        group.kind = "group";
        group.name = {"de stopgroep", "the stop group"};
        group.where = {"De Kade", "De Kade"};
        group.when = {"donderdag", "Thursday"};
        here_.offers.push_back(group);
    }
    Debrief of(const std::vector<std::string>& replies, const std::vector<Margin>& margins = {},
               const std::string& head = "conversation: full\nchange_goal: Wim stopt met roken\n") {
        Conversation talk(scenario_of(scenario_text(
            scenes, head.find("engage") == std::string::npos ? more : "cast: {bram: {name: Bram, age: 40}}\n",
            head)));
        for (const auto& reply : replies)
            if (auto said = talk.choose(reply); !said) throw std::runtime_error(said.error().what.en);
        return debrief(talk, margins, here_, texts_, given_);
    }
};

TEST_F(ADebrief, TellsOfEachReplyWhatItWasWhatItDidAndWhatCameOfIt) {
    const auto made = of({"spiegel", "preek"});
    ASSERT_THAT(made.turns, SizeIs(2));
    const auto& turn = made.turns[0];
    EXPECT_EQ(turn.number, 1);
    EXPECT_EQ(turn.reply, "spiegel");
    EXPECT_EQ(turn.say, "Je staat hier weer.");
    EXPECT_EQ(turn.before.says, "Dag Wim.") << "placeholders are filled";
    EXPECT_EQ(turn.before.thinks, "Wie is dat?");
    ASSERT_THAT(turn.before.also, SizeIs(1));
    EXPECT_EQ(turn.before.also[0].who, "Bram");
    ASSERT_THAT(turn.codes, SizeIs(1));
    EXPECT_EQ(turn.codes[0].code, skills::Code::SR);
    EXPECT_EQ(turn.codes[0].name, "eenvoudige reflectie") << "plain words, no code";
    EXPECT_EQ(turn.toward, skills::Direction::change);
    EXPECT_FALSE(turn.oversteps);
    EXPECT_TRUE(made.turns[1].oversteps);
}

TEST_F(ADebrief, NamesABetterReplyOnlyWhenItWasOnOffer) {
    EXPECT_EQ(of({"preek"}).turns[0].better->id, "spiegel");
    EXPECT_EQ(of({"spiegel", "preek"}).turns[1].better, std::nullopt) << "it can be said only once";
}

TEST_F(ADebrief, PutsWhatTheLearnerWroteBesideTheReply) {
    const auto made = of({"vraag", "spiegel"}, {{"mijn woorden", "kijk", true}});
    EXPECT_EQ(made.turns[0].margin, (Margin{"mijn woorden", "kijk", true}));
    EXPECT_EQ(made.turns[1].margin, Margin{}) << "fewer margins than replies is fine";
}

TEST_F(ADebrief, SaysWhatWasHeardInPlainWordsAndSeesTheLastOfTwoMinds) {
    const auto made = of({"naar"});
    EXPECT_THAT(made.turns[0].after.talk, SizeIs(2));
    EXPECT_EQ(made.turns[0].after.side, skills::Side::change);
    EXPECT_THAT(made.turns[0].after.talk, Each(Not(HasSubstr("."))));
}

TEST_F(ADebrief, FillsInTheHelpOfTheNeighbourhood) {
    const auto made = of({"naar"});
    EXPECT_EQ(made.turns[0].say, "Ga mee naar de stopgroep, donderdag.");
    ASSERT_TRUE(made.ending);
    EXPECT_EQ(made.ending->text, "Naar De Kade.");
    EXPECT_FALSE(made.ending->kind_name.empty());
}

TEST_F(ADebrief, HasNoEndingWhenTheTalkWasLeft) {
    EXPECT_FALSE(of({"vraag"}).ending);
    const auto untouched = of({});
    EXPECT_THAT(untouched.turns, IsEmpty());
    EXPECT_EQ(row(untouched, "reflection_to_question").value, "–") << "nothing below the line is no zero";
    EXPECT_EQ(row(untouched, "percent_complex").value, "–");
}

TEST_F(ADebrief, ShowsTheThresholdOnlyWithEnoughQuestionsAndReflections) {
    EXPECT_THAT(row(of({"vraag", "spiegel"}), "reflection_to_question").threshold, IsEmpty());
    const auto many = R"(
  begin:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    replies:
      - {id: s, say: "Zo.", codes: [CR], toward: none, next: begin, note: n}
      - {id: q, say: "Hoe?", codes: [OQ], toward: none, next: begin, note: n}
      - {id: e, say: "Dag.", next: eind, note: n}
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";
    Conversation talk(scenario_of(scenario_text(many)));
    for (int i = 0; i < 9; ++i) ASSERT_TRUE(talk.choose(i < 5 ? "s" : "q"));
    EXPECT_THAT(row(debrief(talk, {}, here_, texts_, given_), "reflection_to_question").threshold, IsEmpty());
    ASSERT_TRUE(talk.choose("q"));
    const auto made = debrief(talk, {}, here_, texts_, given_);
    EXPECT_THAT(row(made, "reflection_to_question").threshold, HasSubstr("MITI"));
    EXPECT_EQ(row(made, "reflection_to_question").value, "1,0");
    EXPECT_THAT(row(made, "percent_complex").threshold, IsEmpty()) << "never beside complex";
}

TEST_F(ADebrief, OfATalkForPresenceShowsNoCodesAndNoTechnicalCounts) {
    const std::string engage = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: change.desire}]
    replies: [{id: r, say: "Dag.", codes: [SR], toward: change, next: eind, note: "n"}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: O, text: "O."}
)";
    Conversation talk(scenario_of(scenario_text(engage, "", "conversation: engage\n")));
    ASSERT_TRUE(talk.choose("r"));
    const auto made = debrief(talk, {}, here_, texts_, given_);
    EXPECT_FALSE(made.technical);
    EXPECT_THAT(made.turns[0].codes, IsEmpty());
    EXPECT_THAT(made.turns[0].before.talk, IsEmpty());
    EXPECT_EQ(made.turns[0].toward, skills::Direction::none);
    for (const auto& one : made.counts)
        EXPECT_THAT((std::vector<std::string>{"talk_share", "worker_words", "resident_words", "longest_reply",
                                              "oversteps", "referral"}),
                    ::testing::Contains(one.id));
    EXPECT_NE(made.counts_heading, of({}).counts_heading);
}

TEST_F(ADebrief, NamesGoalsByTheirTitleAndAsksAllQuestions) {
    const auto made = of({"spiegel"});
    ASSERT_THAT(made.goals, SizeIs(1));
    EXPECT_EQ(made.goals[0].title, "Verandertaal");
    EXPECT_EQ(made.goals[0].points, 2);
    EXPECT_THAT(made.questions, ElementsAre("Hoe ging het?", "Mag dat?", "Past het?"));
}

TEST_F(ADebrief, InWordsFitsTheWidthAndNeedsNoDrawing) {
    const auto made = of({"spiegel", "preek", "naar"}, {{"mijn eigen woorden vooraf", "een notitie", true}});
    for (const std::size_t width : {40U, 80U}) {
        const auto text = to_text(made, texts_, width);
        std::size_t start = 0;
        for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
            EXPECT_LE(base::characters(text.substr(start, end - start)), width)
                << text.substr(start, end - start);
            start = end + 1;
        }
        EXPECT_EQ(text.find("\xE2\x94"), std::string::npos) << "box drawing";
        EXPECT_EQ(text.find('\x1B'), std::string::npos) << "escape codes";
    }
    const auto wide = to_text(made, texts_, 200);
    for (const auto* piece : {"mijn eigen woorden vooraf", "een notitie", "Gemarkeerd om te bespreken",
                              "Je staat hier weer.", "Een vinger.", "Bram: Hoi.", "Samen"})
        EXPECT_THAT(wide, HasSubstr(piece));
}

TEST_F(ADebrief, InWordsGoesFromTheEndingByWhatWentWellToTheQuestions) {
    const auto text = to_text(of({"spiegel", "preek", "naar"}), texts_, 200);
    std::size_t at = 0;
    for (const auto* piece : {"Nabespreking: Proef",
                              "Op weg naar hulp: Samen",
                              "Wat goed ging",
                              "Beurt 1: Je staat hier weer.",
                              "Om eens te proberen",
                              "Beurt 2: Je moet stoppen.",
                              "Dit kon ook: Hoe gaat het?",
                              "Het gesprek, beurt voor beurt",
                              "Wim: Dag Wim.",
                              "Beurt 1\n",
                              "Jij: Je staat hier weer.",
                              "Wees naar veranderen",
                              "In de drie antwoorden hierna",
                              "Dit kon ook: Hoe gaat het? (open vraag)",
                              "Beurt 2\n",
                              "Hierna kwamen nog twee antwoorden",
                              "Beurt 3\n",
                              "Geteld in dit ene gesprek",
                              "Reflecties naar veranderen: 1. Eén keer gaf je terug",
                              "Waar het om ging",
                              "Verandertaal: 2 punten",
                              "Wat bij wie hoort",
                              "1 antwoord ging verder dan je rol. (Beurt 2)",
                              "Jij: Luisteren",
                              "Om zelf bij stil te staan",
                              "Om samen te bespreken",
                              "- Past het?"}) {
        const auto next = text.find(piece, at);
        ASSERT_NE(next, std::string::npos) << piece << " is not after the one before it in\n" << text;
        at = next;
    }
}

TEST_F(ADebrief, InWordsExplainsWhatIsUsualOnce) {
    const auto text = to_text(of({"vraag", "vraag", "vraag"}), texts_, 200);
    const auto first = text.find("Neutraal is gewoon");
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(text.find("Neutraal is gewoon", first + 1), std::string::npos);
}

TEST_F(ADebrief, AsATranscriptNamesEverySpeaker) {
    const auto text = transcript(of({"vraag", "naar"}, {{"", "een notitie", false}}), texts_);
    const auto at = [&](const std::string& piece) { return text.find(piece); };
    EXPECT_LT(at("Wim: Dag Wim."), at("Bram: Hoi."));
    EXPECT_LT(at("Bram: Hoi."), at("Jij: Hoe gaat het?"));
    EXPECT_LT(at("een notitie"), at("Jij: Ga mee naar de stopgroep"));
    EXPECT_THAT(text, HasSubstr("Wim: Ja, goed."));
    EXPECT_EQ(at("Wie is dat?"), std::string::npos) << "thoughts were not said";
}

TEST_F(ADebrief, SpeaksTheLanguageOfTheScreen) {
    const auto english = catalogue_of(base::Language::en);
    Conversation talk(scenario_of(scenario_text(scenes, more)));
    ASSERT_TRUE(talk.choose("spiegel"));
    const auto made = debrief(talk, {}, here_, english, given_);
    EXPECT_EQ(made.turns[0].codes[0].name, "simple reflection");
    EXPECT_THAT(to_text(made, english, 80), HasSubstr("You: Je staat hier weer."));
}

}  // namespace
}  // namespace wijk::feedback
