#include "voting/limits.h"

#include <algorithm>

namespace wijk::voting {

namespace {
/// With more names than this, those that are full again are forgotten: they would begin full anyway.
constexpr std::size_t many = 1024;
}  // namespace

double Buckets::filled(const Level& level, Time now) const {
    const std::chrono::duration<double> since = now - level.at;
    return std::min(rate_.burst, level.left + since.count() * rate_.per_second);
}

void Buckets::forget_full(Time now) {
    if (now - forgot_at_ < std::chrono::seconds(1)) return;  // it looks at all of them
    forgot_at_ = now;
    std::erase_if(levels_, [&](const auto& one) { return filled(one.second, now) >= rate_.burst; });
}

bool Buckets::take(std::string_view name, Time now) {
    auto found = levels_.find(name);
    if (found == levels_.end()) {
        if (levels_.size() >= many) forget_full(now);
        // Nobody has thousands of addresses on one network at once; who seems to is refused.
        if (levels_.size() >= 4 * many) return false;
        found = levels_.emplace(std::string(name), Level{rate_.burst, now}).first;
    }
    auto& level = found->second;
    level = {filled(level, now), now};
    if (level.left < 1) return false;
    level.left -= 1;
    return true;
}

}  // namespace wijk::voting
