#pragma once
// A talk as a picture: over its turns what the worker did, what the resident said (change over the line,
// sustain under it), and how the trust went. One place for the keyboard, along which the arrows walk.

#include <optional>
#include <string>
#include <vector>

#include "app/debrief_model.h"
#include "ui/look.h"
#include "ui/signs.h"

namespace wijk::ui {

struct LaneTurn {
    std::vector<skills::Code> codes;
    skills::Side side = skills::Side::neutral;  ///< of the answer
    bool marked = false;
    bool lit = false;
    std::string words;  ///< the same in words, for whoever logs the screen's text
};

struct LaneChart {
    std::string did, said, trust_name, start;  ///< names of the lanes, and of the opening
    bool technical = true;  ///< without it there are no moves and sides: turns and trust alone
    skills::Side opening = skills::Side::neutral;
    bool opening_lit = false;
    std::vector<LaneTurn> turns;
    std::vector<int> trust;  ///< 0..10 after each line of the resident, the opening first
    std::size_t same = 0;    ///< so many turns are as on another road: they stand back
};

LaneChart lane_chart(const feedback::Debrief& debrief, const i18n::Catalogue& texts);

class Lanes {
 public:
    /// Draws it at ImGui's cursor; the turn that is chosen now comes back. What does not fit scrolls sideways
    /// with the chosen turn in sight. `take_keyboard`: the arrows walk here from now on.
    std::size_t draw(const Look& look, const char* id, const LaneChart& chart, std::size_t chosen,
                     float width, bool take_keyboard = false);
    bool waits() const { return waits_; }  ///< for the mouse to rest: another frame is wanted

 private:
    std::size_t seen_ = static_cast<std::size_t>(-1);  ///< chosen turn that was brought into sight
    bool waits_ = false;
};

/// What each shape means, of those that occur.
void draw_legend(const Look& look, const feedback::Debrief& debrief, const i18n::Catalogue& texts,
                 float width);

/// A sign with words beside it, wrapped.
void move_line(const Look& look, skills::Code code, std::string_view words, Size size, Colour colour);
void side_line(const Look& look, skills::Side side, std::string_view words, Size size, Colour colour);

}  // namespace wijk::ui
