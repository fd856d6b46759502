#pragma once
// How `wijk` explains its own use: help, and what to say about a command line that cannot be understood,
// whole in the language of the program and within the width of the terminal.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "main/program.h"

namespace wijk::main {

std::shared_ptr<CLI::FormatterBase> help_formatter(const Program& program);

/// What is wrong with the command line, and what is right instead. `wrong` is what parsing with `root` threw.
base::Error misuse(const CLI::App& root, const CLI::ParseError& wrong);

/// Takes one of these words; the message for any other names them.
CLI::Validator one_of(const Program& program, std::vector<std::string> words);

/// Takes a turn as people count: a whole number from 1.
CLI::Validator turn_number(const Program& program);

}  // namespace wijk::main
