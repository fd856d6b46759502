#pragma once
// The multi-line text field: wraps, selects, copies, undoes, finds; with line numbers, marks and underlines
// for those who write scenarios.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/text_buffer.h"
#include "ui/text_find.h"
#include "ui/text_layout.h"

namespace wijk::ui {

/// A line of the text (from 1) that something is to be said about: a bar and a sign in front of it.
struct LineMark {
    std::size_t line = 1;
    Colour colour;
    Icon sign = Icon::warning;  ///< so that it is not told by colour alone; of several marks the first's
};

/// Words that something is to be said about: a wave under them.
struct Underline {
    std::size_t line = 1;
    std::size_t first_column = 1;  ///< in characters, from 1
    std::size_t last_column = 0;   ///< not underlined itself; 0: to the end of the line
    Colour colour;
    std::string_view says;  ///< shown while the mouse is on it, or on its line's number
};

/// What a part of a line is; the theme decides what that looks like.
enum class Ink {
    name,   ///< what the rest of the line is about
    quiet,  ///< a remark
    link,   ///< leads elsewhere
};
/// Bytes `first` up to `last` of a line.
struct Span {
    std::size_t first = 0;
    std::size_t last = 0;
    Ink ink = Ink::name;
    friend bool operator==(const Span&, const Span&) = default;
};

class TextEdit {
 public:
    TextBuffer buffer;

    explicit TextEdit(std::size_t most_bytes = TextBuffer::most) : buffer(most_bytes) {}

    struct Options {
        std::string_view placeholder;  ///< shown while the text is empty
        bool line_numbers = false;
        std::vector<LineMark> marks;
        bool enter_finishes = false;  ///< Enter is told, Shift+Enter makes a new line
        std::vector<Underline> underlines;
        /// First and last line of the part that is being worked on: a bar in front of it.
        std::optional<std::pair<std::size_t, std::size_t>> current;
        /// For texts in which indentation has a meaning: Enter keeps it, Backspace in it goes back a step,
        /// Ctrl+] and Ctrl+[ move the selected lines, wrapped rows hang under it.
        bool keeps_indent = false;
        Size size = Size::reading;
        bool read_only = false;
        /// Which parts of a line are what, in order and not overlapping. Must answer the same for the same
        /// line, as it is asked again only after an edit.
        std::function<void(std::string_view line, std::vector<Span>& spans)> paints;
        /// Ctrl+F opens a row to find words with; without these texts it does not. Outlive the drawing.
        const FindTexts* find = nullptr;
    };

    /// Draws it; true when the text was changed by keys or mouse. Tab leaves it, as it leaves everything
    /// else.
    bool draw(const Look& look, const char* id, ImVec2 extent, const Options& options);
    bool finished() const {
        return finished_;
    }  ///< Enter was pressed in the last frame, with `enter_finishes`
    /// The keyboard was on it, or on its row to find with, in the last frame that drew it.
    bool has_keyboard() const { return has_keyboard_; }
    /// Call where it is not drawn.
    void lose_keyboard() { has_keyboard_ = false; }
    void take_keyboard() { wants_keyboard_ = true; }

    /// Puts caret and keyboard there and that row into the middle. Beyond the line or the text: its end.
    void show(std::size_t line, std::size_t column);
    std::size_t caret_line() const { return buffer.line_of(buffer.caret()); }      ///< from 1
    std::size_t caret_column() const { return buffer.column_of(buffer.caret()); }  ///< characters, from 1
    /// The line whose number or mark was clicked in the last frame.
    std::optional<std::size_t> clicked_gutter_line() const { return clicked_gutter_line_; }
    /// The row to find with is open and closes by Esc, which then is not for the screen.
    bool finding() const { return find_.open() && has_keyboard_; }

 private:
    /// Where things stand in this frame, in pixels.
    struct Place {
        Box box;
        ImVec2 origin;     ///< of the text, as far as it is scrolled
        float step = 0;    ///< from row to row
        float gutter = 0;  ///< width of what stands before the text
        float pad = 0;
        float room = 0;  ///< height for rows
        bool active = false;
    };

    void lay_out(const Look& look, const Options& options, float width);
    float gutter_width(const Look& look, const Options& options) const;

    bool keys(const Look& look, const Options& options, int rows_a_page);
    void horizontal_keys();
    bool vertical_keys(bool shift, int rows_a_page);
    void row_keys();
    void edit_keys(const Options& options);
    void clipboard_keys(bool read_only);
    void letters(bool read_only);
    void find_keys();
    void up_or_down(int rows, bool selecting);
    float draw_find(const Look& look, const Options& options, float width);

    std::size_t row_at(const Place& place, float y) const;
    std::size_t at_pixel(const Place& place, ImVec2 mouse) const;
    bool over_gutter(const Place& place, ImVec2 mouse) const;
    void mouse(const Place& place);
    bool drag_bar(const Place& place, ImVec2 mouse);
    void scroll(const Place& place);
    Box handle_of(const Place& place) const;

    const std::vector<Span>& spans_of(std::size_t line, const Options& options);
    void paint(const Look& look, const Place& place, const Options& options);
    void paint_gutter(const Look& look, const Place& place, const Options& options, std::size_t row) const;
    void paint_behind(const Look& look, const Place& place, std::size_t row, Found bytes, ImU32 colour,
                      bool outline) const;
    void paint_found(const Look& look, const Place& place, std::size_t first_row, std::size_t last_row);
    void paint_words(const Look& look, const Place& place, const Options& options, std::size_t row);
    void paint_underlines(const Look& look, const Place& place, const Options& options, std::size_t first_row,
                          std::size_t last_row) const;
    void paint_bar(const Look& look, const Place& place, const Options& options) const;
    void paint_caret(const Look& look, const Place& place) const;

    TextLayout layout_;
    std::uint64_t laid_out_ = 0;  ///< text, width, font, its size and wrapping that `layout_` is of
    float width_ = 0;
    ImFont* font_ = nullptr;
    float size_ = 0;
    bool hanging_ = false;
    std::unordered_map<std::size_t, std::vector<Span>> spans_;  ///< by line
    std::uint64_t spans_of_ = 0;                                ///< the text that they are of
    TextFind find_;
    float goal_x_ = -1;  ///< where up and down want to be
    float scroll_ = 0;
    std::optional<float> bar_held_;  ///< how far below the top of the scroll bar's handle the mouse has it
    bool in_gutter_ = false;         ///< the mouse was pressed there
    std::optional<std::size_t> clicked_gutter_line_;
    bool wants_keyboard_ = false;
    bool finished_ = false;
    bool has_keyboard_ = false;
    bool follow_ = false;  ///< the caret moved: scroll to it
    bool centre_ = false;  ///< and into the middle
};

}  // namespace wijk::ui
