#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace wijk::base {

std::string fill(std::string_view text, const Arguments& arguments) {
    std::string out;
    out.reserve(text.size() + 32);
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '{') {
            const auto close = text.find('}', at);
            if (close != std::string_view::npos) {
                const auto name = text.substr(at + 1, close - at - 1);
                const auto found = std::find_if(arguments.begin(), arguments.end(),
                                                [&](const auto& argument) { return argument.first == name; });
                if (found != arguments.end()) {
                    out += found->second;
                    at = close + 1;
                    continue;
                }
            }
        }
        out += text[at++];
    }
    return out;
}

std::string Diagnostic::message(Language language) const {
    return fill(record->message.in(language), arguments);
}

std::string Diagnostic::hint_text(Language language) const {
    return hint.empty() ? fill(record->mend.in(language), arguments) : hint.in(language);
}

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& one) { return one.severity() == Severity::error; });
}

namespace {

std::string place_text(const Place& place) {
    if (place.line == 0) return place.file;
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

std::string_view severity_text(Severity severity, Language language) {
    if (severity == Severity::error) return language == Language::nl ? "fout" : "error";
    return language == Language::nl ? "let op" : "warning";
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic, Language language) {
    std::string out = fmt::format("{}: {}: {} [{}]\n", place_text(diagnostic.place),
                                  severity_text(diagnostic.severity(), language),
                                  diagnostic.message(language), diagnostic.code());
    if (const auto hint = diagnostic.hint_text(language); !hint.empty()) out += fmt::format("    {}\n", hint);
    for (const auto& related : diagnostic.related)
        out += fmt::format("    {}: {}\n", place_text(related.place), related.text.in(language));
    return out;
}

void sort_by_place(Diagnostics& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.place.file, a.place.line, a.place.column) <
               std::tie(b.place.file, b.place.line, b.place.column);
    });
}

}  // namespace wijk::base
