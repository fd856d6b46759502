#pragma once
// A scenario played together: at each turn everybody chooses in secret, the spread shows without names, the
// group asks and argues, votes again when it wants, and says its reply.
//
// A Play is a value. What has to be kept of it is its list of rounds; the talk follows from them.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dialogue/conversation.h"
#include "intervision/ballot.h"

namespace wijk::intervision {

/// Where a round is. Each goes to the next by one call of Play; `back` goes the other way.
enum class Phase : std::uint8_t {
    write,           ///< own words first, each for himself
    words,           ///< the words show, without names
    vote,            ///< in secret
    revealed,        ///< the spread shows; the group asks and argues
    vote_again,      ///< the second vote
    revealed_again,  ///< with what it changed
    said,            ///< the group's reply was said and the resident has answered
};
std::string_view to_id(Phase phase);
std::optional<Phase> phase_from_id(std::string_view id);

/// One turn of the group.
struct Round {
    std::string scene;
    std::vector<std::string> offered;  ///< replies, in the order in which they show
    Phase phase = Phase::vote;
    std::vector<std::string> words;  ///< own words, in an order that tells nothing
    Ballot first;
    std::optional<Ballot> second;
    std::string reply;  ///< said by the group; empty before

    /// The vote that is open or was the last.
    Ballot& ballot() { return second ? *second : first; }
    const Ballot& ballot() const { return second ? *second : first; }
    friend bool operator==(const Round&, const Round&) = default;
};

/// What the votes of a round came to.
struct Spread {
    bool split = false;                  ///< no reply had more than half of the first vote
    int moved = 0;                       ///< votes that replies won in the second over the first
    std::vector<std::size_t> not_taken;  ///< replies that had a vote and were not said, in order
};
Spread spread_of(const Round& round);

class Play {
 public:
    /// Begins at the opening line. `scenario` must come from the loader without errors.
    explicit Play(std::shared_ptr<const scenario::Scenario> scenario);

    /// As it was kept. Rounds that do not fit the scenario are an error that names the round.
    static base::Result<Play> restore(std::shared_ptr<const scenario::Scenario> scenario,
                                      std::vector<Round> rounds);

    const dialogue::Conversation& conversation() const { return conversation_; }
    /// All rounds so far; the last is the present one. Empty only where the scenario offers nothing at once.
    const std::vector<Round>& rounds() const { return rounds_; }
    const Round& round() const { return rounds_.back(); }
    /// The talk is over, by an ending or because nothing is on offer, and the last answer was heard.
    bool over() const { return over_; }
    bool voting() const;   ///< a secret vote is open
    bool writing() const;  ///< own words are being written

    /// The vote that is open; null when none is.
    Ballot* ballot();

    /// write -> words. Empty ones are left out; the rest are shown in the order of their letters.
    void show_words(std::vector<std::string> words);
    /// words -> vote; also write -> vote, which leaves the writing out.
    void to_vote();
    /// vote -> revealed, vote_again -> revealed_again.
    void reveal(const std::vector<int>& by_phone);
    /// revealed -> vote_again.
    void vote_again();
    /// revealed or revealed_again -> said, with a reply that is on offer. Anything else: an error, and
    /// nothing changes. A reply may be said before any vote too: the facilitator leads.
    base::Result<> say(std::string_view reply);
    /// said -> the next round, or over.
    void go_on();

    /// One phase back: a reply is taken back, a second vote is dropped, the answer before is heard again. A
    /// vote that was revealed stays so: a secret that is out cannot be voted on again. False at the
    /// beginning.
    bool back();
    /// `back` would leave this round, and it has votes or words: worth a question.
    bool back_drops_votes() const;

    /// The options that the last vote put first: one, several at a tie, none when nobody voted.
    std::vector<std::size_t> proposed() const { return round().ballot().tally().leaders(); }
    /// Whom to ask first: the option with the fewest votes, of those that have any. Nothing where all agree.
    std::optional<std::size_t> ask_first() const;

 private:
    void begin_round();

    dialogue::Conversation conversation_;
    std::vector<Round> rounds_;
    bool over_ = false;
};

}  // namespace wijk::intervision
