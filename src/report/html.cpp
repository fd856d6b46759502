// The page, first thing first: how it ended, what went well, what to try; then the talk; then the numbers.
//
// It is well-formed as XML, asks for nothing outside itself (its content security policy forbids it too), has
// no script, and is readable without its style.

#include <algorithm>

#include <fmt/format.h>

#include "report/html_page.h"
#include "report/html_signs.h"

namespace wijk::report {

namespace {

std::string_view mode_text(records::Mode mode) {
    return mode == records::Mode::practise ? "conversation.mode_practise" : "conversation.mode_through";
}

}  // namespace

std::string Page::played() const {
    const auto& language = content_.facts.language;
    if (language == base::to_id(texts_.language())) return std::string(foreign);
    return fmt::format(R"( lang="{}"{})", html(language), foreign);
}

std::string Page::to_turn(int number) const {
    return fmt::format("<a class=\"to-turn\" href=\"#turn-{}\">{}</a>", number,
                       text("debrief.turn", {{"number", std::to_string(number)}}));
}

std::string header(const Page& page) {
    const auto& facts = page.content().facts;
    std::string known;
    const auto row = [&](const std::string& name, const std::string& value) {
        known += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
    };
    row(page.text("report.with"), Page::within(page.debrief().resident));
    row(page.text("report.date"), html(page.texts().date(facts.started)));
    if (page.content().whole && facts.seconds > 0)
        row(page.text("report.time"), page.plural("report.minutes", std::max(1, (facts.seconds + 30) / 60)));
    row(page.text("report.mode"), page.text(mode_text(facts.mode)));
    if (!facts.learner_name.empty()) row(page.text("report.learner"), Page::within(facts.learner_name));
    return fmt::format(
        "<header>\n{}<div class=\"above\">\n<p class=\"product\">Wijkgesprek</p>\n"
        "<p class=\"kind\">{}</p>\n<h1{}>{}</h1>\n<dl class=\"known\">\n{}</dl>\n</div>\n</header>\n",
        scenery(page.texts()), page.text("report.kind"), page.played(), html(page.debrief().title), known);
}

std::string ending(const Page& page) {
    if (!page.content().whole)
        return section("ending", page.text("report.marked.title"),
                       fmt::format("<p class=\"lead\">{}</p>\n", page.text("report.marked.text")));
    const auto& reached = page.debrief().ending;
    if (!reached)
        return section("ending", page.text("report.ending"),
                       fmt::format("<p class=\"lead\">{}</p>\n", page.text("debrief.unfinished")));
    return section(
        "ending",
        fmt::format("<span class=\"ending-kind\">{}</span> <span class=\"ending-title\"{}>{}</span>",
                    html(reached->kind_name), page.played(), html(reached->title)),
        fmt::format("<p class=\"lead\"{}>{}</p>\n", page.played(), html(reached->text)));
}

std::string advice(const Page& page) {
    const auto& debrief = page.debrief();
    std::string out;
    if (!debrief.strengths.empty()) {
        std::string items;
        for (const auto& one : debrief.strengths) {
            items += "<li>";
            if (one.turn > 0) items += "<p class=\"where\">" + page.to_turn(one.turn) + "</p>";
            if (!one.say.empty())
                items += fmt::format("<blockquote{}>{}</blockquote>", page.played(), html(one.say));
            items += fmt::format("<p{}>{}</p></li>\n", Page::foreign, html(one.text));
        }
        out += section("strengths", page.text("debrief.strengths"),
                       "<ul class=\"cards\">\n" + items + "</ul>\n");
    }
    if (!debrief.suggestions.empty()) {
        std::string items;
        for (const auto& one : debrief.suggestions)
            items += fmt::format(
                "<li><p class=\"where\">{}</p><blockquote{}>{}</blockquote><p{}>{}</p>"
                "<p class=\"instead-name\">{}</p><blockquote class=\"instead\"{}>{}</blockquote></li>\n",
                page.to_turn(one.turn), page.played(), html(one.say), Page::foreign, html(one.text),
                page.text("report.instead"), page.played(), html(one.instead));
        out += section("suggestions", page.text("debrief.suggestions"),
                       "<ul class=\"cards\">\n" + items + "</ul>\n");
    } else if (!debrief.another_way.empty()) {
        out += section("suggestions", page.text("debrief.suggestions"),
                       fmt::format("<p{}>{}</p>\n", Page::foreign, html(debrief.another_way)));
    }
    const bool two = !debrief.strengths.empty() && !debrief.suggestions.empty();
    return two ? "<div class=\"side-by-side\">\n" + out + "</div>\n" : out;
}

std::string counts(const Page& page) {
    const auto& debrief = page.debrief();
    if (debrief.counts.empty()) return {};
    std::string rows;
    const std::string* group = nullptr;
    for (const auto& row : debrief.counts) {
        if (group == nullptr || *group != row.group) {
            if (group != nullptr) rows += "</tbody>\n";
            group = &row.group;
            rows += "<tbody>\n";
            if (!group->empty())
                rows += fmt::format("<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"3\">{}</th></tr>\n",
                                    html(*group));
        }
        std::string meaning = html(row.meaning);
        if (!row.threshold.empty())
            meaning += fmt::format(" <span class=\"threshold\">{}</span>", html(row.threshold));
        rows += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"value\">{}</td><td>{}</td></tr>\n",
                            html(row.name), html(row.value), meaning);
    }
    if (group != nullptr) rows += "</tbody>\n";
    return section(
        "counts", page.text("report.counts"),
        fmt::format(
            "<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
            "<th scope=\"col\">{}</th></tr></thead>\n{}</table>\n",
            html(debrief.counts_heading), page.text("report.count"), page.text("report.counted"),
            page.text("report.meaning"), rows));
}

std::string goals(const Page& page) {
    const auto& debrief = page.debrief();
    std::string out;
    if (!debrief.goals.empty()) {
        std::string items;
        for (const auto& goal : debrief.goals) {
            items += fmt::format("<dt{}>{}</dt><dd>{}", page.played(), html(goal.title), html(goal.value));
            if (!goal.by.empty()) {
                items += fmt::format("<p class=\"small\">{}</p><ul>", page.text("debrief.best_by"));
                for (const auto& by : goal.by)
                    items += fmt::format("<li><span{}>{}</span>{}</li>", page.played(), html(by.say),
                                         by.turn > 0 ? " (" + page.to_turn(by.turn) + ")" : "");
                items += "</ul>";
            }
            items += "</dd>\n";
        }
        out += section("goals", page.text("debrief.goals"), "<dl>\n" + items + "</dl>\n");
    }
    if (!debrief.role.text.empty() || !debrief.role.lines.empty()) {
        std::string lines;
        for (const auto& line : debrief.role.lines)
            lines += fmt::format("<tr><th scope=\"row\"{0}>{1}</th><td{0}>{2}</td></tr>\n", Page::foreign,
                                 html(line.who), html(line.what));
        std::string inside = fmt::format("<p>{}</p>\n", html(debrief.role.text));
        if (!lines.empty())
            inside += fmt::format(
                "<table>\n<caption class=\"heard-only\">{}</caption>\n<thead><tr><th scope=\"col\">{}</th>"
                "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
                page.text("debrief.role"), page.text("report.role.who"), page.text("report.role.what"),
                lines);
        out += section("role", page.text("debrief.role"), inside);
    }
    return out;
}

std::string looking(const Page& page) {
    std::string items;
    for (const auto& item : page.debrief().reflection) {
        if (item.answer.empty()) continue;
        const auto answer = item.answer == "yes"      ? page.text("report.answer.yes")
                            : item.answer == "partly" ? page.text("report.answer.partly")
                                                      : page.text("report.answer.no");
        items += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", html(item.text), answer);
    }
    if (items.empty()) return {};
    return section("looking", page.text("debrief.reflection"), "<dl>\n" + items + "</dl>\n");
}

std::string together(const Page& page) {
    std::string items;
    for (const auto& question : page.debrief().questions)
        items +=
            fmt::format("<li><p{}>{}</p><div class=\"lines\"></div></li>\n", page.played(), html(question));
    if (items.empty()) return {};
    return section("together", page.text("debrief.questions"), "<ol>\n" + items + "</ol>\n");
}

std::string footer(const Page& page) {
    std::vector<std::string> sources;
    const auto add = [&](const std::string& source) {
        if (!source.empty() && std::find(sources.begin(), sources.end(), source) == sources.end())
            sources.push_back(source);
    };
    for (const auto& one : page.debrief().strengths) add(one.source);
    for (const auto& one : page.debrief().suggestions) add(one.source);
    add(page.debrief().role.source);
    std::string out = fmt::format("<footer>\n<p>{}</p>\n", page.text("report.not"));
    if (!sources.empty())
        out += fmt::format(
            "<p>{}</p>\n",
            page.text("report.sources", {{"sources", fmt::format("{}", fmt::join(sources, "; "))}}));
    return out + fmt::format("<p>{} {}</p>\n</footer>\n", page.text("report.made_with"),
                             page.text("report.session", {{"id", page.content().facts.session}}));
}

std::string to_html(const Content& content, const i18n::Catalogue& texts) {
    const Page page(content, texts);
    return document(texts, page.text("debrief.title", {{"title", content.debrief.title}}), style(),
                    header(page) + "<main>\n" + ending(page) + advice(page) + picture(page) + talk(page) +
                        counts(page) + goals(page) + looking(page) + together(page) + "</main>\n" +
                        footer(page));
}

}  // namespace wijk::report
