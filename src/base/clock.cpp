#include "base/clock.h"

#include <cassert>
#include <charconv>
#include <limits>
#include <random>

#include <fmt/format.h>

namespace wijk::base {

namespace {

class SystemClock final : public Clock {
 public:
    Time now() const override {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

class SystemRandom final : public Random {
 public:
    std::uint64_t next() override {
        const std::uint64_t high = device_();
        return high << 32U | device_();
    }

 private:
    std::random_device device_;
};

bool number(std::string_view text, int& out) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
    return fault == std::errc{} && end == text.data() + text.size() && text[0] != '-';
}

}  // namespace

const Clock& system_clock() {
    static const SystemClock clock;
    return clock;
}

Random& system_random() {
    static SystemRandom random;
    return random;
}

std::string to_iso8601(Time time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                       clock.subseconds().count());
}

bool from_iso8601(std::string_view text, Time& out) {
    static constexpr std::string_view shape = "0000-00-00T00:00:00.000Z";
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == '0' ? !digit : text[i] != shape[i]) return false;
    }
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, milli = 0;
    if (!number(text.substr(0, 4), year) || !number(text.substr(5, 2), month) ||
        !number(text.substr(8, 2), day) || !number(text.substr(11, 2), hour) ||
        !number(text.substr(14, 2), minute) || !number(text.substr(17, 2), second) ||
        !number(text.substr(20, 3), milli))
        return false;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || hour > 23 || minute > 59 || second > 59) return false;
    out = Time{std::chrono::sys_days{date}} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
          std::chrono::seconds{second} + std::chrono::milliseconds{milli};
    return true;
}

std::uint64_t Random::below(std::uint64_t below) {
    assert(below > 0);
    // Numbers from the last, incomplete round would make small results likelier.
    constexpr auto top = std::numeric_limits<std::uint64_t>::max();
    const auto limit = top - top % below;
    for (;;)
        if (const auto number = next(); number < limit) return number % below;
}

std::uint64_t SeededRandom::next() {
    state_ += 0x9E3779B97F4A7C15U;
    auto mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

std::string new_id(const Clock& clock, Random& random) {
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string id(26, '0');
    auto time = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
    for (std::size_t i = 10; i-- > 0; time >>= 5U) id[i] = alphabet[time & 31U];
    for (std::size_t i = 10; i < id.size(); ++i) id[i] = alphabet[random.below(alphabet.size())];
    return id;
}

}  // namespace wijk::base
