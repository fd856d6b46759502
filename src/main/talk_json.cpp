#include "main/talk_json.h"

#include "analysis/exploration.h"
#include "scoring/score.h"

namespace wijk::main {

namespace {

using dialogue::Conversation;
using json::Array;
using json::Object;
using json::Value;

Value turn_json(const Conversation& talk, const dialogue::Turn& turn, const feedback::Shown& shown) {
    const auto& line = talk.line_of(turn);
    Array kinds;
    for (const auto& kind : line.talk) kinds.push_back(skills::to_id(kind));
    Object resident{{"who", talk.scenario().resident().name},
                    {"says", shown(line.says)},
                    {"feels", scenario::to_id(line.feels)},
                    {"talk", std::move(kinds)},
                    {"variant", line.id}};
    Value reply;
    if (const auto* said = talk.reply_of(turn)) {
        Array codes;
        for (const auto code : skills::all_codes)
            if (said->codes.contains(code)) codes.push_back(skills::to_id(code));
        reply = Object{{"id", said->id}, {"say", shown(said->say)}, {"codes", std::move(codes)}};
    }
    return Object{
        {"scene", talk.scene_of(turn).id}, {"resident", std::move(resident)}, {"reply", std::move(reply)}};
}

Value state_json(const Conversation& talk) {
    static constexpr std::array<std::string_view, scenario::state_variable_count> names = {
        "trust", "importance", "confidence", "discord"};
    Object state;
    for (std::size_t i = 0; i < names.size(); ++i) state.emplace_back(names[i], talk.moment().state[i]);
    const auto& variables = talk.scenario().variables;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const int value = talk.moment().variables[i];
        state.emplace_back(variables[i].id, variables[i].yes_no ? Value(value != 0) : Value(value));
    }
    return state;
}

Value directions_json(const scoring::Directions& toward) {
    return Object{
        {"change", toward.change}, {"sustain", toward.sustain}, {"both", toward.both}, {"none", toward.none}};
}

Value kinds_json(const std::array<int, skills::kind_count>& kinds) {
    Object by_kind;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        by_kind.emplace_back(skills::to_id(static_cast<skills::Kind>(i)), kinds[i]);
    return by_kind;
}

Value course_json(const scoring::TechnicalCounts& counts) {
    Array parts;
    for (const auto& [change, sustain, neutral] : counts.course)
        parts.push_back(Object{{"change", change}, {"sustain", sustain}, {"neutral", neutral}});
    return parts;
}

Value score_json(const scoring::Score& score) {
    Object out;
    const auto& technical = score.technical;
    Value counts;
    if (technical) {
        Object by_code;
        for (const auto code : skills::all_codes)
            by_code.emplace_back(skills::to_id(code), technical->codes[static_cast<std::size_t>(code)]);
        counts = std::move(by_code);
    }
    const auto whole = [&](int scoring::TechnicalCounts::*member) {
        return technical ? Value((*technical).*member) : Value();
    };
    const auto ratio = [&](std::optional<double> scoring::TechnicalCounts::*member) {
        return technical ? Value((*technical).*member) : Value();
    };
    using Counts = scoring::TechnicalCounts;
    out.emplace_back("counts", std::move(counts));
    out.emplace_back("questions", whole(&Counts::questions));
    out.emplace_back("reflections", whole(&Counts::reflections));
    out.emplace_back("reflection_to_question", ratio(&Counts::reflection_to_question));
    out.emplace_back("percent_complex", ratio(&Counts::percent_complex));
    out.emplace_back("mi_adherent", whole(&Counts::mi_adherent));
    out.emplace_back("mi_non_adherent", whole(&Counts::mi_non_adherent));
    out.emplace_back("worker_words", score.worker_words);
    out.emplace_back("resident_words", score.resident_words);
    out.emplace_back("talk_share", score.talk_share);
    out.emplace_back("change_talk", whole(&Counts::change_talk));
    out.emplace_back("sustain_talk", whole(&Counts::sustain_talk));
    out.emplace_back("percent_change_talk", ratio(&Counts::percent_change_talk));
    Object goals;
    for (const auto& goal : score.goals)
        goals.emplace_back(goal.id, Object{{"points", goal.points}, {"best", goal.best}});
    out.emplace_back("goals", std::move(goals));
    out.emplace_back("referral", scenario::to_id(score.referral));
    out.emplace_back("oversteps", score.oversteps);
    // Beside what design.md agreed on.
    out.emplace_back("longest_reply",
                     Object{{"words", score.longest_reply_words}, {"turn", score.longest_reply_turn}});
    const auto technical_or_null = [&](const auto& of) { return technical ? of(*technical) : Value(); };
    out.emplace_back("reflections_toward", technical_or_null([](const Counts& all) {
                         return directions_json(all.reflections_toward);
                     }));
    out.emplace_back("questions_toward", technical_or_null([](const Counts& all) {
                         return directions_json(all.questions_toward);
                     }));
    out.emplace_back("change_kinds",
                     technical_or_null([](const Counts& all) { return kinds_json(all.change_kinds); }));
    out.emplace_back("sustain_kinds",
                     technical_or_null([](const Counts& all) { return kinds_json(all.sustain_kinds); }));
    out.emplace_back("course", technical_or_null(course_json));
    return out;
}

}  // namespace

Value talk_json(const app::Talk& kept, const feedback::Shown& shown) {
    const auto& talk = kept.conversation();
    Array turns;
    for (const auto& turn : talk.turns()) turns.push_back(turn_json(talk, turn, shown));
    Value ending;
    if (const auto* reached = talk.ending())
        ending = Object{{"scene", talk.scene().id}, {"kind", scenario::to_id(reached->kind)}};
    auto score = scoring::score(talk, [&](const std::string& text) { return shown(text); });
    if (!score.goals.empty()) analysis::fill_best(score, analysis::explore(talk.scenario()));
    return Object{{"session", kept.session().empty() ? Value() : Value(kept.session())},
                  {"scenario", talk.scenario().id},
                  {"language", talk.scenario().language},
                  {"turns", std::move(turns)},
                  {"state", state_json(talk)},
                  {"ending", std::move(ending)},
                  {"score", score_json(score)}};
}

}  // namespace wijk::main
