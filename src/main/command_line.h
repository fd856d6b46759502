#pragma once
// What `wijk` understands: its commands with their options, each tied to what it does (main/commands.h).

#include <cstddef>
#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "main/commands.h"
#include "main/usage.h"

namespace wijk::main {

class CommandLine {
 public:
    explicit CommandLine(Program& program);

    /// Does what the arguments ask, or says what is wrong with them. Returns the exit code.
    int run(int count, char** arguments);

 private:
    const char* say(const char* nl, const char* en) const { return program_.say(nl, en); }
    CLI::App* add(CLI::App& parent, const char* name, const char* nl, const char* en, const char* examples);

    // One file for each group: command_line_<group>.cpp
    void add_play();
    void add_practice();
    void add_check();
    void add_analyse();
    void add_new();
    void add_graph();
    void add_authoring();
    void add_sessions();
    void add_roads(CLI::App& group);
    void add_report();
    void add_group();
    void add_meetings();
    void add_meeting_taking(CLI::App& meetings);

    Program& program_;
    CLI::App cli_;
    std::string data_, language_, choose_, file_, to_, kind_ = "scenario", code_;
    bool reference_ = false;
    PlayOptions play_;
    PractiseOptions practise_;
    DrillsOptions drills_;
    CheckOptions check_;
    NewOptions new_;
    AnalyseOptions analyse_;
    RealismOptions realism_;
    GraphOptions graph_;
    SessionsOptions sessions_;
    MeetingsOptions meetings_;
    ReportOptions report_;
    GroupOptions group_;
    MeetingTakingOptions meeting_;
    std::function<int()> work_;
};

}  // namespace wijk::main
