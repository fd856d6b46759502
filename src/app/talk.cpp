#include "app/talk.h"

#include <cassert>

#include <fmt/format.h>

namespace wijk::app {

using base::Result;
using records::Event;

namespace {

/// What stands beside the replies that are left on the road. A note at a reply that is not there is of a
/// newer program or a damaged file, and nothing is to be shown with it.
std::vector<feedback::Margin> margins_of(const std::vector<Event>& events) {
    std::vector<feedback::Margin> margins;
    for (const auto& event : events) {
        const auto turn = static_cast<std::size_t>(event.turn);
        const bool there = turn < margins.size();
        switch (event.kind) {
            case Event::Kind::reply:
                margins.push_back({event.text, {}, false});
                break;
            case Event::Kind::back:
                if (there) margins.resize(turn);
                break;
            case Event::Kind::note:
                if (there) margins[turn].note = event.text;
                break;
            case Event::Kind::mark:
            case Event::Kind::unmark:
                if (there) margins[turn].marked = event.kind == Event::Kind::mark;
                break;
            case Event::Kind::coded:
            case Event::Kind::nearest:
            case Event::Kind::reflected:
            case Event::Kind::ended:
                break;
        }
    }
    return margins;
}

}  // namespace

Talk::Talk(dialogue::Conversation conversation, std::string session, records::Mode mode)
    : conversation_(std::move(conversation)), session_(std::move(session)), mode_(mode) {}

Result<Talk> Talk::begin(const scenario::Loaded& played, records::Records* records,
                         const std::string& learner, records::Mode mode) {
    std::string session;
    if (records != nullptr) {
        auto begun = records->begin(learner, played, mode);
        if (!begun) return tl::make_unexpected(begun.error());
        session = *begun;
    }
    Talk talk(dialogue::Conversation(played.scenario), std::move(session), mode);
    if (records != nullptr) talk.keep(*records);
    return talk;
}

Result<Talk> Talk::reopen(records::Records& records, const std::string& session) {
    auto talk = read(records, session);
    if (!talk) return talk;
    auto info = records.session(session);
    if (!info) return tl::make_unexpected(info.error());
    if (info->ended) return talk;
    if (auto held = records.resume(session); !held) return tl::make_unexpected(held.error());
    // Between reading and holding another window may have gone on: what counts is what stands now.
    talk = read(records, session);
    if (!talk) {
        records.release(session);
        return talk;
    }
    talk->keep(records);
    // The program ended between the last reply and the word that it was the last.
    if (talk->conversation_.ending() != nullptr) talk->record_ending();
    return talk;
}

void Talk::record_ending() {
    // The road itself says that it ended; this only spares lists from playing every session. It may be lost.
    (void)record({Event::Kind::ended, conversation_.scene().id, {}, 0, {}});
}

void Talk::keep(records::Records& records) {
    records_ = &records;
    hold_ =
        std::shared_ptr<void>(nullptr, [keeper = records_, id = session_](void*) { keeper->release(id); });
}

Result<Talk> Talk::read(records::Records& records, const std::string& session) {
    auto info = records.session(session);
    if (!info) return tl::make_unexpected(info.error());
    auto events = records.events(session);
    if (!events) return tl::make_unexpected(events.error());
    auto sources = records.played_version(info->version);
    if (!sources) return tl::make_unexpected(sources.error());
    auto loaded = scenario::load(*sources, info->language);
    if (!loaded.scenario)
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("Gesprek {}: de versie die gespeeld is, kan niet meer worden gelezen", session),
             fmt::format("Session {}: the version that was played cannot be read any more", session)},
            {"Met een nieuwere versie van Wijkgesprek kan het misschien wel.",
             "A newer version of Wijkgesprek may be able to."});
    const auto road = records::road_of(*events);
    auto replay = dialogue::replay(loaded.scenario, road.reply_ids());
    if (replay.parted) return tl::make_unexpected(*replay.parted);
    Talk talk(std::move(replay.conversation), session, info->mode);
    talk.margins_ = margins_of(*events);
    return talk;
}

Result<> Talk::record(Event event) {
    return records_ == nullptr ? Result<>{} : records_->append(session_, std::move(event));
}

Result<> Talk::choose(const std::string& reply_id, const std::string& own_words) {
    auto next = conversation_;
    if (auto chosen = next.choose(reply_id); !chosen) return chosen;
    if (auto written = record({Event::Kind::reply, reply_id, own_words, 0, {}}); !written) return written;
    conversation_ = std::move(next);
    margins_.push_back({own_words, {}, false});
    if (conversation_.ending() != nullptr) record_ending();
    return {};
}

Result<> Talk::back_to(std::size_t turn) {
    if (turn >= conversation_.replies()) return {};
    if (auto written = record({Event::Kind::back, {}, {}, static_cast<int>(turn), {}}); !written)
        return written;
    conversation_ = conversation_.back_to(turn);
    margins_.resize(turn);
    return {};
}

Result<> Talk::note(std::size_t turn, const std::string& text) {
    assert(turn < margins_.size());
    if (auto written = record({Event::Kind::note, {}, text, static_cast<int>(turn), {}}); !written)
        return written;
    margins_[turn].note = text;
    return {};
}

Result<> Talk::mark(std::size_t turn, const std::string& why) {
    assert(turn < margins_.size());
    if (auto written = record({Event::Kind::mark, {}, why, static_cast<int>(turn), {}}); !written)
        return written;
    margins_[turn].marked = true;
    return {};
}

Result<> Talk::unmark(std::size_t turn) {
    assert(turn < margins_.size());
    if (auto written = record({Event::Kind::unmark, {}, {}, static_cast<int>(turn), {}}); !written)
        return written;
    margins_[turn].marked = false;
    return {};
}

}  // namespace wijk::app
