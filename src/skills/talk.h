#pragma once
// What a resident's line says about the change: change talk, sustain talk or neither, with the kinds of
// MISC 2.5.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijk::skills {

enum class Side : std::uint8_t { neutral, change, sustain };

enum class Kind : std::uint8_t { desire, ability, reason, need, commitment, taking_steps, other };
inline constexpr std::size_t kind_count = 7;

/// One kind of talk in a line. `kind` has no meaning when the side is neutral. A bare "ja" is neutral.
struct Talk {
    Side side = Side::neutral;
    Kind kind = Kind::other;
    friend bool operator==(Talk a, Talk b) {
        return a.side == b.side && (a.side == Side::neutral || a.kind == b.kind);
    }
};

std::string_view to_id(Side side);  ///< "neutral", "change", "sustain"
std::string_view to_id(Kind kind);  ///< "taking_steps"
std::string to_id(Talk talk);       ///< "neutral", "change.reason", "sustain.taking_steps"

/// Reads what `to_id` writes.
std::optional<Talk> talk_from_id(std::string_view id);
std::optional<Side> side_from_id(std::string_view id);

}  // namespace wijk::skills
