#include "neighbourhood/example.h"

namespace wijk::neighbourhood {

std::string_view example_file() {
    return R"(kind: neighbourhood
format: 1
name: {nl: "Voorbeeldwijk", en: "Example neighbourhood"}
note: {nl: "Dit is een verzonnen wijk.", en: "This is an invented neighbourhood."}
offers:
  - kind: group
    name: {nl: "de stopgroep", en: "the stop-smoking group"}
    form: group
    registered: true
    where: {nl: "in het buurthuis", en: "in the community centre"}
    when: {nl: "donderdagavond", en: "Thursday evening"}
    contact: de balie van het buurthuis
    languages: Nederlands, Turks
    cost: {nl: "Gratis", en: "Free"}
    goes_along: {nl: "een buurtgenoot", en: "a neighbour"}
    checked_on: 2026-09-01
    example: true
    source: Voorbeeld bij deze uitleg
)";
}

}  // namespace wijk::neighbourhood
