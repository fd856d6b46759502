#include "report/escape.h"

#include <array>

#include "base/markup.h"
#include "base/text.h"

namespace wijk::report {

namespace {

constexpr std::string_view replacement = "\uFFFD";

/// The code point of one well-formed character.
char32_t code_point(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) return byte(0);
    char32_t value = byte(0) & (0x7FU >> character.size());
    for (std::size_t i = 1; i < character.size(); ++i) value = (value << 6U) | (byte(i) & 0x3FU);
    return value;
}

bool steers(char32_t c) {
    const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
    const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool none = (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return control || turns || none;
}

/// Well-formed, each line end one LF, nothing in it that steers.
std::string harmless(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto character = text.substr(0, base::character_length(text));
        text.remove_prefix(character.size());
        if (character == "\r") {
            if (!text.starts_with('\n')) out += '\n';
        } else if (base::first_invalid_utf8(character) || steers(code_point(character))) {
            out += replacement;
        } else {
            out += character;
        }
    }
    return out;
}

/// Whether a spreadsheet may take `text` for a formula, or our apostrophe before one for its own.
bool may_be_formula(std::string_view text) {
    static constexpr std::array<std::string_view, 8> begins = {"=",      "+",      "-",      "@",
                                                               "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    while (text.starts_with('\'')) text.remove_prefix(1);
    if (text.starts_with('\t') || text.starts_with('\n')) return true;
    while (text.starts_with(' ') || text.starts_with("\u00A0") || text.starts_with("\uFEFF"))
        text.remove_prefix(base::character_length(text));
    for (const auto begin : begins)
        if (text.starts_with(begin)) return true;
    return false;
}

}  // namespace

std::string html(std::string_view text) {
    return base::escape_markup(harmless(text));
}

std::string csv(std::string_view text) {
    const auto plain = harmless(text);
    std::string out = "\"";
    if (may_be_formula(plain)) out += '\'';
    for (const char c : plain) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string ical(std::string_view text) {
    std::string out;
    for (const char c : harmless(text)) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

}  // namespace wijk::report
