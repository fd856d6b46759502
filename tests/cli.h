#pragma once
// The program `wijk` as a person or a script meets it: the real binary, its own empty home, text in, text and
// an exit code out.

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/types.h>

#include "base/files.h"
#include "json/value.h"

namespace wijk::cli {

using Arguments = std::vector<std::string>;

struct Finished {
    int code = -1;  ///< exit code; -1 when a signal or the time limit ended it
    std::string out;
    std::string err;
    /// Of the processor: what else the machine did meanwhile is not in it.
    std::chrono::milliseconds took{};

    /// Standard output as JSON; a fault is a failure of the test.
    json::Value json() const;
};
/// What failed assertions show.
void PrintTo(const Finished& run, std::ostream* out);

/// A running `wijk`. Whatever is still running when this goes is killed.
class Process {
 public:
    /// `stdout_to` empty: a pipe that `finish` collects; else a file to write to, such as /dev/full.
    Process(const Arguments& arguments, const std::vector<std::string>& environment, const base::Path& folder,
            const std::string& stdout_to = {});
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void type(std::string_view text) { to_type_ += text; }
    /// Waits until standard output has this text; false when it ended or the time was over first.
    bool says(std::string_view text);
    /// Stops reading what it writes, as `| head -1` does.
    void stop_listening();
    /// Ends the input and waits for the end.
    Finished finish();

 private:
    /// Moves what can be moved; false when both outputs have ended.
    bool pump();
    bool in_time() const;

    pid_t child_ = -1;
    int in_ = -1, out_ = -1, err_ = -1;
    std::string to_type_;
    bool no_more_input_ = false;
    Finished run_;
    std::chrono::steady_clock::time_point started_;
};

/// Every test has a home of its own, so that nobody's real data is ever touched.
class Cli : public testing::Test {
 protected:
    Cli();

    Finished wijk(const Arguments& arguments, std::string_view input = {});
    Finished wijk_into(const std::string& stdout_to, const Arguments& arguments);
    std::unique_ptr<Process> start(const Arguments& arguments);

    const base::Path& folder() const { return home_.path(); }
    base::Path data() const { return folder() / "data" / "wijkgesprek"; }
    /// Writes a file below the folder and returns its path.
    std::string file(const std::string& name, std::string_view content);
    std::string read(const base::Path& path);
    /// A good scenario of three scenes, in a folder of this name; with `replace` one text in it replaced.
    std::string scenario(const std::string& folder_name = "bushalte",
                         const std::pair<std::string, std::string>& replace = {});
    /// Plays that scenario to its ending with --save, and gives the session's id.
    std::string saved_session(const Arguments& more = {});

 private:
    std::vector<std::string> environment() const;
    base::TemporaryFolder home_;
};

/// The shape of a JSON value: its keys in order and their types, such as
/// `{"id":text,"turns":[{"n":integer}]}`. An array has the shapes of its items, each once: `[integer]`,
/// `[null or {"id":text}]`.
std::string shape(const json::Value& value);

/// Every line of at most 80 characters, and none with a box drawing character.
testing::AssertionResult fits_a_terminal(std::string_view text);

MATCHER_P(Exits, code, "exits with " + std::to_string(code)) {
    (void)result_listener;
    return arg.code == code;
}

}  // namespace wijk::cli
