#pragma once
// For tests of what the workbench shows beside the text: small scenarios, and what was found in them.

#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "app/workbench_model.h"
#include "dialogue/testing.h"

namespace wijk::app::testing_support {

/// A scene that leads to `next`, one reply each, called "naar-" and what it leads to.
inline std::string scene_text(const std::string& id, const std::vector<std::string>& next) {
    std::string text = fmt::format(
        "  {}:\n    resident: [{{says: \"Dit zeg ik bij {}.\", feels: neutral, talk: neutral}}]\n", id, id);
    text += "    replies:\n";
    for (const auto& to : next)
        text += fmt::format("      - {{id: naar-{0}, say: Ja, codes: [GI], next: {0}, note: Zo}}\n", to);
    return text;
}

inline std::string ending_text(const std::string& id, const std::string& kind) {
    return fmt::format(
        "  {}:\n    resident: [{{says: Dag, feels: neutral, talk: neutral}}]\n"
        "    ending: {{kind: {}, title: \"Zo eindigt {}\", text: Klaar}}\n",
        id, kind, id);
}

/// Everything but what takes long: states, constant players among a hundred talks.
inline std::shared_ptr<const authoring::Analysed> analysed(
    const std::shared_ptr<const scenario::Scenario>& scenario, analysis::Findings findings = {},
    const analysis::Limits& limits = {}) {
    auto made = std::make_shared<authoring::Analysed>();
    made->scenario = scenario;
    made->judgement.exploration = analysis::explore(*scenario, limits);
    made->judgement.policies = analysis::play_policies(*scenario, 100);
    made->findings = std::move(findings);
    return made;
}

inline MapContent map_content(const std::shared_ptr<const scenario::Scenario>& scenario) {
    MapContent content;
    content.scenario = scenario;
    content.layout = std::make_shared<analysis::Layout>(analysis::lay_out(*scenario));
    content.analysed = analysed(scenario);
    return content;
}

}  // namespace wijk::app::testing_support
