// The talk as it went: who said what, what each reply was and did, and what the learner put beside it.

#include <set>

#include <fmt/format.h>

#include "report/html_page.h"
#include "report/html_signs.h"

namespace wijk::report {

namespace {

using feedback::LineText;
using feedback::TurnDebrief;

/// Attributes of what the learner or the program said, which is not in the language of the talk.
constexpr std::string_view own = Page::foreign;

std::string heard(const Page& page, const LineText& line) {
    std::string out = fmt::format("<div class=\"bubble them\"><p class=\"who\">{}</p><p{}>{}</p>",
                                  Page::within(line.who), page.played(), html(line.says));
    if (!line.talk.empty()) {
        std::string kinds;
        for (const auto& kind : line.talk) kinds += (kinds.empty() ? "" : ", ") + html(kind);
        out += fmt::format("<p class=\"talk-kind\">{} {}</p>", sign(line.side, line.talk.back()), kinds);
    }
    if (!line.thinks.empty())
        out += fmt::format("<p class=\"thinks\"><span class=\"name\">{}</span> <span{}>{}</span></p>",
                           page.text("debrief.thinks"), page.played(), html(line.thinks));
    out += "</div>\n";
    for (const auto& [who, says] : line.also)
        out += fmt::format("<div class=\"bubble them\"><p class=\"who\">{}</p><p{}>{}</p></div>\n",
                           Page::within(who), page.played(), html(says));
    return out;
}

std::string moves(const TurnDebrief& turn) {
    if (turn.codes.empty()) return {};
    std::string items;
    for (const auto& code : turn.codes)
        items += fmt::format("<li>{} {}</li>", sign(code.code, code.meaning), html(code.name));
    return "<ul class=\"moves\">" + items + "</ul>";
}

/// A named remark under the words; nothing when there is nothing to say.
std::string remark(std::string_view kind, const std::string& name, std::string_view words,
                   std::string_view attributes) {
    if (words.empty()) return {};
    return fmt::format("<p class=\"remark {}\"><span class=\"name\">{}</span> <span{}>{}</span></p>\n", kind,
                       name, attributes, html(words));
}

std::string_view toward_text(skills::Direction toward) {
    switch (toward) {
        case skills::Direction::change:
            return "debrief.toward.change";
        case skills::Direction::sustain:
            return "debrief.toward.sustain";
        case skills::Direction::both:
            return "debrief.toward.both";
        case skills::Direction::none:
            break;
    }
    return {};
}

std::string facts(const Page& page, const TurnDebrief& turn) {
    std::string out;
    for (const auto& fact : turn.facts)
        out += fmt::format(
            "<div class=\"fact\"><p{}>{}</p><p class=\"source\">{}{}</p></div>\n", page.played(),
            html(fact.text),
            page.text("debrief.fact_source",
                      {{"source", fact.source}, {"dated", fact.dated}, {"check_by", fact.check_by}}),
            fact.expired ? " <strong>" + page.text("debrief.fact_expired") + "</strong>" : "");
    return out;
}

/// Two cells side by side: what was said, and what there is to say about it. A narrow screen has them under
/// each other in this order.
std::string row(std::string_view kind, const std::string& words, const std::string& about) {
    return fmt::format("<div class=\"row {}\">\n<div class=\"words-said\">{}</div>\n{}</div>\n", kind, words,
                       about.empty() ? about : "<div class=\"about\">\n" + about + "</div>\n");
}

std::string said(const Page& page, const TurnDebrief& turn) {
    std::string bubble = fmt::format("<div class=\"bubble you\"><p class=\"who\">{}</p><p{}>{}</p>{}",
                                     page.text("debrief.you"), page.played(), html(turn.say), moves(turn));
    if (const auto toward = toward_text(turn.toward); !toward.empty())
        bubble += fmt::format("<p class=\"toward\">{}</p>", page.text(toward));
    bubble += "</div>";
    std::string about = remark("own-words", page.text("debrief.own_words"), turn.margin.own_words, own);
    if (turn.oversteps)
        about += fmt::format("<p class=\"remark overstepped\"><strong>{}</strong></p>\n",
                             page.text("debrief.overstepped"));
    about += remark("did", page.text("debrief.what_it_did"), turn.note, page.played());
    if (turn.better)
        about += remark("better", page.text("debrief.author_would"), turn.better->say, page.played());
    return row("said", bubble, about);
}

/// What is usual is explained at the first turn where it says something.
std::string answered(const Page& page, const TurnDebrief& turn, bool explain) {
    auto aftermath = turn.aftermath.text;
    if (explain && !turn.aftermath.usual.empty()) aftermath += " " + turn.aftermath.usual;
    return row("answered", heard(page, turn.after),
               remark("aftermath", page.text("report.aftermath"), aftermath, own) + facts(page, turn) +
                   remark("note", page.text("debrief.your_note"), turn.margin.note, own));
}

std::string article(const Page& page, const TurnDebrief& turn, bool with_before, bool explain) {
    std::string out = fmt::format(
        "<article class=\"turn\" id=\"turn-{0}\" aria-labelledby=\"turn-{0}-heading\">\n"
        "<h3 id=\"turn-{0}-heading\">{1}{2}</h3>\n",
        turn.number, page.text("debrief.turn", {{"number", std::to_string(turn.number)}}),
        turn.margin.marked ? " <span class=\"marked\">" + page.text("debrief.marked") + "</span>" : "");
    if (with_before) out += heard(page, turn.before);
    return out + said(page, turn) + answered(page, turn, explain) + "</article>\n";
}

}  // namespace

std::string talk(const Page& page) {
    const auto& turns = page.debrief().turns;
    if (turns.empty()) return {};
    std::string out = fmt::format(
        "<section class=\"talk\" aria-labelledby=\"talk-heading\">\n<h2 id=\"talk-heading\">{}</h2>\n",
        page.text(page.content().whole ? "debrief.turn_by_turn" : "report.talk_marked"));
    std::set<std::string_view> told;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const bool goes_on = i > 0 && turns[i].number == turns[i - 1].number + 1;
        const bool explain = told.insert(turns[i].aftermath.usual).second;
        out += article(page, turns[i], !goes_on, explain);
    }
    return out + "</section>\n";
}

}  // namespace wijk::report
