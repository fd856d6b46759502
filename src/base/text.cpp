#include "base/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>
#include <vector>

#include <openssl/evp.h>

namespace wijk::base {

namespace {

unsigned byte(char c) {
    return static_cast<unsigned char>(c);
}

/// Length of the well-formed code point at the start of `text`, 0 when there is none.
std::size_t well_formed(std::string_view text) {
    const unsigned first = byte(text[0]);
    if (first < 0x80) return 1;
    std::size_t length = 0;
    unsigned least = 0x80,
             most = 0xBF;  // of the second byte: this is where overlong forms and surrogates show
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        if (first == 0xE0) least = 0xA0;
        if (first == 0xED) most = 0x9F;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        if (first == 0xF0) least = 0x90;
        if (first == 0xF4) most = 0x8F;
    } else {
        return 0;
    }
    if (text.size() < length || byte(text[1]) < least || byte(text[1]) > most) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byte(text[i]) & 0xC0) != 0x80) return 0;
    return length;
}

std::string digest(std::string_view text, const EVP_MD* kind) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned length = 0;
    if (EVP_Digest(text.data(), text.size(), hash.data(), &length, kind, nullptr) != 1) std::abort();
    return {hash.begin(), hash.begin() + length};
}

std::string hex(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += digits[byte(c) >> 4U];
        out += digits[byte(c) & 0xFU];
    }
    return out;
}

/// White space at which a line may be broken.
bool breaks(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Length of the white space at the start of `text`, 0 when there is none.
std::size_t space_length(std::string_view text) {
    if (breaks(text[0])) return 1;
    return text.substr(0, 2) == "\u00A0" ? 2 : 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto length = well_formed(text.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t character_length(std::string_view text) {
    return text.empty() ? 0 : std::max<std::size_t>(1, well_formed(text));
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(character_length(text))) ++count;
    return count;
}

int words(std::string_view text) {
    int count = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto space = space_length(text.substr(at));
        if (space == 0 && !inside) ++count;
        inside = space == 0;
        at += std::max<std::size_t>(1, space);
    }
    return count;
}

std::string_view trim_end(std::string_view text) {
    while (!text.empty() && breaks(text.back())) text.remove_suffix(1);
    return text;
}

std::string_view trim(std::string_view text) {
    text = trim_end(text);
    while (!text.empty() && breaks(text.front())) text.remove_prefix(1);
    return text;
}

bool is_id(std::string_view text) {
    const auto tail = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= 40 && text[0] >= 'a' && text[0] <= 'z' &&
           std::all_of(text.begin(), text.end(), tail);
}

namespace {

/// Optimal string alignment distance; anything over `limit` may come back as any number over it.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > b.size() + limit || b.size() > a.size() + limit) return limit + 1;
    std::vector<std::size_t> before, above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] =
                std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
    }
    return above[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view text, std::span<const std::string_view> candidates) {
    if (text.size() > 200) return {};  // no slip of the finger, and the table would grow with its square
    std::size_t best =
        text.size() <= 3 ? 2 : std::max<std::size_t>(2, text.size() / 3) + 1;  // must be under this
    std::string_view found;
    for (const auto candidate : candidates) {
        const auto apart = distance(text, candidate, best);
        // As far apart as the longer one is long: nothing of it is left.
        if (apart < best && apart < std::max(text.size(), candidate.size())) {
            best = apart;
            found = candidate;
        }
    }
    return found;
}

std::string sha256_hex(std::string_view text, std::size_t digits) {
    std::string out = hex(digest(text, EVP_sha256()));
    out.resize(std::min(digits, out.size()));
    return out;
}

std::string uuid5(std::string_view space, std::string_view name) {
    std::string bytes;
    int high = -1;
    for (const char c : space) {
        if (c == '-') continue;
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        if (high >= 0) bytes += static_cast<char>(high * 16 + digit);
        high = high >= 0 ? -1 : digit;
    }
    assert(bytes.size() == 16);
    auto hash = digest(bytes.append(name), EVP_sha1());
    hash.resize(16);
    hash[6] = static_cast<char>((byte(hash[6]) & 0x0FU) | 0x50U);  // version
    hash[8] = static_cast<char>((byte(hash[8]) & 0x3FU) | 0x80U);  // variant
    auto out = hex(hash);
    for (const std::size_t at : {20, 16, 12, 8}) out.insert(at, 1, '-');
    return out;
}

std::string wrap(std::string_view text, std::size_t width, std::string_view indent) {
    std::string out;
    std::size_t column = 0;
    const auto new_line = [&] {
        out += '\n';
        column = 0;
    };
    while (!text.empty()) {
        if (text.front() == '\n') {
            new_line();
            text.remove_prefix(1);
            continue;
        }
        if (breaks(text.front())) {
            text.remove_prefix(1);
            continue;
        }
        std::size_t end = 0;
        while (end < text.size() && !breaks(text[end])) ++end;
        const auto word = text.substr(0, end);
        const auto needs = characters(word);
        if (column > 0 && column + 1 + needs > width) new_line();
        if (column == 0) {
            out += indent;
            column = characters(indent) + needs;
        } else {
            out += ' ';
            column += 1 + needs;
        }
        out += word;
        text.remove_prefix(end);
    }
    return out;
}

}  // namespace wijk::base
