#pragma once
// A display of its own with real windows on it, and what people and the window manager do to them. Tests
// alone.

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "platform/window.h"

namespace wijk::tests {

/// An Xvfb with two hands: DISPLAY names it for as long as this lives. Methods throw when something fails
/// that is no part of what is tested.
class Display {
 public:
    Display();
    ~Display();
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    bool shows(const std::string& title) const;
    /// Gives the window the keyboard and presses these keys, by xdotool's names.
    void press(const std::string& title, const std::string& keys) const;
    void press_close_button(const std::string& title) const;
    /// Tells the window, as a window manager would, that it is minimised or not.
    void set_minimised(const std::string& title, bool minimised) const;
    /// Drops a file on it by the protocol XDND, version 5; `uri` as "file:///tmp/x".
    void drop(const std::string& title, const std::string& uri) const;

 private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
    int server_ = 0;  ///< process
};

/// What a window was told, from whichever thread one asks.
class Seen {
 public:
    platform::Wants frame(const platform::Moment& moment);  ///< the drawing
    void want(platform::Wants wants);

    std::string typed() const;
    std::vector<std::string> dropped() const;
    std::vector<platform::Moment> frames() const;
    std::size_t count() const { return frames().size(); }
    int width() const;  ///< of the last frame

 private:
    mutable std::mutex guard_;
    platform::Wants wants_ = platform::Wants::rest;
    std::string typed_;
    std::vector<std::string> dropped_;
    std::vector<platform::Moment> frames_;
    int width_ = 0;
};

/// True as soon as `holds`; false when it does not for ten seconds.
bool soon(const std::function<bool()>& holds);
/// Until no window has been drawn for half a second: all frames for what happened so far have been.
void until_rest(const std::vector<const Seen*>& windows);

}  // namespace wijk::tests
