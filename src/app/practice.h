#pragma once
// The practice bench as the window and the terminal both use it: what the library yields, what is known of
// who practises, and a round whose answers are kept one by one.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/library.h"
#include "drills/card.h"
#include "drills/round.h"
#include "records/records.h"

namespace wijk::app {

/// The drills of every scenario in the library that can be played.
std::vector<drills::Drill> drills_of(const Library& library);

/// What names one drill among all, as the records do by two columns: "hear/opa-wim/brug#shag".
std::string drill_name(const drills::Drill& drill);

/// What decides which drills come: the counts of the newest ten talks and the newest thousand answers.
/// Without records or learner nothing is known, which is no error.
base::Result<drills::Learner> practising(records::Records* records, const std::string& learner,
                                         base::Time now);

/// What was practised in a round so far.
struct Practised {
    std::array<int, drills::kind_count> kinds{};
    std::array<int, drills::move_count> moves{};
    int drills = 0;
    int otherwise = 0;  ///< answered otherwise than fits; they come back in a later round
};

/// A round on its way. Each answer stands in the records before the next drill, so that a crash takes back
/// nothing that was answered.
class Practice {
 public:
    /// `records` null or `learner` empty: the answers are not kept. `records` and `clock` must outlive it.
    Practice(drills::Round round, records::Records* records, std::string learner, const base::Clock& clock);

    bool over() const { return at_ >= round_.drills.size(); }
    std::size_t number() const { return at_ + 1; }  ///< of the present drill, from 1
    std::size_t count() const { return round_.drills.size(); }
    const drills::Drill& drill() const { return round_.drills[at_]; }
    const drills::Round& round() const { return round_; }
    const std::string& learner() const { return learner_; }
    bool kept() const { return records_ != nullptr && !learner_.empty(); }

    /// The present drill is in front of somebody from now on. Time is kept for the hours of practice alone,
    /// at most five minutes a drill, as the records count a pause in a talk.
    void in_sight();
    /// Keeps the answer: the id of a choice, and own words where there are any. `own` is what somebody says
    /// the own words were. Failing, it counts in this round all the same.
    base::Result<> answer(const drills::Card& card, std::size_t choice, const std::string& own_words,
                          std::optional<drills::Move> own);
    void next();
    const Practised& practised() const { return practised_; }

    /// The same round out of the same library in another language. A drill that is not in `pool` any more
    /// stays as it was.
    void retell(const std::vector<drills::Drill>& pool);

 private:
    drills::Round round_;
    records::Records* records_;
    std::string learner_;
    const base::Clock& clock_;
    std::size_t at_ = 0;
    base::Time seen_{};
    Practised practised_;
};

/// What a learner can call own words. With "something else" that is one for each of the nine keys.
inline constexpr std::array<drills::Move, 8> own_moves = {
    drills::Move::reflection,  drills::Move::open_question, drills::Move::closed_question,
    drills::Move::affirmation, drills::Move::seeking,       drills::Move::autonomy,
    drills::Move::information, drills::Move::persuading};

/// Own words that fit in the records beside an answer.
inline constexpr std::size_t most_own_words = 3800;
/// An error that says so when they are longer, in characters.
base::Result<> fits(const std::string& own_words);

}  // namespace wijk::app
