#include "feedback/suggestions.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/text.h"
#include "feedback/strengths.h"

namespace wijk::feedback {

namespace {

using skills::Code;
using skills::CodeSet;
using skills::Direction;
using skills::Side;

/// From this many reflections or questions toward staying as it is on it is "again and again": one is often
/// right.
constexpr int again_and_again = 2;
/// As the reaction table counts closed questions in a row; its bound is a choice of the makers.
constexpr int closed_in_a_row_bound = 3;
/// Replies back in which a question for permission still counts (MITI: permission lasts minutes, and is lost
/// on a new topic; in doubt it was given).
constexpr int permission_lasts = 2;
/// More than twice the longest reply of the residents that come with Wijkgesprek: a choice of the makers.
constexpr int very_long = 40;

bool before_that(const Reading& reading, const Step& step, int back, CodeSet codes) {
    for (int turn = step.turn; turn >= std::max(1, step.turn - back); --turn)
        if (reading.steps()[static_cast<std::size_t>(turn) - 1].reply->codes.contains_any(codes)) return true;
    return false;
}

bool overstepped(const Reading&, const Step& step) {
    return step.reply->oversteps;
}
bool confronted(const Reading&, const Step& step) {
    return step.reply->codes.contains(Code::CONFRONT);
}
bool persuaded(const Reading&, const Step& step) {
    return step.reply->codes.contains(Code::PERSUADE);
}
bool gives_back_staying(const Step& step) {
    static constexpr CodeSet gives = {Code::SR, Code::CR, Code::AF, Code::OQ, Code::CQ};
    return step.reply->codes.contains_any(gives) && step.reply->toward == Direction::sustain;
}
bool kept_to_staying(const Reading& reading, const Step& step) {
    const auto until = reading.steps().begin() + step.turn;
    return gives_back_staying(step) &&
           std::count_if(reading.steps().begin(), until, gives_back_staying) >= again_and_again;
}
/// Whether somebody wanted to hear it cannot be read off the codes alone: a resident who asks something does,
/// and where the author names nothing better it was welcome.
bool told_unasked(const Reading& reading, const Step& step) {
    return step.reply->codes.contains(Code::GI) && step.reply->better &&
           reading.shown(step.heard->says).find('?') == std::string::npos &&
           !before_that(reading, step, permission_lasts, {Code::SEEK});
}
bool closed_in_a_row(const Reading& reading, const Step& step) {
    if (step.turn < closed_in_a_row_bound) return false;
    for (int back = 0; back < closed_in_a_row_bound; ++back)
        if (!reading.steps()[static_cast<std::size_t>(step.turn - 1 - back)].reply->codes.contains(Code::CQ))
            return false;
    return true;
}
bool spoke_long(const Reading&, const Step& step) {
    return step.say_words >= very_long;
}

/// One thing to try, weightiest first. The text is "suggestion.ID". `soft`: not worth a word about a turn
/// that went well.
struct Rule {
    std::string_view id;
    bool of_presence;  ///< told of engage and team talks too
    bool soft;
    bool (*holds)(const Reading&, const Step&);
    std::string_view source;
};

constexpr std::array rules = {
    Rule{"overstepped", true, false, overstepped, "Zorgstandaard Tabaksverslaving (zorginzicht.nl)"},
    Rule{"confronted", true, false, confronted, "MITI 4.2.1, Confront"},
    Rule{"persuaded", true, false, persuaded, "MITI 4.2.1, Persuade"},
    Rule{"kept_to_staying", false, true, kept_to_staying, "Barnett 2014, PMC4274216"},
    Rule{"told_unasked", false, true, told_unasked, "PMC4936274; MITI 4.2.1, FAQ 5"},
    Rule{"closed_in_a_row", false, true, closed_in_a_row, "AnnoMI"},
    Rule{"spoke_long", true, true, spoke_long, "AnnoMI"},
};

/// How much room a reply leaves, to find the best of what was on offer: nothing at all when it pushes or
/// leaves the role; then anything else; then reflecting and asking openly without a direction; then sharing
/// power and affirming; then what points to change or gives both sides back. Direction before depth, and
/// simple against complex never counts (measures.md, "Direction"; AnnoMI, kappa .15).
int room(const scenario::Reply& reply) {
    if (pushes(reply) || reply.oversteps) return 0;
    if (!makes_room(reply) || reply.toward == Direction::sustain) return 1;
    if (reply.toward == Direction::change || reply.toward == Direction::both) return 4;
    return reply.codes.contains_any({Code::SEEK, Code::EMPHASIZE, Code::AF}) ? 3 : 2;
}

/// What could have been said instead: the author's better reply when it was on offer, else the offer that
/// leaves most room, the first of equals. It must leave more room than what was said, or be half as long
/// where length was the matter; null when nothing on offer does.
struct Instead {
    const scenario::Reply* reply = nullptr;
    bool of_author = false;
};

Instead instead_of(const Reading& reading, const Step& step) {
    const auto& said = *step.reply;
    const bool about_length = spoke_long(reading, step);
    const scenario::Reply* best = nullptr;
    for (const auto index : step.on_offer) {
        const auto& other = step.scene->replies[index];
        if (&other == &said || room(other) == 0) continue;
        if (said.better == index) return {&other, true};
        const bool shorter = about_length && room(other) >= room(said) &&
                             2 * base::words(reading.shown(other.say)) <= step.say_words;
        if (room(other) <= room(said) && !shorter) continue;
        if (room(other) < 2 && !shorter) continue;
        if (best == nullptr || room(other) > room(*best)) best = &other;
    }
    return {best, false};
}

class Finder {
 public:
    Finder(const Reading& reading, const std::vector<Strength>& strengths) : reading_(reading) {
        for (const auto& one : strengths)
            if (praises_the_reply(one)) praised_.insert(one.turn);
    }

    std::vector<Suggestion> find() {
        for (const auto& rule : rules)
            if (found_.size() < most_suggestions && (rule.of_presence || reading_.technical())) add(rule);
        return std::move(found_);
    }

 private:
    /// Of several turns: one where the author named a better reply, then where it cost most, then the first.
    void add(const Rule& rule) {
        const Step* best = nullptr;
        Instead instead;
        const auto weighs = [](const Step& step, const Instead& other) {
            const int cost =
                discord(*step.after) - discord(*step.before) + trust(*step.before) - trust(*step.after);
            return std::make_tuple(other.of_author, cost, -step.turn);
        };
        for (const auto& step : reading_.steps()) {
            if (turns_.contains(step.turn) || (rule.soft && praised_.contains(step.turn))) continue;
            if (!rule.holds(reading_, step)) continue;
            const auto other = instead_of(reading_, step);
            if (other.reply == nullptr) continue;
            if (best == nullptr || weighs(step, other) > weighs(*best, instead)) {
                best = &step;
                instead = other;
            }
        }
        if (best == nullptr) return;
        turns_.insert(best->turn);
        found_.push_back(
            {std::string(rule.id), best->turn, best->say, instead.reply->id,
             reading_.shown(instead.reply->say),
             reading_.text(text_id("suggestion", rule.id), {{"words", std::to_string(best->say_words)}}),
             std::string(rule.source)});
    }

    const Reading& reading_;
    std::vector<Suggestion> found_;
    std::set<int> turns_;
    std::set<int> praised_;
};

}  // namespace

std::vector<Suggestion> suggestions(const Reading& reading, const std::vector<Strength>& strengths) {
    return Finder(reading, strengths).find();
}

std::vector<std::string_view> suggestion_rules() {
    std::vector<std::string_view> ids;
    for (const auto& rule : rules) ids.push_back(rule.id);
    return ids;
}

}  // namespace wijk::feedback
