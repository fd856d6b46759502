// A first scenario from the command line: `wijk new`.

#include <filesystem>

#include "cli.h"

namespace wijk::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

class New : public Cli {
 protected:
    static Arguments riet(const Arguments& more = {}) {
        Arguments all = {"new", "--title", "Riet en het raam", "--resident", "Riet", "--place", "Buurthuis"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
};

TEST_F(New, MakesAScenarioThatIsCheckedStrictlyTestedAndPlayed) {
    for (const auto* language : {"nl", "en"}) {
        const auto target = (folder() / language).string();
        const auto run = wijk(riet({target, "--language", language}));
        EXPECT_THAT(run, Exits(0));
        EXPECT_THAT(run.err, IsEmpty());
        const auto made = target + "/riet-en-het-raam";
        EXPECT_THAT(run.out,
                    AllOf(HasSubstr(made + "/scenario.yaml\n"), HasSubstr("  wijk check " + made + "\n"),
                          HasSubstr("  wijk play " + made + "\n"), HasSubstr("  wijkgesprek")));
        EXPECT_THAT(wijk({"check", made, "--strict"}), Exits(0));
        EXPECT_THAT(wijk({"test", made}), Exits(0));
        EXPECT_THAT(wijk({"play", made, "--playthrough", "first", "--language", language}), Exits(0));
    }
}

TEST_F(New, StandsAmongTheOwnScenariosWhenNoFolderIsNamed) {
    const auto run = wijk(riet({"--id", "riet"}));
    EXPECT_THAT(run, Exits(0));
    EXPECT_TRUE(std::filesystem::is_regular_file(data() / "scenarios" / "riet" / "scenario.yaml"));
    EXPECT_THAT(run.out, HasSubstr("--scenario riet\n"));
    EXPECT_THAT(wijk({"play", "riet", "--playthrough", "first"}), Exits(0)) << "by its name";
}

TEST_F(New, NamesTheOptionThatIsMissingWhereNobodyCanBeAsked) {
    const auto run = wijk({"new", "--title", "Riet", "--place", "Buurthuis"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, HasSubstr("--resident"));
    EXPECT_FALSE(std::filesystem::exists(data() / "scenarios"));
}

TEST_F(New, NeverTouchesAFolderThatIsThere) {
    const auto there = file("riet-en-het-raam/notitie.txt", "van mij");
    const auto run = wijk(riet({folder().string()}));
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.err, AllOf(HasSubstr("riet-en-het-raam"), HasSubstr("--id")));
    EXPECT_EQ(read(there), "van mij");
    EXPECT_FALSE(std::filesystem::exists(folder() / "riet-en-het-raam" / "scenario.yaml"));
}

TEST_F(New, RefusesAnswersThatCannotBe) {
    for (const auto& [option, value] :
         std::vector<std::pair<std::string, std::string>>{{"--age", "veel"},
                                                          {"--age", "300"},
                                                          {"--stop", "8"},
                                                          {"--role", "tovenaar"},
                                                          {"--id", "../weg"}}) {
        const auto run = wijk(riet({option, value}));
        EXPECT_THAT(run, Exits(2)) << option;
        EXPECT_THAT(run.err, HasSubstr(value)) << option;
    }
    EXPECT_FALSE(std::filesystem::exists(data() / "scenarios"));
}

}  // namespace
}  // namespace wijk::cli
