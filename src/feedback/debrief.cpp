#include "feedback/debrief.h"

#include "skills/thresholds.h"

namespace wijk::feedback {

namespace {

using dialogue::Conversation;
using dialogue::Turn;
using i18n::Catalogue;

std::string id_of(std::string_view group, std::string_view name, std::string_view part = {}) {
    std::string id(group);
    id.append(".").append(name);
    if (!part.empty()) id.append(".").append(part);
    return id;
}

/// The texts of one talk; holds what every helper needs.
class Maker {
 public:
    Maker(const Conversation& talk, const neighbourhood::Neighbourhood& neighbourhood,
          const Catalogue& catalogue)
        : talk_(talk),
          catalogue_(catalogue),
          shown_(talk.scenario(), neighbourhood),
          technical_(talk.scenario().conversation == scenario::ConversationKind::full) {}

    Debrief make(const std::vector<Margin>& margins) const {
        const auto& scenario = talk_.scenario();
        Debrief result;
        result.scenario = scenario.id;
        result.title = scenario.title;
        result.resident = scenario.resident().name;
        result.technical = technical_;
        result.score = scoring::score(talk_, [&](const std::string& text) { return shown_(text); });
        if (const auto* ending = talk_.ending())
            result.ending = EndingText{talk_.scene().id, ending->kind,
                                       catalogue_.text(id_of("ending", to_id(ending->kind))),
                                       shown_(ending->title), shown_(ending->text)};
        for (std::size_t i = 0; i + 1 < talk_.turns().size(); ++i) {
            result.turns.push_back(turn(i));
            if (i < margins.size()) result.turns.back().margin = margins[i];
        }
        result.counts_heading =
            catalogue_.text(technical_ ? "debrief.counted" : "debrief.counted_words_only");
        result.counts = count_rows(result.score);
        for (const auto& turn : talk_.turns())
            result.trust.push_back(turn.state[static_cast<std::size_t>(scenario::StateVariable::trust)]);
        for (std::size_t i = 0; i < scenario.goals.size(); ++i) {
            const int points = result.score.goals[i].points;
            result.goals.push_back({scenario.goals[i].id,
                                    scenario.goals[i].title,
                                    points,
                                    std::nullopt,
                                    catalogue_.plural("debrief.points", points),
                                    {}});
        }
        for (const auto* group : {&scenario.technique, &scenario.values, &scenario.person})
            for (const auto& question : *group) result.questions.push_back(shown_(question.text));
        return result;
    }

 private:
    LineText line(const Turn& turn) const {
        const auto& variant = talk_.line_of(turn);
        LineText text;
        text.who = talk_.scenario().resident().name;
        text.says = shown_(variant.says);
        text.thinks = shown_(variant.thinks);
        text.feels = variant.feels;
        text.side = variant.talk.back().side;
        for (const auto& aside : variant.also)
            text.also.push_back({talk_.scenario().people[aside.who].name, shown_(aside.says)});
        if (technical_)
            for (const auto& kind : variant.talk) text.talk.push_back(talk_text(kind));
        return text;
    }

    std::string talk_text(skills::Talk talk) const {
        if (talk.side == skills::Side::neutral) return catalogue_.text("talk.neutral");
        return catalogue_.text(id_of("talk", to_id(talk.side)),
                               {{"kind", catalogue_.text(id_of("talk.kind", to_id(talk.kind)))}});
    }

    std::vector<CodeText> codes_of(const scenario::Reply& reply) const {
        std::vector<CodeText> codes;
        if (!technical_) return codes;
        for (const auto code : skills::all_codes)
            if (reply.codes.contains(code))
                codes.push_back({code, catalogue_.text(id_of("code", to_id(code), "name")),
                                 catalogue_.text(id_of("code", to_id(code), "meaning"))});
        return codes;
    }

    TurnDebrief turn(std::size_t index) const {
        const auto& before = talk_.turns()[index];
        const auto& after = talk_.turns()[index + 1];
        const auto& reply = *talk_.reply_of(before);
        TurnDebrief result;
        result.number = static_cast<int>(index) + 1;
        result.scene = talk_.scene_of(before).id;
        result.reply = reply.id;
        result.before = line(before);
        result.say = shown_(reply.say);
        result.codes = codes_of(reply);
        if (technical_) result.toward = reply.toward;
        result.note = shown_(reply.note);
        result.oversteps = reply.oversteps;
        const auto on_offer = talk_.back_to(index).offered();
        for (const auto offered : on_offer) {
            const auto& other = talk_.scene_of(before).replies[offered];
            result.offers.push_back({other.id, shown_(other.say), shown_(other.note), codes_of(other),
                                     technical_ ? other.toward : skills::Direction::none, other.oversteps,
                                     &other == &reply, reply.better == offered});
            if (const auto& offer = result.offers.back(); offer.better)
                result.better = TurnDebrief::Better{offer.id, offer.say, offer.note};
        }
        result.after = line(after);
        result.state_before = before.state;
        result.state_after = after.state;
        return result;
    }

    CountRow row(std::string_view id, std::string value) const {
        CountRow made;
        made.id = id;
        made.name = catalogue_.text(id_of("count", id, "name"));
        made.value = std::move(value);
        made.meaning = catalogue_.text(id_of("count", id, "meaning"));
        return made;
    }

    std::string ratio(const std::optional<double>& value) const {
        return value ? catalogue_.number(*value, 1) : "–";
    }
    std::string percent(const std::optional<double>& value) const {
        return value ? catalogue_.percent(*value) : "–";
    }

    std::vector<CountRow> count_rows(const scoring::Score& score) const {
        std::vector<CountRow> rows;
        const auto whole = [&](std::string_view id, int value) {
            rows.push_back(row(id, std::to_string(value)));
        };
        if (score.technical) {
            const auto& counts = *score.technical;
            whole("questions", counts.questions);
            whole("reflections", counts.reflections);
            rows.push_back(row("reflection_to_question", ratio(counts.reflection_to_question)));
            if (counts.questions >= skills::least_questions_for_thresholds &&
                counts.reflections >= skills::least_reflections_for_thresholds)
                rows.back().threshold =
                    catalogue_.text("count.reflection_to_question.threshold",
                                    {{"fair", catalogue_.number(skills::reflection_to_question_fair, 0)},
                                     {"good", catalogue_.number(skills::reflection_to_question_good, 0)}});
            rows.push_back(row("percent_complex", percent(counts.percent_complex)));
            whole("mi_adherent", counts.mi_adherent);
            whole("mi_non_adherent", counts.mi_non_adherent);
            whole("change_talk", counts.change_talk);
            whole("sustain_talk", counts.sustain_talk);
            rows.push_back(row("percent_change_talk", percent(counts.percent_change_talk)));
        }
        rows.push_back(row("talk_share", percent(score.talk_share)));
        whole("worker_words", score.worker_words);
        whole("resident_words", score.resident_words);
        whole("oversteps", score.oversteps);
        return rows;
    }

    const Conversation& talk_;
    const Catalogue& catalogue_;
    Shown shown_;
    bool technical_;
};

}  // namespace

Debrief debrief(const Conversation& talk, const std::vector<Margin>& margins,
                const neighbourhood::Neighbourhood& neighbourhood, const Catalogue& catalogue,
                const Given& /*given*/) {
    return Maker(talk, neighbourhood, catalogue).make(margins);
}

const std::vector<std::string>& reflection_items() {
    static const std::vector<std::string> items = {"told_own_story",  "rest_of_life", "both_sides",
                                                   "felt_understood", "own_reasons",  "asked_first",
                                                   "own_choice",      "next_step"};
    return items;
}

}  // namespace wijk::feedback
