// A translation filled text by text, by keyboard.

#include "ui/workbench_translation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing_analysed.h"
#include "ui/testing_bench.h"
#include "ui/testing_pane.h"

namespace wijk::ui {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using wijk::testing_support::scenario_of;
using wijk::testing_support::scenario_text;

constexpr const char* scenes = R"(
  begin:
    resident: [{id: a, says: "Dag.", feels: neutral, talk: neutral}]
    replies: [{id: een, say: "Hoi.", next: eind, note: "Je groet."}]
  eind:
    resident: [{id: a, says: "Ja.", feels: neutral, talk: neutral}]
    ending: {kind: opened, title: "Open", text: "Het staat open."}
)";

class TranslationOnScreen : public ::testing::Test {
 protected:
    explicit TranslationOnScreen(float scale = 1, ImVec2 extent = {500, 640})
        : folder_(std::move(*base::TemporaryFolder::make())),
          extent_(extent),
          bench_([this](const Look& look) { pane_.draw(look, extent_); }, scale) {}
    app::TranslationPane& model() { return house_.app().workbench->translation; }
    void show(bool read_only = false) {
        model().show({folder_.path(), scenario_of(scenario_text(scenes)), read_only});
        bench_.frames(4);
    }
    std::string file() const {
        return base::real_files().read(folder_.path() / "scenario.en.yaml", 1U << 20U).value_or("");
    }
    void write(const std::string& text) {
        ASSERT_TRUE(base::real_files().write(folder_.path() / "scenario.en.yaml", text));
    }

    base::TemporaryFolder folder_;
    ImVec2 extent_;
    testing::PaneHouse house_;
    WorkbenchTranslation pane_{house_.app()};
    testing::Bench bench_;
};

TEST_F(TranslationOnScreen, SaysWhyNothingIsThereYet) {
    EXPECT_THAT(bench_.text(), HasSubstr("Zodra het laadt"));
    EXPECT_FALSE(pane_.typing());
}

TEST_F(TranslationOnScreen, ShowsTheSourceWhatIsStillToDoAndWhereItWillBeKept) {
    show();
    EXPECT_THAT(bench_.text(), HasSubstr("English"));
    EXPECT_THAT(bench_.text(), HasSubstr("0 van 14 klaar · 14 ontbreken"));
    EXPECT_THAT(bench_.text(), HasSubstr("scenario.en.yaml is er nog niet"));
    EXPECT_THAT(bench_.text(), HasSubstr("Proef"));
    EXPECT_THAT(bench_.text(), HasSubstr("Nog te vertalen"));
}

TEST_F(TranslationOnScreen, IsFilledByKeyboardAloneAndSaved) {
    show();
    bench_.tab_to("translation.words");
    EXPECT_TRUE(pane_.typing());
    for (const auto* words : {"Trial", "Park"}) {
        bench_.type(words);
        bench_.key(ImGuiKey_Enter);
    }
    EXPECT_TRUE(pane_.typing()) << "one goes on writing";
    EXPECT_EQ(model().rows()[0].text, "Trial");
    EXPECT_EQ(model().rows()[1].text, "Park");
    EXPECT_EQ(model().selected(), 2U);
    EXPECT_THAT(bench_.text(), HasSubstr("2 van 14 klaar"));
    EXPECT_THAT(file(), Not(HasSubstr("Park")));
    bench_.key(ImGuiKey_S, ImGuiMod_Ctrl);
    EXPECT_THAT(file(), HasSubstr("Park"));
    EXPECT_THAT(bench_.text(), HasSubstr("Bewaard in scenario.en.yaml"));
}

TEST_F(TranslationOnScreen, GoesToATextOfTheListByClick) {
    show();
    bench_.click(bench_.box("text.place").centre());
    EXPECT_EQ(model().selected(), 1U);
    EXPECT_TRUE(pane_.typing()) << bench_.probe().focused();
    bench_.type("Park");
    EXPECT_EQ(model().words(), "Park");
}

TEST_F(TranslationOnScreen, LetsAnOutdatedTranslationStand) {
    write("kind: translation\nof: proef\nlanguage: en\ntexts: {title: {from: \"00000000\", text: Trial}}\n");
    show();
    EXPECT_THAT(bench_.text(), HasSubstr("1 om na te kijken"));
    EXPECT_THAT(bench_.text(), HasSubstr("veranderd sinds dit vertaald werd"));
    bench_.click(bench_.box("translation.still_right").centre());
    EXPECT_EQ(model().outdated(), 0);
    EXPECT_THAT(bench_.text(), Not(HasSubstr("om na te kijken")));
}

TEST_F(TranslationOnScreen, AsksWhichTextIsToStandInAConflict) {
    const std::string theirs = "kind: translation\nof: proef\nlanguage: en\ntexts: {title: {text: Theirs}}\n";
    write("kind: translation\nof: proef\nlanguage: en\ntexts: {title: {text: Trial}}\n");
    show();
    model().typed("Mine");
    model().next_todo();
    write(theirs);
    model().save();
    bench_.frames(4);
    EXPECT_EQ(model().standing(), app::TranslationPane::Standing::conflict);
    bench_.click(bench_.box("translation.mine").centre());
    EXPECT_THAT(file(), HasSubstr("Mine"));
}

TEST_F(TranslationOnScreen, ShowsAShippedOneWithoutAField) {
    show(true);
    EXPECT_THAT(bench_.text(), HasSubstr("hoort bij het programma"));
    EXPECT_EQ(bench_.probe().find("translation.words"), nullptr);
}

TEST_F(TranslationOnScreen, SaysWhatIsWrongWithTheFile) {
    write("kind: translation\nof: ander\nlanguage: en\ntexts: {}\n");
    show();
    EXPECT_THAT(bench_.text(), HasSubstr("niet van `proef`"));
}

/// Text twice as large in half the room.
class LargeTranslation : public TranslationOnScreen {
 protected:
    LargeTranslation() : TranslationOnScreen(2, {620, 560}) {}
};

TEST_F(LargeTranslation, CanBeFilledAsWell) {
    show();
    EXPECT_TRUE(testing::all_finite());
    bench_.tab_to("translation.words");
    bench_.type("Trial");
    bench_.key(ImGuiKey_Enter);
    EXPECT_EQ(model().rows()[0].text, "Trial");
    const auto field = bench_.box("translation.words");
    EXPECT_GE(field.most.y - field.least.y, bench_.look().px(60)) << "room for two lines";
}

}  // namespace
}  // namespace wijk::ui
