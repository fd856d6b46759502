#include "report/names.h"

#include <algorithm>

#include "base/text.h"

namespace wijk::report {

namespace {

/// Part of a word: letters and digits, and every byte of a character outside ASCII, but for the signs below.
bool in_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

/// The curly quotes, dashes, dots and spaces that a phone and a word processor put beside a name.
bool is_sign(std::string_view character) {
    return (character.size() == 2 && character.starts_with("\xC2")) ||      // U+00A0 to U+00BF
           (character.size() == 3 && (character.starts_with("\xE2\x80") ||  // U+2000 to U+203F
                                      character.starts_with("\xE2\x81")));  // U+2040 to U+207F
}

std::string_view first_of(std::string_view text) {
    return text.substr(0, base::character_length(text));
}
std::string_view last_of(std::string_view text) {
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    return text.substr(begin);
}

/// Whether a word of `before` could go on here, or one of `after` could have begun before it.
bool word_before(std::string_view before) {
    return !before.empty() && in_word(before.back()) && !is_sign(last_of(before));
}
bool word_after(std::string_view after) {
    return !after.empty() && in_word(after.front()) && !is_sign(first_of(after));
}

bool is_name(const std::string& text) {
    return base::characters(text) > 1 && text.find_first_not_of("0123456789") != std::string::npos;
}

}  // namespace

Names names_in(const intervision::MeetingState& state) {
    auto all = state.members;
    if (!state.facilitator.empty()) all.push_back(state.facilitator);
    return Names(std::move(all));
}

Names::Names(std::vector<std::string> names) : names_(std::move(names)) {
    names_.erase(
        std::remove_if(names_.begin(), names_.end(), [](const std::string& name) { return !is_name(name); }),
        names_.end());
    std::stable_sort(names_.begin(), names_.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

std::string Names::taken_out(std::string_view text) const {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = !word_before(text.substr(0, at));
        const auto named = std::find_if(names_.begin(), names_.end(), [&](const std::string& name) {
            const auto rest = text.substr(at);
            return begins && rest.starts_with(name) && !word_after(rest.substr(name.size()));
        });
        if (named != names_.end()) {
            out += name_left_out;
            at += named->size();
        } else {
            out += text[at++];
        }
    }
    return out;
}

}  // namespace wijk::report
