#pragma once
// The tokens of the look: colours of three themes, sizes of text and space, contrast by WCAG 2.2.
//
// Sizes are pixels at 100 %; Look::px turns them into pixels of the moment. Every pair of colours that stands
// on each other is listed in `pairs`, and a test holds each to its bound: 4.5 for text, 3 for large text,
// shapes and boundaries (AA).

#include <string_view>
#include <vector>

#include "ui/paint.h"

namespace wijk::ui {

struct Theme {
    Colour paper;        ///< the window
    Colour card;         ///< raised surfaces, replies
    Colour ink;          ///< text
    Colour muted;        ///< second text
    Colour line;         ///< hairlines; never the only boundary of a control
    Colour accent;       ///< the one thing to do
    Colour on_accent;    ///< text on it
    Colour accent_soft;  ///< selected, own lines
    Colour edge;         ///< boundary of cards and fields
    Colour focus;        ///< the ring around what the keyboard is on
    Colour clay;         ///< warmth, persuading
    Colour gold;         ///< affirming, strengths
    Colour plum;         ///< sustain talk
    Colour blue;         ///< questions
    Colour violet;       ///< seeking, autonomy
    Colour red;          ///< confronting, errors
    Colour grey;         ///< information, neutral
    float border = 1;    ///< width of boundaries
    float ring = 3;      ///< width of the focus ring
    bool shadows = true;
    Light light = Light::day;
};

const Theme& light_theme();
const Theme& dark_theme();
const Theme& contrast_theme();

/// Contrast ratio of WCAG 2.2, 1..21; alpha is not looked at.
double contrast(Colour one, Colour other);

struct Pair {
    std::string_view name;
    Colour front;
    Colour back;
    double least;
};
std::vector<Pair> pairs(const Theme& theme);

enum class Size { small, reading, lead, heading, display };
/// 15, 18, 22, 28, 40.
float pixels(Size size);

inline constexpr float line_height = 1.45F;   ///< of the text's size
inline constexpr float reading_measure = 68;  ///< characters a line at most
inline constexpr float least_target = 40;     ///< height of what can be clicked
inline constexpr float card_radius = 10;
inline constexpr float control_radius = 8;

}  // namespace wijk::ui
