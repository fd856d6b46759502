#include "measured.h"

#include <array>
#include <ctime>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wijk::bench {

namespace {

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}
double seconds_of(const rusage& usage) {
    return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
}
double bytes_of(const rusage& usage) {
    return static_cast<double>(usage.ru_maxrss) * 1024;  // Linux counts kilobytes
}

/// Gives back what the parent freed, so that work done in it counts, and lets the highest begin anew.
void forget_highest() {
    ::malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << 5;
}
double highest_bytes() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (double kilobytes = 0; word == "VmHWM:" && status >> kilobytes) return kilobytes * 1024;
    return 0;
}

}  // namespace

double processor_seconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

std::optional<Measured> in_own_process(const std::function<Work()>& work) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) return std::nullopt;
    const auto child = ::fork();
    if (child == 0) {
        forget_highest();
        const double before = highest_bytes();
        const auto done = work();
        const std::array<double, 3> told = {done.seconds, highest_bytes() - before, done.count};
        const bool whole = ::write(ends[1], told.data(), sizeof told) == sizeof told;
        ::_exit(whole ? 0 : 1);
    }
    ::close(ends[1]);
    std::array<double, 3> told{};
    const bool whole = child > 0 && ::read(ends[0], told.data(), sizeof told) == sizeof told;
    ::close(ends[0]);
    if (child > 0) ::waitpid(child, nullptr, 0);
    if (!whole) return std::nullopt;
    return Measured{told[0], told[1], told[2]};
}

std::optional<Measured> better(std::optional<Measured> a, std::optional<Measured> b) {
    if (!a) return b;
    if (!b) return a;
    return b->count * a->seconds > a->count * b->seconds ? b : a;
}

Ran run(const std::vector<std::string>& arguments, const base::Path& folder) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) return {};
    std::vector<char*> raw;
    for (const auto& argument : arguments) raw.push_back(const_cast<char*>(argument.c_str()));
    raw.push_back(nullptr);
    const auto child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        if (::chdir(folder.c_str()) == 0) ::execvp(raw[0], raw.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    Ran ran;
    std::array<char, 4096> some{};
    for (ssize_t got = 0; (got = ::read(ends[0], some.data(), some.size())) > 0;)
        ran.out.append(some.data(), static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child) return ran;
    if (WIFEXITED(status) && WEXITSTATUS(status) != 127) ran.code = WEXITSTATUS(status);
    ran.seconds = seconds_of(usage);
    ran.bytes = bytes_of(usage);
    return ran;
}

bool installed(const std::string& program) {
    std::istringstream folders(base::environment("PATH").value_or(""));
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((base::Path(folder) / program).c_str(), X_OK) == 0) return true;
    return false;
}

}  // namespace wijk::bench
