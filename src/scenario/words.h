#pragma once
// The words of the format that stand for a value of an enumeration, in the order of that enumeration. Private
// to this module.

#include <array>
#include <cstddef>
#include <string_view>

#include "scenario/scenario.h"

namespace wijk::scenario {

inline constexpr std::array<std::string_view, 3> conversation_words = {"full", "engage", "team"};
inline constexpr std::array<std::string_view, feeling_count> feeling_words = {
    "neutral", "guarded",  "annoyed", "sad",   "worried",  "ashamed",
    "hopeful", "relieved", "amused",  "proud", "thinking", "touched"};
inline constexpr std::array<std::string_view, 4> ending_words = {"opened", "referral", "not_now", "closed"};
inline constexpr std::array<std::string_view, 2> referral_words = {"cold", "warm"};
inline constexpr std::array<std::string_view, 3> style_words = {"good", "mixed", "poor"};
inline constexpr std::array<std::string_view, 4> direction_words = {"none", "change", "sustain", "both"};
inline constexpr std::array<std::string_view, 4> state_words = {"trust", "importance", "confidence",
                                                                "discord"};

// What skills writes, spelled out because the format's tables are made at compile time; a test compares them.
inline constexpr std::array<std::string_view, skills::code_count> code_words = {
    "OQ", "CQ",       "SR",  "CR",       "AF",    "SEEK",     "EMPHASIZE",
    "GI", "PERSUADE", "PWP", "CONFRONT", "STORY", "STRUCTURE"};
inline constexpr std::array<std::string_view, 15> talk_words = {"neutral",
                                                                "change.desire",
                                                                "change.ability",
                                                                "change.reason",
                                                                "change.need",
                                                                "change.commitment",
                                                                "change.taking_steps",
                                                                "change.other",
                                                                "sustain.desire",
                                                                "sustain.ability",
                                                                "sustain.reason",
                                                                "sustain.need",
                                                                "sustain.commitment",
                                                                "sustain.taking_steps",
                                                                "sustain.other"};

/// Keys of a reaction table. SR and CR share one entry: coders hardly agree on which of the two a reflection
/// is, so no resident may react to the difference.
inline constexpr std::string_view reflection_word = "SR/CR";
inline constexpr std::array<std::string_view, 12> move_words = {
    "OQ", "CQ",       reflection_word, "AF",       "SEEK",  "EMPHASIZE",
    "GI", "PERSUADE", "PWP",           "CONFRONT", "STORY", "STRUCTURE"};
inline constexpr std::array<std::string_view, 16> reaction_talk_words = {
    "change.desire",      "change.ability",       "change.reason",  "change.need",
    "change.commitment",  "change.taking_steps",  "change.other",   "change.*",
    "sustain.desire",     "sustain.ability",      "sustain.reason", "sustain.need",
    "sustain.commitment", "sustain.taking_steps", "sustain.other",  "sustain.*"};

// portrait.yaml
inline constexpr std::array<std::string_view, 5> face_words = {"round", "oval", "square", "long", "heart"};
inline constexpr std::array<std::string_view, 3> build_words = {"slim", "medium", "broad"};
inline constexpr std::array<std::string_view, 6> skin_words = {"pale", "light", "olive",
                                                               "tan",  "brown", "dark"};
inline constexpr std::array<std::string_view, 9> hair_words = {"bald", "thinning", "short", "curly", "bob",
                                                               "long", "ponytail", "bun",   "afro"};
inline constexpr std::array<std::string_view, 6> hair_colour_words = {"black", "brown", "auburn",
                                                                      "blond", "grey",  "white"};
inline constexpr std::array<std::string_view, 4> beard_words = {"none", "stubble", "moustache", "full"};
inline constexpr std::array<std::string_view, 3> glasses_words = {"none", "round", "square"};
inline constexpr std::array<std::string_view, 5> headscarf_words = {"none", "teal", "plum", "sand", "blue"};
inline constexpr std::array<std::string_view, 7> clothes_words = {"shirt", "jumper", "tracksuit", "hoodie",
                                                                  "coat",  "blouse", "cardigan"};
inline constexpr std::array<std::string_view, 8> clothes_colour_words = {"teal", "clay",   "gold", "plum",
                                                                         "blue", "violet", "sand", "grey"};
inline constexpr std::array<std::string_view, 9> place_words = {
    "sports_hall", "kitchen", "community_centre", "square", "balcony", "street", "lift", "office", "doorway"};

/// The position of `word` in `words`, or `words.size()`.
template <std::size_t size>
constexpr std::size_t index_of(const std::array<std::string_view, size>& words, std::string_view word) {
    std::size_t i = 0;
    while (i < size && words[i] != word) ++i;
    return i;
}

template <std::size_t size>
constexpr bool contains(const std::array<std::string_view, size>& words, std::string_view word) {
    return index_of(words, word) < size;
}

}  // namespace wijk::scenario
