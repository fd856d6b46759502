#pragma once
// Brings the program to a screen and state that the command line names, by the same steps as a user.

#include <string>

#include "app/app.h"

namespace wijk::main {

struct StageOptions {
    std::string screen;    ///< id; empty: as the program starts
    std::string scenario;  ///< for briefing, conversation, debrief and compare; empty: the first
    std::string choose;    ///< replies to say first: a,b,c; for practice the steps: begin,1,next; on the
                           ///< workbench the place to go to
    std::string other;     ///< replies of another road, for compare and debrief: a,b,d
    std::string words;     ///< own words where a scene asks for them
    int turn = 0;          ///< of the debrief, from 1; 0: the first; on the workbench a problem
    std::string show;      ///< in the debrief: parts to open, of thoughts, offers, coding, why, note; on the
                           ///< workbench what stands beside the text
    std::string count;     ///< in the debrief: a count whose turns are marked
    std::string method;    ///< of a meeting; empty: the first
    int people = 0;        ///< of a meeting; 0: eight
    std::string steps;     ///< of a meeting, see main/stage_meeting.h
};

/// Where the program reads and writes. `data` empty: the user's own folder. `for_picture`: settings are
/// neither read nor written.
base::Result<app::Surroundings> surroundings_of(const base::Path& data, bool for_picture);

/// An unknown screen, scenario or reply is an error that names those there are.
base::Result<> set_stage(app::App& app, const StageOptions& options);

/// Of an unknown name: an error that tells those there are.
tl::unexpected<base::Error> no_such(const char* nl, const char* en, const std::string& named,
                                    const std::string& there_are);

/// "a,b,c" without its empty parts.
std::vector<std::string> parts_of(const std::string& list);

}  // namespace wijk::main
