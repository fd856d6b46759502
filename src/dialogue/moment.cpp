#include "dialogue/moment.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace wijk::dialogue {

using scenario::Atom;
using scenario::Scenario;
using scenario::Target;

namespace {

int value_of(const Target& target, const Moment& moment) {
    return target.of == Target::Of::state ? moment.state[target.index] : moment.variables[target.index];
}

int& value_of(const Target& target, Moment& moment) {
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

/// Changes of one turn. All are found before any is applied, added up, and clamped once: the order of codes
/// and rows must not matter.
class Changes {
 public:
    void add(const scenario::Change& change) {
        assert(count_ < found_.size());  // the loader saw that no code and no kind of talk stands there twice
        found_[count_++] = &change;
    }

    void add_first_that_holds(const scenario::Reaction& reaction, const Moment& moment) {
        const auto row = std::find_if(reaction.rows.begin(), reaction.rows.end(),
                                      [&](const auto& one) { return holds(one.when, moment); });
        if (row != reaction.rows.end()) add(row->change);
    }

    void apply(const Scenario& scenario, Moment& moment) const {
        for (std::size_t i = 0; i < count_; ++i)
            for (const auto& [target, by] : found_[i]->steps) value_of(target, moment) += by;
        for (std::size_t i = 0; i < count_; ++i)
            for (const auto& [target, by] : found_[i]->steps)
                clamp(scenario, target, value_of(target, moment));
    }

 private:
    static void clamp(const Scenario& scenario, const Target& target, int& value) {
        if (target.of == Target::Of::state) {
            value = std::clamp(value, scenario::state_least, scenario::state_most);
        } else {
            const auto& variable = scenario.variables[target.index];
            value = std::clamp(value, variable.min, variable.max);
        }
    }

    /// A row for each code and the reply's own, or a row for each kind of talk.
    static constexpr std::size_t most = std::max(skills::code_count + 1, 2 * skills::kind_count);
    std::array<const scenario::Change*, most> found_{};
    std::size_t count_ = 0;
};

std::uint16_t one_more(std::uint16_t count) {
    constexpr auto most = std::numeric_limits<std::uint16_t>::max();
    return count == most ? most : static_cast<std::uint16_t>(count + 1);
}

/// Counts the reply before anything else of the turn asks about it.
void count(const Scenario& scenario, Moment& moment, scenario::ReplyIndex index) {
    const auto& reply = scenario.scenes[moment.scene].replies[index];
    moment.chosen[scenario.scenes[moment.scene].first_reply + index] = true;
    for (const auto code : skills::all_codes) {
        const auto at = static_cast<std::size_t>(code);
        const bool has = reply.codes.contains(code);
        if (has) moment.said[at] = one_more(moment.said[at]);
        moment.run[at] = has ? one_more(moment.run[at]) : std::uint16_t{0};
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
    if (side == skills::Side::neutral)
        moment.streak = 0;
    else
        moment.streak = side == moment.talk ? one_more(moment.streak) : std::uint16_t{1};
    moment.talk = side;
    Changes changes;
    for (const auto& kind : talk) changes.add_first_that_holds(scenario.reactions.of(kind), moment);
    changes.apply(scenario, moment);
}

}  // namespace

bool holds(const scenario::Condition& condition, const Moment& moment) {
    return condition.evaluate([&](const Atom& atom) { return truth(atom, moment); });
}

Moment begin(const Scenario& scenario) {
    std::vector<int> variables;
    for (const auto& variable : scenario.variables) variables.push_back(variable.start);
    return begin_in(scenario, scenario.start, scenario.start_state, std::move(variables));
}

Moment begin_in(const Scenario& scenario, scenario::SceneIndex scene, const scenario::ResidentState& state,
                std::vector<int> variables) {
    assert(variables.size() == scenario.variables.size());
    Moment moment;
    moment.scene = scene;
    moment.state = state;
    moment.variables = std::move(variables);
    moment.visited.resize(scenario.scenes.size());
    moment.chosen.resize(scenario.scenes.back().first_reply + scenario.scenes.back().replies.size());
    moment.variant = choose_variant(scenario.scenes[moment.scene], moment);
    moment.talk = scenario.scenes[moment.scene].resident[moment.variant].talk.back().side;
    moment.streak = moment.talk == skills::Side::neutral ? 0 : 1;
    return moment;
}

bool on_offer(const Scenario& scenario, const Moment& moment, scenario::ReplyIndex index) {
    const auto& scene = scenario.scenes[moment.scene];
    const auto& reply = scene.replies[index];
    return !(reply.once && moment.chosen[scene.first_reply + index]) && holds(reply.when, moment);
}

std::vector<scenario::ReplyIndex> offered(const Scenario& scenario, const Moment& moment) {
    std::vector<scenario::ReplyIndex> found;
    for (std::size_t i = 0; i < scenario.scenes[moment.scene].replies.size(); ++i) {
        const auto index = static_cast<scenario::ReplyIndex>(i);
        if (on_offer(scenario, moment, index)) found.push_back(index);
    }
    return found;
}

namespace {

void arrive(const Scenario& scenario, Moment& moment, scenario::ReplyIndex index) {
    const auto& reply = scenario.scenes[moment.scene].replies[index];
    count(scenario, moment, index);

    Changes changes;
    for (const auto code : skills::all_codes)
        if (reply.codes.contains(code))
            changes.add_first_that_holds(scenario.reactions.moves[static_cast<std::size_t>(code)], moment);
    changes.add(reply.change);
    changes.apply(scenario, moment);
    for (const auto& [target, value] : reply.set) value_of(target, moment) = value;

    const auto next = std::find_if(reply.next.begin(), reply.next.end(),
                                   [&](const auto& one) { return holds(one.when, moment); });
    assert(next != reply.next.end());
    moment.visited[moment.scene] = true;  // only now is the old scene left
    moment.scene = next->scene;
}

}  // namespace

void step(const Scenario& scenario, Moment& moment, scenario::ReplyIndex index) {
    arrive(scenario, moment, index);
    moment.variant = choose_variant(scenario.scenes[moment.scene], moment);
    hear(scenario, moment);
}

Moment arriving(const Scenario& scenario, Moment moment, scenario::ReplyIndex index) {
    arrive(scenario, moment, index);
    return moment;
}

}  // namespace wijk::dialogue
