#pragma once
// The reaction table and a resident's own entries over it. Private to this module.

#include <array>
#include <optional>
#include <string>

#include "scenario/faults.h"
#include "scenario/names.h"
#include "scenario/scenario.h"
#include "scenario/words.h"
#include "yaml/node.h"

namespace wijk::scenario {

/// As written: an entry by key, before `sustain.*` is spread over the kinds it stands for.
struct ReactionTable {
    std::array<std::optional<Reaction>, move_words.size()> moves;
    std::array<std::optional<Reaction>, reaction_talk_words.size()> talk;

    /// Each entry of `other` in place of the one here.
    void replace_by(const ReactionTable& other);
    /// An entry for one kind of talk before that for its whole side.
    Reactions spread() const;
};

/// From `moves:` and `talk:` below `node`, whose shape was checked; its entries hold `rows:`, or are the rows
/// where `node` is a resident's `reacts`.
ReactionTable decode_reactions(const yaml::Node& node, const Names& names, Report& report);

/// A `change:` map. What is wrong in it is reported and left out.
Change decode_change(const yaml::Node* node, const Names& names, Report& report);

/// Reads the text of a reaction file. Nothing when it has errors.
std::optional<ReactionTable> read_reactions(const std::string& text, const std::string& file,
                                            const Names& names, base::Diagnostics& diagnostics);

}  // namespace wijk::scenario
