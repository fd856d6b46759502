#pragma once
// For tests: an otherwise complete method around the fragment of an example. A fragment's keys take the place
// of the frame's own.

#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wijk::intervision::testing_support {

/// Each step on one line gets the keys that it does not have.
inline std::string with_whole_steps(std::string text) {
    std::string out;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        auto line = text.substr(start, end - start);
        if (line.rfind("- {id:", 0) == 0 && line.back() == '}') {
            line.pop_back();
            for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
                     {"minutes", "5"}, {"title", "kop"}, {"aim", "doel"}, {"say", "[\"Dag allemaal.\"]"}})
                if (line.find(" " + key + ":") == std::string::npos) line += ", " + key + ": " + value;
            line += "}";
        }
        out += line + "\n";
        start = end + 1;
    }
    return out;
}

inline const std::string first_step = "- {id: terug, kind: look_back, speaks: in_turn}\n";
inline const std::string last_step = "- {id: afspraak, kind: agree, speaks: in_turn}\n";

/// A whole file: the usual keys save those that `fragment` has itself, then `fragment`.
inline std::string method_text(std::string_view fragment = "") {
    std::string out;
    for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
             {"kind", "method"},
             {"format", "1"},
             {"id", "proef"},
             {"language", "nl"},
             {"title", "Proef"},
             {"summary", "Een proef."},
             {"when", "Als je wilt proberen."},
             {"source", "verzonnen"},
             {"fewest", "3"},
             {"most", "8"},
             {"materials", "[own]"},
             {"steps", "\n" + first_step + "- {id: praten, kind: discuss, speaks: everyone}\n" + last_step}})
        if (("\n" + std::string(fragment)).find("\n" + key + ":") == std::string::npos)
            out += key + ": " + value + "\n";
    return with_whole_steps(out + std::string(fragment) + "\n");
}

/// The whole file of a frame of records.def.
inline std::string method_of(std::string_view frame, const std::string& fragment) {
    if (frame == "method") return method_text(fragment);
    if (frame == "steps") return method_text("steps:\n" + first_step + fragment + "\n" + last_step);
    if (frame == "case")
        return method_text("bringer: true\nsteps:\n" + first_step +
                           "- {id: vertellen, kind: tell, speaks: bringer}\n" + fragment +
                           "\n- {id: antwoord, kind: respond, speaks: bringer}\n" + last_step);
    return method_text();
}

}  // namespace wijk::intervision::testing_support
