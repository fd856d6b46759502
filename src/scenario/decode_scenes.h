#pragma once
// The scenes of a scenario file, and the small readers that all decoding uses. Private to this module.

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/faults.h"
#include "scenario/names.h"
#include "scenario/scenario.h"
#include "yaml/node.h"

namespace wijk::scenario {

std::string prose_of(const yaml::Node& node, std::string_view key);  ///< without white space at its end
int whole_of(const yaml::Node& node, std::string_view key, int otherwise);
bool truth_of(const yaml::Node& node, std::string_view key);
std::vector<std::string> texts_of(const yaml::Node& node, std::string_view key);
yaml::Spot spot_of(const yaml::Node& node, std::string_view key);  ///< of its value, else of `node`

/// The hint for a name that is not among those below `key:`; empty where the record's own will do.
base::LocalText meant_or_add(std::string_view name, std::span<const std::string_view> known,
                             std::string_view key);
void report_unknown_scene(const yaml::Node& node, const Names& names, Report& report);

class SceneDecoder {
 public:
    /// `made` has all its scenes by id, and everything outside them that they can name.
    SceneDecoder(Scenario& made, const Names& names, const std::set<std::string, std::less<>>& facts,
                 Report& report)
        : made_(made), names_(names), facts_(facts), report_(report) {}

    void decode(const yaml::Node& scenes);

 private:
    std::string prose(const yaml::Node& node, std::string_view key);
    void scene(const yaml::Node& node, Scene& scene);
    Variant variant(const yaml::Node& node, std::size_t number, bool is_last);
    void talk(const yaml::Node& node, Variant& variant);
    Aside aside(const yaml::Node& node);
    Reply reply(const yaml::Node& node);
    void codes(const yaml::Node& node, Reply& reply);
    void set(const yaml::Node& node, Reply& reply);
    void goals(const yaml::Node& node, Reply& reply);
    void next(const yaml::Node& node, Reply& reply);
    void better(const yaml::Node& list, Scene& scene);
    Ending ending(const yaml::Node& node);

    Scenario& made_;
    const Names& names_;
    const std::set<std::string, std::less<>>& facts_;
    Report& report_;
};

}  // namespace wijk::scenario
