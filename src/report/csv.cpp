#include "report/csv.h"

#include <functional>

#include "report/content.h"
#include "report/escape.h"

namespace wijk::report {

namespace {

using feedback::TurnDebrief;

/// One row's worth: the talk, and a turn of it by its place in the content.
struct Row {
    const Content& content;
    std::size_t place;
    const TurnDebrief& turn() const { return content.debrief.turns[place]; }
};

struct Cell : Column {
    std::function<std::string(const Row&)> value;  ///< as it stands in the file: quoted where it is a text
};

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const auto& part : parts) all += (all.empty() ? "" : "; ") + part;
    return all;
}

std::string codes(const Row& row) {
    std::vector<std::string> ids;
    for (const auto& code : row.turn().codes) ids.emplace_back(to_id(code.code));
    return csv(joined(ids));
}

std::string heard(const Row& row) {
    std::vector<std::string> lines{row.turn().after.says};
    for (const auto& [who, says] : row.turn().after.also) lines.push_back(who + ": " + says);
    std::string all;
    for (const auto& line : lines) all += (all.empty() ? "" : "\n") + line;
    return csv(all);
}

std::string said_at(const Row& row) {
    const auto& said = row.content.facts.said;
    return row.place < said.size() ? base::to_iso8601(said[row.place]) : std::string();
}

std::string trust(const scenario::ResidentState& state) {
    return std::to_string(state[static_cast<std::size_t>(scenario::StateVariable::trust)]);
}

std::string truth(bool value) {
    return value ? "true" : "false";
}

const std::vector<Cell>& cells() {
    static const std::vector<Cell> all = {
        {{"session", "id of the session"}, [](const Row& r) { return csv(r.content.facts.session); }},
        {{"started", "when it began: ISO 8601, UTC"},
         [](const Row& r) { return base::to_iso8601(r.content.facts.started); }},
        {{"learner", "nickname; empty when left out"},
         [](const Row& r) { return csv(r.content.facts.learner_name); }},
        {{"scenario", "id of the scenario"}, [](const Row& r) { return csv(r.content.debrief.scenario); }},
        {{"title", "title of the scenario"}, [](const Row& r) { return csv(r.content.debrief.title); }},
        {{"turn", "from 1"}, [](const Row& r) { return std::to_string(r.turn().number); }},
        {{"at", "when the reply was chosen: ISO 8601, UTC; empty when not known"}, said_at},
        {{"scene", "id of the scene"}, [](const Row& r) { return csv(r.turn().scene); }},
        {{"reply", "id of the reply"}, [](const Row& r) { return csv(r.turn().reply); }},
        {{"answered", "the resident's words that were answered"},
         [](const Row& r) { return csv(r.turn().before.says); }},
        {{"own_words", "written before the replies were shown; empty when left out"},
         [](const Row& r) { return csv(r.turn().margin.own_words); }},
        {{"said", "the reply"}, [](const Row& r) { return csv(r.turn().say); }},
        {{"codes",
          "behaviour codes (MITI 4.2.1, STORY and STRUCTURE), with `; ` between; empty in engage and "
          "team talks"},
         codes},
        {{"toward", "none, change, sustain or both"},
         [](const Row& r) { return csv(to_id(r.turn().toward)); }},
        {{"oversteps", "true when the reply left the role"},
         [](const Row& r) { return truth(r.turn().oversteps); }},
        {{"what_it_did", "the author's note"}, [](const Row& r) { return csv(r.turn().note); }},
        {{"heard", "what came back, a line for each who spoke"}, heard},
        {{"talk", "neutral, change or sustain: the last of what came back; empty in engage and team talks"},
         [](const Row& r) { return csv(r.content.debrief.technical ? to_id(r.turn().after.side) : ""); }},
        {{"talk_kinds", "the same with its kinds in plain words; empty in engage and team talks"},
         [](const Row& r) { return csv(joined(r.turn().after.talk)); }},
        {{"trust_before", "0..10, before the reply"},
         [](const Row& r) { return trust(r.turn().state_before); }},
        {{"trust_after", "0..10, after what came back"},
         [](const Row& r) { return trust(r.turn().state_after); }},
        {{"marked", "true when marked to come back to with others"},
         [](const Row& r) { return truth(r.turn().margin.marked); }},
        {{"note", "the learner's own; empty when left out"},
         [](const Row& r) { return csv(r.turn().margin.note); }},
    };
    return all;
}

}  // namespace

const std::vector<Column>& csv_columns() {
    static const std::vector<Column> columns(cells().begin(), cells().end());
    return columns;
}

std::string to_csv(const Content& content) {
    static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF", line_end = "\r\n";
    std::string out(byte_order_mark);
    const auto row = [&](const auto& value_of) {
        bool first = true;
        for (const auto& cell : cells()) {
            if (!first) out += ',';
            out += value_of(cell);
            first = false;
        }
        out += line_end;
    };
    row([](const Cell& cell) { return std::string(cell.name); });
    for (std::size_t i = 0; i < content.debrief.turns.size(); ++i)
        row([&](const Cell& cell) { return cell.value(Row{content, i}); });
    return out;
}

}  // namespace wijk::report
