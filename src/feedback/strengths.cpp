#include "feedback/strengths.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/text.h"

namespace wijk::feedback {

namespace {

using scenario::EndingKind;
using scenario::Feeling;
using skills::Code;
using skills::CodeSet;
using skills::Direction;
using skills::Side;

bool has(const Step& step, CodeSet codes) {
    return step.reply->codes.contains_any(codes) && makes_room(*step.reply);
}
bool toward_change(const Step& step) {
    return step.reply->toward == Direction::change || step.reply->toward == Direction::both;
}
bool not_toward_sustain(const Step& step) {
    return step.reply->toward != Direction::sustain;
}
bool eased(const Step& step) {
    return discord(*step.after) < discord(*step.before);
}
bool steps_out(const Step& step) {
    return pushes(*step.reply) || step.reply->oversteps;
}

bool affirmed_change(const Reading&, const Step& step) {
    return has(step, {Code::AF}) && step.change > 0 && side(*step.answer) != Side::sustain;
}
bool choice_eased(const Reading&, const Step& step) {
    return has(step, {Code::EMPHASIZE}) && eased(step);
}
bool friction_eased(const Reading&, const Step& step) {
    return has(step, {Code::SR, Code::CR, Code::AF, Code::SEEK}) && eased(step);
}
bool both_sides(const Reading&, const Step& step) {
    return has(step, skills::reflections) && step.reply->toward == Direction::both;
}
bool reflected_change(const Reading&, const Step& step) {
    return has(step, skills::reflections) && toward_change(step) && step.change > 0;
}
bool asked_change(const Reading&, const Step& step) {
    return has(step, {Code::OQ}) && toward_change(step) && step.change > 0;
}
bool asked_first(const Reading& reading, const Step& step) {
    if (!has(step, {Code::SEEK}) || reading.last(step)) return false;
    const auto& next = *reading.steps()[static_cast<std::size_t>(step.turn)].reply;
    return next.codes.contains_any({Code::GI, Code::PWP, Code::STORY}) && !pushes(next) && !next.oversteps;
}
bool warm_referral(const Reading& reading, const Step& step) {
    const auto* ending = reading.talk().ending();
    return reading.last(step) && ending != nullptr && ending->referral == scenario::Referral::warm &&
           !steps_out(step);
}
bool let_it_rest(const Reading& reading, const Step& step) {
    const auto* ending = reading.talk().ending();
    return reading.last(step) && ending != nullptr && ending->kind == EndingKind::not_now && !steps_out(step);
}
bool stayed_with_sustain(const Reading&, const Step& step) {
    return side(*step.heard) == Side::sustain && makes_room(*step.reply) && not_toward_sustain(step);
}
bool came_back(const Reading& reading, const Step& step) {
    if (step.turn == 1 || discord(*step.after) > discord(*step.before)) return false;
    const auto& earlier = *reading.steps()[static_cast<std::size_t>(step.turn) - 2].reply;
    return pushes(earlier) && makes_room(*step.reply);
}
bool affirmed(const Reading&, const Step& step) {
    return has(step, {Code::AF});
}
bool gave_choice(const Reading&, const Step& step) {
    return has(step, {Code::EMPHASIZE});
}
bool sought(const Reading&, const Step& step) {
    return has(step, {Code::SEEK});
}
bool reflected(const Reading&, const Step& step) {
    return has(step, skills::reflections) && not_toward_sustain(step);
}
bool asked_open(const Reading&, const Step& step) {
    return has(step, {Code::OQ}) && not_toward_sustain(step);
}
bool own_story(const Reading&, const Step& step) {
    return step.reply->codes.contains(Code::STORY) && !steps_out(step);
}

/// The last line of a talk that closed is a goodbye, however long it is.
bool is_goodbye(const Reading& reading, const Step& step) {
    const auto* ending = reading.talk().ending();
    return reading.last(step) && ending != nullptr && ending->kind == EndingKind::closed;
}
bool told_most(const Reading& reading, const Step& step) {
    constexpr int a_few_words = 5;
    if (steps_out(step) || is_goodbye(reading, step) || step.answer_words <= a_few_words) return false;
    return std::all_of(reading.steps().begin(), reading.steps().end(), [&](const Step& other) {
        return is_goodbye(reading, other) || other.answer_words <= step.answer_words;
    });
}
bool gave_room(const Reading& reading, const Step& step) {
    int mine = 0, theirs = base::words(reading.shown(reading.steps().front().heard->says));
    for (const auto& one : reading.steps()) {
        mine += one.say_words;
        theirs += one.answer_words;
    }
    return mine < theirs && told_most(reading, step);
}
bool said_little(const Reading& reading, const Step& step) {
    constexpr int little = 6;
    return step.say_words <= little && step.answer_words > step.say_words && !steps_out(step) &&
           !is_goodbye(reading, step);
}
bool stayed_close(const Reading& reading, const Step& step) {
    static constexpr std::array hard = {Feeling::sad, Feeling::worried, Feeling::ashamed, Feeling::touched};
    return std::find(hard.begin(), hard.end(), step.heard->feels) != hard.end() && !steps_out(step) &&
           !is_goodbye(reading, step);
}
bool stayed(const Reading&, const Step& step) {
    return discord(*step.before) > 0 || step.heard->feels == Feeling::annoyed;
}
bool began(const Reading&, const Step& step) {
    return step.turn == 1;
}

enum class Weight {
    telling,     ///< told wherever it is found, in the order of the table
    plain,       ///< when there is room left and its family was not told yet
    last_resort  ///< only when nothing else was found: always true, and no flattery
};
enum class Of { full, presence, every };

/// One thing that can go well. `about` is the move that a screen shows beside it; the text is
/// "strength.ID". Where a rule holds at several turns one that neither pushed nor left the role is told, then
/// the one with the most change talk after it, then the one after which friction fell most, then the first.
struct Rule {
    std::string_view id;
    Weight weight;
    Of of;
    std::string_view family;
    CodeSet about;
    bool (*holds)(const Reading&, const Step&);
    std::string_view source;
};

constexpr std::array rules = {
    Rule{"affirmed_change", Weight::telling, Of::full, "affirm", CodeSet{Code::AF}, affirmed_change,
         "PMC4936274"},
    Rule{"choice_eased", Weight::telling, Of::full, "choice", CodeSet{Code::EMPHASIZE}, choice_eased,
         "MITI 4.2.1, Emphasizing Autonomy"},
    Rule{"friction_eased", Weight::telling, Of::full, "eased",
         CodeSet{Code::SR, Code::CR, Code::AF, Code::SEEK}, friction_eased, "MITI 4.2.1, Partnership"},
    Rule{"both_sides", Weight::telling, Of::full, "reflect", skills::reflections, both_sides,
         "MITI 4.2.1, Softening Sustain Talk"},
    Rule{"reflected_change", Weight::telling, Of::full, "reflect", skills::reflections, reflected_change,
         "Barnett 2014, PMC4274216"},
    Rule{"warm_referral", Weight::telling, Of::full, "referral", CodeSet{}, warm_referral,
         "Pharos, Actiekaart Wijkaanpak Stoppen met Roken"},
    Rule{"let_it_rest", Weight::telling, Of::full, "referral", CodeSet{}, let_it_rest, "NHG (nhg.org)"},
    Rule{"asked_change", Weight::telling, Of::full, "ask", CodeSet{Code::OQ}, asked_change,
         "PMC4936274; AnnoMI"},
    Rule{"asked_first", Weight::telling, Of::full, "seek", CodeSet{Code::SEEK}, asked_first,
         "MITI 4.2.1, Seeking Collaboration; FAQ 5"},
    Rule{"stayed_with_sustain", Weight::telling, Of::full, "sustain",
         CodeSet{Code::CR, Code::SR, Code::AF, Code::EMPHASIZE, Code::SEEK, Code::OQ}, stayed_with_sustain,
         "MITI 4.2.1, Softening Sustain Talk; Barnett 2014, PMC4274216"},
    Rule{"came_back", Weight::telling, Of::every, "back",
         CodeSet{Code::SR, Code::CR, Code::AF, Code::EMPHASIZE, Code::SEEK, Code::OQ}, came_back,
         "MITI 4.2.1, Partnership"},
    Rule{"affirmed", Weight::plain, Of::full, "affirm", CodeSet{Code::AF}, affirmed, "MITI 4.2.1, Affirm"},
    Rule{"gave_choice", Weight::plain, Of::full, "choice", CodeSet{Code::EMPHASIZE}, gave_choice,
         "MITI 4.2.1, Emphasizing Autonomy"},
    Rule{"sought", Weight::plain, Of::full, "seek", CodeSet{Code::SEEK}, sought,
         "MITI 4.2.1, Seeking Collaboration"},
    Rule{"reflected", Weight::plain, Of::full, "reflect", skills::reflections, reflected,
         "MITI 4.2.1, Reflect"},
    Rule{"asked_open", Weight::plain, Of::full, "ask", CodeSet{Code::OQ}, asked_open, "PMC4936274"},
    Rule{"own_story", Weight::plain, Of::full, "story", CodeSet{Code::STORY}, own_story, "MITI 4.2.1, E.2.d"},
    Rule{"gave_room", Weight::telling, Of::presence, "words", CodeSet{}, gave_room, "Presentie (Baart)"},
    Rule{"said_little", Weight::telling, Of::presence, "silence", CodeSet{}, said_little,
         "Presentie (Baart)"},
    Rule{"stayed_close", Weight::telling, Of::presence, "close", CodeSet{}, stayed_close,
         "Presentie (Baart)"},
    Rule{"told_most", Weight::last_resort, Of::every, "words", CodeSet{}, told_most, "BECCI"},
    Rule{"stayed", Weight::last_resort, Of::every, "stay", CodeSet{}, stayed, "Presentie (Baart)"},
    Rule{"began", Weight::last_resort, Of::every, "begin", CodeSet{}, began,
         "nederlandrookvrij.nl, 1-11-2021"},
};

class Finder {
 public:
    explicit Finder(const Reading& reading) : reading_(reading) {}

    std::vector<Strength> find() {
        for (const auto weight : {Weight::telling, Weight::plain, Weight::last_resort})
            for (const auto& rule : rules)
                if (rule.weight == weight && fits(rule)) add(rule);
        return std::move(found_);
    }

 private:
    bool fits(const Rule& rule) const {
        if (found_.size() == most_strengths) return false;
        if (rule.of != Of::every && (rule.of == Of::full) != reading_.technical()) return false;
        if (rule.weight == Weight::plain) return !families_.contains(rule.family);
        return rule.weight == Weight::telling || found_.empty();
    }

    void add(const Rule& rule) {
        const Step* best = nullptr;
        const auto tells = [](const Step& step) {
            return std::make_tuple(!steps_out(step), step.change,
                                   discord(*step.before) - discord(*step.after), -step.turn);
        };
        for (const auto& step : reading_.steps())
            if (!turns_.contains(step.turn) && rule.holds(reading_, step))
                if (best == nullptr || tells(step) > tells(*best)) best = &step;
        if (best == nullptr) return;
        turns_.insert(best->turn);
        families_.insert(rule.family);
        found_.push_back({std::string(rule.id), best->turn, best->say,
                          reading_.text(text_id("strength", rule.id)), move_of(rule, *best),
                          std::string(rule.source)});
    }

    std::optional<Code> move_of(const Rule& rule, const Step& step) const {
        if (reading_.technical())
            for (const auto code : skills::all_codes)
                if (rule.about.contains(code) && step.reply->codes.contains(code)) return code;
        return std::nullopt;
    }

    const Reading& reading_;
    std::vector<Strength> found_;
    std::set<int> turns_;
    std::set<std::string_view> families_;
};

}  // namespace

std::vector<Strength> strengths(const Reading& reading) {
    return Finder(reading).find();
}

bool praises_the_reply(const Strength& strength) {
    return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
        return rule.id == strength.rule && rule.weight != Weight::last_resort;
    });
}

std::vector<std::string_view> strength_rules() {
    std::vector<std::string_view> ids;
    for (const auto& rule : rules) ids.push_back(rule.id);
    return ids;
}

}  // namespace wijk::feedback
