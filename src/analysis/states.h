#pragma once
// The states that were found, each once, by number in the order in which they were found.
//
// Memory is what limits an exploration, so each state takes the bytes of its packed words and 5 to 8 bytes of
// an index: an open-addressing table of 32-bit slots, at most three quarters full, that grows by half. A slot
// holds a state's number, and in the bits that the number leaves over a part of its hash, so that hardly any
// other state is looked at. The packed states stand in pieces that never move.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

#include "analysis/packing.h"

namespace wijk::analysis {

using State = std::uint32_t;

/// Memory that a vector takes, at its highest while so many more are added: growing, it holds the old and one
/// twice as large.
template <class T>
std::size_t bytes_while_adding(const std::vector<T>& vector, std::size_t more) {
    const auto needed = vector.size() + more;
    const auto grown = needed > vector.capacity() ? std::max(2 * vector.size(), needed) : 0;
    return (vector.capacity() + grown) * sizeof(T);
}

class States {
 public:
    explicit States(const Packing& packing);

    std::size_t size() const { return count_; }
    void read(State state, Word* packed) const {
        const auto* from = at(state);
        for (std::size_t i = 0; i < words_; ++i) packed[i] = word_at(from, i);
        packed[words_ - 1] &= last_word_;
    }

    std::uint64_t hash(const Word* packed) const {
        Word hash = 0;
        for (std::size_t i = 0; i < words_; ++i) hash = mixed(hash + packed[i] + 0x9E3779B97F4A7C15ULL);
        return hash;
    }
    /// Asks for the memory that `find` and `add` will look at first, and then for what they look at next:
    /// worth it with something else to do until it is there.
    void fetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[slot_of(hash)]); }
    void fetch_state(std::uint64_t hash) const;

    std::optional<State> find(const Word* packed, std::uint64_t hash) const;
    struct Found {
        State state;
        bool is_new;
    };
    /// A new one is refused when there are `most` already.
    std::optional<Found> find_or_add(const Word* packed, std::uint64_t hash, std::size_t most);

    /// Memory taken, at its highest while so many more are added.
    std::size_t bytes_while_adding(std::size_t more) const;

 private:
    using Slot = std::uint32_t;  // 0: free; else the number from 1, and above it the part of the hash
    static constexpr std::size_t states_in_piece = 1024;
    static constexpr std::size_t most_states = 0x7FFFFFFF;

    /// Spreads neighbouring words far apart (the finaliser of splitmix64; Steele, Lea & Flood 2014).
    static Word mixed(Word word) {
        word ^= word >> 30;
        word *= 0xBF58476D1CE4E5B9ULL;
        word ^= word >> 27;
        word *= 0x94D049BB133111EBULL;
        return word ^ (word >> 31);
    }
    static Word word_at(const std::uint8_t* packed, std::size_t index) {
        Word word;  // NOLINT: written right below
        std::memcpy(&word, packed + index * sizeof(Word), sizeof(Word));
        return word;
    }
    const std::uint8_t* at(State state) const {
        return pieces_[state / states_in_piece].get() + (state % states_in_piece) * bytes_;
    }
    std::size_t slot_of(std::uint64_t hash) const {
        return static_cast<std::size_t>(((hash >> 32) * slots_.size()) >> 32);
    }
    Slot tag_of(std::uint64_t hash) const { return static_cast<Slot>(hash) & ~number_; }
    std::size_t next(std::size_t slot) const { return slot + 1 == slots_.size() ? 0 : slot + 1; }
    /// Of this state, or free.
    std::size_t look(const Word* packed, std::uint64_t hash) const;
    bool same(State state, const Word* packed) const;
    void make_room();

    std::size_t words_, bytes_;
    Word last_word_;  ///< the bits of a last word that are a state's own; behind them stands the next state
    std::size_t count_ = 0;
    std::vector<std::unique_ptr<std::uint8_t[]>> pieces_;
    std::vector<Slot> slots_;
    Slot number_ = 0;  ///< the bits of a slot that hold a number
};

}  // namespace wijk::analysis
