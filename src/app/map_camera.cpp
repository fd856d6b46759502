#include "app/map_camera.h"

#include <algorithm>
#include <cmath>

namespace wijk::app {

namespace {

double mixed(double from, double to, double part) {
    return from + (to - from) * part;
}

/// Between two looks such that a place that both show at the same pixel stays at it all the way.
MapView between(const MapView& from, const MapView& to, double part) {
    MapView view;
    view.zoom = from.zoom * std::pow(to.zoom / from.zoom, part);
    const double whole = 1 / to.zoom - 1 / from.zoom;
    if (std::abs(whole) > 1e-9) part = (1 / view.zoom - 1 / from.zoom) / whole;
    view.middle = {mixed(from.middle.x, to.middle.x, part), mixed(from.middle.y, to.middle.y, part)};
    return view;
}

/// How far a span must move to lie within the room, as little as does it; one that does not fit, to its
/// middle.
double into(double least, double most, double room) {
    if (most - least > room) return room / 2 - (least + most) / 2;
    return least < 0 ? -least : most > room ? room - most : 0;
}

}  // namespace

void MapCamera::set_map(double width, double height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    fit();
}

void MapCamera::set_room(double width, double height) {
    if (width == room_width_ && height == room_height_) return;
    room_width_ = width;
    room_height_ = height;
    fit();
}

void MapCamera::fit() {
    if (!ready()) return;
    const double across = std::max(1.0, room_width_ - 2 * margin) / width_,
                 down = std::max(1.0, room_height_ - 2 * margin) / std::max(1.0, height_);
    zoom_of_all_ = std::min({across, down, nearest_of_all});
    stretch_ = std::clamp(across / zoom_of_all_, 1.0, most_stretch);
    if (all_)
        go({{width_ / 2, height_ / 2}, zoom_of_all_}, false);
    else
        go(kept_on_map(aim_), false);
}

double MapCamera::least_zoom() const {
    return std::min(zoom_of_all_, 0.5);
}

MapView MapCamera::kept_on_map(MapView view) const {
    view.zoom = std::clamp(view.zoom, least_zoom(), nearest);
    view.middle.x = std::clamp(view.middle.x, 0.0, width_);
    view.middle.y = std::clamp(view.middle.y, 0.0, height_);
    return view;
}

void MapCamera::go(MapView view, bool glide) {
    aim_ = view;
    from_ = glide ? now_ : view;
    now_ = from_;
    glided_ = glide ? 0 : 1;
}

MapPoint MapCamera::in_room(MapPoint on_map) const {
    return {room_width_ / 2 + (on_map.x - now_.middle.x) * across(),
            room_height_ / 2 + (on_map.y - now_.middle.y) * down()};
}

MapPoint MapCamera::on_map(MapPoint in_room) const {
    return {now_.middle.x + (in_room.x - room_width_ / 2) / across(),
            now_.middle.y + (in_room.y - room_height_ / 2) / down()};
}

void MapCamera::show_all() {
    all_ = true;
    if (ready()) go({{width_ / 2, height_ / 2}, zoom_of_all_}, true);
}

void MapCamera::zoom(double factor, MapPoint around) {
    if (!ready()) return;
    MapView view = aim_;
    view.zoom = std::clamp(aim_.zoom * factor, least_zoom(), nearest);
    const double right = (around.x - room_width_ / 2) / stretch_, below = around.y - room_height_ / 2;
    const double change = 1 / aim_.zoom - 1 / view.zoom;
    view.middle.x += right * change;
    view.middle.y += below * change;
    all_ = false;
    go(kept_on_map(view), true);
}

void MapCamera::zoom(double factor) {
    zoom(factor, {room_width_ / 2, room_height_ / 2});
}

void MapCamera::pan(double right, double down, bool glide) {
    if (!ready()) return;
    MapView view = glide ? aim_ : now_;
    view.middle.x -= right / (view.zoom * stretch_);
    view.middle.y -= down / view.zoom;
    all_ = false;
    go(kept_on_map(view), glide);
}

void MapCamera::reveal(MapPoint middle, double half_width, double half_height) {
    if (!ready()) return;
    const double zoom = aim_.zoom, across = zoom * stretch_;
    const double x = room_width_ / 2 + (middle.x - aim_.middle.x) * across,
                 y = room_height_ / 2 + (middle.y - aim_.middle.y) * zoom;
    const double wide = half_width * across + margin, tall = half_height * zoom + margin;
    const double right = into(x - wide, x + wide, room_width_),
                 below = into(y - tall, y + tall, room_height_);
    if (right == 0 && below == 0) return;
    pan(right, below, true);
}

void MapCamera::tick(double seconds, bool motion) {
    if (!moves()) return;
    glided_ = motion ? std::min(1.0, glided_ + seconds / glide_seconds) : 1;
    const double left = 1 - glided_;
    now_ = glided_ < 1 ? between(from_, aim_, 1 - left * left * left) : aim_;
}

}  // namespace wijk::app
