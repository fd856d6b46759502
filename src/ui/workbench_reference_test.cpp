#include "ui/workbench_reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/workbench_model.h"
#include "ui/testing_desk.h"

namespace wijk::ui {
namespace {

using app::Beside;
using app::Screen;
using testing::Desk;
using ::testing::HasSubstr;
using ::testing::Not;

void open(Desk& desk) {
    auto& bench = *desk.app().workbench;
    desk.app().go(Screen::workbench);
    bench.choose(base::share_folder() / "scenarios" / "opa-wim");
    bench.settle();
    bench.beside = Beside::reference;
    desk.frames(6);
}

TEST(TheReference, ShowsEachKeyAndFindsOneByItsWords) {
    Desk desk({});
    open(desk);
    EXPECT_THAT(desk.text(), HasSubstr("change_goal"));
    ASSERT_TRUE(desk.tab_to("##reference.search"));
    desk.type("oversteps");
    desk.frames(4);
    EXPECT_THAT(desk.text(), HasSubstr("scenes.*.replies[].oversteps"));
    EXPECT_THAT(desk.text(), Not(HasSubstr("change_goal")));
    desk.type("xyz");
    desk.frames(4);
    EXPECT_THAT(desk.text(), HasSubstr("overstepsxyz"));
}

TEST(TheReference, ShowsOtherKindsOfFileToo) {
    Desk desk({});
    open(desk);
    desk.press("reference.kind.portrait");
    EXPECT_THAT(desk.text(), HasSubstr("persons.*.hair_colour"));
}

TEST(TheReference, CopiesAnExample) {
    Desk desk({});
    open(desk);
    ASSERT_TRUE(desk.tab_to("##reference.search"));
    desk.type("minutes");
    desk.frames(4);
    desk.press("copy");
    EXPECT_EQ(Desk::clipboard(), "minutes: 5\n");
}

}  // namespace
}  // namespace wijk::ui
