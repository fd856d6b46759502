#pragma once
// A state as a few words of bits, so that millions of them fit and two are compared at once.
//
// A number of the resident or a variable that nothing in the scenario moves takes no bits, and what is not
// kept of a moment in its scene (relevance.h) is zero there: moments that no talk can tell apart give the
// same words.

#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "analysis/relevance.h"
#include "dialogue/moment.h"

namespace wijk::analysis {

using Word = std::uint64_t;

/// Where a number from 0 stands in the words of a state; one without bits is always 0.
struct Bits {
    std::uint32_t word = 0;
    std::uint8_t shift = 0;
    std::uint8_t width = 0;

    std::uint32_t mask() const { return static_cast<std::uint32_t>((Word{1} << width) - 1); }
    unsigned get(const Word* words) const { return static_cast<unsigned>(words[word] >> shift) & mask(); }
    void set(unsigned value, Word* words) const {
        words[word] = (words[word] & ~(Word{mask()} << shift)) | Word{value} << shift;
    }
};

class Packing {
 public:
    /// The scenario must outlive it.
    explicit Packing(const scenario::Scenario& scenario) : Packing(scenario, relevance_of(scenario)) {}
    /// Keeps this of each scene: more than what is relevant tells moments apart that no talk can.
    Packing(const scenario::Scenario& scenario, const Relevance& relevance);

    std::size_t words() const { return words_; }  ///< of one state; at least 1
    /// Of one state without the end of its last word, which is always 0.
    std::size_t bytes() const;

    void pack(const dialogue::Moment& moment, Word* out) const;
    /// Makes any moment of this scenario one that has these words. What no condition of the scenario ever
    /// asks about stays in it as it was.
    void unpack(const Word* words, dialogue::Moment& moment) const;
    scenario::SceneIndex scene(const Word* words) const {
        return static_cast<scenario::SceneIndex>(scene_.get(words));
    }

    // --- Where things stand ---

    /// A number of the resident or a variable stands as what it is above `least`.
    struct Number {
        Bits bits;
        int least = 0;
        int most = 0;
    };
    const Number& number(const scenario::Target& target) const {
        return target.of == scenario::Target::Of::state ? state_[target.index] : variables_[target.index];
    }
    Bits scene_bits() const { return scene_; }
    /// The side of the newest line and how many were on it in a row, together: side * streaks() + streak.
    Bits line_bits() const { return line_; }
    unsigned streaks() const { return streaks_; }

    enum class Fact : std::uint8_t { said, run, last, toward, visited, chosen };
    /// `index`: the code, scene, or place among all replies. Without bits where no scene keeps it.
    Bits fact_bits(Fact fact, std::size_t index) const;

    /// What a scene keeps of the facts.
    struct Here {
        struct Field {
            Fact fact = Fact::said;
            std::uint32_t index = 0;
            Bits bits;
            std::uint16_t most = 1;       ///< counts saturate here
            std::uint16_t most_ever = 1;  ///< in whatever scene
        };
        std::vector<Field> fields;
        bool talk = false;
        std::array<std::uint16_t, 3> streak{};  ///< by Side
    };
    const Here& here(scenario::SceneIndex scene) const { return here_[scene]; }
    /// What a scene keeps of the newest line, as it stands in `line_bits`.
    unsigned line_kept(const Here& here, unsigned side, unsigned streak) const {
        const unsigned longest = here.streak[side];  // of this side, or of none that matters
        return here.talk || longest > 0 ? side * streaks_ + (streak < longest ? streak : longest) : 0;
    }

 private:
    Bits next_bits(unsigned most);
    void lay_out_numbers();
    void lay_out_facts(const Relevance& relevance);
    void lay_out(Fact fact, std::size_t index, const std::vector<unsigned>& most_in_each_scene);

    const scenario::Scenario& scenario_;
    std::size_t words_ = 0;
    unsigned bits_in_last_word_ = 0;

    Bits scene_;
    std::array<Number, scenario::state_variable_count> state_;
    std::vector<Number> variables_;
    Bits line_;
    unsigned streaks_ = 1;
    std::map<std::pair<Fact, std::size_t>, Bits> facts_;  ///< of whatever is kept in some scene
    std::vector<Here> here_;                              ///< by SceneIndex
};

}  // namespace wijk::analysis
