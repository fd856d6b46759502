#include "app/group_spread.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace wijk::app {

namespace {

using Chosen = std::map<std::string, int>;          ///< by reply
using Place = std::pair<std::string, std::string>;  ///< scenario, scene

/// The road that stands for its family: the first, or the earliest where that one was not shared.
bool stands_before(const GroupTalk& a, const GroupTalk& b) {
    return std::tie(a.branch, a.started, a.session) < std::tie(b.branch, b.started, b.session);
}

/// One talk of each person and scenario.
std::vector<const GroupTalk*> counted(const std::vector<GroupTalk>& talks) {
    std::map<std::tuple<std::string, std::string, std::string>, const GroupTalk*> families;
    for (const auto& talk : talks) {
        if (talk.answers.empty()) continue;
        auto& stands = families[{talk.learner, talk.scenario, talk.family}];
        if (stands == nullptr || stands_before(talk, *stands)) stands = &talk;
    }
    std::map<std::pair<std::string, std::string>, const GroupTalk*> newest;
    for (const auto& [key, talk] : families) {
        auto& one = newest[{talk->learner, talk->scenario}];
        if (one == nullptr || std::tie(one->started, one->session) < std::tie(talk->started, talk->session))
            one = talk;
    }
    std::vector<const GroupTalk*> all;
    for (const auto& [key, talk] : newest) all.push_back(talk);
    return all;
}

/// Texts and order of a scene come from the scenario; what is not in it follows by its id.
GroupSpread::Scene scene_of(const GroupInput& input, const Place& place, const Chosen& chosen) {
    GroupSpread::Scene scene;
    std::tie(scene.scenario, scene.id) = place;
    scene.title = scene.scenario;
    for (const auto& [reply, count] : chosen) scene.people += count;
    auto left = chosen;
    const auto add = [&](const std::string& id, const std::string& say) {
        const auto found = left.find(id);
        const int count = found == left.end() ? 0 : found->second;
        scene.replies.push_back({id, say, count, static_cast<double>(count) / std::max(1, scene.people)});
        left.erase(id);
    };
    if (const auto known = input.scenarios.find(place.first);
        known != input.scenarios.end() && known->second != nullptr) {
        scene.title = known->second->title;
        if (const auto index = known->second->scene_index(place.second)) {
            const auto& text = known->second->scenes[*index];
            scene.says = text.resident.back().says;
            for (const auto& reply : text.replies) add(reply.id, reply.say);
        }
    }
    while (!left.empty()) add(std::string(left.begin()->first), std::string(left.begin()->first));
    return scene;
}

/// Where a scene stands: by its scenario, then in the order of its file.
std::pair<std::string, std::size_t> order_of(const GroupInput& input, const Place& place) {
    const auto known = input.scenarios.find(place.first);
    std::size_t index = static_cast<std::size_t>(-1);
    if (known != input.scenarios.end() && known->second != nullptr)
        if (const auto found = known->second->scene_index(place.second)) index = *found;
    return {place.first, index};
}

template <class Of>
std::vector<Place> in_order(const GroupInput& input, const std::map<Place, Of>& all) {
    std::vector<Place> places;
    for (const auto& [place, of] : all) places.push_back(place);
    std::stable_sort(places.begin(), places.end(),
                     [&](const Place& a, const Place& b) { return order_of(input, a) < order_of(input, b); });
    return places;
}

void spread_moves(GroupSpread& spread, const std::vector<const GroupTalk*>& talks) {
    std::map<std::string, std::array<int, move_group_count>> people;
    for (const auto* talk : talks) {
        if (!talk->technical) continue;
        const auto moves = moves_in(talk->codes);
        auto& own = people[talk->learner];
        for (std::size_t i = 0; i < move_group_count; ++i) own[i] += moves[i];
    }
    // Who made no move that is counted has no share of anything.
    std::map<std::string, int> totals;
    int all = 0;
    for (const auto& [learner, own] : people) {
        int total = 0;
        for (const int count : own) total += count;
        if (total > 0) totals[learner] = total;
        all += total;
    }
    if (static_cast<int>(totals.size()) < fewest_people) return;
    spread.moves_of = static_cast<int>(totals.size());
    for (std::size_t i = 0; i < move_group_count; ++i) {
        GroupSpread::Move move{static_cast<MoveGroup>(i), 0, 0, {}};
        std::vector<double> shares;
        for (const auto& [learner, total] : totals) {
            const int count = people[learner][i];
            move.count += count;
            shares.push_back(static_cast<double>(count) / total);
        }
        move.share = static_cast<double>(move.count) / all;
        move.marks = marks_of(std::move(shares));
        spread.moves.push_back(std::move(move));
    }
}

void spread_scenes(GroupSpread& spread, const GroupInput& input, const std::vector<const GroupTalk*>& talks) {
    std::map<Place, Chosen> scenes;
    for (const auto* talk : talks) {
        std::set<std::string> seen;
        for (const auto& [scene, reply] : talk->answers)
            if (seen.insert(scene).second) ++scenes[{talk->scenario, scene}][reply];
    }
    for (const auto& place : in_order(input, scenes))
        if (auto scene = scene_of(input, place, scenes[place]); scene.people >= fewest_people)
            spread.scenes.push_back(std::move(scene));
}

int total(const Chosen& votes) {
    int sum = 0;
    for (const auto& [reply, count] : votes) sum += count;
    return sum;
}

void spread_votes(GroupSpread& spread, const GroupInput& input) {
    std::map<Place, std::pair<Chosen, Chosen>> votes;
    for (const auto& vote : input.votes) {
        if (total(vote.first) < fewest_people) continue;
        auto& [first, second] = votes[{vote.scenario, vote.scene}];
        for (const auto& [reply, count] : vote.first) first[reply] += count;
        if (total(vote.second) < fewest_people) continue;
        for (const auto& [reply, count] : vote.second) second[reply] += count;
    }
    for (const auto& place : in_order(input, votes)) {
        const auto& [first, second] = votes[place];
        GroupSpread::Vote vote{scene_of(input, place, first), {}};
        if (!second.empty()) vote.second = scene_of(input, place, second);
        spread.votes.push_back(std::move(vote));
    }
}

}  // namespace

std::optional<Spread> marks_of(std::vector<double> values) {
    if (values.size() < static_cast<std::size_t>(fewest_for_marks)) return {};
    std::sort(values.begin(), values.end());
    const auto around = [&](double part) {
        // From eight values on, the nearest place to a quarter is never the first or last.
        const auto place =
            static_cast<std::size_t>(std::lround(part * static_cast<double>(values.size() - 1)));
        return (values[place - 1] + values[place] + values[place + 1]) / 3;
    };
    return Spread{around(0.25), around(0.5), around(0.75)};
}

GroupSpread group_spread(const GroupInput& input) {
    GroupSpread spread;
    const auto talks = counted(input.talks);
    std::set<std::string> people;
    for (const auto* talk : talks) people.insert(talk->learner);
    spread.people = static_cast<int>(people.size());
    spread.talks = static_cast<int>(talks.size());
    spread.missing = std::max(0, fewest_people - spread.people);
    if (spread.too_few()) return spread;
    if (spread.people > 0) {
        spread_moves(spread, talks);
        spread_scenes(spread, input, talks);
    }
    spread_votes(spread, input);
    return spread;
}

}  // namespace wijk::app
