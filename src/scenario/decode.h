#pragma once
// From the tree of a scenario file to a Scenario. Private to this module.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "scenario/faults.h"
#include "scenario/names.h"
#include "scenario/reactions.h"
#include "scenario/scenario.h"
#include "yaml/node.h"

namespace wijk::scenario {

struct LoadOptions;

/// A scenario as far as it could be made, and the entries that it puts over the shared reaction table. What
/// is wrong has been reported; with errors among that, the scenario serves for looking further only.
struct Decoded {
    Scenario scenario;
    ReactionTable reacts;
};

/// `root` was checked against the table of its kind.
Decoded decode_scenario(const yaml::Node& root, const LoadOptions& options, Report& report);

/// What holds of the whole: endings, loops, scenes that nothing leads to, playthroughs.
void check_structure(const Scenario& scenario, Report& report);

/// Reports every `{...}` of a text that is no placeholder or names a fact that is not among `facts`.
void check_placeholders(const yaml::Node& node, const std::set<std::string, std::less<>>& facts,
                        Report& report);
/// Those of a text, braces included, each once.
std::set<std::string> placeholders(std::string_view text);

/// Remembers the ids of one list and reports the second of two.
class UniqueIds {
 public:
    explicit UniqueIds(Report& report) : report_(report) {}
    void add(std::string_view id, yaml::Spot spot);

 private:
    Report& report_;
    std::map<std::string, yaml::Spot, std::less<>> seen_;
};

}  // namespace wijk::scenario
