#include "authoring/new_scenario.h"

#include <cstdint>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "authoring/new_scenario_texts.h"
#include "base/text.h"

namespace wijk::authoring {

namespace {

using base::ErrorKind;
using base::Language;
using base::LocalText;
using base::Result;

constexpr std::size_t longest_answer = 200;  // a title or a line longer than this fits no screen

std::uint32_t code_point(std::string_view one) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(one[i]); };
    if (one.size() == 1) return byte(0);
    std::uint32_t value = byte(0) & (0xFFU >> (one.size() + 1));
    for (std::size_t i = 1; i < one.size(); ++i) value = (value << 6U) | (byte(i) & 0x3FU);
    return value;
}

/// What ends a line, steers a terminal, turns the reading direction or is no character at all.
bool is_unprintable(std::uint32_t point) {
    const auto between = [&](std::uint32_t from, std::uint32_t to) { return point >= from && point <= to; };
    return point < 0x20 || between(0x7F, 0x9F) || between(0x200E, 0x200F) || between(0x2028, 0x202E) ||
           between(0x2066, 0x2069) || point == 0xFEFF || between(0xFDD0, 0xFDEF) ||
           (point & 0xFFFE) == 0xFFFE;
}

bool is_printable(std::string_view text) {
    if (base::first_invalid_utf8(text)) return false;
    while (!text.empty()) {
        const auto length = base::character_length(text);
        if (is_unprintable(code_point(text.substr(0, length)))) return false;
        text.remove_prefix(length);
    }
    return true;
}

tl::unexpected<base::Error> wrong(const LocalText& what, LocalText problem, LocalText hint) {
    return base::failure(
        ErrorKind::wrong_use,
        {fmt::format("{}: {}", what.nl, problem.nl), fmt::format("{}: {}", what.en, problem.en)},
        std::move(hint));
}

/// The answer as it may stand between double quotes of YAML.
Result<std::string> quoted(std::string_view answer, const LocalText& what) {
    const auto text = base::trim(answer);
    if (text.empty())
        return wrong(what, {"hier staat niets", "there is nothing here"},
                     {"Vul iets in.", "Fill something in."});
    if (!is_printable(text))
        return wrong(what, {"hier staat een teken in dat niet kan", "this has a character that cannot be"},
                     {"Schrijf het op één regel, zonder bijzondere stuurtekens.",
                      "Write it on one line, without control characters."});
    if (text.find_first_of("{}") != std::string_view::npos)
        return wrong(what, {"accolades kunnen hier niet", "braces cannot stand here"},
                     {"Laat { en } weg: die zijn voor wat later wordt ingevuld.",
                      "Leave out { and }: they are for what is filled in later."});
    if (base::characters(text) > longest_answer)
        return wrong(what,
                     {fmt::format("langer dan {} tekens", longest_answer),
                      fmt::format("longer than {} characters", longest_answer)},
                     {"Maak het korter.", "Make it shorter."});
    std::string safe;
    for (const char c : text) {
        if (c == '"' || c == '\\') safe += '\\';
        safe += c;
    }
    return safe;
}

Result<> check_id(const std::string& answer, const LocalText& what) {
    if (base::is_id(answer)) return {};
    return wrong(
        what, {fmt::format("`{}` kan geen naam zijn", answer), fmt::format("`{}` cannot be a name", answer)},
        {"Kleine letters, cijfers, - en _, met een letter voorop: hoogstens 40.",
         "Small letters, digits, - and _, a letter first: 40 at most."});
}

Result<> check_number(int answer, int least, int most, const LocalText& what) {
    if (answer >= least && answer <= most) return {};
    return wrong(what, {fmt::format("{} kan niet", answer), fmt::format("{} cannot be", answer)},
                 {fmt::format("Kies een getal van {} tot en met {}.", least, most),
                  fmt::format("Choose a number from {} to {}.", least, most)});
}

/// In one pass, so that an answer that looks like a place to fill in stays what it is.
std::string fill(std::string_view text, const std::map<std::string_view, std::string>& answers) {
    std::string filled;
    for (;;) {
        const auto open = text.find("<<");
        filled += text.substr(0, open);
        if (open == std::string_view::npos) return filled;
        const auto close = text.find(">>", open);
        filled += answers.at(text.substr(open + 2, close - open - 2));
        text.remove_prefix(close + 2);
    }
}

}  // namespace

std::string folder_name(std::string_view title) {
    constexpr std::size_t longest = 40;
    std::string name;
    for (const char c : title) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool letter = small >= 'a' && small <= 'z';
        if (letter || (!name.empty() && small >= '0' && small <= '9'))
            name += small;
        else if (!name.empty() && name.back() != '-')
            name += '-';
        if (name.size() == longest) break;
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    return name;
}

Result<std::string> new_scenario(const Answers& answers, Language language) {
    if (auto fine = check_id(answers.id, {"naam van de map", "folder name"}); !fine)
        return tl::make_unexpected(fine.error());
    if (auto fine = check_id(answers.role, {"rol", "role"}); !fine) return tl::make_unexpected(fine.error());
    if (auto fine = check_number(answers.age, 0, 120, {"leeftijd", "age"}); !fine)
        return tl::make_unexpected(fine.error());
    if (auto fine = check_number(answers.stop, 1, 7, {"halte", "stop"}); !fine)
        return tl::make_unexpected(fine.error());
    const bool dutch = language == Language::nl;
    const std::string opening = !answers.opening.empty() ? answers.opening
                                : dutch                  ? "Ja, ik ruik naar rook. Dat weet ik zelf ook wel."
                                                         : "Yes, I smell of smoke. I know that myself.";
    const auto title = quoted(answers.title, {"titel", "title"});
    const auto name = quoted(answers.resident, {"naam van de bewoner", "name of the resident"});
    const auto place = quoted(answers.place, {"plek", "place"});
    const auto first = quoted(opening, {"eerste zin", "first line"});
    for (const auto* one : {&title, &name, &place, &first})
        if (!*one) return tl::make_unexpected(one->error());
    return fill(dutch ? texts::nl : texts::en, {{"id", answers.id},
                                                {"title", *title},
                                                {"name", *name},
                                                {"age", std::to_string(answers.age)},
                                                {"place", *place},
                                                {"role", answers.role},
                                                {"stop", std::to_string(answers.stop)},
                                                {"opening", *first}});
}

Result<base::Path> make_scenario(base::Files& files, const base::Path& folder, const Answers& answers,
                                 Language language) {
    const auto text = new_scenario(answers, language);
    if (!text) return tl::make_unexpected(text.error());
    const auto own = folder / answers.id;
    if (files.is_folder(own) || files.is_file(own))
        return base::failure(ErrorKind::wrong_use,
                             {fmt::format("{} is er al, en blijft zoals het is", own.string()),
                              fmt::format("{} is there already, and stays as it is", own.string())},
                             {"Kies een andere naam met --id.", "Choose another name with --id."});
    auto file = own / "scenario.yaml";
    if (auto written = files.write(file, *text); !written) return tl::make_unexpected(written.error());
    return file;
}

}  // namespace wijk::authoring
