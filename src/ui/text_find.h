#pragma once
// Finding words in a text that is being written: where they are, and the row in which they are typed.

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/look.h"
#include "ui/text_buffer.h"

namespace wijk::ui {

/// What the row says; the field has no catalogue of its own.
struct FindTexts {
    std::string look_for;  ///< in the field while it is empty
    std::string previous;
    std::string next;
    std::string close;
    std::string nothing;  ///< when the words are nowhere
    /// "3 of 12"; `at` 0 while the caret is at none of them.
    std::function<std::string(std::size_t at, std::size_t of)> count;
};

/// A place where the words are: bytes `first` up to `last`.
struct Found {
    std::size_t first = 0;
    std::size_t last = 0;
    friend bool operator==(const Found&, const Found&) = default;
};

/// All places of `words` that do not overlap, in order; capital and small letters are the same, also those of
/// Latin with accents, of Greek and of Cyrillic. Both are well-formed UTF-8.
std::vector<Found> find_all(std::string_view text, std::string_view words);

class TextFind {
 public:
    /// Opens the row. `words` of one line take the place of what was looked for before.
    void begin(std::string_view words);
    void end() { open_ = false; }
    bool open() const { return open_; }

    /// All places in this text; searched again only when it or the words changed.
    const std::vector<Found>& places(const TextBuffer& buffer);
    /// Selects the first place behind the caret, or before it, round the ends; false when there is none.
    bool next(TextBuffer& buffer);
    bool previous(TextBuffer& buffer);

    struct Drawn {
        bool moved = false;  ///< another place is selected
        bool has_keyboard = false;
    };
    /// The row, at ImGui's cursor, which moves below it. Its last button closes it.
    Drawn draw(const Look& look, const FindTexts& texts, float width, TextBuffer& buffer);

 private:
    bool select_next(TextBuffer& buffer, std::size_t from);
    std::string counted(const FindTexts& texts, const TextBuffer& buffer);
    bool draw_field(const Look& look, const FindTexts& texts, float width);

    std::array<char, 200> words_{};  ///< ends at its first 0
    std::string searched_;
    std::uint64_t revision_ = 0;
    std::vector<Found> places_;
    bool open_ = false;
    bool wants_keyboard_ = false;
};

}  // namespace wijk::ui
