#include <algorithm>
#include <numeric>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "main/analysed.h"

namespace wijk::main {

namespace {

using analysis::Policy;
using json::Array;
using json::Object;
using json::Value;

base::LocalText name_of(Policy policy) {
    switch (policy) {
        case Policy::longest:
            return {"altijd het langste antwoord", "always the longest reply"};
        case Policy::shortest:
            return {"altijd het kortste antwoord", "always the shortest reply"};
        case Policy::first:
            return {"altijd het eerste antwoord", "always the first reply"};
        case Policy::last:
            return {"altijd het laatste antwoord", "always the last reply"};
        case Policy::question:
            return {"altijd een vraag", "always a question"};
        case Policy::reflection:
            return {"altijd een reflectie", "always a reflection"};
        case Policy::advice:
            return {"altijd advies of informatie", "always advice or information"};
        case Policy::confront:
            return {"altijd tegenspreken of overtuigen", "always confronting or persuading"};
        case Policy::most_points:
            return {"altijd de meeste punten", "always the most points"};
    }
    return {};
}

void say_how_to_go_on(const Program& program) {
    program.out << '\n'
                << base::wrap(
                       program.say(
                           "`wijk explain CODE` zegt waarom iets ertoe doet. Hoort het zo, zet het dan "
                           "met een reden onder `silence:`.",
                           "`wijk explain CODE` says why something matters. When it is meant so, put "
                           "it under `silence:` with a reason."),
                       program.width)
                << '\n';
}

std::string points_text(const Program& program, int points) {
    if (points == 1) return program.say("1 punt", "1 point");
    return fmt::format("{} {}", points, program.say("punten", "points"));
}

/// Padded for a column.
std::string padded(std::string text, std::size_t width) {
    text.append(width - std::min(width, base::characters(text)), ' ');
    return text;
}

}  // namespace

Value findings_json(const Program& program, const analysis::Findings& findings) {
    Array out;
    for (const auto& finding : findings) {
        const auto& one = finding.diagnostic;
        out.push_back(Object{{"code", one.code()},
                             {"severity", one.severity() == base::Severity::error ? "error" : "warning"},
                             {"line", one.place.line},
                             {"column", one.place.column},
                             {"message", one.message(program.language)},
                             {"hint", one.hint_text(program.language)},
                             {"at", finding.at},
                             {"witness", finding.road.empty() ? Value() : road_json(finding.road)}});
    }
    return out;
}

Value policies_json(const scenario::Scenario& scenario, const analysis::Policies& policies) {
    Array out;
    for (const auto& [policy, played, place] : policies.results) {
        Object goals;
        for (std::size_t i = 0; i < scenario.goals.size(); ++i)
            goals.emplace_back(scenario.goals[i].id, played.goals[i]);
        out.push_back(Object{{"name", analysis::to_id(policy)},
                             {"goals", std::move(goals)},
                             {"ending", played.ending ? Value(*played.ending) : Value()},
                             {"replies", played.replies},
                             {"place", place}});
    }
    return out;
}

std::string ids_of(const analysis::Road& road, std::string_view between) {
    std::string text;
    for (const auto& [scene, reply] : road) text += (text.empty() ? "" : std::string(between)) + reply;
    return text;
}

Value coverage_json(const std::vector<analysis::Coverage>& coverage) {
    Array out;
    for (const auto& one : coverage)
        out.push_back(Object{{"code", one.code},
                             {"scenes", Array(one.scenes.begin(), one.scenes.end())},
                             {"on_shortest", one.on_shortest},
                             {"on_typical", one.on_typical},
                             {"on_best", one.on_best}});
    return out;
}

void print_findings(const Program& program, const analysis::Findings& findings) {
    program.out << '\n';
    if (findings.empty()) {
        program.out << program.say("Verder viel niets op.", "Nothing else stood out.") << '\n';
        return;
    }
    program.out << program.say("Wat opvalt, met de regel in het bestand",
                               "What stands out, with the line in the file")
                << '\n';
    for (const auto& finding : findings) {
        const auto& one = finding.diagnostic;
        const char* kind = one.severity() == base::Severity::error ? program.say("fout", "error")
                                                                   : program.say("let op", "note");
        const auto say = [&](const std::string& text, std::string_view indent) {
            program.out << base::wrap(text, program.width, indent) << '\n';
        };
        say(fmt::format("{}: {}: {} [{}]", one.place.line, kind, one.message(program.language), one.code()),
            "  ");
        say(one.hint_text(program.language), "      ");
        if (!finding.road.empty())
            say(fmt::format("{}: {}", program.say("zo komt het", "it comes about so"),
                            ids_of(finding.road, ", ")),
                "      ");
    }
    say_how_to_go_on(program);
}

void print_policies(const Program& program, const i18n::Catalogue& catalogue, const Analysed& found) {
    const auto& policies = found.judgement.policies;
    if (policies.results.empty() || policies.random.talks == 0) return;
    program.out << '\n'
                << base::wrap(fmt::format(fmt::runtime(program.say(
                                              "Wie steeds hetzelfde doet, naast {} gesprekken op goed geluk",
                                              "Who always does the same, beside {} talks at random")),
                                          policies.random.talks),
                              program.width, "")
                << '\n';
    for (const auto& [policy, played, place] : policies.results) {
        const auto ending =
            played.ending ? fmt::format("{} ({})", *played.ending,
                                        catalogue.text("ending." + std::string(scenario::to_id(played.kind))))
                          : std::string(program.say("komt niet bij een einde", "reaches no ending"));
        const auto points = std::accumulate(played.goals.begin(), played.goals.end(), 0);
        const auto score = found.scenario.goals.empty() ? std::string() : ", " + points_text(program, points);
        // The part is cut off, so that nobody is better than all; U+00A0 keeps the sign beside it.
        const auto beside = fmt::format("{} {}\u00A0%", program.say("beter dan", "better than"),
                                        static_cast<int>(100 * place));
        program.out << base::wrap(fmt::format("{}: {}{}; {}", name_of(policy).in(program.language), ending,
                                              score, beside),
                                  program.width, "  ")
                    << '\n';
    }
}

void print_coverage(const Program& program, const std::vector<analysis::Coverage>& coverage) {
    if (coverage.empty()) return;
    program.out << '\n'
                << base::wrap(
                       program.say("Hoe vaak een soort antwoord te kiezen is: in hoeveel scènes, en hoeveel "
                                   "keer in het kortste, een gewoon en het beste gesprek",
                                   "How often a kind of reply is on offer: in how many scenes, and how many "
                                   "times in the shortest, an ordinary and the best talk"),
                       program.width)
                << '\n';
    for (const auto& one : coverage)
        program.out << "  " << padded(one.code, 11)
                    << fmt::format("{:>3} {:>6} {:>4} {:>4}\n", one.scenes.size(), one.on_shortest,
                                   one.on_typical, one.on_best);
}

}  // namespace wijk::main
