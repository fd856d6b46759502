#include "authoring/playthrough.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"
#include "yaml/read.h"
#include "yaml/write.h"

namespace wijk::authoring {

namespace {

using base::Result;
using yaml::Node;

constexpr std::string_view key = "playthroughs";

/// What is no id stands between quotes, and is read back as it is.
std::string value_of(const std::string& text) {
    return base::is_id(text) && text != "null" ? text : yaml::quoted(text);
}

std::string joined(const std::vector<std::string>& ids) {
    std::string all;
    for (const auto& id : ids) all += (all.empty() ? "" : ", ") + value_of(id);
    return all;
}

std::string expected(const NewPlaythrough& added) {
    std::string all;
    for (const auto& [what, value] : added.expect)
        all += (all.empty() ? "" : ", ") + fmt::format("{}: {}", what, value_of(value));
    return all;
}

std::string as_block(const NewPlaythrough& added, const std::string& indent) {
    return fmt::format("{0}- name: {1}\n{0}  style: {2}\n{0}  choose: [{3}]\n{0}  expect: {{{4}}}\n", indent,
                       yaml::quoted(added.name), added.style, joined(added.choose), expected(added));
}

std::string as_flow(const NewPlaythrough& added) {
    return fmt::format("{{name: {}, style: {}, choose: [{}], expect: {{{}}}}}", yaml::quoted(added.name),
                       added.style, joined(added.choose), expected(added));
}

/// The text by lines, each with its end.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto length = end == std::string_view::npos ? text.size() : end + 1;
        lines.emplace_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

std::string together(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line;
    return text;
}

/// Byte offset of a column, which counts characters from 1, in a line.
std::size_t offset_of(std::string_view line, int column) {
    std::size_t offset = 0;
    for (int i = 1; i < column && offset < line.size(); ++i)
        offset += base::character_length(line.substr(offset));
    return offset;
}

/// Empty lines and comments before the next key are about that key.
bool is_aside(std::string_view line) {
    const auto words = base::trim(line);
    return words.empty() || words.front() == '#';
}

/// Lines end with \r\n where the file's do.
std::string ended_like(std::string added, std::string_view text) {
    if (text.find("\r\n") == std::string_view::npos) return added;
    std::string out;
    for (const char c : added) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return out;
}

struct Found {
    const yaml::Entry* entry = nullptr;
    std::size_t end = 0;  ///< the line, from 0, on which what follows begins
};

std::optional<Found> find_list(const Node& root, std::size_t line_count) {
    for (std::size_t i = 0; i < root.entries.size(); ++i) {
        if (root.entries[i].key != key) continue;
        const auto end = i + 1 < root.entries.size()
                             ? static_cast<std::size_t>(root.entries[i + 1].spot.line - 1)
                             : line_count;
        return Found{&root.entries[i], end};
    }
    return std::nullopt;
}

bool is_flow(const std::vector<std::string>& lines, const Node& list) {
    const auto& line = lines[static_cast<std::size_t>(list.spot.line - 1)];
    const auto at = offset_of(line, list.spot.column);
    return at < line.size() && line[at] == '[';
}

std::string edited(const std::string& text, const Node& root, const NewPlaythrough& added) {
    auto lines = lines_of(text);
    const auto add = [&](std::size_t before, const std::string& block) {
        if (before > 0 && !lines[before - 1].ends_with('\n')) lines[before - 1] += ended_like("\n", text);
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(before), ended_like(block, text));
        return together(lines);
    };
    const auto found = find_list(root, lines.size());
    if (!found) return add(lines.size(), fmt::format("\n{}:\n{}", key, as_block(added, "  ")));

    const auto& list = found->entry->value;
    if (is_flow(lines, list)) {
        auto& line = lines[static_cast<std::size_t>(list.spot.line - 1)];
        // In front: where the last one ends cannot be told from here.
        line.insert(offset_of(line, list.spot.column) + 1, as_flow(added) + (list.items.empty() ? "" : ", "));
        return together(lines);
    }
    auto end = found->end;
    while (end > 0 && is_aside(lines[end - 1])) --end;
    const auto& first = lines[static_cast<std::size_t>(list.spot.line - 1)];
    const auto dash = first.find('-');
    return add(end, as_block(added, first.substr(0, dash == std::string::npos ? 2 : dash)));
}

bool same(const Node& one, const Node& other) {
    if (one.kind != other.kind || one.text != other.text || one.items.size() != other.items.size() ||
        one.entries.size() != other.entries.size())
        return false;
    for (std::size_t i = 0; i < one.items.size(); ++i)
        if (!same(one.items[i], other.items[i])) return false;
    for (std::size_t i = 0; i < one.entries.size(); ++i)
        if (one.entries[i].key != other.entries[i].key || !same(one.entries[i].value, other.entries[i].value))
            return false;
    return true;
}

/// Whatever the file looked like: what comes out has the new one, and all else as it was.
bool is_right(const Node& before, const Node& after, const NewPlaythrough& added) {
    Node list;
    list.kind = Node::Kind::sequence;
    const auto* now = after.find(key);
    if (now == nullptr || !now->is_sequence() || now->items.empty()) return false;
    const auto& items = now->items;
    const auto is_new = [&](const Node& item) { return item.text_of("name") == added.name; };
    const auto at = std::find_if(items.begin(), items.end(), is_new);
    if (at == items.end()) return false;
    for (auto item = items.begin(); item != items.end(); ++item)
        if (item != at) list.items.push_back(*item);
    Node rest = after;
    for (auto& entry : rest.entries)
        if (entry.key == key) entry.value = list;
    if (before.find(key) == nullptr) rest.entries.pop_back();
    return same(before, rest);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> expectation_of(const scenario::Scenario& scenario,
                                                                const dialogue::Moment& moment) {
    const auto& scene = scenario.scenes[moment.scene];
    if (scene.ending) return {{"ending", scene.id}};
    static constexpr const char* names[] = {"trust", "importance", "confidence", "discord"};
    std::vector<std::pair<std::string, std::string>> numbers;
    for (std::size_t i = 0; i < moment.state.size(); ++i)
        numbers.emplace_back(names[i], fmt::format("== {}", moment.state[i]));
    return numbers;
}

std::string free_name(const scenario::Scenario& scenario, std::string_view name) {
    const auto taken = [&](const std::string& one) {
        return std::any_of(scenario.playthroughs.begin(), scenario.playthroughs.end(),
                           [&](const auto& playthrough) { return playthrough.name == one; });
    };
    std::string free(name);
    for (int number = 2; taken(free); ++number) free = fmt::format("{} {}", name, number);
    return free;
}

Result<std::string> with_playthrough(const std::string& text, const NewPlaythrough& added) {
    const auto cannot = [] {
        return base::failure(
            base::ErrorKind::bad_data,
            {"Deze weg kan nu niet bij `playthroughs:` worden gezet",
             "This road cannot be put under `playthroughs:` now"},
            {"Maak eerst het bestand weer heel; de fouten staan onder de tekst. Kijk ook of `playthroughs:` "
             "een lijst is, met een regel voor elk streepje.",
             "Mend the file first; its faults stand below the text. See too that `playthroughs:` is a list, "
             "with a line for each dash."});
    };
    const auto before = yaml::read(text, "");
    if (!before.root || !before.root->is_map() || base::has_errors(before.diagnostics)) return cannot();
    if (const auto* list = before.root->find(key); list != nullptr && !list->is_sequence()) return cannot();
    auto result = edited(text, *before.root, added);
    const auto after = yaml::read(result, "");
    if (!after.root || base::has_errors(after.diagnostics) || !is_right(*before.root, *after.root, added))
        return cannot();
    return result;
}

}  // namespace wijk::authoring
