#pragma once
// Keys that are held together stay together, however slow a frame is.

#include <vector>

struct ImGuiInputEvent;

namespace wijk::platform {

/// ImGui takes all that happened to different keys since the last frame at once. A finger that leaves Shift
/// before Tab, all within one slow frame, would then be a Tab without Shift. This keeps back the release of a
/// modifier, and what comes after it, until the frame in which the key was pressed has been seen.
class Chords {
 public:
    Chords();
    ~Chords();
    Chords(const Chords&) = delete;
    Chords& operator=(const Chords&) = delete;

    void before_new_frame();  ///< of ImGui, after the system's events were taken
    void after_new_frame();
    /// Something that was typed has not been seen by a frame yet: there has to be another one.
    bool waiting() const { return waiting_; }

 private:
    std::vector<ImGuiInputEvent> late_;
    bool waiting_ = false;
};

}  // namespace wijk::platform
