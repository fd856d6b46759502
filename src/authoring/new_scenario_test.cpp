#include "authoring/new_scenario.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"
#include "dialogue/conversation.h"
#include "scenario/load.h"
#include "scenario/vocabulary.h"

namespace wijk::authoring {
namespace {

using base::Language;

Answers wim() {
    Answers answers;
    answers.id = "tante-riet";
    answers.title = "Riet en het raam";
    answers.resident = "Riet";
    answers.age = 61;
    answers.place = "Buurthuis, aan de grote tafel";
    return answers;
}

std::string shipped(const char* file) {
    return base::real_files().read(base::Path(WIJK_SOURCE_DIR) / "assets/mi" / file, 1U << 20U).value();
}

scenario::Loaded load(const std::string& text) {
    static const auto vocabulary =
        scenario::load_vocabulary(shipped("vocabulary.yaml"), "vocabulary.yaml").vocabulary.value();
    scenario::ScenarioSources sources;
    sources.file = "scenario.yaml";
    sources.scenario = text;
    sources.reactions = shipped("reactions.yaml");
    scenario::LoadOptions options;
    options.today = "2026-11-25";
    options.vocabulary = &vocabulary;
    return scenario::load(sources, "", options);
}

std::string faults(const scenario::Loaded& loaded) {
    std::string all;
    for (const auto& one : loaded.diagnostics) all += base::to_text(one, Language::en);
    return all;
}

class NewScenario : public testing::TestWithParam<Language> {};
INSTANTIATE_TEST_SUITE_P(Languages, NewScenario, testing::Values(Language::nl, Language::en),
                         [](const auto& each) { return std::string(base::to_id(each.param)); });

TEST_P(NewScenario, LoadsWithoutAnyDiagnosticAndKeepsTheAnswers) {
    const auto loaded = load(new_scenario(wim(), GetParam()).value());
    ASSERT_EQ(faults(loaded), "");
    const auto& made = *loaded.scenario;
    EXPECT_EQ(made.id, "tante-riet");
    EXPECT_EQ(made.title, "Riet en het raam");
    EXPECT_EQ(made.resident().name, "Riet");
    EXPECT_EQ(made.resident().age, 61);
    EXPECT_EQ(made.place, "Buurthuis, aan de grote tafel");
    EXPECT_EQ(made.language, base::to_id(GetParam()));
    EXPECT_THAT(made.stops, testing::ElementsAre(7));
}

TEST_P(NewScenario, HasScenesTwoEndingsAndRoadsThatListenAndPush) {
    const auto loaded = load(new_scenario(wim(), GetParam()).value());
    ASSERT_EQ(faults(loaded), "");
    const auto& made = *loaded.scenario;
    const auto ends = std::count_if(made.scenes.begin(), made.scenes.end(),
                                    [](const auto& scene) { return scene.ending.has_value(); });
    EXPECT_EQ(ends, 2);
    EXPECT_GE(made.scenes.size(), 6U) << "four to talk in and two to end in";
    EXPECT_TRUE(std::any_of(made.scenes.begin(), made.scenes.end(), [](const auto& scene) {
        return scene.ending && scene.ending->kind == scenario::EndingKind::not_now;
    }));
    ASSERT_EQ(made.playthroughs.size(), 2U);
    EXPECT_EQ(made.playthroughs[0].style, scenario::Style::good);
    EXPECT_EQ(made.playthroughs[1].style, scenario::Style::poor);
    for (const auto& road : made.playthroughs)
        for (const auto& missed : dialogue::run_playthrough(loaded.scenario, road))
            ADD_FAILURE() << road.name << ": " << missed.en;
}

TEST_P(NewScenario, KeepsQuotesBackslashesAndCommentSignsAsTheyWereTyped) {
    auto answers = wim();
    answers.title = R"(Riet zegt: "kom \ ga" # of niet, <<name>> - 'ja')";
    answers.opening = R"(Jij zei "stop", hè? C:\ # nee)";
    const auto loaded = load(new_scenario(answers, GetParam()).value());
    ASSERT_EQ(faults(loaded), "");
    EXPECT_EQ(loaded.scenario->title, answers.title);
    EXPECT_EQ(loaded.scenario->scenes.front().resident.front().says, answers.opening);
}

TEST_P(NewScenario, RefusesWhatCannotBe) {
    const auto refused = [&](auto&& change) {
        auto answers = wim();
        change(answers);
        const auto made = new_scenario(answers, GetParam());
        return !made && made.error().kind == base::ErrorKind::wrong_use && !made.error().hint.empty();
    };
    EXPECT_FALSE(refused([](Answers&) {}));
    EXPECT_TRUE(refused([](Answers& a) { a.id = "../weg"; }));
    EXPECT_TRUE(refused([](Answers& a) { a.title = "een\ntwee"; }));
    EXPECT_TRUE(refused([](Answers& a) { a.resident = "  "; }));
    EXPECT_TRUE(refused([](Answers& a) { a.place = "\xff"; }));
    EXPECT_TRUE(refused([](Answers& a) { a.title = "{help.group.name}"; }));
    EXPECT_TRUE(refused([](Answers& a) { a.age = 300; }));
    EXPECT_TRUE(refused([](Answers& a) { a.stop = 8; }));
    EXPECT_TRUE(refused([](Answers& a) { a.role = "x: y"; }));
}

RC_GTEST_PROP(NewScenarioOfAnyAnswers, IsRefusedOrLoadsWithThatTitle, ()) {
    // Signs that mean something to YAML come often, some that need more than one byte, and seldom one that
    // cannot be: most answers have to get through for this to say anything.
    const auto ascii = rc::gen::map(rc::gen::inRange(0x20, 0x7b),
                                    [](int c) { return std::string(1, static_cast<char>(c)); });
    const auto sign = rc::gen::weightedOneOf<std::string>(
        {{400, ascii},
         {300,
          rc::gen::element<std::string>("\"", "\\", "#", ": ", "- ", "'", "<<", ">>", "%", "|", "&", "~")},
         {100, rc::gen::element<std::string>("é", "\u00a0", "😀", "ß")},
         {1, rc::gen::element<std::string>("\n", "\t", "{", "}", "\u2028", "\ufeff")}});
    const auto text = rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(sign)),
                                   [](const auto& signs) {
                                       std::string all;
                                       for (const auto& one : signs) all += one;
                                       return all;
                                   });
    auto answers = wim();
    answers.title = *text;
    answers.resident = *text;
    answers.place = *text;
    const auto made = new_scenario(answers, Language::nl);
    RC_CLASSIFY(made.has_value(), "made");
    if (!made) {
        RC_ASSERT(!made.error().what.empty());
        return;
    }
    const auto loaded = load(*made);
    RC_ASSERT(faults(loaded) == "");
    RC_ASSERT(loaded.scenario->title == base::trim(answers.title));
    RC_ASSERT(loaded.scenario->resident().name == base::trim(answers.resident));
    RC_ASSERT(loaded.scenario->place == base::trim(answers.place));
}

TEST(FolderName, KeepsTheLettersAndDigitsOfATitle) {
    EXPECT_EQ(folder_name("Riet en het raam"), "riet-en-het-raam");
    EXPECT_EQ(folder_name("  3 sigaretten, \u00e9\u00e9n raam! "), "sigaretten-n-raam");
    EXPECT_EQ(folder_name("\u00e9\u00e9 12"), "");
    EXPECT_TRUE(base::is_id(folder_name(std::string(100, 'a') + "-")));
}

TEST(MakeScenario, WritesAFolderOfItsOwnAndNeverOverOne) {
    const auto folder = base::TemporaryFolder::make().value();
    auto& files = base::real_files();
    const auto file = make_scenario(files, folder.path(), wim(), Language::nl).value();
    EXPECT_EQ(file, folder.path() / "tante-riet" / "scenario.yaml");
    const auto before = files.read(file, 1U << 20U).value();

    auto other = wim();
    other.title = "Heel iets anders";
    const auto again = make_scenario(files, folder.path(), other, Language::nl);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, base::ErrorKind::wrong_use);
    EXPECT_EQ(files.read(file, 1U << 20U).value(), before);
}

}  // namespace
}  // namespace wijk::authoring
