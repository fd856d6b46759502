#include "ui/text_buffer.h"

#include <algorithm>

#include "base/text.h"

namespace wijk::ui {

namespace {

constexpr std::size_t most_steps = 500;

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}
bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Well-formed, with '\n' alone as line end and no other control characters.
std::string cleaned(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    while (!raw.empty()) {
        const auto length = base::character_length(raw);
        const auto one = raw.substr(0, length);
        raw.remove_prefix(length);
        if (base::first_invalid_utf8(one)) {
            out += "\uFFFD";
        } else if (one == "\r") {
            out += '\n';
            if (raw.starts_with('\n')) raw.remove_prefix(1);
        } else if (one == "\t") {
            out += ' ';
        } else if (length > 1 || one == "\n" || (one[0] >= ' ' && one[0] != '\x7f')) {
            out += one;
        }
    }
    return out;
}

}  // namespace

void TextBuffer::set_text(std::string_view text) {
    text_ = cleaned(text);
    caret_ = anchor_ = text_.size();
    undone_from_.clear();
    redone_from_.clear();
    typing_ = Typing::none;
}

std::string_view TextBuffer::selected() const {
    const auto [first, last] = std::minmax({caret_, anchor_});
    return std::string_view(text_).substr(first, last - first);
}

std::size_t TextBuffer::whole(std::size_t at) const {
    at = std::min(at, text_.size());
    while (at > 0 && at < text_.size() && is_continuation(text_[at])) --at;
    return at;
}

std::size_t TextBuffer::before(std::size_t at) const {
    return at == 0 ? 0 : whole(at - 1);
}

std::size_t TextBuffer::after(std::size_t at) const {
    return at >= text_.size() ? text_.size()
                              : at + base::character_length(std::string_view(text_).substr(at));
}

void TextBuffer::select(std::size_t anchor, std::size_t caret) {
    anchor_ = whole(anchor);
    caret_ = whole(caret);
    end_typing();
}

void TextBuffer::select_word(std::size_t at) {
    std::size_t first = whole(at), last = first;
    while (first > 0 && !is_space(text_[first - 1])) --first;
    while (last < text_.size() && !is_space(text_[last])) ++last;
    select(first, last);
}

void TextBuffer::select_line(std::size_t at) {
    std::size_t first = whole(at);
    while (first > 0 && text_[first - 1] != '\n') --first;
    select(first, std::min(text_.find('\n', first), text_.size()));
}

void TextBuffer::remember(Typing what) {
    if (what == Typing::none || what != typing_ || has_selection()) {
        undone_from_.push_back({text_, caret_, anchor_});
        if (undone_from_.size() > most_steps) undone_from_.erase(undone_from_.begin());
    }
    redone_from_.clear();
    typing_ = what;
}

void TextBuffer::replace_selection(std::string_view with) {
    const auto [first, last] = std::minmax({caret_, anchor_});
    text_.replace(first, last - first, with);
    caret_ = anchor_ = first + with.size();
}

void TextBuffer::insert(std::string_view added) {
    const auto clean = cleaned(added);
    if (clean.empty() || text_.size() - selected().size() + clean.size() > most) return;
    // A word is one step: a space begins the next, and so does anything pasted.
    const bool typed = base::characters(clean) == 1;
    if (is_space(clean[0])) end_typing();
    remember(typed ? Typing::inserting : Typing::none);
    replace_selection(clean);
}

void TextBuffer::erase_back() {
    if (!has_selection() && caret_ == 0) return;
    remember(has_selection() ? Typing::none : Typing::erasing);
    if (!has_selection()) anchor_ = before(caret_);
    replace_selection({});
}

void TextBuffer::erase_forward() {
    if (!has_selection() && caret_ == text_.size()) return;
    remember(has_selection() ? Typing::none : Typing::erasing);
    if (!has_selection()) anchor_ = after(caret_);
    replace_selection({});
}

void TextBuffer::erase_word_back() {
    if (!has_selection()) word_left(true);
    if (has_selection()) erase_back();
}

void TextBuffer::erase_word_forward() {
    if (!has_selection()) word_right(true);
    if (has_selection()) erase_back();
}

void TextBuffer::to(std::size_t at, bool selecting) {
    caret_ = whole(at);
    if (!selecting) anchor_ = caret_;
    end_typing();
}

void TextBuffer::left(bool selecting) {
    to(has_selection() && !selecting ? std::min(caret_, anchor_) : before(caret_), selecting);
}

void TextBuffer::right(bool selecting) {
    to(has_selection() && !selecting ? std::max(caret_, anchor_) : after(caret_), selecting);
}

void TextBuffer::word_left(bool selecting) {
    auto at = caret_;
    while (at > 0 && is_space(text_[at - 1])) --at;
    while (at > 0 && !is_space(text_[at - 1])) --at;
    to(at, selecting);
}

void TextBuffer::word_right(bool selecting) {
    auto at = caret_;
    while (at < text_.size() && !is_space(text_[at])) ++at;
    while (at < text_.size() && is_space(text_[at])) ++at;
    to(at, selecting);
}

void TextBuffer::undo() {
    if (undone_from_.empty()) return;
    redone_from_.push_back({text_, caret_, anchor_});
    auto [text, caret, anchor] = std::move(undone_from_.back());
    undone_from_.pop_back();
    text_ = std::move(text);
    caret_ = caret;
    anchor_ = anchor;
    end_typing();
}

void TextBuffer::redo() {
    if (redone_from_.empty()) return;
    undone_from_.push_back({text_, caret_, anchor_});
    auto [text, caret, anchor] = std::move(redone_from_.back());
    redone_from_.pop_back();
    text_ = std::move(text);
    caret_ = caret;
    anchor_ = anchor;
    end_typing();
}

}  // namespace wijk::ui
