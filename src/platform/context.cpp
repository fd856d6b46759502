#include "platform/context.h"

namespace wijk::platform {

Context::Context() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigNavCaptureKeyboard = true;
    io.ConfigNavEscapeClearFocusItem = false;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw for ever, and unrest some readers
}

Context::~Context() {
    ImGui::DestroyContext(context_);
}

}  // namespace wijk::platform
