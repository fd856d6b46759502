#pragma once
// Where each character of a wrapped text stands: rows, columns in pixels, and the way back from a place to a
// character. No drawing; how wide a character is, is told by whoever draws.

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wijk::ui {

/// One row as it is drawn: bytes `first` up to `last` of the text. A row that ends in a line end does not
/// hold it; a row that was wrapped ends where the next one starts.
struct Row {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t line = 1;  ///< of the text, from 1
    float width = 0;       ///< with the spaces that hang over its edge
    float left = 0;        ///< where it starts: the indentation that it hangs under
    friend bool operator==(const Row&, const Row&) = default;
};

/// Width in pixels of one character, given as its UTF-8 bytes. Always the same for the same character, and
/// valid as long as the layout is.
using Advance = std::function<float(std::string_view)>;

/// Positions are byte offsets at the start of a character or at the end of the text. The one position between
/// two rows of a wrapped line belongs to the lower: the upper row's end is before its last character, which
/// is a space except where a long word was broken.
///
/// After an edit only the lines that it touched are measured again. A row is found in the logarithm of their
/// number, a place in a row in the length of the row.
class TextLayout {
 public:
    /// Breaks after spaces and hyphens, inside a word only when it is wider than `width`. Spaces never begin
    /// a row: they hang over the edge of the row that they end. With `hanging`, the further rows of a line
    /// start where its words do, or those behind the hyphen of a list, but never right of the middle.
    /// `text` is well-formed UTF-8.
    void lay_out(std::string_view text, float width, const Advance& advance, bool hanging = false);
    /// What `lay_out` would make of the text in which `came` stands in the place of `taken` bytes from
    /// `first` on.
    void replace(std::size_t first, std::size_t taken, std::string_view came);

    /// At least one, also for an empty text.
    const std::vector<Row>& rows() const { return rows_; }
    std::size_t row_of(std::size_t at) const;
    std::size_t first_row_of(std::size_t line) const;  ///< beyond the last line: the number of rows
    /// Distance from the left edge of the text.
    float x_of(std::size_t at) const;
    std::size_t end_of(std::size_t row) const;
    /// The position on this row that is nearest to `x`.
    std::size_t at(std::size_t row, float x) const;
    /// From `at` so many rows down (or up), near `x`; beyond the first or last row, the text's begin or end.
    std::size_t moved(std::size_t at, int rows, float x) const;

 private:
    float width_of(std::size_t at, std::size_t length) const;
    float hang_of(std::size_t first, std::size_t last) const;
    void wrap_line(std::size_t first, std::size_t last, std::size_t line, std::vector<Row>& rows) const;
    std::vector<Row> wrap_lines(std::size_t first, std::size_t last, std::size_t line) const;

    std::string text_;
    std::vector<Row> rows_ = {Row{}};
    float width_ = 0;
    bool hanging_ = false;
    Advance advance_;
    mutable std::array<float, 128> ascii_{};  ///< widths of what most characters are; negative: not asked yet
};

}  // namespace wijk::ui
