#include "app/map_camera.h"

#include <algorithm>
#include <cmath>

namespace wijk::app {

namespace {

double mixed(double from, double to, double part) {
    return from + (to - from) * part;
}

/// How far one has come from one length to another where it is the inverse that runs evenly; `part` where
/// they are the same.
double come(double from, double to, double now, double part) {
    const double whole = 1 / to - 1 / from;
    return std::abs(whole) > 1e-9 ? (1 / now - 1 / from) / whole : part;
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

double MapCamera::across_at(double zoom) const {
    return zoom * std::clamp(stretched_width / (analysis::Layout::node_width * zoom), 1.0, stretch_);
}

/// A place that the first and the last look show at the same pixel stays at it all the way.
MapView MapCamera::between(double part) const {
    MapView view;
    view.zoom = from_.zoom * std::pow(aim_.zoom / from_.zoom, part);
    const double x = come(across_at(from_.zoom), across_at(aim_.zoom), across_at(view.zoom), part);
    const double y = come(from_.zoom, aim_.zoom, view.zoom, part);
    view.middle = {mixed(from_.middle.x, aim_.middle.x, x), mixed(from_.middle.y, aim_.middle.y, y)};
    return view;
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
    view.middle.x += (around.x - room_width_ / 2) * (1 / across_at(aim_.zoom) - 1 / across_at(view.zoom));
    view.middle.y += (around.y - room_height_ / 2) * (1 / aim_.zoom - 1 / view.zoom);
    all_ = false;
    go(kept_on_map(view), true);
}

void MapCamera::zoom(double factor) {
    zoom(factor, {room_width_ / 2, room_height_ / 2});
}

void MapCamera::pan(double right, double down, bool glide) {
    if (!ready()) return;
    MapView view = glide ? aim_ : now_;
    view.middle.x -= right / across_at(view.zoom);
    view.middle.y -= down / view.zoom;
    all_ = false;
    go(kept_on_map(view), glide);
}

void MapCamera::reveal(MapPoint middle, double half_width, double half_height) {
    if (!ready()) return;
    const double zoom = aim_.zoom, across = across_at(zoom);
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
    now_ = glided_ < 1 ? between(1 - left * left * left) : aim_;
}

}  // namespace wijk::app
