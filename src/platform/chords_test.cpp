#include "platform/chords.h"

#include <string>

#include <gtest/gtest.h>
#include <imgui.h>

#include "platform/context.h"

namespace wijk::platform {
namespace {

class AChord : public ::testing::Test {
 protected:
    AChord() {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {640, 480};
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        frames();
    }
    static void modifier(ImGuiKey key, ImGuiKey mod, bool down) {
        ImGui::GetIO().AddKeyEvent(mod, down);
        ImGui::GetIO().AddKeyEvent(key, down);
    }
    static void shift(bool down) { modifier(ImGuiKey_LeftShift, ImGuiMod_Shift, down); }
    static void control(bool down) { modifier(ImGuiKey_LeftCtrl, ImGuiMod_Ctrl, down); }

    /// Frames until nothing waits; what was pressed, as "shift+Tab ".
    std::string frames() {
        std::string said;
        int left = 3;
        do {
            chords_.before_new_frame();
            ImGui::NewFrame();
            chords_.after_new_frame();
            for (const auto key : {ImGuiKey_Tab, ImGuiKey_Q, ImGuiKey_A})
                if (ImGui::IsKeyPressed(key, false))
                    said += std::string(ImGui::GetIO().KeyCtrl ? "ctrl+" : "") +
                            (ImGui::GetIO().KeyShift ? "shift+" : "") + ImGui::GetKeyName(key) + " ";
            ImGui::Render();
            --left;
        } while (left > 0 || chords_.waiting());
        return said;
    }

    Context context_;
    Chords chords_;
};

TEST_F(AChord, StaysTogetherWhenTheModifierIsLetGoFirstWithinOneFrame) {
    shift(true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Tab, true);
    shift(false);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Tab, false);
    EXPECT_EQ(frames(), "shift+Tab ");
    EXPECT_FALSE(ImGui::GetIO().KeyShift) << "and is let go in the end";
    EXPECT_FALSE(ImGui::IsKeyDown(ImGuiKey_Tab));
}

TEST_F(AChord, StaysTogetherWhenTheModifierWasHeldBefore) {
    control(true);
    EXPECT_EQ(frames(), "");
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Q, true);
    control(false);
    EXPECT_EQ(frames(), "ctrl+Q ");
}

TEST_F(AChord, IsNotMadeOfKeysThatFollowEachOther) {
    shift(true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Tab, true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Tab, false);
    shift(false);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_A, true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_A, false);
    control(true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Q, true);
    control(false);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Q, false);
    EXPECT_EQ(frames(), "shift+Tab A ctrl+Q ");
}

}  // namespace
}  // namespace wijk::platform
