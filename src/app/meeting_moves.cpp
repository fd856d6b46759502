#include "app/meeting_moves.h"

#include "app/meeting_model.h"

namespace wijk::app {

namespace {

using intervision::Phase;
using intervision::StepKind;

MeetingMove on_from(const MeetingModel& model) {
    return model.meeting().last_step() ? MeetingMove::to_end : MeetingMove::next_step;
}

MeetingMove next_of_play(const MeetingModel& model) {
    const auto& play = *model.play();
    if (play.over() || play.rounds().empty()) return on_from(model);
    switch (play.round().phase) {
        case Phase::write:
            return model.written() > 0 ? MeetingMove::show_words : MeetingMove::to_vote;
        case Phase::words:
            return MeetingMove::to_vote;
        case Phase::vote:
        case Phase::vote_again:
            return model.voted() > 0 ? MeetingMove::reveal : MeetingMove::none;
        case Phase::revealed:
            return play.proposed().size() == 1 ? MeetingMove::say_proposed : MeetingMove::vote_again;
        case Phase::revealed_again:
            return play.proposed().size() == 1 ? MeetingMove::say_proposed : MeetingMove::none;
        case Phase::said:
            return MeetingMove::go_on;
    }
    return MeetingMove::none;
}

}  // namespace

bool plays_now(const MeetingModel& model) {
    return model.has_meeting() && model.play() != nullptr && model.meeting().step().kind == StepKind::play;
}

bool asks_now(const MeetingModel& model) {
    if (!model.has_meeting() || model.questions().empty()) return false;
    if (plays_now(model)) {
        const auto phase = model.play()->rounds().empty() ? Phase::vote : model.play()->round().phase;
        return phase == Phase::revealed || phase == Phase::revealed_again;
    }
    const auto kind = model.meeting().step().kind;
    return kind == StepKind::discuss || kind == StepKind::try_out || kind == StepKind::close ||
           kind == StepKind::respond;
}

MeetingMove next_move(const MeetingModel& model) {
    if (!model.has_meeting() || model.meeting().ended()) return MeetingMove::none;
    if (plays_now(model)) return next_of_play(model);
    const auto& meeting = model.meeting();
    if (meeting.step().kind == StepKind::write && model.writing() && model.written() > 0)
        return MeetingMove::show_words;
    if (meeting.state().turn_of + 1 < meeting.in_turn().size()) return MeetingMove::next_turn;
    return on_from(model);
}

void make(MeetingModel& model, MeetingMove move) {
    switch (move) {
        case MeetingMove::none:
            return;
        case MeetingMove::next_turn:
            return model.next_turn();
        case MeetingMove::next_step:
        case MeetingMove::to_end:
            return model.next();
        case MeetingMove::show_words:
            return model.show_words();
        case MeetingMove::to_vote:
            return model.to_vote();
        case MeetingMove::reveal:
            return model.reveal();
        case MeetingMove::vote_again:
            return model.vote_again();
        case MeetingMove::say_proposed:
            if (const auto proposed = model.play()->proposed(); proposed.size() == 1)
                model.say(proposed.front());
            return;
        case MeetingMove::go_on:
            return model.go_on();
    }
}

bool move_back(MeetingModel& model) {
    if (!model.has_meeting() || model.meeting().ended()) return false;
    if (plays_now(model)) {
        const auto* play = model.play();
        const bool at_the_start =
            play->rounds().size() <= 1 && (play->rounds().empty() || play->round().phase == Phase::vote ||
                                           play->round().phase == Phase::write);
        if (!at_the_start) {
            if (model.step_back_drops_votes()) return false;
            model.step_back();
            return true;
        }
    } else if (!model.meeting().in_turn().empty() && model.meeting().state().turn_of > 0) {
        model.previous_turn();
        return true;
    }
    if (model.meeting().first_step()) return false;
    model.back();
    return true;
}

}  // namespace wijk::app
