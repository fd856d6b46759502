#include "analysis/states.h"

namespace wijk::analysis {

namespace {

/// Spreads neighbouring words far apart (the finaliser of splitmix64; Steele, Lea & Flood 2014).
Word mixed(Word word) {
    word ^= word >> 30;
    word *= 0xBF58476D1CE4E5B9ULL;
    word ^= word >> 27;
    word *= 0x94D049BB133111EBULL;
    return word ^ (word >> 31);
}

}  // namespace

std::size_t States::slot_of(const Word* packed) const {
    Word hash = 0;
    for (std::size_t i = 0; i < words_; ++i) hash = mixed(hash + packed[i] + 0x9E3779B97F4A7C15ULL);
    return static_cast<std::size_t>(hash) & (slots_.size() - 1);
}

bool States::same(State state, const Word* packed) const {
    const auto* there = (*this)[state];  // mostly one word or two: less than a call takes
    for (std::size_t i = 0; i < words_; ++i)
        if (packed[i] != there[i]) return false;
    return true;
}

std::optional<States::Found> States::find_or_add(const Word* packed, std::size_t most) {
    if (crowded_by(1)) make_room();
    auto slot = slot_of(packed);
    for (; slots_[slot] != none; slot = (slot + 1) & (slots_.size() - 1))
        if (same(slots_[slot], packed)) return Found{slots_[slot], false};
    if (count_ >= std::min<std::size_t>(most, none)) return std::nullopt;
    packed_.insert(packed_.end(), packed, packed + words_);
    const auto state = static_cast<State>(count_++);
    slots_[slot] = state;
    return Found{state, true};
}

void States::make_room() {
    slots_.assign(slots_.size() * 2, none);
    for (State state = 0; state < count_; ++state) {
        auto slot = slot_of((*this)[state]);
        while (slots_[slot] != none) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = state;
    }
}

std::size_t States::bytes_while_adding(std::size_t more) const {
    auto table = slots_.size();
    if (crowded_by(more)) table += 2 * table;
    return analysis::bytes_while_adding(packed_, more * words_) + table * sizeof(State);
}

}  // namespace wijk::analysis
