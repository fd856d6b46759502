#pragma once
// The debrief of one talk as its screen shows it: which turn is looked at, what the learner writes and says
// about it there, and the way back to a turn to say something else.
//
// It looks at the same `Talk` as the conversation does, and everything done here goes through it: it stands
// in the records before it shows, and what could not be kept is told and does not show.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/roads.h"
#include "app/talk.h"
#include "report/report.h"
#include "scenario/portrait.h"

namespace wijk::app {

class App;

/// How the moves that a learner says the own words had stand to those of a reply.
enum class Likeness { same, partly, different };
std::string_view to_id(Likeness likeness);
Likeness likeness(const std::vector<skills::Code>& own, const std::vector<skills::Code>& other);

class DebriefModel {
 public:
    explicit DebriefModel(App& app) : app_(app) {}
    ~DebriefModel() { keep(); }
    DebriefModel(const DebriefModel&) = delete;
    DebriefModel& operator=(const DebriefModel&) = delete;

    void show(std::shared_ptr<Talk> talk, std::shared_ptr<const scenario::Portraits> portraits);
    /// Goes to the debrief of a recorded talk. What cannot be read is told, and the screen stays.
    void open(const std::string& session);
    bool has_debrief() const { return debrief_.has_value(); }
    const feedback::Debrief& debrief() const { return *debrief_; }
    const std::shared_ptr<Talk>& talk() const { return talk_; }
    /// The talk itself, when it is this session and is held: whoever goes on with it goes on with the same.
    std::shared_ptr<Talk> share(const std::string& session) const;
    const std::shared_ptr<const scenario::Portraits>& portraits() const { return portraits_; }

    /// What is written here is kept, or it is a talk that is not kept at all and the screen says so. Not so
    /// for a talk that another window has.
    bool can_write() const { return talk_->kept() || talk_->session().empty(); }
    bool is_kept() const { return !talk_->session().empty(); }

    // Looking
    std::size_t selected() const { return selected_; }  ///< turn whose details show; 0 is the first
    void select(std::size_t turn);  ///< what is being written at the turn of before is kept
    bool thoughts = false;          ///< what the resident thought shows
    bool choosing = false;          ///< what was on offer at the selected turn shows
    bool coding = false;            ///< what the own words were can be said
    /// The count whose turns are marked in the lanes; empty: none.
    const std::string& counted() const { return counted_; }
    void count(const std::string& id);  ///< again: not any more
    std::string goal;                   ///< whose replies show; empty: none
    /// Whether this turn (from 1; 0 is the opening line) is among those of `counted`.
    bool is_counted(int turn) const;

    // Writing
    enum class Writing { nothing, note, why };
    Writing writing() const { return writing_; }
    std::string text;  ///< what is being typed
    void write_note();
    void toggle_mark();  ///< setting it asks why
    void write_why();
    void keep();  ///< stays in its field until it is on the disk; an empty text takes it away
    void leave();

    // What the own words were
    bool has_own_words() const;
    /// In it or out of it; what cannot be together with it goes out.
    void toggle_code(skills::Code code);
    /// A reply of this scenario that is such a move, not one of the selected turn; empty when there is none.
    std::string example_of(skills::Code code) const;
    void nearest(const std::string& reply);  ///< again: not any more
    /// Between the own words and the reply that comes nearest; nothing until both are known.
    std::optional<Likeness> compared() const;

    void reflect(const std::string& item, const std::string& answer);  ///< the same again takes it back

    // Another road
    bool can_fork() const;
    /// Goes to the conversation as it was before the reply of the turn and says this one instead.
    void fork(std::size_t turn, const std::string& reply);
    const std::vector<Road>& roads() const { return roads_; }  ///< more than one: they can be compared
    bool is_branch() const;
    void compare();

    std::string transcript() const;  ///< to copy
    void save_transcript();          ///< to a file in the user's folder; a notice says where
    struct Taking {
        report::Format format = report::Format::html;
        bool marked_only = false;
        bool own_words = true;
        bool name = false;
    };
    Taking taking;  ///< what is chosen to go along
    bool can_take_along() const;
    /// Writes the report to a file in the user's folder; a notice says where, or why not.
    void take_along();
    void play_again();  ///< same scenario from its briefing
    void retell();      ///< the talk or the language of the screen changed; what was said stays

 private:
    void changed();  ///< something stands in the talk now
    App& app_;
    std::shared_ptr<Talk> talk_;
    std::shared_ptr<const scenario::Portraits> portraits_;
    std::optional<feedback::Debrief> debrief_;
    std::vector<Road> roads_;
    std::size_t selected_ = 0;
    std::string counted_;
    Writing writing_ = Writing::nothing;
};

}  // namespace wijk::app
