#include <array>
#include <vector>

#include "base/text.h"
#include "scenario/decode.h"
#include "scenario/decode_scenes.h"
#include "yaml/schema.h"

namespace wijk::scenario {

namespace {

/// Calls `visit` with each `{...}` on one line of the text and its offset.
template <class Visit>
void for_each_placeholder(std::string_view text, const Visit& visit) {
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto close = text.find_first_of("{}\n", open + 1);
        if (close == std::string_view::npos) return;
        if (text[close] == '}') visit(text.substr(open, close - open + 1), open);
    }
}

bool is_help(std::string_view name) {
    static constexpr std::array<std::string_view, 4> fields = {"name", "where", "when", "contact"};
    if (name.substr(0, 5) != "help.") return false;
    const auto dot = name.find('.', 5);
    if (dot == std::string_view::npos || !base::is_id(name.substr(5, dot - 5))) return false;
    for (const auto field : fields)
        if (name.substr(dot + 1) == field) return true;
    return false;
}

}  // namespace

std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> found;
    for_each_placeholder(text, [&](std::string_view one, std::size_t) { found.emplace(one); });
    return found;
}

void check_placeholders(const yaml::Node& node, const std::set<std::string, std::less<>>& facts,
                        Report& report) {
    if (!node.is_scalar()) return;
    for_each_placeholder(node.text, [&](std::string_view one, std::size_t offset) {
        const auto name = one.substr(1, one.size() - 2);
        if (name == "resident" || is_help(name)) return;
        if (name.substr(0, 5) == "fact.") {
            const auto fact = name.substr(5);
            if (facts.contains(fact)) return;
            const std::vector<std::string_view> known(facts.begin(), facts.end());
            report.add(Fault::unknown_fact, node.spot_of(offset),
                       {{"fact", std::string(fact)}, {"known", yaml::listed(known)}},
                       meant_or_add(fact, known, "facts"));
            return;
        }
        report.add(Fault::unknown_placeholder, node.spot_of(offset), {{"placeholder", std::string(one)}});
    });
}

}  // namespace wijk::scenario
