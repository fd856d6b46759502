#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/exploration.h"
#include "base/text.h"
#include "json/value.h"
#include "main/commands.h"

namespace wijk::main {

namespace {

using analysis::Exploration;
using analysis::Road;
using json::Array;
using json::Object;
using json::Value;
using scenario::Scenario;

bool has_faults(const Exploration& found) {
    return !found.stuck.empty() || !found.trapped.empty() || !found.trapped_sometimes.empty();
}

// --- As JSON (design.md, section 5) ---

Value list_json(const std::vector<std::string>& ids) {
    return Array(ids.begin(), ids.end());
}

Value road_json(const Road& road) {
    Array ids;
    for (const auto& [scene, reply] : road) ids.push_back(reply);
    return ids;
}

Value places_json(const std::vector<analysis::Place>& places) {
    Array out;
    for (const auto& [scene, witness] : places)
        out.push_back(Object{{"scene", scene}, {"witness", road_json(witness)}});
    return out;
}

Value endings_json(const Exploration& found) {
    Object out;
    for (const auto& [scene, kind, shortest, witness] : found.endings) {
        const auto reachable = shortest ? Value(true) : found.complete ? Value(false) : Value();
        out.emplace_back(scene, Object{{"kind", scenario::to_id(kind)},
                                       {"reachable", reachable},
                                       {"shortest", shortest},
                                       {"witness", shortest ? road_json(witness) : Value()}});
    }
    return out;
}

/// Each goal of the scenario; null where there are no bounds.
Value goals_json(const Scenario& scenario, const Exploration& found) {
    Object out;
    for (std::size_t i = 0; i < scenario.goals.size(); ++i) {
        Object goal{
            {"least", nullptr}, {"most", nullptr}, {"least_witness", nullptr}, {"most_witness", nullptr}};
        if (!found.goals.empty()) {
            const auto& bounds = found.goals[i];
            goal = {{"least", bounds.least},
                    {"most", bounds.most},
                    {"least_witness", road_json(bounds.least_road)},
                    {"most_witness", road_json(bounds.most_road)}};
        }
        out.emplace_back(scenario.goals[i].id, std::move(goal));
    }
    return out;
}

Value values_json(const Exploration& found) {
    Object out;
    for (const auto& value : found.values)
        out.emplace_back(value.id, Object{{"least", value.least},
                                          {"most", value.most},
                                          {"least_witness", road_json(value.least_road)},
                                          {"most_witness", road_json(value.most_road)}});
    return out;
}

Value fixed_json(const Exploration& found) {
    Array out;
    for (const auto& one : found.fixed) out.push_back(Object{{"at", one.at}, {"always", one.always}});
    return out;
}

Value loop_json(const Exploration& found) {
    if (!found.loop) return {};
    return Object{{"to", road_json(found.loop->to)}, {"round", road_json(found.loop->round)}};
}

/// What only a complete exploration knows is null without one.
Value json_of(const Scenario& scenario, const Exploration& found) {
    const auto known = [&](Value value) { return found.complete ? std::move(value) : Value(); };
    Array trapped;
    for (const auto& place : found.trapped) trapped.push_back(place.scene);
    return Object{
        {"scenario", scenario.id},
        {"complete", found.complete},
        {"states", static_cast<std::int64_t>(found.states)},
        {"scenes", Object{{"reachable", list_json(found.reachable)},
                          {"unreachable", known(list_json(found.unreachable))}}},
        {"variants", Object{{"never", known(list_json(found.never_said))}}},
        {"replies", Object{{"never", known(list_json(found.never_offered))}}},
        {"stuck", places_json(found.stuck)},
        {"trapped", known(std::move(trapped))},
        {"trapped_sometimes", known(places_json(found.trapped_sometimes))},
        {"endings", endings_json(found)},
        {"goals", goals_json(scenario, found)},
        {"values", values_json(found)},
        {"fixed", known(fixed_json(found))},
        {"loop", loop_json(found)},
        {"talk_length", Object{{"shortest", found.shortest},
                               {"longest", found.longest},
                               {"longest_witness", found.longest ? road_json(found.longest_road) : Value()}}},
    };
}

// --- In words ---

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
        faults();
        never();
        fixed();
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

    static std::string ids(const Road& road) {
        std::string text;
        for (const auto& [scene, reply] : road) text += (text.empty() ? "" : ", ") + reply;
        return text;
    }
    std::string after(const Road& road) const {
        return road.empty() ? std::string(say("al bij het begin", "right at the beginning"))
                            : fmt::format("{} {}", say("na", "after"), ids(road));
    }

    void faults() const {
        if (!has_faults(found_)) {
            if (found_.complete)
                line(say("Nergens loopt het gesprek vast, en er is altijd een weg naar een einde.",
                         "Nowhere does the talk get stuck, and there is always a way to an ending."));
            return;
        }
        heading("Wat niet klopt", "What is wrong");
        for (const auto& [scene, witness] : found_.stuck)
            fault(say("{}: het gesprek loopt vast. Er is niets te kiezen, en het is geen einde. Zo komt het: "
                      "{}.",
                      "{}: the talk gets stuck. Nothing is on offer, and it is no ending. This happens: {}."),
                  scene, witness);
        for (const auto& [scene, witness] : found_.trapped)
            fault(say("{}: van hier komt geen gesprek bij een einde. Je komt hier: {}.",
                      "{}: from here no talk reaches an ending. You get here: {}."),
                  scene, witness);
        for (const auto& [scene, witness] : found_.trapped_sometimes)
            fault(
                say("{}: soms komt een gesprek van hier niet meer bij een einde. De kortste keer: {}.",
                    "{}: at times a talk cannot reach an ending from here any more. The shortest time: {}."),
                scene, witness);
    }

    void fault(const char* text, const std::string& scene, const Road& witness) const {
        line(fmt::format(fmt::runtime(text), scene, after(witness)), "  ");
    }

    void never() const {
        if (!found_.complete) return;
        if (found_.unreachable.empty() && found_.never_said.empty() && found_.never_offered.empty()) {
            line(say("Elke scène, elke zin en elk antwoord kan voorkomen.",
                     "Every scene, every line and every reply can come up."));
            return;
        }
        heading("Wat nooit voorkomt", "What never comes up");
        never(say("Scènes waar geen gesprek komt", "Scenes that no talk gets to"), found_.unreachable);
        never(say("Zinnen die niet gezegd worden", "Lines that are not said"), elsewhere(found_.never_said));
        never(say("Antwoorden die niet te kiezen zijn", "Replies that are not on offer"),
              elsewhere(found_.never_offered));
    }

    void never(const char* what, const std::vector<std::string>& names) const {
        if (!names.empty()) line(fmt::format("{}: {}", what, fmt::join(names, ", ")), "  ");
    }

    /// Without what stands in a scene that is not reached at all: that scene is named by itself.
    std::vector<std::string> elsewhere(const std::vector<std::string>& names) const {
        std::vector<std::string> rest;
        for (const auto& name : names) {
            const auto scene = name.substr(0, name.find_first_of("#."));
            if (std::find(found_.unreachable.begin(), found_.unreachable.end(), scene) ==
                found_.unreachable.end())
                rest.push_back(name);
        }
        return rest;
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
            if (!witness.empty()) line(ids(witness), "      ");
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
            if (!goal.most_road.empty()) line(ids(goal.most_road), "      ");
        }
    }

    void fixed() const {
        if (found_.fixed.empty()) return;
        heading("Voorwaarden die nooit iets uitmaken", "Conditions that never make a difference");
        for (const auto& one : found_.fixed)
            line(fmt::format(
                     "{}: {}", one.at,
                     one.always ? say("geldt altijd", "always holds") : say("geldt nooit", "never holds")),
                 "  ");
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

int analyse(const Program& program, const AnalyseOptions& options) {
    const auto folder = program.scenario_folder(options.scenario);
    if (!folder) return program.fail(folder.error());
    const auto loaded = program.scenario(*folder);
    if (!loaded) return program.fail(loaded.error());
    const auto catalogue = program.catalogue();
    if (!catalogue) return program.fail(catalogue.error());

    analysis::Limits limits;
    if (options.states > 0) limits.states = options.states;
    const auto found = analysis::explore(*loaded->scenario, limits);
    if (options.json)
        program.out << json::dump(json_of(*loaded->scenario, found), 2) << '\n';
    else
        Words(program, *catalogue, *loaded->scenario, found).print();
    return has_faults(found) ? findings : fine;
}

}  // namespace wijk::main
