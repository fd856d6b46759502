#pragma once
// For tests: small scenarios from a few lines of YAML.

#include <memory>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "scenario/load.h"

namespace wijk::testing_support {

/// A whole scenario around `scenes` (the YAML of the scenes, indented by two). `more` is put at the top
/// level: variables, goals...
inline std::string scenario_text(
    const std::string& scenes, const std::string& more = "",
    const std::string& head = "conversation: full\nchange_goal: Wim stopt met roken\n") {
    return "format: 1\nid: proef\nlanguage: nl\ntitle: Proef\nstops: [7]\nrole: beweegcoach\nlevel: "
           "1\nminutes: 5\n"
           "place: Park\nbriefing: Je komt Wim tegen.\naim: Luisteren.\n" +
           head +
           "resident:\n  name: Wim\n  age: 67\n  state: {trust: 4, importance: 5, confidence: 2, discord: "
           "0}\n" +
           more + "start: begin\nscenes:\n" + scenes +
           "debrief:\n  technique: [{id: t, text: \"Hoe ging het?\"}]\n  values: [{id: v, text: \"Mag "
           "dat?\"}]\n"
           "  person: [{id: p, text: \"Past het?\"}]\n";
}

/// A reaction table that moves nothing.
inline const char* const still = "kind: reactions\nformat: 1\nmoves: {}\ntalk: {}\n";

/// Loads it; a fault of the test's own text fails loudly.
inline scenario::Loaded loaded(const std::string& text, const std::string& reactions = still) {
    scenario::ScenarioSources sources;
    sources.file = "scenario.yaml";
    sources.scenario = text;
    sources.reactions = reactions;
    auto result = scenario::load(sources, "");
    std::string faults;
    for (const auto& one : result.diagnostics) faults += base::to_text(one, base::Language::en);
    if (!result.scenario) throw std::runtime_error(faults + text);
    return result;
}

inline std::shared_ptr<const scenario::Scenario> scenario_of(const std::string& text,
                                                             const std::string& reactions = still) {
    return loaded(text, reactions).scenario;
}

}  // namespace wijk::testing_support
