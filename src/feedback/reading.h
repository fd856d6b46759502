#pragma once
// One talk as the rules of this module ask about it: each reply with the line it answered, what was on offer,
// the line it got, and what the lines after it did. Of this module alone.

#include <string>
#include <string_view>
#include <vector>

#include "dialogue/conversation.h"
#include "feedback/shown.h"
#include "i18n/catalogue.h"

namespace wijk::feedback {

/// How many of the resident's lines after a reply are looked at: the difference between styles shows over
/// three (measures.md, AnnoMI: "next 3 client turns").
inline constexpr int lines_after = 3;

/// One reply. Points into the conversation it was read from.
struct Step {
    int turn = 0;  ///< from 1
    const scenario::Scene* scene = nullptr;
    const scenario::Reply* reply = nullptr;
    const dialogue::Turn* before = nullptr;
    const dialogue::Turn* after = nullptr;
    const scenario::Variant* heard = nullptr;    ///< the line that was answered
    const scenario::Variant* answer = nullptr;   ///< the line that came
    std::vector<scenario::ReplyIndex> on_offer;  ///< in `scene->replies`, the chosen one among them
    std::string say;                             ///< as shown
    int say_words = 0;
    int answer_words = 0;  ///< of the resident alone
    int lines = 0;         ///< that followed, at most `lines_after`
    int change = 0;        ///< of them, by their last talk
    int sustain = 0;
    int neutral = 0;
    int trust_after = 0;  ///< after the last of them
};

int trust(const dialogue::Turn& turn);
int discord(const dialogue::Turn& turn);
inline skills::Side side(const scenario::Variant& line) {
    return line.talk.back().side;
}

/// Pushes: persuades unasked or confronts (MITI's MI-non-adherent codes).
bool pushes(const scenario::Reply& reply);
/// Listens, asks openly or shares power, and neither pushes nor leaves the role: what MISC 2.5 calls
/// MI-consistent, by our codes.
bool makes_room(const scenario::Reply& reply);

class Reading {
 public:
    /// The references must outlive it.
    Reading(const dialogue::Conversation& talk, const Shown& shown, const i18n::Catalogue& catalogue);

    const dialogue::Conversation& talk() const { return talk_; }
    const scenario::Scenario& scenario() const { return talk_.scenario(); }
    const i18n::Catalogue& catalogue() const { return catalogue_; }
    const std::vector<Step>& steps() const { return steps_; }
    /// A full talk: codes and kinds of talk may be spoken of.
    bool technical() const { return technical_; }
    bool last(const Step& step) const { return step.turn == static_cast<int>(steps_.size()); }

    std::string shown(std::string_view text) const { return shown_(text); }
    /// A text of the catalogue; `{name}` is the resident.
    std::string text(std::string_view id, base::Arguments arguments = {}) const;
    std::string plural(std::string_view id, int n, base::Arguments arguments = {}) const;

 private:
    const dialogue::Conversation& talk_;
    const Shown& shown_;
    const i18n::Catalogue& catalogue_;
    bool technical_;
    std::vector<Step> steps_;
};

/// "count" "questions" "name" is "count.questions.name".
std::string text_id(std::string_view group, std::string_view name, std::string_view part = {});

/// "twee keer", in words up to twelve.
std::string times(int n, const i18n::Catalogue& catalogue);
/// With a capital: "Eén keer", "Open vraag".
std::string sentence(std::string text);

/// "a, b en c", in the catalogue's language.
std::string listed(const std::vector<std::string>& parts, const i18n::Catalogue& catalogue);

}  // namespace wijk::feedback
