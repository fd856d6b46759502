// The page, first thing first: what was agreed and when the next time is; then the group's road; then its
// words.

#include "report/meeting_page.h"

#include <fmt/format.h>

#include "report/escape.h"
#include "report/html_frame.h"
#include "report/meeting_style.h"

namespace wijk::report {

namespace {

using intervision::MaterialKind;

/// Foreign words have their own direction, so that what turns stays inside.
constexpr std::string_view foreign = R"( dir="auto")";

class MeetingPage {
 public:
    MeetingPage(const MeetingFacts& facts, const i18n::Catalogue& texts) : facts_(facts), texts_(texts) {
        if (!facts.language.empty() && facts.language != base::to_id(texts.language()))
            played_ = fmt::format(R"( lang="{}")", html(facts.language));
        played_ += foreign;
    }

    std::string header() const;
    std::string agreements() const;
    std::string next() const;
    std::string road() const;
    std::string written() const;
    std::string footer() const;

 private:
    std::string text(std::string_view id, const base::Arguments& arguments = {}) const {
        return html(texts_.text(id, arguments));
    }
    std::string plural(std::string_view id, int n) const { return html(texts_.plural(id, n)); }
    static std::string within(std::string_view words) { return "<bdi>" + html(words) + "</bdi>"; }
    std::string bubbles(const std::vector<MeetingFacts::Line>& lines) const;
    /// One vote on the replies of a turn, and what stands above its column.
    struct Vote {
        std::string head;
        int total = 0;
    };
    std::string votes(int count, const Vote& vote) const;
    std::string option(const MeetingFacts::Turn& turn, const MeetingFacts::Option& option, const Vote& first,
                       const Vote& second) const;
    std::string table(const MeetingFacts::Turn& turn, std::size_t number) const;
    std::string turn(const MeetingFacts::Turn& turn, std::size_t number) const;
    static std::string quotes(const std::vector<std::string>& words, std::string_view kind);

    const MeetingFacts& facts_;
    const i18n::Catalogue& texts_;
    std::string played_;  ///< attributes of words of what was played
};

std::string_view brought_text(MaterialKind kind) {
    switch (kind) {
        case MaterialKind::scenario:
            return "report.meeting.scenario";
        case MaterialKind::turn:
            return "report.meeting.turn";
        case MaterialKind::drill:
            return "report.meeting.drill";
        case MaterialKind::own:
            break;
    }
    return "report.meeting.own";
}

std::string MeetingPage::header() const {
    std::string known;
    const auto row = [&](const std::string& name, const std::string& value) {
        known += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
    };
    row(text("report.date"), html(texts_.date(facts_.started)));
    std::string people = plural("report.meeting.people", facts_.people);
    if (!facts_.members.empty()) {
        std::string names;
        for (const auto& name : facts_.members) names += (names.empty() ? "" : ", ") + within(name);
        people += ": " + names;
    }
    row(text("report.meeting.who"), people);
    if (facts_.minutes > 0) row(text("report.time"), plural("report.minutes", facts_.minutes));
    row(text("report.meeting.brought"),
        facts_.material.empty() ? text(brought_text(facts_.kind))
                                : fmt::format("{}: <span{}>{}</span>", text(brought_text(facts_.kind)),
                                              foreign, html(facts_.material)));
    return fmt::format(
        "<header>\n{}<div class=\"above\">\n<p class=\"product\">Wijkgesprek</p>\n<p class=\"kind\">{}</p>\n"
        "<h1{}>{}</h1>\n<dl class=\"known\">\n{}</dl>\n</div>\n</header>\n",
        scenery(texts_), text("report.meeting.kind"), foreign, html(facts_.method), known);
}

std::string MeetingPage::agreements() const {
    if (facts_.agreements.empty()) return {};
    // On a phone what stands above a column stands before each of its cells.
    const auto cell = [&](std::string_view head, const std::string& words) {
        return fmt::format("<td{} data-head=\"{}\">{}</td>", foreign, text(head), html(words));
    };
    std::string rows;
    for (const auto& made : facts_.agreements) {
        std::string cells;
        if (facts_.names)
            cells += fmt::format("<th scope=\"row\"{}>{}</th>", foreign,
                                 made.who.empty() ? text("report.meeting.group") : html(made.who));
        cells += cell("report.meeting.agreed", made.what) + cell("report.meeting.when", made.when);
        if (facts_.names) cells += cell("report.meeting.asks", made.asks);
        rows += "<tr>" + cells + "</tr>\n";
    }
    std::string heads;
    const auto head = [&](std::string_view id) {
        heads += fmt::format("<th scope=\"col\">{}</th>", text(id));
    };
    if (facts_.names) head("report.meeting.agreed_by");
    head("report.meeting.agreed");
    head("report.meeting.when");
    if (facts_.names) head("report.meeting.asks");
    return section("agreements", text("report.meeting.agreements"),
                   fmt::format("<table>\n<caption class=\"heard-only\">{}</caption>\n<thead><tr>{}</tr></"
                               "thead>\n<tbody>\n{}</tbody>\n</table>\n",
                               text("report.meeting.agreements"), heads, rows));
}

std::string MeetingPage::next() const {
    if (!facts_.next_date) return {};
    std::string when = html(texts_.day(*facts_.next_date));
    if (!facts_.next_time.empty())
        when =
            text("report.meeting.at", {{"date", texts_.day(*facts_.next_date)}, {"time", facts_.next_time}});
    std::string inside = fmt::format("<p class=\"when\">{}</p>\n", when);
    if (!facts_.next_place.empty()) inside += fmt::format("<p{}>{}</p>\n", foreign, html(facts_.next_place));
    return section("next", text("report.meeting.next"), inside);
}

std::string MeetingPage::bubbles(const std::vector<MeetingFacts::Line>& lines) const {
    std::string out;
    for (const auto& [who, says] : lines)
        out += fmt::format("<div class=\"bubble them\"><p class=\"who\">{}</p><p{}>{}</p></div>\n",
                           within(who), played_, html(says));
    return out;
}

/// A bar with its number and share beside it, which say the same.
std::string MeetingPage::votes(int count, const Vote& vote) const {
    const double share = vote.total > 0 ? static_cast<double>(count) / vote.total : 0;
    const auto told = html(fmt::format("{} ({})", count, texts_.percent(share)));
    return fmt::format(
        "<td class=\"votes\" data-head=\"{2}\"><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" "
        "aria-hidden=\"true\" "
        "focusable=\"false\"><title>{0}</title><rect class=\"votes-all\" width=\"100\" height=\"10\"/>"
        "<rect class=\"votes-part\" width=\"{1:.1f}\" height=\"10\"/></svg> <span>{0}</span></td>",
        told, share * 100, vote.head);
}

std::string MeetingPage::option(const MeetingFacts::Turn& turn, const MeetingFacts::Option& option,
                                const Vote& first, const Vote& second) const {
    std::string mark;
    if (option.said)
        mark = fmt::format(" <span class=\"marked\">{}</span>", text("report.meeting.said"));
    else if (option.not_taken)
        mark = fmt::format(" <span class=\"marked other-road\">{}</span>", text("report.meeting.not_taken"));
    std::string cells;
    if (turn.voted) cells += votes(option.first, first);
    if (turn.voted_again) cells += votes(option.second.value_or(0), second);
    return fmt::format("<tr><th scope=\"row\"><span{}>{}</span>{}</th>{}</tr>\n", played_, html(option.say),
                       mark, cells);
}

std::string MeetingPage::table(const MeetingFacts::Turn& turn, std::size_t number) const {
    Vote first{text(turn.voted_again ? "report.meeting.first_vote" : "report.meeting.vote")};
    Vote second{text("report.meeting.second_vote")};
    for (const auto& option : turn.options) {
        first.total += option.first;
        second.total += option.second.value_or(0);
    }
    std::string heads = fmt::format("<th scope=\"col\">{}</th>", text("report.meeting.reply"));
    const auto head = [&](const Vote& vote) {
        heads += fmt::format("<th scope=\"col\" class=\"votes\">{}</th>", vote.head);
    };
    if (turn.voted) head(first);
    if (turn.voted_again) head(second);
    std::string rows;
    for (const auto& one : turn.options) rows += option(turn, one, first, second);
    return fmt::format(
        "<table>\n<caption class=\"heard-only\">{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}"
        "</tbody>\n</table>\n",
        text("report.meeting.table", {{"number", std::to_string(number)}}), heads, rows);
}

std::string MeetingPage::turn(const MeetingFacts::Turn& turn, std::size_t number) const {
    std::string about;
    const auto say = [&](const std::string& told) { about += (about.empty() ? "" : " ") + told; };
    if (!turn.voted) say(text("report.meeting.no_vote"));
    if (turn.split) say(text("report.meeting.split"));
    if (turn.voted_again)
        say(turn.moved > 0 ? plural("report.meeting.moved", turn.moved) : text("report.meeting.not_moved"));
    if (!about.empty()) about = fmt::format("<p class=\"small\">{}</p>\n", about);
    std::string words;
    if (!turn.words.empty())
        words = fmt::format("<p class=\"small\">{}</p>\n{}", text("report.meeting.written_first"),
                            quotes(turn.words, "words-written"));
    return fmt::format(
        "<article class=\"turn\" aria-labelledby=\"turn-{0}\">\n<h3 id=\"turn-{0}\">{1}</h3>\n"
        "{2}{3}{4}{5}</article>\n",
        number, text("debrief.turn", {{"number", std::to_string(number)}}), bubbles(turn.lines), words,
        table(turn, number), about);
}

std::string MeetingPage::road() const {
    if (facts_.road.empty()) return {};
    std::string inside = fmt::format("<p class=\"small how\">{}</p>\n", text("report.meeting.road_how"));
    for (std::size_t i = 0; i < facts_.road.size(); ++i) inside += turn(facts_.road[i], i + 1);
    std::string after = bubbles(facts_.answer);
    if (!facts_.ending.empty())
        after += fmt::format("<p class=\"reached\">{} <strong{}>{}</strong></p>\n",
                             text("report.meeting.ending"), played_, html(facts_.ending));
    if (!after.empty()) inside += "<div class=\"turn\">\n" + after + "</div>\n";
    return section("road", text("report.meeting.road"), inside);
}

std::string MeetingPage::quotes(const std::vector<std::string>& words, std::string_view kind) {
    std::string items;
    for (const auto& one : words) items += fmt::format("<li{}>{}</li>\n", foreign, html(one));
    return items.empty() ? items : fmt::format("<ul class=\"{}\">\n{}</ul>\n", kind, items);
}

std::string MeetingPage::written() const {
    if (facts_.written.empty()) return {};
    std::string inside = fmt::format("<p class=\"small how\">{}</p>\n", text("report.meeting.words_how"));
    for (const auto& step : facts_.written)
        inside += fmt::format("<h3{}>{}</h3>\n", foreign, html(step.step)) +
                  quotes(step.words, "words-written") + quotes(step.notes, "notes");
    return section("written", text("report.meeting.words"), inside);
}

std::string MeetingPage::footer() const {
    std::string out = "<footer>\n";
    if (facts_.taken_out) out += fmt::format("<p>{}</p>\n", text("report.meeting.taken_out"));
    return out + fmt::format("<p>{}</p>\n<p>{}</p>\n</footer>\n", text("report.meeting.not"),
                             text("report.made_with"));
}

}  // namespace

std::string to_html(const MeetingFacts& facts, const i18n::Catalogue& texts) {
    const MeetingPage page(facts, texts);
    return document(texts,
                    html(texts.text("report.meeting.title",
                                    {{"method", facts.method}, {"date", texts.date(facts.started)}})),
                    std::string(style()) + std::string(meeting_style()),
                    page.header() + "<main>\n" + page.agreements() + page.next() + page.road() +
                        page.written() + "</main>\n" + page.footer());
}

}  // namespace wijk::report
