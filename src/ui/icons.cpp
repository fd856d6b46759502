#include "ui/icons.h"

#include <cmath>
#include <vector>

#include "ui/paint.h"

namespace wijk::ui {

namespace {

constexpr float pi = 3.14159265F;

/// A pen on a square of 24 by 24 with its middle at (0, 0), with lines 2 wide and round ends.
class Pen {
 public:
    Pen(ImDrawList& list, ImVec2 centre, float size, ImU32 colour)
        : canvas_(list),
          placed_(canvas_, scaled_to({centre.x, centre.y}, size / 24)),
          colour_(unpack(colour)) {}

    void path(const std::vector<Vec>& points, float width = 2) {
        for (std::size_t i = 0; i + 1 < points.size(); ++i)
            canvas_.line({points[i], points[i + 1]}, width, colour_);
    }
    void closed(std::vector<Vec> points, float width = 2) {
        points.push_back(points.front());
        path(points, width);
    }
    void bow(const std::vector<Vec>& knots, float width = 2) { canvas_.line(curve(knots), width, colour_); }
    /// Angles in turns, clockwise from the right.
    void arc(Vec centre, float radius, float from, float to, float width = 2) {
        Outline line;
        for (int i = 0; i <= 24; ++i) {
            const float angle = 2 * pi * mix(from, to, static_cast<float>(i) / 24);
            line.push_back(centre + Vec{std::cos(angle), std::sin(angle)} * radius);
        }
        canvas_.line(line, width, colour_);
    }
    void ring(const Outline& outline, float width = 2) { canvas_.ring(outline, width, colour_); }
    void fill(const Outline& outline) { canvas_.fill(outline, colour_); }
    void dot(Vec at, float radius) { fill(circle(at, radius)); }

 private:
    Canvas canvas_;
    Placed placed_;
    Colour colour_;
};

/// `points` corners at `radius`, the first straight up.
Outline regular(int points, float radius, float inner = 0) {
    Outline outline;
    const int count = inner > 0 ? 2 * points : points;
    for (int i = 0; i < count; ++i) {
        const float angle = 2 * pi * static_cast<float>(i) / static_cast<float>(count) - pi / 2;
        const float r = inner > 0 && i % 2 == 1 ? inner : radius;
        outline.push_back(Vec{std::cos(angle), std::sin(angle)} * r);
    }
    return outline;
}

void draw_gear(Pen& pen) {
    // Three sliders are read faster at 16 px than the teeth of a wheel.
    const float knobs[] = {3, -4, 2};
    for (int i = 0; i < 3; ++i) {
        const float y = -6.5F + 6.5F * static_cast<float>(i);
        pen.path({{-9, y}, {knobs[i] - 3.2F, y}});
        pen.path({{knobs[i] + 3.2F, y}, {9, y}});
        pen.ring(circle({knobs[i], y}, 2.5F));
    }
}

void draw_bust(Pen& pen, Vec at, float size) {
    pen.fill(circle(at + Vec{0, -4.2F * size}, 3.9F * size));
    pen.fill(blob({at + Vec{-7.2F * size, 8.6F * size}, at + Vec{-6.2F * size, 3.4F * size},
                   at + Vec{0, 1.0F * size}, at + Vec{6.2F * size, 3.4F * size},
                   at + Vec{7.2F * size, 8.6F * size}, at + Vec{0, 9.0F * size}}));
}

void draw_floppy(Pen& pen) {
    // Down into the tray: says "keep" to people who never saw a floppy disk.
    pen.path({{0, -9}, {0, 3.5F}});
    pen.path({{-5, -1.5F}, {0, 3.5F}, {5, -1.5F}});
    pen.path({{-9, 3}, {-9, 9}, {9, 9}, {9, 3}});
}

Outline block_arrow() {
    return {{-9.5F, -3.8F}, {0.5F, -3.8F}, {0.5F, -9}, {10, 0}, {0.5F, 9}, {0.5F, 3.8F}, {-9.5F, 3.8F}};
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour) {
    Pen pen(list, centre, size, colour);
    switch (icon) {
        case Icon::back:
            pen.path({{9, 0}, {-8, 0}});
            pen.path({{-1.5F, -6.5F}, {-8, 0}, {-1.5F, 6.5F}});
            break;
        case Icon::arrow:
            pen.path({{-9, 0}, {8, 0}});
            pen.path({{1.5F, -6.5F}, {8, 0}, {1.5F, 6.5F}});
            break;
        case Icon::chevron_down:
            pen.path({{-6.5F, -3}, {0, 3.5F}, {6.5F, -3}});
            break;
        case Icon::chevron_right:
            pen.path({{-3, -6.5F}, {3.5F, 0}, {-3, 6.5F}});
            break;
        case Icon::home:
            pen.path({{-9.5F, -0.5F}, {0, -9}, {9.5F, -0.5F}});
            pen.path({{-6.8F, -2}, {-6.8F, 8.8F}, {6.8F, 8.8F}, {6.8F, -2}});
            pen.path({{-2, 8}, {-2, 3}, {2, 3}, {2, 8}});
            break;
        case Icon::settings:
            draw_gear(pen);
            break;
        case Icon::help:
            pen.bow({{-4.2F, -4.6F},
                     {-2.6F, -7.8F},
                     {1.0F, -8.4F},
                     {4.2F, -5.8F},
                     {3.2F, -2.4F},
                     {0.6F, -0.4F},
                     {0, 2.6F}},
                    2.4F);
            pen.dot({0, 7.6F}, 1.7F);
            break;
        case Icon::info:
            pen.ring(circle({0, 0}, 9));
            pen.path({{0, -0.6F}, {0, 5}}, 2.2F);
            pen.dot({0, -4.4F}, 1.4F);
            break;
        case Icon::warning:
            pen.closed({{0, -8.8F}, {9.8F, 8}, {-9.8F, 8}});
            pen.path({{0, -2.6F}, {0, 2.2F}}, 2.2F);
            pen.dot({0, 5.4F}, 1.3F);
            break;
        case Icon::play:
            pen.fill({{-5.5F, -8.5F}, {9, 0}, {-5.5F, 8.5F}});
            break;
        case Icon::pause:
            pen.fill(box({-6.5F, -8}, {-2, 8}, 1.2F));
            pen.fill(box({2, -8}, {6.5F, 8}, 1.2F));
            break;
        case Icon::skip:
            pen.fill({{-8.5F, -7.5F}, {3.5F, 0}, {-8.5F, 7.5F}});
            pen.fill(box({4.5F, -7.5F}, {7.5F, 7.5F}, 1.0F));
            break;
        case Icon::note:
            pen.path({{3, -9}, {-7, -9}, {-7, 9}, {7, 9}, {7, -5}, {3, -9}});
            pen.path({{-3.5F, -2}, {3.5F, -2}}, 1.8F);
            pen.path({{-3.5F, 2}, {3.5F, 2}}, 1.8F);
            pen.path({{-3.5F, 6}, {0.5F, 6}}, 1.8F);
            break;
        case Icon::copy:
            pen.ring(box({-3.5F, -3.5F}, {9, 9}, 2));
            pen.path({{-7, 3.5F}, {-9, 3.5F}, {-9, -9}, {3.5F, -9}, {3.5F, -7}});
            break;
        case Icon::save:
            draw_floppy(pen);
            break;
        case Icon::share:
            pen.path({{0, 3}, {0, -9}});
            pen.path({{-5, -4}, {0, -9}, {5, -4}});
            pen.path({{-4.5F, -0.5F}, {-8, -0.5F}, {-8, 9}, {8, 9}, {8, -0.5F}, {4.5F, -0.5F}});
            break;
        case Icon::trash:
            pen.path({{-8.5F, -5.5F}, {8.5F, -5.5F}});
            pen.path({{-3, -6}, {-3, -9}, {3, -9}, {3, -6}});
            pen.path({{-6.5F, -5}, {-5.5F, 9}, {5.5F, 9}, {6.5F, -5}});
            pen.path({{-1.8F, -1.5F}, {-1.8F, 5.5F}}, 1.6F);
            pen.path({{1.8F, -1.5F}, {1.8F, 5.5F}}, 1.6F);
            break;
        case Icon::fork:
            pen.bow({{-9, 0}, {-3, 0}, {0, -3}, {3, -6}, {7, -6}});
            pen.bow({{-3, 0}, {0, 3}, {3, 6}, {7, 6}});
            pen.path({{4.6F, -9.4F}, {8.4F, -6}, {4.6F, -2.6F}}, 1.8F);
            pen.path({{4.6F, 2.6F}, {8.4F, 6}, {4.6F, 9.4F}}, 1.8F);
            break;
        case Icon::person:
            draw_bust(pen, {0, 0}, 1);
            break;
        case Icon::people:
            draw_bust(pen, {-4.6F, 1.2F}, 0.72F);
            draw_bust(pen, {5.6F, -0.6F}, 0.62F);
            break;
        case Icon::bubble:
            pen.path({{-3, 5.5F},
                      {-7.5F, 5.5F},
                      {-9, 4},
                      {-9, -7},
                      {-7.5F, -8.5F},
                      {7.5F, -8.5F},
                      {9, -7},
                      {9, 4},
                      {7.5F, 5.5F},
                      {2, 5.5F},
                      {-3, 9.5F},
                      {-3, 5.5F}});
            break;
        case Icon::check:
            pen.path({{-8.5F, 0.5F}, {-2.8F, 6.5F}, {8.5F, -6}}, 2.6F);
            break;
        case Icon::close:
            pen.path({{-7, -7}, {7, 7}}, 2.2F);
            pen.path({{7, -7}, {-7, 7}}, 2.2F);
            break;
        case Icon::plus:
            pen.path({{-8, 0}, {8, 0}}, 2.2F);
            pen.path({{0, -8}, {0, 8}}, 2.2F);
            break;
        case Icon::minus:
            pen.path({{-8, 0}, {8, 0}}, 2.2F);
            break;
        case Icon::lock:
            pen.fill(box({-7.5F, -1.5F}, {7.5F, 9.5F}, 2));
            pen.arc({0, -3.5F}, 4.6F, 0.5F, 1.0F);
            pen.path({{-4.6F, -3.5F}, {-4.6F, -1}});
            pen.path({{4.6F, -3.5F}, {4.6F, -1}});
            break;
        case Icon::heart:
            pen.fill(blob({{0, 8.8F},
                           {-5.4F, 4.2F},
                           {-9.2F, -1.2F},
                           {-8, -6.4F},
                           {-4.2F, -7.8F},
                           {-1.2F, -6.2F},
                           {0, -4.0F},
                           {1.2F, -6.2F},
                           {4.2F, -7.8F},
                           {8, -6.4F},
                           {9.2F, -1.2F},
                           {5.4F, 4.2F}}));
            break;
        case Icon::clock:
            pen.ring(circle({0, 0}, 9));
            pen.path({{0, -5}, {0, 0}, {3.8F, 2.4F}});
            break;
        case Icon::chart:
            pen.path({{-9, -9}, {-9, 9}, {9, 9}});
            pen.path({{-4.5F, 3}, {0, -1.5F}, {3, 1}, {7, -4.5F}}, 1.4F);
            for (const Vec at : {Vec{-4.5F, 3}, Vec{0, -1.5F}, Vec{3, 1}, Vec{7, -4.5F}}) pen.dot(at, 1.9F);
            break;
        case Icon::flag:
            pen.path({{-6, -9}, {-6, 9}});
            pen.path({{-6, -8}, {7, -8}, {3.5F, -4}, {7, 0}, {-6, 0}});
            break;
    }
}

void draw_move(ImDrawList& list, skills::Code code, ImVec2 centre, float size, ImU32 colour) {
    using skills::Code;
    Pen pen(list, centre, size, colour);
    switch (code) {
        case Code::OQ:
            pen.arc({0, 0}, 8, -0.155F, 0.655F, 4.2F);  // a ring that is open
            break;
        case Code::CQ:
            pen.dot({0, 0}, 8.5F);
            break;
        case Code::SR:
            pen.fill(regular(4, 10.5F));
            break;
        case Code::CR:
            pen.closed(regular(4, 10.2F), 2.2F);
            pen.fill(regular(4, 5.6F));
            break;
        case Code::AF:
            pen.fill(regular(5, 11, 4.9F));
            break;
        case Code::SEEK:
            pen.closed(regular(6, 9.4F), 3);
            break;
        case Code::EMPHASIZE:
            pen.fill(regular(6, 10.4F));
            break;
        case Code::GI:
            pen.fill(box({-8, -8}, {8, 8}, 1.5F));
            break;
        case Code::PERSUADE:
            pen.fill(block_arrow());
            break;
        case Code::PWP:
            pen.closed(block_arrow(), 2.2F);
            break;
        case Code::CONFRONT:
            pen.path({{-7, -7}, {7, 7}}, 4.6F);
            pen.path({{7, -7}, {-7, 7}}, 4.6F);
            break;
        case Code::STORY: {
            Outline half;
            for (int i = 0; i <= 24; ++i) {
                const float angle = pi * static_cast<float>(i) / 24;
                half.push_back({9.5F * std::cos(angle), -5 + 11 * std::sin(angle)});
            }
            pen.fill(half);
            break;
        }
        case Code::STRUCTURE:
            pen.fill(box({-9, -7.5F}, {9, -2}, 1.5F));
            pen.fill(box({-9, 2}, {9, 7.5F}, 1.5F));
            break;
    }
}

void draw_talk(ImDrawList& list, skills::Side side, ImVec2 centre, float size, ImU32 colour) {
    Pen pen(list, centre, size, colour);
    switch (side) {
        case skills::Side::change:
            pen.fill({{0, -9.5F}, {10, 8}, {-10, 8}});
            break;
        case skills::Side::sustain:
            pen.fill({{-10, -8}, {10, -8}, {0, 9.5F}});
            break;
        case skills::Side::neutral:
            pen.ring(circle({0, 0}, 5), 2.4F);
            break;
    }
}

}  // namespace wijk::ui
