#include "voting/server.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "voting/address.h"
#include "voting/connections.h"
#include "voting/site.h"

namespace wijk::voting {

namespace {

constexpr int first_port = 8080;
constexpr int last_port = 8099;
/// Sixty phones that scan the same code within a second; those beyond would come a second later.
constexpr int backlog = 128;

tl::unexpected<base::Error> no_network() {
    return base::failure(base::ErrorKind::io,
                         {"Deze computer zit niet op een netwerk waar telefoons bij kunnen.",
                          "This computer is not on a network that phones can reach."},
                         {"Verbind hem met de wifi van de telefoons, of stem met handen of het toetsenbord.",
                          "Connect it to the Wi-Fi of the phones, or vote by hands or the keyboard."});
}

tl::unexpected<base::Error> not_ours(const std::string& address) {
    return base::failure(base::ErrorKind::wrong_use,
                         {fmt::format("{} is geen IPv4-adres van deze computer.", address),
                          fmt::format("{} is not an IPv4 address of this computer.", address)},
                         {"Kies een adres van deze computer, of 0.0.0.0 voor alle.",
                          "Choose an address of this computer, or 0.0.0.0 for all of them."});
}

tl::unexpected<base::Error> taken(int port, bool chosen) {
    const auto what =
        chosen ? base::LocalText{fmt::format("Poort {} is al in gebruik.", port),
                                 fmt::format("Port {} is in use already.", port)}
               : base::LocalText{fmt::format("De poorten {} tot en met {} zijn allemaal in gebruik.",
                                             first_port, last_port),
                                 fmt::format("The ports {} to {} are all in use.", first_port, last_port)};
    return base::failure(base::ErrorKind::busy, what,
                         {"Sluit het andere programma dat hem gebruikt, of kies een andere poort.",
                          "Close the other program that uses it, or choose another port."});
}

tl::unexpected<base::Error> failed(int code, int port) {
    const auto why = std::generic_category().message(code);
    return base::failure(base::ErrorKind::io,
                         {fmt::format("De pagina voor telefoons kan niet open op poort {}: {}.", port, why),
                          fmt::format("The page for phones cannot open on port {}: {}.", port, why)},
                         {"Kies een poort van 1024 tot 65535, of stem met handen of het toetsenbord.",
                          "Choose a port from 1024 to 65535, or vote by hands or the keyboard."});
}

/// Not listening below zero; then `code` says why.
Descriptor listen_on(std::uint32_t address, int port, int& code) {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(address);
    own.sin_port = htons(static_cast<std::uint16_t>(port));
    // Connections of before that are still in TIME_WAIT do not hold the port; a program that listens does.
    const int on = 1;
    if (socket.get() >= 0 && ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 &&
        ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&own), sizeof own) == 0 &&
        ::listen(socket.get(), backlog) == 0)
        return socket;
    code = errno;
    return Descriptor();
}

}  // namespace

class Server::Running {
 public:
    Running(Room& room, const Limits& limits, Descriptor listener, Descriptor stopper)
        : site_(room, limits),
          connections_(std::move(listener), std::move(stopper), limits,
                       [this](std::string_view request, int refused, const Ends& ends) {
                           return site_.answer(request, refused, ends);
                       }) {}

 private:
    Site site_;
    Connections connections_;
};

base::Result<std::unique_ptr<Server>> Server::start(Room& room, const ServerOptions& options) {
    std::uint32_t address = 0;
    if (!from_text(options.address, address)) return not_ours(options.address);
    if (address == 0 && local_addresses().empty()) return no_network();
    if (options.port < 0 || options.port > 65535) return failed(EINVAL, options.port);
    const bool chosen = options.port != 0;
    const int first = chosen ? options.port : first_port;
    const int last = chosen ? options.port : last_port;
    int code = 0;
    for (int port = first; port <= last; ++port) {
        auto listener = listen_on(address, port, code);
        if (listener.get() < 0 && code == EADDRINUSE) continue;
        if (listener.get() < 0 && code == EADDRNOTAVAIL) return not_ours(options.address);
        if (listener.get() < 0) return failed(code, port);
        auto stopper = stop_signal();
        if (stopper.get() < 0) return failed(errno, port);
        auto running =
            std::make_unique<Running>(room, options.limits, std::move(listener), std::move(stopper));
        return std::unique_ptr<Server>(new Server(room, options, port, std::move(running)));
    }
    return taken(first, chosen);
}

Server::Server(Room& room, ServerOptions options, int port, std::unique_ptr<Running> running)
    : room_(room), options_(std::move(options)), port_(port), running_(std::move(running)) {}

Server::~Server() = default;

std::string Server::url() const {
    const auto now = std::chrono::steady_clock::now();
    const std::scoped_lock lock(mutex_);
    if (host_.empty() || now - host_at_ >= std::chrono::seconds(1)) {
        const auto local =
            options_.address == "0.0.0.0" ? local_addresses() : std::vector<std::string>{options_.address};
        host_at_ = now;
        // Between two networks there is none: the last one stays, which is the likeliest to come back.
        if (!local.empty()) host_ = local.front();
    }
    return fmt::format("http://{}:{}/{}", host_, port_, room_.code());
}

}  // namespace wijk::voting
