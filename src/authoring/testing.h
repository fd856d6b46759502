#pragma once
// For tests of this module: a clock in the hand, and values without the error that cannot be.

#include <stdexcept>
#include <utility>

#include "base/clock.h"
#include "base/result.h"

namespace wijk::authoring::testing_support {

template <class T>
T value_of(base::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().what.en);
    return std::move(*result);
}

/// Goes only when it is told to.
class HandClock final : public base::Clock {
 public:
    base::Time now() const override { return now_; }
    void passes(std::chrono::milliseconds time) { now_ += time; }

 private:
    base::Time now_{std::chrono::hours(24 * 365 * 50)};
};

}  // namespace wijk::authoring::testing_support
