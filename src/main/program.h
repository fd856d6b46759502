#pragma once
// What every command of `wijk` works with: streams, language, folders, and how a failure becomes an exit
// code.

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/library.h"
#include "app/settings.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/result.h"
#include "i18n/catalogue.h"
#include "records/records.h"

namespace wijk::main {

/// Exit codes of design.md, section 5.
enum Exit : int { fine = 0, findings = 1, wrong_use = 2, io_failed = 3 };
Exit exit_of(base::ErrorKind kind);

struct Program {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool person_at_keyboard = false;  ///< standard input is a terminal
    std::size_t width = 80;           ///< columns for running text
    base::Language language = base::Language::nl;
    base::Path share;
    base::Path data;
    base::Path config;

    /// The text of this language: command line texts stand where they are used.
    const char* say(const char* nl, const char* en) const { return language == base::Language::nl ? nl : en; }

    /// Prints the error and its hint; the exit code that goes with it.
    int fail(const base::Error& error) const;

    base::Result<i18n::Catalogue> catalogue() const;
    base::Result<std::unique_ptr<records::Records>> records() const;
    /// The reaction table's text.
    base::Result<std::string> reactions() const;
    base::Result<neighbourhood::Neighbourhood> neighbourhood() const;

    /// Where a scenario lies: by its folder, by its scenario.yaml, or by the id of an own or a shipped one.
    base::Result<base::Path> scenario_folder(const std::string& named) const;
    /// The scenario there. With errors: they are printed and the Result says so.
    base::Result<scenario::Loaded> scenario(const base::Path& folder) const;
    void print(const base::Diagnostics& diagnostics) const;
};

/// Asks the question and whether it is sure: only a yes is one.
bool sure(const Program& program, const std::string& question);

/// The folder of a scenario named by itself or by its scenario.yaml. Another file, or nothing: an error that
/// says so.
base::Result<base::Path> folder_of_scenario(const std::string& named);

}  // namespace wijk::main
