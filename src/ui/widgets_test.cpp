#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ui/testing_bench.h"

namespace wijk::ui {
namespace {

using testing::Bench;
using ::testing::HasSubstr;

constexpr const char* reply =
    "Je vraagt je af hoe lang je nog mee kunt doen, en dat houdt je bezig sinds je kleinzoon je vroeg of je "
    "komt kijken, en of je dan misschien weer in de goal wilt staan.";

/// One of each control, and what they hold.
struct Controls {
    int pressed = 0, chosen = 0, replies = 0;
    bool motion = false, finished = false;
    double size = 100;
    std::string name;

    void draw(const Look& look) {
        if (button(look, "go", "Ga in gesprek", Button::primary)) ++pressed;
        button(look, "later", "Later", Button::secondary);
        icon_button(look, "back", Icon::back, "Terug");
        chosen = segmented(look, "theme", {"Licht", "Donker", "Hoog contrast"}, chosen);
        motion = toggle(look, "motion", "Beweging", "Gezichten ademen en knipperen", motion);
        size = slider(look, "size", size, 80, 250, 10, "100%");
        finished = line_field(look, "##name", name, "Je naam", look.px(280)) || finished;
        const float width = std::min(look.px(600), ImGui::GetContentRegionAvail().x);
        if (choice_card(look, "reply.1", reply, 1, width)) ++replies;
    }
};

struct Shown {
    Controls controls;
    Bench bench;
    explicit Shown(float scale = 1, ImVec2 display = {1280, 1000})
        : bench([this](const Look& look) { controls.draw(look); }, scale, display) {}
};

TEST(EveryControl, IsAsHighAsATargetHasToBeAtEverySizeOfText) {
    for (const float scale : {0.8F, 1.0F, 2.5F}) {
        const Shown shown(scale, {1280, 2400});
        int seen = 0;
        for (const auto& item : shown.bench.probe().items()) {
            if (item.label.empty() || item.label.starts_with("#") ||
                item.label.find('/') != std::string::npos)
                continue;
            ++seen;
            EXPECT_GE(std::round(item.box.height()), std::floor(least_target * scale)) << item.label;
        }
        EXPECT_GE(seen, 7);
    }
}

TEST(EveryControl, ThatTheKeyboardIsOnHasARingAllAroundInTheColourOfItsTheme) {
    for (const auto* theme : {&light_theme(), &dark_theme(), &contrast_theme()}) {
        Shown shown;
        shown.bench.theme(*theme);
        shown.bench.frame();
        // The strips outside its four edges, corners included: the ring has its points there.
        const auto strips = [&](const char* id) {
            const Box box = shown.bench.box(id);
            constexpr float out = 8;
            std::array<int, 4> found = {
                shown.bench.corners(theme->focus, {{box.least.x - out, box.least.y - out},
                                                   {box.least.x - 1, box.most.y + out}}),
                shown.bench.corners(theme->focus, {{box.most.x + 1, box.least.y - out},
                                                   {box.most.x + out, box.most.y + out}}),
                shown.bench.corners(theme->focus, {{box.least.x - out, box.least.y - out},
                                                   {box.most.x + out, box.least.y - 1}}),
                shown.bench.corners(theme->focus, {{box.least.x - out, box.most.y + 1},
                                                   {box.most.x + out, box.most.y + out}})};
            return found;
        };
        // Each beside one that is too far away for its ring to be taken for the other's.
        constexpr std::array<std::pair<const char*, const char*>, 7> pairs = {{{"go", "size"},
                                                                               {"later", "size"},
                                                                               {"back", "size"},
                                                                               {"motion", "go"},
                                                                               {"size", "go"},
                                                                               {"##name", "go"},
                                                                               {"reply.1", "go"}}};
        for (const auto& [id, elsewhere] : pairs) {
            shown.bench.tab_to(elsewhere);
            const auto without = strips(id);
            shown.bench.tab_to(id);
            const auto with = strips(id);
            for (std::size_t side = 0; side < 4; ++side)
                EXPECT_GT(with[side], without[side]) << id << ", side " << side;
        }
    }
}

TEST(AButton, IsPressedByMouseEnterAndSpace) {
    Shown shown;
    shown.bench.click(shown.bench.box("go").centre());
    EXPECT_EQ(shown.controls.pressed, 1);
    shown.bench.tab_to("go");
    shown.bench.key(ImGuiKey_Enter);
    EXPECT_EQ(shown.controls.pressed, 2);
    shown.bench.key(ImGuiKey_Space);
    EXPECT_EQ(shown.controls.pressed, 3);
}

TEST(AButton, WrapsItsLabelInsteadOfCuttingItOff) {
    const std::string label = "Terug naar dit moment en opnieuw kiezen wat je zegt";
    Bench bench([&](const Look& look) { button(look, "back_here", label, Button::secondary); }, 2,
                {420, 600});
    const Box box = bench.box("back_here");
    EXPECT_LE(box.most.x, 420);
    const ImVec2 one_line = text_extent(bench.look(), label, Size::reading, 0, Weight::bold);
    EXPECT_GT(box.height(), 2 * one_line.y);
    EXPECT_THAT(bench.text(), HasSubstr("opnieuw"));
}

TEST(AReplyCard, ShowsItsWholeTextAtTwiceTheSize) {
    for (const float width : {1280.0F, 640.0F}) {
        Shown shown(2, {width, 2400});
        const Box box = shown.bench.box("reply.1");
        EXPECT_LE(box.most.x, width);
        const auto& look = shown.bench.look();
        // Every letter drawn in ink below the card's top lies in the card.
        const ImVec2 words = text_extent(look, reply, Size::reading, box.width() - look.px(28 + 40));
        EXPECT_GE(box.height(), words.y);
        const Box under{{0, box.most.y + 1}, {width, 2400}};
        EXPECT_EQ(shown.bench.corners(look.theme->ink, under), 0);
        EXPECT_GT(shown.bench.corners(look.theme->ink, box), 4 * 100);
    }
}

TEST(AReplyCard, IsChosenByMouseAndEnter) {
    Shown shown;
    shown.bench.click(shown.bench.box("reply.1").centre());
    shown.bench.tab_to("reply.1");
    shown.bench.key(ImGuiKey_Enter);
    EXPECT_EQ(shown.controls.replies, 2);
}

TEST(ASwitch, TurnsOnAndOffAndSaysWhichItIs) {
    Shown shown;
    EXPECT_THAT(shown.bench.text(), HasSubstr("[ ] Beweging"));
    shown.bench.tab_to("motion");
    shown.bench.key(ImGuiKey_Space);
    EXPECT_TRUE(shown.controls.motion);
    EXPECT_THAT(shown.bench.text(), HasSubstr("[x] Beweging"));
    shown.bench.click(shown.bench.box("motion").centre());
    EXPECT_FALSE(shown.controls.motion);
}

TEST(AChoiceOfSeveral, IsMadeByKeyboardAndSaysWhichItIs) {
    Shown shown;
    EXPECT_THAT(shown.bench.text(), HasSubstr("(x) Licht"));
    shown.bench.tab_to("back");
    shown.bench.key(ImGuiKey_Tab);
    shown.bench.key(ImGuiKey_RightArrow);
    shown.bench.key(ImGuiKey_RightArrow);
    shown.bench.key(ImGuiKey_Enter);
    EXPECT_EQ(shown.controls.chosen, 2);
    EXPECT_THAT(shown.bench.text(), HasSubstr("(x) Hoog contrast"));
}

TEST(AChoiceOfSeveral, BreaksIntoRowsWhereItDoesNotFit) {
    Shown shown(2.5F, {640, 3000});
    float right = 0;
    int rows = 0;
    float last = -1;
    for (const auto& item : shown.bench.probe().items())
        if (item.label == "choice") {
            right = std::max(right, item.box.most.x);
            if (item.box.least.y > last) ++rows;
            last = item.box.least.y;
        }
    EXPECT_GT(rows, 1);
    EXPECT_LE(right, 640);
}

TEST(ASlider, GoesByStepsWithArrowsAndMouseAndStaysWithinItsEnds) {
    Shown shown;
    shown.bench.tab_to("size");
    shown.bench.key(ImGuiKey_RightArrow);
    EXPECT_DOUBLE_EQ(shown.controls.size, 110);
    EXPECT_EQ(shown.bench.probe().focused(), "size");
    for (int i = 0; i < 5; ++i) shown.bench.key(ImGuiKey_LeftArrow);
    EXPECT_DOUBLE_EQ(shown.controls.size, 80);
    const Box box = shown.bench.box("size");
    shown.bench.drag({box.least.x + 12, box.centre().y}, {box.most.x + 200, box.centre().y});
    EXPECT_DOUBLE_EQ(shown.controls.size, 250);
    shown.bench.click({box.centre().x, box.centre().y});
    EXPECT_NEAR(shown.controls.size, 165, 10);
    EXPECT_DOUBLE_EQ(std::fmod(shown.controls.size, 10), 0);
}

TEST(ALineField, TakesWhatIsTypedHoweverLongAndTellsOfEnter) {
    Shown shown;
    shown.bench.click(shown.bench.box("##name").centre());
    const std::string name = "Iyad de Vries-van der Meulen uit de Bloemenbuurt é";
    shown.bench.type(name);
    EXPECT_EQ(shown.controls.name, name);
    EXPECT_FALSE(shown.controls.finished);
    shown.bench.key(ImGuiKey_Enter);
    EXPECT_TRUE(shown.controls.finished);
}

TEST(Text, IsNeverWiderThanTheReadingMeasure) {
    Bench bench([](const Look& look) { text(look, reply, Size::reading, look.theme->ink); }, 1, {3000, 600});
    const float wide = text_extent(bench.look(), reply, Size::reading).x;
    const float line = text_extent(bench.look(), std::string(68, 'n'), Size::reading).x;
    ASSERT_GT(wide, line);
    EXPECT_EQ(bench.corners(bench.look().theme->ink, {{24 + line, 0}, {3000, 600}}), 0);
    EXPECT_GT(bench.corners(bench.look().theme->ink, {{24, 0}, {24 + line, 600}}), 400);
}

}  // namespace
}  // namespace wijk::ui
