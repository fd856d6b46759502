#include "app/talk.h"

#include <cassert>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::app {

using base::Result;
using records::Event;

namespace {

std::vector<skills::Code> codes_in(skills::CodeSet set) {
    std::vector<skills::Code> codes;
    for (const auto code : skills::all_codes)
        if (set.contains(code)) codes.push_back(code);
    return codes;
}

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
                if (!there) break;
                margins[turn].marked = event.kind == Event::Kind::mark;
                margins[turn].why = margins[turn].marked ? event.text : std::string();
                break;
            case Event::Kind::coded:
                if (there)
                    margins[turn].coded =
                        codes_in(records::codes_from_id(event.id).value_or(skills::CodeSet()));
                break;
            case Event::Kind::nearest:
                if (there) margins[turn].nearest = event.id;
                break;
            case Event::Kind::reflected:
            case Event::Kind::ended:
                break;
        }
    }
    return margins;
}

void answer(std::map<std::string, std::string>& reflection, const std::string& item,
            const std::string& answer) {
    if (answer.empty())
        reflection.erase(item);
    else
        reflection[item] = answer;
}

}  // namespace

Talk::Talk(dialogue::Conversation conversation, std::string session, records::Mode mode)
    : conversation_(std::move(conversation)), session_(std::move(session)), mode_(mode) {}

Result<Talk> Talk::begin(const scenario::Loaded& played, records::Records* records,
                         const std::string& learner, records::Mode mode,
                         const neighbourhood::Neighbourhood& here) {
    std::string session;
    if (records != nullptr) {
        auto begun = records->begin(learner, played, mode);
        if (!begun) return tl::make_unexpected(begun.error());
        session = *begun;
    }
    Talk talk(dialogue::Conversation(played.scenario), std::move(session), mode);
    if (records != nullptr) talk.keep(*records, here);
    return talk;
}

Result<Talk> Talk::reopen(records::Records& records, const std::string& session,
                          const neighbourhood::Neighbourhood& here) {
    auto talk = read(records, session);
    if (!talk) return talk;
    if (auto held = records.resume(session); !held) {
        // What is over can be looked at while another window writes beside it.
        if (held.error().kind == base::ErrorKind::busy && talk->conversation_.ending() != nullptr)
            return talk;
        return tl::make_unexpected(held.error());
    }
    // Between reading and holding another window may have gone on: what counts is what stands now.
    talk = read(records, session);
    const auto info = records.session(session);
    if (!talk || !info) {
        records.release(session);
        return talk ? tl::make_unexpected(info.error()) : talk;
    }
    talk->keep(records, here);
    // The program ended between the last reply and the word that it was the last.
    if (talk->conversation_.ending() != nullptr && !info->ended) talk->record_ending();
    return talk;
}

Result<Talk> Talk::fork(records::Records& records, const std::string& session, std::size_t turn,
                        const std::string& name, const neighbourhood::Neighbourhood& here) {
    // Before anything is made of it: a talk that cannot be read any more has no other roads.
    if (auto parent = read(records, session); !parent) return parent;
    auto forked = records.fork(session, static_cast<int>(turn), name);
    if (!forked) return tl::make_unexpected(forked.error());
    auto talk = read(records, *forked);
    if (!talk) {
        records.release(*forked);
        return talk;
    }
    talk->keep(records, here);
    return talk;
}

void Talk::record_ending() {
    // The road itself says that it ended, and can be counted again; this only spares lists and sums from
    // playing every session. It may be lost.
    if (records_ == nullptr || !record({Event::Kind::ended, conversation_.scene().id, {}, 0, {}})) return;
    (void)records_->summarise(session_, summary_of(conversation_, *here_));
}

void Talk::keep(records::Records& records, const neighbourhood::Neighbourhood& here) {
    records_ = &records;
    here_ = std::make_shared<const neighbourhood::Neighbourhood>(here);
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
    for (const auto& event : *events)
        if (event.kind == Event::Kind::reflected) answer(talk.reflection_, event.id, event.text);
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
    margins_[turn].why = why;
    return {};
}

Result<> Talk::unmark(std::size_t turn) {
    assert(turn < margins_.size());
    if (auto written = record({Event::Kind::unmark, {}, {}, static_cast<int>(turn), {}}); !written)
        return written;
    margins_[turn].marked = false;
    margins_[turn].why.clear();
    return {};
}

Result<> Talk::code(std::size_t turn, const std::vector<skills::Code>& codes) {
    assert(turn < margins_.size());
    skills::CodeSet set;
    for (const auto code : codes) set.insert(code);
    if (const auto pair = skills::contradiction(set)) {
        const auto first = skills::to_id(pair->first), second = skills::to_id(pair->second);
        return base::failure(base::ErrorKind::wrong_use,
                             {fmt::format("Een zin is niet tegelijk {} en {}", first, second),
                              fmt::format("One sentence is not both {} and {}", first, second)},
                             {"Kies wat het meeste past.", "Choose what fits best."});
    }
    if (auto written = record({Event::Kind::coded, records::to_id(set), {}, static_cast<int>(turn), {}});
        !written)
        return written;
    margins_[turn].coded = codes_in(set);
    return {};
}

Result<> Talk::nearest(std::size_t turn, const std::string& reply_id) {
    assert(turn < margins_.size());
    // Saying it there tells whether it was on offer, and names those that were when it was not.
    if (!reply_id.empty())
        if (auto said = conversation_.back_to(turn).choose(reply_id); !said) return said;
    if (auto written = record({Event::Kind::nearest, reply_id, {}, static_cast<int>(turn), {}}); !written)
        return written;
    margins_[turn].nearest = reply_id;
    return {};
}

Result<> Talk::reflect(const std::string& item, const std::string& said) {
    if (!base::is_id(item) || !records::is_reflection(said))
        return base::failure(
            base::ErrorKind::wrong_use,
            {fmt::format("`{}` is geen antwoord op `{}`", said, item),
             fmt::format("`{}` is no answer to `{}`", said, item)},
            {"Het kan yes, partly of no zijn, of leeg.", "It can be yes, partly or no, or empty."});
    if (auto written = record({Event::Kind::reflected, item, said, 0, {}}); !written) return written;
    answer(reflection_, item, said);
    return {};
}

}  // namespace wijk::app
