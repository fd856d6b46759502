#include "authoring/text_edits.h"

#include <algorithm>

#include "base/text.h"

namespace wijk::authoring {

TextEdits::TextEdits(std::string_view original) : original_(original) {
    std::size_t i = original.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (; i < original.size(); ++i) {
        const bool carriage = original[i] == '\r';
        const bool two = carriage && i + 1 < original.size() && original[i + 1] == '\n';
        if (carriage && text_.find('\n') == std::string::npos) line_feed_ = two ? "\r\n" : "\r";
        at_.push_back(i);
        text_ += carriage ? '\n' : original[i];
        if (two) ++i;
    }
    at_.push_back(original.size());
}

std::size_t TextEdits::offset(yaml::Spot spot) const {
    std::size_t at = 0;
    for (int line = 1; line < spot.line; ++line) at = std::min(line_end(at) + 1, text_.size());
    for (int column = 1; column < spot.column && at < text_.size(); ++column)
        at += base::character_length(std::string_view(text_).substr(at));
    return at;
}

std::size_t TextEdits::line_start(std::size_t offset) const {
    const auto feed = offset == 0 ? std::string::npos : text_.rfind('\n', offset - 1);
    return feed == std::string::npos ? 0 : feed + 1;
}

std::size_t TextEdits::line_end(std::size_t offset) const {
    return std::min(text_.find('\n', offset), text_.size());
}

std::size_t TextEdits::key_end(std::size_t offset, std::string_view key) const {
    return text_[offset] == '"' || text_[offset] == '\'' ? quoted_end(offset) : offset + key.size();
}

bool TextEdits::is_flow(const yaml::Node& node) const {
    const auto at = offset(node.spot);
    return !node.is_scalar() && at < text_.size() && (text_[at] == '{' || text_[at] == '[');
}

TextEdits::Range TextEdits::range_of(const yaml::Node& node, int key_column) const {
    Range range;
    range.begin = offset(node.spot);
    if (is_flow(node)) {
        range.first_end = range.end = flow_end(range.begin);
    } else if (!node.is_scalar()) {
        range.first_end = line_end(range.begin);
        range.end = deeper_end(range.begin, key_column, true);
    } else if (node.style == yaml::Node::Style::quoted) {
        range.first_end = range.end = quoted_end(range.begin);
    } else if (node.style == yaml::Node::Style::block) {
        range.first_end = std::min(text_.find_first_of(" \n", range.begin), text_.size());
        range.end = deeper_end(range.begin, key_column, true);
    } else if (node.verbatim) {
        range.first_end = range.end = range.begin + node.text.size();
    } else {
        range.first_end = line_end(range.begin);
        range.end = deeper_end(range.begin, key_column, false);
    }
    return range;
}

std::size_t TextEdits::quoted_end(std::size_t offset) const {
    const char quote = text_[offset];
    for (auto i = offset + 1; i < text_.size(); ++i) {
        if (quote == '"' && text_[i] == '\\') {
            ++i;
        } else if (text_[i] == quote) {
            if (quote == '"' || i + 1 == text_.size() || text_[i + 1] != quote) return i + 1;
            ++i;
        }
    }
    return text_.size();
}

/// A quote opens a text only where a value can begin: inside a plain one it is an apostrophe.
std::size_t TextEdits::flow_end(std::size_t offset) const {
    int depth = 0;
    bool value_may_begin = true;
    for (auto i = offset; i < text_.size(); ++i) {
        const char c = text_[i];
        if ((c == '"' || c == '\'') && value_may_begin) {
            i = quoted_end(i) - 1;
            value_may_begin = false;
            continue;
        }
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']') && --depth == 0) return i + 1;
        if (c != ' ' && c != '\n') value_may_begin = c == '{' || c == '[' || c == ',' || c == ':';
    }
    return text_.size();
}

/// The end of the last line that belongs to a value because it stands further to the right than its key.
std::size_t TextEdits::deeper_end(std::size_t offset, int key_column, bool comments_too) const {
    auto end = line_end(offset);
    for (auto start = end + 1; start <= text_.size() && start != 0;) {
        const auto stop = line_end(start);
        const auto line = std::string_view(text_).substr(start, stop - start);
        const auto first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos) {
            const bool deeper = first + 1 > static_cast<std::size_t>(key_column);
            if (!deeper || (line[first] == '#' && !comments_too)) break;
            end = stop;
        }
        if (stop == text_.size()) break;
        start = stop + 1;
    }
    return end;
}

std::string_view TextEdits::tail(const Range& range) const {
    return base::trim(
        std::string_view(text_).substr(range.first_end, line_end(range.first_end) - range.first_end));
}

void TextEdits::replace(std::size_t begin, std::size_t end, std::string with) {
    edits_.push_back({begin, end, std::move(with)});
}

void TextEdits::replace_scalar(const Range& range, std::string_view scalar) {
    const auto first = std::min(scalar.find('\n'), scalar.size());
    const auto line = line_end(range.first_end);
    replace(range.begin, range.first_end, std::string(scalar.substr(0, first)));
    replace(line, std::max(line, range.end), std::string(scalar.substr(first)));
}

void TextEdits::remove_field(std::size_t key, const Range& range) {
    const auto comment = tail(range);
    if (comment.starts_with('#'))
        return replace(key, std::max(line_end(range.first_end), range.end), std::string(comment));
    const auto begin = line_start(key);
    const auto end = line_end(std::max(range.end, range.first_end));
    replace(begin, std::min(end + 1, text_.size()), "");
}

std::string TextEdits::result() const {
    auto edits = edits_;
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    std::string out;
    std::size_t done = 0;
    for (const auto& edit : edits) {
        out += original_.substr(done, at_[edit.begin] - done);
        for (const char c : edit.with) c == '\n' ? out += line_feed_ : out += c;
        done = at_[edit.end];
    }
    return out + original_.substr(done);
}

}  // namespace wijk::authoring
