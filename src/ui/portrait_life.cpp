// Blinking, breathing and looking about, as a function of a seed and the time: nothing is remembered between
// frames.

#include <algorithm>
#include <cmath>

#include "ui/portrait.h"

namespace wijk::ui {

namespace {

// A blink falls once in each slot, at most `blink_play` from its middle: so 3 to 6 s lie between two.
constexpr double blink_slot = 4.5;
constexpr double blink_play = 0.75;
constexpr double blink_seconds = 0.22;
constexpr double breath_seconds = 4.2;
constexpr double glance_slot = 2.9;
constexpr double glance_seconds = 0.16;
constexpr double ebb_seconds = 1.5;

/// -1..1, the same for the same numbers.
double dice(std::uint32_t seed, std::int64_t slot, std::uint32_t kind) {
    std::uint32_t h =
        seed * 0x9E3779B9U ^ static_cast<std::uint32_t>(slot) * 0x85EBCA6BU ^ kind * 0xC2B2AE35U;
    h ^= h >> 16U;
    h *= 0x7FEB352DU;
    h ^= h >> 15U;
    h *= 0x846CA68BU;
    h ^= h >> 16U;
    return static_cast<double>(h) / 2147483647.5 - 1.0;
}

double eased(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

float blink_at(std::uint32_t seed, double now, double since_input) {
    const auto slot = static_cast<std::int64_t>(std::floor(now / blink_slot));
    const double middle = (static_cast<double>(slot) + 0.5) * blink_slot + blink_play * dice(seed, slot, 1);
    const double into = (now - middle) / blink_seconds + 0.5;
    if (into <= 0 || into >= 1) return 0;
    // A blink that would still be under way at the moment of rest is not begun.
    const double ends_since_input = since_input + (1 - into) * blink_seconds;
    if (ends_since_input > idle_rest_after) return 0;
    // Closing is quicker than opening.
    return static_cast<float>(into < 0.4 ? eased(into / 0.4) : 1 - eased((into - 0.4) / 0.6));
}

}  // namespace

bool idle_life_moves(double since_input, bool motion) {
    return motion && since_input < idle_rest_after;
}

IdleLife idle_life(std::uint32_t seed, double now, double since_input, bool motion) {
    IdleLife life;
    if (!idle_life_moves(since_input, motion)) return life;
    const auto awake = static_cast<float>(eased((idle_rest_after - since_input) / ebb_seconds));
    life.blink = blink_at(seed, now, since_input);
    constexpr double full_circle = 6.283185307;
    life.breath =
        awake * static_cast<float>(std::sin(full_circle * (now / breath_seconds + 0.5 * dice(seed, 0, 2))));
    const auto slot = static_cast<std::int64_t>(std::floor(now / glance_slot));
    const auto moved =
        static_cast<float>(eased((now - static_cast<double>(slot) * glance_slot) / glance_seconds));
    const auto glance = [&](std::uint32_t kind, double size) {
        return awake * static_cast<float>(size) *
               mix(static_cast<float>(dice(seed, slot - 1, kind)), static_cast<float>(dice(seed, slot, kind)),
                   moved);
    };
    life.gaze_x = glance(3, 0.22);
    life.gaze_y = glance(4, 0.12);
    return life;
}

FaceState with_life(const FaceState& face, const IdleLife& life) {
    FaceState alive = face;
    alive.upper_lid = mix(face.upper_lid, -1.0F, life.blink);
    alive.gaze_x = std::clamp(face.gaze_x + life.gaze_x, -1.0F, 1.0F);
    alive.gaze_y = std::clamp(face.gaze_y + life.gaze_y, -1.0F, 1.0F);
    return alive;
}

}  // namespace wijk::ui
