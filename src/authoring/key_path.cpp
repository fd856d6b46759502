#include "authoring/key_path.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "base/text.h"

namespace wijk::authoring {

namespace {

constexpr std::string_view item = "[]";

struct Level {
    std::size_t indent = 0;
    std::string segment;
    bool is_item() const { return segment == item; }
};

/// An open `{` or `[`.
struct Flow {
    bool map = false;
    std::string key;
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/// The key that starts at `at`, when a colon that ends a key is behind it.
std::optional<std::string> key_at(std::string_view line, std::size_t at) {
    while (at < line.size() && is_space(line[at])) ++at;
    const bool quoted = at < line.size() && (line[at] == '"' || line[at] == '\'');
    const auto end = quoted ? line.find(line[at], at + 1) : line.find_first_of(":,{}[]#\"'", at);
    if (end == std::string_view::npos || end == at) return std::nullopt;
    auto key = line.substr(at + (quoted ? 1 : 0), end - at - (quoted ? 1 : 0));
    const auto colon = quoted ? end + 1 : end;
    if (colon >= line.size() || line[colon] != ':') return std::nullopt;
    if (colon + 1 < line.size() && !is_space(line[colon + 1])) return std::nullopt;
    key = base::trim(key);
    if (key.empty() || key.find(' ') != std::string_view::npos) return std::nullopt;
    return std::string(key);
}

class Reader {
 public:
    /// `until`: byte up to which it is looked at.
    void line(std::string_view line, std::size_t until) {
        if (!flows_.empty()) {
            if (auto& open = flows_.back(); open.map && open.key.empty()) open.key = key_at(line, 0).value_or("");
            return scan(line, 0, until);
        }
        const auto indent = line.find_first_not_of(' ');
        if (indent == std::string_view::npos || line[indent] == '#' || line[indent] == '\r') return;
        if (block_ && indent > *block_) return;
        block_.reset();
        begin(line, indent, until);
    }

    std::vector<std::string> path() const {
        std::vector<std::string> keys;
        for (const auto& level : levels_) keys.push_back(level.segment);
        for (const auto& flow : flows_)
            if (!flow.map)
                keys.emplace_back(item);
            else if (!flow.key.empty())
                keys.push_back(flow.key);
        return keys;
    }

 private:
    void begin(std::string_view line, std::size_t at, std::size_t until) {
        // A list may stand as far in as the key that it belongs to.
        const auto is_dash = [&] {
            return at < line.size() && line[at] == '-' && (at + 1 == line.size() || is_space(line[at + 1]));
        };
        while (is_dash()) {
            while (!levels_.empty() &&
                   (levels_.back().indent > at || (levels_.back().indent == at && levels_.back().is_item())))
                levels_.pop_back();
            levels_.push_back({at, std::string(item)});
            ++at;
            while (at < line.size() && is_space(line[at])) ++at;
        }
        const auto key = key_at(line, at);
        if (!key) {
            if (at < line.size() && (line[at] == '{' || line[at] == '[')) return scan(line, at, until);
            // Not a key yet: a word that is being typed belongs to what is less far in.
            while (!levels_.empty() && levels_.back().indent >= at) levels_.pop_back();
            return;
        }
        while (!levels_.empty() && levels_.back().indent >= at) levels_.pop_back();
        levels_.push_back({at, *key});
        auto value = line.find(':', at) + 1;
        while (value < line.size() && is_space(line[value])) ++value;
        if (value == line.size()) return;
        if (line[value] == '|' || line[value] == '>')
            block_ = at;
        else if (line[value] == '{' || line[value] == '[')
            scan(line, value, until);
    }

    void scan(std::string_view line, std::size_t at, std::size_t until) {
        until = std::min(until, line.size());
        char quote = '\0';
        for (; at < until; ++at) {
            const char c = line[at];
            if (quote != '\0') {
                if (c == '\\' && quote == '"')
                    ++at;
                else if (c == quote)
                    quote = '\0';
                continue;
            }
            if (c == '"' || c == '\'')
                quote = c;
            else if (c == '#' && (at == 0 || is_space(line[at - 1])))
                return;
            else if (c == '{' || c == '[')
                flows_.push_back({c == '{', c == '{' ? key_at(line, at + 1).value_or("") : ""});
            else if ((c == '}' || c == ']') && !flows_.empty())
                flows_.pop_back();
            else if (c == ',' && !flows_.empty() && flows_.back().map)
                flows_.back().key = key_at(line, at + 1).value_or("");
            if (flows_.empty()) return;
        }
        // The next line may go on with a key of its own.
        if (until == line.size() && !flows_.empty() && flows_.back().map &&
            base::trim_end(line).ends_with(','))
            flows_.back().key.clear();
    }

    std::vector<Level> levels_;
    std::vector<Flow> flows_;
    std::optional<std::size_t> block_;  ///< how far in the key of a text over several lines stands
};

std::size_t bytes_before(std::string_view line, int column) {
    std::size_t at = 0;
    for (int i = 1; i < column && at < line.size(); ++i) at += base::character_length(line.substr(at));
    return at;
}

}  // namespace

std::vector<std::string> key_path_at(std::string_view text, int line, int column) {
    Reader reader;
    for (int number = 1; number <= line && !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto words = text.substr(0, end);
        reader.line(words,
                    number == line ? bytes_before(words, column) : std::numeric_limits<std::size_t>::max());
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return reader.path();
}

bool is_path_of(std::string_view pattern, const std::vector<std::string>& keys) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (pattern.starts_with('.')) pattern.remove_prefix(1);
        const auto end =
            pattern.starts_with(item) ? item.size() : std::min(pattern.find_first_of(".["), pattern.size());
        const auto segment = pattern.substr(0, end);
        if (segment.empty() || (segment != keys[i] && (segment != "*" || keys[i] == item))) return false;
        pattern.remove_prefix(end);
    }
    return pattern.empty();
}

}  // namespace wijk::authoring
