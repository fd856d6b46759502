#pragma once
// Reads the strict subset of YAML in which people write their files.
//
// Refused, each at its own place: anchors, aliases, tags, several documents, a key twice, a key without a
// value, a quoted text that runs over its line or is never closed, nesting too deep. So are files that are no
// text at all. After a fault of syntax nothing behind it can be read; every other fault is reported and
// reading goes on.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "yaml/node.h"

namespace wijk::yaml {

/// Bounds that no file of a person comes near, and that keep a hostile one from costing time or memory.
struct Limits {
    std::size_t bytes = 1024UL * 1024UL;
    std::size_t line = 20'000;   ///< bytes of one line
    std::size_t nodes = 60'000;  ///< keys and values together
    int depth = 64;
    std::size_t faults = 200;  ///< after so many the rest is not looked at
};

struct Read {
    std::optional<Node> root;  ///< nothing when the file could not be read to its end
    base::Diagnostics diagnostics;
};

/// `file` is the name that stands in the diagnostics. A byte order mark and line ends of any system are fine.
Read read(std::string_view text, const std::string& file, const Limits& limits = {});

}  // namespace wijk::yaml
