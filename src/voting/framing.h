#pragma once
// Where a request ends, and whether it is one that a page of ours could have sent. Read before cpp-httplib
// sees a byte, because version 0.11 of that
// - puts no bound to the length of a line nor to the number of headers;
// - unpacks a body (Content-Encoding) without a bound, so that 2 KiB become gigabytes;
// - reads a Range with a regular expression that recurses for each sign;
// - skips header lines that end in a bare line feed, which others would read.
// A page of ours sends none of that, so all of it is refused here (RFC 9112 allows that).

#include <cstddef>
#include <string_view>

#include "voting/limits.h"

namespace wijk::voting {

struct Frame {
    std::size_t size = 0;  ///< bytes of the whole request; 0: more has to come
    int refused = 0;       ///< status (RFC 9110, 15) when it is no request of ours; 0: it may be
};

/// Of what came in so far.
Frame frame_of(std::string_view so_far, const Limits& limits);

}  // namespace wijk::voting
