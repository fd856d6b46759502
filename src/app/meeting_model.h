#pragma once
// The meeting that is going on: what the shared screen shows, what the facilitator does, and every way to
// vote. Each change is on the disk before the next frame, so that a meeting goes on where it was whatever
// happened to the laptop.
//
// Who votes what is nowhere: the keyboard that goes round adds to counts, hands are counts, and the phones'
// page gives counts. Phones are off until the facilitator turns them on.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/meeting_store.h"
#include "intervision/meeting.h"
#include "scenario/portrait.h"

namespace wijk::voting {
class Room;
}

namespace wijk::app {

class App;

class MeetingModel {
 public:
    explicit MeetingModel(App& app);
    ~MeetingModel();
    MeetingModel(const MeetingModel&) = delete;
    MeetingModel& operator=(const MeetingModel&) = delete;

    /// Takes up a meeting that just began or that was kept, and keeps it. What does not fit is told, and
    /// nothing is shown. The one that is going on already goes on as it is.
    void show(StoredMeeting meeting);
    void forget(const std::string& id);  ///< it was erased: if it is this one, nothing is shown
    bool has_meeting() const;
    const intervision::Meeting& meeting() const;
    /// Whether what is done is kept on the disk; when not, the screen says so.
    bool kept() const;

    /// Takes in what happened since and writes down what changed, once. Call at the beginning of each frame,
    /// before anything is drawn, and about once a second while the window rests.
    void tick();

    // The clock
    void toggle_clock();
    void more_time();               ///< a minute
    std::string time_left() const;  ///< "02:40", "+01:05" over time
    bool over_time() const;
    bool clock_runs() const;
    bool stood_still() const;  ///< the laptop slept: the clock was stopped, and the screen says so
    void seen_stood_still();

    // Steps
    void next();  ///< at the last step: to the end
    void back();
    void go_to(std::size_t step);
    std::vector<std::string> say_next() const;  ///< the facilitator's words here and now, most urgent first
    std::string speaks() const;                 ///< who may speak, in words
    std::string turn_of() const;                ///< whose turn it is; empty where nobody speaks in turn
    void next_turn();
    void previous_turn();

    // Who is there
    /// The people as the shared screen may name them: without the bringer in a step that hides him. What is
    /// drawn there takes no name from `meeting().state()`.
    std::vector<std::string> people_shown() const;
    /// The method has somebody who brings a case, and this is the moment to say who: it is not known yet, or
    /// the group is still choosing.
    bool choosing_bringer() const;
    void bring(std::optional<std::size_t> member);  ///< index in the members
    std::string new_member;                         ///< as typed
    void add_member();                              ///< somebody came late; what is wrong with a name is told

    // The facilitator's strip
    enum class Strip { window, below, hidden };
    Strip strip() const { return strip_; }
    void set_strip(Strip strip) { strip_ = strip; }

    // Playing together, and what was brought
    const intervision::Play* play() const;  ///< null where nothing is played
    const std::shared_ptr<const scenario::Portraits>& portraits() const;
    struct Line {
        bool group = false;  ///< said by the group, or by whoever brought the turn
        std::string who;
        std::string text;
    };
    /// The talk so far, the resident's newest line last. For a turn that was brought: the lines before it.
    std::vector<Line> lines() const;
    std::string place() const;  ///< where the talk is
    struct Option {
        std::string letter;  ///< "A"
        std::string id;
        std::string text;
        std::optional<int> first;  ///< votes, once they were revealed
        std::optional<int> second;
        bool proposed = false;  ///< most votes of the last vote that was revealed
        bool said = false;
    };
    std::vector<Option> options() const;
    struct Brought {
        std::string said;    ///< by whoever brought it
        std::string answer;  ///< of the resident
        std::string why;     ///< it was marked
        std::string score;   ///< what that reply counted as; empty in a step that hides it
    };
    std::optional<Brought> brought() const;  ///< for a turn or a drill
    /// The questions of the scenario (technique, values, person) to argue by; those of the method where there
    /// is no scenario.
    const std::vector<std::string>& questions() const;
    std::string question() const;  ///< the one that is on the screen; empty when there are none
    void next_question();

    int people() const;     ///< members: of so many a vote is asked
    int voted() const;      ///< in the vote that is open or was the last of this round, all ways together
    bool too_many() const;  ///< more votes than people: somebody voted twice
    void to_vote();
    void reveal();
    void vote_again();
    void say(std::size_t option);
    void go_on();      ///< from the resident's answer to the next round
    void step_back();  ///< in the playing together; see Play::back
    bool step_back_drops_votes() const;

    // Hands
    int hands(std::size_t option) const;
    void set_hands(std::size_t option, int count);

    // The keyboard that goes round, behind a covered screen
    enum class Cover { off, pass_on, choose, write };
    Cover cover() const { return cover_; }
    void start_cover();                     ///< pass_on first
    void sit_down();                        ///< pass_on -> choose or write
    void cover_choose(std::size_t option);  ///< counted, -> pass_on
    std::string cover_words;                ///< as typed
    void cover_written();                   ///< -> pass_on
    void stop_cover();                      ///< what somebody was typing and did not hand in is gone
    void again_by_keyboard();               ///< all votes by keyboard anew
    int by_keyboard() const;

    // Words, in write steps and write rounds
    bool writing() const;  ///< words are being written
    int written() const;   ///< so many came in
    void show_words();
    void hide_words();
    std::vector<std::string> shown_words() const;  ///< empty until they show
    /// The notes of this step, without the name of the bringer where the step hides it.
    std::vector<std::string> notes_shown() const;
    std::string note_text;
    void add_note();
    void erase_note(std::size_t index);

    // Phones
    std::string phone_address = "0.0.0.0";  ///< of this machine, on which phones are answered; 0.0.0.0: all
    bool phones_on() const;
    void start_phones();  ///< failure is told with what to do
    void stop_phones();
    void new_code();
    std::string phone_url() const;                     ///< "http://192.168.1.20:8080/7K3Q"
    std::string phone_short() const;                   ///< "192.168.1.20:8080/7K3Q"
    const std::vector<std::vector<bool>>& qr() const;  ///< rows of dark squares
    int phones() const;                                ///< that joined
    int phones_answered() const;
    bool guessing() const;  ///< codes are being guessed: a new code helps
    voting::Room* room();   ///< what phones talk to; null without a meeting
    /// Set by the window: called from any thread when something came in.
    void on_phone(std::function<void()> wake);

    // Agreements and the end
    void tell_outcome(std::size_t index, intervision::Outcome outcome, const std::string& told);
    void agree(std::size_t index, const intervision::Agreement& agreement);
    void agree_as_group();
    /// The date as 2026-12-10 or 10-12-2026, the time as 9:30, 14:30 or 14.30; the time may be empty, and an
    /// empty date takes it all back. False: no such date or time, and nothing changes.
    bool next_meeting(const std::string& date, const std::string& time, const std::string& place);
    std::string next_shown()
        const;  ///< "donderdag 10 december 2026 14:30 · Buurthuis"; empty when not agreed
    struct RoadTurn {
        std::string resident;                ///< what was answered to
        std::vector<Option> options;         ///< with both votes
        bool split = false;                  ///< no reply had more than half
        int moved = 0;                       ///< votes that the second vote moved
        std::vector<std::size_t> not_taken;  ///< options with votes that were not said
    };
    std::vector<RoadTurn> road() const;  ///< the group's own road
    std::string ending() const;          ///< title of the ending that was reached; empty before
    void compare(std::size_t turn, std::size_t option);  ///< the group's road beside the one with this reply
    struct Taking {
        bool names = false;
        bool words = true;
    };
    Taking taking;
    void save_report();    ///< HTML; a notice says where
    void save_calendar();  ///< .ics; needs a next date
    bool hours_added() const;
    void add_hours();     ///< to the year's hours of who practises here
    std::string keep_as;  ///< name of the group, as typed
    void keep_group();
    void end();  ///< the meeting is over: phones stop
    /// Leaves the meeting for good: kept when its group is kept, else gone from the disk.
    void put_away();

    void retell();  ///< the language of the screen changed

 private:
    struct Going;  ///< everything of one meeting
    base::Result<> take_material(Going& here) const;
    void changed();
    void keep();
    void leave_step();
    void entered_step();
    bool playing() const;  ///< a step in which a scenario is played together
    void put_words(std::vector<std::string> words);
    void collect_words();
    void make_room();
    void tick_phones();
    void remember_phones();
    void end_phones();
    void ask_phones();
    void say_of_play(std::vector<std::string>& said) const;
    void say_of_people(std::vector<std::string>& said) const;
    std::string names_missing(const std::string& id, const std::vector<std::string>& names) const;
    std::string veiled(std::string text) const;
    std::vector<Option> options_of(const intervision::Round& round) const;
    void tell_saved(const base::Path& path, const std::string& content);

    App& app_;
    std::unique_ptr<Going> going_;
    std::function<void()> wake_;
    Strip strip_ = Strip::below;
    Cover cover_ = Cover::off;
};

}  // namespace wijk::app
