#include "scenario/load.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "scenario/example_frames.h"
#include "scenario/vocabulary.h"

namespace wijk::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using namespace testing_support;

constexpr auto whole_example = R"(format: 1
id: opa-wim
language: nl
title: Opa Wim
stops: [7, 3]
role: beweegcoach
moment: kleinkind
skills: [reflecteren]
level: 2
minutes: 7
place: Sporthal
briefing: |
  Wim loopt mee.

  Hij hijgt.
aim: Luisteren naar {resident}.
conversation: full
change_goal: Wim stopt met roken
resident:
  name: Wim
  age: 67
  state: {trust: 4, importance: 5, confidence: 2, discord: 0}
  reacts:
    moves: {PERSUADE: [{when: knows_group, change: {trust: -1}}, {change: {discord: +2}}]}
    talk: {sustain.*: []}
cast: {bram: {name: Bram, age: 40}}
variables:
  knows_group: false
  visits: {start: 1, min: 0, max: 5}
goals: {evoke: {title: Ontlokken}, referral: {title: Verwijzen}}
facts:
  vergoeding: {text: "Vergoed.", source: "Bron", dated: 2024-01-01, check_by: 2027-01-01}
start: bankje
scenes:
  dicht:
    resident: [{says: "Ik denk erover na.", feels: guarded, talk: neutral}]
    ending: {kind: closed, title: Dicht, text: "Wim sluit af."}
  bankje:
    resident:
      - id: stil
        when: discord >= 3 and not visited(dicht)
        says: Laat maar.
        feels: annoyed
        talk: sustain.other
      - id: open
        says: Ik was buiten adem.
        feels: worried
        talk: [change.reason, sustain.ability]
        thinks: Straks kan ik niet meer keepen.
        also: [{who: bram, says: "Ik hoorde je al.", feels: amused}]
    write_first: true
    replies:
      - id: spiegel
        say: Je wilt mee kunnen. {fact.vergoeding}
        codes: [CR]
        toward: change
        change: {visits: +1, trust: -1}
        set: {knows_group: true}
        goals: {referral: 2, evoke: 1}
        next: groep
        note: Dat was raak.
      - id: advies
        say: Stop er nou mee.
        codes: [PERSUADE, GI]
        next: [{when: "discord >= 5", scene: dicht}, {scene: groep}]
        note: Een vingertje.
        better: spiegel
        oversteps: true
        when: trust >= 2
        once: true
  groep:
    resident: [{says: "Donderdag dan.", feels: hopeful, talk: change.commitment}]
    ending: {kind: referral, referral: warm, help: group, title: Mee, text: "Wim gaat mee naar {help.group.name}."}
debrief:
  technique: [{id: zelf, text: "Waar ging hij verder?"}]
  values: [{id: taak, text: "Is dit jouw taak?"}]
  person: [{id: zin, text: "Welke zin past?"}]
playthroughs:
  - {name: luisteren opent, style: good, choose: [spiegel], expect: {ending: groep, trust: ">= 3", knows_group: true}}
silence:
  - {code: BA012, at: bankje.spiegel, reason: "Zo bedoeld."}
)";

ScenarioSources sources_of(const std::string& scenario) {
    ScenarioSources sources;
    sources.file = "scenario.yaml";
    sources.scenario = scenario;
    sources.reactions = reactions_keys("");
    return sources;
}

std::vector<std::string> faults(const Loaded& loaded) {
    std::vector<std::string> out;
    for (const auto& one : loaded.diagnostics)
        out.push_back(std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " +
                      std::string(one.code()));
    return out;
}
std::vector<std::string> faults(const std::string& scenario) {
    return faults(load(sources_of(scenario), ""));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Loading, UnderstandsEverythingThatTheFormatHas) {
    const auto loaded = load(sources_of(whole_example), "");
    ASSERT_THAT(faults(loaded), IsEmpty());
    const auto& wim = *loaded.scenario;
    EXPECT_EQ(wim.id, "opa-wim");
    EXPECT_EQ(wim.language, "nl");
    EXPECT_EQ(wim.source_language, "nl");
    EXPECT_THAT(wim.stops, ElementsAre(7, 3));
    EXPECT_EQ(wim.moment, "kleinkind");
    EXPECT_THAT(wim.skills, ElementsAre("reflecteren"));
    EXPECT_EQ(wim.level, 2);
    EXPECT_EQ(wim.briefing, "Wim loopt mee.\n\nHij hijgt.") << "white space at the end of a text is no text";
    EXPECT_EQ(wim.conversation, ConversationKind::full);
    ASSERT_EQ(wim.people.size(), 2U);
    EXPECT_EQ(wim.resident().name, "Wim");
    EXPECT_EQ(wim.people[1].id, "bram");
    EXPECT_EQ(wim.start_state, (ResidentState{4, 5, 2, 0}));
    ASSERT_EQ(wim.variables.size(), 2U);
    EXPECT_TRUE(wim.variables[0].yes_no);
    EXPECT_EQ(wim.variables[0].max, 1);
    EXPECT_EQ(wim.variables[1].start, 1);
    EXPECT_EQ(wim.variables[1].max, 5);
    ASSERT_NE(wim.fact("vergoeding"), nullptr);
    EXPECT_EQ(wim.fact("vergoeding")->check_by, "2027-01-01");

    ASSERT_EQ(wim.scenes.size(), 3U);
    EXPECT_EQ(wim.start, 1);
    const auto& bench = wim.scenes[1];
    EXPECT_TRUE(bench.write_first);
    EXPECT_FALSE(bench.ending);
    EXPECT_EQ(bench.place, (base::Place{"scenario.yaml", 38, 3}));
    ASSERT_EQ(bench.resident.size(), 2U);
    EXPECT_FALSE(bench.resident[0].when.always());
    EXPECT_EQ(bench.resident[0].feels, Feeling::annoyed);
    const auto& open = bench.resident[1];
    EXPECT_THAT(open.talk, ElementsAre(skills::Talk{skills::Side::change, skills::Kind::reason},
                                       skills::Talk{skills::Side::sustain, skills::Kind::ability}));
    EXPECT_EQ(open.also.at(0).who, 1);
    EXPECT_EQ(open.also.at(0).feels, Feeling::amused);
    EXPECT_EQ(wim.scenes[0].resident[0].id, "1") << "a variant without an id goes by its number";

    ASSERT_EQ(bench.replies.size(), 2U);
    const auto& mirror = bench.replies[0];
    EXPECT_EQ(mirror.codes, skills::CodeSet{skills::Code::CR});
    EXPECT_EQ(mirror.toward, skills::Direction::change);
    EXPECT_TRUE(mirror.has_direction);
    ASSERT_EQ(mirror.change.steps.size(), 2U);
    EXPECT_EQ(mirror.change.steps[0].target, (Target{Target::Of::variable, 1}));
    EXPECT_EQ(mirror.change.steps[0].by, 1);
    EXPECT_EQ(mirror.change.steps[1].target, (Target{Target::Of::state, 0}));
    ASSERT_EQ(mirror.set.size(), 1U);
    EXPECT_EQ(mirror.set[0].value, 1);
    EXPECT_EQ(mirror.goals.at(0).goal, 1);
    EXPECT_EQ(mirror.goals.at(0).points, 2);
    ASSERT_EQ(mirror.next.size(), 1U);
    EXPECT_EQ(mirror.next[0].scene, 2);
    const auto& advice = bench.replies[1];
    EXPECT_EQ(advice.better, ReplyIndex{0});
    EXPECT_TRUE(advice.oversteps);
    EXPECT_TRUE(advice.once);
    EXPECT_FALSE(advice.has_direction);
    EXPECT_FALSE(advice.when.always());
    ASSERT_EQ(advice.next.size(), 2U);
    EXPECT_FALSE(advice.next[0].when.always());
    EXPECT_TRUE(advice.next[1].when.always());

    const auto& ending = *wim.scenes[2].ending;
    EXPECT_EQ(ending.kind, EndingKind::referral);
    EXPECT_EQ(ending.referral, Referral::warm);
    EXPECT_EQ(ending.help, "group");
    EXPECT_EQ(wim.values.at(0).text, "Is dit jouw taak?");
    const auto& road = wim.playthroughs.at(0);
    EXPECT_EQ(road.style, Style::good);
    EXPECT_THAT(road.choose, ElementsAre("spiegel"));
    ASSERT_EQ(road.expect.size(), 3U);
    EXPECT_EQ(road.expect[0].ending, SceneIndex{2});
    EXPECT_EQ(road.expect[1].comparison, Comparison::at_least);
    EXPECT_EQ(road.expect[2].what, Expectation::What::truth);
    EXPECT_EQ(wim.silenced.at(0).at, "bankje.spiegel");
}

TEST(Loading, PutsTheResidentsOwnReactionsOverTheSharedOnes) {
    auto sources = sources_of(whole_example);
    sources.reactions = reactions_keys(
        "moves:\n  PERSUADE: {why: w, source: s, rows: [{change: {trust: -2}}]}\n"
        "  SR/CR: {why: w, source: s, rows: [{change: {trust: +1}}]}\n"
        "talk:\n  sustain.*: {why: w, source: s, rows: [{change: {importance: -1}}]}\n"
        "  change.need: {why: w, source: s, rows: [{change: {importance: +2}}]}\n"
        "  change.*: {why: w, source: s, rows: [{change: {importance: +1}}]}\n");
    const auto loaded = load(sources, "");
    ASSERT_THAT(faults(loaded), IsEmpty());
    const auto& reactions = loaded.scenario->reactions;
    EXPECT_EQ(reactions.moves[static_cast<std::size_t>(skills::Code::PERSUADE)].rows.size(), 2U);
    for (const auto code : {skills::Code::SR, skills::Code::CR})
        EXPECT_EQ(reactions.moves[static_cast<std::size_t>(code)].rows.size(), 1U) << "they share one entry";
    const auto first_step = [&](skills::Side side, skills::Kind kind) {
        const auto& rows = reactions.of({side, kind}).rows;
        return rows.empty() ? 0 : rows[0].change.steps[0].by;
    };
    EXPECT_EQ(first_step(skills::Side::sustain, skills::Kind::desire), 0)
        << "this resident does not lose heart";
    EXPECT_EQ(first_step(skills::Side::change, skills::Kind::need), 2);
    EXPECT_EQ(first_step(skills::Side::change, skills::Kind::desire), 1);
    EXPECT_TRUE(reactions.of({}).rows.empty());
}

TEST(Loading, OpensAPlayedVersionAgainFromItsStoredTexts) {
    auto sources = sources_of(whole_example);
    sources.reactions = reactions_keys(
        "moves:\n  CQ: {why: w, source: s, rows: [{when: 'streak(CQ)>=3', change: {trust: -1}}]}\n"
        "talk:\n  sustain.*: {why: w, source: s, rows: [{change: {importance: -1}}]}\n");
    const auto first = load(sources, "");
    ASSERT_TRUE(first.scenario);
    const auto again = load(first.sources, "");
    ASSERT_TRUE(again.scenario) << to_text(again.diagnostics.at(0), base::Language::en);
    EXPECT_EQ(again.hash, first.hash);
    EXPECT_EQ(again.sources.reactions, first.sources.reactions);
    EXPECT_THAT(first.sources.reactions, HasSubstr("streak(CQ) >= 3"));
    EXPECT_THAT(first.sources.reactions, HasSubstr("knows_group == true"));
}

TEST(Loading, GivesTheSameHashExactlyWhenTheSameIsPlayed) {
    const auto base_sources = sources_of(file_keys(""));
    const auto hash = load(base_sources, "").hash;
    EXPECT_EQ(hash.size(), 64U);
    auto renamed = base_sources;
    renamed.file = "elsewhere.yaml";
    EXPECT_EQ(load(renamed, "").hash, hash) << "where the file lies does not matter";
    auto commented = base_sources;
    commented.reactions = "# the same rows\n" + base_sources.reactions;
    EXPECT_EQ(load(commented, "").hash, hash) << "only the rows of the reaction table count";
    auto other_text = base_sources;
    other_text.scenario = replaced(other_text.scenario, "Ja?", "Nee?");
    EXPECT_NE(load(other_text, "").hash, hash);
    auto other_rows = base_sources;
    other_rows.reactions =
        reactions_keys("moves: {SEEK: {why: w, source: s, rows: [{change: {trust: +1}}]}}");
    EXPECT_NE(load(other_rows, "").hash, hash);
    auto translated = base_sources;
    translated.translation = translation_of(*load(base_sources, "").scenario, "", "");
    EXPECT_NE(load(translated, "en").hash, hash);
}

TEST(Loading, ReportsEveryProblemAtOnceEachAtItsOwnPlace) {
    const auto text = R"(format: 1
id: proef
language: nl
titel: Proef
stops: [8]
role: beweegcoach
level: one
minutes: 5
place: Park #1
briefing: b
aim: a
conversation: full
change_goal: g
resident: {name: Wim, age: 67, state: {trust: 11, importance: 5, confidence: 2, discord: 0}}
start: begn
scenes:
  begin:
    resident:
      - {says: "Dag {wie}.", feels: blij, talk: happy, when: "trsut > 3"}
    replies:
      - id: a
        say: Ja
        say: Nee
        codes: [OQ, CQ, XX]
        next: weg
        note: n
        bettr: b
      - id: a
        say: Nee
        next: [{when: "trust >", scene: begin}]
        note: n
        goals: {x: 1}
debrief: {}
)";
    EXPECT_THAT(faults(text),
                ElementsAre("4:1 YA030", "5:9 YA034", "7:8 YA033", "9:8 YA043", "14:47 YA034", "15:8 SC010",
                            "19:21 SC070", "19:37 YA039", "19:49 YA039", "19:62 SC016", "19:63 SC041",
                            "23:9 YA024", "24:16 SC021", "24:16 SC022", "24:25 YA039", "25:15 SC010",
                            "27:9 YA030", "28:13 SC011", "30:23 SC018", "30:31 SC040", "32:17 SC037"));
}

/// What `load` reports when it looks for everything.
base::Diagnostics all_faults(const std::string& scenario) {
    const auto vocabulary =
        load_vocabulary(
            "kind: vocabulary\nformat: 1\nroles: {budgetcoach: {nl: b, en: b}}\nmoments: {m: {nl: m, en: "
            "m}}\nskills: {s: {nl: s, en: s}}\n",
            "vocabulary.yaml")
            .vocabulary.value();
    return load(sources_of(scenario), "", {"2026-09-01", &vocabulary, {}}).diagnostics;
}
std::vector<std::string> all_codes(const std::string& scenario) {
    std::vector<std::string> codes;
    for (const auto& one : all_faults(scenario)) codes.emplace_back(one.code());
    return codes;
}
std::string accepting(const std::string& scenario, const std::string& code, const std::string& at) {
    return scenario + "silence: [{code: " + code + ", at: \"" + at + "\", reason: \"Zo bedoeld.\"}]\n";
}

/// Warnings at the role, at two variants, at a reply and at a scene that comes after them.
std::string scenario_with_warnings() {
    return scenario_of("scenes",
                       "begin:\n"
                       "  resident:\n"
                       "    - {id: dag, says: \"Ja.\", feels: neutral, talk: neutral}\n"
                       "    - {says: \"Nee.\", feels: neutral, talk: neutral}\n"
                       "    - {says: \"Hm.\", feels: neutral, talk: neutral}\n"
                       "  replies:\n"
                       "    - {id: een, say: \"Ja.\", note: n, next: [{scene: slot}, {scene: begin}]}\n"
                       "los:\n"
                       "  resident: [{says: \"Ja.\", feels: neutral, talk: neutral}]\n"
                       "  ending: {kind: opened, title: t, text: t}\n");
}

TEST(ASilence, HidesTheWarningThatItNamesAndNoOther) {
    const auto text = scenario_with_warnings();
    ASSERT_THAT(all_codes(text), ElementsAre("SC005", "SC017", "SC017", "SC019", "SC015"));
    EXPECT_THAT(all_codes(accepting(text, "SC005", "role")), ElementsAre("SC017", "SC017", "SC019", "SC015"));
    EXPECT_THAT(all_codes(accepting(text, "SC017", "begin#dag")),
                ElementsAre("SC005", "SC017", "SC019", "SC015"));
    EXPECT_THAT(all_codes(accepting(text, "SC017", "begin#2")),
                ElementsAre("SC005", "SC017", "SC019", "SC015"))
        << "a variant without id goes by its number";
    EXPECT_THAT(all_codes(accepting(text, "SC019", "begin.een")),
                ElementsAre("SC005", "SC017", "SC017", "SC015"));
    EXPECT_THAT(all_codes(accepting(text, "SC015", "los")), ElementsAre("SC005", "SC017", "SC017", "SC019"));
}

TEST(ASilence, NamesPartsOutsideTheScenesByTheirKeys) {
    const auto text = file_keys(
        "role: beweegcoach\nfacts:\n  groep: {text: t, source: s, dated: 2019-01-01, "
        "check_by: 2020-01-01}\n");
    EXPECT_THAT(all_codes(text), ElementsAre("SC005", "SC073"));
    EXPECT_THAT(all_codes(accepting(text, "SC073", "facts.groep")), ElementsAre("SC005"));
}

TEST(ASilence, ThatSilencesNothingIsAWarning) {
    const auto text = scenario_with_warnings();
    const auto hint = [&](const std::string& code, const std::string& at) {
        const auto found = all_faults(accepting(text, code, at));
        EXPECT_EQ(found.size(), 6U);
        EXPECT_EQ(found.back().code(), "SC095");
        EXPECT_THAT(found.back().message(base::Language::en), HasSubstr("`" + at + "`"));
        return found.back().hint_text(base::Language::en);
    };
    EXPECT_THAT(hint("SC017", "begin.een"), HasSubstr("`begin#dag`, `begin#2`"));
    EXPECT_THAT(hint("SC020", "begin.een"), HasSubstr("an error"));
    EXPECT_THAT(hint("SC999", "begin.een"), HasSubstr("no such code"));
    EXPECT_THAT(hint("SC045", "begin.een"), HasSubstr("Remove this line"));
    EXPECT_THAT(hint("SC019", "begin"), HasSubstr("`begin.een`"));
}

TEST(ASilence, IsLeftToWhoeverFindsItsCode) {
    EXPECT_THAT(all_codes(accepting(file_keys("role: rol\n"), "BA012", "begin.een")), ElementsAre("SC005"));
}

TEST(ASilence, IsNotBlamedWhereNotEverythingWasLookedFor) {
    EXPECT_THAT(faults(accepting(file_keys(""), "SC073", "facts.groep")), IsEmpty());
    EXPECT_THAT(all_codes(accepting(file_keys("start: nergens\n"), "SC015", "slot")),
                ElementsAre("SC005", "SC010"));
}

TEST(ASilence, DoesNotHideAnError) {
    EXPECT_THAT(all_codes(accepting(file_keys("start: nergens\n"), "SC010", "start")),
                ElementsAre("SC005", "SC010"));
}

TEST(Loading, SaysNothingAboutLoopsWhileScenesAreBroken) {
    EXPECT_THAT(faults(scenario_of("reply", "next: nergens\ngoals: {luisteren: 1}")),
                ElementsAre(HasSubstr("SC010")));
}

TEST(Loading, BlamesAPlaythroughOnlyForWhatIsNotWrongElsewhere) {
    const std::string road =
        "playthroughs:\n  - {name: p, style: good, choose: [een], expect: {ending: slot}}\n";
    const auto with_next = [&](const std::string& next) {
        auto text = scenario_of("reply", next);
        const auto own = text.find("playthroughs:");
        if (own != std::string::npos) text.resize(own);
        return text + road;
    };
    EXPECT_THAT(faults(with_next("next: slot")), IsEmpty());
    EXPECT_THAT(faults(with_next("next: nergens")), ElementsAre(HasSubstr("SC010")));
    EXPECT_THAT(faults(with_next("next: []")), ElementsAre(HasSubstr("YA")));
}

TEST(Loading, StopsAtAFileOfAnotherKindOrANewerFormat) {
    EXPECT_THAT(faults("kind: portrait\nwhat: ever\n"), ElementsAre("1:7 SC001"));
    EXPECT_THAT(faults("format: 2\nwhat: ever\n"), ElementsAre("1:9 SC002"));
    EXPECT_THAT(faults("just a text\n"), ElementsAre("1:1 YA037"));
    EXPECT_THAT(faults("- a\n- list\n"), ElementsAre("1:1 YA037"));
}

TEST(Loading, NeedsAReactionTable) {
    auto sources = sources_of(file_keys(""));
    sources.reactions = "";
    const auto loaded = load(sources, "");
    EXPECT_FALSE(loaded.scenario);
    ASSERT_EQ(loaded.diagnostics.size(), 1U);
    EXPECT_EQ(loaded.diagnostics[0].place.file, "reactions.yaml");
    EXPECT_TRUE(loaded.hash.empty());
}

TEST(Loading, FindsTheLoopThroughManyScenes) {
    std::string scenes =
        "begin:\n  resident: [{says: \"Ja.\", feels: sad, talk: neutral}]\n"
        "  replies: [{id: een, say: \"Ja.\", note: n, next: s0}, {id: twee, say: \"Ja.\", note: n, next: "
        "slot}]\n";
    for (int i = 0; i < 1500; ++i)
        scenes += "s" + std::to_string(i) +
                  ":\n  resident: [{says: \"Ja.\", feels: sad, talk: neutral}]\n  replies: [{id: a, "
                  "say: \"Ja.\", note: n, next: " +
                  (i == 1499 ? std::string("begin") : "s" + std::to_string(i + 1)) +
                  (i == 700 ? ", goals: {luisteren: 1}" : "") + "}]\n";
    const auto loaded = load(sources_of(scenario_of("scenes", scenes)), "");
    ASSERT_EQ(loaded.diagnostics.size(), 1U);
    EXPECT_EQ(loaded.diagnostics[0].code(), "SC023");
    EXPECT_EQ(loaded.diagnostics[0].arguments.at(0).second, "s700");
}

TEST(Loading, AllowsPointsWithoutOnceWhereNothingComesBack) {
    EXPECT_THAT(faults(scenario_of("reply", "goals: {luisteren: 3}")), IsEmpty());
}

TEST(Loading, SurvivesEveryBeginningOfAFileAndEveryLostLine) {
    const std::string text = whole_example;
    for (std::size_t size = 0; size < text.size(); size += 7) {
        const auto loaded = load(sources_of(text.substr(0, size)), "en");
        EXPECT_EQ(loaded.scenario == nullptr, base::has_errors(loaded.diagnostics)) << size;
    }
    for (std::size_t start = 0; start < text.size();) {
        const auto end = text.find('\n', start) + 1;
        const auto loaded = load(sources_of(text.substr(0, start) + text.substr(end)), "");
        EXPECT_EQ(loaded.scenario == nullptr, base::has_errors(loaded.diagnostics))
            << text.substr(start, end - start);
        start = end;
    }
}

RC_GTEST_PROP(Loading, SurvivesAnyDamage, ()) {
    std::string text = whole_example;
    const auto pieces =
        std::vector<std::string>{"\n", ": ", "- ", "[", "]",  "{",  "}", "\"",   "'",
                                 "#",  "|",  "  ", "é", "&a", "*a", "0", "\xff", "when: trust"};
    for (int cuts = *rc::gen::inRange(1, 8); cuts > 0; --cuts) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        const auto length = *rc::gen::inRange<std::size_t>(0, 12);
        text.replace(at, length, *rc::gen::elementOf(pieces));
    }
    const auto loaded = load(sources_of(text), "en");
    RC_ASSERT((loaded.scenario == nullptr) == base::has_errors(loaded.diagnostics));
    for (const auto& one : loaded.diagnostics) RC_ASSERT(!to_text(one, base::Language::nl).empty());
}

TEST(Loading, SurvivesValuesOfEveryWrongShapeEverywhere) {
    // Each value of the example in turn becomes something that does not belong there.
    const std::string text = whole_example;
    for (const std::string wrong : {"[]", "{a: {b: c}}", "-7"})
        for (auto at = text.find(": "); at != std::string::npos; at = text.find(": ", at + 2)) {
            const auto end = text.find_first_of(",}]\n", at + 2);
            const auto loaded = load(sources_of(text.substr(0, at + 2) + wrong + text.substr(end)), "");
            EXPECT_EQ(loaded.scenario == nullptr, base::has_errors(loaded.diagnostics));
        }
}

}  // namespace
}  // namespace wijk::scenario
