#include "app/group_files.h"

#include <set>

#include "app/brought.h"
#include "app/meeting_store.h"
#include "app/talk.h"
#include "feedback/shown.h"

namespace wijk::app {

namespace {

using base::Result;
using intervision::Phase;

GroupTalk talk_of(const records::SessionInfo& info, const dialogue::Conversation& conversation,
                  const neighbourhood::Neighbourhood& here) {
    GroupTalk talk;
    talk.learner = info.learner;
    talk.session = info.id;
    talk.family = info.family;
    talk.branch = !info.from.empty();
    talk.scenario = info.scenario;
    talk.started = info.started;
    const auto summary = summary_of(conversation, here);
    talk.technical = summary.technical;
    talk.codes = summary.codes;
    for (const auto& turn : conversation.turns())
        if (const auto* reply = conversation.reply_of(turn))
            talk.answers.push_back({conversation.scene_of(turn).id, reply->id});
    return talk;
}

std::map<std::string, int> by_reply(const intervision::Round& round, const intervision::Ballot& ballot) {
    std::map<std::string, int> votes;
    const auto tally = ballot.tally();
    for (std::size_t i = 0; i < round.offered.size() && i < tally.votes.size(); ++i)
        votes[round.offered[i]] = tally.votes[i];
    return votes;
}

/// The round's votes as far as they are closed.
std::optional<GroupVote> vote_of(const std::string& scenario, const intervision::Round& round) {
    if (round.phase == Phase::write || round.phase == Phase::words || round.phase == Phase::vote) return {};
    GroupVote vote{scenario, round.scene, by_reply(round, round.first), {}};
    if (round.second && round.phase != Phase::vote_again) vote.second = by_reply(round, *round.second);
    return vote;
}

void fill_in(GroupSpread::Scene& scene, const GroupTexts& texts, const neighbourhood::Neighbourhood& here) {
    const auto found = texts.find(scene.scenario);
    if (found == texts.end()) return;
    const feedback::Shown shown(*found->second, here);
    scene.title = shown(scene.title);
    scene.says = shown(scene.says);
    for (auto& reply : scene.replies) reply.say = shown(reply.say);
}

}  // namespace

Result<GroupFile> read_group_file(const base::Files& files, const base::Path& path, const base::Clock& clock,
                                  base::Random& random, const neighbourhood::Neighbourhood& here) {
    const auto brought = Brought::read(files, path, clock, random);
    if (!brought) return tl::make_unexpected(brought.error());
    GroupFile file;
    std::set<std::string> people;
    for (const auto& info : brought->sessions()) {
        const auto talk = Talk::read(brought->records(), info.id);
        if (!talk) continue;
        const auto& conversation = talk->conversation();
        file.talks.push_back(talk_of(info, conversation, here));
        file.scenarios.emplace(info.scenario, conversation.scenario_ptr());
        people.insert(info.learner);
    }
    file.people = static_cast<int>(people.size());
    return file;
}

Result<std::vector<GroupVote>> votes_of_meetings(records::Records& records, GroupTexts& scenarios) {
    auto meetings = records.meetings();
    if (!meetings) return tl::make_unexpected(meetings.error());
    std::vector<GroupVote> votes;
    for (const auto& one : *meetings) {
        if (one.group.empty()) continue;
        const auto stored = read_meeting(records, one.id);
        if (!stored && stored.error().kind == base::ErrorKind::io) return tl::make_unexpected(stored.error());
        if (!stored || !stored->sources || stored->rounds.empty()) continue;
        const auto scenario = scenario::load(*stored->sources, stored->language).scenario;
        if (scenario == nullptr) continue;
        scenarios.emplace(scenario->id, scenario);
        for (const auto& round : stored->rounds)
            if (auto vote = vote_of(scenario->id, round)) votes.push_back(std::move(*vote));
    }
    return votes;
}

GroupSpread spread_of_files(const std::vector<GroupFile>& files, std::vector<GroupVote> votes,
                            GroupTexts played, const GroupTexts& library,
                            const neighbourhood::Neighbourhood& here) {
    GroupInput input;
    input.votes = std::move(votes);
    input.scenarios = library;
    input.scenarios.merge(played);
    for (const auto& file : files) {
        input.talks.insert(input.talks.end(), file.talks.begin(), file.talks.end());
        input.scenarios.insert(file.scenarios.begin(), file.scenarios.end());
    }
    auto spread = group_spread(input);
    for (auto& scene : spread.scenes) fill_in(scene, input.scenarios, here);
    for (auto& vote : spread.votes) {
        fill_in(vote.first, input.scenarios, here);
        if (vote.second) fill_in(*vote.second, input.scenarios, here);
    }
    return spread;
}

}  // namespace wijk::app
