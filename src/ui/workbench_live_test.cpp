#include "ui/workbench_live.h"

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

app::WorkbenchModel& bench(Desk& desk) {
    return *desk.app().workbench;
}

/// A copy of Opa Wim, the pane with its live scene beside the text.
void open_copy(Desk& desk) {
    desk.app().go(Screen::workbench);
    bench(desk).choose(base::share_folder() / "scenarios" / "opa-wim");
    bench(desk).make_copy();
    bench(desk).settle();
    bench(desk).beside = Beside::live;
    desk.frames(6);
}

app::LivePane& live(Desk& desk) {
    return bench(desk).live;
}

TEST(TheLivePane, PlaysByKeyboardAndGoesBackAndAgain) {
    Desk desk({});
    open_copy(desk);
    EXPECT_THAT(desk.text(), HasSubstr("Die veter, net bij de brug?"));
    EXPECT_THAT(desk.text(), HasSubstr("vertrouwen"));
    desk.press("live.reply.lucht");
    EXPECT_EQ(live(desk).scene().id, "brug");
    EXPECT_THAT(desk.text(), Not(HasSubstr("Die veter, net bij de brug?")));
    desk.press("live.back");
    EXPECT_EQ(live(desk).scene().id, "veter");
    desk.press("live.reply.rustig");
    EXPECT_EQ(live(desk).scene().id, "stug");
    desk.press("live.again");
    EXPECT_EQ(live(desk).scene().id, "veter");
}

TEST(TheLivePane, SlidesTheNumbersByKeyboard) {
    Desk desk({});
    open_copy(desk);
    ASSERT_TRUE(desk.tab_to("live.number.trust"));
    const int before = live(desk).now().state[0];
    desk.key(ImGuiKey_RightArrow);
    desk.key(ImGuiKey_RightArrow);
    EXPECT_EQ(live(desk).now().state[0], before + 2);
    desk.key(ImGuiKey_LeftArrow);
    EXPECT_EQ(live(desk).now().state[0], before + 1);
}

TEST(TheLivePane, PlaysByTheNumberOfAReplyOnlyWhereTheKeyboardIs) {
    Desk desk({});
    open_copy(desk);
    ASSERT_EQ(desk.probe().focused(), "workbench.editor");
    desk.key(ImGuiKey_1);
    EXPECT_EQ(live(desk).scene().id, "veter") << "a digit that is typed is no reply";
    ASSERT_TRUE(desk.tab_to("live.reply.lucht"));
    desk.key(ImGuiKey_1);
    EXPECT_EQ(live(desk).scene().id, "stug");
}

TEST(TheLivePane, WalksARoadAndKeepsItByOneKey) {
    Desk desk({});
    open_copy(desk);
    live(desk).play({{"veter", "lucht"}, {"brug", "haast"}});
    desk.frames(4);
    EXPECT_THAT(desk.text(),
                HasSubstr(desk.app().catalogue().text("live.road", {{"walked", "0"}, {"steps", "2"}})));
    desk.press("live.next_step");
    desk.press("live.to_its_end");
    EXPECT_TRUE(live(desk).road()->at_end());
    const auto roads = bench(desk).playable()->playthroughs.size();
    desk.key(ImGuiKey_P, false, true);
    bench(desk).settle();
    desk.frames(4);
    ASSERT_NE(bench(desk).playable(), nullptr);
    EXPECT_EQ(bench(desk).playable()->playthroughs.size(), roads + 1);
}

TEST(TheLivePane, SaysWhatIsNotOnOfferAndWhyAndTheOtherLines) {
    Desk desk({});
    desk.app().go(Screen::workbench);
    const auto folder = desk.folder() / "data" / "scenarios" / "proef";
    const std::string text =
        "format: 1\nid: proef\nlanguage: nl\ntitle: Proef\nstops: [7]\nrole: beweegcoach\nlevel: 1\nminutes: "
        "5\n"
        "place: Park\nbriefing: Je komt Wim tegen.\naim: Luisteren.\nconversation: full\nchange_goal: Wim "
        "stopt\n"
        "resident: {name: Wim, age: 67, state: {trust: 4, importance: 5, confidence: 2, discord: 0}}\n"
        "start: begin\nscenes:\n  begin:\n    resident:\n"
        "      - {id: open, when: \"trust >= 6\", says: \"Ik zou wel willen.\", feels: hopeful, talk: "
        "neutral}\n"
        "      - {id: dicht, says: \"Nee hoor.\", feels: guarded, talk: neutral}\n"
        "    replies:\n"
        "      - {id: diep, say: \"Je wilt wel.\", when: \"trust >= 8\", codes: [CR], toward: change, next: "
        "eind, note: n}\n"
        "      - {id: weg, say: \"Dag.\", codes: [STRUCTURE], next: eind, note: n}\n"
        "  eind:\n    resident: [{id: uit, says: \"Dag.\", feels: neutral, talk: neutral}]\n"
        "    ending: {kind: not_now, title: \"Niet nu\", text: \"Het is goed zo.\"}\n"
        "debrief:\n  technique: [{id: t, text: \"Hoe?\"}]\n  values: [{id: v, text: \"Mag?\"}]\n"
        "  person: [{id: p, text: \"Past?\"}]\n";
    ASSERT_TRUE(base::real_files().write(folder / "scenario.yaml", text));
    bench(desk).refresh();
    bench(desk).choose(folder);
    bench(desk).settle();
    desk.frames(6);
    EXPECT_THAT(desk.text(), HasSubstr("vertrouwen minstens 8 (nu 4)"));
    EXPECT_THAT(desk.text(), Not(HasSubstr("Ik zou wel willen.")));
    desk.press("live.other_lines");
    EXPECT_THAT(desk.text(), HasSubstr("Ik zou wel willen."));
    EXPECT_THAT(desk.text(), HasSubstr("vertrouwen minstens 6 (nu 4)"));
    desk.press("live.reply.weg");
    EXPECT_THAT(desk.text(), HasSubstr("Het is goed zo."));
}

TEST(TheLivePane, StaysWithinItsWidthWithLargeText) {
    Desk desk({base::Language::nl, 2.0});
    open_copy(desk);
    live(desk).play({{"veter", "lucht"}});
    desk.frames(6);
    for (const auto& item : desk.probe().items()) {
        EXPECT_LE(item.box.most.x, 1280 + 1) << item.label;
        EXPECT_GE(item.box.least.x, -1) << item.label;
    }
}

}  // namespace
}  // namespace wijk::ui
