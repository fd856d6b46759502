#include <algorithm>

#include "app/talk.h"
#include "feedback/shown.h"
#include "scoring/score.h"

namespace wijk::app {

using base::Result;

namespace {

/// Replies with a reflection or question that point this way alone.
int pointing(const dialogue::Conversation& talk, skills::Direction direction) {
    return static_cast<int>(
        std::count_if(talk.turns().begin(), talk.turns().end(), [&](const dialogue::Turn& turn) {
            const auto* reply = talk.reply_of(turn);
            return reply != nullptr && reply->toward == direction &&
                   (reply->codes.contains_any(skills::reflections) ||
                    reply->codes.contains_any(skills::questions));
        }));
}

/// Counts one talk that nobody else has; false when it is passed over.
Result<bool> count_one(records::Records& records, const std::string& session,
                       const neighbourhood::Neighbourhood& here) {
    if (auto held = records.resume(session); !held) return false;
    const auto talk = Talk::read(records, session);
    Result<> kept;
    const bool readable = talk && talk->conversation().ending() != nullptr;
    if (readable) kept = records.summarise(session, summary_of(talk->conversation(), here));
    records.release(session);
    if (!kept) return tl::make_unexpected(kept.error());
    return readable;
}

}  // namespace

records::Summary summary_of(const dialogue::Conversation& talk, const neighbourhood::Neighbourhood& here) {
    const feedback::Shown shown(talk.scenario(), here);
    const auto score = scoring::score(talk, [&](const std::string& text) { return shown(text); });
    records::Summary summary;
    summary.technical = score.technical.has_value();
    if (score.technical) {
        summary.codes = score.technical->codes;
        summary.change = score.technical->change_talk;
        summary.sustain = score.technical->sustain_talk;
        summary.toward_change = pointing(talk, skills::Direction::change);
        summary.toward_sustain = pointing(talk, skills::Direction::sustain);
    }
    summary.worker_words = score.worker_words;
    summary.resident_words = score.resident_words;
    summary.oversteps = score.oversteps;
    summary.referral = score.referral;
    return summary;
}

Result<CountedMissing> count_missing(records::Records& records, const neighbourhood::Neighbourhood& here,
                                     int budget, const std::string& after) {
    auto left = records.without_summary(budget, after);
    if (!left) return tl::make_unexpected(left.error());
    CountedMissing progress{0, after, left->size() < static_cast<std::size_t>(std::max(0, budget))};
    for (const auto& session : *left) {
        auto counted = count_one(records, session, here);
        if (!counted) return tl::make_unexpected(counted.error());
        progress.counted += *counted ? 1 : 0;
        progress.after = session;
    }
    return progress;
}

}  // namespace wijk::app
