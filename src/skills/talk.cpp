#include "skills/talk.h"

namespace wijk::skills {

namespace {

constexpr std::array<std::string_view, 3> side_ids = {"neutral", "change", "sustain"};
constexpr std::array<std::string_view, kind_count> kind_ids = {"desire",     "ability",      "reason", "need",
                                                               "commitment", "taking_steps", "other"};

}  // namespace

std::string_view to_id(Side side) {
    return side_ids[static_cast<std::size_t>(side)];
}
std::string_view to_id(Kind kind) {
    return kind_ids[static_cast<std::size_t>(kind)];
}

std::string to_id(Talk talk) {
    std::string id(to_id(talk.side));
    if (talk.side != Side::neutral) id.append(".").append(to_id(talk.kind));
    return id;
}

std::optional<Side> side_from_id(std::string_view id) {
    for (std::size_t i = 0; i < side_ids.size(); ++i)
        if (side_ids[i] == id) return static_cast<Side>(i);
    return std::nullopt;
}

std::optional<Talk> talk_from_id(std::string_view id) {
    if (id == "neutral") return Talk{};
    const auto dot = id.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto side = side_from_id(id.substr(0, dot));
    if (!side || *side == Side::neutral) return std::nullopt;
    for (std::size_t i = 0; i < kind_ids.size(); ++i)
        if (kind_ids[i] == id.substr(dot + 1)) return Talk{*side, static_cast<Kind>(i)};
    return std::nullopt;
}

}  // namespace wijk::skills
