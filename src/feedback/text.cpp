// The debrief in words, for a terminal and for whoever listens to one: nothing is told by place on the line
// or by signs alone.

#include "base/text.h"

#include <fmt/format.h>

#include "feedback/debrief.h"

namespace wijk::feedback {

namespace {

using i18n::Catalogue;

class Writer {
 public:
    explicit Writer(std::size_t width) : width_(width) {}
    void blank() { out_ += '\n'; }
    void line(std::string_view text, std::string_view indent = "") {
        out_ += base::wrap(text, width_, indent) + '\n';
    }
    void named(std::string_view name, std::string_view text, std::string_view indent = "") {
        if (!text.empty()) line(fmt::format("{}: {}", name, text), indent);
    }
    std::string take() { return std::move(out_); }

 private:
    std::size_t width_;
    std::string out_;
};

void write_line(Writer& out, const LineText& line, std::string_view indent = "") {
    out.named(line.who, line.says, indent);
    for (const auto& [who, says] : line.also) out.named(who, says, indent);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

void write_turn(Writer& out, const TurnDebrief& turn, const Catalogue& catalogue) {
    constexpr std::string_view inner = "   ";
    out.blank();
    out.line(catalogue.text("debrief.turn", {{"number", std::to_string(turn.number)}}));
    out.named(catalogue.text("debrief.own_words"), turn.margin.own_words, inner);
    out.named(catalogue.text("debrief.you"), turn.say, inner);
    std::vector<std::string> codes;
    for (const auto& code : turn.codes) codes.push_back(code.name);
    out.named(catalogue.text("debrief.what_it_was"), joined(codes), inner);
    if (turn.oversteps) out.line(catalogue.text("debrief.overstepped"), inner);
    out.named(catalogue.text("debrief.what_it_did"), turn.note, inner);
    if (turn.better) out.named(catalogue.text("debrief.also_on_offer"), turn.better->say, inner);
    write_line(out, turn.after, inner);
    out.named(catalogue.text("debrief.what_was_heard"), joined(turn.after.talk), inner);
    out.named(catalogue.text("debrief.your_note"), turn.margin.note, inner);
    if (turn.margin.marked) out.line(catalogue.text("debrief.marked"), inner);
}

}  // namespace

std::string to_text(const Debrief& debrief, const Catalogue& catalogue, std::size_t width) {
    Writer out(width);
    out.line(catalogue.text("debrief.title", {{"title", debrief.title}}));
    out.blank();
    if (debrief.ending) {
        out.named(debrief.ending->kind_name, debrief.ending->title);
        out.line(debrief.ending->text);
    } else {
        out.line(catalogue.text("debrief.unfinished"));
    }
    if (!debrief.turns.empty()) {
        out.blank();
        write_line(out, debrief.turns.front().before);
    }
    for (const auto& turn : debrief.turns) write_turn(out, turn, catalogue);
    out.blank();
    out.line(debrief.counts_heading);
    for (const auto& row : debrief.counts) {
        out.named(row.name, row.value, "   ");
        if (!row.threshold.empty()) out.line(row.threshold, "      ");
    }
    if (!debrief.goals.empty()) {
        out.blank();
        out.line(catalogue.text("debrief.goals"));
        for (const auto& goal : debrief.goals) out.named(goal.title, goal.value, "   ");
    }
    if (!debrief.questions.empty()) {
        out.blank();
        out.line(catalogue.text("debrief.questions"));
        for (const auto& question : debrief.questions) out.line("- " + question, "   ");
    }
    return out.take();
}

std::string transcript(const Debrief& debrief, const Catalogue& catalogue) {
    std::string out = debrief.title + "\n\n";
    const auto say = [&](const std::string& who, const std::string& text) {
        out += fmt::format("{}: {}\n", who, text);
    };
    const auto hear = [&](const LineText& line) {
        say(line.who, line.says);
        for (const auto& [who, says] : line.also) say(who, says);
    };
    if (!debrief.turns.empty()) hear(debrief.turns.front().before);
    for (const auto& turn : debrief.turns) {
        say(catalogue.text("debrief.you"), turn.say);
        hear(turn.after);
        if (!turn.margin.note.empty())
            out += fmt::format("    [{}: {}]\n", catalogue.text("debrief.your_note"), turn.margin.note);
    }
    if (debrief.ending) out += fmt::format("\n{}: {}\n", debrief.ending->kind_name, debrief.ending->title);
    return out;
}

}  // namespace wijk::feedback
