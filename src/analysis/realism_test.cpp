// Talks whose next lines can be counted by hand, beside a small table; and the table that is shipped.

#include "analysis/realism.h"

#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/realism_faults.h"
#include "base/files.h"
#include "dialogue/testing.h"

namespace wijk::analysis {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing_support::scenario_of;
using testing_support::scenario_text;

const std::string head = "set,level,previous_client,therapist_behaviour,n,p_change,p_sustain,p_neutral\n";
const std::string small = head +
                          "high,main,any,question,1000,0.5,0.2,0.3\n"
                          "high,subtype,any,question/open,700,0.6,0.2,0.2\n"
                          "high-smoking,main,any,question,20,0.45,0.2,0.35\n"
                          "high-smoking,subtype,any,question/open,19,0.1,0.2,0.7\n";

const Transition& at(const Realism& found, const std::string& level, const std::string& previous,
                     const std::string& behaviour) {
    for (const auto& one : found.transitions)
        if (one.level == level && one.previous == previous && one.behaviour == behaviour) return one;
    throw std::runtime_error("not counted: " + behaviour);
}

Findings found_in(std::string_view scenes) {
    const auto scenario = scenario_of(scenario_text(std::string(scenes)));
    return realism_findings(*scenario, measure_realism(*scenario, read_annomi(small).value()));
}

TEST(AnnomiTable, ReadsTheShippedOne) {
    const auto text = base::real_files().read(
        base::Path(WIJK_SOURCE_DIR) / "assets" / "mi" / "annomi-transitions.csv", 1024UL * 1024UL);
    ASSERT_TRUE(text);
    const auto rows = read_annomi(*text);
    ASSERT_TRUE(rows) << rows.error().what.en;
    EXPECT_EQ(rows->front().set, "high");
    EXPECT_EQ(rows->front().n, 1412);
    EXPECT_DOUBLE_EQ(rows->front().change, .238);
}

TEST(AnnomiTable, NamesTheLineOfEachFaultInBothLanguages) {
    const std::string good = "high,main,any,question,10,0.5,0.2,0.3\n";
    for (const auto* bad :
         {"high,main,any,question,10,0.5,0.5\n", "best,main,any,question,10,0.5,0.2,0.3\n",
          "high,some,any,question,10,0.5,0.2,0.3\n", "high,main,never,question,10,0.5,0.2,0.3\n",
          "high,main,any,,10,0.5,0.2,0.3\n", "high,main,any,other,0,0.5,0.2,0.3\n",
          "high,main,any,other,1x,0.5,0.2,0.3\n", "high,main,any,other,10,nan,0.2,0.3\n",
          "high,main,any,other,10,1.5,0.2,0.3\n", "high,main,any,other,10,0.5,0.2,0.2\n", "\n",
          "high,main,any,question,10,0.5,0.2,0.3\n"}) {
        const auto rows = read_annomi(head + good + bad);
        ASSERT_FALSE(rows) << bad;
        EXPECT_THAT(rows.error().what.nl, HasSubstr("regel 3:")) << bad;
        EXPECT_THAT(rows.error().what.en, HasSubstr("line 3:")) << bad;
    }
    EXPECT_THAT(read_annomi("").error().what.en, HasSubstr("line 1:"));
    EXPECT_THAT(read_annomi("set,n\n").error().what.en, HasSubstr("line 1:"));
}

TEST(Realism, CountsTheLineAfterEachVolleyThatOfAnEndingToo) {
    const auto scenario = scenario_of(scenario_text(R"(  begin:
    resident: [{id: a, says: "Nee.", feels: neutral, talk: sustain.reason}]
    replies: [{id: x, say: "Hoe zou dat zijn?", codes: [CR, OQ], toward: change, note: n, next: eind}]
  eind:
    resident: [{id: a, says: "Ik wil stoppen.", feels: neutral, talk: change.desire}]
    ending: {kind: opened, title: O, text: "O."}
)"));
    const auto found = measure_realism(*scenario, read_annomi(small).value(), 50);
    EXPECT_EQ(found.talks, 50);
    ASSERT_EQ(found.transitions.size(), 4U);
    const auto& main = at(found, "main", "any", "question");
    EXPECT_EQ(main.n, 50);
    EXPECT_EQ(main.change, 1);
    EXPECT_EQ(main.beside->set, "high-smoking");
    const auto& subtype = at(found, "subtype", "any", "question/open");
    EXPECT_EQ(subtype.beside->set, "high") << "nineteen turns about smoking are too few";
    EXPECT_FALSE(at(found, "main", "sustain", "question").beside) << "the table has no such row";
}

TEST(Realism, SaysNothingOfLessThanThirty) {
    const auto scenario = scenario_of(scenario_text(std::string(realism_records()[0].failing)));
    const auto rows = read_annomi(small).value();
    EXPECT_FALSE(at(measure_realism(*scenario, rows, 29), "main", "any", "question").outside);
    EXPECT_TRUE(at(measure_realism(*scenario, rows, 30), "main", "any", "question").outside);
}

TEST(Realism, FindsWhatEachRecordShowsAndNothingOnceMended) {
    for (const auto& record : realism_records()) {
        const auto findings = found_in(record.failing);
        ASSERT_EQ(findings.size(), 1U) << record.code;
        EXPECT_EQ(findings[0].diagnostic.code(), record.code);
        EXPECT_EQ(findings[0].at, "begin");
        EXPECT_THAT(findings[0].diagnostic.message(base::Language::nl), HasSubstr("OQ/CQ"));
        EXPECT_THAT(found_in(record.passing), IsEmpty()) << record.code;
    }
}

}  // namespace
}  // namespace wijk::analysis
