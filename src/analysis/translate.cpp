// How a scenario becomes a Program.

#include <algorithm>
#include <limits>
#include <optional>

#include "analysis/asking.h"
#include "analysis/program.h"

namespace wijk::analysis {

using scenario::Atom;
using scenario::Comparison;
using scenario::Condition;
using scenario::Scenario;
using scenario::Target;
using skills::Code;
using Fact = Packing::Fact;

namespace {

constexpr unsigned toward_shift = 16;
static_assert(skills::code_count <= toward_shift);

/// An atom as a question about bits: whether what stands there is from `low` to `high`, or is not.
struct Range {
    Bits bits;
    long long low = 0, high = 0;
    bool within = true;
};

constexpr auto no_end = std::numeric_limits<long long>::max();

Range range_of(Bits bits, Comparison comparison, long long value) {
    switch (comparison) {
        case Comparison::equal:
            return {bits, value, value, true};
        case Comparison::not_equal:
            return {bits, value, value, false};
        case Comparison::less:
            return {bits, 0, value - 1, true};
        case Comparison::at_most:
            return {bits, 0, value, true};
        case Comparison::greater:
            return {bits, value + 1, no_end, true};
        case Comparison::at_least:
            break;
    }
    return {bits, value, no_end, true};
}

std::int32_t outcome(std::size_t number) {
    return ~static_cast<std::int32_t>(number);
}

}  // namespace

class Translator {
 public:
    Translator(Program& to, const Scenario& scenario, const Packing& packing)
        : to_(to), scenario_(scenario), packing_(packing) {}

    void translate() {
        const auto numbers = scenario::state_variable_count + scenario_.variables.size();
        to_.sums_.assign(numbers, 0);  // where no row holds
        to_.moving_.resize(numbers);
        for (std::size_t i = 0; i < scenario_.scenes.size(); ++i) {
            const auto index = static_cast<scenario::SceneIndex>(i);
            entry(index);
            for (const auto& variant : scenario_.scenes[i].resident) line(variant);
            for (std::size_t k = 0; k < scenario_.scenes[i].replies.size(); ++k) turn(index, k);
            kept_bits(index);
        }
    }

 private:
    using Part = Program::Part;

    // --- Conditions ---

    /// The manner of a reply stands behind the words of the state.
    Bits manner(unsigned shift, unsigned width) const {
        return {static_cast<std::uint32_t>(to_.words_), static_cast<std::uint8_t>(shift),
                static_cast<std::uint8_t>(width)};
    }
    Bits last(std::size_t code, Sees sees) const {
        return sees == Sees::before_the_reply ? packing_.fact_bits(Fact::last, code)
                                              : manner(static_cast<unsigned>(code), 1);
    }
    Bits toward(Sees sees) const {
        return sees == Sees::before_the_reply ? packing_.fact_bits(Fact::toward, 0) : manner(toward_shift, 2);
    }

    Range range(const Atom& atom, Sees sees) const {
        switch (atom.kind) {
            case Atom::Kind::number: {
                const auto& number = packing_.number(atom.target);
                return range_of(number.bits, atom.comparison,
                                static_cast<long long>(atom.value) - number.least);
            }
            case Atom::Kind::visited:
                return range_of(packing_.fact_bits(Fact::visited, atom.index), Comparison::equal, 1);
            case Atom::Kind::said:
                return range_of(packing_.fact_bits(Fact::said, atom.index), Comparison::greater, 0);
            case Atom::Kind::last:
                return range_of(last(atom.index, sees), Comparison::equal, 1);
            case Atom::Kind::count:
                return range_of(packing_.fact_bits(Fact::said, atom.index), atom.comparison, atom.value);
            case Atom::Kind::streak:
                return streak(atom);
            case Atom::Kind::run:
                return range_of(packing_.fact_bits(Fact::run, atom.index), atom.comparison, atom.value);
            case Atom::Kind::talk: {
                // Known from the line itself; that bits are kept of it, only earlier conditions ask for.
                if (sees == Sees::after_the_line)
                    return {Bits{}, 0, 0,
                            (static_cast<int>(side_) == static_cast<int>(atom.value)) ==
                                (atom.comparison == Comparison::equal)};
                const long long first = static_cast<long long>(atom.value) * packing_.streaks();
                return {packing_.line_bits(), first, first + packing_.streaks() - 1,
                        atom.comparison == Comparison::equal};
            }
            case Atom::Kind::toward:
                break;
        }
        return range_of(toward(sees), atom.comparison, atom.value);
    }

    /// On the other sides the streak is 0: the answer differs from that one for a range of streaks of this
    /// side.
    Range streak(const Atom& atom) const {
        const bool at_zero = scenario::holds(0, atom.comparison, atom.value);
        const auto first = static_cast<long long>(atom.index) * packing_.streaks();
        Range range{packing_.line_bits(), 1, 0, !at_zero};
        for (unsigned i = 1; i < packing_.streaks(); ++i) {
            if (scenario::holds(static_cast<int>(i), atom.comparison, atom.value) == at_zero) continue;
            if (range.low > range.high) range.low = first + i;
            range.high = first + i;
        }
        return range;
    }

    /// The entry of a chain that goes on at `yes` where the range holds, else at `no`.
    std::int32_t test(const Range& range, std::int32_t yes, std::int32_t no) {
        const auto high = std::min<long long>(range.high, range.bits.mask());
        const auto low = std::max(range.low, 0LL);
        if (!range.within) std::swap(yes, no);
        if (low > high) return no;
        if (low == 0 && high == range.bits.mask()) return yes;
        to_.tests_.push_back({range.bits.word, range.bits.shift, range.bits.mask(),
                              static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(high - low), yes,
                              no});
        return static_cast<std::int32_t>(to_.tests_.size() - 1);
    }

    /// From the end of the postfix form to its beginning; `left` is what of it is not yet translated.
    std::int32_t chain(const Condition& condition, std::size_t& left, Sees sees, std::int32_t yes,
                       std::int32_t no) {
        const auto& step = condition.steps[--left];
        switch (step.op) {
            case Condition::Op::atom:
                return test(range(condition.atoms[step.atom], sees), yes, no);
            case Condition::Op::negate:
                return chain(condition, left, sees, no, yes);
            case Condition::Op::both: {
                const auto right = chain(condition, left, sees, yes, no);
                return chain(condition, left, sees, right, no);
            }
            case Condition::Op::either:
                break;
        }
        const auto right = chain(condition, left, sees, yes, no);
        return chain(condition, left, sees, yes, right);
    }

    std::int32_t chain(const Condition& condition, Sees sees, std::int32_t yes, std::int32_t no) {
        auto left = condition.steps.size();
        return condition.always() ? yes : chain(condition, left, sees, yes, no);
    }

    /// The place of the first whose `when` holds; the last one always does.
    template <class List>
    std::int32_t first_that_holds(const List& list) {
        auto entry = outcome(list.size() - 1);
        for (auto i = list.size() - 1; i-- > 0;)
            entry = chain(list[i].when, Sees::after_the_reply, outcome(i), entry);
        return entry;
    }

    // --- Changes ---

    /// What one half of a turn may move: all changes of its rows, and one that is made always.
    struct Half {
        std::vector<std::pair<const scenario::Reaction*, Sees>> reactions;
        const scenario::Change* always = nullptr;
    };

    Program::Moves moves(const Half& half) {
        std::vector<Target> targets;
        const auto note = [&](const scenario::Change& change) {
            for (const auto& step : change.steps)
                if (std::find(targets.begin(), targets.end(), step.target) == targets.end())
                    targets.push_back(step.target);
        };
        for (const auto& [reaction, sees] : half.reactions)
            for (const auto& row : reaction->rows) note(row.change);
        if (half.always != nullptr) note(*half.always);

        Program::Moves moves;
        moves.moved.first = static_cast<std::uint32_t>(to_.moved_.size());
        for (const auto& target : targets) {
            const auto& [bits, least, most] = packing_.number(target);
            to_.moved_.push_back({bits.word, bits.shift, bits.mask(), most - least, 0});
        }
        moves.moved.last = static_cast<std::uint32_t>(to_.moved_.size());
        if (half.always != nullptr)
            for (const auto& [target, by] : half.always->steps)
                to_.moved_[moves.moved.first + place_of(target, targets)].always += by;

        moves.rows.first = static_cast<std::uint32_t>(to_.rows_.size());
        for (const auto& [reaction, sees] : half.reactions)
            if (!reaction->rows.empty()) to_.rows_.push_back(first_row(*reaction, sees, targets));
        moves.rows.last = static_cast<std::uint32_t>(to_.rows_.size());
        return moves;
    }

    static std::size_t place_of(const Target& target, const std::vector<Target>& targets) {
        return static_cast<std::size_t>(std::find(targets.begin(), targets.end(), target) - targets.begin());
    }

    std::int32_t first_row(const scenario::Reaction& reaction, Sees sees,
                           const std::vector<Target>& targets) {
        auto entry = outcome(0);
        for (auto i = reaction.rows.size(); i-- > 0;) {
            const auto sums = to_.sums_.size();
            to_.sums_.resize(sums + targets.size());
            for (const auto& [target, by] : reaction.rows[i].change.steps)
                to_.sums_[sums + place_of(target, targets)] += by;
            entry = chain(reaction.rows[i].when, sees, outcome(sums), entry);
        }
        return entry;
    }

    // --- Turns ---

    template <class Add>
    Part counts(const Add& add) {
        const auto first = static_cast<std::uint32_t>(to_.counts_.size());
        add(to_.counts_);
        return {first, static_cast<std::uint32_t>(to_.counts_.size())};
    }

    void turn(scenario::SceneIndex scene, std::size_t index) {
        const auto& reply = scenario_.scenes[scene].replies[index];
        const auto place = scenario_.scenes[scene].first_reply + index;
        Program::Turn turn;
        turn.offered =
            chain(reply.when, Sees::before_the_reply, outcome(Program::on_offer), outcome(Program::refused));
        const auto chosen = packing_.fact_bits(Fact::chosen, place);
        if (reply.once)
            turn.offered =
                test(range_of(chosen, Comparison::equal, 1), outcome(Program::said_already), turn.offered);
        turn.manner = reply.codes.bits() | static_cast<Word>(reply.toward) << toward_shift;
        turn.counts = counts([&](auto& list) { count_reply(reply, place, packing_.here(scene), list); });

        Half half;
        for (const auto code : skills::all_codes)
            if (reply.codes.contains(code))
                half.reactions.emplace_back(&scenario_.reactions.moves[static_cast<std::size_t>(code)],
                                            Sees::after_the_reply);
        half.always = &reply.change;
        turn.moves = moves(half);
        turn.sets = counts([&](auto& list) {
            for (const auto& [target, value] : reply.set) {
                const auto& number = packing_.number(target);
                list.push_back({number.bits, 0, static_cast<std::uint32_t>(value - number.least)});
            }
        });

        turn.next = first_that_holds(reply.next);
        turn.first_next = to_.nexts_.size();
        for (const auto& next : reply.next) to_.nexts_.push_back(next.scene);
        turn.left = counts([&](auto& list) {
            const auto visited = packing_.fact_bits(Fact::visited, scene);
            if (visited.width > 0) list.push_back({visited, 0, 1});
        });
        to_.turns_.push_back(turn);
    }

    static void count_reply(const scenario::Reply& reply, std::size_t place, const Packing::Here& here,
                            std::vector<Program::Count>& list) {
        for (const auto& field : here.fields) {
            const bool has =
                field.index < skills::code_count && reply.codes.contains(static_cast<Code>(field.index));
            if ((field.fact == Fact::said || field.fact == Fact::run) && has)
                list.push_back({field.bits, 1, field.most});
            else if (field.fact == Fact::run)
                list.push_back({field.bits, 0, 0});
            else if (field.fact == Fact::chosen && field.index == place)
                list.push_back({field.bits, 0, 1});
        }
    }

    void line(const scenario::Variant& variant) {
        side_ = variant.talk.back().side;
        Half half;
        for (const auto& kind : variant.talk)
            half.reactions.emplace_back(&scenario_.reactions.of(kind), Sees::after_the_line);
        to_.lines_.push_back({static_cast<std::uint32_t>(variant.talk.back().side), moves(half)});
    }

    void entry(scenario::SceneIndex index) {
        const auto& scene = scenario_.scenes[index];
        Program::Entry entry;
        entry.variant = first_that_holds(scene.resident);
        entry.first_variant = to_.lines_.size();
        entry.shortened = counts([&](auto& list) {
            for (const auto& field : packing_.here(index).fields)
                if ((field.fact == Fact::said || field.fact == Fact::run) && field.most < field.most_ever)
                    list.push_back({field.bits, 1, field.most});
        });
        entry.manner.first = static_cast<std::uint32_t>(to_.copied_.size());
        for (const auto& field : packing_.here(index).fields) {
            if (field.fact == Fact::last) to_.copied_.push_back({field.bits, field.index});
            if (field.fact == Fact::toward) to_.copied_.push_back({field.bits, toward_shift});
        }
        entry.manner.last = static_cast<std::uint32_t>(to_.copied_.size());
        to_.entries_.push_back(entry);
    }

    void kept_bits(scenario::SceneIndex index) {
        std::vector<Word> kept(to_.words_);
        const auto keep = [&](Bits bits) { kept[bits.word] |= Word{bits.mask()} << bits.shift; };
        keep(packing_.scene_bits());
        for (std::uint16_t i = 0; i < scenario::state_variable_count; ++i)
            keep(packing_.number({Target::Of::state, i}).bits);
        for (std::size_t i = 0; i < scenario_.variables.size(); ++i)
            keep(packing_.number({Target::Of::variable, static_cast<std::uint16_t>(i)}).bits);
        for (const auto& field : packing_.here(index).fields)
            if (field.fact != Fact::last && field.fact != Fact::toward) keep(field.bits);
        to_.kept_bits_.insert(to_.kept_bits_.end(), kept.begin(), kept.end());
    }

    Program& to_;
    const Scenario& scenario_;
    const Packing& packing_;
    skills::Side side_ = skills::Side::neutral;  ///< of the line that is translated
};

Program::Program(const Scenario& scenario, const Packing& packing)
    : packing_(&packing), words_(packing.words()) {
    Translator(*this, scenario, packing).translate();
}

}  // namespace wijk::analysis
