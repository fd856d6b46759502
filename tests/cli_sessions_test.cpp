// `wijk sessions`: what was kept can be seen, taken along, put back and erased.

#include <filesystem>

#include <sys/stat.h>

#include "cli.h"

namespace wijk::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::Not;

class Sessions : public Cli {
 protected:
    std::size_t kept(const Arguments& more = {}) {
        Arguments arguments{"sessions", "list", "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return wijk(arguments).json().array()->size();
    }
};

TEST_F(Sessions, AreListedWithTheAgreedKeysAndTypes) {
    EXPECT_EQ(wijk({"sessions", "list", "--json"}).json(), json::Value(json::Array{}));
    const auto session = saved_session();
    wijk({"play", scenario(), "--choose", "luister", "--save"});
    const auto listed = wijk({"sessions", "list", "--json"});
    EXPECT_THAT(listed, Exits(0));
    EXPECT_EQ(
        shape(listed.json()),
        R"([{"id":text,"scenario":text,"started":text,"replies":integer,"ended":null,"name":null,"from":null} or )"
        R"({"id":text,"scenario":text,"started":text,"replies":integer,"ended":text,"name":null,"from":null}])");
    const auto last = listed.json().array()->back();
    EXPECT_EQ(*last.find("id")->text(), session) << "the newest is first";
    EXPECT_EQ(*last.find("scenario")->text(), "bushalte");
    EXPECT_EQ(*last.find("replies")->integer(), 2);
    EXPECT_EQ(*last.find("ended")->text(), "einde");
    EXPECT_THAT(*last.find("started")->text(),
                MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z"));
}

TEST_F(Sessions, AreListedForPeopleWithinTheTerminal) {
    EXPECT_THAT(wijk({"sessions", "list"}).out, HasSubstr("nog niets bewaard"));
    scenario("long", {"title: Bij de bushalte",
                      "title: Bij de bushalte waar het altijd waait en waar Nel op dinsdag "
                      "met haar shag op de bus wacht"});
    const auto session = saved_session();
    wijk({"play", "long", "--choose", "luister", "--save"});
    for (const auto* language : {"nl", "en"}) {
        const auto run = wijk({"sessions", "list", "--language", language});
        EXPECT_THAT(run, Exits(0));
        EXPECT_TRUE(fits_a_terminal(run.out));
        EXPECT_THAT(run.out, AllOf(HasSubstr(session), HasSubstr("Bij de bushalte: einde"),
                                   HasSubstr("waar het altijd waait")));
    }
}

TEST_F(Sessions, AreListedByLearner) {
    saved_session({"--learner", "Els"});
    saved_session({"--learner", "Zoë"});
    saved_session({"--learner", "Zoë"});
    EXPECT_EQ(kept(), 3U);
    EXPECT_EQ(kept({"--learner", "Zoë"}), 2U);
    const auto nobody = wijk({"sessions", "list", "--learner", "Piet", "--language", "en"});
    EXPECT_THAT(nobody, Exits(2));
    EXPECT_THAT(nobody.err, AllOf(HasSubstr("`Piet`"), HasSubstr("Els"), HasSubstr("Zoë")));
}

TEST_F(Sessions, OfALearnerSayThatNobodyIsThereYet) {
    const auto run = wijk({"sessions", "list", "--learner", "niemand"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err,
                AllOf(HasSubstr("niemand"), HasSubstr("nog niemand geoefend"), Not(HasSubstr("Wel:"))));
}

TEST_F(Sessions, AreShownAsTheirDebrief) {
    const auto session = saved_session();
    const auto run = wijk({"sessions", "show", session});
    EXPECT_THAT(run, Exits(0));
    EXPECT_TRUE(fits_a_terminal(run.out));
    EXPECT_THAT(run.out,
                AllOf(HasSubstr("Nabespreking: Bij de bushalte"), HasSubstr("Je staat hier in de kou"),
                      HasSubstr("Wat goed ging"), HasSubstr("Wat bij wie hoort")));
}

TEST_F(Sessions, TakeNotesMarksAndAnswersAfterwards) {
    const auto session = saved_session();
    EXPECT_THAT(wijk({"sessions", "annotate", session, "--turn", "1", "--note", "hier keek ze weg", "--mark",
                      "voor de intervisie", "--reflect", "told_own_story=partly"}),
                Exits(0));
    const auto shown = wijk({"sessions", "show", session});
    EXPECT_THAT(shown.out, AllOf(HasSubstr("hier keek ze weg"), HasSubstr("voor de intervisie"),
                                 HasSubstr("een beetje")));
    EXPECT_THAT(wijk({"sessions", "annotate", session, "--turn", "1", "--note", "", "--unmark"}), Exits(0));
    const auto without = wijk({"sessions", "show", session});
    EXPECT_THAT(without.out, AllOf(Not(HasSubstr("hier keek ze weg")), Not(HasSubstr("voor de intervisie"))));
}

TEST_F(Sessions, SayWhatCannotBeWrittenBesideATurn) {
    const auto session = saved_session();
    const auto refused = [&](const Arguments& more, const char* word) {
        Arguments arguments{"sessions", "annotate", session};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = wijk(arguments);
        EXPECT_THAT(run, Exits(2)) << word;
        EXPECT_THAT(run.err, HasSubstr(word));
    };
    refused({}, "annotate");
    refused({"--note", "x"}, "--turn");
    refused({"--turn", "9", "--note", "x"}, "van 1 tot 2");
    refused({"--turn", "1", "--codes", "OQ"}, "geen eigen woorden");
    refused({"--turn", "1", "--nearest", "luister"}, "geen eigen woorden");
    refused({"--reflect", "zomaar=yes"}, "zomaar=yes");
    refused({"--reflect", "told_own_story=misschien"}, "misschien");
}

TEST_F(Sessions, ShowWhatWasPlayedAndSayWhatAnEditWouldChange) {
    const auto session = saved_session();
    const auto before = wijk({"sessions", "show", session}).out;
    EXPECT_THAT(before, Not(HasSubstr("sindsdien veranderd")));
    EXPECT_EQ(wijk({"sessions", "show", session, "--against", scenario()}).out, before);
    const auto edited = scenario("edited", {"Je staat hier in de kou", "Wat een kou hier"});
    const auto run = wijk({"sessions", "show", session, "--against", edited});
    EXPECT_THAT(run, Exits(0));
    EXPECT_TRUE(fits_a_terminal(run.out));
    EXPECT_THAT(run.out, AllOf(HasSubstr("Je staat hier in de kou"), HasSubstr("sindsdien veranderd"),
                               HasSubstr("Beurt 1: de tekst van antwoord")));
    EXPECT_THAT(wijk({"sessions", "show", session, "--against", "nowhere"}), Exits(2));
}

TEST_F(Sessions, ThatAreNotThereAreNamed) {
    for (const auto* command : {"show", "export", "erase", "roads"}) {
        const auto run = wijk({"sessions", command, "01ARZ3NDEKTSV4RRFFQ69G5FAV", "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << command;
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, AllOf(HasSubstr("01ARZ3NDEKTSV4RRFFQ69G5FAV"), HasSubstr("wijk sessions list")));
    }
    EXPECT_THAT(wijk({"play", scenario(), "--resume", "nope"}), Exits(2));
}

TEST_F(Sessions, ComeBackFromAnExportAsTheyWere) {
    const auto session = saved_session({"--learner", "Els"});
    wijk({"play", scenario(), "--learner", "Zoë"}, "1\nEigen woorden: \"ja\"\n1\n");
    const auto exported = wijk({"sessions", "export"});
    ASSERT_THAT(exported, Exits(0));
    ASSERT_THAT(wijk({"sessions", "erase", "--all", "--yes"}), Exits(0));
    EXPECT_EQ(kept(), 0U);
    EXPECT_THAT(wijk({"sessions", "show", session}), Exits(2));

    const auto imported = wijk({"sessions", "import", file("all.json", exported.out), "--language", "en"});
    EXPECT_THAT(imported, Exits(0));
    EXPECT_EQ(imported.out, "2 added, 0 were here already\n");
    EXPECT_EQ(wijk({"sessions", "export"}).out, exported.out);
    EXPECT_THAT(wijk({"sessions", "show", session, "--json"}), Exits(0));

    const auto again = wijk({"sessions", "import", "all.json", "--language", "en"});
    EXPECT_THAT(again, Exits(0));
    EXPECT_EQ(again.out, "0 added, 2 were here already\n");
    EXPECT_EQ(wijk({"sessions", "export"}).out, exported.out) << "twice changes nothing";
}

TEST_F(Sessions, AreExportedOneByOneIntoAFileOrThroughAPipe) {
    const auto session = saved_session();
    saved_session();
    const auto out = wijk({"sessions", "export", session});
    const auto into_file = wijk({"sessions", "export", session, "-o", "new folder/één.json"});
    EXPECT_THAT(into_file, Exits(0));
    EXPECT_THAT(into_file.out, IsEmpty());
    EXPECT_EQ(read(folder() / "new folder" / "één.json"), out.out);
    EXPECT_EQ(wijk({"sessions", "export", session, "-o", "-"}).out, out.out);
    const auto elsewhere = wijk({"--data", "elsewhere", "sessions", "import", "-"}, out.out);
    EXPECT_THAT(elsewhere, Exits(0));
    EXPECT_EQ(kept({"--data", "elsewhere"}), 1U);
}

TEST_F(Sessions, CannotBeExportedOverAFolderOrADevice) {
    saved_session();
    ASSERT_EQ(::mkfifo((folder() / "pipe").c_str(), 0600), 0);
    for (const auto& target : {std::string("pipe"), std::string("bushalte/scenario.yaml/x")}) {
        const auto run = wijk({"sessions", "export", "-o", target, "--language", "en"});
        EXPECT_THAT(run, Exits(3)) << target;
        EXPECT_THAT(run.err, HasSubstr("wijk: "));
    }
    EXPECT_TRUE(std::filesystem::is_fifo(folder() / "pipe"));
    EXPECT_THAT(wijk({"sessions", "export", "-o", "bushalte"}), Exits(2)) << "a folder";
}

TEST_F(Sessions, StayAsTheyAreWhenTheImportIsRubbish) {
    const auto session = saved_session();
    const auto before = wijk({"sessions", "export"}).out;
    auto half = before;
    half.resize(half.size() / 2);
    for (const auto& rubbish :
         {std::string(), std::string("{"), std::string("{}"), std::string("[]"), std::string("null"),
          std::string("kind: scenario\n"), std::string("\xff\xfe\0\1", 4), half, std::string(100'000, '[')}) {
        const auto run = wijk({"sessions", "import", file("rubbish.json", rubbish), "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << rubbish.substr(0, 40);
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, AllOf(HasSubstr("rubbish.json: "), HasSubstr("Nothing was added")));
    }
    EXPECT_EQ(wijk({"sessions", "export"}).out, before);
    EXPECT_THAT(wijk({"sessions", "import", "nowhere.json"}), Exits(2));
    EXPECT_THAT(wijk({"sessions", "import", "."}), Exits(2)) << "a folder";
    EXPECT_THAT(wijk({"sessions", "show", session}), Exits(0));
}

TEST_F(Sessions, AreNotImportedWithAnotherStoryThanTheOneThatWasPlayed) {
    saved_session();
    auto exported = wijk({"sessions", "export"}).out;
    const auto words = exported.find("in de kou");
    ASSERT_NE(words, std::string::npos);
    exported.replace(words, 9, "in de zon");
    const auto run = wijk({"--data", "elsewhere", "sessions", "import", "-", "--language", "en"}, exported);
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, HasSubstr("Nothing was added"));
    EXPECT_EQ(kept({"--data", "elsewhere"}), 0U);
}

TEST_F(Sessions, AreErasedOnlyAfterAYes) {
    const auto session = saved_session();
    for (const auto* typed : {"", "\n", "nee\n", "j\n", "y\n", "ja hoor\n"}) {
        const auto run = wijk({"sessions", "erase", session}, typed);
        EXPECT_THAT(run, Exits(0));
        EXPECT_THAT(run.out, AllOf(HasSubstr(session), HasSubstr("Er is niets weggegooid."))) << typed;
        EXPECT_TRUE(fits_a_terminal(run.out));
    }
    EXPECT_EQ(kept(), 1U);
    EXPECT_THAT(wijk({"sessions", "erase", session}, "ja\n"), Exits(0));
    EXPECT_EQ(kept(), 0U);
    const auto another = saved_session();
    EXPECT_THAT(wijk({"sessions", "erase", another, "--language", "en"}, "yes\n"), Exits(0));
    EXPECT_EQ(kept(), 0U);
}

TEST_F(Sessions, AreErasedWithoutAQuestionWhenYesIsGiven) {
    const auto session = saved_session({"--learner", "Els"});
    saved_session({"--learner", "Els"});
    saved_session({"--learner", "Zoë"});
    const auto one = wijk({"sessions", "erase", session, "--yes", "--language", "en"});
    EXPECT_THAT(one, Exits(0));
    EXPECT_THAT(one.out, Not(HasSubstr("Type yes")));
    EXPECT_EQ(kept(), 2U);
    EXPECT_THAT(wijk({"sessions", "erase", "--learner", "Els", "--yes"}), Exits(0));
    EXPECT_EQ(kept(), 1U);
    EXPECT_THAT(wijk({"sessions", "list", "--learner", "Els"}), Exits(2)) << "she is gone herself";
    EXPECT_THAT(wijk({"sessions", "erase", "--all", "--yes"}), Exits(0));
    EXPECT_EQ(kept(), 0U);
}

TEST_F(Sessions, LeaveNothingInTheFilesWhenTheyAreErased) {
    const std::string words = "Dit schreef ik helemaal zelf";
    wijk({"play", scenario(), "--learner", "Annemieke"}, "1\n" + words + "\n1\n");
    const auto anywhere = [&](const std::string& text) {
        for (const auto& one : std::filesystem::recursive_directory_iterator(data()))
            if (one.is_regular_file() && read(one.path()).find(text) != std::string::npos) return true;
        return false;
    };
    ASSERT_TRUE(anywhere(words));
    ASSERT_TRUE(anywhere("Annemieke"));
    ASSERT_THAT(wijk({"sessions", "erase", "--learner", "Annemieke", "--yes"}), Exits(0));
    EXPECT_FALSE(anywhere(words));
    EXPECT_FALSE(anywhere("Annemieke"));
}

TEST_F(Sessions, AreErasedByOneWishAtATime) {
    const auto session = saved_session({"--learner", "Els"});
    for (const auto& wishes :
         {Arguments{}, Arguments{session, "--all"}, Arguments{"--all", "--learner", "Els"},
          Arguments{session, "--learner", "Els"}}) {
        Arguments arguments{"sessions", "erase", "--yes"};
        arguments.insert(arguments.end(), wishes.begin(), wishes.end());
        EXPECT_THAT(wijk(arguments), Exits(2));
    }
    EXPECT_EQ(kept(), 1U);
}

TEST_F(Sessions, InADamagedFileAreReportedAndTheFileStaysAsItWas) {
    saved_session();
    base::Path database;
    for (const auto& one : std::filesystem::directory_iterator(data()))
        if (one.path().extension() == ".sqlite") database = one.path();
    ASSERT_FALSE(database.empty());
    const std::string rubbish(8192, 'x');
    file(std::filesystem::relative(database, folder()).string(), rubbish);
    for (const auto& arguments :
         {Arguments{"sessions", "list"}, Arguments{"sessions", "erase", "--all", "--yes"},
          Arguments{"play", scenario(), "--choose", "luister", "--save"}}) {
        const auto run = wijk(arguments);
        EXPECT_THAT(run, testing::AnyOf(Exits(2), Exits(3)));
        EXPECT_THAT(run.err, HasSubstr(database.string()));
    }
    EXPECT_EQ(read(database), rubbish);
}

class Branches : public Sessions {
 protected:
    std::string fork(const std::string& session, const Arguments& more) {
        Arguments arguments{"sessions", "fork", session};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = wijk(arguments);
        EXPECT_THAT(run, Exits(0));
        EXPECT_THAT(run.out, MatchesRegex("[0-9A-Z]{26}\n"));
        return run.out.substr(0, 26);
    }
};

TEST_F(Branches, AreMadeShownAndGoneOnWith) {
    const auto session = saved_session();
    const auto before = wijk({"sessions", "show", session}).out;
    const auto branch = fork(session, {"--turn", "2", "--name", "Eerst vragen"});
    const auto listed = wijk({"sessions", "list", "--json"}).json().array()->front();
    EXPECT_EQ(*listed.find("id")->text(), branch);
    EXPECT_EQ(*listed.find("name")->text(), "Eerst vragen");
    EXPECT_EQ(*listed.find("from")->text(), session);
    EXPECT_EQ(*listed.find("replies")->integer(), 1);
    EXPECT_TRUE(listed.find("ended")->is_null());
    EXPECT_EQ(wijk({"sessions", "show", session}).out, before);

    const auto shown = wijk({"sessions", "show", branch, "--json"}).json();
    const auto all = *wijk({"sessions", "show", session, "--json"}).json().find("turns")->array();
    const auto& turns = *shown.find("turns")->array();
    ASSERT_EQ(turns.size(), 2U);
    EXPECT_EQ(turns[0], all[0]) << "the same until there";
    EXPECT_TRUE(turns[1].find("reply")->is_null());
    EXPECT_THAT(wijk({"sessions", "show", branch}), Exits(0));

    EXPECT_THAT(wijk({"play", scenario(), "--resume", branch}, "Eigen woorden\n1\n"), Exits(0));
    const auto ended = wijk({"sessions", "show", branch, "--json"}).json();
    EXPECT_FALSE(ended.find("ending")->is_null());
    const auto again = fork(branch, {"--turn=1"});
    EXPECT_EQ(wijk({"sessions", "roads", again, "--json"}).json().array()->size(), 3U);
}

TEST_F(Branches, AreListedWithTheirFirst) {
    const auto session = saved_session();
    saved_session();
    const auto branch = fork(session, {"--turn", "2", "--name", "Eerst vragen"});
    const auto roads = wijk({"sessions", "roads", branch, "--json"});
    EXPECT_THAT(roads, Exits(0));
    const auto both = *roads.json().array();
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(*both[0].find("id")->text(), session);
    EXPECT_TRUE(both[0].find("turn")->is_null());
    EXPECT_EQ(*both[1].find("id")->text(), branch);
    EXPECT_EQ(*both[1].find("turn")->integer(), 2);
    for (const auto* language : {"nl", "en"})
        for (const auto& arguments :
             {Arguments{"sessions", "roads", session}, Arguments{"sessions", "list"}}) {
            auto all = arguments;
            all.insert(all.end(), {"--language", language});
            const auto run = wijk(all);
            EXPECT_THAT(run, Exits(0));
            EXPECT_TRUE(fits_a_terminal(run.out));
            EXPECT_THAT(run.out, AllOf(HasSubstr(session), HasSubstr(branch), HasSubstr("Eerst vragen"),
                                       HasSubstr(language[0] == 'n' ? "vanaf beurt 2" : "from turn 2")));
        }
}

TEST_F(Branches, GetAnyNameThatStandsOnOneLine) {
    const auto session = saved_session();
    const auto name = [&] {
        const auto listed = wijk({"sessions", "list", "--json"}).json();
        const auto* found = listed.array()->front().find("name");
        return found->is_null() ? std::string() : *found->text();
    };
    for (const auto& wanted : {"Eerste keer", "'; DROP TABLE session; --", "<script>alert(\"x\")</script>",
                               "%s{0}", "=cmd()", "één 🙂"}) {
        const auto run = wijk({"sessions", "name", session, wanted});
        EXPECT_THAT(run, Exits(0));
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_EQ(name(), wanted);
        EXPECT_THAT(wijk({"sessions", "list"}).out, HasSubstr(wanted));
    }
    for (const auto& refused : {std::string("twee\nregels"), std::string(61, 'x')}) {
        const auto run = wijk({"sessions", "name", session, refused, "--language", "en"});
        EXPECT_THAT(run, Exits(2));
        EXPECT_THAT(run.err, HasSubstr("at most 60 characters on one line"));
        EXPECT_THAT(wijk({"sessions", "fork", session, "--turn", "1", "--name", refused}), Exits(2));
    }
    EXPECT_EQ(name(), "één 🙂");
    EXPECT_THAT(wijk({"sessions", "name", session, ""}), Exits(0));
    EXPECT_EQ(name(), "");
    EXPECT_EQ(kept(), 1U);
}

TEST_F(Branches, BeginAtATurnThatIsThere) {
    const auto session = saved_session();
    for (const auto* turn : {"0", "-1", "3", "99999999999999999999", "x", "1.5", ""}) {
        const auto run =
            wijk({"sessions", "fork", session, std::string("--turn=") + turn, "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << turn;
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, HasSubstr("turn")) << turn;
    }
    EXPECT_THAT(wijk({"sessions", "fork", session, "--turn", "3"}).err, HasSubstr("1 tot en met 2"));
    EXPECT_THAT(wijk({"sessions", "fork", session}), Exits(2));
    EXPECT_THAT(wijk({"sessions", "fork", "nope", "--turn", "1"}), Exits(2));
    EXPECT_THAT(wijk({"sessions", "name", "nope", "x"}), Exits(2));
    EXPECT_EQ(kept(), 1U);
}

TEST_F(Branches, StayWhenTheirFirstIsErasedAndTravel) {
    const auto session = saved_session();
    const auto branch = fork(session, {"--turn", "2", "--name", "Eerst vragen"});
    const auto erased = wijk({"sessions", "erase", session, "--yes"});
    ASSERT_THAT(erased, Exits(0));
    EXPECT_THAT(erased.out, AllOf(HasSubstr("zijn er nog"), HasSubstr("wijk sessions roads " + branch)));
    EXPECT_TRUE(fits_a_terminal(erased.out));
    EXPECT_THAT(wijk({"sessions", "show", branch}).out, HasSubstr("Je staat hier in de kou"));
    const auto exported = wijk({"sessions", "export"}).out;
    ASSERT_THAT(wijk({"--data", "elsewhere", "sessions", "import", "-"}, exported), Exits(0));
    EXPECT_EQ(wijk({"--data", "elsewhere", "sessions", "export"}).out, exported);
}

}  // namespace
}  // namespace wijk::cli
