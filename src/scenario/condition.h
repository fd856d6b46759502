#pragma once
// Conditions: when a variant is said, a reply is on offer, a next scene is taken, a row of the reaction table
// applies.
//
//     or  := and {"or" and}     and := not {"and" not}     not := "not" not | atom
//     atom := "(" or ")" | flag | num OP INT | yesno ("=="|"!=") ("true"|"false")
//           | "talk" ("=="|"!=") ("neutral"|"change"|"sustain") | "toward" ("=="|"!=")
//           ("change"|"sustain"|"both"|"none")
//     flag := yesno | visited(scene) | said(CODE) | last(CODE)
//     num  := trust | importance | confidence | discord | intvariable | count(CODE) |
//     streak(change|sustain|CODE) OP   := == != < <= > >=
//
// A closed algebra without arithmetic: that is what lets `analysis` decide every condition of a scenario
// exactly.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "skills/behaviour.h"
#include "skills/talk.h"

namespace wijk::scenario {

using SceneIndex = std::uint16_t;
using ReplyIndex = std::uint16_t;    ///< within its scene
using VariantIndex = std::uint16_t;  ///< within its scene
using VariableIndex = std::uint16_t;
using GoalIndex = std::uint16_t;
using PersonIndex = std::uint16_t;

enum class StateVariable : std::uint8_t { trust, importance, confidence, discord };
inline constexpr std::size_t state_variable_count = 4;

/// A number that a talk carries: one of the resident's four, or a variable of the scenario.
struct Target {
    enum class Of : std::uint8_t { state, variable };
    Of of = Of::state;
    std::uint16_t index = 0;  ///< StateVariable or VariableIndex
    friend bool operator==(const Target&, const Target&) = default;
};

enum class Comparison : std::uint8_t { equal, not_equal, less, at_most, greater, at_least };
bool holds(int left, Comparison comparison, int right);
/// "==", "!=", "<", "<=", ">", ">=".
std::string_view to_id(Comparison comparison);

/// One question about the talk so far. Which fields count depends on `kind`.
struct Atom {
    enum class Kind : std::uint8_t {
        number,   ///< target OP value (a true/false variable is 0 or 1)
        visited,  ///< `index`: this scene was entered before the present entry
        said,     ///< `index`: this Code stands in some reply
        last,     ///< `index`: this Code stands in the newest reply
        count,    ///< replies with the Code `index` OP value
        streak,   ///< newest lines in a row on the Side `index` OP value
        run,      ///< newest replies in a row with the Code `index` OP value: written streak(CODE)
        talk,     ///< the last talk of the newest line is (equal) or is not (not_equal) the Side `value`
        toward,   ///< the newest reply's Direction is or is not `value`
    };
    Kind kind = Kind::number;
    Target target;
    std::uint16_t index = 0;
    Comparison comparison = Comparison::equal;
    int value = 0;
};

/// A condition in postfix order: each atom pushes its truth, `negate` turns the top around, `both` and
/// `either` join the top two. Empty means: always.
struct Condition {
    enum class Op : std::uint8_t { atom, negate, both, either };
    struct Step {
        Op op = Op::atom;
        std::uint16_t atom = 0;  ///< in `atoms`, for Op::atom
    };
    /// The grammar is at most 32 deep, and on each level an `or` and an `and` can wait for their right side.
    static constexpr std::size_t stack_most = 2 * 33 + 1;

    std::vector<Atom> atoms;
    std::vector<Step> steps;

    bool always() const { return steps.empty(); }

    /// `truth` answers each atom.
    template <class Truth>
    bool evaluate(const Truth& truth) const {
        if (always()) return true;
        std::array<bool, stack_most> stack;  // NOLINT: every slot is written before it is read
        std::size_t depth = 0;
        for (const auto& step : steps) {
            switch (step.op) {
                case Op::atom:
                    stack[depth++] = truth(atoms[step.atom]);
                    break;
                case Op::negate:
                    stack[depth - 1] = !stack[depth - 1];
                    break;
                case Op::both:
                    --depth;
                    stack[depth - 1] = stack[depth - 1] && stack[depth];
                    break;
                case Op::either:
                    --depth;
                    stack[depth - 1] = stack[depth - 1] || stack[depth];
                    break;
            }
        }
        return stack[0];
    }
};

}  // namespace wijk::scenario
