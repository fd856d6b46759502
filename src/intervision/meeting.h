#pragma once
// A meeting of intervision: who is there, what was brought, which step it is at and how long that has taken,
// what was written, said and agreed.
//
// Meeting is a value that changes by the calls below alone. Its state is plain data, so that it can be kept
// after each change and gone on with as it was. It knows no clock: whoever runs it tells how much time went
// by. The clock never ends a step, people do.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "intervision/method.h"
#include "intervision/play.h"

namespace wijk::intervision {

/// What came of an agreement, as who made it tells.
enum class Outcome : std::uint8_t {
    unsaid,   ///< not spoken of yet
    done,     ///< it was done
    partly,   ///< a part of it
    not_yet,  ///< it will still be done
    let_go,   ///< it does not matter any more
};
std::string_view to_id(Outcome outcome);
std::optional<Outcome> outcome_from_id(std::string_view id);

/// "Wat neem ik mee, wanneer, wie vraagt ernaar."
struct Agreement {
    std::string who;   ///< as written in `members`; empty: the group as a whole
    std::string what;  ///< empty: not made yet
    std::string when;
    std::string asks;  ///< who asks about it
    Outcome outcome = Outcome::unsaid;
    std::string told;  ///< what came of it, in a few words
    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// What a meeting works with. Which scenario, turn or drill `item` means whoever loads it knows.
struct Material {
    MaterialKind kind = MaterialKind::own;
    std::string item;   ///< scenario id, drill, or where the turn is from; empty for own words
    std::string title;  ///< to be shown; may be empty
    friend bool operator==(const Material&, const Material&) = default;
};

/// How far a step is.
struct StepTime {
    double seconds = 0;  ///< spent in it while the clock ran
    int extra = 0;       ///< seconds that were given on top of its minutes
    friend bool operator==(const StepTime&, const StepTime&) = default;
};

/// What a group wrote at a step.
struct StepWords {
    std::vector<std::string> words;  ///< of each for himself, in the order of their letters
    bool shown = false;              ///< they are on the screen
    std::vector<std::string> notes;  ///< what somebody typed for all, in order
    friend bool operator==(const StepWords&, const StepWords&) = default;
};

/// Everything of a meeting that has to be kept, but the playing together (Play::rounds).
struct MeetingState {
    std::string id;
    std::string group;                 ///< name; empty: only this once, and gone when the meeting is put away
    std::vector<std::string> members;  ///< names or pseudonyms, each once; at least one
    std::string facilitator;           ///< who leads; may be a member
    std::optional<std::size_t> bringer;  ///< index in `members`, where the method has one
    Material material;
    base::Time started{};
    std::optional<base::Time> ended;
    double seconds = 0;  ///< that the clock ran in all
    bool running = false;
    std::size_t step = 0;
    std::vector<StepTime> times;        ///< by step of the method
    std::vector<StepWords> words;       ///< by step of the method
    std::size_t turn_of = 0;            ///< index in `in_turn()`: whose turn it is, where they speak in turn
    std::size_t question = 0;           ///< which question of the scenario is on the screen
    std::vector<Agreement> last;        ///< of the meeting before, with what came of them
    std::vector<Agreement> agreements;  ///< one for each member in order, then those of the group
    std::string next_date;              ///< 2026-12-10; empty: not agreed yet
    std::string next_time;              ///< 14:30
    std::string next_place;
    friend bool operator==(const MeetingState&, const MeetingState&) = default;
};

/// Whether somebody of this name can be there beside `others`: not empty, at most 40 characters, not there
/// yet, and at most 60 people in all.
base::Result<> check_member(const std::string& name, const std::vector<std::string>& others);
inline constexpr std::size_t most_members = 60;

class Meeting {
 public:
    /// A new meeting at its first step, with the clock still. `state` brings id, group, members, facilitator,
    /// bringer, material, `started` and `last`; the rest is made to fit the method. An error says what is
    /// missing: nobody there, a name twice, material it cannot take. Who brings a case may be chosen later,
    /// as methods have it that look at several cases first.
    static base::Result<Meeting> begin(Method method, MeetingState state);
    /// As it was kept, with the clock still. State that does not fit the method (a step was added since) is
    /// an error.
    static base::Result<Meeting> restore(Method method, MeetingState state);

    const Method& method() const { return method_; }
    const MeetingState& state() const { return state_; }
    const Step& step() const { return method_.steps[state_.step]; }
    bool first_step() const { return state_.step == 0; }
    bool last_step() const { return state_.step + 1 == method_.steps.size(); }
    bool ended() const { return state_.ended.has_value(); }

    // The clock.
    void run() { state_.running = !ended(); }
    void pause() { state_.running = false; }
    void tick(double seconds);    ///< so much time went by; counts while the clock runs
    void more_time(int seconds);  ///< for this step; at most an hour in all
    int seconds_left() const;     ///< of this step; below 0 when it is over its time
    /// Minutes of the steps that are still to come, this one included as far as it is not over.
    int minutes_to_come() const;

    // The steps. Going on or back keeps what was written; the clock goes on as it was.
    bool next();
    bool back();
    bool go_to(std::size_t step);

    // What a step shows.
    bool score_hidden() const { return hides_score(step().kind); }
    bool bringer_hidden() const { return hides_bringer(step().kind); }
    /// Who speaks in turn in this step: all members, or all but the bringer. Empty where nobody does.
    std::vector<std::string> in_turn() const;
    /// Whose turn it is; empty where nobody speaks in turn.
    std::string turn_of() const;
    void next_turn();  ///< round and round
    void previous_turn();
    void ask(std::size_t question) { state_.question = question; }

    // Words of this step.
    const StepWords& words() const { return state_.words[state_.step]; }
    /// Own words of all, empty ones left out, in the order of their letters; they show from now on.
    void show_words(std::vector<std::string> words);
    void hide_words();  ///< back to writing; those there were stay
    void note(const std::string& text);
    void erase_note(std::size_t index);

    // Agreements.
    void agree(std::size_t index, Agreement agreement);  ///< `who` stays; another index: nothing happens
    void agree_as_group(Agreement agreement);            ///< one more, of the group as a whole
    void tell_outcome(std::size_t index, Outcome outcome, const std::string& told);  ///< of `last`
    void next_meeting(const std::string& date, const std::string& time, const std::string& place);

    // Who is there.
    base::Result<> add_member(const std::string& name);  ///< somebody came late
    /// Index in `members` of who brings the case; nothing: not chosen yet. Where the method has none, nothing
    /// happens.
    void bring(std::optional<std::size_t> member);
    /// The group is kept for a next time under this name; empty: it is not.
    void keep_group(const std::string& name);

    void end(base::Time now);

 private:
    Meeting(Method method, MeetingState state) : method_(std::move(method)), state_(std::move(state)) {}
    Method method_;
    MeetingState state_;
};

/// What a group takes along to its next meeting: its agreements that say something, as the `last` of the
/// next.
std::vector<Agreement> to_look_back_on(const MeetingState& state);

}  // namespace wijk::intervision
