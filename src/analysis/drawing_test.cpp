#include "analysis/drawing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/drawing_words.h"

namespace wijk::analysis {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr base::DiagnosticRecord unclear = {.code = "XX001",
                                            .severity = base::Severity::warning,
                                            .message = {"dit is <onduidelijk>", "this is <unclear>"},
                                            .why = {},
                                            .mend = {},
                                            .context = "",
                                            .failing = "",
                                            .passing = ""};

const EndingNames names = {"open <nu>", "hulp", "niet nu", "dicht"};

/// A question with a reply to an ending of each kind, whose names are `text`.
scenario::Scenario scenario_saying(const std::string& text) {
    scenario::Scenario made;
    made.title = text;
    made.scenes.resize(5);
    made.scenes[0].id = "begin";
    made.scenes[0].resident.emplace_back();
    made.scenes[0].resident[0].says = text;
    for (scenario::SceneIndex i = 1; i < 5; ++i) {
        made.scenes[i].id = "einde" + std::to_string(i);
        made.scenes[i].ending.emplace();
        made.scenes[i].ending->kind = static_cast<scenario::EndingKind>(i - 1);
        made.scenes[i].ending->title = text;
        scenario::Reply reply;
        reply.id = "keus" + std::to_string(i);
        reply.next.push_back({{}, i});
        made.scenes[0].replies.push_back(reply);
    }
    return made;
}

std::string svg(const scenario::Scenario& scenario, const Findings& findings = {}) {
    return svg_of(scenario, lay_out(scenario), findings, names, base::Language::nl);
}

TEST(Drawing, GivesEachKindOfEndingItsClass) {
    const auto drawn = svg(scenario_saying("hoi"));
    for (const auto* kind : {"start", "opened", "referral", "not_now", "closed"})
        EXPECT_THAT(drawn, HasSubstr(std::string("class=\"scene ") + kind + "\""));
}

TEST(Drawing, MarksAWayWithADiamondOnlyWhenItIsConditional) {
    auto made = scenario_saying("hoi");
    const auto diamonds = [&] {
        const auto drawn = svg(made);
        std::size_t found = 0;
        for (auto at = drawn.find("\"diamond\""); at != std::string::npos;
             at = drawn.find("\"diamond\"", at + 1))
            ++found;
        return found;
    };
    EXPECT_EQ(diamonds(), 1U) << "in the legend";
    made.scenes[0].replies[0].next.push_back({{}, 2});
    EXPECT_EQ(diamonds(), 3U) << "two ways that one reply may lead";
}

TEST(Drawing, MarksASceneWithAFindingAndSaysWhich) {
    auto made = scenario_saying("hoi");
    EXPECT_THAT(svg(made), Not(HasSubstr("class=\"sign\"")));
    Findings findings(1);
    findings[0].at = "begin.keus1";
    findings[0].diagnostic.record = &unclear;
    EXPECT_THAT(svg(made, findings), HasSubstr("begin.keus1: dit is &lt;onduidelijk&gt;"));
    EXPECT_THAT(svg(made, findings), HasSubstr("class=\"sign\""));
}

TEST(Drawing, CallsEndingsAsItIsTold) {
    const auto made = scenario_saying("hoi");
    EXPECT_THAT(svg(made), HasSubstr(">open &lt;nu&gt;</text>"));
    EXPECT_THAT(dot_of(made, names), HasSubstr("\\n(niet nu)\", shape=octagon"));
    EXPECT_THAT(mermaid_of(made, names), HasSubstr("<br/>dicht"));
}

TEST(Drawing, KeepsTextsTexts) {
    const auto made = scenario_saying("<b>\"a\\&'\x01\u202E#`%%{}");
    EXPECT_THAT(svg(made), HasSubstr("&lt;b&gt;&quot;a\\&amp;&#39;#`%%{}"));
    EXPECT_THAT(dot_of(made, names), HasSubstr(R"(<b>\"a\\&'#`%%{})"));
    EXPECT_THAT(mermaid_of(made, names), HasSubstr("#60;b#62;#34;a#92;#38;#39;#35;#96;#37;#37;#123;#125;"));
}

TEST(Drawing, CutsTextsAtAWord) {
    EXPECT_EQ(beginning_of("een twee drie", 20), "een twee drie");
    EXPECT_EQ(beginning_of("een twee drie", 10), "een twee…");
    EXPECT_EQ(beginning_of("Nou, ja. Wat nu", 12), "Nou, ja…");
    EXPECT_EQ(beginning_of("éééééééééé", 5), "éééé…");
    EXPECT_EQ(beginning_of("een\ntwee\t\x1B[31m", 9), "een twee…");
}

}  // namespace
}  // namespace wijk::analysis
