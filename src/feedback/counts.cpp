// What is counted, row by row: each number with its name, what it is, and the turns it was counted at.

#include <algorithm>
#include <array>

#include "feedback/parts.h"
#include "skills/thresholds.h"

namespace wijk::feedback {

namespace {

using scoring::Score;
using scoring::TechnicalCounts;
using skills::CodeSet;
using skills::Direction;
using skills::Side;

class Counter {
 public:
    Counter(const Reading& reading, const Score& score) : reading_(reading), score_(score) {}

    std::vector<CountRow> rows() {
        if (score_.technical) {
            moves(*score_.technical);
            directions(*score_.technical);
            heard(*score_.technical);
        }
        words();
        role();
        return std::move(rows_);
    }

 private:
    void group(std::string_view id) { group_ = reading_.text(text_id("count.group", id)); }

    CountRow& add(std::string_view id, std::string value, std::vector<int> turns, std::string meaning = {}) {
        CountRow row;
        row.id = id;
        row.group = group_;
        row.name = reading_.text(text_id("count", id, "name"));
        row.value = std::move(value);
        row.meaning = meaning.empty() ? reading_.text(text_id("count", id, "meaning")) : std::move(meaning);
        row.turns = std::move(turns);
        rows_.push_back(std::move(row));
        return rows_.back();
    }
    CountRow& add(std::string_view id, int value, std::vector<int> turns) {
        return add(id, std::to_string(value), std::move(turns));
    }

    std::string ratio(const std::optional<double>& value) const {
        return value ? reading_.catalogue().number(*value, 1) : "–";
    }
    std::string percent(const std::optional<double>& value) const {
        return value ? reading_.catalogue().percent(*value) : "–";
    }

    template <class Holds>
    std::vector<int> turns_where(const Holds& holds) const {
        std::vector<int> turns;
        for (const auto& step : reading_.steps())
            if (holds(*step.reply)) turns.push_back(step.turn);
        return turns;
    }
    std::vector<int> turns_with(CodeSet codes) const {
        return turns_where([&](const scenario::Reply& reply) { return reply.codes.contains_any(codes); });
    }
    /// Turns whose answer had talk of this side, and 0 when the opening line had.
    std::vector<int> turns_hearing(Side wanted) const {
        std::vector<int> turns;
        const auto& talk = reading_.talk();
        for (std::size_t i = 0; i < talk.turns().size(); ++i) {
            const auto& kinds = talk.line_of(talk.turns()[i]).talk;
            if (std::any_of(kinds.begin(), kinds.end(), [&](auto kind) { return kind.side == wanted; }))
                turns.push_back(static_cast<int>(i));
        }
        return turns;
    }

    /// Of the codes those that were used; then what MITI makes of them.
    void moves(const TechnicalCounts& counts) {
        group("moves");
        for (const auto code : skills::all_codes) {
            const int n = counts.codes[static_cast<std::size_t>(code)];
            if (n == 0) continue;
            CountRow row;
            row.id = text_id("code", to_id(code));
            row.group = group_;
            row.name = sentence(reading_.text(text_id("code", to_id(code), "name")));
            row.value = std::to_string(n);
            row.meaning = reading_.text(text_id("code", to_id(code), "meaning"));
            row.turns = turns_with({code});
            rows_.push_back(std::move(row));
        }
        add("questions", counts.questions, turns_with(skills::questions));
        add("reflections", counts.reflections, turns_with(skills::reflections));
        auto& ratio_row = add("reflection_to_question", ratio(counts.reflection_to_question),
                              turns_where([](const scenario::Reply& reply) {
                                  return reply.codes.contains_any(skills::questions) ||
                                         reply.codes.contains_any(skills::reflections);
                              }));
        if (counts.questions >= skills::least_questions_for_thresholds &&
            counts.reflections >= skills::least_reflections_for_thresholds)
            ratio_row.threshold = reading_.text(
                "count.reflection_to_question.threshold",
                {{"fair", reading_.catalogue().number(skills::reflection_to_question_fair, 0)},
                 {"good", reading_.catalogue().number(skills::reflection_to_question_good, 0)}});
        add("percent_complex", percent(counts.percent_complex), turns_with(skills::reflections));
        add("mi_adherent", counts.mi_adherent, turns_with(skills::mi_adherent));
        add("mi_non_adherent", counts.mi_non_adherent, turns_with(skills::mi_non_adherent));
    }

    /// Where reflections and questions pointed; a row only for what there was.
    void directions(const TechnicalCounts& counts) {
        group("direction");
        const auto row = [&](std::string_view id, int n, CodeSet codes, Direction toward) {
            if (n == 0) return;
            add(id, std::to_string(n), turns_where([&](const scenario::Reply& reply) {
                    return reply.codes.contains_any(codes) && reply.toward == toward;
                }),
                reading_.text(text_id("count", id, "meaning"),
                              {{"times", sentence(times(n, reading_.catalogue()))}}));
        };
        const auto& given = counts.reflections_toward;
        const auto& asked = counts.questions_toward;
        row("reflections_change", given.change, skills::reflections, Direction::change);
        row("reflections_sustain", given.sustain, skills::reflections, Direction::sustain);
        row("reflections_both", given.both, skills::reflections, Direction::both);
        row("questions_change", asked.change, skills::questions, Direction::change);
        row("questions_sustain", asked.sustain, skills::questions, Direction::sustain);
        row("questions_both", asked.both, skills::questions, Direction::both);
    }

    void heard(const TechnicalCounts& counts) {
        group("heard");
        const auto change = turns_hearing(Side::change), sustain = turns_hearing(Side::sustain);
        add("change_talk", counts.change_talk, change);
        kinds("change_kinds", counts.change_kinds, change);
        course("change_course", counts, &scoring::CoursePart::change, change);
        add("sustain_talk", counts.sustain_talk, sustain);
        kinds("sustain_kinds", counts.sustain_kinds, sustain);
        course("sustain_course", counts, &scoring::CoursePart::sustain, sustain);
        std::vector<int> either;
        std::set_union(change.begin(), change.end(), sustain.begin(), sustain.end(),
                       std::back_inserter(either));
        add("percent_change_talk", percent(counts.percent_change_talk), std::move(either));
    }

    void kinds(std::string_view id, const std::array<int, skills::kind_count>& counts,
               const std::vector<int>& turns) {
        std::string value;
        for (std::size_t kind = 0; kind < counts.size(); ++kind)
            if (counts[kind] > 0)
                value += (value.empty() ? "" : ", ") +
                         reading_.text(text_id("talk.kind", to_id(static_cast<skills::Kind>(kind)))) + " " +
                         std::to_string(counts[kind]);
        if (!value.empty()) add(id, std::move(value), turns);
    }

    void course(std::string_view id, const TechnicalCounts& counts, int scoring::CoursePart::*of,
                const std::vector<int>& turns) {
        if (turns.empty()) return;
        add(id,
            reading_.text("count.course", {{"beginning", std::to_string(counts.course[0].*of)},
                                           {"middle", std::to_string(counts.course[1].*of)},
                                           {"end", std::to_string(counts.course[2].*of)}}),
            turns);
    }

    void words() {
        group("words");
        add("talk_share", percent(score_.talk_share), {});
        add("worker_words", score_.worker_words, {});
        add("resident_words", score_.resident_words, {});
        if (score_.longest_reply_turn > 0)
            add("longest_reply", score_.longest_reply_words, {score_.longest_reply_turn});
    }

    void role() {
        group("role");
        add("oversteps", score_.oversteps,
            turns_where([](const scenario::Reply& reply) { return reply.oversteps; }));
        add("referral", reading_.text(text_id("count.referral", to_id(score_.referral))), {});
    }

    const Reading& reading_;
    const Score& score_;
    std::string group_;
    std::vector<CountRow> rows_;
};

GoalText::By by(const Reading& reading, const std::string& scene_id, const std::string& reply_id) {
    GoalText::By found{0, scene_id, reply_id, {}};
    if (const auto scene = reading.scenario().scene_index(scene_id))
        for (const auto& reply : reading.scenario().scenes[*scene].replies)
            if (reply.id == reply_id) found.say = reading.shown(reply.say);
    for (const auto& step : reading.steps())
        if (found.turn == 0 && step.scene->id == scene_id && step.reply->id == reply_id)
            found.turn = step.turn;
    return found;
}

}  // namespace

std::vector<CountRow> count_rows(const Reading& reading, const Score& score) {
    return Counter(reading, score).rows();
}

std::vector<GoalText> goal_texts(const Reading& reading, const Score& score) {
    std::vector<GoalText> texts;
    for (std::size_t i = 0; i < score.goals.size(); ++i) {
        GoalText text;
        text.id = score.goals[i].id;
        text.title = reading.shown(reading.scenario().goals[i].title);
        text.points = score.goals[i].points;
        text.best = score.goals[i].best;
        for (const auto& [scene, reply] : score.goals[i].by) text.by.push_back(by(reading, scene, reply));
        text.value = text.best ? reading.plural("debrief.points_of", *text.best,
                                                {{"points", std::to_string(text.points)}})
                               : reading.plural("debrief.points", text.points);
        texts.push_back(std::move(text));
    }
    return texts;
}

}  // namespace wijk::feedback
