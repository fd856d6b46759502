#pragma once
// What the phones' page asks and what it gets: HTTP on one side, Room on the other.
//
//   GET  /, /CODE                        the page, the same for each code
//   POST /api/join {"code"}              200 {"token"} | 403 {"answer":"code"} | 503 {"answer":"full"}
//   GET  /api/view                       200 {"state","round","prompt","options","chosen","said","nth"} | 401
//   POST /api/vote {"round","option","nth"}   200 {"answer":"taken"} | 409 closed, outdated | 400 wrong | 401
//   POST /api/say  {"round","words","nth"}    the same
//
// The token comes in `Authorization: Bearer`, never in an address. What is under /api needs the header
// `X-Wijkgesprek: 1` too, which a page of another site cannot send (a browser asks first, and nobody here
// answers that), and posts are JSON. The name in `Host` must be the very address that was called: a name that
// somebody points at this machine (DNS rebinding) is refused.

#include <memory>
#include <string>
#include <string_view>

#include "voting/connections.h"
#include "voting/limits.h"
#include "voting/room.h"

namespace wijk::voting {

/// Used by one thread.
class Site {
 public:
    /// Both outlive it.
    Site(Room& room, const Limits& limits);
    ~Site();
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    /// The whole answer to one request, after which the connection closes. See Connections::Answering.
    std::string answer(std::string_view request, int refused, const Ends& ends);

 private:
    class Speaker;
    std::unique_ptr<Speaker> speaker_;
};

}  // namespace wijk::voting
