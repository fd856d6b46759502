#include "ui/text_layout.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/text.h"

namespace wijk::ui {

void TextLayout::lay_out(std::string_view text, float width, const Advance& advance) {
    text_ = text;
    rows_.clear();
    x_.assign(text.size() + 1, 0);
    std::size_t first = 0, line = 1, may_break = 0;
    float x = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto length = base::character_length(text.substr(i));
        const auto one = text.substr(i, length);
        if (one == "\n") {
            x_[i] = x;
            rows_.push_back({first, i, line++, x});
            first = may_break = ++i;
            x = 0;
            continue;
        }
        const float wide = advance(one);
        while (one != " " && i > first && x + wide > width) {
            const auto next = may_break > first ? may_break : i;
            const float taken = next == i ? x : x_[next];
            rows_.push_back({first, next, line, taken});
            for (auto k = next; k < i; ++k) x_[k] -= taken;
            x -= taken;
            first = next;
        }
        std::fill_n(x_.begin() + static_cast<std::ptrdiff_t>(i), length, x);
        x += wide;
        i += length;
        if (one == " " || one == "-") may_break = i;
    }
    x_[text.size()] = x;
    rows_.push_back({first, text.size(), line, x});
}

std::size_t TextLayout::row_of(std::size_t at) const {
    const auto below = std::upper_bound(rows_.begin(), rows_.end(), at,
                                        [](std::size_t one, const Row& row) { return one < row.first; });
    return static_cast<std::size_t>(below - rows_.begin()) - 1;
}

float TextLayout::x_of(std::size_t at) const {
    return x_[std::min(at, text_.size())];
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
    std::size_t nearest = rows_[row].first;
    for (auto i = nearest; i < end;) {
        i += base::character_length(std::string_view(text_).substr(i));
        if (std::abs(x_[i] - x) > std::abs(x_[nearest] - x)) break;
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
