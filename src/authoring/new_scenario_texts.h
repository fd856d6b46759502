#pragma once
// The first scenario that somebody gets to write in, in each language. `<<name>>` stands for an answer,
// always inside double quotes. Private to this module.

namespace wijk::authoring::texts {

inline constexpr const char* nl = R"yaml(# Een eerste scenario. Het klopt en het speelt; alles mag anders.
# Verander steeds een stukje en kijk dan of het nog klopt: wijk check MAP
format: 1
id: <<id>>
language: nl
title: "<<title>>"
stops: [<<stop>>]            # halte 1 tot en met 7
role: <<role>>
skills: [reflecteren, open-vragen]
level: 1
minutes: 5
place: "<<place>>"

# Wat de deelnemer vooraf weet: wie is dit, hoe kennen jullie elkaar, wat is er vandaag.
briefing: "Je spreekt <<name>> (<<age>>). Jullie kennen elkaar een beetje. Vandaag gaat het even over roken."
# Wat er aan het eind anders is, in gewone woorden.
aim: "<<name>> vertelt zelf wat het roken geeft, en wat eraan knaagt."
conversation: full
change_goal: "<<name>> stopt met roken"

# Alle vier van 0 tot en met 10. Zo staat iemand erin als het gesprek begint.
resident:
  name: "<<name>>"
  age: <<age>>
  state: {trust: 4, importance: 4, confidence: 3, discord: 0}

goals:
  luisteren: {title: "Eerst horen wat er speelt"}

start: begin
scenes:

  # De eerste zin. Iets wat deze ene mens zou zeggen, en niemand anders.
  # Verander je die zin, loop dan ook de antwoorden eronder na.
  begin:
    resident:
      - id: eerste
        says: "<<opening>>"
        feels: guarded
        talk: neutral
    replies:
      # Het zwakkere antwoord moet verleiden: wat zegt een goede collega aan het eind van een lange dag?
      - id: tip
        say: "Begin anders met eentje minder na het eten. Dat scheelt zo al een pakje in de week."
        codes: [PERSUADE]
        next: stug
        note: "Een vriendelijke tip. Alleen vroeg niemand erom, en nu moet er een reden komen waarom het niet gaat."
        better: luister
      - id: luister
        say: "Je had al verwacht dat er iemand over zou beginnen."
        codes: [CR]
        toward: none
        goals: {luisteren: 2}
        next: raam
        note: "Je zegt wat eronder ligt, en je laat het daar. Er is ruimte om verder te praten, of niet."
      - id: vertel
        say: "Vertel eens. Wat maakt dat je daarmee begint?"
        codes: [OQ]
        toward: none
        goals: {luisteren: 1}
        next: raam
        note: "Je vraagt het open. Wat er komt, is aan de ander."

  # Waar het wringt. Klein, en uit het eigen leven.
  raam:
    resident:
      # `when` zegt wanneer deze zin komt; de laatste zin heeft er geen en past altijd.
      - id: vertelt
        when: trust >= 5
        says: "Bij mijn zus gaat het raam open als ik er ben. Ze zegt niks. Dat is nog erger."
        feels: ashamed
        talk: change.reason
        thinks: "Ik zit daar met mijn jas aan."
      - id: kort
        says: "Bij mijn zus gaat het raam open als ik er ben. Nou ja."
        feels: ashamed
        talk: neutral
    replies:
      - id: moment
        say: "Ze bedoelt het goed. Misschien is dit gewoon het moment om te stoppen."
        codes: [PERSUADE]
        next: stug
        note: "Lief bedoeld. Het gaat nu over stoppen, en dat raam is alweer dicht."
        better: raakt
      - id: raakt
        say: "Er wordt niks gezegd, en toch hoor jij het."
        codes: [CR]
        toward: change
        goals: {luisteren: 2}
        next: gedacht
        note: "Je blijft bij dat raam. Meer dan een knikje hoeft er niet te komen."
      - id: hoe_is_dat
        say: "Hoe is dat voor jou, als dat raam opengaat?"
        codes: [OQ]
        toward: change
        goals: {luisteren: 1}
        next: gedacht
        note: "Je vraagt naar wat het doet. Zo vertelt de ander zelf waar het wringt."

  # Na een duw: een stapje terug. Wat zou iemand kwijtraken?
  stug:
    resident:
      - id: rust
        says: "Ja, dat zegt iedereen. Maar buiten op het bankje is mijn enige rust."
        feels: guarded
        talk: sustain.other
    replies:
      - id: toch
        say: "Dat snap ik heel goed. Maar je weet zelf ook wel dat het zo niet langer kan."
        codes: [CONFRONT]
        next: niet_nu
        note: "Het begint vol begrip, en toen kwam de maar. Daar blijft het gesprek op hangen."
        better: ruimte
      - id: ruimte
        say: "Ik was te snel. Wat je ermee doet, daar ga jij over."
        codes: [EMPHASIZE]
        next: gedacht
        note: "Je haalt je eigen tip van tafel. Dan hoeft er niets verdedigd te worden."
      - id: bankje
        say: "Op dat bankje moet er even niemand iets van je."
        codes: [CR]
        toward: none
        goals: {luisteren: 1}
        next: gedacht
        note: "Je neemt die rust serieus. Dan is er ook weer plek voor de rest."

  # Begin klein: verandering klinkt bijna nooit als een plan.
  gedacht:
    resident:
      - id: laatst
        when: trust >= 5
        says: "Ik heb er laatst wel aan gedacht, hoor. Eén dag zonder. Gewoon om te kijken."
        feels: thinking
        talk: change.other
      - id: weet_niet
        says: "Weet ik niet. Je denkt er wel eens aan, hè."
        feels: thinking
        talk: neutral
    replies:
      - id: regelen
        say: "Weet je wat, ik meld je vast aan bij de stopgroep. Dan heb jij er geen omkijken naar."
        codes: [PERSUADE]
        next: niet_nu
        note: "Het scheelt een telefoontje. Maar het is nu jouw plan, en er is nog geen ja gezegd."
        better: dacht_je
      - id: dacht_je
        say: "Wat ging er door je heen, toen je daaraan dacht?"
        codes: [OQ]
        toward: change
        goals: {luisteren: 1}
        next: verder
        note: "Je vraagt door op iets kleins. Daar zit vaak meer in dan in een plan."
      - id: horen
        say: "Er is hulp bij, hier in de buurt. Wil je daar iets over horen, of nu even niet?"
        codes: [SEEK]
        next:
          - {when: "trust >= 5 and discord <= 1", scene: verder}
          - {scene: niet_nu}
        note: "Je vraagt het eerst. Nu even niet is dan ook een goed antwoord."

  # Einden. Er is er altijd een waarin het vandaag niet hoeft.
  verder:
    resident:
      - id: nog_eens
        says: "Ik denk er nog over. Kom je volgende week weer langs?"
        feels: hopeful
        talk: neutral
    ending:
      kind: opened
      title: "<<name>> denkt er nog over"
      text: "Er is niets afgesproken, en er is wel iets gezegd. Daar kun je volgende keer naar vragen."

  niet_nu:
    resident:
      - id: iets_anders
        says: "Zullen we het over iets leuks hebben?"
        feels: guarded
        talk: neutral
    ending:
      kind: not_now
      title: "Vandaag niet"
      text: "<<name>> wil het er vandaag niet over hebben, en kon dat zeggen. De deur staat nog open."

# Waar een groep na afloop over praat: hoe je het zei, wat je vindt, en wat het met jou doet.
debrief:
  technique:
    - {id: meer, text: "Na welk antwoord vertelde <<name>> het meest?"}
  values:
    - {id: niets_af, text: "Is een gesprek goed als er aan het eind niets is afgesproken?"}
  person:
    - {id: zin, text: "Welke zin had jij ook kunnen zeggen?"}

# Routes die moeten blijven kloppen: wijk test MAP speelt ze na.
playthroughs:
  - name: "luisteren houdt het open"
    style: good
    choose: [luister, raakt, dacht_je]
    expect: {ending: verder, discord: "== 0"}
  - name: "duwen sluit het af"
    style: poor
    choose: [tip, toch]
    expect: {ending: niet_nu, discord: ">= 2"}
)yaml";

inline constexpr const char* en = R"yaml(# A first scenario. It is right and it plays; all of it may change.
# Change a little at a time, and then see whether it is still right: wijk check FOLDER
format: 1
id: <<id>>
language: en
title: "<<title>>"
stops: [<<stop>>]            # stop 1 to 7
role: <<role>>
skills: [reflecteren, open-vragen]
level: 1
minutes: 5
place: "<<place>>"

# What the learner knows beforehand: who is this, how do you know each other, what is it about today.
briefing: "You are talking with <<name>> (<<age>>). You know each other a little. Today it turns to smoking."
# What is different at the end, in plain words.
aim: "<<name>> tells you what smoking gives, and what nags about it."
conversation: full
change_goal: "<<name>> stops smoking"

# All four from 0 to 10. This is how somebody feels as the talk begins.
resident:
  name: "<<name>>"
  age: <<age>>
  state: {trust: 4, importance: 4, confidence: 3, discord: 0}

goals:
  listening: {title: "First hear what is going on"}

start: begin
scenes:

  # The first line. Something that this one person would say, and nobody else.
  # When you change it, look at the replies below it too.
  begin:
    resident:
      - id: first
        says: "<<opening>>"
        feels: guarded
        talk: neutral
    replies:
      # The weaker reply must tempt: what does a good colleague say at the end of a long day?
      - id: tip
        say: "You could start with one less after dinner. That's a packet a week, just like that."
        codes: [PERSUADE]
        next: stiff
        note: "A friendly tip. But nobody asked, and now there has to be a reason why it won't work."
        better: listen
      - id: listen
        say: "You saw it coming that somebody would bring it up."
        codes: [CR]
        toward: none
        goals: {listening: 2}
        next: window
        note: "You say what lies under it, and leave it there. There is room to go on, or not."
      - id: tell
        say: "Tell me. What makes you start with that?"
        codes: [OQ]
        toward: none
        goals: {listening: 1}
        next: window
        note: "You ask openly. What comes is up to the other."

  # Where it chafes. Small, and out of a life.
  window:
    resident:
      # `when` says when this line comes; the last line has none and always fits.
      - id: tells
        when: trust >= 5
        says: "At my sister's the window opens when I come in. She doesn't say a thing. That's worse."
        feels: ashamed
        talk: change.reason
        thinks: "I sit there with my coat on."
      - id: short
        says: "At my sister's the window opens when I come in. Oh well."
        feels: ashamed
        talk: neutral
    replies:
      - id: moment
        say: "She means well. Maybe this is just the moment to stop."
        codes: [PERSUADE]
        next: stiff
        note: "Kindly meant. Now it is about stopping, and that window is shut again."
        better: hears
      - id: hears
        say: "Nothing gets said, and still you hear it."
        codes: [CR]
        toward: change
        goals: {listening: 2}
        next: thought
        note: "You stay with that window. A nod is all that needs to come."
      - id: how_is_that
        say: "What is that like for you, when the window opens?"
        codes: [OQ]
        toward: change
        goals: {listening: 1}
        next: thought
        note: "You ask what it does. That way the other tells where it chafes."

  # After a push: a step back. What would somebody lose?
  stiff:
    resident:
      - id: peace
        says: "Yeah, everybody says so. But out on that bench is the only peace I get."
        feels: guarded
        talk: sustain.other
    replies:
      - id: still
        say: "I really do understand. But you know yourself it can't go on like this."
        codes: [CONFRONT]
        next: not_now
        note: "It began with understanding, and then came the but. That is what stays."
        better: room
      - id: room
        say: "I was too quick. What you do about it is up to you."
        codes: [EMPHASIZE]
        next: thought
        note: "You take your own tip off the table. Nothing needs defending now."
      - id: bench
        say: "On that bench nobody wants anything from you for a moment."
        codes: [CR]
        toward: none
        goals: {listening: 1}
        next: thought
        note: "You take that peace seriously. Then there is room for the rest again."

  # Start small: change hardly ever sounds like a plan.
  thought:
    resident:
      - id: lately
        when: trust >= 5
        says: "I did think about it the other day. One day without. Just to see."
        feels: thinking
        talk: change.other
      - id: dont_know
        says: "I don't know. You think about it sometimes, don't you."
        feels: thinking
        talk: neutral
    replies:
      - id: arrange
        say: "You know what, I'll sign you up for the stop group. Then you needn't worry about it."
        codes: [PERSUADE]
        next: not_now
        note: "It saves a phone call. But it is your plan now, and nobody has said yes."
        better: crossed
      - id: crossed
        say: "What went through you, when you thought of that?"
        codes: [OQ]
        toward: change
        goals: {listening: 1}
        next: further
        note: "You ask on about something small. There is often more in it than in a plan."
      - id: hear
        say: "There is help with it, around here. Would you like to hear about it, or not just now?"
        codes: [SEEK]
        next:
          - {when: "trust >= 5 and discord <= 1", scene: further}
          - {scene: not_now}
        note: "You ask first. Not just now is then a good answer too."

  # Endings. There is always one in which it need not be today.
  further:
    resident:
      - id: again
        says: "I'll think about it. Will you come by next week?"
        feels: hopeful
        talk: neutral
    ending:
      kind: opened
      title: "<<name>> is thinking about it"
      text: "Nothing was agreed, and something was said. You can ask about that next time."

  not_now:
    resident:
      - id: something_else
        says: "Can we talk about something nice?"
        feels: guarded
        talk: neutral
    ending:
      kind: not_now
      title: "Not today"
      text: "<<name>> would rather not talk about it today, and could say so. The door is still open."

# What a group talks about afterwards: how you said it, what you think of it, and what it does to you.
debrief:
  technique:
    - {id: most, text: "After which reply did <<name>> tell the most?"}
  values:
    - {id: nothing_agreed, text: "Is a talk good when nothing is agreed at the end?"}
  person:
    - {id: line, text: "Which line could you have said too?"}

# Roads that must stay right: wijk test FOLDER plays them.
playthroughs:
  - name: "listening keeps it open"
    style: good
    choose: [listen, hears, crossed]
    expect: {ending: further, discord: "== 0"}
  - name: "pushing closes it"
    style: poor
    choose: [tip, still]
    expect: {ending: not_now, discord: ">= 2"}
)yaml";

}  // namespace wijk::authoring::texts
