// `wijk report`: what a learner takes along from one talk.

#include <filesystem>

#include <sys/stat.h>

#include "cli.h"

namespace wijk::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class Report : public Cli {
 protected:
    /// A talk with own words before its second reply.
    std::string written_session() {
        wijk({"play", scenario(), "--learner", "Els"}, "1\nMijn eigen zin\n1\n");
        return *wijk({"sessions", "list", "--json"}).json().array()->front().find("id")->text();
    }
};

TEST_F(Report, IsAPageOnStandardOutputUnlessAskedOtherwise) {
    const auto session = saved_session();
    const auto run = wijk({"report", session});
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_THAT(run.out, AllOf(StartsWith("<!DOCTYPE html>\n<html lang=\"nl\""), HasSubstr("Bij de bushalte"),
                               HasSubstr("Je staat hier in de kou")));
    EXPECT_EQ(wijk({"report", session, "--format", "html", "-o", "-"}).out, run.out);
    EXPECT_THAT(wijk({"report", session, "--language", "en"}).out,
                StartsWith("<!DOCTYPE html>\n<html lang=\"en\""));
}

TEST_F(Report, ComesInEveryForm) {
    const auto session = saved_session();
    const auto csv = wijk({"report", session, "--format", "csv"});
    EXPECT_THAT(csv, Exits(0));
    EXPECT_THAT(csv.out, StartsWith("\xEF\xBB\xBFsession,started,"));
    const auto json = wijk({"report", session, "--format", "json"});
    EXPECT_THAT(json, Exits(0));
    EXPECT_EQ(*json.json().find("session")->find("id")->text(), session);
    const auto xapi = wijk({"report", session, "--format", "xapi"});
    EXPECT_THAT(xapi, Exits(0));
    EXPECT_EQ(xapi.json().array()->size(), 3U) << "the talk and two turns";
}

TEST_F(Report, IsWrittenToAFileWhole) {
    const auto session = saved_session();
    const auto out = wijk({"report", session}).out;
    const auto run = wijk({"report", session, "-o", "nieuwe map/één.html"});
    EXPECT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, IsEmpty());
    EXPECT_EQ(read(folder() / "nieuwe map" / "één.html"), out);
    file("oud.html", "oud");
    EXPECT_THAT(wijk({"report", session, "-o", "oud.html"}), Exits(0));
    EXPECT_EQ(read(folder() / "oud.html"), out);
    std::size_t files = 0;
    for (const auto& one : std::filesystem::directory_iterator(folder() / "nieuwe map"))
        files += one.exists() ? 1U : 0U;
    EXPECT_EQ(files, 1U) << "nothing is left beside it";
}

TEST_F(Report, ThatCannotBeWrittenSaysSoAndLeavesWhatWasThere) {
    const auto session = saved_session();
    ASSERT_EQ(::mkfifo((folder() / "pipe").c_str(), 0600), 0);
    for (const auto& target : {std::string("pipe"), std::string("bushalte/scenario.yaml/x")}) {
        const auto run = wijk({"report", session, "-o", target, "--language", "en"});
        EXPECT_THAT(run, Exits(3)) << target;
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, StartsWith("wijk: "));
    }
    EXPECT_TRUE(std::filesystem::is_fifo(folder() / "pipe"));
    EXPECT_THAT(wijk({"report", session, "-o", "bushalte"}), Exits(2)) << "a folder";
    EXPECT_THAT(wijk_into("/dev/full", {"report", session}), Exits(3));
}

TEST_F(Report, OfASessionThatIsNotThereNamesIt) {
    for (const auto* language : {"nl", "en"}) {
        const auto run =
            wijk({"report", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "-o", "x.html", "--language", language});
        EXPECT_THAT(run, Exits(2));
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, AllOf(HasSubstr("01ARZ3NDEKTSV4RRFFQ69G5FAV"), HasSubstr("wijk sessions list")));
        EXPECT_TRUE(fits_a_terminal(run.err));
    }
    EXPECT_FALSE(std::filesystem::exists(folder() / "x.html"));
}

TEST_F(Report, LeavesOutWhatTheLearnerLeavesOut) {
    const auto session = written_session();
    for (const auto* format : {"html", "csv", "json"}) {
        EXPECT_THAT(wijk({"report", session, "--format", format}).out,
                    AllOf(HasSubstr("Els"), HasSubstr("Mijn eigen zin")));
        EXPECT_THAT(
            wijk({"report", session, "--format", format, "--without-name", "--without-own-words"}).out,
            AllOf(Not(HasSubstr("Els")), Not(HasSubstr("Mijn eigen zin"))))
            << format;
    }
    EXPECT_THAT(wijk({"report", session, "--format", "xapi"}).out,
                AllOf(Not(HasSubstr("Els")), Not(HasSubstr("Mijn eigen zin"))));
    EXPECT_THAT(wijk({"report", session, "--format", "xapi", "--with-name", "--with-own-words"}).out,
                AllOf(HasSubstr("Els"), HasSubstr("Mijn eigen zin")));
}

TEST_F(Report, OfMarkedTurnsSaysWhenThereAreNone) {
    const auto session = saved_session();
    for (const auto* language : {"nl", "en"}) {
        const auto run = wijk({"report", session, "--marked-only", "--language", language});
        EXPECT_THAT(run, Exits(2));
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_TRUE(fits_a_terminal(run.err));
    }
}

TEST_F(Report, OfATalkThatWasLeftIsMadeToo) {
    wijk({"play", scenario(), "--choose", "luister", "--save"});
    const auto session = *wijk({"sessions", "list", "--json"}).json().array()->front().find("id")->text();
    for (const auto* format : {"html", "csv", "json", "xapi"})
        EXPECT_THAT(wijk({"report", session, "--format", format}), Exits(0));
}

TEST_F(Report, CannotBeAskedForTwoThingsAtOnce) {
    const auto session = saved_session();
    for (const auto* what : {"name", "own-words"}) {
        const auto run =
            wijk({"report", session, std::string("--with-") + what, std::string("--without-") + what});
        EXPECT_THAT(run, Exits(2));
        EXPECT_THAT(run.err, HasSubstr(std::string("--without-") + what));
        EXPECT_TRUE(fits_a_terminal(run.err));
    }
    const auto unknown = wijk({"report", session, "--format", "pdf", "--language", "en"});
    EXPECT_THAT(unknown, Exits(2));
    EXPECT_THAT(unknown.err, AllOf(HasSubstr("html"), HasSubstr("xapi")));
}

TEST_F(Report, HasASchemaOfItsOwn) {
    const auto schema = wijk({"schema", "report"});
    EXPECT_THAT(schema, Exits(0));
    EXPECT_NE(schema.json().find("properties")->find("turns"), nullptr);
    EXPECT_THAT(wijk({"schema", "--help"}).out, HasSubstr("report"));
}

}  // namespace
}  // namespace wijk::cli
