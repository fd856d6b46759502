#include "analysis/realism.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <tuple>

#include <fmt/format.h>

#include "analysis/realism_faults.h"
#include "base/clock.h"
#include "dialogue/conversation.h"

namespace wijk::analysis {

namespace {

constexpr std::string_view header =
    "set,level,previous_client,therapist_behaviour,n,p_change,p_sustain,p_neutral";
constexpr std::size_t columns = 8;
constexpr int longest_talk_played = 200;
constexpr int few_in_row = 20;   ///< below: the row of all subjects stands beside
constexpr int few_counted = 30;  ///< below: never outside
constexpr double tolerance = .15;

tl::unexpected<base::Error> wrong_line(int number, const char* nl, const char* en) {
    return base::failure(base::ErrorKind::bad_data,
                         {fmt::format("annomi-transitions.csv, regel {}: {}", number, nl),
                          fmt::format("annomi-transitions.csv, line {}: {}", number, en)},
                         {"Zet het bestand terug zoals het bij het programma hoort.",
                          "Put the file back as it belongs to the program."});
}

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    for (std::size_t comma = 0; (comma = line.find(',')) != std::string_view::npos;) {
        fields.push_back(line.substr(0, comma));
        line.remove_prefix(comma + 1);
    }
    fields.push_back(line);
    return fields;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end;
}

template <std::size_t Size>
bool one_of(std::string_view text, const std::array<std::string_view, Size>& known) {
    return std::find(known.begin(), known.end(), text) != known.end();
}

base::Result<Annomi> read_row(std::string_view line, int number) {
    static constexpr auto sets =
        std::to_array<std::string_view>({"high", "low", "high-smoking", "low-smoking"});
    static constexpr auto levels = std::to_array<std::string_view>({"main", "subtype", "combination"});
    static constexpr auto sides =
        std::to_array<std::string_view>({"any", "change", "neutral", "sustain", "start"});
    const auto fields = fields_of(line);
    if (fields.size() != columns)
        return wrong_line(number, "hier horen acht velden", "eight fields belong here");
    if (!one_of(fields[0], sets)) return wrong_line(number, "onbekende `set`", "unknown `set`");
    if (!one_of(fields[1], levels)) return wrong_line(number, "onbekend `level`", "unknown `level`");
    if (!one_of(fields[2], sides))
        return wrong_line(number, "onbekende `previous_client`", "unknown `previous_client`");
    if (fields[3].empty())
        return wrong_line(number, "`therapist_behaviour` is leeg", "`therapist_behaviour` is empty");
    Annomi row{std::string(fields[0]), std::string(fields[1]), std::string(fields[2]),
               std::string(fields[3])};
    if (!read_number(fields[4], row.n) || row.n < 1)
        return wrong_line(number, "`n` is geen aantal vanaf 1", "`n` is no number from 1 on");
    const std::array<double*, 3> parts = {&row.change, &row.sustain, &row.neutral};
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!read_number(fields[5 + i], *parts[i]) || !(*parts[i] >= 0 && *parts[i] <= 1))
            return wrong_line(number, "een deel is geen getal van 0 tot 1",
                              "a part is no number from 0 to 1");
    if (std::abs(row.change + row.sustain + row.neutral - 1) > .001)
        return wrong_line(number, "de drie delen zijn samen geen 1", "the three parts do not add up to 1");
    return row;
}

using Key = std::tuple<std::string, std::string, std::string>;  ///< level, previous, behaviour
using Counts = std::map<Key, std::array<int, 3>>;               ///< by skills::Side

/// Level main, and subtype.
std::pair<const char*, const char*> behaviour_of(skills::CodeSet codes) {
    using skills::Code;
    if (codes.contains(Code::OQ)) return {"question", "question/open"};
    if (codes.contains(Code::CQ)) return {"question", "question/closed"};
    if (codes.contains(Code::CR)) return {"reflection", "reflection/complex"};
    if (codes.contains(Code::SR)) return {"reflection", "reflection/simple"};
    if (codes.contains_any({Code::PERSUADE, Code::PWP})) return {"therapist_input", "input/advice"};
    if (codes.contains(Code::GI)) return {"therapist_input", "input/information"};
    return {"other", "other"};
}

void count(Counts& counts, skills::Side before, skills::CodeSet codes, skills::Side after) {
    const auto [main, subtype] = behaviour_of(codes);
    for (const auto& previous : {std::string("any"), std::string(skills::to_id(before))}) {
        ++counts[{"main", previous, main}][static_cast<std::size_t>(after)];
        ++counts[{"subtype", previous, subtype}][static_cast<std::size_t>(after)];
    }
}

void count_talk(Counts& counts, dialogue::Conversation talk, base::Random& random) {
    for (int i = 0; i < longest_talk_played && talk.status() == dialogue::Status::open; ++i) {
        const auto before = talk.line().talk.back().side;
        const auto reply = talk.offered()[random.below(talk.offered().size())];
        const auto codes = talk.scene().replies[reply].codes;
        talk.choose(reply);
        count(counts, before, codes, talk.line().talk.back().side);
    }
}

std::optional<Annomi> row_beside(const std::vector<Annomi>& annomi, const Key& key) {
    std::optional<Annomi> found;
    for (const auto& row : annomi) {
        if (Key{row.level, row.previous, row.behaviour} != key) continue;
        if (row.set == "high-smoking" && row.n >= few_in_row) return row;
        if (row.set == "high") found = row;
    }
    return found;
}

/// The 95 % interval of Wilson (1927) of `part` of `n`.
std::pair<double, double> wilson(double part, int n) {
    constexpr double z = 1.959964;
    const double share = z * z / n;
    const double centre = (part + share / 2) / (1 + share);
    const double half = z / (1 + share) * std::sqrt(part * (1 - part) / n + share / n / 4);
    return {centre - half, centre + half};
}

bool is_outside(const Transition& one) {
    if (!one.beside || one.n < few_counted) return false;
    const auto [least, most] = wilson(one.beside->change, one.beside->n);
    return one.change < least - tolerance || one.change > most + tolerance;
}

const char* codes_of(const std::string& behaviour) {
    if (behaviour == "question") return "OQ/CQ";
    if (behaviour == "reflection") return "SR/CR";
    if (behaviour == "therapist_input") return "GI/PERSUADE/PWP";
    return "AF/SEEK/EMPHASIZE/CONFRONT/STORY/STRUCTURE";
}

std::string percent(double part) {
    return fmt::format("{:.0f}", 100 * part);
}

}  // namespace

base::Result<std::vector<Annomi>> read_annomi(std::string_view csv) {
    std::vector<Annomi> rows;
    for (int number = 1; !csv.empty() || number == 1; ++number) {
        const auto end = std::min(csv.find('\n'), csv.size());
        auto line = csv.substr(0, end);
        csv.remove_prefix(std::min(end + 1, csv.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (number == 1) {
            if (line != header)
                return wrong_line(number, "de kop is niet zoals hij hoort",
                                  "the header is not as it must be");
            continue;
        }
        auto row = read_row(line, number);
        if (!row) return tl::make_unexpected(row.error());
        for (const auto& other : rows)
            if (std::tie(other.set, other.level, other.previous, other.behaviour) ==
                std::tie(row->set, row->level, row->previous, row->behaviour))
                return wrong_line(number, "deze rij staat er al", "this row is there already");
        rows.push_back(std::move(*row));
    }
    return rows;
}

Realism measure_realism(const scenario::Scenario& scenario, const std::vector<Annomi>& annomi, int talks,
                        std::uint64_t seed) {
    // Talks end before this function does: nobody needs to own the scenario.
    const std::shared_ptr<const scenario::Scenario> borrowed(std::shared_ptr<void>(), &scenario);
    const dialogue::Conversation opening(borrowed);
    base::SeededRandom random(seed);
    Counts counts;
    for (int i = 0; i < talks; ++i) count_talk(counts, opening, random);

    Realism found{talks, {}};
    for (const auto& [key, sides] : counts) {
        const auto& [level, previous, behaviour] = key;
        const int n = sides[0] + sides[1] + sides[2];
        const auto part = [&](skills::Side side) {
            return static_cast<double>(sides[static_cast<std::size_t>(side)]) / n;
        };
        Transition one{level,
                       previous,
                       behaviour,
                       n,
                       part(skills::Side::change),
                       part(skills::Side::sustain),
                       part(skills::Side::neutral),
                       row_beside(annomi, key)};
        one.outside = is_outside(one);
        found.transitions.push_back(std::move(one));
    }
    return found;
}

Findings realism_findings(const scenario::Scenario& scenario, const Realism& realism) {
    Findings findings;
    const auto& start = scenario.scenes[scenario.start];
    for (const auto& one : realism.transitions) {
        if (!one.outside || one.level != "main" || one.previous != "any") continue;
        const auto fault = one.change > one.beside->change ? RealismFault::easier_than_ranges
                                                           : RealismFault::harder_than_ranges;
        Finding finding;
        finding.diagnostic.record = &record(fault);
        finding.diagnostic.place = start.place;
        finding.diagnostic.arguments = {{"codes", codes_of(one.behaviour)},
                                        {"ours", percent(one.change)},
                                        {"theirs", percent(one.beside->change)}};
        finding.at = start.id;
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace wijk::analysis
