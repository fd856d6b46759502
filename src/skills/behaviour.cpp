#include "skills/behaviour.h"

namespace wijk::skills {

namespace {

constexpr std::array<std::string_view, code_count> code_ids = {
    "OQ", "CQ",       "SR",  "CR",       "AF",    "SEEK",     "EMPHASIZE",
    "GI", "PERSUADE", "PWP", "CONFRONT", "STORY", "STRUCTURE"};
constexpr std::array<std::string_view, 4> direction_ids = {"none", "change", "sustain", "both"};

}  // namespace

std::string_view to_id(Code code) {
    return code_ids[static_cast<std::size_t>(code)];
}

std::optional<Code> code_from_id(std::string_view id) {
    for (const Code code : all_codes)
        if (to_id(code) == id) return code;
    return std::nullopt;
}

std::optional<CodePair> contradiction(CodeSet codes) {
    static constexpr std::array<CodePair, 7> pairs = {{{Code::OQ, Code::CQ},
                                                       {Code::SR, Code::CR},
                                                       {Code::PERSUADE, Code::PWP},
                                                       {Code::CONFRONT, Code::PERSUADE},
                                                       {Code::CONFRONT, Code::PWP},
                                                       {Code::CONFRONT, Code::OQ},
                                                       {Code::CONFRONT, Code::CQ}}};
    for (const auto& pair : pairs)
        if (codes.contains(pair.first) && codes.contains(pair.second)) return pair;
    return std::nullopt;
}

std::string_view to_id(Direction direction) {
    return direction_ids[static_cast<std::size_t>(direction)];
}

std::optional<Direction> direction_from_id(std::string_view id) {
    for (std::size_t i = 0; i < direction_ids.size(); ++i)
        if (direction_ids[i] == id) return static_cast<Direction>(i);
    return std::nullopt;
}

}  // namespace wijk::skills
