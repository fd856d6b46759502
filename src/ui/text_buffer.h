#pragma once
// A text being written: caret, selection, lines, undo. No drawing; where its rows wrap is TextLayout's.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijk::ui {

/// Always well-formed UTF-8 with '\n' as its only line end and control character; positions are byte offsets
/// at the start of a character or at the end of the text. Lines and columns count from 1, columns in
/// characters.
/// Keys move over and erase what looks like one character: with its accents, and emoji joined into one.
///
/// What an edit costs grows with what was edited, but for moving what stands behind it.
class TextBuffer {
 public:
    static constexpr std::size_t most = 64UL * 1024UL;  ///< bytes, unless it is made for more
    explicit TextBuffer(std::size_t limit = most) : limit_(limit) {}

    const std::string& text() const { return text_; }
    /// With "\r\n" for each line end when that is what most lines of the newest text set ended in: as a file
    /// is to have it.
    std::string written() const;
    /// Replaces everything; nothing can be undone after it. Bytes that are not UTF-8 become U+FFFD, other
    /// line ends '\n', tabs a space; other control characters go. Also over the limit, as all of it is there
    /// already.
    void set_text(std::string_view text);
    /// The same as one step of undo; the caret stays at what it was at.
    void set_text_undoable(std::string_view text);

    /// Another number after each change of the text; two texts never have the same one.
    std::uint64_t revision() const { return revision_; }
    /// Where a text went: `taken` bytes from `first` on made way for `came` others.
    struct Change {
        std::size_t first = 0;
        std::size_t taken = 0;
        std::size_t came = 0;
    };
    /// One change that holds all since that revision; none when that is too long ago.
    std::optional<Change> change_since(std::uint64_t revision) const;

    std::size_t caret() const { return caret_; }
    std::size_t anchor() const {
        return anchor_;
    }  ///< the other end of the selection; the caret when there is none
    bool has_selection() const { return caret_ != anchor_; }
    std::string_view selected() const;
    void select(std::size_t anchor, std::size_t caret);  ///< clamped to the text and to whole characters
    void select_all() { select(0, text_.size()); }
    void select_word(std::size_t at);
    void select_line(std::size_t at);  ///< without its line end

    std::size_t lines() const { return starts_.size(); }  ///< one at least
    std::size_t line_of(std::size_t at) const;
    std::size_t column_of(std::size_t at) const;
    std::size_t start_of(std::size_t line) const;  ///< beyond the last line: the text's end
    std::size_t end_of(std::size_t line) const;    ///< before its line end
    /// Beyond the line's end: its end; beyond the last line: the text's end.
    std::size_t position_of(std::size_t line, std::size_t column) const;

    /// Puts `added` in the place of the selection. Over the limit nothing is added.
    void insert(std::string_view added);
    /// Puts `with` in the place of these bytes, as one step of undo; over the limit nothing happens. The
    /// caret stays at what it was at, and in what was replaced as far in as it was.
    void replace(std::size_t first, std::size_t last, std::string_view with);
    void erase_back();  ///< the selection, else the character before the caret
    void erase_forward();
    void erase_word_back();
    void erase_word_forward();

    static constexpr std::size_t indent_step = 2;  ///< spaces
    /// A line end, and as much indentation as stands before the caret on its line.
    void break_line_indented();
    /// As `erase_back`, but in an indentation back to the step before.
    void erase_back_indented();
    void indent();   ///< the lines of the selection, or of the caret, a step; not empty ones
    void outdent();  ///< and back

    void left(bool selecting);
    void right(bool selecting);
    void word_left(bool selecting);
    void word_right(bool selecting);
    void to(std::size_t at, bool selecting);

    void undo();
    void redo();
    bool can_undo() const { return !done_.empty(); }
    bool can_redo() const { return !undone_.empty(); }
    /// At most so many steps, and so many bytes of what was taken and came but for the newest step: older
    /// ones are forgotten.
    static constexpr std::size_t most_steps = 10000;
    static constexpr std::size_t most_undo_bytes = 8UL * 1024UL * 1024UL;

    /// Typing on makes one step of undo until the caret was moved; call when it was.
    void end_typing() { typing_ = Typing::none; }

 private:
    struct Selection {
        std::size_t anchor = 0;
        std::size_t caret = 0;
    };
    struct Step {
        std::size_t first = 0;
        std::string taken;
        std::string came;
        Selection before;
        Selection after;
    };
    struct Logged {
        std::uint64_t before = 0;  ///< the revision that it changed
        Change change;
    };
    enum class Typing { none, inserting, erasing };

    bool fits(std::size_t taken, std::size_t came) const;
    void edit(std::size_t first, std::size_t last, std::string_view came, Selection after, Typing what);
    void edit_selection(std::string_view came, Typing what);
    void shift_lines(int steps);
    void go_on(std::size_t first, std::size_t last, std::string_view came);
    void put(std::size_t first, std::size_t taken, std::string_view came);
    void forget_oldest();
    Selection kept(std::size_t first, std::size_t last, std::string_view came) const;
    std::size_t before(std::size_t at) const;
    std::size_t after(std::size_t at) const;
    std::size_t left_of(std::size_t at) const;
    std::size_t right_of(std::size_t at) const;
    bool joined_to_before(std::size_t at) const;
    std::size_t whole(std::size_t at) const;

    std::size_t limit_;
    std::string text_;
    std::vector<std::size_t> starts_ = {0};  ///< of the lines
    bool carriage_ = false;                  ///< see `written`
    std::uint64_t revision_ = 0;
    std::deque<Logged> log_;
    std::size_t caret_ = 0;
    std::size_t anchor_ = 0;
    Typing typing_ = Typing::none;
    std::deque<Step> done_;
    std::vector<Step> undone_;
    std::size_t step_bytes_ = 0;  ///< of both
};

}  // namespace wijk::ui
