#include "analysis/drawing_words.h"

#include <algorithm>

#include "base/text.h"

namespace wijk::analysis {

std::string plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto length = base::character_length(text);
        const auto one = text.substr(0, length);
        text.remove_prefix(length);
        const auto c = static_cast<unsigned char>(one[0]);
        if (one == "\n" || one == "\t") {
            out += ' ';
            continue;
        }
        const bool control = c < 0x20 || c == 0x7F || (c == 0xC2 && one.size() > 1 && one[1] < '\xA0');
        const bool steers = (one >= "\u202A" && one <= "\u202E") || (one >= "\u2066" && one <= "\u2069");
        const bool nothing = one.ends_with("\xBF\xBE") || one.ends_with("\xBF\xBF");
        const bool noncharacter = (nothing && one.size() >= 3 && (one.size() == 4 || c == 0xEF)) ||
                                  (one >= "\uFDD0" && one <= "\uFDEF");
        if (control || steers || noncharacter || base::first_invalid_utf8(one)) continue;
        out += one;
    }
    return out;
}

std::string beginning_of(std::string_view text, std::size_t most) {
    const auto whole = plain(text);
    const auto rest = base::trim(whole);
    if (base::characters(rest) <= most) return std::string(rest);
    std::size_t end = 0;
    for (std::size_t i = 0; i + 1 < most; ++i) end += base::character_length(rest.substr(end));
    const auto space = rest.rfind(' ', end);
    if (space != std::string_view::npos && space > 0) end = space;
    auto cut = base::trim(rest.substr(0, end));
    while (!cut.empty() && std::string_view(".,;:!").find(cut.back()) != std::string_view::npos)
        cut.remove_suffix(1);
    return std::string(cut) + "…";
}

const std::string& first_words(const scenario::Scene& scene) {
    static const std::string none;
    if (scene.ending && !scene.ending->title.empty()) return scene.ending->title;
    return scene.resident.empty() ? none : scene.resident.front().says;
}

bool conditional(const scenario::Scenario& scenario, const MapEdge& edge) {
    return std::any_of(edge.replies.begin(), edge.replies.end(), [&](scenario::ReplyIndex i) {
        const auto& reply = scenario.scenes[edge.from].replies[i];
        return !reply.when.always() || std::any_of(reply.next.begin(), reply.next.end(),
                                                   [&](const auto& next) { return next.scene != edge.to; });
    });
}

}  // namespace wijk::analysis
