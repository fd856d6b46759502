#pragma once
// For tests: a draw list without window or graphics card, and what can be asked of it.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include <imgui.h>

#include "ui/paint.h"

namespace wijk::ui {

/// One Dear ImGui frame that is never shown. Its font is the built-in one.
class Sketchbook {
 public:
    Sketchbook() : context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {1920, 1080};
        io.DeltaTime = 1.0F / 60;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
        ImGui::NewFrame();
        list_.emplace(ImGui::GetDrawListSharedData());
    }
    ~Sketchbook() {
        list_.reset();
        ImGui::EndFrame();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            texture->SetStatus(ImTextureStatus_Destroyed);
        ImGui::DestroyContext(context_);
    }
    Sketchbook(const Sketchbook&) = delete;
    Sketchbook& operator=(const Sketchbook&) = delete;

    /// The list to draw on; empty each time it is asked for.
    ImDrawList& clean_list() {
        list_->_ResetForNewFrame();
        list_->PushClipRectFullScreen();
        list_->PushTexture(ImGui::GetIO().Fonts->TexRef);
        return *list_;
    }
    const ImDrawList& list() const { return *list_; }

    bool all_finite() const {
        return std::all_of(list_->VtxBuffer.begin(), list_->VtxBuffer.end(), [](const ImDrawVert& v) {
            return std::isfinite(v.pos.x) && std::isfinite(v.pos.y);
        });
    }
    /// The smallest box around everything drawn.
    Box extent() const {
        Box box{{1e9F, 1e9F}, {-1e9F, -1e9F}};
        for (const ImDrawVert& v : list_->VtxBuffer) {
            box.least = {std::min(box.least.x, v.pos.x), std::min(box.least.y, v.pos.y)};
            box.most = {std::max(box.most.x, v.pos.x), std::max(box.most.y, v.pos.y)};
        }
        return box;
    }
    /// A number that is the same for the same drawing only.
    std::uint64_t fingerprint() const {
        std::uint64_t h = 1469598103934665603ULL;
        const auto add = [&h](std::uint64_t value) { h = (h ^ value) * 1099511628211ULL; };
        for (const ImDrawVert& v : list_->VtxBuffer) {
            add(static_cast<std::uint64_t>(std::llround(v.pos.x * 64)));
            add(static_cast<std::uint64_t>(std::llround(v.pos.y * 64)));
            add(v.col);
        }
        return h;
    }

 private:
    ImGuiContext* context_;
    std::optional<ImDrawList> list_;  ///< gone before its context
};

inline bool lies_within(Box inner, Box outer, float margin) {
    return inner.least.x >= outer.least.x - margin && inner.least.y >= outer.least.y - margin &&
           inner.most.x <= outer.most.x + margin && inner.most.y <= outer.most.y + margin;
}

}  // namespace wijk::ui
