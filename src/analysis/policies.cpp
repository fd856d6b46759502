#include "analysis/policies.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

#include "analysis/walker.h"
#include "base/clock.h"
#include "base/text.h"
#include "dialogue/moment.h"

namespace wijk::analysis {

namespace {

using scenario::Reply;
using scenario::ReplyIndex;
using scenario::Scenario;
using skills::Code;

constexpr std::array<std::string_view, policy_count> ids = {
    "longest", "shortest", "first", "last", "question", "reflection", "advice", "confront", "most_points"};

/// A random talk of a scenario that can go round is stopped after this many replies: far more than any talk
/// that a person would finish.
constexpr int most_random_replies = 1'000;

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(base::character_length(text))) ++count;
    return count;
}

int points_of(const Reply& reply) {
    int sum = 0;
    for (const auto& [goal, points] : reply.goals) sum += points;
    return sum;
}

/// The first of those with the highest value.
template <class Value>
ReplyIndex first_highest(const std::vector<Reply>& replies, const std::vector<ReplyIndex>& offered,
                         const Value& value) {
    return *std::max_element(offered.begin(), offered.end(),
                             [&](auto a, auto b) { return value(replies[a]) < value(replies[b]); });
}

ReplyIndex choice_of(Policy policy, const std::vector<Reply>& replies,
                     const std::vector<ReplyIndex>& offered) {
    const auto with = [&](skills::CodeSet codes) {
        return first_highest(replies, offered,
                             [&](const Reply& reply) { return reply.codes.contains_any(codes); });
    };
    switch (policy) {
        case Policy::longest:
            return first_highest(replies, offered, [](const Reply& reply) { return characters(reply.say); });
        case Policy::shortest:
            return first_highest(replies, offered, [](const Reply& reply) {
                return -static_cast<std::ptrdiff_t>(characters(reply.say));
            });
        case Policy::first:
            break;
        case Policy::last:
            return offered.back();
        case Policy::question:
            return with(skills::questions);
        case Policy::reflection:
            return with(skills::reflections);
        case Policy::advice:
            return with({Code::PERSUADE, Code::PWP, Code::GI});
        case Policy::confront:
            return with({Code::CONFRONT, Code::PERSUADE});
        case Policy::most_points:
            return first_highest(replies, offered, points_of);
    }
    return offered.front();
}

using Offered = std::vector<ReplyIndex>;
using Choosing = std::function<std::optional<ReplyIndex>(const dialogue::Moment&, const Offered&)>;

/// Until the talk ends, is stuck, or nothing is chosen.
Played play(const Scenario& scenario, const Choosing& choose) {
    Played played;
    played.goals.resize(scenario.goals.size());
    auto moment = dialogue::begin(scenario);
    for (;;) {
        const auto& scene = scenario.scenes[moment.scene];
        if (scene.ending) {
            played.ending = scene.id;
            played.kind = scene.ending->kind;
            return played;
        }
        const auto offered = dialogue::offered(scenario, moment);
        if (offered.empty()) return played;
        const auto chosen = choose(moment, offered);
        if (!chosen) return played;
        const auto& reply = scene.replies[*chosen];
        if (!moment.chosen[scene.first_reply + *chosen])  // points count once a talk
            for (const auto& [goal, points] : reply.goals) played.goals[goal] += points;
        played.oversteps = played.oversteps || reply.oversteps;
        ++played.replies;
        played.road.push_back({scene.id, reply.id});
        dialogue::step(scenario, moment, *chosen);
    }
}

/// A player without memory who is in one state for the second time does the same again, for ever.
Played play_policy(const Scenario& scenario, const Packing& packing, Policy policy) {
    std::set<std::vector<Word>> seen;
    return play(scenario,
                [&](const dialogue::Moment& moment, const Offered& offered) -> std::optional<ReplyIndex> {
                    std::vector<Word> state(packing.words());
                    packing.pack(moment, state.data());
                    if (!seen.insert(std::move(state)).second) return std::nullopt;
                    return choice_of(policy, scenario.scenes[moment.scene].replies, offered);
                });
}

/// Without its road, which nobody asks for. Points need no care to be counted once: no reply that brings some
/// can be said twice (bounds.cpp, Extremes).
Played play_random(const Scenario& scenario, Walker& walker, base::Random& random) {
    Played played;
    played.goals.resize(scenario.goals.size());
    for (walker.begin();;) {
        const auto& scene = scenario.scenes[walker.scene()];
        if (scene.ending) {
            played.ending = scene.id;
            played.kind = scene.ending->kind;
        }
        const auto& offered = walker.offered();
        if (offered.empty() || played.replies == most_random_replies) return played;
        const auto chosen = offered[random.below(offered.size())];
        for (const auto& [goal, points] : scene.replies[chosen].goals) played.goals[goal] += points;
        played.oversteps = played.oversteps || scene.replies[chosen].oversteps;
        ++played.replies;
        walker.say(chosen);
    }
}

/// How good an outcome is: without an ending, closed, any other; then the points together.
std::pair<int, int> worth(const Played& played) {
    int points = 0;
    for (const int some : played.goals) points += some;
    const int kind = !played.ending ? 0 : played.kind == scenario::EndingKind::closed ? 1 : 2;
    return {kind, points};
}

void count(RandomTalks& talks, const Played& played) {
    ++talks.talks;
    if (!played.ending) return;
    ++talks.ended;
    for (std::size_t i = 0; i < played.goals.size(); ++i) talks.goals[i].push_back(played.goals[i]);
    for (auto& [scene, times] : talks.endings) times += scene == *played.ending ? 1 : 0;
    talks.replies.push_back(played.replies);
}

/// `sorted` in order of size.
double place_among(const std::vector<std::pair<int, int>>& sorted, std::pair<int, int> one) {
    if (sorted.empty()) return 0;
    const auto [same, better] = std::equal_range(sorted.begin(), sorted.end(), one);
    const auto twice_below = 2 * (same - sorted.begin()) + (better - same);
    return static_cast<double>(twice_below) / (2 * static_cast<double>(sorted.size()));
}

}  // namespace

std::string_view to_id(Policy policy) {
    return ids[static_cast<std::size_t>(policy)];
}

Policies play_policies(const Scenario& scenario, int talks, std::uint64_t seed, const Limits& limits) {
    Policies out;
    out.random.goals.resize(scenario.goals.size());
    for (const auto& scene : scenario.scenes)
        if (scene.ending) out.random.endings.emplace_back(scene.id, 0);

    base::SeededRandom random(seed);
    Walker walker(scenario);
    std::vector<std::pair<int, int>> worths;
    for (int i = 0; i < talks; ++i) {
        if (limits.cancelled && limits.cancelled()) break;
        const auto played = play_random(scenario, walker, random);
        count(out.random, played);
        worths.push_back(worth(played));
    }
    for (auto& points : out.random.goals) std::sort(points.begin(), points.end());
    std::sort(out.random.replies.begin(), out.random.replies.end());
    std::sort(worths.begin(), worths.end());

    const Packing packing(scenario);
    for (std::size_t i = 0; i < policy_count; ++i) {
        const auto policy = static_cast<Policy>(i);
        auto played = play_policy(scenario, packing, policy);
        const auto place = place_among(worths, worth(played));
        out.results.push_back({policy, std::move(played), place});
    }
    return out;
}

}  // namespace wijk::analysis
