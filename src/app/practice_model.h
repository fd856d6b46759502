#pragma once
// The screen of the practice bench: a round from its welcome to what was practised, one drill at a time.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/practice.h"

namespace wijk::app {

class App;

class PracticeModel {
 public:
    enum class Phase {
        welcome,    ///< what will come; `empty()` when the library yields nothing
        writing,    ///< own words first
        choosing,   ///< one of the card's choices
        own,        ///< what the own words were, as the learner sees them
        explained,  ///< the answer is kept and explained
        over,       ///< what was practised
    };

    explicit PracticeModel(App& app) : app_(app) {}

    /// The screen opens: on a round that was left in the middle, else on the welcome of a new one.
    void open();
    void begin();                        ///< the round that `open` announced
    void begin_only(drills::Kind kind);  ///< a round of one kind

    Phase phase() const { return phase_; }
    bool empty() const { return pool_.empty(); }
    bool kept() const { return practice_ && practice_->kept(); }
    const drills::Round& round() const { return practice_->round(); }
    /// In words, what the learner's talks had least of; empty when none were counted.
    const std::vector<std::string>& least_used() const { return least_used_; }
    bool yields(drills::Kind kind) const;  ///< the library has drills of this kind

    std::size_t number() const { return practice_->number(); }
    std::size_t count() const { return practice_->count(); }
    const drills::Card& card() const { return card_; }
    /// Never null: of who speaks on the card.
    std::shared_ptr<const scenario::Portraits> portraits() const;

    std::string own_words;                ///< what is being typed while writing
    void words_written();                 ///< shows the replies; an empty text is fine
    const std::string& question() const;  ///< of the present phase
    /// What the own words can be called: the moves in words, and last that it was something else.
    const std::vector<std::string>& own_choices() const { return own_choices_; }
    /// Answers the present question, by index; anything else is ignored.
    void choose(std::size_t choice);
    std::size_t chosen() const { return chosen_; }  ///< once something was
    const drills::Explanation& explanation() const { return explanation_; }
    void next();    ///< from the explanation to the next drill or the end
    void finish();  ///< ends the round here

    const Practised& practised() const { return practice_->practised(); }

    void retell();  ///< the language of the screen and its scenarios changed

 private:
    void deal(std::optional<drills::Kind> only);
    void show_drill();
    void settle(std::optional<drills::Move> own);
    void put_in_words();

    App& app_;
    std::vector<drills::Drill> pool_;
    std::optional<Practice> practice_;
    Phase phase_ = Phase::welcome;
    drills::Card card_;
    drills::Explanation explanation_;
    std::size_t chosen_ = 0;
    std::optional<drills::Move> own_;
    std::vector<std::string> least_used_, own_choices_;
    std::vector<drills::Move> least_used_moves_;
};

}  // namespace wijk::app
