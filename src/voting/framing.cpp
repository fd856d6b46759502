#include "voting/framing.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

namespace wijk::voting {

namespace {

constexpr std::string_view line_end = "\r\n";

bool same(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// RFC 9110, 5.6.2.
bool is_token(std::string_view text) {
    static constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char sign) {
        return (std::isalnum(static_cast<unsigned char>(sign)) != 0 &&
                static_cast<unsigned char>(sign) < 0x80) ||
               marks.find(sign) != std::string_view::npos;
    });
}

bool has_control(std::string_view line) {
    return std::any_of(line.begin(), line.end(),
                       [](unsigned char sign) { return (sign < 0x20 && sign != '\t') || sign == 0x7F; });
}

/// RFC 9112, 3, with a target in origin-form: what is not sent to a proxy. cpp-httplib would take more than
/// one blank between the parts.
bool is_request_line(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last || !is_token(line.substr(0, first))) return false;
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    return !target.empty() && target[0] == '/' && target.find_first_of(" \t#") == std::string_view::npos &&
           (version == "HTTP/1.1" || version == "HTTP/1.0");
}

std::string_view without_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool never_sent_by_us(std::string_view name) {
    static constexpr std::array<std::string_view, 6> names = {
        "Transfer-Encoding", "Content-Encoding", "Range", "Expect", "Upgrade", "Trailer"};
    return std::any_of(names.begin(), names.end(), [&](auto one) { return same(one, name); });
}

/// What the headers say of the length of the body.
struct Said {
    int refused = 0;
    std::optional<std::size_t> length;
    int hosts = 0;
};

void read_header(std::string_view line, const Limits& limits, Said& said) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)) || has_control(line)) {
        said.refused = 400;
        return;
    }
    const auto name = line.substr(0, colon);
    const auto value = without_blanks(line.substr(colon + 1));
    if (never_sent_by_us(name)) said.refused = 400;
    if (same(name, "Host")) ++said.hosts;
    if (!same(name, "Content-Length")) return;
    std::size_t length = 0;
    const bool digits = !value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), length);
    if (!digits || said.length)
        said.refused = 400;
    else if (read.ec != std::errc{} || length > limits.body)
        said.refused = 413;
    said.length = length;
}

Said read_headers(std::string_view head, const Limits& limits) {
    Said said;
    while (!head.empty() && said.refused == 0) {
        const auto end = head.find(line_end);
        read_header(head.substr(0, end), limits, said);
        head.remove_prefix(end + line_end.size());
    }
    if (said.refused == 0 && said.hosts != 1) said.refused = 400;  // RFC 9112, 3.2
    return said;
}

}  // namespace

Frame frame_of(std::string_view so_far, const Limits& limits) {
    const auto line = so_far.substr(0, limits.line).find(line_end);
    if (line == std::string_view::npos) return {0, so_far.size() > limits.line ? 414 : 0};
    if (has_control(so_far.substr(0, line)) || !is_request_line(so_far.substr(0, line))) return {0, 400};
    const auto end = so_far.substr(0, limits.head).find("\r\n\r\n");
    if (end == std::string_view::npos) return {0, so_far.size() > limits.head ? 431 : 0};
    const auto after_line = line + line_end.size();
    const auto head = end + 2 > after_line ? so_far.substr(after_line, end + 2 - after_line) : "";
    const auto said = read_headers(head, limits);
    if (said.refused != 0) return {0, said.refused};
    const auto size = end + 4 + said.length.value_or(0);
    return {so_far.size() < size ? 0 : size, 0};
}

}  // namespace wijk::voting
