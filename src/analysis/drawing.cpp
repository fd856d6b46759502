#include "analysis/drawing.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/drawing_words.h"
#include "base/markup.h"

namespace wijk::analysis {

namespace {

using scenario::EndingKind;
using scenario::Scenario;

constexpr double margin = 48, head = 96, foot = 116, least_width = 1000;
constexpr std::size_t line_length = 28;

std::string xml(std::string_view text) {
    return base::escape_markup(plain(text));
}

// Colours are those of the windows, in light and dark.
constexpr const char* style = R"(<style>
svg { --paper: #FAF6EE; --card: #FFFFFF; --ink: #1F2D2B; --muted: #56645F; --edge: #8C8371; --line: #DCD3C3;
  --accent: #0E6A5B; --soft: #DDEEE8; --blue: #1F5FA8; --gold: #8A5A00; --plum: #86365F; --red: #A8221B; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #131C1B; --card: #1D2928; --ink: #EDF3F0; --muted: #A6B6B1; --edge: #6F857E; --line: #34433F;
    --accent: #5FCDB4; --soft: #1F3A35; --blue: #86B8F2; --gold: #E4B450; --plum: #E08FBB; --red: #FF8A80; }
}
text { font-family: Lato, "Noto Sans", "Segoe UI", sans-serif; fill: var(--ink); font-size: 13px; }
.paper { fill: var(--paper); }
.title { font-size: 28px; font-weight: 700; }
.second { font-size: 15px; fill: var(--muted); }
.id { font-size: 15px; font-weight: 700; text-anchor: middle; }
.words { font-size: 12.5px; fill: var(--muted); text-anchor: middle; }
.shape { fill: var(--card); stroke: var(--edge); stroke-width: 1.5; }
.start .shape { fill: var(--soft); stroke: var(--accent); stroke-width: 3; }
.mark { fill: var(--accent); }
.opened .shape { stroke: var(--accent); stroke-width: 2.5; }
.referral .shape { stroke: var(--blue); stroke-width: 2.5; }
.not_now .shape { stroke: var(--gold); stroke-width: 2.5; }
.closed .shape { stroke: var(--plum); stroke-width: 2.5; }
.opened .id { fill: var(--accent); }
.referral .id { fill: var(--blue); }
.not_now .id { fill: var(--gold); }
.closed .id { fill: var(--plum); }
.way { fill: none; stroke: var(--edge); stroke-width: 1.6; }
.back .way { stroke: var(--muted); stroke-dasharray: 6 5; }
.tip { fill: var(--edge); }
.diamond { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.sign { fill: var(--red); }
.bang { fill: var(--paper); font-weight: 700; text-anchor: middle; }
.rule { stroke: var(--line); }
</style>
)";

/// A shape for each kind of ending, so that nobody needs the colours.
std::string shape(const EndingKind* kind, double x, double y, double width, double height) {
    const double right = x + width, bottom = y + height, middle = y + height / 2;
    if (kind != nullptr && *kind == EndingKind::referral) {
        const double tip = height / 3;
        return fmt::format(
            R"(<path class="shape" d="M{:.1f} {:.1f}H{:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}H{:.1f}L{:.1f} {:.1f}Z"/>)",
            x + tip, y, right - tip, right, middle, right - tip, bottom, x + tip, x, middle);
    }
    if (kind != nullptr && *kind == EndingKind::not_now) {
        const double cut = height / 4;
        return fmt::format(
            R"(<path class="shape" d="M{:.1f} {:.1f}H{:.1f}L{:.1f} {:.1f}V{:.1f}L{:.1f} {:.1f}H{:.1f}L{:.1f} {:.1f}V{:.1f}Z"/>)",
            x + cut, y, right - cut, right, y + cut, bottom - cut, right - cut, bottom, x + cut, x,
            bottom - cut, y + cut);
    }
    const double round = kind == nullptr ? 10 : *kind == EndingKind::opened ? height / 2 : 0;
    return fmt::format(
        R"(<rect class="shape" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="{:.1f}"/>)", x, y,
        width, height, round);
}

std::string diamond(double x, double y) {
    return fmt::format(R"(<path class="diamond" d="M{:.1f} {:.1f}l6 6l-6 6l-6 -6Z"/>)", x, y - 6);
}

std::string sign(double x, double y) {
    return fmt::format(R"(<circle class="sign" cx="{0:.1f}" cy="{1:.1f}" r="9"/>)"
                       R"(<text class="bang" x="{0:.1f}" y="{2:.1f}">!</text>)",
                       x, y, y + 4.5);
}

class Picture {
 public:
    Picture(const Scenario& scenario, const Layout& layout, const Findings& findings,
            const EndingNames& names, base::Language language)
        : scenario_(scenario), layout_(layout), findings_(findings), names_(names), language_(language) {}

    std::string all() {
        const double width = std::max(layout_.width + 2 * margin, least_width);
        const double height = head + layout_.height + foot;
        left_ = (width - layout_.width) / 2;
        out_ = fmt::format(
            R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0:.0f} {1:.0f}" width="{0:.0f}" )"
            R"(height="{1:.0f}" role="img" aria-labelledby="title desc" xml:lang="{2}">)",
            width, height, base::to_id(language_));
        out_ += fmt::format("\n<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n",
                            xml(scenario_.title), xml(description()));
        out_ += style;
        out_ += R"(<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" )"
                R"(markerHeight="7" orient="auto"><path class="tip" d="M0 0L10 5L0 10Z"/></marker></defs>)";
        out_ += fmt::format("\n<rect class=\"paper\" width=\"{:.0f}\" height=\"{:.0f}\"/>\n", width, height);
        out_ += fmt::format(
            "<text class=\"title\" x=\"{0:.0f}\" y=\"48\">{1}</text>\n"
            "<text class=\"second\" x=\"{0:.0f}\" y=\"72\">{2}</text>\n",
            margin, xml(scenario_.title), xml(description()));
        for (const auto& edge : layout_.edges) line(edge);
        for (const auto& node : layout_.nodes) scene(node);
        legend(height - foot + 44, width);
        return out_ + "</svg>\n";
    }

 private:
    const Scenario& scenario_;
    const Layout& layout_;
    const Findings& findings_;
    const EndingNames& names_;
    base::Language language_;
    double left_ = 0;
    std::string out_;

    const char* say(const char* nl, const char* en) const {
        return language_ == base::Language::nl ? nl : en;
    }

    std::string description() const {
        std::size_t replies = 0;
        for (const auto& scene : scenario_.scenes) replies += scene.replies.size();
        const auto endings = std::count_if(scenario_.scenes.begin(), scenario_.scenes.end(),
                                           [](const auto& scene) { return scene.ending.has_value(); });
        return fmt::format(fmt::runtime(say("Scènes: {}. Antwoorden: {}. Manieren waarop het eindigt: {}.",
                                            "Scenes: {}. Replies: {}. Ways in which it ends: {}.")),
                           scenario_.scenes.size(), replies, endings);
    }

    void line(const MapEdge& edge) {
        const auto at = [&](std::size_t i) {
            return MapPoint{edge.points[i].x + left_, edge.points[i].y + head};
        };
        auto path = fmt::format("M{:.1f} {:.1f}", at(0).x, at(0).y);
        MapPoint middle{(at(0).x + at(1).x) / 2, (at(0).y + at(1).y) / 2};
        if (edge.from == edge.to) {
            path += fmt::format("C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", at(1).x, at(1).y, at(2).x,
                                at(2).y, at(3).x, at(3).y);
            middle = {at(1).x - 5, (at(1).y + at(2).y) / 2};
        } else {
            for (std::size_t i = 1; i < edge.points.size(); ++i) {
                const double half = (at(i - 1).y + at(i).y) / 2;
                path += fmt::format("C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", at(i - 1).x, half, at(i).x,
                                    half, at(i).x, at(i).y);
            }
        }
        std::string ids;
        for (const auto reply : edge.replies)
            ids += (ids.empty() ? "" : ", ") + scenario_.scenes[edge.from].replies[reply].id;
        out_ += fmt::format(
            "<g class=\"{}\"><title>{} → {}: {}</title>"
            "<path class=\"way\" d=\"{}\" marker-end=\"url(#tip)\"/>{}</g>\n",
            edge.back ? "edge back" : "edge", xml(scenario_.scenes[edge.from].id),
            xml(scenario_.scenes[edge.to].id), xml(ids), path,
            conditional(scenario_, edge) ? diamond(middle.x, middle.y) : "");
    }

    /// What was found there, a line each.
    std::string found_at(const std::string& id) const {
        std::string all;
        for (const auto& finding : findings_)
            if (finding.at.substr(0, finding.at.find_first_of(".#")) == id)
                all += fmt::format("\n{}: {}", xml(finding.at), xml(finding.diagnostic.message(language_)));
        return all;
    }

    void scene(const MapNode& node) {
        const auto& scene = scenario_.scenes[node.scene];
        const double x = node.centre.x + left_, y = node.centre.y + head;
        const double left = x - Layout::node_width / 2, top = y - Layout::node_height / 2;
        const bool starts = node.scene == scenario_.start;
        const auto kind = scene.ending ? std::string(scenario::to_id(scene.ending->kind)) : "";
        const auto found = found_at(scene.id);
        out_ += fmt::format("<g class=\"scene {}\"><title>{}: {}{}</title>{}", starts ? "start" : kind,
                            xml(scene.id), xml(first_words(scene)), found,
                            shape(scene.ending ? &scene.ending->kind : nullptr, left, top, Layout::node_width,
                                  Layout::node_height));
        if (starts)
            out_ += fmt::format(R"(<path class="mark" d="M{:.1f} {:.1f}l10 6l-10 6Z"/>)", left + 12, y - 17);
        out_ += fmt::format(
            "<text class=\"id\" x=\"{0:.1f}\" y=\"{1:.1f}\">{2}</text>"
            "<text class=\"words\" x=\"{0:.1f}\" y=\"{3:.1f}\">{4}</text>",
            x, y - 5, xml(beginning_of(scene.id, 18)), y + 15,
            xml(beginning_of(first_words(scene), line_length)));
        if (!found.empty()) out_ += sign(left + Layout::node_width - 4, top + 4);
        out_ += "</g>\n";
    }

    void legend(double y, double width) {
        out_ += fmt::format(R"(<g class="legend"><path class="rule" d="M{:.0f} {:.0f}H{:.0f}"/>)", margin,
                            y - 16, width - margin);
        double x = margin;
        const auto entry = [&](const std::string& drawn, std::string_view words) {
            out_ += fmt::format("{}<text x=\"{:.0f}\" y=\"{:.0f}\">{}</text>", drawn, x + 38, y + 14, words);
            x += 225;
        };
        for (const auto kind :
             {EndingKind::opened, EndingKind::referral, EndingKind::not_now, EndingKind::closed})
            entry(fmt::format("<g class=\"{}\">{}</g>", scenario::to_id(kind), shape(&kind, x, y, 28, 18)),
                  xml(names_[static_cast<std::size_t>(kind)]));
        x = margin;
        y += 34;
        entry(fmt::format(R"(<g class="start">{}<path class="mark" d="M{:.1f} {:.1f}l8 5l-8 5Z"/></g>)",
                          shape(nullptr, x, y, 28, 18), x + 10.5, y + 4),
              say("Hier begint het", "It starts here"));
        entry(fmt::format(R"(<g class="back"><path class="way" d="M{:.0f} {:.0f}h28"/></g>)", x, y + 9),
              say("Terug naar eerder", "Back to before"));
        entry(diamond(x + 14, y + 9), say("Kan alleen soms", "Only sometimes"));
        if (!findings_.empty()) entry(sign(x + 14, y + 9), say("Kijk hier nog eens", "Look at this again"));
        out_ += "</g>\n";
    }
};

}  // namespace

std::string svg_of(const Scenario& scenario, const Layout& layout, const Findings& findings,
                   const EndingNames& names, base::Language language) {
    return Picture(scenario, layout, findings, names, language).all();
}

}  // namespace wijk::analysis
