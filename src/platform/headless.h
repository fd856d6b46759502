#pragma once
// Draws frames without a display and gives the last one as a PNG file: EGL without a surface, Mesa's software
// renderer if need be.

#include <functional>
#include <string>

#include "base/files.h"
#include "base/result.h"

namespace wijk::platform {

struct Picture {
    int width = 0;
    int height = 0;
    std::string rgb;  ///< width * height * 3 bytes, top row first
};

class Headless {
 public:
    /// Makes a GL context and an ImGui renderer for the current ImGui context, which outlives it and stays
    /// its own: several, each with a size and a context of its own, can be drawn in turn. No usable EGL: an
    /// error that says what to install.
    static base::Result<Headless> open(int width, int height);
    Headless(Headless&& other) noexcept;
    Headless& operator=(Headless&&) = delete;
    ~Headless();

    /// One frame of a sixtieth of a second: `draw` is called between ImGui's NewFrame and Render, with its
    /// own ImGui context current; afterwards that which was before is so again.
    void frame(const std::function<void()>& draw);
    Picture picture() const;

 private:
    struct Parts;
    explicit Headless(Parts* parts) : parts_(parts) {}
    Parts* parts_;
};

/// Writes the picture as PNG, whole or not at all.
base::Result<> write_png(const base::Path& path, const Picture& picture);
/// A file that is none, or not whole, is an error that names it.
base::Result<Picture> read_png(const base::Path& path);

}  // namespace wijk::platform
