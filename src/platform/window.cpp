#include "platform/window.h"

#include <algorithm>
#include <array>
#include <utility>

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "platform/chords.h"

namespace wijk::platform {

namespace {

constexpr int frames_after_input = 3;
constexpr double idle_frame_seconds = 0.05;

struct Version {
    int major, minor;
    const char* shading;
};
constexpr std::array<Version, 2> versions = {{{3, 3, "#version 330"}, {3, 0, "#version 130"}}};

}  // namespace

struct Window::Parts {
    GLFWwindow* window = nullptr;
    int pending = frames_after_input;  ///< frames still to be drawn for the input so far
    double last_input = 0;

    void input() {
        pending = frames_after_input;
        last_input = glfwGetTime();
    }
    ~Parts() {
        if (window != nullptr) {
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplGlfw_Shutdown();
            glfwDestroyWindow(window);
        }
        glfwTerminate();
    }
};

namespace {

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

template <class... Arguments>
void on_input(GLFWwindow* window, Arguments...) {
    static_cast<Window::Parts*>(glfwGetWindowUserPointer(window))->input();
}

}  // namespace

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Window::~Window() = default;

base::Result<std::unique_ptr<Window>> Window::open(const std::string& title, int width, int height) {
    if (glfwInit() != GLFW_TRUE)
        return base::failure(
            base::ErrorKind::io,
            {"Er is geen scherm om een venster op te openen", "There is no display to open a window on"},
            {"Zonder scherm kun je oefenen in de terminal: wijk play opa-wim",
             "Without a display you can practise in the terminal: wijk play opa-wim"});
    auto parts = std::make_unique<Parts>();
    const char* shading = nullptr;
    for (const auto& version : versions) {
        glfwDefaultWindowHints();
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, version.major);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, version.minor);
        if (version.minor == 3) glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_SAMPLES, 0);
        glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
        parts->window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
        shading = version.shading;
        if (parts->window != nullptr) break;
    }
    if (parts->window == nullptr)
        return base::failure(base::ErrorKind::io,
                             {"Deze computer heeft geen OpenGL 3", "This computer has no OpenGL 3"},
                             {"Op afstand of in een virtuele machine helpt het pakket libgl1-mesa-dri. "
                              "Oefenen kan ook in de terminal: wijk play opa-wim",
                              "On a remote or virtual machine the package libgl1-mesa-dri helps. You can "
                              "practise in the terminal too: wijk play opa-wim"});
    glfwMakeContextCurrent(parts->window);
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(parts->window, 640, 480, GLFW_DONT_CARE, GLFW_DONT_CARE);
    // Ours first: ImGui's backend calls them on from its own.
    glfwSetWindowUserPointer(parts->window, parts.get());
    glfwSetKeyCallback(parts->window, on_input<int, int, int, int>);
    glfwSetCharCallback(parts->window, on_input<unsigned>);
    glfwSetMouseButtonCallback(parts->window, on_input<int, int, int>);
    glfwSetCursorPosCallback(parts->window, on_input<double, double>);
    glfwSetScrollCallback(parts->window, on_input<double, double>);
    glfwSetFramebufferSizeCallback(parts->window, on_input<int, int>);
    glfwSetWindowRefreshCallback(parts->window, on_input<>);
    glfwSetWindowFocusCallback(parts->window, on_input<int>);
    glfwSetWindowContentScaleCallback(parts->window, on_input<float, float>);
    ImGui_ImplGlfw_InitForOpenGL(parts->window, true);
    ImGui_ImplOpenGL3_Init(shading);
    return std::unique_ptr<Window>(new Window(std::move(parts)));
}

void Window::close() {
    glfwSetWindowShouldClose(parts_->window, GLFW_TRUE);
}

void Window::run(const std::function<Wants(const Moment&)>& draw) {
    auto* window = parts_->window;
    auto wants = Wants::motion;
    Chords chords;
    while (glfwWindowShouldClose(window) == GLFW_FALSE) {
        const bool hidden = glfwGetWindowAttrib(window, GLFW_ICONIFIED) == GLFW_TRUE;
        if (hidden || (parts_->pending == 0 && wants == Wants::rest))
            glfwWaitEvents();
        else if (parts_->pending == 0 && wants == Wants::idle_life)
            glfwWaitEventsTimeout(idle_frame_seconds);
        else
            glfwPollEvents();
        if (hidden || (parts_->pending == 0 && wants == Wants::rest)) continue;

        if (parts_->pending > 0) --parts_->pending;
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        chords.before_new_frame();
        ImGui::NewFrame();
        chords.after_new_frame();
        if (chords.waiting()) parts_->pending = std::max(parts_->pending, 1);
        const double now = glfwGetTime();
        wants = draw({now, now - parts_->last_input, screen_scale(window)});
        ImGui::Render();
        int width = 0, height = 0;
        glfwGetFramebufferSize(window, &width, &height);
        glViewport(0, 0, width, height);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        glfwSwapBuffers(window);
    }
}

}  // namespace wijk::platform
