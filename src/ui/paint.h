#pragma once
// Painting with a few curves: smooth outlines through knots, filled and shaded on an ImDrawList.
//
// Everything illustrated (people, places, icons, the map) is drawn with this, in its own units, so that a
// picture scales from a card of 96 px to a beamer. Outlines are in picture units; a Canvas places them on the
// screen.

#include <cstdint>
#include <vector>

#include <imgui.h>

namespace wijk::ui {

struct Vec {
    float x = 0;
    float y = 0;
    friend constexpr Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Vec operator*(Vec a, float k) { return {a.x * k, a.y * k}; }
    friend constexpr bool operator==(Vec a, Vec b) = default;
};
constexpr Vec mix(Vec a, Vec b, float t) {
    return a + (b - a) * t;
}
constexpr float mix(float a, float b, float t) {
    return a + (b - a) * t;
}
float length(Vec v);

/// A rectangle on the screen, in pixels.
struct Box {
    Vec least;
    Vec most;
    constexpr float width() const { return most.x - least.x; }
    constexpr float height() const { return most.y - least.y; }
    constexpr Vec centre() const { return mix(least, most, 0.5F); }
};

inline Box box_of(ImVec2 least, ImVec2 most) {
    return {{least.x, least.y}, {most.x, most.y}};
}

/// sRGB, each part 0..1.
struct Colour {
    float r = 0;
    float g = 0;
    float b = 0;
    float a = 1;
    friend constexpr bool operator==(const Colour&, const Colour&) = default;
};
/// From 0xRRGGBB.
constexpr Colour rgb(std::uint32_t hex, float alpha = 1) {
    return {static_cast<float>((hex >> 16U) & 255U) / 255.0F, static_cast<float>((hex >> 8U) & 255U) / 255.0F,
            static_cast<float>(hex & 255U) / 255.0F, alpha};
}
constexpr Colour mix(Colour from, Colour to, float t) {
    return {mix(from.r, to.r, t), mix(from.g, to.g, t), mix(from.b, to.b, t), mix(from.a, to.a, t)};
}
constexpr Colour faded(Colour colour, float alpha) {
    return {colour.r, colour.g, colour.b, colour.a * alpha};
}
ImU32 pack(Colour colour);
Colour unpack(ImU32 colour);
/// How different two colours look, about 0..100 (distance in OKLab; below 3 hardly seen).
float difference(Colour one, Colour other);

/// The light over a picture; follows the theme of the window.
enum class Light : std::uint8_t {
    day,      ///< light theme
    evening,  ///< dark theme: the same colours under a lamp
    flat,     ///< high contrast: no scenery, people with a white edge on black
};

using Outline = std::vector<Vec>;

/// Smooth closed line through all knots.
Outline blob(const std::vector<Vec>& knots);
/// Smooth open line through all knots.
Outline curve(const std::vector<Vec>& knots);
/// Smooth closed line through the knots and their mirror image over x = 0; the knots are the right half from
/// top to bottom, the first and last lie on x = 0.
Outline mirrored_blob(const std::vector<Vec>& right_half);
Outline ellipse(Vec centre, float radius_x, float radius_y);
Outline circle(Vec centre, float radius);
Outline box(Vec least, Vec most, float radius = 0);
/// A line of some thickness as an outline: `start`, `middle` and `end` are its widths there; round ends.
Outline ribbon(const Outline& line, float start, float middle, float end);
Outline ribbon(const Outline& line, float width);
/// The part of `subject` inside `convex`.
Outline clipped(const Outline& subject, const Outline& convex);
Outline moved(Outline outline, Vec by);
Outline mirrored(Outline outline);  ///< over x = 0

/// x' = xx x + xy y + at.x, y' = yx x + yy y + at.y
struct Transform {
    float xx = 1;
    float xy = 0;
    float yx = 0;
    float yy = 1;
    Vec at;
    constexpr Vec operator()(Vec p) const { return {xx * p.x + xy * p.y + at.x, yx * p.x + yy * p.y + at.y}; }
    /// This after `first`.
    constexpr Transform after(const Transform& first) const {
        return {xx * first.xx + xy * first.yx, xx * first.xy + xy * first.yy, yx * first.xx + yy * first.yx,
                yx * first.xy + yy * first.yy, (*this)(first.at)};
    }
};
Transform scaled_to(Vec origin, float pixels_per_unit);
Transform turned(float radians, Vec around);

/// Puts outlines on a draw list. What lies outside `bounds` (pixels, with corners of radius `corner`) is cut
/// off.
class Canvas {
 public:
    Canvas(ImDrawList& list, Box bounds, float corner, Light light);
    /// Without bounds: for small things that keep to their place themselves.
    explicit Canvas(ImDrawList& list, Light light = Light::day);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    void fill(const Outline& outline, Colour colour);
    /// From one colour at `from` to another at `to`, in picture units; beyond them it goes on as it went.
    void fill(const Outline& outline, Vec from, Colour first, Vec to, Colour last);
    /// A line that swells to `middle` and thins out at both ends. Where that would be less than a pixel it
    /// becomes a pixel wide and paler instead, which the eye takes for thinner.
    void stroke(const Outline& line, float middle, Colour colour);
    /// A line of even width with round ends.
    void line(const Outline& line, float width, Colour colour);
    void ring(const Outline& closed, float width, Colour colour);
    /// Colour in the centre, nothing at the rim.
    void glow(Vec centre, float radius_x, float radius_y, Colour colour);

    /// Where picture units lie on the screen; set by `Placed` for the length of a scope.
    const Transform& transform() const { return transform_; }
    /// Pixels of one unit.
    float scale() const;
    Light light() const { return light_; }
    Box bounds() const { return bounds_; }

    /// While set, a band of this colour, `pixels` wide, goes round everything filled and nothing else is
    /// painted: drawn first, it gives a figure an edge.
    void set_silhouette(Colour colour, float pixels);
    void clear_silhouette() { silhouette_pixels_ = 0; }

 private:
    friend class Placed;
    Outline to_screen(const Outline& outline) const;
    ImU32 graded(Colour colour) const;

    ImDrawList& list_;
    Box bounds_;
    Outline frame_;  ///< bounds_ with round corners; empty without bounds
    float corner_;
    Light light_;
    Transform transform_;
    Colour silhouette_;
    float silhouette_pixels_ = 0;
};

/// For the length of a scope, outlines are placed by `inner` within what was placed before.
class Placed {
 public:
    Placed(Canvas& canvas, const Transform& inner) : canvas_(canvas), before_(canvas.transform_) {
        canvas_.transform_ = before_.after(inner);
    }
    ~Placed() { canvas_.transform_ = before_; }
    Placed(const Placed&) = delete;
    Placed& operator=(const Placed&) = delete;

 private:
    Canvas& canvas_;
    Transform before_;
};

}  // namespace wijk::ui
