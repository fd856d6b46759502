#include "analysis/states.h"

#include <bit>
#include <cstring>

namespace wijk::analysis {

// A state's bytes are the first ones of its words.
static_assert(std::endian::native == std::endian::little);

namespace {

constexpr std::size_t first_slots = 64;

/// Spreads neighbouring words far apart (the finaliser of splitmix64; Steele, Lea & Flood 2014).
Word mixed(Word word) {
    word ^= word >> 30;
    word *= 0xBF58476D1CE4E5B9ULL;
    word ^= word >> 27;
    word *= 0x94D049BB133111EBULL;
    return word ^ (word >> 31);
}

Word word_at(const std::uint8_t* packed, std::size_t index) {
    Word word;  // NOLINT: written right below
    std::memcpy(&word, packed + index * sizeof(Word), sizeof(Word));
    return word;
}

constexpr bool crowded(std::size_t states, std::size_t slots) {
    return states * 4 > slots * 3;
}

constexpr std::size_t grown(std::size_t slots) {
    return slots + slots / 2;
}

}  // namespace

States::States(const Packing& packing)
    : words_(packing.words()),
      bytes_(packing.bytes()),
      last_word_(~Word{0} >> 8 * (words_ * sizeof(Word) - bytes_)) {
    make_room();
}

void States::read(State state, Word* packed) const {
    const auto* from = at(state);
    for (std::size_t i = 0; i < words_; ++i) packed[i] = word_at(from, i);
    packed[words_ - 1] &= last_word_;
}

std::uint64_t States::hash(const Word* packed) const {
    Word hash = 0;
    for (std::size_t i = 0; i < words_; ++i) hash = mixed(hash + packed[i] + 0x9E3779B97F4A7C15ULL);
    return hash;
}

bool States::same(State state, const Word* packed) const {
    const auto* there = at(state);
    for (std::size_t i = 0; i + 1 < words_; ++i)
        if (word_at(there, i) != packed[i]) return false;
    return (word_at(there, words_ - 1) & last_word_) == packed[words_ - 1];
}

std::size_t States::look(const Word* packed, std::uint64_t hash) const {
    const auto tag = tag_of(hash);
    auto slot = slot_of(hash);
    for (; slots_[slot] != 0; slot = next(slot))
        if ((slots_[slot] & ~number_) == tag && same((slots_[slot] & number_) - 1, packed)) break;
    return slot;
}

void States::fetch_state(std::uint64_t hash) const {
    const auto tag = tag_of(hash);
    for (auto slot = slot_of(hash); slots_[slot] != 0; slot = next(slot)) {
        if ((slots_[slot] & ~number_) != tag) continue;
        __builtin_prefetch(at((slots_[slot] & number_) - 1));
        return;
    }
}

std::optional<State> States::find(const Word* packed, std::uint64_t hash) const {
    const auto slot = slots_[look(packed, hash)];
    if (slot == 0) return std::nullopt;
    return (slot & number_) - 1;
}

std::optional<States::Found> States::find_or_add(const Word* packed, std::uint64_t hash, std::size_t most) {
    auto slot = look(packed, hash);
    if (slots_[slot] != 0) return Found{(slots_[slot] & number_) - 1, false};
    if (count_ >= std::min(most, most_states)) return std::nullopt;
    if (crowded(count_ + 1, slots_.size())) {
        make_room();
        slot = look(packed, hash);
    }
    if (count_ % states_in_piece == 0)
        pieces_.push_back(std::make_unique<std::uint8_t[]>(states_in_piece * bytes_ + sizeof(Word)));
    const auto state = static_cast<State>(count_++);
    std::memcpy(pieces_.back().get() + (state % states_in_piece) * bytes_, packed, bytes_);
    slots_[slot] = tag_of(hash) | (state + 1);
    return Found{state, true};
}

void States::make_room() {
    const auto slots = slots_.empty() ? first_slots : grown(slots_.size());
    slots_ = {};  // never both at once
    slots_.resize(slots);
    number_ = static_cast<Slot>((std::uint64_t{1} << std::bit_width(slots)) - 1);
    std::vector<Word> packed(words_);
    for (State state = 0; state < count_; ++state) {
        read(state, packed.data());
        const auto hash_here = hash(packed.data());
        auto slot = slot_of(hash_here);
        while (slots_[slot] != 0) slot = next(slot);
        slots_[slot] = tag_of(hash_here) | (state + 1);
    }
}

std::size_t States::bytes_while_adding(std::size_t more) const {
    auto slots = slots_.size();
    while (crowded(count_ + more, slots)) slots = grown(slots);
    const auto pieces = (count_ + more + states_in_piece - 1) / states_in_piece;
    return pieces * (states_in_piece * bytes_ + 2 * sizeof(pieces_[0])) + slots * sizeof(Slot);
}

}  // namespace wijk::analysis
