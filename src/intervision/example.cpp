#include "intervision/example.h"

namespace wijk::intervision {

std::string_view example_method_file() {
    return R"(kind: method
format: 1
id: korte-ronde
language: nl
title: "Korte ronde"
summary: "Iemand vertelt, de groep vraagt, en ieder kiest iets om te proberen."
when: "Als er een half uur is. Niet als er veel speelt in de groep."
source: "Voorbeeld bij deze uitleg"
fewest: 3
most: 8
bringer: true
materials: [own]
steps:
  - id: terugkijken
    kind: look_back
    speaks: in_turn
    minutes: 5
    title: "Wat kwam ervan?"
    aim: "Ieder vertelt kort wat er van de vorige afspraak kwam."
    rule: "Nog geen nieuw advies."
    say:
      - "Wat had je je voorgenomen, en wat kwam ervan?"
  - id: vertellen
    kind: tell
    speaks: bringer
    minutes: 5
    title: "Wat gebeurde er?"
    aim: "Horen wat er gebeurde, in een paar zinnen."
    rule: "Nog niet doorvragen."
    say:
      - "Waar was je, en wat werd er gezegd?"
  - id: afspreken
    kind: agree
    speaks: in_turn
    minutes: 5
    title: "Wat neem je mee?"
    aim: "Ieder kiest iets om te proberen."
    say:
      - "Wat probeer je deze week?"
)";
}

}  // namespace wijk::intervision
