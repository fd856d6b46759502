// DOT and Mermaid: the scenario as text that other programs draw.

#include <fmt/format.h>

#include "analysis/drawing.h"
#include "analysis/drawing_words.h"

namespace wijk::analysis {

namespace {

constexpr std::size_t line_length = 40;

/// Within the quotes of DOT.
std::string dot_text(std::string_view text) {
    std::string out;
    for (const char c : plain(text)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

/// Within the quotes of Mermaid, which has no escapes of its own but numbers of characters: all that could be
/// its language, HTML or Markdown is one.
std::string mermaid_text(std::string_view text) {
    std::string out;
    for (const char c : plain(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain_one = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                               (c >= '0' && c <= '9') || c == ' ' || c == ',' || c == '.' || c == '?' ||
                               c == '!';
        if (plain_one)
            out += c;
        else
            out += fmt::format("#{};", byte);
    }
    return out;
}

std::string replies_of(const scenario::Scenario& scenario, const MapEdge& edge) {
    std::string ids = conditional(scenario, edge) ? "◇ " : "";
    for (std::size_t i = 0; i < edge.replies.size(); ++i)
        ids += (i > 0 ? ", " : "") + scenario.scenes[edge.from].replies[edge.replies[i]].id;
    return ids;
}

}  // namespace

std::string dot_of(const scenario::Scenario& scenario, const EndingNames& names) {
    static constexpr const char* shapes[] = {"ellipse", "hexagon", "octagon", "box"};  // by EndingKind
    static constexpr const char* colours[] = {"#0E6A5B", "#1F5FA8", "#8A5A00", "#86365F"};
    const auto layout = lay_out(scenario);
    auto out = fmt::format("digraph \"{}\" {{\n  label=\"{}\";\n  node [shape=box, style=rounded];\n",
                           dot_text(scenario.id), dot_text(scenario.title));
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const auto& scene = scenario.scenes[i];
        const auto words = dot_text(beginning_of(first_words(scene), line_length));
        out += fmt::format("  \"{}\" [label=\"{}\\n{}", dot_text(scene.id), dot_text(scene.id), words);
        if (scene.ending) {
            const auto kind = static_cast<std::size_t>(scene.ending->kind);
            out += fmt::format("\\n({})\", shape={}, style=solid, color=\"{}\"", dot_text(names[kind]),
                               shapes[kind], colours[kind]);
        } else {
            out += i == scenario.start ? "\", penwidth=3" : "\"";
        }
        out += "];\n";
    }
    for (const auto& edge : layout.edges)
        out += fmt::format("  \"{}\" -> \"{}\" [label=\"{}\"{}];\n", dot_text(scenario.scenes[edge.from].id),
                           dot_text(scenario.scenes[edge.to].id), dot_text(replies_of(scenario, edge)),
                           edge.back ? ", style=dashed, constraint=false" : "");
    return out + "}\n";
}

std::string mermaid_of(const scenario::Scenario& scenario, const EndingNames& names) {
    static constexpr const char* left[] = {"([", "{{", "[/", "["};  // by EndingKind
    static constexpr const char* right[] = {"])", "}}", "/]", "]"};
    const auto layout = lay_out(scenario);
    std::string out = "flowchart TD\n";
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const auto& scene = scenario.scenes[i];
        const auto kind = scene.ending ? static_cast<std::size_t>(scene.ending->kind) : 0;
        out +=
            fmt::format("  s{}{}\"{}<br/>{}{}\"{}\n", i, scene.ending ? left[kind] : "(",
                        mermaid_text(scene.id), mermaid_text(beginning_of(first_words(scene), line_length)),
                        scene.ending ? fmt::format("<br/>{}", mermaid_text(names[kind])) : "",
                        scene.ending ? right[kind] : ")");
    }
    for (const auto& edge : layout.edges)
        out += fmt::format("  s{} {}|\"{}\"| s{}\n", edge.from, edge.back ? "-.->" : "-->",
                           mermaid_text(replies_of(scenario, edge)), edge.to);
    if (!scenario.scenes.empty()) out += fmt::format("  style s{} stroke-width:3px\n", scenario.start);
    return out;
}

}  // namespace wijk::analysis
