#pragma once
// One secret vote of a meeting: how many for which option, by hand, by the keyboard that goes round, and by
// phone. It holds counts alone: who voted what is nowhere, not even in memory.

#include <cstddef>
#include <vector>

namespace wijk::intervision {

/// Votes for each option, in the options' order.
struct Tally {
    std::vector<int> votes;

    int total() const;
    /// The options with the most votes, in order; none when nobody voted.
    std::vector<std::size_t> leaders() const;
    /// More than one option has votes.
    bool divided() const;
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// Of how many people at most one vote is asked; a count by hand above it is a slip.
inline constexpr int most_votes = 200;

struct Ballot {
    std::vector<int> hands;     ///< as the facilitator counted
    std::vector<int> keyboard;  ///< one by one, behind a covered screen
    std::vector<int> phones;    ///< filled when it closes: until then the page of the phones counts
    bool open = true;

    explicit Ballot(std::size_t options = 0) : hands(options), keyboard(options), phones(options) {}
    std::size_t options() const { return hands.size(); }

    /// Counted by hand; nothing happens when it is closed, for another option, or out of 0..most_votes.
    void set_hands(std::size_t option, int count);
    /// One vote by keyboard; the same.
    void add_keyboard(std::size_t option);
    /// All votes by keyboard are given anew: somebody sat down twice.
    void clear_keyboard();
    /// No vote comes after this. `by_phone` has a count for each option, or is empty without phones.
    void close(const std::vector<int>& by_phone);

    Tally tally() const;  ///< all ways together
    friend bool operator==(const Ballot&, const Ballot&) = default;
};

/// What a second vote changed: how many votes each option has more or less than in the first.
std::vector<int> change_between(const Tally& first, const Tally& second);

}  // namespace wijk::intervision
