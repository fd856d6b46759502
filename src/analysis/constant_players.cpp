#include "analysis/constant_players.h"

#include <algorithm>
#include <string>

#include "analysis/judgement_faults.h"

namespace wijk::analysis {

namespace {

using scenario::Scenario;
using skills::Code;
using skills::CodeSet;

/// Better than nine of ten random talks, with an ending that is not closed: such a player could go on like
/// that. Our own choice.
constexpr double does_well = 0.9;
/// Reflecting is what is to be learnt, so that it may do well; only nearly the best of all says that nothing
/// else matters. Our own choice.
constexpr double reflecting_does_well = 0.95;
/// Of what such a player said, at least this part was the kind of move that it stands for; the rest is what
/// it takes where there is none. Our own choice.
constexpr double least_of_its_kind = 0.5;

struct Judged {
    Policy policy;
    JudgementFault fault;
    CodeSet kind = {};  ///< of moves; empty: it goes by length or place
    bool by_length = false;
};

const Judged judged[] = {
    {Policy::longest, JudgementFault::longest_does_well, {}, true},
    {Policy::shortest, JudgementFault::shortest_does_well, {}, true},
    {Policy::first, JudgementFault::first_does_well},
    {Policy::last, JudgementFault::last_does_well},
    {Policy::question, JudgementFault::questions_do_well, skills::questions},
    {Policy::reflection, JudgementFault::reflections_do_well, skills::reflections},
    {Policy::advice, JudgementFault::advice_does_well, {Code::PERSUADE, Code::PWP, Code::GI}},
    {Policy::confront, JudgementFault::confronting_does_well, {Code::CONFRONT, Code::PERSUADE}},
};

/// Part of the replies of a road that have one of these codes.
double part_with(CodeSet codes, const Scenario& scenario, const Road& road) {
    if (road.empty()) return 0;
    const auto with = std::count_if(road.begin(), road.end(), [&](const Choice& choice) {
        const auto& replies = scenario.scenes[*scenario.scene_index(choice.scene)].replies;
        return std::any_of(replies.begin(), replies.end(), [&](const auto& reply) {
            return reply.id == choice.reply && reply.codes.contains_any(codes);
        });
    });
    return static_cast<double>(with) / static_cast<double>(road.size());
}

bool wins(const Scenario& scenario, const Judged& rule, const PolicyResult& result) {
    const auto& played = result.played;
    if (!played.ending || played.kind == scenario::EndingKind::closed) return false;
    if (result.place < (rule.policy == Policy::reflection ? reflecting_does_well : does_well)) return false;
    return rule.kind.empty() || part_with(rule.kind, scenario, played.road) >= least_of_its_kind;
}

}  // namespace

Findings player_findings(const Scenario& scenario, const Policies& policies, bool only_of_length) {
    Findings findings;
    const auto& start = scenario.scenes[scenario.start];
    if (policies.random.talks == 0) return findings;
    for (const auto& rule : judged) {
        const auto& result = policies.results[static_cast<std::size_t>(rule.policy)];
        if ((only_of_length && !rule.by_length) || !wins(scenario, rule, result)) continue;
        findings.push_back({{&record(rule.fault),
                             start.place,
                             {{"part", std::to_string(static_cast<int>(100 * result.place))},
                              {"language", scenario.language}},
                             {},
                             {}},
                            start.id,
                            result.played.road});
    }
    return findings;
}

}  // namespace wijk::analysis
