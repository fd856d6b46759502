#include "analysis/packing.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace wijk::analysis {

using dialogue::Moment;

Packing::Packing(const scenario::Scenario& scenario) : scenario_(scenario), here_(scenario.scenes.size()) {
    lay_out_numbers();
    lay_out_facts(relevance_of(scenario));
}

Packing::Bits Packing::next_bits(unsigned most) {
    constexpr unsigned bits_in_word = std::numeric_limits<Word>::digits;
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
    for (auto& bits : state_) bits = next_bits(scenario::state_most - scenario::state_least);
    for (const auto& variable : scenario_.variables)
        variables_.push_back(next_bits(static_cast<unsigned>(variable.max - variable.min)));
}

void Packing::lay_out_facts(const Relevance& relevance) {
    const auto& kept = relevance.kept;
    unsigned streak = 0;
    bool talk = false;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        here_[i].talk = kept[i].talk;
        here_[i].streak = kept[i].streak;
        const unsigned longest = *std::max_element(kept[i].streak.begin(), kept[i].streak.end());
        streak = std::max(streak, longest);
        talk |= kept[i].talk || longest > 0;
    }
    talk_ = next_bits(talk ? static_cast<unsigned>(skills::Side::sustain) : 0);
    streak_ = next_bits(streak);

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
    const Field field{fact, static_cast<std::uint32_t>(index), next_bits(most)};
    fields_.push_back(field);
    for (std::size_t i = 0; i < here_.size(); ++i)
        if (most_in_each_scene[i] > 0)
            here_[i].fields.push_back({field, static_cast<std::uint16_t>(most_in_each_scene[i])});
}

void Packing::pack(const Moment& moment, Word* out) const {
    std::fill_n(out, words_, Word{0});
    scene_.put(moment.scene, out);
    for (std::size_t i = 0; i < state_.size(); ++i)
        state_[i].put(static_cast<unsigned>(moment.state[i] - scenario::state_least), out);
    for (std::size_t i = 0; i < variables_.size(); ++i)
        variables_[i].put(static_cast<unsigned>(moment.variables[i] - scenario_.variables[i].min), out);

    const auto& here = here_[moment.scene];
    // A streak of this side, or of none that matters.
    const auto longest = here.streak[static_cast<std::size_t>(moment.talk)];
    if (here.talk || longest > 0) {
        talk_.put(static_cast<unsigned>(moment.talk), out);
        streak_.put(std::min(moment.streak, longest), out);
    }
    for (const auto& [field, most] : here.fields) {
        unsigned value = 0;
        switch (field.fact) {
            case Fact::said:
                value = std::min(moment.said[field.index], most);
                break;
            case Fact::run:
                value = std::min(moment.run[field.index], most);
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
        field.bits.put(value, out);
    }
}

void Packing::unpack(const Word* words, Moment& moment) const {
    moment.scene = scene(words);
    for (std::size_t i = 0; i < state_.size(); ++i)
        moment.state[i] = static_cast<int>(state_[i].get(words)) + scenario::state_least;
    for (std::size_t i = 0; i < variables_.size(); ++i)
        moment.variables[i] = static_cast<int>(variables_[i].get(words)) + scenario_.variables[i].min;
    moment.talk = static_cast<skills::Side>(talk_.get(words));
    moment.streak = static_cast<std::uint16_t>(streak_.get(words));
    moment.last = {};
    for (const auto& [fact, index, bits] : fields_) {
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
