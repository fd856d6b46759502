// The debrief as data. Keys are those of `wijk play --json` where both have the same (design.md, section 5).

#include "report/content.h"
#include "report/json_turns.h"

namespace wijk::report {

namespace {

using base::LocalText;
using json::Array;
using json::Object;
using json::Value;

template <class T>
using Get = std::function<Value(const T&)>;

const Fields<feedback::Strength>& strength_fields() {
    using feedback::Strength;
    static const Fields<Strength> fields = {
        plain("rule", {"Naam van de regel", "Id of the rule"}, shape::text(), &Strength::rule),
        plain("turn", {"In welke beurt", "In which turn"}, shape::whole(), &Strength::turn),
        plain("say", {"Wat er gezegd werd", "What was said"}, shape::text(), &Strength::say),
        plain("text", {"Wat het deed", "What it did"}, shape::text(), &Strength::text),
        plain("source", {"Bron van de regel", "Source of the rule"}, shape::text(), &Strength::source),
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
        plain("source", {"Bron van de regel", "Source of the rule"}, shape::text(), &Suggestion::source),
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

template <class T>
Field<Score> of_technical(const char* key, LocalText meaning, const Fields<T>& fields,
                          T scoring::TechnicalCounts::*member) {
    return {key, std::move(meaning), shape::maybe(shape_of(fields)), [&fields, member](const Score& s) {
                return s.technical ? written(fields, (*s.technical).*member) : Value();
            }};
}

const Fields<Score>& longest_fields() {
    static const Fields<Score> fields = {
        plain("words", {"Woorden", "Words"}, shape::whole(), &Score::longest_reply_words),
        plain("turn", {"In welke beurt; 0: geen", "In which turn; 0: none"}, shape::whole(),
              &Score::longest_reply_turn),
    };
    return fields;
}

const Fields<scoring::Directions>& directions_fields() {
    using scoring::Directions;
    static const Fields<Directions> fields = {
        plain("change", {"Naar verandering", "Toward change"}, shape::whole(), &Directions::change),
        plain("sustain", {"Naar blijven", "Toward staying"}, shape::whole(), &Directions::sustain),
        plain("both", {"Beide kanten", "Both sides"}, shape::whole(), &Directions::both),
        plain("none", {"Geen kant", "Neither"}, shape::whole(), &Directions::none),
    };
    return fields;
}

const Fields<scoring::CoursePart>& part_fields() {
    using scoring::CoursePart;
    static const Fields<CoursePart> fields = {
        plain("change", {"Verandertaal", "Change talk"}, shape::whole(), &CoursePart::change),
        plain("sustain", {"Behoudtaal", "Sustain talk"}, shape::whole(), &CoursePart::sustain),
        plain("neutral", {"Zinnen met geen van beide", "Lines with neither"}, shape::whole(),
              &CoursePart::neutral),
    };
    return fields;
}

Value course(const Score& score) {
    if (!score.technical) return {};
    const auto& parts = score.technical->course;
    return each(part_fields(), std::vector(parts.begin(), parts.end()));
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
        {"longest_reply",
         {"Het langste antwoord", "The longest reply"},
         shape_of(longest_fields()),
         [](const Score& s) { return written(longest_fields(), s); }},
        of_technical("reflections_toward", {"Waar reflecties naar wezen", "What reflections pointed at"},
                     directions_fields(), &Counts::reflections_toward),
        of_technical("questions_toward", {"Waar vragen naar wezen", "What questions pointed at"},
                     directions_fields(), &Counts::questions_toward),
        {"course",
         {"Begin, midden en eind van wat er klonk; null in gesprekken zonder codes",
          "Beginning, middle and end of what was heard; null in talks without codes"},
         shape::maybe(shape::list(shape_of(part_fields()))),
         course},
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
        plain("source", {"Bron van de regel", "Source of the rule"}, shape::text(), &RoleBoundary::source),
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
