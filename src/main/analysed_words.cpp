#include <ostream>

#include <fmt/format.h>

#include "base/text.h"
#include "main/analysed.h"

namespace wijk::main {

namespace {

using analysis::Exploration;
using scenario::Scenario;

class Words {
 public:
    Words(const Program& program, const i18n::Catalogue& catalogue, const Scenario& scenario,
          const Exploration& found)
        : program_(program), catalogue_(catalogue), scenario_(scenario), found_(found) {}

    void print() const {
        line(scenario_.title);
        line("");
        line(how_far());
        line(how_long());
        all_is_well();
        endings();
        goals();
        values();
    }

 private:
    const char* say(const char* nl, const char* en) const { return program_.say(nl, en); }

    void line(const std::string& text, std::string_view indent = "") const {
        program_.out << base::wrap(text, program_.width, indent) << '\n';
    }
    void heading(const char* nl, const char* en) const {
        program_.out << '\n';
        line(say(nl, en));
    }

    std::string how_far() const {
        if (found_.complete)
            return fmt::format(fmt::runtime(say("Bekeken: alle {} standen waarin dit gesprek kan komen.",
                                                "Looked at: all {} states that this talk can be in.")),
                               found_.states);
        return fmt::format(
            fmt::runtime(
                say("Bekeken: {} standen waarin dit gesprek kan komen. Er zijn er meer. Wat hieronder "
                    "staat klopt, maar het is niet alles.",
                    "Looked at: {} states that this talk can be in. There are more. What stands below "
                    "is true, but it is not all.")),
            found_.states);
    }

    std::string replies(int count) const {
        if (count == 1) return say("1 antwoord", "1 reply");
        return fmt::format("{} {}", count, say("antwoorden", "replies"));
    }

    std::string how_long() const {
        if (!found_.shortest)
            return found_.complete ? say("Geen gesprek komt bij een einde.", "No talk reaches an ending.")
                                   : say("Er is nog geen weg naar een einde gevonden.",
                                         "No road to an ending was found yet.");
        if (found_.longest && *found_.longest == *found_.shortest)
            return fmt::format(fmt::runtime(say("Een gesprek duurt {}.", "A talk takes {}.")),
                               replies(*found_.shortest));
        if (found_.longest)
            return fmt::format(fmt::runtime(say("Een gesprek duurt {} tot {}.", "A talk takes {} to {}.")),
                               *found_.shortest, replies(*found_.longest));
        const auto least =
            fmt::format(fmt::runtime(say("Een gesprek duurt minstens {}", "A talk takes at least {}")),
                        replies(*found_.shortest));
        return least + (found_.complete
                            ? say(", en het kan rond blijven gaan.", ", and can go round for ever.")
                            : ".");
    }

    /// What is not well stands among the findings.
    void all_is_well() const {
        if (!found_.complete) return;
        if (found_.stuck.empty() && found_.trapped.empty() && found_.trapped_sometimes.empty())
            line(say("Nergens loopt het gesprek vast, en er is altijd een weg naar een einde.",
                     "Nowhere does the talk get stuck, and there is always a way to an ending."));
        if (found_.unreachable.empty() && found_.never_said.empty() && found_.never_offered.empty())
            line(say("Elke scène, elke zin en elk antwoord kan voorkomen.",
                     "Every scene, every line and every reply can come up."));
    }

    void endings() const {
        heading("Eindes, met de kortste weg", "Endings, with the shortest way");
        for (const auto& [scene, kind, shortest, witness] : found_.endings) {
            const auto name = fmt::format("{} ({})", scene,
                                          catalogue_.text("ending." + std::string(scenario::to_id(kind))));
            if (!shortest) {
                line(name + ": " +
                         (found_.complete ? say("hier komt geen gesprek", "no talk gets here")
                                          : say("nog geen weg gevonden", "no way found yet")),
                     "  ");
                continue;
            }
            line(fmt::format("{}: {}", name, replies(*shortest)), "  ");
            if (!witness.empty()) line(ids_of(witness, ", "), "      ");
        }
    }

    void goals() const {
        if (found_.goals.empty()) return;
        heading("Doelen, met de kortste weg naar de meeste punten",
                "Goals, with the shortest way to the most points");
        for (std::size_t i = 0; i < found_.goals.size(); ++i) {
            const auto& goal = found_.goals[i];
            line(fmt::format(fmt::runtime(say("{}: {} tot {} punten", "{}: {} to {} points")),
                             scenario_.goals[i].title, goal.least, goal.most),
                 "  ");
            if (!goal.most_road.empty()) line(ids_of(goal.most_road, ", "), "      ");
        }
    }

    void values() const {
        if (found_.values.empty()) return;
        heading("Hoe laag en hoe hoog het kan worden", "How low and how high it can get");
        for (const auto& value : found_.values)
            line(fmt::format(fmt::runtime(say("{}: {} tot {}", "{}: {} to {}")), value.id, value.least,
                             value.most),
                 "  ");
    }

    const Program& program_;
    const i18n::Catalogue& catalogue_;
    const Scenario& scenario_;
    const Exploration& found_;
};

}  // namespace

void print(const Program& program, const i18n::Catalogue& catalogue, const Analysed& found) {
    Words(program, catalogue, found.scenario, found.judgement.exploration).print();
    print_policies(program, catalogue, found);
    print_coverage(program, found.judgement.coverage);
    print_findings(program, found.findings);
}

}  // namespace wijk::main
