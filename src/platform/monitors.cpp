#include "platform/monitors.h"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace wijk::platform {

namespace {

std::int64_t shared(const Area& a, const Area& b) {
    const std::int64_t width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const std::int64_t height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return std::max<std::int64_t>(width, 0) * std::max<std::int64_t>(height, 0);
}

Area moved_into(Area area, const Area& monitor) {
    area.width = std::min(area.width, monitor.width);
    area.height = std::min(area.height, monitor.height);
    area.x = std::clamp(area.x, monitor.x, monitor.x + monitor.width - area.width);
    area.y = std::clamp(area.y, monitor.y, monitor.y + monitor.height - area.height);
    return area;
}

}  // namespace

std::size_t monitor_of(const Area& window, const std::vector<Area>& monitors) {
    assert(!monitors.empty());
    const auto most = std::max_element(monitors.begin(), monitors.end(), [&](const Area& a, const Area& b) {
        return shared(a, window) < shared(b, window);
    });
    return static_cast<std::size_t>(most - monitors.begin());
}

Area place_for_second(const Area& first, const std::vector<Area>& monitors, int width, int height) {
    const auto own = monitor_of(first, monitors);
    if (monitors.size() > 1) {
        const auto& other = monitors[own == 0 ? 1 : 0];
        return moved_into(
            {other.x + (other.width - width) / 2, other.y + (other.height - height) / 2, width, height},
            other);
    }
    const auto right = moved_into({first.x + first.width, first.y, width, height}, monitors[own]);
    const auto left = moved_into({first.x - width, first.y, width, height}, monitors[own]);
    return shared(left, first) < shared(right, first) ? left : right;
}

}  // namespace wijk::platform
