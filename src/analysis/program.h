#pragma once
// The step of dialogue/moment.h for one scenario, translated into tests and sums on packed states.
//
// What a step means is said there and only there. This is the same step in the terms of Packing, for millions
// of them: each condition is a chain of range tests on bits, each list of which the first that holds counts
// is one such chain, and each change is a sum that is clamped once. A test holds each step of it to
// dialogue::step, state by state (program_test.cpp).

#include <cstdint>
#include <vector>

#include "analysis/packing.h"

namespace wijk::analysis {

/// What came up in the steps that were taken: flags, by their place in the file.
struct Seen {
    explicit Seen(const scenario::Scenario& scenario);
    void merge(const Seen& other);

    std::vector<std::uint8_t> offered;  ///< by place among all replies: its condition held, if it has one
    std::vector<std::uint8_t> refused;  ///< by place among all replies: its condition did not hold
    std::vector<std::uint8_t> next;     ///< taken; by place among the `next` of all replies
    std::vector<std::uint8_t> said;     ///< by place among all variants

    std::vector<std::size_t> first_next;     ///< by place among all replies
    std::vector<std::size_t> first_variant;  ///< by SceneIndex
};

class Program {
 public:
    Program(const scenario::Scenario& scenario, const Packing& packing);

    /// Of the room that a step is made in: those of a packed state, and one more.
    std::size_t words() const { return words_ + 1; }
    /// Whether a reply, given by its place among all replies, is on offer in a packed state of its scene.
    bool offers(const Word* from, std::size_t reply, Seen& seen) const {
        const int offer = decide(turns_[reply].offered, from);
        if (offer == refused) seen.refused[reply] = 1;
        if (offer == on_offer) seen.offered[reply] = 1;
        return offer == on_offer;
    }
    /// Makes of a packed state in `from` the one after a reply that is on offer.
    void take(const Word* from, std::size_t reply, Word* to, Seen& seen);

 private:
    friend class Translator;

    /// Goes on at `yes` or `no`: another test, or below 0 an outcome, ~outcome.
    struct Test {
        std::uint32_t word = 0, shift = 0, mask = 0;
        std::uint32_t low = 0, span = 0;  ///< holds from low to low + span
        std::int32_t yes = 0, no = 0;
    };
    struct Part {  ///< of one of the lists below
        std::uint32_t first = 0, last = 0;
    };
    /// A number that is moved: where it stops, and by how much it moves always.
    struct Moved {
        std::uint32_t word = 0, shift = 0, mask = 0;
        int most = 0;
        int always = 0;
    };
    /// Sums that are found before any is made. The outcome of a chain of rows is a place in `sums_`, where
    /// there is one for each of what is moved.
    struct Moves {
        Part moved, rows;
    };
    struct Count {
        Bits bits;
        std::uint32_t by = 0;  ///< 1; or 0: becomes `most` at once
        std::uint32_t most = 0;
    };
    struct Turn {  ///< of a reply
        std::int32_t offered = 0;
        Part counts;
        Word manner = 0;  ///< its codes, and above them where it points
        Moves moves;
        Part sets;
        std::int32_t next = 0;
        Part left;  ///< that its scene was visited
        std::size_t first_next = 0;
    };
    struct Line {  ///< of a variant
        std::uint32_t side = 0;
        Moves moves;
    };
    struct Entry {  ///< of a scene
        std::int32_t variant = 0;
        std::size_t first_variant = 0;
        Part shortened;  ///< counts that it keeps no further than `most`
        Part manner;     ///< what it keeps of the reply
    };
    struct Copied {
        Bits bits;
        std::uint32_t shift = 0;  ///< in the manner
    };
    enum Offer : int { refused, on_offer, said_already };

    int decide(std::int32_t at, const Word* words) const {
        while (at >= 0) {
            const auto& test = tests_[static_cast<std::size_t>(at)];
            const auto value = static_cast<std::uint32_t>(words[test.word] >> test.shift) & test.mask;
            at = value - test.low <= test.span ? test.yes : test.no;
        }
        return ~at;
    }
    void move(const Moves& moves, Word* words);
    void enter(scenario::SceneIndex scene, Word* words, Seen& seen);
    void keep(scenario::SceneIndex scene, Word* words) const;

    const Packing* packing_;
    std::size_t words_;
    std::vector<Test> tests_;
    std::vector<Moved> moved_;
    std::vector<std::int32_t> rows_;  ///< where chains of rows begin
    std::vector<int> sums_;           ///< first of all, nothing for each
    std::vector<Count> counts_;
    std::vector<scenario::SceneIndex> nexts_;  ///< by place among the `next` of all replies
    std::vector<Copied> copied_;
    std::vector<Turn> turns_;      ///< by place among all replies
    std::vector<Line> lines_;      ///< by place among all variants
    std::vector<Entry> entries_;   ///< by SceneIndex
    std::vector<Word> kept_bits_;  ///< by SceneIndex, `words_` each
    std::vector<int> moving_;      ///< while moving: by how much
};

}  // namespace wijk::analysis
