#include "voting/page.h"

#include <cassert>
#include <charconv>
#include <cstdint>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::voting {

namespace {

void put(std::string& html, std::string_view place, std::string_view part) {
    const auto at = html.find(place);
    assert(at != std::string::npos);
    html.replace(at, place.size(), part);
}

Page make() {
    const auto hash = [](std::string_view part) { return base64_of_hex(base::sha256_hex(part)); };
    Page page;
    page.html = parts::html;
    put(page.html, "{style}", parts::css);
    put(page.html, "{texts}", parts::texts);
    put(page.html, "{script}", parts::js);
    page.policy = fmt::format(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; connect-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'",
        hash(parts::js), hash(parts::css));
    return page;
}

}  // namespace

const Page& page() {
    static const Page made = make();
    return made;
}

std::string base64_of_hex(std::string_view hex) {
    static constexpr std::string_view signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    std::uint32_t bits = 0;
    int count = 0;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        unsigned byte = 0;
        std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16);
        bits = bits << 8U | byte;
        for (count += 8; count >= 6; count -= 6) text += signs[bits >> (count - 6) & 63U];
    }
    if (count > 0) text += signs[bits << (6 - count) & 63U];
    while (text.size() % 4 != 0) text += '=';
    return text;
}

}  // namespace wijk::voting
