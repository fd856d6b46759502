#pragma once
// Foreign texts (own words, notes, names, what a scenario says) stay text in every format: one function each.
// JSON and xAPI have theirs in json::dump.

#include <string>
#include <string_view>

namespace wijk::report {

/// Text for HTML and XML, within an element or a quoted attribute. Bytes that are not UTF-8, and characters
/// that draw nothing but steer (controls other than tab and line end, noncharacters, U+202A..U+202E and
/// U+2066..U+2069 that turn the direction of what stands around them), come out as U+FFFD; a line ends with
/// LF.
std::string html(std::string_view text);

/// One field of CSV (RFC 4180), always quoted. A spreadsheet takes a field for a formula that begins with = +
/// - @, a tab or a line end (OWASP, "CSV Injection"), also as full-width characters and after white space:
/// before such a text goes an apostrophe. To read the text back, take one apostrophe away where one or more
/// are followed by such a beginning; no other text is touched ('s avonds stays as it is). Controls as in
/// `html`.
std::string csv(std::string_view text);

/// Text as the value of a property of iCalendar (RFC 5545, 3.3.11): backslash, semicolon, comma and line end
/// escaped, not yet folded. Controls as in `html`.
std::string ical(std::string_view text);

}  // namespace wijk::report
