#include "ui/paint.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace wijk::ui {

namespace {

constexpr int steps_per_knot = 10;
constexpr float pi = 3.14159265F;

Vec spline(Vec before, Vec from, Vec to, Vec behind, float t) {
    const Vec leaving = (to - before) * 0.5F;
    const Vec arriving = (behind - from) * 0.5F;
    const float t2 = t * t;
    const float t3 = t2 * t;
    return from * (2 * t3 - 3 * t2 + 1) + leaving * (t3 - 2 * t2 + t) + to * (-2 * t3 + 3 * t2) +
           arriving * (t3 - t2);
}

float cross(Vec a, Vec b) {
    return a.x * b.y - a.y * b.x;
}

/// Twice the area; positive when clockwise on a screen, where y points down.
float signed_area(const Outline& outline) {
    float sum = 0;
    for (std::size_t i = 0; i < outline.size(); ++i)
        sum += cross(outline[i], outline[(i + 1) % outline.size()]);
    return sum;
}

bool is_convex(const Outline& clockwise) {
    const std::size_t count = clockwise.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Vec a = clockwise[(i + 1) % count] - clockwise[i];
        const Vec b = clockwise[(i + 2) % count] - clockwise[(i + 1) % count];
        if (cross(a, b) < -0.01F) return false;
    }
    // A spiral turns one way too; its edges go round more than once.
    float turn = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Vec a = clockwise[(i + 1) % count] - clockwise[i];
        const Vec b = clockwise[(i + 2) % count] - clockwise[(i + 1) % count];
        turn += std::atan2(cross(a, b), a.x * b.x + a.y * b.y);
    }
    return turn < 2 * pi + 0.1F;
}

/// Without points closer than `least` to the one before; they would make spikes in the smoothed edge.
Outline thinned(const Outline& outline, float least) {
    Outline kept;
    kept.reserve(outline.size());
    for (const Vec p : outline) {
        if (kept.empty() || length(p - kept.back()) >= least) kept.push_back(p);
    }
    while (kept.size() > 1 && length(kept.front() - kept.back()) < least) kept.pop_back();
    return kept;
}

/// Without points that lie within `slack` of the straight line past them.
Outline straightened(const Outline& outline, float slack) {
    const std::size_t count = outline.size();
    if (count < 8) return outline;
    Outline kept;
    kept.reserve(count);
    std::size_t from = 0;
    kept.push_back(outline[0]);
    // Reach as far as every point passed stays close to the chord; eight at most keeps this linear.
    while (from + 1 < count) {
        std::size_t to = from + 1;
        while (to + 1 < count && to - from < 8) {
            const Vec chord = outline[to + 1] - outline[from];
            const float size = std::max(length(chord), 1e-4F);
            bool close = true;
            for (std::size_t i = from + 1; i <= to && close; ++i) {
                close = std::abs(cross(chord, outline[i] - outline[from])) / size < slack;
            }
            if (!close) break;
            ++to;
        }
        kept.push_back(outline[to]);
        from = to;
    }
    return kept;
}

/// With each sharp corner cut into two blunt ones: the joint of a thick line would throw a long spike from
/// it.
Outline bevelled(const Outline& outline) {
    Outline blunt;
    const std::size_t count = outline.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Vec p = outline[i];
        const Vec in = p - outline[(i + count - 1) % count];
        const Vec out = outline[(i + 1) % count] - p;
        const float sizes = length(in) * length(out);
        const bool sharp = in.x * out.x + in.y * out.y < 0.7F * sizes;
        if (sharp) {
            blunt.push_back(p - in * std::min(0.3F, 0.5F / length(in)));
            blunt.push_back(p + out * std::min(0.3F, 0.5F / length(out)));
        } else {
            blunt.push_back(p);
        }
    }
    return blunt;
}

std::vector<ImVec2> to_imgui(const Outline& outline) {
    std::vector<ImVec2> points;
    points.reserve(outline.size());
    for (const Vec p : outline) points.emplace_back(p.x, p.y);
    return points;
}

float linear(float part) {
    return part <= 0.04045F ? part / 12.92F : std::pow((part + 0.055F) / 1.055F, 2.4F);
}

struct Lab {
    float l;
    float a;
    float b;
};
// Oklab, Ottosson 2020.
Lab to_oklab(Colour colour) {
    const float r = linear(colour.r);
    const float g = linear(colour.g);
    const float b = linear(colour.b);
    const float l = std::cbrt(0.4122214708F * r + 0.5363325363F * g + 0.0514459929F * b);
    const float m = std::cbrt(0.2119034982F * r + 0.6806995451F * g + 0.1073969566F * b);
    const float s = std::cbrt(0.0883024619F * r + 0.2817188376F * g + 0.6299787005F * b);
    return {0.2104542553F * l + 0.7936177850F * m - 0.0040720468F * s,
            1.9779984951F * l - 2.4285922050F * m + 0.4505937099F * s,
            0.0259040371F * l + 0.7827717662F * m - 0.8086757660F * s};
}

}  // namespace

float length(Vec v) {
    return std::sqrt(v.x * v.x + v.y * v.y);
}

ImU32 pack(Colour colour) {
    const auto part = [](float value) {
        return static_cast<ImU32>(std::lround(std::clamp(value, 0.0F, 1.0F) * 255.0F));
    };
    return (part(colour.r) << IM_COL32_R_SHIFT) | (part(colour.g) << IM_COL32_G_SHIFT) |
           (part(colour.b) << IM_COL32_B_SHIFT) | (part(colour.a) << IM_COL32_A_SHIFT);
}

Colour unpack(ImU32 colour) {
    const auto part = [colour](int shift) { return static_cast<float>((colour >> shift) & 255U) / 255.0F; };
    return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

float difference(Colour one, Colour other) {
    const Lab a = to_oklab(one);
    const Lab b = to_oklab(other);
    return 100.0F *
           std::sqrt((a.l - b.l) * (a.l - b.l) + (a.a - b.a) * (a.a - b.a) + (a.b - b.b) * (a.b - b.b));
}

Outline blob(const std::vector<Vec>& knots) {
    Outline outline;
    const std::size_t count = knots.size();
    outline.reserve(count * steps_per_knot);
    for (std::size_t i = 0; i < count; ++i) {
        for (int step = 0; step < steps_per_knot; ++step) {
            outline.push_back(spline(knots[(i + count - 1) % count], knots[i], knots[(i + 1) % count],
                                     knots[(i + 2) % count], static_cast<float>(step) / steps_per_knot));
        }
    }
    return outline;
}

Outline curve(const std::vector<Vec>& knots) {
    Outline outline;
    const std::size_t count = knots.size();
    outline.reserve(count * steps_per_knot);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const Vec before = i == 0 ? knots[0] * 2 - knots[1] : knots[i - 1];
        const Vec behind = i + 2 < count ? knots[i + 2] : knots[i + 1] * 2 - knots[i];
        for (int step = 0; step < steps_per_knot; ++step) {
            outline.push_back(
                spline(before, knots[i], knots[i + 1], behind, static_cast<float>(step) / steps_per_knot));
        }
    }
    if (count > 0) outline.push_back(knots.back());
    return outline;
}

Outline mirrored_blob(const std::vector<Vec>& right_half) {
    std::vector<Vec> knots = right_half;
    for (std::size_t i = right_half.size() - 1; i-- > 1;)
        knots.push_back({-right_half[i].x, right_half[i].y});
    return blob(knots);
}

Outline ellipse(Vec centre, float radius_x, float radius_y) {
    constexpr int points = 48;
    Outline outline;
    outline.reserve(points);
    for (int i = 0; i < points; ++i) {
        const float angle = 2 * pi * static_cast<float>(i) / points;
        outline.push_back({centre.x + radius_x * std::cos(angle), centre.y + radius_y * std::sin(angle)});
    }
    return outline;
}

Outline circle(Vec centre, float radius) {
    return ellipse(centre, radius, radius);
}

Outline box(Vec least, Vec most, float radius) {
    if (radius <= 0) return {least, {most.x, least.y}, most, {least.x, most.y}};
    const float r = std::min({radius, (most.x - least.x) / 2, (most.y - least.y) / 2});
    Outline outline;
    constexpr int points = 8;
    const Vec centres[] = {{most.x - r, least.y + r},
                           {most.x - r, most.y - r},
                           {least.x + r, most.y - r},
                           {least.x + r, least.y + r}};
    for (int corner = 0; corner < 4; ++corner) {
        for (int i = 0; i <= points; ++i) {
            const float angle = pi / 2 * (static_cast<float>(corner) - 1 + static_cast<float>(i) / points);
            outline.push_back(centres[corner] + Vec{std::cos(angle), std::sin(angle)} * r);
        }
    }
    return outline;
}

Outline ribbon(const Outline& line, float start, float middle, float end) {
    if (line.size() < 2) return {};
    Outline left;
    Outline right;
    const auto last = line.size() - 1;
    const auto normal_at = [&](std::size_t i) {
        const Vec along = line[std::min(i + 1, last)] - line[i == 0 ? 0 : i - 1];
        const float size = std::max(length(along), 1e-6F);
        return Vec{-along.y / size, along.x / size};
    };
    for (std::size_t i = 0; i <= last; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(last);
        const float swell = 1 - (2 * t - 1) * (2 * t - 1);
        const float half = 0.5F * mix(mix(start, end, t), middle, swell);
        const Vec normal = normal_at(i);
        left.push_back(line[i] + normal * half);
        right.push_back(line[i] - normal * half);
    }
    constexpr int cap = 6;
    const auto round = [&](Outline& outline, Vec centre, Vec from) {
        for (int i = 1; i < cap; ++i) {
            const float angle = -pi * static_cast<float>(i) / cap;
            outline.push_back(centre + Vec{from.x * std::cos(angle) - from.y * std::sin(angle),
                                           from.x * std::sin(angle) + from.y * std::cos(angle)});
        }
    };
    Outline outline = left;
    if (end > 0) round(outline, line[last], left.back() - line[last]);
    outline.insert(outline.end(), right.rbegin(), right.rend());
    if (start > 0) round(outline, line[0], right.front() - line[0]);
    return outline;
}

Outline ribbon(const Outline& line, float width) {
    return ribbon(line, width, width, width);
}

Outline clipped(const Outline& subject, const Outline& convex) {
    // Sutherland and Hodgman 1974: cut by each side of the convex outline in turn.
    const float way = signed_area(convex) >= 0 ? 1.0F : -1.0F;
    Outline kept = subject;
    for (std::size_t side = 0; side < convex.size() && !kept.empty(); ++side) {
        const Vec origin = convex[side];
        const Vec along = convex[(side + 1) % convex.size()] - origin;
        const auto inside = [&](Vec p) { return way * cross(along, p - origin); };
        // Most sides of a frame cut nothing off what is painted in it.
        if (std::all_of(kept.begin(), kept.end(), [&](Vec p) { return inside(p) >= 0; })) continue;
        Outline next;
        next.reserve(kept.size() + 4);
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const Vec from = kept[i];
            const Vec to = kept[(i + 1) % kept.size()];
            const float a = inside(from);
            const float b = inside(to);
            if (a >= 0) next.push_back(from);
            if ((a >= 0) != (b >= 0)) next.push_back(mix(from, to, a / (a - b)));
        }
        kept = std::move(next);
    }
    return kept;
}

Outline moved(Outline outline, Vec by) {
    for (Vec& p : outline) p = p + by;
    return outline;
}

Outline mirrored(Outline outline) {
    for (Vec& p : outline) p.x = -p.x;
    return outline;
}

Transform scaled_to(Vec origin, float pixels_per_unit) {
    return {pixels_per_unit, 0, 0, pixels_per_unit, origin};
}

Transform turned(float radians, Vec around) {
    const float c = std::cos(radians);
    const float s = std::sin(radians);
    return {c, -s, s, c, around - Vec{c * around.x - s * around.y, s * around.x + c * around.y}};
}

Canvas::Canvas(ImDrawList& list, Box bounds, float corner, Light light)
    : list_(list),
      bounds_(bounds),
      frame_(box(bounds.least, bounds.most, corner)),
      corner_(corner),
      light_(light) {
    list_.PushClipRect({bounds.least.x, bounds.least.y}, {bounds.most.x, bounds.most.y}, true);
}

Canvas::Canvas(ImDrawList& list, Light light) : list_(list), corner_(0), light_(light) {}

Canvas::~Canvas() {
    if (!frame_.empty()) list_.PopClipRect();
}

float Canvas::scale() const {
    return std::sqrt(std::abs(transform_.xx * transform_.yy - transform_.xy * transform_.yx));
}

void Canvas::set_silhouette(Colour colour, float pixels) {
    silhouette_ = colour;
    silhouette_pixels_ = pixels;
}

ImU32 Canvas::graded(Colour colour) const {
    if (light_ != Light::evening) return pack(colour);
    // Lamplight: darker, the bright parts a little warmer, the dark parts a little bluer.
    const float bright = (colour.r + colour.g + colour.b) / 3;
    const Colour lamp{colour.r * 0.93F, colour.g * 0.86F, colour.b * 0.76F, colour.a};
    const Colour dusk{colour.r * 0.80F + 0.010F, colour.g * 0.84F + 0.020F, colour.b * 0.86F + 0.030F,
                      colour.a};
    return pack(mix(dusk, lamp, bright));
}

Outline Canvas::to_screen(const Outline& outline) const {
    Outline placed;
    placed.reserve(outline.size());
    for (const Vec p : outline) placed.push_back(transform_(p));
    placed = straightened(thinned(placed, 0.25F), 0.06F);
    const auto cut_off = [this](Vec p) {
        const float x = std::min(p.x - bounds_.least.x, bounds_.most.x - p.x);
        const float y = std::min(p.y - bounds_.least.y, bounds_.most.y - p.y);
        return x < 0 || y < 0 || (x < corner_ && y < corner_);
    };
    if (!frame_.empty() && std::any_of(placed.begin(), placed.end(), cut_off)) {
        placed = thinned(clipped(placed, frame_), 0.05F);
    }
    if (placed.size() < 3) return {};
    const float area = signed_area(placed);
    if (std::abs(area) < 0.05F) return {};
    // The smoothed edge of Dear ImGui grows outwards from clockwise outlines only.
    if (area < 0) std::reverse(placed.begin(), placed.end());
    return placed;
}

void Canvas::fill(const Outline& outline, Colour colour) {
    const Outline placed = to_screen(outline);
    if (placed.empty()) return;
    const std::vector<ImVec2> points = to_imgui(placed);
    const auto count = static_cast<int>(points.size());
    if (silhouette_pixels_ > 0) {
        // Only what can stick out counts.
        const auto [least, most] =
            std::minmax_element(placed.begin(), placed.end(), [](Vec a, Vec b) { return a.y < b.y; });
        if (colour.a < 0.5F || most->y - least->y < 5 * silhouette_pixels_) return;
        const std::vector<ImVec2> edge = to_imgui(bevelled(placed));
        list_.AddPolyline(edge.data(), static_cast<int>(edge.size()), pack(silhouette_), ImDrawFlags_Closed,
                          2 * silhouette_pixels_);
        return;
    }
    if (is_convex(placed)) {
        list_.AddConvexPolyFilled(points.data(), count, graded(colour));
    } else {
        list_.AddConcavePolyFilled(points.data(), count, graded(colour));
    }
}

void Canvas::fill(const Outline& outline, Vec from, Colour first, Vec to, Colour last) {
    const int start = list_.VtxBuffer.Size;
    fill(outline, first);
    if (silhouette_pixels_ > 0) return;
    const Vec a = transform_(from);
    const Vec along = transform_(to) - a;
    const float square = std::max(along.x * along.x + along.y * along.y, 1e-6F);
    for (int i = start; i < list_.VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = list_.VtxBuffer[i];
        const Vec p = Vec{vertex.pos.x, vertex.pos.y} - a;
        const float t = (p.x * along.x + p.y * along.y) / square;
        // The outer ring of the smoothed edge is transparent and stays so.
        const bool rim = (vertex.col >> IM_COL32_A_SHIFT) == 0;
        const Colour colour = mix(first, last, t);
        vertex.col = graded(rim ? faded(colour, 0) : colour);
    }
}

void Canvas::stroke(const Outline& line, float middle, Colour colour) {
    if (silhouette_pixels_ > 0) return;
    const float least = 1.3F / scale();
    const float width = std::max(middle, least);
    fill(ribbon(line, 0.18F * width, width, 0.18F * width), faded(colour, std::min(1.0F, middle / least)));
}

void Canvas::line(const Outline& line, float width, Colour colour) {
    fill(ribbon(line, width), colour);
}

void Canvas::ring(const Outline& closed, float width, Colour colour) {
    if (silhouette_pixels_ > 0) return;
    if (silhouette_pixels_ > 0) return;
    std::vector<ImVec2> points;
    for (const Vec p : closed) {
        const Vec q = transform_(p);
        points.emplace_back(q.x, q.y);
    }
    list_.AddPolyline(points.data(), static_cast<int>(points.size()), graded(colour), ImDrawFlags_Closed,
                      width * scale());
}

void Canvas::glow(Vec centre, float radius_x, float radius_y, Colour colour) {
    if (silhouette_pixels_ > 0) return;
    constexpr int points = 48;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const Vec middle = transform_(centre);
    const Outline rim = ellipse(centre, radius_x, radius_y);
    list_.PrimReserve(points * 3, points + 1);
    const auto first = static_cast<ImDrawIdx>(list_._VtxCurrentIdx);
    list_.PrimWriteVtx({middle.x, middle.y}, white, graded(colour));
    for (const Vec p : rim) {
        const Vec q = transform_(p);
        list_.PrimWriteVtx({q.x, q.y}, white, graded(faded(colour, 0)));
    }
    for (int i = 0; i < points; ++i) {
        list_.PrimWriteIdx(first);
        list_.PrimWriteIdx(static_cast<ImDrawIdx>(first + 1 + i));
        list_.PrimWriteIdx(static_cast<ImDrawIdx>(first + 1 + (i + 1) % points));
    }
}

}  // namespace wijk::ui
