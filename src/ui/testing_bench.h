#pragma once
// For tests: one window with whatever a test draws in it, keys and mouse going in and what stands there
// coming out. No graphics card, no display, no program around it.

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "base/files.h"
#include "ui/look.h"
#include "ui/probe.h"

namespace wijk::ui::testing {

/// Stands in for the renderer: every texture that ImGui asks for is there.
inline void accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

class Bench {
 public:
    using Draw = std::function<void(const Look&)>;

    explicit Bench(Draw draw, float scale = 1, ImVec2 display = {1280, 800})
        : draw_(std::move(draw)), context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = display;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        io.ConfigNavEscapeClearFocusItem = false;
        io.ConfigInputTextCursorBlink = false;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
        const auto fonts = base::share_folder() / "fonts";
        look_.regular = io.Fonts->AddFontFromFileTTF((fonts / "Lato-Regular.ttf").c_str());
        look_.bold = io.Fonts->AddFontFromFileTTF((fonts / "Lato-Bold.ttf").c_str());
        look_.theme = &light_theme();
        look_.scale = scale;
        look_.motion = false;
        look_.em = em_of(*look_.regular);
        ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
        platform.Platform_ClipboardUserData = this;
        platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
            here().clipboard = text;
        };
        platform.Platform_GetClipboardTextFn = [](ImGuiContext*) { return here().clipboard.c_str(); };
        probe_.emplace();
        frames(3);
    }
    ~Bench() {
        probe_.reset();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
        ImGui::DestroyContext(context_);
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    std::string clipboard;

    const Probe& probe() const { return *probe_; }
    /// Everything that was written in the last frame, in the order in which it was drawn.
    const std::string& text() const { return text_; }
    const Look& look() const { return look_; }
    void theme(const Theme& theme) { look_.theme = &theme; }
    /// Where the item with this id stands.
    Box box(const std::string& label) const {
        const auto* item = probe_->find(label);
        if (item == nullptr) throw std::runtime_error("there is no " + label);
        return item->box;
    }
    /// How many corners of what was drawn have this colour and lie in this box.
    int corners(Colour colour, const Box& within) const {
        int count = 0;
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
            for (const ImDrawVert& corner : list->VtxBuffer)
                if (corner.col == pack(colour) && corner.pos.x >= within.least.x &&
                    corner.pos.x <= within.most.x && corner.pos.y >= within.least.y &&
                    corner.pos.y <= within.most.y)
                    ++count;
        return count;
    }

    void frame() {
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        look_.now += 1.0 / 60;
        probe_->clear();
        ImGui::NewFrame();
        apply_style(look_);
        ImGui::LogToBuffer();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin(
            "###bench", nullptr,
            ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
        ImGui::SetCursorScreenPos({look_.px(24), look_.px(24)});
        draw_(look_);
        ImGui::End();
        text_ = GImGui->LogBuffer.c_str();
        ImGui::LogFinish();
        ImGui::Render();
        accept_textures();
    }
    void frames(int count) {
        for (int i = 0; i < count; ++i) frame();
    }

    void key(ImGuiKey which, ImGuiKey modifier = ImGuiKey_None) {
        ImGuiIO& io = ImGui::GetIO();
        for (const bool down : {true, false}) {
            if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, down);
            io.AddKeyEvent(which, down);
            frames(3);
        }
    }
    void type(const std::string& words) {
        ImGui::GetIO().AddInputCharactersUTF8(words.c_str());
        frames(2 + static_cast<int>(words.size()));
    }
    /// Tab until the keyboard is on the item with this id and its ring shows, which a click hides.
    void tab_to(const std::string& label) {
        const auto there = [&] { return probe_->focused() == label && ImGui::GetIO().NavVisible; };
        for (int i = 0; i < 60 && !there(); ++i) key(ImGuiKey_Tab);
        if (!there()) throw std::runtime_error("the keyboard does not get to " + label);
    }
    void click(Vec at, int times = 1) {
        ImGuiIO& io = ImGui::GetIO();
        io.AddMousePosEvent(at.x, at.y);
        frames(30);  // far enough from an earlier click to be one of its own
        for (int i = 0; i < times; ++i)
            for (const bool down : {true, false}) {
                io.AddMouseButtonEvent(ImGuiMouseButton_Left, down);
                frame();
            }
        frames(2);
    }
    void drag(Vec from, Vec to) {
        ImGuiIO& io = ImGui::GetIO();
        io.AddMousePosEvent(from.x, from.y);
        frames(30);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        frames(2);
        for (int i = 1; i <= 8; ++i) {
            const float part = static_cast<float>(i) / 8;
            io.AddMousePosEvent(mix(from.x, to.x, part), mix(from.y, to.y, part));
            frame();
        }
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        frames(2);
    }

 private:
    static Bench& here() { return *static_cast<Bench*>(ImGui::GetPlatformIO().Platform_ClipboardUserData); }

    Draw draw_;
    ImGuiContext* context_;
    std::optional<Probe> probe_;
    Look look_;
    std::string text_;
};

}  // namespace wijk::ui::testing
