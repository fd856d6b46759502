#pragma once
// A text being written: caret, selection, undo. No drawing; where its rows wrap is TextLayout's.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wijk::ui {

/// Always well-formed UTF-8; positions are byte offsets at the start of a character or at the end of the
/// text.
class TextBuffer {
 public:
    const std::string& text() const { return text_; }
    /// Replaces everything; nothing can be undone after it. Bytes that are not UTF-8 become U+FFFD, other
    /// line ends '\n'.
    void set_text(std::string_view text);

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

    /// Puts `added` in the place of the selection. Over `most` bytes in all nothing is added.
    void insert(std::string_view added);
    void erase_back();  ///< the selection, else the character before the caret
    void erase_forward();
    void erase_word_back();
    void erase_word_forward();

    void left(bool selecting);
    void right(bool selecting);
    void word_left(bool selecting);
    void word_right(bool selecting);
    void to(std::size_t at, bool selecting);

    void undo();
    void redo();
    bool can_undo() const { return !undone_from_.empty(); }
    bool can_redo() const { return !redone_from_.empty(); }

    /// Typing on makes one step of undo until the caret was moved; call when it was.
    void end_typing() { typing_ = Typing::none; }

    static constexpr std::size_t most = 64UL * 1024UL;

 private:
    struct State {
        std::string text;
        std::size_t caret = 0;
        std::size_t anchor = 0;
    };
    enum class Typing { none, inserting, erasing };

    void remember(Typing what);
    void replace_selection(std::string_view with);
    std::size_t before(std::size_t at) const;
    std::size_t after(std::size_t at) const;
    std::size_t whole(std::size_t at) const;

    std::string text_;
    std::size_t caret_ = 0;
    std::size_t anchor_ = 0;
    Typing typing_ = Typing::none;
    std::vector<State> undone_from_;
    std::vector<State> redone_from_;
};

}  // namespace wijk::ui
