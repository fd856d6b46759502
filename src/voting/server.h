#pragma once
// The web page on which phones vote, served on the local network for as long as this object lives. There is
// no socket before `start` and none after the destructor.
//
// It serves one page of its own and what Room knows; it opens no file, and this module cannot even include
// what reads the learners' records. Plain HTTP can be read by others on that network, which the page says:
// nothing personal is asked.

#include <chrono>
#include <memory>
#include <mutex>
#include <string>

#include "base/result.h"
#include "voting/limits.h"
#include "voting/room.h"

namespace wijk::voting {

struct ServerOptions {
    std::string address = "0.0.0.0";  ///< of this machine, IPv4; 0.0.0.0: all of them
    int port = 0;                     ///< 0: 8080, or the next free one up to 8099
    Limits limits;
};

class Server {
 public:
    /// `room` outlives it. Errors: no network, a port that is taken or not allowed, an address that is not
    /// ours; each says what to do.
    static base::Result<std::unique_ptr<Server>> start(Room& room, const ServerOptions& options = {});
    /// At once, whatever clients do.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const { return port_; }
    /// "http://192.168.1.20:8080/7K3Q", with the room's code of now and the likeliest address of now (looked
    /// up once a second, so that it may be asked for each frame): a laptop that moves to another network
    /// shows the right one.
    std::string url() const;

 private:
    class Running;
    Server(Room& room, ServerOptions options, int port, std::unique_ptr<Running> running);

    Room& room_;
    ServerOptions options_;
    int port_;
    mutable std::mutex mutex_;
    mutable std::string host_;
    mutable std::chrono::steady_clock::time_point host_at_{};
    std::unique_ptr<Running> running_;
};

}  // namespace wijk::voting
