#include "drills/card.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "base/clock.h"
#include "base/text.h"

namespace wijk::drills {

using i18n::Catalogue;
using scenario::Reply;
using scenario::ReplyIndex;
using skills::Side;

namespace {

/// The kinds of talk that stand beside each kind as other answers. What lies near it is left out: wanting is
/// close to needing and to promising, a reason to a need, a promise to a first step.
constexpr std::array<std::array<skills::Kind, 3>, skills::kind_count> other_kinds = {{
    {skills::Kind::ability, skills::Kind::reason, skills::Kind::taking_steps},      // desire
    {skills::Kind::desire, skills::Kind::reason, skills::Kind::taking_steps},       // ability
    {skills::Kind::ability, skills::Kind::commitment, skills::Kind::taking_steps},  // reason
    {skills::Kind::ability, skills::Kind::commitment, skills::Kind::taking_steps},  // need
    {skills::Kind::ability, skills::Kind::reason, skills::Kind::need},              // commitment
    {skills::Kind::desire, skills::Kind::ability, skills::Kind::reason},            // taking_steps
    {},                                                                             // other: never asked
}};

std::string id_of(std::string_view group, std::string_view name, std::string_view part = {}) {
    return fmt::format("{}.{}{}{}", group, name, part.empty() ? "" : ".", part);
}

/// With a capital. Names of moves begin with a letter of the alphabet in both languages.
std::string as_sentence(std::string name) {
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

template <class T>
void shuffle(std::vector<T>& things, base::Random& random) {
    for (std::size_t i = things.size(); i > 1; --i) std::swap(things[i - 1], things[random.below(i)]);
}

class Writer {
 public:
    Writer(const Drill& drill, const neighbourhood::Neighbourhood& neighbourhood, const Catalogue& catalogue)
        : drill_(drill),
          catalogue_(catalogue),
          shown_(*drill.scenario, neighbourhood),
          random_(drill.order) {}

    Card card() {
        Card card;
        card.kind = drill_.kind;
        card.item = drill_.item;
        card.scenario = drill_.scenario->id;
        card.kind_name = name_of(drill_.kind, catalogue_);
        set_scene(card);
        switch (drill_.kind) {
            case Kind::hear:
                drill_.finer ? ask_kind(card) : ask_side(card);
                break;
            case Kind::name:
                ask_name(card);
                break;
            case Kind::choose:
                card.question = tr(id_of("practice.choose", to_id(*drill_.move)));
                offer_replies(card);
                break;
            case Kind::write:
                ask_words(card, tr("practice.write_question"), tr(id_of("practice.try", to_id(*drill_.move))),
                          tr("practice.write_nearest"));
                card.without_words = tr("practice.write_which");
                break;
            case Kind::turn_round:
                card.reply = shown_(reply(*drill_.reply).say);
                ask_words(card, tr("practice.turn_question"), tr("practice.turn_hint"),
                          tr("practice.choose.reflection"));
                break;
        }
        for (std::size_t i = 0; i < card.choices.size(); ++i)
            if (card.choices[i].right) card.right = i;
        return card;
    }

    Explanation explain(const Card& card, std::size_t index, std::optional<Move> own) {
        assert(index < card.choices.size());
        const auto& chosen = card.choices[index];
        Explanation said;
        said.judged = card.right.has_value();
        said.right = chosen.right;
        switch (drill_.kind) {
            case Kind::hear:
                drill_.finer ? about_kind(said, chosen) : about_side(said, chosen);
                break;
            case Kind::name:
                about_name(said, chosen);
                break;
            case Kind::choose:
            case Kind::turn_round:
                about_reply(said, card, chosen);
                break;
            case Kind::write:
                about_words(said, chosen, own);
                break;
        }
        return said;
    }

 private:
    std::string tr(const std::string& id, const base::Arguments& arguments = {}) const {
        return catalogue_.text(id, arguments);
    }
    const Reply& reply(ReplyIndex index) const { return drill_.scene().replies[index]; }
    const std::string& resident() const { return drill_.scenario->resident().name; }

    Said line_said(Line line) const {
        return {Said::By::resident, resident(),
                shown_(drill_.scenario->scenes[line.scene].resident[line.variant].says)};
    }

    void set_scene(Card& card) const {
        card.line = line_said(drill_.line);
        card.feels = drill_.variant().feels;
        for (const auto& aside : drill_.variant().also)
            card.beside.push_back(
                {Said::By::other, drill_.scenario->people[aside.who].name, shown_(aside.says)});
        if (!drill_.before) return;
        if (base::words(card.line.says) < words_to_stand_alone)
            card.before.push_back(line_said(drill_.before->line));
        const auto& previous = drill_.scenario->scenes[drill_.before->line.scene];
        card.before.push_back({Said::By::worker, {}, shown_(previous.replies[drill_.before->reply].say)});
    }

    void ask_side(Card& card) const {
        card.question = tr("practice.hear_question");
        const auto side = drill_.variant().talk.front().side;
        for (const auto one : {Side::change, Side::sustain, Side::neutral}) {
            Choice choice;
            choice.id = skills::to_id(one);
            choice.text = tr(id_of("practice.side", choice.id));
            choice.right = one == side;
            choice.side = one;
            card.choices.push_back(std::move(choice));
        }
    }

    void ask_kind(Card& card) {
        const auto talk = drill_.variant().talk.front();
        card.question = tr(id_of("practice.finer", skills::to_id(talk.side)));
        std::vector<skills::Kind> kinds = {talk.kind};
        const auto& others = other_kinds[static_cast<std::size_t>(talk.kind)];
        kinds.insert(kinds.end(), others.begin(), others.end());
        shuffle(kinds, random_);
        for (const auto one : kinds) {
            Choice choice;
            choice.id = skills::to_id(one);
            choice.text = tr(id_of("practice.talk", choice.id));
            choice.right = one == talk.kind;
            card.choices.push_back(std::move(choice));
        }
    }

    void ask_name(Card& card) {
        card.reply = shown_(reply(*drill_.reply).say);
        card.question = tr("practice.name_question");
        std::vector<Move> others;
        for (const auto move : all_moves)
            if (!near(*drill_.move, move)) others.push_back(move);
        shuffle(others, random_);
        others.resize(3);
        others.push_back(*drill_.move);
        shuffle(others, random_);
        for (const auto move : others) {
            Choice choice;
            choice.id = to_id(move);
            choice.text =
                fmt::format("{}. {}", as_sentence(name_of(move, catalogue_)), meaning_of(move, catalogue_));
            choice.right = move == *drill_.move;
            choice.moves = {move};
            card.choices.push_back(std::move(choice));
        }
    }

    void offer_replies(Card& card) {
        auto replies = drill_.replies;
        shuffle(replies, random_);
        for (const auto index : replies) {
            Choice choice;
            choice.id = reply(index).id;
            choice.text = shown_(reply(index).say);
            choice.note = shown_(reply(index).note);
            choice.oversteps = reply(index).oversteps;
            choice.right = drill_.right == index;
            for (const auto code : skills::all_codes)
                if (reply(index).codes.contains(code))
                    if (const auto move = move_of(code)) {
                        choice.moves.push_back(*move);
                        choice.moves_text +=
                            (choice.moves_text.empty() ? "" : ", ") + name_of(*move, catalogue_);
                    }
            card.choices.push_back(std::move(choice));
        }
    }

    void ask_words(Card& card, std::string question, std::string hint, std::string after) {
        card.question = std::move(question);
        card.write_first = true;
        card.try_this = std::move(hint);
        card.after_words = card.without_words = std::move(after);
        offer_replies(card);
    }

    static void add(Explanation& said, std::string line) {
        if (!line.empty()) said.lines.push_back(std::move(line));
    }
    void add_thought(Explanation& said) const {
        const auto thought = shown_(drill_.variant().thinks);
        if (!thought.empty()) add(said, tr("practice.thought", {{"name", resident()}, {"thought", thought}}));
    }
    void add_note(Explanation& said, const std::string& note) const {
        if (!note.empty()) add(said, tr("practice.note", {{"note", note}}));
    }

    void add_choice(Explanation& said, const std::string& name, const std::string& meaning) const {
        if (!said.right) add(said, tr("practice.you_chose", {{"name", name}, {"meaning", meaning}}));
    }

    void about_side(Explanation& said, const Choice& chosen) const {
        const auto side = skills::to_id(drill_.variant().talk.front().side);
        said.side = drill_.variant().talk.front().side;
        said.heading = tr(id_of("practice.side_is", side));
        add(said, tr(id_of("practice.side_meaning", side)));
        add_choice(said, chosen.text, tr(id_of("practice.side_meaning", chosen.id)));
        about_hearing(said);
    }

    void about_kind(Explanation& said, const Choice& chosen) const {
        const auto talk = drill_.variant().talk.front();
        const auto kind = skills::to_id(talk.kind);
        said.side = talk.side;
        said.heading = tr("practice.kind_is", {{"kind", tr(id_of("talk.kind", kind))}});
        add(said, tr(id_of("practice.talk_meaning", kind)));
        add_choice(said, tr(id_of("talk.kind", chosen.id)), tr(id_of("practice.talk_meaning", chosen.id)));
        about_hearing(said);
    }

    /// What was thought; and after another answer, that hearing differs (Fleiss kappa .47, measures.md).
    void about_hearing(Explanation& said) const {
        add_thought(said);
        if (!said.right) add(said, tr("practice.heard_otherwise"));
    }

    std::string move_is(Move move) const {
        return tr("practice.move_is", {{"name", name_of(move, catalogue_)}});
    }

    void about_name(Explanation& said, const Choice& chosen) const {
        said.move = *drill_.move;
        said.heading = move_is(*drill_.move);
        add(said, meaning_of(*drill_.move, catalogue_));
        add_choice(said, name_of(chosen.moves.front(), catalogue_),
                   meaning_of(chosen.moves.front(), catalogue_));
        add_note(said, shown_(reply(*drill_.reply).note));
    }

    void about_reply(Explanation& said, const Card& card, const Choice& chosen) const {
        const auto& right = card.choices[*card.right];
        said.move = *drill_.move;
        said.heading = said.right ? move_is(*drill_.move) : tr("practice.fits", {{"say", right.text}});
        add(said, meaning_of(*drill_.move, catalogue_));
        add_note(said, right.note);
        if (!said.right) {
            add(said, tr("practice.your_choice", {{"name", chosen.moves_text}, {"note", chosen.note}}));
            if (chosen.oversteps) add(said, tr("debrief.overstepped"));
        }
        if (drill_.kind == Kind::turn_round)
            add(said, tr("practice.the_question", {{"note", shown_(reply(*drill_.reply).note)}}));
    }

    void about_words(Explanation& said, const Choice& chosen, std::optional<Move> own) const {
        const auto nearest =
            chosen.moves_text.empty() ? std::string() : tr("practice.move_is", {{"name", chosen.moves_text}});
        if (own) {
            said.move = own;
            said.heading = tr("practice.own_is", {{"name", name_of(*own, catalogue_)}});
            add(said, meaning_of(*own, catalogue_));
            add(said, tr("practice.nearest_was", {{"say", chosen.text}}));
            add(said, nearest);
        } else {
            said.heading = nearest.empty() ? tr("practice.beside") : nearest;
        }
        add_note(said, chosen.note);
        if (chosen.oversteps) add(said, tr("debrief.overstepped"));
        if (own && *own != *drill_.move) add(said, tr("practice.also_good"));
    }

    const Drill& drill_;
    const Catalogue& catalogue_;
    feedback::Shown shown_;
    base::SeededRandom random_;
};

}  // namespace

std::string name_of(Kind kind, const Catalogue& catalogue) {
    return catalogue.text(id_of("practice.kind", to_id(kind)));
}
std::string name_of(Move move, const Catalogue& catalogue) {
    if (move == Move::reflection) return catalogue.text("practice.reflection");
    return catalogue.text(id_of("code", skills::to_id(code_of(move)), "name"));
}
std::string meaning_of(Move move, const Catalogue& catalogue) {
    if (move == Move::reflection) return catalogue.text("practice.reflection_meaning");
    return catalogue.text(id_of("code", skills::to_id(code_of(move)), "meaning"));
}

Card card_of(const Drill& drill, const neighbourhood::Neighbourhood& neighbourhood,
             const Catalogue& catalogue) {
    return Writer(drill, neighbourhood, catalogue).card();
}

Explanation explain(const Drill& drill, const Card& card, std::size_t choice, std::optional<Move> own,
                    const neighbourhood::Neighbourhood& neighbourhood, const Catalogue& catalogue) {
    return Writer(drill, neighbourhood, catalogue).explain(card, choice, own);
}

}  // namespace wijk::drills
