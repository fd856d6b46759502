#pragma once
// The room in which a group votes by phone: who is in, what is asked, what came in. It knows nothing of HTTP,
// of the learners' records or of anybody's name.
//
// A phone joins with the code on the shared screen and gets a token, the secret by which it votes from then
// on. A round asks one question; each phone has one vote in it, which it may change until the round closes.
//
// What is promised:
// - A vote for which `vote` or `say` answered `taken` is in what `close` gives, unless the same phone chose
//   something else later; nothing comes in after `close`.
// - A request that is sent twice counts once, and one that was held up on its way and arrives after a newer
//   choice of the same phone changes nothing.
// - Once a round is closed not even this program can tell which phone chose what.
//
// Every function may be called from any thread, and none waits for a phone.

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/language.h"

namespace wijk::voting {

struct Question {
    enum class Kind : std::uint8_t {
        choose,  ///< one of the options
        write,   ///< own words, `most_characters` at most
    };
    Kind kind = Kind::choose;
    base::LocalText prompt;  ///< the resident's line, or what to write
    std::vector<base::LocalText> options;
};

/// `voter` belongs to one phone in one round: no secret, nobody's name, and another one in each round.
struct Vote {
    std::string voter;
    int option = 0;  ///< index in Question::options
    friend bool operator==(const Vote&, const Vote&) = default;
};

/// What a round got.
struct Closed {
    std::vector<Vote> votes;         ///< in the order of `voter`, which is chance
    std::vector<std::string> words;  ///< in the order of their bytes, so that nothing tells who came first
    friend bool operator==(const Closed&, const Closed&) = default;
};

/// What has to be kept for phones to be known again after the program was killed. Who reads it learns the
/// code, which was on the screen for all to see, and no token: of those it has the SHA-256 alone, and 256
/// bits of chance cannot be found back from that. What was voted in an open round is not in it.
struct Kept {
    std::string code;
    int next_round = 1;               ///< a number of before is never used again
    std::vector<std::string> phones;  ///< SHA-256 of each token, hexadecimal, sorted
    friend bool operator==(const Kept&, const Kept&) = default;
};

/// What one phone shows.
struct View {
    enum class State : std::uint8_t {
        wait,    ///< look at the screen
        choose,  ///< the options, and `chosen`
        write,   ///< a field for own words, and `said`
        ended,   ///< thank you
    };
    State state = State::wait;
    int round = 0;  ///< 0: nothing is asked
    base::LocalText prompt;
    std::vector<base::LocalText> options;
    std::optional<int> chosen;        ///< by this phone in this round
    std::optional<std::string> said;  ///< by this phone in this round
    int nth = 0;                      ///< number of the newest choice of this phone in this round
};

enum class Answer : std::uint8_t {
    taken,
    closed,    ///< this round is not open, or asks something else
    outdated,  ///< a newer choice of this phone was here first
    wrong,     ///< no such option; words too long or not UTF-8
    unknown,   ///< no phone with this token is in the room
};

struct Join {
    std::string token;  ///< empty: not let in
    bool full = false;  ///< the code was right, but `most_phones` are in
};

class Room {
 public:
    static constexpr int most_phones = 200;
    static constexpr int most_characters = 500;
    /// So many wrong codes from one address are looked at, and so many in all; after that no code is right.
    /// With 60 guesses at half a million codes the chance that somebody gets in is 1 in 9000.
    static constexpr int most_guesses_of_one = 20;
    static constexpr int most_guesses = 60;

    /// `random` makes code and tokens, so in the program it must be base::system_random(), which asks the
    /// operating system; a seeded one is for tests. It is used under the room's own lock. `kept`: after a
    /// restart, the same code and phones; what does not fit (edited by hand) is left out.
    explicit Room(base::Random& random, const std::optional<Kept>& kept = {});

    // The meeting's side.

    /// Four signs out of 0-9 and A-Z without I, L, O and U. No three letters stand together, so that it
    /// spells nothing.
    std::string code() const;
    enum class Phones : std::uint8_t {
        out,   ///< who wants to go on joins with the new code: the way to be rid of a phone that is not ours
        stay,  ///< only who is still to come needs the new code: after guessing, when all is well inside
    };
    /// The old code is worth nothing from now on, and guessing starts anew. With `Phones::out` an open round
    /// stays open and is empty again: who joins anew votes anew, so that nobody counts twice.
    void new_code(Phones phones = Phones::out);

    /// Opens a round and gives its number, which grows and never comes back. A round that was open is closed
    /// first, as by `close`.
    int ask(Question question);
    std::vector<Vote> votes(int round) const;  ///< as they stand; of a closed round as it closed
    std::vector<std::string> words(int round) const;
    /// From now on nothing comes in for this round, and phones look at the screen. Gives exactly what was
    /// taken; asked again, the same. A round that never was is empty.
    Closed close(int round);
    void wait();         ///< closes an open round; phones look at the screen
    void end();          ///< closes an open round; phones say thank you, and nothing is taken any more
    int phones() const;  ///< that joined and were not put out
    int answered(int round) const;  ///< phones with a vote or words in it
    int wrong_codes() const;        ///< since this code
    bool locked() const;            ///< too many guesses: nobody can join until there is a new code
    Kept kept() const;

    /// `changed` is called after something came in (a phone, a vote, words, a wrong code), from the thread
    /// that brought it, without the room's lock. It may ask the room anything but this function, which waits
    /// until a call that is going on is done: after `on_change({})` the old one is never called again.
    void on_change(std::function<void()> changed);

    // The phones' side.

    /// Small letters, and letters that look like a digit (O, I, L), are read as meant. A wrong, an old and a
    /// locked code all get the same. `address` is where it came from, for counting guesses; a code that was
    /// right before is no guess, but worth nothing either.
    Join join(std::string_view code, std::string_view address);
    /// Nothing when no phone with this token is in the room.
    std::optional<View> view(std::string_view token) const;
    /// `nth`: the how many-eth choice of this phone in this round, counted by the phone from View::nth on;
    /// the same number again is the same request again, or one after the page was opened anew.
    Answer vote(std::string_view token, int round, int option, int nth);
    /// Control signs and marks that turn the direction of text become spaces or nothing. Empty words take
    /// back what was said.
    Answer say(std::string_view token, int round, std::string_view words, int nth);

 private:
    struct Entry {
        std::string voter;
        int option = -1;
        std::string words;
        int nth = 0;
        bool empty() const { return option < 0 && words.empty(); }
    };
    struct Open {
        int round = 0;
        Question question;
        std::map<std::string, Entry> entries;  ///< by hash of the phone's token
    };

    std::string make_code();
    Closed gathered() const;
    void close_open();
    Answer take(std::string_view token, int round, Question::Kind kind, int nth,
                const std::function<bool(Entry&)>& put);
    void tell_change();

    base::Random& random_;
    mutable std::mutex mutex_;
    std::string code_;
    std::vector<std::string> old_codes_;
    std::map<std::string, int, std::less<>> guesses_;  ///< wrong codes by address
    int wrong_codes_ = 0;
    std::vector<std::string> phones_;  ///< hashes of tokens, sorted
    int next_round_ = 1;
    std::optional<Open> open_;
    std::map<int, Closed> closed_;
    bool ended_ = false;

    std::mutex change_mutex_;
    std::function<void()> changed_;
};

}  // namespace wijk::voting
