#pragma once
// A drill in words: what is shown, what can be answered, and what is said about the answer.

#include <optional>
#include <string>
#include <vector>

#include "drills/drill.h"
#include "feedback/shown.h"
#include "i18n/catalogue.h"

namespace wijk::drills {

/// One thing said, as it stands on a card.
struct Said {
    enum class By { worker, resident, other };
    By by = By::resident;
    std::string who;  ///< empty for the worker
    std::string says;
};

struct Choice {
    std::string id;    ///< "change", "reason", "open_question", or a reply's id: what the records keep
    std::string text;  ///< what can be chosen
    bool right = false;
    std::optional<skills::Side> side;  ///< its sign, where sides are asked
    std::vector<Move> moves;           ///< of a reply; to be shown after the answer
    std::string moves_text;            ///< the same in words: "reflectie, open vraag"
    std::string note;                  ///< of a reply: what it did; empty elsewhere
    bool oversteps = false;            ///< a reply that leaves the worker's role
};

struct Card {
    Kind kind = Kind::hear;
    std::string item;
    std::string scenario;      ///< id
    std::string kind_name;     ///< "Hoor het verschil"
    std::vector<Said> before;  ///< the exchange before the line, where the line alone would say too little
    Said line;
    std::vector<Said> beside;  ///< what others said with it
    scenario::Feeling feels = scenario::Feeling::neutral;
    std::string reply;     ///< of the worker, to name or to turn round; empty elsewhere
    std::string question;  ///< what is asked
    bool write_first = false;
    std::string try_this;       ///< beside the field for own words
    std::string after_words;    ///< asked when the replies appear after own words
    std::string without_words;  ///< the same when nothing was written
    std::vector<Choice> choices;
    std::optional<std::size_t> right;  ///< nothing for write: no machine judges words
};

/// What is said after an answer.
struct Explanation {
    bool judged = false;  ///< there was a right answer
    bool right = false;
    std::string heading;       ///< "Ja: dit is een open vraag."
    std::optional<Move> move;  ///< of the heading, for its sign
    std::optional<skills::Side> side;
    std::vector<std::string> lines;  ///< in order, one thought each
};

std::string name_of(Kind kind, const i18n::Catalogue& catalogue);
std::string name_of(Move move, const i18n::Catalogue& catalogue);
std::string meaning_of(Move move, const i18n::Catalogue& catalogue);

/// A line with fewer words than this stands on its card with all of the exchange before it; a longer one with
/// the worker's reply alone.
inline constexpr int words_to_stand_alone = 9;

/// The card of a drill. Where there is a right answer there is exactly one. Choices stand in the order of
/// `drill.order`, sides of talk always in the same.
Card card_of(const Drill& drill, const neighbourhood::Neighbourhood& neighbourhood,
             const i18n::Catalogue& catalogue);

/// About choosing `choice` (an index in the card's choices). For own words: `own` is what the learner says
/// they were, nothing when nothing was written.
Explanation explain(const Drill& drill, const Card& card, std::size_t choice, std::optional<Move> own,
                    const neighbourhood::Neighbourhood& neighbourhood, const i18n::Catalogue& catalogue);

}  // namespace wijk::drills
