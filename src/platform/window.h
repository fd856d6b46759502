#pragma once
// The real window and its main loop, which draws only when something can have changed.

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"

namespace wijk::platform {

/// What the drawing of a frame says about the next one.
enum class Wants {
    rest,       ///< nothing moves: wait for input
    idle_life,  ///< a face breathes: at most 20 frames a second
    motion,     ///< something glides: as fast as the screen
};

/// What a frame knows about time and screen.
struct Moment {
    double now = 0;          ///< seconds since the window opened
    double since_input = 0;  ///< seconds since the last key, click or move of the mouse
    double screen_scale =
        1;  ///< how much larger to draw on this screen, above what the system enlarges itself
};

class Window {
 public:
    /// Opens it with OpenGL 3.3, else 3.0, for the current ImGui context. No display or no OpenGL: an error
    /// that says what to do.
    static base::Result<std::unique_ptr<Window>> open(const std::string& title, int width, int height);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Runs until the window is closed or `draw` asked for it by `close`. After any input some frames are
    /// drawn, because a layout may need two to settle; then as the last frame wanted, and at rest none at
    /// all.
    void run(const std::function<Wants(const Moment&)>& draw);
    void close();

    struct Parts;

 private:
    explicit Window(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace wijk::platform
