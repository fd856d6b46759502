// The table of a method's file.

#include "intervision/words.h"

namespace wijk::intervision {

namespace {

using yaml::Field;
using yaml::Scalar;
using yaml::Type;
constexpr auto optional = yaml::Need::optional;
constexpr auto required = yaml::Need::required;

constexpr std::array<std::string_view, 1> kind_words = {method_file_kind};

constexpr Type is_method = {.scalar = Scalar::word, .words = kind_words};
constexpr Type format_number = {.scalar = Scalar::whole, .least = 0, .most = 999};
constexpr Type id = {.scalar = Scalar::id};
constexpr Type prose = {.scalar = Scalar::prose};
constexpr Type truth = {.scalar = Scalar::truth};
constexpr Type people = {.scalar = Scalar::whole, .least = 2, .most = 60};
constexpr Type minutes = {.scalar = Scalar::whole, .least = 1, .most = 90};
constexpr Type step_kind = {.scalar = Scalar::word, .words = step_kind_words};
constexpr Type speaks = {.scalar = Scalar::word, .words = speaks_words};
constexpr Type material = {.scalar = Scalar::word, .words = material_words};
constexpr Type materials = {.items = &material, .fewest = 1};
constexpr Type sentences = {.items = &prose, .fewest = 1};

constexpr Field step_fields[] = {
    {"id",
     &id,
     required,
     {"naam van de stap, voor vertalingen en bewaarde bijeenkomsten",
      "name of the step, for translations and for meetings that are kept"}},
    {"kind",
     &step_kind,
     required,
     {"wat er gebeurt; daaruit volgt wat het scherm laat zien en wat niet",
      "what happens; what the screen shows and does not show follows from it"}},
    {"speaks",
     &speaks,
     required,
     {"wie er praat: everyone, bringer (wie iets inbrengt), members (alle anderen), in_turn of nobody",
      "who speaks: everyone, bringer, members (all others), in_turn or nobody"}},
    {"minutes",
     &minutes,
     required,
     {"hoe lang; de klok breekt niets af", "how long; the clock ends nothing"}},
    {"title", &prose, required, {"kop op het grote scherm", "heading on the large screen"}},
    {"aim",
     &prose,
     required,
     {"waar deze stap voor is, in één zin", "what this step is for, in one sentence"}},
    {"rule", &prose, optional, {"wat je in deze stap niet doet", "what you do not do in this step"}},
    {"say",
     &sentences,
     required,
     {"wat je als begeleider kunt zeggen, op volgorde", "what whoever leads can say, in order"}},
};
constexpr Type step = {.fields = step_fields};
constexpr Type steps = {.items = &step, .fewest = 2};

constexpr Field file_fields[] = {
    {"kind", &is_method, required, {"altijd method", "always method"}},
    {"format", &format_number, required, {"versie van het formaat: 1", "version of the format: 1"}},
    {"id", &id, required, {"naam van de methode en van het bestand", "name of the method and of its file"}},
    {"language", &id, required, {"taal van deze teksten: nl", "language of these texts: nl"}},
    {"title", &prose, required, {"hoe de methode heet", "what the method is called"}},
    {"summary", &prose, required, {"wat je doet, in een paar zinnen", "what you do, in a few sentences"}},
    {"when", &prose, required, {"wanneer je die kiest, en wanneer niet", "when to choose it, and when not"}},
    {"source", &prose, required, {"waar de methode vandaan komt", "where the method comes from"}},
    {"fewest", &people, required, {"het kleinste aantal mensen", "the smallest number of people"}},
    {"most", &people, required, {"het grootste aantal mensen", "the largest number of people"}},
    {"bringer",
     &truth,
     optional,
     {"true: iemand brengt een situatie in", "true: somebody brings a situation"}},
    {"materials",
     &materials,
     required,
     {"waarmee je werkt: scenario, turn (moment uit een eigen gesprek), drill of own (verteld)",
      "what you work with: scenario, turn (a moment of one's own talk), drill or own (told)"}},
    {"steps", &steps, required, {"de stappen, op volgorde", "the steps, in order"}},
};
constexpr Type file_type = {.fields = file_fields};

}  // namespace

const yaml::Type& type_of_method_file() {
    return file_type;
}

}  // namespace wijk::intervision
