#pragma once
// Work done in a process of its own, so that what it costs is its own: processor time, because what else the
// machine does meanwhile is not in it, and memory at its highest.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"

namespace wijk::bench {

/// Seconds of processor time that this process has used.
double processor_seconds();

struct Measured {
    double seconds = 0;  ///< the best of the times that `work` told
    double bytes = 0;    ///< of memory above what there was before, at its highest
    double count = 0;    ///< what `work` counted: steps, states
};
struct Work {
    double seconds = 0;
    double count = 0;
};
/// Runs `work` in a child of this process. Nothing when the child did not come to its end.
std::optional<Measured> in_own_process(const std::function<Work()>& work);
/// The one that took less time for each thing counted; either may be missing.
std::optional<Measured> better(std::optional<Measured> a, std::optional<Measured> b);

/// A program that was run to its end.
struct Ran {
    int code = -1;  ///< -1: a signal ended it, or it was not there
    std::string out;
    double seconds = 0;  ///< of processor time
    double bytes = 0;    ///< of memory at its highest
};
/// In `folder`; what it says on either output is in `out`. The first argument is looked for on the PATH.
Ran run(const std::vector<std::string>& arguments, const base::Path& folder);
/// Whether there is such a program on the PATH.
bool installed(const std::string& program);

}  // namespace wijk::bench
