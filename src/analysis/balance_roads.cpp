#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

#include "analysis/balance.h"
#include "analysis/judgement_faults.h"
#include "skills/thresholds.h"

namespace wijk::analysis {

namespace {

using scenario::Reply;
using scenario::Scenario;
using skills::Code;

constexpr int nothing = std::numeric_limits<int>::min();

/// The most that reflections can be ahead of two to a question (MITI 4.2.1's "good") on the talks from a
/// state on that do not end closed: on those without any reflection, and on those with one.
struct Ahead {
    int without = nothing;
    int with = nothing;
};

Ahead ahead_of(const AllTalks& talks, State state, const std::vector<Ahead>& ahead) {
    Ahead most;
    if (const auto& ending = talks.scene(state).ending)
        return {ending->kind == scenario::EndingKind::closed ? nothing : 0, nothing};
    for (const auto& step : talks.steps(state)) {
        const auto& codes = talks.reply(state, step).codes;
        const bool reflects = codes.contains_any(skills::reflections);
        const int questions = codes.contains_any(skills::questions) ? 1 : 0;
        const int here =
            (reflects ? 1 : 0) - static_cast<int>(skills::reflection_to_question_good) * questions;
        const auto& then = ahead[step.to];
        const auto plus = [&](int value) { return value == nothing ? nothing : value + here; };
        if (reflects) {
            most.with = std::max({most.with, plus(then.with), plus(then.without)});
        } else {
            most.with = std::max(most.with, plus(then.with));
            most.without = std::max(most.without, plus(then.without));
        }
    }
    return most;
}

bool asks_anywhere(const Scenario& scenario) {
    for (const auto& scene : scenario.scenes)
        for (const auto& reply : scene.replies)
            if (reply.codes.contains_any(skills::questions)) return true;
    return false;
}

/// A talk that can go round can reflect as often as it likes: then nothing is said.
bool good_ratio_is_out_of_reach(const AllTalks& talks) {
    const auto& scenario = talks.scenario();
    if (scenario.conversation != scenario::ConversationKind::full || talks.components().first_on_a_loop() ||
        talks.best(0).ending < 2 || !asks_anywhere(scenario))
        return false;
    std::vector<Ahead> ahead(talks.size());
    for (const auto state : talks.components().in_order()) ahead[state] = ahead_of(talks, state, ahead);
    return ahead[0].with < 0;  // also where no talk that ends well reflects at all
}

/// Permission: asked for, or the choice left with the other (MITI 4.2.1: "autonomy language close by").
constexpr skills::CodeSet permission = {Code::SEEK, Code::EMPHASIZE};

/// Replies with PWP that a talk without any permission before can say, each with the shortest such talk.
void advice_before_asking(const AllTalks& talks, Findings& findings) {
    const auto& scenario = talks.scenario();
    constexpr auto nowhere = std::numeric_limits<State>::max();
    std::vector<State> from(talks.size(), nowhere);
    std::vector<scenario::ReplyIndex> by(talks.size());
    std::vector<State> found = {0};
    from[0] = 0;
    std::vector<bool> told(scenario.scenes.back().first_reply + scenario.scenes.back().replies.size());
    const auto road_of = [&](State state, const Step& last) {
        Road road = {talks.choice(state, last)};
        for (; state != 0; state = from[state]) road.push_back(talks.choice(from[state], {state, by[state]}));
        std::reverse(road.begin(), road.end());
        return road;
    };
    for (std::size_t next = 0; next < found.size() && !talks.patience().over(); ++next) {
        const auto state = found[next];
        for (const auto& step : talks.steps(state)) {
            const auto& reply = talks.reply(state, step);
            if (reply.codes.contains_any(permission)) continue;
            const auto number = talks.scene(state).first_reply + step.reply;
            if (reply.codes.contains(Code::PWP) && !told[number]) {
                told[number] = true;
                const auto at = talks.scene(state).id + "." + reply.id;
                findings.push_back(
                    {{&record(JudgementFault::advice_before_asking), reply.place, {{"reply", at}}, {}, {}},
                     at,
                     road_of(state, step)});
            }
            if (from[step.to] != nowhere) continue;
            from[step.to] = state;
            by[step.to] = step.reply;
            found.push_back(step.to);
        }
    }
}

bool advises_anywhere(const Scenario& scenario) {
    for (const auto& scene : scenario.scenes)
        for (const auto& reply : scene.replies)
            if (reply.codes.contains(Code::PWP)) return true;
    return false;
}

}  // namespace

Findings road_findings(const AllTalks& talks) {
    Findings findings;
    const auto& start = talks.scenario().scenes[talks.scenario().start];
    if (good_ratio_is_out_of_reach(talks))
        findings.push_back({{&record(JudgementFault::good_ratio_out_of_reach), start.place, {}, {}, {}},
                            start.id,
                            talks.best_road()});
    if (advises_anywhere(talks.scenario())) advice_before_asking(talks, findings);
    sort_by_place(findings);
    return findings;
}

}  // namespace wijk::analysis
