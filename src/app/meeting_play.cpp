// Votes by hand and by the keyboard that goes round, the playing together, and words of each for himself.

#include <algorithm>
#include <numeric>

#include "app/app.h"
#include "app/meeting_going.h"

namespace wijk::app {

using intervision::Phase;
using intervision::StepKind;

bool MeetingModel::playing() const {
    return going_ && !going_->meeting.ended() && going_->play && !going_->play->rounds().empty() &&
           going_->meeting.step().kind == StepKind::play;
}

// The vote

int MeetingModel::people() const {
    return going_ ? static_cast<int>(going_->meeting.state().members.size()) : 0;
}

int MeetingModel::voted() const {
    if (!going_ || !going_->play || going_->play->rounds().empty()) return 0;
    const auto phones = going_->phone_votes();
    return going_->play->round().ballot().tally().total() + std::accumulate(phones.begin(), phones.end(), 0);
}

bool MeetingModel::too_many() const {
    return voted() > people();
}

void MeetingModel::to_vote() {
    if (!playing()) return;
    stop_cover();
    if (writing()) collect_words();
    going_->play->to_vote();
    ask_phones();
    changed();
}

void MeetingModel::reveal() {
    if (!playing() || !going_->play->voting()) return;
    stop_cover();
    going_->play->reveal(going_->close_phone_votes());
    going_->ask_again = false;
    ask_phones();
    changed();
}

void MeetingModel::vote_again() {
    if (!playing()) return;
    going_->play->vote_again();
    ask_phones();
    changed();
}

void MeetingModel::say(std::size_t option) {
    if (!playing() || option >= going_->play->round().offered.size()) return;
    auto& play = *going_->play;
    if (play.over() || play.round().phase == Phase::said) return;
    stop_cover();
    // Whoever voted or wrote already has not done so for nothing.
    if (writing()) collect_words();
    if (play.voting()) reveal();
    if (auto said = play.say(play.round().offered[option]); !said) return app_.tell(said.error());
    ask_phones();
    changed();
}

void MeetingModel::go_on() {
    if (!playing()) return;
    going_->play->go_on();
    ask_phones();
    changed();
}

void MeetingModel::step_back() {
    if (!playing()) return;
    stop_cover();
    if (writing()) collect_words();
    if (!going_->play->back()) return;
    ask_phones();
    changed();
}

bool MeetingModel::step_back_drops_votes() const {
    if (!playing()) return false;
    const auto& play = *going_->play;
    if (play.back_drops_votes()) return true;
    return play.voting() && (play.rounds().size() > 1 || play.round().second) && voted() > 0;
}

// Hands

int MeetingModel::hands(std::size_t option) const {
    if (!going_ || !going_->play || going_->play->rounds().empty()) return 0;
    const auto& ballot = going_->play->round().ballot();
    return option < ballot.options() ? ballot.hands[option] : 0;
}

void MeetingModel::set_hands(std::size_t option, int count) {
    if (!playing()) return;
    if (auto* ballot = going_->play->ballot()) {
        ballot->set_hands(option, count);
        changed();
    }
}

// The keyboard that goes round

void MeetingModel::start_cover() {
    if (writing() || (playing() && going_->play->voting())) cover_ = Cover::pass_on;
}

void MeetingModel::sit_down() {
    if (cover_ != Cover::pass_on) return;
    cover_words.clear();
    cover_ = writing() ? Cover::write : Cover::choose;
}

void MeetingModel::cover_choose(std::size_t option) {
    if (cover_ != Cover::choose || !playing()) return;
    auto* ballot = going_->play->ballot();
    if (ballot == nullptr || option >= ballot->options()) return;
    ballot->add_keyboard(option);
    cover_ = Cover::pass_on;
    changed();
}

void MeetingModel::cover_written() {
    if (cover_ != Cover::write) return;
    put_words({cover_words});
    cover_words.clear();
    cover_ = Cover::pass_on;
}

void MeetingModel::stop_cover() {
    cover_ = Cover::off;
    cover_words.clear();
}

void MeetingModel::again_by_keyboard() {
    if (!playing()) return;
    if (auto* ballot = going_->play->ballot()) {
        ballot->clear_keyboard();
        changed();
    }
}

int MeetingModel::by_keyboard() const {
    if (!going_ || !going_->play || going_->play->rounds().empty()) return 0;
    const auto& votes = going_->play->round().ballot().keyboard;
    return std::accumulate(votes.begin(), votes.end(), 0);
}

// Words of each for himself

bool MeetingModel::writing() const {
    if (!going_ || going_->meeting.ended()) return false;
    if (playing()) return going_->play->writing();
    return going_->meeting.step().kind == StepKind::write && !going_->meeting.words().shown;
}

int MeetingModel::written() const {
    if (!going_) return 0;
    const auto& there = playing() ? going_->play->round().words : going_->meeting.words().words;
    return static_cast<int>(there.size()) + (writing() ? phones_answered() : 0);
}

/// With the words that there are already, unseen. They lie in the order of their letters, so that nothing
/// tells who came first.
void MeetingModel::put_words(std::vector<std::string> words) {
    if (!writing()) return;
    const auto& there = playing() ? going_->play->round().words : going_->meeting.words().words;
    words.insert(words.end(), there.begin(), there.end());
    if (playing()) {
        going_->play->show_words(std::move(words));
        going_->play->back();
    } else {
        going_->meeting.show_words(std::move(words));
        going_->meeting.hide_words();
    }
    changed();
}

void MeetingModel::show_words() {
    if (!writing()) return;
    // Whoever is at the keyboard has written too.
    if (cover_ == Cover::write) cover_written();
    stop_cover();
    collect_words();
    if (playing())
        going_->play->show_words(going_->play->round().words);
    else
        going_->meeting.show_words(going_->meeting.words().words);
    ask_phones();
    changed();
}

void MeetingModel::hide_words() {
    if (!going_ || going_->meeting.ended()) return;
    if (playing() && going_->play->round().phase == Phase::words)
        going_->play->back();
    else
        going_->meeting.hide_words();
    ask_phones();
    changed();
}

std::vector<std::string> MeetingModel::shown_words() const {
    if (!going_) return {};
    std::vector<std::string> words;
    if (playing()) {
        if (going_->play->round().phase == Phase::write) return {};
        words = going_->play->round().words;
    } else if (going_->meeting.words().shown) {
        words = going_->meeting.words().words;
    }
    for (auto& text : words) text = veiled(std::move(text));
    return words;
}

}  // namespace wijk::app
