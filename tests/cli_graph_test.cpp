// `wijk graph`: the map of a scenario as a picture and in two languages for other programs.

#include "cli.h"
#include "report/testing_xml.h"

namespace wijk::cli {
namespace {

using report::testing_support::Xml;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class GraphCommand : public Cli {
 protected:
    /// The reader is one of pages, which begin so.
    static Xml read_xml(const std::string& svg) { return Xml("<!DOCTYPE html>\n" + svg); }
    static std::size_t with_class(const Xml& xml, const std::string& name) {
        std::size_t found = 0;
        for (const auto* one : xml.all("g")) found += one->has_class(name);
        return found;
    }
};

TEST_F(GraphCommand, DrawsEachSceneInAWellFormedPicture) {
    const auto run = wijk({"graph", scenario()});
    ASSERT_THAT(run, Exits(0));
    EXPECT_THAT(run.err, IsEmpty());
    const auto xml = read_xml(run.out);
    EXPECT_EQ(with_class(xml, "scene"), 3U);
    EXPECT_EQ(xml.all("title").front()->text, "Bij de bushalte");
    EXPECT_EQ(xml.all("desc").size(), 1U);
    EXPECT_THAT(run.out, HasSubstr("Hier begint het"));
    const auto english = wijk({"graph", "opa-wim", "--language", "en"});
    ASSERT_THAT(english, Exits(0));
    EXPECT_GT(with_class(read_xml(english.out), "scene"), 10U);
    EXPECT_THAT(english.out, HasSubstr("It starts here"));
}

TEST_F(GraphCommand, WritesTheSameToAFile) {
    const auto path = folder() / "kaart.svg";
    const auto run = wijk({"graph", "opa-wim", "-o", path.string()});
    ASSERT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, IsEmpty());
    EXPECT_EQ(read(path), wijk({"graph", "opa-wim", "--format", "svg"}).out);
    const auto failed = wijk({"graph", "opa-wim", "-o", "/proc/nergens/kaart.svg"});
    EXPECT_THAT(failed, Exits(3)) << "output failed";
    EXPECT_THAT(failed.err, HasSubstr("/proc/nergens"));
}

TEST_F(GraphCommand, ShowsWhereSomethingIsToBeLookedAt) {
    const std::string short_one = "says: Koud hè. Ik sta hier alleen om te roken.";
    const std::string long_one =
        "says: Ik liep gisteren met de hond van mijn zus langs het water en toen moest ik drie keer "
        "stilstaan "
        "omdat ik geen lucht meer had.";
    const auto run = wijk({"graph", scenario("lang", {short_one, long_one})});
    ASSERT_THAT(run, Exits(0));
    EXPECT_THAT(run.out, HasSubstr("class=\"sign\""));
    EXPECT_THAT(run.out, HasSubstr("halte#koud: "));
    EXPECT_THAT(run.out, HasSubstr("Kijk hier nog eens"));
    EXPECT_THAT(wijk({"graph", scenario()}).out, Not(HasSubstr("halte#koud: ")));
}

TEST_F(GraphCommand, WritesDotAndMermaid) {
    const auto dot = wijk({"graph", scenario(), "--format", "dot"});
    ASSERT_THAT(dot, Exits(0));
    EXPECT_THAT(dot.out, StartsWith("digraph \"bushalte\" {\n"));
    EXPECT_THAT(dot.out, HasSubstr("\"halte\" -> \"bank\""));
    const auto mermaid = wijk({"graph", scenario("nog"), "--format", "mermaid"});
    ASSERT_THAT(mermaid, Exits(0));
    EXPECT_THAT(mermaid.out, StartsWith("flowchart TD\n"));
}

TEST_F(GraphCommand, LeavesAMaliciousTextText) {
    const std::string evil = R"(</title><script>alert(1)</script>"];x->y;%%init%%)";
    const auto path = scenario("boos", {"title: Bij de bushalte", "title: '" + evil + "'"});
    const auto svg = wijk({"graph", path});
    ASSERT_THAT(svg, Exits(0));
    const auto xml = read_xml(svg.out);
    EXPECT_THAT(xml.all("script"), IsEmpty());
    EXPECT_EQ(xml.all("title").front()->text, evil);
    const auto dot = wijk({"graph", path, "--format", "dot"});
    EXPECT_THAT(dot.out, HasSubstr(R"(</script>\"];x->y;)"));
    EXPECT_THAT(wijk({"graph", path, "--format", "mermaid"}).out, Not(HasSubstr("%%")));
}

TEST_F(GraphCommand, SaysWhatIsWrongWithItsUse) {
    EXPECT_THAT(wijk({"graph"}), Exits(2));
    EXPECT_THAT(wijk({"graph", "opa-wim", "--format", "gif"}), Exits(2));
    EXPECT_THAT(wijk({"graph", "bestaat-niet"}), Exits(2));
}

}  // namespace
}  // namespace wijk::cli
