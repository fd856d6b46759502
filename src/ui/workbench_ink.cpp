#include "ui/workbench_ink.h"

#include <algorithm>
#include <array>

namespace wijk::ui {

namespace {

constexpr std::array<std::string_view, 4> leading = {"next", "better", "scene", "start"};

bool in_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Behind the closing quote of the text that begins at `from`, or at the end of the line.
std::size_t behind_quote(std::string_view line, std::size_t from) {
    const char quote = line[from];
    for (auto at = from + 1; at < line.size(); ++at) {
        if (quote == '"' && line[at] == '\\')
            ++at;
        else if (line[at] == quote)
            return at + 1;
    }
    return line.size();
}

}  // namespace

void ink_of_line(std::string_view line, std::vector<Span>& spans) {
    bool at_value = false;  // a key stands before, so that a word is no key any more
    bool leads = false;
    int braces = 0;
    for (std::size_t at = 0; at < line.size();) {
        const char c = line[at];
        if (c == '#' && (at == 0 || line[at - 1] == ' ')) {
            spans.push_back({at, line.size(), Ink::quiet});
            return;
        }
        const bool begins = at == 0 || line[at - 1] == ' ' || line[at - 1] == '{' || line[at - 1] == '[';
        if ((c == '"' || c == '\'') && begins) {
            at = behind_quote(line, at);
            continue;
        }
        braces += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (c == '{' || c == '[' || (c == ',' && braces > 0)) at_value = leads = false;
        if (!in_name(c) || !begins) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < line.size() && in_name(line[end])) ++end;
        const auto word = line.substr(at, end - at);
        const bool key = !at_value && end < line.size() && line[end] == ':' &&
                         (end + 1 == line.size() || line[end + 1] == ' ');
        if (key) {
            spans.push_back({at, end, Ink::name});
            at_value = true;
            leads = std::find(leading.begin(), leading.end(), word) != leading.end();
        } else if (leads) {
            spans.push_back({at, end, Ink::link});
            leads = false;
        } else if (word != "-") {
            at_value = true;
        }
        at = end;
    }
}

}  // namespace wijk::ui
