// The debrief in words, for a terminal and for whoever listens to one: nothing is told by place on the line
// or by signs alone.

#include "base/text.h"

#include <set>

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

constexpr std::string_view inner = "   ";
constexpr std::string_view deeper = "      ";

std::string names_of(const std::vector<CodeText>& codes) {
    std::vector<std::string> names;
    for (const auto& code : codes) names.push_back(code.name);
    return joined(names);
}

std::string at_turn(int number, const Catalogue& catalogue) {
    return catalogue.text("debrief.turn", {{"number", std::to_string(number)}});
}

void write_ending(Writer& out, const Debrief& debrief, const Catalogue& catalogue) {
    out.blank();
    if (!debrief.ending) return out.line(catalogue.text("debrief.unfinished"));
    out.named(debrief.ending->kind_name, debrief.ending->title);
    out.line(debrief.ending->text);
}

void write_strengths(Writer& out, const Debrief& debrief, const Catalogue& catalogue) {
    if (debrief.strengths.empty()) return;
    out.blank();
    out.line(catalogue.text("debrief.strengths"));
    for (const auto& one : debrief.strengths) {
        out.named(at_turn(one.turn, catalogue), one.say, inner);
        out.line(one.text, deeper);
    }
}

void write_suggestions(Writer& out, const Debrief& debrief, const Catalogue& catalogue) {
    if (debrief.turns.empty()) return;
    out.blank();
    out.line(catalogue.text("debrief.suggestions"));
    for (const auto& one : debrief.suggestions) {
        out.named(at_turn(one.turn, catalogue), one.say, inner);
        out.line(one.text, deeper);
        out.named(catalogue.text("debrief.also_on_offer"), one.instead, deeper);
    }
    if (!debrief.another_way.empty()) out.line(debrief.another_way, inner);
}

void write_offers(Writer& out, const TurnDebrief& turn, const Catalogue& catalogue) {
    for (const auto& offer : turn.offers) {
        if (offer.chosen) continue;
        const auto codes = names_of(offer.codes);
        out.named(catalogue.text(offer.better ? "debrief.author_would" : "debrief.also_on_offer"),
                  codes.empty() ? offer.say : fmt::format("{} ({})", offer.say, codes), inner);
    }
}

void write_facts(Writer& out, const TurnDebrief& turn, const Catalogue& catalogue) {
    for (const auto& fact : turn.facts) {
        out.named(catalogue.text("debrief.fact"), fact.text, inner);
        out.line(
            catalogue.text("debrief.fact_source",
                           {{"source", fact.source}, {"dated", fact.dated}, {"check_by", fact.check_by}}),
            deeper);
        if (fact.expired) out.line(catalogue.text("debrief.fact_expired"), deeper);
    }
}

/// What the learner says the own words were, and the reply that comes nearest with what that was.
void write_own_codes(Writer& out, const TurnDebrief& turn, const Catalogue& catalogue) {
    std::vector<std::string> own;
    for (const auto code : turn.margin.coded)
        own.push_back(catalogue.text(std::string("code.").append(to_id(code)).append(".name")));
    out.named(catalogue.text("debrief.own_codes"), joined(own), inner);
    for (const auto& offer : turn.offers)
        if (offer.id == turn.margin.nearest) {
            const auto codes = names_of(offer.codes);
            out.line(catalogue.text(
                         "review.nearest_is",
                         {{"say", codes.empty() ? offer.say : fmt::format("{} ({})", offer.say, codes)}}),
                     inner);
        }
}

/// `told`: what is usual is explained once.
void write_turn(Writer& out, const TurnDebrief& turn, const Catalogue& catalogue,
                std::set<std::string>& told) {
    out.blank();
    out.line(at_turn(turn.number, catalogue));
    out.named(catalogue.text("debrief.own_words"), turn.margin.own_words, inner);
    write_own_codes(out, turn, catalogue);
    out.named(catalogue.text("debrief.you"), turn.say, inner);
    out.named(catalogue.text("debrief.what_it_was"), names_of(turn.codes), inner);
    if (turn.toward != skills::Direction::none)
        out.line(catalogue.text(std::string("debrief.toward.").append(to_id(turn.toward))), inner);
    if (turn.oversteps) out.line(catalogue.text("debrief.overstepped"), inner);
    out.named(catalogue.text("debrief.what_it_did"), turn.note, inner);
    write_line(out, turn.after, inner);
    out.named(catalogue.text("debrief.what_was_heard"), joined(turn.after.talk), inner);
    out.named(catalogue.text("debrief.thinks"), turn.after.thinks, inner);
    const auto& after = turn.aftermath;
    const bool explain = !after.usual.empty() && told.insert(after.usual).second;
    out.line(explain ? after.text + " " + after.usual : after.text, inner);
    write_offers(out, turn, catalogue);
    write_facts(out, turn, catalogue);
    out.named(catalogue.text("debrief.your_note"), turn.margin.note, inner);
    if (turn.margin.marked) out.line(catalogue.text("debrief.marked"), inner);
    if (turn.margin.marked && !turn.margin.why.empty()) out.line(turn.margin.why, deeper);
}

void write_turns(Writer& out, const Debrief& debrief, const Catalogue& catalogue) {
    if (debrief.turns.empty()) return;
    out.blank();
    out.line(catalogue.text("debrief.turn_by_turn"));
    write_line(out, debrief.turns.front().before, inner);
    std::set<std::string> told;
    for (const auto& turn : debrief.turns) write_turn(out, turn, catalogue, told);
}

void write_counts(Writer& out, const Debrief& debrief) {
    out.blank();
    out.line(debrief.counts_heading);
    std::string group;
    for (const auto& row : debrief.counts) {
        if (row.group != group) out.line(group = row.group, inner);
        out.line(fmt::format("{}: {}. {}", row.name, row.value, row.meaning), deeper);
        if (!row.threshold.empty()) out.line(row.threshold, deeper);
    }
}

void write_goals(Writer& out, const Debrief& debrief, const Catalogue& catalogue) {
    if (debrief.goals.empty()) return;
    out.blank();
    out.line(catalogue.text("debrief.goals"));
    for (const auto& goal : debrief.goals) {
        out.named(goal.title, goal.value, inner);
        if (!goal.by.empty()) out.line(catalogue.text("debrief.best_by") + ":", deeper);
        for (const auto& by : goal.by)
            out.line(
                "- " + (by.turn == 0 ? by.say : fmt::format("{} ({})", by.say, at_turn(by.turn, catalogue))),
                deeper);
    }
}

void write_role(Writer& out, const RoleBoundary& role, const Catalogue& catalogue) {
    out.blank();
    out.line(catalogue.text("debrief.role"));
    if (!role.text.empty()) {
        std::vector<std::string> where;
        for (const int turn : role.turns) where.push_back(at_turn(turn, catalogue));
        out.line(where.empty() ? role.text : fmt::format("{} ({})", role.text, joined(where)), inner);
    }
    for (const auto& line : role.lines) out.named(line.who, line.what, inner);
    out.named(catalogue.text("debrief.source"), role.source, inner);
}

void write_questions(Writer& out, const Debrief& debrief, const Catalogue& catalogue) {
    out.blank();
    out.line(catalogue.text("debrief.reflection"));
    for (const auto& item : debrief.reflection)
        out.line(item.answer.empty()
                     ? "- " + item.text
                     : fmt::format("- {} ({})", item.text,
                                   catalogue.text(std::string("reflect.answer.").append(item.answer))),
                 inner);
    if (debrief.questions.empty()) return;
    out.blank();
    out.line(catalogue.text("debrief.questions"));
    for (const auto& question : debrief.questions) out.line("- " + question, inner);
}

}  // namespace

std::string to_text(const Debrief& debrief, const Catalogue& catalogue, std::size_t width) {
    Writer out(width);
    out.line(catalogue.text("debrief.title", {{"title", debrief.title}}));
    write_ending(out, debrief, catalogue);
    write_strengths(out, debrief, catalogue);
    write_suggestions(out, debrief, catalogue);
    write_turns(out, debrief, catalogue);
    write_counts(out, debrief);
    write_goals(out, debrief, catalogue);
    write_role(out, debrief.role, catalogue);
    write_questions(out, debrief, catalogue);
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
