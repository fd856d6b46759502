// A room for phones that another program leads: a command a line comes in, one line of JSON goes out. For the
// tests of the page in a real browser.
//
//   ask TEXT|OPTION|OPTION...   opens a round to choose from; each text is nl, or nl=en
//   write TEXT                  opens a round of own words
//   close                       closes the round that was asked last, and gives what it got
//   state                       phones, answered, votes by option, wrong codes, locked
//   wait, end, new_code         as Room
//   down, up                    the server goes away, and comes back on the same port with the same room
//   qr                          the code of the address, as rows of # and spaces

#include <iostream>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/clock.h"
#include "json/value.h"
#include "voting/qr.h"
#include "voting/server.h"

namespace {

using namespace wijk;

base::LocalText both(const std::string& text) {
    const auto sign = text.find('=');
    return sign == std::string::npos ? base::LocalText{text, text}
                                     : base::LocalText{text.substr(0, sign), text.substr(sign + 1)};
}

voting::Question question_of(voting::Question::Kind kind, std::string text) {
    voting::Question question{kind, {}, {}};
    for (bool first = true;; first = false) {
        const auto end = text.find('|');
        const auto part = both(text.substr(0, end));
        if (first)
            question.prompt = part;
        else
            question.options.push_back(part);
        if (end == std::string::npos) return question;
        text.erase(0, end + 1);
    }
}

class Driver {
 public:
    explicit Driver(std::string address) : address_(std::move(address)) {}

    bool up() {
        auto started = voting::Server::start(room_, {.address = address_, .port = port_, .limits = {}});
        if (!started) {
            tell(json::Object{{"error", started.error().what.en}});
            return false;
        }
        server_ = std::move(*started);
        port_ = server_->port();
        tell(state());
        return true;
    }

    void run(const std::string& command, const std::string& rest) {
        if (command == "ask") round_ = room_.ask(question_of(voting::Question::Kind::choose, rest));
        if (command == "write") round_ = room_.ask(question_of(voting::Question::Kind::write, rest));
        if (command == "close") room_.close(round_);
        if (command == "wait") room_.wait();
        if (command == "end") room_.end();
        if (command == "new_code") room_.new_code();
        if (command == "down") server_.reset();
        if (command == "up") return void(up());
        tell(command == "qr" ? qr() : state());
    }

 private:
    json::Value state() const {
        json::Array votes;
        for (const auto& vote : room_.votes(round_)) votes.emplace_back(vote.option);
        json::Array words;
        for (const auto& one : room_.words(round_)) words.emplace_back(one);
        return json::Object{{"url", server_ ? json::Value(server_->url()) : json::Value()},
                            {"phones", room_.phones()},
                            {"answered", room_.answered(round_)},
                            {"votes", votes},
                            {"words", words},
                            {"wrong_codes", room_.wrong_codes()},
                            {"locked", room_.locked()}};
    }

    json::Value qr() const {
        const auto code = voting::qr_of(server_->url());
        json::Array rows;
        for (int y = 0; y < code.size; ++y) {
            std::string row;
            for (int x = 0; x < code.size; ++x) row += code.dark(x, y) ? '#' : ' ';
            rows.emplace_back(row);
        }
        return json::Object{{"url", server_->url()}, {"rows", rows}};
    }

    static void tell(const json::Value& value) { std::cout << json::dump(value) << std::endl; }

    std::string address_;
    voting::Room room_{base::system_random()};
    std::unique_ptr<voting::Server> server_;
    int port_ = 0;
    int round_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
    Driver driver(count > 1 ? arguments[1] : "127.0.0.1");
    if (!driver.up()) return 3;
    for (std::string line; std::getline(std::cin, line);) {
        const auto space = line.find(' ');
        driver.run(line.substr(0, space), space == std::string::npos ? "" : line.substr(space + 1));
    }
}
