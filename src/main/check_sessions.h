#pragma once
// `wijk check --sessions`: kept talks on the scenarios that were checked.

#include <string>
#include <vector>

#include "authoring/replays.h"
#include "json/value.h"
#include "main/program.h"

namespace wijk::main {

/// The kept talks of one scenario.
struct TalksOf {
    std::string scenario;  ///< id, or the folder where it does not load
    bool loads = false;    ///< else nothing can be said of its talks
    std::vector<authoring::KeptTalk> talks;
};

/// In the order of the folders. The records cannot be read: an error.
base::Result<std::vector<TalksOf>> kept_talks_on(const Program& program,
                                                 const std::vector<base::Path>& folders,
                                                 const std::string& reactions);

/// `[{"session","scenario","kind","turn","why"}]`; turn and why are null where nothing differs.
json::Value json_of(const std::vector<TalksOf>& all, base::Language language);
void print(const Program& program, const std::vector<TalksOf>& all);

}  // namespace wijk::main
