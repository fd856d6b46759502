// What the shared screen shows of the material, and what the facilitator is told to say.

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "app/app.h"
#include "app/meeting_going.h"
#include "report/calendar.h"

namespace wijk::app {

using intervision::MaterialKind;
using intervision::Phase;
using intervision::Speaks;
using intervision::StepKind;

namespace {

std::string letter(std::size_t option) {
    return std::string(1, static_cast<char>('A' + static_cast<int>(option % 26)));
}

std::string joined(const std::vector<std::string>& parts, const std::string& last) {
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) all += i + 1 == parts.size() ? " " + last + " " : ", ";
        all += parts[i];
    }
    return all;
}

/// A letter or digit, or a part of one in UTF-8.
bool in_word(char sign) {
    const auto byte = static_cast<unsigned char>(sign);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

}  // namespace

std::vector<std::string> MeetingModel::notes_shown() const {
    std::vector<std::string> notes;
    if (!going_) return notes;
    for (const auto& note : going_->meeting.words().notes) notes.push_back(veiled(note));
    return notes;
}

std::string MeetingModel::next_shown() const {
    if (!going_ || going_->meeting.state().next_date.empty()) return {};
    const auto& state = going_->meeting.state();
    const auto date = report::date_from(state.next_date);
    std::string words = date ? app_.catalogue().day(*date) : state.next_date;
    if (!state.next_time.empty()) words += " " + state.next_time;
    if (!state.next_place.empty()) words += " · " + state.next_place;
    return words;
}

// Who speaks

std::string MeetingModel::speaks() const {
    if (!going_) return {};
    const auto& meeting = going_->meeting;
    const auto& state = meeting.state();
    const auto name = state.bringer && !meeting.bringer_hidden()
                          ? state.members[*state.bringer]
                          : app_.catalogue().text("meeting.who_brought");
    auto speaks = meeting.step().speaks;
    if (!state.bringer && (speaks == Speaks::bringer || speaks == Speaks::members)) speaks = Speaks::everyone;
    // While each chooses or writes the screen says so itself.
    if (playing() && (going_->play->voting() || going_->play->writing())) return {};
    switch (speaks) {
        case Speaks::everyone:
            return app_.catalogue().text("meeting.speaks.everyone");
        case Speaks::bringer:
            return app_.catalogue().text("meeting.speaks.bringer", {{"name", name}});
        case Speaks::members:
            return app_.catalogue().text("meeting.speaks.members", {{"name", name}});
        case Speaks::in_turn:
            return app_.catalogue().text("meeting.speaks.in_turn");
        case Speaks::nobody:
            return app_.catalogue().text("meeting.speaks.nobody");
    }
    return {};
}

std::string MeetingModel::turn_of() const {
    return going_ ? going_->meeting.turn_of() : std::string();
}

/// Without the name of the bringer in a step that hides it: words that people typed may have it.
std::string MeetingModel::veiled(std::string text) const {
    const auto& state = going_->meeting.state();
    if (!going_->meeting.bringer_hidden() || !state.bringer) return text;
    const auto& name = state.members[*state.bringer];
    // Who goes by a number has no name to hide, and numbers are everywhere.
    if (std::all_of(name.begin(), name.end(), [](char sign) { return sign >= '0' && sign <= '9'; }))
        return text;
    const auto lower = [](std::string words) {
        for (auto& sign : words)
            if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
        return words;
    };
    const auto instead = app_.catalogue().text("meeting.who_brought");
    const auto sought = lower(name);
    for (std::size_t at = 0; (at = lower(text).find(sought, at)) != std::string::npos;) {
        const auto end = at + name.size();
        if ((at > 0 && in_word(text[at - 1])) || (end < text.size() && in_word(text[end]))) {
            ++at;
            continue;
        }
        text.replace(at, name.size(), instead);
        at += instead.size();
    }
    return text;
}

// The material

const intervision::Play* MeetingModel::play() const {
    return going_ && going_->play ? &*going_->play : nullptr;
}

const std::shared_ptr<const scenario::Portraits>& MeetingModel::portraits() const {
    static const std::shared_ptr<const scenario::Portraits> plain = plain_portraits();
    return going_ ? going_->portraits : plain;
}

std::string MeetingModel::place() const {
    return going_ && going_->scenario() != nullptr ? going_->scenario()->place : std::string();
}

std::vector<MeetingModel::Line> MeetingModel::lines() const {
    std::vector<Line> lines;
    if (!going_) return lines;
    const auto bringer = app_.catalogue().text("meeting.line.bringer");
    if (going_->drill) {
        for (const auto& said : going_->card.before)
            lines.push_back(
                {said.by == drills::Said::By::worker, said.who.empty() ? bringer : said.who, said.says});
        return lines;
    }
    const auto* talk = going_->play      ? &going_->play->conversation()
                       : going_->brought ? &*going_->brought
                                         : nullptr;
    if (talk == nullptr) return lines;
    // Of a turn that was brought the answer shows with it, not before.
    const auto turns = going_->brought ? talk->replies() : talk->turns().size();
    const feedback::Shown shown(talk->scenario(), app_.library().neighbourhood());
    for (std::size_t i = 0; i < turns; ++i) {
        const auto& turn = talk->turns()[i];
        const auto& line = talk->line_of(turn);
        lines.push_back({false, talk->scenario().resident().name, shown(line.says)});
        for (const auto& aside : line.also)
            lines.push_back({false, talk->scenario().people[aside.who].name, shown(aside.says)});
        const auto* reply = talk->reply_of(turn);
        if (reply != nullptr && !(going_->brought && i + 1 == turns))
            lines.push_back({true, going_->brought ? bringer : app_.catalogue().text("meeting.line.group"),
                             shown(reply->say)});
    }
    return lines;
}

std::vector<MeetingModel::Option> MeetingModel::options_of(const intervision::Round& round) const {
    std::vector<Option> options;
    const auto& scenario = *going_->scenario();
    const feedback::Shown shown(scenario, app_.library().neighbourhood());
    const auto& scene = scenario.scenes[*scenario.scene_index(round.scene)];
    const bool first_out = !round.first.open && round.first.tally().total() > 0;
    const bool second_out = round.second && !round.second->open && round.second->tally().total() > 0;
    const auto first = round.first.tally();
    const auto second = round.second ? round.second->tally() : intervision::Tally{};
    const auto leaders = second_out  ? second.leaders()
                         : first_out ? first.leaders()
                                     : std::vector<std::size_t>();
    for (std::size_t i = 0; i < round.offered.size(); ++i) {
        Option option;
        option.letter = letter(i);
        option.id = round.offered[i];
        for (const auto& reply : scene.replies)
            if (reply.id == option.id) option.text = shown(reply.say);
        if (first_out) option.first = first.votes[i];
        if (second_out) option.second = second.votes[i];
        option.proposed = std::find(leaders.begin(), leaders.end(), i) != leaders.end();
        option.said = round.reply == option.id;
        options.push_back(std::move(option));
    }
    return options;
}

std::vector<MeetingModel::Option> MeetingModel::options() const {
    if (!going_) return {};
    if (going_->play)
        return going_->play->rounds().empty() ? std::vector<Option>() : options_of(going_->play->round());
    std::vector<Option> options;
    const auto add = [&](const std::string& id, std::string text) {
        Option option;
        option.letter = letter(options.size());
        option.id = id;
        option.text = std::move(text);
        options.push_back(std::move(option));
    };
    if (going_->brought && going_->meeting.step().kind == StepKind::try_out) {
        const auto there = going_->brought->back_to(going_->brought->replies() - 1);
        const feedback::Shown shown(there.scenario(), app_.library().neighbourhood());
        for (const auto index : there.offered())
            add(there.scene().replies[index].id, shown(there.scene().replies[index].say));
    }
    if (going_->drill) {
        // To hear or to name is to choose among codes, and those do not show where the score does not.
        const auto kind = going_->drill->kind;
        const bool of_codes = kind == drills::Kind::hear || kind == drills::Kind::name;
        if (!of_codes || !going_->meeting.score_hidden())
            for (const auto& choice : going_->card.choices) add(choice.id, choice.text);
    }
    return options;
}

std::optional<MeetingModel::Brought> MeetingModel::brought() const {
    if (!going_) return {};
    Brought brought;
    if (going_->drill) {
        brought.said = going_->card.reply;
        brought.answer = going_->card.line.says;
        return brought;
    }
    if (!going_->brought) return {};
    const auto& talk = *going_->brought;
    const feedback::Shown shown(talk.scenario(), app_.library().neighbourhood());
    const auto& turn = talk.turns()[talk.replies() - 1];
    const auto& reply = *talk.reply_of(turn);
    brought.said = shown(reply.say);
    brought.answer = shown(talk.line().says);
    brought.why = veiled(going_->stored.turn->why);
    const bool counted = talk.scenario().conversation == scenario::ConversationKind::full;
    if (counted && !going_->meeting.score_hidden()) {
        for (const auto code : skills::all_codes) {
            if (!reply.codes.contains(code)) continue;
            if (!brought.score.empty()) brought.score += ", ";
            brought.score += app_.catalogue().text(fmt::format("code.{}.name", skills::to_id(code)));
        }
        if (brought.score.empty()) brought.score = app_.catalogue().text("meeting.no_code");
    }
    return brought;
}

// Questions

const std::vector<std::string>& MeetingModel::questions() const {
    static const std::vector<std::string> none;
    return going_ ? going_->questions : none;
}

std::string MeetingModel::question() const {
    const auto& all = questions();
    return all.empty() ? std::string() : all[going_->meeting.state().question % all.size()];
}

void MeetingModel::next_question() {
    if (questions().empty()) return;
    going_->meeting.ask((going_->meeting.state().question + 1) % questions().size());
    changed();
}

// What to say next

std::vector<std::string> MeetingModel::say_next() const {
    std::vector<std::string> said;
    if (!going_ || going_->meeting.ended()) return said;
    if (over_time()) said.push_back(app_.catalogue().text("meeting.say.over_time"));
    if (playing()) say_of_play(said);
    if (writing()) said.push_back(app_.catalogue().plural("meeting.say.written", written()));
    say_of_people(said);
    const auto& own = going_->meeting.step().say;
    said.insert(said.end(), own.begin(), own.end());
    return said;
}

/// What the playing together asks for at this moment.
void MeetingModel::say_of_play(std::vector<std::string>& said) const {
    const auto& play = *going_->play;
    const auto& catalogue = app_.catalogue();
    if (play.over()) return said.push_back(catalogue.text("meeting.say.play_over"));
    const auto phase = play.round().phase;
    if (too_many()) said.push_back(catalogue.text("meeting.say.too_many"));
    if (play.voting()) {
        if (going_->ask_again && !going_->stored.phone_marks.empty())
            said.push_back(
                catalogue.text(phones_on() ? "meeting.say.asked_again" : "meeting.say.phones_back"));
        said.push_back(voted() == people() ? catalogue.text("meeting.say.all_voted")
                                           : catalogue.plural("meeting.say.voted", voted(),
                                                              {{"people", std::to_string(people())}}));
        return;
    }
    if (phase == Phase::said) return said.push_back(catalogue.text("meeting.say.said"));
    if (phase != Phase::revealed && phase != Phase::revealed_again) return;
    const auto tally = play.round().ballot().tally();
    if (tally.total() == 0) return said.push_back(catalogue.text("meeting.say.nobody_voted"));
    if (const auto ask = play.ask_first())
        said.push_back(
            catalogue.plural("meeting.say.ask_first", tally.votes[*ask], {{"letter", letter(*ask)}}));
    else
        said.push_back(catalogue.text("meeting.say.all_agree"));
    if (const auto leaders = play.proposed(); leaders.size() > 1) {
        std::vector<std::string> letters;
        for (const auto leader : leaders) letters.push_back(letter(leader));
        said.push_back(
            catalogue.text("meeting.say.tie", {{"letters", joined(letters, catalogue.text("meeting.and"))}}));
    }
}

std::string MeetingModel::names_missing(const std::string& id, const std::vector<std::string>& names) const {
    return app_.catalogue().text(id, {{"names", joined(names, app_.catalogue().text("meeting.and"))}});
}

/// Who has not had a turn, and what is still to be told or agreed.
void MeetingModel::say_of_people(std::vector<std::string>& said) const {
    const auto& meeting = going_->meeting;
    const auto& state = meeting.state();
    std::vector<std::string> names;
    if (choosing_bringer() && !state.bringer) said.push_back(app_.catalogue().text("meeting.say.who_brings"));
    if (const auto turns = meeting.in_turn(); !going_->all_had_turn && state.turn_of + 1 < turns.size()) {
        names.assign(turns.begin() + static_cast<std::ptrdiff_t>(state.turn_of) + 1, turns.end());
        said.push_back(names_missing("meeting.say.no_turn_yet", names));
    }
    if (meeting.step().kind == StepKind::look_back) {
        const auto open = std::count_if(state.last.begin(), state.last.end(), [](const auto& made) {
            return made.outcome == intervision::Outcome::unsaid;
        });
        if (open > 0) said.push_back(app_.catalogue().plural("meeting.say.outcomes", static_cast<int>(open)));
    }
    if (meeting.step().kind != StepKind::agree) return;
    names.clear();
    for (const auto& made : state.agreements)
        if (made.what.empty() && !made.who.empty()) names.push_back(made.who);
    if (!names.empty()) said.push_back(names_missing("meeting.say.no_agreement_yet", names));
}

}  // namespace wijk::app
