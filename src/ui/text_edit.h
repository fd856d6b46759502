#pragma once
// The multi-line text field: wraps, selects, copies, undoes; with line numbers and marks for those who write
// scenarios.

#include <string>
#include <string_view>
#include <vector>

#include "ui/look.h"
#include "ui/text_buffer.h"
#include "ui/text_layout.h"

namespace wijk::ui {

/// A line of the text (from 1) that something is to be said about.
struct LineMark {
    std::size_t line = 1;
    Colour colour;
};

class TextEdit {
 public:
    TextBuffer buffer;

    struct Options {
        std::string_view placeholder;  ///< shown while the text is empty
        bool line_numbers = false;
        std::vector<LineMark> marks;
        bool enter_finishes = false;  ///< Enter is told, Shift+Enter makes a new line
    };

    /// Draws it; true when the text changed. Tab leaves it, as it leaves everything else.
    bool draw(const Look& look, const char* id, ImVec2 extent, const Options& options);
    bool finished() const {
        return finished_;
    }  ///< Enter was pressed in the last frame, with `enter_finishes`
    /// The keyboard was on it in the last frame that drew it.
    bool has_keyboard() const { return has_keyboard_; }
    /// Call where it is not drawn.
    void lose_keyboard() { has_keyboard_ = false; }
    void take_keyboard() { wants_keyboard_ = true; }

 private:
    bool keys(const Look& look, const Options& options, float page);
    std::size_t at_pixel(const Look& look, ImVec2 origin, ImVec2 mouse) const;
    void lay_out(const Look& look, float width);  ///< again only when something it depends on changed
    void up_or_down(int rows, bool selecting);

    TextLayout layout_;
    std::string laid_out_;  ///< text, width, font and its size that `layout_` is of
    float width_ = 0;
    ImFont* font_ = nullptr;
    float size_ = 0;
    float goal_x_ = -1;  ///< where up and down want to be
    float scroll_ = 0;
    bool wants_keyboard_ = false;
    bool finished_ = false;
    bool has_keyboard_ = false;
    bool follow_ = false;  ///< the caret moved: scroll to it
};

}  // namespace wijk::ui
