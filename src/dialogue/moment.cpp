#include "dialogue/moment.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace wijk::dialogue {

using scenario::Atom;
using scenario::Scenario;
using scenario::Target;

namespace {

/// The place of a scene's first reply in `Moment::chosen`.
std::size_t first_reply(const Scenario& scenario, scenario::SceneIndex scene) {
    return std::accumulate(
        scenario.scenes.begin(), scenario.scenes.begin() + scene, std::size_t{0},
        [](std::size_t sum, const scenario::Scene& one) { return sum + one.replies.size(); });
}

int value_of(const Target& target, const Moment& moment) {
    return target.of == Target::Of::state ? moment.state[target.index] : moment.variables[target.index];
}

bool truth(const Atom& atom, const Moment& moment) {
    const auto compare = [&](int left) { return scenario::holds(left, atom.comparison, atom.value); };
    switch (atom.kind) {
        case Atom::Kind::number:
            return compare(value_of(atom.target, moment));
        case Atom::Kind::visited:
            return moment.visited[atom.index];
        case Atom::Kind::said:
            return moment.said[atom.index] > 0;
        case Atom::Kind::last:
            return moment.last.contains(static_cast<skills::Code>(atom.index));
        case Atom::Kind::count:
            return compare(moment.said[atom.index]);
        case Atom::Kind::streak:
            return compare(moment.talk == static_cast<skills::Side>(atom.index) ? moment.streak : 0);
        case Atom::Kind::run:
            return compare(moment.run[atom.index]);
        case Atom::Kind::talk:
            return compare(static_cast<int>(moment.talk));
        case Atom::Kind::toward:
            return compare(static_cast<int>(moment.toward));
    }
    assert(false);
    return false;
}

/// Changes of one turn, added up before any is applied: the order of codes and rows must not matter.
class Sum {
 public:
    explicit Sum(const Scenario& scenario) : scenario_(scenario), variables_(scenario.variables.size()) {}

    void add(const scenario::Change& change) {
        for (const auto& step : change.steps)
            (step.target.of == Target::Of::state ? state_[step.target.index]
                                                 : variables_[step.target.index]) += step.by;
    }

    void add_first_that_holds(const scenario::Reaction& reaction, const Moment& moment) {
        const auto row = std::find_if(reaction.rows.begin(), reaction.rows.end(),
                                      [&](const auto& one) { return holds(one.when, moment); });
        if (row != reaction.rows.end()) add(row->change);
    }

    void apply_to(Moment& moment) const {
        for (std::size_t i = 0; i < state_.size(); ++i)
            moment.state[i] =
                std::clamp(moment.state[i] + state_[i], scenario::state_least, scenario::state_most);
        for (std::size_t i = 0; i < variables_.size(); ++i)
            moment.variables[i] = std::clamp(moment.variables[i] + variables_[i], scenario_.variables[i].min,
                                             scenario_.variables[i].max);
    }

 private:
    const Scenario& scenario_;
    scenario::ResidentState state_{};
    std::vector<int> variables_;
};

/// Counts the reply before anything else of the turn asks about it.
void count(const Scenario& scenario, Moment& moment, scenario::ReplyIndex index) {
    const auto& reply = scenario.scenes[moment.scene].replies[index];
    moment.chosen[first_reply(scenario, moment.scene) + index] = true;
    for (const auto code : skills::all_codes) {
        const auto at = static_cast<std::size_t>(code);
        const bool has = reply.codes.contains(code);
        moment.said[at] = static_cast<std::uint16_t>(moment.said[at] + (has ? 1 : 0));
        moment.run[at] = static_cast<std::uint16_t>(has ? moment.run[at] + 1 : 0);
    }
    moment.last = reply.codes;
    moment.toward = reply.toward;
}

scenario::VariantIndex choose_variant(const scenario::Scene& scene, const Moment& moment) {
    const auto variant = std::find_if(scene.resident.begin(), scene.resident.end(),
                                      [&](const auto& one) { return holds(one.when, moment); });
    assert(variant != scene.resident.end());  // the loader saw that the last one always holds
    return static_cast<scenario::VariantIndex>(variant - scene.resident.begin());
}

/// The new line's talk is what everything after it sees; what he says himself moves him.
void hear(const Scenario& scenario, Moment& moment) {
    const auto& talk = scenario.scenes[moment.scene].resident[moment.variant].talk;
    const auto side = talk.back().side;
    moment.streak = static_cast<std::uint16_t>(side == skills::Side::neutral ? 0
                                               : side == moment.talk         ? moment.streak + 1
                                                                             : 1);
    moment.talk = side;
    Sum sum(scenario);
    for (const auto& kind : talk) sum.add_first_that_holds(scenario.reactions.of(kind), moment);
    sum.apply_to(moment);
}

}  // namespace

bool holds(const scenario::Condition& condition, const Moment& moment) {
    return condition.evaluate([&](const Atom& atom) { return truth(atom, moment); });
}

Moment begin(const Scenario& scenario) {
    Moment moment;
    moment.scene = scenario.start;
    moment.state = scenario.start_state;
    for (const auto& variable : scenario.variables) moment.variables.push_back(variable.start);
    moment.visited.resize(scenario.scenes.size());
    moment.chosen.resize(first_reply(scenario, static_cast<scenario::SceneIndex>(scenario.scenes.size())));
    moment.variant = choose_variant(scenario.scenes[moment.scene], moment);
    moment.talk = scenario.scenes[moment.scene].resident[moment.variant].talk.back().side;
    moment.streak = moment.talk == skills::Side::neutral ? 0 : 1;
    return moment;
}

std::vector<scenario::ReplyIndex> offered(const Scenario& scenario, const Moment& moment) {
    std::vector<scenario::ReplyIndex> found;
    const auto& replies = scenario.scenes[moment.scene].replies;
    const auto first = first_reply(scenario, moment.scene);
    for (std::size_t i = 0; i < replies.size(); ++i)
        if (!(replies[i].once && moment.chosen[first + i]) && holds(replies[i].when, moment))
            found.push_back(static_cast<scenario::ReplyIndex>(i));
    return found;
}

Moment step(const Scenario& scenario, Moment moment, scenario::ReplyIndex index) {
    const auto& reply = scenario.scenes[moment.scene].replies[index];
    count(scenario, moment, index);

    Sum sum(scenario);
    for (const auto code : skills::all_codes)
        if (reply.codes.contains(code))
            sum.add_first_that_holds(scenario.reactions.moves[static_cast<std::size_t>(code)], moment);
    sum.add(reply.change);
    sum.apply_to(moment);
    for (const auto& [target, value] : reply.set)
        (target.of == Target::Of::state ? moment.state[target.index] : moment.variables[target.index]) =
            value;

    const auto next = std::find_if(reply.next.begin(), reply.next.end(),
                                   [&](const auto& one) { return holds(one.when, moment); });
    assert(next != reply.next.end());
    moment.visited[moment.scene] = true;  // only now is the old scene left
    moment.scene = next->scene;
    moment.variant = choose_variant(scenario.scenes[moment.scene], moment);
    hear(scenario, moment);
    return moment;
}

}  // namespace wijk::dialogue
