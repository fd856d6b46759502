#pragma once
// The states that were found, each once, by number in the order in which they were found: an open-addressing
// table of numbers beside the packed words themselves.

#include <algorithm>
#include <cstdint>
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
    explicit States(std::size_t words) : words_(words), slots_(first_slots, none) {}

    std::size_t size() const { return count_; }
    const Word* operator[](State state) const { return &packed_[state * words_]; }

    struct Found {
        State state;
        bool is_new;
    };
    /// A new one is refused when there are `most` already.
    std::optional<Found> find_or_add(const Word* packed, std::size_t most);

    /// Memory taken, at its highest while so many more are added.
    std::size_t bytes_while_adding(std::size_t more) const;

 private:
    static constexpr State none = 0xFFFFFFFF;
    static constexpr std::size_t first_slots = 1024;  // a power of two, as all sizes of the table

    std::size_t slot_of(const Word* packed) const;
    bool same(State state, const Word* packed) const;
    bool crowded_by(std::size_t more) const { return (count_ + more) * 8 > slots_.size() * 5; }
    void make_room();

    std::size_t words_;
    std::size_t count_ = 0;
    std::vector<Word> packed_;
    std::vector<State> slots_;
};

}  // namespace wijk::analysis
