#pragma once
// How much the server takes of anybody, and the counting of it.

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace wijk::voting {

/// So many at once, and so many a second when it goes on.
struct Rate {
    double burst = 0;
    double per_second = 0;
};

struct Limits {
    /// Above these the oldest connection of whoever holds most has to go: a phone is done within
    /// milliseconds, so it is never the oldest for long, and who holds on to hundreds loses his own.
    std::size_t connections = 512;
    std::size_t connections_of_address = 256;
    std::chrono::milliseconds whole{
        5000};                ///< from the first byte to the last; a byte now and then buys none
    std::size_t line = 1024;  ///< bytes of the request line
    std::size_t head = 8192;  ///< of request line and headers together
    std::size_t body = 2048;
    /// A page asks once a second. Behind one address a whole group may sit (a router that shares its own):
    /// room for 200 phones that ask and all vote within the same second.
    Rate of_address{1200, 400};
    Rate of_phone{30, 5};
};

/// Token buckets by name. Not for several threads at once.
class Buckets {
 public:
    using Time = std::chrono::steady_clock::time_point;
    explicit Buckets(Rate rate) : rate_(rate) {}

    /// Whether one more is within the rate; counts it if so.
    bool take(std::string_view name, Time now);
    std::size_t size() const { return levels_.size(); }

 private:
    struct Level {
        double left = 0;
        Time at;
    };
    double filled(const Level& level, Time now) const;
    void forget_full(Time now);

    Rate rate_;
    std::map<std::string, Level, std::less<>> levels_;
    Time forgot_at_{};
};

}  // namespace wijk::voting
