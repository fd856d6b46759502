#include "yaml/write.h"

#include <fmt/format.h>

#include "yaml/source.h"

namespace wijk::yaml {

namespace {

/// A block keeps neither white space in front of its first line, nor lines of nothing but white space, nor
/// characters that are escaped elsewhere.
bool fits_block(std::string_view text) {
    if (text.find('\n') == std::string_view::npos || first_control(text) != std::string_view::npos)
        return false;
    if (text[0] == ' ' || text[0] == '\t' || text[0] == '\n') return false;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        const auto line = text.substr(start, end - start);
        if (!line.empty() && line.find_first_not_of(" \t") == std::string_view::npos) return false;
        start = end + 1;
    }
    return true;
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto unit = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (unit < 0x20 || unit == 0x7F) {
            out += fmt::format("\\x{:02X}", unit);
        } else if (unit == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
            out += fmt::format("\\u{:04X}", static_cast<unsigned char>(text[++i]));
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string scalar(std::string_view text, std::size_t indent) {
    if (!fits_block(text)) return quoted(text);
    std::size_t ends = 0;  // line ends at the end of the text
    while (text[text.size() - 1 - ends] == '\n') ++ends;
    std::string out = ends == 0 ? "|-" : ends == 1 ? "|" : "|+";
    text.remove_suffix(ends > 0 ? 1 : 0);
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        out += '\n';
        if (end > start) out.append(indent, ' ').append(text.substr(start, end - start));
        start = end + 1;
    }
    return out;
}

}  // namespace wijk::yaml
