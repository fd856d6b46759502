#pragma once
// Changes to the text of a YAML file that leave the rest of it as it was, to the byte. Private to this
// module.
//
// The reader (yaml/read.h) tells where things stand in a text without byte order mark and with line feeds as
// line ends; here changes are named in that text and made in the real one.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace wijk::authoring {

class TextEdits {
 public:
    explicit TextEdits(std::string_view original);

    const std::string& text() const { return text_; }  ///< as the reader sees it
    std::size_t offset(yaml::Spot spot) const;
    std::size_t line_start(std::size_t offset) const;
    std::size_t line_end(std::size_t offset) const;  ///< of its line feed, or the end of the text
    /// Behind the key that starts at `offset`, quoted or not.
    std::size_t key_end(std::size_t offset, std::string_view key) const;

    /// Where a value stands: its first line up to `first_end`, and on to `end` when it has more lines.
    struct Range {
        std::size_t begin = 0;
        std::size_t first_end = 0;
        std::size_t end = 0;
    };
    /// Of the value of a key that starts at column `key_column`.
    Range range_of(const yaml::Node& node, int key_column) const;
    bool is_flow(const yaml::Node& node) const;  ///< `{...}` or `[...]`

    /// What stands behind a value on its first line: a comment, or nothing.
    std::string_view tail(const Range& range) const;

    void replace(std::size_t begin, std::size_t end, std::string with);
    /// A scalar in the place of another; a comment behind the old one stays behind the new one.
    void replace_scalar(const Range& range, std::string_view scalar);
    /// A key with its value and the line that they stand on; a comment behind them stays, on a line of its
    /// own.
    void remove_field(std::size_t key, const Range& range);

    std::string result() const;

 private:
    std::size_t quoted_end(std::size_t offset) const;
    std::size_t flow_end(std::size_t offset) const;
    std::size_t deeper_end(std::size_t offset, int key_column, bool comments_too) const;

    struct Edit {
        std::size_t begin, end;
        std::string with;
    };
    std::string original_;
    std::string text_;
    std::vector<std::size_t> at_;  ///< of each byte of `text_`, and of its end, in `original_`
    std::string line_feed_ = "\n";
    std::vector<Edit> edits_;
};

}  // namespace wijk::authoring
