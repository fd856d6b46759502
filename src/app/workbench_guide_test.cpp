#include "app/workbench_guide.h"

#include <gmock/gmock.h>

#include "app/testing.h"
#include "app/workbench_model.h"
#include "base/text.h"
#include "scenario/load.h"

namespace wijk::app {
namespace {

using base::Language;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Question = GuideQuestion;
using ScenarioPtr = std::shared_ptr<const scenario::Scenario>;

ScenarioPtr loaded(const std::string& text) {
    scenario::ScenarioSources sources;
    sources.file = "scenario.yaml";
    sources.scenario = text;
    sources.reactions = "kind: reactions\nformat: 1\nmoves: {}\ntalk: {}\n";
    auto result = scenario::load(sources, "");
    std::string faults;
    for (const auto& one : result.diagnostics) faults += base::to_text(one, Language::en);
    if (!result.scenario) throw std::runtime_error(faults);
    return result.scenario;
}

std::string made(Language language = Language::nl) {
    authoring::Answers answers;
    answers.id = "riet";
    answers.title = "Riet en het raam";
    answers.resident = "Riet";
    answers.place = "Buurthuis";
    answers.opening = "Ja. Ik kom net van buiten.";
    return authoring::new_scenario(answers, language).value();
}

std::string with(std::string text, const std::string& old, const std::string& now) {
    const auto at = text.find(old);
    if (at == std::string::npos) throw std::runtime_error("not in the text: " + old);
    return text.replace(at, old.size(), now);
}

class Guide : public testing_support::Desk {
 protected:
    void SetUp() override {
        start_as("Els");
        pane_ = std::make_unique<GuidePane>(*app().workbench);
    }
    void TearDown() override {
        pane_.reset();
        end();
    }
    GuidePane& pane() { return *pane_; }
    void answer(const std::string& text) {
        pane().answer() = text;
        pane().next();
    }
    bool done(const std::string& text, TourStep step) {
        pane().take(loaded(text));
        return pane().done()[static_cast<std::size_t>(step)];
    }

 private:
    std::unique_ptr<GuidePane> pane_;
};

// --- The questions ---

TEST_F(Guide, AsksOneThingAtATimeAndKeepsWhatWasAnswered) {
    EXPECT_EQ(pane().question(), Question::resident);
    answer("Riet");
    EXPECT_EQ(pane().question(), Question::age);
    answer("61");
    EXPECT_EQ(pane().question(), Question::place);
    pane().back();
    pane().back();
    EXPECT_EQ(pane().question(), Question::resident);
    EXPECT_EQ(pane().answer(), "Riet");
    pane().back();
    EXPECT_EQ(pane().number(), 1U);
}

TEST_F(Guide, StaysAtAnAnswerThatCannotBeAndSaysWhy) {
    answer("  ");
    EXPECT_EQ(pane().question(), Question::resident);
    EXPECT_THAT(pane().problem(), Not(IsEmpty()));
    answer("Riet {help}");
    EXPECT_EQ(pane().question(), Question::resident);
    answer("Riet");
    EXPECT_THAT(pane().problem(), IsEmpty());
    for (const auto* age : {"", "zestig", "-3", "300", "6 1"}) {
        answer(age);
        EXPECT_EQ(pane().question(), Question::age) << age;
        EXPECT_THAT(pane().problem(), Not(IsEmpty())) << age;
    }
    answer("61");
    EXPECT_EQ(pane().question(), Question::place);
}

TEST_F(Guide, OffersTheRolesOfTheVocabularyWithAUsualOne) {
    EXPECT_THAT(pane().answer_to(Question::role), "welzijnswerker");
    ASSERT_FALSE(pane().roles().empty());
    EXPECT_EQ(pane().roles().front().second, "Welzijnswerker");
}

TEST_F(Guide, NamesAFolderThatIsFree) {
    for (const auto* one : {"Riet", "61", "Buurthuis", "beweegcoach", ""}) answer(one);
    ASSERT_EQ(pane().question(), Question::title);
    pane().answer() = "Opa Wim";
    EXPECT_EQ(pane().folder_name(), "opa-wim-2") << "the program has one of that name";
    pane().answer() = std::string(60, 'a');
    EXPECT_TRUE(base::is_id(pane().folder_name()));
    write(data() / "scenarios" / "riet" / "scenario.yaml", "x");
    pane().answer() = "Riet";
    EXPECT_EQ(pane().folder_name(), "riet-2");
    pane().answer() = "!?";
    EXPECT_EQ(pane().folder_name(), "");
}

TEST_F(Guide, MakesAScenarioOfOnesOwnThatOpensAndIsToured) {
    auto& bench = *app().workbench;
    bench.open();
    auto& guide = bench.guide;
    bench.guiding = true;
    for (const auto* one : {"Riet", "61", "Buurthuis, aan tafel", "beweegcoach", "Ja, ik weer."}) {
        guide.answer() = one;
        guide.next();
    }
    guide.answer() = "Riet en het raam";
    guide.next();
    ASSERT_THAT(guide.problem(), IsEmpty());
    EXPECT_FALSE(bench.guiding);
    EXPECT_EQ(bench.folder(), data() / "scenarios" / "riet-en-het-raam");
    bench.settle();
    ASSERT_NE(bench.playable(), nullptr);
    EXPECT_EQ(bench.playable()->resident().name, "Riet");
    EXPECT_EQ(bench.playable()->role, "beweegcoach");
    EXPECT_EQ(bench.playable()->scenes.front().resident.front().says, "Ja, ik weer.");
    EXPECT_NE(app().library().find("riet-en-het-raam"), nullptr) << "it can be played at home";
    guide.refresh();
    EXPECT_TRUE(guide.touring());
    EXPECT_EQ(guide.number(), 1U) << "ready for another";
    EXPECT_THAT(guide.answer(), IsEmpty());
}

TEST_F(Guide, LosesNothingWhenTheDiskIsFull) {
    for (const auto* one : {"Riet", "61", "Buurthuis", "beweegcoach", "", "Riet"}) {
        if (pane().is_last()) files_.full = true;
        answer(one);
    }
    EXPECT_TRUE(pane().is_last());
    EXPECT_THAT(pane().problem(), HasSubstr("vol"));
    EXPECT_EQ(pane().answer_to(Question::resident), "Riet");
    files_.full = false;
    pane().next();
    EXPECT_TRUE(base::real_files().is_file(data() / "scenarios" / "riet" / "scenario.yaml"));
}

// --- The tour ---

TEST_F(Guide, ToursOnlyWhatWasMadeFromTheFirstScenario) {
    EXPECT_FALSE(pane().touring());
    const auto* wim = app().library().find("opa-wim");
    ASSERT_NE(wim, nullptr);
    pane().take(wim->loaded.scenario);
    EXPECT_FALSE(pane().touring());
    for (const auto language : {Language::nl, Language::en}) {
        pane().take(loaded(made(language)));
        EXPECT_TRUE(pane().touring());
        EXPECT_THAT(pane().done(), Each(false)) << base::to_id(language);
        EXPECT_EQ(pane().next_step(), TourStep::line);
    }
    pane().put_tour_away();
    EXPECT_FALSE(pane().touring());
    pane().take(loaded(made() + "# klaar\n"));
    EXPECT_FALSE(pane().touring()) << "put away stays put away";
    pane().take(nullptr);
    EXPECT_FALSE(pane().touring());
}

TEST_F(Guide, TicksALineThatSomebodyWrote) {
    EXPECT_FALSE(done(with(made(), "Ja. Ik kom net van buiten.", "Iets anders."), TourStep::line))
        << "the opening was an answer";
    EXPECT_TRUE(done(with(made(), "Ja, dat zegt iedereen.", "Laat mij nou."), TourStep::line));
}

const char* const another_reply =
    "    replies:\n"
    "      - id: nog_een\n"
    "        say: \"Je kijkt er niet vrolijk bij.\"\n"
    "        codes: [CR]\n"
    "        toward: none\n"
    "        next: NEXT\n"
    "        note: \"Je zegt wat je ziet.\"\n";

TEST_F(Guide, TicksAReplyThatIsMore) {
    EXPECT_FALSE(done(with(made(), "id: vertel\n", "id: zeg_eens\n"), TourStep::reply)) << "another name";
    EXPECT_TRUE(done(with(made(), "    replies:\n", with(another_reply, "NEXT", "raam")), TourStep::reply));
}

TEST_F(Guide, TicksASceneOnceAReplyLeadsThere) {
    const std::string scene =
        "scenes:\n"
        "  keuken:\n"
        "    resident: [{id: k, says: \"Hier mag het niet.\", feels: proud, talk: neutral}]\n"
        "    replies: [{id: terug, say: \"Nee.\", codes: [SR], toward: none, next: raam, note: \"n\"}]\n";
    const auto lonely = with(made(), "scenes:\n", scene);
    EXPECT_FALSE(done(lonely, TourStep::scene));
    const std::string vertel = "goals: {luisteren: 1}\n        next: raam\n";  // no playthrough goes there
    EXPECT_TRUE(done(with(lonely, vertel, with(vertel, "raam", "keuken")), TourStep::scene));
}

TEST_F(Guide, TicksAConditionAnEndingAndARoad) {
    EXPECT_TRUE(
        done(with(made(), "      - id: vertel\n", "      - id: vertel\n        when: \"trust >= 4\"\n"),
             TourStep::condition));
    EXPECT_TRUE(
        done(with(made(), "Er is niets afgesproken, en", "Er is weinig afgesproken, en"), TourStep::ending));
    EXPECT_FALSE(done(with(made(), "duwen sluit het af", "duwen helpt niet"), TourStep::road))
        << "the same road";
    EXPECT_TRUE(done(
        with(made(), "playthroughs:\n",
             "playthroughs:\n  - {name: \"nog een\", style: mixed, choose: [vertel], expect: {trust: \">= "
             "0\"}}\n"),
        TourStep::road));
}

TEST_F(Guide, KnowsWhereEachStepCanBeDone) {
    pane().take(loaded(made()));
    const auto scenario = loaded(made());
    for (std::size_t i = 0; i < tour_step_count; ++i) {
        const auto place = pane().place_of(static_cast<TourStep>(i));
        if (static_cast<TourStep>(i) == TourStep::road) continue;
        ASSERT_THAT(place, Not(IsEmpty())) << i;
        EXPECT_TRUE(scenario->scene_index(place.substr(0, place.find_first_of("#.")))) << place;
    }
}

}  // namespace
}  // namespace wijk::app
