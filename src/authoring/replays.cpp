#include "authoring/replays.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "authoring/kept_versions.h"
#include "dialogue/compare.h"

namespace wijk::authoring {

namespace {

using dialogue::Difference;
using Scenarios = std::vector<std::shared_ptr<const scenario::Scenario>>;

/// The worst that happened decides: a road that parts, then numbers, then words.
void judge(KeptTalk& talk, const std::vector<Difference>& differences) {
    if (differences.empty()) return;
    const auto& last = differences.back();
    const auto numbers = std::find_if(differences.begin(), differences.end(),
                                      [](const Difference& one) { return !one.words && !one.parts; });
    talk.kind = last.parts                     ? KeptTalk::Kind::parted
                : numbers != differences.end() ? KeptTalk::Kind::other_numbers
                                               : KeptTalk::Kind::other_words;
    const auto& told = last.parts ? last : numbers != differences.end() ? *numbers : differences.front();
    talk.turn = static_cast<int>(told.turn) + 1;
    talk.why = told.what;
}

void cannot_be_read(KeptTalk& talk, base::LocalText why) {
    talk.kind = KeptTalk::Kind::unreadable;
    talk.why = std::move(why);
}

base::Result<KeptTalk> replay_one(records::Records& records, KeptVersions& versions,
                                  const records::SessionInfo& session, const Scenarios& in_languages) {
    KeptTalk talk;
    talk.session = session.id;
    const auto played = versions.of(session);
    if (!played) return tl::make_unexpected(played.error());
    if (*played == nullptr) {
        cannot_be_read(talk, {"de versie die gespeeld is, kan niet meer worden gelezen",
                              "the version that was played cannot be read any more"});
        return talk;
    }
    const auto events = records.events(session.id);
    if (!events) return tl::make_unexpected(events.error());
    const auto then = dialogue::replay(*played, records::road_of(*events).reply_ids());
    if (then.parted) {
        cannot_be_read(talk, then.parted->what);
        return talk;
    }
    const auto spoken = std::find_if(in_languages.begin(), in_languages.end(), [&](const auto& one) {
        return one->language == then.conversation.scenario().language;
    });
    judge(talk, dialogue::compare(then.conversation,
                                  spoken == in_languages.end() ? in_languages.front() : *spoken));
    return talk;
}

}  // namespace

std::string_view to_id(KeptTalk::Kind kind) {
    switch (kind) {
        case KeptTalk::Kind::same:
            return "same";
        case KeptTalk::Kind::other_words:
            return "other_words";
        case KeptTalk::Kind::other_numbers:
            return "other_numbers";
        case KeptTalk::Kind::parted:
            return "parted";
        case KeptTalk::Kind::unreadable:
            return "unreadable";
    }
    return "";
}

base::Result<std::vector<KeptTalk>> replay_kept(records::Records& records, const Scenarios& in_languages) {
    assert(!in_languages.empty());
    auto sessions = records.sessions("");
    if (!sessions) return tl::make_unexpected(sessions.error());
    KeptVersions versions(records);
    std::vector<KeptTalk> talks;
    for (auto session = sessions->rbegin(); session != sessions->rend(); ++session) {
        if (session->scenario != in_languages.front()->id) continue;
        auto talk = replay_one(records, versions, *session, in_languages);
        if (!talk) return tl::make_unexpected(talk.error());
        talks.push_back(std::move(*talk));
    }
    return talks;
}

}  // namespace wijk::authoring
