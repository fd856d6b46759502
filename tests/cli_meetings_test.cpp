// `wijk meetings`: a meeting that was kept can be seen, taken along, put back and erased. The meeting in
// tests/meetings/bushalte.json was held with the program: seven people, two turns, the first voted on twice.

#include <array>
#include <cctype>
#include <filesystem>
#include <set>

#include <sys/stat.h>

#include "cli.h"

namespace wijk::cli {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr const char* held = "01M88B447V17YBS05N8P1Y0A8V";
constexpr std::array<const char*, 8> everybody = {"Mo",     "Els",   "Ria",  "Karim",
                                                  "Fatima", "Joost", "Wies", "Hanneke"};

/// Stands there as a word of its own.
bool names(const std::string& text, const std::string& name) {
    const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const auto end = at + name.size();
        if ((at == 0 || !letter(text[at - 1])) && (end == text.size() || !letter(text[end]))) return true;
    }
    return false;
}

class Meetings : public Cli {
 protected:
    using Edits = std::vector<std::pair<std::string, std::string>>;

    /// The kept meeting as a file, with texts in it replaced.
    std::string exported(const Edits& edits = {}) {
        auto text = read(base::Path(WIJK_TESTS_DIR) / "meetings" / "bushalte.json");
        for (const auto& [from, to] : edits) {
            const auto at = text.find(from);
            EXPECT_NE(at, std::string::npos) << from;
            text.replace(at, from.size(), to);
        }
        return text;
    }
    void bring(const Edits& edits = {}) {
        const auto run = wijk({"sessions", "import", "-", "--language", "en"}, exported(edits));
        ASSERT_THAT(run, Exits(0));
        ASSERT_EQ(run.out, "meetings added: 1\n");
    }
    std::size_t kept() { return wijk({"meetings", "list", "--json"}).json().array()->size(); }
    std::string page(const Arguments& more = {}) {
        Arguments arguments{"meetings", "report", held};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = wijk(arguments);
        EXPECT_THAT(run, Exits(0));
        EXPECT_THAT(run.err, IsEmpty());
        return run.out;
    }
};

TEST_F(Meetings, AreListedWithTheAgreedKeysAndTypes) {
    EXPECT_EQ(wijk({"meetings", "list", "--json"}).json(), json::Value(json::Array{}));
    bring();
    const auto listed = wijk({"meetings", "list", "--json"});
    EXPECT_THAT(listed, Exits(0));
    EXPECT_EQ(shape(listed.json()),
              R"([{"id":text,"title":text,"group":text,"started":text,"last":text,"ended":truth}])");
    const auto one = listed.json().array()->front();
    EXPECT_EQ(*one.find("id")->text(), held);
    EXPECT_EQ(*one.find("group")->text(), "Team Noord");
    EXPECT_EQ(*one.find("started")->text(), "2026-11-25T13:30:00.000Z");
    EXPECT_TRUE(*one.find("ended")->truth());
}

TEST_F(Meetings, AreListedForPeopleWithinTheTerminal) {
    EXPECT_THAT(wijk({"meetings", "list"}).out, HasSubstr("nog geen bijeenkomst"));
    bring({{R"("ended": true)", R"("ended": false)"}});
    for (const auto* language : {"nl", "en"}) {
        const auto run = wijk({"meetings", "list", "--language", language});
        EXPECT_THAT(run, Exits(0));
        EXPECT_TRUE(fits_a_terminal(run.out));
        EXPECT_THAT(run.out, AllOf(HasSubstr(held), HasSubstr("Samen spelen"), HasSubstr("Team Noord"),
                                   HasSubstr(language[0] == 'n' ? "(nog niet klaar)" : "(not finished)")));
    }
}

TEST_F(Meetings, AreShownWithWhatWasAgreed) {
    bring();
    const auto run = wijk({"meetings", "show", held});
    EXPECT_THAT(run, Exits(0));
    EXPECT_TRUE(fits_a_terminal(run.out));
    EXPECT_THAT(run.out, AllOf(HasSubstr("Mo, Els, Ria, Karim, Fatima, Joost, Wies"), HasSubstr("Hanneke"),
                               HasSubstr("Twee keer gelukt"), HasSubstr("Fatima: Met Joost meelopen"),
                               HasSubstr("2026-12-10, 14:30, Bij Wies thuis")));
    const auto json = wijk({"meetings", "show", held, "--json"});
    EXPECT_THAT(json, Exits(0));
    EXPECT_EQ(
        shape(json.json()),
        R"({"id":text,"title":text,"group":text,"started":text,"last":text,"ended":truth,"method":text,)"
        R"("members":[text],"facilitator":text,"bringer":null,"material":{"kind":text,"item":text,)"
        R"("title":text},"minutes":integer,"step":text,"agreements_before":[{"who":text,"what":text,)"
        R"("when":text,"asks":text,"outcome":text,"told":text}],"agreements":[{"who":text,"what":text,)"
        R"("when":text,"asks":text,"outcome":text,"told":null}],"next":{"date":text,"time":text,)"
        R"("place":text}})");
    EXPECT_EQ(json.json().find("agreements")->array()->size(), 3U) << "of those who made one";
    EXPECT_EQ(*json.json().find("minutes")->integer(), 62);
}

TEST_F(Meetings, ComeBackFromAnExportAsTheyWere) {
    bring();
    const auto shown = wijk({"meetings", "show", held, "--json"}).out;
    const auto one = wijk({"meetings", "export", held});
    ASSERT_THAT(one, Exits(0));
    EXPECT_THAT(wijk({"meetings", "export", held, "-o", "nieuwe map/één.json"}).out, IsEmpty());
    EXPECT_EQ(read(folder() / "nieuwe map" / "één.json"), one.out);
    EXPECT_EQ(wijk({"meetings", "export", held, "-o", "-"}).out, one.out);
    EXPECT_EQ(wijk({"sessions", "export"}).out, one.out) << "a group's meeting goes along with everything";
    ASSERT_THAT(wijk({"meetings", "erase", held, "--yes"}), Exits(0));
    EXPECT_EQ(kept(), 0U);
    ASSERT_THAT(wijk({"sessions", "import", "-"}, one.out), Exits(0));
    EXPECT_EQ(wijk({"meetings", "show", held, "--json"}).out, shown);
    EXPECT_EQ(wijk({"meetings", "export", held}).out, one.out);
}

TEST_F(Meetings, ThatAreHereAlreadyStayAsTheyAre) {
    bring();
    const auto before = wijk({"meetings", "export", held}).out;
    const auto again = wijk({"sessions", "import", "-", "--language", "en"},
                            exported({{"Een keer niets zeggen", "Iets heel anders"}}));
    EXPECT_THAT(again, Exits(0));
    EXPECT_EQ(again.out, "Nothing added: there was nothing new in it.\n");
    EXPECT_EQ(kept(), 1U);
    EXPECT_EQ(wijk({"meetings", "export", held}).out, before);
}

TEST_F(Meetings, AreErasedOnlyAfterAYes) {
    bring();
    for (const auto* typed : {"", "\n", "nee\n", "j\n"}) {
        const auto run = wijk({"meetings", "erase", held}, typed);
        EXPECT_THAT(run, Exits(0));
        EXPECT_THAT(run.out, AllOf(HasSubstr(held), HasSubstr("Er is niets weggegooid."))) << typed;
    }
    EXPECT_EQ(kept(), 1U);
    EXPECT_THAT(wijk({"meetings", "erase", held}, "ja\n"), Exits(0));
    EXPECT_EQ(kept(), 0U);
    for (const auto& file : std::filesystem::directory_iterator(data())) {
        if (!file.is_regular_file()) continue;
        EXPECT_THAT(read(file.path()), Not(HasSubstr("Fatima"))) << "gone from " << file.path();
    }
}

TEST_F(Meetings, ThatAreNotThereAreNamed) {
    bring();
    const auto session = saved_session();
    for (const auto* command : {"show", "export", "erase", "report", "calendar"})
        for (const auto& id : {std::string("01ARZ3NDEKTSV4RRFFQ69G5FAV"), session, std::string("../x")}) {
            const auto run = wijk({"meetings", command, id, "--language", "en"});
            EXPECT_THAT(run, Exits(2)) << command;
            EXPECT_THAT(run.out, IsEmpty());
            EXPECT_THAT(run.err, AllOf(HasSubstr(id), HasSubstr("wijk meetings list")));
        }
    EXPECT_EQ(kept(), 1U);
}

TEST_F(Meetings, AreAskedForByACommandAndAnId) {
    for (const auto& arguments :
         {Arguments{"meetings"}, Arguments{"meetings", "show"}, Arguments{"meetings", "report"},
          Arguments{"meetings", "calendar"}, Arguments{"meetings", "zomaar"},
          Arguments{"meetings", "list", "--names"}}) {
        const auto run = wijk(arguments);
        EXPECT_THAT(run, Exits(2));
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, StartsWith("wijk: "));
    }
}

TEST_F(Meetings, GiveAPageThatNamesNobody) {
    bring({{R"(\"bringer\":null)", R"(\"bringer\":3)"}});
    for (const auto* language : {"nl", "en"}) {
        const auto text = page({"--language", language});
        EXPECT_THAT(text, AllOf(StartsWith(std::string("<!DOCTYPE html>\n<html lang=\"") + language + "\""),
                                HasSubstr("Een keer niets zeggen"), HasSubstr("Vragen of ze iets wil"),
                                HasSubstr("Dinsdag is er ook de groep."), HasSubstr("Ach ja.")));
        for (const auto* name : everybody) EXPECT_FALSE(names(text, name)) << name << " in " << language;
        EXPECT_FALSE(names(text, "Team Noord"));
    }
}

TEST_F(Meetings, GiveAPageWithNamesAndWithoutWordsWhenAsked) {
    bring();
    const auto named = page({"--names"});
    for (const auto* name : everybody) EXPECT_TRUE(names(named, name)) << name;
    const auto wordless = page({"--without-words"});
    EXPECT_THAT(wordless, AllOf(Not(HasSubstr("Vragen of ze iets wil")), Not(HasSubstr("vraag was wat Nel")),
                                HasSubstr("Een keer niets zeggen")));
}

TEST_F(Meetings, GiveAPageOfAMeetingThatIsStillGoingOn) {
    bring({{R"(\"phase\":\"said\",\"words\":[\"Ik)", R"(\"phase\":\"vote\",\"words\":[\"Ik)"},
           {R"([3,4],\"keyboard\":[0,0],\"phones\":[0,0],\"open\":false)",
            R"([3,4],\"keyboard\":[0,0],\"phones\":[0,0],\"open\":true)"},
           {R"(\"reply\":\"later\")", R"(\"reply\":\"\")"},
           {R"(\"ended\":\"2026-11-25T14:37:00.000Z\")", R"(\"ended\":null)"}});
    const auto text = page();
    EXPECT_THAT(text, HasSubstr("Je staat hier in de kou"));
    EXPECT_THAT(text, Not(HasSubstr("Dinsdag is er ook de groep."))) << "an open vote is secret";
}

TEST_F(Meetings, GiveTheNextDateForACalendar) {
    bring();
    const auto run = wijk({"meetings", "calendar", held});
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, AllOf(StartsWith("BEGIN:VCALENDAR\r\n"), EndsWith("END:VCALENDAR\r\n"),
                               HasSubstr("\r\nDTSTART:20261210T143000\r\n")));
    for (const auto* name : everybody) EXPECT_FALSE(names(run.out, name)) << name;
    EXPECT_THAT(wijk({"meetings", "calendar", held, "-o", "volgende.ics"}).out, IsEmpty());
    const auto same_but_for_when = [](std::string text) {
        text.erase(text.find("DTSTAMP:"), std::string_view("DTSTAMP:20261210T143000Z").size());
        return text;
    };
    EXPECT_EQ(same_but_for_when(read(folder() / "volgende.ics")), same_but_for_when(run.out));
}

TEST_F(Meetings, WithoutANextDateSayHowToWriteOneAndLeaveNoFile) {
    for (const auto& [date, told] : {std::pair("", "No next date"), std::pair("2026-02-30", "2026-02-30"),
                                     std::pair("donderdag", "donderdag")}) {
        wijk({"sessions", "erase", "--all", "--yes"});
        bring({{R"(\"next_date\":\"2026-12-10\")", std::string(R"(\"next_date\":\")") + date + R"(\")"}});
        const auto run = wijk({"meetings", "calendar", held, "-o", "x.ics", "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << date;
        EXPECT_THAT(run.err, AllOf(HasSubstr(told), HasSubstr("2026-12-10")));
        EXPECT_FALSE(std::filesystem::exists(folder() / "x.ics"));
        EXPECT_THAT(page({"--language", "en"}), Not(HasSubstr("Next time"))) << date;
    }
}

TEST_F(Meetings, ThatCannotBeWrittenSayWhereAndLeaveNothing) {
    bring();
    ASSERT_EQ(::mkfifo((folder() / "pipe").c_str(), 0600), 0);
    std::filesystem::create_directory(folder() / "map");
    file("bestand", "oud");
    const auto there = [&] {
        std::set<std::string> all;
        for (const auto& one : std::filesystem::directory_iterator(folder())) all.insert(one.path());
        return all;
    };
    const auto before = there();
    for (const auto* command : {"export", "report", "calendar"}) {
        for (const auto* target : {"pipe", "bestand/x"}) {
            const auto run = wijk({"meetings", command, held, "-o", target, "--language", "en"});
            EXPECT_THAT(run, Exits(3)) << command << ' ' << target;
            EXPECT_THAT(run.out, IsEmpty());
            EXPECT_THAT(run.err, StartsWith("wijk: "));
        }
        EXPECT_THAT(wijk({"meetings", command, held, "-o", "map"}), Exits(2)) << "a folder";
        EXPECT_THAT(wijk_into("/dev/full", {"meetings", command, held}), Exits(3)) << command;
    }
    EXPECT_EQ(there(), before);
    EXPECT_EQ(read(folder() / "bestand"), "oud");
}

TEST_F(Meetings, ThatAreDamagedAreToldAndStayOnTheDisk) {
    const Edits damages{{R"(\"step\":6)", R"(\"step\":7)"},
                        {R"(\"kind\":\"wijkgesprek-meeting\")", R"(\"kind\":\"iets\")"},
                        {R"(\"format\":1,\"method\")", R"(\"format\":2,\"method\")"},
                        {R"(\"bringer\":null)", R"(\"bringer\":7)"},
                        {R"(\"seconds\":3720.0)", R"(\"seconds\":-1)"},
                        {R"(\"facilitator\")", R"(\"leider\")"}};
    for (const auto& damage : damages) {
        wijk({"sessions", "erase", "--all", "--yes"});
        bring({damage});
        for (const auto* command : {"report", "calendar"}) {
            const auto run = wijk({"meetings", command, held, "-o", "x"});
            EXPECT_THAT(run, Exits(2)) << damage.second << ' ' << command;
            EXPECT_THAT(run.out, IsEmpty());
            EXPECT_THAT(run.err, AllOf(HasSubstr(held), HasSubstr("blijft op de schijf")));
            EXPECT_FALSE(std::filesystem::exists(folder() / "x"));
        }
        const auto shown = wijk({"meetings", "show", held});
        EXPECT_THAT(shown, Exits(2)) << damage.second;
        EXPECT_THAT(shown.err, HasSubstr(held));
        EXPECT_EQ(kept(), 1U) << "it can still be exported or erased";
        EXPECT_THAT(wijk({"meetings", "export", held}), Exits(0));
    }
}

TEST_F(Meetings, OfWhichTheTalkDoesNotFitItsScenarioAreTold) {
    for (const auto& damage : Edits{{R"(\"reply\":\"later\")", R"(\"reply\":\"nergens\")"},
                                    {R"(\"offered\":[\"samen\")", R"(\"offered\":[\"luister\")"},
                                    {R"(\"scene\":\"bank\")", R"(\"scene\":\"halte\")"},
                                    {R"(\"hands\":[3,4])", R"(\"hands\":[3])"},
                                    {R"(\"file\":\"scenario.yaml\",\"scenario\":\"format: 1)",
                                     R"(\"file\":\"scenario.yaml\",\"scenario\":\"format: 9)"}}) {
        wijk({"sessions", "erase", "--all", "--yes"});
        bring({damage});
        const auto run = wijk({"meetings", "report", held, "-o", "x.html", "--language", "en"});
        EXPECT_THAT(run, Exits(2)) << damage.second;
        EXPECT_THAT(run.err, HasSubstr(held)) << damage.second;
        EXPECT_FALSE(std::filesystem::exists(folder() / "x.html"));
        EXPECT_THAT(wijk({"meetings", "show", held}), Exits(0)) << "what was agreed is still there";
    }
}

TEST_F(Meetings, AreNotTakenInWhenTheFileIsDamaged) {
    auto half = exported();
    half.resize(half.size() / 2);
    for (const auto& text :
         {half, exported({{R"("state": "{)", R"("state": "[)"}}),
          exported({{R"("state": "{)", R"("state": 3, "x": "{)"}}),
          exported({{R"("ended": true)", R"("ended": "ja")"}}),
          exported({{R"("started": "2026-11-25T13)", R"("started": "gisteren 13)"}}),
          exported({{R"("group": "Team Noord")", R"("group": ")" + std::string(61, 'x') + "\""}})}) {
        const auto run = wijk({"sessions", "import", "-", "--language", "en"}, text);
        EXPECT_THAT(run, Exits(2)) << text.substr(0, 300);
        EXPECT_THAT(run.err, HasSubstr("Nothing was added"));
    }
    EXPECT_EQ(kept(), 0U);
}

}  // namespace
}  // namespace wijk::cli
