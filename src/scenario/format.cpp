#include "scenario/format.h"

#include <array>

#include "scenario/faults.h"
#include "scenario/words.h"

namespace wijk::scenario {

namespace {

using yaml::Field;
using yaml::Keys;
using yaml::Scalar;
using yaml::Type;
constexpr auto optional = yaml::Need::optional;
constexpr auto required = yaml::Need::required;

// ---- Single values ----

constexpr Type text = {.scalar = Scalar::text};
constexpr Type prose = {.scalar = Scalar::prose};
constexpr Type id = {.scalar = Scalar::id};
constexpr Type truth = {.scalar = Scalar::truth};
constexpr Type date = {.scalar = Scalar::date};
constexpr Type condition = {.scalar = Scalar::text};
constexpr Type format_number = {.scalar = Scalar::whole, .least = 0, .most = 999};
constexpr Type stop = {.scalar = Scalar::whole, .least = 1, .most = 7};
constexpr Type level = {.scalar = Scalar::whole, .least = 1, .most = 3};
constexpr Type minutes = {.scalar = Scalar::whole, .least = 1, .most = 120};
constexpr Type age = {.scalar = Scalar::whole, .least = 0, .most = 120};
constexpr Type state_value = {.scalar = Scalar::whole, .least = state_least, .most = state_most};
constexpr Type whole = {.scalar = Scalar::whole, .least = -1000, .most = 1000};
constexpr Type by = {.scalar = Scalar::whole, .least = -1000, .most = 1000};
constexpr Type points = {.scalar = Scalar::whole, .least = 1, .most = 9};
constexpr Type value = {.scalar = Scalar::value};
constexpr Type anything = {.scalar = Scalar::any};

constexpr Type conversation_kind = {.scalar = Scalar::word, .words = conversation_words};
constexpr Type feeling = {.scalar = Scalar::word, .words = feeling_words};
constexpr Type talk_word = {.scalar = Scalar::word, .words = talk_words};
constexpr Type code = {.scalar = Scalar::word, .words = code_words};
constexpr Type direction = {.scalar = Scalar::word, .words = direction_words};
constexpr Type ending_kind = {.scalar = Scalar::word, .words = ending_words};
constexpr Type referral = {.scalar = Scalar::word, .words = referral_words};
constexpr Type style = {.scalar = Scalar::word, .words = style_words};

constexpr Type ids = {.items = &id};
constexpr Type stops = {.items = &stop, .fewest = 1};
constexpr Type codes = {.items = &code, .fewest = 1};
constexpr Type talk = {.scalar = Scalar::word, .words = talk_words, .items = &talk_word, .fewest = 1};

// ---- Change and reactions ----

constexpr Type change = {.values = &by, .keys = Keys::any, .fewest = 1};
constexpr Type assignment = {.values = &value, .keys = Keys::any, .fewest = 1};
constexpr Type goal_points = {.values = &points, .keys = Keys::any, .fewest = 1};

constexpr Field row_fields[] = {
    {"when",
     &condition,
     optional,
     {"voorwaarde; zonder geldt de rij altijd", "condition; without one the row always holds"}},
    {"change", &change, required, {"wat er bij komt of af gaat", "what is added or taken off"}},
};
constexpr Type row = {.fields = row_fields};
constexpr Type rows = {.items = &row};

constexpr Field entry_fields[] = {
    {"why", &prose, required, {"waarom de bewoner zo reageert", "why the resident reacts like this"}},
    {"source", &prose, required, {"waar dat vandaan komt", "where that comes from"}},
    {"rows", &rows, required, {"de eerste rij die geldt, telt", "the first row that holds counts"}},
};
constexpr Type reaction_entry = {.fields = entry_fields};

template <std::size_t size>
constexpr auto fields_for(const std::array<std::string_view, size>& words, const Type& type,
                          base::LocalView description) {
    std::array<Field, size> fields{};
    for (std::size_t i = 0; i < size; ++i) fields[i] = {words[i], &type, optional, description};
    return fields;
}

constexpr base::LocalView of_move = {"na een reply met deze code", "after a reply with this code"};
constexpr base::LocalView of_talk = {"nadat de bewoner dit zegt", "after the resident says this"};
constexpr auto move_rows = fields_for(move_words, rows, of_move);
constexpr auto talk_rows = fields_for(reaction_talk_words, rows, of_talk);
constexpr auto move_entries = fields_for(move_words, reaction_entry, of_move);
constexpr auto talk_entries = fields_for(reaction_talk_words, reaction_entry, of_talk);
constexpr Type moves_of_resident = {.fields = move_rows};
constexpr Type talk_of_resident = {.fields = talk_rows};
constexpr Type moves_of_table = {.fields = move_entries};
constexpr Type talk_of_table = {.fields = talk_entries};
constexpr Field reacts_fields[] = {
    {"moves", &moves_of_resident, optional, {"per gedragscode", "by behaviour code"}},
    {"talk",
     &talk_of_resident,
     optional,
     {"per soort verander- of behoudtaal", "by kind of change or sustain talk"}},
};
constexpr Type reacts = {.fields = reacts_fields};

// ---- People, variables, goals, facts ----

constexpr Field state_fields[] = {
    {"trust", &state_value, required, {"vertrouwen, 0 tot en met 10", "trust, 0 to 10"}},
    {"importance",
     &state_value,
     required,
     {"hoe belangrijk veranderen voor hem is", "how important the change is to him"}},
    {"confidence", &state_value, required, {"of hij denkt dat het lukt", "whether he thinks that he can"}},
    {"discord", &state_value, required, {"wrijving in het gesprek", "friction in the talk"}},
};
constexpr Type state = {.fields = state_fields};

constexpr Field resident_fields[] = {
    {"name", &prose, required, {"hoe hij heet", "what he is called"}},
    {"age", &age, required, {"hoe oud hij is", "how old he is"}},
    {"state", &state, required, {"hoe hij het gesprek begint", "how he starts the talk"}},
    {"reacts",
     &reacts,
     optional,
     {"waar hij anders reageert dan de reactietabel", "where he reacts otherwise than the reaction table"}},
};
constexpr Type resident = {.fields = resident_fields};

constexpr Field person_fields[] = {
    {"name", &prose, required, {"hoe hij heet", "what he is called"}},
    {"age", &age, required, {"hoe oud hij is", "how old he is"}},
};
constexpr Type person = {.fields = person_fields};
constexpr Type cast = {.values = &person};

constexpr Field variable_fields[] = {
    {"start", &whole, required, {"waarde aan het begin", "value at the start"}},
    {"min", &whole, required, {"laagste waarde", "lowest value"}},
    {"max", &whole, required, {"hoogste waarde", "highest value"}},
};
constexpr Type variable = {.scalar = Scalar::truth, .fields = variable_fields};
constexpr Type variables = {.values = &variable};

constexpr Field goal_fields[] = {
    {"title", &prose, required, {"wat de lerende oefent", "what the learner practises"}}};
constexpr Type goal = {.fields = goal_fields};
constexpr Type goals = {.values = &goal};

constexpr Field fact_fields[] = {
    {"text", &prose, required, {"het feit, zoals de lerende het leest", "the fact as the learner reads it"}},
    {"source", &prose, required, {"waar het staat", "where it stands"}},
    {"dated", &date, required, {"datum van de bron", "date of the source"}},
    {"check_by",
     &date,
     required,
     {"voor deze datum opnieuw nakijken", "to be checked again before this date"}},
};
constexpr Type fact = {.fields = fact_fields};
constexpr Type facts = {.values = &fact};

// ---- Scenes ----

constexpr Field aside_fields[] = {
    {"who", &id, required, {"id uit `cast`", "id from `cast`"}},
    {"says", &prose, required, {"wat hij zegt", "what he says"}},
    {"feels", &feeling, required, {"wat je aan hem ziet", "what shows in his face"}},
};
constexpr Type aside = {.fields = aside_fields};
constexpr Type asides = {.items = &aside, .fewest = 1};

constexpr Field variant_fields[] = {
    {"id",
     &id,
     optional,
     {"naam die blijft, ook als de tekst verandert", "name that stays when the text changes"}},
    {"when",
     &condition,
     optional,
     {"voorwaarde; de laatste heeft er geen", "condition; the last one has none"}},
    {"says", &prose, required, {"wat de bewoner zegt", "what the resident says"}},
    {"feels", &feeling, required, {"wat je aan hem ziet", "what shows in his face"}},
    {"talk",
     &talk,
     required,
     {"verandertaal, behoudtaal of geen van beide", "change talk, sustain talk or neither"}},
    {"thinks",
     &prose,
     optional,
     {"wat hij denkt en niet zegt; pas na afloop te zien",
      "what he thinks and does not say; shown afterwards only"}},
    {"also", &asides, optional, {"wat anderen er meteen bij zeggen", "what others say right with it"}},
};
constexpr Type variant = {.fields = variant_fields};
constexpr Type variants = {.items = &variant, .fewest = 1};

constexpr Field step_fields[] = {
    {"when",
     &condition,
     optional,
     {"voorwaarde; de laatste heeft er geen", "condition; the last one has none"}},
    {"scene", &id, required, {"naar welke scène", "to which scene"}},
};
constexpr Type step = {.fields = step_fields};
constexpr Type next = {.scalar = Scalar::id, .items = &step, .fewest = 1};

constexpr Field reply_fields[] = {
    {"id",
     &id,
     required,
     {"naam die blijft, ook als de tekst verandert", "name that stays when the text changes"}},
    {"say", &prose, required, {"wat de lerende zegt", "what the learner says"}},
    {"codes",
     &codes,
     optional,
     {"gedragscodes van MITI, plus STORY en STRUCTURE", "behaviour codes of MITI, plus STORY and STRUCTURE"}},
    {"toward",
     &direction,
     optional,
     {"waar een reflectie, bevestiging of open vraag heen wijst",
      "where a reflection, affirmation or open question points"}},
    {"change", &change, optional, {"komt bovenop de reactietabel", "on top of the reaction table"}},
    {"set", &assignment, optional, {"wordt dit, wat het ook was", "becomes this, whatever it was"}},
    {"goals", &goal_points, optional, {"punten per doel, 1 tot en met 9", "points by goal, 1 to 9"}},
    {"next",
     &next,
     required,
     {"de volgende scène, of een lijst met voorwaarden", "the next scene, or a list with conditions"}},
    {"note",
     &prose,
     required,
     {"wat deze zin deed, gezien vanaf de andere stoel", "what this did, seen from the other chair"}},
    {"better",
     &id,
     optional,
     {"een reply van deze scène die meer had gedaan", "a reply of this scene that would have done more"}},
    {"oversteps",
     &truth,
     optional,
     {"true als deze zin buiten de rol gaat", "true when this leaves the role"}},
    {"when", &condition, optional, {"alleen te kiezen als dit geldt", "on offer only when this holds"}},
    {"once",
     &truth,
     optional,
     {"true als hij maar één keer te kiezen is", "true when it can be chosen only once"}},
};
constexpr Type reply = {.fields = reply_fields};
constexpr Type replies = {.items = &reply, .fewest = 1};

constexpr Field ending_fields[] = {
    {"kind", &ending_kind, required, {"hoe het afloopt", "how it ends"}},
    {"title", &prose, required, {"in een paar woorden", "in a few words"}},
    {"text",
     &prose,
     required,
     {"wat dit einde betekent, zonder oordeel", "what this ending means, without a verdict"}},
    {"referral",
     &referral,
     optional,
     {"warm of koud; bij kind: referral", "warm or cold; with kind: referral"}},
    {"help",
     &id,
     optional,
     {"soort hulp uit de wijk; bij kind: referral",
      "kind of help in the neighbourhood; with kind: referral"}},
};
constexpr Type ending = {.fields = ending_fields};

constexpr Field scene_fields[] = {
    {"resident",
     &variants,
     required,
     {"hoe de bewoner hier spreekt: de eerste die geldt",
      "how the resident speaks here: the first that holds"}},
    {"write_first",
     &truth,
     optional,
     {"true: eerst zelf een zin schrijven", "true: the learner writes own words first"}},
    {"replies", &replies, optional, {"wat de lerende kan zeggen", "what the learner can say"}},
    {"ending", &ending, optional, {"hier houdt het gesprek op", "here the talk ends"}},
};
constexpr Type scene = {.fields = scene_fields};
constexpr Type scenes = {.values = &scene, .fewest = 1};

// ---- Debrief, playthroughs, silence ----

constexpr Field question_fields[] = {
    {"id", &id, required, {"naam die blijft", "name that stays"}},
    {"text", &prose, required, {"de vraag", "the question"}},
};
constexpr Type question = {.fields = question_fields};
constexpr Type questions = {.items = &question, .fewest = 1};
constexpr Field debrief_fields[] = {
    {"technique", &questions, optional, {"vragen over de gespreksvoering", "questions about technique"}},
    {"values", &questions, optional, {"vragen over waarden en rol", "questions about values and role"}},
    {"person", &questions, optional, {"vragen over jezelf", "questions about yourself"}},
};
constexpr Type debrief = {.fields = debrief_fields};

constexpr Type expectation = {.values = &anything, .keys = Keys::any, .fewest = 1};
constexpr Field playthrough_fields[] = {
    {"name", &prose, required, {"wat deze route laat zien", "what this road shows"}},
    {"style", &style, required, {"good, mixed of poor", "good, mixed or poor"}},
    {"choose", &ids, required, {"ids van replies, op volgorde", "ids of replies, in order"}},
    {"expect", &expectation, required, {"waar dat op uit moet komen", "what that must lead to"}},
};
constexpr Type playthrough = {.fields = playthrough_fields};
constexpr Type playthroughs = {.items = &playthrough};

constexpr Field silence_fields[] = {
    {"code", &text, required, {"code van de bevinding", "code of the finding"}},
    {"at",
     &text,
     required,
     {"waar: scene, scene.reply of scene#variant; elders de sleutel, zoals role of facts.vergoeding",
      "where: scene, scene.reply or scene#variant; elsewhere the key, such as role or facts.vergoeding"}},
    {"reason", &prose, required, {"waarom het hier goed is", "why it is right here"}},
};
constexpr Type silenced = {.fields = silence_fields};
constexpr Type silence = {.items = &silenced};

// ---- Files ----

constexpr std::array<std::string_view, 1> scenario_kind = {"scenario"};
constexpr std::array<std::string_view, 1> reactions_kind = {"reactions"};
constexpr std::array<std::string_view, 1> translation_kind = {"translation"};
constexpr std::array<std::string_view, 1> portrait_kind = {"portrait"};
constexpr std::array<std::string_view, 1> vocabulary_kind = {"vocabulary"};
constexpr Type is_scenario = {.scalar = Scalar::word, .words = scenario_kind};
constexpr Type is_reactions = {.scalar = Scalar::word, .words = reactions_kind};
constexpr Type is_translation = {.scalar = Scalar::word, .words = translation_kind};
constexpr Type is_portrait = {.scalar = Scalar::word, .words = portrait_kind};
constexpr Type is_vocabulary = {.scalar = Scalar::word, .words = vocabulary_kind};
constexpr base::LocalView kind_means = {"soort bestand", "kind of file"};
constexpr base::LocalView format_means = {"versie van het formaat: 1", "version of the format: 1"};

constexpr Field scenario_fields[] = {
    {"kind", &is_scenario, optional, kind_means},
    {"format", &format_number, required, format_means},
    {"id",
     &id,
     required,
     {"naam van het scenario en van zijn map", "name of the scenario and of its folder"}},
    {"language", &id, required, {"taal van deze teksten: nl", "language of these texts: nl"}},
    {"title", &prose, required, {"titel voor de lerende", "title for the learner"}},
    {"stops",
     &stops,
     required,
     {"haltes van de actiekaart, 1 tot en met 7", "stops of the action card, 1 to 7"}},
    {"role", &id, required, {"wie de lerende is", "who the learner is"}},
    {"moment", &id, optional, {"wat voor moment dit is", "what kind of moment this is"}},
    {"skills", &ids, optional, {"vaardigheden die aan bod komen", "skills that are practised"}},
    {"level",
     &level,
     required,
     {"1 om te beginnen, 3 als het meer vraagt", "1 to begin with, 3 where it asks more"}},
    {"minutes", &minutes, required, {"hoe lang het ongeveer duurt", "how long it takes, about"}},
    {"place", &prose, required, {"waar het gesprek is", "where the talk is"}},
    {"briefing", &prose, required, {"wat de lerende vooraf weet", "what the learner knows beforehand"}},
    {"aim", &prose, required, {"waar het gesprek goed voor kan zijn", "what the talk can be good for"}},
    {"conversation",
     &conversation_kind,
     required,
     {"full: alles telt; engage: er zijn; team: onder collega's",
      "full: all counts; engage: presence; team: among colleagues"}},
    {"change_goal",
     &prose,
     optional,
     {"het gedrag waar het over gaat; verplicht bij full", "the behaviour it is about; required when full"}},
    {"resident", &resident, required, {"de bewoner", "the resident"}},
    {"cast", &cast, optional, {"anderen die erbij zijn", "others who are there"}},
    {"variables", &variables, optional, {"wat het gesprek verder onthoudt", "what else the talk remembers"}},
    {"goals",
     &goals,
     optional,
     {"leerdoelen waar replies punten voor geven", "learning goals that replies give points for"}},
    {"facts", &facts, optional, {"feiten met bron en datum", "facts with source and date"}},
    {"start", &id, required, {"scène waar het begint", "scene where it starts"}},
    {"scenes", &scenes, required, {"alles wat er gezegd kan worden", "all that can be said"}},
    {"debrief", &debrief, required, {"vragen voor de groep", "questions for the group"}},
    {"playthroughs",
     &playthroughs,
     optional,
     {"routes met wat ze opleveren, voor `wijk test`", "roads with what they lead to, for `wijk test`"}},
    {"silence",
     &silence,
     optional,
     {"bevindingen die hier goed zijn, met de reden", "findings that are right here, with the reason"}},
};
constexpr Type scenario_file = {.fields = scenario_fields};

constexpr Field reactions_fields[] = {
    {"kind", &is_reactions, required, kind_means},
    {"format", &format_number, required, format_means},
    {"moves", &moves_of_table, required, {"per gedragscode van de reply", "by behaviour code of the reply"}},
    {"talk",
     &talk_of_table,
     required,
     {"per soort taal van de bewoner zelf", "by kind of the resident's own talk"}},
};
constexpr Type reactions_file = {.fields = reactions_fields};

constexpr Field translated_fields[] = {
    {"from",
     &text,
     optional,
     {"de eerste 8 hex-cijfers van SHA-256 van de brontekst; `wijk translate` vult dit in",
      "the first 8 hex digits of SHA-256 of the source text; `wijk translate` fills this in"}},
    {"who",
     &prose,
     optional,
     {"wie dit zegt; alleen voor de vertaler", "who says this; for the translator only"}},
    {"text", &prose, optional, {"de vertaling", "the translation"}},
    {"todo",
     &prose,
     optional,
     {"brontekst die nog vertaald moet worden; vervang deze sleutel door `text`",
      "source text still to be translated; replace this key by `text`"}},
};
constexpr Type translated = {.fields = translated_fields};
constexpr Type translated_texts = {.values = &translated, .keys = Keys::any};
constexpr Field translation_fields[] = {
    {"kind", &is_translation, required, kind_means},
    {"of", &id, required, {"id van het scenario of de methode", "id of the scenario or the method"}},
    {"language", &id, required, {"taal van de vertaling: en", "language of the translation: en"}},
    {"texts",
     &translated_texts,
     required,
     {"de teksten bij hun id, in leesvolgorde", "the texts by their ids, in reading order"}},
};
constexpr Type translation_file = {.fields = translation_fields};

#define WORDS(name) constexpr Type name = {.scalar = Scalar::word, .words = name##_words}
WORDS(face);
WORDS(build);
WORDS(skin);
WORDS(hair);
WORDS(hair_colour);
WORDS(beard);
WORDS(glasses);
WORDS(headscarf);
WORDS(clothes);
WORDS(clothes_colour);
WORDS(place);
#undef WORDS

constexpr Field look_fields[] = {
    {"age", &age, required, {"tekent de lijnen", "draws the lines"}},
    {"face", &face, optional, {"vorm van het gezicht", "shape of the face"}},
    {"build", &build, optional, {"postuur", "build"}},
    {"skin", &skin, optional, {"huid", "skin"}},
    {"hair", &hair, optional, {"haar", "hair"}},
    {"hair_colour", &hair_colour, optional, {"haarkleur", "colour of the hair"}},
    {"beard", &beard, optional, {"baard", "beard"}},
    {"glasses", &glasses, optional, {"bril", "glasses"}},
    {"headscarf", &headscarf, optional, {"hoofddoek; bedekt het haar", "headscarf; covers the hair"}},
    {"clothes", &clothes, optional, {"kleren", "clothes"}},
    {"clothes_colour", &clothes_colour, optional, {"kleur van de kleren", "colour of the clothes"}},
};
constexpr Type look = {.fields = look_fields};
constexpr Type looks = {.values = &look, .fewest = 1};
constexpr Field portrait_fields[] = {
    {"kind", &is_portrait, required, kind_means},
    {"format", &format_number, required, format_means},
    {"persons", &looks, required, {"`resident` en ieder uit de cast", "`resident` and each of the cast"}},
    {"place", &place, optional, {"waar het gesprek is", "where the talk is"}},
};
constexpr Type portrait_file = {.fields = portrait_fields};

constexpr Field word_fields[] = {
    {"nl", &prose, required, {"in het Nederlands", "in Dutch"}},
    {"en", &prose, required, {"in het Engels", "in English"}},
};
constexpr Type word = {.fields = word_fields};
constexpr Type words = {.values = &word};
constexpr Field vocabulary_fields[] = {
    {"kind", &is_vocabulary, required, kind_means},
    {"format", &format_number, required, format_means},
    {"roles", &words, required, {"wie de lerende kan zijn", "who the learner can be"}},
    {"moments", &words, required, {"soorten momenten", "kinds of moments"}},
    {"skills", &words, required, {"vaardigheden", "skills"}},
};
constexpr Type vocabulary_file = {.fields = vocabulary_fields};

constexpr std::array<FileKind, 5> kinds = {FileKind::scenario, FileKind::reactions, FileKind::translation,
                                           FileKind::portrait, FileKind::vocabulary};
constexpr std::array<std::string_view, 5> kind_ids = {"scenario", "reactions", "translation", "portrait",
                                                      "vocabulary"};

}  // namespace

std::string_view to_id(FileKind kind) {
    return kind_ids[static_cast<std::size_t>(kind)];
}
std::span<const FileKind> file_kinds() {
    return kinds;
}

const yaml::Type& type_of(FileKind kind) {
    static constexpr std::array<const Type*, 5> types = {&scenario_file, &reactions_file, &translation_file,
                                                         &portrait_file, &vocabulary_file};
    return *types[static_cast<std::size_t>(kind)];
}

std::string kind_of(const yaml::Node& root) {
    const auto kind = root.text_of("kind");
    return kind.empty() ? "scenario" : std::string(kind);
}

bool check_kind(const yaml::Node& root, FileKind kind, Report& report) {
    if (root.is_map()) {
        const auto found = kind_of(root);
        if (found != to_id(kind)) {
            const auto* node = root.find("kind");
            report.add(Fault::wrong_kind, node == nullptr ? root.spot : node->spot,
                       {{"found", found}, {"kind", std::string(to_id(kind))}});
            return false;
        }
        const auto* format = root.find("format");
        if (format != nullptr && yaml::to_whole(format->text).value_or(1) != 1) {
            report.add(Fault::unknown_format, format->spot, {{"format", format->text}});
            return false;
        }
    }
    yaml::check(root, type_of(kind), report.file(), report.diagnostics());
    return root.is_map();
}

}  // namespace wijk::scenario
