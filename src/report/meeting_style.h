#pragma once

#include <string_view>

namespace wijk::report {

/// What the page of a meeting has over `style()`: small enough for one A4 where the road is short.
std::string_view meeting_style();

}  // namespace wijk::report
