#include "yaml/source.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace wijk::yaml {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}
bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}
bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::string normalised(std::string_view text) {
    if (starts_with(text, "\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            out += '\n';
        }
    }
    return out;
}

}  // namespace

std::size_t first_control(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x20 ? c != '\n' && c != '\t' : c == 0x7F) return i;
        if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return i;
    }
    return std::string_view::npos;
}

Source::Source(std::string_view text) : text_(normalised(text)), starts_{0} {
    for (std::size_t i = 0; i < text_.size(); ++i)
        if (text_[i] == '\n') starts_.push_back(i + 1);
}

std::string_view Source::line(std::size_t line) const {
    const auto end = line + 1 < starts_.size() ? starts_[line + 1] - 1 : text_.size();
    return std::string_view(text_).substr(starts_[line], end - starts_[line]);
}

std::size_t Source::line_of(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) -
                                    starts_.begin()) -
           1;
}

std::size_t Source::offset(int line_number, int column) const {
    const auto line_index = std::min(static_cast<std::size_t>(std::max(line_number, 0)), starts_.size() - 1);
    return starts_[line_index] +
           std::min(static_cast<std::size_t>(std::max(column, 0)), line(line_index).size());
}

Spot Source::spot(std::size_t offset) {
    offset = std::min(offset, text_.size());
    const auto index = line_of(offset);
    const auto number = static_cast<int>(index) + 1;
    if (cached_.line != number || cached_offset_ > offset) {
        cached_ = {number, 1};
        cached_offset_ = starts_[index];
    }
    const auto between = std::string_view(text_).substr(cached_offset_, offset - cached_offset_);
    cached_.column += static_cast<int>(base::characters(between));
    cached_offset_ = offset;
    return cached_;
}

std::string_view Source::null_word(std::size_t offset) const {
    static constexpr std::array<std::string_view, 4> words = {"null", "Null", "NULL", "~"};
    const auto rest = std::string_view(text_).substr(std::min(offset, text_.size()));
    for (const auto word : words) {
        if (!starts_with(rest, word)) continue;
        auto behind = rest.substr(word.size());
        const bool spaced = behind.empty() || is_space(behind[0]);
        while (!behind.empty() && behind[0] == ' ') behind.remove_prefix(1);
        const char next = behind.empty() ? '\n' : behind[0];
        if (next == '\n' || next == ',' || next == ']' || next == '}' || (next == '#' && spaced))
            return std::string_view(text_).substr(offset, word.size());
    }
    return {};
}

bool Source::comment_follows(std::size_t offset) const {
    const auto from = offset;
    while (at(offset) == ' ' || at(offset) == '\t') ++offset;
    return offset > from && at(offset) == '#';
}

std::size_t Source::separator_before(std::size_t offset) const {
    const auto last = line_of(offset);
    for (auto index = last + 1; index-- > 0;) {
        auto part = line(index);
        if (index == last) part = part.substr(0, offset - starts_[index]);
        if (const auto comment = part.find(" #"); comment != std::string_view::npos)
            part = part.substr(0, comment);
        part = base::trim_end(part);
        if (part.empty() || base::trim(part)[0] == '#') continue;
        const char end = part.back();
        return end == '-' || end == ',' || end == '[' ? starts_[index] + part.size() - 1 : offset;
    }
    return offset;
}

std::size_t Source::after_properties(std::size_t offset) const {
    while (at(offset) == '!' || at(offset) == '&') {
        while (offset < text_.size() && !is_space(text_[offset])) ++offset;
        while (offset < text_.size() && is_space(text_[offset])) ++offset;
    }
    return offset;
}

Source::Quoted Source::quoted(std::size_t offset) const {
    Quoted result;
    const char quote = at(offset);
    for (auto i = offset + 1; i < text_.size(); ++i) {
        if (text_[i] == '\n') {
            ++result.lines;
        } else if (quote == '"' && text_[i] == '\\') {
            if (at(++i) == '\n') ++result.lines;
        } else if (text_[i] == quote) {
            if (quote == '\'' && at(i + 1) == '\'') {
                ++i;
                continue;
            }
            result.end = i + 1;
            result.closed = true;
            return result;
        }
    }
    result.end = text_.size();
    return result;
}

std::size_t Source::plain_end(std::size_t offset, std::string_view value) const {
    // A plain text over several lines was folded: any white space in the one stands for any in the other.
    std::size_t i = offset;
    for (std::size_t j = 0; j < value.size() && i < text_.size();) {
        if (is_space(value[j])) {
            while (j < value.size() && is_space(value[j])) ++j;
            while (i < text_.size() && is_space(text_[i])) ++i;
        } else {
            ++i;
            ++j;
        }
    }
    return i;
}

bool Source::find_open_quote(std::size_t reached, std::size_t offset, Explanation& out) const {
    const auto last = line_of(offset);
    const bool after_block = at(reached) == '|' || at(reached) == '>';
    for (auto index = after_block ? last : line_of(std::min(reached, offset)); index <= last; ++index) {
        const auto part = line(index);
        char before = ' ';  // the newest character that is no space
        for (std::size_t i = 0; i < part.size(); ++i) {
            const char c = part[i];
            if (c == '#' && (i == 0 || part[i - 1] == ' ')) break;
            const bool starts_value = before == ' ' || contains(":-[{,?", std::string_view(&before, 1));
            if ((c == '"' || c == '\'') && starts_value) {
                const auto found = quoted(starts_[index] + i);
                if (!found.closed || found.lines > 1) {
                    out = {found.closed ? Fault::text_over_lines : Fault::unclosed_quote, starts_[index] + i};
                    return true;
                }
                i = found.end - starts_[index] - 1;
                before = c;
            } else if (c != ' ') {
                before = c;
            }
        }
    }
    return false;
}

std::size_t Source::open_bracket_before(std::size_t offset) const {
    int closed = 0;
    for (auto i = std::min(offset, text_.size()); i-- > 0;) {
        const char c = text_[i];
        if (c == ']' || c == '}') ++closed;
        if ((c == '[' || c == '{') && closed-- == 0) return i;
    }
    return offset;
}

Source::Explanation Source::explain_syntax(std::string_view message, std::size_t reached,
                                           std::size_t offset) const {
    Explanation found{Fault::syntax, offset};
    const auto index = line_of(offset);
    const auto here = line(index);
    const auto indent = here.substr(0, here.find_first_not_of(" \t"));
    if (const auto tab = indent.find('\t'); tab != std::string_view::npos)
        return {Fault::tab, starts_[index] + tab};
    if (contains(message, "anchor is not defined") || contains(message, "alias"))
        return {Fault::alias, offset};
    if (contains(message, "anchor")) return {Fault::anchor, offset};
    if (contains(message, "tag")) return {Fault::tag, offset};
    if (contains(message, "escape") || contains(message, "hex number") || contains(message, "unicode"))
        return {Fault::escape, offset};
    if (find_open_quote(reached, offset, found)) return found;
    if (contains(message, "flow")) return {Fault::brackets, open_bracket_before(offset)};

    const auto before = base::trim_end(here.substr(0, offset - starts_[index]));
    if (contains(message, "map value")) {
        // A second `: ` on its line stands inside a text; the first belongs to a key that stands too far
        // right.
        const bool first_of_line = before.find(": ") == std::string_view::npos;
        return first_of_line ? Explanation{Fault::indentation, starts_[index] + indent.size()}
                             : Explanation{Fault::colon_in_text, offset};
    }
    if (contains(message, "end of map") || contains(message, "end of sequence")) {
        if (!before.empty() && (before.back() == '"' || before.back() == '\''))
            return {Fault::text_after_quote, offset};
        if (before.empty()) return {Fault::indentation, offset};
        return found;
    }
    if (contains(message, "unknown token") && contains("@`%|>", std::string_view(&text_[offset], 1)))
        return {Fault::special_start, offset};
    return found;
}

std::optional<Source::Explanation> Source::flow_excess(int depth_most, std::size_t items_most) const {
    for (const auto start : starts_) {
        auto i = start;
        while (at(i) == ' ' || at(i) == '-' || at(i) == '?') ++i;
        if (at(i) != '[' && at(i) != '{') continue;
        int depth = 0;
        std::size_t items = 0;
        for (; i < text_.size(); ++i) {
            const char c = text_[i];
            if (c == '[' || c == '{') {
                if (++depth > depth_most) return Explanation{Fault::too_deep, i};
            } else if (c == ']' || c == '}') {
                if (--depth == 0) break;
            } else if (c == ',') {
                if (++items > items_most) return Explanation{Fault::too_many_values, i};
            } else if ((c == '"' || c == '\'') && contains(" \n[{,:", std::string_view(&text_[i - 1], 1))) {
                i = quoted(i).end - 1;
            }
        }
    }
    return std::nullopt;
}

std::string Source::shown(std::string_view text) {
    std::string out;
    std::size_t count = 0;
    while (!text.empty()) {
        const auto length = base::character_length(text);
        if (++count > 40) return out + "...";
        if (is_space(text[0])) {
            out += ' ';
        } else if (first_control(text.substr(0, length)) == std::string_view::npos) {
            out += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
    return out;
}

}  // namespace wijk::yaml
