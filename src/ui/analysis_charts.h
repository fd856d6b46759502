#pragma once
// The pictures of the analysis pane: how early each ending comes, how far numbers reach, where constant
// players stand, what can be practised where. Every dot can be pressed, by mouse and by keyboard, and says in
// words what it shows.

#include <optional>
#include <string>
#include <vector>

#include "app/analysis_shown.h"
#include "ui/look.h"

namespace wijk::ui {

/// A number between the ends of its scale, with how often each value came up behind it.
struct RangeBar {
    int from = 0, to = 10;
    int least = 0, most = 0;
    std::optional<int> start;
    std::vector<int> counts;  ///< from `from` on; may be empty
    std::string least_words, most_words;
};
enum class RangeEnd { none, least, most };
/// The end that was pressed.
RangeEnd range_bar(const Look& look, const char* id, const RangeBar& bar, float width);

/// A dot on a line from 0 to `most`; true when it was pressed. Without a value only the line is drawn.
bool dot_track(const Look& look, const char* id, std::optional<int> value, int most, Colour colour,
               const std::string& words, float width);

/// Numbered dots over a line of all random talks, from worse than all to better than all. The one that was
/// pressed, -1 for none; `near` gets the one that is hovered or has the keyboard, else -1.
int player_strip(const Look& look, const char* id, const std::vector<app::ShownPlayer>& players,
                 const std::string& worse, const std::string& better, float width, int& near);
/// The number of a player, as its dot has it.
void player_badge(const Look& look, ImDrawList& list, ImVec2 middle, std::size_t player, bool strong);

/// A square for each scene, filled where there is something; the one that the mouse is on, -1 for none.
int square_row(const Look& look, const std::vector<bool>& filled, Colour colour, float width);

/// Three parts of one whole: change, neither, sustain; each with its sign where it is wide enough.
void side_bar(const Look& look, double change, double neutral, double sustain, bool ours, ImVec2 extent);

/// What the mouse or keyboard is on, in words beside it.
void hint_card(const Look& look, std::string_view words);

}  // namespace wijk::ui
