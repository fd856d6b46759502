// How we build Dear ImGui. Every file that includes imgui.h sees this through IMGUI_USER_CONFIG, which the target
// `imgui` hands on: two files that disagree here would disagree about the layout of its structures.
#pragma once

// Only names of today: a later release that drops the old ones then still builds.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// The demo is for its authors' users; no learner meets it.
#define IMGUI_DISABLE_DEMO_WINDOWS

// Learners type what they like, and what they like is not all in Unicode's first plane.
#define IMGUI_USE_WCHAR32

// ImVec2 + ImVec2 and its like, as the drawing code uses them.
#define IMGUI_DEFINE_MATH_OPERATORS

// Every item then reports itself by name to the hooks ImGuiTestEngineHook_*, which the module `ui` defines: that is how a
// test reads the screen and walks it by keyboard. A program that links `imgui` without `ui` does not link.
#define IMGUI_ENABLE_TEST_ENGINE
