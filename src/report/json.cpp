// The debrief as data. Keys are those of `wijk play --json` where both have the same (design.md, section 5).

#include "report/content.h"
#include "report/json_fields.h"

namespace wijk::report {

namespace {

using base::LocalText;
using feedback::CodeText;
using feedback::LineText;
using feedback::TurnDebrief;
using json::Array;
using json::Object;
using json::Value;

template <class T>
using Get = std::function<Value(const T&)>;

/// A field whose value is a member that JSON can hold as it is.
template <class T, class Member>
Field<T> plain(const char* key, LocalText meaning, Value shape, Member T::*member) {
    return {key, std::move(meaning), std::move(shape),
            [member](const T& object) { return Value(object.*member); }};
}

Value words(const std::vector<std::string>& texts) {
    return Array(texts.begin(), texts.end());
}
Value numbers(const std::vector<int>& values) {
    return Array(values.begin(), values.end());
}

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

const Fields<feedback::Strength>& strength_fields() {
    using feedback::Strength;
    static const Fields<Strength> fields = {
        plain("rule", {"Naam van de regel", "Id of the rule"}, shape::text(), &Strength::rule),
        plain("turn", {"In welke beurt", "In which turn"}, shape::whole(), &Strength::turn),
        plain("say", {"Wat er gezegd werd", "What was said"}, shape::text(), &Strength::say),
        plain("text", {"Wat het deed", "What it did"}, shape::text(), &Strength::text),
    };
    return fields;
}

const Fields<feedback::Suggestion>& suggestion_fields() {
    using feedback::Suggestion;
    static const Fields<Suggestion> fields = {
        plain("rule", {"Naam van de regel", "Id of the rule"}, shape::text(), &Suggestion::rule),
        plain("turn", {"In welke beurt", "In which turn"}, shape::whole(1), &Suggestion::turn),
        plain("say", {"Wat er gezegd werd", "What was said"}, shape::text(), &Suggestion::say),
        plain("instead_id", {"Naam van een ander antwoord dat er lag", "Id of another reply on offer"},
              shape::text(), &Suggestion::instead_id),
        plain("instead", {"Dat antwoord", "That reply"}, shape::text(), &Suggestion::instead),
        plain("text", {"Hoe het voor de bewoner was", "How it was for the resident"}, shape::text(),
              &Suggestion::text),
    };
    return fields;
}

const Fields<feedback::CountRow>& count_fields() {
    using feedback::CountRow;
    static const Fields<CountRow> fields = {
        plain("id", {"Naam van de telling", "Id of the count"}, shape::text(), &CountRow::id),
        plain("group", {"Kop waar het onder staat", "Heading it stands under"}, shape::text(),
              &CountRow::group),
        plain("name", {"In gewone woorden", "In plain words"}, shape::text(), &CountRow::name),
        plain("value", {"Zoals het getoond wordt", "As it is shown"}, shape::text(), &CountRow::value),
        plain("meaning", {"Wat er geteld is", "What was counted"}, shape::text(), &CountRow::meaning),
        plain("threshold",
              {"Redelijk en goed, met de bron; meestal leeg", "Fair and good, with the source; mostly empty"},
              shape::text(), &CountRow::threshold),
        {"turns",
         {"Waar het geteld is; 0 is de eerste zin", "Where it was counted; 0 is the opening line"},
         shape::list(shape::whole()),
         [](const CountRow& c) { return numbers(c.turns); }},
    };
    return fields;
}

using scoring::Score;

template <class Member>
Field<Score> technical(const char* key, LocalText meaning, Value shape,
                       Member scoring::TechnicalCounts::*member) {
    return {key, std::move(meaning), shape::maybe(std::move(shape)),
            [member](const Score& s) { return s.technical ? Value((*s.technical).*member) : Value(); }};
}

Value counts_by_code(const Score& score) {
    if (!score.technical) return {};
    Object out;
    for (const auto code : skills::all_codes)
        out.emplace_back(to_id(code), score.technical->codes[static_cast<std::size_t>(code)]);
    return out;
}

const Fields<Score>& score_fields() {
    using Counts = scoring::TechnicalCounts;
    static const Value above_none = Object{{"type", "number"}, {"minimum", 0}};
    static const Fields<Score> fields = {
        {"counts",
         {"Antwoorden per gedragscode; null in gesprekken zonder codes",
          "Replies by behaviour code; null in talks without codes"},
         Object{{"type", Array{"object", "null"}}, {"additionalProperties", shape::whole()}},
         counts_by_code},
        technical("questions", {"Vragen", "Questions"}, shape::whole(), &Counts::questions),
        technical("reflections", {"Reflecties", "Reflections"}, shape::whole(), &Counts::reflections),
        technical("reflection_to_question", {"Reflecties per vraag", "Reflections per question"}, above_none,
                  &Counts::reflection_to_question),
        technical("percent_complex", {"Deel complexe reflecties", "Share of complex reflections"},
                  shape::share(), &Counts::percent_complex),
        technical("mi_adherent",
                  {"Samenwerken, bevestigen, ruimte laten", "Collaborating, affirming, leaving room"},
                  shape::whole(), &Counts::mi_adherent),
        technical("mi_non_adherent", {"Overtuigen, confronteren", "Persuading, confronting"}, shape::whole(),
                  &Counts::mi_non_adherent),
        technical("change_talk", {"Verandertaal", "Change talk"}, shape::whole(), &Counts::change_talk),
        technical("sustain_talk", {"Behoudtaal", "Sustain talk"}, shape::whole(), &Counts::sustain_talk),
        technical("percent_change_talk", {"Deel verandertaal", "Share of change talk"}, shape::share(),
                  &Counts::percent_change_talk),
        plain("worker_words", {"Eigen woorden", "Own words"}, shape::whole(), &Score::worker_words),
        plain("resident_words", {"Woorden van de ander", "The other's words"}, shape::whole(),
              &Score::resident_words),
        plain("talk_share", {"Deel van de woorden", "Share of the words"}, shape::maybe(shape::share()),
              &Score::talk_share),
        {"referral",
         {"Verwijzing", "Referral"},
         shape::one_of({"none", "cold", "warm"}),
         [](const Score& s) { return Value(to_id(s.referral)); }},
        plain("oversteps", {"Antwoorden buiten de rol", "Replies outside the role"}, shape::whole(),
              &Score::oversteps),
    };
    return fields;
}

const Fields<feedback::GoalText::By>& by_fields() {
    using By = feedback::GoalText::By;
    static const Fields<By> fields = {
        plain("turn", {"In welke beurt; 0: niet gekozen", "In which turn; 0: not chosen"}, shape::whole(),
              &By::turn),
        plain("scene", {"Naam van de scène", "Id of the scene"}, shape::text(), &By::scene),
        plain("reply", {"Naam van het antwoord", "Id of the reply"}, shape::text(), &By::reply),
        plain("say", {"Het antwoord", "The reply"}, shape::text(), &By::say),
    };
    return fields;
}

const Fields<feedback::GoalText>& goal_fields() {
    using feedback::GoalText;
    static const Fields<GoalText> fields = {
        plain("id", {"Naam van het doel", "Id of the goal"}, shape::text(), &GoalText::id),
        plain("title", {"Waar het om ging", "What it was about"}, shape::text(), &GoalText::title),
        plain("points", {"Punten", "Points"}, shape::whole(), &GoalText::points),
        plain("best",
              {"Het meeste dat kon; null als dat niet bekend is", "The most there was; null when not known"},
              shape::maybe(shape::whole()), &GoalText::best),
        {"by",
         {"Antwoorden die het meeste brengen", "Replies that bring the most"},
         shape::list(shape_of(by_fields())),
         [](const GoalText& g) { return each(by_fields(), g.by); }},
    };
    return fields;
}

const Fields<feedback::RoleBoundary::Line>& role_line_fields() {
    using Line = feedback::RoleBoundary::Line;
    static const Fields<Line> fields = {
        plain("who", {"Wie", "Who"}, shape::text(), &Line::who),
        plain("what", {"Wat daarbij hoort", "What belongs there"}, shape::text(), &Line::what),
    };
    return fields;
}
const Fields<feedback::RoleBoundary>& role_fields() {
    using feedback::RoleBoundary;
    static const Fields<RoleBoundary> fields = {
        {"turns",
         {"Beurten buiten de rol", "Turns outside the role"},
         shape::list(shape::whole(1)),
         [](const RoleBoundary& r) { return numbers(r.turns); }},
        plain("text", {"Hetzelfde in een zin", "The same in a sentence"}, shape::text(), &RoleBoundary::text),
        {"lines",
         {"Wat bij wie hoort", "What belongs to whom"},
         shape::list(shape_of(role_line_fields())),
         [](const RoleBoundary& r) { return each(role_line_fields(), r.lines); }},
    };
    return fields;
}

const Fields<feedback::ReflectionItem>& reflection_fields() {
    using feedback::ReflectionItem;
    static const Fields<ReflectionItem> fields = {
        plain("id", {"Naam van de uitspraak", "Id of the statement"}, shape::text(), &ReflectionItem::id),
        plain("text", {"De uitspraak", "The statement"}, shape::text(), &ReflectionItem::text),
        plain("answer",
              {"yes, partly of no; leeg: niet beantwoord", "yes, partly or no; empty: not answered"},
              shape::one_of({"", "yes", "partly", "no"}), &ReflectionItem::answer),
    };
    return fields;
}

const Fields<feedback::EndingText>& ending_fields() {
    using feedback::EndingText;
    static const Fields<EndingText> fields = {
        plain("scene", {"Naam van de scène", "Id of the scene"}, shape::text(), &EndingText::scene),
        {"kind",
         {"Hoe het eindigde", "How it ended"},
         shape::one_of({"opened", "referral", "not_now", "closed"}),
         [](const EndingText& e) { return Value(to_id(e.kind)); }},
        plain("title", {"Kop", "Heading"}, shape::text(), &EndingText::title),
        plain("text", {"In woorden", "In words"}, shape::text(), &EndingText::text),
    };
    return fields;
}

/// A part that is there only in a report of the whole talk.
Field<Content> of_whole(const char* key, LocalText meaning, Value shape, Get<Content> value) {
    return {key, std::move(meaning), shape::maybe(std::move(shape)),
            [value = std::move(value)](const Content& c) { return c.whole ? value(c) : Value(); }};
}

Fields<Content> session_fields() {
    return {
        {"id",
         {"Naam van de sessie", "Id of the session"},
         shape::text(),
         [](const Content& c) { return Value(c.facts.session); }},
        {"started",
         {"Begin, ISO 8601 in UTC", "Begin, ISO 8601 in UTC"},
         shape::time(),
         [](const Content& c) { return Value(base::to_iso8601(c.facts.started)); }},
        {"mode",
         {"oefenen of doorspelen", "practise or through"},
         shape::one_of({"practise", "through"}),
         [](const Content& c) { return Value(to_id(c.facts.mode)); }},
        of_whole("seconds",
                 {"Tijd in het gesprek; een pauze telt voor hooguit 300",
                  "Time in the talk; a pause counts for 300 at most"},
                 shape::whole(), [](const Content& c) { return Value(c.facts.seconds); }),
        {"learner",
         {"Bijnaam; null als die niet meegaat", "Nickname; null when left out"},
         shape::maybe(shape::text()),
         [](const Content& c) {
             return c.facts.learner_name.empty() ? Value() : Value(c.facts.learner_name);
         }},
    };
}
Fields<Content> scenario_fields() {
    return {
        {"id",
         {"Naam van het scenario", "Id of the scenario"},
         shape::text(),
         [](const Content& c) { return Value(c.debrief.scenario); }},
        {"title", {"Titel", "Title"}, shape::text(), [](const Content& c) { return Value(c.debrief.title); }},
        {"resident",
         {"Naam van de bewoner", "Name of the resident"},
         shape::text(),
         [](const Content& c) { return Value(c.debrief.resident); }},
        {"language",
         {"Taal van het gesprek", "Language of the talk"},
         shape::one_of({"nl", "en"}),
         [](const Content& c) { return Value(c.facts.language); }},
        {"technical",
         {"Een gesprek waarin gedrag geteld wordt", "A talk in which behaviour is counted"},
         shape::truth(),
         [](const Content& c) { return Value(c.debrief.technical); }},
    };
}
Fields<Content> choice_fields() {
    return {
        {"whole",
         {"Het hele gesprek, of alleen gemarkeerde beurten", "The whole talk, or marked turns alone"},
         shape::truth(),
         [](const Content& c) { return Value(c.whole); }},
        {"own_words",
         {"Eigen woorden gaan mee", "Own words go along"},
         shape::truth(),
         [](const Content& c) { return Value(c.own_words); }},
        {"name",
         {"De naam gaat mee", "The name goes along"},
         shape::truth(),
         [](const Content& c) { return Value(c.name); }},
    };
}

template <class T>
Get<Content> list_of(const Fields<T>& (*fields)(), std::vector<T> feedback::Debrief::*member) {
    return [fields, member](const Content& c) { return each(fields(), c.debrief.*member); };
}

Field<Content> group(const char* key, LocalText meaning, const Fields<Content>& fields) {
    return {key, std::move(meaning), shape_of(fields),
            [fields](const Content& c) { return written(fields, c); }};
}

Fields<Content> report_fields() {
    using feedback::Debrief;
    return {
        {"kind",
         {"Wat dit bestand is", "What this file is"},
         Object{{"type", "string"}, {"const", "wijkgesprek-report"}},
         [](const Content&) { return Value("wijkgesprek-report"); }},
        {"format",
         {"Versie van dit formaat", "Version of this format"},
         Object{{"type", "integer"}, {"const", 1}},
         [](const Content&) { return Value(1); }},
        group("session", {"Het gesprek dat gespeeld is", "The talk that was played"}, session_fields()),
        group("scenario", {"Waarmee", "With what"}, scenario_fields()),
        group("choice", {"Wat de deelnemer meegaf", "What the learner let go along"}, choice_fields()),
        of_whole("ending",
                 {"Hoe het eindigde; null als het niet af is", "How it ended; null when unfinished"},
                 shape_of(ending_fields()),
                 [](const Content& c) {
                     return c.debrief.ending ? written(ending_fields(), *c.debrief.ending) : Value();
                 }),
        of_whole("strengths", {"Wat goed ging", "What went well"}, shape::list(shape_of(strength_fields())),
                 list_of(strength_fields, &Debrief::strengths)),
        of_whole("suggestions", {"Om eens te proberen", "To try another time"},
                 shape::list(shape_of(suggestion_fields())),
                 list_of(suggestion_fields, &Debrief::suggestions)),
        of_whole("another_way",
                 {"Wat er te proberen is zonder voorstel; mag leeg zijn",
                  "What to try where there is no suggestion; may be empty"},
                 shape::text(), [](const Content& c) { return Value(c.debrief.another_way); }),
        {"turns",
         {"Elk antwoord met wat ervoor en erna klonk", "Each reply with what came before and after it"},
         shape::list(shape_of(turn_fields())),
         list_of(turn_fields, &Debrief::turns)},
        of_whole("trust", {"Vertrouwen na elke zin van de bewoner", "Trust after each line of the resident"},
                 shape::list(shape::whole()), [](const Content& c) { return numbers(c.debrief.trust); }),
        of_whole("counted",
                 {"Dat het tellingen van dit ene gesprek zijn", "That these are counts of this one talk"},
                 shape::text(), [](const Content& c) { return Value(c.debrief.counts_heading); }),
        of_whole("counts", {"Tellingen zoals ze getoond worden", "Counts as they are shown"},
                 shape::list(shape_of(count_fields())), list_of(count_fields, &Debrief::counts)),
        of_whole("score", {"Dezelfde tellingen als getallen", "The same counts as numbers"},
                 shape_of(score_fields()),
                 [](const Content& c) { return written(score_fields(), c.debrief.score); }),
        of_whole("goals", {"Waar het om ging", "What it was about"}, shape::list(shape_of(goal_fields())),
                 list_of(goal_fields, &Debrief::goals)),
        of_whole("role", {"Wat bij wie hoort", "What belongs to whom"}, shape_of(role_fields()),
                 [](const Content& c) { return written(role_fields(), c.debrief.role); }),
        of_whole("reflection", {"Terugkijken", "Looking back"}, shape::list(shape_of(reflection_fields())),
                 list_of(reflection_fields, &Debrief::reflection)),
        {"questions",
         {"Vragen voor de groep", "Questions for the group"},
         shape::list(shape::text()),
         [](const Content& c) { return words(c.debrief.questions); }},
    };
}

}  // namespace

std::string to_json(const Content& content) {
    return json::dump(written(report_fields(), content), 2) + "\n";
}

std::string schema() {
    Value out;
    out.set("$schema", "https://json-schema.org/draft/2020-12/schema");
    out.set("title", "Wijkgesprek: report");
    const auto file = shape_of(report_fields());
    for (const auto& [key, value] : *file.object()) out.set(key, value);
    return json::dump(out, 2) + "\n";
}

}  // namespace wijk::report
