#include "app/condition_words.h"

#include <cassert>
#include <vector>

namespace wijk::app {

using scenario::Atom;
using scenario::Comparison;
using scenario::Condition;

namespace {

Comparison opposite(Comparison comparison) {
    switch (comparison) {
        case Comparison::equal:
            return Comparison::not_equal;
        case Comparison::not_equal:
            return Comparison::equal;
        case Comparison::less:
            return Comparison::at_least;
        case Comparison::at_most:
            return Comparison::greater;
        case Comparison::greater:
            return Comparison::at_most;
        case Comparison::at_least:
            return Comparison::less;
    }
    assert(false);
    return comparison;
}

/// A condition as a tree: postfix order is for deciding it, not for telling it.
struct Branch {
    Condition::Op op = Condition::Op::atom;
    const Atom* atom = nullptr;
    std::vector<Branch> parts;  ///< one under a negation, two under `both` and `either`
};

Branch tree_of(const Condition& condition) {
    std::vector<Branch> stack;
    for (const auto& step : condition.steps) {
        Branch branch{step.op, nullptr, {}};
        const std::size_t parts = step.op == Condition::Op::atom     ? 0
                                  : step.op == Condition::Op::negate ? 1
                                                                     : 2;
        if (parts == 0) branch.atom = &condition.atoms[step.atom];
        assert(stack.size() >= parts);
        const auto from = stack.end() - static_cast<std::ptrdiff_t>(parts);
        branch.parts.assign(std::make_move_iterator(from), std::make_move_iterator(stack.end()));
        stack.erase(from, stack.end());
        stack.push_back(std::move(branch));
    }
    assert(stack.size() == 1);
    return std::move(stack.back());
}

class Telling {
 public:
    Telling(const scenario::Scenario& scenario, const dialogue::Moment& moment, const i18n::Catalogue& texts)
        : scenario_(scenario), moment_(moment), texts_(texts) {}

    /// What keeps the branch from coming out as `wanted`; empty when it does.
    std::string missing(const Branch& branch, bool wanted) const {
        switch (branch.op) {
            case Condition::Op::atom:
                return truth(*branch.atom) == wanted ? "" : words(*branch.atom, wanted);
            case Condition::Op::negate:
                return missing(branch.parts.front(), !wanted);
            case Condition::Op::both:
                return joined(branch, wanted, wanted);
            case Condition::Op::either:
                return joined(branch, wanted, !wanted);
        }
        assert(false);
        return "";
    }

 private:
    /// `all`: each part must come out so; else one of them is enough, and none does.
    std::string joined(const Branch& branch, bool wanted, bool all) const {
        const auto first = missing(branch.parts[0], wanted), second = missing(branch.parts[1], wanted);
        if (!all && (first.empty() || second.empty())) return "";
        if (first.empty() || second.empty()) return first + second;
        return texts_.text(all ? "live.and" : "live.or", {{"first", first}, {"second", second}});
    }

    bool truth(const Atom& atom) const {
        Condition alone;
        alone.atoms.push_back(atom);
        alone.steps.push_back({Condition::Op::atom, 0});
        return dialogue::holds(alone, moment_);
    }

    std::string words(const Atom& atom, bool wanted) const {
        const auto yes_no = [&](const char* is, const char* is_not, const std::string& name) {
            return texts_.text(wanted ? is : is_not, {{"name", name}});
        };
        switch (atom.kind) {
            case Atom::Kind::number:
                return number(atom, wanted);
            case Atom::Kind::visited:
                return yes_no("live.visited", "live.visited_not", scenario_.scenes[atom.index].id);
            case Atom::Kind::said:
                return yes_no("live.said", "live.said_not", code(atom));
            case Atom::Kind::last:
                return yes_no("live.last", "live.last_not", code(atom));
            case Atom::Kind::count:
                return compared(texts_.text("live.count", {{"name", code(atom)}}), atom, wanted,
                                moment_.said[atom.index]);
            case Atom::Kind::run:
                return compared(texts_.text("live.run", {{"name", code(atom)}}), atom, wanted,
                                moment_.run[atom.index]);
            case Atom::Kind::streak: {
                const auto side = static_cast<skills::Side>(atom.index);
                const int now = moment_.talk == side ? moment_.streak : 0;
                return compared(texts_.text("live.streak", {{"name", side_of(side)}}), atom, wanted, now);
            }
            case Atom::Kind::talk:
                return equal("live.talk", "live.talk_not", atom, wanted,
                             side_of(static_cast<skills::Side>(atom.value)));
            case Atom::Kind::toward: {
                const auto id = skills::to_id(static_cast<skills::Direction>(atom.value));
                return equal("live.toward", "live.toward_not", atom, wanted,
                             texts_.text("live.toward." + std::string(id)));
            }
        }
        assert(false);
        return "";
    }

    std::string number(const Atom& atom, bool wanted) const {
        const auto& target = atom.target;
        const auto name = words_of(scenario_, target, texts_);
        if (target.of == scenario::Target::Of::variable) {
            const bool yes_no = scenario_.variables[target.index].yes_no;
            if (yes_no) {
                const bool true_is_wanted = scenario::holds(1, atom.comparison, atom.value) == wanted;
                return texts_.text(true_is_wanted ? "live.true" : "live.false", {{"name", name}});
            }
            return compared(name, atom, wanted, moment_.variables[target.index]);
        }
        return compared(name, atom, wanted, moment_.state[target.index]);
    }

    std::string compared(const std::string& name, const Atom& atom, bool wanted, int now) const {
        const auto comparison = wanted ? atom.comparison : opposite(atom.comparison);
        const auto say = [&](const char* id, int value) {
            return texts_.text(
                id, {{"name", name}, {"value", std::to_string(value)}, {"now", std::to_string(now)}});
        };
        switch (comparison) {
            case Comparison::equal:
                return say("live.exactly", atom.value);
            case Comparison::not_equal:
                return say("live.anything_but", atom.value);
            case Comparison::less:
                return say("live.at_most", atom.value - 1);
            case Comparison::at_most:
                return say("live.at_most", atom.value);
            case Comparison::greater:
                return say("live.at_least", atom.value + 1);
            case Comparison::at_least:
                return say("live.at_least", atom.value);
        }
        assert(false);
        return "";
    }

    std::string equal(const char* is, const char* is_not, const Atom& atom, bool wanted,
                      const std::string& name) const {
        const bool same = (atom.comparison == Comparison::equal) == wanted;
        return texts_.text(same ? is : is_not, {{"name", name}});
    }

    std::string code(const Atom& atom) const {
        const auto id = skills::to_id(static_cast<skills::Code>(atom.index));
        return texts_.text("code." + std::string(id) + ".name");
    }
    std::string side_of(skills::Side side) const {
        return texts_.text("live.side." + std::string(skills::to_id(side)));
    }

    const scenario::Scenario& scenario_;
    const dialogue::Moment& moment_;
    const i18n::Catalogue& texts_;
};

}  // namespace

std::string words_of(const scenario::Scenario& scenario, const scenario::Target& target,
                     const i18n::Catalogue& texts) {
    static constexpr const char* ids[] = {"live.trust", "live.importance", "live.confidence", "live.discord"};
    if (target.of == scenario::Target::Of::state) return texts.text(ids[target.index]);
    return scenario.variables[target.index].id;
}

std::string what_is_missing(const scenario::Scenario& scenario, const Condition& condition,
                            const dialogue::Moment& moment, const i18n::Catalogue& texts) {
    if (condition.always()) return "";
    return Telling(scenario, moment, texts).missing(tree_of(condition), true);
}

}  // namespace wijk::app
