#include "analysis/realism.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "json/value.h"
#include "main/commands.h"
#include "main/demonstrations.h"

namespace wijk::main {

namespace {

using analysis::Realism;
using analysis::Transition;
using json::Array;
using json::Object;
using json::Value;

struct Measured {
    std::shared_ptr<const scenario::Scenario> scenario;
    Realism realism;
    analysis::Findings findings;
};

Value json_of(const Transition& one) {
    Value beside;
    if (one.beside)
        beside = Object{{"set", one.beside->set},
                        {"n", one.beside->n},
                        {"change", one.beside->change},
                        {"sustain", one.beside->sustain},
                        {"neutral", one.beside->neutral}};
    return Object{
        {"level", one.level},    {"previous", one.previous}, {"behaviour", one.behaviour}, {"n", one.n},
        {"change", one.change},  {"sustain", one.sustain},   {"neutral", one.neutral},     {"beside", beside},
        {"outside", one.outside}};
}

Value json_of(const Measured& one, base::Language language) {
    Array transitions, findings;
    for (const auto& transition : one.realism.transitions) transitions.push_back(json_of(transition));
    for (const auto& finding : one.findings)
        findings.push_back(Object{{"code", finding.diagnostic.code()},
                                  {"at", finding.at},
                                  {"message", finding.diagnostic.message(language)}});
    return Object{{"scenario", one.scenario->id},
                  {"talks", one.realism.talks},
                  {"transitions", std::move(transitions)},
                  {"findings", std::move(findings)}};
}

/// What a move is called in the table that people read.
const char* move(const Program& program, const std::string& behaviour) {
    if (behaviour == "question") return program.say("een vraag", "a question");
    if (behaviour == "question/open") return program.say("  open vraag", "  open question");
    if (behaviour == "question/closed") return program.say("  gesloten vraag", "  closed question");
    if (behaviour == "reflection") return program.say("een reflectie", "a reflection");
    if (behaviour == "reflection/complex") return program.say("  die iets toevoegt", "  that adds something");
    if (behaviour == "reflection/simple")
        return program.say("  dicht bij wat klonk", "  close to what was said");
    if (behaviour == "therapist_input") return program.say("iets vertellen", "telling something");
    if (behaviour == "input/information") return program.say("  informatie", "  information");
    if (behaviour == "input/advice") return program.say("  advies", "  advice");
    return program.say("iets anders", "something else");
}

std::string parts(double change, double sustain, double neutral) {
    return fmt::format("{:3.0f} {:3.0f} {:3.0f}", 100 * change, 100 * sustain, 100 * neutral);
}

std::string padded(std::string text, std::size_t width) {
    text.append(width - std::min(width, base::characters(text)), ' ');
    return text;
}

void print(const Program& program, const Transition& one) {
    auto row = "  " + padded(move(program, one.behaviour), 26) + fmt::format("{:>7}  ", one.n) +
               parts(one.change, one.sustain, one.neutral);
    if (one.beside)
        row +=
            fmt::format("   {} ({}{})", parts(one.beside->change, one.beside->sustain, one.beside->neutral),
                        one.beside->n, one.beside->set == "high" ? "*" : "");
    program.out << row << '\n';
}

void print(const Program& program, const Measured& one) {
    program.out << '\n' << base::wrap(one.scenario->title, program.width) << "\n\n";
    program.out << "  " << padded(program.say("na", "after"), 26)
                << program.say(" zinnen  ver beh neu   demonstraties (aantal)\n",
                               "  lines  cha sus neu   demonstrations (number)\n");
    // A subtype stands below its own main kind of move.
    for (const auto& main : one.realism.transitions) {
        if (main.level != "main" || main.previous != "any") continue;
        print(program, main);
        const auto family = main.behaviour == "therapist_input" ? "input/" : main.behaviour + "/";
        for (const auto& subtype : one.realism.transitions)
            if (subtype.level == "subtype" && subtype.previous == "any" &&
                subtype.behaviour.starts_with(family))
                print(program, subtype);
    }
    for (const auto& finding : one.findings)
        program.out << base::wrap(fmt::format("{} [{}]", finding.diagnostic.message(program.language),
                                              finding.diagnostic.code()),
                                  program.width, "  ")
                    << '\n';
}

void explain(const Program& program, int talks) {
    program.out << base::wrap(
                       fmt::format(
                           fmt::runtime(program.say(
                               "Uit {} willekeurige gesprekken: hoeveel van de 100 volgende zinnen "
                               "verandertaal (ver), behoudtaal (beh) en neutraal (neu) zijn. Ernaast staan "
                               "goede demonstraties over roken uit AnnoMI; met * over alle onderwerpen. "
                               "Het zijn demonstraties en geen norm: een bewoner mag ervan afwijken.",
                               "From {} random talks: how many of 100 next lines are change talk (cha), "
                               "sustain talk (sus) and neutral (neu). Beside them stand good demonstrations "
                               "about smoking from AnnoMI; with * about all subjects. They are "
                               "demonstrations and no norm: a resident may differ from them.")),
                           talks),
                       program.width)
                << '\n';
}

}  // namespace

int realism(const Program& program, const RealismOptions& options) {
    const auto annomi = demonstrations(program);
    if (!annomi) return program.fail(annomi.error());
    std::vector<Measured> all;
    for (const auto& named : options.scenarios) {
        const auto folder = program.scenario_folder(named);
        if (!folder) return program.fail(folder.error());
        const auto loaded = program.scenario(*folder);
        if (!loaded) return program.fail(loaded.error());
        auto measured = analysis::measure_realism(*loaded->scenario, *annomi);
        auto found = analysis::realism_findings(*loaded->scenario, measured);
        all.push_back({loaded->scenario, std::move(measured), std::move(found)});
    }
    if (options.json) {
        Array out;
        for (const auto& one : all) out.push_back(json_of(one, program.language));
        program.out << json::dump(out, 2) << '\n';
    } else {
        explain(program, all.front().realism.talks);
        for (const auto& one : all) print(program, one);
    }
    const bool wrong = std::any_of(all.begin(), all.end(), [](const Measured& one) {
        return std::any_of(one.findings.begin(), one.findings.end(), [](const analysis::Finding& finding) {
            return finding.diagnostic.severity() == base::Severity::error;
        });
    });
    return wrong ? findings : fine;
}

}  // namespace wijk::main
