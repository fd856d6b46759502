// The talk in one picture: two lanes over the turns, above what I did and below what the resident said, with
// the line of trust under them; and who had the words. The same stands beside it in words.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "report/html_page.h"
#include "report/html_signs.h"

namespace wijk::report {

namespace {

using feedback::TurnDebrief;

// In units of the drawing, which is about as wide as the text of an A4 page in CSS pixels.
constexpr double width = 660, names = 104, widest_step = 96, numbers = 24, sign_size = 24, said_height = 70,
                 trust_height = 62, gap = 10;
constexpr std::size_t longest_strip = 12;
constexpr int most_trust = 10;

int trust_of(const scenario::ResidentState& state) {
    return state[static_cast<std::size_t>(scenario::StateVariable::trust)];
}

/// A name beside a lane, cut where it would run into the lane.
std::string short_name(std::string_view name) {
    constexpr std::size_t most = 14;
    if (base::characters(name) <= most) return std::string(name);
    std::string cut;
    for (std::size_t i = 0; i + 1 < most; ++i) {
        const auto length = base::character_length(name);
        cut += name.substr(0, length);
        name.remove_prefix(length);
    }
    return cut + "…";
}

/// Turns `first` to before `last`, drawn as one picture.
class Strip {
 public:
    Strip(const Page& page, std::size_t first, std::size_t last)
        : page_(page),
          first_(first),
          count_(last - first),
          step_(std::min(widest_step, (width - names - 8) / static_cast<double>(count_))) {
        std::size_t most = 1;
        for (std::size_t i = 0; i < count_; ++i) most = std::max(most, turn(i).codes.size());
        did_bottom_ = numbers + sign_size * static_cast<double>(most) + gap;
        said_middle_ = did_bottom_ + said_height / 2 + gap / 2;
        trust_bottom_ = said_middle_ + said_height / 2 + gap + trust_height;
    }

    std::string draw() const {
        const auto id = fmt::format("lanes-{}", first_ + 1);
        std::string out = fmt::format(
            "<svg class=\"lanes\" viewBox=\"0 0 {} {:.0f}\" role=\"img\" aria-labelledby=\"{}-title "
            "{}-desc\">\n<title id=\"{}-title\">{}</title>\n<desc "
            "id=\"{}-desc\">{}</desc>\n",
            width, trust_bottom_ + 16, id, id, id, title(), id, description());
        out += label(did_bottom_ - gap - sign_size / 2, page_.texts().text("debrief.you"));
        out += label(said_middle_, page_.debrief().resident);
        out += label(trust_bottom_ - trust_height / 2, page_.texts().text("report.trust"));
        out += fmt::format("<path class=\"rule\" d=\"M{0},{1:.1f} H{2:.1f} M{0},{3:.1f} H{2:.1f}\"/>\n",
                           names, said_middle_, right(), trust_bottom_);
        for (std::size_t i = 0; i < count_; ++i) out += column(i);
        return out + trust() + "</svg>\n";
    }

 private:
    const TurnDebrief& turn(std::size_t i) const { return page_.debrief().turns[first_ + i]; }
    double middle(std::size_t i) const { return names + (static_cast<double>(i) + 0.5) * step_; }
    double right() const { return names + step_ * static_cast<double>(count_); }
    double height_of(int trust) const {
        return trust_bottom_ - 6 - (trust_height - 18) * std::clamp(trust, 0, most_trust) / most_trust;
    }

    std::string title() const {
        return page_.text("report.lanes.title", {{"first", std::to_string(turn(0).number)},
                                                 {"last", std::to_string(turn(count_ - 1).number)}});
    }

    std::string description() const {
        int change = 0, sustain = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            change += turn(i).after.side == skills::Side::change ? 1 : 0;
            sustain += turn(i).after.side == skills::Side::sustain ? 1 : 0;
        }
        return page_.text("report.lanes.desc",
                          {{"name", page_.debrief().resident},
                           {"change", std::to_string(change)},
                           {"sustain", std::to_string(sustain)},
                           {"neutral", std::to_string(static_cast<int>(count_) - change - sustain)},
                           {"from", std::to_string(trust_of(turn(0).state_before))},
                           {"to", std::to_string(trust_of(turn(count_ - 1).state_after))}});
    }

    static std::string label(double y, std::string_view name) {
        return fmt::format("<text class=\"lane-name\" x=\"0\" y=\"{:.1f}\">{}</text>\n", y + 5,
                           html(short_name(name)));
    }

    static std::string placed(double x, double y, const std::string& shape) {
        return fmt::format("<g transform=\"translate({:.1f} {:.1f}) scale(0.92)\">{}</g>", x, y, shape);
    }

    std::string column(std::size_t i) const {
        const auto& one = turn(i);
        std::string out = fmt::format("<text class=\"turn-number{}\" x=\"{:.1f}\" y=\"14\">{}</text>",
                                      one.margin.marked ? " marked-number" : "", middle(i), one.number);
        double y = did_bottom_ - gap - sign_size / 2;
        for (const auto& code : one.codes) {
            out += placed(middle(i), y, drawn(code.code));
            y -= sign_size;
        }
        const double lift = one.after.side == skills::Side::change    ? -18
                            : one.after.side == skills::Side::sustain ? 18
                                                                      : 0;
        return out + placed(middle(i), said_middle_ + lift, drawn(one.after.side)) + "\n";
    }

    /// A step of trust is drawn where it happens: between what was before a reply and what came after it.
    std::string trust() const {
        std::string points = fmt::format("{},{:.1f}", names, height_of(trust_of(turn(0).state_before))), dots;
        for (std::size_t i = 0; i < count_; ++i) {
            const double y = height_of(trust_of(turn(i).state_after));
            points += fmt::format(" {:.1f},{:.1f}", middle(i), y);
            dots += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.4\"/>", middle(i), y);
        }
        const auto number = [&](double x, int value, const char* anchor) {
            return fmt::format(
                "<text class=\"trust-number\" text-anchor=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", anchor,
                x, height_of(value) - 9, value);
        };
        return fmt::format("<polyline class=\"trust\" points=\"{}\"/><g class=\"trust-dots\">{}</g>{}{}\n",
                           points, dots, number(names + 2, trust_of(turn(0).state_before), "start"),
                           number(middle(count_ - 1), trust_of(turn(count_ - 1).state_after), "middle"));
    }

    const Page& page_;
    std::size_t first_, count_;
    double step_;
    double did_bottom_ = 0, said_middle_ = 0, trust_bottom_ = 0;
};

/// The moves that occur, each once, and the three sides.
std::string legend(const Page& page) {
    std::string items;
    for (const auto code : skills::all_codes) {
        const feedback::CodeText* found = nullptr;
        for (const auto& turn : page.debrief().turns)
            for (const auto& one : turn.codes)
                if (one.code == code) found = &one;
        if (found != nullptr)
            items += fmt::format("<li>{} {}</li>\n", sign(code, found->meaning), html(found->name));
    }
    const auto side = [&](skills::Side which, const std::string& name) {
        items += fmt::format("<li>{} {}</li>\n", sign(which, name), html(name));
    };
    side(skills::Side::change, page.texts().text("report.side.change"));
    side(skills::Side::neutral, page.texts().text("report.side.neutral"));
    side(skills::Side::sustain, page.texts().text("report.side.sustain"));
    return "<ul class=\"legend\">\n" + items + "</ul>\n";
}

std::string in_words(const Page& page) {
    std::string rows;
    for (const auto& turn : page.debrief().turns) {
        std::string codes, heard;
        for (const auto& code : turn.codes) codes += (codes.empty() ? "" : ", ") + html(code.name);
        for (const auto& kind : turn.after.talk) heard += (heard.empty() ? "" : ", ") + html(kind);
        rows += fmt::format(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"value\">{}</td></tr>\n",
            page.to_turn(turn.number), codes.empty() ? page.text("report.nothing_counted") : codes, heard,
            trust_of(turn.state_after));
    }
    return fmt::format(
        "<details>\n<summary>{0}</summary>\n<table>\n<caption "
        "class=\"heard-only\">{0}</caption>\n<thead><tr><th "
        "scope=\"col\">{1}</th><th scope=\"col\">{2}</th><th scope=\"col\">{3}</th><th "
        "scope=\"col\">{4}</th></tr></thead>\n"
        "<tbody>\n{5}</tbody>\n</table>\n</details>\n",
        page.text("report.in_words"), page.text("report.turn"), page.text("debrief.did"),
        page.text("debrief.said", {{"name", page.debrief().resident}}), page.text("report.trust"), rows);
}

/// Two parts of one bar, dark and light, so that grey paper shows it too.
std::string share_of_words(const Page& page) {
    const auto& score = page.debrief().score;
    if (!score.talk_share) return {};
    const double mine = width * *score.talk_share;
    const auto part = [&](const std::string& who, double share, int words) {
        return page.text("report.words.part", {{"name", who},
                                               {"share", page.texts().percent(share)},
                                               {"words", page.texts().plural("report.words", words)}});
    };
    const auto me = part(page.texts().text("debrief.you"), *score.talk_share, score.worker_words);
    const auto other = part(page.debrief().resident, 1 - *score.talk_share, score.resident_words);
    return fmt::format(
        "<figure class=\"words\">\n<figcaption>{0}</figcaption>\n"
        "<svg viewBox=\"0 0 {1} 26\" role=\"img\" aria-labelledby=\"words-title words-desc\">"
        "<title id=\"words-title\">{0}</title><desc id=\"words-desc\">{2}. {3}.</desc>"
        "<rect class=\"words-other\" x=\"1\" y=\"1\" width=\"{4:.1f}\" height=\"24\" rx=\"8\"/>"
        "<path class=\"words-mine\" d=\"M8,1 H{5:.1f} V25 H8 a7,7 0 0 1 -7,-7 V8 a7,7 0 0 1 7,-7 "
        "Z\"/></svg>\n"
        "<p class=\"words-parts\" aria-hidden=\"true\"><span>{2}</span><span>{3}</span></p>\n</figure>\n",
        page.text("report.words.title"), width, me, other, width - 2, std::clamp(mine, 8.0, width - 1));
}

}  // namespace

std::string picture(const Page& page) {
    if (!page.content().whole || page.debrief().turns.empty()) return {};
    const auto& debrief = page.debrief();
    std::string inside;
    if (debrief.technical) {
        const std::size_t turns = debrief.turns.size(), strips = (turns + longest_strip - 1) / longest_strip;
        std::string drawings;
        for (std::size_t i = 0; i < strips; ++i)
            drawings += Strip(page, turns * i / strips, turns * (i + 1) / strips).draw();
        inside = fmt::format("<figure>\n<figcaption>{}</figcaption>\n{}{}</figure>\n{}",
                             page.text("report.lanes.how", {{"name", debrief.resident}}), drawings,
                             legend(page), in_words(page));
    }
    return fmt::format(
        "<section class=\"picture\" aria-labelledby=\"picture-heading\">\n<h2 "
        "id=\"picture-heading\">{}</h2>\n{}{}"
        "</section>\n",
        page.text("report.picture"), inside, share_of_words(page));
}

}  // namespace wijk::report
