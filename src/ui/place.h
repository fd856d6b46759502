#pragma once
// The place where a talk is, drawn behind the person: a few big shapes with daylight from the left, calm
// enough to be forgotten. Its middle stays empty, for that is where somebody sits.

#include "scenario/portrait.h"
#include "ui/paint.h"

namespace wijk::ui {

using scenario::PlaceKind;

/// Fills `box`, of any shape; `corner` is the radius of its corners in pixels. In Light::flat there is only
/// black.
void draw_place(ImDrawList& list, Box box, float corner, PlaceKind place, Light light);

/// What lies behind the head, for judging contrast.
Colour backdrop(PlaceKind place, Light light);

}  // namespace wijk::ui
