#include "voting/site.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <httplib.h>

#include "base/text.h"
#include "json/value.h"
#include "voting/address.h"
#include "voting/page.h"

namespace wijk::voting {

namespace {

using Request = httplib::Request;
using Response = httplib::Response;

constexpr const char* json_type = "application/json";

/// A request that is all there, and the answer to it: cpp-httplib reads and writes memory, and so waits for
/// nobody.
class Memory final : public httplib::Stream {
 public:
    Memory(std::string_view request, const Ends& ends) : left_(request), ends_(ends) {}

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }
    ssize_t read(char* to, std::size_t size) override {
        const auto taken = std::min(size, left_.size());
        std::memcpy(to, left_.data(), taken);
        left_.remove_prefix(taken);
        return static_cast<ssize_t>(taken);
    }
    ssize_t write(const char* from, std::size_t size) override {
        written_.append(from, size);
        return static_cast<ssize_t>(size);
    }
    void get_remote_ip_and_port(std::string& ip, int& port) const override {
        ip = to_text(ends_.theirs);
        port = 0;
    }
    void get_local_ip_and_port(std::string& ip, int& port) const override {
        ip = to_text(ends_.ours);
        port = ends_.port;
    }
    socket_t socket() const override { return INVALID_SOCKET; }

    std::string written() && { return std::move(written_); }

 private:
    std::string_view left_;
    std::string written_;
    const Ends& ends_;
};

httplib::Headers headers_of_all() {
    return {
        {"Cache-Control", "no-store"},
        {"Content-Security-Policy", page().policy},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
        {"Referrer-Policy", "no-referrer"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
    };
}

void say(Response& response, int status, json::Value value) {
    response.status = status;
    response.set_content(json::dump(value), json_type);
}

void say(Response& response, int status, const char* answer) {
    say(response, status, json::Object{{"answer", answer}});
}

json::Value both(const base::LocalText& text) {
    return json::Object{{"nl", text.nl}, {"en", text.en}};
}

const char* to_id(View::State state) {
    switch (state) {
        case View::State::wait:
            return "wait";
        case View::State::choose:
            return "choose";
        case View::State::write:
            return "write";
        case View::State::ended:
            break;
    }
    return "ended";
}

json::Value to_json(const View& view) {
    json::Array options;
    for (const auto& option : view.options) options.push_back(both(option));
    return json::Object{{"state", to_id(view.state)},
                        {"round", view.round},
                        {"prompt", both(view.prompt)},
                        {"options", options},
                        {"chosen", view.chosen},
                        {"said", view.said},
                        {"nth", view.nth}};
}

void say(Response& response, Answer answer) {
    switch (answer) {
        case Answer::taken:
            return say(response, 200, "taken");
        case Answer::closed:
            return say(response, 409, "closed");
        case Answer::outdated:
            return say(response, 409, "outdated");
        case Answer::wrong:
            return say(response, 400, "wrong");
        case Answer::unknown:
            return say(response, 401, "unknown");
    }
}

/// Empty without one.
std::string token_of(const Request& request) {
    const auto header = request.get_header_value("Authorization");
    static constexpr std::string_view scheme = "Bearer ";
    return header.rfind(scheme, 0) == 0 ? header.substr(scheme.size()) : "";
}

/// A number of a round, option or choice: whole, and not below zero.
std::optional<int> number(const json::Value& body, std::string_view key) {
    const auto* value = body.find(key);
    const auto* whole = value == nullptr ? nullptr : value->integer();
    if (whole == nullptr || *whole < 0 || *whole > std::numeric_limits<int>::max()) return {};
    return static_cast<int>(*whole);
}

const std::string* text(const json::Value& body, std::string_view key) {
    const auto* value = body.find(key);
    return value == nullptr ? nullptr : value->text();
}

}  // namespace

/// cpp-httplib without its sockets, threads and files: it reads a request, finds who answers, and writes.
class Site::Speaker final : public httplib::Server {
 public:
    Speaker(Room& room, const Limits& limits)
        : room_(room), of_address_(limits.of_address), of_phone_(limits.of_phone) {
        set_default_headers(headers_of_all());
        set_payload_max_length(limits.body);
        set_exception_handler([](const Request&, Response& response, const std::exception_ptr&) {
            say(response, 500, "broken");  // without its text, which is nobody's business there
        });
        set_pre_routing_handler([this](const Request& request, Response& response) {
            const int refused = why_refused(request);
            if (refused == 0) return HandlerResponse::Unhandled;
            refuse(response, refused);
            return HandlerResponse::Handled;
        });
        set_error_handler(Handler([](const Request&, Response& response) {
            if (response.body.empty()) refuse(response, response.status);
        }));
        Get("/([0-9A-Za-z]{0,8})", [](const Request&, Response& response) {
            response.set_content(page().html, "text/html; charset=utf-8");
        });
        Get("/api/view", [this](const Request& request, Response& response) { view(request, response); });
        post("/api/join", [this](const Request& request, const json::Value& body, Response& response) {
            join(request, body, response);
        });
        post("/api/vote", [this](const Request& request, const json::Value& body, Response& response) {
            const auto [round, option, nth] =
                std::tuple(number(body, "round"), number(body, "option"), number(body, "nth"));
            if (!round || !option || !nth) return say(response, Answer::wrong);
            if (!too_fast(request, response))
                say(response, room_.vote(token_of(request), *round, *option, *nth));
        });
        post("/api/say", [this](const Request& request, const json::Value& body, Response& response) {
            const auto [round, words, nth] =
                std::tuple(number(body, "round"), text(body, "words"), number(body, "nth"));
            if (!round || words == nullptr || !nth) return say(response, Answer::wrong);
            if (!too_fast(request, response))
                say(response, room_.say(token_of(request), *round, *words, *nth));
        });
    }

    std::string answer(std::string_view request, int refused, const Ends& ends) {
        if (refused != 0) return refusal(refused);
        Memory memory(request, ends);
        bool closed = false;
        process_request(memory, true, closed, [&](Request& read) {
            // Packing a page costs more time than sending it costs on a local network.
            read.headers.erase("Accept-Encoding");
            read.local_addr = to_text(ends.ours);
            read.local_port = ends.port;
        });
        return std::move(memory).written();
    }

 private:
    using Posted = std::function<void(const Request&, const json::Value&, Response&)>;

    static void refuse(Response& response, int status) {
        say(response, status, "refused");
        if (status == 405) response.set_header("Allow", "GET, HEAD, POST");
        if (status == 429) response.set_header("Retry-After", "1");
    }

    /// Of what cpp-httplib does not get to see.
    static std::string refusal(int status) {
        const std::string body = json::dump(json::Object{{"answer", "refused"}});
        std::string all = fmt::format("HTTP/1.1 {} Refused\r\n", status);
        for (const auto& [name, value] : headers_of_all()) all += name + ": " + value + "\r\n";
        return all + fmt::format("Connection: close\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n{}",
                                 json_type, body.size(), body);
    }

    /// A status, or 0.
    int why_refused(const Request& request) {
        if (request.method != "GET" && request.method != "HEAD" && request.method != "POST") return 405;
        const auto host = fmt::format("{}:{}", request.local_addr, request.local_port);
        const bool bare = request.local_port == 80 && request.get_header_value("Host") == request.local_addr;
        if (request.get_header_value("Host") != host && !bare) return 421;
        if (!of_address_.take(request.remote_addr, Buckets::Time::clock::now())) return 429;
        if (request.path.rfind("/api/", 0) != 0) return 0;
        const auto origin = request.get_header_value("Origin");
        if (!origin.empty() && origin != "http://" + request.get_header_value("Host")) return 403;
        if (request.get_header_value("X-Wijkgesprek") != "1") return 403;
        const auto type = request.get_header_value("Content-Type");
        if (request.method == "POST" && type.substr(0, type.find(';')) != json_type) return 415;
        return 0;
    }

    void post(const char* path, Posted posted) {
        Post(path, Handler([posted = std::move(posted)](const Request& request, Response& response) {
                 const auto body = json::parse(request.body, {.bytes = request.body.size(), .depth = 4});
                 if (!body || body->object() == nullptr) return say(response, Answer::wrong);
                 posted(request, *body, response);
             }));
    }

    /// Strangers are counted by their address alone: a bucket for each token that somebody makes up would
    /// fill the memory.
    bool too_fast(const Request& request, Response& response) {
        const auto token = token_of(request);
        if (!room_.view(token) || of_phone_.take(token, Buckets::Time::clock::now())) return false;
        refuse(response, 429);
        return true;
    }

    void view(const Request& request, Response& response) {
        const auto seen = room_.view(token_of(request));
        if (!seen) return say(response, Answer::unknown);
        if (!too_fast(request, response)) say(response, 200, to_json(*seen));
    }

    void join(const Request& request, const json::Value& body, Response& response) {
        const auto* code = text(body, "code");
        if (code == nullptr) return say(response, Answer::wrong);
        const auto joined = room_.join(*code, request.remote_addr);
        if (joined.full) return say(response, 503, "full");
        if (joined.token.empty()) return say(response, 403, "code");
        say(response, 200, json::Object{{"token", joined.token}});
    }

    Room& room_;
    Buckets of_address_;
    Buckets of_phone_;
};

Site::Site(Room& room, const Limits& limits) {
    // cpp-httplib makes the whole program ignore SIGPIPE; who pipes its output is not asked.
    struct sigaction before {};
    ::sigaction(SIGPIPE, nullptr, &before);
    speaker_ = std::make_unique<Speaker>(room, limits);
    ::sigaction(SIGPIPE, &before, nullptr);
}

Site::~Site() = default;

std::string Site::answer(std::string_view request, int refused, const Ends& ends) {
    return speaker_->answer(request, refused, ends);
}

}  // namespace wijk::voting
