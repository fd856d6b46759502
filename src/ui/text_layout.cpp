#include "ui/text_layout.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

#include "base/text.h"

namespace wijk::ui {

void TextLayout::lay_out(std::string_view text, float width, const Advance& advance, bool hanging) {
    text_ = text;
    width_ = width;
    hanging_ = hanging;
    advance_ = advance;
    ascii_.fill(-1);
    rows_ = wrap_lines(0, text_.size(), 1);
}

float TextLayout::width_of(std::size_t at, std::size_t length) const {
    const auto one = std::string_view(text_).substr(at, length);
    if (length > 1) return advance_(one);
    float& known = ascii_[static_cast<unsigned char>(one[0]) & 0x7FU];
    if (known < 0) known = advance_(one);
    return known;
}

float TextLayout::hang_of(std::size_t first, std::size_t last) const {
    if (!hanging_) return 0;
    auto at = first;
    while (at < last && text_[at] == ' ') ++at;
    if (std::string_view(text_).substr(at, last - at).starts_with("- ")) at += 2;
    float hang = 0;
    for (auto i = first; i < at; ++i) hang += width_of(i, 1);
    return std::min(hang, std::max(0.0F, std::floor(width_ / 2)));
}

void TextLayout::wrap_line(std::size_t first, std::size_t last, std::size_t line,
                           std::vector<Row>& rows) const {
    const float hang = hang_of(first, last);
    std::size_t may_break = first;
    float x = 0, x_there = 0, left = 0;
    for (auto i = first; i < last;) {
        const auto length = base::character_length(std::string_view(text_).substr(i));
        const bool space = text_[i] == ' ';
        const float wide = width_of(i, length);
        while (!space && i > first && left + x + wide > width_) {
            const bool between_words = may_break > first;
            const auto next = between_words ? may_break : i;
            const float taken = between_words ? x_there : x;
            rows.push_back({first, next, line, taken, left});
            x -= taken;
            first = next;
            left = hang;
        }
        x += wide;
        i += length;
        if (space || text_[i - 1] == '-') {
            may_break = i;
            x_there = x;
        }
    }
    rows.push_back({first, last, line, x, left});
}

/// Of whole lines: `last` is before a line end or the end of the text.
std::vector<Row> TextLayout::wrap_lines(std::size_t first, std::size_t last, std::size_t line) const {
    std::vector<Row> rows;
    for (;;) {
        const auto end = std::min(text_.find('\n', first), last);
        wrap_line(first, end, line++, rows);
        if (end == last) return rows;
        first = end + 1;
    }
}

void TextLayout::replace(std::size_t first, std::size_t taken, std::string_view came) {
    assert(first + taken <= text_.size());
    // The rows of the lines that are touched, and behind them those that only move.
    const auto from = rows_.begin() + static_cast<std::ptrdiff_t>(first_row_of(rows_[row_of(first)].line));
    const auto to =
        rows_.begin() + static_cast<std::ptrdiff_t>(first_row_of(rows_[row_of(first + taken)].line + 1));
    const auto begin = from->first, end = std::prev(to)->last, line = from->line,
               last_line = std::prev(to)->line;
    text_.replace(first, taken, came);
    const auto fresh = wrap_lines(begin, end - taken + came.size(), line);
    for (auto row = to; row != rows_.end(); ++row) {
        row->first = row->first - taken + came.size();
        row->last = row->last - taken + came.size();
        row->line = row->line - last_line + fresh.back().line;
    }
    const auto same = std::min(std::distance(from, to), std::ssize(fresh));
    const auto kept = std::copy_n(fresh.begin(), same, from);
    if (same < std::ssize(fresh))
        rows_.insert(kept, fresh.begin() + same, fresh.end());
    else
        rows_.erase(kept, to);
}

std::size_t TextLayout::row_of(std::size_t at) const {
    const auto below = std::upper_bound(rows_.begin(), rows_.end(), at,
                                        [](std::size_t one, const Row& row) { return one < row.first; });
    return static_cast<std::size_t>(below - rows_.begin()) - 1;
}

std::size_t TextLayout::first_row_of(std::size_t line) const {
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), line,
                                      [](const Row& one, std::size_t of) { return one.line < of; });
    return static_cast<std::size_t>(row - rows_.begin());
}

float TextLayout::x_of(std::size_t at) const {
    at = std::min(at, text_.size());
    const auto& row = rows_[row_of(at)];
    float x = row.left;
    for (auto i = row.first; i < at;) {
        const auto length = base::character_length(std::string_view(text_).substr(i));
        x += width_of(i, length);
        i += length;
    }
    return x;
}

std::size_t TextLayout::end_of(std::size_t row) const {
    assert(row < rows_.size());
    const auto [first, last] = std::pair(rows_[row].first, rows_[row].last);
    const bool wrapped = row + 1 < rows_.size() && rows_[row + 1].first == last;
    if (!wrapped) return last;
    auto before = last - 1;
    while (before > first && (static_cast<unsigned char>(text_[before]) & 0xC0U) == 0x80U) --before;
    return before;
}

std::size_t TextLayout::at(std::size_t row, float x) const {
    const auto end = end_of(row);
    auto nearest = rows_[row].first;
    float there = rows_[row].left, away = std::abs(there - x);
    for (auto i = nearest; i < end;) {
        const auto length = base::character_length(std::string_view(text_).substr(i));
        there += width_of(i, length);
        i += length;
        if (std::abs(there - x) > away) break;
        away = std::abs(there - x);
        nearest = i;
    }
    return nearest;
}

std::size_t TextLayout::moved(std::size_t from, int rows, float x) const {
    const auto wanted = static_cast<std::ptrdiff_t>(row_of(from)) + rows;
    if (wanted < 0) return 0;
    if (wanted >= static_cast<std::ptrdiff_t>(rows_.size())) return text_.size();
    return at(static_cast<std::size_t>(wanted), x);
}

}  // namespace wijk::ui
