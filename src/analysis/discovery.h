#pragma once
// From which state each state was first found, in two bits a state.
//
// Breadth first, states are looked at in the order of their numbers, and what is found from each gets the
// next numbers: all that has to be kept is how many that were. They stand as so many ones and a zero, state
// after state (the level-order tree of Jacobson 1989), with a mark now and then to begin counting from.

#include <cstdint>
#include <vector>

#include "analysis/states.h"

namespace wijk::analysis {

class Discovery {
 public:
    /// The next state, from 1 on, was found from the one that is looked at.
    void found() {
        if (found_++ % between_marks == 0) marks_.push_back({length_, looked_at_});
        push(1);
    }
    /// The next state is looked at from now on.
    void looked_at() {
        ++looked_at_;
        push(0);
    }
    /// `state` is not the opening.
    State from(State state) const {
        const auto mark = marks_[(state - 1) / between_marks];
        auto left = (state - 1) % between_marks;
        auto from = mark.from;
        for (auto at = mark.at;; ++at) {
            const bool one = (words_[at / 64] >> (at % 64) & 1U) != 0;
            if (one && left-- == 0) return from;
            if (!one) ++from;
        }
    }
    std::size_t bytes_while_adding(std::size_t more) const {
        return analysis::bytes_while_adding(words_, more / 32 + 1) +
               analysis::bytes_while_adding(marks_, more / between_marks + 1);
    }

 private:
    static constexpr State between_marks = 256;
    struct Mark {
        std::uint64_t at;
        State from;
    };

    void push(std::uint64_t bit) {
        if (length_ % 64 == 0) words_.push_back(0);
        words_.back() |= bit << (length_ % 64);
        ++length_;
    }

    std::vector<std::uint64_t> words_;
    std::vector<Mark> marks_;
    std::uint64_t length_ = 0;
    State found_ = 0, looked_at_ = 0;
};

}  // namespace wijk::analysis
