#pragma once
// The controls of the program. Ids are language-independent ("reply.1"), labels are what is shown. Each has a
// target of at least 40 px, a focus ring for the keyboard, and says its label to whoever logs the screen's
// text.

#include <string>
#include <string_view>
#include <vector>

#include "ui/icons.h"
#include "ui/look.h"

namespace wijk::ui {

enum class Button {
    primary,    ///< the one thing to do here
    secondary,  ///< has a boundary
    quiet,      ///< text alone
};

/// True when it was pressed. `width` 0: as wide as its label.
bool button(const Look& look, const char* id, std::string_view label, Button kind = Button::secondary,
            float width = 0);
/// Without `words` only the sign shows; the label is still said to whoever logs the screen.
bool icon_button(const Look& look, const char* id, Icon icon, std::string_view label, bool words = true);
/// The size a button will have.
ImVec2 button_extent(const Look& look, std::string_view label, bool with_icon = false);

/// A card that holds a wrapped text and can be pressed: a reply on offer. `number` 1..9 stands in front and
/// is its key; 0: none.
bool choice_card(const Look& look, const char* id, std::string_view text, int number, float width);

/// One of several; returns the one that is chosen now. Breaks into rows where it does not fit.
int segmented(const Look& look, const char* id, const std::vector<std::string>& labels, int chosen);

/// On or off, with its label and a hint under it.
bool toggle(const Look& look, const char* id, std::string_view label, std::string_view hint, bool on);

/// A number between two ends in steps; arrow keys and mouse. `shown` stands behind it.
double slider(const Look& look, const char* id, double value, double least, double most, double step,
              std::string_view shown);

/// One line of text; true when Enter was pressed in it. `id` begins with "##".
bool line_field(const Look& look, const char* id, std::string& text, std::string_view label, float width);

/// A raised surface around what is drawn until `end_card`. `width` 0: all there is; `fill` selected or not.
void begin_card(const Look& look, const char* id, float width = 0, bool selected = false);
void end_card(const Look& look);

/// A quiet surface of this colour around what is drawn until `end_panel`, within a card. `width` 0: all there
/// is.
void begin_panel(const Look& look, const char* id, Colour fill, float width = 0);
void end_panel();

/// One of several texts that can be chosen, with a ring as on a form; true when it was pressed.
bool option_card(const Look& look, const char* id, std::string_view text, bool on, float width);

/// A region that scrolls by wheel and keys and lets the keyboard in and out.
void begin_scroll(const Look& look, const char* id, ImVec2 extent);
void end_scroll();

/// Surface, boundary and shadow of a card.
void paint_card(const Look& look, ImDrawList& list, Box box, Colour fill, Colour edge, bool raised);
/// Puts the keyboard on the item made last, without scrolling to it.
void focus_here();
/// Says a text that is drawn elsewhere to whoever logs the screen's text.
void log_text(std::string_view text);
/// The ring, when the item made last is where the keyboard is.
void focus_ring(const Look& look, float radius);

}  // namespace wijk::ui
