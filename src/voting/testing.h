#pragma once
// Clients on real sockets, good and bad ones, for the tests of this module.

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "json/value.h"
#include "voting/address.h"
#include "voting/connections.h"
#include "voting/server.h"

namespace wijk::voting::testing {

using namespace std::chrono_literals;

inline base::LocalText both(const std::string& text) {
    return {text, text + " (en)"};
}

inline Question choice(int options = 3) {
    Question question{Question::Kind::choose, both("Ja, dat weet ik ook wel."), {}};
    for (int i = 0; i < options; ++i) question.options.push_back(both("antwoord " + std::to_string(i)));
    return question;
}

inline Question writing() {
    return {Question::Kind::write, both("Wat zou jij zeggen?"), {}};
}

/// A socket that is connected to the server; `from` is one of the many addresses of this machine itself.
inline Descriptor connect_to(int port, const std::string& from = "127.0.0.1") {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    std::uint32_t source = 0;
    EXPECT_TRUE(from_text(from, source));
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(source);
    EXPECT_EQ(::bind(socket.get(), reinterpret_cast<const sockaddr*>(&own), sizeof own), 0);
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_addr.s_addr = htonl(0x7F000001);
    there.sin_port = htons(static_cast<std::uint16_t>(port));
    if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0)
        return Descriptor();
    return socket;
}

inline bool send_all(const Descriptor& socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// All until the server closes.
inline std::string receive_all(const Descriptor& socket) {
    std::string all;
    char bytes[4096];
    for (ssize_t got = 0; (got = ::recv(socket.get(), bytes, sizeof bytes, 0)) > 0;)
        all.append(bytes, static_cast<std::size_t>(got));
    return all;
}

struct Reply {
    int status = 0;  ///< 0: none came
    std::string head;
    std::string body;
    json::Value value;  ///< of the body, where it is JSON

    std::string text(std::string_view key) const {
        const auto* found = value.find(key);
        return found != nullptr && found->text() != nullptr ? *found->text() : "";
    }
};

inline Reply reply_of(const std::string& bytes) {
    Reply reply;
    const auto end = bytes.find("\r\n\r\n");
    if (bytes.rfind("HTTP/1.1 ", 0) != 0 || end == std::string::npos) return reply;
    reply.status = std::atoi(bytes.c_str() + 9);
    reply.head = bytes.substr(0, end);
    reply.body = bytes.substr(end + 4);
    if (auto value = json::parse(reply.body)) reply.value = *value;
    return reply;
}

inline Reply raw(int port, std::string_view bytes, const std::string& from = "127.0.0.1") {
    const auto socket = connect_to(port, from);
    send_all(socket, bytes);
    return reply_of(receive_all(socket));
}

/// What a page sends: `post` is empty for a GET.
inline std::string request_of(int port, const std::string& path, const std::string& token,
                              const std::string& post = "") {
    std::string request = fmt::format("{} {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nX-Wijkgesprek: 1\r\n",
                                      post.empty() ? "GET" : "POST", path, port);
    if (!token.empty()) request += "Authorization: Bearer " + token + "\r\n";
    if (!post.empty())
        request += fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", post.size());
    return request + "\r\n" + post;
}

inline std::string vote_of(int round, int option, int nth) {
    return fmt::format(R"({{"round":{},"option":{},"nth":{}}})", round, option, nth);
}

/// One phone.
struct Phone {
    int port = 0;
    std::string from = "127.0.0.1";
    std::string token;
    int nth = 0;

    Reply get(const std::string& path) const { return raw(port, request_of(port, path, token), from); }
    Reply post(const std::string& path, const std::string& body) const {
        return raw(port, request_of(port, path, token, body), from);
    }
    Reply join(const std::string& code) {
        auto reply = post("/api/join", fmt::format(R"({{"code":"{}"}})", code));
        token = reply.text("token");
        return reply;
    }
    /// "taken", ...
    std::string vote(int round, int option) {
        return post("/api/vote", vote_of(round, option, ++nth)).text("answer");
    }
};

/// A room that is open to phones on this machine.
struct Open {
    base::SeededRandom random{7};
    Room room{random};
    std::unique_ptr<Server> server;

    explicit Open(const Limits& limits = {}) {
        auto started = Server::start(room, {.address = "127.0.0.1", .port = 0, .limits = limits});
        EXPECT_TRUE(started) << started.error().what.en;
        if (started) server = std::move(*started);
    }
    int port() const { return server->port(); }
    Phone phone(const std::string& from = "127.0.0.1") const {
        Phone phone{port(), from, "", 0};
        phone.join(room.code());
        EXPECT_FALSE(phone.token.empty());
        return phone;
    }
    std::vector<Phone> phones(int number) const {
        std::vector<Phone> all;
        for (int i = 0; i < number; ++i) all.push_back(phone(fmt::format("127.0.0.{}", 10 + i % 200)));
        return all;
    }
};

/// Each in a thread of its own, begun at once.
inline void all_at_once(std::vector<Phone>& phones, const std::function<void(Phone&, int)>& work) {
    std::atomic<bool> go = false;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < phones.size(); ++i)
        threads.emplace_back([&, i] {
            while (!go) std::this_thread::yield();
            work(phones[i], static_cast<int>(i));
        });
    go = true;
    for (auto& thread : threads) thread.join();
}

inline std::vector<int> tally(const std::vector<Vote>& votes, int options = 3) {
    std::vector<int> counts(static_cast<std::size_t>(options));
    for (const auto& vote : votes) ++counts.at(static_cast<std::size_t>(vote.option));
    return counts;
}

}  // namespace wijk::voting::testing
