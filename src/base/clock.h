#pragma once
// Time and chance come from outside through these two interfaces alone, so that tests hold both in their
// hand.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace wijk::base {

using Time = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock {
 public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
};

/// The machine's own clock, for the length of the program.
const Clock& system_clock();

/// ISO 8601 in UTC with milliseconds: 2026-03-01T14:05:09.120Z.
std::string to_iso8601(Time time);

/// Reads what `to_iso8601` writes; false, and `out` as it was, for anything else.
bool from_iso8601(std::string_view text, Time& out);

class Random {
 public:
    virtual ~Random() = default;
    virtual std::uint64_t next() = 0;  ///< evenly over all 64 bits

    /// Evenly over 0..below-1; `below` must be at least 1.
    std::uint64_t below(std::uint64_t below);
};

/// The same numbers for the same seed on every machine and compiler (SplitMix64).
class SeededRandom final : public Random {
 public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() override;

 private:
    std::uint64_t state_;
};

/// Unpredictable, from the operating system: for ids that must never meet another.
Random& system_random();

/// 26 letters and digits without I, L, O and U: the time to the millisecond, then chance (a ULID). Sorts by
/// time of making.
std::string new_id(const Clock& clock, Random& random);

}  // namespace wijk::base
