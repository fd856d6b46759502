#pragma once
// One ImGui context with our ways: no files of its own, full keyboard use.

#include <imgui.h>

namespace wijk::platform {

class Context {
 public:
    Context();
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

 private:
    ImGuiContext* context_;
};

}  // namespace wijk::platform
