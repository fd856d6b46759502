#pragma once
// A talk that was made up: one description from which a scenario, a model for spin and a story in ink are
// written, so that what the three programs do with it can be held beside each other.
//
// It is a machine as the scenario format means one (design: "A turn, exactly"). A reply takes the first row
// of its behaviour code that holds and what it adds itself, together; then its first `next` that holds; then
// the first line of that scene that holds is said, and the first row of that line's talk that holds is taken.
// Each number stops at its bounds. To be the same in a language that does one thing after the other, a
// machine keeps to two rules: no reply adds to a number that the rows of its code change, and none of its
// `next` asks about a number that either changes.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/condition.h"

namespace wijk::bench {

struct Number {
    std::string id;
    int start = 0;
    int least = 0;
    int most = 0;
};

/// Places in the tables of a machine.
using NumberPlace = std::size_t;
using ScenePlace = std::size_t;

struct Guard {
    NumberPlace number = 0;
    scenario::Comparison comparison = scenario::Comparison::at_least;
    int value = 0;
};
using When = std::optional<Guard>;  ///< nothing: always

struct Add {
    NumberPlace number = 0;
    int by = 0;
};

struct Row {
    When when;
    std::vector<Add> adds;
};

/// Of a behaviour code or a kind of talk: the first row that holds.
struct Reaction {
    std::string_view id;     ///< "SR", "change.reason"
    std::string_view entry;  ///< where it stands in a reaction table: "SR/CR"; empty: it has no rows
    std::vector<Row> rows;
};

struct Next {
    When when;
    ScenePlace scene = 0;
};

struct Reply {
    std::string id;
    std::string say;  ///< no other reply of its scene says this
    std::string note;
    std::size_t move = 0;  ///< in Machine::moves
    std::vector<Add> adds;
    When when;
    std::vector<Next> next;  ///< at least one; the last always holds
};

struct Line {
    When when;
    std::string says;
    std::size_t talk = 0;  ///< in Machine::talk
};

struct Scene {
    std::string id;
    std::vector<Line> lines;     ///< at least one; the last always holds
    std::vector<Reply> replies;  ///< the first is always on offer; none: an ending
};

struct Machine {
    std::vector<Number> numbers;  ///< the resident's four, then counters
    std::vector<Reaction> moves;
    std::vector<Reaction> talk;
    std::vector<Scene> scenes;  ///< a talk begins in the first, whose one line moves nothing
};

struct Shape {
    std::size_t scenes = 100;  ///< about one in twenty is an ending
    int counters = 0;          ///< whole numbers from 0 to `counter_most` that replies count up and down
    int counter_most = 5;
    bool loops = true;  ///< replies lead anywhere; false: only to later scenes
    std::uint64_t seed = 1;
};

/// The same shape gives the same machine on every machine and compiler.
Machine make(const Shape& shape);

// ---- The same machine in three languages ----

std::string as_scenario(const Machine& machine);
std::string as_reactions(const Machine& machine);  ///< the reaction table that belongs to it
/// Promela as spin has it easiest: each scene a place in the program, each reply one step, numbers as few
/// bits as they need.
std::string as_promela(const Machine& machine);
std::string as_ink(const Machine& machine);

}  // namespace wijk::bench
