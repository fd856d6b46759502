#pragma once
// A state as a few words of bits, so that millions of them fit and two are compared at once.

#include <array>
#include <cstdint>
#include <vector>

#include "analysis/relevance.h"
#include "dialogue/moment.h"

namespace wijk::analysis {

using Word = std::uint64_t;

class Packing {
 public:
    /// The scenario must outlive it.
    explicit Packing(const scenario::Scenario& scenario);

    std::size_t words() const { return words_; }  ///< of one state

    /// What is kept of the moment: moments that no talk can tell apart give the same words.
    void pack(const dialogue::Moment& moment, Word* out) const;
    /// Makes any moment of this scenario one that has these words. What no condition of the scenario ever
    /// asks about stays in it as it was.
    void unpack(const Word* words, dialogue::Moment& moment) const;
    scenario::SceneIndex scene(const Word* words) const {
        return static_cast<scenario::SceneIndex>(scene_.get(words));
    }

 private:
    /// Where a number stands; one without bits is always 0.
    struct Bits {
        std::uint32_t word = 0;
        std::uint8_t shift = 0;
        std::uint8_t width = 0;
        unsigned get(const Word* words) const {
            return static_cast<unsigned>((words[word] >> shift) & ((Word{1} << width) - 1));
        }
        void put(unsigned value, Word* words) const { words[word] |= Word{value} << shift; }
    };
    enum class Fact : std::uint8_t { said, run, last, toward, visited, chosen };
    struct Field {
        Fact fact = Fact::said;
        std::uint32_t index = 0;
        Bits bits;
    };
    /// In one scene.
    struct Here {
        struct KeptField {
            Field field;
            std::uint16_t most = 1;  ///< counts saturate here
        };
        std::vector<KeptField> fields;
        bool talk = false;
        std::array<std::uint16_t, 3> streak{};  ///< by Side
    };

    Bits next_bits(unsigned most);
    void lay_out_numbers();
    void lay_out_facts(const Relevance& relevance);
    void lay_out(Fact fact, std::size_t index, const std::vector<unsigned>& most_in_each_scene);

    const scenario::Scenario& scenario_;
    std::size_t words_ = 0;
    unsigned bits_in_last_word_ = 0;

    Bits scene_;
    std::array<Bits, scenario::state_variable_count> state_;
    std::vector<Bits> variables_;  ///< above their least value
    Bits talk_, streak_;
    std::vector<Field> fields_;  ///< of whatever is kept in some scene
    std::vector<Here> here_;     ///< by SceneIndex
};

}  // namespace wijk::analysis
