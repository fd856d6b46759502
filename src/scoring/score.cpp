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

TechnicalCounts technical_counts(const Conversation& talk) {
    TechnicalCounts counts;
    for (const auto& turn : talk.turns()) {
        for (const auto& kind : talk.line_of(turn).talk) {
            counts.change_talk += kind.side == skills::Side::change ? 1 : 0;
            counts.sustain_talk += kind.side == skills::Side::sustain ? 1 : 0;
        }
        if (const auto* reply = talk.reply_of(turn))
            for (const auto code : skills::all_codes)
                counts.codes[static_cast<std::size_t>(code)] += reply->codes.contains(code) ? 1 : 0;
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
    for (const auto& goal : talk.scenario().goals) scores.push_back({goal.id, 0});
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
    for (const auto& turn : talk.turns()) {
        const auto& line = talk.line_of(turn);
        result.resident_words += base::words(shown(line.says));
        for (const auto& aside : line.also) result.resident_words += base::words(shown(aside.says));
        if (const auto* reply = talk.reply_of(turn)) {
            result.worker_words += base::words(shown(reply->say));
            result.oversteps += reply->oversteps ? 1 : 0;
        }
    }
    result.talk_share = share(result.worker_words, result.resident_words);
    result.goals = goal_scores(talk);
    if (const auto* ending = talk.ending()) result.referral = ending->referral;
    return result;
}

}  // namespace wijk::scoring
