#include "ui/workbench_guide.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/workbench_model.h"
#include "ui/testing_desk.h"

namespace wijk::ui {
namespace {

using app::Screen;
using testing::Desk;
using ::testing::HasSubstr;
using ::testing::Not;

app::WorkbenchModel& bench(Desk& desk) {
    return *desk.app().workbench;
}
std::string words(Desk& desk, const char* id, const base::Arguments& arguments = {}) {
    return desk.app().catalogue().text(id, arguments);
}

/// Types an answer and Enter.
void answer(Desk& desk, const std::string& text) {
    desk.type(text);
    desk.key(ImGuiKey_Enter);
    desk.frames(4);
}

TEST(TheGuide, TakesSomebodyByKeyboardFromAQuestionToAScenarioThatPlays) {
    Desk desk({});
    desk.app().go(Screen::workbench);
    bench(desk).settle();
    desk.frames(6);
    desk.key(ImGuiKey_Tab);  // from the first key on the keyboard shows where it is
    desk.press("workbench.new");
    EXPECT_THAT(desk.text(), HasSubstr(words(desk, "guide.resident.question")));
    EXPECT_THAT(desk.text(), Not(HasSubstr("guide."))) << "the field's id";
    answer(desk, "Riet");
    EXPECT_THAT(desk.text(), HasSubstr(words(desk, "guide.age.question", {{"resident", "Riet"}})));
    answer(desk, "zestig");
    EXPECT_THAT(desk.text(), HasSubstr(words(desk, "guide.age_wrong")));
    for (int i = 0; i < 6; ++i) desk.key(ImGuiKey_Backspace);
    answer(desk, "61");
    answer(desk, "Buurthuis");
    desk.press("guide.role.beweegcoach");
    desk.press("guide.next");
    answer(desk, "Ja, ik weer.");
    answer(desk, "Riet en het raam");
    bench(desk).settle();
    desk.frames(6);
    ASSERT_NE(bench(desk).playable(), nullptr) << desk.text();
    EXPECT_EQ(bench(desk).playable()->resident().age, 61);
    EXPECT_EQ(bench(desk).playable()->role, "beweegcoach");
    EXPECT_THAT(desk.text(), HasSubstr("Ja, ik weer."));
    EXPECT_THAT(desk.text(), HasSubstr(words(desk, "guide.tour.line", {{"resident", "Riet"}})));
}

TEST(TheGuide, ShowsTheTourUntilItIsPutAway) {
    Desk desk({});
    authoring::Answers answers;
    answers.id = "riet";
    answers.title = "Riet";
    answers.resident = "Riet";
    answers.place = "Buurthuis";
    const auto folder = desk.folder() / "data" / "scenarios";
    ASSERT_TRUE(authoring::make_scenario(base::real_files(), folder, answers, base::Language::nl));
    desk.app().go(Screen::workbench);
    bench(desk).choose(folder / "riet");
    bench(desk).settle();
    desk.frames(6);
    const auto count = [&](const char* done) {
        return words(desk, "guide.tour", {{"done", done}, {"count", "6"}});
    };
    EXPECT_THAT(desk.text(), HasSubstr(count("0")));
    auto text = bench(desk).document().text();
    const std::string given = "Bij mijn zus gaat het raam open als ik er ben. Nou ja.";
    bench(desk).typed(text.replace(text.find(given), given.size(), "Laat maar."));
    bench(desk).settle();
    desk.frames(4);
    EXPECT_THAT(desk.text(), HasSubstr(count("1")));
    EXPECT_THAT(desk.text(), HasSubstr(words(desk, "guide.tour.reply")));
    desk.press("guide.steps");
    EXPECT_THAT(desk.text(), HasSubstr(words(desk, "guide.tour.road")));
    desk.press("guide.where");
    EXPECT_EQ(bench(desk).scene(), bench(desk).playable()->start);
    desk.press("guide.put_away");
    EXPECT_THAT(desk.text(), Not(HasSubstr(count("1"))));
}

}  // namespace
}  // namespace wijk::ui
