#pragma once
// What every drawing of one frame needs: theme, fonts, scale, time; and text as this program sets it.

#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/theme.h"

namespace wijk::ui {

enum class Weight { regular, bold };

struct Look {
    const Theme* theme = nullptr;
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    float scale = 1;  ///< of text and space
    bool motion = true;
    double now = 0;          ///< seconds; only differences matter
    double since_input = 0;  ///< seconds since a key or the mouse
    float em = 1;            ///< of the fonts, see `em_of`

    float px(float at_100_percent) const { return at_100_percent * scale; }
    float size(Size which) const { return pixels(which) * scale; }  ///< of the em, as type is measured
    /// What ImGui has to be told for that size.
    float face(Size which) const { return size(which) * em; }
    ImFont* font(Weight weight) const { return weight == Weight::bold ? bold : regular; }
};

/// ImGui measures a font from its ascent to its descent, so that 18 pixels come out as letters of 15. This is
/// how much more it must be told for an em of one pixel: (ascent - descent) / units per em, as OpenType's
/// tables `hhea` and `head` have them; 1 where the font has none. Of one of ImGui's fonts that came from a
/// file.
float em_of(const ImFont& font);

/// Width and height of `text` wrapped at `width` pixels (0: not wrapped).
ImVec2 text_extent(const Look& look, std::string_view text, Size size, float width = 0,
                   Weight weight = Weight::regular);

/// Draws it with its top left at `at`. A word longer than the line is broken. It is said to whoever logs the
/// screen's text. Returns the height.
float paint_text(const Look& look, ImDrawList& list, ImVec2 at, std::string_view text, Size size,
                 Colour colour, float width = 0, Weight weight = Weight::regular);

/// The same at ImGui's cursor, which moves below it. Never wider than `reading_measure` characters.
void text(const Look& look, std::string_view text, Size size, Colour colour, Weight weight = Weight::regular);

/// Width of `reading_measure` characters of reading text.
float measure(const Look& look, Size size = Size::reading);

void space(const Look& look, float at_100_percent);

/// Sets ImGui's own style (fields, scroll bars, spacing) to this look, from a fresh one each time: scales do
/// not add up.
void apply_style(const Look& look);

}  // namespace wijk::ui
