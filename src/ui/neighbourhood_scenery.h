#pragma once
// The land, the houses and the people of the map; only neighbourhood_map.cpp includes this.

#include <array>

#include "ui/paint.h"

namespace wijk::ui {

/// Paints all of `shown` (picture units). The stops that are `strong` are lit up.
void draw_neighbourhood(Canvas& canvas, Box shown, const Outline& road, Vec start_sign, Vec finish_gate,
                        const std::array<bool, 7>& strong);

}  // namespace wijk::ui
