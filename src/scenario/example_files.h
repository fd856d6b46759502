#pragma once
// The files besides a scenario that the reference of the format takes its examples from: every key stands in
// its file at least once, and each file reads without a finding. Private to this module.

#include <string_view>

namespace wijk::scenario {

inline constexpr std::string_view example_reactions = R"(kind: reactions
format: 1
moves:
  SR/CR:
    why: "Wie teruggeeft wat de ander zegt, laat merken dat hij luistert."
    source: "Voorbeeld bij deze uitleg"
    rows:
      - when: "discord > 0"
        change: {discord: -1}
      - change: {trust: +1}
talk:
  change.reason:
    why: "Een eigen reden weegt zwaarder dan die van een ander."
    source: "Voorbeeld bij deze uitleg"
    rows:
      - when: "importance < 9"
        change: {importance: +1}
)";

inline constexpr std::string_view example_translation = R"(kind: translation
of: bij-de-koffie
language: en
texts:
  title:
    from: "f10e5cdc"
    text: "Ria at the coffee table"
  tafel#kopje.says:
    from: "9c1f02ab"
    who: Ria
    todo: "Vroeger rookte iedereen hier. Nu sta ik alleen buiten."
)";

inline constexpr std::string_view example_portrait = R"(kind: portrait
format: 1
persons:
  resident:
    age: 61
    face: round
    build: medium
    skin: light
    hair: curly
    hair_colour: grey
    beard: none
    glasses: round
    headscarf: none
    clothes: cardigan
    clothes_colour: clay
place: community_centre
)";

inline constexpr std::string_view example_vocabulary = R"(kind: vocabulary
format: 1
roles:
  beweegcoach: {nl: "Beweegcoach", en: "Exercise coach"}
moments:
  kleinkind: {nl: "Meekunnen met een kleinkind", en: "Keeping up with a grandchild"}
skills:
  reflecteren: {nl: "Teruggeven wat je hoort", en: "Giving back what you hear"}
)";

}  // namespace wijk::scenario
