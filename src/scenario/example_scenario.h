#pragma once
// The scenario that the reference of the format takes its examples from: every key stands in it at least
// once, and it loads without a finding. Private to this module.

#include <string_view>

namespace wijk::scenario {

inline constexpr std::string_view example_scenario = R"(kind: scenario
format: 1
id: bij-de-koffie
language: nl
title: "Ria bij de koffie"
stops: [7]
role: beweegcoach
moment: kleinkind
skills: [reflecteren]
level: 1
minutes: 5
place: "Buurthuis"
briefing: "Ria (61) blijft na de koffie zitten. Ze draait haar aansteker rond."
aim: "Ria zegt zelf wat ze wil."
conversation: full
change_goal: "Ria stopt met roken"
resident:
  name: Ria
  age: 61
  state: {trust: 4, importance: 5, confidence: 3, discord: 0}
  reacts:
    moves:
      PERSUADE:
        - when: "trust < 4"
          change: {trust: -1}
        - change: {discord: +1}
    talk:
      sustain.reason:
        - when: "discord > 1"
          change: {importance: -1}
cast:
  bram: {name: Bram, age: 40}
variables:
  knows_group: false
  visits: {start: 0, min: 0, max: 5}
goals:
  luisteren: {title: "Teruggeven wat je hoort"}
facts:
  groep:
    text: "De stopgroep is in het buurthuis."
    source: "Voorbeeld bij deze uitleg"
    dated: 2026-01-01
    check_by: 2027-01-01
start: tafel
scenes:
  tafel:
    write_first: true
    resident:
      - id: druk
        when: "discord > 2"
        says: "Iedereen vindt er wat van."
        feels: annoyed
        talk: neutral
      - id: kopje
        says: "Vroeger rookte iedereen hier. Nu sta ik alleen buiten."
        feels: thinking
        talk: change.reason
        thinks: "Het is koud daar."
        also:
          - who: bram
            says: "Ik ben vorig jaar gestopt."
            feels: proud
    replies:
      - id: alleen
        say: "Je staat daar nu in je eentje."
        codes: [CR]
        toward: change
        change: {trust: +1}
        set: {knows_group: true}
        goals: {luisteren: 2}
        next:
          - when: "visits > 3"
            scene: later
          - scene: groep
        note: "Ria hoort haar eigen woorden terug."
      - id: moeten
        say: "Dan moet je gewoon stoppen. {fact.groep}"
        codes: [PERSUADE]
        next: later
        note: "Ria krijgt een oplossing waar ze niet om vroeg."
        better: alleen
        oversteps: true
        when: "trust > 1"
        once: true
  groep:
    resident:
      - says: "Wil je een keer meelopen naar die groep?"
        feels: hopeful
        talk: change.taking_steps
    ending:
      kind: referral
      title: "Samen erheen"
      text: "Ria weet de weg, en jij loopt mee."
      referral: warm
      help: stopgroep
  later:
    resident:
      - says: "Ik ga even naar buiten."
        feels: guarded
        talk: neutral
    ending: {kind: not_now, title: "Nu niet", text: "Ria houdt het vandaag hierbij."}
debrief:
  technique:
    - {id: woorden, text: "Welke woorden van Ria gaf je terug?"}
  values:
    - {id: keuze, text: "Wat liet je aan Ria?"}
  person:
    - {id: zelf, text: "Welke zin past bij jou?"}
playthroughs:
  - name: "luisteren brengt haar bij de groep"
    style: good
    choose: [alleen]
    expect: {ending: groep, knows_group: true}
silence:
  - code: SC999
    at: tafel
    reason: "Twee antwoorden zijn hier genoeg om de vorm te laten zien."
)";

}  // namespace wijk::scenario
