// `wijk play`, and what holds for every command: help, exit codes, what is written where.

#include <algorithm>
#include <array>
#include <sstream>
#include <thread>

#include "cli.h"

namespace wijk::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::vector<Arguments>& commands() {
    static const std::vector<Arguments> all = {{"play"},
                                               {"practise"},
                                               {"drills"},
                                               {"check"},
                                               {"test"},
                                               {"analyse"},
                                               {"translate"},
                                               {"schema"},
                                               {"explain"},
                                               {"sessions"},
                                               {"sessions", "list"},
                                               {"sessions", "show"},
                                               {"sessions", "export"},
                                               {"sessions", "import"},
                                               {"sessions", "erase"},
                                               {"report"}};
    return all;
}

class Help : public Cli, public testing::WithParamInterface<const char*> {};

TEST_P(Help, OfEveryCommandHasExamplesThatStartWithTheCommandAndFitsATerminal) {
    const bool dutch = std::string_view(GetParam()) == "nl";
    for (auto command : commands()) {
        std::string words = "  wijk";
        for (const auto& word : command) words += " " + word;
        command.insert(command.end(), {"--help", "--language", GetParam()});
        const auto help = wijk(command);
        EXPECT_THAT(help, Exits(0)) << words;
        EXPECT_THAT(help.out, HasSubstr(dutch ? "Voorbeelden:\n" + words : "Examples:\n" + words));
        EXPECT_THAT(help.out, HasSubstr(dutch ? "Gebruik: wijk" : "Usage: wijk"));
        EXPECT_THAT(help.err, IsEmpty());
        EXPECT_TRUE(fits_a_terminal(help.out)) << words;
    }
    const auto all = wijk({"--help", "--language", GetParam()});
    EXPECT_THAT(all, Exits(0));
    EXPECT_TRUE(fits_a_terminal(all.out));
    for (const auto& command : commands()) EXPECT_THAT(all.out, HasSubstr("\n  " + command.front() + "  "));
}

TEST_P(Help, NamesTheSettingsThatEveryCommandTakes) {
    const auto help = wijk({"--help", "--language", GetParam()});
    for (const auto* option : {"--help", "--version", "--data", "--language"})
        EXPECT_THAT(help.out, HasSubstr(option));
}

TEST_P(Help, IsInOneLanguageWhole) {
    for (const auto& command :
         {Arguments{"--help"}, Arguments{"play", "--help"}, Arguments{"sessions", "--help"}}) {
        auto arguments = command;
        arguments.insert(arguments.end(), {"--language", GetParam()});
        const auto help = wijk(arguments).out;
        const bool dutch = std::string_view(GetParam()) == "nl";
        for (const auto* word : {"Usage", "Options:", "Subcommands", "Positionals", "REQUIRED",
                                 "Print this help", "Display program"})
            if (dutch) {
                EXPECT_THAT(help, Not(HasSubstr(word)));
            }
        for (const auto* word : {"Gebruik", "Opties", "Opdrachten", "Voorbeelden", "Dit laten zien"})
            if (!dutch) {
                EXPECT_THAT(help, Not(HasSubstr(word)));
            }
    }
}

INSTANTIATE_TEST_SUITE_P(CommandLine, Help, testing::Values("nl", "en"),
                         [](const auto& one) { return std::string(one.param); });

class CommandLine : public Cli {};

TEST_F(CommandLine, TellsItsVersion) {
    const auto run = wijk({"--version"});
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, testing::MatchesRegex("wijk [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

struct Misuse {
    const char* name;
    Arguments arguments;
    std::vector<std::string> says;  ///< in English
};
void PrintTo(const Misuse& one, std::ostream* out) {
    *out << one.name;
}
class Misused : public Cli, public testing::WithParamInterface<Misuse> {};

TEST_P(Misused, EndsWith2AndSaysWhatAndWhatInstead) {
    for (const auto* language : {"nl", "en"}) {
        Arguments arguments{"--language", language};
        arguments.insert(arguments.end(), GetParam().arguments.begin(), GetParam().arguments.end());
        const auto run = wijk(arguments);
        EXPECT_THAT(run, Exits(2));
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, StartsWith("wijk: "));
        EXPECT_TRUE(fits_a_terminal(run.err));
        if (std::string_view(language) == "en")
            for (const auto& text : GetParam().says) EXPECT_THAT(run.err, HasSubstr(text));
        else
            EXPECT_THAT(run.err, Not(AllOf(HasSubstr("is required"), HasSubstr("not expected"))));
    }
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, Misused,
    testing::Values(
        Misuse{"NoCommand", {}, {"wijk --help", "play", "sessions"}},
        Misuse{"AnUnknownCommand", {"plya", "opa-wim"}, {"`plya`", "did you mean `play`?"}},
        Misuse{"AnUnknownCommandLikeNoOther", {"frobnicate"}, {"`frobnicate`", "wijk --help"}},
        Misuse{"AnUnknownSubcommand", {"sessions", "lst"}, {"`lst`", "did you mean `list`?"}},
        Misuse{"NoSubcommand", {"sessions"}, {"wijk sessions --help", "export"}},
        Misuse{"AnUnknownOption",
               {"play", "opa-wim", "--chose", "x"},
               {"`--chose`", "did you mean `--choose`?"}},
        Misuse{
            "AnUnknownOptionBeforeTheCommand", {"--dat", "x", "sessions", "list"}, {"`--dat`", "`--data`"}},
        Misuse{"NoScenario", {"play"}, {"FILE", "wijk play --help"}},
        Misuse{"NothingToAnalyse", {"analyse"}, {"FILE", "wijk analyse --help"}},
        Misuse{"AnAnalysisOfWhatIsNotThere", {"analyse", "opa-wmi"}, {"`opa-wmi`", "`opa-wim`"}},
        Misuse{"AWordForANumber", {"analyse", "opa-wim", "--states", "many"}, {"--states", "name a number"}},
        Misuse{"NoNumberAtAll", {"analyse", "opa-wim", "--states", "0"}, {"--states", "name a number"}},
        Misuse{"NoPath", {"check"}, {"PATH", "wijk check --help"}},
        Misuse{"NoSession", {"sessions", "show"}, {"ID", "wijk sessions show --help"}},
        Misuse{"AnUnknownMode", {"play", "opa-wim", "--mode", "fast"}, {"--mode", "practise", "through"}},
        Misuse{"AnUnknownLanguage", {"play", "opa-wim", "--language", "de"}, {"--language", "nl", "en"}},
        Misuse{"AnOptionWithoutItsValue", {"play", "opa-wim", "--choose"}, {"--choose", "value"}},
        Misuse{"AnOptionTwice", {"play", "opa-wim", "--mode", "practise", "--mode", "through"}, {"--mode"}},
        Misuse{"TwoRoadsAtOnce",
               {"play", "opa-wim", "--choose", "lucht", "--playthrough", "first"},
               {"--choose", "--playthrough", "do not go together"}},
        Misuse{"AnEmptyDataFolder", {"--data", "", "sessions", "list"}, {"--data"}},
        Misuse{"OneWordTooMany", {"play", "opa-wim", "post-op-tafel"}, {"`post-op-tafel`"}},
        Misuse{"AScenarioThatIsNotThere", {"play", "opa-wmi", "--choose", "x"}, {"`opa-wmi`", "`opa-wim`"}},
        Misuse{"AFolderWithoutAScenario", {"play", "/", "--choose", "x"}, {"/", "scenario.yaml"}}),
    [](const auto& one) { return std::string(one.param.name); });

TEST_F(CommandLine, EndsWith3WhenItsOutputCannotBeWritten) {
    scenario();
    file("broken/scenario.yaml", "format: 1\n");
    for (const auto& arguments :
         {Arguments{"explain"}, Arguments{"explain", "SC014"}, Arguments{"schema"}, Arguments{"--help"},
          Arguments{"--version"}, Arguments{"sessions", "list"}, Arguments{"sessions", "export"},
          Arguments{"check", "bushalte"}, Arguments{"check", "broken", "--json"},
          Arguments{"analyse", "bushalte"}, Arguments{"analyse", "bushalte", "--json"},
          Arguments{"play", "bushalte", "--choose", "luister", "--json"}}) {
        const auto run = wijk_into("/dev/full", arguments);
        EXPECT_THAT(run, Exits(3)) << testing::PrintToString(arguments);
        EXPECT_THAT(run.err, HasSubstr("wijk: ")) << "says why";
    }
}

TEST_F(CommandLine, SurvivesAReaderThatGoesAway) {
    for (const auto& arguments :
         {Arguments{"explain"}, Arguments{"schema"}, Arguments{"explain", "--language", "en"}}) {
        const auto process = start(arguments);
        process->stop_listening();
        const auto run = process->finish();
        EXPECT_THAT(run, testing::AnyOf(Exits(0), Exits(3))) << "never a signal";
        EXPECT_THAT(run.err, IsEmpty()) << "nobody reads on: that is no fault";
    }
}

TEST_F(CommandLine, SaysClearlyThatTheDataFolderCannotBeMade) {
    const auto in_the_way = file("in the way", "");
    for (const auto& arguments : {Arguments{"sessions", "list"}, Arguments{"sessions", "export"},
                                  Arguments{"sessions", "erase", "--all", "--yes"},
                                  Arguments{"play", "opa-wim", "--choose", "lucht", "--save"}}) {
        auto with_data = arguments;
        with_data.insert(with_data.end(), {"--data", in_the_way + "/data", "--language", "en"});
        const auto run = wijk(with_data);
        EXPECT_THAT(run, Exits(3));
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, AllOf(HasSubstr(in_the_way), HasSubstr("is not a folder")));
    }
}

class Play : public Cli {};

TEST_F(Play, PrintsTheAgreedKeysAndTypesAsJson) {
    const auto run = wijk({"play", scenario(), "--choose", "luister,samen", "--json"});
    ASSERT_THAT(run, Exits(0));
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_EQ(
        shape(run.json()),
        R"({"session":null,"scenario":text,"language":text,"turns":[)"
        R"({"scene":text,"resident":{"who":text,"says":text,"feels":text,"talk":[text],"variant":text},)"
        R"("reply":{"id":text,"say":text,"codes":[text]}} or )"
        R"({"scene":text,"resident":{"who":text,"says":text,"feels":text,"talk":[text],"variant":text},"reply":null}],)"
        R"("state":{"trust":integer,"importance":integer,"confidence":integer,"discord":integer,)"
        R"("heard":truth,"visits":integer},)"
        R"("ending":{"scene":text,"kind":text},)"
        R"("score":{"counts":{"OQ":integer,"CQ":integer,"SR":integer,"CR":integer,"AF":integer,"SEEK":integer,)"
        R"("EMPHASIZE":integer,"GI":integer,"PERSUADE":integer,"PWP":integer,"CONFRONT":integer,"STORY":integer,)"
        R"("STRUCTURE":integer},"questions":integer,"reflections":integer,"reflection_to_question":null,)"
        R"("percent_complex":number,"mi_adherent":integer,"mi_non_adherent":integer,"worker_words":integer,)"
        R"("resident_words":integer,"talk_share":number,"change_talk":integer,"sustain_talk":integer,)"
        R"("percent_change_talk":number,"goals":{"evoke":{"points":integer,"best":integer}},"referral":text,"oversteps":integer,)"
        R"("longest_reply":{"words":integer,"turn":integer},)"
        R"("reflections_toward":{"change":integer,"sustain":integer,"both":integer,"none":integer},)"
        R"("questions_toward":{"change":integer,"sustain":integer,"both":integer,"none":integer},)"
        R"("change_kinds":{"desire":integer,"ability":integer,"reason":integer,"need":integer,)"
        R"("commitment":integer,"taking_steps":integer,"other":integer},)"
        R"("sustain_kinds":{"desire":integer,"ability":integer,"reason":integer,"need":integer,)"
        R"("commitment":integer,"taking_steps":integer,"other":integer},)"
        R"("course":[{"change":integer,"sustain":integer,"neutral":integer}]}})");
}

TEST_F(Play, PrintsTheTalkThatWasPlayedAndItsCounts) {
    const auto played = wijk({"play", scenario(), "--choose", "luister,samen", "--json"}).json();
    EXPECT_EQ(*played.find("scenario")->text(), "bushalte");
    EXPECT_EQ(*played.find("language")->text(), "nl");
    const auto& turns = *played.find("turns")->array();
    ASSERT_EQ(turns.size(), 3U);
    EXPECT_EQ(turns[1].find("resident")->find("talk")->array()->size(), 2U);
    EXPECT_EQ(*turns[1].find("reply")->find("id")->text(), "samen");
    EXPECT_EQ(json::dump(*played.find("ending")), R"({"scene":"einde","kind":"opened"})");
    EXPECT_EQ(*played.find("state")->find("visits")->integer(), 1);
    EXPECT_TRUE(*played.find("state")->find("heard")->truth());
    const auto& score = *played.find("score");
    EXPECT_EQ(*score.find("counts")->find("CR")->integer(), 1);
    EXPECT_EQ(*score.find("counts")->find("PERSUADE")->integer(), 0);
    EXPECT_EQ(*score.find("reflections")->integer(), 1);
    EXPECT_EQ(score.find("percent_complex")->number(), 1.0);
    EXPECT_EQ(*score.find("mi_adherent")->integer(), 1);
    EXPECT_EQ(*score.find("worker_words")->integer(), 12 + 11);
    EXPECT_EQ(*score.find("resident_words")->integer(), 9 + 9 + 6);
    EXPECT_DOUBLE_EQ(score.find("talk_share")->number().value(), 23.0 / 47);
    EXPECT_EQ(*score.find("change_talk")->integer(), 2);
    EXPECT_EQ(*score.find("sustain_talk")->integer(), 1);
    EXPECT_EQ(*score.find("goals")->find("evoke")->find("points")->integer(), 2);
    EXPECT_EQ(*score.find("goals")->find("evoke")->find("best")->integer(), 2);
    EXPECT_EQ(*score.find("referral")->text(), "none");
    EXPECT_EQ(json::dump(*score.find("longest_reply")), R"({"words":12,"turn":1})");
    EXPECT_EQ(json::dump(*score.find("reflections_toward")), R"({"change":1,"sustain":0,"both":0,"none":0})");
    EXPECT_EQ(json::dump(*score.find("questions_toward")), R"({"change":0,"sustain":0,"both":0,"none":0})");
    EXPECT_EQ(*score.find("change_kinds")->find("reason")->integer(), 1);
    EXPECT_EQ(*score.find("change_kinds")->find("commitment")->integer(), 1);
    EXPECT_EQ(*score.find("sustain_kinds")->find("ability")->integer(), 1);
    EXPECT_EQ(json::dump(*score.find("course")),
              R"([{"change":0,"sustain":0,"neutral":1},{"change":1,"sustain":1,"neutral":0},)"
              R"({"change":1,"sustain":0,"neutral":0}])");
}

TEST_F(Play, StopsWithoutAnEndingWhenTheRepliesRunOut) {
    for (const auto* choices : {"luister", ""}) {
        const auto run = wijk({"play", scenario(), "--choose", choices, "--json"});
        EXPECT_THAT(run, Exits(0));
        const auto played = run.json();
        EXPECT_TRUE(played.find("ending")->is_null());
        EXPECT_TRUE(played.find("turns")->array()->back().find("reply")->is_null());
    }
    const auto none = wijk({"play", scenario(), "--choose", "", "--json"}).json();
    for (const auto* ratio : {"reflection_to_question", "percent_complex", "percent_change_talk"})
        EXPECT_TRUE(none.find("score")->find(ratio)->is_null()) << ratio;
    EXPECT_EQ(none.find("score")->find("talk_share")->number(), 0.0) << "only the opening line was heard";
}

TEST_F(Play, RefusesAReplyThatIsNotOnOfferAndNamesThoseThatAre) {
    for (const auto* reply : {"geheim", "samen", "nergens"}) {
        const auto run = wijk({"play", scenario(), "--choose", reply, "--json", "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << reply;
        EXPECT_THAT(run.out, IsEmpty()) << "no half result";
        EXPECT_THAT(run.err, AllOf(HasSubstr("halte"), HasSubstr("`" + std::string(reply) + "`"),
                                   HasSubstr("luister, preek")));
    }
    const auto past_the_end =
        wijk({"play", scenario(), "--choose", "luister,samen,samen", "--language", "en"});
    EXPECT_THAT(past_the_end, Exits(2));
    EXPECT_THAT(past_the_end.err, HasSubstr("samen"));
}

TEST_F(Play, KeepsATalkAlongNamedRepliesOnlyWhenAsked) {
    ASSERT_THAT(wijk({"play", scenario(), "--choose", "luister,samen"}), Exits(0));
    EXPECT_FALSE(std::filesystem::exists(data())) << "not even the file is made";
    EXPECT_EQ(wijk({"sessions", "list", "--json"}).json(), json::Value(json::Array{}));
    saved_session();
    EXPECT_EQ(wijk({"sessions", "list", "--json"}).json().array()->size(), 1U);
}

TEST_F(Play, ShowsAKeptSessionAsItWasPlayed) {
    const auto played = wijk({"play", scenario(), "--choose", "luister,samen", "--json"}).json();
    const auto session = saved_session();
    auto shown = wijk({"sessions", "show", session, "--json"}).json();
    EXPECT_EQ(*shown.find("session")->text(), session);
    shown.set("session", nullptr);
    EXPECT_EQ(json::dump(shown, 2), json::dump(played, 2));

    file("bushalte/scenario.yaml", "format: 1\n");
    auto later = wijk({"sessions", "show", session, "--json"}).json();
    later.set("session", nullptr);
    EXPECT_EQ(later, played) << "whatever became of the file";
}

TEST_F(Play, FindsAScenarioByItsIdItsFolderAndItsFile) {
    const auto path = scenario("data/wijkgesprek/scenarios/bushalte");
    const auto by_folder = wijk({"play", path, "--choose", "luister", "--json"});
    ASSERT_THAT(by_folder, Exits(0));
    for (const auto& named : {std::string("bushalte"), path + "/", path + "/scenario.yaml",
                              std::string("data/wijkgesprek/scenarios/bushalte/scenario.yaml")})
        EXPECT_EQ(wijk({"play", named, "--choose", "luister", "--json"}).out, by_folder.out) << named;
    EXPECT_THAT(wijk({"play", "opa-wim", "--choose", "lucht"}), Exits(0)) << "a shipped one";
}

TEST_F(Play, DoesNotPlayAnotherFileThanTheOneThatWasNamed) {
    const auto path = scenario();
    const auto draft = file("bushalte/draft.yaml", "format: 1\n");
    const auto run = wijk({"play", draft, "--choose", "luister", "--language", "en"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, AllOf(HasSubstr("draft.yaml"), HasSubstr("scenario.yaml")));
}

TEST_F(Play, ShowsATranslationWhereThereIsOneAndSaysWhichLanguageItWas) {
    const auto dutch = wijk({"play", "opa-wim", "--choose", "lucht", "--json"}).json();
    const auto english = wijk({"play", "opa-wim", "--choose", "lucht", "--json", "--language", "en"}).json();
    EXPECT_EQ(*dutch.find("language")->text(), "nl");
    EXPECT_EQ(*english.find("language")->text(), "en");
    const auto says = [](const json::Value& talk) {
        return *talk.find("turns")->array()->front().find("resident")->find("says")->text();
    };
    EXPECT_NE(says(dutch), says(english));
    EXPECT_EQ(*dutch.find("state"), *english.find("state"));
}

TEST_F(Play, PrintsTheDebriefThatFitsATerminal) {
    for (const auto* language : {"nl", "en"})
        for (const auto* one : {"opa-wim", "post-op-tafel", "inloop-ria"}) {
            const auto run = wijk({"play", one, "--playthrough", "first", "--language", language});
            EXPECT_THAT(run, Exits(0));
            EXPECT_TRUE(fits_a_terminal(run.out)) << one;
            const bool dutch = std::string_view(language) == "nl";
            for (const auto* piece :
                 dutch
                     ? std::array{"Nabespreking", "Wat goed ging", "Om eens te proberen", "Beurt 1",
                                  "Geteld in dit ene gesprek", "Wat bij wie hoort", "Om samen te bespreken"}
                     : std::array{"Debrief", "What went well", "To try another time", "Turn 1",
                                  "Counted in this one talk", "What belongs to whom", "To discuss together"})
                EXPECT_THAT(run.out, HasSubstr(piece)) << one;
        }
}

TEST_F(Play, NamesThePlaythroughsWhenTheOneAskedForIsNotThere) {
    const auto run = wijk({"play", scenario(), "--playthrough", "zwijgen", "--language", "en"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, AllOf(HasSubstr("`zwijgen`"), HasSubstr("luisteren opent")));
}

TEST_F(Play, SaysWhenAScenarioHasNoPlaythroughs) {
    const auto none = scenario(
        "geen",
        {"playthroughs:\n  - {name: luisteren opent, style: good, choose: [luister, samen], expect: {ending: "
         "einde, heard: true}}\n",
         ""});
    const auto run = wijk({"play", none, "--playthrough", "first", "--language", "en"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, AllOf(HasSubstr("no playthroughs"), Not(HasSubstr("There are: first"))));
}

TEST_F(Play, UnderstandsTheExamplesOfItsOwnHelp) {
    std::istringstream help(wijk({"play", "--help"}).out);
    int tried = 0;
    for (std::string line; std::getline(help, line);) {
        if (!line.starts_with("  wijk play opa-wim --")) continue;
        std::istringstream words(line);
        Arguments arguments;
        for (std::string word; words >> word;) arguments.push_back(word);
        arguments.erase(arguments.begin());
        EXPECT_THAT(wijk(arguments), Exits(0)) << line;
        ++tried;
    }
    EXPECT_EQ(tried, 2);
}

TEST_F(Play, TakesADataFolderWithSpacesAndAccents) {
    const std::string folder_name = "gegevens van Zoë 🚌";
    const auto session = saved_session({"--data", folder_name});
    EXPECT_TRUE(std::filesystem::exists(folder() / folder_name));
    EXPECT_FALSE(std::filesystem::exists(data()));
    const auto shown = wijk({"--data", folder_name, "sessions", "show", session});
    EXPECT_THAT(shown, Exits(0));
    EXPECT_THAT(wijk({"sessions", "show", session}), Exits(2)) << "it is not in the usual place";
}

class PlayInTheTerminal : public Cli {};

TEST_F(PlayInTheTerminal, GoesByNumbersToTheEndingAndKeepsTheTalk) {
    const auto run = wijk({"play", scenario()}, "1\nIk zou met haar meelopen\n1\n");
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_TRUE(fits_a_terminal(run.out));
    EXPECT_THAT(run.out,
                AllOf(HasSubstr("Nel: Koud hè."), HasSubstr("1. Je staat hier"), HasSubstr("2. Dan is dit"),
                      Not(HasSubstr("niet verteld?")), HasSubstr("Je zegt wat eronder zit."),
                      HasSubstr("Nabespreking"), HasSubstr("Ik zou met haar meelopen")));
    const auto listed = wijk({"sessions", "list", "--json"}).json();
    ASSERT_EQ(listed.array()->size(), 1U);
    EXPECT_EQ(*listed.array()->front().find("ended")->text(), "einde");
}

TEST_F(PlayInTheTerminal, ReadsAsLinesWhenTheInputIsNoKeyboard) {
    const auto run = wijk({"play", scenario()}, "nonsense\n1\n");
    EXPECT_THAT(run.out, HasSubstr("?: \n"))
        << "what was typed is not echoed: the next text starts its own line";
}

TEST_F(PlayInTheTerminal, TakesAReplyBack) {
    for (const auto* word : {"t", "terug", "b", "back", "TERUG"}) {
        const auto run = wijk({"play", scenario()}, "2\n\n" + std::string(word) + "\n1\n\nstop\n");
        EXPECT_THAT(run, Exits(0));
        const auto all = wijk({"sessions", "list", "--json"}).json();
        const auto session = *all.array()->front().find("id")->text();
        const auto kept = wijk({"sessions", "show", session, "--json"}).json();
        EXPECT_EQ(*kept.find("turns")->array()->front().find("reply")->find("id")->text(), "luister") << word;
        EXPECT_EQ(*kept.find("score")->find("mi_non_adherent")->integer(), 0)
            << "what was taken back does not count";
    }
}

TEST_F(PlayInTheTerminal, HasNothingToTakeBackAtTheBeginningNorWhenPlayingThrough) {
    const auto run = wijk({"play", scenario(), "--language", "en"}, "b\nq\n");
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, HasSubstr("This is the beginning."));
    const auto through = wijk({"play", scenario(), "--mode", "through", "--language", "en"}, "1\n\nb\nq\n");
    EXPECT_THAT(through, Exits(0));
    EXPECT_THAT(through.out, HasSubstr("you cannot go back"));
}

TEST_F(PlayInTheTerminal, GivesFeedbackEachTurnOnlyWhenPractising) {
    const auto note = "Je zegt wat eronder zit.";
    EXPECT_THAT(wijk({"play", scenario(), "--mode", "practise"}, "1\n\ns\n").out, HasSubstr(note));
    EXPECT_THAT(wijk({"play", scenario(), "--mode", "through"}, "1\n\ns\n").out, Not(HasSubstr(note)));
    EXPECT_THAT(wijk({"play", scenario(), "--mode", "through"}, "1\n\n1\n").out, HasSubstr(note))
        << "at the end";
}

TEST_F(PlayInTheTerminal, WritesANoteBesideTheLastReply) {
    const auto run = wijk({"play", scenario()}, "n\n1\n\nn\nHier werd het stil.\n1\n");
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, AllOf(HasSubstr("nog geen antwoord"), HasSubstr("Je notitie: Hier werd het stil.")));
}

TEST_F(PlayInTheTerminal, ExplainsItselfAndDoesNotMindNonsense) {
    std::string typed = "?\nhelp\n0\n3\n-1\n1.\n99999999999999999999999\nabc\n\n\xff\xfe\n";
    typed += std::string(5000, 'x') + "\nstop\n";
    const auto run = wijk({"play", scenario(), "--language", "en"}, typed);
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, AllOf(HasSubstr("back"), HasSubstr("note"), HasSubstr("quit"),
                               HasSubstr("Choose a number from 1 to 2, or ? for help.")));
    const auto kept = wijk({"sessions", "list", "--json"}).json();
    EXPECT_EQ(*kept.array()->front().find("replies")->integer(), 0);
}

TEST_F(PlayInTheTerminal, KeepsWhatWasTypedThatIsNoText) {
    ASSERT_THAT(wijk({"play", scenario()}, "1\ncaf\xe9\nn\nna\xefve\n1\n"), Exits(0));
    const auto exported = wijk({"sessions", "export"});
    EXPECT_THAT(exported, Exits(0));
    EXPECT_TRUE(exported.json().find("sessions") != nullptr);
    EXPECT_THAT(wijk({"sessions", "import", "-", "--data", "elsewhere"}, exported.out), Exits(0));
}

TEST_F(PlayInTheTerminal, GoesOnLaterWhereItWasLeft) {
    for (const auto* ending : {"stop\n", ""}) {
        const auto left = wijk({"play", scenario(), "--mode", "through"}, "1\n\n" + std::string(ending));
        EXPECT_THAT(left, Exits(0)) << "the end of input leaves as stop does";
        const auto listed = wijk({"sessions", "list", "--json"}).json();
        const auto session = *listed.array()->front().find("id")->text();
        EXPECT_TRUE(listed.array()->front().find("ended")->is_null());
        EXPECT_THAT(left.out, HasSubstr("\n    wijk play " + scenario() + " --resume " + session + "\n"))
            << "to be copied: a line of its own";

        const auto resumed = wijk({"play", scenario(), "--resume", session}, "\n2\n");
        EXPECT_THAT(resumed, Exits(0));
        EXPECT_THAT(resumed.out,
                    AllOf(HasSubstr("Nel: Ach ja."), HasSubstr("Doorspelen:"), HasSubstr("Nabespreking")));
        const auto kept = wijk({"sessions", "show", session, "--json"}).json();
        EXPECT_EQ(*kept.find("ending")->find("scene")->text(), "einde");
    }
}

TEST_F(PlayInTheTerminal, SaysHowToGoOnInAnotherDataFolder) {
    const auto left = wijk({"play", scenario("bij de halte"), "--data", "mijn data"}, "stop\n");
    EXPECT_THAT(left.out,
                HasSubstr("\n    wijk play '" + scenario("bij de halte") + "' --data 'mijn data' --resume "));
}

TEST_F(PlayInTheTerminal, DoesNotGoOnWithTheTalkOfAnotherScenario) {
    wijk({"play", scenario()}, "1\n\nstop\n");
    const auto listed = wijk({"sessions", "list", "--json"}).json();
    const auto session = *listed.array()->front().find("id")->text();
    const auto run = wijk({"play", "opa-wim", "--resume", session, "--language", "en"}, "1\n");
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, AllOf(HasSubstr(session), HasSubstr("bushalte"), HasSubstr("opa-wim")));
}

TEST_F(PlayInTheTerminal, GoesOnWithWhatWasPlayedWhateverBecameOfTheFile) {
    wijk({"play", scenario()}, "1\n\nstop\n");
    const auto listed = wijk({"sessions", "list", "--json"}).json();
    const auto session = *listed.array()->front().find("id")->text();
    scenario("bushalte", {"Het is jouw dinsdag.", "Het is mijn dinsdag."});
    EXPECT_THAT(wijk({"play", "bushalte", "--resume", session}, "\n").out, HasSubstr("Het is jouw dinsdag."));
    file("bushalte/scenario.yaml", "id: [bushalte\n");
    const auto run = wijk({"play", "bushalte", "--resume", session}, "\n2\n");
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, AllOf(HasSubstr("Het is jouw dinsdag."), HasSubstr("Nabespreking")));
}

TEST_F(PlayInTheTerminal, GoesOnAlongNamedRepliesToo) {
    wijk({"play", scenario()}, "1\n\nstop\n");
    const auto listed = wijk({"sessions", "list", "--json"}).json();
    const auto session = *listed.array()->front().find("id")->text();
    const auto run = wijk({"play", scenario(), "--resume", session, "--choose", "later", "--json"});
    ASSERT_THAT(run, Exits(0));
    EXPECT_EQ(*run.json().find("session")->text(), session);
    EXPECT_EQ(run.json().find("turns")->array()->size(), 3U);
}

TEST_F(PlayInTheTerminal, LeavesStandardOutputToTheJsonThatWasAskedFor) {
    const auto run = wijk({"play", scenario(), "--json"}, "1\n\n1\n");
    ASSERT_THAT(run, Exits(0));
    EXPECT_EQ(*run.json().find("ending")->find("scene")->text(), "einde");
    EXPECT_THAT(run.err, HasSubstr("Nel: Koud hè.")) << "the talk itself is still to be read";
}

TEST_F(PlayInTheTerminal, IsBusyForAnotherWhoWantsToGoOnWithIt) {
    const auto path = scenario();
    const auto first = start({"play", path});
    first->type("1\n\n");
    ASSERT_TRUE(first->says("Ach ja."));
    ASSERT_TRUE(first->says("> "));
    const auto listed = wijk({"sessions", "list", "--json"}).json();
    ASSERT_EQ(listed.array()->size(), 1U);
    const auto session = *listed.array()->front().find("id")->text();

    const auto second = wijk({"play", path, "--resume", session, "--language", "en"}, "1\n");
    EXPECT_THAT(second, Exits(3));
    EXPECT_THAT(second.err, HasSubstr("open in another window"));
    EXPECT_THAT(wijk({"sessions", "show", session}), Exits(0)) << "to look at it is fine";

    first->type("1\n");
    EXPECT_THAT(first->finish(), Exits(0));
    const auto kept = wijk({"sessions", "show", session, "--json"}).json();
    EXPECT_FALSE(kept.find("ending")->is_null());
}

TEST_F(PlayInTheTerminal, LetsTwoTalkAtTheSameTimeInOneDataFolder) {
    const auto path = scenario();
    const auto first = start({"play", path});
    const auto second = start({"play", path});
    for (const auto* typed : {"1\n", "\n", "1\n"}) {
        first->type(typed);
        second->type(typed);
    }
    std::vector<std::unique_ptr<Process>> savers;
    for (int i = 0; i < 4; ++i) savers.push_back(start({"play", path, "--choose", "preek,later", "--save"}));
    EXPECT_THAT(first->finish(), Exits(0));
    EXPECT_THAT(second->finish(), Exits(0));
    for (const auto& saver : savers) EXPECT_THAT(saver->finish(), Exits(0));
    const auto listed = wijk({"sessions", "list", "--json"}).json();
    ASSERT_EQ(listed.array()->size(), 6U);
    for (const auto& one : *listed.array()) EXPECT_EQ(*one.find("ended")->text(), "einde");
}

}  // namespace
}  // namespace wijk::cli
