// `wijk realism`: what it prints for people and for scripts.

#include "cli.h"

namespace wijk::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class RealismCommand : public Cli {};

TEST_F(RealismCommand, PrintsOneObjectForEachScenarioAsJson) {
    const auto run = wijk({"realism", scenario(), "opa-wim", "--json"});
    ASSERT_THAT(run, Exits(0));
    EXPECT_THAT(run.err, IsEmpty());
    const auto all = run.json();
    ASSERT_EQ(all.array()->size(), 2U);
    EXPECT_EQ(*all.array()->front().find("scenario")->text(), "bushalte");
    const auto& wim = all.array()->back();
    EXPECT_EQ(*wim.find("scenario")->text(), "opa-wim");
    ASSERT_FALSE(wim.find("transitions")->array()->empty());
    for (const auto& one : *wim.find("transitions")->array()) {
        EXPECT_GT(*one.find("n")->integer(), 0);
        EXPECT_NEAR(
            *one.find("change")->number() + *one.find("sustain")->number() + *one.find("neutral")->number(),
            1, 1e-9);
    }
    EXPECT_EQ(wijk({"realism", "opa-wim", "--json"}).json().array()->front(), wim)
        << "the same talks each time";
}

TEST_F(RealismCommand, TellsInWordsThatFitATerminalThatTheyAreNoNorm) {
    const auto dutch = wijk({"realism", "opa-wim"});
    ASSERT_THAT(dutch, Exits(0));
    EXPECT_TRUE(fits_a_terminal(dutch.out));
    EXPECT_THAT(dutch.out, AllOf(HasSubstr("geen norm"), HasSubstr("een vraag"), HasSubstr("open vraag")));
    const auto english = wijk({"realism", "opa-wim", "--language", "en"});
    ASSERT_THAT(english, Exits(0));
    EXPECT_TRUE(fits_a_terminal(english.out));
    EXPECT_THAT(english.out,
                AllOf(HasSubstr("no norm"), HasSubstr("open question"), Not(HasSubstr("vraag"))));
}

TEST_F(RealismCommand, DoesNotMeasureWhatIsNotThere) {
    const auto run = wijk({"realism", "nergens-te-vinden"});
    EXPECT_THAT(run, Exits(2));
    EXPECT_THAT(run.out, IsEmpty());
    EXPECT_THAT(run.err, HasSubstr("nergens-te-vinden"));
}

}  // namespace
}  // namespace wijk::cli
