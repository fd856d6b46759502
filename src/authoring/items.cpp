#include "authoring/items.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "dialogue/conversation.h"

namespace wijk::authoring {

namespace {

/// Points, then whether the door stayed open.
using Strength = std::pair<int, int>;

/// One reply in one talk.
struct Use {
    bool chosen = false;
    bool first = false;
    Strength rest;  ///< of the talk without this reply
};

/// Of one talk: which replies were on offer at some time, and chosen. By scene and reply in file order.
using Seen = std::map<std::pair<scenario::SceneIndex, scenario::ReplyIndex>, bool>;

Seen seen_in(const std::shared_ptr<const scenario::Scenario>& scenario,
             const std::vector<std::string>& replies, dialogue::Conversation& talk) {
    Seen seen;
    talk = dialogue::Conversation(scenario);
    for (const auto& id : replies) {
        const auto scene = talk.moment().scene;
        for (const auto reply : talk.offered())
            seen[{scene, reply}] |= scenario->scenes[scene].replies[reply].id == id;
        if (!talk.choose(id)) return {};
    }
    return seen;
}

int points_of(const scenario::Scenario& scenario, const Seen::key_type& key) {
    int points = 0;
    for (const auto& goal : scenario.scenes[key.first].replies[key.second].goals) points += goal.points;
    return points;
}

void separate(std::vector<Use> uses, ReplyItem& item) {
    const auto third = uses.size() / 3;
    if (third < static_cast<std::size_t>(Items::fewest_for_separation)) return;
    std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) { return a.rest < b.rest; });
    const auto weak_edge = uses[third - 1].rest, strong_edge = uses[uses.size() - third].rest;
    if (weak_edge == strong_edge) return;
    int weak = 0, weak_chosen = 0, strong = 0, strong_chosen = 0;
    for (const auto& use : uses) {
        if (use.rest <= weak_edge) {
            ++weak;
            weak_chosen += use.chosen ? 1 : 0;
        } else if (use.rest >= strong_edge) {
            ++strong;
            strong_chosen += use.chosen ? 1 : 0;
        }
    }
    item.separation = static_cast<double>(strong_chosen) / strong - static_cast<double>(weak_chosen) / weak;
    item.chance = 1.96 * std::sqrt(0.25 / strong + 0.25 / weak);
}

ReplyItem item_of(const scenario::Scene& scene, const scenario::Reply& reply, const std::vector<Use>& uses) {
    ReplyItem item;
    item.scene = scene.id;
    item.reply = reply.id;
    separate(uses, item);
    for (const auto& use : uses) {
        ++item.offered;
        item.chosen += use.chosen ? 1 : 0;
        item.offered_first += use.first ? 1 : 0;
        item.chosen_first += use.first && use.chosen ? 1 : 0;
    }
    return item;
}

}  // namespace

Items items_over(const std::shared_ptr<const scenario::Scenario>& scenario, const ItemTalks& talks) {
    Items items;
    items.unfinished = talks.unfinished;
    std::set<std::string> learners;
    std::map<Seen::key_type, std::vector<Use>> uses;
    for (const auto& one : talks.ended) {
        dialogue::Conversation talk(scenario);
        const auto seen = seen_in(scenario, one.replies, talk);
        const auto* ending = talk.replies() == one.replies.size() ? talk.ending() : nullptr;
        if (ending == nullptr) {
            ++items.parted;
            continue;
        }
        ++items.talks;
        learners.insert(one.learner);
        const int open = ending->kind == scenario::EndingKind::closed ? 0 : 1;
        int points = 0;
        for (const auto& [key, chosen] : seen) points += chosen ? points_of(*scenario, key) : 0;
        for (const auto& [key, chosen] : seen)
            uses[key].push_back(
                {chosen, one.first, {points - (chosen ? points_of(*scenario, key) : 0), open}});
    }
    items.learners = static_cast<int>(learners.size());
    for (scenario::SceneIndex s = 0; s < scenario->scenes.size(); ++s)
        for (scenario::ReplyIndex r = 0; r < scenario->scenes[s].replies.size(); ++r)
            items.replies.push_back(
                item_of(scenario->scenes[s], scenario->scenes[s].replies[r], uses[{s, r}]));
    return items;
}

base::Result<ItemTalks> item_talks(records::Records& records, const std::string& scenario_id) {
    auto sessions = records.sessions("");
    if (!sessions) return tl::make_unexpected(sessions.error());
    ItemTalks talks;
    std::set<std::string> met;  // learners who had a talk of it before
    for (auto session = sessions->rbegin(); session != sessions->rend(); ++session) {
        if (session->scenario != scenario_id || !session->from.empty()) continue;
        const bool first = met.insert(session->learner).second;
        if (!session->ended) {
            ++talks.unfinished;
            continue;
        }
        const auto events = records.events(session->id);
        if (!events) return tl::make_unexpected(events.error());
        talks.ended.push_back({records::road_of(*events).reply_ids(), first, session->learner});
    }
    return talks;
}

base::Result<Items> items_of(records::Records& records,
                             const std::shared_ptr<const scenario::Scenario>& scenario) {
    const auto talks = item_talks(records, scenario->id);
    if (!talks) return tl::make_unexpected(talks.error());
    return items_over(scenario, *talks);
}

}  // namespace wijk::authoring
