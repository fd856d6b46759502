#include "ui/workbench_screen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/workbench_model.h"
#include "ui/testing_desk.h"

namespace wijk::ui {
namespace {

using app::Beside;
using app::Screen;
using app::Standing;
using testing::Desk;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

app::WorkbenchModel& bench(Desk& desk) {
    return *desk.app().workbench;
}

void open(Desk& desk) {
    desk.app().go(Screen::workbench);
    bench(desk).settle();
    desk.frames(6);
}

/// With a copy of this scenario open, and the keyboard in its text.
void open_copy(Desk& desk) {
    open(desk);
    bench(desk).choose(base::share_folder() / "scenarios" / "opa-wim");
    bench(desk).make_copy();
    bench(desk).settle();
    desk.frames(6);
}

std::string on_disk(const Desk& desk) {
    const auto file = desk.folder() / "data" / "scenarios" / "opa-wim" / "scenario.yaml";
    return base::real_files().read(file, 1U << 20U).value_or(std::string());
}

TEST(TheWorkbench, SaysHowToBeginWhenNothingIsOpen) {
    Desk desk({});
    open(desk);
    EXPECT_THAT(desk.text(), HasSubstr(desk.app().catalogue().text("workbench.welcome.how")));
    EXPECT_THAT(desk.text(), HasSubstr("Opa Wim"));
    EXPECT_EQ(desk.probe().focused(), "workbench.new");
}

TEST(TheWorkbench, TakesSomebodyByKeyboardFromTheListToACopyThatTheyChangeAndSave) {
    Desk desk({});
    open(desk);
    desk.press("scenario.opa-wim");
    EXPECT_EQ(bench(desk).standing(), Standing::read_only);
    EXPECT_EQ(desk.probe().focused(), "workbench.editor");
    desk.type("weg");
    EXPECT_THAT(bench(desk).document().text(), Not(HasSubstr("weg1"))) << "nothing of it came in";
    EXPECT_EQ(bench(desk).document().text(),
              base::real_files()
                  .read(base::share_folder() / "scenarios" / "opa-wim" / "scenario.yaml", 1U << 20U)
                  .value_or(std::string()));
    desk.press("workbench.copy");
    EXPECT_FALSE(bench(desk).read_only());
    ASSERT_EQ(desk.probe().focused(), "workbench.editor");
    desk.type("# van mij\n");
    desk.key(ImGuiKey_Enter);
    EXPECT_EQ(bench(desk).standing(), Standing::changed);
    EXPECT_THAT(on_disk(desk), Not(HasSubstr("# van mij")));
    desk.key(ImGuiKey_S, false, true);
    EXPECT_EQ(bench(desk).standing(), Standing::saved);
    EXPECT_THAT(on_disk(desk), StartsWith("# van mij\n"));
    desk.key(ImGuiKey_Z, false, true);
    EXPECT_THAT(bench(desk).document().text(), Not(HasSubstr("# van mij\n")));
}

TEST(TheWorkbench, GoesFromPaneToPaneWithFSixAndChoosesWhatStandsBesideTheText) {
    Desk desk({});
    open_copy(desk);
    ASSERT_EQ(desk.probe().focused(), "workbench.editor");
    desk.key(ImGuiKey_F6);
    EXPECT_EQ(desk.probe().focused(), "workbench.beside.live");
    desk.key(ImGuiKey_F6);
    EXPECT_EQ(desk.probe().focused(), "scenario.opa-wim");
    desk.key(ImGuiKey_F6, true);
    EXPECT_EQ(desk.probe().focused(), "workbench.beside.live");
    desk.key(ImGuiKey_F6, true);
    EXPECT_EQ(desk.probe().focused(), "workbench.editor");
    desk.key(ImGuiKey_3, false, true);
    EXPECT_EQ(bench(desk).beside, Beside::analysis);
    EXPECT_EQ(desk.probe().focused(), "workbench.beside.analysis");
    desk.key(ImGuiKey_1, false, true);
    EXPECT_EQ(bench(desk).beside, Beside::live);
}

TEST(TheWorkbench, GoesToAProblemAndTellsWhyItMatters) {
    Desk desk({});
    open_copy(desk);
    auto text = bench(desk).document().text();
    const auto at = text.find("next: ");
    ASSERT_NE(at, std::string::npos);
    bench(desk).typed(text.replace(at, 6, "next: nergens_heen_"));
    bench(desk).settle();
    desk.frames(4);
    desk.key(ImGuiKey_F8);
    desk.frames(4);
    ASSERT_TRUE(bench(desk).problem());
    const auto problem = bench(desk).problems()[*bench(desk).problem()];
    EXPECT_EQ(bench(desk).line(), problem.place.line);
    EXPECT_EQ(desk.probe().focused(), "workbench.editor");
    EXPECT_THAT(desk.text(), HasSubstr(problem.what));
    EXPECT_THAT(desk.text(), HasSubstr(problem.code));
    // The program's change is undone as one's own typing is.
    desk.key(ImGuiKey_Z, false, true);
    bench(desk).settle();
    EXPECT_TRUE(bench(desk).playable_is_now());
}

TEST(TheWorkbench, LeavesWithEscapeStepByStep) {
    Desk desk({});
    open_copy(desk);
    desk.press("workbench.versions");
    EXPECT_THAT(desk.text(), HasSubstr(desk.app().catalogue().text("workbench.versions.none")));
    desk.key(ImGuiKey_Escape);
    EXPECT_THAT(desk.text(), Not(HasSubstr(desk.app().catalogue().text("workbench.versions.none"))));
    desk.key(ImGuiKey_F6, true);
    desk.key(ImGuiKey_F6, true);
    desk.key(ImGuiKey_F6, true);
    ASSERT_EQ(desk.app().screen(), Screen::workbench);
    for (int i = 0; i < 3 && desk.app().screen() == Screen::workbench; ++i) desk.key(ImGuiKey_Escape);
    EXPECT_NE(desk.app().screen(), Screen::workbench);
}

TEST(TheWorkbench, AsksWhichTextGoesOnWhenBothChanged) {
    Desk desk({});
    open_copy(desk);
    desk.type("# van mij ");
    const auto file = desk.folder() / "data" / "scenarios" / "opa-wim" / "scenario.yaml";
    ASSERT_TRUE(base::real_files().write(file, "# van hen\n" + on_disk(desk)));
    desk.key(ImGuiKey_S, false, true);
    ASSERT_EQ(bench(desk).standing(), Standing::conflict);
    EXPECT_THAT(desk.text(), HasSubstr(desk.app().catalogue().text("workbench.conflict.how")));
    desk.press("workbench.theirs");
    EXPECT_EQ(bench(desk).standing(), Standing::saved);
    EXPECT_THAT(bench(desk).document().text(), StartsWith("# van hen\n"));
    desk.key(ImGuiKey_Z, false, true);
}

TEST(TheWorkbench, BecomesAChoiceOfPanesWhereTheyDoNotFit) {
    Desk desk({base::Language::nl, 2});
    open_copy(desk);
    EXPECT_EQ(desk.probe().find("scenario.opa-wim"), nullptr);
    ASSERT_NE(desk.probe().find("workbench.editor"), nullptr);
    desk.key(ImGuiKey_F6);
    EXPECT_EQ(desk.probe().find("workbench.editor"), nullptr);
    EXPECT_NE(desk.probe().find("workbench.beside.map"), nullptr);
    desk.key(ImGuiKey_F6);
    EXPECT_NE(desk.probe().find("scenario.opa-wim"), nullptr);
    bench(desk).go_to(std::string_view("resident"));
    desk.frames(3);
    EXPECT_NE(desk.probe().find("workbench.editor"), nullptr) << "what is gone to is shown";
}

TEST(TheWorkbench, IsReachedFromHomeAndFromATalk) {
    Desk desk({});
    desk.press("home.workbench");
    EXPECT_EQ(desk.app().screen(), Screen::workbench);
    desk.app().go(Screen::home);
    desk.app().home.open("opa-wim");
    desk.frames(4);
    desk.key(ImGuiKey_E, false, true);
    EXPECT_EQ(desk.app().screen(), Screen::workbench);
    EXPECT_EQ(bench(desk).folder().filename(), "opa-wim");
}

}  // namespace
}  // namespace wijk::ui
