#pragma once
// What a reply does, as far as a drill may ask after it: the behaviour codes, coarse enough that people who
// code talks agree.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "skills/behaviour.h"

namespace wijk::drills {

/// Simple and complex reflections are one move: whoever codes them hardly agrees which is which (Fleiss kappa
/// .15, measures.md, "AnnoMI"). Persuading with permission is no move here: the permission was given earlier
/// in the talk, where a drill does not look. What comes next in the talk (STRUCTURE) is nothing to practise.
enum class Move : std::uint8_t {
    reflection,
    open_question,
    closed_question,
    affirmation,
    seeking,
    autonomy,
    information,
    story,
    persuading,
    confronting,
};
inline constexpr std::size_t move_count = 10;
inline constexpr std::array<Move, move_count> all_moves = {
    Move::reflection, Move::open_question, Move::closed_question, Move::affirmation, Move::seeking,
    Move::autonomy,   Move::information,   Move::story,           Move::persuading,  Move::confronting,
};
/// What a learner wants more of; drills lean to the one that was used least.
inline constexpr std::array<Move, 5> wanted_moves = {Move::reflection, Move::open_question, Move::affirmation,
                                                     Move::seeking, Move::autonomy};

std::string_view to_id(Move move);  ///< "open_question"
std::optional<Move> move_of(skills::Code code);
skills::CodeSet codes_of(Move move);
/// The one code that stands for a move when a person names own words by it: CR for a reflection.
skills::Code code_of(Move move);
/// The move of a reply with exactly one code; nothing for several codes, none, or a code that is no move.
std::optional<Move> only_move(skills::CodeSet codes);

/// Two moves that MITI itself tells apart only by a rule for doubt, so that no drill sets one against the
/// other: an affirmation can reflect too (E.4.f.2), AF < SEEK < EMPHASIZE, a permission question is SEEK and
/// no question, in doubt GI and not PERSUADE, CONFRONT trumps PERSUADE, unsure between CONFRONT and a
/// reflection is no code, an own story that pushes is PERSUADE (E.4.b).
bool near(Move one, Move other);

}  // namespace wijk::drills
