#include "report/json_turns.h"

namespace wijk::report {

namespace {

using base::LocalText;
using feedback::CodeText;
using feedback::LineText;
using feedback::TurnDebrief;
using json::Array;
using json::Object;
using json::Value;

Value code_shape() {
    Array ids;
    for (const auto code : skills::all_codes) ids.emplace_back(to_id(code));
    return shape::one_of(std::move(ids));
}
Value toward_shape() {
    return shape::one_of({"none", "change", "sustain", "both"});
}

const Fields<CodeText>& code_fields() {
    static const Fields<CodeText> fields = {
        {"code",
         {"Gedragscode", "Behaviour code"},
         code_shape(),
         [](const CodeText& c) { return Value(to_id(c.code)); }},
        plain("name", {"In gewone woorden", "In plain words"}, shape::text(), &CodeText::name),
    };
    return fields;
}
Field<TurnDebrief> codes_of_turn() {
    return {"codes",
            {"Wat het antwoord was; leeg in gesprekken zonder codes",
             "What the reply was; empty in talks without codes"},
            shape::list(shape_of(code_fields())),
            [](const TurnDebrief& t) { return each(code_fields(), t.codes); }};
}

const Fields<feedback::AsideText>& aside_fields() {
    using feedback::AsideText;
    static const Fields<AsideText> fields = {
        plain("who", {"Wie", "Who"}, shape::text(), &AsideText::who),
        plain("says", {"Wat er klonk", "What was said"}, shape::text(), &AsideText::says),
    };
    return fields;
}

const Fields<LineText>& line_fields() {
    static const Fields<LineText> fields = {
        plain("who", {"Wie", "Who"}, shape::text(), &LineText::who),
        plain("says", {"Wat er klonk", "What was said"}, shape::text(), &LineText::says),
        plain("thinks", {"Wat de bewoner dacht; mag leeg zijn", "What the resident thought; may be empty"},
              shape::text(), &LineText::thinks),
        {"feels",
         {"Hoe de bewoner zich voelde", "How the resident felt"},
         shape::text(),
         [](const LineText& l) { return Value(to_id(l.feels)); }},
        {"side",
         {"Naar verandering, naar blijven of geen van beide; null in gesprekken zonder codes",
          "Toward change, toward staying, or neither; null in talks without codes"},
         shape::maybe(shape::one_of({"neutral", "change", "sustain"})),
         [](const LineText& l) { return l.talk.empty() ? Value() : Value(to_id(l.side)); }},
        {"talk",
         {"Elke soort in gewone woorden", "Each kind in plain words"},
         shape::list(shape::text()),
         [](const LineText& l) { return words(l.talk); }},
        {"also",
         {"Wat anderen zeiden", "What others said"},
         shape::list(shape_of(aside_fields())),
         [](const LineText& l) { return each(aside_fields(), l.also); }},
    };
    return fields;
}

const Fields<feedback::OfferText>& offer_fields() {
    using feedback::OfferText;
    static const Fields<OfferText> fields = {
        plain("id", {"Naam van het antwoord", "Id of the reply"}, shape::text(), &OfferText::id),
        plain("say", {"Het antwoord", "The reply"}, shape::text(), &OfferText::say),
        plain("note", {"Wat het doet", "What it does"}, shape::text(), &OfferText::note),
        {"codes",
         {"Wat het is", "What it is"},
         shape::list(shape_of(code_fields())),
         [](const OfferText& o) { return each(code_fields(), o.codes); }},
        {"toward",
         {"Waar het naar wijst", "What it points at"},
         toward_shape(),
         [](const OfferText& o) { return Value(to_id(o.toward)); }},
        plain("oversteps", {"Gaat verder dan de rol", "Leaves the role"}, shape::truth(),
              &OfferText::oversteps),
        plain("chosen", {"Dit werd gezegd", "This was said"}, shape::truth(), &OfferText::chosen),
        plain("better",
              {"De schrijver vindt dit beter dan wat gezegd werd",
               "The author calls it better than what was said"},
              shape::truth(), &OfferText::better),
    };
    return fields;
}

const Fields<feedback::FactCard>& fact_fields() {
    using feedback::FactCard;
    static const Fields<FactCard> fields = {
        plain("id", {"Naam van het feit", "Id of the fact"}, shape::text(), &FactCard::id),
        plain("text", {"Het feit", "The fact"}, shape::text(), &FactCard::text),
        plain("source", {"Waar het staat", "Where it comes from"}, shape::text(), &FactCard::source),
        plain("dated", {"Van wanneer het is", "When it is from"}, shape::text(), &FactCard::dated),
        plain("check_by", {"Voor wanneer het nagekeken moet zijn", "When it has to be checked by"},
              shape::text(), &FactCard::check_by),
        plain("expired", {"Die dag is voorbij", "That day has passed"}, shape::truth(), &FactCard::expired),
    };
    return fields;
}

const Fields<feedback::Aftermath>& aftermath_fields() {
    using feedback::Aftermath;
    static const Fields<Aftermath> fields = {
        plain("lines",
              {"Hoeveel antwoorden er volgden, hooguit drie", "How many lines followed, three at most"},
              shape::whole(), &Aftermath::lines),
        plain("change", {"Daarvan naar verandering", "Of them toward change"}, shape::whole(),
              &Aftermath::change),
        plain("sustain", {"Daarvan naar blijven", "Of them toward staying"}, shape::whole(),
              &Aftermath::sustain),
        plain("neutral", {"Daarvan geen van beide", "Of them neither"}, shape::whole(), &Aftermath::neutral),
        plain("trust_from", {"Vertrouwen ervoor", "Trust before"}, shape::whole(), &Aftermath::trust_from),
        plain("trust_to", {"Vertrouwen erna", "Trust after"}, shape::whole(), &Aftermath::trust_to),
        plain("text", {"Hetzelfde in een zin", "The same in a sentence"}, shape::text(), &Aftermath::text),
        plain("usual",
              {"Wat gewoon is na zo'n antwoord; mag leeg zijn",
               "What is usual after such a reply; may be empty"},
              shape::text(), &Aftermath::usual),
    };
    return fields;
}

const Fields<scenario::ResidentState>& state_fields() {
    using scenario::ResidentState;
    using scenario::StateVariable;
    static const auto one = [](const char* key, LocalText meaning, StateVariable which) {
        return Field<ResidentState>{
            key, std::move(meaning), Object{{"type", "integer"}, {"minimum", 0}, {"maximum", 10}},
            [which](const ResidentState& s) { return Value(s[static_cast<std::size_t>(which)]); }};
    };
    static const Fields<ResidentState> fields = {
        one("trust", {"Vertrouwen", "Trust"}, StateVariable::trust),
        one("importance", {"Hoe belangrijk veranderen is", "How important change is"},
            StateVariable::importance),
        one("confidence", {"Of het zou lukken", "Whether it would work out"}, StateVariable::confidence),
        one("discord", {"Hoe het wringt", "How it grates"}, StateVariable::discord),
    };
    return fields;
}

}  // namespace

const Fields<TurnDebrief>& turn_fields() {
    static const Fields<TurnDebrief> fields = {
        plain("number", {"Vanaf 1", "From 1"}, shape::whole(1), &TurnDebrief::number),
        plain("scene", {"Naam van de scène", "Id of the scene"}, shape::text(), &TurnDebrief::scene),
        plain("reply", {"Naam van het antwoord", "Id of the reply"}, shape::text(), &TurnDebrief::reply),
        {"before",
         {"Waar het een antwoord op was", "What it answered"},
         shape_of(line_fields()),
         [](const TurnDebrief& t) { return written(line_fields(), t.before); }},
        plain("say", {"Wat er gezegd werd", "What was said"}, shape::text(), &TurnDebrief::say),
        codes_of_turn(),
        {"toward",
         {"Waar het naar wees", "What it pointed at"},
         toward_shape(),
         [](const TurnDebrief& t) { return Value(to_id(t.toward)); }},
        plain("oversteps", {"Ging verder dan de rol", "Left the role"}, shape::truth(),
              &TurnDebrief::oversteps),
        plain("note", {"Wat het deed", "What it did"}, shape::text(), &TurnDebrief::note),
        {"after",
         {"Wat erop kwam", "What came back"},
         shape_of(line_fields()),
         [](const TurnDebrief& t) { return written(line_fields(), t.after); }},
        {"aftermath",
         {"Wat de volgende antwoorden deden; null bij alleen gemarkeerde beurten",
          "What the next lines did; null for marked turns alone"},
         shape::maybe(shape_of(aftermath_fields())),
         [](const TurnDebrief& t) {
             return t.aftermath.lines == 0 ? Value() : written(aftermath_fields(), t.aftermath);
         }},
        {"offers",
         {"Wat er te kiezen was", "What could be chosen"},
         shape::list(shape_of(offer_fields())),
         [](const TurnDebrief& t) { return each(offer_fields(), t.offers); }},
        {"facts",
         {"Feiten die ter sprake kwamen", "Facts that came up"},
         shape::list(shape_of(fact_fields())),
         [](const TurnDebrief& t) { return each(fact_fields(), t.facts); }},
        {"state_before",
         {"De bewoner ervoor, 0 tot 10", "The resident before, 0 to 10"},
         shape_of(state_fields()),
         [](const TurnDebrief& t) { return written(state_fields(), t.state_before); }},
        {"state_after",
         {"De bewoner erna, 0 tot 10", "The resident after, 0 to 10"},
         shape_of(state_fields()),
         [](const TurnDebrief& t) { return written(state_fields(), t.state_after); }},
        {"marked",
         {"Gemarkeerd om te bespreken", "Marked to discuss"},
         shape::truth(),
         [](const TurnDebrief& t) { return Value(t.margin.marked); }},
        {"own_words",
         {"Eerst zelf geschreven; mag leeg zijn", "Written first; may be empty"},
         shape::text(),
         [](const TurnDebrief& t) { return Value(t.margin.own_words); }},
        {"own_note",
         {"Eigen notitie; mag leeg zijn", "Own note; may be empty"},
         shape::text(),
         [](const TurnDebrief& t) { return Value(t.margin.note); }},
    };
    return fields;
}

}  // namespace wijk::report
