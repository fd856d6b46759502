#pragma once
// A read YAML file as our own tree: each key and each value knows where it stands.
//
// Nothing in it is guessed: a scalar is the text that was written, whatever it looks like. What a text means
// (a number, true or false, an id) is decided by the schema that reads it (yaml/schema.h).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace wijk::yaml {

/// Lines and columns count from 1, columns in characters.
struct Spot {
    int line = 0;
    int column = 0;
    friend bool operator==(Spot, Spot) = default;
};

struct Entry;

struct Node {
    enum class Kind : unsigned char {
        scalar,
        sequence,
        map,
        faulty,  ///< something stands here that has been reported already: readers pass over it in silence
    };
    enum class Style : unsigned char { plain, quoted, block };

    Kind kind = Kind::faulty;
    Style style = Style::plain;   ///< of a scalar
    bool cut_by_comment = false;  ///< a plain text behind which, on its line, ` #` starts a comment
    bool verbatim = false;        ///< the text stands in the file exactly so, on one line
    Spot spot;                    ///< of a block text: of its `|`
    std::string text;             ///< of a scalar
    std::vector<Node> items;      ///< of a sequence
    std::vector<Entry> entries;   ///< of a map, in the file's order; no key stands in it twice

    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_sequence() const { return kind == Kind::sequence; }
    bool is_map() const { return kind == Kind::map; }

    /// The value of a key of a map; null without it, and in anything but a map.
    const Node* find(std::string_view key) const;
    /// The text of that value where it is a scalar, else empty.
    std::string_view text_of(std::string_view key) const;

    /// Where byte `offset` of the text stands in the file, as near as can be told: exactly for a verbatim
    /// text, else where the node starts.
    Spot spot_of(std::size_t offset) const;
};

struct Entry {
    std::string key;
    Spot spot;
    Node value;
};

inline base::Place place(const std::string& file, Spot spot) {
    return {file, spot.line, spot.column};
}

}  // namespace wijk::yaml
