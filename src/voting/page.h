#pragma once
// The page that phones get: one piece, with nothing from elsewhere. Its parts stand in page/ and are a part
// of the program.

#include <string>
#include <string_view>

namespace wijk::voting {

struct Page {
    std::string html;
    /// Content-Security-Policy: this very script and style (by their SHA-256) and talking to this server, and
    /// nothing else.
    std::string policy;
};

/// Made once.
const Page& page();

namespace parts {
extern const std::string_view html;  ///< with places for the three below
extern const std::string_view css;
extern const std::string_view js;
extern const std::string_view texts;  ///< JSON: {"id": {"nl", "en"}}
}  // namespace parts

/// Hexadecimal as base64 (RFC 4648, 4), as a policy writes a hash. An even number of digits.
std::string base64_of_hex(std::string_view hex);

}  // namespace wijk::voting
