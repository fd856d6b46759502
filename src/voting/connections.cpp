#include "voting/connections.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <utility>

#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "voting/address.h"
#include "voting/framing.h"

namespace wijk::voting {

namespace {

using namespace std::chrono_literals;

/// How long a client gets to take the last of its answer and close. Without it, bytes of a request that
/// nobody read would make the system throw the answer away too (RFC 9112, 9.6).
constexpr auto leaving = 1000ms;
constexpr auto without_descriptors = 100ms;
constexpr int most_accepts_a_turn = 64;

bool would_block() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

std::uint32_t address_of(const sockaddr_in& address) {
    return ntohl(address.sin_addr.s_addr);
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

Descriptor stop_signal() {
    return Descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
}

Connections::Connections(Descriptor listener, Descriptor stopper, const Limits& limits, Answering answering)
    : listener_(std::move(listener)),
      stopper_(std::move(stopper)),
      limits_(limits),
      answering_(std::move(answering)),
      thread_([this] { run(); }) {}

Connections::~Connections() {
    ::eventfd_write(stopper_.get(), 1);
    thread_.join();
}

void Connections::run() {
    while (wait_for_something()) {
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (ready_[i] != 0) go_on_with(all_[i], ready_[i]);
        const auto now = Clock::now();
        std::erase_if(all_,
                      [&](const One& one) { return one.doing == One::Doing::done || one.until <= now; });
        if (new_ones_) take_new(now);
    }
}

/// False when it is to end.
bool Connections::wait_for_something() {
    const auto now = Clock::now();
    auto until = now + 1h;
    std::vector<pollfd> watched = {{stopper_.get(), POLLIN, 0}};
    // A descriptor below zero is not watched.
    const bool accepts = now >= accept_again_;
    watched.push_back({accepts ? listener_.get() : -1, POLLIN, 0});
    if (!accepts) until = accept_again_;
    for (const auto& one : all_) {
        const short wanted = one.doing == One::Doing::writing ? POLLOUT : POLLIN;
        watched.push_back({one.socket.get(), wanted, 0});
        until = std::min(until, one.until);
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - now).count();
    const int number = ::poll(watched.data(), watched.size(), static_cast<int>(std::max<long>(0, left)));
    ready_.assign(all_.size(), 0);
    new_ones_ = false;
    if (number <= 0) return true;  // time is up for somebody, or a signal
    new_ones_ = watched[1].revents != 0;
    for (std::size_t i = 0; i < all_.size(); ++i) ready_[i] = watched[i + 2].revents;
    return watched[0].revents == 0;
}

void Connections::take_new(Clock::time_point now) {
    for (int i = 0; i < most_accepts_a_turn; ++i) {
        sockaddr_in theirs{};
        socklen_t size = sizeof theirs;
        Descriptor socket(::accept4(listener_.get(), reinterpret_cast<sockaddr*>(&theirs), &size,
                                    SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (socket.get() < 0) {
            if (errno == EAGAIN || errno == EWOULDBLOCK) return;
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
                // Somebody else took them all: the client keeps waiting in the backlog, and the listener,
                // which stays readable, must not make this spin.
                accept_again_ = now + without_descriptors;
                return;
            }
            continue;  // that one went away, or its network did (accept(2)): the next may be fine
        }
        sockaddr_in ours{};
        size = sizeof ours;
        if (::getsockname(socket.get(), reinterpret_cast<sockaddr*>(&ours), &size) != 0) continue;
        const Ends ends{address_of(theirs), address_of(ours), ntohs(ours.sin_port)};
        // Asking for the interfaces is dear, so only where the address alone does not tell.
        if (!is_local(ends.theirs, {}) && !is_local(ends.theirs, interfaces())) continue;
        make_room(ends.theirs);
        One one;
        one.socket = std::move(socket);
        one.ends = ends;
        one.until = now + limits_.whole;
        all_.push_back(std::move(one));
    }
}

void Connections::make_room(std::uint32_t address) {
    std::map<std::uint32_t, std::size_t> count;
    for (const auto& one : all_) ++count[one.ends.theirs];
    if (count[address] >= limits_.connections_of_address) return drop_oldest(address);
    if (all_.size() < limits_.connections) return;
    const auto most = std::max_element(count.begin(), count.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    drop_oldest(most->first);
}

void Connections::drop_oldest(std::uint32_t address) {
    const auto found =
        std::find_if(all_.begin(), all_.end(), [&](const One& one) { return one.ends.theirs == address; });
    if (found != all_.end()) all_.erase(found);
}

void Connections::go_on_with(One& one, short ready) {
    if (one.doing == One::Doing::writing && (ready & (POLLERR | POLLHUP | POLLNVAL)) != 0)
        one.doing = One::Doing::done;
    else if (one.doing == One::Doing::reading)
        read(one);
    else if (one.doing == One::Doing::writing)
        write(one);
    else if (one.doing == One::Doing::leaving)
        leave(one);
}

void Connections::read(One& one) {
    std::array<char, 4096> bytes;
    const auto got = ::recv(one.socket.get(), bytes.data(), bytes.size(), 0);
    if (got < 0 && would_block()) return;
    if (got <= 0) {  // gone before it had asked
        one.doing = One::Doing::done;
        return;
    }
    one.in.append(bytes.data(), static_cast<std::size_t>(got));
    const auto frame = frame_of(one.in, limits_);
    if (frame.size == 0 && frame.refused == 0) return;
    one.out = answering_(std::string_view(one.in).substr(0, frame.size), frame.refused, one.ends);
    one.in = {};
    one.doing = One::Doing::writing;
    write(one);
}

void Connections::write(One& one) {
    while (one.written < one.out.size()) {
        const auto sent = ::send(one.socket.get(), one.out.data() + one.written, one.out.size() - one.written,
                                 MSG_NOSIGNAL);
        if (sent < 0 && would_block()) return;
        if (sent <= 0) {
            one.doing = One::Doing::done;
            return;
        }
        one.written += static_cast<std::size_t>(sent);
    }
    ::shutdown(one.socket.get(), SHUT_WR);
    one.out = {};
    one.doing = One::Doing::leaving;
    one.until = std::min(one.until, Clock::now() + leaving);
}

void Connections::leave(One& one) {
    std::array<char, 4096> bytes;
    const auto got = ::recv(one.socket.get(), bytes.data(), bytes.size(), 0);
    if (got == 0 || (got < 0 && !would_block())) one.doing = One::Doing::done;
}

}  // namespace wijk::voting
