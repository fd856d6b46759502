#include "scenario/reactions.h"

#include <cstdlib>

#include <fmt/format.h>

#include "scenario/condition_parser.h"
#include "scenario/format.h"
#include "scenario/load.h"
#include "yaml/read.h"
#include "yaml/schema.h"
#include "yaml/write.h"

namespace wijk::scenario {

namespace {

/// Where the entries of one side start in `reaction_talk_words`: seven kinds, then the whole side.
constexpr std::size_t side_stride = skills::kind_count + 1;
static_assert(reaction_talk_words.size() == 2 * side_stride);

Reaction decode_rows(const yaml::Node& node, const Names& names, Report& report) {
    Reaction reaction;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const auto& item = node.items[i];
        ReactionRow row;
        if (const auto* when = item.find("when")) row.when = parse_condition(*when, names, report);
        row.change = decode_change(item.find("change"), names, report);
        if (item.is_map() && item.find("when") == nullptr && i + 1 < node.items.size())
            report.add(Fault::row_never_applies, node.items[i + 1].spot);
        reaction.rows.push_back(std::move(row));
    }
    return reaction;
}

template <std::size_t size>
void decode_entries(const yaml::Node* node, const std::array<std::string_view, size>& words,
                    std::array<std::optional<Reaction>, size>& out, const Names& names, Report& report) {
    if (node == nullptr) return;
    for (const auto& entry : node->entries) {
        const auto index = index_of(words, entry.key);
        if (index == size) continue;
        const auto* rows = entry.value.is_map() ? entry.value.find("rows") : &entry.value;
        if (rows != nullptr) out[index] = decode_rows(*rows, names, report);
    }
}

}  // namespace

Change decode_change(const yaml::Node* node, const Names& names, Report& report) {
    Change change;
    if (node == nullptr) return change;
    for (const auto& entry : node->entries) {
        const auto target = names.target(entry.key);
        const auto by = yaml::to_whole(entry.value.text);
        if (!target) {
            const auto known = names.targets();
            report.add(Fault::unknown_name, entry.spot, {{"name", entry.key}, {"known", yaml::listed(known)}},
                       yaml::did_you_mean(entry.key, known));
        } else if (names.is_truth(*target)) {
            report.add(Fault::change_of_truth, entry.spot, {{"name", entry.key}});
        } else if (by) {
            const int range = names.most(*target) - names.least(*target);
            if (std::abs(*by) > range)
                report.add(Fault::constant_out_of_range, entry.value.spot,
                           {{"name", entry.key},
                            {"value", entry.value.text},
                            {"least", fmt::to_string(-range)},
                            {"most", fmt::to_string(range)}});
            change.steps.push_back({*target, *by});
        }
    }
    return change;
}

void ReactionTable::replace_by(const ReactionTable& other) {
    for (std::size_t i = 0; i < moves.size(); ++i)
        if (other.moves[i]) moves[i] = other.moves[i];
    for (std::size_t i = 0; i < talk.size(); ++i)
        if (other.talk[i]) talk[i] = other.talk[i];
}

Reactions ReactionTable::spread() const {
    Reactions out;
    for (const auto code : skills::all_codes) {
        const bool reflects = skills::reflections.contains(code);
        const auto& entry = moves[index_of(move_words, reflects ? reflection_word : skills::to_id(code))];
        if (entry) out.moves[static_cast<std::size_t>(code)] = *entry;
    }
    for (std::size_t side = 0; side < 2; ++side)
        for (std::size_t kind = 0; kind < skills::kind_count; ++kind) {
            const auto& own = talk[side * side_stride + kind];
            const auto& whole_side = talk[side * side_stride + skills::kind_count];
            if (own) {
                out.talk[side][kind] = *own;
            } else if (whole_side) {
                out.talk[side][kind] = *whole_side;
            }
        }
    return out;
}

ReactionTable decode_reactions(const yaml::Node& node, const Names& names, Report& report) {
    ReactionTable table;
    decode_entries(node.find("moves"), move_words, table.moves, names, report);
    decode_entries(node.find("talk"), reaction_talk_words, table.talk, names, report);
    return table;
}

std::optional<ReactionTable> read_reactions(const std::string& text, const std::string& file,
                                            const Names& names, base::Diagnostics& diagnostics) {
    auto file_read = yaml::read(text, file);
    Report report(file, file_read.diagnostics);
    std::optional<ReactionTable> table;
    if (file_read.root && check_kind(*file_read.root, FileKind::reactions, report))
        table = decode_reactions(*file_read.root, names, report);
    if (base::has_errors(file_read.diagnostics)) table.reset();
    diagnostics.insert(diagnostics.end(), file_read.diagnostics.begin(), file_read.diagnostics.end());
    return table;
}

namespace {

void write_entry(std::string& out, std::string_view key, const Reaction& reaction, const Names& names) {
    if (reaction.rows.empty()) return;
    out += fmt::format("  {}:\n    why: as played\n    source: as played\n    rows:\n", key);
    for (const auto& row : reaction.rows) {
        std::string change;
        for (const auto& step : row.change.steps)
            change += fmt::format("{}{}: {:+}", change.empty() ? "" : ", ", names.name(step.target), step.by);
        out += "      - ";
        if (!row.when.always())
            out += fmt::format("when: {}\n        ", yaml::quoted(to_text(row.when, names)));
        out += fmt::format("change: {{{}}}\n", change);
    }
}

}  // namespace

std::string canonical_rows(const Scenario& scenario) {
    const Names names(scenario);
    std::string moves, talk;
    for (const auto code : skills::all_codes) {
        if (code == skills::Code::CR) continue;  // shares the entry of SR
        write_entry(moves, code == skills::Code::SR ? reflection_word : skills::to_id(code),
                    scenario.reactions.moves[static_cast<std::size_t>(code)], names);
    }
    for (std::size_t side = 0; side < 2; ++side)
        for (std::size_t kind = 0; kind < skills::kind_count; ++kind)
            write_entry(talk, reaction_talk_words[side * side_stride + kind],
                        scenario.reactions.talk[side][kind], names);
    const auto section = [](std::string_view key, const std::string& entries) {
        return entries.empty() ? fmt::format("{}: {{}}\n", key) : fmt::format("{}:\n{}", key, entries);
    };
    return "kind: reactions\nformat: 1\n" + section("moves", moves) + section("talk", talk);
}

}  // namespace wijk::scenario
