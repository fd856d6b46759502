#include "scoring/score.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"

namespace wijk::scoring {

namespace {

using dialogue::Conversation;
using skills::Code;

std::optional<double> share(int part, int rest) {
    if (part + rest == 0) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(part + rest);
}

void count_direction(Directions& directions, skills::Direction toward) {
    switch (toward) {
        case skills::Direction::change:
            ++directions.change;
            break;
        case skills::Direction::sustain:
            ++directions.sustain;
            break;
        case skills::Direction::both:
            ++directions.both;
            break;
        case skills::Direction::none:
            ++directions.none;
            break;
    }
}

void count_reply(TechnicalCounts& counts, const scenario::Reply& reply) {
    for (const auto code : skills::all_codes)
        counts.codes[static_cast<std::size_t>(code)] += reply.codes.contains(code) ? 1 : 0;
    if (reply.codes.contains_any(skills::reflections))
        count_direction(counts.reflections_toward, reply.toward);
    if (reply.codes.contains_any(skills::questions)) count_direction(counts.questions_toward, reply.toward);
}

void count_line(TechnicalCounts& counts, CoursePart& part, const scenario::Variant& line) {
    bool neutral = true;
    for (const auto& [side, kind] : line.talk) {
        if (side == skills::Side::neutral) continue;
        neutral = false;
        const bool change = side == skills::Side::change;
        ++(change ? counts.change_talk : counts.sustain_talk);
        ++(change ? counts.change_kinds : counts.sustain_kinds)[static_cast<std::size_t>(kind)];
        ++(change ? part.change : part.sustain);
    }
    part.neutral += neutral ? 1 : 0;
}

TechnicalCounts technical_counts(const Conversation& talk) {
    TechnicalCounts counts;
    const auto& turns = talk.turns();
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const auto parts = counts.course.size();
        const auto part =
            ((i + 1) * parts - 1) / turns.size();  // line i of n is in the part that its end is in
        count_line(counts, counts.course[part], talk.line_of(turns[i]));
        if (const auto* reply = talk.reply_of(turns[i])) count_reply(counts, *reply);
    }
    const auto sum = [&](skills::CodeSet set) {
        int total = 0;
        for (const auto code : skills::all_codes)
            if (set.contains(code)) total += counts.codes[static_cast<std::size_t>(code)];
        return total;
    };
    counts.questions = sum(skills::questions);
    counts.reflections = sum(skills::reflections);
    counts.mi_adherent = sum(skills::mi_adherent);
    counts.mi_non_adherent = sum(skills::mi_non_adherent);
    if (counts.questions > 0)
        counts.reflection_to_question =
            static_cast<double>(counts.reflections) / static_cast<double>(counts.questions);
    counts.percent_complex = share(sum({Code::CR}), sum({Code::SR}));
    counts.percent_change_talk = share(counts.change_talk, counts.sustain_talk);
    return counts;
}

std::vector<GoalScore> goal_scores(const Conversation& talk) {
    std::vector<GoalScore> scores;
    for (const auto& goal : talk.scenario().goals) scores.push_back({goal.id, 0, std::nullopt, {}});
    std::set<std::pair<scenario::SceneIndex, scenario::ReplyIndex>> counted;
    for (const auto& turn : talk.turns())
        if (turn.reply && counted.insert({turn.scene, *turn.reply}).second)
            for (const auto& [goal, points] : talk.reply_of(turn)->goals) scores[goal].points += points;
    return scores;
}

}  // namespace

Score score(const Conversation& talk, const std::function<std::string(const std::string&)>& shown) {
    Score result;
    if (talk.scenario().conversation == scenario::ConversationKind::full)
        result.technical = technical_counts(talk);
    int replies = 0;
    for (const auto& turn : talk.turns()) {
        const auto& line = talk.line_of(turn);
        result.resident_words += base::words(shown(line.says));
        for (const auto& aside : line.also) result.resident_words += base::words(shown(aside.says));
        if (const auto* reply = talk.reply_of(turn)) {
            ++replies;
            const int words = base::words(shown(reply->say));
            result.worker_words += words;
            if (result.longest_reply_turn == 0 || words > result.longest_reply_words) {
                result.longest_reply_words = words;
                result.longest_reply_turn = replies;
            }
            result.oversteps += reply->oversteps ? 1 : 0;
        }
    }
    result.talk_share = share(result.worker_words, result.resident_words);
    result.goals = goal_scores(talk);
    if (const auto* ending = talk.ending()) result.referral = ending->referral;
    return result;
}

}  // namespace wijk::scoring
