#include "analysis/states.h"

#include <array>
#include <bit>

namespace wijk::analysis {

// A state's bytes are the first ones of its words.
static_assert(std::endian::native == std::endian::little);

namespace {

constexpr std::size_t first_slots = 64;

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
    std::array<std::uint64_t, 64> hashes{};  // some at a time, to have asked for their slots before
    for (State first = 0; first < count_; first += hashes.size()) {
        const auto last = static_cast<State>(std::min<std::size_t>(count_, first + hashes.size()));
        for (auto state = first; state < last; ++state) {
            read(state, packed.data());
            hashes[state - first] = hash(packed.data());
            fetch(hashes[state - first]);
        }
        for (auto state = first; state < last; ++state) {
            auto slot = slot_of(hashes[state - first]);
            while (slots_[slot] != 0) slot = next(slot);
            slots_[slot] = tag_of(hashes[state - first]) | (state + 1);
        }
    }
}

std::size_t States::bytes_while_adding(std::size_t more) const {
    auto slots = slots_.size();
    while (crowded(count_ + more, slots)) slots = grown(slots);
    const auto pieces = (count_ + more + states_in_piece - 1) / states_in_piece;
    return pieces * (states_in_piece * bytes_ + 2 * sizeof(pieces_[0])) + slots * sizeof(Slot);
}

}  // namespace wijk::analysis
