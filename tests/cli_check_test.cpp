// What trainers write with: `wijk check`, `test`, `translate`, `schema`, `explain`.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

#include "cli.h"

namespace wijk::cli {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// Two replies of one scene with the same id.
const std::pair<std::string, std::string> twice = {"id: later", "id: samen"};
/// A warning, no error: a fact that has to be looked at again.
const std::pair<std::string, std::string> expired = {
    "start: halte",
    "facts:\n  oud: {text: \"Toen gold dit.\", source: \"Een folder\", dated: 2001-01-01, check_by: "
    "2002-01-01}\n"
    "start: halte"};

class Check : public Cli {};

TEST_F(Check, FindsNothingWrongWithAGoodScenarioByFolderOrFile) {
    for (const auto& path :
         {scenario(), scenario() + "/scenario.yaml", std::string("bushalte"), std::string(".")}) {
        const auto run = wijk({"check", path, "--strict", "--language", "en"});
        EXPECT_THAT(run, Exits(0)) << path;
        EXPECT_THAT(run.err, IsEmpty());
        EXPECT_EQ(run.out, "Checked: scenarios 1, other files 0. Errors: 0, warnings: 0.\n");
    }
}

TEST_F(Check, NamesPlaceFaultCodeAndWhatToDoOnStandardError) {
    const auto path = scenario("bushalte", {"        next: einde", "        nxt: einde"});
    const auto run = wijk({"check", path, "--language", "en"});
    EXPECT_THAT(run, Exits(1));
    EXPECT_THAT(run.err, HasSubstr(path + "/scenario.yaml:67:9: error: There is no key `nxt` here [YA030]\n"
                                          "    Did you mean `next`?\n"));
    EXPECT_THAT(run.out, AllOf(HasSubstr("Errors: "), Not(HasSubstr("nxt"))));
    EXPECT_THAT(wijk({"check", path}).err, HasSubstr(":67:9: fout: ")) << "in Dutch too";
}

TEST_F(Check, ReportsEveryFaultAtOnce) {
    const auto path = scenario("bushalte", {"feels: thinking\n        talk: [change.reason, sustain.ability]",
                                            "feels: cross\n        talk: [change.money]"});
    const auto run = wijk({"check", path, "--json"});
    EXPECT_THAT(run, Exits(1));
    EXPECT_EQ(run.json().array()->size(), 2U);
}

TEST_F(Check, PrintsTheAgreedKeysAndTypesAsJson) {
    const auto run = wijk({"check", scenario("bushalte", twice), "--json", "--language", "en"});
    EXPECT_THAT(run, Exits(1));
    EXPECT_THAT(run.err, IsEmpty()) << "all of it is in the JSON";
    ASSERT_EQ(run.json().array()->size(), 1U);
    const auto one = run.json().array()->front();
    EXPECT_EQ(shape(one),
              R"({"file":text,"line":integer,"column":integer,"code":text,"severity":text,"message":text,)"
              R"("hint":text,"related":[{"file":text,"line":integer,"column":integer,"message":text}]})");
    EXPECT_EQ(*one.find("severity")->text(), "error");
    EXPECT_LT(*one.find("related")->array()->front().find("line")->integer(), *one.find("line")->integer())
        << "where it was first";
    EXPECT_EQ(wijk({"check", scenario("good/bushalte"), "--json"}).json(), json::Value(json::Array{}));
}

TEST_F(Check, ExplainsEveryCodeThatItReports) {
    for (const auto& fault : {twice, expired}) {
        const auto all = wijk({"check", scenario("bushalte", fault), "--json"}).json();
        for (const auto& one : *all.array())
            EXPECT_THAT(wijk({"explain", *one.find("code")->text()}), Exits(0));
    }
}

/// A question that no code names.
const std::pair<std::string, std::string> uncoded = {"codes: [OQ]", "codes: [SR]"};

TEST_F(Check, LooksOverWordsAndCodesOfAScenarioThatLoads) {
    const auto path = scenario("bushalte", uncoded);
    const auto run = wijk({"check", path, "--language", "en"});
    EXPECT_THAT(run, Exits(0)) << "a warning";
    EXPECT_THAT(run.err, ContainsRegex("scenario.yaml:[0-9]+:[0-9]+: warning: .* is a question, and no code "
                                       "says so \\[CO004\\]"));
    const auto json = wijk({"check", path, "--json"}).json();
    ASSERT_EQ(json.array()->size(), 1U);
    EXPECT_EQ(*json.array()->front().find("code")->text(), "CO004");
    EXPECT_THAT(wijk({"explain", "CO004"}), Exits(0));
    EXPECT_THAT(wijk({"explain"}).out, HasSubstr("## CO004 "));
}

TEST_F(Check, PassesOverWhatTheAuthorAccepts) {
    const auto path = scenario("bushalte", uncoded);
    ASSERT_EQ(wijk({"check", path, "--json"}).json().array()->size(), 1U);
    std::ofstream(path + "/scenario.yaml", std::ios::app)
        << "silence:\n  - {code: CO004, at: halte.geheim, reason: Zo vraagt men hier.}\n";
    const auto run = wijk({"check", path, "--strict", "--language", "en"});
    EXPECT_THAT(run, Exits(0)) << run.err;
    EXPECT_THAT(run.err, IsEmpty());
}

TEST_F(Check, TellsOnceWhatATranslationSharesWithItsSource) {
    const auto path = scenario("bushalte", uncoded);
    ASSERT_THAT(wijk({"translate", path, "--to", "en"}), Exits(0));
    const auto all = wijk({"check", path, "--json"}).json();
    EXPECT_EQ(std::count_if(all.array()->begin(), all.array()->end(),
                            [](const auto& one) { return *one.find("code")->text() == "CO004"; }),
              1);
}

TEST_F(Check, TellsWhichKeptTalksStillGoTheSameAndWhereTheOthersPart) {
    const auto talk = saved_session();
    const auto path = scenario();
    const auto same = wijk({"check", path, "--sessions", "--language", "en"});
    EXPECT_THAT(same, Exits(0));
    EXPECT_THAT(same.out, HasSubstr("Kept talks of bushalte: 1\n  go the same: 1\n"));
    scenario("bushalte", {"- id: samen\n", "- id: samen\n        when: trust >= 10\n"});
    for (const auto* language : {"nl", "en"}) {
        const auto parted = wijk({"check", path, "--sessions", "--language", language});
        EXPECT_THAT(parted, Exits(0)) << "an edit is no fault";
        EXPECT_TRUE(fits_a_terminal(parted.out));
        EXPECT_THAT(parted.out, AllOf(HasSubstr(talk), HasSubstr("2: "), HasSubstr("`samen`")));
    }
    const auto json = wijk({"check", path, "--sessions", "--json", "--language", "en"}).json();
    EXPECT_THAT(shape(json),
                StartsWith(R"({"diagnostics":[],"sessions":[{"session":text,"scenario":text,"kind":text,)"
                           R"("turn":integer,"why":text}]})"));
    const auto& one = json.find("sessions")->array()->front();
    EXPECT_EQ(*one.find("session")->text(), talk);
    EXPECT_EQ(*one.find("kind")->text(), "parted");
    EXPECT_EQ(*one.find("turn")->integer(), 2);
}

TEST_F(Check, HoldsKeptTalksOfTheRecordsItIsGivenAgainstScenariosThatLoad) {
    saved_session();
    const auto elsewhere = (folder() / "elders").string();
    EXPECT_THAT(wijk({"check", scenario(), "--sessions", "--data", elsewhere, "--language", "en"}).out,
                HasSubstr("Kept talks of bushalte: 0\n"));
    const auto broken = wijk({"check", scenario("bushalte", twice), "--sessions", "--language", "en"});
    EXPECT_THAT(broken, Exits(1));
    EXPECT_THAT(broken.out, HasSubstr("not looked at"));
}

TEST_F(Check, HasNothingToSayOfWhatIsShipped) {
    const auto share = base::share_folder();
    const auto run = wijk({"check", "--strict", (share / "scenarios").string(), (share / "mi").string(),
                           (share / "intervision").string(), "--language", "en"});
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_THAT(run.out, Not(HasSubstr("scenarios 0")));
}

TEST_F(Check, LetsWarningsPassUnlessItIsStrict) {
    const auto path = scenario("bushalte", expired);
    const auto mild = wijk({"check", path, "--language", "en"});
    EXPECT_THAT(mild, Exits(0));
    EXPECT_THAT(mild.err, AllOf(HasSubstr(": warning: "), Not(HasSubstr(": error: "))));
    EXPECT_THAT(mild.out, HasSubstr("Errors: 0, warnings: 1."));

    const auto strict = wijk({"check", path, "--strict", "--language", "en"});
    EXPECT_THAT(strict, Exits(1));
    EXPECT_THAT(strict.err, AllOf(HasSubstr(": error: "), Not(HasSubstr(": warning: "))));
    EXPECT_THAT(strict.out, HasSubstr("Errors: 1, warnings: 0."));

    EXPECT_EQ(*wijk({"check", path, "--json"}).json().array()->front().find("severity")->text(), "warning");
    const auto json = wijk({"check", path, "--strict", "--json"});
    EXPECT_THAT(json, Exits(1));
    EXPECT_EQ(*json.json().array()->front().find("severity")->text(), "error");
}

TEST_F(Check, LooksAtSeveralPathsAndAtAllBelowThem) {
    const auto good = scenario("all/good"), bad = scenario("all/deeper/bad", twice);
    const auto portrait = file("all/portrait.yaml", "kind: portrait\nformat: 1\nwrong: 1\n");
    const auto below = wijk({"check", "all", "--language", "en"});
    EXPECT_THAT(below, Exits(1));
    EXPECT_THAT(below.out, HasSubstr("scenarios 2, other files 1."));
    EXPECT_THAT(below.err,
                AllOf(HasSubstr("all/deeper/bad/scenario.yaml:"), HasSubstr("all/portrait.yaml:3:1:")));
    EXPECT_THAT(wijk({"check", good, bad, portrait, "--language", "en"}).out,
                HasSubstr("scenarios 2, other files 1."));
    EXPECT_THAT(wijk({"check", good}), Exits(0));
}

TEST_F(Check, DoesNotLetAMissingPathHideWhatIsWrongElsewhere) {
    const auto bad = scenario("bad", twice);
    const auto run = wijk({"check", "nowhere", bad, "--language", "en"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, AllOf(HasSubstr("nowhere: does not exist"), HasSubstr("bad/scenario.yaml:")));
}

TEST_F(Check, EndsWith3WhereReadingFails) {
    // What the system lets be opened and not be read, for root too.
    const auto run = wijk({"check", "/proc/self/mem", scenario("bad", twice), "--language", "en"});
    EXPECT_THAT(run, Exits(3));
    EXPECT_THAT(run.err, AllOf(HasSubstr("/proc/self/mem: reading failed"), HasSubstr("bad/scenario.yaml:")));
}

struct Damage {
    const char* name;
    std::string content;
    const char* says;
};
void PrintTo(const Damage& one, std::ostream* out) {
    *out << one.name;
}
class DamagedFile : public Cli, public testing::WithParamInterface<Damage> {};

TEST_P(DamagedFile, IsRefusedClearlyAndWithinASecond) {
    const auto as_scenario = file("scenario/scenario.yaml", GetParam().content);
    const auto as_other = file("other/portrait.yaml", GetParam().content);
    for (const auto& path : {as_scenario, as_other}) {
        const auto run = wijk({"check", path, "--language", "en"});
        EXPECT_THAT(run, Exits(1)) << path;
        EXPECT_THAT(run.err, AllOf(StartsWith(path + ":"), HasSubstr(": error: "), HasSubstr(GetParam().says),
                                   ContainsRegex("\\[[A-Z]{2}[0-9]{3}\\]\n    ")));
        EXPECT_LT(run.took, 1s);
        const auto json = wijk({"check", path, "--json"});
        EXPECT_THAT(json, Exits(1));
        EXPECT_GE(json.json().array()->size(), 1U);
    }
    for (const auto& arguments :
         {Arguments{"play", "scenario", "--choose", "x"}, Arguments{"test", "scenario"},
          Arguments{"translate", "scenario", "--to", "en"}}) {
        const auto run = wijk(arguments);
        EXPECT_THAT(run, Exits(2)) << arguments.front();
        EXPECT_THAT(run.err, HasSubstr("scenario.yaml"));
        EXPECT_LT(run.took, 1s);
    }
}

std::string many(std::size_t count, const std::string& what) {
    std::string all;
    all.reserve(count * what.size());
    for (std::size_t i = 0; i < count; ++i) all += what;
    return all;
}

INSTANTIATE_TEST_SUITE_P(
    Check, DamagedFile,
    testing::Values(Damage{"Empty", "", "is empty"}, Damage{"WhiteSpaceAlone", "\n\n   \n", "is empty"},
                    Damage{"OverOneMebibyte", many(1024 * 64 + 1, "# 0123456789abc\n"), "too large"},
                    Damage{"NestedInLines", many(20'000, "[") + "\n", "error"},
                    Damage{"NestedOverLines", many(200'000, "[\n"), "deep"},
                    Damage{"NestedInLists", many(9'000, "- "), "deep"},
                    Damage{"AnAliasBomb", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "error"},
                    Damage{"NotUtf8", "title: caf\xe9\n", "UTF-8"},
                    Damage{"Binary", std::string("\x7f\x45LF\0\0\1\2\xff", 9), "error"},
                    Damage{"NoYaml", "a: [1, 2\nb: }\n", "error"}),
    [](const auto& one) { return std::string(one.param.name); });

TEST_F(Check, SaysThatAFolderHoldsNothingToCheck) {
    std::filesystem::create_directory(folder() / "empty");
    for (const auto* command : {"check", "test"}) {
        const auto run = wijk({command, "empty", "--language", "en"});
        EXPECT_THAT(run, Exits(2));
        EXPECT_THAT(run.err, AllOf(HasSubstr("empty"), HasSubstr("scenario.yaml")));
    }
}

TEST_F(Check, CopesWithNamesThatAreNoText) {
    const std::string name = "caf\xe9";
    scenario(name, twice);
    const auto run = wijk({"check", name, "--json"});
    EXPECT_THAT(run, Exits(1));
    EXPECT_THAT(*run.json().array()->front().find("file")->text(), HasSubstr("caf\uFFFD"));
    EXPECT_THAT(wijk({"check", name}), Exits(1));
}

/// A method of a trainer's own: how a group goes round.
class MethodOfATrainer : public Cli {
 protected:
    std::string method(const std::pair<std::string, std::string>& replace = {}) {
        std::string text =
            "kind: method\nformat: 1\nid: kring\nlanguage: nl\ntitle: De kring\nsummary: kort\n"
            "when: soms\nsource: wij\nfewest: 3\nmost: 8\nmaterials: [own]\nsteps:\n"
            "  - {id: terug, kind: look_back, speaks: in_turn, minutes: 5, title: t, aim: a, say: [Dag.]}\n"
            "  - {id: samen, kind: agree, speaks: in_turn, minutes: 5, title: t, aim: a, say: [Dag.]}\n";
        if (!replace.first.empty())
            text.replace(text.find(replace.first), replace.first.size(), replace.second);
        return file("eigen/kring.yaml", text);
    }
    base::Path translation() const { return folder() / "eigen" / "kring.en.yaml"; }
};

TEST_F(MethodOfATrainer, IsCheckedByItselfAndInItsFolder) {
    const auto path = method();
    for (const auto& one : {path, std::string("eigen")}) {
        const auto run = wijk({"check", one, "--strict", "--language", "en"});
        EXPECT_THAT(run, Exits(0)) << run.err;
        EXPECT_EQ(run.out, "Checked: scenarios 0, other files 1. Errors: 0, warnings: 0.\n");
    }
    method({"speaks: in_turn, minutes: 5, title: t, aim: a, say: [Dag.]}\n  - {id: samen",
            "speaks: bringer, minutes: 5, title: t, aim: a, say: [Dag.]}\n  - {id: samen"});
    const auto run = wijk({"check", "eigen", "--language", "en"});
    EXPECT_THAT(run, Exits(1));
    EXPECT_THAT(run.err, AllOf(HasSubstr("kring.yaml:13:"), HasSubstr("[IV020]")));
}

TEST_F(MethodOfATrainer, IsTranslatedAndCheckedWithItsTranslationOnce) {
    const auto path = method();
    const auto made = wijk({"translate", path, "--to", "en"});
    EXPECT_THAT(made, Exits(0)) << made.err;
    EXPECT_EQ(made.out, translation().string() + "\n");
    const auto text = read(translation());
    EXPECT_THAT(text, AllOf(HasSubstr("of: kring"), HasSubstr("  terug.say#1:\n    from: ")));
    EXPECT_THAT(wijk({"translate", path, "--to", "en"}), Exits(0));
    EXPECT_EQ(read(translation()), text) << "the same when made again";
    // Three of the method, and three of each of two steps.
    for (const auto& paths : {Arguments{"eigen"}, Arguments{path}, Arguments{translation().string()},
                              Arguments{"eigen/kring.en.yaml", "./eigen/kring.yaml"}}) {
        Arguments arguments{"check", "--json"};
        arguments.insert(arguments.end(), paths.begin(), paths.end());
        const auto run = wijk(arguments);
        EXPECT_THAT(run, Exits(0));
        const auto found = run.json();
        ASSERT_EQ(found.array()->size(), 9U) << paths.front();
        for (const auto& one : *found.array()) EXPECT_EQ(*one.find("code")->text(), "SC080");
    }
}

TEST_F(MethodOfATrainer, IsNotBlamedOnItsTranslationNorTheOtherWayRound) {
    const auto path = method();
    wijk({"translate", path, "--to", "en"});
    auto text = read(translation());
    const std::string todo = "todo: \"De kring\"";
    ASSERT_NE(text.find(todo), std::string::npos) << text;
    text.replace(text.find(todo), todo.size(), "text: \"The circle\"");
    file("eigen/kring.en.yaml", text);
    method({"title: De kring", "title: De grote kring"});
    const auto codes = [](const Finished& run) {
        const auto found = run.json();
        std::vector<std::string> all;
        for (const auto& one : *found.array()) all.emplace_back(*one.find("code")->text());
        return all;
    };
    EXPECT_THAT(codes(wijk({"check", translation().string(), "--json"})), testing::Contains("SC081"));
    method({"fewest: 3", "fewest: 9"});
    EXPECT_THAT(codes(wijk({"check", translation().string(), "--json"})),
                testing::Not(testing::Contains("IV012")));
    EXPECT_THAT(codes(wijk({"check", path, "--json"})), testing::Contains("IV012"));
}

TEST_F(MethodOfATrainer, ThatCannotBeReadIsNotTranslated) {
    const auto path = file("eigen/kring.yaml", "kind: method\nsteps: [\n");
    const auto run = wijk({"translate", path, "--to", "en", "--language", "en"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, AllOf(HasSubstr("kring.yaml:"), Not(HasSubstr("scenario.yaml"))));
    EXPECT_FALSE(std::filesystem::exists(translation()));
}

class Playthroughs : public Cli {};

TEST_F(Playthroughs, PassWhenTheTalkGoesAsExpected) {
    const auto run = wijk({"test", scenario()});
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_EQ(run.out, "goed bushalte: luisteren opent\n1 goed, 0 fout\n");
}

TEST_F(Playthroughs, FailWithThePlaceAndWhatCameInstead) {
    const auto path = scenario("bushalte", {"heard: true}}", "heard: false}}"});
    const auto run = wijk({"test", path, scenario("good"), "--language", "en"});
    EXPECT_THAT(run, Exits(1));
    EXPECT_THAT(run.out,
                AllOf(HasSubstr("FAIL bushalte: luisteren opent\n"),
                      HasSubstr("ok   bushalte: luisteren opent\n"), HasSubstr("1 passed, 1 failed\n")));
    EXPECT_THAT(run.err, AllOf(HasSubstr("scenario.yaml:"), HasSubstr("heard")));
    EXPECT_THAT(wijk({"test", path}).err, HasSubstr("heard")) << "in Dutch too";
}

TEST_F(Playthroughs, OfAScenarioThatDoesNotLoadAreNotPassed) {
    const auto run = wijk({"test", scenario("bad", twice), scenario("good"), "--language", "en"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.out, HasSubstr("1 passed, 0 failed\n"));
    EXPECT_THAT(run.err, HasSubstr("bad/scenario.yaml:"));
}

TEST_F(Playthroughs, AreNotInAFileThatIsNoScenario) {
    scenario();
    const auto other = file("bushalte/portrait.yaml", "kind: portrait\nformat: 1\n");
    const auto run = wijk({"test", other, "--language", "en"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, HasSubstr("no scenario here"));
}

class Translate : public Cli {
 protected:
    base::Path translation() const { return folder() / "bushalte" / "scenario.en.yaml"; }
};

TEST_F(Translate, MakesAFileThatLoadsAndIsTheSameWhenMadeAgain) {
    const auto made = wijk({"translate", scenario(), "--to", "en"});
    EXPECT_THAT(made, Exits(0));
    EXPECT_EQ(made.out, translation().string() + "\n");
    const auto first = read(translation());
    EXPECT_THAT(first, AllOf(HasSubstr("kind: translation"), HasSubstr("of: bushalte"),
                             HasSubstr("halte.luister.say")));
    EXPECT_THAT(wijk({"check", scenario()}), Exits(0)) << "what is not translated yet is a warning";
    EXPECT_THAT(wijk({"translate", scenario() + "/scenario.yaml", "--to", "en"}), Exits(0));
    EXPECT_EQ(read(translation()), first);
}

TEST_F(Translate, KeepsWhatStillFits) {
    wijk({"translate", scenario(), "--to", "en"});
    auto text = read(translation());
    // The first text to translate is the title.
    const auto title = text.find("title:");
    ASSERT_NE(title, std::string::npos);
    const auto todo = text.find("todo:", title);
    ASSERT_NE(todo, std::string::npos) << text.substr(0, 600);
    const auto end = text.find_first_of("}\n", todo);
    text.replace(todo, end - todo, "text: \"At the bus stop\"");
    file("bushalte/scenario.en.yaml", text);
    EXPECT_THAT(wijk({"play", "bushalte", "--language", "en"}, "q\n").out, StartsWith("At the bus stop\n"));

    scenario("bushalte", {"Zal ik met je meelopen?", "Zullen we samen gaan?"});
    EXPECT_THAT(wijk({"translate", "bushalte", "--to", "en"}), Exits(0));
    EXPECT_THAT(read(translation()), AllOf(HasSubstr("At the bus stop"), HasSubstr("Zullen we samen gaan?")));
}

TEST_F(Translate, NeverOverwritesAFileThatItCannotRead) {
    scenario();
    for (const auto& broken : {std::string("kind: translation\nof: [bushalte\n"), std::string("caf\xe9: 1\n"),
                               many(1024 * 64 + 1, "# 0123456789abc\n"),
                               std::string("kind: translation\nof: bushalte\nlanguage: en\ntxets: {}\n"),
                               std::string("kind: portrait\nformat: 1\n"), std::string("Mijn notities.\n")}) {
        file("bushalte/scenario.en.yaml", broken);
        const auto run = wijk({"translate", "bushalte", "--to", "en", "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << broken.substr(0, 60);
        EXPECT_THAT(run.err, HasSubstr("scenario.en.yaml"));
        EXPECT_EQ(read(translation()), broken);
    }
}

TEST_F(Translate, DoesNotTakeTheTranslationOfAnotherScenarioForItsOwn) {
    scenario();
    for (const auto& other :
         {std::string("kind: translation\nof: opa-wim\nlanguage: en\ntexts:\n  title: {from: 00000000, text: "
                      "\"Grandpa\"}\n"),
          std::string("kind: translation\nof: bushalte\nlanguage: nl\ntexts:\n  title: {from: 00000000, "
                      "text: \"Halte\"}\n")}) {
        file("bushalte/scenario.en.yaml", other);
        const auto run = wijk({"translate", "bushalte", "--to", "en", "--language", "en"});
        EXPECT_THAT(run, Exits(2));
        EXPECT_THAT(run.err, HasSubstr("scenario.en.yaml"));
        EXPECT_EQ(read(translation()), other);
    }
}

TEST_F(Translate, NeedsAnotherLanguageThatItKnows) {
    for (const auto* language : {"nl", "fr", ""}) {
        const auto run = wijk({"translate", scenario(), "--to", language, "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << language;
        EXPECT_THAT(run.err, StartsWith("wijk: "));
    }
    EXPECT_THAT(wijk({"translate", scenario()}), Exits(2));
    EXPECT_FALSE(std::filesystem::exists(translation()));
}

class Schema : public Cli {};

TEST_F(Schema, OfEveryKindIsJsonAndTheScenarioIsTheUsualOne) {
    const auto unknown = wijk({"schema", "recipe", "--language", "en"});
    EXPECT_THAT(unknown, Exits(2));
    EXPECT_THAT(unknown.out, IsEmpty());
    const std::vector<std::string> kinds = {"scenario",   "translation",   "portrait", "reactions",
                                            "vocabulary", "neighbourhood", "method"};
    for (const auto& kind : kinds) {
        EXPECT_THAT(unknown.err, HasSubstr(kind));
        const auto run = wijk({"schema", kind});
        EXPECT_THAT(run, Exits(0)) << kind;
        EXPECT_NE(run.json().find("$schema"), nullptr) << kind;
    }
    EXPECT_EQ(wijk({"schema"}).out, wijk({"schema", "scenario"}).out);
    const auto help = wijk({"schema", "--help"}).out;
    for (const auto& kind : kinds) EXPECT_THAT(help, HasSubstr(kind));
}

TEST_F(Schema, AsAReferenceExplainsEachKeyInTheLanguageAskedFor) {
    const auto dutch = wijk({"schema", "--reference", "--language", "nl"});
    EXPECT_THAT(dutch, Exits(0));
    EXPECT_THAT(dutch.out, HasSubstr("## `scenes.*.replies[].codes`\n\ngedragscodes van MITI"));
    EXPECT_THAT(wijk({"schema", "portrait", "--reference", "--language", "en"}).out,
                HasSubstr("one of `round`"));
    for (const auto* kind : {"neighbourhood", "method"})
        EXPECT_THAT(wijk({"schema", kind, "--reference", "--language", "en"}).out, HasSubstr("```yaml\n"))
            << kind;
    const auto unknown = wijk({"schema", "recipe", "--reference", "--language", "en"});
    EXPECT_THAT(unknown, Exits(2));
    EXPECT_THAT(unknown.err, HasSubstr("vocabulary"));
}

class Explain : public Cli {};

TEST_F(Explain, KnowsWhatAMethodCanHaveTooAloneAndOnThePage) {
    EXPECT_THAT(wijk({"explain", "iv022"}).out, StartsWith("IV022"));
    EXPECT_THAT(wijk({"explain"}).out, AllOf(HasSubstr("## IV001 "), HasSubstr("## IV035 ")));
}

TEST_F(Explain, SaysWhatWhyAndWhatToDoWithExamples) {
    const auto run = wijk({"explain", "SC014", "--language", "en"});
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, AllOf(StartsWith("SC014"), HasSubstr("Why: "), HasSubstr("What to do: ")));
    EXPECT_EQ(wijk({"explain", "sc014", "--language", "en"}).out, run.out) << "as fingers type it";
}

TEST_F(Explain, KnowsNoOtherCodes) {
    for (const auto* code : {"SC999", "XX001", "SC01", "SC0140", "\xff"}) {
        const auto run = wijk({"explain", code, "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << code;
        EXPECT_THAT(run.err, AllOf(HasSubstr("There is no code"), HasSubstr("`wijk explain`")));
    }
}

TEST_F(Explain, ShowsAllWithinTheTerminal) {
    for (const auto* language : {"nl", "en"}) {
        const auto run = wijk({"explain", "--language", language});
        EXPECT_THAT(run, Exits(0));
        // What is indented is an example of YAML, as it stands in a file.
        EXPECT_TRUE(fits_a_terminal(std::regex_replace(run.out, std::regex("(^|\n)    [^\n]*"), "$1")));
        EXPECT_THAT(run.out, AllOf(HasSubstr("SC014"), HasSubstr("YA001")));
    }
}

}  // namespace
}  // namespace wijk::cli
