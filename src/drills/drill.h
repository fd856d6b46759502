#pragma once
// Short exercises made from the scenes of full talks: one thing to hear, name, choose or write.
//
// Only what leaves no doubt is asked: a line with one kind of talk, a reply with exactly one code. What
// stands in a drill can really be met: line, what went before it and the replies beside each other come from
// a talk that was played to there. Place in the house: drills.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drills/moves.h"
#include "scenario/scenario.h"

namespace wijk::drills {

enum class Kind : std::uint8_t {
    hear,        ///< which kind of talk is this line
    name,        ///< what is this reply
    choose,      ///< which of these replies makes the move that is asked for
    write,       ///< own words first, then beside the replies on offer
    turn_round,  ///< from question to reflection
};
inline constexpr std::size_t kind_count = 5;
inline constexpr std::array<Kind, kind_count> all_kinds = {Kind::hear, Kind::name, Kind::choose, Kind::write,
                                                           Kind::turn_round};
/// As kept in the records and on the command line: "turn_round".
std::string_view to_id(Kind kind);
std::optional<Kind> kind_from_id(std::string_view id);

/// A line of the resident.
struct Line {
    scenario::SceneIndex scene = 0;
    scenario::VariantIndex variant = 0;
    friend bool operator==(Line, Line) = default;
};

/// What went before a line: the line before it and what the worker said to that.
struct Exchange {
    Line line;
    scenario::ReplyIndex reply = 0;
};

struct Drill {
    Kind kind = Kind::hear;
    /// What it is about, the same in every language and as long as the author keeps the ids:
    /// "opa-wim/brug#shag" a line, "opa-wim/brug#shag/kind" the finer step about it, "opa-wim/brug.schrik" a
    /// reply, "opa-wim/brug" a scene. Kind and item together name a drill.
    std::string item;
    int level = 1;  ///< 1..3, rising within a round
    std::shared_ptr<const scenario::Scenario> scenario;
    Line line;
    std::optional<Exchange> before;  ///< nothing at the opening line
    /// hear: asks which kind of change or sustain talk, not only which side.
    bool finer = false;
    /// name: the reply to name. turn_round: the question to turn round.
    std::optional<scenario::ReplyIndex> reply;
    /// choose, write, turn_round: replies beside each other, in the scene's order.
    std::vector<scenario::ReplyIndex> replies;
    /// choose, turn_round: the one of `replies` that fits.
    std::optional<scenario::ReplyIndex> right;
    /// The move that is practised; nothing for hear. write: the one to try.
    std::optional<Move> move;
    /// The order in which its choices stand, set for a round.
    std::uint64_t order = 0;

    const scenario::Scene& scene() const { return scenario->scenes[line.scene]; }
    const scenario::Variant& variant() const { return scene().resident[line.variant]; }
};

/// Fewer replies beside each other than this leave nothing to choose; more than the other are not read.
inline constexpr std::size_t least_choices = 3;
inline constexpr std::size_t most_choices = 5;

/// Every drill that a scenario yields, in order of kind and of the talk. Empty for an engage or team talk,
/// whose codes are not shown.
std::vector<Drill> drills_of(const std::shared_ptr<const scenario::Scenario>& scenario);

}  // namespace wijk::drills
