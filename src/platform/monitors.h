#pragma once
// Where windows go when there may be more than one monitor. Whole numbers of screen coordinates, y down, one
// plane for all monitors, as the window system has it.

#include <cstddef>
#include <vector>

namespace wijk::platform {

struct Area {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    friend bool operator==(const Area&, const Area&) = default;
};

/// Index of the monitor on which most of the window stands; the first when it stands on none of them, as
/// after its own was unplugged. `monitors` is not empty.
std::size_t monitor_of(const Area& window, const std::vector<Area>& monitors);

/// Where a second window of that size goes: in the middle of a monitor that the first does not stand on, when
/// there is one; else beside the first, right or left, where it covers least of it. Never larger than its
/// monitor and never partly off it. `monitors`: the part of each that is free for windows, the main one
/// first.
Area place_for_second(const Area& first, const std::vector<Area>& monitors, int width, int height);

}  // namespace wijk::platform
