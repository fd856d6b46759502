#pragma once
// The text of a file as the reader looks back into it: where a byte stands for a person, how a scalar was
// written, and what somebody probably meant where the syntax fails. Private to this module.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"
#include "yaml/records.h"

namespace wijk::yaml {

/// Offset of the first control character (C0 but tab and line feed, DEL, C1); npos without one.
std::size_t first_control(std::string_view text);

class Source {
 public:
    /// Takes the text without a byte order mark and with line feeds alone as line ends. Offsets are bytes of
    /// that text.
    explicit Source(std::string_view text);

    std::string_view text() const { return text_; }
    std::size_t lines() const { return starts_.size(); }
    std::size_t line_start(std::size_t line) const { return starts_[line]; }  ///< lines from 0
    std::string_view line(std::size_t line) const;                            ///< without its end
    char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }

    /// From a line and byte column counted from 0; what lies outside is moved to the nearest place inside.
    std::size_t offset(int line, int column) const;
    Spot spot(std::size_t offset);

    /// `~`, `null` and its spellings where one stands as a value at `offset`, else empty.
    std::string_view null_word(std::size_t offset) const;
    /// True when only spaces and then a `#` follow on the line, with at least one space.
    bool comment_follows(std::size_t offset) const;
    /// The dash or comma that an empty item before `offset` belongs to.
    std::size_t separator_before(std::size_t offset) const;
    /// Where the node itself starts behind its tag and anchor.
    std::size_t after_properties(std::size_t offset) const;

    struct Quoted {
        std::size_t end = 0;  ///< behind the closing quote
        int lines = 1;
        bool closed = false;
    };
    Quoted quoted(std::size_t offset) const;
    /// Behind the last character of the plain text that was read as `value` from `offset` on.
    std::size_t plain_end(std::size_t offset, std::string_view value) const;

    struct Explanation {
        Fault fault = Fault::syntax;
        std::size_t offset = 0;
    };
    /// What lies behind a syntax error of the parser at `offset`; the newest thing that it understood stood
    /// at `reached`.
    Explanation explain_syntax(std::string_view message, std::size_t reached, std::size_t offset) const;

    /// Too deep or too many for flow collections that start a line: yaml-cpp holds all of such a collection
    /// in memory before it tells of any of it, so this is looked for beforehand.
    std::optional<Explanation> flow_excess(int depth_most, std::size_t items_most) const;

    /// `text` on one line and short enough for a message.
    static std::string shown(std::string_view text);

 private:
    std::size_t line_of(std::size_t offset) const;
    bool find_open_quote(std::size_t reached, std::size_t offset, Explanation& out) const;
    std::size_t open_bracket_before(std::size_t offset) const;

    std::string text_;
    std::vector<std::size_t> starts_;
    // The place asked for last: most questions come in the file's order.
    std::size_t cached_offset_ = 0;
    Spot cached_{1, 1};
};

}  // namespace wijk::yaml
