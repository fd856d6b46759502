// `wijk analyse`: what it prints for people and for scripts, and that its roads can be played.

#include <algorithm>

#include "cli.h"

namespace wijk::cli {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

class Analyse : public Cli {
 protected:
    /// Bounds of a value that is least at the opening.
    static std::string unmoved(const std::string& id) {
        return "\"" + id + R"(":{"least":integer,"most":integer,"least_witness":[],"most_witness":[text]})";
    }
    static std::vector<std::string> codes(const json::Value& found) {
        std::vector<std::string> all;
        for (const auto& one : *found.find("findings")->array()) all.push_back(*one.find("code")->text());
        return all;
    }
    /// Of the scenario's file, from 1.
    std::int64_t line_of(const std::string& name, const std::string& text) {
        const auto whole = read(folder() / name / "scenario.yaml");
        return 1 +
               std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.find(text)), '\n');
    }
    /// The ids of a road, as `--choose` takes them.
    static std::string choices(const json::Value& road) {
        std::string list;
        for (const auto& id : *road.array()) list += (list.empty() ? "" : ",") + *id.text();
        return list;
    }
};

TEST_F(Analyse, PrintsTheAgreedKeysAndTypesAsJson) {
    const auto run = wijk({"analyse", scenario(), "--json"});
    ASSERT_THAT(run, Exits(0));
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_EQ(
        shape(run.json()),
        R"({"scenario":text,"complete":truth,"states":integer,)"
        R"("scenes":{"reachable":[text],"unreachable":[]},)"
        R"("variants":{"never":[]},"replies":{"never":[text]},)"
        R"("stuck":[],"trapped":[],"trapped_sometimes":[],)"
        R"("endings":{"einde":{"kind":text,"reachable":truth,"shortest":integer,"witness":[text]}},)"
        R"("goals":{"evoke":{"least":integer,"most":integer,"least_witness":[text],"most_witness":[text]}},)"
        R"("values":{"trust":{"least":integer,"most":integer,"least_witness":[text],"most_witness":[text]},)" +
            unmoved("importance") + "," + unmoved("confidence") + "," + unmoved("discord") + "," +
            unmoved("heard") + "," + unmoved("visits") +
            R"(},"fixed":[],"loop":null,)"
            R"("talk_length":{"shortest":integer,"longest":integer,"longest_witness":[text]},)"
            R"("policies":[{"name":text,"goals":{"evoke":integer},"ending":text,"replies":integer,)"
            R"("place":number}],)"
            R"("coverage":[{"code":text,"scenes":[text],"on_shortest":integer,"on_typical":integer,)"
            R"("on_best":integer}],)"
            R"("findings":[{"code":text,"severity":text,"line":integer,"column":integer,"message":text,)"
            R"("hint":text,"at":text,"witness":null}]})");
}

TEST_F(Analyse, FindsWhatThereIsInASmallScenario) {
    const auto found = wijk({"analyse", scenario(), "--json"}).json();
    EXPECT_EQ(*found.find("scenario")->text(), "bushalte");
    EXPECT_TRUE(*found.find("complete")->truth());
    EXPECT_EQ(json::dump(*found.find("scenes")->find("reachable")), R"(["halte","bank","einde"])");
    EXPECT_EQ(json::dump(*found.find("replies")->find("never")), R"(["halte.geheim"])");
    EXPECT_EQ(*found.find("endings")->find("einde")->find("shortest")->integer(), 2);
    EXPECT_EQ(json::dump(*found.find("goals")->find("evoke")->find("most_witness")),
              R"(["luister","samen"])");
    EXPECT_EQ(json::dump(*found.find("talk_length")),
              R"({"shortest":2,"longest":2,"longest_witness":["luister","samen"]})");
    const auto& first = found.find("policies")->array()->front();
    EXPECT_EQ(*first.find("name")->text(), "longest");
    EXPECT_EQ(*first.find("goals")->find("evoke")->integer(), 2);
    EXPECT_EQ(json::dump(found.find("coverage")->array()->front()),
              R"({"code":"OQ","scenes":["halte"],"on_shortest":0,"on_typical":0,"on_best":0})");
    EXPECT_THAT(codes(found), UnorderedElementsAre("RE001", "RE002", "BA008", "ST004"));
}

TEST_F(Analyse, GivesFindingsTheirPlaceAndARoadThatPlayGoesAlong) {
    scenario("rond", {"      - id: later\n",
                      "      - id: terug\n        next: bank\n        say: Koud, hè.\n"
                      "        note: n\n      - id: later\n"});
    const auto found = wijk({"analyse", "rond", "--json"}).json();
    const auto& findings = *found.find("findings")->array();
    const auto round = std::find_if(findings.begin(), findings.end(),
                                    [](const auto& one) { return *one.find("code")->text() == "ST011"; });
    ASSERT_NE(round, findings.end()) << json::dump(found);
    EXPECT_EQ(*round->find("at")->text(), "bank");
    EXPECT_EQ(line_of("rond", "  bank:\n"), *round->find("line")->integer());
    const auto road = choices(*round->find("witness"));
    EXPECT_THAT(wijk({"play", "rond", "--choose", road, "--json"}), Exits(0)) << road;
}

TEST_F(Analyse, LeavesOutWhatTheAuthorAcceptsAndSaysWhatIsAcceptedForNothing) {
    const auto path = scenario();
    auto text = read(folder() / path / "scenario.yaml");
    file(path + "/scenario.yaml", text +
                                      "silence:\n"
                                      "  - {code: ST004, at: halte.geheim, reason: Komt nog.}\n"
                                      "  - {code: BA001, at: halte, reason: Zo is het.}\n");
    EXPECT_THAT(codes(wijk({"analyse", path, "--json"}).json()),
                AllOf(Not(Contains("ST004")), Contains("LA005"), Contains("BA008")));
    EXPECT_THAT(codes(wijk({"analyse", path, "--json", "--states", "3"}).json()), Not(Contains("LA005")))
        << "not everything was looked at";
}

TEST_F(Analyse, LooksAtTheWordsOfEachLanguageOnce) {
    const auto path = scenario("bushalte", {"Ach ja. Het kost me wel mijn hele dinsdag.",
                                            "Dat is mijn arbeidsongeschiktheidsverzekering."});
    EXPECT_THAT(codes(wijk({"analyse", path, "--json"}).json()), Contains("LA002"));
    ASSERT_THAT(wijk({"translate", path, "--to", "en"}), Exits(0));
    auto translation = read(folder() / path / "scenario.en.yaml");
    for (std::size_t at = 0; (at = translation.find("todo:", at)) != std::string::npos;)
        translation.replace(at, 5, "text:");
    file(path + "/scenario.en.yaml", translation);
    const auto times = [&](const std::string& code) {
        const auto all = codes(wijk({"analyse", path, "--json"}).json());
        return std::count(all.begin(), all.end(), code);
    };
    EXPECT_EQ(times("LA002"), 1) << "the same words";
    const std::string dutch = "arbeidsongeschiktheidsverzekering";
    ASSERT_NE(translation.find(dutch), std::string::npos) << translation;
    translation.replace(translation.find(dutch), dutch.size(), "counterrevolutionarily");
    file(path + "/scenario.en.yaml", translation);
    EXPECT_EQ(times("LA002"), 2);
    EXPECT_EQ(times("ST004"), 1) << "of the scenario, not of a language";
}

TEST_F(Analyse, GivesRoadsThatPlayGoesAlong) {
    const auto run = wijk({"analyse", "opa-wim", "--json"});
    ASSERT_THAT(run, Exits(0));
    const auto found = run.json();
    for (const auto& [scene, ending] : *found.find("endings")->object()) {
        const auto& road = *ending.find("witness");
        EXPECT_EQ(*ending.find("shortest")->integer(), static_cast<std::int64_t>(road.array()->size()));
        const auto played = wijk({"play", "opa-wim", "--choose", choices(road), "--json"}).json();
        EXPECT_EQ(*played.find("ending")->find("scene")->text(), scene);
    }
    for (const auto& [goal, bounds] : *found.find("goals")->object()) {
        const auto road = choices(*bounds.find("most_witness"));
        const auto played = wijk({"play", "opa-wim", "--choose", road, "--json"}).json();
        const auto& got = *played.find("score")->find("goals")->find(goal);
        EXPECT_EQ(*got.find("points"), *bounds.find("most"));
        EXPECT_EQ(*got.find("best"), *bounds.find("most"));
    }
}

TEST_F(Analyse, TellsItInWordsThatFitATerminal) {
    const auto dutch = wijk({"analyse", scenario()});
    ASSERT_THAT(dutch, Exits(0));
    EXPECT_THAT(dutch.err, IsEmpty());
    EXPECT_TRUE(fits_a_terminal(dutch.out));
    EXPECT_THAT(dutch.out,
                AllOf(HasSubstr("Bij de bushalte\n"), HasSubstr("Een gesprek duurt 2 antwoorden."),
                      HasSubstr("Nergens loopt het gesprek vast"),
                      HasSubstr("let op: `halte.geheim` is in geen enkel gesprek te kiezen [ST004]"),
                      HasSubstr("altijd het langste antwoord: einde (Er is iets opengegaan), 2 punten;"),
                      HasSubstr("  OQ           1      0    0    0\n"),
                      HasSubstr("  einde (Er is iets opengegaan): 2 antwoorden\n      luister, samen\n"),
                      HasSubstr("  Verandertaal ontlokken: 0 tot 2 punten\n      luister, samen\n")));
    const auto english = wijk({"analyse", "opa-wim", "--language", "en"});
    ASSERT_THAT(english, Exits(0));
    EXPECT_TRUE(fits_a_terminal(english.out));
    EXPECT_THAT(english.out,
                AllOf(HasSubstr("Nowhere does the talk get stuck"), HasSubstr("Every scene, every line"),
                      HasSubstr("Endings, with the shortest way"), Not(HasSubstr("gesprek"))));
}

TEST_F(Analyse, EndsWith1AndSaysWhereATalkGetsStuck) {
    scenario("vast", {"      - id: samen\n", "      - id: samen\n        when: heard\n"});
    auto text = read(folder() / "vast" / "scenario.yaml");
    EXPECT_THAT(wijk({"analyse", "vast"}), Exits(0)) << "there is another reply";
    const std::string later = "      - id: later\n";
    text.insert(text.find(later) + later.size(), "        when: heard\n");
    file("vast/scenario.yaml", text);
    const auto run = wijk({"analyse", "vast", "--language", "en"});
    EXPECT_THAT(run, Exits(1));
    EXPECT_THAT(run.out, AllOf(HasSubstr("error: In `bank` the talk can get stuck"), HasSubstr("[ST007]"),
                               HasSubstr("it comes about so: preek\n"), Not(HasSubstr("Nowhere"))));
    const auto json = wijk({"analyse", "vast", "--json"});
    EXPECT_THAT(json, Exits(1));
    const auto found = json.json();
    EXPECT_EQ(json::dump(*found.find("stuck")), R"([{"scene":"bank","witness":["preek"]}])");
    EXPECT_EQ(json::dump(*found.find("trapped")), "[]") << "other talks go on from there";
    EXPECT_EQ(json::dump(*found.find("trapped_sometimes")), R"([{"scene":"bank","witness":["preek"]}])");
    EXPECT_THAT(codes(found), Contains("ST007"));
}

TEST_F(Analyse, SaysThatThereAreMoreStatesThanItLookedAt) {
    // halte, bank with trust after either reply, and the ending with it: more than three, less than a
    // hundred.
    const auto path = scenario();
    const auto run = wijk({"analyse", path, "--states", "3", "--language", "en"});
    EXPECT_THAT(run, Exits(0)) << "nothing wrong was found";
    EXPECT_THAT(run.out, AllOf(HasSubstr("Looked at: 3 states"), HasSubstr("There are more."),
                               HasSubstr("einde (Something opened up): no way found yet"),
                               HasSubstr("Not proven: 3 states"), Not(HasSubstr("Nowhere")),
                               Not(HasSubstr("geheim")), Not(HasSubstr("Goals"))));
    const auto found = wijk({"analyse", path, "--states", "3", "--json"}).json();
    EXPECT_FALSE(*found.find("complete")->truth());
    EXPECT_EQ(*found.find("states")->integer(), 3);
    EXPECT_EQ(json::dump(*found.find("scenes")), R"({"reachable":["halte","bank"],"unreachable":null})");
    EXPECT_TRUE(found.find("variants")->find("never")->is_null());
    EXPECT_TRUE(found.find("replies")->find("never")->is_null());
    EXPECT_TRUE(found.find("trapped")->is_null());
    EXPECT_EQ(json::dump(*found.find("goals")),
              R"({"evoke":{"least":null,"most":null,"least_witness":null,"most_witness":null}})");
    EXPECT_EQ(json::dump(*found.find("endings")),
              R"({"einde":{"kind":"opened","reachable":null,"shortest":null,"witness":null}})");
    const auto all = wijk({"analyse", path, "--states", "100", "--json"}).json();
    EXPECT_TRUE(*all.find("complete")->truth());
}

TEST_F(Analyse, DoesNotAnalyseWhatHasErrors) {
    const auto path = scenario("bushalte", {"next: einde", "next: nergens"});
    const auto run = wijk({"analyse", path, "--json"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.out, IsEmpty());
    EXPECT_THAT(run.err, HasSubstr("nergens"));
}

}  // namespace
}  // namespace wijk::cli
