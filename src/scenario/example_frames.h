#pragma once
// For tests: an otherwise complete scenario around the fragment of an example. A fragment's keys take the
// place of the frame's own.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/load.h"
#include "scenario/translation.h"

namespace wijk::scenario::testing_support {

using Keys = std::vector<std::pair<std::string, std::string>>;  ///< a key and the text behind it

/// `keys` save those that `fragment` has itself, then `fragment`, all on lines of their own.
inline std::string merged(const Keys& keys, std::string_view fragment) {
    std::string out;
    const auto has = [&](const std::string& key) {
        return ("\n" + std::string(fragment)).find("\n" + key + ":") != std::string::npos;
    };
    for (const auto& [key, text] : keys)
        if (!has(key)) out += key + ":" + text + "\n";
    out += fragment;
    if (out.empty() || out.back() != '\n') out += '\n';
    return out;
}

/// As a block below `key:`, with every line two spaces further in.
inline std::string below(std::string_view text) {
    std::string out = "\n";
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        if (end > start) out += "  " + std::string(text.substr(start, end - start));
        out += '\n';
        start = end + 1;
    }
    out.pop_back();
    return out;
}

/// As the only item, or the first one, of a list.
inline std::string as_item(std::string_view text) {
    auto out = below(text);
    out[1] = '-';
    return out;
}

inline const std::string plain_line = "\n- {id: dag, says: \"Dag.\", feels: neutral, talk: neutral}";
inline const std::string second_reply = "\n- {id: twee, say: \"Nou.\", note: \"n\", next: slot}";

inline std::string reply_keys(std::string_view fragment) {
    return merged({{"id", " een"}, {"say", " \"Ja?\""}, {"note", " \"n\""}, {"next", " slot"}}, fragment);
}
inline std::string scene_keys(std::string_view fragment) {
    return merged({{"resident", plain_line}, {"replies", as_item(reply_keys("")) + second_reply}}, fragment);
}
inline std::string ending_keys(std::string_view fragment) {
    return merged({{"kind", " opened"}, {"title", " \"t\""}, {"text", " \"t\""}}, fragment);
}
inline std::string scenes_keys(std::string_view fragment) {
    return merged(
        {{"begin", below(scene_keys(""))},
         {"slot", below(merged({{"resident", plain_line}, {"ending", below(ending_keys(""))}}, ""))}},
        fragment);
}
inline std::string file_keys(std::string_view fragment) {
    return merged(
        {{"format", " 1"},
         {"id", " proef"},
         {"language", " nl"},
         {"title", " titel"},
         {"stops", " [7]"},
         {"role", " beweegcoach"},
         {"level", " 1"},
         {"minutes", " 5"},
         {"place", " plek"},
         {"briefing", " vooraf"},
         {"aim", " doel"},
         {"conversation", " full"},
         {"change_goal", " \"Wim stopt met roken\""},
         {"resident", " {name: Wim, age: 67, state: {trust: 4, importance: 5, confidence: 2, discord: 0}}"},
         {"cast", " {bram: {name: Bram, age: 40}}"},
         {"variables", " {knows: false, visits: {start: 0, min: 0, max: 5}}"},
         {"goals", " {luisteren: {title: Luisteren}}"},
         {"facts", " {groep: {text: \"feit\", source: \"bron\", dated: 2024-01-01, check_by: 2099-01-01}}"},
         {"start", " begin"},
         {"scenes", below(scenes_keys(""))},
         {"debrief", " {technique: [{id: t, text: \"Hoe?\"}]}"}},
        fragment);
}
inline std::string reactions_keys(std::string_view fragment) {
    return merged({{"kind", " reactions"}, {"format", " 1"}, {"moves", " {}"}, {"talk", " {}"}}, fragment);
}

/// The whole scenario of a frame that puts the fragment somewhere in the scenario file.
inline std::string scenario_of(std::string_view frame, const std::string& fragment) {
    if (frame == "file") return fragment;
    if (frame == "scenario") return file_keys(fragment);
    if (frame == "scenes") return file_keys("scenes:" + below(scenes_keys(fragment)));
    if (frame == "scene" || frame == "lines")
        return scenario_of("scenes", "begin:" + below(scene_keys(fragment)));
    if (frame == "variant") {
        const auto variant = merged(
            {{"when", " \"trust > 5\""}, {"says", " \"Hoi.\""}, {"feels", " neutral"}, {"talk", " neutral"}},
            fragment);
        return scenario_of("scene", "resident:" + as_item(variant) + plain_line);
    }
    if (frame == "reply")
        return scenario_of("scene", "replies:" + as_item(reply_keys(fragment)) + second_reply);
    if (frame == "condition") return scenario_of("reply", "when: '" + fragment + "'");
    if (frame == "ending")
        return scenario_of("scenes", "slot:" + below(merged({{"resident", plain_line}},
                                                            "ending:" + below(ending_keys(fragment)))));
    return file_keys("");
}

/// A complete translation of a scenario into English, `fragment` over its texts.
inline std::string translation_of(const Scenario& scenario, std::string_view head,
                                  std::string_view fragment) {
    Keys texts;
    for_each_text(scenario, [&](const TextPlace& place, const std::string& text) {
        std::string words = "in English";
        for (const auto& one : {std::string("{resident}"), std::string("{fact.groep}")})
            if (text.find(one) != std::string::npos) words += " " + one;
        texts.emplace_back(place.id, " {from: \"" + source_mark(text) + "\", text: \"" + words + "\"}");
    });
    return merged({{"kind", " translation"}, {"of", " proef"}, {"language", " en"}}, head) +
           "texts:" + below(merged(texts, fragment)) + "\n";
}

}  // namespace wijk::scenario::testing_support
