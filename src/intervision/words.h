#pragma once
// The words of a method's file, in the order of their enums. Private to this module.

#include <array>
#include <string_view>

#include "intervision/method.h"

namespace wijk::intervision {

inline constexpr std::array<std::string_view, step_kind_count> step_kind_words = {
    "look_back", "tell",   "play",    "facts",   "write", "discuss",
    "gossip",    "advice", "respond", "try_out", "agree", "close"};
inline constexpr std::array<std::string_view, 5> speaks_words = {"everyone", "bringer", "members", "in_turn",
                                                                 "nobody"};
inline constexpr std::array<std::string_view, 4> material_words = {"scenario", "turn", "drill", "own"};

}  // namespace wijk::intervision
