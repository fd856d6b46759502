#include "main/terminal_talk.h"

#include <algorithm>
#include <charconv>
#include <istream>
#include <ostream>

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "base/text.h"

namespace wijk::main {

namespace {

using dialogue::Conversation;

enum class Wish { reply, back, note, stop, help, unclear, end_of_input };

struct Answer {
    Wish wish = Wish::unclear;
    std::size_t reply = 0;  ///< index on offer
};

class Terminal {
 public:
    Terminal(const Program& program, app::Talk& talk, const feedback::Shown& shown)
        : program_(program), talk_(talk), shown_(shown) {}

    base::Result<bool> run() {
        hear();
        while (talk_.conversation().status() == dialogue::Status::open) {
            const auto own_words = write_first();
            if (!own_words) return false;
            offer();
            const auto answer = ask();
            switch (answer.wish) {
                case Wish::end_of_input:
                case Wish::stop:
                    return false;
                case Wish::help:
                    help();
                    break;
                case Wish::unclear:
                    line(fmt::format(
                        fmt::runtime(program_.say("Kies een nummer van 1 tot {}, of ? voor hulp.",
                                                  "Choose a number from 1 to {}, or ? for help.")),
                        talk_.conversation().offered().size()));
                    break;
                case Wish::back:
                    if (auto gone = back(); !gone) return tl::make_unexpected(gone.error());
                    break;
                case Wish::note:
                    if (auto noted = note(); !noted) return tl::make_unexpected(noted.error());
                    break;
                case Wish::reply:
                    if (auto said = choose(answer.reply, *own_words); !said)
                        return tl::make_unexpected(said.error());
                    break;
            }
        }
        if (talk_.conversation().status() == dialogue::Status::stuck)
            line(program_.say("Hier is niets meer te kiezen. Dat is een fout in het scenario.",
                              "There is nothing left to choose here. That is a fault of the scenario."));
        return true;
    }

 private:
    void line(std::string_view text, std::string_view indent = "") {
        program_.out << base::wrap(text, program_.width, indent) << '\n';
    }
    void blank() { program_.out << '\n'; }

    std::optional<std::string> read(std::string_view prompt) {
        program_.out << prompt << std::flush;
        std::string typed;
        if (!std::getline(program_.in, typed)) {
            blank();
            return std::nullopt;
        }
        if (!program_.person_at_keyboard) blank();  // no terminal has shown what was typed, nor its line end
        return std::string(base::trim(typed));
    }

    void hear() {
        const auto& talk = talk_.conversation();
        blank();
        line(fmt::format("{}: {}", talk.scenario().resident().name, shown_(talk.line().says)));
        for (const auto& aside : talk.line().also)
            line(fmt::format("{}: {}", talk.scenario().people[aside.who].name, shown_(aside.says)));
    }

    /// Own words where the scene asks for them, once a visit; nothing at the end of input.
    std::optional<std::string> write_first() {
        const auto& talk = talk_.conversation();
        if (!talk.scene().write_first || written_at_ == talk.turns().size()) return written_;
        blank();
        line(program_.say("Wat zou jij zeggen? Schrijf het op, of druk op Enter om verder te gaan.",
                          "What would you say? Write it down, or press Enter to go on."));
        auto typed = read("> ");
        if (!typed) return std::nullopt;
        written_at_ = talk.turns().size();
        return written_ = *typed;
    }

    void offer() {
        const auto& talk = talk_.conversation();
        blank();
        std::size_t number = 0;
        for (const auto index : talk.offered())
            line(fmt::format("{}. {}", ++number, shown_(talk.scene().replies[index].say)));
    }

    Answer ask() {
        blank();
        const auto count = talk_.conversation().offered().size();
        auto typed = read(fmt::format(
            fmt::runtime(program_.say("Jouw keuze, 1 tot {}, of ?: ", "Your choice, 1 to {}, or ?: ")),
            count));
        if (!typed) return {Wish::end_of_input};
        std::transform(typed->begin(), typed->end(), typed->begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        std::size_t number = 0;
        const auto [end, fault] = std::from_chars(typed->data(), typed->data() + typed->size(), number);
        if (fault == std::errc{} && end == typed->data() + typed->size() && number >= 1 && number <= count)
            return {Wish::reply, number - 1};
        // The words of both languages always work: fingers do not change with a setting.
        const auto is = [&](std::initializer_list<std::string_view> words) {
            return std::find(words.begin(), words.end(), *typed) != words.end();
        };
        if (is({"t", "terug", "b", "back"})) return {Wish::back};
        if (is({"n", "notitie", "note"})) return {Wish::note};
        if (is({"s", "stop", "stoppen", "q", "quit"})) return {Wish::stop};
        if (is({"?", "h", "help", "hulp"})) return {Wish::help};
        return {Wish::unclear};
    }

    void help() {
        blank();
        line(program_.say("Een nummer kiest dat antwoord.", "A number chooses that reply."));
        if (talk_.mode() == records::Mode::practise)
            line(program_.say("t of terug: je laatste antwoord terugnemen.",
                              "b or back: take your last reply back."));
        line(program_.say("n of notitie: iets opschrijven bij je laatste antwoord.",
                          "n or note: write something down at your last reply."));
        line(program_.say("s of stop: stoppen. Wat je deed is bewaard.",
                          "q or quit: stop. What you did is kept."));
    }

    base::Result<> choose(std::size_t offer, const std::string& own_words) {
        const auto& talk = talk_.conversation();
        const auto reply = talk.scene().replies[talk.offered()[offer]];
        if (auto said = talk_.choose(reply.id, own_words); !said) return said;
        written_.clear();
        written_at_ = 0;
        blank();
        line(fmt::format("{}: {}", program_.say("Jij", "You"), shown_(reply.say)));
        hear();
        if (talk_.mode() == records::Mode::practise) {
            blank();
            line(fmt::format("({}: {})", program_.say("Wat het deed", "What it did"), shown_(reply.note)));
        }
        return {};
    }

    base::Result<> back() {
        const auto replies = talk_.conversation().replies();
        if (talk_.mode() != records::Mode::practise) {
            line(program_.say("Bij doorspelen kun je niet terug.",
                              "When playing through you cannot go back."));
            return {};
        }
        if (replies == 0) {
            line(program_.say("Dit is het begin.", "This is the beginning."));
            return {};
        }
        written_at_ = 0;
        if (auto gone = talk_.back_to(replies - 1); !gone) return gone;
        hear();
        return {};
    }

    base::Result<> note() {
        const auto replies = talk_.conversation().replies();
        if (replies == 0) {
            line(program_.say("Er is nog geen antwoord om iets bij te schrijven.",
                              "There is no reply yet to write something down at."));
            return {};
        }
        auto typed = read(program_.say("Notitie: ", "Note: "));
        if (!typed || typed->empty()) return {};
        return talk_.note(replies - 1, *typed);
    }

    const Program& program_;
    app::Talk& talk_;
    const feedback::Shown& shown_;
    std::string written_;
    std::size_t written_at_ = 0;  ///< number of turns when own words were last asked for
};

}  // namespace

base::Result<bool> talk_in_terminal(const Program& program, app::Talk& talk, const feedback::Shown& shown) {
    return Terminal(program, talk, shown).run();
}

}  // namespace wijk::main
