#pragma once
// Where one looks on the map of a scenario: moving, zooming and gliding, without a screen.
//
// Lengths on the map are units of `analysis::Layout`. Lengths in the room that it is drawn in are pixels at
// 100 %, from the room's top left; whoever draws multiplies by the scale of the look.

#include "analysis/layout.h"

namespace wijk::app {

using analysis::MapPoint;

struct MapView {
    MapPoint middle;  ///< the place on the map in the middle of the room
    double zoom = 1;  ///< pixels of a unit, downwards
};

class MapCamera {
 public:
    static constexpr double margin = 24;            ///< around all of it
    static constexpr double nearest = 2.5;          ///< zoom at most
    static constexpr double nearest_of_all = 1.15;  ///< when all of it is shown: a small scenario stays calm
    static constexpr double most_stretch = 3;
    static constexpr double stretched_width = 220;  ///< of a scene, as far as stretching goes
    static constexpr double step = 1.3;             ///< of a key or button that zooms
    static constexpr double glide_seconds = 0.24;

    /// Another map. Where all was shown all is shown; else the look stays where it was, as far as there is
    /// map.
    void set_map(double width, double height);
    /// The room changed; the same.
    void set_room(double width, double height);
    bool ready() const { return width_ > 0 && room_width_ > 0; }

    MapPoint in_room(MapPoint on_map) const;
    MapPoint on_map(MapPoint in_room) const;
    double room_width() const { return room_width_; }
    double room_height() const { return room_height_; }
    double down() const { return now_.zoom; }               ///< pixels of a unit, downwards
    double across() const { return across_at(now_.zoom); }  ///< and sideways
    /// Talks are deep and screens are wide: a map that leaves room at its sides is drawn wider, and its
    /// scenes have more room for words, until they are `stretched_width` wide. 1..`most_stretch`.
    double stretch() const { return across() / down(); }
    const MapView& aim() const { return aim_; }  ///< where it glides to

    void show_all();
    bool shows_all() const { return all_; }
    /// What is at this place of the room stays there.
    void zoom(double factor, MapPoint around);
    void zoom(double factor);  ///< around the middle
    /// The map moves by so many pixels. At once, as a hand that drags it; with `glide`, as a key.
    void pan(double right, double down, bool glide);
    /// Glides as little as brings this part of the map into sight, given by its middle and half its sides.
    void reveal(MapPoint middle, double half_width, double half_height);

    /// Without motion a glide is over at once.
    void tick(double seconds, bool motion);
    bool moves() const { return glided_ < 1; }

 private:
    void fit();
    double least_zoom() const;
    double across_at(double zoom) const;
    MapView between(double part) const;
    void go(MapView view, bool glide);
    MapView kept_on_map(MapView view) const;

    double width_ = 0, height_ = 0;
    double room_width_ = 0, room_height_ = 0;
    double stretch_ = 1;  ///< of a look from far
    double zoom_of_all_ = 1;
    MapView from_, aim_, now_;
    double glided_ = 1;  ///< part of the glide that is done
    bool all_ = true;
};

}  // namespace wijk::app
