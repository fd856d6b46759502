#include "analysis/packing.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace wijk::analysis {

namespace {

using dialogue::Moment;
using scenario::Scenario;
using scenario::Target;

constexpr unsigned bits_in_word = std::numeric_limits<Word>::digits;

/// visit(target) for whatever a reply or a row moves.
template <class Visit>
void each_target(const Scenario& scenario, const Visit& visit) {
    const auto rows = [&](const scenario::Reaction& reaction) {
        for (const auto& row : reaction.rows)
            for (const auto& step : row.change.steps) visit(step.target);
    };
    for (const auto& reaction : scenario.reactions.moves) rows(reaction);
    for (const auto& side : scenario.reactions.talk)
        for (const auto& reaction : side) rows(reaction);
    for (const auto& scene : scenario.scenes)
        for (const auto& reply : scene.replies) {
            for (const auto& step : reply.change.steps) visit(step.target);
            for (const auto& one : reply.set) visit(one.target);
        }
}

}  // namespace

Packing::Packing(const Scenario& scenario, const Relevance& relevance)
    : scenario_(scenario), here_(scenario.scenes.size()) {
    lay_out_numbers();
    lay_out_facts(relevance);
}

std::size_t Packing::bytes() const {
    return (words_ - 1) * sizeof(Word) + std::max(1U, (bits_in_last_word_ + 7) / 8);
}

Bits Packing::next_bits(unsigned most) {
    const auto width = static_cast<unsigned>(std::bit_width(most));
    if (words_ == 0 || bits_in_last_word_ + width > bits_in_word) {
        ++words_;
        bits_in_last_word_ = 0;
    }
    const Bits bits{static_cast<std::uint32_t>(words_ - 1),
                    static_cast<std::uint8_t>(width == 0 ? 0 : bits_in_last_word_),
                    static_cast<std::uint8_t>(width)};
    bits_in_last_word_ += width;
    return bits;
}

void Packing::lay_out_numbers() {
    scene_ = next_bits(static_cast<unsigned>(scenario_.scenes.size() - 1));
    std::array<bool, scenario::state_variable_count> state_moves{};
    std::vector<bool> variable_moves(scenario_.variables.size());
    each_target(scenario_, [&](const Target& target) {
        if (target.of == Target::Of::state)
            state_moves[target.index] = true;
        else
            variable_moves[target.index] = true;
    });
    const auto number = [&](bool moves, int start, int least, int most) {
        if (!moves) least = most = start;
        return Number{next_bits(static_cast<unsigned>(most - least)), least, most};
    };
    for (std::size_t i = 0; i < state_.size(); ++i)
        state_[i] =
            number(state_moves[i], scenario_.start_state[i], scenario::state_least, scenario::state_most);
    for (std::size_t i = 0; i < variable_moves.size(); ++i) {
        const auto& variable = scenario_.variables[i];
        variables_.push_back(number(variable_moves[i], variable.start, variable.min, variable.max));
    }
}

void Packing::lay_out_facts(const Relevance& relevance) {
    const auto& kept = relevance.kept;
    unsigned longest_ever = 0;
    bool talk = false;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        here_[i].talk = kept[i].talk;
        here_[i].streak = kept[i].streak;
        const unsigned longest = *std::max_element(kept[i].streak.begin(), kept[i].streak.end());
        longest_ever = std::max(longest_ever, longest);
        talk |= kept[i].talk || longest > 0;
    }
    streaks_ = longest_ever + 1;
    const auto sides = static_cast<unsigned>(skills::Side::sustain) + 1;
    line_ = next_bits(talk ? sides * streaks_ - 1 : 0);

    const auto each = [&](Fact fact, std::size_t index, const auto& most) {
        std::vector<unsigned> in_each_scene;
        for (const auto& one : kept) in_each_scene.push_back(static_cast<unsigned>(most(one)));
        lay_out(fact, index, in_each_scene);
    };
    for (std::size_t i = 0; i < skills::code_count; ++i) {
        each(Fact::said, i, [&](const Kept& one) { return one.said[i]; });
        each(Fact::run, i, [&](const Kept& one) { return one.run[i]; });
        each(Fact::last, i, [&](const Kept& one) { return one.last[i]; });
    }
    each(Fact::toward, 0,
         [](const Kept& one) { return one.toward ? static_cast<int>(skills::Direction::both) : 0; });
    for (std::size_t i = 0; i < relevance.visited.size(); ++i)
        each(Fact::visited, relevance.visited[i], [&](const Kept& one) { return one.visited[i]; });
    for (std::size_t i = 0; i < relevance.chosen.size(); ++i)
        each(Fact::chosen, relevance.chosen[i], [&](const Kept& one) { return one.chosen[i]; });
}

void Packing::lay_out(Fact fact, std::size_t index, const std::vector<unsigned>& most_in_each_scene) {
    const auto most = *std::max_element(most_in_each_scene.begin(), most_in_each_scene.end());
    if (most == 0) return;
    const auto bits = next_bits(most);
    facts_.emplace(std::pair(fact, index), bits);
    for (std::size_t i = 0; i < here_.size(); ++i)
        if (most_in_each_scene[i] > 0)
            here_[i].fields.push_back({fact, static_cast<std::uint32_t>(index), bits,
                                       static_cast<std::uint16_t>(most_in_each_scene[i]),
                                       static_cast<std::uint16_t>(most)});
}

Bits Packing::fact_bits(Fact fact, std::size_t index) const {
    const auto found = facts_.find({fact, index});
    return found == facts_.end() ? Bits{} : found->second;
}

void Packing::pack(const Moment& moment, Word* out) const {
    std::fill_n(out, words_, Word{0});
    scene_.set(moment.scene, out);
    const auto put = [&](const Number& number, int value) {
        number.bits.set(static_cast<unsigned>(value - number.least), out);
    };
    for (std::size_t i = 0; i < state_.size(); ++i) put(state_[i], moment.state[i]);
    for (std::size_t i = 0; i < variables_.size(); ++i) put(variables_[i], moment.variables[i]);

    const auto& here = here_[moment.scene];
    line_.set(line_kept(here, static_cast<unsigned>(moment.talk), moment.streak), out);
    for (const auto& field : here.fields) {
        unsigned value = 0;
        switch (field.fact) {
            case Fact::said:
                value = std::min(moment.said[field.index], field.most);
                break;
            case Fact::run:
                value = std::min(moment.run[field.index], field.most);
                break;
            case Fact::last:
                value = moment.last.contains(static_cast<skills::Code>(field.index)) ? 1 : 0;
                break;
            case Fact::toward:
                value = static_cast<unsigned>(moment.toward);
                break;
            case Fact::visited:
                value = moment.visited[field.index] ? 1 : 0;
                break;
            case Fact::chosen:
                value = moment.chosen[field.index] ? 1 : 0;
                break;
        }
        field.bits.set(value, out);
    }
}

void Packing::unpack(const Word* words, Moment& moment) const {
    moment.scene = scene(words);
    const auto value_of = [&](const Number& number) {
        return number.least + static_cast<int>(number.bits.get(words));
    };
    for (std::size_t i = 0; i < state_.size(); ++i) moment.state[i] = value_of(state_[i]);
    for (std::size_t i = 0; i < variables_.size(); ++i) moment.variables[i] = value_of(variables_[i]);
    moment.talk = static_cast<skills::Side>(line_.get(words) / streaks_);
    moment.streak = static_cast<std::uint16_t>(line_.get(words) % streaks_);
    moment.last = {};
    moment.toward = {};
    for (const auto& [which, bits] : facts_) {
        const auto [fact, index] = which;
        const auto value = bits.get(words);
        switch (fact) {
            case Fact::said:
                moment.said[index] = static_cast<std::uint16_t>(value);
                break;
            case Fact::run:
                moment.run[index] = static_cast<std::uint16_t>(value);
                break;
            case Fact::last:
                if (value != 0) moment.last.insert(static_cast<skills::Code>(index));
                break;
            case Fact::toward:
                moment.toward = static_cast<skills::Direction>(value);
                break;
            case Fact::visited:
                moment.visited[index] = value != 0;
                break;
            case Fact::chosen:
                moment.chosen[index] = value != 0;
                break;
        }
    }
}

}  // namespace wijk::analysis
