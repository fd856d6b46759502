#pragma once
// What a worker's reply does, in the behaviour counts of MITI 4.2.1 (Moyers, Manuel & Ernst 2014) plus two of
// our own.
//
// A reply is one volley: each code stands in it at most once. OQ and CQ together are MITI's Q; STORY and
// STRUCTURE are what MITI leaves uncoded, named here because a resident hears them.

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace wijk::skills {

enum class Code : std::uint8_t {
    OQ,         ///< open question
    CQ,         ///< closed question
    SR,         ///< simple reflection: adds little to what was said
    CR,         ///< complex reflection: adds meaning, emphasis or direction
    AF,         ///< affirmation: a strength, effort or intention that is really there
    SEEK,       ///< seeks collaboration: shares power, asks permission
    EMPHASIZE,  ///< emphasises that choice and control are the resident's
    GI,         ///< gives neutral information
    PERSUADE,   ///< tries to change the other's mind: advice, logic, an own story that pushes
    PWP,        ///< persuades with permission
    CONFRONT,   ///< disagrees, corrects, warns, shames, moralises
    STORY,      ///< own experience that does not push (uncoded in MITI, E.2.d)
    STRUCTURE,  ///< what happens next in the talk (uncoded in MITI)
};

inline constexpr std::size_t code_count = 13;
inline constexpr std::array<Code, code_count> all_codes = {
    Code::OQ, Code::CQ,       Code::SR,  Code::CR,       Code::AF,    Code::SEEK,      Code::EMPHASIZE,
    Code::GI, Code::PERSUADE, Code::PWP, Code::CONFRONT, Code::STORY, Code::STRUCTURE,
};

/// As in files: "OQ", "SEEK".
std::string_view to_id(Code code);
std::optional<Code> code_from_id(std::string_view id);

/// The codes of one volley.
class CodeSet {
 public:
    constexpr CodeSet() = default;
    constexpr CodeSet(std::initializer_list<Code> codes) {
        for (const Code code : codes) insert(code);
    }
    constexpr void insert(Code code) { bits_ = static_cast<std::uint16_t>(bits_ | bit(code)); }
    constexpr bool contains(Code code) const { return (bits_ & bit(code)) != 0; }
    constexpr bool contains_any(CodeSet others) const { return (bits_ & others.bits_) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr std::uint16_t bits() const { return bits_; }  ///< bit i is `all_codes[i]`
    friend constexpr bool operator==(CodeSet, CodeSet) = default;

 private:
    static constexpr std::uint16_t bit(Code code) {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(code));
    }
    std::uint16_t bits_ = 0;
};

inline constexpr CodeSet questions = {Code::OQ, Code::CQ};
inline constexpr CodeSet reflections = {Code::SR, Code::CR};
/// MITI's total MI-adherent and MI-non-adherent behaviours.
inline constexpr CodeSet mi_adherent = {Code::SEEK, Code::AF, Code::EMPHASIZE};
inline constexpr CodeSet mi_non_adherent = {Code::CONFRONT, Code::PERSUADE};
/// A reply with one of these says which way it points.
inline constexpr CodeSet needs_direction = {Code::SR, Code::CR, Code::AF, Code::OQ};

/// Two codes that one volley cannot have, or nothing: OQ with CQ, SR with CR, PERSUADE with PWP, CONFRONT
/// with PERSUADE, PWP, OQ or CQ (MITI 4.2.1: one question and one reflection a volley; PWP trumps PERSUADE;
/// CONFRONT trumps both and the question).
struct CodePair {
    Code first;
    Code second;
};
std::optional<CodePair> contradiction(CodeSet codes);

/// What a reply points at: MITI's direction of reflections and questions (measures.md, "Direction").
enum class Direction : std::uint8_t { none, change, sustain, both };
std::string_view to_id(Direction direction);
std::optional<Direction> direction_from_id(std::string_view id);

}  // namespace wijk::skills
