#include "analysis/coverage.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "analysis/judgement_faults.h"
#include "analysis/softening.h"
#include "base/clock.h"
#include "dialogue/moment.h"

namespace wijk::analysis {

namespace {

using dialogue::Moment;
using scenario::Reply;
using scenario::Scenario;
using skills::Code;

constexpr int random_talks = 1'001;
constexpr std::size_t most_replies = 200;  ///< of a talk that goes round; far more than anybody finishes

/// Whether a reply on offer at a moment is a chance.
using IsChance = std::function<bool(const Moment&, const Reply&)>;

/// Turns of a talk with at least one chance.
int chances_on(const Scenario& scenario, const Road& road, const IsChance& is_chance) {
    auto moment = dialogue::begin(scenario);
    int chances = 0;
    for (const auto& choice : road) {
        const auto& replies = scenario.scenes[moment.scene].replies;
        const auto offered = dialogue::offered(scenario, moment);
        chances += std::any_of(offered.begin(), offered.end(),
                               [&](auto reply) { return is_chance(moment, replies[reply]); });
        const auto chosen = std::find_if(replies.begin(), replies.end(),
                                         [&](const Reply& reply) { return reply.id == choice.reply; });
        dialogue::step(scenario, moment, static_cast<scenario::ReplyIndex>(chosen - replies.begin()));
    }
    return chances;
}

IsChance any_of(skills::CodeSet codes) {
    return [codes](const Moment&, const Reply& reply) { return reply.codes.contains_any(codes); };
}

/// Which moves practise a skill is our own reading of its words in vocabulary.yaml. The least number of
/// chances that is practice is our own choice too: twice for who plays well, once for who chooses at random.
/// Referring comes once, at the end of a talk that went well.
struct Skill {
    std::string_view id;
    IsChance is_chance;
    int least_on_best = 2;
    int least_on_typical = 1;
};

bool points_to_change(const Reply& reply) {
    return reply.codes.contains_any(skills::needs_direction) &&
           (reply.toward == skills::Direction::change || reply.toward == skills::Direction::both);
}

bool is_friction(const Moment& moment) {
    return moment.state[static_cast<std::size_t>(scenario::StateVariable::discord)] > 0 ||
           moment.talk == skills::Side::sustain;
}

std::vector<Skill> skills_of(const Scenario& scenario) {
    return {
        {"reflecteren", any_of(skills::reflections)},
        {"bevestigen", any_of({Code::AF})},
        {"open-vragen", any_of({Code::OQ})},
        {"toestemming", any_of({Code::SEEK})},
        {"autonomie", any_of({Code::EMPHASIZE, Code::SEEK})},
        {"verandertaal", [](const Moment&, const Reply& reply) { return points_to_change(reply); }},
        {"wrijving",
         [](const Moment& moment, const Reply& reply) { return is_friction(moment) && softens(reply); }},
        {"verwijzen",
         [&scenario](const Moment&, const Reply& reply) {
             return std::any_of(reply.next.begin(), reply.next.end(), [&](const auto& next) {
                 const auto& ending = scenario.scenes[next.scene].ending;
                 return ending && ending->referral != scenario::Referral::none;
             });
         },
         1, 0},
    };
}

}  // namespace

Road typical_road(const Scenario& scenario, const Limits& limits) {
    base::SeededRandom random(1);
    std::vector<Road> ended;
    for (int i = 0; i < random_talks; ++i) {
        if (limits.cancelled && limits.cancelled()) return {};
        auto moment = dialogue::begin(scenario);
        Road road;
        for (;;) {
            const auto& scene = scenario.scenes[moment.scene];
            if (scene.ending) ended.push_back(std::move(road));
            const auto offered = dialogue::offered(scenario, moment);
            if (offered.empty() || road.size() >= most_replies) break;
            const auto reply = offered[random.below(offered.size())];
            road.push_back({scene.id, scene.replies[reply].id});
            dialogue::step(scenario, moment, reply);
        }
    }
    if (ended.empty()) return {};
    std::stable_sort(ended.begin(), ended.end(),
                     [](const Road& a, const Road& b) { return a.size() < b.size(); });
    return ended[ended.size() / 2];
}

std::vector<Coverage> coverage_of(const Scenario& scenario, const Roads& roads) {
    std::vector<Coverage> out;
    for (const auto code : skills::all_codes) {
        Coverage one{std::string(to_id(code)), {}, 0, 0, 0};
        for (const auto& scene : scenario.scenes)
            if (std::any_of(scene.replies.begin(), scene.replies.end(),
                            [&](const Reply& reply) { return reply.codes.contains(code); }))
                one.scenes.push_back(scene.id);
        if (one.scenes.empty()) continue;
        one.on_shortest = chances_on(scenario, roads.shortest, any_of({code}));
        one.on_typical = chances_on(scenario, roads.typical, any_of({code}));
        one.on_best = chances_on(scenario, roads.best, any_of({code}));
        out.push_back(std::move(one));
    }
    return out;
}

Findings coverage_findings(const Scenario& scenario, const Roads& roads) {
    Findings findings;
    const auto& start = scenario.scenes[scenario.start];
    for (const auto& skill : skills_of(scenario)) {
        if (std::find(scenario.skills.begin(), scenario.skills.end(), skill.id) == scenario.skills.end())
            continue;
        const int best = chances_on(scenario, roads.best, skill.is_chance);
        const int typical = chances_on(scenario, roads.typical, skill.is_chance);
        if (best >= skill.least_on_best && typical >= skill.least_on_typical) continue;
        findings.push_back({{&record(JudgementFault::few_chances),
                             start.place,
                             {{"skill", std::string(skill.id)},
                              {"best", std::to_string(best)},
                              {"typical", std::to_string(typical)}},
                             {},
                             {}},
                            "skills." + std::string(skill.id),
                            roads.best});
    }
    return findings;
}

}  // namespace wijk::analysis
