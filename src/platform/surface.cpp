#include "platform/surface.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

namespace wijk::platform {

namespace {

constexpr int frames_after_input = 3;
constexpr double idle_frame_seconds = 0.05;
constexpr double clock_frame_seconds = 1;

struct Version {
    int major, minor;
    const char* shading;
};
constexpr std::array<Version, 2> versions = {{{3, 3, "#version 330"}, {3, 0, "#version 130"}}};

/// X11 and Windows give a window as many pixels as it asks for and tell how much larger these should be;
/// Wayland enlarges by itself, which shows in a framebuffer that is larger than the window.
double screen_scale(GLFWwindow* window) {
    float wanted = 1;
    int width = 0, pixels = 0;
    glfwGetWindowContentScale(window, &wanted, nullptr);
    glfwGetWindowSize(window, &width, nullptr);
    glfwGetFramebufferSize(window, &pixels, nullptr);
    if (width <= 0 || pixels <= 0) return 1;
    return std::clamp(static_cast<double>(wanted) * width / pixels, 1.0, 4.0);
}

Surface& surface_of(GLFWwindow* window) {
    return *static_cast<Surface*>(glfwGetWindowUserPointer(window));
}

template <class... Arguments>
void on_input(GLFWwindow* window, Arguments...) {
    surface_of(window).activity().input();
}

void on_close(GLFWwindow* window) {
    surface_of(window).activity().change();
}

void on_key(GLFWwindow* window, int key, int, int action, int) {
    surface_of(window).activity().input();
    if (key == GLFW_KEY_F11 && action == GLFW_PRESS) surface_of(window).toggle_fullscreen();
}

void on_drop(GLFWwindow* window, int count, const char** paths) {
    surface_of(window).activity().input();
    auto& dropped = surface_of(window).dropped;
    dropped.insert(dropped.end(), paths, paths + count);
}

/// Of the picture on a monitor: where it stands and its size.
Area area_of(GLFWmonitor* monitor) {
    Area area;
    glfwGetMonitorPos(monitor, &area.x, &area.y);
    if (const auto* mode = glfwGetVideoMode(monitor)) {
        area.width = mode->width;
        area.height = mode->height;
    }
    return area;
}

struct Made {
    GLFWwindow* window = nullptr;
    const char* shading = nullptr;
};

Made make(const std::string& title, int width, int height) {
    for (const auto& version : versions) {
        glfwDefaultWindowHints();
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, version.major);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, version.minor);
        if (version.minor == 3) glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_SAMPLES, 0);
        glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        // Who works in one window looks at the full screen of the other.
        glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
        if (auto* window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr))
            return {window, version.shading};
    }
    return {};
}

}  // namespace

void Activity::change() {
    pending = frames_after_input;
}

void Activity::input() {
    change();
    last_input = glfwGetTime();
}

std::unique_ptr<Surface> Surface::open(const std::string& title, int width, int height, Activity& activity,
                                       std::unique_ptr<Context> own) {
    const auto made = make(title, width, height);
    if (made.window == nullptr) return nullptr;
    std::unique_ptr<Surface> surface(new Surface(made.window, activity, std::move(own)));
    glfwMakeContextCurrent(made.window);
    surface->listen();
    ImGui_ImplGlfw_InitForOpenGL(made.window, true);
    ImGui_ImplOpenGL3_Init(made.shading);
    activity.change();
    return surface;
}

Surface::Surface(GLFWwindow* window, Activity& activity, std::unique_ptr<Context> own)
    : window_(window), activity_(activity), own_(std::move(own)), context_(ImGui::GetCurrentContext()) {}

Surface::~Surface() {
    CurrentKept kept;
    ImGui::SetCurrentContext(context_);
    glfwMakeContextCurrent(window_);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    glfwDestroyWindow(window_);
    kept.forget(window_);
    if (own_) kept.forget(context_);
    own_.reset();
}

/// Ours first: ImGui's backend calls them on from its own.
void Surface::listen() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetKeyCallback(window_, on_key);
    glfwSetCharCallback(window_, on_input<unsigned>);
    glfwSetMouseButtonCallback(window_, on_input<int, int, int>);
    glfwSetCursorPosCallback(window_, on_input<double, double>);
    glfwSetScrollCallback(window_, on_input<double, double>);
    glfwSetFramebufferSizeCallback(window_, on_input<int, int>);
    glfwSetWindowRefreshCallback(window_, on_input<>);
    glfwSetWindowFocusCallback(window_, on_input<int>);
    glfwSetWindowIconifyCallback(window_, on_input<int>);
    glfwSetWindowContentScaleCallback(window_, on_input<float, float>);
    glfwSetWindowCloseCallback(window_, on_close);
    glfwSetDropCallback(window_, on_drop);
}

Area Surface::area() const {
    Area area;
    glfwGetWindowPos(window_, &area.x, &area.y);
    glfwGetWindowSize(window_, &area.width, &area.height);
    return area;
}

bool Surface::visible() const {
    return glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_FALSE;
}

bool Surface::closing() const {
    return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

void Surface::close() {
    glfwSetWindowShouldClose(window_, GLFW_TRUE);
    activity_.change();
}

double Surface::due() const {
    switch (wants_) {
        case Wants::motion:
            return last_frame_;
        case Wants::idle_life:
            return last_frame_ + idle_frame_seconds;
        case Wants::clock:
            return last_frame_ + clock_frame_seconds;
        case Wants::rest:
            break;
    }
    return std::numeric_limits<double>::infinity();
}

void Surface::frame(bool paced) {
    const CurrentKept kept;
    ImGui::SetCurrentContext(context_);
    if (glfwGetCurrentContext() != window_) glfwMakeContextCurrent(window_);
    if (const int interval = paced ? 1 : 0; interval_ != interval) glfwSwapInterval(interval_ = interval);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    chords_.before_new_frame();
    ImGui::NewFrame();
    chords_.after_new_frame();
    if (chords_.waiting()) activity_.pending = std::max(activity_.pending, 1);
    last_frame_ = glfwGetTime();
    wants_ = draw(
        {last_frame_, last_frame_ - activity_.last_input, screen_scale(window_), std::exchange(dropped, {})});
    ImGui::Render();
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    glViewport(0, 0, width, height);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
}

bool Surface::is_fullscreen() const {
    return glfwGetWindowMonitor(window_) != nullptr;
}

void Surface::settle() {
    if (!std::exchange(toggle_, false)) return;
    if (is_fullscreen()) {
        const auto& back = windowed_;
        glfwSetWindowMonitor(window_, nullptr, back.x, back.y, back.width, back.height, GLFW_DONT_CARE);
    } else {
        int count = 0;
        GLFWmonitor** monitors = glfwGetMonitors(&count);
        if (count == 0) return;
        std::vector<Area> areas;
        for (int i = 0; i < count; ++i) areas.push_back(area_of(monitors[i]));
        windowed_ = area();
        auto* monitor = monitors[monitor_of(windowed_, areas)];
        const auto* mode = glfwGetVideoMode(monitor);
        if (mode == nullptr) return;
        glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    }
    interval_ = -1;  // some drivers forget it with the old place of the window
    activity_.change();
}

CurrentKept::CurrentKept() : imgui_(ImGui::GetCurrentContext()), window_(glfwGetCurrentContext()) {}

CurrentKept::~CurrentKept() {
    ImGui::SetCurrentContext(imgui_);
    if (glfwGetCurrentContext() != window_) glfwMakeContextCurrent(window_);
}

void CurrentKept::forget(GLFWwindow* window) {
    if (window_ == window) window_ = nullptr;
}

void CurrentKept::forget(const ImGuiContext* imgui) {
    if (imgui_ == imgui) imgui_ = nullptr;
}

std::vector<Area> work_areas() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<Area> areas;
    for (int i = 0; i < count; ++i) {
        Area area;
        glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
        areas.push_back(area);
    }
    if (areas.empty()) areas.push_back({0, 0, 1280, 800});
    return areas;
}

}  // namespace wijk::platform
