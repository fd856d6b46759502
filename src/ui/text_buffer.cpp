#include "ui/text_buffer.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace wijk::ui {

namespace {

/// As many changes as may come between two frames; whoever asks for more reads the text anew.
constexpr std::size_t most_logged = 64;

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}
bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Well-formed, with '\n' alone as line end and no other control characters.
std::string cleaned(std::string_view raw) {
    const auto is_control = [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\n') || c == '\x7f';
    };
    if (!base::first_invalid_utf8(raw) && std::none_of(raw.begin(), raw.end(), is_control))
        return std::string(raw);
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

bool ends_lines_as_windows(std::string_view text) {
    std::ptrdiff_t both = 0;
    for (auto at = text.find("\r\n"); at != std::string_view::npos; at = text.find("\r\n", at + 2)) ++both;
    return 2 * both > std::count(text.begin(), text.end(), '\n');
}

/// Of a well-formed character.
char32_t code_point(std::string_view one) {
    constexpr std::array<unsigned, 5> first_bits = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t code = static_cast<unsigned char>(one[0]) & first_bits[std::min<std::size_t>(one.size(), 4)];
    for (const char c : one.substr(1)) code = code << 6U | (static_cast<unsigned char>(c) & 0x3FU);
    return code;
}

constexpr char32_t zero_width_joiner = 0x200D;

/// Stands on the character before it: accents, variation selectors, skin colours, joiners (UAX 29 calls them
/// Extend; these are the ones of the scripts and emoji that keyboards here can type).
bool stands_on_before(char32_t code) {
    constexpr std::array<std::pair<char32_t, char32_t>, 11> ranges = {{{0x300, 0x36F},
                                                                       {0x591, 0x5BD},
                                                                       {0x64B, 0x65F},
                                                                       {0x1AB0, 0x1AFF},
                                                                       {0x1DC0, 0x1DFF},
                                                                       {zero_width_joiner, zero_width_joiner},
                                                                       {0x20D0, 0x20FF},
                                                                       {0xFE00, 0xFE0F},
                                                                       {0xFE20, 0xFE2F},
                                                                       {0x1F3FB, 0x1F3FF},
                                                                       {0xE0020, 0xE007F}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto& range) { return code >= range.first && code <= range.second; });
}

/// Buffers are copied and put in each other's place: a count of its own each would give two texts one number.
std::uint64_t next_revision() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

/// `then` after `one`, as one change that holds both.
TextBuffer::Change joined(const TextBuffer::Change& one, const TextBuffer::Change& then) {
    const auto first = std::min(one.first, then.first);
    const auto between = std::max(one.first + one.came, then.first + then.taken) - first;
    return {first, between - one.came + one.taken, between - then.taken + then.came};
}

/// Adds where lines start in a text that stands at `from`.
void add_starts(std::string_view text, std::size_t from, std::vector<std::size_t>& starts) {
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts.push_back(from + at + 1);
}

template <class Step>
std::size_t bytes_of(const Step& step) {
    return sizeof step + step.taken.size() + step.came.size();
}

}  // namespace

std::string TextBuffer::written() const {
    if (!carriage_) return text_;
    std::string out;
    out.reserve(text_.size() + lines());
    for (const char c : text_) {
        if (c == '\n') out += '\r';
        out += c;
    }
    return out;
}

void TextBuffer::set_text(std::string_view text) {
    text_ = cleaned(text);
    carriage_ = ends_lines_as_windows(text);
    starts_.assign(1, 0);
    add_starts(text_, 0, starts_);
    caret_ = anchor_ = text_.size();
    done_.clear();
    undone_.clear();
    step_bytes_ = 0;
    log_.clear();
    revision_ = next_revision();
    end_typing();
}

void TextBuffer::set_text_undoable(std::string_view text) {
    const auto clean = cleaned(text);
    carriage_ = ends_lines_as_windows(text);
    if (clean == text_) return;
    const auto shorter = std::min(clean.size(), text_.size());
    auto same = static_cast<std::size_t>(
        std::mismatch(clean.begin(), clean.begin() + static_cast<std::ptrdiff_t>(shorter), text_.begin())
            .first -
        clean.begin());
    const auto splits = [&](const std::string& one) {
        return same < one.size() && is_continuation(one[same]);
    };
    while (same > 0 && (splits(clean) || splits(text_))) --same;
    const auto room = static_cast<std::ptrdiff_t>(shorter - same);
    auto tail = static_cast<std::size_t>(
        std::mismatch(clean.rbegin(), clean.rbegin() + room, text_.rbegin()).first - clean.rbegin());
    while (tail > 0 && is_continuation(text_[text_.size() - tail])) --tail;
    const auto came = std::string_view(clean).substr(same, clean.size() - tail - same);
    const auto last = text_.size() - tail;
    edit(same, last, came, kept(same, last, came), Typing::none);
}

std::optional<TextBuffer::Change> TextBuffer::change_since(std::uint64_t revision) const {
    if (revision == revision_) return Change{};
    auto at = std::find_if(log_.begin(), log_.end(), [&](const auto& one) { return one.before == revision; });
    if (at == log_.end()) return {};
    auto all = at->change;
    while (++at != log_.end()) all = joined(all, at->change);
    return all;
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

bool TextBuffer::joined_to_before(std::size_t at) const {
    if (at == 0 || at >= text_.size()) return false;
    const auto one = [&](std::size_t from, std::size_t to) {
        return code_point(std::string_view(text_).substr(from, to - from));
    };
    return stands_on_before(one(at, after(at))) || one(before(at), at) == zero_width_joiner;
}

std::size_t TextBuffer::left_of(std::size_t at) const {
    do at = before(at);
    while (joined_to_before(at));
    return at;
}

std::size_t TextBuffer::right_of(std::size_t at) const {
    do at = after(at);
    while (joined_to_before(at));
    return at;
}

std::size_t TextBuffer::line_of(std::size_t at) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), at) - starts_.begin());
}

std::size_t TextBuffer::start_of(std::size_t line) const {
    return line > starts_.size() ? text_.size() : starts_[std::max<std::size_t>(line, 1) - 1];
}

std::size_t TextBuffer::end_of(std::size_t line) const {
    return line >= starts_.size() ? text_.size() : starts_[std::max<std::size_t>(line, 1)] - 1;
}

std::size_t TextBuffer::column_of(std::size_t at) const {
    const auto start = start_of(line_of(at));
    return base::characters(std::string_view(text_).substr(start, whole(at) - start)) + 1;
}

std::size_t TextBuffer::position_of(std::size_t line, std::size_t column) const {
    auto at = start_of(line);
    for (const auto end = end_of(line); column > 1 && at < end; --column) at = after(at);
    return at;
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
    const auto line = line_of(whole(at));
    select(start_of(line), end_of(line));
}

bool TextBuffer::fits(std::size_t taken, std::size_t came) const {
    return came <= taken || text_.size() - taken + came <= limit_;
}

void TextBuffer::put(std::size_t first, std::size_t taken, std::string_view came) {
    text_.replace(first, taken, came);
    std::vector<std::size_t> fresh;
    add_starts(came, first, fresh);
    const auto gone = std::upper_bound(starts_.begin(), starts_.end(), first);
    const auto rest = std::upper_bound(gone, starts_.end(), first + taken);
    for (auto start = rest; start != starts_.end(); ++start) *start = *start - taken + came.size();
    const auto at = starts_.erase(gone, rest);
    starts_.insert(at, fresh.begin(), fresh.end());
    log_.push_back({std::exchange(revision_, next_revision()), {first, taken, came.size()}});
    if (log_.size() > most_logged) log_.pop_front();
}

/// Where anchor and caret come to stand when `came` takes the place of these bytes around or before them.
TextBuffer::Selection TextBuffer::kept(std::size_t first, std::size_t last, std::string_view came) const {
    const auto place = [&](std::size_t at) {
        if (at <= first) return at;
        if (at >= last) return at - (last - first) + came.size();
        auto within = std::min(at - first, came.size());
        while (within > 0 && within < came.size() && is_continuation(came[within])) --within;
        return first + within;
    };
    return {place(anchor_), place(caret_)};
}

/// Makes the newest step hold this too. It goes on where that step ended.
void TextBuffer::go_on(std::size_t first, std::size_t last, std::string_view came) {
    auto& step = done_.back();
    const auto taken = std::string_view(text_).substr(first, last - first);
    if (last == step.first)  // erasing backwards
        step.taken.insert(0, taken);
    else  // erasing forwards, or typing: then nothing is taken
        step.taken += taken;
    step.first = std::min(step.first, first);
    step.came += came;
    step_bytes_ += taken.size() + came.size();
}

void TextBuffer::edit(std::size_t first, std::size_t last, std::string_view came, Selection after,
                      Typing what) {
    for (const auto& step : undone_) step_bytes_ -= bytes_of(step);
    undone_.clear();
    if (what != Typing::none && what == typing_ && !has_selection() && !done_.empty()) {
        go_on(first, last, came);
    } else {
        done_.push_back({first, text_.substr(first, last - first), std::string(came), {anchor_, caret_}, {}});
        step_bytes_ += bytes_of(done_.back());
    }
    done_.back().after = after;
    put(first, last - first, came);
    anchor_ = after.anchor;
    caret_ = after.caret;
    typing_ = what;
    forget_oldest();
}

void TextBuffer::forget_oldest() {
    while (done_.size() > 1 && (done_.size() > most_steps || step_bytes_ > most_undo_bytes)) {
        step_bytes_ -= bytes_of(done_.front());
        done_.pop_front();
    }
}

void TextBuffer::edit_selection(std::string_view came, Typing what) {
    const auto [first, last] = std::minmax({caret_, anchor_});
    edit(first, last, came, {first + came.size(), first + came.size()}, what);
}

void TextBuffer::insert(std::string_view added) {
    const auto clean = cleaned(added);
    if (clean.empty() || !fits(selected().size(), clean.size())) return;
    // A word is one step: a space begins the next, and so does anything pasted.
    const bool typed = base::characters(clean) == 1;
    if (is_space(clean[0])) end_typing();
    edit_selection(clean, typed ? Typing::inserting : Typing::none);
}

void TextBuffer::replace(std::size_t first, std::size_t last, std::string_view with) {
    const auto clean = cleaned(with);
    first = whole(first);
    last = std::max(first, whole(last));
    if (!fits(last - first, clean.size()) || std::string_view(text_).substr(first, last - first) == clean)
        return;
    edit(first, last, clean, kept(first, last, clean), Typing::none);
}

void TextBuffer::erase_back() {
    if (has_selection()) return edit_selection({}, Typing::none);
    const auto first = left_of(caret_);
    if (first < caret_) edit(first, caret_, {}, {first, first}, Typing::erasing);
}

void TextBuffer::erase_forward() {
    if (has_selection()) return edit_selection({}, Typing::none);
    const auto last = right_of(caret_);
    if (last > caret_) edit(caret_, last, {}, {caret_, caret_}, Typing::erasing);
}

void TextBuffer::erase_word_back() {
    if (!has_selection()) word_left(true);
    if (has_selection()) erase_back();
}

void TextBuffer::erase_word_forward() {
    if (!has_selection()) word_right(true);
    if (has_selection()) erase_back();
}

void TextBuffer::break_line_indented() {
    const auto [first, last] = std::minmax({caret_, anchor_});
    const auto start = start_of(line_of(first));
    const auto text = std::string_view(text_).substr(start, first - start);
    insert("\n" + std::string(std::min(text.find_first_not_of(' '), text.size()), ' '));
}

void TextBuffer::erase_back_indented() {
    const auto start = start_of(line_of(caret_));
    const auto text = std::string_view(text_).substr(start, caret_ - start);
    if (has_selection() || text.empty() || text.find_first_not_of(' ') != std::string_view::npos)
        return erase_back();
    const auto first = start + (text.size() - 1) / indent_step * indent_step;
    edit(first, caret_, {}, {first, first}, Typing::erasing);
}

void TextBuffer::shift_lines(int steps) {
    const auto [least, most_at] = std::minmax({caret_, anchor_});
    const auto first = line_of(least);
    auto last = line_of(most_at);
    if (last > first && start_of(last) == most_at) --last;  // nothing of it is selected
    const auto from = start_of(first), to = end_of(last);
    std::string shifted;
    Selection moved{anchor_, caret_};
    for (auto line = first; line <= last; ++line) {
        const auto start = start_of(line);
        const auto text = std::string_view(text_).substr(start, end_of(line) - start);
        const auto lead = std::min(text.find_first_not_of(' '), text.size());
        const auto now = steps < 0 ? lead - std::min(lead, indent_step) : lead + indent_step;
        const auto wanted = text.empty() ? 0 : now;
        // What stood in the indentation stays in it, what stood behind moves along.
        const auto along = [&](std::size_t at, std::size_t& place) {
            if (at < start) return;
            const auto end = std::min(at, end_of(line)), column = end - start;
            const auto there = column < lead ? std::min(column, wanted) : column + wanted - lead;
            place = from + shifted.size() + there + (at - end);
        };
        along(anchor_, moved.anchor);
        along(caret_, moved.caret);
        shifted.append(wanted, ' ').append(text.substr(lead));
        if (line < last) shifted += '\n';
    }
    if (!fits(to - from, shifted.size()) || std::string_view(text_).substr(from, to - from) == shifted)
        return;
    edit(from, to, shifted, moved, Typing::none);
}

void TextBuffer::indent() {
    shift_lines(1);
}

void TextBuffer::outdent() {
    shift_lines(-1);
}

void TextBuffer::to(std::size_t at, bool selecting) {
    caret_ = whole(at);
    if (!selecting) anchor_ = caret_;
    end_typing();
}

void TextBuffer::left(bool selecting) {
    to(has_selection() && !selecting ? std::min(caret_, anchor_) : left_of(caret_), selecting);
}

void TextBuffer::right(bool selecting) {
    to(has_selection() && !selecting ? std::max(caret_, anchor_) : right_of(caret_), selecting);
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
    if (done_.empty()) return;
    auto& step = undone_.emplace_back(std::move(done_.back()));
    done_.pop_back();
    put(step.first, step.came.size(), step.taken);
    select(step.before.anchor, step.before.caret);
}

void TextBuffer::redo() {
    if (undone_.empty()) return;
    auto& step = done_.emplace_back(std::move(undone_.back()));
    undone_.pop_back();
    put(step.first, step.taken.size(), step.came);
    select(step.after.anchor, step.after.caret);
}

}  // namespace wijk::ui
