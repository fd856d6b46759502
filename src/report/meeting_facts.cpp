#include <algorithm>

#include "base/text.h"
#include "feedback/shown.h"
#include "report/calendar.h"
#include "report/meeting_page.h"
#include "report/names.h"

namespace wijk::report {

namespace {

using intervision::Phase;

/// Takes names out of what was typed, and remembers that it did.
class Typed {
 public:
    Typed(Names names, bool& taken_out) : names_(std::move(names)), taken_out_(taken_out) {}

    std::string operator()(std::string_view text) const {
        auto left = names_.taken_out(text);
        if (left != text) taken_out_ = true;
        return left;
    }
    std::vector<std::string> operator()(const std::vector<std::string>& texts) const {
        std::vector<std::string> all;
        for (const auto& text : texts) all.push_back((*this)(text));
        return all;
    }

 private:
    Names names_;
    bool& taken_out_;
};

std::vector<MeetingFacts::Line> heard(const dialogue::Conversation& talk, const dialogue::Turn& turn,
                                      const feedback::Shown& shown) {
    const auto& line = talk.line_of(turn);
    std::vector<MeetingFacts::Line> all{{talk.scenario().resident().name, shown(line.says)}};
    for (const auto& aside : line.also)
        all.push_back({talk.scenario().people[aside.who].name, shown(aside.says)});
    return all;
}

/// Its first vote is closed. One that is open is nobody's to read.
bool has_closed(const intervision::Round& round) {
    switch (round.phase) {
        case Phase::revealed:
        case Phase::vote_again:
        case Phase::revealed_again:
        case Phase::said:
            return true;
        case Phase::write:
        case Phase::words:
        case Phase::vote:
            break;
    }
    return false;
}

MeetingFacts::Turn turn_of(const dialogue::Conversation& talk, const dialogue::Turn& turn,
                           const intervision::Round& round, const feedback::Shown& shown) {
    MeetingFacts::Turn out;
    out.lines = heard(talk, turn, shown);
    const auto first = round.first.tally();
    const bool again = round.second && round.phase != Phase::vote_again && round.second->tally().total() > 0;
    const auto last = again ? round.second->tally() : first;
    out.voted = first.total() > 0;
    out.voted_again = again;
    auto seen = round;
    if (!again) seen.second.reset();
    const auto spread = intervision::spread_of(seen);
    out.split = spread.split;
    out.moved = spread.moved;
    const auto& replies = talk.scene_of(turn).replies;
    for (std::size_t i = 0; i < round.offered.size(); ++i) {
        const auto reply = std::find_if(replies.begin(), replies.end(), [&](const scenario::Reply& one) {
            return one.id == round.offered[i];
        });
        if (reply == replies.end()) continue;
        MeetingFacts::Option option{shown(reply->say), first.votes[i], {}, round.reply == reply->id};
        if (again) option.second = last.votes[i];
        option.not_taken =
            !round.reply.empty() && std::count(spread.not_taken.begin(), spread.not_taken.end(), i) > 0;
        out.options.push_back(std::move(option));
    }
    return out;
}

void play_along(MeetingFacts& facts, const intervision::Play& play,
                const neighbourhood::Neighbourhood& neighbourhood, const Typed* typed) {
    const auto& talk = play.conversation();
    const feedback::Shown shown(talk.scenario(), neighbourhood);
    facts.language = talk.scenario().language;
    const auto& rounds = play.rounds();
    for (std::size_t i = 0; i < rounds.size() && i < talk.turns().size(); ++i) {
        if (!has_closed(rounds[i])) break;
        auto turn = turn_of(talk, talk.turns()[i], rounds[i], shown);
        if (typed != nullptr) turn.words = (*typed)(rounds[i].words);
        facts.road.push_back(std::move(turn));
    }
    if (facts.road.size() == talk.replies() && talk.replies() > 0)
        facts.answer = heard(talk, talk.turns().back(), shown);
    if (const auto* ending = talk.ending()) facts.ending = shown(ending->title);
}

void agree_along(MeetingFacts& facts, const intervision::MeetingState& state, const Typed& typed) {
    for (const auto& made : state.agreements) {
        if (base::trim(made.what).empty()) continue;
        if (facts.names)
            facts.agreements.push_back({made.who, made.what, made.when, made.asks});
        else
            facts.agreements.push_back({"", typed(made.what), typed(made.when), ""});
    }
}

}  // namespace

MeetingFacts meeting_facts(const intervision::Method& method, const intervision::MeetingState& state,
                           const intervision::Play* play, const neighbourhood::Neighbourhood& neighbourhood,
                           const MeetingOptions& options) {
    MeetingFacts facts;
    facts.method = method.title;
    facts.started = state.started;
    facts.people = static_cast<int>(state.members.size());
    facts.minutes = static_cast<int>(state.seconds / 60);
    facts.names = options.names;
    if (options.names) facts.members = state.members;

    // Of what was brought, no name of whoever was there: the title of an own case is often somebody's.
    const Typed nobody(names_in(state), facts.taken_out);
    std::vector<std::string> bringer;
    if (state.bringer && *state.bringer < state.members.size())
        bringer.push_back(state.members[*state.bringer]);
    const Typed typed(options.names ? Names(bringer) : names_in(state), facts.taken_out);

    facts.kind = state.material.kind;
    // That of a scenario or a drill is the library's, and nobody's own.
    const bool somebodys =
        facts.kind == intervision::MaterialKind::own || facts.kind == intervision::MaterialKind::turn;
    facts.material = somebodys ? nobody(state.material.title) : state.material.title;
    if (play != nullptr) play_along(facts, *play, neighbourhood, options.words ? &typed : nullptr);
    if (options.words)
        for (std::size_t i = 0; i < state.words.size() && i < method.steps.size(); ++i)
            if (const auto& here = state.words[i]; !here.words.empty() || !here.notes.empty())
                facts.written.push_back({method.steps[i].title, typed(here.words), typed(here.notes)});
    agree_along(facts, state, typed);
    facts.next_date = date_from(state.next_date);
    facts.next_time = state.next_time;
    facts.next_place = options.names ? state.next_place : typed(state.next_place);
    return facts;
}

}  // namespace wijk::report
