#pragma once
// What a press on the presenter's clicker does: the one thing that the moment of a meeting asks for, and the
// way back from it. The facilitator's strip shows the same as its first button.

namespace wijk::app {

class MeetingModel;

enum class MeetingMove {
    none,        ///< nothing that can be taken for granted: votes are awaited, or two replies lead
    next_turn,   ///< the next who speaks in turn
    next_step,   ///< of the method
    to_end,      ///< from the last step to what the group takes along
    show_words,  ///< that were written in private
    to_vote,
    reveal,
    vote_again,    ///< two replies lead after a first vote
    say_proposed,  ///< the reply with the most votes
    go_on,         ///< from the resident's answer to the next round
};

/// The present step is one in which a scenario is played together.
bool plays_now(const MeetingModel& model);

/// A question to argue by is on the shared screen.
bool asks_now(const MeetingModel& model);

/// What comes next; `none` without a meeting or when it has ended.
MeetingMove next_move(const MeetingModel& model);
void make(MeetingModel& model, MeetingMove move);

/// One back: who spoke before, the phase before, else the step before. False when that would drop votes or
/// words, which somebody has to say yes to, and at the beginning.
bool move_back(MeetingModel& model);

}  // namespace wijk::app
