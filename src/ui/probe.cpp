#include "ui/probe.h"

#include <algorithm>
#include <cassert>
#include <string_view>

#include <imgui.h>
#include <imgui_internal.h>

namespace wijk::ui {

namespace {

Probe* listening = nullptr;

ProbedItem* known(unsigned id) {
    auto& items = listening->items_;
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const ProbedItem& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

Probe::Probe() {
    assert(listening == nullptr);
    listening = this;
    GImGui->TestEngineHookItems = true;
}

Probe::~Probe() {
    listening = nullptr;
    if (GImGui != nullptr) GImGui->TestEngineHookItems = false;
}

const ProbedItem* Probe::find(std::string_view label) const {
    const auto found = std::find_if(items_.begin(), items_.end(),
                                    [&](const ProbedItem& item) { return item.label == label; });
    return found == items_.end() ? nullptr : &*found;
}

std::string Probe::focused() const {
    for (const auto& item : items_)
        if (item.id == GImGui->NavId) return item.label;
    return {};
}

}  // namespace wijk::ui

// Names and signatures are Dear ImGui's; it calls them when it is built with IMGUI_ENABLE_TEST_ENGINE.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData* data) {
    using namespace wijk::ui;
    if (listening == nullptr || id == 0) return;
    if (known(id) == nullptr) listening->items_.push_back({id, {}, box_of(box.Min, box.Max), false});
    if (data != nullptr) known(id)->visible = (data->StatusFlags & ImGuiItemStatusFlags_Visible) != 0;
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
    using namespace wijk::ui;
    if (listening == nullptr || label == nullptr) return;
    if (auto* item = known(id)) item->label = label;
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}
