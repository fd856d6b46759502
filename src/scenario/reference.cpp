#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "base/text.h"
#include "scenario/faults.h"
#include "scenario/load.h"
#include "yaml/records.h"

namespace wijk::scenario {

std::vector<const base::DiagnosticRecord*> all_records() {
    std::vector<const base::DiagnosticRecord*> all;
    for (const auto& one : records()) all.push_back(&one);
    for (const auto& one : yaml::records()) all.push_back(&one);
    return all;
}

const base::DiagnosticRecord* find_record(std::string_view code,
                                          const std::vector<const base::DiagnosticRecord*>& among) {
    const auto same = [](char a, char b) {
        return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
    };
    for (const auto* one : among)
        if (std::equal(one->code.begin(), one->code.end(), code.begin(), code.end(), same)) return one;
    return nullptr;
}

const base::DiagnosticRecord* find_record(std::string_view code) {
    return find_record(code, all_records());
}

namespace {

bool is_dutch(base::Language language) {
    return language == base::Language::nl;
}

/// Bytes that are no text come out as `\xNN`, so that a page with an example of broken text is no broken
/// text.
std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto length = base::character_length(text.substr(at));
        const auto one = text.substr(at, length);
        const auto unit = static_cast<unsigned char>(one[0]);
        if (base::first_invalid_utf8(one) || (unit < 0x20 && unit != '\n'))
            out += fmt::format("\\x{:02x}", unit);
        else
            out += one;
        at += length;
    }
    return out;
}

std::string indented(std::string_view text) {
    std::string out;
    const auto shown = printable(text);
    for (std::size_t start = 0; start < shown.size();) {
        const auto end = std::min(shown.find('\n', start), shown.size());
        out += "    " + shown.substr(start, end - start) + "\n";
        start = end + 1;
    }
    return out;
}

std::string examples(const base::DiagnosticRecord& record, base::Language language) {
    const bool dutch = is_dutch(language);
    return fmt::format("{}:\n\n{}\n{}:\n\n{}", dutch ? "Zo gaat het mis" : "This goes wrong",
                       indented(record.failing), dutch ? "Zo is het goed" : "This is right",
                       indented(record.passing));
}

std::string_view severity(const base::DiagnosticRecord& record, base::Language language) {
    if (record.severity == base::Severity::error) return is_dutch(language) ? "fout" : "error";
    return is_dutch(language) ? "let op" : "warning";
}

}  // namespace

std::string explain(const base::DiagnosticRecord& record, base::Language language) {
    constexpr std::size_t width = 80;
    const bool dutch = is_dutch(language);
    std::string out = fmt::format("{} ({})\n", record.code, severity(record, language));
    for (const auto& [title, text] :
         {std::pair{dutch ? "Wat" : "What", record.message}, std::pair{dutch ? "Waarom" : "Why", record.why},
          std::pair{dutch ? "Wat te doen" : "What to do", record.mend}})
        out += "\n" + base::wrap(fmt::format("{}: {}", title, text.in(language)), width) + "\n";
    return out + "\n" + examples(record, language);
}

std::string reference_page(const std::vector<const base::DiagnosticRecord*>& records,
                           base::Language language) {
    const bool dutch = is_dutch(language);
    std::string out = dutch ? "# Meldingen\n\nAlles wat `wijk check` kan melden. Tussen accolades staat wat "
                              "per geval wordt ingevuld.\n"
                            : "# Diagnostics\n\nEverything that `wijk check` can report. What is filled in "
                              "stands between braces.\n";
    for (const auto* record : records)
        out += fmt::format("\n## {} ({})\n\n{}.\n\n{}\n\n{}\n\n{}", record->code, severity(*record, language),
                           record->message.in(language), record->why.in(language), record->mend.in(language),
                           examples(*record, language));
    return out;
}

}  // namespace wijk::scenario
