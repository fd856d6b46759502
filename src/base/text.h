#pragma once
// UTF-8 and the small text questions that many modules ask.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wijk::base {

/// Byte offset of the first byte that is not well-formed UTF-8 (RFC 3629: no surrogates, nothing overlong,
/// none over U+10FFFF).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Number of code points; each byte that belongs to none counts as one.
std::size_t characters(std::string_view text);

/// Byte length of the code point that starts at `text[0]`; 1 for a stray byte, 0 for an empty text.
std::size_t character_length(std::string_view text);

/// Runs of anything but white space (space, tab, line ends, U+00A0): the word count of every score.
int words(std::string_view text);

/// Without white space at its end; hashes of source texts are taken of this.
std::string_view trim_end(std::string_view text);
std::string_view trim(std::string_view text);

/// `[a-z][a-z0-9_-]{0,39}`: ids of scenes, replies, variants, goals, facts and scenarios. The letter in front
/// keeps an id from being read as a number.
bool is_id(std::string_view text);

/// The candidate that the writer of `text` most likely meant: the nearest by edit distance (insert, delete,
/// replace, swap of neighbours) when it is near enough to be a slip; empty when none is.
std::string_view nearest(std::string_view text, std::span<const std::string_view> candidates);

/// First `digits` (1..64) hexadecimal digits, lower case, of the SHA-256 of `text`.
std::string sha256_hex(std::string_view text, std::size_t digits = 64);

/// The name-based UUID of RFC 9562, 5.5 (version 5: SHA-1): the same for the same name in the same space.
/// `space` is a UUID itself, as text.
std::string uuid5(std::string_view space, std::string_view name);

/// Text for a terminal: broken at spaces (not at U+00A0) into lines of at most `width` characters, a longer
/// word on a line of its own.
std::string wrap(std::string_view text, std::size_t width, std::string_view indent = "");

}  // namespace wijk::base
