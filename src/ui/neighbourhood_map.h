#pragma once
// The home screen's picture: the action card as a walk through a neighbourhood, from START past seven stops
// to FINISH.
//
// The screen asks `map_layout` where the stops lie, puts its own buttons there (so that keyboard and mouse
// work as everywhere), and hands what it found to `draw_map`.

#include <array>
#include <cstddef>
#include <string_view>

#include "ui/paint.h"

namespace wijk::ui {

inline constexpr std::size_t map_stop_count = 7;

struct MapLayout {
    struct Stop {
        Box place;  ///< the building and its badge: what one clicks on, at least 44 px high
        Vec badge;  ///< middle of the number
        Vec label;  ///< middle of the upper edge of the name below it
    };
    std::array<Stop, map_stop_count> stops;
    Box start;
    Box finish;
    float scale = 1;  ///< pixels of one unit of the picture
};

/// Where things lie when the map fills `box` (pixels): best at 1200 by 560 or wider than high.
MapLayout map_layout(Box box);

struct MapStop {
    std::string_view title;  ///< a few words; UTF-8
    bool open = false;       ///< there is something to do here
    bool done = false;       ///< every talk here was played to an ending
    bool hovered = false;
    bool focused = false;
};

struct MapColours {
    Colour card;
    Colour ink;
    Colour muted;
    Colour accent;
    Colour on_accent;
    Colour edge;
    Colour focus;
};

struct MapWords {
    std::string_view start = "START";
    std::string_view finish = "FINISH";
    float size = 15;  ///< pixels; the current font is used
};

void draw_map(ImDrawList& list, Box box, float corner, const std::array<MapStop, map_stop_count>& stops,
              const MapWords& words, const MapColours& colours, Light light);

}  // namespace wijk::ui
