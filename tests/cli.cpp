#include "cli.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"

extern char** environ;

namespace wijk::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto time_limit = 30s;

constexpr std::string_view small_scenario = R"(format: 1
id: bushalte
language: nl
title: Bij de bushalte
stops: [1]
role: welzijnswerker
moment: geld
level: 1
minutes: 1
place: De halte bij het buurthuis
briefing: |
  Nel (54) wacht op de bus en draait een shaggie. Je kent haar van de soep op dinsdag.
aim: Nel vertelt zelf wat het roken haar brengt en kost.
conversation: full
change_goal: Nel stopt met roken
resident:
  name: Nel
  age: 54
  state: {trust: 4, importance: 5, confidence: 2, discord: 0}
variables:
  heard: false
  visits: {start: 0, min: 0, max: 5}
goals:
  evoke: {title: Verandertaal ontlokken}
start: halte
scenes:
  halte:
    resident:
      - id: koud
        says: Koud hè. Ik sta hier alleen om te roken.
        feels: guarded
        talk: neutral
    replies:
      - id: luister
        say: Je staat hier in de kou, en liever zou je binnen zitten.
        codes: [CR]
        toward: change
        change: {visits: +1}
        set: {heard: true}
        goals: {evoke: 2}
        next: bank
        note: Je zegt wat eronder zit.
      - id: preek
        say: Dan is dit een mooi moment om te stoppen.
        codes: [PERSUADE]
        next: bank
        note: Goed bedoeld. Zij ziet een vingertje.
        better: luister
      - id: geheim
        when: trust >= 10
        say: Wat heb je me nog niet verteld?
        codes: [OQ]
        toward: none
        next: bank
        note: Alleen wie haar goed kent, kan dit vragen.
  bank:
    resident:
      - id: zit
        says: Ach ja. Het kost me wel mijn hele dinsdag.
        feels: thinking
        talk: [change.reason, sustain.ability]
    write_first: true
    replies:
      - id: samen
        say: Dinsdag is er ook de groep. Zal ik met je meelopen?
        codes: [SEEK]
        next: einde
        note: Je vraagt het, en je gaat mee.
      - id: later
        say: Het is jouw dinsdag. We praten verder als jij dat wilt.
        codes: [EMPHASIZE]
        next: einde
        note: De keuze blijft bij haar.
  einde:
    resident:
      - id: bus
        says: Daar is de bus. Tot dinsdag!
        feels: hopeful
        talk: change.commitment
    ending: {kind: opened, title: De deur staat open, text: Nel komt dinsdag terug.}
debrief:
  technique: [{id: zelf, text: "Waar ging Nel zelf verder praten?"}]
  values: [{id: taak, text: "Wanneer is het jouw taak om erover te beginnen?"}]
  person: [{id: zin, text: "Welke zin past bij jou?"}]
playthroughs:
  - {name: luisteren opent, style: good, choose: [luister, samen], expect: {ending: einde, heard: true}}
)";

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (const auto& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

void must(int result, const char* what) {
    if (result != 0) throw std::runtime_error(std::string(what) + ": " + std::strerror(result));
}

void close_once(int& descriptor) {
    if (descriptor >= 0) ::close(descriptor);
    descriptor = -1;
}

/// Appends what there is to read; closes at the end.
void take(int& descriptor, std::string& text) {
    char block[65536];
    const auto got = ::read(descriptor, block, sizeof block);
    if (got > 0)
        text.append(block, static_cast<std::size_t>(got));
    else if (got == 0 || (errno != EINTR && errno != EAGAIN))
        close_once(descriptor);
}

}  // namespace

json::Value Finished::json() const {
    auto read = json::parse(out);
    if (read) return *read;
    ADD_FAILURE() << "no JSON: " << read.error().what.en << '\n' << testing::PrintToString(*this);
    return {};
}

void PrintTo(const Finished& run, std::ostream* out) {
    *out << "exit " << run.code << " after " << run.took.count() << " ms\n--- stdout\n"
         << run.out << "--- stderr\n"
         << run.err;
}

Process::Process(const Arguments& arguments, const std::vector<std::string>& environment,
                 const base::Path& folder, const std::string& stdout_to)
    : started_(std::chrono::steady_clock::now()) {
    // A child that has ended does not take the test with it.
    std::signal(SIGPIPE, SIG_IGN);
    int in[2], out[2], err[2];
    if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0 || ::pipe2(err, O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    must(posix_spawn_file_actions_init(&actions), "actions");
    must(posix_spawn_file_actions_addchdir_np(&actions, folder.c_str()), "folder");
    must(posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO), "stdin");
    must(stdout_to.empty()
             ? posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO)
             : posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, stdout_to.c_str(), O_WRONLY, 0),
         "stdout");
    must(posix_spawn_file_actions_adddup2(&actions, err[1], STDERR_FILENO), "stderr");
    // The test itself ignores a closed pipe; the program must cope with it as a shell starts it.
    posix_spawnattr_t attributes;
    must(posix_spawnattr_init(&attributes), "attributes");
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    must(posix_spawnattr_setsigdefault(&attributes, &usual), "signals");
    must(posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF), "flags");

    std::vector<std::string> words{WIJK};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const int fault = ::posix_spawn(&child_, WIJK, &actions, &attributes, pointers_to(words).data(),
                                    pointers_to(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    ::close(err[1]);
    in_ = in[1];
    out_ = out[0];
    err_ = err[0];
    ::fcntl(in_, F_SETFL, O_NONBLOCK);
    must(fault, WIJK);
}

Process::~Process() {
    if (child_ > 0) {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }
    close_once(in_);
    close_once(out_);
    close_once(err_);
}

bool Process::in_time() const {
    return std::chrono::steady_clock::now() - started_ < time_limit;
}

bool Process::pump() {
    if (to_type_.empty() && no_more_input_) close_once(in_);
    if (out_ < 0 && err_ < 0) return false;
    pollfd ready[] = {{to_type_.empty() ? -1 : in_, POLLOUT, 0}, {out_, POLLIN, 0}, {err_, POLLIN, 0}};
    if (::poll(ready, 3, 100) <= 0) return true;
    if (ready[0].revents != 0) {
        const auto done = ::write(in_, to_type_.data(), to_type_.size());
        if (done >= 0) {
            to_type_.erase(0, static_cast<std::size_t>(done));
        } else if (errno == EPIPE) {
            to_type_.clear();
            close_once(in_);
        }
    }
    if (ready[1].revents != 0) take(out_, run_.out);
    if (ready[2].revents != 0) take(err_, run_.err);
    return true;
}

bool Process::says(std::string_view text) {
    while (run_.out.find(text) == std::string::npos)
        if (!in_time() || !pump()) return false;
    return true;
}

void Process::stop_listening() {
    close_once(out_);
}

Finished Process::finish() {
    no_more_input_ = true;
    while (in_time() && pump()) {
    }
    int status = 0;
    if (!in_time()) {
        ::kill(child_, SIGKILL);
        ADD_FAILURE() << "still running after the time limit\n" << testing::PrintToString(run_);
    }
    rusage spent{};
    ::wait4(child_, &status, 0, &spent);
    child_ = -1;
    for (const timeval& part : {spent.ru_utime, spent.ru_stime})
        run_.took += std::chrono::milliseconds(part.tv_sec * 1000 + part.tv_usec / 1000);
    run_.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    EXPECT_THAT(run_.err, testing::Not(testing::HasSubstr("Sanitizer")));
    return run_;
}

Cli::Cli() : home_(base::TemporaryFolder::make().value()) {}

std::vector<std::string> Cli::environment() const {
    std::vector<std::string> all;
    for (char** one = environ; *one != nullptr; ++one) {
        const std::string_view text = *one;
        if (!text.starts_with("HOME=") && !text.starts_with("XDG_")) all.emplace_back(text);
    }
    all.push_back("HOME=" + folder().string());
    all.push_back("XDG_DATA_HOME=" + (folder() / "data").string());
    all.push_back("XDG_CONFIG_HOME=" + (folder() / "config").string());
    return all;
}

Finished Cli::wijk(const Arguments& arguments, std::string_view input) {
    Process process(arguments, environment(), folder());
    process.type(input);
    return process.finish();
}

Finished Cli::wijk_into(const std::string& stdout_to, const Arguments& arguments) {
    return Process(arguments, environment(), folder(), stdout_to).finish();
}

std::unique_ptr<Process> Cli::start(const Arguments& arguments) {
    return std::make_unique<Process>(arguments, environment(), folder());
}

std::string Cli::file(const std::string& name, std::string_view content) {
    const auto path = folder() / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
}

std::string Cli::read(const base::Path& path) {
    std::ifstream in(path, std::ios::binary);
    EXPECT_TRUE(in) << path;
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string Cli::scenario(const std::string& folder_name,
                          const std::pair<std::string, std::string>& replace) {
    std::string text(small_scenario);
    if (!replace.first.empty()) {
        const auto at = text.find(replace.first);
        EXPECT_NE(at, std::string::npos) << replace.first;
        text.replace(at, replace.first.size(), replace.second);
    }
    return base::Path(file(folder_name + "/scenario.yaml", text)).parent_path().string();
}

std::string Cli::saved_session(const Arguments& more) {
    Arguments arguments{"play", scenario(), "--choose", "luister,samen", "--save", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto run = wijk(arguments);
    EXPECT_THAT(run, Exits(0));
    const auto played = run.json();
    const auto* id = played.find("session");
    if (id == nullptr || id->text() == nullptr) throw std::runtime_error("the session has no id");
    return *id->text();
}

std::string shape(const json::Value& value) {
    if (const auto* object = value.object()) {
        std::string keys;
        for (const auto& [key, member] : *object)
            keys += (keys.empty() ? "\"" : ",\"") + key + "\":" + shape(member);
        return "{" + keys + "}";
    }
    if (const auto* array = value.array()) {
        std::vector<std::string> shapes;
        for (const auto& item : *array)
            if (const auto one = shape(item); std::find(shapes.begin(), shapes.end(), one) == shapes.end())
                shapes.push_back(one);
        std::string all;
        for (const auto& one : shapes) all += (all.empty() ? "" : " or ") + one;
        return "[" + all + "]";
    }
    if (value.is_null()) return "null";
    if (value.text() != nullptr) return "text";
    if (value.truth() != nullptr) return "truth";
    return value.integer() != nullptr ? "integer" : "number";
}

testing::AssertionResult fits_a_terminal(std::string_view text) {
    if (base::first_invalid_utf8(text)) return testing::AssertionFailure() << "bytes that are no text";
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (base::characters(line) > 80)
            return testing::AssertionFailure() << base::characters(line) << " characters: " << line;
        // U+2500..U+259F, box drawing and blocks: E2 94 80 .. E2 96 9F.
        for (std::size_t at = 0; (at = line.find("\xE2", at)) != std::string::npos; ++at)
            if (const auto next = line.substr(at, 3); next >= "\xE2\x94\x80" && next <= "\xE2\x96\x9F")
                return testing::AssertionFailure() << "a drawn line: " << line;
    }
    return testing::AssertionSuccess();
}

}  // namespace wijk::cli
