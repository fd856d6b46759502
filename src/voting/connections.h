#pragma once
// The sockets: one thread that never waits for anybody.
//
// cpp-httplib 0.11 gives each connection a thread of its own for as long as the client pleases: its read
// timeout begins anew with each byte, its queue has no end, its backlog is 5, and an accept that fails (a
// client that went away, no descriptor left) ends the server. So the sockets are not its business: here they
// are all watched by one poll(2), a request is handed on once it is whole, and what comes back is written as
// the socket takes it. A client that says nothing, or a byte now and then, costs a descriptor for
// Limits::whole and nothing else.

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "voting/limits.h"

namespace wijk::voting {

/// A file descriptor that is closed with its owner.
class Descriptor {
 public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();
    int get() const { return number_; }

 private:
    int number_;
};

/// Both ends of a connection. Addresses in host order.
struct Ends {
    std::uint32_t theirs = 0;
    std::uint32_t ours = 0;
    int port = 0;  ///< ours
};

class Connections {
 public:
    /// The whole answer, to a whole request as `frame_of` bounds it, or (`refused` not 0) to what was no
    /// request of ours. Called on the thread of the connections.
    using Answering = std::function<std::string(std::string_view request, int refused, const Ends& ends)>;

    /// `listener` is bound and listening. `stopper` becomes readable when it is to end, see `stop_signal`.
    Connections(Descriptor listener, Descriptor stopper, const Limits& limits, Answering answering);
    /// Closes all, whatever state they are in, without waiting for a client.
    ~Connections();
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;

 private:
    using Clock = std::chrono::steady_clock;
    struct One {
        enum class Doing : std::uint8_t { reading, writing, leaving, done };
        Descriptor socket;
        Ends ends;
        Clock::time_point until;
        Doing doing = Doing::reading;
        std::string in;
        std::string out;
        std::size_t written = 0;
    };

    void run();
    bool wait_for_something();
    void take_new(Clock::time_point now);
    void make_room(std::uint32_t address);
    void drop_oldest(std::uint32_t address);
    void go_on_with(One& one, short ready);
    void read(One& one);
    void write(One& one);
    void leave(One& one);

    Descriptor listener_;
    Descriptor stopper_;
    Limits limits_;
    Answering answering_;
    std::vector<One> all_;  ///< oldest first
    std::vector<short> ready_;
    bool new_ones_ = false;
    Clock::time_point accept_again_{};  ///< not before, while there are no descriptors
    std::thread thread_;
};

/// An eventfd(2).
Descriptor stop_signal();

}  // namespace wijk::voting
