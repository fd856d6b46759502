#pragma once
// For tests: the whole program but its window. Keys go in, what stands on the screen comes out, and nothing
// is drawn by a graphics card. Records, settings and files are real, in a folder of their own.

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "ui/probe.h"
#include "ui/screens.h"

namespace wijk::ui::testing {

class Desk {
 public:
    struct Options {
        base::Language language = base::Language::nl;
        double scale = 1;
        float width = 1280;
        float height = 800;
        bool waiting = false;
        bool learner = true;  ///< somebody called Els sits down first
    };

    explicit Desk(const Options& options) : folder_(make_folder()), context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {options.width, options.height};
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        io.ConfigNavEscapeClearFocusItem = false;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
        const auto fonts = base::share_folder() / "fonts";
        regular_ = io.Fonts->AddFontFromFileTTF((fonts / "Lato-Regular.ttf").c_str());
        bold_ = io.Fonts->AddFontFromFileTTF((fonts / "Lato-Bold.ttf").c_str());
        ImGui::GetPlatformIO().Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
            clipboard() = text;
        };
        ImGui::GetPlatformIO().Platform_GetClipboardTextFn = [](ImGuiContext*) {
            return clipboard().c_str();
        };
        probe_.emplace();
        app::Settings settings;
        settings.language = options.language;
        settings.scale = options.scale;
        settings.motion = false;
        settings.waiting = options.waiting;
        open(settings);
        if (options.learner) {
            app().learners.new_name = "Els";
            app().learners.add();
        }
        frames(3);
    }
    ~Desk() {
        screens_.reset();
        app_.reset();
        probe_.reset();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
        ImGui::DestroyContext(context_);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    app::App& app() { return *app_; }
    const Probe& probe() const { return *probe_; }
    const base::Path& folder() const { return folder_.path(); }

    /// The program ends and starts again on what is on the disk.
    void restart() { restart_on(share_); }
    /// The same with what is shipped in another folder.
    void restart_on(const base::Path& share) {
        share_ = share;
        const auto settings = app_->settings();
        screens_.reset();
        app_.reset();
        open(settings);
        frames(3);
    }

    void frame() {
        ImGuiIO& io = ImGui::GetIO();
        io.DeltaTime = 1.0F / 60;
        now_ += 1.0 / 60;
        probe_->clear();
        ImGui::NewFrame();
        const auto& settings = app_->settings();
        const auto& theme = settings.theme == app::ThemeChoice::light  ? light_theme()
                            : settings.theme == app::ThemeChoice::dark ? dark_theme()
                                                                       : contrast_theme();
        const Look look{&theme,          regular_, bold_, static_cast<float>(settings.scale),
                        settings.motion, now_,     0,     em_of(*regular_)};
        apply_style(look);
        ImGui::LogToBuffer();
        screens_->draw(look);
        text_ = GImGui->LogBuffer.c_str();
        ImGui::LogFinish();
        ImGui::Render();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            const bool gone = texture->Status == ImTextureStatus_WantDestroy;
            if (gone) texture->SetTexID(ImTextureID_Invalid);
            if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
            if (texture->Status != ImTextureStatus_Destroyed)
                texture->SetStatus(gone ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
        }
    }
    void frames(int count) {
        for (int i = 0; i < count; ++i) frame();
    }

    void key(ImGuiKey which, bool shift = false, bool control = false) {
        ImGuiIO& io = ImGui::GetIO();
        if (shift) io.AddKeyEvent(ImGuiMod_Shift, true);
        if (control) io.AddKeyEvent(ImGuiMod_Ctrl, true);
        io.AddKeyEvent(which, true);
        frames(2);
        io.AddKeyEvent(which, false);
        if (shift) io.AddKeyEvent(ImGuiMod_Shift, false);
        if (control) io.AddKeyEvent(ImGuiMod_Ctrl, false);
        frames(2);
    }
    void type(const std::string& words) {
        ImGui::GetIO().AddInputCharactersUTF8(words.c_str());
        frames(2 + static_cast<int>(words.size()));
    }
    /// Tab until the keyboard is on the item with this id; false when it never gets there.
    bool tab_to(const std::string& label) {
        for (int i = 0; i < 120; ++i) {
            if (probe_->focused() == label) return true;
            key(ImGuiKey_Tab);
        }
        return false;
    }
    /// Tab to it and press Enter.
    void press(const std::string& label) {
        if (!tab_to(label))
            throw std::runtime_error("the keyboard does not get to " + label + " on:\n" + text());
        key(ImGuiKey_Enter);
        frames(4);
    }

    /// Everything that is written on the screen, in the order in which it is drawn.
    const std::string& text() const { return text_; }

    static std::string& clipboard() {
        static std::string content;
        return content;
    }

 private:
    static base::TemporaryFolder make_folder() {
        auto made = base::TemporaryFolder::make();
        if (!made) throw std::runtime_error(made.error().what.en);
        return std::move(*made);
    }
    void open(const app::Settings& settings) {
        const app::Surroundings surroundings{base::real_files(),
                                             base::system_clock(),
                                             base::system_random(),
                                             share_,
                                             folder_.path() / "data",
                                             folder_.path() / "config",
                                             false};
        auto opened = app::App::open(surroundings, &settings);
        if (!opened) throw std::runtime_error(opened.error().what.en);
        app_ = std::move(*opened);
        screens_ = std::make_unique<Screens>(*app_);
    }

    base::TemporaryFolder folder_;
    base::Path share_ = base::share_folder();
    ImGuiContext* context_;
    std::optional<Probe> probe_;
    ImFont* regular_ = nullptr;
    ImFont* bold_ = nullptr;
    std::unique_ptr<app::App> app_;
    std::unique_ptr<Screens> screens_;
    double now_ = 0;
    std::string text_;
};

}  // namespace wijk::ui::testing
