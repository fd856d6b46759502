#pragma once
// Parts that the screens of a meeting share: the look of a beamer, signs of outcomes, the square of dots.

#include <string_view>
#include <vector>

#include "app/meeting_model.h"
#include "ui/icons.h"
#include "ui/look.h"

namespace wijk::ui {

/// `look` for who sits six metres away: reading text is 28 px on a display of 1280x800 and grows with the
/// display, whatever the system's own scale; text that the user set larger than that stays as large.
float beamer_scale(ImVec2 display);
Look beamer_look(const Look& look, ImVec2 display);
/// The same look with reading text of so many pixels for each 28 of before.
Look resized(const Look& look, float reading);

/// The square of dots for a phone's camera: always dark on white, with four modules of white around it.
/// Modules are whole pixels, as many as fit into `side`, and never fewer than 8 of a display at 100 %.
/// Returns the side it took.
float paint_qr(ImDrawList& list, ImVec2 at, const std::vector<std::vector<bool>>& rows, float side);
/// The least side that `rows` takes.
float least_qr_side(const std::vector<std::vector<bool>>& rows);

/// A letter in a round sign, for a reply.
void paint_letter(const Look& look, ImDrawList& list, Vec middle, std::string_view letter, bool filled);

/// A bar of `part` of the width, with a boundary all along it, so that the whole shows too.
void paint_bar(const Look& look, ImDrawList& list, Box box, float part, bool strong);

Icon icon_of(intervision::Outcome outcome);
Colour colour_of(const Theme& theme, intervision::Outcome outcome);

/// A quiet surface with words in it, at the cursor; a sign before them when `icon` is given.
void quiet_band(const Look& look, std::string_view words, const Icon* icon, float width);

/// The largest of heading, lead and reading in which `words` take no more than `height` at `width`.
Size size_that_fits(const Look& look, std::string_view words, float width, float height, Weight weight,
                    Size largest = Size::heading);

}  // namespace wijk::ui
