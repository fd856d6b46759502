#include "app/workbench_outline.h"

#include <algorithm>

#include "base/text.h"

namespace wijk::app {

namespace {

/// A line that says something: comments and empty lines belong to what stands before them.
struct Line {
    int number = 0;
    std::size_t indent = 0;
    std::string_view words;  ///< from its first sign on
};

/// With one more behind the last, so that each line knows where the next one is.
std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    int number = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        const auto line = base::trim_end(text.substr(from, end - from));
        const auto indent = line.find_first_not_of(' ');
        ++number;
        if (indent != std::string_view::npos && line[indent] != '#')
            lines.push_back({number, indent, line.substr(indent)});
        from = end + 1;
    }
    lines.push_back({number + 1, 0, "."});
    return lines;
}

std::string_view unquoted(std::string_view text) {
    text = base::trim(text);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        return text.substr(1, text.size() - 2);
    return text;
}

/// The key of `key: value` or `key:`; empty where the line is none.
std::string_view key_of(std::string_view words) {
    for (std::size_t at = words.find(':'); at != std::string_view::npos; at = words.find(':', at + 1))
        if (at + 1 == words.size() || words[at + 1] == ' ') {
            const auto key = unquoted(words.substr(0, at));
            return key.find_first_of("{}[]\"'") == std::string_view::npos ? key : std::string_view();
        }
    return {};
}

/// What stands behind `id:` on a line that is a field, or within the braces of an item.
std::string_view id_in(std::string_view words) {
    const bool braces = !words.empty() && words.front() == '{';
    if (braces) words.remove_prefix(1);
    for (std::size_t at = words.find("id:"); at != std::string_view::npos; at = words.find("id:", at + 1)) {
        const auto before = base::trim_end(words.substr(0, at));
        if (!before.empty() && !(braces && before.back() == ',')) {
            if (braces) continue;
            return {};
        }
        const auto value = base::trim(words.substr(at + 3));
        return unquoted(value.substr(0, value.find_first_of(braces ? ",} #" : " #")));
    }
    return {};
}

using Lines = std::vector<Line>;

/// Where what begins at `from` ends: the first line at or left of its indent. A list may stand as far left
/// as its key.
std::size_t end_of(const Lines& lines, std::size_t from, std::size_t most, bool key) {
    std::size_t at = from + 1;
    while (at < most && (lines[at].indent > lines[from].indent ||
                         (key && lines[at].indent == lines[from].indent && lines[at].words.front() == '-')))
        ++at;
    return at;
}

OutlineItem item(const Lines& lines, std::size_t from, std::size_t to, std::string_view id) {
    return {std::string(id), lines[from].number, lines[to].number - 1,
            static_cast<int>(lines[from].indent) + 1};
}

/// The id of a list's item: behind its dash, or on a line of its own as far in as that.
std::string_view id_of_item(const Lines& lines, std::size_t from, std::size_t to) {
    auto words = lines[from].words.substr(1);
    const auto space = std::min(words.find_first_not_of(' '), words.size());
    const auto field = lines[from].indent + 1 + space;
    auto id = id_in(words.substr(space));
    for (auto at = from + 1; id.empty() && at < to; ++at)
        if (lines[at].indent == field) id = id_in(lines[at].words);
    return id;
}

std::vector<OutlineItem> list_in(const Lines& lines, std::size_t key, std::size_t to, bool numbered) {
    std::vector<OutlineItem> items;
    for (auto at = key + 1; at < to;) {
        const auto end = end_of(lines, at, to, false);
        if (lines[at].words.front() == '-') {
            items.push_back(item(lines, at, end, id_of_item(lines, at, end)));
            if (numbered && items.back().id.empty()) items.back().id = std::to_string(items.size());
        }
        at = end;
    }
    return items;
}

OutlineScene scene_in(const Lines& lines, std::size_t from, std::size_t to, std::string_view id) {
    OutlineScene scene{item(lines, from, to, id), {}, {}};
    for (auto at = from + 1; at < to;) {
        const auto end = end_of(lines, at, to, true);
        const auto key = key_of(lines[at].words);
        if (key == "resident") scene.variants = list_in(lines, at, end, true);
        if (key == "replies") scene.replies = list_in(lines, at, end, false);
        at = end;
    }
    return scene;
}

template <class Item>
const Item* named(const std::vector<Item>& items, std::string_view id) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item& one) { return one.id == id; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

const OutlineScene* Outline::scene_at(int line) const {
    return item_at(scenes, line);
}

const OutlineScene* Outline::scene(std::string_view id) const {
    return named(scenes, id);
}

const OutlineKey* Outline::key(std::string_view id) const {
    return named(keys, id);
}

const OutlineItem* Outline::find(std::string_view at) const {
    const auto mark = std::min(at.find_first_of(".#"), at.size());
    const auto first = at.substr(0, mark), rest = at.substr(std::min(mark + 1, at.size()));
    if (const auto* found = scene(first)) {
        if (rest.empty()) return found;
        if (const auto* part = named(at[mark] == '#' ? found->variants : found->replies, rest)) return part;
    }
    const auto* found = key(first);
    if (found == nullptr || rest.empty()) return found;
    return named(found->entries, rest.substr(0, rest.find_first_of(".#")));
}

Outline outline_of(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    Outline outline;
    const auto lines = lines_of(text);
    const auto said = lines.size() - 1;
    for (std::size_t at = 0; at < said;) {
        const auto end = end_of(lines, at, said, true);
        const auto id = key_of(lines[at].words);
        if (!id.empty()) {
            OutlineKey key{item(lines, at, end, id), {}};
            for (auto inner = at + 1; inner < end;) {
                const auto last = end_of(lines, inner, end, true);
                const auto name = key_of(lines[inner].words);
                if (!name.empty() && lines[inner].words.front() != '-') {
                    key.entries.push_back(item(lines, inner, last, name));
                    if (id == "scenes") outline.scenes.push_back(scene_in(lines, inner, last, name));
                }
                inner = last;
            }
            outline.keys.push_back(std::move(key));
        }
        at = end;
    }
    return outline;
}

}  // namespace wijk::app
