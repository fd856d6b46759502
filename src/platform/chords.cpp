#include "platform/chords.h"

#include <algorithm>
#include <iterator>

#include <imgui.h>
#include <imgui_internal.h>

namespace wijk::platform {

namespace {

bool is_modifier(ImGuiKey key) {
    return (key & ImGuiMod_Mask_) != 0 || (key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper);
}

}  // namespace

Chords::Chords() = default;
Chords::~Chords() = default;

void Chords::before_new_frame() {
    auto& queue = ImGui::GetCurrentContext()->InputEventsQueue;
    bool pressed = false;
    const auto late = std::find_if(queue.begin(), queue.end(), [&](const ImGuiInputEvent& event) {
        if (event.Type != ImGuiInputEventType_Key) return false;
        if (is_modifier(event.Key.Key)) return pressed && !event.Key.Down;
        pressed = pressed || event.Key.Down;
        return false;
    });
    late_.assign(late, queue.end());
    queue.resize(static_cast<int>(late - queue.begin()));
}

void Chords::after_new_frame() {
    auto& queue = ImGui::GetCurrentContext()->InputEventsQueue;
    for (const auto& event : late_) queue.push_back(event);
    late_.clear();
    waiting_ = !queue.empty();
}

}  // namespace wijk::platform
