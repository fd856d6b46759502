#pragma once
// One window of the system, the ImGui context that it shows and the OpenGL context that it is drawn in. Inner
// part of window.h: nobody else needs it.

#include <memory>
#include <string>
#include <vector>

#include "platform/chords.h"
#include "platform/context.h"
#include "platform/monitors.h"
#include "platform/window.h"

struct GLFWwindow;

namespace wijk::platform {

/// What happens in one window is seen in all: the frames that are due for it are due in each.
struct Activity {
    int pending = 0;  ///< frames still to be drawn for what happened so far
    double last_input = 0;

    void change();  ///< something that is shown may have changed
    void input();   ///< a person did something
};

class Surface {
 public:
    using Draw = std::function<Wants(const Moment&)>;

    /// Opens it, not shown yet, for the current ImGui context; `own` is that one when the window has one to
    /// itself, and goes with it. Nothing of OpenGL is shared with other windows. Null: no OpenGL 3.
    static std::unique_ptr<Surface> open(const std::string& title, int width, int height, Activity& activity,
                                         std::unique_ptr<Context> own = nullptr);
    ~Surface();
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    GLFWwindow* window() const { return window_; }
    Activity& activity() const { return activity_; }
    Area area() const;  ///< without the frame that the system puts around it
    bool visible() const;
    bool closing() const;
    void close();

    /// When the next frame is to be drawn, in seconds of glfwGetTime; infinite: not of itself.
    double due() const;
    Wants wants() const { return wants_; }
    /// `paced`: waits for the monitor. Of several windows one does, or each would wait for the one before.
    void frame(bool paced);

    void toggle_fullscreen() { toggle_ = !toggle_; }
    bool is_fullscreen() const;
    /// What was asked for during a frame or an event and has to be done between them.
    void settle();

    Draw draw;
    std::vector<std::string> dropped;

 private:
    Surface(GLFWwindow* window, Activity& activity, std::unique_ptr<Context> own);
    void listen();

    GLFWwindow* window_;
    Activity& activity_;
    std::unique_ptr<Context> own_;
    ImGuiContext* context_;
    Chords chords_;
    Wants wants_ = Wants::motion;
    double last_frame_ = 0;
    int interval_ = -1;  ///< as last told to the system
    bool toggle_ = false;
    Area windowed_;  ///< to come back to from the full screen
};

/// Keeps which ImGui and OpenGL contexts are current, whatever is made current in its scope.
class CurrentKept {
 public:
    CurrentKept();
    ~CurrentKept();
    CurrentKept(const CurrentKept&) = delete;
    CurrentKept& operator=(const CurrentKept&) = delete;
    void forget(GLFWwindow* window);         ///< it is gone: none is current
    void forget(const ImGuiContext* imgui);  ///< likewise

 private:
    ImGuiContext* imgui_;
    GLFWwindow* window_;
};

/// Free parts of all monitors, the main one first; without any, as for a moment while the only one is plugged
/// in anew, one of a usual size.
std::vector<Area> work_areas();

}  // namespace wijk::platform
