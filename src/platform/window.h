#pragma once
// The real window, a second one beside it, and their main loop, which draws only when something can have
// changed.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace wijk::platform {

/// What the drawing of a frame says about the next one; the later in this list, the sooner that comes.
enum class Wants {
    rest,       ///< nothing moves: wait for input
    clock,      ///< at rest but for the time: a frame about each second
    idle_life,  ///< a face breathes: at most 20 frames a second
    motion,     ///< something glides: as fast as the screen
};

/// What a frame knows about time, screen and what was brought to it.
struct Moment {
    double now = 0;  ///< seconds since the first window opened
    /// Seconds since the last key, click or move of the mouse in any of the windows.
    double since_input = 0;
    double screen_scale =
        1;  ///< how much larger to draw on this screen, above what the system enlarges itself
    /// Paths of files that were dropped on this window since its last frame; each is told once.
    std::vector<std::string> dropped = {};
};

/// What a second window is and shows.
struct SecondContent {
    std::string title;
    int width = 0;  ///< as wished: no larger than its monitor
    int height = 0;
    /// Called once, with the new window's own ImGui context current: loads its typefaces, for nothing of one
    /// context can be drawn in another. An error of it closes the window again. May be empty.
    std::function<base::Result<>()> start;
    /// As that of Window::run, for this window. May close it, and open and close others.
    std::function<Wants(const Moment&)> draw;
};

class Surface;

/// A second window that opened. It closes by its own button, by `close` or with this handle, and with the
/// first window; after that `draw` is never called again.
class Second {
 public:
    Second(Second&&) noexcept = default;
    Second& operator=(Second&& other) noexcept;
    ~Second();

    bool is_open() const;
    void close();
    /// As those of Window.
    void toggle_fullscreen();
    bool is_fullscreen() const;

 private:
    friend class Window;
    explicit Second(std::weak_ptr<Surface> surface) : surface_(std::move(surface)) {}
    std::weak_ptr<Surface> surface_;
};

class Window {
 public:
    /// Opens it with OpenGL 3.3, else 3.0, for the current ImGui context. No display or no OpenGL: an error
    /// that says what to do.
    static base::Result<std::unique_ptr<Window>> open(const std::string& title, int width, int height);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Runs until the window is closed or `draw` asked for it by `close`. After any input, in whichever
    /// window, some frames of each are drawn, because a layout may need two to settle; then as the last frame
    /// wanted, and at rest none at all. A minimised window is not drawn.
    ///
    /// `tick` hears about time and about `wake` whether or not a window can be drawn: each time the loop
    /// wakes, outside any frame and before those that are due, and about each second while a minimised window
    /// wanted more than rest.
    void run(const std::function<Wants(const Moment&)>& draw, const std::function<void()>& tick = {});
    void close();

    /// Something changed outside the windows: they are drawn as after input, but it does not count as such.
    /// The one method that any thread may call, at any time from `open` until the destructor begins; whoever
    /// has such threads ends them first. Calls between two frames become one.
    void wake();

    /// Opens another window with an ImGui and an OpenGL context of its own, on another monitor than this one
    /// stands on when there is one, else beside it; also during a frame. The system may refuse: an error that
    /// says what to do, and this window goes on.
    base::Result<Second> second(const SecondContent& content);

    /// To the whole monitor on which the window stands, and back to its place; F11 does the same. Takes
    /// effect before the next frame. It stays the whole monitor while people work in another window.
    void toggle_fullscreen();
    bool is_fullscreen() const;

 private:
    struct Parts;
    explicit Window(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace wijk::platform
