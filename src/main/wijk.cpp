// `wijk`: everything that the window does to data, from the command line.

#include <algorithm>
#include <csignal>
#include <iostream>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "main/command_line.h"

namespace wijk::main {
namespace {

std::size_t terminal_width() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::clamp<std::size_t>(size.ws_col, 40, 100);
}

/// The language must be known before the parser is built, because its help is written in it.
base::Language language_of(int count, char** arguments, const base::Path& config) {
    base::Language language = base::Language::nl;
    const auto settings = app::load_settings(base::real_files(), config);
    language = settings.settings.language;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--language" && i + 1 < count) base::language_from_id(arguments[i + 1], language);
        if (argument.starts_with("--language=")) base::language_from_id(argument.substr(11), language);
    }
    return language;
}

int run(int count, char** arguments) {
    // A reader that goes away (`wijk ... | head`) ends the output, not the program in the middle of a write.
    std::signal(SIGPIPE, SIG_IGN);
    const auto config = base::user_config_folder(), data = base::user_data_folder();
    const base::Path config_folder = config ? *config : base::Path();
    Program program{std::cin,
                    std::cout,
                    std::cerr,
                    ::isatty(STDIN_FILENO) == 1,
                    terminal_width(),
                    language_of(count, arguments, config_folder),
                    base::share_folder(),
                    data ? *data : base::Path(),
                    config_folder};
    const int code = CommandLine(program).run(count, arguments);
    std::cout.flush();
    if (std::cout) return code;
    // Where the reader went away nobody waits for the rest, and there is nothing to tell.
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0) return io_failed;
    return program.fail({base::ErrorKind::io,
                         {"De uitvoer kan niet worden geschreven", "The output cannot be written"},
                         {"Is de schijf vol?", "Is the disk full?"}});
}

}  // namespace
}  // namespace wijk::main

int main(int count, char** arguments) {
    return wijk::main::run(count, arguments);
}
